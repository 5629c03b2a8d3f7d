"""Opens and leaves labs: bench, page, plots, transport and recording change with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal

import main
from gui.controllers.benches import Benches
from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.frames import FrameController
from gui.controllers.lab_presets import LabPresets
from gui.controllers.lab_show import LabShow
from gui.controllers.preset_controller import PresetController
from gui.controllers.record_controller import RecordController
from gui.controllers.setting_controller import RULER, SWITCHES
from gui.controllers.transport import Transport
from gui.intents.desk import Desk
from gui.intents.intent import ActInLab, Go, LoadPreset, SetInLab
from gui.intents.line import not_opened
from gui.labs import all_labs, lab_named
from gui.labs.act import Act
from gui.labs.bench import Bench, BenchKept
from gui.labs.lab import Lab
from gui.look.words import say, say_declared, shown
from gui.models.held import SECTION as HELD
from gui.models.held_run import HeldRuns, held_in_lab_words
from gui.models.laboratory import Laboratory
from gui.models.session import complaint
from gui.moments.moment import CHAIN
from gui.moments.source import LabSource
from gui.window.actions import of_lab
from gui.window.face import Face
from gui.window.lab_page import LabPage
from gui.window.places import Places
from gui.window.plots_area import Plots

HELD_MENUS: Final = ("Network", "")
"""Of what a lab hides; what is in no menu, too."""
ALONE: Final = ("compare", "end_compare", "hold_chain", "hold_network", "hold_file")
"""Of other menus, what acts on chain and network alone."""


@dataclass(frozen=True, slots=True)
class LabsKept:
    """All labs as they were.

    Attributes
    ----------
    opened : the name of the one that was open.
    playing : which of the others go on once they are opened again.
    benches : of those that had been opened.
    """

    opened: str
    playing: frozenset[str]
    benches: Mapping[str, BenchKept]


class LabController(QObject):
    """Shows one lab at a time; the others wait meanwhile, as they were left.

    Attributes
    ----------
    bench : the lab that is open; None for the chain.
    page : of the lab that is shown; None for the chain.

    Signals
    -------
    plots_made(readings, plots) : the plots of a lab are there.
    """

    plots_made = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        transport: Transport,
        recorder: RecordController,
        presets: PresetController,
        frames: FrameController,
        places: Places,
        face: Face,
    ) -> None:
        super().__init__()
        self._desk, self._edits, self._chain = desk, edits, chain
        self._laboratory = laboratory
        self._transport, self._recorder, self._frames = transport, recorder, frames
        self._places, self._face, self._chain_presets = places, face, presets
        self._benches = Benches(desk, laboratory, self._note)
        self._presets = LabPresets(desk, edits, places)
        self.bench: Bench | None = None
        self.page: LabPage | None = None
        self._playing: set[str] = set()
        self._known: set[str] = set()
        self._bench_played = self._watching = False
        self._shown: Any = None
        desk.answer(Go, lambda intent: self.go(intent.lab))
        desk.answer(SetInLab, lambda intent: self.set(intent.values, final=not intent.passing))
        desk.answer(ActInLab, lambda intent: self.act(intent.name, intent.arguments))
        desk.done.connect(self._fall_silent)
        frames.ticked.connect(self._follow)
        self._mark()

    def go(self, name: str) -> str:
        """Open a lab, or go back to the chain; what is wrong with that, or ""."""
        if self._watching:
            return say("leave the recording first")
        try:
            lab = lab_named(name)
        except ValueError as error:
            return shown(error)
        if self._open_name != lab.name:
            try:
                bench = None if lab.begin is None else self._benches.of(lab)
            except (ArithmeticError, OSError, ValueError) as error:  # what was open stays
                return say("{title} cannot be opened: {why}", title=lab.title, why=error)
            self._leave()
            self._open(bench)
        return ""

    def open_file(self, lab: Lab, path: Path) -> str:
        """Show a file of a kind that a lab has, there; what is wrong with that, or ""."""
        assert lab.files is not None
        if self._watching:
            return say("leave the recording first")
        try:
            lab.files.take(path)
        except (OSError, ValueError) as error:
            return not_opened(path, error)
        refused = self.go(lab.name)
        if not refused:
            self._desk.tell(shown(lab.files.told.filled(name=path.name)), kind="told")
        return refused

    def keep(self) -> LabsKept:
        """All labs as they are; one behind a recording, as it will be once that is left."""
        benches = self._benches.keep()
        if self._watching and self._bench_played:
            benches[self._open_name] = replace(benches[self._open_name], playing=True)
        return LabsKept(self._open_name, frozenset(self._playing), benches)

    def bring_back(self, kept: LabsKept) -> str:
        """Open the one that was open, and let all be as they were; what could not be, or ""."""
        if complaint := self.go(kept.opened):
            return complaint
        told = self._benches.bring_back(kept.benches)
        self._playing = set(kept.playing)
        return told.get(kept.opened, "")

    @property
    def _open_name(self) -> str:
        return CHAIN if self.bench is None else self.bench.lab.name

    def _leave(self) -> None:
        """What is open waits from now on, as it is."""
        self._recorder.end()
        if self.bench is None:
            if self._chain.plays:
                self._playing.add(CHAIN)
            self._chain.pause()
            return
        if self.bench.playing:
            self._playing.add(self.bench.lab.name)
        self.bench.pause()

    def _open(self, bench: Bench | None) -> None:
        opened_before = bench is None or bench.state is not None
        self.bench = self._recorder.bench = bench
        self._transport.moved = self._chain if bench is None else bench
        self._edits.history.turn_to(self._open_name)
        self._show_open()
        self._mark()
        if not opened_before or self._open_name in self._playing:
            self._playing.discard(self._open_name)
            (self._chain if bench is None else bench).toggle()

    @property
    def _of_chain(self) -> set[str]:
        """The actions of chain and network, which are not seen."""
        listed = (name for menu in HELD_MENUS for name in self._places.actions_of(menu))
        return {*ALONE, RULER, *SWITCHES, *listed}

    def _show_open(self) -> None:
        """The lab that is open, or the chain."""
        bench = self.bench
        if bench is None:
            self._show_chain()
            return
        self._desk.deeds.hold(self._of_chain, by="lab")
        self._chain_presets.of_lab = partial(self._presets.load, bench)
        self._presets.offer(bench.lab)
        self._show(bench.lab, bench, bench.settings)

    def _show_chain(self) -> None:
        self._desk.deeds.hold((), by="lab")
        self._chain_presets.of_lab = None
        self._presets.take_back()
        self._frames.show_lab(None)
        self.page = None
        self._places.leave_lab()

    def _show(self, lab: Lab, source: LabSource, settings: Any) -> None:
        page = self.page = LabPage(lab.settings, self._presets.of(lab), lab.acts)
        self._shown = settings
        page.show_settings(settings)
        page.form.edited.connect(self._edit)
        page.preset_wanted.connect(self._want_preset)
        page.act_wanted.connect(lambda name: self._desk.please(ActInLab(name)))
        docks, face = self._places.show_lab(lab, page), self._face
        held = partial(self._held_in, lab.name)
        show = LabShow(lab, source, face.scene, docks, face.show_status, self._join_plots, held)
        self._frames.show_lab(show)
        known = self._watching or lab.name in self._known
        self._face.scene.show_sentence("" if known else say_declared(lab.says))

    def _held_in(self, lab: str) -> HeldRuns:
        return self._laboratory.session.held_in_labs.get(lab, ())

    def _join_plots(self, plots: Plots) -> None:
        """The plots of the lab that is shown are there: menus, words, what a click sets."""
        # Late: pyqtgraph takes half a second to import; whoever opens a lab needs it now.
        from gui.window.plot_menu import offer_exports

        show = self._frames.lab
        assert show is not None
        offer_exports(plots.values(), partial(_about, show))
        self.plots_made.emit(show.lab.readings(), plots)
        for one in show.lab.readings():
            if one.asks:
                getattr(plots[one.name], one.asks).connect(self._ask_to_set)

    def _fall_silent(self, intent: object) -> None:
        """Whoever has done something in a lab need not be told any more what to press."""
        if self.bench is not None and isinstance(intent, ActInLab | LoadPreset | SetInLab):
            self._known.add(self.bench.lab.name)
            self._face.scene.show_sentence("")

    def _ask_to_set(self, values: Mapping[str, object]) -> None:
        self._desk.please(SetInLab(values))

    def _want_preset(self, name: str) -> None:
        self._desk.please(LoadPreset(name))
        self._shown = None  # Qt has checked its button, whatever became of it

    def _edit(self, name: str, value: object, final: bool) -> None:
        complaint = self._desk.ask(SetInLab({name: value}, passing=not final))
        if self.page is not None:
            self.page.form.show_complaint(name, complaint.removeprefix(f"{name}: "))

    # --- what is set and done --------------------------------------------------------------

    @property
    def refusal(self) -> str:
        """Why nothing can be set or done in a lab now, or ""."""
        if self._watching:
            return say("leave the recording first")
        return "" if self.bench is not None else say("no lab is open")

    def set(self, values: Mapping[str, object], *, final: bool = True) -> str:
        """Give parameters of the lab that is open their values; what is wrong with it, or ""."""
        if self.refusal or self.bench is None:
            return self.refusal
        known = self.bench.lab.settings.model_fields
        if strange := [name for name in values if name not in known]:
            return say("this lab has no parameter {name}", name=strange[0])
        before = self.bench.settings
        complaint = self.bench.set(values)
        self._edits.edit_lab(self.bench.lab, before, self.bench.settings, final=final)
        return complaint

    def act(self, name: str, arguments: Mapping[str, object]) -> str:
        """Do something in the lab that is open; what is wrong with it, or ""."""
        if self.refusal or self.bench is None:
            return self.refusal
        acts = {one.name: one for one in self.bench.lab.acts}
        if name in acts and acts[name].network is not None:
            return self._lay_on_springs(acts[name], self.bench.settings)
        return self.bench.act(name, arguments)

    @property
    def over(self) -> bool | None:
        """Whether the run of the lab that is open has ended; None where no run ends."""
        show = self._frames.lab
        if show is None or show.lab.over is None:
            return None
        return show.moment is not None and show.lab.over(show.moment)

    def _lay_on_springs(self, act: Act, settings: BaseModel) -> str:
        """Go to the chain with a network of its own for these settings; what is wrong, or ""."""
        assert act.network is not None
        try:
            values, told = act.network(settings)
            self._laboratory.session.edited("network", **values)  # refused here, the lab stays
        except ValueError as error:
            return complaint(error)
        refused = self.go(CHAIN) or self._edits.edit("network", dict(values), whole=True)
        if not refused:
            self._desk.tell(shown(told), kind="told")
        return refused

    def _follow(self) -> None:
        """Show what is set, by whatever road."""
        if not self._watching and self.bench is not None:
            self.show_settings(self.bench.settings)

    def show_settings(self, settings: Any) -> None:
        """Show these on the page: of the lab, or of its recording."""
        if self.page is not None and settings is not self._shown:
            self._shown = settings
            self.page.show_settings(settings)

    def _note(self, what: str, values: Mapping[str, Any]) -> None:
        self._recorder.note_lab(what, values)

    def _mark(self) -> None:
        """Tick the lab that is open in the menu and the switch."""
        for name in all_labs():
            self._desk.deeds.check(of_lab(name), name == self._open_name)

    # --- recordings ------------------------------------------------------------------------

    def watch(self, source: LabSource, lab: Lab) -> None:
        """Show the recording of a lab, whichever is open."""
        self._stand_aside()
        self._show(lab, source, lab.settings())
        assert self.page is not None
        self.page.setEnabled(False)

    def make_room(self) -> None:
        """Show the chain, of which a recording is watched, whichever lab is open."""
        self._stand_aside()
        if self.bench is not None:
            self._show_chain()

    def _stand_aside(self) -> None:
        self._bench_played = self.bench is not None and self.bench.playing
        if self.bench is not None:
            self.bench.pause()
        self._watching = True

    def end_watching(self) -> None:
        """Show what was open before."""
        self._watching = False
        self._show_open()
        if self.bench is not None and self._bench_played:
            self.bench.toggle()

    def close(self) -> None:
        """The window closes: the chain's docks are those that are kept."""
        self._desk.done.disconnect(self._fall_silent)
        self._frames.ticked.disconnect(self._follow)
        self._show_chain()
        self._benches.close()


def _about(show: LabShow) -> dict[str, Any]:
    """What exported curves are of."""
    about: dict[str, Any] = {"app": main.__version__, "lab": show.lab.name}
    if show.moment is not None:
        settings = show.moment.settings.model_dump(mode="json")
        about |= {"t": show.moment.state.time, "settings": settings}
        if show.moment.held:
            about[HELD] = held_in_lab_words(show.moment.held)
    return about
