"""The app: makes the parts, joins them, keeps what must outlive the window."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path, user_state_path
from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtGui import QFontDatabase, QIcon, QSurfaceFormat
from PySide6.QtWidgets import QApplication

from gui.audience.controller import PredictionController
from gui.controllers.attach_controller import AttachController
from gui.controllers.chain_controller import ChainController
from gui.controllers.collector import Collector
from gui.controllers.editing import EditController
from gui.controllers.explain_controller import ExplainController
from gui.controllers.eyes_controller import EyesController, see_as_kept
from gui.controllers.file_controller import ATTACHED, RECORDING_ENDING, FileController, is_lecture
from gui.controllers.frames import FrameController
from gui.controllers.hand import HandController
from gui.controllers.held_controller import HeldController
from gui.controllers.lab_controller import LabController
from gui.controllers.lab_hand import LabHand
from gui.controllers.languages import LanguageController, kept_language
from gui.controllers.last_session import LastSession, last_session
from gui.controllers.live import Live
from gui.controllers.narrator import Narrator
from gui.controllers.picture_controller import PictureController
from gui.controllers.preset_controller import PresetController
from gui.controllers.pull_controller import PullController
from gui.controllers.readouts import Readouts
from gui.controllers.record_controller import RecordController
from gui.controllers.run_actions import offer_runs
from gui.controllers.setting_controller import SettingController
from gui.controllers.sound_controller import SoundController
from gui.controllers.themes import ThemeController, chosen_theme
from gui.controllers.theory_controller import TheoryController
from gui.controllers.training_controller import TrainingController
from gui.controllers.transport import Transport
from gui.controllers.twin_controller import TwinController
from gui.controllers.weights_controller import WeightsController
from gui.controllers.weights_keeper import WeightsKeeper
from gui.curves.about import about_now
from gui.diagram.controller import DiagramController
from gui.fit.controller import FitController
from gui.intents.desk import Desk
from gui.intents.intent import Open, Point, Zoom
from gui.labs import all_labs
from gui.lectures.controller import LectureController
from gui.lectures.kept import Keeper
from gui.lectures.last_lecture import LastLecture
from gui.look.language import speak_chosen
from gui.look.theme import RESOURCES, Theme
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.models.presets import Preset, read_presets
from gui.models.session import Session
from gui.models.session_file import read_session
from gui.moments.explanations import Facts, Numbers, numbers_of
from gui.moments.moment import Moment
from gui.readings import all_readings
from gui.replay.controller import ReplayController
from gui.window.display import require_display
from gui.window.file_dialogs import FOLDER
from gui.window.files_in_use import FILES_IN_USE
from gui.window.main_window import USUAL_SIZE, MainWindow
from nets.config import TrainingConfig
from nets.data.kinds import RECORDING, WEIGHTS
from nets.run.run_files import files_read
from nets.run.worker import TrainingWorker

if TYPE_CHECKING:
    from gui.claims.controller import ClaimsController
    from gui.replay.films.controller import FilmController

NAME = "springblock-lab"
UNSEEN = 60
"""Frames after which the chain begins in a window that nobody sees: it is never painted."""
DOCKS_RETRY = 20
"""Milliseconds between two looks whether the chain moves yet."""
WARM_UP_DELAY = 1500
"""Milliseconds after the window is shown when the training process imports torch."""


class App:
    """One window with its model, controllers, thread and process.

    Parameters
    ----------
    session : what to begin with; the one left last time, or the first preset.
    worker : handle of the training process; a fresh one by default.
    warm_up : import torch in the training process soon after the start, so
        that Train begins at once.
    keep : whether session and layout are those of the person, and kept for the next time.
    welcome : offer the tour, where nobody has been here before.
    """

    def __init__(
        self,
        session: Session | None = None,
        *,
        worker: TrainingWorker | None = None,
        warm_up: bool = True,
        keep: bool = True,
        welcome: bool = False,
    ) -> None:
        found = read_presets()
        self._welcomes = welcome and keep and not session_path().exists()
        last, complaint = (None, "") if session else last_session(session_path())
        self._complaint = ". ".join(filter(None, (found.complaint, complaint)))
        session = session or last or found.first
        self._passing = None if keep else TemporaryDirectory()
        passing = Path(self._passing.name) if self._passing else None
        self._folder = passing or user_state_path(NAME)
        self.settings = app_settings(passing)
        see_as_kept(self.settings)
        theme = chosen_theme(session.view.theme)
        self.desk = Desk()
        self.laboratory = Laboratory(session)
        self._kept = LastSession(self.laboratory, session_path()) if keep else None
        self.edits = EditController(self.laboratory)
        self.chain = ChainController(self.laboratory, self.edits)
        self.training = TrainingController(self.laboratory, self.edits, worker)
        self.theory = TheoryController(self.laboratory)
        self.window = MainWindow(theme, found.by_name.values(), self.desk)
        self._scene = self.window.scene
        self.pull = PullController(
            self.desk, self.laboratory, self.edits, self.chain, self.window.side.chain.pull
        )
        self.fit = FitController(self.desk, self.laboratory, self.edits, self.chain, self.window)
        self.frames = self._make_frames(theme)
        self.edits.live = lambda: self.frames.is_live
        self.frames.add_companion(self.fit)
        keys = self.window.actions_.bindings.open((passing or user_config_path(NAME)) / "keys.toml")
        self._complaint = ". ".join(filter(None, (self._complaint, keys)))
        transport = Transport(self.chain)
        self._answer(found.by_name, transport)
        self._make_companions(transport)
        self._join(theme)
        self._end_with_window()
        self._collector = Collector(self.window)
        self._begun = False
        self._docks_timer = QTimer(self.window, interval=DOCKS_RETRY)
        self._docks_timer.timeout.connect(self._fill_docks)
        self._warm_up = warm_up
        self._films: FilmController | None = None
        self._claims: ClaimsController | None = None
        self._closed = False
        self._hook, sys.excepthook = sys.excepthook, self._tell_exception

    def _make_frames(self, theme: Theme) -> FrameController:
        """What draws the live chain, and whatever else is a source of moments."""
        live = Live(self.laboratory, self.chain, self.pull, self.training)
        readouts = Readouts(
            self.desk,
            self.laboratory,
            self.chain,
            self.pull,
            self.training,
            self.theory,
            self.window.face,
        )
        return FrameController(live, self.training, self.theory, readouts, self._scene, theme)

    def _answer(self, presets: dict[str, Preset], transport: Transport) -> None:
        """Who does what is asked for at the desk: settings, presets, files, pictures, the hand."""
        desk, laboratory, edits, chain = self.desk, self.laboratory, self.edits, self.chain
        offer_runs(desk, laboratory, chain, transport, self.training)
        self.setting = SettingController(desk, laboratory, edits)
        self.preset = PresetController(desk, edits, chain, presets)
        self.themes = ThemeController(desk, laboratory, edits)
        self.eyes = EyesController(desk, self.settings, self.themes)
        self.languages = LanguageController(desk, self.settings)
        self.weights = WeightsController(desk, laboratory, edits, self.training)
        recent = self.window.menu("File")
        self.files = FileController(desk, laboratory, edits, chain, self.settings, recent)
        self.held = HeldController(
            desk,
            laboratory,
            edits,
            self._moment_of_chain,
            self._origin,
            lambda: self.frames.theme,
            lambda: self.frames.lab,
        )
        self.pictures = PictureController(desk, self.window.pictures, self.frames)
        self.lab_hand = LabHand(desk, edits, self.frames, self._scene.canvas)
        self.hand = HandController(desk, chain, self.frames, self._scene.canvas, self.window)
        desk.answer(Point, self.frames.asked_to_point)
        desk.answer(Zoom, self.frames.asked_to_zoom)

    def _make_companions(self, transport: Transport) -> None:
        """What stands beside chain and network: twins, recordings, films, diagrams, words."""
        desk, window, frames = self.desk, self.window, self.frames
        laboratory, edits, chain = self.laboratory, self.edits, self.chain
        self.twins = TwinController(desk, laboratory, chain, frames, self._scene)
        self.recorder = RecordController(desk, laboratory, chain, self.training, frames)
        self.keeper = WeightsKeeper(desk, laboratory, self.training, self.recorder)
        self.labs = LabController(
            desk,
            laboratory,
            edits,
            chain,
            transport,
            self.recorder,
            self.preset,
            frames,
            window,
            window.face,
        )
        self.replay = ReplayController(
            desk,
            laboratory,
            edits,
            chain,
            self.training,
            self.labs,
            frames,
            window,
            window.settings,
        )
        self.attach = AttachController(desk)
        self.replay.film_asked.connect(lambda: self.films.ask())
        self.diagram = DiagramController(
            desk,
            laboratory,
            edits,
            chain,
            self.training,
            window,
            lambda: self.ready,
            lambda: frames.theme,
            diagram_path() if self._kept is not None else None,
        )
        self.predictions = PredictionController(desk, window, frames, window)
        self.lectures = self._make_lectures()
        desk.deeds.add("claims", lambda: self.claims.open())
        self.explain = ExplainController(
            window, window.explained(), window.menu("Help"), self._facts, self._numbers
        )
        self.sound = SoundController(desk, frames)
        self.narrator = Narrator(desk, frames, window.face, window)
        self.labs.plots_made.connect(self.explain.explain_plots)
        self.explain.explain_words(self._scene.lab_strip, self._topic_of_verdict)

    def _make_lectures(self) -> LectureController:
        """What gives lectures, and brings their steps back."""
        desk, frames, window = self.desk, self.frames, self.window
        self.steps = Keeper(
            self.laboratory,
            self.edits,
            self.chain,
            self.training,
            self.labs,
            frames,
            self.replay,
        )
        kept = self._kept is not None
        return LectureController(
            desk,
            self.edits,
            self.chain,
            frames,
            self.files,
            self.predictions,
            self.steps,
            self.setting.value_of,
            window.menu("Lectures"),
            self.settings,
            LastLecture(session_path().with_name("last_lecture.toml") if kept else None),
            (user_config_path(NAME) if kept else self._folder) / "lectures" / "keys.toml",
            lambda: QApplication.screens().index(window.screen()),
        )

    def _end_with_window(self) -> None:
        """What listens to Qt's signals goes when the window does, and lets go of the rest."""
        for part in (
            self.frames,
            self.twins,
            self.recorder,
            self.replay,
            self.replay.unfinished,
            self.labs,
            self.diagram,
            self.fit,
            self.edits.history,
            self.lectures,
        ):
            part.setParent(self.window)

    @property
    def films(self) -> FilmController:
        """Made for the first film that is asked for."""
        from gui.replay.films.controller import FilmController

        if self._films is None:
            self._films = FilmController(self.desk, self.replay, self.window, self.frames)
            self._films.setParent(self.window)
        return self._films

    @property
    def claims(self) -> ClaimsController:
        """Made when the ledger is first opened."""
        from gui.claims.controller import ClaimsController

        if self._claims is None:
            own = self._folder / "claims.json"
            self._claims = ClaimsController(self.desk, self.window, lambda: self.frames.theme, own)
            self.themes.chosen.connect(self._claims.apply_theme)
        return self._claims

    @property
    def ready(self) -> bool:
        """Whether scene and plots are there."""
        return self.frames.ready

    @property
    def painted(self) -> bool:
        """Whether the scene was seen, or cannot be."""
        canvas = self._scene.canvas
        return canvas is None or canvas.frames_drawn > 0

    def _join(self, theme: Theme) -> None:
        """What one of them tells, and another does."""
        window = self.window
        self.files.open_kind(WEIGHTS, self.weights.open)
        self.files.open_kind(RECORDING, self.replay.open)
        for lab in all_labs().values():
            if lab.files is not None:
                self.files.open_kind(lab.files.kind, partial(self.labs.open_file, lab))
        self.files.open_kind(ATTACHED, self.attach.open)
        self.files.named.connect(window.show_name)
        self.preset.chosen.connect(self.recorder.note_preset)
        self.preset.chosen.connect(lambda _title: self.files.forget())
        self.recorder.grown.connect(window.top_bar.show_grown)
        self.pull.measured.connect(self.diagram.mark_pull)
        window.side.chain.comparison_wanted.connect(self.twins.ask)
        self.laboratory.replaced.connect(window.show_session)
        window.show_session(self.laboratory.session)
        self.themes.chosen.connect(self.frames.wear)
        self.themes.chosen.connect(window.apply_theme)
        self.themes.chosen.connect(self.lectures.wear)
        self.languages.changed.connect(self.lectures.name_shipped)
        self.fit.panel.apply_theme(theme)
        window.closing.connect(self.close)
        FILES_IN_USE.told_by(self._files_in_use)

    def leave(self) -> None:
        """Close the window, as a person does."""
        self.window.close()

    def show(self, usual: QSize = USUAL_SIZE) -> None:
        """Show the window, then make what may come a moment later.

        Parameters
        ----------
        usual : size of a window that was never left.
        """
        self.window.restore_layout(self.settings, usual)
        FOLDER.restore(self.settings)
        self.window.show()
        self._scene.take_focus()
        self.frames.start()
        self.frames.ticked.connect(self._start_chain)
        self._docks_timer.start()
        if self._warm_up:
            QTimer.singleShot(WARM_UP_DELAY, self.window, self._prepare_training)
        self.languages.tell_missing_letters()
        if self._complaint:
            self.desk.tell(self._complaint, kind="warning")
        elif self._welcomes:
            self.lectures.offer_tour()
        else:
            self.lectures.offer_last()

    def _start_chain(self) -> None:
        """Once the scene is painted, which the import of Numba in that thread would delay."""
        if self._begun:  # a frame within a frame, as windows open, comes here again
            return
        if self.painted or len(self.frames.intervals) > UNSEEN:
            self._begun = True
            self.frames.ticked.disconnect(self._start_chain)
            self.chain.start()

    def _fill_docks(self) -> None:
        """Make the plots, once the chain's thread stands.

        The thread imports Numba, and the plots pyqtgraph: done at the same time
        in two threads, Python's import locks can meet in a deadlock.
        """
        latest = self.chain.latest
        if latest.number == 0 and latest.failure is None:
            return
        self._docks_timer.stop()
        plots = self.window.docks.fill(self.frames.theme)
        self.window.order_focus()
        self.explain.explain_plots(all_readings(), plots)
        from gui.window.plot_menu import offer_exports  # pyqtgraph is there by now

        offer_exports(plots.values(), self._about)
        plots.layers.asked.connect(self.training.measure_sharpness)
        self._collector.settle()

    def _about(self) -> dict[str, Any]:
        """What exported curves are of."""
        assert self.frames.moment is not None
        return about_now(self.frames.moment)

    def _moment_of_chain(self) -> Moment | None:
        """What is shown of chain and network; None while another lab is open."""
        return self.frames.moment if self.frames.lab is None else None

    def _origin(self) -> str:
        """Which recording is shown, and where; "" for what is live."""
        tape, lab = self.replay.tape, self.frames.lab
        moment = self.frames.moment if lab is None else lab.moment
        if tape is None or moment is None:
            return ""
        return say("{name}, {s:.1f} s", name=tape.path.name, s=moment.seconds)

    def _files_in_use(self) -> dict[str, Path]:
        """What nobody may write over."""
        files = files_read(self.laboratory.session.network)
        if self.replay.tape is not None:
            files[say("the recording that is watched")] = self.replay.tape.path
        if self.recorder.path is not None:
            files[say("the recording that is made")] = self.recorder.path
        return files

    def _facts(self) -> Facts:
        """What the app knows now, for whoever asks how a reading is computed."""
        moment = self.frames.moment
        assert moment is not None
        return Facts(
            moment.snapshot,
            moment.load_curve,
            moment.network_curve,
            self.pull.reading,
            moment.training,
        )

    def _topic_of_verdict(self) -> str:
        """What explains the verdict of the lab that is open."""
        return self.frames.lab.lab.topic if self.frames.lab is not None else ""

    def _numbers(self, topic: str) -> Numbers:
        """What is put into the formula of a topic: of the lab that is open, where it is its own."""
        show = self.frames.lab
        if show is not None and topic in show.lab.numbers:
            return show.lab.numbers[topic](show.now)
        return numbers_of(topic, self._facts())

    def _tell_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody foresaw is said in the window, too; the window stays."""
        self._hook(kind, error, trace)
        if issubclass(kind, Exception):
            text = say(
                "Something went wrong ({name}: {error}). The window goes on.",
                name=kind.__name__,
                error=error,
            )
            if text != self.desk.words:
                self.desk.tell(text)

    def _prepare_training(self) -> None:
        if not self._closed:
            self.training.worker.prepare(TrainingConfig)

    def close(self) -> None:
        """End timer, thread and process, and keep the session; the window goes after."""
        if self._closed:
            return
        self._closed = True
        FILES_IN_USE.told_by(None)
        sys.excepthook = self._hook
        self._docks_timer.stop()
        self.lectures.close()
        self.frames.stop()
        ended = [self.diagram.close()]
        self.setting.close()
        self.themes.close()
        self.eyes.close()
        self.sound.close()
        self.hand.close()
        self.lab_hand.close()
        self.weights.close()
        self.held.close()
        self.laboratory.replaced.disconnect(self.window.show_session)
        ended.append(self.recorder.close())
        if self._claims is not None:
            self._claims.close()
        if self._films is not None:
            self._films.close()
        self.predictions.close()
        self.replay.close()
        self.labs.close()
        ended += [self.theory.close(), self.fit.close(), self.chain.close()]
        self.training.close()
        for folder in (self.keeper, self.steps):  # into which nobody writes a network any more
            folder.close()
        self._collector.stop(restore=all(ended))
        self.window.save_layout(self.settings)
        FOLDER.save(self.settings)
        self.settings.sync()
        if self._kept is not None:
            self._kept.close()
        if self._passing is not None:
            self._passing.cleanup()


def session_path() -> Path:
    """Where the session is kept for the next time."""
    return user_state_path(NAME) / "last_session.toml"


def app_settings(folder: Path | None = None) -> QSettings:
    """What belongs to the person and not to a session: window, folders, language."""
    ini = (folder or user_config_path(NAME)) / "window.ini"
    return QSettings(str(ini), QSettings.Format.IniFormat)


def diagram_path() -> Path:
    """Where the chain's diagram is kept for the next time."""
    return session_path().with_name("diagram.h5")


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application with the app's font and its OpenGL format."""
    surface = QSurfaceFormat()
    surface.setSwapInterval(0)  # the frame timer paces; waiting for the screen would block it
    QSurfaceFormat.setDefaultFormat(surface)
    application = QApplication(arguments)
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Spring–Block Lab")
    application.setDesktopFileName(NAME)  # by which Wayland finds the launcher's icon
    application.setWindowIcon(QIcon(str(RESOURCES / "launcher" / f"{NAME}.svg")))
    application.setStyle("Fusion")
    add_fonts()
    return application


