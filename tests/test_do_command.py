"""The app led by lines of text, without any screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

import main

ROOT = Path(__file__).resolve().parents[1]


def led(script: str, *more: str) -> subprocess.CompletedProcess[str]:
    """Led in a process of its own that has no screen."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "main.py", "--do", script, *more],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=500,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="without a screen, on Linux alone")
def test_the_app_is_led_without_a_screen(tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    script = f"preset active; set speed 20; wait steps 300; picture {out}"
    done = led(script, "--size", "1280x720")
    assert done.returncode == 0, done.stderr
    with Image.open(out) as picture:
        assert picture.size == (1280, 720)
        assert len(picture.getcolors(1 << 24) or ()) > 100


@pytest.mark.skipif(sys.platform != "linux", reason="without a screen, on Linux alone")
def test_what_cannot_be_done_is_one_line_and_a_failure() -> None:
    done = led("preset lazy; wait trained")
    assert done.returncode == 1
    assert "wait trained: no network trains" in done.stderr


def test_what_is_no_line_is_a_wrong_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(["--do", "preset lazy; tarin"])
    assert ended.value.code == 2
    assert "line 1: there is no word tarin; did you mean train?" in capsys.readouterr().err
