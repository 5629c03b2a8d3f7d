"""All that is known of a lab at one instant: live, or from a tape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from gui.models.held_run import HeldRuns
from gui.models.session import ViewOptions
from gui.moments.lab_course import LabCourse
from gui.moments.moment import Origin
from physics.recording.state_frame import StateFrame


@dataclass(frozen=True, slots=True)
class LabMoment:
    """What is known at an instant; scene, plots and words are made from nothing else.

    Attributes
    ----------
    origin : the live lab, or a recording.
    settings : of the lab, as the person has them, or had.
    state : its arrays, and when they were so.
    course : what it has shown so far; it goes on with its source.
    view : what the person has set.
    playing : whether it goes on by itself.
    seconds : of wall clock since the first frame of a recording.
    frame : of a recording, 0 … frames − 1.
    held : curves of what was, beside it.
    """

    origin: Origin
    settings: BaseModel
    state: StateFrame
    course: LabCourse
    view: ViewOptions
    playing: bool = False
    seconds: float = 0.0
    frame: int = 0
    held: HeldRuns = ()

    @property
    def is_live(self) -> bool:
        """Whether it is of the live lab, which can be acted on."""
        return self.origin == "live"

    def __getitem__(self, name: str) -> Any:
        """One of the arrays of the state."""
        return self.state.values[name]
