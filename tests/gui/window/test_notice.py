"""What is not opened is said in one way."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.window.notice import Notice


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("mine.csv is empty", "Not opened: mine.csv is empty"),
        (ValueError("it is\n damaged"), "Not opened: mine.csv: it is damaged"),
        (PermissionError(13, "Permission denied"), "Not opened: mine.csv: permission denied"),
    ],
)
def test_what_is_refused_is_named_once_and_in_one_line(
    qtbot: QtBot, why: str | Exception, said: str
) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.refuse(Path("folder/mine.csv"), why)
    assert notice.text == said
