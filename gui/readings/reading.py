"""What the declaration of a plot says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gui.look.words import say_declared, shown
from gui.predictions.prediction import KINDS, Kind
from gui.readings.exported import SHOWN_ALONE, Exported
from physics.chain.state import ChainSnapshot
from physics.wording import Words

Topic = str | Callable[[ChainSnapshot], str]
"""Of an explanation, which may depend on what is shown."""


FORMER: Final = Words("other settings")


@dataclass(frozen=True, slots=True)
class Reading:
    """A plot: what it is called, where it stands, how it is made and fed.

    Attributes
    ----------
    name : in files, options and sessions.
    title : for a person.
    order : among the docks, from the left.
    make : the widget; imports pyqtgraph, so it is called late.
    feed : shows a moment of its lab in the widget; the scene may not be there yet, and is None.
    turn : in which of six frames it is brought up to date, so that no frame waits for all.
    width : hundredths of the docks' row; 0 for a plot that is closed at first.
    behind : name of the plot whose place it then shares.
    topics : what explains the widget, or its parts, by the attributes that lead to them.
    of_network : whether it shows what was measured of a network.
    film_width, half_width : least logical pixels in a film, and where its part that speaks of
        networks is left out; 0 for what cannot be in films.
    wants : what its source works out only while somebody looks.
    part_of_network : the attribute of the part that speaks of the network alone.
    network_alone : whether there is nothing to see without a network.
    narrow_behind : like `behind`, where the screen is narrow.
    exported : its numbers and its figure.
    asks : the attribute of the widget that is a Qt signal with settings of its lab, by their
        names, which a click asks for.
    holds : x and y of the curve that stays in the plot where a moment of its lab is held; none
        for a plot that holds nothing, or whose widget shows by itself what is held.
    tells : the kinds of question to an audience that it answers, as most do: it is not seen while
        such a question is open.
    """

    name: str
    title: str
    order: int
    make: Callable[[Any], Any]
    feed: Callable[[Any, Any, Any], None]
    turn: int
    width: int = 0
    behind: str = ""
    topics: Mapping[str, Topic] = field(default_factory=dict)
    of_network: bool = False
    film_width: int = 0
    half_width: int = 0
    wants: tuple[str, ...] = ()
    part_of_network: str = ""
    network_alone: bool = False
    narrow_behind: str = ""
    exported: Exported = SHOWN_ALONE
    asks: str = ""
    holds: Callable[[Any], tuple[Any, Any]] | None = None
    tells: tuple[Kind, ...] = KINDS

    def show(self, widget: Any, moment: Any, scene: Any) -> None:
        """Show a moment in the widget, and what is held of its lab."""
        self.feed(widget, moment, scene)
        if self.holds is not None:
            widget.show_held(moment.held, self.name)

    @property
    def file_name(self) -> str:
        """As files and options spell it."""
        return self.name.replace("_", "-")

    def title_where(self, network_differs: str) -> str:
        """Its title; it says so where the network has other settings than the present ones."""
        title = say_declared(self.title)
        return f"{title} · {shown(FORMER)}" if network_differs and self.of_network else title
