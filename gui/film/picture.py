"""One frame of a film: the scene, and around it verdicts, plots and words."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from gui.film.colour import Bytes, unmultiply
from gui.film.cues import Cue
from gui.film.lab_stage import LabStage
from gui.film.layout import Box, Layout, Patch, lay_out
from gui.film.options import FilmOptions
from gui.film.parts import scenes_of
from gui.film.scenes import Asked, Easel
from gui.film.stage import Stage
from gui.labs.lab import Lab
from gui.labs.spring_block import LAB
from gui.look.theme import load_theme, rgb
from physics.files.closeable import Closeable

NO_QT: Final = (
    "plots and words cannot be drawn, as Qt finds no {}; install its libraries (Debian, Ubuntu: "
    "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1), or let the scene stand alone"
)


class NoQt(RuntimeError):
    """Plots and words cannot be drawn; the text says what to install."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A frame that is begun.

    Attributes
    ----------
    patches : the readings that are new in it.
    """

    cue: Cue
    asked: Asked
    patches: tuple[Patch, ...]


class FilmPicture(Closeable):
    """Composes frames, one after the other; the same ones whenever it is done again.

    Parameters
    ----------
    size : width and height in pixels.
    rate : frames a second.
    captions : whether anything is ever said, for which there must be room.
    network : whether the recording has a network.
    lab : whose moments they are.
    parts : processes that draw the scene; with 1 this one does.

    Raises
    ------
    NoOpenGL, NoQt
        If the scene, or what stands around it, cannot be drawn here.
    PartLost
        Here and later, if one of the processes ends.
    """

    def __init__(
        self,
        options: FilmOptions,
        size: tuple[int, int],
        rate: float,
        *,
        captions: bool,
        network: bool,
        lab: Lab = LAB,
        parts: int = 1,
    ) -> None:
        self._theme = load_theme(options.theme)
        if options.arrangement.ground:
            self._theme = replace(self._theme, background=options.arrangement.ground)
        plots = lab.chosen(options.plots_of(lab))
        self._readings = [one for one in plots if network or not one.network_alone]
        type_size = self._theme.text_size / 13.0
        self._layout = lay_out(
            size,
            self._readings,
            options.arrangement,
            title=bool(options.title),
            verdicts=options.verdicts and (lab is LAB or lab.verdict is not None),
            caption=captions,
            network=network,
            type_size=type_size,
        )
        self._transparent = options.transparent
        self._frame = self._empty_frame(size)
        self._said: tuple[str, float] = ("", 0.0)
        self._twins = ""
        self._begun: deque[_Begun] = deque()
        scene, ratio = self._layout.scene, self._layout.ratio
        easel = Easel(
            (scene.width, scene.height), ratio, self._theme, options.transparent, lab.draw
        )
        self._scenes = scenes_of(easel, parts)
        try:
            self._stage = self._stage_of(lab, rate)
            self._start_words(options, lab, network=network, rate=rate)
        except BaseException:
            self._scenes.close()
            raise

    def _stage_of(self, lab: Lab, rate: float) -> Stage | LabStage:
        layout, theme, scenes = self._layout, self._theme, self._scenes
        if lab is LAB:
            return Stage(scenes, layout.scene, layout.between, layout.ratio, theme, rate)
        return LabStage(lab, scenes, layout.scene, layout.ratio, theme)

    def _start_words(self, options: FilmOptions, lab: Lab, *, network: bool, rate: float) -> None:
        layout, theme = self._layout, self._theme
        self._board = self._caption = self._strip = None
        if not any((self._readings, layout.verdicts, options.title, layout.caption)):
            return  # Qt is not needed at all
        try:
            from gui.film.board import Board
            from gui.film.cards import PaintedWords, qt_without_screen
        except ImportError as error:
            raise NoQt(NO_QT.format(error)) from error
        qt_without_screen()
        ground = "" if self._transparent else theme.background
        self._board = Board(
            layout, theme, self._readings, lab, ground=ground, network=network, rate=rate
        )
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

    def frame(self, moment: Any, cue: Cue, number: int) -> Bytes:
        """(h, w, 4) of a moment, valid until the next one; `begin` and `finish` at once."""
        self.begin(moment, cue, number)
        return self.finish()

    def begin(self, moment: Any, cue: Cue, number: int) -> None:
        """Begin a frame: all that the moment tells is looked up now, as the moment goes on.

        Parameters
        ----------
        number : of the frame in the film, from 0.
        """
        asked = self._stage.ask(moment, cue)
        board = self._board
        patches = () if board is None else board.painted(moment, asked.state, number)
        self._begun.append(_Begun(cue, asked, tuple(patches)))

    @property
    def waiting(self) -> int:
        """How many frames are begun, and not finished."""
        return len(self._begun)

    @property
    def ahead(self) -> int:
        """How many it is worth to begin before the first of them is finished."""
        return self._scenes.ahead

    def finish(self) -> Bytes:
        """(h, w, 4) of the frame that was begun first, valid until the next one."""
        one = self._begun.popleft()
        for box, pixels in one.patches:
            box.of(self._frame)[:] = pixels
        cue = one.cue
        if self._caption is not None and (cue.caption, cue.opacity) != self._said:
            self._said = (cue.caption, cue.opacity)
            self._wipe(self._caption.box)
            self._caption.paint_on(self._frame, cue.caption, cue.opacity)
        for box in one.asked.boxes:
            self._put(self._scenes.take(), box)
        self._tell_twins(one.asked.words)
        return self._frame

    def _put(self, pixels: Bytes, box: Box) -> None:
        if self._transparent:
            unmultiply(pixels)
        box.of(self._frame)[:] = pixels

    def _tell_twins(self, words: str) -> None:
        """In what twins differ, between them; it is wiped away by the scene of one chain."""
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

    def close(self) -> None:
        """Give back what OpenGL and Qt hold."""
        self._scenes.close()
        if self._board is not None:
            self._board.close()


def _bytes_of(colour: str) -> tuple[int, int, int, int]:
    red, green, blue = (round(255.0 * channel) for channel in rgb(colour))
    return red, green, blue, 255
