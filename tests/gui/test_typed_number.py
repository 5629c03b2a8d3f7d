"""One rule for numbers that are typed, in fields and in commands alike."""

from __future__ import annotations

import argparse

import pytest

from gui.commands.options import add_count, add_parameters, option_of, parameters_of
from gui.commands.sweep_options import add_axes
from gui.models.declared import declared
from gui.models.typed_number import UnclearNumberError, read_number
from gui.panels.value_text import NotPermittedError, parse_number
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import Axis, axis_names

ANY = {
    "0.5": 0.5,
    "0,05": 0.05,
    " 1,5e-3 ": 0.0015,
    "−0,1": -0.1,
    "1.000": 1.0,
    "2.5e0": 2.5,
    "1.234,5": 1234.5,
    "1,234.5": 1234.5,
    "1.234.567,8": 1234567.8,
    "1 000,5": 1000.5,
    "1\u202f000\u202f000": 1e6,
    "1'000": 1000.0,
    "12_500": 12_500.0,
    "1,000,000": 1e6,
}
WHOLE = {
    "7": 7,
    "2.0": 2,
    "2,0": 2,
    "1e3": 1000,
    "10,000": 10_000,
    "1 000": 1000,
    "1.000.000": 1_000_000,
    "9223372036854775807": 2**63 - 1,
}
NEITHER = (
    "", "abc", "nan", "inf", "0x10", "١٢", "１２", "1_0", "10 00", "1,2,3", "1.2.3", "12,34,567",
    "1;2", "1,23.4", "1 2", "--1",
)  # fmt: skip


@pytest.mark.parametrize(("typed", "value"), ANY.items())
def test_a_number_is_read_as_people_of_any_country_write_it(typed: str, value: float) -> None:
    assert read_number(typed, whole=False) == value


@pytest.mark.parametrize(("typed", "value"), WHOLE.items())
def test_a_whole_number_is_read_to_its_last_digit(typed: str, value: int) -> None:
    found = read_number(typed, whole=True)
    assert found == value and isinstance(found, int)


@pytest.mark.parametrize("typed", NEITHER)
@pytest.mark.parametrize("whole", [True, False])
def test_what_is_no_number_is_not_made_one(typed: str, whole: bool) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        read_number(typed, whole=whole)


@pytest.mark.parametrize("typed", ["7.5", "1e-3", "0,05", "1e50", "1e9999"])
def test_a_part_is_no_whole_number_and_a_huge_one_costs_no_time(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a whole number"):
        read_number(typed, whole=True)


@pytest.mark.parametrize(
    ("typed", "whole", "question"),
    [
        ("1.000", True, "1.000 may be 1 or 1000: which one is meant?"),
        ("1.500", True, "1.500 may be 1.5 or 1500: which one is meant?"),
        ("1,000", False, "1,000 may be 1 or 1000: which one is meant?"),
        ("12,345", False, "12,345 may be 12.345 or 12345: which one is meant?"),
    ],
)
def test_what_might_be_two_numbers_is_asked_back(typed: str, whole: bool, question: str) -> None:
    with pytest.raises(UnclearNumberError) as refused:
        read_number(typed, whole=whole)
    assert str(refused.value) == question


def of_command(name: str, typed: str) -> float:
    parser = argparse.ArgumentParser("app")
    add_parameters(parser, ChainParameters)
    options = vars(parser.parse_args([f"{option_of(name)}={typed}"]))
    found: float = getattr(parameters_of(parser, ChainParameters, None, options), name)
    return found


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("noise", "0,05"),
        ("noise", "1,000"),
        ("noise", "nan"),
        ("noise", "١"),
        ("noise", "1_0"),
        ("blocks", "1.000"),
        ("blocks", "10,000"),
        ("blocks", "1 000"),
        ("blocks", "2,0"),
        ("seed", "9223372036854775807"),
        ("end_position", "−1,5"),
    ],
)
def test_a_command_takes_what_a_field_takes(
    name: str, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted: float | None = None
    said = f"{typed} is not a number"
    try:
        wanted = parse_number(typed, declared(ChainParameters, name))
    except NotPermittedError as refusal:
        said = str(refusal) if "may be" in str(refusal) else said
    if wanted is not None:
        assert of_command(name, typed) == wanted
        return
    with pytest.raises(SystemExit):
        of_command(name, typed)
    assert said in capsys.readouterr().err


def test_counts_and_axes_of_commands_are_read_by_the_same_rule(
    capsys: pytest.CaptureFixture[str],
) -> None:
    parser = argparse.ArgumentParser("app")
    add_count(parser, "steps", 10**9, 10, "steps")
    add_axes(parser, axis_names(), Axis, required=False)
    assert parser.parse_args(["--steps", "10,000"]).steps == 10_000
    assert parser.parse_args(["--x", "noise=0,5:1,5:3"]).x.values == (0.5, 1.0, 1.5)
    assert parser.parse_args(["--x", "noise=0.05,0.1,2"]).x.values == (0.05, 0.1, 2.0)
    for wrong, said in (
        (("--steps", "1.000"), "1.000 may be 1 or 1000: which one is meant?"),
        (("--steps", "١٢"), "is not a whole number"),
        (("--x", "noise=0,05"), "write decimals with a point"),
        (("--x", "noise=0:1,000:3"), "1,000 may be 1 or 1000: which one is meant?"),
        (("--x", "noise=0:1:1.000"), "1.000 may be 1 or 1000: which one is meant?"),
    ):
        with pytest.raises(SystemExit):
            parser.parse_args(wrong)
        assert said in capsys.readouterr().err
