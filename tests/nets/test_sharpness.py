"""The Hessian without the Hessian, against the whole of a small network's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch.func import functional_call

from nets.config import Loss
from nets.measures.sharpness import HessianProduct, sharpness, top_eigenvalue, trace_of
from nets.model.network import loss_of
from nets.run.training import TrainingRun, Undisturbed
from tests.nets.helpers import clouds_file, small

LOSSES: tuple[Loss, ...] = ("cross_entropy", "mean_squared_error")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> TrainingRun:
    """A small trained network in double precision."""
    path: Path = tmp_path_factory.mktemp("data")
    torch.set_num_threads(1)  # small products wait for threads far longer than they compute
    config = small(clouds_file(path, features=4), depth=3, width=5, negative_slope=0.3)
    run = TrainingRun(config, Undisturbed(), 0)
    list(run.messages())
    run.network.double()
    run.inputs = run.inputs.double()
    return run


def whole_hessian(run: TrainingRun, loss: Loss) -> np.ndarray:
    """(p, p), entry by entry, of a network in evaluation mode of torch's own."""
    network = run.network.eval()
    named = dict(network.named_parameters())
    shapes = {name: one.shape for name, one in named.items()}

    def value(flat: torch.Tensor) -> torch.Tensor:
        pieces = torch.split(flat, [shape.numel() for shape in shapes.values()])
        parameters = {
            name: piece.view(shape)
            for (name, shape), piece in zip(shapes.items(), pieces, strict=True)
        }
        return loss_of(functional_call(network, parameters, (run.inputs,)), run.labels, loss)

    flat = torch.cat([one.detach().flatten() for one in named.values()])
    return torch.autograd.functional.hessian(value, flat).numpy()


def product_of(run: TrainingRun, loss: Loss) -> HessianProduct:
    return HessianProduct(run.network, run.inputs, run.labels, loss)


@pytest.mark.parametrize("loss", LOSSES)
def test_products_are_those_of_the_whole_hessian(run: TrainingRun, loss: Loss) -> None:
    whole, product = whole_hessian(run, loss), product_of(run, loss)
    assert product.size == len(whole)
    assert np.abs(whole - whole.T).max() < 1e-10 * np.abs(whole).max()
    columns = np.array([product(one) for one in np.eye(product.size)])
    assert columns == pytest.approx(whole, abs=1e-10 * np.abs(whole).max())
    assert product.count == product.size


@pytest.mark.parametrize("loss", LOSSES)
def test_the_top_eigenvalue_is_the_largest(run: TrainingRun, loss: Loss) -> None:
    expected = np.linalg.eigvalsh(whole_hessian(run, loss))[-1]
    found = top_eigenvalue(product_of(run, loss), np.random.default_rng(0))
    assert found == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize("loss", LOSSES)
def test_the_trace_is_within_its_error(run: TrainingRun, loss: Loss) -> None:
    expected = np.trace(whole_hessian(run, loss))
    found = [trace_of(product_of(run, loss), np.random.default_rng(seed)) for seed in range(6)]
    strayed = np.array([(value - expected) / error for value, error in found])
    assert np.abs(strayed).max() < 4.5
    assert abs(strayed.mean()) < 4.0 / np.sqrt(6)


def test_two_errors_of_a_trace_of_few_vectors_cover_it() -> None:
    """Also where the first vectors decide whether more are drawn."""
    curved = Curved()
    found = [trace_of(curved, np.random.default_rng(seed)) for seed in range(1500)]
    assert np.mean([abs(value - curved.trace) <= 2.0 * error for value, error in found]) >= 0.93


class Curved(HessianProduct):
    """Products with a matrix whose trace few vectors tell."""

    def __init__(self) -> None:
        self.size = 60
        random = np.random.default_rng(5).normal(size=(60, 60))
        self._whole = 10.0 * np.eye(60) + 0.5 * (random + random.T)
        self.trace = np.trace(self._whole)

    def __call__(self, vector: np.ndarray) -> np.ndarray:
        return self._whole @ vector


def test_nothing_is_touched_and_the_same_seed_gives_the_same(run: TrainingRun) -> None:
    before = {name: value.clone() for name, value in run.network.state_dict().items()}
    ticks: list[None] = []
    given = (run.network, run.inputs, run.labels, "cross_entropy", 3)
    first = sharpness(*given, lambda: ticks.append(None))
    assert first == sharpness(*given) and first.samples == 200
    assert len(ticks) == first.products > 10
    assert all(torch.equal(before[name], now) for name, now in run.network.state_dict().items())


def test_in_single_precision_it_is_nearly_the_same(run: TrainingRun) -> None:
    exact = sharpness(run.network, run.inputs, run.labels, "cross_entropy")
    run.network.float()
    try:
        single = sharpness(run.network, run.inputs.float(), run.labels, "cross_entropy")
    finally:
        run.network.double()
    assert single.top_eigenvalue == pytest.approx(exact.top_eigenvalue, rel=2e-3)
    assert single.trace == pytest.approx(exact.trace, rel=2e-3)
