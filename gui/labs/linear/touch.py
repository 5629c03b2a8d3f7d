"""The mouse in the plane: the cloud is moved, turned and scaled, and single units are moved."""

from __future__ import annotations

from typing import Final

from gui.intents.intent import ActInLab
from gui.labs.act import Asked, Pointer
from gui.labs.linear.scene import LinearScene
from gui.moments.lab_moment import LabMoment

NOTCH: Final = 1.1
"""What one notch of the wheel multiplies all weights by."""


def touch(scene: LinearScene, _moment: LabMoment, pointer: Pointer) -> Asked | None:
    """Drag a unit, or the cloud beside them; with Shift or Ctrl it is turned about the origin."""
    right, up = scene.in_plane(pointer.x, pointer.y)
    if pointer.kind == "press":
        return ActInLab("grab", {"right": right, "up": up, **_what(scene, pointer)})
    if pointer.kind == "drag":
        return ActInLab("drag", {"right": right, "up": up})
    if pointer.kind == "release":
        return ActInLab("release")
    if pointer.kind == "wheel":
        return ActInLab("scale", {"by": NOTCH**pointer.amount})
    return None


def _what(scene: LinearScene, pointer: Pointer) -> dict[str, object]:
    if pointer.modifiers & {"shift", "control"}:
        return {"how": "turn"}
    unit = scene.unit_at(pointer.x, pointer.y)
    return {"how": "move"} if unit is None else {"how": "unit", "unit": unit}
