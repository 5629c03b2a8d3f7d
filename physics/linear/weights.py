"""The weights of the linear network: drawn, given, and seen in the plane of (U, W)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics.files.boundary import one_sentence
from physics.files.kinds import Unsuitable, require_file
from physics.linear.settings import MEANINGLESS, MOST_UNITS, LinearSettings
from physics.wording import Words

Vector = NDArray[np.float64]
LARGEST_FILE: Final = 64 * MOST_UNITS
"""Bytes: no number is longer than 30 characters."""
TOO_MANY: Final = Words("there are too many units: {most:,} at most", most=MOST_UNITS)


class Weights(NamedTuple):
    """Of the output, and of the input: (h,) each."""

    u: Vector
    w: Vector

    def in_plane(self, settings: LinearSettings) -> tuple[Vector, Vector]:
        """U = u/√η_u and W = w/√η_w: both layers move at the same speed S there."""
        return self.u / np.sqrt(settings.rate_u), self.w / np.sqrt(settings.rate_w)


def from_plane(right: Vector, up: Vector, settings: LinearSettings) -> Weights:
    """The weights whose U and W these are."""
    return Weights(right * np.sqrt(settings.rate_u), up * np.sqrt(settings.rate_w))


def drawn(settings: LinearSettings) -> Weights:
    """Normal weights of the settings' sizes, correlation and seed."""
    first, second = np.random.default_rng(settings.seed).standard_normal((2, settings.width))
    k = settings.correlation
    mixed = k * first + np.sqrt(1.0 - k * k) * second
    return Weights(settings.scale_u * first, settings.scale_w * mixed)


def read_weights(path: Path) -> Weights:
    """Of a JSON file with two lists of as many numbers, `u` and `w`.

    Raises
    ------
    ValueError
        In words, if it is no such file.
    """
    with one_sentence(
        lambda why: ValueError(Words("{path}: {why}", path=path, why=why)), (OSError, Unsuitable)
    ):
        require_file(path, LARGEST_FILE)
        return _checked(json.loads(path.read_text(encoding="utf-8")))


def _checked(found: Any) -> Weights:
    if not isinstance(found, dict) or set(found) != {"u", "w"}:
        raise ValueError(Words('it must hold "u" and "w", two lists of as many numbers'))
    weights = Weights(*(_numbers(name, found[name]) for name in ("u", "w")))
    if weights.u.size != weights.w.size:
        sizes = {"u": weights.u.size, "w": weights.w.size}
        raise ValueError(Words("u has {u} numbers, but w has {w}", **sizes))
    if weights.u.size == 0:
        raise ValueError(MEANINGLESS["width"])
    if weights.u.size > MOST_UNITS:
        raise ValueError(TOO_MANY)
    return weights


def _numbers(name: str, found: Any) -> Vector:
    plain = isinstance(found, list) and all(type(one) in (int, float) for one in found)
    numbers = np.array(found if plain else [np.nan], np.float64)
    if not np.isfinite(numbers).all():
        raise ValueError(Words("{name} is not a list of finite numbers", name=name))
    return numbers
