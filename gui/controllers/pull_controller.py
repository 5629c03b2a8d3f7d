"""The pull: measured whoever pulls, done by script, and repeated at another speed."""

from __future__ import annotations

import math
from functools import partial

from psygnal import Signal

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.curves.files import write_table
from gui.curves.plotted import table_of
from gui.curves.table import Table
from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.moments.pull import PullMeter, PullReading
from gui.panels.pull_card import PullCard
from physics.chain.drive import turns_between
from physics.chain.pull import PullPath, quick_and_jerky, slow_and_steady
from physics.chain.state import ChainSnapshot

SCRIPTS = {"steady": slow_and_steady, "jerky": quick_and_jerky}
MOVING_DRIVES = ("ramp", "jerks")


class PullController:
    """Watches the hand in the snapshots, and sends it along paths.

    Parameters
    ----------
    laboratory, edits, chain : whose end is pulled.
    card : shows the pull, and asks for others.

    Attributes
    ----------
    reading : of the present pull, or of the last one.

    Signals
    -------
    measured(noise) : the noise that the pull amounts to, or None where it is too short.
    """

    measured = Signal(object)

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        card: PullCard,
    ) -> None:
        self._laboratory, self._edits, self._chain, self._card = laboratory, edits, chain, card
        self._desk = desk
        self._meter = PullMeter()
        self._puller, self._pulling = (0, 0), False
        self.reading: PullReading | None = None
        for script in SCRIPTS:
            desk.deeds.add(f"pull_{script}", partial(self.pull, script))
        card.script_chosen.connect(lambda script: desk.please(Do(f"pull_{script}")))
        card.repeat_chosen.connect(self.repeat)
        card.save_chosen.connect(self.save)

    def watch(self, snapshot: ChainSnapshot) -> None:
        """Take in where the hand is; cheap enough for every frame."""
        blocks = len(snapshot.positions)
        driven = snapshot.parameters.drive in MOVING_DRIVES and not snapshot.grip
        puller = (snapshot.hold.number, snapshot.epoch if driven else 0)
        self._pulling = driven or snapshot.grip > 0
        if puller != self._puller and (driven or puller[0] != self._puller[0]):
            self._meter.begin(of_end=driven or snapshot.hold.index > blocks)
        self._puller = puller
        # Turns that no frame saw, too: the pull is the same however slow the window is.
        if driven:
            self._meter.add(*turns_between(snapshot.parameters, self._meter.last, snapshot.time))
        else:
            self._meter.add(*snapshot.hold.knots)
        if self._pulling:
            self._meter.add((snapshot.time, place_of_hand(snapshot)))

    def show(self) -> None:
        """Read the pull, and show it."""
        if self._pulling:
            self.reading = self._meter.read(self._laboratory.session.chain) or self.reading
            noise = math.nan if self.reading is None else self.reading.noise
            self.measured.emit(noise if math.isfinite(noise) else None)
        self._card.show_pull(self.reading, can_repeat=self._meter.has_path)

    # --- pulls by themselves ------------------------------------------------------------

    def pull(self, script: str) -> str:
        """Pull from rest to the chain's goal, "steady" or "jerky"; why it cannot be, or ""."""
        chain = self._laboratory.session.chain
        return self._send(SCRIPTS[script](chain, 0.0, chain.end_position or 1.0))

    def repeat(self, factor: float) -> None:
        """Do the last pull again from rest, ``factor`` times as fast."""
        path = self._meter.path
        if path is not None and (refusal := self._send(path.at_speed(factor))):
            self._desk.tell(refusal)

    def save(self) -> None:
        """Ask where, and write the last pull as a table."""
        path = self._meter.path
        if path is None:
            return
        try:
            asked = (say("Save pull"), "pull.csv", say("Tables (*.csv)"))
            target = self._desk.questions.where_to_save(*asked)
            if target is not None:
                write_table(pull_table(path), target)
        except OSError as error:
            self._desk.tell(say("The pull was not saved: {why}", why=error.strerror or error))

    def _send(self, path: PullPath) -> str:
        """From rest, in a hand: what the pull does is its own, and no drive interferes."""
        refusal = self._edits.edit("chain", {"drive": "hand"})
        if not refusal:
            self._chain.reset()
            self._chain.pull_along(path)
        return refusal


def place_of_hand(snapshot: ChainSnapshot) -> float:
    """Where what is held, or else the end, is."""
    at_block = 0 < snapshot.grip <= len(snapshot.positions)
    return float(snapshot.positions[snapshot.grip - 1]) if at_block else snapshot.end_position


def pull_table(path: PullPath) -> Table:
    """A pull as a table: time, position, speed and jerk, in the chain's own units."""
    # Late: SciPy takes its time and forty megabytes, for the few who save a pull.
    from physics.chain.kinematics import kinematics

    columns = kinematics(path)
    time = columns.pop("time")
    curves = {name: (time, values) for name, values in columns.items()}
    return table_of(curves, "time", "pull")
