"""A network that was kept with all that its training needs to go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from nets.messages import Measurement
from nets.model.state_file import KeptRun


@dataclass(frozen=True, slots=True, eq=False)
class NetworkKept:
    """Where a training goes on.

    Attributes
    ----------
    about : how far it was.
    arrays : see `nets.model.state_file`.
    before : what had been measured of it before that epoch.
    shown : what is seen of it until it is measured anew; None is nothing.
    """

    about: KeptRun
    arrays: Mapping[str, NDArray[Any]]
    before: tuple[Measurement, ...] = ()
    shown: Measurement | None = None
