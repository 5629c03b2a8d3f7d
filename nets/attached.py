"""A training elsewhere that was attached (`nets/attach/`): what its recording tells; no torch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Final

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from nets.config import Separation
from nets.messages import LayerMeasures, Measurement, Vector
from physics.load_curve import concavity_gradient
from physics.wording import Words

EVENT: Final = "attach"
"""The event that a run elsewhere was attached, with what is known of it."""
Count = Annotated[int, Field(ge=0)]


class Attached(BaseModel):
    """What is known of a run elsewhere from its begin on.

    Attributes
    ----------
    layers : names of the input, of each layer, and of the output.
    rule : by which they were chosen.
    features : how those of each were made of what it gives.
    samples, population : how many are looked at, out of how many.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, hide_input_in_errors=True)
    section: ClassVar[str] = "attached"

    run: Annotated[int, Field(ge=1)]
    name: Annotated[str, Field(max_length=200)]
    layers: Annotated[tuple[str, ...], Field(min_length=3, max_length=10_000, strict=False)]
    rule: str = ""
    features: Annotated[tuple[str, ...], Field(strict=False)] = ()
    samples: Count
    population: Count
    classes: Count
    torch: str = ""

    @property
    def separation(self) -> Separation:
        """The measure of it."""
        return "trace_ratio"

    @property
    def depth(self) -> int:
        """Layers with the output."""
        return len(self.layers) - 1

    @property
    def loss(self) -> str:
        """What is called so is the script's own."""
        return "loss"


def attached_measurement(values: Mapping[str, Any], about: Attached) -> Measurement:
    """What a look at such a run told; its steps stand for epochs.

    Raises
    ------
    ValueError
        If that tells none, or of another number of layers.
    """
    try:
        separation = np.array([_number(one) for one in values["separation"]])
        covariance = _covariance(values["covariance"], len(about.layers))
        if separation.size != len(about.layers):
            raise ValueError("other layers")
        step = int(values["step"])
        return Measurement(
            run=int(values["run"]),
            epoch=step,
            epochs=max(1, step),
            test=_unknown(separation.size),
            train_loss=_number(values["loss"]),
            train_accuracy=np.nan,
            test_accuracy=_number(values["accuracy"]),
            seconds=_number(values["seconds"]),
            measuring_seconds=_number(values["measuring_seconds"]),
            **_measures(separation, covariance),
        )
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise ValueError(Words("a line that tells no measurement")) from error


def _covariance(rows: Any, layers: int) -> Vector:
    """(layers, layers), of its lower half."""
    if [len(row) for row in rows] != list(range(1, layers + 1)):
        raise ValueError("no lower half")
    half = np.zeros((layers, layers))
    for place, row in enumerate(rows):
        half[place, : place + 1] = [_number(one) for one in row]
    return half + np.tril(half, -1).T


def _measures(separation: Vector, covariance: Vector) -> dict[str, Any]:
    """Columns of `LayerMeasures`: the separation with its errors; the rest is not known."""
    curve, joint = separation[:-1], covariance[:-1, :-1]
    ends = np.zeros(curve.size)
    ends[[0, -1]] = 1.0, -1.0
    bend = concavity_gradient(curve)
    return _columns(separation.size) | {
        "trace_ratio": separation,
        "trace_ratio_error": np.sqrt(np.diag(covariance)),
        "concavity_error": float(np.sqrt(bend @ joint @ bend)),
        "range_error": float(np.sqrt(ends @ joint @ ends)),
    }


def _columns(layers: int) -> dict[str, Any]:
    """All that is not known."""
    vectors = [name for name, kind in LayerMeasures.__annotations__.items() if kind == "Vector"]
    nothing = {name: np.full(layers, np.nan) for name in vectors}
    return nothing | {"concavity_error": np.nan, "range_error": np.nan, "samples": 0}


def _unknown(layers: int) -> LayerMeasures:
    return LayerMeasures(**_columns(layers))


def _number(plain: Any) -> float:
    return np.nan if plain is None else float(plain)
