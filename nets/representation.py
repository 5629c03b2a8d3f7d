"""What the features of a layer are like: how many dimensions they fill, what a line reads there."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from nets.moments import Features

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


def linear_probe(
    features: Features,
    labels: NDArray[np.int64],
    test_features: Features,
    test_labels: NDArray[np.int64],
) -> tuple[float, float]:
    """Accuracy on training and on test samples of a logistic regression on one layer (0 … 1).

    Parameters
    ----------
    features, test_features : (n, f) and (n_test, f).

    Notes
    -----
    How well a linear classifier could do if the network ended here (Alain and Bengio,
    arXiv 1610.01644). Features are standardised, so that the prior means the same everywhere.
    """
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    # In single precision a feature that does not vary would have a spread, of rounding alone.
    mean = features.mean(axis=0, dtype=np.float64)
    spread = features.std(axis=0, dtype=np.float64)
    spread = np.where(spread > 0.0, spread, 1.0)
    probe = LogisticRegression(C=RIDGE, max_iter=MOST_ITERATIONS)
    with warnings.catch_warnings():
        # Labels that cannot be separated take longest; the last digits of an accuracy do not.
        warnings.simplefilter("ignore", ConvergenceWarning)
        probe.fit((features - mean) / spread, labels)
    return (
        float(probe.score((features - mean) / spread, labels)),
        float(probe.score((test_features - mean) / spread, test_labels)),
    )
