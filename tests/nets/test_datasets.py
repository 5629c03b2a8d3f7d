"""Digits, and files of every sort of brokenness."""

from __future__ import annotations

import pickle
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.data import own_npz
from nets.data.datasets import (
    DatasetError,
    describe_npz,
    load,
    load_dataset,
    resized,
    stratified_subset,
)
from tests.nets.helpers import clouds, clouds_file


def test_digits_are_ten_by_ten_and_split_by_class() -> None:
    data = load("digits", seed=3)
    assert data.train_inputs.shape == (1438, 100) and data.test_inputs.shape == (359, 100)
    assert data.train_inputs.dtype == np.float32 and data.train_labels.dtype == np.int64
    assert data.classes == 10
    assert data.spread == pytest.approx(data.train_inputs.std(dtype=np.float64))
    everything = np.bincount(np.concatenate([data.train_labels, data.test_labels]))
    expected = everything * 359 / 1797
    assert np.abs(np.bincount(data.test_labels) - expected).max() <= 1.0


def test_the_split_follows_the_seed_and_no_sample_is_in_both_parts() -> None:
    first, again, other = load("digits", 1), load("digits", 1), load("digits", 2)
    assert np.array_equal(first.test_inputs, again.test_inputs)
    assert not np.array_equal(first.test_inputs, other.test_inputs)
    train = {row.tobytes() for row in first.train_inputs}
    assert not any(row.tobytes() in train for row in first.test_inputs)


def test_the_first_classes_may_be_kept_alone(tmp_path: Path) -> None:
    path = clouds_file(tmp_path, classes=4)
    whole, two = load(path, 1), load_dataset(TrainingConfig(dataset=path, most_classes=2))
    for part in ("train", "test"):
        kept = getattr(whole, f"{part}_labels") < 2
        for name in (f"{part}_inputs", f"{part}_labels"):
            assert np.array_equal(getattr(two, name), getattr(whole, name)[kept])
    assert two.classes == 2 and two.class_names == ("0", "1")
    assert two.spread == pytest.approx(two.train_inputs.std(dtype=np.float64))
    more = load_dataset(TrainingConfig(dataset=path, most_classes=9))
    assert more.classes == 4 and np.array_equal(more.train_inputs, whole.train_inputs)


def test_resizing_is_bilinear_between_pixel_centres() -> None:
    import torch

    images = np.random.default_rng(0).random((3, 8, 8))
    expected = torch.nn.functional.interpolate(
        torch.tensor(images)[:, None], size=(10, 10), mode="bilinear", align_corners=False
    )
    assert np.allclose(resized(images, 10), expected[:, 0].numpy(), atol=1e-12)


@pytest.mark.parametrize(("height", "width"), [(28, 28), (32, 32), (37, 11), (8, 23)])
def test_shrinking_is_anti_aliased(height: int, width: int) -> None:
    import torch

    images = np.random.default_rng(0).random((3, height, width))
    expected = torch.nn.functional.interpolate(
        torch.tensor(images)[:, None],
        size=(10, 10),
        mode="bilinear",
        align_corners=False,
        antialias=True,
    )
    assert np.allclose(resized(images, 10), expected[:, 0].numpy(), atol=1e-12)
    stripes = np.indices((height, width)).sum(axis=0)[None] % 2.0
    assert np.abs(resized(stripes, 10) - 0.5).max() < (0.2 if min(height, width) > 20 else 0.6)


def test_a_stratified_subset_keeps_proportions_and_never_repeats() -> None:
    labels = np.repeat([0, 1, 2], [100, 50, 10])
    chosen = stratified_subset(labels, 32, seed=5)
    assert len(set(chosen.tolist())) == 32
    assert np.bincount(labels[chosen]).tolist() == [20, 10, 2]
    assert sorted(stratified_subset(labels, 10**6, seed=5)) == list(range(160))


def test_a_file_is_loaded_flattened_and_renumbered(tmp_path: Path) -> None:
    arrays = clouds(features=12)
    arrays["X_train"] = arrays["X_train"].reshape(-1, 3, 4)
    arrays["X_test"] = arrays["X_test"].reshape(-1, 3, 4)
    arrays["y_train"] = arrays["y_train"] * 10.0 - 5.0  # labels −5, 5, 15, as whole floats
    arrays["y_test"] = (arrays["y_test"] * 10 - 5)[:, None]  # a column
    path = tmp_path / "mine.npz"
    np.savez_compressed(path, **arrays)
    data = load(str(path), seed=0)
    assert data.name == "mine" and data.classes == 3
    assert data.class_names == ("-5", "5", "15")
    assert data.train_inputs.shape == (200, 12)
    assert np.array_equal(data.test_labels, np.arange(60) % 3)


def test_a_preview_shows_shape_classes_and_samples(tmp_path: Path) -> None:
    arrays = clouds(features=12, train=100)
    arrays["X_train"] = arrays["X_train"].reshape(-1, 3, 4)
    arrays["X_test"] = arrays["X_test"].reshape(-1, 3, 4)
    np.savez(tmp_path / "mine.npz", **arrays)
    seen = describe_npz(tmp_path / "mine.npz", TrainingConfig())
    assert (seen.train_samples, seen.test_samples, seen.features) == (100, 60, 12)
    assert seen.sample_shape == (3, 4) and seen.samples.shape == (3, 5, 3, 4)
    assert seen.class_counts == {"0": 34, "1": 33, "2": 33}
    assert np.array_equal(seen.samples[1, 0], arrays["X_train"][1].astype(np.float32))


