"""Which window stands on which screen: two of them, or one, and what happens when one goes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect


@dataclass(frozen=True, slots=True)
class Shares:
    """Who has which screen.

    Attributes
    ----------
    audience : the place of its whole screen.
    lecturer : likewise; None where there is no screen left for one.
    """

    audience: QRect
    lecturer: QRect | None


def share_out(screens: list[QRect], of_app: int, *, swapped: bool) -> Shares:
    """The audience has the screen on which the app is not, or the other one if they are swapped.

    Parameters
    ----------
    screens : places of all, at least one.
    of_app : which of them the app's window is on.
    """
    if len(screens) == 1:
        return Shares(screens[0], None)
    own = screens[of_app]
    other = next(place for number, place in enumerate(screens) if number != of_app)
    return Shares(own, other) if swapped else Shares(other, own)
