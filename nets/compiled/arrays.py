"""The fully connected network as compiled code sees it: arrays that torch's tensors look into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from nets.compiled.decorators import part
from nets.config import TrainingConfig
from nets.model.mlp import MLP
from nets.model.optimisers import FlatParameters

Floats = NDArray[np.float32]
Vector = NDArray[np.float64]

EPSILON: Final = 1e-5
"""Of torch's batch norm."""
WEIGHT, BIAS, SCALE, SHIFT = range(4)
"""Columns of `NetworkArrays.places`."""


class NetworkArrays(NamedTuple):
    """What a step reads and writes of a network with L hidden layers.

    Attributes
    ----------
    values, gradient : (p,) all parameters, and what is written.
    places : (L + 2, 4) where the weight, the bias, and the scale and shift of the norm begin in
        them: of each hidden layer, of the last one, and (without weights) of the input.
    input_running : (2, f) running mean and variance of the input.
    running : (L, 2, w) of each hidden layer before its norm.
    slope : of LeakyReLU below zero.
    skip : what of its input each block adds.
    """

    values: Floats
    gradient: Floats
    places: NDArray[np.int64]
    input_running: Floats
    running: Floats
    slope: np.float32
    skip: np.float32


@part
def weight_of(network: NetworkArrays, layer: int, width: int, fan_in: int) -> Floats:
    """(width, fan_in) of a layer, a view."""
    begin = network.places[layer, WEIGHT]
    return network.values[begin : begin + width * fan_in].reshape(width, fan_in)


def is_known(config: TrainingConfig) -> bool:
    """Whether it is a network that compiled code knows."""
    return config.is_plain


def has_compiled_step(config: TrainingConfig) -> bool:
    """Whether compiled steps train it: such networks, unless each epoch's accuracy is wanted."""
    return is_known(config) and config.plateau_epochs == 0


def network_of(network: MLP, parameters: FlatParameters, config: TrainingConfig) -> NetworkArrays:
    """Views of a network's parameters and statistics."""
    begins, begin = {}, 0
    for name, parameter in network.named_parameters():
        begins[name] = begin
        begin += parameter.numel()
    hidden = len(network.norms)
    rows = [
        [begins[f"linears.{k}.weight"], begins[f"linears.{k}.bias"]]
        + ([begins[f"norms.{k}.weight"], begins[f"norms.{k}.bias"]] if k < hidden else [-1, -1])
        for k in range(hidden + 1)
    ]
    rows.append([-1, -1, begins["input_norm.weight"], begins["input_norm.bias"]])
    return NetworkArrays(
        values=parameters.values.numpy(),
        gradient=parameters.gradient.numpy(),
        places=np.array(rows),
        input_running=_running([network.input_norm])[0],
        running=_running(network.norms),
        slope=np.float32(config.negative_slope),
        skip=np.float32(config.skip),
    )


def _running(norms: Iterable[nn.Module]) -> Floats:
    """(norms, 2, w) running means and variances, which the norms keep there from now on."""
    names, norms = ("running_mean", "running_var"), list(norms)
    stacked = torch.stack(
        [torch.stack([norm.get_buffer(name) for name in names]) for norm in norms]
    )
    for norm, rows in zip(norms, stacked, strict=True):
        for name, row in zip(names, rows, strict=True):
            setattr(norm, name, row)
    return np.asarray(stacked.numpy())
