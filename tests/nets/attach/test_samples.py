"""Which samples are looked at."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from springblock_attach import samples_of
from springblock_attach.samples import in_proportion
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, IterableDataset, Subset, TensorDataset

from tests.nets.attach.models import clusters


class Pictures(Dataset):
    """Knows its labels; each sample is turned at random when it is read."""

    def __init__(self) -> None:
        self.targets = [number % 2 for number in range(40)]

    def __len__(self) -> int:
        return 40

    def __getitem__(self, index: int) -> tuple[Tensor, int]:
        return torch.full((1, 2, 2), float(index)) + 0.1 * torch.rand(1), self.targets[index]


class Stream(IterableDataset):
    """Has no length."""

    def __iter__(self):
        yield from zip(*clusters(50), strict=True)


def test_classes_are_in_proportion_and_none_is_lost() -> None:
    labels = np.repeat([0, 1, 2], [900, 90, 10])
    chosen = in_proportion(labels, 100)
    assert np.bincount(labels[chosen]).tolist() == [90, 9, 1]
    assert in_proportion(np.repeat([0, 1], [999, 1]), 10)[-1] == 999
    assert np.array_equal(in_proportion(labels, 5000), np.arange(1000))


def test_a_loader_is_left_as_it_is() -> None:
    data = TensorDataset(*clusters())
    generator = torch.Generator().manual_seed(3)
    loader = DataLoader(data, 10, shuffle=True, generator=generator)
    state, own = torch.get_rng_state(), generator.get_state()
    taken = samples_of(loader, 30)
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.equal(generator.get_state(), own)
    assert np.bincount(taken.labels).tolist() == [10, 10, 10]
    assert taken.population == 90


def test_random_pictures_are_the_same_for_good_and_nothing_is_drawn() -> None:
    torch.manual_seed(5)
    state = torch.get_rng_state()
    taken = samples_of(DataLoader(Subset(Pictures(), range(20)), 4), 10)
    assert torch.equal(torch.get_rng_state(), state)
    assert np.bincount(taken.labels).tolist() == [5, 5]
    assert taken.inputs.max() < 20


def test_a_stream_gives_its_first_samples() -> None:
    taken = samples_of(DataLoader(Stream(), 8), 20)
    inputs, labels = clusters(50)
    assert torch.equal(taken.inputs, inputs[:20])
    assert np.array_equal(taken.labels, labels[:20])
    assert taken.population == 0


def test_batches_by_name_keep_their_arguments() -> None:
    rows = [{"input_ids": torch.arange(3) + n, "labels": n % 2} for n in range(6)]
    taken = samples_of(DataLoader(rows, 2), 4)  # type: ignore[arg-type]
    assert set(taken.inputs) == {"input_ids", "labels"}
    assert taken.inputs["input_ids"].shape == (4, 3)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (iter([clusters(4)]), "only once"),
        (DataLoader(clusters(4)[0], 2), "has no labels"),  # type: ignore[arg-type]
        ((clusters(4)[0], torch.rand(4)), "no classes but numbers"),
        ((clusters(4)[0], torch.ones(3)), "3 labels for 4 inputs"),
        ([], "no batch"),
        (DataLoader([{"x": torch.ones(2)}]), "has no labels, only x"),  # type: ignore[arg-type]
    ],
)
def test_what_has_no_labels_is_refused_in_a_sentence(source: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        samples_of(source)


def test_one_hot_rows_are_classes_and_no_tokens() -> None:
    inputs, labels = clusters(30)
    rows = torch.nn.functional.one_hot(labels)
    assert np.array_equal(samples_of((inputs, rows)).labels, labels)
