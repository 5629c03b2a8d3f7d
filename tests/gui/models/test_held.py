"""Held curves in a session: what is written comes back, and what cannot be held is refused."""

from __future__ import annotations

import tomllib

import numpy as np
import pytest

from gui.curves.readings import CHAIN, NETWORK, TEST, UNIFORM
from gui.models.held import TAKEN, HeldCurve, free_colour, free_name, usual_name
from gui.models.session import Session
from gui.models.session_file import SessionError, parse_session, session_text
from gui.moments.overlays import CURVES
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters

NET = HeldCurve(
    name="ReLU",
    load_curve=(1.0, 0.9, 0.6, 0.0),
    errors=(0.0, 0.1, 0.1, 0.0),
    concavity_error=0.01,
    network=TrainingConfig(depth=4),
)
CHAIN_HELD = HeldCurve(
    name="steep", load_curve=(1.0, 0.2, 0.0), colour=1, chain=ChainParameters(blocks=2)
)
HOLDING = Session.model_validate(Session().sections | {"held": (NET, CHAIN_HELD)})


def test_what_is_held_is_kept_in_the_file() -> None:
    text = session_text(HOLDING)
    assert parse_session(text) == HOLDING
    told = tomllib.loads(text)["held"]
    assert [one["name"] for one in told] == ["ReLU", "steep"]
    assert told[0]["network"]["depth"] == 4 and told[1]["chain"]["blocks"] == 2


def test_a_session_of_before_holds_nothing_and_says_nothing_of_it() -> None:
    assert parse_session("title = 'old'").held == ()
    assert "held]]" not in session_text(Session())


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('name = "ReLU"', 'name = "fit"', "held.0.name: another curve is called fit already"),
        ('name = "ReLU"', 'name = "steep"', "two held curves are called steep"),
        ('name = "ReLU"', 'name = "a, b"', "without comma"),
        ("    0.9,", "    nan,", "must be a finite number"),
        ("    1.0,\n    0.9,", "    0.8,\n    0.9,", "goes from 1 to 0"),
        ("    0.1,\n    0.1,", "    0.1,", "as many errors as values"),
        ("[held.network]", "[held.chain]\n[held.network]", "of a chain or of a network"),
    ],
)
def test_what_cannot_be_held_is_refused_by_name(was: str, now: str, said: str) -> None:
    text = session_text(HOLDING)
    assert was in text
    with pytest.raises(SessionError, match=said):
        parse_session(text.replace(was, now, 1))


def test_no_held_curve_is_called_as_one_beside_it() -> None:
    assert {CHAIN, NETWORK, TEST, UNIFORM, *CURVES.values()} <= set(TAKEN)


def test_shares_concavity_and_regime_are_read_from_the_curve() -> None:
    read = NET.reading
    np.testing.assert_allclose(read.shares, [0.1, 0.3, 0.6])
    assert read.concavity == pytest.approx(2 / 3 * (0.9 - 2 / 3 + 0.6 - 1 / 3))
    assert read.regime == "lazy" and CHAIN_HELD.reading.regime == "undetermined"


def test_names_tell_the_settings_and_colours_are_free_ones() -> None:
    noisy = TrainingConfig(negative_slope=0.2, data_noise=0.3)
    assert usual_name(noisy) == "α 0.2 q 0.3"
    assert usual_name(ChainParameters(friction_right=0.1, noise=0.02)) == "μ→ 0.1 ε 0.02"
    assert free_name("ReLU", HOLDING.held) == "ReLU 2"
    assert free_colour(HOLDING.held) == 2 and free_colour((CHAIN_HELD,)) == 0
