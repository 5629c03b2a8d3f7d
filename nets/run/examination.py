"""What takes too long for every epoch: probes, dimensions, the bootstrap, sharpness."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import torch

from nets.measures.bootstrap import REPLICATES, bootstrap
from nets.measures.representation import linear_probe, participation_ratio
from nets.measures.samples import samples_of
from nets.measures.sharpness import sharpness
from nets.messages import Examination, Sharpness

if TYPE_CHECKING:
    from nets.run.view import Run

MOST_SAMPLES = 2560
"""Training samples, and as many test samples: more would take minutes on wide networks."""
FEWER_REPLICATES = 50
"""Of the inverse, each of which takes all of Σ_W apart."""


def examine(
    run: Run, *, sharp: bool = False, tick: Callable[[], object] = lambda: None
) -> Examination:
    """The network of a run as it is now, in evaluation mode.

    Parameters
    ----------
    sharp : also the Hessian, which takes some seconds.
    tick : called from time to time.
    """
    config = run.config
    samples = samples_of(run.data, MOST_SAMPLES, config.seed)
    with torch.inference_mode():
        layers = [h.numpy() for h in run.network.measured_features(samples.inputs)]
    labels, n = samples.labels.numpy(), samples.training
    dimensions, probes = [], []
    for h in layers:
        tick()
        dimensions.append(participation_ratio(h[:n]))
        probes.append(linear_probe(h[:n], labels[:n], h[n:], labels[n:]))
    tick()
    again = bootstrap(
        [h[:n] for h in layers],
        samples.train,
        config.separation,
        replicates=FEWER_REPLICATES if config.separation == "inverse" else REPLICATES,
        seed=config.seed,
        rank_cutoff=config.rank_cutoff,
    )
    return Examination(
        run=run.run,
        epoch=run.epoch,
        samples=n,
        participation_ratio=np.array(dimensions),
        probe_train_accuracy=np.array([probed.accuracy[0] for probed in probes]),
        probe_test_accuracy=np.array([probed.accuracy[1] for probed in probes]),
        probe_train_loss=np.array([probed.loss[0] for probed in probes]),
        probe_test_loss=np.array([probed.loss[1] for probed in probes]),
        regression_train_error=np.array([probed.error[0] for probed in probes]),
        regression_test_error=np.array([probed.error[1] for probed in probes]),
        bootstrap_error=again.errors,
        bootstrap_concavity_error=again.concavity_error,
        bootstrap_concavity_interval=again.concavity_interval,
        replicates=len(again.curves),
        sharpness=sharpness_of(run, tick) if sharp else None,
    )


def sharpness_of(run: Run, tick: Callable[[], object] = lambda: None) -> Sharpness:
    """How sharp the loss of a run's network is now.

    Parameters
    ----------
    tick : called before each product of the Hessian, which may take long.
    """
    config = run.config
    samples = samples_of(run.data, MOST_SAMPLES, config.seed)
    inputs, labels = (part[: samples.training] for part in (samples.inputs, samples.labels))
    return sharpness(run.network, inputs, labels, config.loss, config.seed, tick)
