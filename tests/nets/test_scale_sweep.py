"""Sweeps over output scales: what is kept, what is read of it, files, order, and going on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nets.scale.binary import load_task
from nets.scale.course import run_scale
from nets.scale.settings import ScaleSettings
from nets.sweep.pool import Outcomes
from nets.sweep.scale_cell import train_cell
from nets.sweep.scale_exponents import exponents
from nets.sweep.scale_file import is_scales, read_scales, write_scales, write_scales_csv
from nets.sweep.scale_plan import (
    NUMBERS,
    Network,
    ScaleAxis,
    ScalePlan,
    ScaleResult,
    ScaleTrained,
    empty_scales,
    shipped_plan,
)
from nets.sweep.scale_sweep import run_scales, work_done

SMALL: dict[str, Any] = {"samples": 32, "layers": 2, "loss": "soft_hinge", "most_steps": 2000}


def plan_of(*, scales: Sequence[float] = (0.1, 10.0), seeds: int = 3, **values: Any) -> ScalePlan:
    axes = ScaleAxis("alpha_root_width", tuple(scales)), ScaleAxis("width", (8.0, 16.0))
    return ScalePlan(ScaleSettings(**SMALL | values), *axes, seeds)


class Immediate:
    """Workers that train a network when they are asked for it."""

    def __init__(self) -> None:
        self.begun: list[Network] = []
        self._waiting: list[tuple[Network, Sequence[Any]]] = []

    @property
    def free(self) -> bool:
        return not self._waiting

    @property
    def under_way(self) -> dict[Network, float]:
        return {network: 0.5 for network, _ in self._waiting}

    def begin(self, cell: Network, configs: Sequence[Any]) -> None:
        self.begun.append(cell)
        self._waiting.append((cell, configs))

    def finished(self, timeout: float) -> Iterator[tuple[Network, Outcomes]]:
        waiting, self._waiting = self._waiting, []
        for network, configs in waiting:
            yield network, train_cell(configs)

    def hold(self) -> None: ...

    def go_on(self) -> None: ...

    def close(self) -> None: ...


def swept(plan: ScalePlan, result: ScaleResult | None = None, most: int = 1000) -> ScaleResult:
    """So many networks more."""
    so_far = result or empty_scales(plan)
    begun = so_far.known.sum()
    for newer in run_scales(Immediate(), so_far):
        so_far = newer
        if so_far.known.sum() >= begun + most:
            break
    return so_far


@pytest.fixture(scope="module")
def whole() -> ScaleResult:
    return swept(plan_of(scales=(0.1, 10.0, 1e12)))


def test_a_network_of_a_cell_is_what_the_single_command_gives(whole: ScaleResult) -> None:
    settings = whole.plan.first(1, 1)
    alone = run_scale(settings, load_task(settings))
    for name in NUMBERS[:-1]:
        found = whole.numbers[name][1, 1, 0]
        assert found == pytest.approx(alone[name], rel=0.02, nan_ok=True), name
    assert whole.numbers["ended"][1, 1, 0] == 1.0
    np.testing.assert_allclose(whole.separation[1, 1, 0], alone["data_separation"], atol=0.02)
    assert whole.load[1, 1, 0] == pytest.approx(alone["load"], abs=0.03)
    assert whole.readout_share[1, 1, 0] == pytest.approx(alone["readout_share"], abs=0.02)


def test_networks_of_a_cell_have_the_same_data_and_other_weights(whole: ScaleResult) -> None:
    settings = whole.plan.first(0, 0)
    one, other, again = train_cell([(settings, 0), (settings, 1), (settings, 0)])
    assert isinstance(one, ScaleTrained) and isinstance(other, ScaleTrained)
    assert isinstance(again, ScaleTrained)
    assert np.array_equal(one.right, other.right) and np.array_equal(one.outputs, again.outputs)
    assert one.separation[0] == other.separation[0] and one.kernel_change != other.kernel_change
    outputs = np.array([r.outputs for r in train_cell([(settings, k) for k in range(3)])])
    spread = np.var(outputs, axis=0, ddof=1).mean() ** 0.5
    assert whole.output_deviation[0, 0] == pytest.approx(spread, rel=1e-9)
    together = np.mean(np.sign(outputs.mean(axis=0)) != one.right)
    assert whole.ensemble_error[0, 0] == pytest.approx(together)
    without = [
        np.mean(np.sign(np.delete(outputs, k, axis=0).sum(axis=0)) != one.right) for k in range(3)
    ]
    np.testing.assert_allclose(whole.errors_without[0, 0], without)
    assert not whole.outputs and not whole.right.size, "of whole cells no F is kept"


@pytest.mark.parametrize("values", [{"setup": "conv", "activation": "relu"}, {}])
def test_networks_without_compiled_steps_are_those_of_the_single_command(values: Any) -> None:
    """The same steps: but for t₁ of the kernel, which is looked at more seldom, to the last bit."""
    asked: Any = SMALL | {"width": 6, "batch": 8, "memory": 0.2, "most_steps": 150} | values
    settings = ScaleSettings(**asked)
    (found,), alone = train_cell([(settings, 0)]), run_scale(settings, load_task(settings))
    assert isinstance(found, ScaleTrained)
    for name in ("kernel_change", "linear_until", "train_error", "test_error", "steps", "time"):
        np.testing.assert_equal(getattr(found, name), alone[name], name)
    assert np.array_equal(found.outputs, alone["test_outputs"])
    assert np.array_equal(found.separation, alone["data_separation"])
    assert found.kernel_moves == pytest.approx(alone["kernel_moves"], rel=0.05)


def test_cells_that_cannot_be_or_do_not_end_say_so(whole: ScaleResult) -> None:
    assert whole.done.all() and whole.diverged[:, 2].all() and not whole.diverged[:, :2].any()
    assert "double precision cannot hold" in whole.remark((0, 2))
    assert not whole.remark((0, 0))
    short = swept(plan_of(scales=(10.0,), seeds=1, most_steps=3))
    assert short.remark((0, 0)).startswith("1 of 1 networks stopped before")


def test_first_networks_come_before_second_ones() -> None:
    workers, plan = Immediate(), plan_of(seeds=2)
    results = list(run_scales(workers, empty_scales(plan)))
    assert [at[2] for at in workers.begun] == [0] * 4 + [1] * 4
    assert workers.begun[0][:2] == (1, 1), "the longest first"
    assert 0.0 < work_done(results[3], workers) < 1.0 == work_done(results[-1], workers)


def test_a_stopped_one_goes_on_to_the_same_bits(tmp_path: Path) -> None:
    plan, paths = plan_of(), [tmp_path / name for name in ("whole.h5", "half.h5")]
    write_scales(swept(plan), paths[0])
    write_scales(swept(plan, most=5), paths[1])
    half = read_scales(paths[1])
    assert half.known.sum() == 5 and len(half.outputs) == 5 and half.right.size
    assert np.isfinite(half.ensemble_error).all() and np.isfinite(half.output_deviation).sum() == 1
    write_scales(swept(plan, half), paths[1])
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_file_is_read_back_and_a_damaged_one_refused(whole: ScaleResult, tmp_path: Path) -> None:
    path = tmp_path / "d.h5"
    write_scales(whole, path)
    again = read_scales(path)
    assert again.plan == whole.plan and again.failures == whole.failures and is_scales(path)
    for name in NUMBERS:
        np.testing.assert_array_equal(again.numbers[name], whole.numbers[name])
    np.testing.assert_array_equal(again.products, whole.products)
    content = path.read_bytes()
    path.write_bytes(content[:-9] + b"x" + content[-8:])
    with pytest.raises(ValueError, match="is not a diagram of scales that can be read"):
        read_scales(path)
    path.write_bytes(b"a letter")
    assert not is_scales(path)


def test_a_table_has_a_row_for_each_cell(whole: ScaleResult, tmp_path: Path) -> None:
    write_scales_csv(whole, tmp_path / "d.csv")
    names, *rows = [
        line.split(",") for line in (tmp_path / "d.csv").read_text("utf-8-sig").splitlines()
    ]
    assert len(rows) == 6 and names[:3] == ["alpha_root_width", "width", "networks"]
    one = dict(zip(names, rows[0], strict=True))
    assert float(one["output_deviation"]) == whole.output_deviation[0, 0]
    assert float(one["test_error"]) == whole.mean("test_error")[0, 0]
    refused = dict(zip(names, rows[2], strict=False))
    assert refused["networks"] == "0" and refused["kernel_change"] == ""


def test_axes_and_numbers_of_networks_are_checked() -> None:
    axis = ScaleAxis("width", (8.0, 16.0))
    with pytest.raises(ValueError, match="both axes are width"):
        ScalePlan(ScaleSettings(), axis, axis, 1)
    with pytest.raises(ValueError, match="1 to 20,000 networks, not 40,000"):
        plan_of(seeds=10_000)
    with pytest.raises(ValueError, match="no axis 'seed'"):
        ScaleAxis("seed", (1.0,))


def made_up(power: float, *, scatter: float = 0.1) -> ScaleResult:
    """A diagram in which all goes by known powers, but for some scatter."""
    plan = replace(shipped_plan(), seeds=12)
    scales, widths = np.array(plan.x.values, float), np.array(plan.y.values, float)
    draws, shape = np.random.default_rng(3), (5, 9, 12)
    shift = widths[:, None, None] ** (power + 0.5)  # α* ~ h^power
    reduced = scales[None, :, None] / (20.0 * shift)
    change = np.where(reduced < 1.0, reduced**-1.5, reduced**-1.0)
    noise = np.exp(scatter * draws.standard_normal((5, 1, 12)))
    numbers = {name: np.ones(shape) for name in NUMBERS}
    numbers["kernel_change"] = change * noise
    numbers["kernel_moves"] = 3.0 * scales[None, :, None] * noise
    outputs = draws.standard_normal((5, 12, 400)) * widths[:, None, None] ** -0.5
    products = np.einsum("win,wjn->wij", outputs, outputs) / 400.0
    products = np.repeat(products[:, None], 9, axis=1)
    return replace(empty_scales(plan), numbers=numbers, products=products)


def test_planted_powers_are_found_within_their_intervals() -> None:
    found = {one.name: one for one in exponents(made_up(-0.5), replicates=200)}
    for one in found.values():
        assert one.low - 0.01 <= one.expected <= one.high + 0.01, one
        assert one.low <= one.value <= one.high or one.high - one.low < 1e-9
    shifted = {one.name: one for one in exponents(made_up(-0.2), replicates=200)}
    assert shifted["crossover_by_width"].value == pytest.approx(-0.2, abs=0.06)
    assert shifted["crossover_by_width"].low > -0.5
    assert shifted["kernel_change_by_width"].low > 0.0
    assert shifted["kernel_change_lazy_by_width"].low > 0.0


def test_networks_drawn_all_alike_tell_nothing_of_how_far_they_stray() -> None:
    whole = made_up(-0.5)
    few = replace(
        whole,
        plan=replace(whole.plan, seeds=2),
        numbers={name: one[..., :2] for name, one in whole.numbers.items()},
        products=whole.products[..., :2, :2],
    )
    found = {one.name: one for one in exponents(few, replicates=200)}
    for name in ("output_deviation_feature", "output_deviation_lazy"):
        assert -1.0 < found[name].low <= found[name].value <= found[name].high < 0.0


def test_of_other_axes_no_power_is_told(whole: ScaleResult) -> None:
    plan = replace(plan_of(), y=ScaleAxis("samples", (16.0, 32.0)))
    assert exponents(empty_scales(plan)) == []
    unknown = exponents(empty_scales(plan_of()), replicates=3)
    assert all(np.isnan(one.value) and one.text == "not known here" for one in unknown)
