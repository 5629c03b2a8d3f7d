"""Where moments come from."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from gui.moments.lab_moment import LabMoment
from gui.moments.moment import Moment


class Source(Protocol):
    """The live chain, a tape, or whatever else can tell what is known now."""

    def moment(self, wanted: Collection[str]) -> Moment:
        """What is known now; asked sixty times a second.

        Parameters
        ----------
        wanted : what somebody looks at that costs something to know: see `Reading.wants`.
        """


class LabSource(Protocol):
    """A lab that is open, or its tape."""

    def moment(self, wanted: Collection[str]) -> LabMoment:
        """What is known now; likewise."""
