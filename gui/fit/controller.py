"""Fits the chain to the network while the page is open, in a thread of its own."""

from __future__ import annotations

import math
import time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.fit.panel import NOTHING, FitPanel
from gui.intents.desk import Desk
from gui.intents.intent import Set
from gui.look.letters import capital
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.newest import Newest
from gui.moments.fitting import fit_of
from gui.moments.moment import Moment
from gui.moments.overlays import FIT
from gui.moments.training_record import TrainingRecord
from gui.window.places import Places
from nets.config import RISING
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, Vector

if TYPE_CHECKING:
    from physics.theory.curve_fit import CurveFit

EVERY = 0.4
"""Seconds between two fits: as fast as can be read, and the frames keep their pace."""
DURATION = 6.0
"""Seconds in which the live chain comes to the fitted time."""
SLOWEST, FASTEST = 0.5, 2000.0


class FitController(QObject):
    """Asks for fits, shows them, and gives them to the live chain.

    Parameters
    ----------
    laboratory, edits, chain : of the live chain.
    places : where its page is put.

    Attributes
    ----------
    panel : the page that shows the fit.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        places: Places,
    ) -> None:
        super().__init__()
        self._laboratory, self._edits, self._chain = laboratory, edits, chain
        self._desk = desk
        self.panel = FitPanel()
        places.add_page("fit", self.panel)
        places.dressed.connect(self.panel.apply_theme)
        desk.deeds.add("fit", partial(places.open_page, "fit"))
        self._fits = Newest("fit")
        self._asked: object = None
        self._asked_at = -math.inf
        self._answer: CurveFit | None = None
        self._hold: tuple[ChainParameters, int, float] | None = None
        self.panel.use_chosen.connect(self.use)

    def close(self) -> bool:
        """End the thread; whether it has ended."""
        return self._fits.close()

    @property
    def fit(self) -> CurveFit | None:
        """The newest fit, while its page is open."""
        return self._answer if self.panel.isVisible() else None

    @property
    def curves(self) -> dict[str, Vector]:
        """The fitted load curve by its name, if there is one."""
        return {FIT: self.fit.curve} if self.fit is not None else {}

    @property
    def shown(self) -> tuple[str, ...]:
        """The fit, while its page is open."""
        return (FIT,) if self.panel.isVisible() else ()

    def follow(self, moment: Moment) -> None:
        """Ask for what is new, show what was answered; cheap enough for every frame."""
        if moment.is_live:
            self._hold_in_time(moment.snapshot)
        if not self.panel.isVisible():
            return
        record, now = moment.training, time.monotonic()
        curve = record.load_curve if record is not None else None
        if record is None or curve is None:
            self._show(None, NOTHING)
            return
        # One after the other: a fit that is under way is never given up for the next.
        if self._asked == self._fits.answered[0] and now - self._asked_at > EVERY:
            self._ask(record, curve, now)
        self._take()

    def _ask(self, record: TrainingRecord, curve: LoadCurve, now: float) -> None:
        latest = record.latest
        key = (record.run, latest.epoch if latest else 0, curve.separation.tobytes())
        if key == self._asked:
            return
        self._asked, self._asked_at = key, now
        rises = record.config.separation in RISING
        self._fits.ask(key, partial(fit_of, curve, self._answer, rises=rises))

    def _take(self) -> None:
        key, answer = self._fits.answered
        if key is None:
            return
        if isinstance(answer, Exception):
            text = shown(answer)
            self._show(None, f"{capital(text)}.")
        elif answer is not self._answer:
            self._show(answer, "")

    def _show(self, fit: CurveFit | None, hint: str) -> None:
        self._answer = fit
        self.panel.show_fit(fit, hint)

    # --- the live chain --------------------------------------------------------------------

    def use(self) -> None:
        """Start the live chain like the fitted one; it is held when it comes to that time."""
        fit = self._answer
        if fit is None:
            return
        chain = self._laboratory.session.chain
        values = fitted_parameters(fit, chain)
        complaint = self._edits.edit("chain", values)
        if complaint:
            self._desk.tell(
                say("The fit cannot be used: {complaint}", complaint=complaint.split(": ", 1)[-1])
            )
            return
        until = fit.time.value / chain.stiffness
        self._desk.please(Set("view", "speed", min(max(until / DURATION, SLOWEST), FASTEST)))
        self._hold = (self._laboratory.session.chain, self._chain.latest.epoch, until)
        self._chain.reset()

    def _hold_in_time(self, snapshot: ChainSnapshot) -> None:
        """Pause at the fitted time, unless the chain has been changed since."""
        if self._hold is None:
            return
        parameters, epoch, until = self._hold
        if self._laboratory.session.chain != parameters:
            self._hold = None
        elif snapshot.epoch > epoch and snapshot.time >= until:
            self._hold = None
            self._chain.pause()


def fitted_parameters(fit: CurveFit, chain: ChainParameters) -> dict[str, Any]:
    """The live chain's parameters that make it like the fitted one; the others stay."""
    end = abs(chain.end_position) or 1.0
    force = chain.stiffness * end
    noise = fit.noise.value * force * math.sqrt(chain.time_step)
    numbers = {
        "friction_right": fit.friction_right.value * force,
        "friction_left": fit.friction_left.value * force,
        "noise": noise,
    }
    return {
        "dynamics": "overdamped",
        "drive": "held_end",
        "noise_kind": "independent",
        "annealing": 0.0,
        "end_position": end,
        "blocks": fit.curve.size - 1,
        **{name: float(f"{value:.3g}") for name, value in numbers.items()},
    }
