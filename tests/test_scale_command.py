"""The command ``scale``: what it writes, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import main
from gui.labs.presets import presets_of
from gui.models.declared import all_declared
from nets.scale.binary import load_task
from nets.scale.course import run_scale
from nets.scale.flow import Flow
from nets.scale.regime import regime_of
from nets.scale.settings import ScaleSettings

SMALL = ("--width", "16", "--samples", "40", "--layers", "2")


def scale(*arguments: str) -> int:
    return main.main(["scale", *arguments])


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert scale(*SMALL, *arguments, "--json", "-") == 0
    return dict(json.loads(capsys.readouterr().out))


def test_the_end_and_the_way_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--loss", "soft-hinge", "--rule", "halves", "--components", "6")
    found = told(capsys, *options, "--seed", "4", "--alpha-root-width", "0.5")
    settings = ScaleSettings(
        width=16,
        samples=40,
        layers=2,
        loss="soft_hinge",
        rule="halves",
        components=6,
        seed=4,
        alpha_root_width=0.5,
    )
    assert found["parameters"] == settings.model_dump()
    expected = run_scale(settings, load_task(settings))
    assert found.keys() == expected.keys()
    names = ("kernel_change", "linear_until", "train_error", "test_error", "steps", "time")
    for name in (*names, "data_separation", "movement", "kernel_change_by_layer", "test_outputs"):
        np.testing.assert_array_equal(found[name], expected[name])
    assert len(found["data_separation"]) == 4 and found["alpha"] == pytest.approx(0.125)
    assert found["data_separation_begun"][-1] is None
    assert found["load"] == found["data_separation"][0] - found["data_separation"][-2]
    lengths = {len(one) for one in found["course"].values()}
    assert len(lengths) == 1 and found["course"]["time"][-1] == found["time"]


def test_without_options_it_is_the_setting_of_the_table() -> None:
    settings = ScaleSettings()
    shown = {"width": 64, "alpha_root_width": 1.0, "layers": 3, "samples": 256, "components": 10}
    shown |= {"seed": 1, "loss": "hinge", "activation": "softplus", "rule": "parity"}
    assert settings.model_dump().items() >= (shown | {"data": "digits", "memory": 0.0}).items()


def test_a_person_reads_the_regime(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scale(*SMALL) == 0
    first, errors, springs = capsys.readouterr().out.splitlines()
    assert first.startswith("FEATURE LEARNING: the kernel has changed by ")
    assert errors.startswith("test error ") and "of the linearised twin" in errors
    assert springs.startswith("hidden layers ") and "the readout bears" in springs
    path = tmp_path / "out.json"
    assert scale(*SMALL, "--alpha-root-width", "1000", "--json", str(path)) == 0
    lazy = json.loads(path.read_text(encoding="utf-8"))
    assert lazy["kernel_change"] < 0.1 and lazy["linear_until"] is None


def test_networks_with_other_weights_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    one, three = told(capsys), told(capsys, "--networks", "3")
    assert one["output_deviation"] is None and one["ensemble_gain"] == 0.0
    assert three["test_outputs"] == one["test_outputs"]
    assert three["output_deviation"] > 0.1
    gain = three["mean_test_error"] - three["ensemble_test_error"]
    assert three["ensemble_gain"] == pytest.approx(gain)
    settings = ScaleSettings(width=16, samples=40, layers=2)
    task = load_task(settings)
    flows = [Flow(settings, task, number) for number in range(3)]
    for flow in flows:
        while not flow.is_over:
            flow.step()
    spread = np.std([flow.tested() for flow in flows], axis=0, ddof=1)
    assert three["output_deviation"] == pytest.approx(float(np.sqrt(np.mean(spread**2))), rel=1e-6)


def test_a_course_that_is_cut_short_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert scale(*SMALL, "--most-steps", "20", "--json", "-") == 0
    output = capsys.readouterr()
    assert "after 20 steps not every sample is where the loss wants it" in output.err
    assert json.loads(output.out)["remark"] in output.err


@pytest.mark.parametrize("script", ["", "/", "."])
def test_a_script_without_a_name_is_refused(
    script: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scale(*SMALL, "--export", script) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "Is a directory" in line


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("--width 0", ["--width", "1 to 4096"]),
        ("--layers 40", ["--layers", "1 to 32"]),
        ("--alpha-root-width 0", ["--alpha-root-width", "greater than 0"]),
        ("--alpha-root-width 1e14", ["α√h = 1e+14", "64 units", "3 layers", "cannot hold"]),
        ("--alpha-root-width 1e-120", ["α√h = 1e-120", "64 units", "3 layers", "grows beyond"]),
        ("--samples 30000 --width 4", ["30,000 samples", "21.5 GB", "where 1 are the most"]),
        ("--samples 2 --rule one --one-class 7", ["all 2 samples are of one class"]),
        ("--samples 5000", ["there are 1,438 samples"]),
        ("--rule none", ["--rule", "'parity'"]),
        ("--width 4096 --layers 9", ["takes too long", "fewer units"]),
        ("--data pictures", ["--data", "'digits'"]),
        ("--networks 0", ["--networks", "from 1 to 100"]),
        ("--nothing", ["--nothing"]),
    ],
)
def test_a_wrong_argument_is_named_with_the_reason(
    line: str, named: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        scale(*line.split(" "))
    assert end.value.code == 2
    output = capsys.readouterr()
    (complaint,) = output.err.splitlines()
    assert not output.out and all(part in complaint for part in named), complaint


def test_every_parameter_is_an_option(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    with pytest.raises(SystemExit):
        scale("--help")
    text = capsys.readouterr().out
    for one in all_declared(ScaleSettings):
        assert f"--{one.name.replace('_', '-')} " in text and one.help in text


def test_a_preset_of_the_lab_goes_before_what_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = presets_of("scale", ScaleSettings).by_name["crossover"].settings
    assert isinstance(shipped, ScaleSettings)
    expected = {**shipped.model_dump(mode="json"), "width": 16, "samples": 40, "layers": 2}
    assert told(capsys, "--preset", "Crossover")["parameters"] == expected
    with pytest.raises(SystemExit) as end:
        scale("--preset", "ntk")
    assert end.value.code == 2
    assert "no preset 'ntk'; there are feature, crossover" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("root_width", "word"), [("0.1", "FEATURE LEARNING"), ("5", "CROSSOVER"), ("3000", "LAZY")]
)
def test_the_command_says_what_the_lab_says(
    root_width: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = (*SMALL, "--loss", "soft-hinge", "--alpha-root-width", root_width)
    assert scale(*options) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{word}: the kernel has changed by ")
    change = told(capsys, "--loss", "soft-hinge", "--alpha-root-width", root_width)["kernel_change"]
    assert regime_of(change).upper() == word.split(maxsplit=1)[0]
