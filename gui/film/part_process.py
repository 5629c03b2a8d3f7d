"""What runs in each process that draws scenes of a film."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, Final

import numpy as np

from gui.film.colour import Bytes
from gui.film.scene import NoOpenGL
from gui.film.scenes import Easel, Size, SizedScenes
from gui.look.words import spoken_language

SLOTS: Final = 2
"""Pictures that a part may have drawn before the first of them is taken."""
ONE_THREAD: Final = "LP_NUM_THREADS", "0"
"""Tells Mesa to draw in the thread that asks: each part has a processor, and none has two."""


def serve(connection: Connection[Any, Any], easel: Easel, memory: Any) -> None:
    """Draw one scene after the other for the process at the other end of the pipe, until it ends.

    What comes is a slot, a size, a state and a view; when the picture is in the slot, its size goes
    back. First of all goes why it cannot be drawn here, or nothing.

    Parameters
    ----------
    memory : for the pictures.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the other end, which closes us
    os.environ.setdefault(*ONE_THREAD)  # read when OpenGL is loaded
    if easel.language != spoken_language():
        from gui.look.language import speak_chosen  # imports Qt, which English does without

        speak_chosen(easel.language)
    scenes = SizedScenes(easel)
    with suppress(EOFError, OSError):
        try:
            scenes.of(easel.size)
        except NoOpenGL as error:
            connection.send(str(error))
            return
        connection.send("")
        while True:
            place, size, state, view = connection.recv()
            scene = scenes.of(size)
            scene.draw(state, view)
            scene.read(slot(memory, place, size))
            connection.send(size)


def slot(memory: Any, place: int, size: Size) -> Bytes:
    """(h, w, 4) of a slot; the first row is the lowest.

    Parameters
    ----------
    place : which of the slots, into which the memory is cut evenly.
    size : width and height of the picture, which may be smaller than its slot.
    """
    width, height = size
    begin = place * (len(memory) // SLOTS)
    return np.frombuffer(memory, np.uint8, 4 * width * height, begin).reshape(height, width, 4)
