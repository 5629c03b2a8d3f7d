"""Asks the audience, hides the answer meanwhile, reveals what came, and keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.audience.card import PredictionCard
from gui.audience.page import AnswersPage
from gui.audience.phones.desk import PhonesDesk
from gui.controllers.frames import FrameController
from gui.intents.desk import Desk
from gui.intents.intent import (
    ActInLab,
    Compare,
    Do,
    Intent,
    LoadPreset,
    Play,
    Predict,
    Reveal,
    Set,
    SetInLab,
)
from gui.intents.staging import PULLS
from gui.look.theme import Theme
from gui.look.words import say
from gui.models.session import complaint
from gui.moments.lab_moment import LabMoment
from gui.moments.moment import Moment
from gui.predictions.asking import asked_here
from gui.predictions.crowd import MOST
from gui.predictions.guess import Guess
from gui.predictions.kept import AllAsked, Asked, read_asked, write_asked
from gui.predictions.prediction import Prediction
from gui.predictions.quantities import SPRINGS, Subject
from gui.predictions.truth import NotKnownError, truth_of
from gui.window.places import Places

State = Literal["none", "open", "taken", "revealed"]
BEGINS: Final = 0.1
"""Part of the way of the pulled end within which a chain's last block tells nothing yet."""
GOES_ON: Final = frozenset({"play", "step", "reset", "train", "train_again", *PULLS.values()})
"""Actions by which something comes."""
KEEP_EVERY: Final = 2000
"""Milliseconds between two looks whether there is anything new to keep."""


