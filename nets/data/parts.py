"""What others call the parts of a data set."""

from __future__ import annotations

from typing import Final

PARTS: Final = {
    "train": "train", "training": "train", "tr": "train",
    "test": "test", "testing": "test", "te": "test",
    "val": "val", "valid": "val", "validation": "val",
}  # fmt: skip
"""Of samples: to train on, to test on, and those kept for choosing between settings."""
INPUTS: Final = (
    "x", "images", "image", "imgs", "img", "data", "inputs", "input", "features", "samples",
)  # fmt: skip
LABELS: Final = ("y", "labels", "label", "targets", "target", "classes", "class", "t")
