"""The probe on networks that are not ours: the same numbers, and nothing touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from nets.measures.hooked import Hooked
from nets.measures.probe import Findings, NotFinite, Options, Probe
from nets.measures.samples import Labelled, labelled
from nets.messages import LayerMeasures
from nets.run.control import Undisturbed
from nets.run.training import TrainingRun
from tests.nets.helpers import clouds, clouds_file, small

pytestmark = pytest.mark.usefixtures("one_core")


def measures(measured: LayerMeasures) -> dict[str, Any]:
    """All that is no name or remark."""
    return {
        name: getattr(measured, name)
        for name in LayerMeasures.__dataclass_fields__
        if not name.startswith("warning")
    }


def sequential(run: TrainingRun) -> tuple[nn.Sequential, list[nn.Module]]:
    """The network of a run, written as anybody writes it, and its hidden layers."""
    ours, hidden, parts = run.network, [], [run.network.input_norm]
    for linear, norm in zip(ours.linears, ours.norms, strict=False):
        hidden.append(nn.LeakyReLU(run.config.negative_slope, inplace=True))
        parts += [linear, norm, hidden[-1], nn.Dropout(0.3)]
    return nn.Sequential(*parts, ours.linears[-1]), hidden


def trained(path: str, **values: Any) -> TrainingRun:
    run = TrainingRun(small(path, epochs=3, **values), Undisturbed(), 0)
    list(run.messages())
    return run


@pytest.mark.parametrize("separation", ["trace_ratio", "mahalanobis", "inverse"])
@pytest.mark.parametrize("everything", [False, True])
def test_a_plain_sequential_has_the_numbers_of_our_own_network(
    tmp_path: Path, separation: str, everything: bool
) -> None:
    run = trained(clouds_file(tmp_path), separation=separation, negative_slope=0.1)
    ours = run.measured(3, 0.5, everything)
    foreign, hidden = sequential(run)
    options = Options(separation, run.config.measured_samples, run.config.seed)
    probe = Probe(Hooked(foreign, hidden, run.network.input_norm), run.data, options)
    theirs = probe.measure(everything=everything)
    for mine, other in ((theirs.train, ours), (theirs.test, ours.test)):
        assert mine is not None
        for name, value in measures(mine).items():
            expected = getattr(other, name)
            np.testing.assert_allclose(value, expected, rtol=2e-3, atol=2e-4, err_msg=name)
    right = theirs.outputs.argmax(1) == theirs.labels
    assert right[theirs.train.samples :].double().mean().item() == ours.test_accuracy


def test_features_that_are_bit_for_bit_the_same_have_the_same_numbers(tmp_path: Path) -> None:
    run = trained(clouds_file(tmp_path))
    foreign, hidden = sequential(run)
    ours = Probe(run.network.evaluated_features, run.data).measure(everything=True)
    theirs = Probe(Hooked(foreign, hidden, run.network.input_norm), run.data)
    for name, value in measures(theirs.measure(everything=True).train).items():
        np.testing.assert_array_equal(value, getattr(ours.train, name), err_msg=name)


def pictures(path: str) -> Labelled:
    """The clouds of a file as grey pictures of 6 × 6."""
    with np.load(path) as arrays:
        return labelled(
            *(
                arrays[f"{kind}_{part}"].reshape(-1, 1, 6, 6).astype(np.float32)
                if kind == "X"
                else arrays[f"{kind}_{part}"]
                for part in ("train", "test")
                for kind in ("X", "y")
            )
        )


def test_a_convolutional_network_has_the_numbers_of_our_own(tmp_path: Path) -> None:
    path = clouds_file(tmp_path, features=36)
    run = trained(path, architecture="cnn", depth=3, channels=4)
    ours, network = run.measured(3, 0.5, everything=True), run.network
    hidden, parts = [], [network.input_norm]
    for convolution, norm in zip(network.convolutions, network.norms, strict=True):
        hidden.append(nn.MaxPool2d(2))
        parts += [convolution, norm, nn.ReLU(inplace=True), hidden[-1], nn.Dropout(0.3)]
        parts.append(nn.Upsample(size=(6, 6)))
    foreign = nn.Sequential(*parts, nn.Flatten(), network.classifier)
    theirs = Probe(Hooked(foreign, hidden, network.input_norm), pictures(path))
    for name, value in measures(theirs.measure(everything=True).train).items():
        expected = getattr(ours, name)
        np.testing.assert_allclose(value, expected, rtol=2e-3, atol=2e-4, err_msg=name)


# --- nothing is touched -----------------------------------------------------------------


class Noisy(nn.Module):
    """Draws random numbers in evaluation, too, and has a part that never trains."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(12, 8), nn.Linear(8, 3)
        self.norm, self.dropout = nn.BatchNorm1d(8), nn.Dropout(0.5)
        self.act = nn.ReLU(inplace=True)
        self.norm.eval()
        self.second.bias.requires_grad_(False)

    def forward(self, inputs: Tensor) -> Tensor:
        hidden = self.dropout(self.act(self.norm(self.first(inputs))))
        return self.second(hidden + 0.01 * torch.randn_like(hidden))


