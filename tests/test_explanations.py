"""The words and numbers of "explain this"."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from gui.models.explanations import Facts, explanations, number, numbers_of
from gui.models.pull import PullReading
from physics.commands import KeepAccount
from physics.load_curve import read_load_curve
from physics.parameters import ChainParameters
from physics.simulation import Simulation

PROJECT = Path(__file__).resolve().parents[1]
CHAIN = ChainParameters(
    stiffness=2.0, friction_right=0.05, friction_left=0.02, noise=0.01, time_step=0.04
)


@pytest.fixture(scope="module")
def facts() -> Facts:
    simulation = Simulation(CHAIN)
    simulation.apply(KeepAccount(True))
    simulation.advance(500)
    snapshot = simulation.snapshot()
    curve = read_load_curve(snapshot.load_curve, concavity_error=0.02)
    network = read_load_curve(np.linspace(3.0, 1.0, 8) ** 2)
    return Facts(snapshot, curve, network, PullReading(0.5, 1.5, 2.0, 0.125))


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
    for path in re.findall(r"physics/\w+\.py", words.source):
        assert (PROJECT / path).exists()
    numbers = numbers_of(topic, facts)
    assert bool(numbers) == (topic not in ("network_course", "training"))
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


def test_what_is_not_known_is_left_out() -> None:
    nothing = Facts(Simulation(CHAIN).snapshot())
    for topic in ("chain_concavity", "network_concavity", "shares", "load_curve", "energy"):
        assert numbers_of(topic, nothing) == []
    assert number(float("nan")) == "not known"


def test_a_long_row_shows_its_ends() -> None:
    curve = read_load_curve(np.linspace(1.0, 0.0, 101))
    row = dict(numbers_of("shares", Facts(Simulation(CHAIN).snapshot(), chain=curve)))["s, chain"]
    assert row.count(",") == 8
    assert "…" in row
