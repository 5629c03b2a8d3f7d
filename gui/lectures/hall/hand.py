"""What the audience sees, taken in the hand."""

from __future__ import annotations

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.frames import FrameController
from gui.controllers.hand import HandController
from gui.controllers.lab_hand import LabHand, SceneOfLab
from gui.intents.desk import Desk
from gui.lectures.hall.audience import AudienceWindow
from gui.scene.resolve import SceneState
from gui.scene.scene import Scene


class SeenByAudience:
    """The scenes of the audience's window, as a hand asks for them."""

    def __init__(self, frames: FrameController, audience: AudienceWindow) -> None:
        self._frames, self._audience = frames, audience

    @property
    def state(self) -> SceneState | None:
        """The picture of the chain."""
        return self._audience.state

    @property
    def is_live(self) -> bool:
        """Whether the live chain is shown."""
        return self._frames.is_live

    @property
    def lab(self) -> SceneOfLab | None:
        """The scene of the lab that is open."""
        show, canvas = self._frames.lab, self._audience.canvas
        scene = None if canvas is None else canvas.state
        if show is None or isinstance(scene, SceneState) or not isinstance(scene, Scene | None):
            return None
        return SceneOfLab(show.lab, show.moment, scene)


def take_in_hand(
    desk: Desk,
    edits: EditController,
    chain: ChainController,
    frames: FrameController,
    audience: AudienceWindow,
) -> tuple[HandController, LabHand]:
    """Let the mouse act in the audience's window as in the app's."""
    seen = SeenByAudience(frames, audience)
    return (
        HandController(desk, chain, seen, audience.canvas),
        LabHand(desk, edits, seen, audience.canvas),
    )
