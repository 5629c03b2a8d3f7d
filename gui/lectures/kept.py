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
from gui.controllers.lab_controller import LabController
from gui.controllers.training_controller import TrainingController
from gui.film.cues import Cue
from gui.intents.desk import Desk
from gui.intents.intent import Go
from gui.labs.spring_block import LAB
from gui.look.words import say, say_declared
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.chain_record import ChainRecord
from gui.moments.moment import CHAIN
from gui.moments.network_kept import NetworkKept
from gui.moments.training_record import TrainingRecord
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
    """The network's, whose weights come a moment later."""

    record: TrainingRecord | None = None
    kept: NetworkKept | None = None


@dataclass(frozen=True, slots=True)
class LabState:
    """Of a lab: its settings, and whether it was going on."""

    settings: Mapping[str, object]
    playing: bool


@dataclass(frozen=True, slots=True)
class StateKept:
    """All that comes back with a step.

    Attributes
    ----------
    playing : whether the chain was going on.
    record : its course as it was seen.
    lead : where the eye was led.
    """

    session: Session
    chain: ChainKept
    playing: bool
    record: ChainRecord
    network: NetworkState
    lead: Cue
    lab: str = CHAIN
    in_lab: LabState | None = None
    number: int = field(default=0, compare=False)


class Keeper:
    """Keeps states, and brings them back.

    Weights come as files in a folder of its own, which are taken into memory at once.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        training: TrainingController,
        labs: LabController,
        frames: FrameController,
    ) -> None:
        self._desk, self._laboratory, self._edits = desk, laboratory, edits
        self._chain, self._training = chain, training
        self._labs, self._frames = labs, frames
        self._folder: TemporaryDirectory[str] | None = None
        self._asked: dict[Path, NetworkState] = {}
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
        bench, name = self._labs.bench, CHAIN
        lab = None
        if bench is not None:
            name = bench.lab.name
            lab = LabState(bench.settings.model_dump(mode="json"), bench.playing)
        self._number += 1
        return StateKept(
            self._laboratory.session,
            chain,
            playing,
            deepcopy(self._frames.course),
            self._network(),
            self._frames.lead,
            name,
            lab,
            self._number,
        )

    def _network(self) -> NetworkState:
        training, record = self._training, self._training.record
        if record is None:
            return NetworkState()
        state = NetworkState(record.copied(record.run), training.waiting)
        if training.stands:
            state.kept = None
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="springblock-", ignore_cleanup_errors=True)
            path = Path(self._folder.name) / f"step-{self._number}.safetensors"
            self._asked[path] = state
            training.keep_now(str(path))
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
                state.kept = NetworkKept(about, arrays, before)
        except (OSError, ValueError):
            state.kept = None  # Train begins anew, as after any run whose weights are gone
        finally:
            path.unlink(missing_ok=True)

    # --- bringing back -------------------------------------------------------------------

    def bring_back(self, kept: StateKept) -> str:
        """Let everything be as it was; what could not be, or ""."""
        if complaint := self._desk.ask(Go(CHAIN)):
            return complaint
        plain = kept.chain.plain
        if plain is None:
            return say("the chain's thread does not answer")
        if complaint := self._edits.bring_back(kept.session, say("back to a step")):
            return complaint
        self._chain.go_on_with(plain)
        if kept.playing and kept.lab == CHAIN:
            self._chain.play()
        self._course = deepcopy(kept.record)
        self._bring_network_back(kept.network)
        told = self._bring_lab_back(kept) if kept.lab != CHAIN else ""
        self._frames.lead = kept.lead
        return told

    def _bring_network_back(self, network: NetworkState) -> None:
        training, record = self._training, network.record
        now = training.record
        if record is None:
            if now is not None:
                training.bring_back(None, None)
            return
        same = now is not None and (now.run, now.epoch) == (record.run, record.epoch)
        if same and training.stands:
            return  # the very network, still in its process
        training.bring_back(record.copied(NO_RUN), network.kept)

    def _bring_lab_back(self, kept: StateKept) -> str:
        """A lab with its settings, which begins anew with them."""
        if complaint := self._desk.ask(Go(kept.lab)):
            return complaint
        bench, state = self._labs.bench, kept.in_lab
        if bench is None or state is None:
            return ""
        complaint = bench.set(state.settings)
        bench.reset()
        if bench.playing != state.playing:
            bench.toggle()
        return complaint or say(
            "{lab} begins anew with the settings of this step", lab=say_declared(bench.lab.title)
        )

    def _show_course(self) -> None:
        """Once the chain is that of the step: a picture of before would begin another course."""
        if self._course is not None and self._chain.settled:
            course, self._course = self._course, None
            self._frames.show_course(course)
