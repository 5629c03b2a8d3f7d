"""The chain's thread: takes the parameters to it, the hand, play and pause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.controllers.editing import EditController
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from physics.chain.commands import (
    GoOn,
    Grip,
    KeepAccount,
    Pause,
    Play,
    PullAlong,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    SetSpeed,
    SetTwin,
    Step,
    TellState,
)
from physics.chain.pull import PullPath
from physics.chain.runner import SimulationThread
from physics.chain.state import ChainSnapshot

if TYPE_CHECKING:
    from physics.recording.recorder import Recorder

FRAME = 1.0 / 60.0
"""Seconds over which the held thing glides to where the hand is now."""


class ChainController:
    """Owns the simulation thread.

    Parameters
    ----------
    laboratory : whose chain and speed are followed.
    edits : writes what the hand leaves behind (the end's new place).
    """

    def __init__(self, laboratory: Laboratory, edits: EditController) -> None:
        session = laboratory.session
        self._laboratory, self._edits = laboratory, edits
        self._thread = SimulationThread(session.chain, speed=session.view.speed, playing=True)
        self._held = 0
        self._moved = False
        self._shall_play = True
        self._account_kept = False
        self._nudged_to: float | None = None
        laboratory.replaced.connect(self._follow)

    def start(self) -> None:
        """Let the chain run."""
        self._thread.start()

    def close(self) -> bool:
        """End the thread; whether it has ended (a compiling one takes its time)."""
        self._laboratory.replaced.disconnect(self._follow)
        return self._thread.close()

    @property
    def latest(self) -> ChainSnapshot:
        """The newest picture of the chain."""
        return self._thread.latest

    @property
    def plays(self) -> bool:
        """Whether it runs, or will once it has obeyed."""
        return self.latest.playing if self.settled else self._shall_play

    @property
    def settled(self) -> bool:
        """Whether the newest picture is of after all that was asked of the chain until now."""
        return self._thread.settled

    def _follow(self, new: Session, old: Session) -> None:
        if new.chain != old.chain:
            if new.chain.blocks != old.chain.blocks:
                self._let_all_go()
            self._thread.send(SetParameters(new.chain))
        if new.view.speed != old.view.speed:
            self._thread.send(SetSpeed(new.view.speed))

    def keep_account(self, on: bool) -> None:
        """Let the chain account for its energy, or not; costs nothing if it does so already."""
        if on != self._account_kept:
            self._account_kept = on
            self._thread.send(KeepAccount(on))

    def record(self, path: Path, version: str) -> Recorder:
        """Record the chain from now on; raises OSError if it cannot be written there."""
        # Late: HDF5 takes its time and memory, for the few who record.
        from physics.recording.recorder import Recorder

        return Recorder(self._thread, path, version)

    # --- transport --------------------------------------------------------------------

    def play(self) -> None:
        """Run; after a failure, from the last good state."""
        if self.latest.failure is not None:
            self.recover()
        self._run()

    def _run(self) -> None:
        self._shall_play = True
        self._thread.send(Play())

    def pause(self) -> None:
        """Stand still."""
        self._shall_play = False
        self._thread.send(Pause())

    def toggle(self) -> None:
        """Play if it stands, pause if it plays."""
        self.pause() if self.plays else self.play()

    def step(self, count: int = 1) -> None:
        """Pause, and do so many steps."""
        self._shall_play = False
        self._thread.send(Step(count))

    def reset(self) -> None:
        """Back to rest with the parameters as they are; then run."""
        self._let_all_go()
        self._edits.forget_parent()
        if not self._thread.alive:
            self.recover()
        self._thread.send(Reset(self._laboratory.session.chain))
        self._run()

    def compare(self, changes: dict[str, float] | None) -> None:
        """Start again from rest beside a twin that differs in `changes`; None ends the twin."""
        if changes is None:
            self._thread.send(SetTwin(None))
            return
        self._let_all_go()
        self._edits.forget_parent()
        if not self._thread.alive:
            self.recover()
        self._thread.send(SetTwin(changes))
        self._run()

    def go_on_with(self, plain: Mapping[str, Any]) -> None:
        """Go on with the chain that `plain` tells of, which stands still at first."""
        self._let_all_go()
        if not self._thread.alive:
            self.recover()
        self._shall_play = False
        self._thread.send(GoOn(plain))

    def tell_state(self, listener: Callable[[Mapping[str, Any]], object]) -> None:
        """Have the chain's thread tell what `go_on_with` takes, after all that was asked of it."""
        self._thread.send(TellState(listener))

    def recover(self) -> None:
        """After a divergence, back to the last good state; after a fault, a new chain."""
        if self._thread.alive:
            self._thread.send(RestoreGood())
            return
        session = self._laboratory.session
        epoch = self._thread.latest.epoch
        self._thread.close()
        self._thread = SimulationThread(
            session.chain, speed=session.view.speed, playing=False, first_epoch=epoch + 1
        )
        self._thread.start()
        self._thread.send(KeepAccount(self._account_kept))

    # --- the hand ---------------------------------------------------------------------

    @property
    def held(self) -> int:
        """0 nothing, 1 … L a block, L + 1 the end."""
        return self._held

    def _let_all_go(self) -> None:
        """A new chain is in nobody's hand."""
        self._held, self._nudged_to = 0, None

    def grip(self, index: int) -> None:
        """Take hold of a block, or of the end (L + 1)."""
        self._held, self._nudged_to, self._moved = index, None, False
        snapshot = self.latest
        at_end = index > len(snapshot.positions)
        place = snapshot.end_position if at_end else float(snapshot.positions[index - 1])
        self._thread.send(Grip(index, place))
        if not snapshot.playing:
            self.play()

    def move(self, position: float) -> None:
        """Bring what is held to `position`, gliding there over one frame."""
        if self._held:
            self._moved = True
            duration = FRAME * self._laboratory.session.view.speed
            self._thread.send(Grip(self._held, position, duration))

    def pull_along(self, path: PullPath) -> None:
        """Let another hand take the end along a path."""
        self._let_all_go()
        self._thread.send(PullAlong(path))

    def end_nudge(self, snapshot: ChainSnapshot) -> None:
        """Let go of the end once a nudge has arrived."""
        if self._nudged_to is not None and snapshot.end_position == self._nudged_to:
            self._nudged_to = None
            self._thread.send(Release())

    def release(self, position: float | None = None) -> None:
        """Let go; the end stays where it was left, as a parameter that can be undone.

        Parameters
        ----------
        position : where the end was left, if it was the end that was held.
        """
        chain = self._laboratory.session.chain
        left = self._moved and self._held > chain.blocks and chain.drive != "hand"
        if left and position is not None:
            self._edits.edit("chain", {"drive": "held_end", "end_position": position})
        self._held = 0
        self._thread.send(Release())

    def end_nudges(self) -> None:
        """The nudges so far are one step of undo."""
        self._edits.finish()

    def nudge(self, distance: float) -> None:
        """Move the end by the arrow keys."""
        chain = self._laboratory.session.chain
        if chain.drive == "constant_force":
            return
        if chain.drive == "hand":
            # Keys repeat faster than the end glides: they add up from where it is going.
            begin = self.latest.end_position if self._nudged_to is None else self._nudged_to
            self._nudged_to = begin + distance
            duration = FRAME * self._laboratory.session.view.speed
            self._thread.send(Grip(chain.blocks + 1, self._nudged_to, duration))
            if not self.latest.playing:
                self.play()
            return
        begin = chain.end_position if chain.drive == "held_end" else self.latest.end_position
        values = {"drive": "held_end", "end_position": begin + distance}
        self._edits.edit("chain", values, final=False)
