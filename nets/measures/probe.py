"""How well each layer of any network separates classes, measured without touching it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from nets.config import Separation
from nets.measures.data_separation import (
    MEASURES,
    RANK_CUTOFF,
    Separations,
    layer_name,
    separations,
)
from nets.measures.moments import Features, Members
from nets.measures.samples import Split, all_samples_of, samples_of
from nets.messages import LayerMeasures

Evaluated = Callable[[Tensor], Sequence[Tensor]]
"""The features of a batch: what goes in, each hidden layer, what comes out; (n, size) each, of
real numbers, on the CPU. See `nets.measures.hooked.Hooked`."""

MOST_FEATURES = 600
"""Of a layer, above which the inverse takes so long that it is measured only where it is read."""


class NotFinite(ArithmeticError):
    """Features are not finite; the message is the layer's name."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a network is measured.

    Attributes
    ----------
    separation : the measure whose load curve is read.
    samples : how many of a subset, of training and of test samples.
    seed : draws the subset.
    rank_cutoff : eigenvalues below this share of the largest count as zero.
    """

    separation: Separation = "trace_ratio"
    samples: int = 100
    seed: int = 0
    rank_cutoff: float = RANK_CUTOFF

    def __post_init__(self) -> None:
        if self.separation not in MEASURES:
            raise ValueError(
                f"there is no measure {self.separation}: there are {', '.join(MEASURES)}"
            )
        if self.samples < 1:
            raise ValueError("take one sample at least")


@dataclass(frozen=True, slots=True)
class Findings:
    """What one look at a network told.

    Attributes
    ----------
    train, test : of training samples, and of test samples if they were looked at.
    outputs : what comes out of the network for these samples, in this order.
    labels : theirs.
    """

    train: LayerMeasures
    test: LayerMeasures | None
    outputs: Tensor
    labels: Tensor


class Probe:
    """Measures a network as it is now, on a fixed subset of samples or on all of them.

    Parameters
    ----------
    features : of a batch, in evaluation mode; see `Evaluated`.
    samples : with labels; see `nets.measures.samples.labelled`.
    options : what is measured, and of how many of them.
    """

    def __init__(self, features: Evaluated, samples: Split, options: Options | None = None) -> None:
        self._evaluated, self._data = features, samples
        self._options = options or Options()
        self._subset = samples_of(samples, self._options.samples, self._options.seed)

    @torch.no_grad()
    def measure(
        self, *, everything: bool = False, brief: bool = False, tests: bool = True
    ) -> Findings:
        """The network now.

        Parameters
        ----------
        everything : measure all samples, of training and of test, instead of the subset, and
            by all measures, but for the inverse of very wide layers.
        brief : only the load curve of the training samples, without errors.
        tests : measure test samples, too, if there are any.

        Raises
        ------
        NotFinite
            If features are not finite.
        ValueError
            If there are none.
        """
        samples = all_samples_of(self._data) if everything else self._subset
        n, tests = samples.training, tests and samples.testing > 0
        features = self._evaluated(samples.inputs if tests else samples.inputs[:n])
        if len(features) < 2:
            raise ValueError("what goes in and what comes out are to be measured, at least")
        measures = self._measures_of(features, everything=everything, brief=brief)
        together = not everything and measures != {"trace_ratio"}
        stacks = _stacked(features) if together else _apart(features)
        ours = [h[..., :n, :] for h in stacks] if tests else stacks
        train = self._measured(ours, samples.train, measures, errors=not brief)
        _require_separations(train, features)
        test = None
        if tests:
            theirs = [h[..., n:, :] for h in stacks]
            wanted, errors = () if brief else measures, everything and not brief
            test = self._measured(theirs, samples.test, wanted, errors)
            if not brief:
                _require_separations(test, features)
        return Findings(train, test, features[-1], samples.labels[: len(features[-1])])

    def _measures_of(
        self, features: Sequence[Tensor], *, everything: bool, brief: bool
    ) -> Collection[str]:
        """Which separations are worth their time."""
        usual = {"trace_ratio", self._options.separation}
        if brief or not everything:
            return usual
        slow = max(h.shape[1] for h in features) > MOST_FEATURES
        return usual | set(MEASURES[: 2 if slow else 3])

    def _measured(
        self, stacks: Sequence[Features], members: Members, measures: Collection[str], errors: bool
    ) -> LayerMeasures:
        measured = separations(
            stacks,
            members,
            measures=measures,
            errors=errors,
            rank_cutoff=self._options.rank_cutoff,
        )
        return _as_message(measured, self._options.separation, members.of_sample.size)


def _as_message(measured: Separations, read: str, samples: int) -> LayerMeasures:
    """What the window is told of them.

    Parameters
    ----------
    read : the measure whose load curve is read.
    """
    curve, warnings = getattr(measured, read), measured.warnings
    concerned = dict.fromkeys(("trace_ratio", read))
    columns: dict[str, Any] = {}
    for name in MEASURES:
        one = getattr(measured, name)
        columns |= {
            name: one.values,
            f"{name}_error": one.errors if one.is_measured else one.values,
        }
        if name != "trace_ratio":
            columns |= {f"{name}_rank": one.rank, f"{name}_condition": one.condition}
    return LayerMeasures(
        **columns,
        concavity_error=curve.concavity_error,
        range_error=curve.range_error,
        samples=samples,
        warnings=warnings,
        warning=" ".join(filter(None, (warnings[name] for name in concerned))),
    )


def _stacked(features: Sequence[Tensor]) -> list[NDArray[np.float32]]:
    """Layers of one size stacked, (layers, samples, f), as one stack is measured faster.

    Narrower layers are padded. An input that is wider than the others stays by itself, or
    all would grow to its size.
    """
    width = max(h.shape[1] for h in features[1:])
    apart = [h.numpy()[None] for h in features[:1] if h.shape[1] > width]
    together = [
        h if h.shape[1] == width else functional.pad(h, (0, width - h.shape[1]))
        for h in features[len(apart) :]
    ]
    return [*apart, torch.stack(together).numpy()]


def _apart(features: Sequence[Tensor]) -> list[NDArray[np.float32]]:
    """Layer by layer: a stack of many samples would take memory and no less time."""
    return [h.numpy() for h in features]


def _require_separations(measured: LayerMeasures, features: Sequence[Tensor]) -> None:
    """Where some are not finite, features may be to blame: raise `NotFinite` then."""
    if not np.isfinite(measured.trace_ratio).all():
        require_finite(features)


def require_finite(features: Sequence[Tensor]) -> None:
    """Raise `NotFinite` with the name of the first layer that holds NaN or infinity."""
    finite = [bool(h.isfinite().all()) for h in features]
    if False in finite:
        raise NotFinite(layer_name(finite.index(False), len(features)))
