"""One thread that encodes frames from a bounded queue; the film appears when it is whole."""

from __future__ import annotations

import queue
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import numpy as np

from gui.film.colour import Bytes
from gui.film.film_file import FilmFile
from gui.film.sinks import Sink, open_sink
from gui.film.sound_track import sound_frame
from gui.film.whole_film import whole_film
from gui.look.words import say
from gui.sound.voice import Samples

MOST_WAITING: Final = 4
"""Frames between whoever composes them and the encoder: enough for both to be busy."""
MOST_BYTES: Final = 1 << 28
"""Memory for them; of the largest films two wait."""


class Encoder:
    """Encodes what is written to it.

    As a context it closes at the end; where that is left by an exception, the film is given up.

    Parameters
    ----------
    film : what is to be written.

    Raises
    ------
    OSError, ValueError
        If the file cannot be made, or no such film can be encoded.
    """

    def __init__(self, film: FilmFile) -> None:
        self._film = film
        width, height = film.size
        self._shape = (height, width, 4)
        waiting = min(MOST_WAITING, max(2, MOST_BYTES // (4 * width * height)))
        self._waiting: queue.Queue[Any] = queue.Queue(waiting)
        self._sink: Sink | None = None
        self._failure: BaseException | None = None
        self._given_up = False
        self._ended = False
        self._seen_end = False
        self._opened = threading.Event()
        self._thread = threading.Thread(target=self._run, name="film encoder", daemon=True)
        try:
            self._thread.start()  # it may tell an interrupt before this returns
            self._opened.wait()
        except BaseException:
            self.cancel()
            raise
        self._look_for_failure()

    # --- for whoever composes the frames -----------------------------------------------------

    def write(self, rgba: Bytes) -> None:
        """Take a frame; waits while too many are waiting.

        Parameters
        ----------
        rgba : (h, w, 4); copied, so it may be changed at once. Colours are not multiplied
            by their opacity.

        Raises
        ------
        OSError, ValueError
            If an earlier frame could not be encoded; the film is given up then.
        """
        if rgba.shape != self._shape or rgba.dtype != np.uint8:
            raise ValueError(f"a frame of {rgba.shape} {rgba.dtype}, not of {self._shape} bytes")
        self._look_for_failure()
        if self._ended:
            raise ValueError("the film is finished: no frame can be added")
        assert self._sink is not None
        self._waiting.put(self._sink.prepared(rgba))

    def hear(self, samples: Samples) -> None:
        """Take what is heard while the last frame is seen, of a film with a sound track."""
        self._look_for_failure()
        self._waiting.put(sound_frame(samples))

    def close(self) -> None:
        """Encode what is waiting, and put the film in its place; raises what went wrong."""
        self._end()
        self._raise_failure()

    def cancel(self) -> None:
        """Give the film up: what was there before stays, and nothing else is left."""
        self._given_up = True
        self._end()

    def __enter__(self) -> Encoder:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self.cancel()
        else:
            self.close()

    def _end(self) -> None:
        if not self._ended:
            self._ended = True
            self._waiting.put(None)
        if self._thread.is_alive():  # one that was interrupted while it began ends by itself
            self._thread.join()

    def _look_for_failure(self) -> None:
        if self._failure is not None:
            self._end()
            self._raise_failure()

    def _raise_failure(self) -> None:
        failure = self._failure
        if isinstance(failure, OSError) and failure.errno is not None:
            # Whoever reads it knows the film by its own name.
            raise OSError(failure.errno, failure.strerror, str(self._film.path)) from failure
        if failure is not None:
            raise ValueError(
                say(
                    "{name} cannot be encoded: {failure}",
                    name=self._film.path.name,
                    failure=failure,
                )
            ) from failure

    # --- the thread ----------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            with whole_film(self._film.path) as part:
                self._encode(part)
        except _GivenUp:
            pass
        except BaseException as error:  # noqa: BLE001 - handed to whoever writes
            self._failure = error
        finally:
            self._opened.set()
            self._drain()

    def _encode(self, part: Path) -> None:
        sink = self._sink = open_sink(self._film, part)
        self._opened.set()
        try:
            while (frame := self._next()) is not None:
                sink.add(frame)
            if self._given_up:
                raise _GivenUp
            sink.finish()
        finally:
            sink.abandon()

    def _next(self) -> Any:
        """The next frame; None at the end, and once the film is given up."""
        frame = self._waiting.get()
        self._seen_end = frame is None
        return None if self._given_up else frame

    def _drain(self) -> None:
        """Nobody waits for room that would never come."""
        while not self._seen_end:
            self._seen_end = self._waiting.get() is None


class _GivenUp(Exception):
    """The film is not wanted any more."""
