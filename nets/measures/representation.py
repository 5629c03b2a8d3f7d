"""What the features of a layer are like: how many dimensions they fill, what a line reads there."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import log_softmax

from nets.measures.moments import Features

Vectors = NDArray[np.float64]

RIDGE = 1.0
"""scikit-learn's C of the probe, on standardised features: its prior has the variance C."""
MOST_ITERATIONS = 1000


def participation_ratio(features: Features) -> float:
    """(Σ λ)² / Σ λ² of the eigenvalues of the covariance: how many dimensions share the variance.

    One if all features lie on a line, f if they vary alike in all directions; NaN if they do
    not vary.

    Parameters
    ----------
    features : (n, f).
    """
    centred = features.astype(np.float64)
    centred -= centred.mean(axis=0)
    # The traces of the covariance and of its square; the smaller product has the same.
    tall = centred.shape[0] >= centred.shape[1]
    square = centred.T @ centred if tall else centred @ centred.T
    total = np.trace(square)
    return float(total**2 / np.square(square).sum()) if total > 0.0 else float("nan")


@dataclass(frozen=True, slots=True)
class Probed:
    """What a linear reading of one layer comes to, on training and on test samples.

    Attributes
    ----------
    accuracy : of a logistic regression, 0 … 1.
    loss : its mean cross-entropy; infinite where it has never seen a class.
    error : root mean square, over samples and classes, of a linear regression on one-hot labels.
    """

    accuracy: tuple[float, float]
    loss: tuple[float, float]
    error: tuple[float, float]


def linear_probe(
    features: Features,
    labels: NDArray[np.int64],
    test_features: Features,
    test_labels: NDArray[np.int64],
) -> Probed:
    """A logistic regression and a linear one on one layer.

    Parameters
    ----------
    features, test_features : (n, f) and (n_test, f).

    Notes
    -----
    How well a linear classifier could do if the network ended here (Alain and Bengio,
    arXiv 1610.01644). Features are standardised, so that the prior means the same everywhere; the
    linear regression has none.
    """
    # In single precision a feature that does not vary would have a spread, of rounding alone.
    mean = features.mean(axis=0, dtype=np.float64)
    spread = features.std(axis=0, dtype=np.float64)
    spread = np.where(spread > 0.0, spread, 1.0)
    train, test = ((h - mean) / spread for h in (features, test_features))
    probe, parts = _logistic(train, labels), ((train, labels), (test, test_labels))
    return Probed(
        _both(float(probe.score(*part)) for part in parts),
        _both(_cross_entropy(probe, *part) for part in parts),
        _regression_errors(train, labels, test, test_labels),
    )


def _both(values: Iterable[float]) -> tuple[float, float]:
    train, test = values
    return train, test


def _logistic(features: Vectors, labels: NDArray[np.int64]) -> Any:
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    probe = LogisticRegression(C=RIDGE, max_iter=MOST_ITERATIONS)
    with warnings.catch_warnings():
        # Labels that cannot be separated take longest; the last digits of an accuracy do not.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return probe.fit(features, labels)


def _cross_entropy(probe: Any, features: Vectors, labels: NDArray[np.int64]) -> float:
    """Mean over samples of −log of the chance that a label is given."""
    scores = probe.decision_function(features)
    if scores.ndim == 1:  # of two classes the second one's alone, over the first
        scores = np.stack([np.zeros_like(scores), scores], axis=1)
    chances = log_softmax(scores, axis=1)
    place = np.searchsorted(probe.classes_, labels).clip(max=probe.classes_.size - 1)
    own = np.take_along_axis(chances, place[:, None], axis=1)[:, 0]
    return float(-np.where(probe.classes_[place] == labels, own, -np.inf).mean())


def _regression_errors(
    features: Vectors,
    labels: NDArray[np.int64],
    test_features: Vectors,
    test_labels: NDArray[np.int64],
) -> tuple[float, float]:
    """Of least squares with an intercept, which centred features and labels need not fit."""
    classes = int(max(labels.max(), test_labels.max())) + 1
    wanted, test_wanted = (np.eye(classes)[part] for part in (labels, test_labels))
    middle = wanted.mean(axis=0)
    weights = np.linalg.lstsq(features, wanted - middle, rcond=None)[0]
    parts = ((features, wanted), (test_features, test_wanted))
    return _both(_root_mean_square(h @ weights + middle - target) for h, target in parts)


def _root_mean_square(values: Vectors) -> float:
    return float(np.sqrt(np.square(values).mean()))
