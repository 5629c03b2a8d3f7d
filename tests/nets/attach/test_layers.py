"""Which parts of a model count as layers."""

from __future__ import annotations

import pytest
import torch
from springblock_attach.layers import layers_of, plain
from torch import nn

from tests.nets.attach.models import (
    Functional,
    ResidualNetwork,
    Transformer,
    Twice,
    plain_mlp,
)


@pytest.mark.parametrize(
    ("model", "rule", "names"),
    [
        (plain_mlp(3), "activations", ["2", "6", "10"]),
        (Twice(), "activations", ["act"]),
        (Functional(), "parameters", ["first", "second", "third"]),
        (ResidualNetwork(), "blocks", ["stage1.0", "stage1.1", "stage2.0", "stage2.1"]),
        (Transformer(), "blocks", [f"encoder.layers.{n}" for n in range(3)]),
    ],
    ids=lambda given: type(given).__name__ if isinstance(given, nn.Module) else "",
)
def test_the_rule(model: nn.Module, rule: str, names: list[str]) -> None:
    found = layers_of(model)
    assert (found.rule, list(found.parts)) == (rule, names)


def test_a_stage_of_small_stages_is_made_of_them() -> None:
    def stage() -> nn.Sequential:
        return nn.Sequential(nn.Linear(4, 4), nn.ReLU())

    model = nn.Sequential(nn.Sequential(stage(), stage()), stage(), nn.Linear(4, 2))
    assert list(layers_of(model).parts) == ["0.0", "0.1", "1"]


def test_named_layers_are_taken_in_their_order() -> None:
    found = layers_of(plain_mlp(2), ["6", "2"])
    assert (found.rule, list(found.parts)) == ("named", ["6", "2"])


def test_what_has_no_layers_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="name them by layers"):
        layers_of(nn.Linear(3, 2))
    with pytest.raises(ValueError, match="no part 'layer9'"):
        layers_of(plain_mlp(2), ["layer9"])


@pytest.mark.filterwarnings("ignore:.*script_method:DeprecationWarning")
def test_a_compiled_model_is_looked_through() -> None:
    model = plain_mlp(2)
    assert plain(torch.compile(model)) is model
    assert plain(nn.DataParallel(model)) is model
