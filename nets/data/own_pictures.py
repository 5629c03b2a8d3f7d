"""The viewer's own data as pictures: a folder for each class, brought to 10×10 grey."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nets.config import TrainingConfig
from nets.data.parts import PARTS
from nets.data.samples import (
    SIDE,
    TEST_SHARE,
    Array,
    Dataset,
    DatasetError,
    Floats,
    Preview,
    Progress,
    dataset_from,
    preview_of,
    require,
    require_classes,
    split,
)

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "WEBP")
KINDS = "PNG, JPEG, BMP, TIFF or WebP"
MOST_PICTURES = 50_000
MOST_PIXELS = 50_000_000
MOST_BYTES = 100_000_000
"""Of one file."""
MOST_STRAY = 0.2
"""Share of the files that may be left out because they are no pictures."""
SYSTEM_FILES = ("thumbs.db", "desktop.ini")
"""What Windows leaves in folders; elsewhere such files begin with a dot."""
GREY = ("1", "L", "LA", "I", "F")
"""Pillow's modes without colour; I;16 and its like begin with I."""
TOLD_EVERY = 20
SHOWN = 3
"""Files that a sentence names."""


@dataclass(slots=True)
class Found:
    """What was come across while pictures were read: those in colour, and what is none."""

    coloured: int = 0
    stray: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one folder of classes.

    Attributes
    ----------
    inputs : (n, SIDE²); labels : (n,) names of classes.
    """

    inputs: Floats
    labels: Array


class _NoPicture(Exception):
    """A file is none that can be read."""


def load_pictures(folder: Path, config: TrainingConfig, progress: Progress) -> Dataset:
    """The data set in a folder of class folders, or in those of train and test within it."""
    try:
        return _read(folder, config, progress)
    except OSError as error:
        raise DatasetError(f"{folder.name} cannot be read: {error.strerror}") from error


def describe_pictures(folder: Path, config: TrainingConfig, progress: Progress) -> Preview:
    """What to show of such a folder, checked as `load_pictures` checks it."""
    return preview_of(load_pictures(folder, config, progress), (SIDE, SIDE))


def _read(folder: Path, config: TrainingConfig, progress: Progress) -> Dataset:
    parts, unused = _parts(folder)
    found = Found()
    read = {name: _pictures(path, found, progress) for name, path in parts.items()}
    train = read["train"]
    if "test" in read:
        test = read["test"]
        unknown = sorted(set(test.labels) - set(train.labels))
        require(
            not unknown,
            f"{parts['test'].name} has a class {unknown[:1]} that {parts['train'].name} lacks",
        )
        how = f"tested on the pictures in {parts['test'].name}"
    else:
        kept, tested = split(train.labels, config.seed)
        train, test = (Pictures(train.inputs[at], train.labels[at]) for at in (kept, tested))
        how = f"{TEST_SHARE:.0%} of them, drawn by the seed, are kept for testing"
    require(bool(np.ptp(train.inputs) > 0.0), f"{folder.name}: all pictures are of one even grey")
    remarks = (*_said(found), *unused, how)
    return dataset_from(folder.name, train.inputs, train.labels, test.inputs, test.labels, remarks)


def _said(found: Found) -> list[str]:
    grey = f"{found.coloured:,} in colour, turned to grey" if found.coloured else "all in grey"
    remarks = [f"pictures brought to {SIDE} × {SIDE}; {grey}"]
    if found.stray:
        names = ", ".join(found.stray[:SHOWN]) + (", …" if len(found.stray) > SHOWN else "")
        files = "1 file" if len(found.stray) == 1 else f"{len(found.stray):,} files"
        remarks.append(f"{files} left out, being no pictures that can be read ({names})")
    return remarks


def _parts(folder: Path) -> tuple[dict[str, Path], list[str]]:
    """The folders of classes to train and to test on, and what is said of those unused."""
    inside = [one for one in _seen(folder) if one.is_dir()]
    parts = {PARTS[one.name.lower()]: one for one in inside if one.name.lower() in PARTS}
    divided = "train" in parts and len(parts) == len(inside)
    if not divided or not any(one.is_dir() for one in _seen(parts["train"])):
        return {"train": folder}, []
    if "test" in parts and "val" in parts:
        unused = parts.pop("val")
        return parts, [f"the pictures in {unused.name} are not used"]
    if "val" in parts:
        parts["test"] = parts.pop("val")
    return parts, []


def _pictures(folder: Path, found: Found, progress: Progress) -> Pictures:
    """All pictures of a folder of classes."""
    names, files = _files(folder, found)
    count = sum(map(len, files))
    inputs: Floats = np.empty((count, SIDE * SIDE), dtype=np.float32)
    labels: list[int] = []
    for number, (label, file) in enumerate(
        (label, path) for label, group in enumerate(files) for path in group
    ):
        if number % TOLD_EVERY == 0:
            progress(f"reading {folder.name}: picture {number + 1:,} of {count:,}")
        try:
            picture, in_colour = _picture(file)
        except _NoPicture:
            found.stray.append(f"{file.parent.name}/{file.name}")
            require(
                len(found.stray) <= max(1.0, MOST_STRAY * count),
                f"{found.stray[0]} cannot be read as a {KINDS} picture, nor can many others",
            )
            continue
        inputs[len(labels)] = picture.ravel()
        labels.append(label)
        found.coloured += in_colour
    numbers = np.array(labels, dtype=np.int64)
    for label, name in enumerate(names):
        require(label in labels, f"the folder {name} has no pictures that can be read")
    require_classes(names, numbers, folder.name)
    return Pictures(inputs[: len(labels)], np.array(names)[numbers])


def _files(folder: Path, found: Found) -> tuple[list[str], list[list[Path]]]:
    """The names of the classes, and the files of each; folders within are none."""
    classes = [item for item in _seen(folder) if item.is_dir()]
    require(
        len(classes) > 1,
        f"{folder.name} needs a folder of pictures for each of two or more classes, "
        f"but has {len(classes)}",
    )
    files = []
    for one in classes:
        inside = list(_seen(one))
        files.append([item for item in inside if not item.is_dir()])
        found.stray += [f"{one.name}/{item.name}" for item in inside if item.is_dir()]
        require(bool(files[-1]), f"the folder {one.name} has no pictures")
    count = sum(map(len, files))
    require(
        count <= MOST_PICTURES,
        f"{folder.name} has {count:,} pictures, where {MOST_PICTURES:,} is the most",
    )
    return [one.name for one in classes], files


def _seen(folder: Path) -> Iterator[Path]:
    """What is in a folder, in order, without hidden files."""
    for item in sorted(folder.iterdir()):
        if not item.name.startswith(".") and item.name.lower() not in SYSTEM_FILES:
            yield item


def _picture(path: Path) -> tuple[Array, bool]:
    """(SIDE, SIDE) of 0 … 1, and whether it was in colour."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # our own limit is looked at before anything is unpacked
    name = f"{path.parent.name}/{path.name}"
    try:
        if not path.is_file():
            raise _NoPicture
        require(
            path.stat().st_size <= MOST_BYTES,
            f"{name} is too big: {MOST_BYTES:,} bytes is the most",
        )
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=FORMATS) as image:
            pixels = image.width * image.height
            require(
                pixels <= MOST_PIXELS,
                f"{name} is too big: {pixels:,} pixels, where {MOST_PIXELS:,} is the most",
            )
            upright = ImageOps.exif_transpose(image)
            small = _grey(upright).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
            return np.asarray(small), not image.mode.startswith(GREY)
    except DatasetError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, TypeError, KeyError):
        raise _NoPicture from None


def _grey(image: Image.Image) -> Image.Image:
    """The picture as floating-point grey, 0 … 1, so that nothing is rounded when it shrinks."""
    from PIL import Image

    if image.mode.startswith(("I", "F")):  # sixteen bits, or a TIFF's numbers
        grey = np.asarray(image, dtype=np.float32)
        grey = grey if image.mode == "F" else grey / 65535.0
        if not (grey.min() >= 0.0 and grey.max() <= 1.0):  # nor is NaN
            raise _NoPicture
        return Image.fromarray(grey)
    if image.mode in ("P", "PA"):
        image = image.convert("RGBA")
    return Image.fromarray(np.asarray(image.convert("L"), dtype=np.float32) / 255.0)
