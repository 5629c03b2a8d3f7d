"""Lectures in the app: opened, given in two windows by keys, read again as they are edited."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from psygnal import Signal
from PySide6.QtCore import QFileSystemWatcher, QObject, QRect, QSettings, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.audience.controller import PredictionController
from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.file_controller import LECTURE, FileController
from gui.controllers.frames import FrameController
from gui.controllers.recent import RecentFiles
from gui.intents.desk import Desk
from gui.intents.intent import Do, Intent, Open, Predict
from gui.intents.line import not_opened
from gui.labs import all_labs
from gui.labs.spring_block import LAB
from gui.lectures.bindings import bindings_of
from gui.lectures.clock import LectureClock
from gui.lectures.hall.audience import AudienceWindow
from gui.lectures.hall.hand import take_in_hand
from gui.lectures.hall.keys import HallKeys
from gui.lectures.hall.lecturer import LecturerWindow
from gui.lectures.hall.screens import share_out
from gui.lectures.hall.seen import Seen
from gui.lectures.last_lecture import LastLecture, LectureLeft
from gui.lectures.lecture import Lecture, LectureError
from gui.lectures.next_step import NextStep
from gui.lectures.reader import FILE, LectureReader, words_files
from gui.lectures.talk import Talk, World
from gui.look.plain_text import as_label
from gui.look.theme import RESOURCES, Theme
from gui.look.words import say, shown, spoken_language
from gui.window.actions import SPECS

SHIPPED: Final = RESOURCES / "lectures"
TOUR: Final = "tour"
RECENT: Final = "recent_lectures"
READ_AGAIN: Final = 150
"""Milliseconds from a change of the file to its being read: editors write in several strokes."""
KEEP_EVERY: Final = 10_000
"""Milliseconds after which the time that a step has taken is kept, too."""
BLANKS: Final = ("black", "white")


class LectureController(QObject):
    """Answers `Open` of lectures, and gives them.

    Parameters
    ----------
    files : opens them by whatever road.
    predictions : asks the audience; its card then stands in the audience's window.
    value_of : the present value of a parameter.
    menu : of lectures.
    settings : keep recent ones, and the notes' size.
    last : where the lecture is that is being given.
    own_keys : file of the person's own keys, if there is one.

    Attributes
    ----------
    talk : the lecture that is open; None before the first.
    audience, lecturer : their windows, once there was a lecture.
    screens : places of all screens.
    of_app : which of them the app's window is on.
    full : whether the audience's window takes its whole screen.

    Signals
    -------
    begun(talk) : another lecture is open.
    shown() : its windows are there, or are not there any more.
    """

    begun = Signal(object)
    shown = Signal()

    def __init__(
        self,
        desk: Desk,
        edits: EditController,
        chain: ChainController,
        frames: FrameController,
        files: FileController,
        predictions: PredictionController,
        world: World,
        value_of: Callable[[str, str], object],
        menu: QMenu,
        settings: QSettings,
        last: LastLecture,
        own_keys: Path,
        of_app: Callable[[], int],
    ) -> None:
        super().__init__()
        self._desk, self._edits, self._chain, self._frames = desk, edits, chain, frames
        self._world, self._value_of, self._settings = world, value_of, settings
        self._predictions = predictions
        self._in_languages: dict[str, Lecture] = {}
        self._last = last
        self._reader = reader_of_app()
        self.talk: Talk | None = None
        self.audience: AudienceWindow | None = None
        self.lecturer: LecturerWindow | None = None
        self.clock = LectureClock(time.monotonic)
        self.screens: Callable[[], list[QRect]] = places_of_screens
        self.of_app = of_app
        self.full = True
        self.given = False
        self._swapped = self._notes = False
        self._language, self._first = "", 0
        self._keys_file = own_keys
        self._keys: HallKeys | None = None
        files.open_kind(LECTURE, self.open)
        self._recent = RecentFiles(settings, menu, lambda path: desk.please(Open(path)), RECENT)
        self._offer(menu)
        desk.deeds.add("open_lecture", self._ask_to_open)
        desk.deeds.add("start_lecture", self.start, allowed=False)
        frames.ticked.connect(self._tick)
        predictions.questions = self._questions
        predictions.taken.connect(self._go_on_after_answer)
        self.coming = NextStep(frames, self)
        self._watcher = QFileSystemWatcher(self)
        self._reading = QTimer(self, singleShot=True, interval=READ_AGAIN)
        self._reading.timeout.connect(self.read_again)
        self._keeping = QTimer(self, interval=KEEP_EVERY)
        self._keeping.timeout.connect(self._keep_where)
        for changed in (self._watcher.fileChanged, self._watcher.directoryChanged):
            changed.connect(lambda _: self._reading.start())
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for changed in (application.screenAdded, application.screenRemoved):
            changed.connect(self._screens_changed)

    def _offer(self, menu: QMenu) -> None:
        """Those that ship, in the menu."""
        menu.addSeparator()
        self._shipped: dict[Path, QAction] = {}
        for folder in shipped_lectures():
            action = self._shipped[folder] = menu.addAction(folder.name)
            action.triggered.connect(lambda _=False, path=folder: self._desk.please(Open(path)))
        self.name_shipped()

    def name_shipped(self) -> None:
        """Call those that ship by their titles in the language that is spoken."""
        for folder, action in self._shipped.items():
            try:
                action.setText(as_label(self._reader.read(folder, spoken_language()).title))
            except LectureError:
                action.setVisible(False)

    # --- opening -----------------------------------------------------------------------------

    def _ask_to_open(self) -> str:
        folder = self._desk.questions.folder(say("The folder of a lecture"))
        return "" if folder is None else self.open(folder)

    def open(self, path: Path) -> str:
        """Open the lecture in a folder, and begin it; what is wrong with it, or ""."""
        folder = path.parent if path.name == FILE else path
        if self.talk is not None and self.given and folder == self.talk.lecture.folder:
            self.start()  # it is raised, and its clock goes on
            return ""
        return self._open(folder)

    def _open(self, folder: Path, left: LectureLeft | None = None) -> str:
        try:
            lecture = self._reader.read(folder, spoken_language())
        except LectureError as error:
            return not_opened(folder, error)
        self._language = spoken_language()
        self._recent.add(folder)
        self._tell_faults(lecture)
        self.clock = LectureClock(time.monotonic, {} if left is None else dict(left.used))
        self._first = 0 if left is None else lecture.index_of(left.step)
        self._begin(Talk(lecture, self._world, self._ask, self._value_of, self._tell))
        self._keep_predictions(folder)
        self.start()
        return ""

    def _keep_predictions(self, folder: Path) -> None:
        """Those of a lecture that was not ended come back; another one begins without any."""
        if self._last.path is None:
            return
        path = self._last.path.with_name("last_predictions.json")
        left = self._last.left()
        if left is None or left.folder != folder:
            path.unlink(missing_ok=True)
        if complaint := self._predictions.open_kept(path):
            self._tell(complaint)

    def _questions(self, asked: Predict) -> dict[str, str]:
        """A question of the present step in all languages of the lecture."""
        found = {"": asked.question}
        if self.talk is None:
            return found
        step = self.talk.step
        if asked.question not in step.questions:
            return found
        number = step.questions.index(asked.question)
        for language, lecture in self._in_languages.items():
            for one in lecture.steps:
                if one.id == step.id and number < len(one.questions):
                    found[language] = one.questions[number]
        return found

    def _begin(self, talk: Talk) -> None:
        self.talk = talk
        talk.moved.connect(self._show_step)
        talk.staged.connect(self._show_staging)
        self._desk.deeds.allow("start_lecture", True)
        self._take_languages(talk.lecture)
        self._watch(talk.lecture)
        self.begun.emit(talk)

    def _take_languages(self, lecture: Lecture) -> None:
        known = lecture.languages
        self._in_languages = {one: self._reader.read(lecture.folder, one) for one in known}

    def offer_last(self) -> None:
        """Offer to go on with the lecture that the app was ended in."""
        left = self._last.left()
        if left is None or not (left.folder / FILE).is_file() or self.talk is not None:
            return
        words = say("The lecture {name} was not ended.", name=left.folder.name)
        offers: dict[str, Callable[[], object]] = {
            say("Go on"): partial(self._go_on_with, left),
            say("End it"): self._last.forget,
        }
        self._desk.tell(words, offers, kind="warning")

    def offer_tour(self) -> None:
        """Offer the tour to somebody who has not been here before."""
        words = say("New here? A tour of three minutes shows what moves, and why.")
        take = partial(self._desk.please, Open(SHIPPED / TOUR))
        offers: dict[str, Callable[[], object]] = {
            say("Take the tour"): take,
            say("Not now"): lambda: None,
        }
        self._desk.tell(words, offers, kind="told")

    def _go_on_with(self, left: LectureLeft) -> None:
        if complaint := self._open(left.folder, left):
            self._desk.tell(complaint)

    def _tell_faults(self, lecture: Lecture) -> None:
        if lecture.faults:
            more = len(lecture.faults) - 1
            words = str(lecture.faults[0])
            if more:
                words = say("{first}; and {n} more", "{first}; and one more", more, first=words)
            self._desk.tell(words, kind="warning")

    # --- edited while it is given ------------------------------------------------------------

    def _watch(self, lecture: Lecture) -> None:
        files = [lecture.folder, lecture.folder / FILE, *words_files(lecture.folder)]
        if old := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(old)
        self._watcher.addPaths([str(path) for path in files if path.exists()])

    def read_again(self) -> None:
        """Take the text as it is now, at the same step; one that cannot be read changes nothing."""
        if self.talk is None:
            return
        before = self.talk.lecture
        try:
            lecture = self._reader.read(before.folder, spoken_language())
        except LectureError as error:
            self._tell(shown(error))
            return
        self._language = spoken_language()
        self._watch(lecture)
        if lecture != before or lecture.faults != before.faults:
            self._tell_faults(lecture)
            self._take_languages(lecture)
            self.talk.take(lecture)

    # --- giving it ---------------------------------------------------------------------------

    def start(self) -> str:
        """Show its windows, or raise them; the clock goes on."""
        talk = self.talk
        if talk is None:
            return say("open a lecture first")
        self._make_windows()
        if not self.given:
            self.given = True
            if talk.index >= 0:
                talk.take_up()
            assert self._keys is not None and self.audience is not None
            self._keys.listen(True)
            self._keeping.start()
            self.audience.put_below(self._predictions.card)
        self.arrange()
        if talk.index < 0:
            talk.go_to(self._first)
        else:
            self._show_step()
        self._show_staging()
        self.shown.emit()
        return ""

    def leave(self) -> None:
        """Close its windows; the step is kept, and `start` goes on with it."""
        if not self.given:
            return
        self.given = False
        self._keeping.stop()
        self.clock.turn_to("")
        self._predictions.leave()
        self._predictions.put_card_back()
        if self._keys is not None:
            self._keys.listen(False)
        for window in (self.audience, self.lecturer):
            if window is not None:
                window.hide()
        if isinstance(app := self.parent(), QWidget):
            app.activateWindow()
        self._last.forget()
        self.shown.emit()

    def _make_windows(self) -> None:
        if self.audience is not None:
            return
        theme = self._frames.theme
        self.audience = AudienceWindow(theme)
        self.lecturer = LecturerWindow(self._settings)
        self.coming.show_in(self.lecturer, self.audience, lambda: self.talk)
        self.lecturer.wear(theme)
        self.audience.closing.connect(self.leave)
        self.lecturer.asked.connect(self.do)
        self.lecturer.chosen.connect(self.go_to)
        self.lecturer.closing.connect(self._hide_notes)
        self._hands = take_in_hand(
            self._desk, self._edits, self._chain, self._frames, self.audience
        )
        bindings, complaint = bindings_of(self._keys_file, [spec.name for spec in SPECS])
        if complaint:
            self._desk.tell(complaint, kind="warning")
        keys = self._keys = HallKeys(bindings, self)
        keys.pressed.connect(self.do)
        keys.jump.connect(lambda number: self.go_to(number - 1))
        keys.unknown.connect(self._tell)
        keys.typing.connect(self._show_typing)

    def do(self, deed: str) -> None:
        """What a key or a button of the lecture asks for."""
        talk = self.talk
        if talk is None or self.audience is None:
            return
        deeds: dict[str, Callable[[], object]] = {
            "next": talk.go_on,
            "back": talk.go_back,
            "first": lambda: talk.go_to(0),
            "last": lambda: talk.go_to(len(talk.lecture.steps) - 1),
            "return_to_step": talk.go_back_to_the_step,
            "start": self.start,
            "leave": self.leave,
            "swap_screens": self.swap,
            "notes": self.turn_notes,
        }
        blank = self.audience.blank
        if deed in BLANKS:
            self.audience.show_blank("" if blank == deed else deed)
            return
        self._tell("")
        if deed in deeds:
            self.audience.show_blank("")
            deeds[deed]()
        else:
            self._desk.please(Do(deed))

    def _go_on_after_answer(self) -> None:
        """The card's own button has taken the answer: the click that would have is not needed."""
        if self.talk is not None and self.given and self.talk.waits_for_click:
            self.talk.go_on()

    def go_to(self, index: int) -> None:
        """Jump to a step; a number that there is not is told."""
        talk = self.talk
        if talk is None:
            return
        if not 0 <= index < len(talk.lecture.steps):
            self._tell(say("there are {n} steps", "there is one step", len(talk.lecture.steps)))
            return
        if self.audience is not None:
            self.audience.show_blank("")
        self._tell("")
        talk.go_to(index)

    def _ask(self, intent: Intent) -> str:
        return self._desk.ask_unattended(intent)

    def _tell(self, words: str) -> None:
        """A line for the lecturer, who alone reads it."""
        if self.lecturer is not None:
            self.lecturer.show_line(words)
        if words:
            self._desk.tell(words, kind="warning")

    def _show_typing(self, digits: str) -> None:
        if self.lecturer is not None:
            self.lecturer.show_line(say("Step {digits} …", digits=digits) if digits else "")

    # --- what is shown -----------------------------------------------------------------------

    def _show_step(self) -> None:
        talk = self.talk
        if talk is None or self.audience is None or self.lecturer is None or talk.index < 0:
            return
        step = talk.step
        if step.id != self._predictions.step:
            self._predictions.leave()
            self._predictions.step = step.id
            if not talk.asks:
                self._predictions.show_again()
        if self.given:
            self._keep_where()
            self.audience.setUpdatesEnabled(False)  # drawn once: the next frame brings the rest
        self.audience.show_step(step)
        self.lecturer.show_step(talk.lecture, talk.index, self.clock)
        self.coming.begin()

    def _keep_where(self) -> None:
        """The step, and the time used so far, for the next start."""
        if self.talk is not None:
            folder, step = self.talk.lecture.folder, self.talk.step.id
            self.clock.turn_to(step)
            self._last.keep(LectureLeft(folder=folder, step=step, used=self.clock.used))

    def _show_staging(self) -> None:
        if self.talk is not None and self.audience is not None:
            self.audience.show_staging(self.talk.staging)

    def wear(self, theme: Theme) -> None:
        """Another theme of the room."""
        for window in (self.audience, self.lecturer):
            if window is not None:
                window.wear(theme)
        self.coming.forget()

    def _tick(self) -> None:
        talk, moment = self.talk, self._frames.moment
        if talk is None or moment is None:
            return
        if spoken_language() != self._language:
            self.read_again()
        if not self.given:
            return
        talk.tick(moment, time.monotonic())
        seen = self._seen()
        if seen is not None and self.audience is not None and not self.audience.blank:
            self.audience.show_moment(seen)
            self.coming.look(talk, self.audience)
        if self.audience is not None and not self.audience.updatesEnabled():
            self.audience.setUpdatesEnabled(True)

    def _seen(self) -> Seen | None:
        frames = self._frames
        veil, tells = frames.veil, self._predictions.hides_scene
        if frames.lab is None:
            return Seen(LAB, frames.moment, frames.span, frames.lead, veil, tells)
        moment = frames.lab.moment
        if moment is None:
            return None
        return Seen(frames.lab.lab, moment, 1.0, frames.lead, veil, tells)

    # --- screens -----------------------------------------------------------------------------

    def arrange(self) -> None:
        """Put each window onto its screen, and bring it to the front."""
        if self.audience is None or self.lecturer is None:
            return
        shares = share_out(self.screens(), self.of_app(), swapped=self._swapped)
        if self.full:
            self.audience.setGeometry(shares.audience)
            self.audience.showFullScreen()
        else:
            self.audience.move(shares.audience.topLeft())
            self.audience.show()
        self.audience.raise_()
        if shares.lecturer is not None or self._notes:
            room = shares.lecturer or shares.audience
            self.lecturer.resize(self.lecturer.size().boundedTo(room.size()))
            place = self.lecturer.rect()
            place.moveCenter(room.center())
            self.lecturer.move(place.topLeft())
            self.lecturer.show()
            self.lecturer.raise_()
        else:
            self.lecturer.hide()
        self.audience.activateWindow()

    def swap(self) -> None:
        """Let audience and lecturer change screens."""
        self._swapped = not self._swapped
        self.arrange()

    def turn_notes(self) -> None:
        """On one screen: the notes over what the audience sees, or away."""
        self._notes = not self._notes
        self.arrange()

    def _hide_notes(self) -> None:
        self._notes = False

    def _screens_changed(self) -> None:
        if self.given:
            self.arrange()

    def close(self) -> None:
        """The app ends: so does the lecture."""
        self._frames.ticked.disconnect(self._tick)
        self._reading.stop()
        self.coming.close()
        self.leave()
        if self.audience is not None and self.lecturer is not None:
            for hand in self._hands:
                hand.close()
            for window in (self.audience, self.lecturer):
                window.close()
                window.deleteLater()
        self.audience = self.lecturer = None


def reader_of_app() -> LectureReader:
    """Knows all that the app can do and show."""
    return LectureReader([spec.name for spec in SPECS], plots_of_app())


def plots_of_app() -> Iterable[str]:
    """The names of all plots, of whichever lab."""
    return {one.name for lab in all_labs().values() for one in lab.readings()}


def shipped_lectures() -> list[Path]:
    """The folders of those that come with the app, in the order of their names."""
    return sorted(path.parent for path in SHIPPED.glob(f"*/{FILE}"))


def places_of_screens() -> list[QRect]:
    """Of all screens."""
    return [screen.geometry() for screen in QGuiApplication.screens()]
