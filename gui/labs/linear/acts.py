"""What can be done to the cloud of units, by hand or by a line of text."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from gui.labs.act import Act
from physics.wording import Words

How = Literal["move", "turn", "unit"]
FAR: Final = 1e9


class _Arguments(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Grab(_Arguments):
    """Take hold of the cloud, or of one unit, at a point of the plane."""

    right: float = Field(0.0, ge=-FAR, le=FAR, title=Words("U"))
    up: float = Field(0.0, ge=-FAR, le=FAR, title=Words("W"))
    how: How = Field("move", title=Words("how"))
    unit: int = Field(0, ge=0, title=Words("unit"))


class Drag(_Arguments):
    """Bring what is held to a point of the plane."""

    right: float = Field(0.0, ge=-FAR, le=FAR, title=Words("U"))
    up: float = Field(0.0, ge=-FAR, le=FAR, title=Words("W"))


class Scale(_Arguments):
    """Multiply all weights."""

    by: float = Field(1.25, gt=0.0, le=1e3, title=Words("by"))


ACTS: Final = (
    Act("draw", Words("Draw anew"), Words("Put the weights back to where they were drawn.")),
    Act("grab", Words("Grab"), Words("Take hold of the cloud, or of one unit."), Grab),
    Act("drag", Words("Drag"), Words("Bring what is held to another place."), Drag),
    Act("release", Words("Release"), Words("Let go; the new course begins.")),
    Act("scale", Words("Scale all"), Words("Multiply all weights."), Scale),
)