def state_of(model: nn.Module) -> dict[str, Any]:
    parts = dict(model.named_modules())
    return {
        "modes": {name: part.training for name, part in parts.items()},
        "hooks": {name: len(part._forward_hooks) for name, part in parts.items()},
        "gradients": {name: p.requires_grad for name, p in model.named_parameters()},
        "filled": {name: p.grad is None for name, p in model.named_parameters()},
        "values": {name: value.tolist() for name, value in model.state_dict().items()},
        "random": torch.get_rng_state().tolist(),
    }


def some(classes: int = 3) -> Labelled:
    arrays = clouds(classes=classes)
    return labelled(arrays["X_train"].astype(np.float32), arrays["y_train"])


def test_modes_statistics_hooks_and_random_numbers_are_as_they_were() -> None:
    model = Noisy()
    before = state_of(model)
    assert before["modes"]["dropout"] and not before["modes"]["norm"]
    seen = Probe(Hooked(model, [model.act]), some()).measure()
    assert np.isfinite(seen.train.trace_ratio).all()
    assert not seen.outputs.requires_grad and seen.outputs.grad_fn is None
    assert state_of(model) == before
    model(torch.randn(5, 12)).sum().backward()  # and it still trains


def test_training_goes_on_bit_for_bit_as_if_nobody_had_looked() -> None:
    def course(looked_at: bool) -> list[float]:
        torch.manual_seed(7)
        model, data, losses = Noisy(), some(), []
        probe = Probe(Hooked(model, [model.act]), data)
        inputs, labels = torch.tensor(data.train_inputs), torch.tensor(data.train_labels)
        for _ in range(5):
            loss = nn.functional.cross_entropy(model(inputs), labels)
            model.zero_grad()
            loss.backward()
            with torch.no_grad():
                for weight in filter(lambda p: p.requires_grad, model.parameters()):
                    weight.sub_(weight.grad, alpha=0.1)
            losses.append(loss.item())
            if looked_at:
                probe.measure(everything=True)
        return losses

    assert course(True) == course(False)


class Breaking(Noisy):
    def forward(self, inputs: Tensor) -> Tensor:
        super().forward(inputs)
        raise RuntimeError("broken")


def test_all_is_as_it_was_after_an_error_too() -> None:
    model = Breaking()
    before = state_of(model)
    with pytest.raises(RuntimeError, match="broken"):
        Probe(Hooked(model, [model.act]), some()).measure()
    assert state_of(model) == before


