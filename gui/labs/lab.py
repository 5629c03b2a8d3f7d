"""What the declaration of a lab says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import BaseModel

from gui.look.words import say
from gui.readings.reading import Reading
from gui.scene.resolve import Frame
from gui.scene.scene import Scene
from physics.recording.state_frame import Values

if TYPE_CHECKING:  # what draws is not needed by commands that only look a lab up
    from gui.canvas.sketch import Draw


class Experiment(Protocol):
    """What a lab runs: it computes, or asks a thread or a process that does.

    Attributes
    ----------
    time : in its own units, since it began.
    """

    @property
    def time(self) -> float:
        """In its own units, since it began."""

    def values(self) -> Values:
        """The arrays by their names: the same mapping as long as nothing has changed."""

    def advance(self, seconds: float) -> None:
        """Go on by so many seconds of wall clock; asked at each frame while it plays.

        Raises
        ------
        ArithmeticError, ValueError
            If it cannot, in words; it is paused then, and they are said.
        """

    def set(self, settings: Any) -> None:
        """Other settings from now on; ValueError, in words, if they cannot be."""

    def reset(self) -> None:
        """Begin anew."""

    def close(self) -> None:
        """End what threads and processes there are."""


@dataclass(frozen=True, slots=True)
class Lab:
    """A lab: its settings, what it runs, how that is seen.

    Attributes
    ----------
    name : in files and commands.
    title : for a person.
    order : among the labs.
    settings : declares the parameters; its defaults are what the lab begins with.
    begin : makes the experiment for some settings; ArithmeticError, OSError or ValueError, in
        words, if that cannot be. None for the chain, whose thread, process, panels and presets
        the app itself keeps.
    readings : its plots.
    resolve : the scene of a moment, in a frame: the only road to it.
    draw : that scene in a theme.
    """

    name: str
    title: str
    order: int
    settings: type[BaseModel]
    begin: Callable[[Any], Experiment] | None
    readings: Callable[[], Sequence[Reading]]
    resolve: Callable[[Any, Frame], Scene]
    draw: Draw

    def film_readings(self) -> tuple[Reading, ...]:
        """Those that can stand under the scene of a film."""
        return tuple(one for one in self.readings() if one.film_width)

    def usual_plots(self) -> tuple[str, ...]:
        """The names of those that stand there unless others are asked for."""
        return tuple(one.name for one in self.film_readings() if one.width)

    def chosen(self, names: Sequence[str]) -> tuple[Reading, ...]:
        """The plots of these names, for a film; ValueError, in words, if there is none."""
        known = {one.name: one for one in self.film_readings()}
        strange = [name for name in names if name not in known]
        if strange:
            raise ValueError(
                say(
                    "no plot {name}: films can have {names}",
                    name=strange[0],
                    names=", ".join(known),
                )
            )
        return tuple(known[name] for name in names)
