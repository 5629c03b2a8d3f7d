"""A lab is one file: it opens, plays, is recorded, replayed, filmed and exported by that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from PIL import Image
from pydantic import create_model

import gui.labs
from gui.commands.command_line import run_command
from gui.controllers.lab_show import LabShow
from gui.controllers.picture_controller import PictureController
from gui.film.options import FilmOptions
from gui.film.render import FilmPlan, FilmRefused
from gui.film.tapes import tape_of
from gui.intents.desk import Desk
from gui.intents.intent import Compare, Open, Picture
from gui.intents.text import read_line
from gui.labs import all_labs, lab_named
from gui.labs.bench import Bench
from gui.look.theme import load_theme, rgb
from gui.models.presets import presets
from gui.models.session import ViewOptions
from gui.moments.lab_moment import LabMoment
from gui.moments.lab_tape import LabTape
from physics.chain.event import Event
from physics.recording.pieces import EVENTS
from physics.recording.running_log import RunningLog
from physics.recording.state_frame import StateFrame
from physics.recording.state_recorder import StateRecorder
from physics.recording.state_recording import StateRecording
from tests.gui.labs.conftest import ADDED
from tests.gui.person import Person

MOST_LINES = 150


@pytest.fixture
def at_the_lab(pendulum: str, open_window: Callable[..., Person]) -> Person:
    person = open_window()
    person.wait(lambda: person.app.ready)
    assert person.app.labs.go(pendulum) == ""
    return person


def shown(person: Person) -> LabMoment:
    assert person.app.frames.lab is not None
    moment = person.app.frames.lab.moment
    assert moment is not None
    return moment


@pytest.mark.parametrize("lab", ["pendulum", "bell"])
def test_the_lab_is_short(lab: str) -> None:
    text = (ADDED / f"{lab}.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES


def test_the_chain_is_the_first_lab() -> None:
    assert next(iter(all_labs())) == "spring-block"
    with pytest.raises(ValueError, match=r"no lab 'pendulum'; there are spring-block"):
        lab_named("pendulum")


def test_it_opens_plays_and_is_left(at_the_lab: Person) -> None:
    person = at_the_lab
    person.wait_frames()
    person.wait(lambda: shown(person).state.time > 0.1)
    assert person.window.side.tabText(person.window.side.currentIndex()) == "Pendulum"
    assert not any(dock.isVisible() for dock in person.window.docks.docks.values())
    person.action("play")
    person.wait_frames()
    held = shown(person).state.number
    person.wait_frames()
    assert shown(person).state.number == held
    person.action("step")
    person.wait_frames()
    assert shown(person).state.number == held + 1
    person.action("reset")
    person.wait_frames()
    assert shown(person).state.time == 0.0
    assert person.app.labs.set({"damping": 1.5}) == ""
    assert "a quick pendulum" in (
        person.app.labs.set({"damping": 0.0}) + person.app.labs.set({"frequency": 15.0})
    )
    person.action("scene_alone")
    assert not person.window.top_bar.isVisible()
    for line in ("set lab.damping 0.3", "set lab.length 2", "go spring-block"):
        complaint = person.app.desk.ask(read_line(line, ()))
        assert complaint == ("this lab has no parameter length" if "length" in line else "")
    person.wait_frames()
    assert person.app.frames.lab is None and person.app.frames.is_live
    assert person.window.docks.docks["load_curve"].isVisible()
    assert person.window.side.isTabVisible(0) and person.window.top_bar.isVisible()


def test_it_is_recorded_and_replayed(at_the_lab: Person, tmp_path: Path) -> None:
    person, path = at_the_lab, tmp_path / "swing.h5"
    person.app.recorder.start(path)
    person.wait(lambda: shown(person).state.time > 0.3)
    assert person.app.labs.set({"damping": 1.0}) == ""
    person.wait(lambda: shown(person).state.time > 0.6)
    last = shown(person).state
    person.app.recorder.end()
    person.wait(lambda: not person.app.recorder.recording and "Recorded" in person.notice)
    with tape_of(path) as tape:
        assert isinstance(tape, LabTape)
        assert [mark.words for mark in tape.marks] == ["Damping: 1.0"]
        end = tape.at_frame(tape.frames - 1)
        assert end.settings.model_dump() == {"frequency": 4.0, "damping": 1.0}
        assert tape.at_frame(0).settings.model_dump()["damping"] == 0.1
        again = next(
            state
            for state in (tape.recording.state(index) for index in range(tape.frames))
            if state.number == last.number
        )
        assert again.time == last.time
        assert all(np.array_equal(again.values[name], last.values[name]) for name in last.values)
    assert person.app.desk.ask(Open(path)) == ""  # as if it were dropped on the window
    person.wait(lambda: shown(person).origin == "tape")
    person.app.replay.seek(0.5)
    person.wait(lambda: shown(person).seconds > 0.4)
    assert person.app.replay.bar.isVisible()
    person.app.replay.close_tape()
    person.wait(lambda: shown(person).is_live)


@pytest.fixture
def recorded(pendulum: str, tmp_path: Path) -> Path:
    """Two seconds of a pendulum, of a hundred states, without a window."""
    path, lab = tmp_path / "swing.h5", lab_named(pendulum)
    recorder = StateRecorder(lab.name, path, "1")
    bench = Bench(lab, ViewOptions, recorder.note, pytest.fail)
    for _ in range(100):
        bench.step()
        bench.moment(())
        assert bench.state is not None
        recorder.add(bench.state)
    recorder.stop()
    assert recorder.failure == "" and recorder.frames == 100
    return path


def test_it_is_filmed(recorded: Path, tmp_path: Path) -> None:
    with tape_of(recorded) as tape:
        options = FilmOptions(width=320, height=240, fps=50.0, speed=0.01)
        plan = FilmPlan(tape, tmp_path / "film-%06d.png", options)
        with plan.picture() as picture:
            first = plan.frame(picture, 0).copy()
            later = plan.frame(picture, plan.frames - 1).copy()
            layout = picture.layout
    assert list(layout.plots) == ["angle"] and layout.verdicts is None
    assert not np.array_equal(layout.scene.of(first), layout.scene.of(later))
    plot = layout.plots["angle"]
    assert len(np.unique(plot.of(later).reshape(-1, 4), axis=0)) > 10


def test_a_film_has_plots_of_its_lab_alone(recorded: Path, tmp_path: Path) -> None:
    with tape_of(recorded) as tape, pytest.raises(FilmRefused, match="films can have angle"):
        FilmPlan(tape, tmp_path / "a.mp4", FilmOptions(plots=("shares",)))


def test_it_is_exported(recorded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its single values in time, as numbers and as a figure, without a window."""
    curves, figure = tmp_path / "swing.csv", tmp_path / "swing.svg"
    arguments = ["export", str(recorded), "--curves", str(curves), "--figure", str(figure)]
    assert run_command("springblock-lab", "1", arguments) == 0
    assert "values: angle, speed" in capsys.readouterr().out
    table = pd.read_csv(curves)
    with tape_of(recorded) as tape:
        last = tape.at_frame(tape.frames - 1)
        assert isinstance(last, LabMoment)
        assert len(table) == tape.frames
        assert table["angle"].iloc[-1] == last["angle"] and table["t"].iloc[-1] == last.state.time
    assert figure.read_text(encoding="utf-8").count("<path") > 1
    with pytest.raises(SystemExit):
        run_command("springblock-lab", "1", [*arguments, "--which", "shares"])
    assert "this recording has values, not shares" in capsys.readouterr().err


