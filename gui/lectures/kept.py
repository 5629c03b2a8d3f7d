"""What there was in a step, kept whole and brought back: chain, network, settings, views."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any, Final

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.frames import FrameController
from gui.controllers.lab_controller import LabController, LabsKept
from gui.controllers.training_controller import TrainingController
from gui.film.cues import Cue
from gui.labs.spring_block import LAB
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.chain_record import ChainRecord
from gui.moments.moment import CHAIN
from gui.moments.network_kept import NetworkKept
from gui.moments.training_record import TrainingRecord
from gui.replay.controller import ReplayController
from gui.replay.watched import Watched
from nets.messages import Kept
from nets.model.state_file import KeptRun, read_state

LONGEST_WAIT: Final = 0.5
"""Seconds for a chain's thread to tell its state, which it does between two batches."""
NO_RUN: Final = 0
"""Number of the run of a network that no process holds any more."""


class ChainKept:
    """The chain's whole state, once its thread has told it."""

    def __init__(self) -> None:
        self._told = Event()
        self._plain: Mapping[str, Any] | None = None

    def take(self, plain: Mapping[str, Any]) -> None:
        """In the chain's thread."""
        self._plain = plain
        self._told.set()

    @property
    def plain(self) -> Mapping[str, Any] | None:
        """For `GoOn`; None if the thread does not answer."""
        self._told.wait(LONGEST_WAIT)
        return self._plain


@dataclass(slots=True)
class NetworkState:
    """The network's, whose weights come a moment later.

    Attributes
    ----------
    asked : they have not come yet.
    trains : it was under way.
    held : it was, but stood still.
    lost : why there are no weights; "" otherwise.
    """

    record: TrainingRecord | None = None
    kept: NetworkKept | None = None
    asked: bool = False
    trains: bool = False
    held: bool = False
    lost: str = ""


@dataclass(frozen=True, slots=True)
class StateKept:
    """All that comes back with a step.

    Attributes
    ----------
    playing : whether the chain was going on.
    record : its course as it was seen.
    lead : where the eye was led.
    labs : all of them, and which was open.
    watched : the recording before all this; None for none.
    """

    session: Session
    chain: ChainKept
    playing: bool
    record: ChainRecord
    network: NetworkState
    lead: Cue
    labs: LabsKept
    watched: Watched | None
    number: int = field(default=0, compare=False)


class Keeper:
    """Keeps states, and brings them back.

    Weights come as files in a folder of its own, which are taken into memory at once.
    """

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        training: TrainingController,
        labs: LabController,
        frames: FrameController,
        replay: ReplayController,
    ) -> None:
        self._laboratory, self._edits = laboratory, edits
        self._chain, self._training = chain, training
        self._labs, self._frames, self._replay = labs, frames, replay
        self._folder: TemporaryDirectory[str] | None = None
        self._asked: dict[Path, NetworkState] = {}
        self._awaited: NetworkState | None = None
        self._number = 0
        self._course: ChainRecord | None = None
        training.kept.connect(self._take_weights)
        frames.ticked.connect(self._show_course)

    def close(self) -> None:
        """Keep nothing any more."""
        self._training.kept.disconnect(self._take_weights)
        self._frames.ticked.disconnect(self._show_course)
        if self._folder is not None:
            self._folder.cleanup()

    # --- what there is ------------------------------------------------------------------

    @property
    def over(self) -> bool | None:
        """Whether the run of the lab that is open has ended; None where no run ends."""
        return self._labs.over

    @property
    def plots(self) -> tuple[str, ...]:
        """The names of those of the lab that is open."""
        lab = LAB if self._labs.bench is None else self._labs.bench.lab
        return tuple(one.name for one in lab.readings())

    # --- keeping -------------------------------------------------------------------------

    def keep(self) -> StateKept:
        """What there is now; nobody waits for anything."""
        chain = ChainKept()
        playing = self._chain.plays
        self._chain.tell_state(chain.take)
        self._number += 1
        session, watched = self._laboratory.session, self._replay.keep()
        if watched is not None:
            view = session.view.model_copy(update=dict(watched.view))
            session = session.model_copy(update={"view": view})
        return StateKept(
            session,
            chain,
            playing,
            deepcopy(self._frames.course),
            self._network(),
            self._frames.lead,
            self._labs.keep(),
            watched,
            self._number,
        )

    def _network(self) -> NetworkState:
        training, record = self._training, self._training.record
        if self._awaited is not None:
            return self._awaited  # it has only just come back
        if record is None:
            return NetworkState()
        state = NetworkState(record.copied(record.run), training.waiting)
        state.held = training.state == "paused"
        state.trains = state.held or training.worker.running
        if training.stands or state.trains:
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="springblock-", ignore_cleanup_errors=True)
            path = Path(self._folder.name) / f"step-{self._number}.safetensors"
            waiting = training.waiting
            begins = waiting is not None and record.latest is waiting.shown
            state.kept = waiting if begins else None
            state.asked = training.keep_as_begun(str(path))
            if state.asked:
                self._asked[path] = state
        return state

    def _take_weights(self, kept: Kept) -> None:
        path = Path(kept.path)
        state = self._asked.pop(path, None)
        if state is None:
            return
        try:
            if not kept.failure and state.record is not None:
                arrays = read_state(path)
                about = KeptRun.of(arrays)
                found = state.record.measurements
                before = tuple(one for one in found if one.epoch < about.epoch)
                state.kept = NetworkKept(about, arrays, before, state.record.latest)
            state.lost = kept.failure
        except (OSError, ValueError) as error:
            state.lost = shown(error)
        finally:
            path.unlink(missing_ok=True)
        state.asked = False
        if state is self._awaited:
            self._awaited = None
            self._go_on_training(state)

    # --- bringing back -------------------------------------------------------------------

    def bring_back(self, kept: StateKept) -> str:
        """Let everything be as it was; what could not be, or ""."""
        self._replay.close_tape()
        plain, in_lab = kept.chain.plain, kept.labs.opened != CHAIN
        if plain is None:
            return say("the chain's thread does not answer")
        told = self._labs.bring_back(kept.labs)
        title = say("back to a step")
        if complaint := self._edits.bring_back(kept.session, title, behind_lab=in_lab):
            return complaint
        self._chain.go_on_with(plain)
        if kept.playing:
            self._chain.play()
        self._course = deepcopy(kept.record)
        self._bring_network_back(kept.network)
        self._frames.lead = kept.lead
        told = self._replay.bring_back(kept.watched) or told
        if not told and kept.network.lost:  # Train begins anew
            return say("No weights are kept: {why}.", why=kept.network.lost)
        return told

    def _bring_network_back(self, network: NetworkState) -> None:
        training, record = self._training, network.record
        now = training.record
        self._awaited = None
        if record is None:
            if now is not None:
                training.bring_back(None, None)
            return
        same = now is not None and (now.run, now.epoch) == (record.run, record.epoch)
        if same and not network.trains and training.stands:
            return  # the very network, still in its process
        training.bring_back(record.copied(NO_RUN), network.kept)
        if network.asked:
            self._awaited = network
        else:
            self._go_on_training(network)

    def _go_on_training(self, network: NetworkState) -> None:
        """From the epoch at which it was left, if it was under way; else it waits there."""
        training = self._training
        training.go_on_from(network.kept)
        if network.trains:
            training.go_on()
            if network.held:
                training.pause()

    def _show_course(self) -> None:
        """Once the chain is that of the step: a picture of before would begin another course."""
        if self._course is not None and self._chain.settled:
            course, self._course = self._course, None
            self._frames.show_course(course)
