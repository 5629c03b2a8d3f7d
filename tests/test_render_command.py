"""The command ``render``: files, refusals, exit statuses, progress, and what ending it leaves."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

import main
from physics.chain.parameters import ChainParameters
from physics.recording.record_run import record_run
from tests.gui.films import decoded, pictures, probed
from tests.gui.test_tape import CHORES
from tests.gui.test_tape import film as record

ROOT = Path(__file__).resolve().parents[1]
SMALL = ("--size", "320x180", "--fps", "20")


@pytest.fixture
def recording(tmp_path: Path, qapp: QApplication) -> Path:
    """Two seconds of a chain and its networks."""
    path = tmp_path / "run.h5"
    record(path, CHORES, 121)
    return path


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    """Ten seconds of a chain alone."""
    path = tmp_path / "chain.h5"
    record_run(ChainParameters(noise=0.01), 600, path, "test")
    return path


def render(recording: Path, out: Path, *more: str) -> int:
    return main.main(["render", str(recording), "--out", str(out), *SMALL, *more])


def apart(recording: Path, out: Path, *more: str, **environment: str) -> subprocess.Popen[str]:
    """The command in a process of its own, on a machine without a screen."""
    known = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "main.py", "render", str(recording), "--out", str(out), *SMALL]
    return subprocess.Popen(
        [*command, *more],
        cwd=ROOT,
        env=known | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_film_is_made(
    recording: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run.mp4"
    assert render(recording, out, "--title", "A film", "--json", "-") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["frames"], told["film_seconds"]) == ("mp4", 40, 2.0)
    found = probed(out)
    assert (found["codec_name"], found["width"], found["height"]) == ("h264", 320, 180)
    assert int(found["nb_read_frames"]) == 40
    assert found["duration"] == pytest.approx(2.0)


def test_range_and_speed(recording: Path, tmp_path: Path) -> None:
    out = tmp_path / "slow.mp4"
    assert render(recording, out, "--from", "0.5", "--to", "1.0", "--speed", "0.25") == 0
    assert int(probed(out)["nb_read_frames"]) == 40


@pytest.mark.parametrize("name", ["a.webm", "a.gif", "a.webp", "folder", "a-%03d.png"])
def test_each_kind_of_film(recording: Path, tmp_path: Path, name: str) -> None:
    assert render(recording, tmp_path / name, "--to", "0.3", "--scene-only") == 0
    if name.endswith(".webm"):
        assert len(decoded(tmp_path / name)) == 6
    elif name.endswith((".gif", ".webp")):
        assert len(pictures(tmp_path / name)) == 6
    else:
        folder = tmp_path / name if name == "folder" else tmp_path
        assert len(list(folder.glob("*.png"))) == 6


def test_keyframes(recording: Path, tmp_path: Path) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text("[[keyframe]]\nseconds = 0.5\nhold = 1.0\nzoom = 2.0\ncaption = 'Look.'\n")
    out = tmp_path / "run.mp4"
    assert render(recording, out, "--keyframes", str(keys)) == 0
    assert int(probed(out)["nb_read_frames"]) == 60


def test_without_a_screen_it_is_the_same_film_every_time(chain: Path, tmp_path: Path) -> None:
    films = []
    for name in ("one", "two"):
        process = apart(chain, tmp_path / name, "--to", "0.5", "--caption", "said")
        out, err = process.communicate(timeout=500)
        assert process.returncode == 0, err
        assert "10 frames" in out and err == ""
        films.append([path.read_bytes() for path in sorted((tmp_path / name).iterdir())])
    assert films[0] == films[1]
    assert len(films[0]) == 10


def test_the_scene_alone_needs_no_qt(chain: Path, tmp_path: Path) -> None:
    code = (
        "import sys, main\nassert main.main(sys.argv[1:]) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph'))]"
    )
    arguments = ["render", str(chain), "--out", str(tmp_path / "a.mp4"), "--scene-only", *SMALL]
    command = [sys.executable, "-c", code, *arguments, "--to", "0.2"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=500)


# --- refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--size", "1920"], "--size: 1920 is not of the form"),
        (["--size", "9000x100"], "--size: input should be less than or equal to 7680"),
        (["--size", "7680x7680"], "more pixels than 7680 × 4320"),
        (["--fps", "0"], "--fps: input should be greater than or equal to 0.1"),
        (["--fps", "many"], "--fps"),
        (["--speed", "-1"], "--speed"),
        (["--theme", "pink"], "--theme: input should be 'dark', 'light' or 'projector'"),
        (["--quality", "poor"], "--quality"),
        (["--plots", "shares,cake"], "no plot cake: films can have load_curve, shares"),
        (["--plots", "shares,shares"], "a plot is named twice"),
        (["--plots", "shares", "--scene-only"], "--plots: a scene alone has none"),
        (["--from", "2", "--to", "1"], r"the film would end \(1 s\) before it begins"),
        (["--from", "50"], "would begin at 50 s, but the recording ends at 2 s"),
        (["--transparent"], "has no transparent ground"),
        (["--keyframes", "main.py"], "--keyframes: main.py"),
    ],
)
def test_wrong_arguments_are_named(
    recording: Path,
    tmp_path: Path,
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        render(recording, tmp_path / "run.mp4", *arguments)
    assert ended.value.code == 2
    assert re.search(words, capsys.readouterr().err)
    assert not (tmp_path / "run.mp4").exists()


@pytest.mark.parametrize("name", ["run.avi", "one.png"])
def test_names_of_no_film(recording: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(SystemExit) as ended:
        render(recording, tmp_path / name)
    assert ended.value.code == 2


def test_a_zoom_beyond_opengl_is_refused(
    recording: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text("[[keyframe]]\nseconds = 0.5\nzoom = 8.0\n")
    with pytest.raises(SystemExit) as ended:
        render(recording, tmp_path / "a.mp4", "--keyframes", str(keys), "--size", "7680x4320")
    assert ended.value.code == 2
    assert "can be magnified 2.13 times, not 8 times" in capsys.readouterr().err


@pytest.mark.parametrize("what", ["missing", "no recording", "no folder"])
def test_failures_are_one_line(
    recording: Path, tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = recording, tmp_path / "run.mp4"
    if what == "missing":
        source = tmp_path / "none.h5"
    elif what == "no recording":
        source = tmp_path / "text.h5"
        source.write_text("text")
    else:
        out = tmp_path / "nowhere" / "run.mp4"
    assert render(source, out) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and told.startswith("springblock-lab: ")
    assert not out.exists()


def test_without_opengl_one_line_says_what_to_install(chain: Path, tmp_path: Path) -> None:
    none = {"__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent.json"}
    process = apart(chain, tmp_path / "run.mp4", **none)
    _, err = process.communicate(timeout=500)
    assert process.returncode == 1
    assert err.count("\n") == 1 and "libegl1" in err
    assert not (tmp_path / "run.mp4").exists()


# --- progress, and being ended -----------------------------------------------------------------


def test_progress_for_programs(chain: Path, tmp_path: Path) -> None:
    process = apart(chain, tmp_path / "run.mp4", "--to", "1", "--progress-lines")
    _, err = process.communicate(timeout=500)
    lines = [json.loads(line) for line in err.splitlines()]
    assert lines[-1] == {"frame": 20, "frames": 20, "seconds_left": 0.0}
    counts = [line["frame"] for line in lines]
    assert counts == sorted(counts)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_ends_it_finds_no_torn_film(chain: Path, tmp_path: Path, number: int) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    process = apart(chain, folder / "run.mp4", "--speed", "0.02", "--progress-lines")
    assert process.stderr is not None
    json.loads(process.stderr.readline())  # it is under way
    assert list(folder.iterdir())
    process.send_signal(number)
    process.communicate(timeout=500)
    assert process.returncode == 130
    assert not list(folder.iterdir())


def test_a_film_can_be_heard_and_others_refuse(
    chain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run.mp4"
    assert render(chain, out, "--sound", "--scene-only", "--to", "3") == 0
    with av.open(str(out)) as film:
        [stream] = film.streams.audio
        assert (stream.codec_context.name, stream.rate) == ("aac", 44_100)
        samples = np.concatenate([one.to_ndarray()[0] for one in film.decode(audio=0)])
    assert samples.size / 44_100 == pytest.approx(3.0, abs=0.1)
    assert 0.01 < np.abs(samples).max() <= 1.0
    assert len(decoded(out)) == 60
    assert render(chain, tmp_path / "mute.mp4", "--scene-only", "--to", "0.2") == 0
    with av.open(str(tmp_path / "mute.mp4")) as film:
        assert not film.streams.audio
    capsys.readouterr()
    with pytest.raises(SystemExit):
        render(chain, tmp_path / "run.webm", "--sound")
    assert "WebM (VP9) has no sound; MP4 (H.264) has" in capsys.readouterr().err


# --- two recordings -------------------------------------------------------------------------


def test_two_recordings_stand_side_by_side_and_the_shorter_waits(
    chain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = tmp_path / "short.h5"
    record_run(ChainParameters(noise=0.02), 300, short, "test")
    plain = ("--fps", "2", "--scene-only", "--caption", "both")
    for name, source in (("left", chain), ("right", short)):
        title = ("--size", "160x180", "--title", name)
        assert render(source, tmp_path / name, *plain, *title) == 0
    title = ("--title", "left | right", "--json", "-")
    capsys.readouterr()
    assert render(chain, tmp_path / "both", "--right", str(short), *plain, *title) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["width"], told["height"]) == (320, 180)
    left, right, both = (
        [np.array(Image.open(path)) for path in sorted((tmp_path / name).iterdir())]
        for name in ("left", "right", "both")
    )
    assert len(both) == len(left) == told["frames"] > len(right) > 2
    for number, frame in enumerate(both):
        np.testing.assert_array_equal(frame[:, :160], left[number])
        np.testing.assert_array_equal(frame[:, 160:], right[min(number, len(right) - 1)])


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--right", "{chain}", "--sound"), "has no sound"),
        (("--right", "{chain}", "--held", "{chain}"), "neither --keyframes nor --held"),
        (("--right", "{chain}", "--size", "20x20"), "32 pixels wide at least"),
    ],
)
def test_two_that_cannot_be_one_film_are_refused(
    more: tuple[str, ...],
    words: str,
    chain: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = tuple(one.replace("{chain}", str(chain)) for one in more)
    with pytest.raises(SystemExit):
        render(chain, tmp_path / "both.mp4", *asked)
    assert words in capsys.readouterr().err
    assert not (tmp_path / "both.mp4").exists()
