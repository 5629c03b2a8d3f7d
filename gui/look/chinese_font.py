"""The system's font with Chinese letters, which the app's own font does not have.

Qt finds one by itself. Who draws without Qt, the scene and the figures, asks here.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from physics.wording import Words

SAMPLE: Final = "弹簧层"
PLACES: Final = (
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simhei.ttf",
    "C:/Windows/Fonts/simsun.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
)
"""Where macOS, Windows and most kinds of Linux have theirs."""
NONE: Final = Words(
    "No font of this computer has Chinese letters: install one, such as Noto Sans CJK "
    "(Debian, Ubuntu: fonts-noto-cjk), and start again, or choose another language."
)
PATIENCE: Final = 10.0
"""Seconds that fontconfig may take; it builds its cache the first time."""


@cache
def chinese_font() -> Path | None:
    """The file of a font that has Chinese letters; None where there is none."""
    return next((path for path in _candidates() if path.is_file() and _has_letters(path)), None)


def _candidates() -> Iterator[Path]:
    if (program := shutil.which("fc-match")) is not None:
        try:
            found = subprocess.run(  # noqa: S603
                [program, "-f", "%{file}", ":lang=zh-cn"],
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
            pass
        else:
            yield Path(found.stdout.strip())
    yield from map(Path, PLACES)


def _has_letters(path: Path) -> bool:
    import freetype

    try:
        face = freetype.Face(str(path))
    except (freetype.FT_Exception, OSError):
        return False
    return all(face.get_char_index(letter) for letter in SAMPLE)
