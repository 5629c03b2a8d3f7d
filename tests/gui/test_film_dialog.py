"""Films from the window: asked for, made by a process beside it, cancelled, told when there."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.commands.render import _film_options, add_render
from gui.film.keyframes import Keyframe, Keyframes, read_keyframes
from gui.film.options import FilmOptions
from gui.look.theme import RESOURCES
from gui.models.presets import presets
from gui.moments.company import Companions
from gui.replay.films.card import FilmCard, FilmSource
from gui.replay.films.order import FilmOrder, reason
from gui.replay.films.place import ask_where
from gui.replay.films.strip import FilmStrip
from gui.replay.films.words import coming_words, left_words, progress_words
from gui.replay.keyframe_file import KeyframeFile
from physics.chain.parameters import ChainParameters
from physics.recording.record_run import record_run
from tests.gui.person import Person
from tests.gui.test_replay import bar, still, watch

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02, seed=5)
SMALL = {"width": 160, "height": 120, "plots": (), "verdicts": False, "fps": 10.0, "end": 0.5}
ENDLESS = SMALL | {"fps": 1000.0, "end": None, "speed": 0.01}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record_run(NOISY, 600, tmp_path / "run.h5", "1")
    return tmp_path / "run.h5"


def order(path: Path, out: str, **options: object) -> FilmOrder:
    return FilmOrder(path, path.with_name(out), FilmOptions.model_validate(SMALL | options))


def strip_of(person: Person) -> FilmStrip:
    assert person.app.films.parent() is person.window  # they are made for the first who asks
    strip = person.window.scene.findChild(FilmStrip)
    assert strip is not None
    return strip


def ask(person: Person) -> FilmCard:
    """Ask for a film by the button of the bar."""
    person.click(bar(person).buttons["film"])
    person.wait(lambda: any(one.isVisible() for one in person.window.findChildren(FilmCard)))
    return next(one for one in person.window.findChildren(FilmCard) if one.isVisible())


def type_into(qtbot: QtBot, card: FilmCard, **texts: str) -> None:
    for name, text in texts.items():
        field = card.rows[name].field
        assert field is not None
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        field.editingFinished.emit()


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | str, kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))


def make_small(person: Person, card: FilmCard) -> None:
    """Five frames of 160 × 120 of the scene alone."""
    type_into(person.qtbot, card, width="160", height="120", fps="10", end="0.5")
    card.rows["content"].choice.activated.emit(0)  # type: ignore[union-attr]
    assert card.coming.text().startswith("5 frames, 0.5 s")
    person.click(card.make)


def visible(path: Path) -> list[str]:
    return sorted(one.name for one in path.iterdir())


# --- what is said and asked ---------------------------------------------------------------


def test_what_will_come_is_said() -> None:
    options = FilmOptions()
    assert coming_words(options, 10.0, Keyframes()) == "600 frames, 10.0 s"
    slow = options.model_copy(update={"speed": 0.5, "begin": 2.0, "end": 3.0})
    assert coming_words(slow, 10.0, Keyframes()) == "120 frames, 2.0 s"
    two = Keyframes(keyframe=(Keyframe(seconds=1.0, hold=3.0), Keyframe(seconds=2.0)))
    words = coming_words(options, 10.0, two)
    assert words.startswith("780 frames, 13.0 s")
    assert words.endswith("2 keyframes are used")
    assert coming_words(options, 0.0, Keyframes()) == "1 frame, 0.0 s"
    assert coming_words(options, 125.0, Keyframes()) == "7,500 frames, 2:05 min"


def test_time_left_is_said_as_a_person_would() -> None:
    assert [left_words(s) for s in (0.0, 12.3, 130.0, 3900.0)] == [
        "1 s left",
        "12 s left",
        "2 min left",
        "1 h 5 min left",
    ]
    assert progress_words(345, 600, 12.0)[0].split("  ·  ") == ["345 of 600 frames", "12 s left"]
    assert "together" in progress_words(600, 600, 0.0)[0]


@pytest.mark.parametrize(
    "options",
    [
        {},
        SMALL,
        {"layout": "talk"},
        {"layout": "tall", "width": 540, "height": 960, "plots": ("shares",)},
        {"plots": ("shares", "friction_law"), "title": "--a = 'b'", "caption": "-x", "fps": 29.97},
        {"smooth": False, "speed": 0.25, "end": 2.5, "beside": ()},
        {"beside": ("mean_field", "ensemble", "fit"), "chains": 7},
        {"plots": (), "transparent": True, "theme": "projector", "quality": "best", "begin": 0.125},
    ],
)
def test_the_command_is_told_the_same_options(options: dict[str, object]) -> None:
    wanted = FilmOptions.model_validate(options)
    parser = argparse.ArgumentParser()
    add_render(parser.add_subparsers(), "lab")
    told = vars(parser.parse_args(FilmOrder(Path("run.h5"), Path("a.mp4"), wanted).arguments))
    assert told["source"].is_absolute() and told["out"].is_absolute()
    for name in (
        "run",
        "source",
        "right",
        "out",
        "json",
        "progress",
        "progress_lines",
        "keyframes",
        "held",
        "parts",
        "language",
    ):
        told.pop(name)
    assert _film_options(parser, told) == wanted


def test_of_what_the_command_writes_the_reason_is_found() -> None:
    usage = ["usage: springblock-lab render [-h] FILE", "springblock-lab render: error: no room"]
    assert reason(usage) == "no room"
    assert reason(["libEGL warning", "springblock-lab: /a/b: No space left", ""]) == (
        "/a/b: No space left"
    )
    assert reason(["libEGL warning"]) == ""


@pytest.mark.parametrize(
    ("typed", "kind", "named"),
    [
        ("a.mp4", "", "a.mp4"),
        ("a.WEBM", "MP4 (H.264) (*.mp4)", "a.WEBM"),
        ("a", "GIF (*.gif)", "a.gif"),
        ("a.b", "", "a.b.mp4"),
        ("a", "PNG pictures in a folder (*)", "a"),
        ("a.png", "", "a"),
        ("a-%04d.png", "", "a-%04d.png"),
    ],
)
def test_the_ending_chooses_the_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: str, named: str
) -> None:
    save_as(monkeypatch, tmp_path / typed, kind)
    found = ask_where(None, tmp_path / "run.mp4", transparent=False)
    assert found == tmp_path / named


def test_without_ground_only_kinds_are_offered_that_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *told: asked.append(told[2:]) or ("", "")
    )
    assert ask_where(None, tmp_path / "run.mp4", transparent=True) is None
    name, kinds, first = asked[0]
    assert name.endswith("run.webm") and first.startswith("WebM")
    assert "mp4" not in kinds and "gif" not in kinds
    save_as(monkeypatch, tmp_path / "run", "")
    (tmp_path / "run.webm").touch()
    with pytest.raises(FileExistsError, match=r"run\.webm is there already"):
        ask_where(None, tmp_path / "run.mp4", transparent=True)


# --- the card -----------------------------------------------------------------------------


@pytest.fixture
def card(qtbot: QtBot) -> FilmCard:
    source = FilmSource("run.h5", 10.0, (2.0, 4.0), Keyframes())
    card = FilmCard(source, None, "projector")
    qtbot.addWidget(card)
    card.show()
    return card


def test_the_card_gives_what_is_typed(qtbot: QtBot, card: FilmCard) -> None:
    asked: list[FilmOptions] = []
    card.asked.connect(asked.append)
    assert card.rows["theme"].declared.choices == ("projector", "dark", "light")
    assert card.coming.text() == "120 frames, 2.0 s"
    type_into(qtbot, card, fps="30", speed="2", title="A film", caption="of a chain", begin="1")
    card.rows["size"].choice.activated.emit(5)  # type: ignore[union-attr]
    card.plots.ticks["shares"].click()
    card.rows["transparent"].check.click()  # type: ignore[union-attr]
    assert "WebM" in card.rows["transparent"].note.text()
    assert card.coming.text() == "45 frames, 1.5 s"
    card.make.click()
    assert asked == [
        FilmOptions(
            width=1080,
            height=1920,
            fps=30.0,
            speed=2.0,
            begin=1.0,
            end=4.0,
            theme="projector",
            plots=("load_curve", "course", "training"),
            title="A film",
            caption="of a chain",
            transparent=True,
        )
    ]
    card.whole.click()
    assert (asked[0].begin, card.options and card.options.end) == (1.0, None)
    assert card.options is not None and card.options.begin == 0.0


def test_what_the_window_shows_beside_the_chain_is_asked_for_at_first(qtbot: QtBot) -> None:
    shown = Companions(("mean_field", "fit"), 12)
    card = FilmCard(FilmSource("run.h5", 10.0, None, Keyframes(), shown), FilmOptions(), "dark")
    qtbot.addWidget(card)
    ticks = card.beside.ticks
    assert card.options is not None
    assert (card.options.beside, card.options.chains) == (("mean_field", "fit"), 12)
    ticks["ensemble"].click()
    assert card.options.beside == ("mean_field", "ensemble", "fit")
    ticks["recorded"].click()
    assert (card.options.beside, card.options.chains) == (None, None)
    assert [name for name, tick in ticks.items() if tick.isChecked()] == ["recorded"]
    assert not ticks["fit"].isEnabled()
    ticks["recorded"].click()
    assert (card.options.beside, card.options.chains) == ((), 12)


def test_a_layout_brings_what_goes_with_it(qtbot: QtBot, card: FilmCard) -> None:
    layout, theme = card.rows["layout"], card.rows["theme"]
    layout.choice.activated.emit(2)  # type: ignore[union-attr]
    assert card.options == FilmOptions(
        layout="paper",
        width=1050,
        height=1320,
        theme="light",
        plots=("load_curve", "shares"),
        begin=2.0,
        end=4.0,
    )
    assert theme.value == "light" and not theme.isEnabled()
    type_into(qtbot, card, width="700", height="880")
    assert card.options is not None and card.options.size == (700, 880)
    layout.choice.activated.emit(0)  # type: ignore[union-attr]
    assert card.options is not None and card.options.layout == "free"
    assert card.options.size == (700, 880) and theme.isEnabled()


def test_sizes_of_ones_own_are_typed(qtbot: QtBot, card: FilmCard) -> None:
    size = card.rows["size"]
    size.choice.activated.emit(7)  # type: ignore[union-attr]
    assert size.value == "own"
    type_into(qtbot, card, width="640", height="361")
    assert card.options is not None and card.options.size == (640, 361)
    type_into(qtbot, card, width="1280", height="720")
    assert size.value == "1280 × 720"


def test_what_cannot_be_is_refused_where_it_is_typed(qtbot: QtBot, card: FilmCard) -> None:
    asked: list[FilmOptions] = []
    card.asked.connect(asked.append)
    for name, text, words in (
        ("fps", "0", "Frame rate must be a number from 0.1 to 1000."),
        ("width", "9000", "Width must be a whole number from 16 to 7680."),
        ("end", "11", "To must be a number from 0 to 10"),
    ):
        type_into(qtbot, card, **{name: text})
        assert card.rows[name].complaint.text().startswith(words)
        card.make.click()
        assert not asked
        type_into(qtbot, card, **{name: "16"} if name != "end" else {name: "9"})
        assert card.rows[name].complaint.text() == ""
    type_into(qtbot, card, begin="9.5")
    assert "would end" in card.complaint.text()
    assert not card.make.isEnabled()
    type_into(qtbot, card, begin="1", width="7680", height="7680")
    assert "More pixels than" in card.complaint.text()
    type_into(qtbot, card, height="4320", begin="10", end="10")
    assert card.complaint.text() == "The film would begin where the recording ends"


def test_what_cannot_be_magnified_is_refused(qtbot: QtBot) -> None:
    near = Keyframes(keyframe=(Keyframe(seconds=1.0, zoom=8.0),))
    large = FilmOptions(width=3840, height=2160)
    card = FilmCard(FilmSource("run.h5", 10.0, None, near), large, "dark")
    qtbot.addWidget(card)
    assert "magnified 4.27 times at most, not 8 times" in card.complaint.text()
    assert not card.make.isEnabled()
    card.rows["size"].choice.activated.emit(1)  # type: ignore[union-attr]
    assert card.make.isEnabled()


# --- making -------------------------------------------------------------------------------


def test_a_film_is_made_beside_the_window(
    person: Person, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(person, path)
    save_as(monkeypatch, path.with_name("run.mp4"))
    make_small(person, ask(person))
    strip = strip_of(person)
    assert strip.isVisible()
    assert strip.label.text() == "Film run.mp4"
    bar(person).buttons["close"].click()  # it stays when the replay is left
    assert strip.isVisible()
    person.wait_steps(5)
    person.wait(lambda: "is there" in person.notice)
    assert person.notice == "run.mp4 is there: MP4, 160 × 120, 0.5 s"
    assert not strip.isVisible()
    with av.open(str(path.with_name("run.mp4"))) as film:
        sizes = [(frame.width, frame.height) for frame in film.decode(video=0)]
    assert sizes == [(160, 120)] * 5
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    person.click(person.window.scene.notice.offers[0])
    assert shown == [QUrl.fromLocalFile(str(path.parent))]
    watch(person, path)
    again = ask(person)  # what was asked last is asked first, but all of the recording
    assert again.options is not None
    shown = {"beside": (), "chains": 64}  # by the window
    assert again.options == FilmOptions.model_validate(SMALL | shown | {"end": None})
    again.reject()


def test_its_frames_are_those_of_the_command(
    person: Person, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(person, path)
    still(person, 12)
    bar(person).buttons["keyframe"].click()
    bar(person).card.edited.emit({"zoom": 2.0, "pan": (0.7, 0.5), "caption": "Here"})
    save_as(monkeypatch, path.with_name("window.png"))
    card = ask(person)
    assert card.coming.text().endswith("1 keyframe is used")
    type_into(person.qtbot, card, width="320", height="240", fps="10", end="0.5")
    person.click(card.beside.ticks["ensemble"])
    person.click(card.make)
    person.wait(lambda: "is there" in person.notice)
    assert person.notice.startswith("window is there: PNG pictures")
    command = f"render {path} --out {path.with_name('command')} --size 320x240 --fps 10 --to 0.5"
    command += " --beside ensemble --chains 64"
    command += f" --keyframes {path.with_name('run.keyframes.toml')}"
    subprocess.run(
        [sys.executable, "-m", "main", *command.split()],
        cwd=RESOURCES.parent,
        check=True,
        capture_output=True,
    )
    ours, theirs = (sorted(path.with_name(name).iterdir()) for name in ("window", "command"))
    assert [one.name for one in ours] == [one.name for one in theirs]
    assert len(ours) == 5
    assert [one.read_bytes() for one in ours] == [one.read_bytes() for one in theirs]


def test_a_film_that_is_cancelled_leaves_nothing(person: Person, path: Path) -> None:
    watch(person, path)
    strip = strip_of(person)
    person.app.films.make(order(path, "run.mp4", **ENDLESS))
    person.wait(lambda: strip.progress.value() > 0)
    assert strip.words.whole.split("  ·  ")[0].endswith(" of 1,000,000 frames")
    assert any(name.endswith(".part") for name in visible(path.parent))
    bar(person).buttons["film"].click()  # one at a time
    assert "run.mp4 is still being made" in person.notice
    assert not any(one.isVisible() for one in person.window.findChildren(FilmCard))
    person.click(strip.cancel)
    assert strip.words.whole == "stopping"
    assert not strip.cancel.isEnabled()
    person.wait(lambda: not strip.isVisible())
    assert visible(path.parent) == ["run.h5"]
    assert person.app.films.maker.order is None


def test_one_that_does_not_end_is_killed_and_nothing_is_left(person: Person, path: Path) -> None:
    maker, strip = person.app.films.maker, strip_of(person)
    maker._timer.setInterval(100)
    person.app.films.make(order(path, "pictures", **ENDLESS))
    person.wait(lambda: strip.progress.value() > 0)
    os.kill(maker._pid, signal.SIGSTOP)  # it cannot hear that it shall end
    person.click(strip.cancel)
    person.wait(lambda: not strip.isVisible())
    assert visible(path.parent) == ["run.h5"]


def test_a_process_that_dies_is_told(person: Person, path: Path) -> None:
    maker, strip = person.app.films.maker, strip_of(person)
    person.app.films.make(order(path, "run.webm", **ENDLESS))
    person.wait(lambda: strip.progress.value() > 0)
    os.kill(maker._pid, signal.SIGKILL)
    person.wait(lambda: not strip.isVisible())
    assert person.notice == "No film was made: the process that made it ended unexpectedly"
    assert visible(path.parent) == ["run.h5"]


def test_why_there_is_no_film_is_told_in_one_line(
    person: Person, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(person, path)
    gone = path.parent / "gone" / "run.mp4"
    save_as(monkeypatch, gone)
    make_small(person, ask(person))
    person.wait(lambda: "No film was made" in person.notice)
    assert person.notice == f"No film was made: {gone}: there is no such folder: make it first"
    assert not strip_of(person).isVisible()
    save_as(monkeypatch, path.with_name("old"), "MP4 (H.264) (*.mp4)")
    path.with_name("old.mp4").touch()
    card = ask(person)
    card.make.click()
    assert person.notice == "No film was made: old.mp4 is there already: choose it by that name"
    assert card.isVisible()  # to choose another name
    monkeypatch.setattr(sys, "executable", str(path.with_name("nothing")))
    save_as(monkeypatch, path.with_name("new.mp4"))
    card.make.click()
    person.wait(lambda: not strip_of(person).isVisible())
    assert person.notice.startswith("No film was made: ")
    assert "\n" not in person.notice


def test_the_window_closes_while_a_film_is_made(
    open_window: Callable[..., Person], path: Path
) -> None:
    person = open_window(presets()["lazy"])
    person.app.films.make(order(path, "run.mp4", **ENDLESS))
    person.wait(lambda: strip_of(person).progress.value() > 0)
    person.window.close()
    assert person.app.films.maker.order is None
    assert visible(path.parent) == ["run.h5"]


# --- keyframes ------------------------------------------------------------------------------


def test_keyframes_are_kept_beside_the_recording(person: Person, path: Path) -> None:
    beside = path.with_name("run.keyframes.toml")
    watch(person, path)
    bar(person).buttons["close"].click()
    assert not beside.exists()
    watch(person, path)
    still(person, 60)
    bar(person).buttons["keyframe"].click()
    bar(person).card.edited.emit({"caption": "Here", "pan": (0.7, 0.5)})
    script = person.app.replay.keyframing.script
    bar(person).buttons["close"].click()
    assert read_keyframes(beside) == script.keyframes
    assert "zoom" not in beside.read_text()
    watch(person, path)
    assert person.app.replay.keyframing.script.keyframes == script.keyframes
    assert bar(person).timeline.state.keyframes == script.seconds
    bar(person).timeline.keyframe_removed.emit(0)
    bar(person).buttons["close"].click()
    assert read_keyframes(beside) == Keyframes()


def test_damaged_keyframes_are_told_and_left_as_they_are(person: Person, path: Path) -> None:
    beside = path.with_name("run.keyframes.toml")
    beside.write_text("[[keyframe]]\nseconds = 'soon'\n")
    watch(person, path)
    assert person.notice.startswith("run.keyframes.toml is not used: keyframe.0.seconds: ")
    assert person.app.replay.keyframing.script.seconds == ()
    still(person, 60)
    bar(person).buttons["keyframe"].click()
    bar(person).buttons["close"].click()
    assert person.notice.startswith("The keyframes were not kept: run.keyframes.toml is damaged")
    assert "soon" in beside.read_text()


def test_keyframes_that_cannot_lie_beside_serve_the_film(person: Person, path: Path) -> None:
    path.with_name("run.keyframes.toml").mkdir()
    file = KeyframeFile(path)
    assert file.complaint.startswith("run.keyframes.toml is not used: ")
    held = Keyframes(keyframe=(Keyframe(seconds=0.2, hold=0.3),))
    lent, passing = file.lend(held)
    assert passing
    assert read_keyframes(lent) == held
    wanted = FilmOptions.model_validate(SMALL)
    person.app.films.make(FilmOrder(path, path.with_name("run.gif"), wanted, lent, passing=(lent,)))
    person.wait(lambda: "is there" in person.notice)
    assert person.notice == "run.gif is there: GIF, 160 × 120, 0.8 s"
    assert not lent.exists()
