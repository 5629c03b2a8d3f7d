"""The ledger of claims, and the command that measures it."""

from __future__ import annotations

import json
import re
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import main
from gui.claims.entries import SHIPPED, figures_of
from gui.commands.measuring import (
    FAILED,
    Line,
    Runs,
    line_of,
    lines_of,
    measured,
    result_of,
)
from physics.claims.claim import FOLDER, Claim, read_claims
from physics.claims.verdict import HOLDS, OPEN, REFUTED

CLAIMS = read_claims()
NOT_HERE = ("lazy-widths-alike", "homogeneity-to-two-percent")
"""What the diagram that ships speaks against."""
LIGHT = [one for one in CLAIMS.values() if one.light]


class InThisProcess(Runs):
    """Runs commands as they are, without the price of a process."""

    def ask(self, line: Line) -> Future[dict[str, Any]]:
        """The JSON of a line."""
        done: Future[dict[str, Any]] = Future()
        done.set_result(result_of(line))
        return done


@pytest.mark.parametrize("claim", LIGHT, ids=lambda one: one.name)
def test_light_claims_are_what_the_ledger_says(claim: Claim) -> None:
    with closing(InThisProcess(int)) as runs:
        found = measured(claim, runs, full=False)
    assert found["verdict"] == figures_of(SHIPPED)[claim.name].verdict
    assert found["verdict"] == (REFUTED if claim.name in NOT_HERE else HOLDS)


def test_what_ships_was_measured_of_each_claim_by_a_quick_look_or_a_full_one() -> None:
    figures = figures_of(SHIPPED)
    assert {name for name, one in CLAIMS.items() if one.quick} <= set(figures) <= set(CLAIMS)
    assert {one.verdict for one in figures.values()} <= {HOLDS, REFUTED, OPEN}
    for name, one in figures.items():
        assert one.seeds in {CLAIMS[name].seeds_of(full=full) for full in (False, True)}
        assert one.low is not None and one.mean is not None and one.high is not None
        assert one.low <= one.mean <= one.high


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=lambda one: one.name)
def test_the_commands_of_claims_are_commands(claim: Claim) -> None:
    for line in (line for seed in lines_of(claim, full=True) for line in seed):
        assert line[0] in main.COMMANDS
        assert not [word for word in line if "{x" in word or "{seed}" in word]
    seeds = lines_of(claim, full=True)
    others = len(set(map(tuple, seeds)))
    assert claim.runs_once or others == claim.seeds, "each seed is another run"


def test_x_and_seed_are_put_in() -> None:
    assert line_of("a --noise {x} --seed {seed}", 3, 0.5) == ("a", "--noise", "0.5", "--seed", "3")
    assert line_of("a {x} {x^-0.5} {x^1}", 1, 64.0) == ("a", "64", "0.125", "64.0")
    assert line_of("a --drive {x}", 1, "jerks") == ("a", "--drive", "jerks")


def made(command: str, read: str, *, above: float = 0.0, exact: bool = True) -> Claim:
    words = dict.fromkeys(("name", "title", "statement", "source", "refuted"), "made")
    return Claim.model_validate(
        words
        | {"lab": "spring-block", "exact": exact, "seeds": 2, "quick": 2, "holds": {"above": above}}
        | {"measure": {"command": command, "read": read}}
    )


def test_one_that_is_wrong_is_refuted_and_one_that_fails_is_not_measured() -> None:
    with closing(Runs(int)) as runs:
        wrong = made("chain --steps 100", "concavity", above=5.0)
        assert measured(wrong, runs, full=False)["verdict"] == REFUTED
        broken = measured(made("chain --stteps 100", "concavity"), runs, full=False)
        assert broken["verdict"] == FAILED
        assert "--stteps" in broken["why"]
        absent = measured(made("chain --steps 100", "colour"), runs, full=False)
        assert (absent["verdict"], absent["why"]) == (FAILED, "the result has no colour")


def test_an_interval_that_a_command_works_out_is_taken_as_it_is() -> None:
    crossing = CLAIMS["crossover-by-width"]
    with closing(InThisProcess(int)) as runs:
        found = measured(crossing, runs, full=True)
        (run,) = lines_of(crossing, full=True)[0]
        power = runs.ask(run).result()["powers"]["crossover_by_width"]
        unknown = crossing.model_copy(
            update={
                "measure": crossing.measure.model_copy(
                    update={"interval": ("powers.none.low", "powers.none.high")}
                )
            }
        )
        absent = measured(unknown, runs, full=True)
    assert (found["mean"], found["low"], found["high"]) == (
        power["value"],
        power["low"],
        power["high"],
    )
    assert absent["verdict"] == FAILED
    with pytest.raises(ValueError, match="run once"):
        type(crossing.measure)(command="a --seed {seed}", read="b", interval=("c", "d"))


TABLE = Path(__file__).parents[1] / "nets" / "README.md"
ROW = re.compile(r"^\| `([a-z0-9-]+)`: [^|]*\| ([^|]*) \| ([^|]*) \|", re.MULTILINE)
"""A claim's name and title, its figure, and its verdict."""


def row_of(name: str) -> tuple[str, str]:
    """What a table says of a claim."""
    figure, claim = figures_of(SHIPPED)[name], CLAIMS[name]
    values = (figure.mean, figure.low, figure.high)
    mean, low, high = (f"{value:.3g}".replace("-", "−") for value in values)
    of = "" if claim.runs_once else f", {figure.seeds} seeds"
    return f"{mean} ({low}, {high}){of}", figure.verdict


def test_the_tables_of_the_scale_say_what_the_ledger_does() -> None:
    told = {name: (figure, verdict) for name, figure, verdict in ROW.findall(TABLE.read_text())}
    of_scale = [path.stem for path in sorted(FOLDER.glob("4[01]*.toml"))]
    assert list(told) == [name.partition("-")[2] for name in of_scale]
    for name, said in told.items():
        assert said == row_of(name), name


def test_the_command_tells_each_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ledger.json"
    assert main.main(["claims", "rest-state", "--json", str(out)]) == 0
    assert json.loads(out.read_text())["rest-state"]["verdict"] == HOLDS
    assert main.main(["claims", "--list"]) == 0
    said = capsys.readouterr().out
    rows = [line.split("  ")[0] for line in said.splitlines()]
    assert rows == list(CLAIMS)  # a gap after the longest, too


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("rest-sate",), "no claim 'rest-sate'"),
        (("straightest-is-best-dropout",), "add --full"),
        (("--quick", "--full"), "not allowed with"),
        (("--list", "--json", "ledger.json"), "--json: not allowed with --list"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    arguments: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(["claims", *arguments])
    assert ended.value.code == 2
    assert why in capsys.readouterr().err


def test_a_file_that_is_no_claim_is_named(tmp_path: Path) -> None:
    (tmp_path / "1-bad.toml").write_text("title = 'only'")
    with pytest.raises(ValueError, match=r"1-bad\.toml is no claim"):
        read_claims(tmp_path)
