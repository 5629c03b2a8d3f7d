"""The letters of the scene: the app's own font, and the system's for what that lacks."""

from __future__ import annotations

from pathlib import Path

import freetype

from gui.look.chinese_font import chinese_font

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FIRST_CHINESE = 0x2E80
"""From here on are the signs of Chinese, its marks of punctuation among them."""


class Faces:
    """Opens what is needed; each holder has its own, as a face has one size at a time."""

    def __init__(self) -> None:
        self._own = {
            bold: freetype.Face(str(FONTS / f"Inter-{'SemiBold' if bold else 'Regular'}.otf"))
            for bold in (False, True)
        }
        self._chinese: freetype.Face | None = None

    def of(self, char: str, *, bold: bool) -> freetype.Face:
        """The app's font, or the system's Chinese one for what that lacks."""
        own = self._own[bold]
        if ord(char) < FIRST_CHINESE or own.get_char_index(char):
            return own
        if self._chinese is None and (path := chinese_font()) is not None:
            self._chinese = freetype.Face(str(path))
        return self._chinese or own
