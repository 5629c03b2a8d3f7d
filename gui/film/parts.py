"""Scenes drawn by several processes, each every so many-th one; pixels come by shared memory.

A picture depends on its state alone, and states are resolved in one place, in order: so the bytes
of a film do not depend on how many draw it.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Final

from gui.canvas.view import View
from gui.film.colour import Bytes
from gui.film.options import MOST_PARTS
from gui.film.part_process import SLOTS, serve, slot
from gui.film.scene import NoOpenGL
from gui.film.scenes import Easel, Scenes, ScenesHere, Size
from gui.look.words import say
from gui.scene.scene import Scene
from nets.run.child import processors, start_child

MOST_BYTES: Final = 1 << 30
"""Memory for pictures that wait: of the largest films fewer parts are at work."""
WORTH: Final = 120
"""Frames for each part: a process takes as long to begin as it takes to draw so many."""


class PartLost(RuntimeError):
    """A process that draws has gone; the text says what helps."""


def parts_for(frames: int, size: Size) -> int:
    """How many parts are worth it: as many as there are processors, fewer for short films.

    Parameters
    ----------
    size : width and height of the frames in pixels.
    """
    room = MOST_BYTES // (SLOTS * 4 * size[0] * size[1])
    return max(1, min(processors(), frames // WORTH, room, MOST_PARTS))


def scenes_of(easel: Easel, parts: int) -> Scenes:
    """Who draws, with so many processes at it: one is this one.

    Raises
    ------
    NoOpenGL
        If it cannot be drawn here.
    """
    return ScenesHere(easel) if parts == 1 else ScenesInParts(easel, parts)


@dataclass(frozen=True, slots=True)
class _Part:
    process: BaseProcess
    connection: Connection[Any, Any]
    memory: Any


class ScenesInParts:
    """Draws in processes of their own, which end with this one.

    Parameters
    ----------
    parts : how many.

    Raises
    ------
    NoOpenGL
        If it cannot be drawn here.
    PartLost
        If one of them ends; then, and where something is asked for or taken.
    """

    def __init__(self, easel: Easel, parts: int) -> None:
        self.ahead = SLOTS * parts
        self._asked: deque[tuple[Size, Scene, View]] = deque()
        self._sent = self._taken = self._free = 0
        self._parts: list[_Part] = []
        try:
            for _ in range(parts):
                self._parts.append(_started(easel))
            for part in self._parts:  # they begin side by side
                if complaint := self._told(part):
                    raise NoOpenGL(complaint)
        except BaseException:
            self.close()
            raise

    def ask(self, size: Size, state: Scene, view: View) -> None:
        """Let the next part draw a state, as soon as there is room for its picture."""
        self._asked.append((size, state, view))
        self._send()

    def _send(self) -> None:
        most = SLOTS * len(self._parts)
        while self._asked and self._sent - self._free < most:
            part, place = self._where(self._sent)
            try:
                part.connection.send((place, *self._asked.popleft()))
            except OSError:
                raise _lost() from None
            self._sent += 1

    def take(self) -> Bytes:
        """The pixels of what was asked for first, valid until the next are taken."""
        self._free = self._taken
        self._send()
        part, place = self._where(self._taken)
        size = self._told(part)
        self._taken += 1
        return slot(part.memory, place, size)[::-1]

    def _where(self, number: int) -> tuple[_Part, int]:
        """Who draws which picture, and into which slot."""
        turn, index = divmod(number, len(self._parts))
        return self._parts[index], turn % SLOTS

    def _told(self, part: _Part) -> Any:
        try:
            return part.connection.recv()
        except (EOFError, OSError):
            raise _lost() from None

    def close(self) -> None:
        """Kill the processes: they hold nothing that needs tidying."""
        for part in self._parts:
            part.process.kill()
        for part in self._parts:
            part.process.join()
            part.process.close()
            part.connection.close()
        self._parts.clear()


def _started(easel: Easel) -> _Part:
    width, height = easel.size
    # A file without a name, which is gone with the last process that has it open.
    memory = multiprocessing.get_context("spawn").RawArray("B", SLOTS * 4 * width * height)
    return _Part(*start_child(serve, easel, memory, name="film part"), memory)


def _lost() -> PartLost:
    return PartLost(
        say(
            "a process that draws the film has ended: with fewer parts, as --parts 1, it takes "
            "less memory"
        )
    )
