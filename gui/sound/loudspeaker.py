"""Plays what is heard: a thread makes samples from the newest moment, the device takes them."""

from __future__ import annotations

import ctypes
import queue
import sys
import threading
import time
from collections.abc import Generator
from typing import Any, Final

from gui.sound.heard import SILENCE, Heard
from gui.sound.no_sound import NoSoundError
from gui.sound.voice import RATE, Voice
from physics.wording import Words

PIECE: Final = RATE // 50
"""Samples that are made at once: a slip is heard a few hundredths of a second after it is seen."""
AHEAD: Final = 4
"""Pieces that wait for the device."""
DEVICE_MS: Final = 60
LASTS: Final = 0.3
"""Seconds for which a moment is heard: what stands still is silent."""
PATIENCE: Final = 0.1
NO_EXTRA: Final = Words(
    'Sound needs one package more: pip install "springblock-lab[sound]", then start again'
)
NO_DEVICE: Final = Words("No sound can be played here: there is no device for it")


class Loudspeaker:
    """Plays until it is closed.

    Parameters
    ----------
    silent : play to no device, at its pace; for tests.

    Raises
    ------
    NoSoundError
        If the package for it is missing, or a device.
    """

    def __init__(self, *, silent: bool = False) -> None:
        self._device = _device(silent=silent)
        self._heard, self._until = SILENCE, 0.0
        self._pieces: queue.Queue[bytes] = queue.Queue(AHEAD)
        self._ended = threading.Event()
        self.played = 0
        self._thread = threading.Thread(target=self._speak, name="sound", daemon=True)
        self._thread.start()
        feed = self._feed()
        next(feed)
        self._device.start(feed)

    def hear(self, heard: Heard) -> None:
        """Sound like this from now on, for a moment."""
        self._heard, self._until = heard, time.monotonic() + LASTS

    def close(self) -> None:
        """Be silent; the thread has ended then."""
        self._ended.set()
        self._device.close()
        self._thread.join()

    def _speak(self) -> None:
        """Make samples ahead of the device, in a thread of their own."""
        voice = Voice()
        while not self._ended.is_set():
            heard = self._heard if time.monotonic() < self._until else SILENCE
            piece = voice.samples(heard, PIECE).tobytes()
            while not self._ended.is_set():
                try:
                    self._pieces.put(piece, timeout=PATIENCE)
                    break
                except queue.Full:
                    continue

    def _feed(self) -> Generator[bytes, int, None]:
        """What the device asks for, which nothing may keep waiting; nothing is computed here."""
        wanted = yield b""
        left = b""
        while True:
            size = 4 * wanted
            while len(left) < size:
                try:
                    left += self._pieces.get_nowait()
                except queue.Empty:
                    left += bytes(size - len(left))
            piece, left = left[:size], left[size:]
            self.played += wanted
            wanted = yield piece


def _device(*, silent: bool) -> Any:
    try:
        import miniaudio
    except ImportError:
        raise NoSoundError(NO_EXTRA) from None
    _hush_alsa()
    try:
        return miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=DEVICE_MS,
            backends=[miniaudio.Backend.NULL] if silent else None,
            app_name="Spring–Block Lab",
        )
    except miniaudio.MiniaudioError:
        raise NoSoundError(NO_DEVICE) from None


_SAYS_NOTHING: Any = None


def _hush_alsa() -> None:
    """ALSA writes pages to the terminal where it finds no card; one sentence in the window does."""
    global _SAYS_NOTHING  # noqa: PLW0603 - it must live as long as the library
    if sys.platform != "linux" or _SAYS_NOTHING is not None:
        return
    handler = ctypes.CFUNCTYPE(
        None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
    )
    _SAYS_NOTHING = handler(lambda *_: None)
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_SAYS_NOTHING)
    except (OSError, AttributeError):
        return  # without the library nothing is written, either
