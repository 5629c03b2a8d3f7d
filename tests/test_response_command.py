"""The command ``response``: what it writes, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import main
from gui.labs.presets import presets_of
from gui.models.declared import all_declared
from nets.response.course import run_response
from nets.response.settings import ResponseSettings

SMALL = ("--width", "30", "--steps", "3000")


def response(*arguments: str) -> int:
    return main.main(["response", *arguments])


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert response(*SMALL, *arguments, "--json", "-") == 0
    return dict(json.loads(capsys.readouterr().out))


def test_the_whole_course_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--output", "sigmoid", "--loss", "cross-entropy", "--activation", "tanh")
    options += ("--points", "6", "--dimension", "3", "--batch", "2", "--label-noise", "0.1")
    found = told(capsys, *options, "--seed", "4", "--depth", "2", "--rate", "0.2")
    settings = ResponseSettings(
        output="sigmoid",
        loss="cross_entropy",
        activation="tanh",
        points=6,
        dimension=3,
        width=30,
        steps=3000,
        batch=2,
        label_noise=0.1,
        seed=4,
        depth=2,
        rate=0.2,
    )
    assert found["parameters"] == settings.model_dump()
    expected = run_response(settings)
    assert found.keys() == expected.keys()
    for name in ("time", "response", "kernel", "exponent", "exponent_error", "active_units"):
        np.testing.assert_array_equal(found[name], expected[name])
    assert found["time"][0] == 1 and found["time"][-1] == 3000
    assert len(found["response"]) == len(found["kernel"]) == len(found["time"])
    assert found["fragility"] == pytest.approx(np.mean(found["flip_angles"]))
    assert [len(one) for one in found["kernel_by_layer"]] == [3] * len(found["time"])


def test_a_person_reads_the_stage_and_what_is_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert response(*SMALL) == 0
    first, units, flip = capsys.readouterr().out.splitlines()
    assert first.startswith("PLATEAU: the response ages with t^") and "theory 0" in first
    assert units.startswith("active units") and "→" in units
    assert "rad flips a point's class" in flip
    deep = ("--depth", "3", "--output", "sigmoid", "--loss", "cross-entropy", "--rate", "0.1")
    assert response(*SMALL, *deep) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("on the springs ")
    path = tmp_path / "out.json"
    assert response(*SMALL, "--json", str(path)) == 0
    assert json.loads(path.read_text(encoding="utf-8"))["stage"] == "plateau"


def test_a_rate_beyond_stability_is_run_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert response(*SMALL, "--rate", "30", "--json", "-") == 0
    output = capsys.readouterr()
    found = json.loads(output.out)
    assert found["exponent"] is None and found["fragility"] is None
    assert "the output has run away: the rate 30 is beyond stability" in output.err
    assert found["remark"] in output.err
    assert response(*SMALL, "--rate", "30") == 0
    assert "TOO SHORT TO TELL: the response ages with t^– ± –" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("--points 1", ["--points", "2 to 1000"]),
        ("--dimension 1", ["--dimension", "2 to 1000"]),
        ("--rate 0", ["--rate", "greater than 0"]),
        ("--batch 9", ["a batch of 9 points", "there are 8"]),
        ("--label-noise -1", ["--label-noise", "0 to 10"]),
        ("--label-noise 2", ["at most 1, not 2", "normal noise"]),
        ("--loss cross-entropy", ["cross-entropy", "choose the sigmoid"]),
        ("--output round", ["--output", "'linear' or 'sigmoid'"]),
        ("--width 4096 --depth 9", ["takes too long", "fewer units"]),
        ("--rate nan", ["--rate", "nan"]),
        ("--nothing", ["--nothing"]),
    ],
)
def test_a_wrong_argument_is_named_with_the_reason(
    line: str, named: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        response(*line.split(" "))
    assert end.value.code == 2
    output = capsys.readouterr()
    (complaint,) = output.err.splitlines()
    assert not output.out and all(part in complaint for part in named), complaint


def test_every_parameter_is_an_option(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    with pytest.raises(SystemExit):
        response("--help")
    text = capsys.readouterr().out
    for one in all_declared(ResponseSettings):
        assert f"--{one.name.replace('_', '-')} " in text and one.help in text


def test_a_preset_of_the_lab_goes_before_what_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = presets_of("response", ResponseSettings).by_name["squared"].settings
    expected = {**shipped.model_dump(mode="json"), "width": 30, "steps": 3000}
    assert told(capsys, "--preset", "Squared")["parameters"] == expected
    with pytest.raises(SystemExit) as end:
        response("--preset", "ntk")
    assert end.value.code == 2
    assert "no preset 'ntk'; there are linear, probability" in capsys.readouterr().err
