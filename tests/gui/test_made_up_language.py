"""The window in a made-up language, each word in ⟦…⟧ and a third longer: nothing is missed."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.app import add_fonts
from gui.film.options import FilmOptions
from gui.intents.desk import Desk
from gui.intents.text import read_script
from gui.lectures.controller import shipped_lectures
from gui.lectures.reader import LectureReader
from gui.look.language import speak_language
from gui.look.theme import load_theme, style_sheet
from gui.look.words import shown, speak
from gui.models.presets import read_presets
from gui.models.session import Session, ViewOptions, complaint
from gui.models.session_file import SessionError, parse_session
from gui.moments.explanations import Facts, explanations, numbers_of
from gui.moments.training_record import TrainingRecord
from gui.panels.parameter_form import ParameterForm
from gui.window.explain_card import ExplainCard
from gui.window.main_window import MainWindow
from nets.config import ACTIVATIONS, DATASETS, TrainingConfig
from nets.data.own_columns import column_called
from nets.model.weights_file import config_of_weights
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.many.phase_diagram import Axis
from physics.theory.states import noise_free_rest_state
from physics.wording import Words
from tests.gui.made_up import made_up
from tests.gui.person import Person
from tests.gui.test_accessible import CARDS
from tests.gui.words_seen import cut_off, painted, unsaid, words_of

SCENE_WIDTH = 880
"""Of a window 1280 pixels wide, with its panel."""
TYPED = (part for name in (*DATASETS, *ACTIVATIONS) for part in name.split("_"))
TITLES = (
    word
    for folder in shipped_lectures()
    for word in re.findall(r"\w+", LectureReader((), ()).read(folder).title)
)
DATA = frozenset(("run", "mine", "column", *TYPED, *TITLES))
"""Names of files, columns and lectures that are seen here, and what is typed as it is."""
WORDS_OF_OTHERS = ("about", "notice", "claims")
"""Cards that show what a test gives them, or authors and commands."""


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up(tmp_path_factory.mktemp("language"))


@pytest.fixture(autouse=True)
def _spoken(language: Path) -> Iterator[None]:
    speak_language(language)
    yield
    speak(None)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window with its plots, and nobody behind it."""
    theme = load_theme("dark")
    made = MainWindow(theme, read_presets().by_name.values(), Desk())
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.docks.fill(theme)
    qtbot.waitUntil(made.isVisible)
    yield made
    vars(made).clear()
    gc.collect()


def settle() -> None:
    """Let layouts come to their end: each step may ask for another."""
    for _ in range(5):
        QApplication.processEvents()


def english(words: Iterable[tuple[str, str]]) -> str:
    """What is said in English, where: a line each."""
    return "\n".join(sorted({f"{where}: {text!r}" for where, text in words if unsaid(text, DATA)}))


def test_every_word_of_the_main_window_is_said(window: MainWindow) -> None:
    for page in range(window.side.count()):
        window.side.setCurrentIndex(page)
        for form in window.side.currentWidget().findChildren(ParameterForm):
            for fold in form.folds.values():
                fold.heading.setChecked(True)
    with painted() as found:
        window.grab()
    assert not english(words_of(window))
    assert not english(("painted", text) for text in found)


@pytest.mark.parametrize("theme", ["dark", "projector"])
def test_nothing_is_cut_off_on_a_small_screen(window: MainWindow, theme: str) -> None:
    window.apply_theme(load_theme(theme))
    for page in range(window.side.count()):
        window.side.setCurrentIndex(page)
        settle()
        assert window.size() == QSize(1280, 720)
        assert not cut_off(window), "\n".join(cut_off(window))


@pytest.mark.parametrize("name", [name for name in CARDS if name not in WORDS_OF_OTHERS])
def test_every_word_of_a_card_is_said(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    qapp.setStyle("Fusion")
    add_fonts()
    parent = QWidget()
    parent.setStyleSheet(style_sheet(load_theme("dark")))
    parent.resize(SCENE_WIDTH, 600)
    qtbot.addWidget(parent)
    make: Callable[[QWidget], QWidget] = CARDS[name]
    card = make(parent)
    parent.show()
    card.show()
    if not card.isWindow():
        card.resize(SCENE_WIDTH, card.sizeHint().height())
    settle()
    with painted() as found:
        card.grab()
    assert not cut_off(card), "\n".join(cut_off(card))
    assert not english(words_of(card))
    assert not english(("painted", text) for text in found)


def has_trained(record: TrainingRecord | None, epochs: int) -> bool:
    return record is not None and record.latest is not None and record.latest.epoch >= epochs


@pytest.mark.timeout(240)
def test_every_word_of_the_live_window_is_said(open_window: Callable[..., Person]) -> None:
    chain = ChainParameters(noise=0.01, friction_left=0.02)
    network = TrainingConfig(width=10, epochs=2, measured_samples=100)
    view = ViewOptions(
        show_rest_state=True, show_mean_field=True, show_stationary=True, show_ensemble=True
    )
    with painted() as found:
        person = open_window(Session(chain=chain, network=network, view=view))
        person.action("play")
        person.action("train")
        person.wait(lambda: has_trained(person.app.training.record, 2))
        for page in range(person.window.side.count()):
            person.window.side.setCurrentIndex(page)
            person.wait_frames(12)
        person.app.edits.set_view(appearance="ruler")
        person.wait_frames(12)
        person.window.scene.notice.refuse(Path("run.toml"), SessionError("mine"))
    assert not english(words_of(person.window))
    assert not english(("painted", text) for text in found)


def test_every_explanation_is_said(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    facts = Facts(Simulation(ChainParameters()).snapshot())
    for topic, explanation in explanations().items():
        card = ExplainCard(parent, explanation, numbers_of(topic, facts))
        assert not english(words_of(card)), topic


REFUSED: dict[str, Callable[[], object]] = {
    "a session": lambda: parse_session("[chain]\nblocks = 0", name="run"),
    "TOML": lambda: parse_session("chain = [", name="run"),
    "a tie": lambda: parse_session("[chain]\nblocks = 3\n[network]\ndepth = 9", name="run"),
    "a theory": lambda: noise_free_rest_state(ChainParameters(noise=0.1)),
    "an axis": lambda: Axis("noise", (1.0, 0.5)),
    "a line": lambda: read_script("presett lazy", []),
    "a film": lambda: FilmOptions(begin=2.0, end=1.0),
    "data": lambda: column_called(["a"], "b", Words("labels")),
    "weights": lambda: config_of_weights(Path("run")),
    "a divergence": lambda: ChainParameters(stiffness=1e3, time_step=1.0),
}
"""What physics, networks and the app refuse; names in it are those of `DATA`, or in quotes."""


@pytest.mark.parametrize("name", list(REFUSED))
def test_every_refusal_is_said(name: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011, each has words of its own
        REFUSED[name]()
    error = refusal.value
    words = complaint(error) if isinstance(error, ValidationError) else shown(error)
    names = frozenset(("presett", "preset", "chain", "network", "blocks", "depth", "noise", "or"))
    assert "⟦" in words
    assert not unsaid(words, DATA | names)
