"""By what a network learns as tables: alignment of layers, their kernels and their scales."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from gui.curves.table import EPOCHS, Curve, Table, Vector
from gui.moments.mechanisms import CAVEATS, beyond_chance, versions
from nets.messages import Mechanisms
from physics.wording import Words

PAIR, KERNEL, SCALE = (
    Words("layers {number}–{next}"),
    Words("kernel {number}"),
    Words("scale {number}"),
)
CHANCE: Final = (
    "alignment is sqrt(<L, R>/(|L| |R|)) of L = W W^T and R = V^T V; what is told is less the root "
    "of its mean square if one of both were turned at random"
)


def alignment_table(
    epochs: Vector, found: Sequence[Mechanisms], about: Mapping[str, Any] | None = None
) -> Table:
    """Alignment beyond chance of each two neighbouring layers.

    Parameters
    ----------
    epochs : (T,) at which it was measured.
    found : (T,) what was found.
    """
    values = np.array([beyond_chance(one) for one in found])
    curves = _family(PAIR, epochs, values, "alignment beyond chance of the weights")
    return Table("alignment", "epoch", curves, EPOCHS, about or {}, _notes(found, CHANCE))


def kernel_table(
    epochs: Vector, found: Sequence[Mechanisms], about: Mapping[str, Any] | None = None
) -> Table:
    """How far each layer's part of the tangent kernel is from the start, and its weights' norm."""
    changes, scales = (
        np.array([getattr(one, name) for one in found]) for name in ("kernel_change", "scale")
    )
    change = "change of the layer's tangent kernel, |Theta - Theta_0|/|Theta_0|"
    curves = (
        *_family(KERNEL, epochs, changes, change),
        *_family(SCALE, epochs, scales, "norm of the weights over its first"),
    )
    return Table("kernel", "epoch", curves, EPOCHS, about or {}, _notes(found))


def _family(name: Words, epochs: Vector, values: Any, quantity: str) -> tuple[Curve, ...]:
    return tuple(
        Curve(name.filled(number=number, next=number + 1), epochs, column, quantity)
        for number, column in enumerate(values.T, start=1)
    )


def _notes(found: Sequence[Mechanisms], *more: str) -> tuple[str, ...]:
    verdict = versions(found)[0]
    return (verdict, CAVEATS[0], *more) if verdict else more
