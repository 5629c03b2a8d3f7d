"""What is done in a lab: by a line of text as by hand, in recordings as what was set."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.film.tapes import tape_of
from gui.labs import lab_named
from gui.labs.bench import Bench
from gui.models.session import ViewOptions
from physics.recording.state_recorder import StateRecorder


def bench_of(name: str) -> Bench:
    return Bench(lab_named(name), ViewOptions, lambda *_: None, pytest.fail)


def test_an_act_changes_what_is_shown_though_the_lab_stands_still(bell: str) -> None:
    bench = bench_of(bell)
    before = bench.moment(()).state
    assert bench.act("strike", {"strength": 2.0}) == ""
    after = bench.moment(()).state
    assert after.number == before.number + 1 and float(after.values["loudness"]) == 2.0
    assert bench.act("strike", {}) == "" and float(bench.moment(())["loudness"]) == 3.0


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("strike", {"strength": -1.0}, "strength: must be greater than 0"),
        ("strike", {"strength": "hard"}, "strength: "),
        ("ring", {}, "ring cannot be done here: strike can"),
    ],
)
def test_what_is_wrong_with_an_act_is_told(
    bell: str, name: str, arguments: dict[str, object], words: str
) -> None:
    bench = bench_of(bell)
    assert bench.act(name, arguments).startswith(words)
    assert float(bench.moment(())["loudness"]) == 0.0


def test_an_experiment_may_refuse_an_act(bell: str) -> None:
    bench = bench_of(bell)
    assert [bench.act("strike", {"strength": 4.0}) for _ in range(3)] == [
        "",
        "",
        "the bell would crack",
    ]
    assert float(bench.moment(())["loudness"]) == 8.0


def test_an_experiment_that_overflows_in_an_act_says_so(bell: str) -> None:
    bench = bench_of(bell)

    def overflow(_name: str, _arguments: object) -> None:
        raise OverflowError("too loud")

    bench._experiment.act = overflow  # type: ignore[attr-defined]
    assert bench.act("strike", {}) == "too loud"


def test_several_parameters_are_set_at_once_or_not_at_all(bell: str) -> None:
    bench = bench_of(bell)
    assert bench.set({"decay": 2.0, "size": 0.5}) == ""
    assert bench.settings.model_dump() == {"decay": 2.0, "size": 0.5}
    assert bench.set({"decay": 3.0, "size": 9.0}) == "size: must be less than or equal to 2"
    assert bench.settings.model_dump() == {"decay": 2.0, "size": 0.5}


def test_an_act_is_in_the_journal_of_a_recording(bell: str, tmp_path: Path) -> None:
    path = tmp_path / "struck.h5"
    recorder = StateRecorder(bell, path, "1")
    bench = Bench(lab_named(bell), ViewOptions, recorder.note, pytest.fail)
    for strength in (1.0, 2.5):
        bench.act("strike", {"strength": strength})
        bench.act("ring", {})  # what was not done is not told
        bench.step()
        bench.moment(())
        assert bench.state is not None
        recorder.add(bench.state)
    recorder.stop()
    with tape_of(path) as tape:
        events = [(event.what, event.values) for event in tape.recording.events]
        assert events == [
            ("act", {"act": "strike", "arguments": {"strength": 1.0}}),
            ("act", {"act": "strike", "arguments": {"strength": 2.5}}),
        ]
        assert [mark.words for mark in tape.marks] == [
            "Strike: strength 1.0",
            "Strike: strength 2.5",
        ]
        assert tape.marks[1].seconds > tape.marks[0].seconds
