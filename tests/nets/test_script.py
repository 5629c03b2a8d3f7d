"""The exported script, run by itself, comes to the numbers of the run.

Both draw the same numbers and compute the same products. Gradient descent is the same bit for
bit; torch's Adam meets the parameters in other pieces than ours, which rounds differently, as do
noisy RMS steps, and in training a difference grows: in a hundred epochs on the digits to 1e-3 of a
separation.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.response.on_springs import network_values
from nets.response.settings import ResponseSettings
from nets.run.control import Undisturbed
from nets.run.saving import save_run
from nets.run.training import TrainingRun, train
from tests.nets.helpers import clouds_file, small

DIGITS = {"dataset": "digits", "depth": 4, "width": 30, "epochs": 5, "batch_size": 200}
SGD = {"optimiser": "sgd", "learning_rate": 0.05, "momentum": 0.5}
CASES: dict[str, dict[str, Any]] = {
    "digits": {},
    "every noise": {"data_noise": 0.3, "dropout": 0.2, "negative_slope": 0.3, "activation": "elu"},
    "noisy sgd": SGD
    | {"optimiser": "noisy_sgd", "loss": "mean_squared_error", "initialisation": "kaiming"}
    | {"data_noise": 0.3, "dropout": 0.1},
    "convolutional": SGD
    | {"architecture": "cnn", "channels": 4, "dropout": 0.1, "initialisation": "ntk", "epochs": 1},
    "residual": SGD | {"architecture": "residual", "skip_strength": 0.6, "dropout": 0.2},
    "residual of the input's width": SGD
    | {"architecture": "residual", "width": 100, "features": "after_norm", "dropout": 0.1}
    | {"negative_slope": 0.2, "epochs": 2},
    "orthogonal": SGD | {"initialisation": "orthogonal", "activation": "tanh, 0.2, gelu"},
    "bare": SGD
    | {"batch_norm": False, "bias": False, "initial_scale": 0.7, "most_classes": 2}
    | {"batch_size": 7, "epochs": 2, "learning_rate": 0.01},
    "bare convolutional": SGD
    | {"architecture": "cnn", "channels": 4, "batch_norm": False, "bias": False, "epochs": 1},
    "before the norm": SGD
    | {"features": "before_norm", "architecture": "cnn", "channels": 4}
    | {"epochs": 1},
    "after the norm": SGD | {"features": "after_norm", "negative_slope": 0.2},
    "noisy RMS": {"optimiser": "noisy_rms", "gradient_noise": 1e-5},
    "normal": SGD | {"initialisation": "normal", "activation": "sigmoid, relu, silu"},
    "response": SGD
    | {"initialisation": "response", "batch_norm": False, "bias": False, "activation": "tanh"}
    | {"most_classes": 2, "loss": "squared_difference", "learning_rate": 0.01},
    "probability": SGD
    | {"initialisation": "response", "activation": "relu, gelu", "initial_scale": 0.5}
    | {"most_classes": 2, "loss": "squared_probability", "order": "drawn_anew"},
    "scaled output": SGD | {"output_scale": 20.0, "loss": "mean_squared_error"},
    "drawn anew": SGD | {"order": "drawn_anew", "epochs": 2},
    "identity": SGD | {"initialisation": "identity", "activation": "linear"},
}


pytestmark = pytest.mark.usefixtures("one_core")


@pytest.fixture(autouse=True)
def compiler_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """torch's optimisers import its compiler, which makes a folder."""
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path_factory.mktemp("inductor")))


def run_of(config: TrainingConfig, control: Any = None) -> TrainingRun:
    control = control or Undisturbed()
    list(train(config, control))
    assert isinstance(control.standing, TrainingRun)
    return control.standing


def printed(*arguments: str, cwd: Path) -> str:
    """By an interpreter that knows nothing of us."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-I", *arguments],
        capture_output=True, text=True, check=False, cwd=cwd, timeout=500,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def repeated(path: Path) -> dict[str, Any]:
    """What the script prints, run by itself in a place of its own."""
    result: dict[str, Any] = json.loads(printed(str(path), cwd=path.parent))
    return result


IN_TURN = """
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path, run_name="__main__")
    print(end="\\0")
