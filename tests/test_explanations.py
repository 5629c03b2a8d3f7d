"""The words and numbers of "explain this"."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from gui.labs import all_labs
from gui.moments.explanations import Facts, explanations, number, numbers_of
from gui.moments.pull import PullReading
from gui.moments.training_record import TrainingRecord
from nets.config import TrainingConfig
from nets.messages import Examination, Sharpness
from physics.chain.commands import KeepAccount
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.load_curve import read_load_curve
from tests.gui.test_records import measurement

PROJECT = Path(__file__).resolve().parents[1]
CHAIN = ChainParameters(
    stiffness=2.0, friction_right=0.05, friction_left=0.02, noise=0.01, time_step=0.04
)


def examined_record() -> TrainingRecord:
    """A run with one measurement and a closer look at it."""
    record = TrainingRecord(1, TrainingConfig())
    record.add(measurement(1, 0))
    nine = np.linspace(0.5, 0.9, 9)
    record.examination = Examination(
        run=1, epoch=0, samples=2560, participation_ratio=20.0 * nine, probe_train_accuracy=nine,
        probe_test_accuracy=nine, probe_train_loss=nine, probe_test_loss=nine,
        regression_train_error=nine, regression_test_error=nine, bootstrap_error=nine,
        bootstrap_concavity_error=0.0125,
        bootstrap_concavity_interval=np.array([-0.03, 0.02]), replicates=200,
        sharpness=Sharpness(7.25, 246.0, 4.9, 2560, 127),
    )  # fmt: skip
    return record


@pytest.fixture(scope="module")
def facts() -> Facts:
    simulation = Simulation(CHAIN)
    simulation.apply(KeepAccount(True))
    simulation.advance(500)
    snapshot = simulation.snapshot()
    curve = read_load_curve(snapshot.load_curve, concavity_error=0.02)
    network = read_load_curve(np.linspace(3.0, 1.0, 8) ** 2)
    return Facts(snapshot, curve, network, PullReading(0.5, 1.5, 2.0, 0.125, ""), examined_record())


@pytest.mark.parametrize("topic", explanations())
def test_each_topic_is_told_in_full(topic: str, facts: Facts) -> None:
    words = explanations()[topic]
    assert all((words.title, words.formula, words.text, words.source))
    # What a browser of rich text would swallow: every tag is known, and closed.
    tags = re.findall(r"</?(\w+)>", words.formula)
    assert set(tags) <= {"sub", "sup", "br"}
    assert words.formula.count("<sub>") == words.formula.count("</sub>")
    assert words.formula.count("<sup>") == words.formula.count("</sup>")
    assert "<" not in words.text + words.title + words.source
    for path in re.findall(r"physics/[\w/]+\.py", words.source):
        assert (PROJECT / path).exists()
    numbers = numbers_of(topic, facts)
    told_by_labs = {one for lab in all_labs().values() for one in lab.numbers}
    assert bool(numbers) == (topic != "training" and topic not in told_by_labs)
    assert all(symbol and value for symbol, value in numbers)


def test_the_numbers_are_those_of_the_app(facts: Facts) -> None:
    chain, energy = facts.chain, facts.snapshot.energy
    assert chain is not None and energy is not None
    assert dict(numbers_of("chain_concavity", facts))["A"].startswith(number(chain.concavity))
    assert dict(numbers_of("chain_concavity", facts))["reads"] == chain.regime
    assert dict(numbers_of("overdamped", facts)) == {
        "k": "2", "μ→": "0.05", "μ←": "0.02", "ε": "0.01", "η": "0.04", "ε̄": "0.05",
    }  # fmt: skip
    assert dict(numbers_of("stationary", facts))["F*"] == "0.015"
    assert dict(numbers_of("energy", facts))["r"] == number(energy.residual)
    assert dict(numbers_of("pull", facts))["ε"] == "0.125"
    assert "γ" not in dict(numbers_of("pull", facts))


def test_the_numbers_of_a_network_are_those_that_were_measured(facts: Facts) -> None:
    concavity = dict(numbers_of("network_concavity", facts))
    assert concavity["bootstrap"] == "± 0.013, 95 % from −0.03 to 0.02"
    assert facts.training is not None and facts.training.test_curve is not None
    assert concavity["A, test"] == number(facts.training.test_curve.concavity)
    assert "note" not in concavity  # nothing to be warned of
    assert set(dict(numbers_of("network_course", facts))) == {
        "trace ratio", "Mahalanobis", "inverse"
    }  # fmt: skip
    assert dict(numbers_of("sharpness", facts)) == {
        "λ₁": "7.25", "tr H": "246 ± 4.9", "n": "2,560", "products": "127",
    }  # fmt: skip
    assert dict(numbers_of("layers", facts))["PR"].endswith("18")


def test_what_is_not_known_is_left_out() -> None:
    nothing = Facts(Simulation(CHAIN).snapshot())
    for topic in (
        "chain_concavity",
        "network_concavity",
        "shares",
        "load_curve",
        "energy",
        "layers",
        "sharpness",
    ):
        assert numbers_of(topic, nothing) == []
    assert number(float("nan")) == "not known"


def test_shares_come_with_the_authors_own_pair() -> None:
    lazy = read_load_curve([3.0, 2.5, 1.5, 0.0])  # loads 0.5, 1, 1.5
    rows = dict(numbers_of("shares", Facts(Simulation(CHAIN).snapshot(), network=lazy)))
    assert rows["std d, network"] == "0.4082" and rows["d₁ − d_L, network"] == "−1"


def test_a_long_row_shows_its_ends() -> None:
    curve = read_load_curve(np.linspace(1.0, 0.0, 101))
    row = dict(numbers_of("shares", Facts(Simulation(CHAIN).snapshot(), chain=curve)))["s, chain"]
    assert row.count(",") == 8
    assert "…" in row
