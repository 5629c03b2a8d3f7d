"""Traps of trainings elsewhere: each leaves the training as it would be unwatched."""

from __future__ import annotations

import copy
import os
import pickle
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import torch
from springblock_attach import attach, read_recording
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from tests.nets.attach.compiled import compiled_training
from tests.nets.attach.models import Residual, ResidualNetwork, clusters, plain_mlp

ROOT = Path(__file__).parents[3]


def data(count: int = 90) -> TensorDataset:
    return TensorDataset(*clusters(count))


def states(model: nn.Module) -> list[Tensor]:
    return [tensor.clone() for tensor in model.state_dict().values()]


def same(one: list[Tensor], other: list[Tensor]) -> bool:
    return all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


# --- mixed precision --------------------------------------------------------------------------


def mixed(path: Path | None) -> list[Tensor]:
    """A training in bfloat16, looked at within autocast, as scripts call `step` there."""
    torch.manual_seed(3)
    model = plain_mlp()
    optimiser = torch.optim.SGD(model.parameters(), 0.1)
    watch = None if path is None else attach(model, data(), path, budget=1e9)
    for inputs, labels in DataLoader(data(), 30, shuffle=True):
        with torch.autocast("cpu", torch.bfloat16):
            loss = functional.cross_entropy(model(inputs), labels)
            if watch is not None:
                watch.step(loss=loss)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    if watch is not None:
        watch.close()
    return states(model)


def test_mixed_precision_is_the_same_and_seen(tmp_path: Path) -> None:
    assert same(mixed(None), mixed(tmp_path / "run.h5"))
    found = read_recording(tmp_path / "run.h5")
    assert torch.isfinite(torch.as_tensor(found.separation)).all()
    assert found.steps.tolist() == [0, 1, 2, 3]


def test_a_model_in_bfloat16_is_seen(tmp_path: Path) -> None:
    model = plain_mlp().to(torch.bfloat16)
    inputs, labels = clusters()
    attach(model, (inputs.to(torch.bfloat16), labels), tmp_path / "run.h5").close()
    found = read_recording(tmp_path / "run.h5")
    assert found.layers == ("input", "2", "6", "10", "14", "output")
    assert torch.isfinite(torch.as_tensor(found.separation)).all()


# --- compiled, and of several processes -------------------------------------------------------


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_a_compiled_training_is_the_same_and_seen(tmp_path: Path) -> None:
    """Hooks after `torch.compile` are called by the module that was compiled alone.

    All of it but the compiler of C++, which has a test and processes of its own.
    """

    path = tmp_path / "run.h5"
    assert same(compiled_training("eager", None), compiled_training("eager", path))
    found = read_recording(path)
    assert found.layers == ("input", "2", "6", "10", "14", "output")
    assert found.steps.tolist() == [0, 1, 2, 3]


DISTRIBUTED = f"""
import sys, torch
sys.path[:0] = [{str(ROOT / "nets" / "attach")!r}, {str(ROOT)!r}]
from torch import distributed, nn
from torch.nn import functional
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.data.distributed import DistributedSampler
from springblock_attach import attach
from tests.nets.attach.models import clusters, plain_mlp

path, rank, port = sys.argv[1], int(sys.argv[2]), sys.argv[3]
distributed.init_process_group(
    "gloo", init_method=f"tcp://127.0.0.1:{{port}}", rank=rank, world_size=2
)
torch.manual_seed(3)
model = DistributedDataParallel(plain_mlp())
set_of = TensorDataset(*clusters())
loader = DataLoader(set_of, 15, sampler=DistributedSampler(set_of, 2, rank))
optimiser = torch.optim.SGD(model.parameters(), 0.1)

def train(watch):
    for inputs, labels in loader:
        optimiser.zero_grad()
        loss = functional.cross_entropy(model(inputs), labels)
        loss.backward()
        optimiser.step()
        if watch is not None:
            watch.step(loss=loss)

if path == "none":
    train(None)
else:
    with attach(model, loader, path, budget=1e9) as watch:
        train(watch)
        print(watch.path is not None)
torch.manual_seed(3)
print(sum(float(p.double().sum()) for p in model.parameters()).hex())
distributed.destroy_process_group()
"""


def of_two_processes(path: str, folder: Path) -> list[list[str]]:
    """What each of them prints."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    both = [
        subprocess.Popen(
            [sys.executable, "-c", DISTRIBUTED, path, str(rank), port],
            cwd=folder,
            env=os.environ | {"OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"},
            stdout=subprocess.PIPE,
            text=True,
        )
        for rank in (0, 1)
    ]
    try:
        told = [one.communicate(timeout=400)[0].split() for one in both]
    finally:
        for one in both:
            one.kill()
            one.wait()
    assert [one.returncode for one in both] == [0, 0]
    return told


@pytest.mark.slow
@pytest.mark.skipif(not torch.distributed.is_available(), reason="torch has no distributed here")
@pytest.mark.skipif(sys.platform != "linux", reason="the loopback is called otherwise")
def test_of_two_processes_the_first_one_writes_and_both_train_the_same(tmp_path: Path) -> None:
    alone = of_two_processes("none", tmp_path)
    watched = of_two_processes(str(tmp_path / "run.h5"), tmp_path)
    assert [one[0] for one in watched] == ["True", "False"]
    assert [one[-1] for one in watched] == [one[-1] for one in alone]
    found = read_recording(tmp_path / "run.h5")
    assert (found.state, found.steps.tolist()) == ("ended", [0, 1, 2, 3])
    assert found.layers == ("input", "2", "6", "10", "14", "output")


# --- hooks, in place, pickled -----------------------------------------------------------------


def test_an_activation_in_place_does_not_change_what_was_measured_before_it(tmp_path: Path) -> None:
    """The linear layer's output is written over by the ReLU behind it."""
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Linear(8, 8), nn.ReLU(inplace=True), nn.Linear(8, 8), nn.ReLU(inplace=True)
    )
    kept = copy.deepcopy(model)
    for part in kept:
        if isinstance(part, nn.ReLU):
            part.inplace = False
    for name, one in {"in place": model, "kept": kept}.items():
        attach(one, clusters(), tmp_path / f"{name}.h5", layers=["0", "1", "2", "3"]).close()
    in_place, beside = (read_recording(tmp_path / f"{name}.h5") for name in ("in place", "kept"))
    assert in_place.separation.tolist() == beside.separation.tolist()
    assert in_place.separation[0, 1] != in_place.separation[0, 2]


