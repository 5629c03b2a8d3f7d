"""Columns that only count the rows are no inputs; one that tells the class alone is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.data.datasets import DatasetError, describe, load_dataset
from nets.data.own_inputs import is_count, telling
from nets.run.whole_run import run_training

DRAWS = np.random.default_rng(0)
NOISE = DRAWS.normal(size=(200, 3))
INDICES = {
    "from nought": ("", np.arange(200)),
    "from one": ("row number", np.arange(1, 201)),
    "shuffled": ("original", DRAWS.permutation(200)),
    "pandas": ("Unnamed: 0", np.arange(200) * 7),
    "Id with gaps": ("Id", np.arange(200) * 3 + 11),
    "names of rows": ("rownames", np.array([f"r{i}" for i in range(200)])),
}


def noise_sorted_by_class(path: Path, name: str, index: np.ndarray) -> Path:
    rows = [
        f"{index[i]},{','.join(map(str, NOISE[i]))},{'ab'[i >= 100]}" for i in range(len(index))
    ]
    path.write_text("\n".join([f"{name},p,q,r,kind", *rows]))
    return path


@pytest.mark.parametrize("case", INDICES)
def test_a_column_that_counts_rows_is_left_out_and_named(tmp_path: Path, case: str) -> None:
    name, index = INDICES[case]
    path = noise_sorted_by_class(tmp_path / "a.csv", name, index)
    preview = describe(TrainingConfig(dataset=str(path)))
    assert preview.features == 3
    shown = name or "without a name"
    assert f"column “{shown}” left out, as it only counts the rows" in preview.remarks
    if case != "names of rows":
        assert (
            load_dataset(TrainingConfig(dataset=str(path), left_out="none")).train_inputs.shape[1]
            == 4
        )


def test_noise_beside_an_index_is_learned_by_chance_alone(tmp_path: Path) -> None:
    path = noise_sorted_by_class(tmp_path / "a.csv", "", np.arange(200))
    config = TrainingConfig(dataset=str(path), depth=3, width=16, epochs=40)
    honest = run_training(config)
    assert honest["test_accuracy"] < 0.75
    assert "column “without a name” left out, as it only counts the rows" in honest["data"]
    cheated = run_training(config.model_copy(update={"left_out": "none"}))
    assert cheated["test_accuracy"] > 0.85
    careful = "careful: column “” alone tells the class"
    data = load_dataset(config.model_copy(update={"left_out": "none"}))
    assert careful in data.remarks and careful not in load_dataset(config).remarks


def test_what_counts_is_whole_consecutive_and_without_repeats() -> None:
    assert is_count(np.array([3.0, 1.0, 2.0])) and is_count(np.arange(-5, 5))
    for other in ([1, 2, 2], [1, 2, 4], [0.5, 1.5, 2.5], [1, 2], [1, np.nan, 3], [1, np.inf, 2]):
        assert not is_count(np.array(other, dtype=float))


def test_a_column_that_tells_the_class_is_named() -> None:
    classes = np.repeat([0, 1, 2], 40)
    code = np.array([7.0, 3.0, 5.0])[classes]  # another name of the class
    grown = np.arange(120.0) ** 2
    inputs = np.column_stack([DRAWS.normal(size=120), code, grown, classes % 2])
    names = ["noise", "code", "grown", "half"]
    assert telling(inputs, classes, names) == [
        "careful: columns “code”, “grown” each alone tell the class"
    ]


def test_columns_to_be_left_out_are_named_as_they_are(tmp_path: Path) -> None:
    path = noise_sorted_by_class(tmp_path / "a.csv", "Id", np.arange(200))
    config = TrainingConfig(dataset=str(path), left_out="q, 1")
    assert describe(config).features == 2
    with pytest.raises(DatasetError, match="no column “size” for leaving out; there are “Id”"):
        describe(config.model_copy(update={"left_out": "size"}))
    with pytest.raises(DatasetError, match="no column is left"):
        describe(config.model_copy(update={"left_out": "1,2,3,4"}))
