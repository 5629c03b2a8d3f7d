"""Opens and leaves labs: bench, page, plots, transport and recording change with them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from pydantic import BaseModel
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import main
from gui.controllers.chain_controller import ChainController
from gui.controllers.frames import FrameController
from gui.controllers.lab_show import LabShow
from gui.controllers.record_controller import RecordController
from gui.controllers.transport import Transport
from gui.intents.desk import Desk
from gui.intents.intent import Go, SetInLab
from gui.labs import all_labs, lab_named
from gui.labs.bench import Bench
from gui.labs.lab import Lab
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.moments.source import LabSource
from gui.panels.parameter_form import ParameterForm, column
from gui.window.face import Face
from gui.window.places import Places


class LabController(QObject):
    """Shows one lab at a time; the chain waits meanwhile, as it was left.

    Attributes
    ----------
    bench : the lab that is open; None for the chain.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        chain: ChainController,
        transport: Transport,
        recorder: RecordController,
        frames: FrameController,
        places: Places,
        face: Face,
    ) -> None:
        super().__init__()
        self._deeds, self._laboratory, self._chain = desk.deeds, laboratory, chain
        self._transport, self._recorder, self._frames = transport, recorder, frames
        self._places, self._face = places, face
        self.bench: Bench | None = None
        self._form: ParameterForm | None = None
        self._was_playing = self._bench_played = self._watching = False
        self._recorded: Any = None
        self._desk = desk
        desk.answer(Go, lambda intent: self.go(intent.lab))
        desk.answer(SetInLab, lambda intent: self.set(intent.name, intent.value))
        self._mark()

    def go(self, name: str) -> str:
        """Open a lab, or go back to the chain; what is wrong with that, or ""."""
        if self._watching:
            return say("leave the recording first")
        try:
            lab = lab_named(name)
        except ValueError as error:
            return shown(error)
        if self.bench is None or self.bench.lab is not lab:
            try:
                bench = None if lab.begin is None else self._begun(lab)
            except (ArithmeticError, OSError, ValueError) as error:  # what was open stays
                return say("{title} cannot be opened: {why}", title=lab.title, why=error)
            self._leave()
            if bench is not None:
                self._open(bench)
        self._mark()
        return ""

    def _begun(self, lab: Lab) -> Bench:
        return Bench(lab, lambda: self._laboratory.session.view, self._note, self._desk.tell)

    def _open(self, bench: Bench) -> None:
        self._was_playing = self._chain.plays
        self._chain.pause()
        self._recorder.end()
        self.bench = self._recorder.bench = bench
        self._transport.moved = bench
        self._show(bench.lab, bench, bench.settings)
        bench.toggle()

    def _show(self, lab: Lab, source: LabSource, settings: BaseModel) -> None:
        docks = self._places.show_lab(lab, self._page(settings), self._frames.theme)
        show = LabShow(lab, source, self._face.scene, docks, self._face.show_status)
        self._frames.show_lab(show)
        # Late: pyqtgraph takes half a second to import; whoever opens a lab needs it now.
        from gui.window.plot_menu import offer_exports

        assert docks.plots is not None
        offer_exports(docks.plots.values(), partial(_about, show))

    def _page(self, settings: BaseModel) -> QWidget:
        page = QWidget()
        rows = column(page)
        self._form = ParameterForm(type(settings), type(settings).model_fields)
        self._form.show_values(settings)
        self._form.edited.connect(lambda name, value, _final: self._edit(name, value))
        rows.addWidget(self._form)
        rows.addStretch(1)
        return page

    def _edit(self, name: str, value: object) -> None:
        complaint = self._desk.ask(SetInLab(name, value))
        if self._form is not None:
            self._form.show_complaint(name, complaint)

    def set(self, name: str, value: object) -> str:
        """Give a parameter of the lab that is open a value; what is wrong with it, or ""."""
        if self._watching:
            return say("leave the recording first")
        if self.bench is None:
            return say("no lab is open")
        if name not in self.bench.lab.settings.model_fields:
            return say("this lab has no parameter {name}", name=name)
        complaint = self.bench.set(name, value)
        if self._form is not None and not complaint:
            self._form.show_values(self.bench.settings)
        return complaint.split(": ", 1)[-1]

    def _leave(self) -> None:
        if self.bench is None:
            return
        self._recorder.end()
        self._recorder.bench = None
        self._transport.moved = self._chain
        self._frames.show_lab(None)
        self._form = None
        self._places.leave_lab()
        self.bench.close()
        self.bench = None
        if self._was_playing:
            self._chain.play()

    def _note(self, what: str, values: Mapping[str, Any]) -> None:
        self._recorder.note_lab(what, values)

    def _mark(self) -> None:
        """Tick the lab that is open in the menu."""
        for name, lab in all_labs().items():
            here = lab.begin is None if self.bench is None else self.bench.lab is lab
            self._deeds.check(f"lab:{name}", here)

    # --- recordings of labs ----------------------------------------------------------------

    def watch(self, lab: Lab, source: LabSource) -> None:
        """Show the recording of a lab, whichever is open."""
        if self.bench is not None:
            self._bench_played = self.bench.playing
            self.bench.pause()
        self._watching, self._recorded = True, None
        self._show(lab, source, lab.settings())
        assert self._form is not None
        self._form.setEnabled(False)

    def end_watching(self) -> None:
        """Show what was open before."""
        self._watching = False
        if self.bench is not None:
            self._show(self.bench.lab, self.bench, self.bench.settings)
            if self._bench_played:
                self.bench.toggle()
            return
        self._frames.show_lab(None)
        self._form = None
        self._places.leave_lab()

    def show_settings(self, settings: Any) -> None:
        """Show those of a recording."""
        if self._form is not None and settings is not self._recorded:
            self._recorded = settings
            self._form.show_values(settings)

    def close(self) -> None:
        """The window closes: the chain's docks are those that are kept."""
        self._leave()
        self.end_watching()


def _about(show: LabShow) -> dict[str, Any]:
    """What exported curves are of."""
    about: dict[str, Any] = {"app": main.__version__, "lab": show.lab.name}
    if show.moment is not None:
        settings = show.moment.settings.model_dump(mode="json")
        about |= {"t": show.moment.state.time, "settings": settings}
    return about
