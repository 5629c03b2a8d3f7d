"""What is to be said of a lab's moment in one word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["chain", "network", "theory", "warning", "muted"]
"""A colour of every theme."""


@dataclass(frozen=True, slots=True)
class LabVerdict:
    """The verdict of a moment; its pill turns over when the word becomes another.

    Attributes
    ----------
    word : in the pill, with a shape, so that colour alone tells nothing: "▬ KERNEL".
    detail : what is said beside it, with its numbers.
    """

    word: str
    detail: str = ""
    tone: Tone = "chain"
