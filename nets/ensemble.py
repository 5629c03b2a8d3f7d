"""Several networks of one architecture trained together, as one batched computation.

Each member is an ordinary `TrainingRun` with its own seed, and draws from its own random
streams exactly what it would draw alone; only the layers are computed for all at once. Where
batches are small, most of a step is the cost of calling torch at all, which the members share.
With all samples in a batch the products fill the processor, and there is nothing to share.

Features are laid out (n, members, width): the batch norm of all members is then torch's own on
members × width channels, and a product reads each member's part where it lies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from nets.config import Loss, TrainingConfig
from nets.control import Undisturbed
from nets.messages import Failed, Measurement
from nets.mlp import MLP, ScaledLinear
from nets.training import TrainingError, TrainingRun

OWN = frozenset(
    ("seed", "learning_rate", "data_noise", "dropout", "negative_slope", "gradient_noise")
)
"""What may differ from member to member."""


def train_together(
    configs: Sequence[TrainingConfig], progress: Callable[[int], object] | None = None
) -> list[Measurement | Failed]:
    """Train to the last epoch; each member's last measurement, or why it failed.

    Parameters
    ----------
    progress : called with the number of each epoch that is done.

    Raises
    ------
    ValueError
        If the networks cannot be trained together; `DatasetError` and `TrainingError`, which
        are ValueErrors too, if they cannot be trained at all.
    """
    ensemble = Ensemble(configs)
    for epoch in range(configs[0].epochs):
        ensemble.advance_epoch()
        if progress is not None:
            progress(epoch + 1)
    return ensemble.measurements(everything=True)


class Ensemble:
    """Networks that take their steps together.

    Parameters
    ----------
    configs : one for each member, the same but for `OWN`.

    Attributes
    ----------
    members : the runs, whose networks hold the parameters and running statistics.
    epoch : how many are done.
    """

    def __init__(self, configs: Sequence[TrainingConfig]) -> None:
        _require_alike(configs)
        self.members = [TrainingRun(config, Undisturbed(), 0) for config in configs]
        if len({member.data.train_inputs.shape for member in self.members}) > 1:
            raise ValueError("networks that train together need equally many samples")
        for member in self.members:
            member.watch = self.members[0].watch  # the seconds are those of all
        self.epoch = 0
        self._layers = _StackedLayers(self.members)
        self._losses: list[Any] = []
        self._failures: dict[int, Failed] = {}

    def advance_epoch(self) -> None:
        """Take every batch once."""
        self.epoch += 1
        self._losses = []
        for batches in zip(*(member.batches() for member in self.members), strict=True):
            with self.members[0].watch:
                self._losses.append(self._step(batches))

    def measurements(self, *, everything: bool) -> list[Measurement | Failed]:
        """What the single runs would send after this epoch.

        Parameters
        ----------
        everything : measure all samples instead of the subset.
        """
        losses = np.mean(self._losses, axis=0) if self._losses else [np.nan] * len(self.members)
        return [
            self._failures.get(number) or self._measured(number, float(loss), everything)
            for number, loss in enumerate(losses)
        ]

    def _measured(self, number: int, loss: float, everything: bool) -> Measurement | Failed:
        try:
            return self.members[number].measured(self.epoch, loss, everything)
        except TrainingError as error:
            return self._failures.setdefault(number, Failed(0, str(error)))

    def _step(self, batches: Sequence[Tensor | None]) -> list[float]:
        """One step of every member on its own batch; the losses before it, (members,)."""
        drawn = [
            member.noisy_batch(batch) for member, batch in zip(self.members, batches, strict=True)
        ]
        inputs, labels = (torch.stack(parts, dim=1) for parts in zip(*drawn, strict=True))
        features = self._layers.features(inputs)
        losses = losses_of(features[-1], labels, self.members[0].config.loss)
        values: list[float] = losses.tolist()
        self._note_failures(values, features)
        self._layers.backward(losses.sum())  # each loss depends on its own member alone
        for member in self.members:
            member.update()
        return values

    def _note_failures(self, losses: Sequence[float], features: Sequence[Tensor]) -> None:
        """Those whose loss is not finite have failed; they compute on, without meaning."""
        for number in np.flatnonzero(~np.isfinite(losses)).tolist():
            if number not in self._failures:
                own = [layer[:, number] for layer in features]
                try:
                    self.members[number].give_up(self.epoch, own)
                except TrainingError as error:
                    self._failures[number] = Failed(0, str(error))


def losses_of(logits: Tensor, labels: Tensor, loss: Loss) -> Tensor:
    """`nets.mlp.loss_of` for each member: (members,) of logits (n, members, classes).

    Parameters
    ----------
    labels : (n, members).
    """
    if loss == "cross_entropy":
        each = functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), reduction="none")
        return each.view(labels.shape).mean(0)
    one_hot = functional.one_hot(labels, logits.shape[2]).to(logits)
    return functional.mse_loss(logits, one_hot, reduction="none").mean((0, 2))


class _StackedLayers:
    """The layers of all members, which share their parameters' and statistics' memory."""

    def __init__(self, members: Sequence[TrainingRun]) -> None:
        self._members = members
        network = members[0].network
        assert isinstance(network, MLP)
        self._first = network
        size = members[0].parameters.values.numel()
        values, gradient = torch.empty(len(members), size), torch.zeros(len(members), size)
        for member, row, slope in zip(members, values, gradient, strict=True):
            member.parameters.move_to(row, slope)
        self._parameters = self._split(values)
        self._gradients = list(self._split(gradient).values())
        for parameter in self._parameters.values():
            parameter.requires_grad_()
        self._statistics = {
            name: _stacked_buffer([member.network for member in members], name)
            for name, _ in self._first.named_buffers()
            if not name.endswith("num_batches_tracked")
        }
        slopes = [member.config.negative_slope for member in members]
        self._slope = slopes[0] if len(set(slopes)) == 1 else None
        self._slopes = torch.tensor(slopes).repeat_interleave(members[0].config.width)

    def _split(self, rows: Tensor) -> dict[str, Tensor]:
        """Views of (members, p), (members, *shape) for each parameter by its name."""
        named = dict(self._first.named_parameters())
        parts = torch.split(rows, [one.numel() for one in named.values()], dim=1)
        return {
            name: part.view(len(rows), *one.shape)
            for (name, one), part in zip(named.items(), parts, strict=True)
        }

    def features(self, inputs: Tensor) -> list[Tensor]:
        """`MLP.features` of (n, members, f), in training: (n, members, width) each."""
        hidden = self._normed("input_norm", inputs)
        features = [hidden]
        last = len(self._first.linears) - 1
        for layer in range(last):
            normed = self._normed(f"norms.{layer}", self._linear(layer, hidden))
            hidden = self._activated(normed)
            features.append(hidden)
            if any(member.network.dropout > 0.0 for member in self._members):
                hidden = hidden * self._masks(hidden.detach())
        features.append(self._linear(last, hidden))
        return features

    def backward(self, loss: Tensor) -> None:
        """Write the gradients where the members look for theirs."""
        gradients = torch.autograd.grad(loss, list(self._parameters.values()))
        torch._foreach_copy_(self._gradients, list(gradients))

    def _linear(self, layer: int, hidden: Tensor) -> Tensor:
        name, module = f"linears.{layer}", self._first.linears[layer]
        weight, bias = self._parameters[f"{name}.weight"], self._parameters[f"{name}.bias"]
        if isinstance(module, ScaledLinear):
            weight = weight * module.scale
        product: Tensor = _Linear.apply(hidden, weight, bias)  # type: ignore[no-untyped-call]
        return product

    def _normed(self, name: str, hidden: Tensor) -> Tensor:
        """Every member's batch norm, as one of members × width channels."""
        module = self._first.get_submodule(name)
        assert isinstance(module, nn.BatchNorm1d) and module.momentum is not None
        return functional.batch_norm(
            hidden.flatten(1),
            self._statistics[f"{name}.running_mean"].flatten(),
            self._statistics[f"{name}.running_var"].flatten(),
            self._parameters[f"{name}.weight"].flatten(),
            self._parameters[f"{name}.bias"].flatten(),
            training=True,
            momentum=module.momentum,
            eps=module.eps,
        ).view(hidden.shape)

    def _activated(self, hidden: Tensor) -> Tensor:
        if self._slope is not None:
            return functional.leaky_relu_(hidden, self._slope)
        return functional.prelu(hidden.flatten(1), self._slopes).view(hidden.shape)

    def _masks(self, hidden: Tensor) -> Tensor:
        """(n, members, width) what dropout multiplies with, one where there is none."""
        masks = torch.ones_like(hidden)
        for number, member in enumerate(self._members):
            if member.network.dropout > 0.0:
                masks[:, number] = member.network.dropout_mask(hidden[:, number])
        return masks