"""


@pytest.fixture(scope="module")
def repetitions(
    one_core: None, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[TrainingRun, dict[str, Any]]]:
    """The run of each case, and what its script prints: one after the other in one interpreter,
    as importing torch takes far longer than they do, and each with nothing of the others'."""
    folder = tmp_path_factory.mktemp("scripts")
    runs, paths = {}, []
    for number, case in enumerate(CASES):
        place = folder / str(number)
        place.mkdir()
        runs[case] = run_of(TrainingConfig(**DIGITS | CASES[case]))
        paths.append(place / "run.py")
        save_run(runs[case], "script", paths[-1])
        assert list(place.iterdir()) == paths[-1:]  # it needs nothing else
    told = printed("-c", IN_TURN, *map(str, paths), cwd=folder).split("\0")[:-1]
    return {case: (runs[case], json.loads(one)) for case, one in zip(CASES, told, strict=True)}


def assert_same(run: TrainingRun, theirs: dict[str, Any], tolerance: float) -> None:
    ours = run.measured(run.epoch, run.last_loss, everything=True)
    assert theirs["steps"] == run.steps
    assert theirs["train_loss"] == pytest.approx(run.last_loss, rel=tolerance)
    assert theirs["trace_ratio"] == pytest.approx(ours.trace_ratio, abs=tolerance)
    for name in ("train_accuracy", "test_accuracy"):
        assert theirs[name] == pytest.approx(getattr(ours, name), abs=tolerance)


@pytest.mark.parametrize("case", CASES)
def test_the_script_repeats_the_run(
    case: str, repetitions: dict[str, tuple[TrainingRun, dict[str, Any]]]
) -> None:
    run, theirs = repetitions[case]
    assert_same(run, theirs, 2e-3 if run.config.optimiser in ("adam", "noisy_rms") else 1e-6)


def test_the_script_learns(tmp_path: Path) -> None:
    """Agreement of two networks that have learned nothing would prove little."""
    run = run_of(TrainingConfig(**DIGITS | SGD))
    save_run(run, "script", tmp_path / "run.py")
    assert repeated(tmp_path / "run.py")["test_accuracy"] > 0.9


class Changing(Undisturbed):
    """Changes live values at some steps, and stops."""

    def __init__(self, changes: Mapping[int, dict[str, float]], stop: int) -> None:
        self.changes, self.stop, self.polled = changes, stop, 0

    def poll(self) -> Mapping[str, Any]:
        self.stopped = self.polled == self.stop
        self.polled += 1
        return self.changes.get(self.polled - 1, {})


def test_what_was_changed_and_a_stop_are_repeated(tmp_path: Path) -> None:
    changes = {
        3: {"learning_rate": 0.2},
        9: {"dropout": 0.3},
        12: {"data_noise": 0.5},
        15: {"output_scale": 3.0},
    }
    config = small(clouds_file(tmp_path), **SGD | {"batch_size": 32, "epochs": 9})
    run = run_of(config, Changing(changes, stop=18))
    assert run.steps == 18
    folder = tmp_path / "apart"
    folder.mkdir()
    save_run(run, "script", folder / "run.py")
    assert_same(run, repeated(folder / "run.py"), 1e-6)
    with np.load(folder / "run_data.npz") as data:
        assert (data["X_train"] == run.data.train_inputs).all()


def test_a_run_of_the_training_response_is_repeated(tmp_path: Path) -> None:
    settings = ResponseSettings(depth=3, width=20, points=6, dimension=3, steps=60, rate=0.2)
    run = run_of(TrainingConfig.model_validate(network_values(settings)))
    save_run(run, "script", tmp_path / "run.py")
    assert_same(run, repeated(tmp_path / "run.py"), 1e-5)


def test_a_run_from_saved_weights_is_repeated_with_them(tmp_path: Path) -> None:
    config = small(clouds_file(tmp_path), **SGD)
    save_run(run_of(config), "weights", tmp_path / "first.safetensors")
    run = run_of(config.model_copy(update={"weights": str(tmp_path / "first.safetensors")}))
    folder = tmp_path / "apart"
    folder.mkdir()
    save_run(run, "script", folder / "run.py")
    moved = tmp_path / "moved"
    shutil.move(folder, moved)
    (tmp_path / "first.safetensors").unlink()
    assert repeated(moved / "run.py")["train_loss"] == pytest.approx(run.last_loss, rel=1e-6)
