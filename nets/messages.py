"""What a network that is trained says of itself, and what it may be asked.

Frozen, numbered by the run they belong to, and importable without torch. What every run says
and is told is in `nets.protocol`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from nets.protocol import Answer, Held, Request
from physics.wording import Words

Vector = NDArray[np.float64]
SavedKind = Literal["weights", "script"]
AMID: Final = Words("it stands amid an epoch")
"""Why a run cannot be kept whole."""


# --- what it may be asked ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Examine(Request):
    """Look closer at the network of the run, or of the one that has ended."""

    sharp: bool = False

    def unanswered(self, run: int) -> NotExamined:
        """There is nothing to look at."""
        return NotExamined(run, Words("there is no network yet"))


@dataclass(frozen=True, slots=True)
class Save(Request):
    """Write the network of the run, or of the one that has ended, to a file."""

    kind: SavedKind
    path: str

    def unanswered(self, run: int) -> Saved:
        """There is nothing to write."""
        return Saved(run, self.path, Words("there is no network yet"))


@dataclass(frozen=True, slots=True)
class Keep(Request):
    """Write the whole run to a file, as it stands between two epochs, or has ended there.

    Amid an epoch it is refused, or written as it was when that epoch began if `as_begun`.
    """

    path: str
    as_begun: bool = False

    def unanswered(self, run: int) -> Kept:
        """There is nothing to write."""
        return Kept(run, 0, self.path, failure=Words("there is no network yet"))


# --- what it says -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Started:
    """The run's data and network stand."""

    run: int
    training_samples: int
    test_samples: int
    classes: int
    parameters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerMeasures:
    """How well every layer separates the classes of some samples.

    Attributes
    ----------
    trace_ratio, mahalanobis, inverse : (depth + 1,) data separation of the input (after
        its batch norm), of each hidden layer, of the logits. While training only the trace
        ratio and what `config.separation` names are measured; the rest is NaN.
    trace_ratio_error, mahalanobis_error, inverse_error : (depth + 1,) standard errors.
    mahalanobis_rank, inverse_rank : (depth + 1,) eigenvalues of Σ_B and Σ_W above the cut-off.
    mahalanobis_condition, inverse_condition : (depth + 1,) smallest of those over the largest.
    concavity_error, range_error : of the curve that `config.separation` names,
        without the logits, from the joint influence of each sample.
    samples : how many were measured.
    warnings : of each measure, such as that it is ill-conditioned; empty if all is well.
    warning : those that concern the curve.
    """

    trace_ratio: Vector
    trace_ratio_error: Vector
    mahalanobis: Vector
    mahalanobis_error: Vector
    mahalanobis_rank: Vector
    mahalanobis_condition: Vector
    inverse: Vector
    inverse_error: Vector
    inverse_rank: Vector
    inverse_condition: Vector
    concavity_error: float
    range_error: float
    samples: int
    warnings: dict[str, str] = field(default_factory=dict)
    warning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mechanisms:
    """By what the network learns, layer by layer; see `nets.measures.mechanisms`.

    Attributes
    ----------
    alignment, by_chance : (depth − 1,) of the weights of each two neighbouring layers, 0 … 1, and
        what it would be if one of them were turned at random.
    kernel_change : (depth,) ‖ΔΘ_ℓ‖/‖Θ_ℓ‖ since the start, of each layer's part of the tangent
        kernel.
    whole_kernel_change : the same of their sum.
    kernel_share : (depth,) tr Θ_ℓ over that of the sum.
    scale : (depth,) norm of each layer's weights over that at the start.
    samples : whose kernel is followed.
    """

    alignment: Vector
    by_chance: Vector
    kernel_change: Vector
    whole_kernel_change: float
    kernel_share: Vector
    scale: Vector
    samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(LayerMeasures):
    """The network after `epoch` epochs (0 is before training), on training samples.

    A stop measures everything once more, so that an epoch may come twice.

    Attributes
    ----------
    test : the same of test samples; while training without errors.
    test_age : how many epochs ago the test samples were measured, which give `test` and
        `test_accuracy`; 0 is now. See `nets.run.measuring.tests_are_due`.
    train_loss : mean loss over the steps of the epoch (at epoch 0: of the
        untrained network).
    train_accuracy, test_accuracy : 0 … 1, in evaluation mode.
    samples : how many training samples were measured, and at most as many test samples;
        all of both at the end of a run.
    seconds : spent training so far, without measuring and without pauses.
    measuring_seconds : spent measuring so far.
    mechanisms : None where they were not measured; see `nets.run.measuring.mechanisms_period`.
    """

    run: int
    epoch: int
    epochs: int
    test: LayerMeasures
    train_loss: float
    train_accuracy: float
    test_accuracy: float
    seconds: float
    measuring_seconds: float
    test_age: int = 0
    mechanisms: Mechanisms | None = None

    @property
    def test_epoch(self) -> int:
        """After which epoch the test samples were measured."""
        return self.epoch - self.test_age


@dataclass(frozen=True, slots=True)
class Sharpness:
    """Of the mean training loss over `samples`, by the Hessian of all parameters.

    Attributes
    ----------
    top_eigenvalue : the largest; NaN where it was not found.
    trace, trace_error : the latter is its standard error.
    products : of the Hessian with a vector, that it took.
    """

    top_eigenvalue: float
    trace: float
    trace_error: float
    samples: int
    products: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination(Answer):
    """What takes too long for every epoch, of so many training samples.

    Attributes
    ----------
    participation_ratio : (depth + 1,) how many dimensions share a layer's variance.
    probe_train_accuracy, probe_test_accuracy : (depth + 1,) of a logistic regression on each
        layer, 0 … 1; probe_train_loss, probe_test_loss : its mean cross-entropy.
    regression_train_error, regression_test_error : (depth + 1,) root mean square of a linear
        regression on one-hot labels.
    bootstrap_error : (depth + 1,) standard errors of the separation that
        `config.separation` names, over `replicates`.
    bootstrap_concavity_error, bootstrap_concavity_interval : of its concavity; of 95 %, (2,).
    sharpness : if it was asked for.
    """

    epoch: int
    samples: int
    participation_ratio: Vector
    probe_train_accuracy: Vector
    probe_test_accuracy: Vector
    probe_train_loss: Vector
    probe_test_loss: Vector
    regression_train_error: Vector
    regression_test_error: Vector
    bootstrap_error: Vector
    bootstrap_concavity_error: float
    bootstrap_concavity_interval: Vector
    replicates: int
    sharpness: Sharpness | None = None


@dataclass(frozen=True, slots=True)
class NotExamined(Answer):
    """The network could not be looked at more closely: why not, in one line."""

    reason: str


@dataclass(frozen=True, slots=True)
class Divergence(Held):
    """The network is not a number any more; the run went back, and is held there.

    Attributes
    ----------
    epoch, step : where it happened; the step is counted from the beginning of the run.
    layer : the first one that is not finite.
    good : the last good state, to which the run went back.
    """

    epoch: int
    step: int
    layer: str
    good: Measurement


@dataclass(frozen=True, slots=True)
class Kept(Answer):
    """The whole run after an epoch is in a file of `size` bytes, or `failure` says why not.

    The file is the reader's, who takes it away (`nets.model.state_file`).
    """

    epoch: int
    path: str
    size: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Saved(Answer):
    """The network was written; or `failure` says why not, in one line."""

    path: str
    failure: str = ""