def test_what_is_written_over_later_is_measured_as_it_was() -> None:
    linear = nn.Linear(12, 8)
    model = nn.Sequential(linear, nn.ReLU(inplace=True), nn.Linear(8, 3))
    inputs = torch.randn(4, 12)
    _, before, _ = Hooked(model, [linear])(inputs)
    assert torch.equal(before, linear(inputs).detach()) and (before < 0.0).any()


def test_buffers_that_are_made_in_the_first_pass_can_be_trained_with() -> None:
    class Lazy(nn.Module):
        kept: Tensor | None = None

        def forward(self, inputs: Tensor) -> Tensor:
            self.kept = torch.ones(3) if self.kept is None else self.kept
            return inputs * self.kept

    model = nn.Sequential(nn.Linear(12, 3), Lazy())
    Probe(Hooked(model, [model[0]]), some()).measure()
    model(torch.randn(5, 12)).sum().backward()  # a buffer made for inference would be refused
    assert model[0].weight.grad is not None and not model[1].kept.is_inference()


# --- what is measured -------------------------------------------------------------------


def test_the_batch_itself_comes_first_and_all_is_flat() -> None:
    convolution = nn.Conv2d(1, 2, 3)
    model = nn.Sequential(convolution, nn.Flatten(), nn.Linear(32, 3)).to(torch.bfloat16)
    inputs = torch.randn(5, 1, 6, 6, dtype=torch.bfloat16)
    batch, hidden, out = Hooked(model, [convolution])(inputs)
    assert batch.shape == (5, 36) and hidden.shape == (5, 32) and out.shape == (5, 3)
    assert {batch.dtype, hidden.dtype, out.dtype} == {torch.float32}


def curve(data: Labelled) -> Findings:
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(12, 8), nn.ReLU(), nn.Linear(8, 3))
    return Probe(Hooked(model, [model[1]]), data).measure()


def test_labels_may_be_words_and_there_may_be_no_test_samples() -> None:
    arrays = clouds()
    inputs = arrays["X_train"].astype(np.float32)
    names = np.array(["ant", "bee", "cat"])[arrays["y_train"]]
    numbers, words = curve(labelled(inputs, arrays["y_train"])), curve(labelled(inputs, names))
    assert words.test is None and len(words.outputs) == 100
    np.testing.assert_array_equal(words.train.trace_ratio, numbers.train.trace_ratio)
    from_lists = curve(labelled(torch.tensor(inputs), arrays["y_train"].tolist()))
    np.testing.assert_array_equal(from_lists.train.trace_ratio, numbers.train.trace_ratio)


def test_a_shared_part_a_foreign_one_and_one_without_a_tensor_are_refused_in_words() -> None:
    act = nn.ReLU()
    model = nn.Sequential(nn.Linear(12, 8), act, nn.Linear(8, 8), act, nn.Linear(8, 3))
    with pytest.raises(ValueError, match="1 runs 2 times in a pass"):
        Probe(Hooked(model, [act]), some()).measure()
    with pytest.raises(ValueError, match="no part of the model"):
        Hooked(model, [nn.ReLU()])
    recurrent = nn.LSTM(12, 4)
    with pytest.raises(ValueError, match="LSTM gives no tensor but tuple"):
        Probe(Hooked(recurrent, []), some()).measure()
    assert not recurrent._forward_hooks and not act._forward_hooks


def test_bad_samples_options_and_features_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"labels of shape \(3,\) for inputs of shape \(4, 2\)"):
        labelled(np.zeros((4, 2)), [0, 1, 2])
    with pytest.raises(ValueError, match="there is no measure of_love"):
        Options(separation="of_love")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one sample at least"):
        Options(samples=0)
    with pytest.raises(ValueError, match="what goes in and what comes out"):
        Probe(lambda inputs: [inputs], some()).measure()


def test_a_layer_that_is_not_finite_is_named() -> None:
    with pytest.raises(NotFinite, match="layer 1"):
        Probe(lambda inputs: [inputs, inputs * float("nan"), inputs], some()).measure()
