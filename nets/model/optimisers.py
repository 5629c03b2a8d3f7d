"""Adam, gradient descent and noisy RMS steps on one flat vector of all parameters.

torch's own optimisers import its compiler when they are made, which takes seconds of
every new process and leaves a folder behind; and they visit every parameter by itself.
These agree with them to rounding.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Protocol

import torch
from torch import Tensor, nn

from nets.config import TrainingConfig


class FlatParameters:
    """All parameters of a network as views of one vector, and so their gradients.

    Attributes
    ----------
    values, gradient : (p,) what training changes, and its gradient.
    """

    values: Tensor
    gradient: Tensor

    def __init__(self, parameters: Iterable[nn.Parameter]) -> None:
        self._held = list(parameters)
        size = sum(parameter.numel() for parameter in self._held)
        kind = self._held[0].dtype
        self.move_to(torch.empty(size, dtype=kind), torch.zeros(size, dtype=kind))

    def move_to(self, values: Tensor, gradient: Tensor) -> None:
        """Keep the parameters and their gradients in these vectors, (p,), from now on."""
        held = self._held
        values.copy_(torch.cat([parameter.detach().flatten() for parameter in held]))
        self.values, self.gradient = values, gradient
        sizes = [parameter.numel() for parameter in held]
        for parameter, part, slope in zip(
            held, torch.split(values, sizes), torch.split(gradient, sizes), strict=True
        ):
            parameter.data = part.view_as(parameter)
            parameter.grad = slope.view_as(parameter)  # backward adds to it in place


class Optimiser(Protocol):
    """Takes steps against the gradient."""

    def step(self, config: TrainingConfig, noise: Tensor | None) -> None:
        """Move the parameters once.

        Parameters
        ----------
        config : of this step: learning rate, and what may change while training.
        noise : (p,) N(0, 1) if the optimiser shakes its steps.
        """
        ...

    def memory(self) -> dict[str, Tensor]:
        """What its next steps depend on, by name; the very tensors."""
        ...


class Adam:
    """Adam (arXiv 1412.6980), with torch's default constants, in torch's one pass over memory."""

    _first_decay, _second_decay, _epsilon = 0.9, 0.999, 1e-8

    def __init__(self, parameters: FlatParameters) -> None:
        self._parameters = parameters
        self._first = torch.zeros_like(parameters.values)
        self._second = torch.zeros_like(parameters.values)
        self._steps = torch.zeros(())

    def step(self, config: TrainingConfig, noise: Tensor | None) -> None:  # noqa: ARG002
        """Move the parameters once."""
        self._steps += 1
        torch._fused_adam_(
            [self._parameters.values],
            [self._parameters.gradient],
            [self._first],
            [self._second],
            [],
            [self._steps],
            lr=config.learning_rate,
            beta1=self._first_decay,
            beta2=self._second_decay,
            weight_decay=0.0,
            eps=self._epsilon,
            amsgrad=False,
            maximize=False,
        )

    def memory(self) -> dict[str, Tensor]:
        """Both running means, and how many steps they are of."""
        return {"first": self._first, "second": self._second, "steps": self._steps}


class GradientDescent:
    """v ← momentum·v + gradient, parameters ← parameters − learning rate·v.

    Noise is added to the gradient.
    """

    def __init__(self, parameters: FlatParameters, momentum: float) -> None:
        self._parameters, self._momentum = parameters, momentum
        self._velocity = torch.zeros_like(parameters.values)

    def step(self, config: TrainingConfig, noise: Tensor | None) -> None:
        """Move the parameters once."""
        gradient = self._parameters.gradient
        if noise is not None:
            gradient.add_(noise, alpha=config.gradient_noise)
        self._velocity.mul_(self._momentum).add_(gradient)
        self._parameters.values.add_(self._velocity, alpha=-config.learning_rate)

    def memory(self) -> dict[str, Tensor]:
        """The velocity."""
        return {"velocity": self._velocity}


class NoisyRms:
    """Langevin dynamics preconditioned by the size of the gradient (arXiv 1512.07666).

    With G = √v + 10⁻⁸, v the running mean of the gradient's square: parameters ← parameters −
    η·gradient/G − σ√(2η/G)·N(0, 1). The learning rate η and the noise σ decline slowly, step by
    step, as they do in the authors' own optimiser.
    """

    _decay, _epsilon = 0.99, 1e-8
    _slowing, _cooling = 1.0 - 1e-5, 1.0 - 5e-5

    def __init__(self, parameters: FlatParameters) -> None:
        self._parameters = parameters
        self._square = torch.zeros_like(parameters.values)
        self._steps = torch.zeros((), dtype=torch.int64)

    def step(self, config: TrainingConfig, noise: Tensor | None) -> None:
        """Move the parameters once."""
        assert noise is not None, "such steps are always noisy"
        values, gradient = self._parameters.values, self._parameters.gradient
        steps = int(self._steps)
        rate = config.learning_rate * self._slowing**steps
        deviation = config.gradient_noise * self._cooling**steps
        self._steps += 1
        self._square.mul_(self._decay).addcmul_(gradient, gradient, value=1.0 - self._decay)
        scale = self._square.sqrt().add_(self._epsilon)
        values.addcdiv_(gradient, scale, value=-rate)
        values.addcdiv_(noise, scale.sqrt_(), value=-deviation * math.sqrt(2.0 * rate))

    def memory(self) -> dict[str, Tensor]:
        """The running mean of the square, and how many steps were taken."""
        return {"square": self._square, "steps": self._steps}


def optimiser_of(config: TrainingConfig, parameters: FlatParameters) -> Optimiser:
    """The optimiser that a configuration names."""
    if config.optimiser == "adam":
        return Adam(parameters)
    if config.optimiser == "noisy_rms":
        return NoisyRms(parameters)
    return GradientDescent(parameters, config.momentum)
