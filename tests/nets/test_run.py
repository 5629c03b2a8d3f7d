"""`train --json`: its keys, its numbers, its failures."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from nets.config import Separation
from nets.measures.data_separation import MEASURES
from nets.run.training import TrainingError
from nets.run.whole_run import run_training
from physics.load_curve import concavity
from tests.nets.helpers import clouds, clouds_file, small


def test_the_report_has_the_keys_and_is_json(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    config = small(clouds_file(tmp_path), epochs=3)
    report = run_training(config, progress=lambda epoch, epochs: seen.append((epoch, epochs)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert json.loads(json.dumps(report, allow_nan=False)) == report
    assert set(report) == {
        "parameters", "epochs", "train_loss", "train_accuracy", "test_accuracy",
        "data_separation", "load_curve", "shares", "load_deviation", "load_difference",
        "concavity", "concavity_error", "regime", "undone", "samples", "test",
        "participation_ratio", "linear_probe", "one_hot_regression", "bootstrap", "seconds",
        "warning", "course", "mechanisms", "load", "readout_share",
    }  # fmt: skip
    assert report["parameters"]["depth"] == 4 and report["epochs"] == 3
    for measure in MEASURES:
        assert len(report["data_separation"][measure]) == 5  # input, three hidden, logits
        assert min(report["data_separation"][f"{measure}_error"]) > 0.0
    loads = -np.diff(report["load_curve"])
    assert report["load_deviation"] == pytest.approx(np.std(loads))
    assert report["load_difference"] == pytest.approx(loads[0] - loads[-1])
    assert report["load_curve"] == report["data_separation"]["trace_ratio"][:-1]
    assert sum(report["shares"]) == pytest.approx(1.0)
    assert report["concavity"] == pytest.approx(concavity(report["load_curve"]))
    assert 0.0 <= report["test_accuracy"] <= 1.0 and report["seconds"] > 0.0


def test_what_is_examined_at_the_end_is_reported(tmp_path: Path) -> None:
    report = run_training(small(clouds_file(tmp_path), sharpness=True))
    assert len(report["participation_ratio"]) == 5
    probe, errors = report["linear_probe"], report["one_hot_regression"]
    for part in ("train", "test"):
        assert len(probe[f"{part}_accuracy"]) == 5 and max(probe[f"{part}_accuracy"]) > 0.9
        assert len(probe[f"{part}_loss"]) == 5 and 0.0 < min(probe[f"{part}_loss"]) < 0.3
        assert len(errors[f"{part}_error"]) == 5 and 0.0 < min(errors[f"{part}_error"]) < 0.3
    again = report["bootstrap"]
    assert again["replicates"] == 200 and len(again["separation_error"]) == 5
    assert again["concavity_interval"][0] < again["concavity_interval"][1]
    found = report["sharpness"]
    assert found["top_eigenvalue"] > 0.0 and found["trace_error"] > 0.0 and found["samples"] == 200


@pytest.mark.parametrize("measure", MEASURES[1:])
def test_the_other_separations_read_the_other_curves(tmp_path: Path, measure: Separation) -> None:
    report = run_training(small(clouds_file(tmp_path), epochs=20), separation=measure)
    assert report["load_curve"] == report["data_separation"][measure][:-1]
    assert report["parameters"]["separation"] == measure
    assert report["concavity"] == pytest.approx(concavity(report["load_curve"]))
    assert report["concavity_error"] > 0.0


def test_the_same_is_measured_of_the_test_samples(tmp_path: Path) -> None:
    """With the test samples in place of the training samples both read the same."""
    arrays = clouds(train=90, test=90)
    for name in ("X", "y"):
        arrays[f"{name}_test"] = arrays[f"{name}_train"]
    path = tmp_path / "twice.npz"
    np.savez(path, **arrays)
    report = run_training(small(str(path)))
    assert report["test"].keys() <= report.keys()
    for key, value in report["test"].items():
        assert report[key] == value, key
    other = run_training(small(clouds_file(tmp_path)))
    assert other["test"]["samples"] == 60
    assert other["test"]["load_curve"] != other["load_curve"]


def test_the_course_has_an_entry_for_each_measured_epoch(tmp_path: Path) -> None:
    report = run_training(small(clouds_file(tmp_path), epochs=3))
    course = report["course"]
    assert [entry["epoch"] for entry in course] == [0, 1, 2, 3]
    assert [entry["samples"] for entry in course] == [60, 60, 60, 200]
    for entry in course:
        assert len(entry["data_separation"]) == len(entry["data_separation_error"]) == 5
        assert entry["concavity"] == pytest.approx(concavity(entry["data_separation"][:-1]))
    last = course[-1]
    assert last["data_separation"] == report["data_separation"]["trace_ratio"]
    for key in ("concavity", "concavity_error"):
        assert last[key] == report[key]
    assert min(entry["concavity_error"] for entry in course) > 0.0


def test_the_final_accuracy_is_of_all_test_samples(tmp_path: Path) -> None:
    """More of them than training samples: the network is asked again, from its saved weights."""
    import torch

    from nets.run.training import TrainingRun

    config = small(clouds_file(tmp_path, train=60, test=900), data_noise=0.7, measured_samples=40)
    runs: list[TrainingRun] = []
    report = run_training(config, done=runs.append)
    data, network = runs[0].data, runs[0].network.eval()
    with torch.no_grad():
        right = network(torch.tensor(data.test_inputs)).argmax(1).numpy() == data.test_labels
    assert len(right) == 900 and report["test_accuracy"] == right.mean()
    assert report["test"]["samples"] == 900


def test_what_is_not_a_number_is_none(tmp_path: Path) -> None:
    """With all labels right on constant features of one class each, log 0 cannot be JSON."""
    labels = np.arange(40) % 2
    inputs = np.repeat(labels[:, None], 3, axis=1).astype(float)
    path = tmp_path / "flat.npz"
    np.savez(path, X_train=inputs, y_train=labels, X_test=inputs, y_test=labels)
    report = run_training(small(str(path), epochs=1))
    assert report["data_separation"]["trace_ratio"][0] is None
    assert report["regime"] == "undetermined"
    json.dumps(report, allow_nan=False)


def test_failures_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="there is no file"):
        run_training(small(str(tmp_path / "none.npz")))