def test_a_preview_imports_no_torch(tmp_path: Path) -> None:
    path = clouds_file(tmp_path)
    code = (
        "import sys; from nets.config import TrainingConfig; "
        "from nets.data.datasets import describe; "
        f"describe(TrainingConfig(dataset={path!r})); "
        "print([m for m in ('torch', 'sklearn') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _set(name, value):
    return lambda arrays: arrays.__setitem__(name, value(arrays[name]))


def _entry(name, value):
    def change(arrays):
        arrays[name] = arrays[name].astype(float)
        arrays[name].flat[7] = value

    return change


BROKEN = {
    "missing": (lambda a: a.pop("y_test"), "y_test is missing from the file"),
    "objects": (
        _set("X_test", lambda x: np.array([[1, "a"]] * 60, dtype=object)),
        "X_test holds Python objects",
    ),
    "texts": (_set("X_train", lambda x: x.astype(str)), "X_train holds <U"),
    "complex": (_set("X_train", lambda x: x + 1j), "X_train holds complex128"),
    "nan": (_entry("X_train", np.nan), "X_train has values that are not finite"),
    "infinity": (_entry("X_test", -np.inf), "X_test has values that are not finite"),
    "too large": (_entry("X_test", 1e300), "X_test has values too large for single precision"),
    "lengths": (
        _set("y_train", lambda y: y[:-1]),
        "X_train has 200 samples but y_train has 199 labels",
    ),
    "features": (_set("X_test", lambda x: x[:, 1:]), "X_test has samples of shape (11,)"),
    "vector": (_set("X_train", lambda x: x[:, 0]), "X_train must have one row for each sample"),
    "scalar": (_set("X_test", lambda x: x[0, 0]), "X_test must have one row for each sample"),
    "two columns": (
        _set("y_train", lambda y: np.eye(3)[y] * 2),
        "y_train must be one label for each",
    ),
    "no samples": (_set("X_test", lambda x: x[:0]), "X_test is empty"),
    "no features": (_set("X_train", lambda x: x[:, :0]), "X_train is empty"),
    "no labels": (_set("y_test", lambda y: y[:0]), "y_test is empty"),
    "one class": (_set("y_train", lambda y: 0 * y + 4), "y_train has one class only (4)"),
    "fractions": (_set("y_train", lambda y: y + 0.5), "y_train has labels that are not integers"),
    "nan label": (_entry("y_test", np.nan), "y_test has labels that are not finite"),
    "unknown": (_set("y_test", lambda y: y + 1), "y_test has label 3 that y_train lacks"),
    "constant": (_set("X_train", lambda x: 0 * x + 2), "X_train is constant"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_each_malformed_array_is_refused_by_name(tmp_path: Path, case: str) -> None:
    change, sentence = BROKEN[case]
    arrays = clouds()
    change(arrays)
    np.savez(tmp_path / "broken.npz", **arrays)
    with pytest.raises(DatasetError) as refused:
        load(str(tmp_path / "broken.npz"), seed=0)
    assert sentence in str(refused.value) and "broken.npz" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [("X_train", np.nan), ("X_test", 1e300), ("y_train", 0.5), ("y_train", np.inf), ("y_test", 7)],
)
def test_the_first_malformed_sample_is_named(tmp_path: Path, name: str, value: float) -> None:
    arrays = clouds()
    arrays[name] = arrays[name].astype(float)
    arrays[name][17], arrays[name][40] = value, value
    np.savez(tmp_path / "broken.npz", **arrays)
    with pytest.raises(DatasetError) as refused:
        load(str(tmp_path / "broken.npz"), seed=0)
    assert f"{name}[17]" in str(refused.value) or "label 7" in str(refused.value)
    assert "[17]" in str(refused.value)


def test_too_big_is_seen_in_the_header_before_anything_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = clouds_file(tmp_path)
    monkeypatch.setattr(own_npz, "MOST_ENTRIES", 2000)
    monkeypatch.setattr(np, "load", lambda *_, **__: pytest.fail("was unpacked"))
    with pytest.raises(DatasetError, match=r"X_train is too big: 2,400 entries, where 2,000"):
        load(path, seed=0)


def test_too_many_classes_are_refused(tmp_path: Path) -> None:
    arrays = clouds(train=1500)
    arrays["y_train"] = np.arange(1500)
    np.savez(tmp_path / "regression.npz", **arrays)
    with pytest.raises(DatasetError, match="y_train has 1500 different labels"):
        load(str(tmp_path / "regression.npz"), seed=0)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken"])
def test_what_is_no_npz_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "thing.npz"
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=r"thing\.npz is not a NPZ file, or is broken"):
        load(str(path), seed=0)


def test_a_missing_file_a_folder_and_a_torn_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="there is no file"):
        load(str(tmp_path / "nowhere.npz"), seed=0)
    with pytest.raises(DatasetError, match="there is no file"):
        load(str(tmp_path / "nowhere.csv"), seed=0)
    path = Path(clouds_file(tmp_path))
    whole = path.read_bytes()
    path.write_bytes(whole[:300] + bytes(200) + whole[500:])  # a damaged array, an intact index
    with pytest.raises(DatasetError, match=r"clouds\.npz (cannot be read|is not a NPZ)"):
        load(str(path), seed=0)


class _Trap:
    def __reduce__(self):
        return pytest.fail, ("a pickle was executed",)


def test_no_pickle_is_ever_executed(tmp_path: Path) -> None:
    path = tmp_path / "trap.npz"
    np.savez(path, **{k: v for k, v in clouds().items() if k != "y_test"})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("y_test.npy", pickle.dumps(_Trap()))
    with pytest.raises(DatasetError, match="cannot be read"):
        load(str(path), seed=0)
