"""Sound while it is wanted: what is shown of the chain is heard, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.controllers.frames import FrameController
from gui.intents.desk import Desk
from gui.look.words import shown
from gui.moments.moment import Moment
from gui.sound.heard import heard_of
from gui.sound.no_sound import NoSoundError

if TYPE_CHECKING:
    from gui.sound.loudspeaker import Loudspeaker


def usual() -> Loudspeaker:
    """The system's, whose compiled code no start waits for."""
    from gui.sound.loudspeaker import Loudspeaker

    return Loudspeaker()


class SoundController:
    """Does the action *Sound*; off at each start.

    Parameters
    ----------
    make : opens the loudspeaker.
    """

    def __init__(
        self,
        desk: Desk,
        frames: FrameController,
        make: Callable[[], Loudspeaker] = usual,
    ) -> None:
        self._deeds, self._make = desk.deeds, make
        self.loudspeaker: Loudspeaker | None = None
        self._number = -1
        self._deeds.add("sound", self._toggle)
        frames.drawn.connect(self._hear)

    def _toggle(self) -> str:
        if self.loudspeaker is not None:
            self.close()
        else:
            try:
                self.loudspeaker = self._make()
            except NoSoundError as error:
                return shown(error)
        self._deeds.check("sound", self.loudspeaker is not None)
        return ""

    def _hear(self, moment: Moment) -> None:
        """Every new moment of a chain; one that stands still is told once, and falls silent."""
        if self.loudspeaker is not None and moment.snapshot.number != self._number:
            self._number = moment.snapshot.number
            self.loudspeaker.hear(heard_of(moment.snapshot, moment.load_curve))

    def close(self) -> None:
        """Be silent."""
        if self.loudspeaker is not None:
            self.loudspeaker.close()
            self.loudspeaker = None
