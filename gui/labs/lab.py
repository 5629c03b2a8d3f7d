"""What the declaration of a lab says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from pydantic import BaseModel

from gui.labs.act import Act, Asked, Pointer
from gui.labs.lab_verdict import LabVerdict, Tone
from gui.look.words import say, shown
from gui.moments.explanations import Numbers
from gui.moments.lab_moment import LabMoment
from gui.predictions.quantities import Subject
from gui.readings.reading import Reading
from gui.scene.resolve import Frame
from gui.scene.scene import Scene
from physics.recording.state_frame import Values
from physics.wording import Words

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


class ActingExperiment(Experiment, Protocol):
    """One of a lab that has acts."""

    def act(self, name: str, arguments: Any) -> None:
        """Do something that the lab declares; ArithmeticError or ValueError, in words, if not."""


@runtime_checkable
class KeptExperiment(Experiment, Protocol):
    """One whose state can be kept and come back; another one begins anew with its settings."""

    def keep(self) -> object:
        """The whole state of now, which stays as it is whatever the experiment does next."""

    def bring_back(self, kept: Any) -> None:
        """Go on from a state that was kept, of whatever settings."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Files that are seen in a lab.

    Attributes
    ----------
    kind : as `nets.data.kinds` calls them.
    take : shows one from now on; OSError or ValueError, in words, if it cannot be.
    told : what is said then, with the `name` of the file.
    """

    kind: str
    take: Callable[[Path], None]
    told: Words


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
    short : its title where there is little room; the whole one by default.
    says : one sentence: what the lab shows, and what to press.
    verdict : of a moment, or none yet.
    topic : of the explanation of its verdict.
    numbers : what is put into the formula of an explanation, by its topic.
    acts : what can be done beside setting parameters; its experiment then is an acting one.
    touch : what the mouse in the scene asks for; it changes nothing itself, and is also asked
        whether a press would do something.
    subject : what an audience can be asked of it.
    over : whether its run has come to its end; None for a lab whose run has none.
    files : what it shows of files; None for none.
    """

    name: str
    title: str
    order: int
    settings: type[BaseModel]
    begin: Callable[[Any], Experiment] | None
    readings: Callable[[], Sequence[Reading]]
    resolve: Callable[[Any, Frame], Scene]
    draw: Draw
    short: str = ""
    says: str = ""
    verdict: Callable[[LabMoment], LabVerdict | None] | None = None
    topic: str = ""
    numbers: Mapping[str, Callable[[LabMoment], Numbers]] = field(default_factory=dict)
    acts: tuple[Act, ...] = ()
    touch: Callable[[Any, LabMoment, Pointer], Asked | None] | None = None
    subject: Subject | None = None
    over: Callable[[LabMoment], bool] | None = None
    files: OwnFiles | None = None

    def verdict_words(self, moment: LabMoment) -> tuple[str, str, Tone]:
        """Word, detail and tone of the verdict, to be read; without a word there is none."""
        found = self.verdict(moment) if self.verdict is not None else None
        if found is None:
            return "", say("nothing to read yet"), "muted"
        return shown(found.word), shown(found.detail), found.tone

    def act_named(self, name: str) -> Act:
        """The act of that name; ValueError, in words, if there is none."""
        known = {one.name: one for one in self.acts}
        if name not in known:
            names = ", ".join(known) or say("nothing")
            raise ValueError(say("{name} cannot be done here: {names} can", name=name, names=names))
        return known[name]

    @property
    def holds(self) -> bool:
        """Whether any of its plots holds curves."""
        return any(one.holds is not None for one in self.readings())

    def curves_of(self, moment: LabMoment) -> dict[str, tuple[Any, Any]]:
        """x and y of what a moment leaves in each plot that holds curves, by its name."""
        return {one.name: one.holds(moment) for one in self.readings() if one.holds is not None}

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