def add_fonts() -> None:
    """Register the fonts of resources/fonts."""
    for path in sorted((RESOURCES / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def run_app(arguments: list[str], language: str = "") -> int:
    """Run the app until its window closes.

    Parameters
    ----------
    arguments : the path of a session file or of a recording, or nothing.
    language : one of `LANGUAGES`, for this time; else what was chosen last, or the system's.
    """
    require_display()
    application = make_application([NAME])
    speak_chosen(language or kept_language(app_settings()))
    path = Path(arguments[0]) if arguments else None
    opened = path is not None and (
        path.suffix == RECORDING_ENDING or path.is_dir() or is_lecture(path)
    )
    session = read_session(path) if path is not None and not opened else None
    app = App(session, welcome=path is None)
    app.show()
    if path is not None and opened:
        app.desk.please(Open(path))
    if began := os.environ.get("SPRINGBLOCK_STARTUP"):
        _report_start(app, application, float(began))
    interrupts = Interrupts(app)
    status = application.exec()
    app.close()
    return interrupts.status or status


class Interrupts:
    """Ctrl+C while the window is open closes it; once more, the program ends at once.

    Nothing hears it before the event loop runs: until then it ends the program (see `main`).
    """

    def __init__(self, app: App) -> None:
        self.status = 0
        self._app = app
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            QTimer.singleShot(0, app.window, self._listen)

    def _listen(self) -> None:
        # The frame timer runs Python sixty times a second, so the signal is heard.
        self._before = signal.signal(signal.SIGINT, self._hear)

    def _hear(self, number: int, _frame: object) -> None:
        self.status = 128 + number
        signal.signal(signal.SIGINT, self._before)
        QTimer.singleShot(0, self._app.window, self._app.window.close)  # not amid other work


def _report_start(app: App, application: QApplication, began: float) -> None:
    """For the benchmark: say how long after `began` (Unix time) all was there, and go."""
    moments: dict[str, Callable[[], bool]] = {
        "window shown": lambda: any(one.isExposed() for one in application.topLevelWindows()),
        "scene painted": lambda: app.painted,
    }
    for what, is_there in moments.items():
        while not is_there():
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        passed, worked = 1000.0 * (time.time() - began), 1000.0 * time.process_time()
        sys.stderr.write(f"{what} after {passed:.0f} ms, {worked:.0f} ms of the processor\n")
    QTimer.singleShot(0, app.window, app.window.close)