def test_an_event_of_unknown_settings_is_refused_in_one_sentence(
    pendulum: str, tmp_path: Path
) -> None:
    """A later version of the lab may have written it."""
    path, lab = tmp_path / "later.h5", lab_named(pendulum)
    recorder = StateRecorder(lab.name, path, "2")
    recorder.add(StateFrame(1, 1, 0.0, 0.0, {"angle": np.array(0.5)}))
    recorder.note("set", {"weight": 3.0})
    recorder.stop()
    settings = create_model("Settings", damping=(float, 0.1))  # which takes what it does not know
    with LabTape(StateRecording(path), settings) as tape:
        assert tape.at_frame(0)["angle"] == 0.5
        with pytest.raises(ValueError, match="the events cannot be read: 'weight'"):
            _ = tape.marks


def test_what_is_added_to_a_lab_s_recording_is_seen(pendulum: str, tmp_path: Path) -> None:
    """By who watches while another records: states, settings, and what was done."""
    path, lab = tmp_path / "growing.h5", lab_named(pendulum)
    with closing(RunningLog(path, {"version": "1", "begun": "now", "lab": lab.name})) as log:

        def write(number: int, what: str, values: dict[str, Any]) -> None:
            log.add_lines(EVENTS, [Event(number - 1, 1, 0, what, values).line()])
            log.add_states(
                [StateFrame(number, 1, 0.1 * number, float(number), {"angle": np.array(0.5)})]
            )
            log.flush()

        write(1, "begin", lab.settings().model_dump())
        with LabTape(StateRecording(path), lab.settings) as tape:
            assert (tape.frames, tape.duration, tape.look()) == (1, 0.0, False)
            before = tape.at_frame(0).settings
            write(2, "set", {"damping": 0.3})
            assert tape.look() and not tape.look()
            assert (tape.frames, tape.duration) == (2, 1.0)
            assert tape.at_frame(0).settings == before
            assert tape.at_frame(1).settings == before.model_copy(update={"damping": 0.3})
            assert [mark.kind for mark in tape.marks] == ["change"]


