"""A folder for each class: what is read, what is skipped, what is refused by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nets.config import TrainingConfig
from nets.data import own_pictures
from nets.data.datasets import DatasetError, describe, load, resized
from nets.data.samples import Preview


def noise(seed: int, height: int = 24, width: int = 31) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width), dtype=np.uint8)


def pictures(folder: Path, count: int = 10) -> Path:
    """Two classes of grey pictures, the second one darker, with hidden files in between."""
    root = folder / "pets"
    for name, shade in (("cats", 2), ("dogs", 4)):
        (root / name).mkdir(parents=True)
        for number in range(count):
            Image.fromarray(noise(number) // shade).save(root / name / f"{number}.png")
        (root / name / ".DS_Store").write_bytes(b"\0\1")
        (root / name / "Thumbs.db").write_bytes(b"\0\1")
    (root / ".git").mkdir()
    (root / "notes.txt").write_text("beside the classes")
    return root


def seen(folder: Path) -> Preview:
    return describe(TrainingConfig(dataset=str(folder)))


def test_a_folder_is_read_split_and_brought_to_ten_by_ten(tmp_path: Path) -> None:
    root = pictures(tmp_path)
    data = load(str(root), seed=1)
    assert (data.name, data.class_names) == ("pets", ("cats", "dogs"))
    assert data.train_inputs.shape == (16, 100) and data.test_inputs.shape == (4, 100)
    assert np.bincount(data.test_labels).tolist() == [2, 2]
    expected = resized(np.stack([noise(n) // 2 for n in range(10)]) / 255.0, 10).reshape(10, 100)
    cats = np.vstack(
        [data.train_inputs[data.train_labels == 0], data.test_inputs[data.test_labels == 0]]
    )
    distances = np.abs(cats[:, None] - expected).max(axis=2)
    assert (
        sorted(distances.argmin(axis=1)) == list(range(10)) and distances.min(axis=1).max() < 0.002
    )
    assert not np.array_equal(data.test_inputs, load(str(root), seed=2).test_inputs)


def test_the_preview_says_what_was_done(tmp_path: Path) -> None:
    root = pictures(tmp_path)
    preview = seen(root)
    assert preview.class_counts == {"cats": 8, "dogs": 8}
    assert preview.sample_shape == (10, 10) and preview.samples.shape == (2, 5, 10, 10)
    assert preview.remarks[0] == "pictures brought to 10 × 10; all in grey"
    Image.fromarray(np.dstack([noise(k) for k in range(3)])).save(root / "cats" / "red.JPG", "jpeg")
    assert "1 in colour, turned to grey" in seen(root).remarks[0]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_has_the_same_grey(tmp_path: Path, mode: str) -> None:
    root = pictures(tmp_path)
    bright = np.where(noise(0) > 127, 255, 0).astype(np.uint8)
    image = (
        Image.fromarray(bright.astype(np.uint16) * 257)
        if mode == "I;16"
        else Image.fromarray(bright).convert(mode)
    )
    image.save(root / "cats" / "kind.png")
    picture, in_colour = own_pictures._picture(root / "cats" / "kind.png")
    assert np.abs(picture - resized(bright[None] / 255.0, 10)[0]).max() < 0.003
    assert in_colour == (mode in ("P", "RGB", "RGBA"))


def _text(root: Path) -> None:
    (root / "dogs" / "list.txt").write_text("not a picture")


def _torn(root: Path) -> None:
    whole = (root / "dogs" / "3.png").read_bytes()
    (root / "dogs" / "3.png").write_bytes(whole[: len(whole) // 2])


def _damaged(root: Path) -> None:
    whole = (root / "dogs" / "3.png").read_bytes()
    (root / "dogs" / "3.png").write_bytes(whole[:60] + bytes(40) + whole[100:])


def _empty_file(root: Path) -> None:
    (root / "cats" / "0.png").write_bytes(b"")


def _gif(root: Path) -> None:
    Image.fromarray(noise(0)).save(root / "cats" / "moving.png", "gif")


def _nested(root: Path) -> None:
    (root / "cats" / "more").mkdir()


def _empty_class(root: Path) -> None:
    (root / "birds").mkdir()


def _one_class(root: Path) -> None:
    for file in (root / "dogs").iterdir():
        file.unlink()
    (root / "dogs").rmdir()


def _lonely(root: Path) -> None:
    (root / "birds").mkdir()
    Image.fromarray(noise(0)).save(root / "birds" / "one.png")


def _even(root: Path) -> None:
    for file in root.glob("*/*.png"):
        Image.new("L", (9, 9), 77).save(file)


BROKEN = {
    "empty class": (_empty_class, "the folder birds has no pictures"),
    "one class": (_one_class, "a folder of pictures for each of two or more classes, but has 1"),
    "lonely": (_lonely, "single sample of class birds"),
    "even": (_even, "all pictures are of one even grey"),
}


STRAY = {
    "text": (_text, "dogs/list.txt"),
    "torn": (_torn, "dogs/3.png"),
    "damaged": (_damaged, "dogs/3.png"),
    "empty file": (_empty_file, "cats/0.png"),
    "another kind": (_gif, "cats/moving.png"),
    "nested": (_nested, "cats/more"),
}


@pytest.mark.parametrize("case", STRAY)
def test_a_stray_file_is_left_out_and_named(tmp_path: Path, case: str) -> None:
    spoil, name = STRAY[case]
    root = pictures(tmp_path)
    whole = load(str(root), 0)
    spoil(root)
    data = load(str(root), 0)
    assert f"1 file left out, being no pictures that can be read ({name})" in data.remarks
    spoiled = case in ("torn", "damaged", "empty file")
    samples = len(data.train_labels) + len(data.test_labels)
    assert samples == len(whole.train_labels) + len(whole.test_labels) - spoiled


def test_many_stray_files_are_refused(tmp_path: Path) -> None:
    root = pictures(tmp_path)
    for number in range(5):
        (root / "cats" / f"{number}.png").write_bytes(b"no picture")
    with pytest.raises(DatasetError, match=r"cats/0\.png cannot be read as a PNG, JPEG.*many"):
        seen(root)


@pytest.mark.parametrize("kind", ["bmp", "tiff", "webp", "jpeg"])
def test_other_kinds_of_pictures_are_read(tmp_path: Path, kind: str) -> None:
    root = pictures(tmp_path)
    expected = load(str(root), 0)
    for file in root.glob("*/*.png"):
        lossless = {"lossless": True} if kind == "webp" else {"quality": 100}
        Image.open(file).save(file.with_suffix(f".{kind}"), **lossless)
        file.unlink()
    data = load(str(root), 0)
    assert data.train_inputs.shape == expected.train_inputs.shape
    assert np.abs(data.train_inputs - expected.train_inputs).max() < 0.01


def test_a_tiff_of_numbers_is_read_between_nought_and_one(tmp_path: Path) -> None:
    grey = noise(0) / np.float32(255.0)
    Image.fromarray(grey).save(tmp_path / "grey.tiff")
    picture, in_colour = own_pictures._picture(tmp_path / "grey.tiff")
    assert np.abs(picture - resized(grey[None], 10)[0]).max() < 0.001 and not in_colour
    Image.fromarray(grey * 300.0).save(tmp_path / "large.tiff")
    with pytest.raises(own_pictures._NoPicture):
        own_pictures._picture(tmp_path / "large.tiff")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("train", "test"), "tested on the pictures in test"),
        (("Training", "validation"), "tested on the pictures in validation"),
        (("train", "test", "val"), "the pictures in val are not used"),
    ],
)
def test_train_beside_test_is_taken_as_it_is(
    tmp_path: Path, names: tuple[str, ...], said: str
) -> None:
    for count, name in zip((10, 6, 4), names, strict=False):
        (tmp_path / "all" / name).mkdir(parents=True)
        pictures(tmp_path / name, count).rename(tmp_path / "all" / name / "x")
        for one in list((tmp_path / "all" / name / "x").iterdir()):
            one.rename(tmp_path / "all" / name / one.name)
        (tmp_path / "all" / name / "x").rmdir()
    data = load(str(tmp_path / "all"), 0)
    assert (len(data.train_labels), len(data.test_labels)) == (20, 12)
    assert data.class_names == ("cats", "dogs") and said in data.remarks
    for file in (tmp_path / "all" / names[1] / "cats").iterdir():
        file.rename(file.parent.parent / "dogs" / f"more{file.name}")
    (tmp_path / "all" / names[1] / "cats").rmdir()
    (tmp_path / "all" / names[1] / "dogs").rename(tmp_path / "all" / names[1] / "wolves")
    with pytest.raises(DatasetError):
        seen(tmp_path / "all")


@pytest.mark.parametrize("case", BROKEN)
def test_what_cannot_be_used_is_refused_by_name(tmp_path: Path, case: str) -> None:
    spoil, words = BROKEN[case]
    root = pictures(tmp_path)
    spoil(root)
    for read in (seen, lambda folder: load(str(folder), 0)):
        with pytest.raises(DatasetError) as refused:
            read(root)
        assert words in str(refused.value) and "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("limit", "most", "words"),
    [
        ("MOST_PICTURES", 19, "pets has 20 pictures, where 19 is the most"),
        ("MOST_PIXELS", 743, "cats/0.png is too big: 744 pixels, where 743 is the most"),
        ("MOST_BYTES", 100, "cats/0.png is too big: 100 bytes is the most"),
    ],
)
def test_too_much_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, words: str
) -> None:
    root = pictures(tmp_path)
    monkeypatch.setattr(own_pictures, limit, most)
    monkeypatch.setattr(own_pictures, "_grey", lambda _: pytest.fail("was unpacked"))
    with pytest.raises(DatasetError, match=words):
        seen(root)


def test_pillow_is_imported_for_pictures_alone() -> None:
    code = (
        "import sys, nets.data.datasets; print([m for m in ('PIL', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