class _Linear(torch.autograd.Function):
    """x Wᵀ + b for each member, (n, members, outputs) of (n, members, inputs).

    torch's own batched product returns (members, n, outputs), which would have to be copied.
    """

    @staticmethod
    def forward(ctx: Any, inputs: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        ctx.save_for_backward(inputs, weight)
        outputs = bias.expand(len(inputs), *bias.shape).contiguous()
        outputs.transpose(0, 1).baddbmm_(inputs.transpose(0, 1), weight.transpose(1, 2))
        return outputs

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        inputs, weight = ctx.saved_tensors
        of_inputs = torch.empty_like(inputs)
        torch.bmm(gradient.transpose(0, 1), weight, out=of_inputs.transpose(0, 1))
        of_weight = torch.bmm(gradient.permute(1, 2, 0), inputs.transpose(0, 1))
        return of_inputs, of_weight, gradient.sum(0)


def _stacked_buffer(networks: Sequence[nn.Module], name: str) -> Tensor:
    """A running statistic of all networks, (members, width); each keeps its row from now on."""
    stacked = torch.stack([network.get_buffer(name) for network in networks])
    owner, _, attribute = name.rpartition(".")
    for network, row in zip(networks, stacked, strict=True):
        setattr(network.get_submodule(owner), attribute, row)
    return stacked


def _require_alike(configs: Sequence[TrainingConfig]) -> None:
    if not configs:
        raise ValueError("there is no network to train")
    if not all(config.is_plain for config in configs):
        raise ValueError(
            "only fully connected networks with LeakyReLU and without stop rules train together"
        )
    for name in sorted(set(TrainingConfig.model_fields) - OWN):
        if len({getattr(config, name) for config in configs}) > 1:
            raise ValueError(f"networks that train together cannot differ in {name}")
