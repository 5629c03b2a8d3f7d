"""What `train --json` writes: plain numbers, lists and texts."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

import numpy as np

from nets.config import RISING, TrainingConfig
from nets.measures.network_curve import network_curve, readout_share
from nets.messages import Examination, LayerMeasures, Measurement


def report_of(
    config: TrainingConfig, last: Measurement, found: Examination, **more: Any
) -> dict[str, Any]:
    """The curve that is read, its numbers, and the same reading of the test samples under "test".

    Parameters
    ----------
    last : of all samples, at the end of the run.
    found : what was examined then.
    more : further keys.

    Returns
    -------
    What JSON can hold: what is not a number is None.
    """
    report = {
        "parameters": config.model_dump(mode="json"),
        "epochs": last.epoch,
        "train_loss": last.train_loss,
        "train_accuracy": last.train_accuracy,
        "test_accuracy": last.test_accuracy,
        **_reading(config, last),
        "test": _reading(config, last.test),
        "mechanisms": _mechanisms(last),
        **_examined(found),
        "seconds": last.seconds,
        "warning": last.warning,
        **more,
    }
    return {key: _plain(value) for key, value in report.items()}


def course_entry(config: TrainingConfig, measured: Measurement) -> dict[str, Any]:
    """What `train --json` tells of one measured epoch, of the measure that is read.

    Its curve is that of all training samples, as far as `samples` of them tell it; the last
    one is of them all.
    """
    curve = network_curve(measured, config.separation)
    entry = {
        "epoch": measured.epoch,
        "samples": measured.samples,
        "data_separation": getattr(measured, config.separation),
        "data_separation_error": getattr(measured, f"{config.separation}_error"),
        "concavity": curve.concavity,
        "concavity_error": curve.concavity_error,
        "mechanisms": _mechanisms(measured),
    }
    return {key: _plain(value) for key, value in entry.items()}


def _mechanisms(measured: Measurement) -> dict[str, Any] | None:
    """By what it learns; None where that was not measured."""
    return None if measured.mechanisms is None else asdict(measured.mechanisms)


def _reading(config: TrainingConfig, measured: LayerMeasures) -> dict[str, Any]:
    """The measures of some samples, and their load curve."""
    with np.errstate(invalid="ignore"):  # a layer that does not vary has no separation
        curve = network_curve(measured, config.separation)
        deviation, difference = curve.load_deviation, curve.load_difference
        share = readout_share(getattr(measured, config.separation))
    every = LayerMeasures.__dataclass_fields__
    columns = [name for name in every if name.startswith(("trace_", "mahalanobis", "inverse"))]
    return {
        "data_separation": {
            **{name: getattr(measured, name) for name in columns},
            "warnings": measured.warnings,
        },
        "load_curve": curve.separation,
        "shares": curve.shares,
        "load_deviation": deviation,
        "load_difference": difference,
        "load": -curve.loads.sum() if config.separation in RISING else curve.loads.sum(),
        "readout_share": share,
        "concavity": curve.concavity,
        "concavity_error": curve.concavity_error,
        "regime": curve.regime,
        "undone": curve.undone,
        "samples": measured.samples,
    }


def _examined(found: Examination) -> dict[str, Any]:
    sharp = {} if found.sharpness is None else {"sharpness": asdict(found.sharpness)}
    return {
        "participation_ratio": found.participation_ratio,
        "linear_probe": {
            "train_accuracy": found.probe_train_accuracy,
            "test_accuracy": found.probe_test_accuracy,
            "train_loss": found.probe_train_loss,
            "test_loss": found.probe_test_loss,
        },
        "one_hot_regression": {
            "train_error": found.regression_train_error,
            "test_error": found.regression_test_error,
        },
        "bootstrap": {
            "replicates": found.replicates,
            "separation_error": found.bootstrap_error,
            "concavity_error": found.bootstrap_concavity_error,
            "concavity_interval": found.bootstrap_concavity_interval,
        },
        **sharp,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        return [_plain(item) for item in value.tolist()]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
