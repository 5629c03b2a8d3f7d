"""The viewer's own data as pictures: a folder for each class, brought to 10×10 grey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nets.config import TrainingConfig
from nets.samples import (
    SIDE,
    TEST_SHARE,
    Array,
    Dataset,
    DatasetError,
    Floats,
    Preview,
    Progress,
    preview_of,
    require,
    require_classes,
    split_dataset,
)

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("PNG", "JPEG")
MOST_PICTURES = 50_000
MOST_PIXELS = 50_000_000
MOST_BYTES = 100_000_000
"""Of one file."""
SYSTEM_FILES = ("thumbs.db", "desktop.ini")
"""What Windows leaves in folders; elsewhere such files begin with a dot."""
GREY = ("1", "L", "LA", "I", "F")
"""Pillow's modes without colour; I;16 and its like begin with I."""
TOLD_EVERY = 20


def load_pictures(folder: Path, config: TrainingConfig, progress: Progress) -> Dataset:
    """The data set in a folder of class folders, split by the seed."""
    return _read(folder, config, progress)[0]


def describe_pictures(folder: Path, config: TrainingConfig, progress: Progress) -> Preview:
    """What to show of such a folder, checked as `load_pictures` checks it."""
    data, coloured = _read(folder, config, progress)
    grey = "all in grey" if coloured == 0 else f"{coloured:,} in colour, turned to grey"
    return preview_of(
        data,
        (SIDE, SIDE),
        (
            f"pictures brought to {SIDE} × {SIDE}; {grey}",
            f"{TEST_SHARE:.0%} of them, drawn by the seed, are kept for testing",
        ),
    )


def _read(folder: Path, config: TrainingConfig, progress: Progress) -> tuple[Dataset, int]:
    """The data, and how many pictures were in colour."""
    try:
        names, files = _files(folder)
    except OSError as error:
        raise DatasetError(f"{folder.name} cannot be read: {error.strerror}") from error
    labels = np.repeat(np.arange(len(names)), [len(group) for group in files])
    require_classes(names, labels, folder.name)
    inputs: Floats = np.empty((labels.size, SIDE * SIDE), dtype=np.float32)
    coloured = 0
    for number, file in enumerate(path for group in files for path in group):
        if number % TOLD_EVERY == 0:
            progress(f"reading {folder.name}: picture {number + 1:,} of {labels.size:,}")
        picture, in_colour = _picture(file)
        inputs[number] = picture.ravel()
        coloured += in_colour
    require(bool(np.ptp(inputs) > 0.0), f"{folder.name}: all pictures are of one even grey")
    return split_dataset(folder.name, inputs, np.array(names)[labels], config.seed), coloured


def _files(folder: Path) -> tuple[list[str], list[list[Path]]]:
    """The names of the classes, and the files of each."""
    classes = [item for item in _seen(folder) if item.is_dir()]
    require(
        len(classes) > 1,
        f"{folder.name} needs a folder of pictures for each of two or more classes, "
        f"but has {len(classes)}",
    )
    files = [list(_seen(one)) for one in classes]
    for one, group in zip(classes, files, strict=True):
        require(bool(group), f"the folder {one.name} has no pictures")
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
    require(not path.is_dir(), f"{name} is a folder, where only pictures are expected")
    require(path.is_file() or not path.exists(), f"{name} is no file, but a pipe or the like")
    try:
        require(
            path.stat().st_size <= MOST_BYTES,
            f"{name} is too big: {MOST_BYTES:,} bytes is the most",
        )
        with Image.open(path, formats=FORMATS) as image:
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
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        raise DatasetError(f"{name} cannot be read as a PNG or JPEG picture") from None


def _grey(image: Image.Image) -> Image.Image:
    """The picture as floating-point grey, 0 … 1, so that nothing is rounded when it shrinks."""
    from PIL import Image

    if image.mode.startswith("I"):  # sixteen bits
        return Image.fromarray(np.asarray(image, dtype=np.float32) / 65535.0)
    if image.mode in ("P", "PA"):
        image = image.convert("RGBA")
    return Image.fromarray(np.asarray(image.convert("L"), dtype=np.float32) / 255.0)
