"""What differs between a diagram of chains and one of networks: names, words, look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from gui.diagram.choices import AxisChoice
from gui.diagram.picture import MapLook


class Vocabulary(NamedTuple):
    """How a diagram is called and painted.

    Attributes
    ----------
    name : of the kind of diagram.
    hint : what the line of reading says while nothing is read.
    axes : the parameters that may be axes, by their names.
    plan_words : what a plan shows, long and short.
    cell_words : what a cell of a result says, long and short.
    value_on : where live parameters lie on an axis.
    look : by which the map is painted.
    """

    name: str
    hint: str
    axes: Callable[[], Mapping[str, AxisChoice]]
    plan_words: Callable[[Any], list[str]]
    cell_words: Callable[[Any, int, int], list[str]]
    value_on: Callable[[str, Any], float | str]
    look: MapLook