def test_a_lab_is_pictured_without_a_screen(pendulum: str, tmp_path: Path) -> None:
    lab, path = lab_named(pendulum), tmp_path / "pendulum.png"
    bench = Bench(lab, ViewOptions, lambda *_: None, pytest.fail)
    docks: Any = SimpleNamespace(plots=None)
    nothing: Any = None
    show = LabShow(lab, bench, nothing, docks, nothing, nothing)
    frames: Any = SimpleNamespace(lab=show, moment=None, theme=load_theme("dark"))
    pictures: Any = SimpleNamespace(size=(640, 480), of_scene=None, of_window=None)
    desk = Desk()
    taker = PictureController(desk, pictures, frames)
    assert desk.ask(Picture(path)) == ""
    with Image.open(path) as picture:
        assert picture.size == (640, 480)
        colours = {colour for _, colour in picture.getcolors(1 << 20) or ()}
    bob = tuple(round(255 * one) for one in rgb(load_theme("dark").chain))
    assert any(np.abs(np.subtract(colour, bob)).max() < 40 for colour in colours)
    taker.size = (10, 10)
    assert desk.ask(Picture(path)) == (
        "pendulum.png cannot be written: width: must be greater than or equal to 16; "
        "height: must be greater than or equal to 16"
    )


@pytest.fixture
def second(pendulum: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A recording of another lab, whose one setting the first one does not have."""
    folder = tmp_path / "labs"
    folder.mkdir()
    text = (ADDED / "pendulum.py").read_text(encoding="utf-8")
    text = text.replace('Lab("pendulum", "Pendulum", 9,', 'Lab("swing", "Swing", 10,')
    (folder / "swing.py").write_text(text.replace("frequency", "pace"), encoding="utf-8")
    with monkeypatch.context() as patch:  # undone before the folder of the others is
        patch.setattr(gui.labs, "__path__", [*gui.labs.__path__, str(folder)])
        all_labs.cache_clear()
        path = tmp_path / "swing.h5"
        recorder = StateRecorder("swing", path, "1")
        recorder.note("begin", {"pace": 7.0})
        for number in range(1, 30):
            values = {"angle": np.array(0.1 * number), "speed": np.array(0.0)}
            recorder.add(StateFrame(number, 1, 0.1 * number, 0.0, values))
        recorder.stop()
        yield path


def test_the_recording_of_another_lab_is_watched_over_one_that_is_open(
    second: Path, open_window: Callable[..., Person]
) -> None:
    person = open_window(presets()["balanced"])
    labs, desk = person.app.labs, person.app.desk
    assert desk.ask(Compare("noise", 0.5)) == ""
    strip = person.window.scene.twin_strip
    person.wait(strip.isVisible)
    person.window.show_name("mine")
    assert labs.go("pendulum") == ""
    assert person.window.windowTitle().startswith("Pendulum")
    person.wait(lambda: not strip.isVisible())  # there is one chain less to be seen
    docks = person.window._lab_docks
    assert docks is not None
    person.wait(lambda: docks.plots is not None)  # they come after the first frame
    plot = docks.plots["angle"]  # type: ignore[index]
    assert "Export data…" in [action.text() for action in plot.menu().actions()]
    assert plot.table().about["lab"] == "pendulum"
    person.wait(lambda: shown(person).state.time > 0.1)
    assert desk.ask(Open(second)) == ""
    person.wait(lambda: shown(person).origin == "tape")
    person.wait_frames()
    assert labs.page is not None and labs.page.form.rows["pace"].value == 7.0
    assert labs.set({"damping": 1.0}) == "leave the recording first"
    person.app.replay.close_tape()
    person.wait(lambda: shown(person).is_live)
    before = shown(person).state.time
    person.wait(lambda: shown(person).state.time > before)  # it goes on, as it did before
    assert labs.go("spring-block") == ""
    assert person.window.windowTitle().startswith("mine")  # the session is of that file still
    person.wait(strip.isVisible)


def test_an_experiment_that_cannot_go_on_stands_still_and_says_why(pendulum: str) -> None:
    told: list[str] = []
    bench = Bench(lab_named(pendulum), ViewOptions, lambda *_: None, told.append)
    bench.toggle()
    before = bench.moment(()).state

    def overflow(_seconds: float) -> None:
        raise ArithmeticError("the pendulum flew away")

    bench._experiment.advance = overflow  # type: ignore[method-assign]
    for _ in range(3):
        assert bench.moment(()).state is before
    assert told == ["the pendulum flew away"] and not bench.playing