class PredictionController(QObject):
    """Answers `Predict` and `Reveal`.

    Parameters
    ----------
    places : where the card stands, and what the veil lies over.
    window : that the last page belongs to.

    Attributes
    ----------
    state : nothing is asked; the question is open; it is answered; it is revealed.
    asked : all that was asked in this lecture.
    step : of the lecture, by its id.
    questions : a question by language, for phones; "" is that of the lecture.

    Signals
    -------
    taken() : the audience has answered.
    """

    taken = Signal()

    def __init__(
        self, desk: Desk, places: Places, frames: FrameController, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._places, self._frames, self._window = desk, places, frames, window
        self.state: State = "none"
        self.asked = AllAsked()
        self.step = ""
        self.questions: Callable[[Predict], Mapping[str, str]] = lambda one: {"": one.question}
        self._now: Asked | None = None
        self._earlier: tuple[Guess, ...] = ()
        self._path: Path | None = None
        self._written = self.asked
        self._played = False
        self._played_in: dict[str, tuple[Prediction, bool]] = {}
        self._asked_of: Subject | None = None
        self._card: PredictionCard | None = None
        self._page: AnswersPage | None = None
        self.phones = PhonesDesk(desk, self)
        self.phones.changed.connect(self._answers_came)
        self._keeping = QTimer(self, interval=KEEP_EVERY)
        self._keeping.timeout.connect(self._keep)
        desk.answer(Predict, self._predict)
        desk.answer(Reveal, lambda _intent: self.reveal())
        desk.deeds.add("take_prediction", self.take)
        desk.deeds.add("predictions_page", self.show_all)
        desk.deeds.add("phones", self._turn_phones)
        desk.done.connect(self._done)
        frames.ticked.connect(self._tick)
        places.dressed.connect(self._wear)

    # --- the card ------------------------------------------------------------------------------

    @property
    def card(self) -> PredictionCard:
        """Made for the first question."""
        if self._card is None:
            self._card = card = PredictionCard(self._frames.theme)
            self._places.put_below_scene(card)
            card.changed.connect(self._answers_came)
            card.taken.connect(self._take_by_hand)
            card.phones_asked.connect(self._turn_phones)
            card.language_changed.connect(self._say_again)
            self.phones.panel.hide()
        return self._card

    def put_card_back(self) -> None:
        """Under the app's scene, from a window beside it that had it."""
        if self._card is not None:
            self._places.put_below_scene(self._card)

    def _wear(self, theme: Theme) -> None:
        if self._card is not None:
            self._card.apply_theme(theme)
        if self._page is not None:
            self._page.apply_theme(theme)

    @property
    def _moment(self) -> Moment | LabMoment | None:
        """What is shown, of the chain or of the lab that is open."""
        lab = self._frames.lab
        return self._frames.moment if lab is None else lab.now

    @property
    def _subject(self) -> Subject | None:
        lab = self._frames.lab
        return SPRINGS if lab is None else lab.lab.subject

    # --- one question ----------------------------------------------------------------------------

    def _predict(self, intent: Predict) -> str:
        moment, subject = self._moment, self._subject
        if moment is None:
            return say("there is nothing yet to ask about")
        if subject is None:
            return say("nothing can be asked of this lab")
        try:
            asked = asked_here(intent.of, intent.about, self.questions(intent), moment, subject)
        except ValueError as error:
            return complaint(error)
        self.ask(asked)
        return ""

    def ask(self, asked: Prediction) -> None:
        """Ask this; the chain stands still until it is answered."""
        self.leave()
        before = self.asked.find(asked, self.step)
        # What was answered before the app was killed stays until somebody answers anew.
        self._earlier = before.guesses if before is not None and before.truth is None else ()
        self._now = Asked(prediction=asked, step=self.step, guesses=self._earlier)
        self.state = "open"
        # Asked once more, it stands still for this very question.
        self._played = self._plays or self._played_in.get(self.step) == (asked, True)
        self._played_in[self.step] = (asked, self._played)
        self._asked_of = self._subject
        self._desk.ask(Play(False))
        self._lower()
        self.card.ask(asked)
        self.card.show_count(len(self._earlier))
        self.card.show()
        self.phones.ask(asked)
        if self.phones.open:
            self.card.put_beside(self.phones.panel)
        self._keeping.start()

    def take(self) -> str:
        """The answers are taken: what comes may be seen to come; what is wrong, or ""."""
        if self.state == "taken":
            return ""
        if self.state != "open" or self._now is None:
            return say("no prediction is open")
        self.state = "taken"
        self._gather()
        self.phones.ask(None)
        self.card.wait()
        self._keep()
        if self._played:
            self._desk.ask(Play(True))
        return ""

    def _done(self, intent: Intent) -> None:
        """What is asked about begins to go on: the answers are taken."""
        if self.state == "open" and goes_on(intent):
            self.take()

    def _take_by_hand(self) -> None:
        if not self.take():
            self.taken.emit()

    def reveal(self) -> str:
        """Lay what came over what was predicted; what is wrong, or ""."""
        if self.state == "open":
            self.take()
        moment, subject = self._moment, self._subject
        if self.state != "taken" or self._now is None or moment is None:
            return say("no prediction is open")
        if subject is None or self._asked_of is not subject:
            return say("another lab is open than was asked of")
        try:
            truth = truth_of(self._now.prediction, moment, subject)
        except NotKnownError as error:
            return str(error)
        self.state = "revealed"
        self._now = self._now.model_copy(update={"truth": truth})
        self.asked = self.asked.with_one(self._now)
        self._lift()
        self.card.reveal(self._now)
        self.card.show()
        self._keep()
        return ""

    def _say_again(self) -> None:
        if self._now is not None:
            self.card.say_again(self._now)

    def leave(self) -> None:
        """Go on to something else: the card goes, the veil is lifted, what was answered is kept."""
        if self.state == "none":
            return
        if self.state == "open":
            self._gather()
        self.state, self._now = "none", None
        self._lift()
        self.card.hide()
        self.phones.ask(None)
        self._keep()

    def show_again(self) -> None:
        """What was revealed in this step, whose card comes back with it."""
        found = self.asked.revealed_in(self.step)
        if found is not None and self.state == "none":
            self.state, self._now = "revealed", found
            self.card.reveal(found)
            self.card.show()

    def _moved(self, asked: Prediction) -> bool:
        """Whether the chain that is asked of is seen to answer: it has left its wall."""
        moment = self._moment
        if isinstance(moment, LabMoment):
            return moment.state.time > 0.0
        if moment is None or asked.of != "chain":
            return False
        snapshot = moment.snapshot
        return bool(abs(snapshot.positions[-1]) > BEGINS * abs(snapshot.end_position))

    @property
    def _plays(self) -> bool:
        """Whether chain or lab goes on by itself."""
        moment = self._moment
        if isinstance(moment, LabMoment):
            return moment.playing
        return moment is not None and moment.snapshot.playing

    @property
    def hides_scene(self) -> bool:
        """Whether the scene itself would tell the answer."""
        return self.state == "open" and self._now is not None and self._moved(self._now.prediction)

    def _lower(self) -> None:
        assert self._now is not None
        self._frames.veil = self._now.prediction.kind
        self._places.lower_veil(self._now.prediction.kind, scene=self.hides_scene)

    def _lift(self) -> None:
        self._frames.veil = None
        self._places.lift_veil()

    def _tick(self) -> None:
        if self.state in ("open", "taken"):
            self._lower()  # what a lecture or a hand shows meanwhile

    # --- answers ---------------------------------------------------------------------------------

    def _answers_came(self) -> None:
        if self.state == "open":
            self._gather()

    def _gather(self) -> None:
        """Those of the window and of the phones."""
        assert self._now is not None
        guesses = (*self.card.guesses, *self.phones.guesses) or self._earlier
        self._now = self._now.model_copy(update={"guesses": guesses[:MOST]})
        self.asked = self.asked.with_one(self._now)
        self.card.show_count(len(guesses))

    def _turn_phones(self) -> str:
        """Let phones in while something is asked, or send them away; what is wrong, or ""."""
        if not self.phones.open and self.state != "open":
            return say("no prediction is open")
        self.phones.turn()
        if self.phones.open and self._now is not None:
            self.phones.ask(self._now.prediction)
            self.card.put_beside(self.phones.panel)
        return ""

    # --- all of them -----------------------------------------------------------------------------

    def show_all(self) -> str:
        """The page with all that was predicted, against what came; what is wrong, or ""."""
        revealed = [one for one in self.asked.asked if one.truth is not None]
        if not revealed:
            return say("nothing was predicted and revealed yet")
        if self._page is None:
            self._page = AnswersPage(self._frames.theme, self._window)
        self._page.show_all(revealed)
        self._page.show()
        self._page.raise_()
        return ""

    def open_kept(self, path: Path) -> str:
        """Keep what is asked from now on in a file, with what it holds; what is wrong, or ""."""
        self.leave()
        self._path = path
        self.asked = self._written = AllAsked()
        self._played_in.clear()
        try:
            self.asked = self._written = read_asked(path)
        except (OSError, ValueError) as error:
            return say("The predictions of last time cannot be read: {why}", why=error)
        return ""

    def _keep(self) -> None:
        if self.state == "none":
            self._keeping.stop()
        if self._path is None or self.asked == self._written:
            return
        self._written = self.asked
        try:
            write_asked(self.asked, self._path)
        except OSError as error:
            self._desk.tell(
                say("The predictions cannot be kept: {why}", why=error.strerror or error)
            )

    def close_kept(self) -> None:
        """The lecture ends: its predictions are kept, and phones are sent away."""
        self.leave()
        self.phones.close()
        self._path = None

    def close(self) -> None:
        """End what there is of processes and timers."""
        self.close_kept()
        self._keeping.stop()
        self._frames.ticked.disconnect(self._tick)
        self._desk.done.disconnect(self._done)


def goes_on(intent: Intent) -> bool:
    """Whether something comes of it in chain, network or lab."""
    match intent:
        case Play(on):
            return on
        case Set(section):
            return section != "view"
        case Do(action):
            return action in GOES_ON
        case ActInLab() | SetInLab() | LoadPreset() | Compare():
            return True
        case _:
            return False
