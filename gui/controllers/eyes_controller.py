"""Text size and reduced motion: chosen, or as the system has them; kept for the next start."""

from __future__ import annotations

from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from gui.intents.desk import Desk
from gui.look.eyes import (
    SIZES,
    USUAL,
    enlarge_text,
    motion_is_reduced,
    reduce_motion,
    text_percent,
)
from gui.look.words import say

TEXT: Final = "text_percent"
STILL: Final = "reduced_motion"
"""In the app's settings: they belong to the person, and not to a session."""


class Dresser(Protocol):
    """Wears themes."""

    @property
    def of_projector(self) -> bool:
        """Whether it is the projector's."""

    def wear_again(self) -> None:
        """Wear the same one, in another type."""


class EyesController:
    """Answers the view's actions *Larger text* and so on, and *Reduce motion*.

    Parameters
    ----------
    themes : dresses the window, in type as it is wanted now.
    """

    def __init__(self, desk: Desk, settings: QSettings, themes: Dresser) -> None:
        self._deeds, self._settings, self._themes = desk.deeds, settings, themes
        self._deeds.add("text_larger", partial(self._step, 1))
        self._deeds.add("text_smaller", partial(self._step, -1))
        self._deeds.add("text_usual", partial(self._enlarge, USUAL))
        self._deeds.add("reduce_motion", self._toggle_motion)
        self._deeds.check("reduce_motion", motion_is_reduced())

    def close(self) -> None:
        """The next window asks anew."""
        enlarge_text(USUAL)
        reduce_motion(False)

    def _step(self, way: int) -> str:
        place = SIZES.index(text_percent()) + way
        if not 0 <= place < len(SIZES):
            return say("text has {percent} % already", percent=text_percent())
        return self._enlarge(SIZES[place])

    def _enlarge(self, percent: int) -> str:
        if self._themes.of_projector:
            return say("the projector theme has the type of the room")
        enlarge_text(percent)
        self._settings.setValue(TEXT, percent)
        self._themes.wear_again()
        return ""

    def _toggle_motion(self) -> str:
        reduce_motion(not motion_is_reduced())
        self._settings.setValue(STILL, "yes" if motion_is_reduced() else "no")
        self._deeds.check("reduce_motion", motion_is_reduced())
        return ""


def see_as_kept(settings: QSettings) -> None:
    """Have text and motion as they were chosen at an earlier start, or as the system has them."""
    kept = str(settings.value(TEXT, USUAL))
    enlarge_text(int(kept) if kept in map(str, SIZES) else USUAL)
    chosen = str(settings.value(STILL, ""))
    reduce_motion(chosen == "yes" if chosen else system_reduces_motion())


def system_reduces_motion() -> bool:
    """What the system prefers, where Qt tells it: since 6.12; earlier ones tell nothing."""
    hints = QGuiApplication.styleHints().accessibility()
    told = getattr(hints, "motionPreference", None)
    return told is not None and getattr(told(), "name", "") == "ReducedMotion"