def raises(*_: Any) -> None:
    raise RuntimeError("a hook of the script's own")


def test_a_hook_that_raises_at_first_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    model = plain_mlp()
    handle = model[2].register_forward_hook(raises)
    with pytest.raises(RuntimeError, match="of the script's own"):
        attach(model, clusters(), tmp_path / "run.h5")
    handle.remove()
    assert not any(part._forward_hooks for part in model.modules())
    assert all(part.training for part in model.modules())
    assert not list(tmp_path.iterdir())


def test_a_hook_that_raises_later_ends_the_watching_and_not_the_training(tmp_path: Path) -> None:
    model = plain_mlp()
    with attach(model, clusters(), tmp_path / "run.h5", budget=1e9) as watch:
        handle = model[2].register_forward_hook(raises)
        with pytest.warns(UserWarning, match="the training goes on unwatched"):
            watch.step()
        handle.remove()
        watch.step()
    assert not any(part._forward_hooks for part in model.modules())
    assert all(part.training for part in model.modules())


def test_a_hook_that_returns_is_kept_and_seen(tmp_path: Path) -> None:
    """It replaces what its part gives, and the layer is what goes on."""
    model = plain_mlp(2)
    model[2].register_forward_hook(lambda _part, _inputs, given: torch.zeros_like(given))
    attach(model, clusters(), tmp_path / "run.h5").close()
    found = read_recording(tmp_path / "run.h5")
    assert torch.isnan(torch.as_tensor(found.separation[0, 1]))  # all features are the same


def test_a_watched_model_can_be_pickled_and_copied_at_any_time(tmp_path: Path) -> None:
    model = ResidualNetwork()
    inputs, labels = clusters(30, 36)
    watch = attach(model, (inputs.reshape(-1, 1, 6, 6), labels), tmp_path / "run.h5", budget=1e9)
    for _ in range(2):
        again = pickle.loads(pickle.dumps(model))
        assert same(states(again), states(model))
        assert isinstance(copy.deepcopy(model).stage1[0], Residual)
        watch.step()
    watch.close()


# --- loaders and modes --------------------------------------------------------------------------


def test_a_loader_with_workers_gives_the_same_batches(tmp_path: Path) -> None:
    def batches(path: Path | None) -> list[Tensor]:
        torch.manual_seed(4)
        loader = DataLoader(
            data(), 15, shuffle=True, num_workers=2, persistent_workers=True, timeout=300
        )
        model = plain_mlp()
        watch = None if path is None else attach(model, loader, path, budget=1e9)
        found = []
        for _ in range(2):
            for inputs, _labels in loader:
                found.append(inputs)
                if watch is not None:
                    watch.step()
        if watch is not None:
            watch.close()
        return found

    assert same(batches(None), batches(tmp_path / "run.h5"))


def test_parts_that_are_frozen_in_evaluation_mode_stay_so(tmp_path: Path) -> None:
    model = plain_mlp()
    model[1].eval()
    model[3].eval()
    before = [part.training for part in model.modules()]
    assert len(set(before)) == 2
    with attach(model, clusters(), tmp_path / "run.h5", budget=1e9) as watch:
        watch.step()
        assert [part.training for part in model.modules()] == before
    assert [part.training for part in model.modules()] == before


# --- accelerators ---------------------------------------------------------------------------------


def on(device: str, path: Path | None) -> list[Tensor]:
    """A training there."""
    torch.manual_seed(3)
    model = plain_mlp().to(device)
    optimiser = torch.optim.SGD(model.parameters(), 0.1)
    loader = DataLoader(data(), 30, shuffle=True)
    watch = None if path is None else attach(model, loader, path, budget=1e9)
    for inputs, labels in loader:
        optimiser.zero_grad()
        loss = functional.cross_entropy(model(inputs.to(device)), labels.to(device))
        loss.backward()
        optimiser.step()
        if watch is not None:
            watch.step(loss=loss)
    if watch is not None:
        watch.close()
    return [*states(model), torch.rand(3, device=device)]


@pytest.mark.parametrize(
    "device",
    [
        pytest.param(
            "cuda",
            marks=pytest.mark.skipif(
                not torch.cuda.is_available(), reason="no CUDA device is here"
            ),
        ),
        pytest.param(
            "mps",
            marks=pytest.mark.skipif(
                not torch.backends.mps.is_available(), reason="no MPS device is here"
            ),
        ),
    ],
)
def test_a_training_on_an_accelerator_is_the_same_and_seen(device: str, tmp_path: Path) -> None:
    assert same(on(device, None), on(device, tmp_path / "run.h5"))
    found = read_recording(tmp_path / "run.h5")
    assert found.steps.tolist() == [0, 1, 2, 3]
    assert torch.isfinite(torch.as_tensor(found.separation)).all()
    assert torch.isfinite(torch.as_tensor(found.loss[1:])).all()
