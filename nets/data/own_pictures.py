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
from physics.wording import Words

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "WEBP")
KINDS = Words("PNG, JPEG, BMP, TIFF or WebP")
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
        raise DatasetError(
            Words("{name} cannot be read: {why}", name=folder.name, why=error.strerror)
        ) from error


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
            Words(
                "{tested} has a class {unknown} that {trained} lacks",
                tested=parts["test"].name,
                unknown=unknown[:1],
                trained=parts["train"].name,
            ),
        )
        how = Words("tested on the pictures in {name}", name=parts["test"].name)
    else:
        kept, tested = split(train.labels, config.seed)
        train, test = (Pictures(train.inputs[at], train.labels[at]) for at in (kept, tested))
        how = Words(
            "{share:.0%} of them, drawn by the seed, are kept for testing",
            share=TEST_SHARE,
        )
    require(
        bool(np.ptp(train.inputs) > 0.0),
        Words("{name}: all pictures are of one even grey", name=folder.name),
    )
    remarks = (*_said(found), *unused, how)
    return dataset_from(folder.name, train.inputs, train.labels, test.inputs, test.labels, remarks)


def _said(found: Found) -> list[str]:
    grey = (
        Words("{coloured:,} in colour, turned to grey", coloured=found.coloured)
        if found.coloured
        else Words("all in grey")
    )
    remarks: list[str] = [
        Words("pictures brought to {side} × {side}; {grey}", side=SIDE, grey=grey)
    ]
    if found.stray:
        names = ", ".join(found.stray[:SHOWN]) + (", …" if len(found.stray) > SHOWN else "")
        remarks.append(
            Words(
                "{n:,} files left out, being no pictures that can be read ({names})",
                "1 file left out, being no pictures that can be read ({names})",
                len(found.stray),
                names=names,
            )
        )
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
        return parts, [Words("the pictures in {name} are not used", name=unused.name)]
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
            progress(
                Words(
                    "reading {name}: picture {number:,} of {count:,}",
                    name=folder.name,
                    number=number + 1,
                    count=count,
                )
            )
        try:
            picture, in_colour = _picture(file)
        except _NoPicture:
            found.stray.append(f"{file.parent.name}/{file.name}")
            require(
                len(found.stray) <= max(1.0, MOST_STRAY * count),
                Words(
                    "{stray} cannot be read as a {kinds} picture, nor can many others",
                    stray=found.stray[0],
                    kinds=KINDS,
                ),
            )
            continue
        inputs[len(labels)] = picture.ravel()
        labels.append(label)
        found.coloured += in_colour
    numbers = np.array(labels, dtype=np.int64)
    for label, name in enumerate(names):
        require(
            label in labels, Words("the folder {name} has no pictures that can be read", name=name)
        )
    require_classes(names, numbers, folder.name)
    return Pictures(inputs[: len(labels)], np.array(names)[numbers])


def _files(folder: Path, found: Found) -> tuple[list[str], list[list[Path]]]:
    """The names of the classes, and the files of each; folders within are none."""
    classes = [item for item in _seen(folder) if item.is_dir()]
    require(
        len(classes) > 1,
        Words(
            "{name} needs a folder of pictures for each of two or more classes, but has {count}",
            name=folder.name,
            count=len(classes),
        ),
    )
    files = []
    for one in classes:
        inside = list(_seen(one))
        files.append([item for item in inside if not item.is_dir()])
        found.stray += [f"{one.name}/{item.name}" for item in inside if item.is_dir()]
        require(bool(files[-1]), Words("the folder {name} has no pictures", name=one.name))
    count = sum(map(len, files))
    require(
        count <= MOST_PICTURES,
        Words(
            "{name} has {count:,} pictures, where {most:,} is the most",
            name=folder.name,
            count=count,
            most=MOST_PICTURES,
        ),
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
            Words(
                "{name} is too big: {most:,} bytes is the most",
                name=name,
                most=MOST_BYTES,
            ),
        )
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=FORMATS) as image:
            pixels = image.width * image.height
            require(
                pixels <= MOST_PIXELS,
                Words(
                    "{name} is too big: {pixels:,} pixels, where {most:,} is the most",
                    name=name,
                    pixels=pixels,
                    most=MOST_PIXELS,
                ),
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
