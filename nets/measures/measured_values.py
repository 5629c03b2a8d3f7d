"""Measurements as plain values that JSON holds, and back; no torch."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import Any, Final, get_type_hints

import numpy as np

from nets.messages import LayerMeasures, Measurement, Mechanisms, Vector
from physics.wording import Words


def plain_measurement(measurement: Measurement) -> dict[str, Any]:
    """The values of a measurement; what is not a finite number is None."""
    plain: dict[str, Any] = _plain(dataclasses.asdict(measurement))
    return plain


def measurement_of(plain: Mapping[str, Any]) -> Measurement:
    """The measurement that `plain_measurement` told of.

    Raises
    ------
    ValueError
        If it is none.
    """
    try:
        return Measurement(**_values(Measurement, plain))
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise ValueError(Words("a line that tells no measurement")) from error


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        return [_plain(item) for item in value.tolist()]
    if isinstance(value, np.generic):
        return _plain(value.item())
    return None if isinstance(value, float) and not math.isfinite(value) else value


KINDS: Final = {model: get_type_hints(model) for model in (LayerMeasures, Mechanisms, Measurement)}


def _values(model: type[LayerMeasures | Mechanisms], plain: Mapping[str, Any]) -> dict[str, Any]:
    kinds = KINDS[model]
    return {name: _value(kinds[name], value) for name, value in plain.items()}


def _value(kind: Any, plain: Any) -> Any:
    if kind is LayerMeasures:
        return LayerMeasures(**_values(LayerMeasures, plain))
    if kind == Mechanisms | None:
        return None if plain is None else Mechanisms(**_values(Mechanisms, plain))
    if kind is float:
        return _number(plain)
    if kind == Vector:
        return np.array([_number(item) for item in plain], np.float64)
    if kind is int:
        return int(plain)
    return {str(name): str(words) for name, words in plain.items()} if kind is not str else plain


def _number(plain: Any) -> float:
    return math.nan if plain is None else float(plain)
