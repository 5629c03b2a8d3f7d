"""Who draws: the version and the renderer of OpenGL. ``python -m gui.start.opengl`` prints them."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

RENDERER, VERSION = 0x1F01, 0x1F02
"""What OpenGL calls them."""


def opengl() -> str:
    """In words, asked of a context of its own; "" if none can be made. Needs an application."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    if not context.create():
        return ""
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return ""
    functions = context.functions()
    told = [str(functions.glGetString(what)) for what in (VERSION, RENDERER)]
    context.doneCurrent()
    return ", ".join(told)


if __name__ == "__main__":
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    sys.stdout.write(opengl() + "\n")
