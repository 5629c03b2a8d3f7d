"""Pictures of the screen in files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage, QImageWriter

from physics.files.whole_file import whole_path


def write_picture(image: QImage, path: Path) -> None:
    """Write a PNG, whole or not at all; raises OSError, with the reason, where that fails."""
    with whole_path(path) as part:
        writer = QImageWriter(str(part), b"PNG")
        if not writer.write(image):
            raise OSError(writer.errorString())
