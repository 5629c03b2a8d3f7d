"""What play, step and reset act on: the chain, or the lab that is open."""

from __future__ import annotations

from typing import Protocol


class Movable(Protocol):
    """What goes on in time."""

    @property
    def plays(self) -> bool:
        """Whether it goes on by itself, or will."""

    def toggle(self) -> None:
        """Play or pause."""

    def step(self) -> None:
        """Pause, and go on by one step."""

    def reset(self) -> None:
        """Begin anew."""


class Transport:
    """Hands on what is asked to whatever is open.

    Attributes
    ----------
    moved : the chain at first.
    """

    def __init__(self, chain: Movable) -> None:
        self.moved = chain

    def toggle(self) -> None:
        """Play or pause."""
        self.moved.toggle()

    def play(self, on: bool) -> None:
        """Go on, or stand still, whatever it did."""
        if self.moved.plays != on:
            self.moved.toggle()

    def step(self) -> None:
        """Pause, and go on by one step."""
        self.moved.step()

    def reset(self) -> None:
        """Begin anew."""
        self.moved.reset()
