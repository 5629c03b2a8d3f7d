"""Whether there is a display: Qt aborts the process where there is none."""

from __future__ import annotations

import ctypes
import os
import sys

from gui.look.words import say

ADVICE = "a display is needed for the window; the commands and --do need none"


def require_display() -> None:
    """Refuse in one sentence what Qt would abort for.

    Raises
    ------
    OSError
        If no display is named, or the one that is does not answer.
    """
    elsewhere = any(map(os.environ.get, ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")))
    if sys.platform != "linux" or elsewhere:
        return
    name = os.environ.get("DISPLAY", "")
    if not name:
        raise OSError(ADVICE)
    if not _answers(name):
        raise OSError(say("the display {name} does not answer; {advice}", name=name, advice=ADVICE))


def _answers(name: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")  # by which Qt asks, too
    except OSError:
        return True  # nobody can tell
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(name.encode(), None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
