"""Another language is spoken while the app runs: all that is on the screen is said again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from gui.controllers.languages import kept_language
from gui.look.language import chosen_language, speak_chosen, speak_language
from gui.look.plain_text import as_label, as_tip
from gui.look.said import MOST_PASSING, said_again
from gui.look.words import say, speak
from gui.models.session import Session, ViewOptions
from gui.window.say_again import say_all_again
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.wording import Words
from tests.gui.made_up import made_up, said_so
from tests.gui.person import Person
from tests.gui.test_made_up_language import english, has_trained
from tests.gui.words_seen import painted, words_of


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up(tmp_path_factory.mktemp("language"))


@pytest.fixture(autouse=True)
def _english_in_the_end() -> Iterator[None]:
    yield
    speak_chosen("en")


def test_what_was_said_is_said_again(language: Path) -> None:
    plain, tip = say("Stiffness"), as_tip(say("Stiffness") + "\n" + say("Noise"))
    inner = say("{title}: parameter", title=say("Across"))
    label = as_label(say("Play or pause") + " (Space)")
    many = [say("{n} seeds", "{n} seed", count) for count in range(2, MOST_PASSING + 3)]
    speak_language(language)
    assert said_again(plain) == said_so("Stiffness")
    assert said_again(tip) == f"{said_so('Stiffness')}\n{said_so('Noise')}"
    assert said_again(inner) == f"{said_so('Across')}: {said_so('parameter')}"
    assert said_again(label) == f"{said_so('Play or pause')} (Space)"
    assert said_again(many[0]) == many[0]  # it has gone by
    assert said_again(many[-1]) == many[-1].replace("seeds", said_so("seeds"))
    assert said_again("run.h5") == "run.h5"
    assert said_again(words := Words("Stiffness")) is words
    speak(None)
    assert said_again(said_so("Stiffness")) == "Stiffness"


@pytest.mark.timeout(240)
def test_nothing_on_the_screen_stays_in_the_language_before(
    open_window: Callable[..., Person], language: Path
) -> None:
    chain = ChainParameters(noise=0.01, friction_left=0.02)
    network = TrainingConfig(width=10, epochs=2, measured_samples=100)
    view = ViewOptions(
        show_rest_state=True, show_mean_field=True, show_stationary=True, show_ensemble=True
    )
    person = open_window(Session(chain=chain, network=network, view=view))
    person.action("play")
    person.action("train")
    person.wait(lambda: has_trained(person.app.training.record, 2))
    for page in range(person.window.side.count()):
        person.window.side.setCurrentIndex(page)
        person.wait_frames(12)
    speak_language(language)
    say_all_again()
    person.app.languages.changed.emit()
    with painted() as found:
        for page in range(person.window.side.count()):
            person.window.side.setCurrentIndex(page)
            person.wait_frames(12)
    assert not english(words_of(person.window))
    assert not english(("painted", text) for text in found)
    speak(None)
    say_all_again()
    person.wait_frames(12)
    assert not [words for words in words_of(person.window) if "⟦" in words[1]]


def test_what_was_chosen_is_kept(open_window: Callable[..., Person], tmp_path: Path) -> None:
    person = open_window()
    person.action("language_en")
    assert chosen_language() == "en"
    assert kept_language(person.app.settings) == "en"
    assert person.app.desk.deeds.face("language_en").on
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert kept_language(settings) == "system"
    settings.setValue("language", "klingon")
    assert kept_language(settings) == "system"
