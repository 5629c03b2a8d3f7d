"""One frame of a film: the scene, and around it verdicts, plots and words."""

from __future__ import annotations

from typing import Final

import numpy as np

from gui.film.colour import Bytes, unmultiply
from gui.film.cues import Cue
from gui.film.layout import Layout, lay_out
from gui.film.options import FilmOptions
from gui.film.scene import FilmScene
from gui.film.theory import Theories
from gui.framing import span_goal, units
from gui.replay.tape import Moment
from gui.resolve import SceneState, resolve
from gui.theme import load_theme, rgb

ZOOM_EASE: Final = 0.12
"""Share of the way that the visible span moves to its goal in a sixtieth of a second, as live."""
ZOOM_JUMP: Final = 10.0
NO_QT: Final = (
    "plots and words cannot be drawn, as Qt finds no {}; install its libraries (Debian, Ubuntu: "
    "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1), or let the scene stand alone"
)
NO_SPREAD: Final = "The layers do not separate the data clearly yet"


class NoQt(RuntimeError):
    """Plots and words cannot be drawn; the text says what to install."""


class FilmPicture:
    """Composes frames, one after the other; the same ones whenever it is done again.

    Parameters
    ----------
    size : width and height in pixels.
    rate : frames a second.
    captions : whether anything is ever said, for which there must be room.
    network : whether the recording has a network.

    Raises
    ------
    NoOpenGL, NoQt
        If the scene, or what stands around it, cannot be drawn here.
    """

    def __init__(
        self,
        options: FilmOptions,
        size: tuple[int, int],
        rate: float,
        *,
        captions: bool,
        network: bool,
    ) -> None:
        self._theme = load_theme(options.theme)
        plots = [name for name in options.plots if network or name != "training"]
        type_size = self._theme.text_size / 13.0
        self._layout = lay_out(
            size,
            plots,
            title=bool(options.title),
            verdicts=options.verdicts,
            caption=captions,
            network=network,
            type_size=type_size,
        )
        self._transparent = options.transparent
        self._frame = self._empty_frame(size)
        self._ease = 1.0 - (1.0 - ZOOM_EASE) ** (60.0 / rate)
        self._span = 0.0
        self._theories = Theories()
        self._said: tuple[str, float] = ("", 0.0)
        box = self._layout.scene
        self._scene = FilmScene(
            (box.width, box.height),
            self._layout.ratio,
            self._theme,
            transparent=options.transparent,
        )
        try:
            self._start_words(options, network=network, rate=rate)
        except BaseException:
            self._scene.close()
            raise

    def _start_words(self, options: FilmOptions, *, network: bool, rate: float) -> None:
        layout, theme = self._layout, self._theme
        self._board = self._caption = None
        if options.scene_alone and not options.title and layout.caption is None:
            return  # Qt is not needed at all
        try:
            from gui.film.board import Board
            from gui.film.cards import Words, qt_without_screen
        except ImportError as error:
            raise NoQt(NO_QT.format(error)) from error
        qt_without_screen()
        ground = "" if self._transparent else theme.background
        self._board = Board(layout, theme, ground=ground, network=network, rate=rate)
        if layout.title is not None:
            size = 1.55 * theme.text_size
            title = Words(layout.title, layout.ratio, theme, size, middle=False, bold=True)
            title.paint_on(self._frame, options.title)
        if layout.caption is not None:
            size = 1.25 * theme.text_size
            self._caption = Words(
                layout.caption, layout.ratio, theme, size, middle=True, bold=False
            )

    def _empty_frame(self, size: tuple[int, int]) -> Bytes:
        frame = np.zeros((size[1], size[0], 4), np.uint8)
        if not self._transparent:
            frame[:] = _bytes_of(self._theme.background)
        return frame

    def frame(self, moment: Moment, cue: Cue, number: int) -> Bytes:
        """(h, w, 4) of a moment, valid until the next one.

        Parameters
        ----------
        number : of the frame in the film, from 0.
        """
        state = self._state(moment, cue)
        pixels = self._scene.picture(state, cue.view)
        if self._transparent:
            unmultiply(pixels)
        self._layout.scene.of(self._frame)[:] = pixels
        if self._board is not None:
            self._board.paint_on(self._frame, moment, state, number)
        if self._caption is not None and (cue.caption, cue.opacity) != self._said:
            self._said = (cue.caption, cue.opacity)
            ground = _bytes_of(self._theme.background)
            self._caption.box.of(self._frame)[:] = 0 if self._transparent else ground
            self._caption.paint_on(self._frame, cue.caption, cue.opacity)
        return self._frame

    def _state(self, moment: Moment, cue: Cue) -> SceneState:
        view, size = moment.view, self._scene.logical_size
        network = moment.training.load_curve if moment.training is not None else None
        spreads = network is not None and network.regime == "undetermined"
        return resolve(
            moment.snapshot,
            network,
            size=size,
            drift=moment.chain.drift,
            **units(size, self._theme),
            span=self._eased_span(moment),
            appearance=view.appearance,
            show_forces=view.show_forces,
            show_network=view.show_network,
            hint=NO_SPREAD if spreads and view.show_network else "",
            theory=self._theories.places(moment),
            highlight=cue.highlight,
        )

    def _eased_span(self, moment: Moment) -> float:
        """The visible part of the axis follows the pulled end, but not during a drag."""
        goal = span_goal(moment.snapshot)
        if not goal / ZOOM_JUMP < self._span < goal * ZOOM_JUMP:
            self._span = goal
        elif not moment.snapshot.grip:
            step = self._ease * (goal - self._span)
            self._span = goal if abs(step) < 1e-4 * goal else self._span + step
        return self._span

    @property
    def layout(self) -> Layout:
        """Where what stands."""
        return self._layout

    def __enter__(self) -> FilmPicture:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back what OpenGL and Qt hold."""
        self._scene.close()
        if self._board is not None:
            self._board.close()


def _bytes_of(colour: str) -> tuple[int, int, int, int]:
    red, green, blue = (round(255.0 * channel) for channel in rgb(colour))
    return red, green, blue, 255
