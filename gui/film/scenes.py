"""Who draws the scenes of a film: they are asked for ahead, and taken in that order."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Protocol

from gui.canvas.sketch import Draw
from gui.canvas.view import View
from gui.film.colour import Bytes
from gui.film.layout import Box
from gui.film.scene import FilmScene
from gui.look.theme import Theme
from gui.look.words import spoken_language
from gui.scene.scene import Scene

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Easel:
    """How all scenes of a film are drawn: a picture depends on this and its state, on nothing else.

    Attributes
    ----------
    size : width and height of the largest in pixels.
    ratio : pixels per logical pixel.
    transparent : leave the ground out.
    draw : how states of this kind are drawn; a function that a module names.
    language : in which words in the scene are said.
    """

    size: Size
    ratio: float
    theme: Theme
    transparent: bool
    draw: Draw
    language: str = field(default_factory=spoken_language)

    def scene(self, size: Size) -> FilmScene:
        """What draws scenes of a size; NoOpenGL if it cannot be drawn here."""
        return FilmScene(size, self.ratio, self.theme, transparent=self.transparent, draw=self.draw)


@dataclass(frozen=True, slots=True)
class Asked:
    """The scenes of one frame that were asked for.

    Attributes
    ----------
    state : what is seen of the first one.
    boxes : where they stand, in the order in which they are taken.
    words : what is said between them.
    """

    state: Any
    boxes: tuple[Box, ...]
    words: str = ""


class Scenes(Protocol):
    """Draws scenes.

    Attributes
    ----------
    ahead : how many frames it is worth to ask for before the first one is taken.
    """

    ahead: int

    def ask(self, size: Size, state: Scene, view: View) -> None:
        """Begin to draw a state, or let it wait until it is its turn; returns at once."""

    def take(self) -> Bytes:
        """(h, w, 4) of what was asked for first and is not yet taken, valid until the next.

        Where the ground is left out, colours are multiplied by their opacity.
        """

    def close(self) -> None:
        """Give back what OpenGL holds."""


class SizedScenes:
    """Scenes of an easel by their sizes, each made when it is needed first."""

    def __init__(self, easel: Easel) -> None:
        self._easel = easel
        self._scenes: dict[Size, FilmScene] = {}

    def of(self, size: Size) -> FilmScene:
        """What draws scenes of a size."""
        if size not in self._scenes:
            self._scenes[size] = self._easel.scene(size)
        return self._scenes[size]

    def close(self) -> None:
        """Give back what OpenGL holds."""
        for scene in self._scenes.values():
            scene.close()
        self._scenes.clear()


class ScenesHere:
    """Draws in this process: OpenGL goes on beside whatever is done before a scene is taken.

    Raises
    ------
    NoOpenGL
        If it cannot be drawn here.
    """

    ahead = 0

    def __init__(self, easel: Easel) -> None:
        self._scenes = SizedScenes(easel)
        self._scenes.of(easel.size)
        self._asked: deque[tuple[Size, Scene, View]] = deque()

    def ask(self, size: Size, state: Scene, view: View) -> None:
        """Begin to draw a state, or let it wait until it is its turn."""
        self._asked.append((size, state, view))
        if len(self._asked) == 1:
            self._begin()

    def _begin(self) -> None:
        size, state, view = self._asked[0]
        self._scenes.of(size).draw(state, view)

    def take(self) -> Bytes:
        """The pixels of what was asked for first, valid until the next are taken."""
        size, _, _ = self._asked[0]
        pixels = self._scenes.of(size).pixels()
        self._asked.popleft()
        if self._asked:
            self._begin()
        return pixels

    def close(self) -> None:
        """Give back what OpenGL holds."""
        self._scenes.close()
