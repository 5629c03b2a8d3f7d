"""Weights on disk: what is saved comes back; what does not fit is refused in a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from nets.config import TrainingConfig
from nets.messages import Measurement
from nets.model.weights_file import WeightsError, config_of_weights
from nets.protocol import Failed, Finished
from nets.run.control import Undisturbed
from nets.run.training import TrainingRun, train
from nets.run.weights import load_weights, save_weights
from nets.run.whole_run import run_training
from tests.nets.helpers import clouds_file, same, small


def trained(config: TrainingConfig) -> tuple[TrainingRun, list[Any]]:
    control = Undisturbed()
    messages = list(train(config, control))
    assert isinstance(messages[-1], Finished), messages[-1]
    assert isinstance(control.standing, TrainingRun)
    return control.standing, messages


@pytest.fixture
def saved(tmp_path: Path) -> tuple[TrainingRun, Path]:
    run, _ = trained(small(clouds_file(tmp_path), negative_slope=0.25))
    path = tmp_path / "net.safetensors"
    save_weights(run, path)
    return run, path


def test_a_run_starts_where_the_saved_one_ended(saved: tuple[TrainingRun, Path]) -> None:
    run, path = saved
    config = config_of_weights(path)
    assert config == run.config.model_copy(update={"weights": str(path)})
    again = TrainingRun(config.model_copy(update={"seed": 7, "epochs": 1}), Undisturbed(), 0)
    state = run.network.state_dict()
    for name, value in again.network.state_dict().items():
        assert torch.equal(value, state[name]), name
    # The first measurement is that of the network that was saved.
    ended = run.measured(6, run.last_loss)
    begun = TrainingRun(config, Undisturbed(), 0).measured(0, run.last_loss)
    assert (begun.trace_ratio == ended.trace_ratio).all()
    assert begun.test_accuracy == ended.test_accuracy


def test_a_convolutional_network_comes_back_too(tmp_path: Path) -> None:
    config = TrainingConfig(architecture="cnn", depth=3, channels=3, epochs=1, batch_size=400)
    run, _ = trained(config)
    save_weights(run, tmp_path / "cnn.safetensors")
    first = next(
        m for m in train(config_of_weights(tmp_path / "cnn.safetensors"))
        if isinstance(m, Measurement)
    )  # fmt: skip
    assert same(first, run.measured(0, float("nan")))


def test_anybody_can_read_them(saved: tuple[TrainingRun, Path]) -> None:
    run, path = saved
    tensors = load_file(path)
    assert set(tensors) == set(run.network.state_dict())
    assert torch.equal(tensors["linears.0.weight"], run.network.linears[0].weight)
    assert [item.name for item in path.parent.iterdir() if ".part" in item.name] == []


def test_other_networks_are_refused_by_what_differs(saved: tuple[TrainingRun, Path]) -> None:
    _, path = saved
    config = config_of_weights(path)
    for values, words in (
        ({"width": 20}, r"linears.0.bias is 16 there and 20 here"),
        ({"depth": 5}, r"linears.3.bias is 3 there and 16 here"),
    ):
        (failed,) = train(config.model_copy(update=values))
        assert isinstance(failed, Failed)
        assert failed.reason.startswith("net.safetensors has weights of another network: ")
        assert words in failed.reason


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        ("missing", "there is no file"),
        ("torn", "net.safetensors is not a file of weights"),
        ("text", "net.safetensors is not a file of weights"),
        ("empty", "net.safetensors is not a file of weights"),
        ("folder", "is a folder, where a file is needed"),
    ],
)
def test_broken_files_are_refused(saved: tuple[TrainingRun, Path], spoil: str, words: str) -> None:
    run, path = saved
    whole = path.read_bytes()
    path.unlink()
    if spoil == "folder":
        path.mkdir()
    elif spoil != "missing":
        path.write_bytes({"torn": whole[:300], "text": b"weights" * 99, "empty": b""}[spoil])
    for read in (lambda: config_of_weights(path), lambda: load_weights(run.network, path)):
        with pytest.raises(WeightsError, match=words) as refused:
            read()
        assert "\n" not in str(refused.value)


def test_strange_metadata_and_numbers_are_refused(
    saved: tuple[TrainingRun, Path], tmp_path: Path
) -> None:
    run, path = saved
    tensors, other = load_file(path), tmp_path / "other.safetensors"
    for metadata, words in (
        (None, "does not say of which network"),
        ({"format": "springblock-lab weights 1", "config": '{"depth": 1}'}, "depth"),
        ({"format": "springblock-lab weights 1", "config": "{"}, "its configuration"),
        ({"format": "springblock-lab weights 1"}, "its configuration"),
    ):
        save_file(tensors, other, metadata)
        with pytest.raises(WeightsError, match=words):
            config_of_weights(other)
    tensors["linears.1.bias"][0] = float("nan")
    save_file(tensors, other)
    with pytest.raises(WeightsError, match="not finite"):
        load_weights(run.network, other)


def test_the_report_names_the_rule_that_ended_a_run(tmp_path: Path) -> None:
    path = clouds_file(tmp_path)
    report = run_training(small(path, epochs=50, plateau_epochs=2, learning_rate=0.01))
    assert report["ended_by"] == "no better training accuracy for 2 epochs"
    assert report["epochs"] < 50
    assert "ended_by" not in run_training(small(path, epochs=1))
