"""The shipped diagrams are what today's code computes, and the texts tell what they hold."""

from __future__ import annotations

import hashlib
import pathlib
from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.stats import sem
from scipy.stats import t as student

from gui.claims.entries import SHIPPED as CLAIMS
from gui.claims.entries import figures_of
from gui.diagram.correlation import rank_correlation
from gui.diagram.network_form import shipped_diagrams
from gui.diagram.reading_page import correlation_words, known_cells
from nets.scale.settings import Setup
from nets.sweep.cell import train_cell
from nets.sweep.file import read_sweep
from nets.sweep.plan import SweepResult, Trained
from nets.sweep.protocols import PROTOCOLS, protocol
from nets.sweep.scale_cell import train_cell as train_scales
from nets.sweep.scale_exponents import FEATURE, LAZY
from nets.sweep.scale_plan import ScaleTrained, shipped_plan
from nets.sweep.scale_shipped import shipped as scales
from nets.sweep.scale_shipped import shipped_exponents as scale_powers

Array = NDArray[np.float64]

SHIPPED = {path.stem.removeprefix("digits-"): path for path in shipped_diagrams().values()}
FIRST = pathlib.Path(__file__).parents[1] / "resources" / "diagrams" / "README.md"
NOTES = pathlib.Path(__file__).parents[1] / "nets" / "README.md"
COMPUTED = {
    "data-noise": [(0, 0), (2, 1), (8, 4)],
    "learning-rate": [(3, 0), (5, 2), (11, 5)],
    "dropout": [(0, 3), (6, 1), (15, 5)],
    "batch-size": [(5, 1), (7, 3), (9, 0)],
    "skip-strength": [(0, 0), (2, 3), (4, 5)],
}
"""Columns and rows; in batches of five a network takes a minute, and none is taken."""
MADE_WHERE = "6555fea404cd55d9"
"""Digest of a product of matrices as the machine rounds it that made the diagrams."""
GROWTH = 0.15
"""How far rounding may part two curves in 100 epochs, as `nets/test_compiled_run.py` states it."""
STRAYS = 5.0
"""Standard deviations over ten seeds that a run strays from their mean, at most, in any layer. In
small batches there are steps enough for rounding to make another run of the same kind."""
TITLES: dict[Setup, str] = {
    "full": "One diagram of output scales",
    "conv": "One of convolutional networks",
}
EARLIER_RULE = {"batch-size"}
"""Made before runs ended at a small loss, which none of its networks reaches."""


def test_all_protocols_are_shipped_whole() -> None:
    assert sorted(SHIPPED) == sorted(PROTOCOLS)
    for name in SHIPPED:
        assert shipped(name).done.all() and not shipped(name).diverged.any()


@pytest.mark.parametrize("name", PROTOCOLS)
def test_a_diagram_is_of_its_protocol(name: str) -> None:
    wanted = protocol(name)
    if name in EARLIER_RULE:
        wanted = replace(wanted, base=wanted.base.model_copy(update={"stop_loss": 0.0}))
    assert shipped(name).plan == wanted


@pytest.mark.parametrize("name", PROTOCOLS)
def test_some_cells_come_out_again(name: str) -> None:
    """To the last bit, where the machine rounds as the one did that made them."""
    result, exactly = shipped(name), rounding() == MADE_WHERE
    for column, row in COMPUTED[name]:
        (again,) = train_cell(result.plan.cell(column, row)[:1])
        assert isinstance(again, Trained)
        off = np.abs(again.separation - result.separation[row, column, 0]).max()
        print(f"{name}, column {column}, row {row}: D off by {off:.2g}")
        seeds = result.separation[row, column]
        strays = np.abs(again.separation - seeds.mean(axis=0)) / seeds.std(axis=0, ddof=1)
        alike = strays.max() < STRAYS if name == "batch-size" else off < GROWTH
        assert off == 0.0 if exactly else alike, (column, row, strays)
        right = float(result.test_accuracy[row, column, 0])
        assert again.test_accuracy == pytest.approx(right, abs=0.0 if exactly else 0.02)


def rounding() -> str:
    """Digest of a product in single precision, by the library that the compiled step uses."""
    left, right = np.random.default_rng(0).normal(size=(2, 320, 320)).astype(np.float32)
    product = torch.from_numpy(left[:100]) @ torch.from_numpy(right)
    return hashlib.sha256(product.numpy().tobytes()).hexdigest()[:16]


def row_of(name: str) -> str:
    """A diagram's row in the table: both correlations with their intervals, and the best cell."""
    result = shipped(name)
    known = known_cells(result)
    bend, right = result.concavity[known], result.accuracy[known]
    signed, straight = rank_correlation(bend, right), rank_correlation(-np.abs(bend), right)
    assert signed is not None and straight is not None
    best = np.flatnonzero(right == right.max())[0]
    where = f"{bend[best]:+.2f} ± {result.concavity_error[known][best]:.2f}".replace("-", "−")
    words = (name.replace("-", " "), *map(correlation_words, (signed, straight)), where)
    return f"| {' | '.join(words)} |"


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_table_says_what_the_diagrams_hold(name: str) -> None:
    assert row_of(name) in FIRST.read_text(encoding="utf-8").splitlines()


