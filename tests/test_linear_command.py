"""The command ``linear``: what it writes, what it refuses."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import main
from gui.labs.presets import presets_of
from physics.linear.settings import LinearSettings
from physics.linear.weights import drawn

TIMES = "0,0.1,0.4,3"
READ = ("z", "kernel_ratio", "alignment", "size", "loss")


def linear(*arguments: object) -> int:
    return main.main(["linear", *map(str, arguments)])


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    assert linear(*arguments, "--json", "-") == 0
    return dict(json.loads(capsys.readouterr().out))


def refusal(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    with pytest.raises(SystemExit) as end:
        linear(*arguments)
    assert end.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_theory_and_numerics_stand_beside_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = tmp_path / "start.json"
    start.write_text(json.dumps({"u": [1.0, -0.5, 2], "w": [0.3, 0.2, -0.1]}), encoding="utf-8")
    options = ("--gamma", 0.7, "--rate-u", 2, "--rate-w", 0.5, "--s", 1.5, "--c", -0.8)
    found = told(capsys, *options, "--start", start, "--times", TIMES)
    assert found["time"] == found["numeric"]["time"] == [0.0, 0.1, 0.4, 3.0]
    for name in READ:
        np.testing.assert_allclose(found[name], found["numeric"][name], rtol=1e-10, atol=1e-12)
    assert found["z"][0] == found["kernel_ratio"][0] == 1.0
    u, w = np.array([1.0, -0.5, 2.0]), np.array([0.3, 0.2, -0.1])
    assert found["alignment"][0] == pytest.approx(u @ w / np.sqrt((u @ u) * (w @ w)))
    assert found["loss"][0] == pytest.approx((0.7 * 1.5 * (u @ w) + 0.8) ** 2 / 1.5)
    rho, size = -0.8 / (0.7 * 1.5), 0.5 * (u @ u / 2.0 + w @ w / 0.5)
    end = math.sqrt(rho**2 + size**2 - (u @ w) ** 2) / size
    assert found["kernel_ratio_end"] == pytest.approx(end)
    assert found["mechanism"] == "aligning"
    assert found["parameters"]["c"] == -0.8


def test_weights_are_drawn_by_their_size_and_seed(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--width", 7, "--scale-u", 0.5, "--scale-w", 2, "--seed", 11)
    found = told(capsys, *options, "--times", "0")
    u, w = drawn(LinearSettings(width=7, scale_u=0.5, scale_w=2.0, seed=11))
    assert found["units"] == 7
    assert found["alignment"] == [pytest.approx(u @ w / np.sqrt((u @ u) * (w @ w)))]
    assert told(capsys, *options, "--times", "0") == found


def test_times_may_come_in_any_order(capsys: pytest.CaptureFixture[str]) -> None:
    rising, mixed = (told(capsys, "--times", one) for one in ("0,0.2,1", "1,0,0.2"))
    for name in READ:
        first, second, third = rising["numeric"][name]
        assert mixed["numeric"][name] == pytest.approx([third, first, second], rel=1e-10)
        assert mixed[name] == [rising[name][one] for one in (2, 0, 1)]


def test_descent_is_read_after_whole_steps(capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "--method", "descent", "--step", 0.03, "--times", "0,0.1,0.3")
    assert found["numeric"]["time"] == pytest.approx([0.0, 0.09, 0.3])
    gap = abs(found["numeric"]["kernel_ratio"][2] - found["kernel_ratio"][2])
    assert 1e-4 < gap < 0.05


def test_descent_beyond_stability_is_run_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--method", "descent", "--step", 1, "--times", "0,1,90", "--json", "-")
    assert linear(*options) == 0
    output = capsys.readouterr()
    found = json.loads(output.out)
    assert found["numeric"]["kernel_ratio"][2] is None and found["kernel_ratio"][2] > 1.0
    assert found["numeric"]["kernel_ratio"][1] > 1.0
    for words in ("ε D = 5.57", "diverges: it leaves all numbers in step", "at time"):
        assert words in found["remark"] and words in output.err


def test_a_person_reads_the_verdict_and_both_courses(capsys: pytest.CaptureFixture[str]) -> None:
    assert linear("--c", -2, "--correlation", 1) == 0
    lines, names = capsys.readouterr().out.splitlines(), ("K/K0", "alignment", "loss")
    assert lines[0].startswith("TRAPPED: 400 units, K/K0 at the end 0")
    assert lines[1].split() == ["time", *names, *(part for one in names for part in ("num.", one))]
    assert len(lines) == 11 and lines[2].split()[:3] == ["0", "1", "1"]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--gamma", 0), "with γ = 0 the output is zero"),
        (("--s", 0), "with s = 0 every input is zero"),
        (("--width", 0), "with h = 0 there are no units"),
        (("--rate-u", 0), "--rate-u"),
        (("--times", "0,-1"), "not numbers of at least 0"),
        (("--times", "0,x"), "not numbers of at least 0"),
        (("--correlation", 1.5), "range -1 to 1"),
        (("--method", "descent", "--step", 1e-9, "--times", 1), "10,000,000 steps"),
    ],
)
def test_what_cannot_be_is_refused(
    options: tuple[object, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert why in refusal(capsys, *options)


def test_weights_are_either_drawn_or_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "--start says" in refusal(capsys, "--start", tmp_path / "a.json", "--width", 3)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "Expecting"),
        ("[1, 2]", 'it must hold "u" and "w"'),
        ('{"u": [1], "v": [1]}', 'it must hold "u"'),
        ('{"u": [1, 2], "w": [1]}', "u has 2 numbers, but w has 1"),
        ('{"u": [], "w": []}', "with h = 0"),
        ('{"u": [1, true], "w": [1, 2]}', "u is not a list of finite numbers"),
        ('{"u": [1], "w": [NaN]}', "w is not a list of finite numbers"),
        ('{"u": [1], "w": "1"}', "w is not a list of finite numbers"),
        ('{"u": [0], "w": [0]}', "all weights are zero"),
        ('{"u": [1e200], "w": [1]}', "P + Q is too large"),
        ("[" * 100_000, "recursion"),
    ],
)
def test_a_start_that_cannot_be_read_is_told_in_one_line(
    text: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = tmp_path / "start.json"
    start.write_text(text, encoding="utf-8")
    assert linear("--start", start) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert why in line


def test_a_start_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert linear("--start", tmp_path / "none.json") == 1
    assert "none.json" in capsys.readouterr().err


def test_a_start_that_never_ends_is_not_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert linear("--start", tmp_path / "pipe") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "pipe is a pipe, where a file is needed" in line


def test_a_time_beyond_all_courses_reads_their_end(capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "--width", 3, "--times", "1e308", "--rate-u", 1e9)
    assert found["kernel_ratio"] == pytest.approx([found["kernel_ratio_end"]])
    assert not capsys.readouterr().err


def test_a_preset_of_the_lab_is_what_it_is_in_the_window(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shipped = presets_of("linear", LinearSettings).by_name["catapult"].settings
    found = told(capsys, "--preset", "Catapult", "--times", "0")
    assert found["parameters"] == shipped.model_dump(mode="json")
    on_top = told(capsys, "--preset", "catapult", "--width", 7, "--times", "0")
    assert on_top["parameters"] == {**shipped.model_dump(mode="json"), "width": 7}
    assert on_top["units"] == 7


def test_weights_of_a_file_take_the_place_of_a_preset_s(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = tmp_path / "start.json"
    start.write_text(json.dumps({"u": [1.0], "w": [0.5]}), encoding="utf-8")
    assert told(capsys, "--preset", "ntk", "--start", start, "--times", "0")["units"] == 1


def test_a_preset_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(capsys, "--preset", "lazy")
    assert "no preset 'lazy'; there are aligning, dis_aligning" in said
