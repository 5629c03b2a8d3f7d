"""Arrays by the names that others give them, labels of every sort, and no test part."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.data.datasets import DatasetError, describe, load_dataset
from nets.data.own_arrays import part_and_role
from nets.data.samples import Dataset
from tests.nets.helpers import clouds

X, Y, X2, Y2 = (clouds()[name] for name in ("X_train", "y_train", "X_test", "y_test"))


def saved(folder: Path, *arrays: Any, **named: Any) -> Path:
    path = folder / "mine.npz"
    np.savez(path, *arrays, **named)
    return path


def loaded(path: Path, **said: Any) -> Dataset:
    return load_dataset(TrainingConfig(dataset=str(path), **said))


@pytest.mark.parametrize(
    "names",
    [
        ("x_train", "y_train", "x_test", "y_test"),
        ("train_images", "train_labels", "test_images", "test_labels"),
        ("train_images", "train_labels", "val_images", "val_labels"),
        ("trainX", "trainY", "testX", "testY"),
        ("X_tr", "y_tr", "X_te", "y_te"),
        ("xtrain", "ytrain", "xtest", "ytest"),
        ("training_data", "training_targets", "validation_data", "validation_targets"),
    ],
)
def test_the_names_of_others_are_known(tmp_path: Path, names: tuple[str, ...]) -> None:
    data = loaded(saved(tmp_path, **dict(zip(names, (X, Y, X2, Y2), strict=True))))
    assert np.array_equal(data.train_inputs, X.astype(np.float32))
    assert np.array_equal(data.test_labels, Y2)
    assert f"read as {names[0]} (inputs) and {names[1]} (labels)" in data.remarks[0]


def test_what_med_mnist_keeps_for_validation_is_not_used(tmp_path: Path) -> None:
    path = saved(
        tmp_path,
        train_images=X, train_labels=Y[:, None], val_images=X2[:9], val_labels=Y2[:9, None],
        test_images=X2, test_labels=Y2[:, None],
    )  # fmt: skip
    data = loaded(path)
    assert len(data.test_labels) == len(Y2)
    assert "val_images and val_labels are not used" in data.remarks


@pytest.mark.parametrize("names", [("X", "y"), ("data", "target"), ("images", "labels"), None])
def test_without_a_test_part_it_is_split_by_the_seed(
    tmp_path: Path, names: tuple[str, str] | None
) -> None:
    named = dict(zip(names, (X, Y), strict=True)) if names else {}
    path = saved(tmp_path, *(() if names else (X, Y)), **named)
    data, again, other = (loaded(path, seed=seed) for seed in (1, 1, 2))
    assert (len(data.train_labels), len(data.test_labels)) == (160, 40)
    assert np.ptp(np.bincount(data.test_labels)) <= 1
    assert np.array_equal(data.test_inputs, again.test_inputs)
    assert not np.array_equal(data.test_inputs, other.test_inputs)
    assert "no test part: 20%, drawn by the seed, are kept for testing" in data.remarks
    if not names:
        assert data.remarks[0] == "read as arr_0 (inputs) and arr_1 (labels), by their shapes"


@pytest.mark.parametrize("order", [(X, Y, X2, Y2), (X, X2, Y, Y2), (X2, X, Y2, Y)])
def test_four_arrays_without_names_are_told_by_their_shapes(
    tmp_path: Path, order: tuple[Any, ...]
) -> None:
    data = loaded(saved(tmp_path, *order))
    assert np.array_equal(data.train_inputs, X.astype(np.float32))
    assert np.array_equal(data.test_labels, Y2)


def test_a_single_array_is_a_table(tmp_path: Path) -> None:
    data = loaded(saved(tmp_path, np.column_stack([X, Y])))
    assert data.classes == 3 and data.train_inputs.shape == (160, X.shape[1])
    assert data.remarks[0] == "labels: the last column; no names of columns"


def test_labels_may_be_words_bytes_or_one_hot(tmp_path: Path) -> None:
    words = np.array(["cat", "höhe", "a, b"])
    data = loaded(saved(tmp_path, X_train=X, y_train=words[Y], X_test=X2, y_test=words[Y2]))
    assert data.class_names == ("a, b", "cat", "höhe")
    assert [data.class_names[label] for label in data.test_labels] == words[Y2].tolist()
    data = loaded(saved(tmp_path, X=X, y=np.char.encode(words, "utf-8")[Y]))
    assert data.class_names == ("a, b", "cat", "höhe")
    for kind in (float, np.uint8, bool):
        eye = np.eye(3, dtype=kind)
        data = loaded(saved(tmp_path, X_train=X, y_train=eye[Y], X_test=X2, y_test=eye[Y2]))
        assert np.array_equal(data.test_labels, Y2)
        assert "y_train is one-hot: its columns are the classes" in data.remarks


def test_what_is_missing_is_said_with_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"y_test is missing.*x_train \(200, 12\), y_train"):
        loaded(saved(tmp_path, x_train=X, y_train=Y, x_test=X2))
    with pytest.raises(DatasetError, match=r"foo \(200, 12\).*np\.savez\(file, X_train"):
        loaded(saved(tmp_path, foo=X, bar=Y, more=X2))
    with pytest.raises(DatasetError, match="train_data and train_images may both be the inputs"):
        loaded(saved(tmp_path, train_data=X, train_images=X, train_labels=Y))


def test_the_labels_may_be_named(tmp_path: Path) -> None:
    path = saved(tmp_path, pixels=X, coarse=Y % 2, fine=Y)
    with pytest.raises(DatasetError, match="the file has pixels") as refused:
        loaded(path)
    assert refused.value.choices[0].options == tuple(
        (name, name) for name in ("pixels", "coarse", "fine")
    )
    assert loaded(path, label_column="fine").classes == 3
    assert loaded(path, label_column="coarse").classes == 2
    preview = describe(TrainingConfig(dataset=str(path), label_column="fine"))
    assert preview.choices[0].chosen == ("fine",)
    with pytest.raises(DatasetError, match="no array “thing” for the labels"):
        loaded(path, label_column="thing")


def test_a_column_that_counts_the_samples_is_left_out(tmp_path: Path) -> None:
    index = np.arange(len(X) + len(X2))
    train, test = np.column_stack([index[: len(X)], X]), np.column_stack([index[len(X) :], X2])
    path = saved(tmp_path, X_train=train, y_train=Y, X_test=test, y_test=Y2)
    data = loaded(path)
    assert data.train_inputs.shape[1] == X.shape[1]
    said = "column “1” of X_train left out, as it only counts the rows"
    assert said in data.remarks
    assert loaded(path, left_out="none").train_inputs.shape[1] == X.shape[1] + 1
    assert loaded(path, left_out="1, 3").train_inputs.shape[1] == X.shape[1] - 1
    preview = describe(TrainingConfig(dataset=str(path)))
    assert preview.choices[1].chosen == ("1",) and preview.features == X.shape[1]


@pytest.mark.parametrize("name", ["target_names", "feature_names", "arr_0", "train", "test_pixels"])
def test_other_names_say_nothing(name: str) -> None:
    assert part_and_role(name) is None


def test_what_python_2_wrote_is_read_without_a_word(tmp_path: Path) -> None:
    """Its headers tell lengths as 30L, which NumPy reads, and warns of."""
    path = tmp_path / "old.npz"
    with zipfile.ZipFile(path, "w") as archive:
        for name, array in (("X", X), ("y", Y)):
            lengths = "".join(f"{length}L, " for length in array.shape)
            archive.writestr(f"{name}.npy", old_array(array, f"({lengths})"))
    assert len(loaded(path).train_inputs) + len(loaded(path).test_inputs) == len(X)
    assert describe(TrainingConfig(dataset=str(path))).classes


def old_array(array: np.ndarray, shape: str) -> bytes:
    """A NPY file as NumPy wrote it under Python 2."""
    kind = np.lib.format.dtype_to_descr(array.dtype)
    about = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}".encode()
    about = about.ljust(117) + b"\n"
    return b"\x93NUMPY\x01\x00" + len(about).to_bytes(2, "little") + about + array.tobytes()
