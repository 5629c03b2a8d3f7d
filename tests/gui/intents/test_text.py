"""Lines of text are intents, and what is none is told with the nearest word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.intents.intent import (
    COUNTED,
    WAITS,
    ActInLab,
    Compare,
    Do,
    Go,
    HoldFile,
    Intent,
    LoadPreset,
    Only,
    Open,
    Panel,
    Picture,
    Play,
    Point,
    Predict,
    Reveal,
    Seek,
    Set,
    SetInLab,
    Show,
    Wait,
    Zoom,
)
from gui.intents.text import read_line, read_script, write_line
from gui.intents.typed import NoIntentError

ACTIONS = ("train", "reset", "show_ruler", "full_screen")


def test_a_script_is_read_part_by_part() -> None:
    text = "preset lazy; train  # by hand: T\n\nset friction-right 0.1 over 2 s\nwait trained"
    assert read_script(text, ACTIONS) == [
        LoadPreset("lazy"),
        Do("train"),
        Set("chain", "friction_right", 0.1, 2.0),
        Wait("trained"),
    ]


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("show-ruler", Do("show_ruler")),
        ("compare friction-right 0.1", Compare("friction_right", 0.1)),
        ("set view.appearance ruler", Set("view", "appearance", "ruler")),
        ("set show-forces off", Set("view", "show_forces", False)),
        ("set blocks 12", Set("chain", "blocks", 12)),
        ("set network.seed 3", Set("network", "seed", 3)),
        ("set dataset a file.npz", Set("network", "dataset", "a file.npz")),
        ("set lab.damping 0.5", SetInLab({"damping": 0.5})),
        ("set lab.is-exact off", SetInLab({"is_exact": False})),
        ("set lab.rule momentum lab.pace 2", SetInLab({"rule": "momentum", "pace": 2.0})),
        ("act tap", ActInLab("tap")),
        ("act drag-cloud by 0.3 name 'a b'", ActInLab("drag_cloud", {"by": 0.3, "name": "a b"})),
        ("go pendulum", Go("pendulum")),
        ("wait 2.5 s", Wait("seconds", 2.5)),
        ("wait steps 1000", Wait("steps", 1000.0)),
        ("open my run.h5", Open(Path("my run.h5"))),
        ("picture out.png", Picture(Path("out.png"))),
        ('picture "my out.png"', Picture(Path("my out.png"))),
        ('hold file "a run.h5"', HoldFile(Path("a run.h5"))),
        ("seek 3.5", Seek(3.5)),
        ("seek 3 s", Seek(3.0)),
        ("point 0", Point(0)),
        ("play", Play(True)),
        ("pause", Play(False)),
        ("pull slow", Do("pull_steady")),
        ("twin friction-right 0", Compare("friction_right", 0.0)),
        ("twin off", Do("end_compare")),
        ("diagram chains", Do("phase_diagram")),
        ("show load-curve shares", Show(("load_curve", "shares"))),
        ("hide panel", Panel(False)),
        ("show panel", Panel(True)),
        ("only scene", Only("scene")),
        ("zoom 3 at 0.8", Zoom(3.0, 0.8)),
        ('predict load_curve "Which; or #2?"', Predict("load_curve", "Which; or #2?")),
        ("reveal", Reveal()),
        ("wait click", Wait("click")),
    ],
)
def test_every_verb_has_its_line(line: str, intent: Intent) -> None:
    assert read_line(line, ACTIONS) == intent


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("tarin", "no word tarin; did you mean train"),
        ("set frction-right 1", "no parameter frction-right; did you mean friction-right"),
        ("set seed 1", "say which seed: chain.seed or network.seed"),
        ("set noise", "takes a parameter and a value"),
        ("set noise much", "noise takes a number, not much"),
        ("set show-forces maybe", "show-forces is on or off"),
        ("set drive helt-end", "did you mean held-end"),
        ("set noise 1 over dinner", "over takes seconds"),
        ("wait trainde", "did you mean trained"),
        ("wait steps", "wait steps takes a number, not nothing"),
        ("wait steps -5", "wait steps takes no number below zero"),
        ("wait trained 3", "takes nothing after it"),
        ("train now", "train takes nothing after it"),
        ("open", "takes the path of a file"),
        ('picture ""', "takes the path of a file"),
        ("point 1.5", "the number of a layer"),
        ("compare noise", "noise takes a number, not nothing"),
        ("pull hard", "no thing to pull hard"),
        ("only scen", "did you mean scene"),
        ("hide", "takes the word panel"),
        ("zoom 0.5", "zoom takes 1 to 100"),
        ("zoom 2 at left", "at takes a number, not left"),
        ('predict regim "a"', "did you mean regime"),
        ("predict regime Lazy?", "a question in quotes"),
        ("reveal now", "reveal takes nothing after it"),
        ("twin", "takes a parameter and its other value, or off"),
        ("diagram", "diagram takes chains or networks"),
        ("seek ٣", "seek takes a number"),
        ("act", "act takes a name"),
        ("act tap angle", "act takes a name, and names with their values"),
        ("act tap name 'a", "act takes a name, and names with their values"),
    ],
)
def test_what_is_no_intent_is_told_with_its_line(line: str, words: str) -> None:
    with pytest.raises(NoIntentError, match=r"^line 2: ") as told:
        read_script(f"train\n{line}", ACTIONS)
    assert words in str(told.value)


PLACES = st.dictionaries(st.sampled_from(["angle", "drag_by"]), st.floats(-9.0, 9.0), min_size=1)
INTENTS = st.one_of(
    st.builds(SetInLab, PLACES),
    st.builds(ActInLab, st.just("tap_twice"), PLACES),
    st.builds(ActInLab, st.just("name"), st.just({"by": 'it\'s a "b" c'})),
    st.builds(Set, st.just("chain"), st.just("noise"), st.floats(-1e6, 1e6), st.just(0.0)),
    st.builds(Set, st.just("view"), st.just("show_forces"), st.booleans()),
    st.builds(Do, st.sampled_from(ACTIONS)),
    st.builds(Seek, st.floats(0.0, 1e6)),
    st.builds(Compare, st.just("noise"), st.floats(0.0, 9.0)),
    st.builds(Play, st.booleans()),
    st.builds(Show, st.lists(st.sampled_from(["load_curve", "shares"]), min_size=1).map(tuple)),
    st.builds(Panel, st.booleans()),
    st.builds(Zoom, st.floats(1.0, 100.0), st.floats(0.0, 1.0)),
    st.builds(Predict, st.just("load_curve"), st.just("Which?")),
    st.builds(Point, st.integers(0, 999)),
    st.builds(Open, st.sampled_from(["a.h5", "two words.h5", '"a"', " a ", '"']).map(Path)),
    st.sampled_from([name for name in WAITS if name not in COUNTED]).map(Wait),
    st.builds(Wait, st.sampled_from(COUNTED), st.floats(0.0, 1e12)),
    st.builds(Set, st.just("chain"), st.just("noise"), st.just(0.5), st.floats(1e-6, 1e9)),
)


@given(INTENTS)
def test_a_written_intent_is_read_again(intent: Intent) -> None:
    assert read_line(write_line(intent), ACTIONS) == intent