def test_concavity_falls_with_the_skip_strength_as_the_table_and_the_ledger_say() -> None:
    result, figures = shipped("skip-strength"), figures_of(CLAIMS)
    lines = FIRST.read_text(encoding="utf-8").splitlines()
    for strength, row in zip(result.plan.y.values, result.concavity, strict=True):
        told = " | ".join(f"{value:+.2f}".replace("-", "−") for value in row)
        assert f"| {strength:g} | {told} |" in lines
    assert (np.diff(result.concavity, axis=0) < 0.01).all()
    places = np.arange(result.plan.layers.size)
    straight = [abs(np.corrcoef(places, one)[0, 1]) for one in result.separation[5, 0]]
    claimed = figures["full-skips-are-straight"]
    assert claimed.mean == pytest.approx(np.mean(straight), abs=0.01)


def test_the_diagram_of_scales_is_its_plans_and_some_networks_come_out_again() -> None:
    result = scales()
    assert shipped_plan().same_cells(result.plan) and result.known.all() and not result.failures
    assert (result.numbers["ended"] == 1.0).all() and not result.outputs
    for cell, number in (((0, 4), 3), ((2, 0), 0), ((1, 8), 7)):
        (again,) = train_scales([(result.plan.first(cell[1], cell[0]), number)])
        assert isinstance(again, ScaleTrained)
        kept = result.numbers["kernel_change"][(*cell, number)]
        # Where a smooth loss may not rise, rounding decides of steps: see nets/scale/test_compiled.
        assert again.kernel_change == pytest.approx(kept, rel=1e-2)
        assert again.test_error == pytest.approx(
            result.numbers["test_error"][(*cell, number)], abs=0.01
        )
        np.testing.assert_allclose(again.separation, result.separation[(*cell, number)], atol=0.02)


def test_the_diagram_of_setup_b_is_its_plans_and_some_networks_come_out_again() -> None:
    result = scales("conv")
    assert shipped_plan("conv").same_cells(result.plan)
    assert result.known.all() and not result.failures
    assert (result.numbers["ended"] == 1.0).all() and not result.outputs
    for cell, number in (((0, 0), 1), ((1, 5), 0)):
        (again,) = train_scales([(result.plan.first(cell[1], cell[0]), number)])
        assert isinstance(again, ScaleTrained)
        # Which steps are halved is decided by last bits, and batches go on from there.
        kept = result.numbers["kernel_change"][(*cell, number)]
        assert again.kernel_change == pytest.approx(kept, rel=1e-2)
        assert again.test_error == pytest.approx(
            result.numbers["test_error"][(*cell, number)], abs=0.02
        )


def middle(values: Array) -> tuple[float, float]:
    """Mean of all networks, and half of its interval of 95 %."""
    flat = values.ravel()
    return float(flat.mean()), float(student.ppf(0.975, flat.size - 1) * sem(flat))


def rows_of_setup_b() -> list[str]:
    """What the networks of all widths have at each scale."""
    result, rows = scales("conv"), []
    for ix, scale in enumerate(result.plan.x.values):
        change, factor = middle(np.log(result.numbers["kernel_change"][:, ix]))
        each = (result.load[:, ix], result.readout_share[:, ix])
        told = [f"{mean:.2f} ± {half:.2f}" for mean, half in map(middle, each)]
        error, half = middle(100.0 * result.numbers["test_error"][:, ix])
        size = f"{float(f'{np.exp(change):.2g}'):,g} ×÷ {np.exp(factor):.1f}"
        cells = (f"{float(scale):,g}", size, *told, f"{error:.1f} ± {half:.1f}")
        rows.append(f"| {' | '.join(cells)} |".replace("-", "−"))
    return rows


def lazy_less_feature() -> str:
    """By how much the lazy ones of the same networks err more."""
    result = scales("conv")
    x, errors = np.array(result.plan.x.values, float), 100.0 * result.numbers["test_error"]
    apart = errors[:, x >= LAZY].mean(axis=1) - errors[:, x <= FEATURE].mean(axis=1)
    mean, half = middle(apart)
    return f"{mean:+.1f} ± {half:.1f} %".replace("-", "−")


def test_the_notes_tell_what_setup_b_has() -> None:
    lines = NOTES.read_text(encoding="utf-8").splitlines()
    assert set(rows_of_setup_b()) <= set(lines)
    assert any(lazy_less_feature() in line for line in lines)


@pytest.mark.parametrize("setup", ["full", "conv"])
def test_the_texts_tell_the_powers(setup: Setup) -> None:
    text = FIRST.read_text(encoding="utf-8").split("\n# ")
    (lines,) = [part.splitlines() for part in text if part.startswith(TITLES[setup])]
    told = [line for line in lines if line.startswith(("| kernel's", "| α at", "| δF"))]
    rows = [one for one in scale_powers(setup).values() if one.name != "kernel_moves"]
    assert len(told) == len(rows)
    for line, one in zip(told, rows, strict=True):
        numbers = f"{one.value:+.2f} ({one.low:+.2f} to {one.high:+.2f})".replace("-", "−")
        assert numbers in line


def test_all_widths_lie_on_one_curve() -> None:
    rows = np.log(scales().kernel_change)
    apart = np.ptp(rows, axis=0)[:6]  # beyond α√h = 10 the narrowest moves most
    assert np.exp(apart.max()) < 1.4
    assert apart.max() < 0.1 * np.ptp(rows, axis=1).mean()


def shipped(name: str) -> SweepResult:
    return read_sweep(SHIPPED[name])
