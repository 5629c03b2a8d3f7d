"""A recording in the window: played, scrubbed, computed again, gone on from."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from copy import copy
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShortcut

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.frames import FrameController
from gui.controllers.lab_controller import LabController
from gui.controllers.readouts import READ_EVERY
from gui.controllers.training_controller import TrainingController
from gui.intents.desk import Desk
from gui.intents.intent import Go, Open, Seek
from gui.intents.line import not_opened
from gui.labs import lab_named
from gui.look.words import say, shown
from gui.models.declared import declared
from gui.models.laboratory import Laboratory
from gui.models.session import Parent, Session, ViewOptions
from gui.moments.lab_moment import LabMoment
from gui.moments.lab_tape import LabTape
from gui.moments.marks import Mark
from gui.moments.moment import CHAIN, Moment
from gui.replay.checker import Checker
from gui.replay.following import Following
from gui.replay.network_again import network_again
from gui.replay.player import Player
from gui.replay.unfinished import Unfinished
from gui.replay.watched import Watched
from gui.window.places import Places
from gui.window.settings_view import SettingsView
from nets.config import MOST_LAYERS, TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.wording import Words

if TYPE_CHECKING:
    from gui.moments.tape import Tape
    from gui.replay.keyframe_file import KeyframeFile
    from gui.replay.keyframing import Keyframing
    from gui.replay.replay_bar import ReplayBar

RECORDINGS: Final = Words("Recordings (*.h5)")
HELD_MENUS: Final = ("Chain", "Presets", "Network", "Edit", "Labs", "")
"""Of what is live, which stands still meanwhile; what is in no menu, too."""
FOLLOWED: Final = ("appearance", "show_forces", "show_network")
"""View options that are set as they were whenever they were changed."""


class ReplayController(QObject):
    """Shows a recording in place of the live chain, which waits meanwhile.

    Parameters
    ----------
    laboratory, edits, chain, training : what waits, and what goes on from a frame.
    frames : draws what is shown.
    places : where its bar is put.
    settings : show what was set in the recording.

    Signals
    -------
    film_asked() : a film of the recording is wanted.
    """

    film_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        training: TrainingController,
        labs: LabController,
        frames: FrameController,
        places: Places,
        settings: SettingsView,
    ) -> None:
        super().__init__()
        self._desk, self._laboratory, self._edits, self._chain = desk, laboratory, edits, chain
        self._training = training
        training.began_anew.connect(self._tell_of_others)
        self._labs, self._frames, self._places, self._settings = labs, frames, places, settings
        self.tape: Tape | LabTape | None = None
        self.keyframe_file: KeyframeFile | None = None
        self._checker: Checker | None = None
        self.player = Player(0.0)
        self._following: Following | None = None
        self._frame: int | None = None
        self._seen: Moment | LabMoment | None = None
        self._clock = 0.0
        self._ticks = 0
        self._shown_view: ViewOptions | None = None
        self._shown_parameters: ChainParameters | None = None
        self._was_playing = False
        self._view_before: dict[str, object] = {}
        self._shortcuts = [
            self._shortcut("play", self.toggle),
            self._shortcut("step", partial(self.step, 1)),
            self._shortcut(",", partial(self.step, -1)),
        ]
        places.arrow_pressed.connect(self._arrow)
        self.unfinished = Unfinished(desk)
        self.unfinished.released.connect(self.close_tape)
        self.unfinished.ready.connect(self._watch)
        desk.deeds.add("watch", self.ask)
        desk.answer(Seek, self._asked_to_seek)
        desk.answer(Go, self._go)  # in place of the labs, which know of no recording
        frames.ticked.connect(self._show_place)

    @cached_property
    def bar(self) -> ReplayBar:
        """Made for the first recording: no start waits for its many parts."""
        from gui.replay.replay_bar import ReplayBar

        bar = ReplayBar()
        bar.apply_theme(self._frames.theme)
        self._places.dressed.connect(bar.apply_theme)
        self._places.put_below_scene(bar)
        self._connect(bar)
        return bar

    @cached_property
    def keyframing(self) -> Keyframing:
        """What the bar does with keyframes."""
        from gui.replay.keyframing import Keyframing

        return Keyframing(self.bar, lambda: self.player.position)

    def _connect(self, bar: ReplayBar) -> None:
        bar.play_toggled.connect(self.toggle)
        bar.stepped.connect(self.step)
        bar.speed_chosen.connect(self._choose_speed)
        bar.loop_toggled.connect(self._loop)
        bar.forked.connect(self.fork)
        bar.film_asked.connect(self.film_asked)
        bar.closed.connect(self.close_tape)
        bar.timeline.sought.connect(self.seek)
        bar.timeline.stepped.connect(self.step)
        bar.timeline.range_changed.connect(self._set_range)

    # --- opening and closing -------------------------------------------------------------

    def ask(self) -> str:
        """Ask which recording to watch."""
        path = self._desk.questions.file_to_open(say("Watch a recording"), RECORDINGS)
        return self.open(path) if path is not None else ""

    def _watch(self, path: Path) -> None:
        """A file is there now."""
        self._desk.please(Open(path))

    def open(self, path: Path) -> str:
        """Watch a recording; why it cannot be, in one line, or ""."""
        # Late: HDF5 takes its time and memory, for the few who record.
        from gui.film.tapes import tape_of

        try:
            tape = tape_of(path)
            try:
                first = tape.at_frame(0)
                marks = tape.marks
            except ValueError:
                tape.close()
                raise
        except (OSError, ValueError) as error:
            return not_opened(path, error)
        self.close_tape()
        self._seen = first
        self._begin(tape, marks)
        return ""

    def _begin(self, tape: Tape | LabTape, marks: tuple[Mark, ...]) -> None:
        self.tape = tape
        self._checker = None if isinstance(tape, LabTape) else Checker(tape.path, tape.frames)
        self.player = Player(tape.duration)
        self._frame, self._shown_view, self._shown_parameters = None, None, None
        self._was_playing = self._chain.plays
        self._view_before = self._laboratory.session.view.model_dump(include=set(FOLLOWED))
        self._laboratory.replaced.connect(self._show_again)
        self._chain.pause()
        self._hold_controls(held=True)
        bar = self.bar
        bar.show_name(tape.path.name)
        bar.timeline.show_tape(tape.duration, marks)
        bar.timeline.show_range(None)
        bar.show_speed(self.player.speed)
        bar.show_loop(False)
        self.bar.show()
        self._desk.take_back()
        self.unfinished.tell(tape.recording)
        log = tape.recording.log
        self._following = Following(self._desk, tape) if log and log.is_running else None
        self._read_keyframes(tape.path)
        self._clock = time.perf_counter()
        bar.buttons["fork"].setVisible(not isinstance(tape, LabTape))
        bar.show_check("", failed=False)
        if isinstance(tape, LabTape):
            self._labs.watch(self, lab_named(tape.lab))
        else:
            self._labs.make_room()
            self._frames.show(self)
        if self._following is None:
            self.toggle()
        else:  # what comes is seen as it comes
            self.seek(tape.duration)
            bar.show_playing(False)

    def _grow(self) -> None:
        """Take what was added to a recording that somebody writes."""
        if self._following is None or self.tape is None:
            return
        try:
            if self._following.look(self.player):
                self.bar.timeline.show_tape(self.tape.duration, self.tape.marks)
        except ValueError as error:
            self._following = None
            self._desk.tell(shown(error))

    def _read_keyframes(self, path: Path) -> None:
        from gui.replay.keyframe_file import KeyframeFile
        from gui.replay.script import FilmScript

        file = self.keyframe_file = KeyframeFile(path)
        self.keyframing.begin(FilmScript(file.kept))
        if file.complaint:
            self._desk.tell(file.complaint)

    def _keep_keyframes(self) -> None:
        assert self.keyframe_file is not None
        try:
            self.keyframe_file.keep(self.keyframing.script.keyframes)
        except OSError as error:
            why = error.strerror or error
            self._desk.tell(say("The keyframes were not kept: {why}", why=why))

    def close_tape(self) -> None:
        """Back to the live chain, or to the lab, as it was left."""
        if self.tape is None:
            return
        self._end()
        self._edits.set_view(**self._view_before)
        self._frames.show_live()
        self._labs.end_watching()
        if self._was_playing:
            self._chain.play()

    def _end(self) -> None:
        assert self.tape is not None
        self._laboratory.replaced.disconnect(self._show_again)
        self._keep_keyframes()
        if self._checker is not None:
            self._checker.close()
        self.tape.close()
        self.tape = self._checker = self._following = None
        self._hold_controls(held=False)
        self.bar.hide()
        self._settings.show_session(self._laboratory.session)

    def _go(self, intent: Go) -> str:
        """Whoever goes to a lab leaves the recording; what is wrong with that, or ""."""
        self.close_tape()
        return self._labs.go(intent.lab)

    def keep(self) -> Watched | None:
        """What is watched, as it is; None for nothing."""
        if self.tape is None:
            return None
        view, player = dict(self._view_before), copy(self.player)
        return Watched(self.tape.path, player, self._frame, view, self._was_playing)

    def bring_back(self, kept: Watched | None) -> str:
        """Watch again what was watched, as it was; why that cannot be, or ""."""
        if kept is None:
            return ""
        if complaint := self.open(kept.path):
            return complaint
        self._view_before, self._was_playing = dict(kept.view), kept.chain_played
        self.player.go_on_as(kept.player)
        self._frame = kept.frame
        self.bar.show_playing(self.player.playing)
        self.bar.show_speed(self.player.speed)
        self.bar.show_loop(self.player.loops)
        self._show_range()
        return ""

    def close(self) -> None:
        """The window closes."""
        self.unfinished.close()
        if self.tape is not None:
            self._end()
            self._edits.set_view(**self._view_before)

    def _hold_controls(self, *, held: bool) -> None:
        """What moves the live chain rests meanwhile; keys move the recording."""
        names = {name for menu in HELD_MENUS for name in self._places.actions_of(menu)}
        self._desk.deeds.hold(names if held else (), by="recording")
        self._settings.hold(held)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(held)

    def _shortcut(self, key: str, slot: Callable[[], None]) -> QShortcut:
        shortcut = self._places.shortcut(key)
        shortcut.activated.connect(slot)
        shortcut.setEnabled(False)
        return shortcut

    # --- moving ----------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play or pause."""
        self.player.toggle()
        self._frame = None
        self.bar.show_playing(self.player.playing)

    def step(self, frames: int) -> None:
        """Pause, and go so many frames forward or back."""
        if self.tape is None:
            return
        now = self.tape.frame_at(self.player.position) if self._frame is None else self._frame
        self._frame = min(max(now + frames, 0), self.tape.frames - 1)
        self.player.playing = False
        self.player.seek(float(self.tape.seconds[self._frame]))
        self.bar.show_playing(False)

    def seek(self, seconds: float) -> None:
        """Go to a second."""
        self._frame = None
        self.player.seek(seconds)

    def _asked_to_seek(self, intent: Seek) -> str:
        """Go to a second of the recording; why that cannot be, or ""."""
        if self.tape is None:
            return say("no recording is watched")
        if not 0.0 <= intent.seconds <= self.tape.duration:
            return say("the recording goes from 0 to {duration:.3g} s", duration=self.tape.duration)
        self.seek(intent.seconds)
        return ""

    def _arrow(self, direction: float) -> None:
        self.step(round(direction))

    def _choose_speed(self, speed: float) -> None:
        self.player.speed = speed

    def _loop(self, loops: bool) -> None:
        self.player.loops = loops
        self._show_range()

    def _set_range(self, begin: float, end: float) -> None:
        self.player.set_range(begin, end)
        if not self.player.loops:
            self.bar.show_loop(True)
        self.player.loops = True
        self._show_range()

    def _show_range(self) -> None:
        timeline = self.bar.timeline
        timeline.show_range(*self.player.range) if self.player.loops else timeline.show_range(None)

    # --- each frame ------------------------------------------------------------------------

    def moment(self, wanted: Collection[str]) -> Any:  # noqa: ARG002 - a tape has all it has
        """The recording at this moment, seen as the person looks at it now."""
        assert self.tape is not None
        now = time.perf_counter()
        self.player.advance(now - self._clock)
        self._clock = now
        frame = self.tape.frame_at(self.player.position) if self._frame is None else self._frame
        try:
            self._seen = self.tape.at_frame(frame)
        except ValueError as error:  # damaged there: what was seen before stays
            self.player.playing = False
            if shown(error) != self._desk.words:
                self._desk.tell(shown(error))
        self._frames.lead = self.keyframing.cue(self.player.position, self.tape.duration)
        assert self._seen is not None
        return replace(self._seen, view=self._laboratory.session.view)

    def _show_place(self) -> None:
        """Bring the bar, and the panels that show what was set, up to date."""
        self._grow()
        tape, checker, moment = self.tape, self._checker, self._seen
        if tape is None or moment is None:
            return
        bar = self.bar
        bar.show_caption(self._frames.lead.caption)
        bar.show_time(self.player.position, tape.duration, moment.frame, tape.frames)
        self._ticks += 1
        if self._ticks % READ_EVERY == 0:
            bar.show_playing(self.player.playing)
            if checker is not None:
                bar.show_check(checker.words, checker.wrong, checker.short)
        if isinstance(moment, LabMoment):
            self._labs.show_settings(moment.settings)
        else:
            self._follow(moment)

    def _follow(self, moment: Moment) -> None:
        if moment.view is not self._shown_view:
            self._shown_view = moment.view
            self._edits.set_view(**{name: getattr(moment.view, name) for name in FOLLOWED})
        parameters = moment.snapshot.parameters
        if parameters is not self._shown_parameters:
            self._shown_parameters = parameters
            config = None if moment.training is None else moment.training.config
            own = config if isinstance(config, TrainingConfig) else None
            self._settings.show_recorded(parameters, own)

    def _show_again(self, _new: Session, _old: Session) -> None:
        """The panels were just given the live chain's values."""
        self._shown_parameters = None

    # --- going on --------------------------------------------------------------------------

    def fork(self) -> None:
        """Let the live chain go on from the frame that is shown; it stands still at first."""
        moment, tape = self._seen, self.tape
        if not isinstance(moment, Moment) or tape is None or isinstance(tape, LabTape):
            return
        from physics.recording.replay import computed_at

        try:
            plain = computed_at(tape.recording, moment.frame).plain
        except ValueError as error:
            self._desk.tell(say("It cannot go on from here: {why}", why=error))
            return
        network = network_again(tape, moment)
        parent = Parent(
            recording=tape.path.name,
            digest=tape.recording.digest,
            frame=moment.frame + 1,
            step=moment.snapshot.step,
        )
        self._end()
        self._frames.show_live(moment.chain)
        self._labs.end_watching()
        self._labs.go(CHAIN)
        config = None if network.kept is None else network.kept.about.config
        self._edits.load(
            forked(self._laboratory.session, moment, parent, config), say("go on from a recording")
        )
        self._training.go_on_from(network.kept)
        self._chain.go_on_with(plain)
        self._desk.tell(_told_of(parent, network.words), kind="told")

    def _tell_of_others(self, names: tuple[str, ...]) -> None:
        """A run begins anew, as what a network cannot change on its way was changed."""
        titles = ", ".join(declared(TrainingConfig, name).title for name in names)
        self._desk.tell(
            say(
                "The network of the recording had another setting of {titles}: "
                "training begins anew.",
                titles=titles,
            ),
            kind="warning",
        )


def _told_of(parent: Parent, of_network: str) -> str:
    """From where chain and network go on."""
    where = {"frame": parent.frame, "recording": parent.recording}
    if of_network:
        return say(
            "The chain goes on from frame {frame:,} of {recording}; {of_network}",
            of_network=of_network,
            **where,
        )
    return say(
        "The chain goes on from frame {frame:,} of {recording}: "
        "change what you like, then press Play",
        **where,
    )


def forked(
    now: Session, moment: Moment, parent: Parent, kept: TrainingConfig | None = None
) -> Session:
    """The session of a chain that goes on from a moment: its parameters, and its parent.

    Parameters
    ----------
    kept : what the network trained with whose weights were kept, if any were.
    """
    chain = moment.snapshot.parameters
    trained = None if moment.training is None else moment.training.config
    network = kept or (trained if isinstance(trained, TrainingConfig) else now.network)
    view = moment.view.model_copy(update={"theme": now.view.theme})
    if chain.blocks + 1 > MOST_LAYERS or network.depth != chain.blocks + 1:
        view = view.model_copy(update={"tie_depth": False})
    return Session(chain=chain, network=network, view=view, parent=parent)
