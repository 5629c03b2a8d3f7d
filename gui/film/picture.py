"""One frame of a film: the scene, and around it verdicts, plots and words."""

from __future__ import annotations

from typing import Final

import numpy as np

from gui.film.colour import Bytes
from gui.film.cues import Cue
from gui.film.layout import Box, Layout, lay_out
from gui.film.options import FilmOptions
from gui.film.stage import Stage
from gui.look.theme import load_theme, rgb
from gui.models.declared import declared
from gui.moments.moment import Moment
from gui.readings import reading
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot

NO_QT: Final = (
    "plots and words cannot be drawn, as Qt finds no {}; install its libraries (Debian, Ubuntu: "
    "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1), or let the scene stand alone"
)


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
        plots = [name for name in options.plots if network or not reading(name).network_alone]
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
        self._said: tuple[str, float] = ("", 0.0)
        self._twins = ""
        layout = self._layout
        self._stage = Stage(
            layout.scene,
            layout.between,
            layout.ratio,
            self._theme,
            transparent=options.transparent,
            rate=rate,
        )
        try:
            self._start_words(options, network=network, rate=rate)
        except BaseException:
            self._stage.close()
            raise

    def _start_words(self, options: FilmOptions, *, network: bool, rate: float) -> None:
        layout, theme = self._layout, self._theme
        self._board = self._caption = self._strip = None
        if options.scene_alone and not options.title and layout.caption is None:
            return  # Qt is not needed at all
        try:
            from gui.film.board import Board
            from gui.film.cards import PaintedWords, qt_without_screen
        except ImportError as error:
            raise NoQt(NO_QT.format(error)) from error
        qt_without_screen()
        ground = "" if self._transparent else theme.background
        self._board = Board(layout, theme, ground=ground, network=network, rate=rate)
        if layout.title is not None:
            size = 1.55 * theme.text_size
            title = PaintedWords(layout.title, layout.ratio, theme, size, middle=False, bold=True)
            title.paint_on(self._frame, options.title)
        size = theme.text_size
        self._strip = PaintedWords(
            layout.between, layout.ratio, theme, size, middle=True, bold=False
        )
        if layout.caption is not None:
            size = 1.25 * theme.text_size
            self._caption = PaintedWords(
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
        state = self._stage.draw(moment, cue)
        if self._board is not None:
            self._board.paint_on(self._frame, moment, state, number)
        if self._caption is not None and (cue.caption, cue.opacity) != self._said:
            self._said = (cue.caption, cue.opacity)
            self._wipe(self._caption.box)
            self._caption.paint_on(self._frame, cue.caption, cue.opacity)
        self._stage.put_into(self._frame, moment, cue)
        self._tell_twins(moment)
        return self._frame

    def _tell_twins(self, moment: Moment) -> None:
        """In what twins differ, between them; it is wiped away by the scene of one chain."""
        snapshot = moment.snapshot
        words = difference_words(snapshot) if snapshot.twin is not None else ""
        if words and words != self._twins:
            self._wipe(self._layout.between)
            if self._strip is not None:
                self._strip.paint_on(self._frame, words)
        self._twins = words

    def _wipe(self, box: Box) -> None:
        box.of(self._frame)[:] = 0 if self._transparent else _bytes_of(self._theme.background)

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
        self._stage.close()
        if self._board is not None:
            self._board.close()


def _bytes_of(colour: str) -> tuple[int, int, int, int]:
    red, green, blue = (round(255.0 * channel) for channel in rgb(colour))
    return red, green, blue, 255


def difference_words(snapshot: ChainSnapshot) -> str:
    """In what twins differ, as "above μ→ = 0.03, below μ→ = 0.1"."""
    if snapshot.twin is None:
        return ""
    above, below = snapshot.parameters, snapshot.twin.parameters
    names = [
        name
        for name in ChainParameters.model_fields
        if getattr(above, name) != getattr(below, name)
    ]
    sides = []
    for side, parameters in (("above", above), ("below", below)):
        values = [f"{_symbol(name)} = {_value(getattr(parameters, name))}" for name in names]
        sides.append(f"{side} {', '.join(values)}")
    return ",   ".join(sides)


def _symbol(name: str) -> str:
    one = declared(ChainParameters, name)
    return one.symbol or one.title.lower()


def _value(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
