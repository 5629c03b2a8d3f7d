"""The film's card fits a small screen in every language and type, and its fields are aligned."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.film.keyframes import Keyframes
from gui.intents.intent import Do
from gui.labs import all_labs
from gui.look.language import speak_chosen
from gui.replay.films.card import BELOW, FilmCard, FilmSource
from gui.replay.films.rows import TICKS_ACROSS
from tests.gui.cut_off import cut_off
from tests.gui.person import Person

SCREEN = (1024, 690)
"""The lower of the usual small screens, less the title of a window: 1024 wide, 720 high."""


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak_chosen("en")


def left_of(part: QWidget | None, card: FilmCard) -> int:
    assert part is not None
    return part.mapTo(card, QPoint()).x()


@pytest.mark.parametrize("dress", ["light", "dark at 150 %", "projector"])
def test_the_card_fits_in_every_language(open_window: Callable[..., Person], dress: str) -> None:
    person = open_window()
    app = person.app
    theme = dress.split(maxsplit=1)[0]
    app.edits.set_view(theme=theme)
    if "150" in dress:
        for _ in range(3):
            app.desk.please(Do("text_larger"))
    for language in ("en", "tr", "zh_CN"):
        app.languages.speak(language)
        for lab in all_labs().values():
            source = FilmSource("run.h5", 10.0, None, Keyframes(), lab=lab)
            card = FilmCard(source, None, theme, person.window)
            card.show()
            person.wait(card.isVisible)
            person.wait_frames(2)
            assert card.width() <= SCREEN[0] and card.height() <= SCREEN[1], (language, lab.name)
            assert cut_off(card) == []
            assert len({left_of(card.rows[name].field, card) for name in BELOW}) == 1
            if card.beside.isVisible():
                ticks = (*card.plots.ticks.values(), *card.beside.ticks.values())
                assert len({left_of(one, card) for one in ticks}) == TICKS_ACROSS
            card.close()
            card.deleteLater()
