"""The audience's window: the step's words, the scene with its verdict, the plots; no panels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QImage, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.canvas.scene_canvas import SceneCanvas
from gui.labs.lab import Lab
from gui.lectures.hall.plots import HallPlots
from gui.lectures.hall.room import hall_frame, room_theme
from gui.lectures.hall.seen import Seen
from gui.lectures.hall.shares import share_of
from gui.lectures.hall.words import StepWords, margin_of
from gui.lectures.lecture import Step
from gui.lectures.talk import Staging
from gui.look.theme import Theme, style_sheet
from gui.look.words import say, spoken_language
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.lab_moment import LabMoment
from gui.moments.moment import Moment
from gui.panels.lab_strip import LabStrip
from gui.panels.verdict_strip import VerdictStrip
from gui.scene.framing import span_goal
from gui.scene.resolve import SceneState, resolve
from gui.scene.veil import veiled
from gui.window.scene_area import has_opengl, new_canvas, size_of

READ_EVERY: Final = 6
"""Frames between two updates of a verdict."""
VERDICT_PART: Final = 2.0 / 30.0
"""Size of a verdict's type over the window's height; what is said beside it has half of that."""
COLOURS: Final = {"black": "#000000", "white": "#ffffff"}


class AudienceWindow(QWidget):
    """Shows one step, and what there is of chain, network or lab at the moment.

    Signals
    -------
    closing() : a person has closed it.
    """

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("audience")
        self.setWindowTitle(say("Lecture: what the audience sees"))
        self._room = theme
        self.theme = theme
        self.step: Step | None = None
        self.staging = Staging()
        self.blank = ""
        self.words = StepWords()
        self.verdicts, self.lab_strip = VerdictStrip(), LabStrip()
        self.canvas: SceneCanvas | None = None
        self.twin_canvas: SceneCanvas | None = None
        self.plots = HallPlots()
        self.guest: QWidget | None = None
        self.below: QWidget | None = None
        self._veiled = self._tells = False
        self._frame = 0
        self._last_key: tuple[object, ...] = ()
        self._twin = ChainRecord()
        self._is_chain = True
        self._shared_for: tuple[bool, ...] = ()
        self._compose()

    def _compose(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        # It is as large as its screen, whatever its parts wanted on a larger one.
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown = QWidget()
        shown = self._shown_column = QVBoxLayout(self._shown)
        shown.setSpacing(4)
        shown.addWidget(self.verdicts)
        shown.addWidget(self.lab_strip)
        self.lab_strip.hide()
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._scenes = QVBoxLayout()
        if has_opengl():
            self.canvas = self._new_canvas(say("The scene, as the audience sees it"))
        self._pair.addLayout(self._scenes, 1)
        self._pair.addWidget(self.plots, 1)
        shown.addLayout(self._pair, 1)
        self._column.addWidget(self.words)
        self._column.addWidget(self._shown, 1)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._blank = QWidget()
        self._blank.setAutoFillBackground(True)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._blank)

    def _new_canvas(self, name: str) -> SceneCanvas:
        canvas = new_canvas(self.theme, name)
        self._scenes.addWidget(canvas.native, 1)
        return canvas

    # --- what is shown -----------------------------------------------------------------------

    def show_step(self, step: Step) -> None:
        """The words of a step."""
        self.step = step
        self.words.show_step(step, self.theme, (self.width(), self.height()))
        self._share_out()

    def show_staging(self, staging: Staging) -> None:
        """What is seen beside them."""
        self.staging = staging
        self._share_out()

    def show_blank(self, colour: str) -> None:
        """Nothing but "black" or "white"; "" is everything again."""
        self.blank = colour
        if colour:
            self._blank.setStyleSheet(f"background: {COLOURS[colour]};")
        self._stack.setCurrentIndex(1 if colour else 0)

    def put_guest(self, widget: QWidget | None) -> None:
        """Let something else stand in the place of scene and plots; None gives it back."""
        if self.guest is not None:
            self._column.removeWidget(self.guest)
            self.guest.hide()
        self.guest = widget
        if widget is not None:
            self._column.addWidget(widget, 1)
            widget.show()
        self._share_out()

    def put_below(self, widget: QWidget) -> None:
        """Let something stand under the scene, hidden as long as nobody shows it."""
        widget.hide()
        self.below = widget
        self._column.addWidget(widget)

    def wear(self, theme: Theme) -> None:
        """Another theme of the room."""
        self._room = theme
        self._dress()

    def _dress(self) -> None:
        self.theme = room_theme(self._room, max(1, self.height()))
        ground = f"QWidget#audience {{ background: {self.theme.background}; }}"
        self.setStyleSheet(f"{style_sheet(self.theme)}\n{ground}")
        margin = margin_of(self.theme)
        self._shown_column.setContentsMargins(margin, 0, margin, margin // 2)
        for strip in (self.verdicts, self.lab_strip):
            strip.enlarge(round(VERDICT_PART * self.height()))
        self.plots.wear(self.theme)
        self._last_key = ()
        if self.step is not None:
            self.show_step(self.step)

    def _share_out(self) -> None:
        part = self.staging.part
        scene, plots = part in ("all", "scene") and not self._tells, part in ("all", "plots")
        there = self.guest is None and part != "text"
        verdict = scene and not self._veiled
        self.verdicts.setVisible(verdict and self._is_chain)
        self.lab_strip.setVisible(verdict and not self._is_chain)
        if self.canvas is not None:
            self.canvas.native.setVisible(scene)
        if self.twin_canvas is not None and not scene:
            self.twin_canvas.native.hide()
        asked = self.below is not None and not self.below.isHidden()
        plots = plots and bool(self.plots.names) and not (self._veiled or asked)
        self.plots.setVisible(plots)
        self._shown.setVisible(there and (scene or plots))
        self._share_pair(scene=scene)
        alone = not there and self.guest is None
        self._column.setStretchFactor(self.words, 1 if alone else 0)
        if self.below is not None:
            self._column.setStretchFactor(self.below, 0 if there and (scene or plots) else 1)
        # What was asked is read again under the scene, which needs the room.
        self.words.fold(asked and not self._veiled and there and scene)

    def _share_pair(self, *, scene: bool) -> None:
        """Scene and plots, one over the other or side by side."""
        size = (self.width(), self.height())
        share = share_of(len(self.plots.names), size, low=self._is_chain or not scene)
        ways = QBoxLayout.Direction
        self._pair.setDirection(ways.LeftToRight if share.beside else ways.TopToBottom)
        self._pair.setStretchFactor(self._scenes, share.scene)
        self._pair.setStretchFactor(self.plots, share.plots)
        self.plots.stand(share.across, beside=share.beside)

    # --- the moment --------------------------------------------------------------------------

    def show_moment(self, seen: Seen) -> None:
        """Bring everything that is seen up to date; asked at each frame."""
        self._frame += 1
        asked = self.below is not None and not self.below.isHidden()
        state = (seen.is_chain, seen.veil is not None, seen.tells, asked)
        if state != self._shared_for:
            self._shared_for, self._last_key = state, ()
            self._is_chain, self._veiled, self._tells = state[:3]
            self._share_out()
        if self.plots.show_those(self.staging.plots, seen.lab, self.theme):
            self._share_out()
        scene = self._draw_scene(seen)
        self.plots.show_moment(seen, scene, self._frame % READ_EVERY)
        if self._frame % READ_EVERY == 1:
            self._show_verdicts(seen)

    def _draw_scene(self, seen: Seen) -> Any:
        canvas = self.canvas
        if canvas is None or not canvas.native.isVisible():
            return None if canvas is None else canvas.state
        size = size_of(canvas)
        moment = seen.moment
        number = moment.snapshot.number if seen.is_chain else id(moment.state)
        key = (number, moment.origin, seen.lead, size, self.theme, seen.span, *_more(seen))
        key = (*key, spoken_language())
        if key == self._last_key:
            return canvas.state
        self._last_key = key
        if not seen.is_chain:
            frame = hall_frame(size, self.theme, 1.0, seen.lead.highlight, of_chain=False)
            scene = seen.lab.resolve(moment, frame)
            canvas.show_state(scene, self.theme, seen.lead.view, seen.lab.draw)
            return scene
        frame = hall_frame(size, self.theme, seen.span, seen.lead.highlight)
        scene = without_hint(veiled(resolve(moment, frame), seen.veil))
        canvas.show_state(scene, self.theme, seen.lead.view)
        self._draw_twin(seen)
        return scene

    def _draw_twin(self, seen: Seen) -> None:
        twin = seen.moment.snapshot.twin
        if twin is None or not can_be_drawn(twin):
            if self.twin_canvas is not None:
                self.twin_canvas.native.hide()
            return
        if self.twin_canvas is None:
            self.twin_canvas = self._new_canvas(say("The twin of the chain above"))
        self.twin_canvas.native.show()
        self._twin.add(twin)
        frame = hall_frame(size_of(self.twin_canvas), self.theme, seen.span)
        state = veiled(resolve(seen.moment.of_twin(twin, self._twin), frame), seen.veil)
        self.twin_canvas.show_state(without_hint(state), self.theme)

    def _show_verdicts(self, seen: Seen) -> None:
        if not seen.is_chain:
            self.lab_strip.show_verdict(*seen.lab.verdict_words(seen.moment))
            return
        moment = seen.moment
        self.verdicts.network.setVisible(moment.training is not None)
        self.verdicts.show_chain(moment.load_curve)
        if moment.training is not None:
            self.verdicts.show_network(
                moment.network_curve, moment.progress, moment.network_differs
            )

    def picture_of_lab(
        self, lab: Lab, moment: LabMoment, size: tuple[float, float], scale: float
    ) -> QImage | None:
        """The scene of a lab likewise."""
        if self.canvas is None or not self.canvas.frames_drawn:
            return None
        frame = hall_frame(size, self.theme, 1.0, of_chain=False)
        scene = lab.resolve(moment, frame)
        return image_of(self.canvas.picture_of(scene, self.theme, scale, lab.draw))

    def picture_of(self, moment: Moment, size: tuple[float, float], scale: float) -> QImage | None:
        """The scene of another moment of a chain, in this window's type; None where it cannot."""
        if self.canvas is None or not self.canvas.frames_drawn:
            return None
        frame = hall_frame(size, self.theme, span_goal(moment.snapshot))
        state = without_hint(resolve(moment, frame))
        return image_of(self.canvas.picture_of(state, self.theme, scale))

    @property
    def state(self) -> SceneState | None:
        """The picture of the chain that is shown here."""
        state = None if self.canvas is None else self.canvas.state
        return state if isinstance(state, SceneState) else None

    # --- the window --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Type stays as large a part of it."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height() or not self.step:
            self._dress()
        elif self.step is not None:
            self.show_step(self.step)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A person has closed it."""
        self.closing.emit()
        super().closeEvent(event)


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """(height, width, 4) RGBA as Qt has it."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    of_bytes = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBX8888)
    return of_bytes.copy()


def without_hint(state: SceneState) -> SceneState:
    """The picture without what tells a person at the app what to press next."""
    return replace(state, hint="", asks="")


def _more(seen: Seen) -> tuple[object, ...]:
    """What else a scene depends on."""
    if not seen.is_chain:
        return (seen.moment.settings,)
    moment = seen.moment
    network = id(moment.network_curve)
    return (moment.view, moment.training_state, seen.veil, network, tuple(moment.beside.places))
