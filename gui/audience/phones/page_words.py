"""What the page on a phone says, in every language of the app."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from physics.wording import Words

PAGE: Final[Mapping[str, Words]] = {
    "title": Words("What do you predict?"),
    "wait": Words("Wait for a question."),
    "draw": Words("Draw the load curve from the left to the right."),
    "layer": Words("layer"),
    "lazy": Words("Lazy: the last do most"),
    "balanced": Words("Balanced: all do alike"),
    "active": Words("Active: the first do most"),
    "first": Words("The first of the list comes first."),
    "up": Words("Up"),
    "down": Words("Down"),
    "send": Words("Send"),
    "again": Words("Send another"),
    "sent": Words("It has arrived. Until the answer comes, you can send another."),
    "refused": Words("It did not arrive. Wait a moment, and send it again."),
    "over": Words("The lecture is over, or the network is lost."),
    "private": Words("Nothing is stored, and nobody is asked for a name."),
}
"""By the keys that the page knows."""
