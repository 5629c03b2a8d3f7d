"""Courses in time as tables: blocks over time, layers and training over epochs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.curves.table import DIMENSIONLESS, EPOCHS, Curve, Table, Vector
from nets.messages import Measurement
from physics.wording import Words

LOSS: Final[str] = Words("loss")
ACCURACIES: Final[tuple[str, str]] = (Words("train"), Words("test"))
MEAN_FIELD: Final = ", mean field"
"""What the name of such a curve ends in."""
LOSS_UNITS: Final = {"cross_entropy": "nat"}


@dataclass(frozen=True, slots=True, eq=False)
class ChainCourse:
    """Blocks in time.

    Attributes
    ----------
    times : (T,)
    positions : (T, n) of some blocks.
    blocks : (n,) their numbers.
    theory : (S,) times and (S, n) mean positions that theory has, or None.
    ensemble : (S,) times, and (S, n) mean and deviation of other chains, or None.
    """

    times: Vector
    positions: NDArray[np.float64]
    blocks: NDArray[np.int64]
    theory: tuple[Vector, NDArray[np.float64]] | None = None
    ensemble: tuple[Vector, NDArray[np.float64], NDArray[np.float64]] | None = None


def course_table(
    chain: ChainCourse | None,
    measurements: Sequence[Measurement] = (),
    separation: str = "trace_ratio",
    about: Mapping[str, Any] | None = None,
    counted: str = "epoch",
) -> Table:
    """Positions x_ℓ(t) of the blocks, and the data separation D_ℓ of the layers over epochs.

    Parameters
    ----------
    measurements : of one run, in order of epoch.
    separation : the measure of D.
    counted : what stands for epochs in a training elsewhere.
    """
    curves = [] if chain is None else _blocks(chain)
    curves += _layers(measurements, separation, counted)
    return Table("course", "t", tuple(curves), about=about or {})


def _blocks(chain: ChainCourse) -> list[Curve]:
    curves = [
        Curve(Words("block {number}", number=number), chain.times, column, f"position x_{number}")
        for number, column in zip(chain.blocks.tolist(), chain.positions.T, strict=True)
    ]
    if chain.theory is not None:
        times, means = chain.theory
        curves += [
            Curve(
                Words("block {number}, mean field", number=number),
                times,
                column,
                f"mean position x_{number}",
            )
            for number, column in zip(chain.blocks.tolist(), means.T, strict=True)
        ]
    return curves + _ensemble(chain)


def _ensemble(chain: ChainCourse) -> list[Curve]:
    """The mean of other chains for each block, with their deviation."""
    if chain.ensemble is None:
        return []
    times, means, deviations = chain.ensemble
    curves = []
    for row, number in enumerate(chain.blocks.tolist()):
        name = Words("block {number}", number=number)
        curves.append(
            Curve(
                Words("{curve}, mean of chains", curve=name),
                times,
                means[:, row],
                f"mean position x_{number}",
                error=deviations[:, row],
                error_name=Words("{curve}, deviation of chains", curve=name),
            )
        )
    return curves


def _layers(measurements: Sequence[Measurement], separation: str, counted: str) -> list[Curve]:
    if not measurements:
        return []
    epochs = np.array([item.epoch for item in measurements], np.float64)
    values = np.array([getattr(item, separation)[:-1] for item in measurements])
    errors = np.array([getattr(item, f"{separation}_error")[:-1] for item in measurements])
    name = separation.replace("_", " ")
    return [
        Curve(
            Words("layer {number}", number=layer),
            epochs,
            values[:, layer],
            f"data separation D_{layer} ({name})",
            error=errors[:, layer] if np.isfinite(errors[:, layer]).any() else None,
            error_name=f"layer {layer}, standard error",
            x_name=counted,
            x_unit=_unit_of(counted),
        )
        for layer in range(values.shape[1])
    ]


def training_table(
    measurements: Sequence[Measurement],
    loss: str = "cross_entropy",
    about: Mapping[str, Any] | None = None,
    counted: str = "epoch",
) -> Table:
    """Loss and accuracies over epochs, of test samples those at which they were measured.

    Parameters
    ----------
    measurements : of one run, in order of epoch.
    loss : which it is.
    counted : what stands for epochs in a training elsewhere.
    """
    epochs = np.array([item.epoch for item in measurements], np.float64)

    def column(name: str) -> Vector:
        return np.array([getattr(item, name) for item in measurements], np.float64)

    unit = LOSS_UNITS.get(loss, DIMENSIONLESS)
    of = "mean training loss of the epoch" if counted == "epoch" else "training loss"
    words = f"{of} ({loss.replace('_', ' ')})"
    curves = [Curve(LOSS, epochs, column("train_loss"), words, unit)]
    measured = np.ones(epochs.size, np.bool_), column("test_age") == 0.0
    curves += [
        Curve(
            name, epochs[at], column(f"{name}_accuracy")[at], f"accuracy on {name} samples, 0 to 1"
        )
        for name, at in zip(ACCURACIES, measured, strict=True)
    ]
    return Table("training", counted, tuple(curves), _unit_of(counted), about or {})


def _unit_of(counted: str) -> str:
    return EPOCHS if counted == "epoch" else DIMENSIONLESS
