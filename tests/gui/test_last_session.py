"""The session of last time is kept as it changes: a kill costs a moment of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.controllers.last_session import LastSession, last_session
from gui.models.laboratory import Laboratory

PATIENCE = 240_000


def test_it_is_kept_as_it_changes(qtbot: QtBot, tmp_path: Path) -> None:
    path, laboratory = tmp_path / "state" / "last_session.toml", Laboratory()
    kept = LastSession(laboratory, path)
    assert not path.exists()
    for friction in (0.05, 0.06, 0.07):
        laboratory.replace(laboratory.session.edited("chain", friction_right=friction))
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    assert last_session(path) == (laboratory.session, "")
    laboratory.replace(laboratory.session.edited("chain", noise=0.02))
    qtbot.waitUntil(lambda: last_session(path) == (laboratory.session, ""), timeout=PATIENCE)
    laboratory.replace(laboratory.session.edited("chain", noise=0.03))
    kept.close()
    assert last_session(path) == (laboratory.session, "")
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    laboratory.replace(laboratory.session.edited("chain", noise=0.04))
    assert not kept._timer.isActive()


def test_where_it_cannot_be_kept_that_is_said_once(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    laboratory = Laboratory()
    kept = LastSession(laboratory, tmp_path / "state" / "last_session.toml")
    laboratory.replace(laboratory.session.edited("chain", noise=0.02))
    qtbot.waitUntil(lambda: bool(kept._complaint), timeout=PATIENCE)
    kept.close()
    assert capsys.readouterr().err.count("the session is not kept: ") == 1


def test_none_is_no_complaint(tmp_path: Path) -> None:
    assert last_session(tmp_path / "none.toml") == (None, "")
