"""Pictures of the screen are written whole, and over nothing that is recorded."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from gui.window.picture_file import write_picture
from physics.recording.running_log import RunningLog
from tests.physics.recording.logs import ABOUT


def test_a_picture_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path, image = tmp_path / "scene.png", QImage(5, 3, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    write_picture(image, path)
    assert QImage(str(path)).pixelColor(4, 2).name() == "#336699"
    whole = path.read_bytes()
    with pytest.raises(OSError, match="empty"):
        write_picture(QImage(), path)  # what Qt cannot write
    assert path.read_bytes() == whole
    with closing(RunningLog(path, ABOUT)), pytest.raises(OSError, match="it is open"):
        write_picture(image, path)
    assert [one.name for one in tmp_path.iterdir()] == ["scene.png"]
