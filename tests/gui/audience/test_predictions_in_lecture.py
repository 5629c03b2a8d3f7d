"""A question of a lecture stands in the audience's window, and hides what would tell it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt

from gui.audience.forms import VoteForm
from gui.intents.intent import Open
from tests.gui.person import Person

LECTURE = """+++
title = "One question"
+++
## Ask {#ask}
What will it be?
```do
preset lazy
show load-curve
predict regime "Lazy, balanced or active?"
wait click
wait steps 50
wait lazy
wait click
reveal
```
## Then {#then}
It was so.
"""
TURKISH = """+++
title = "Bir soru"
+++
## Sor {#ask}
Ne olacak?
```ask
Tembel mi?
```
## Sonra {#then}
Öyleydi.
"""


def test_the_audience_answers_in_its_window_and_nothing_there_tells(
    person: Person, tmp_path: Path
) -> None:
    (tmp_path / "lecture.md").write_text(LECTURE, encoding="utf-8")
    (tmp_path / "lecture.tr.md").write_text(TURKISH, encoding="utf-8")
    lectures, predictions = person.app.lectures, person.app.predictions
    lectures.full = False
    assert person.app.desk.ask(Open(tmp_path)) == ""
    audience, talk = lectures.audience, lectures.talk
    assert audience is not None and talk is not None
    audience.resize(QSize(960, 540))
    person.wait(lambda: predictions.state == "open" and talk.waits_for_click)
    card = predictions.card
    assert card.window() is audience and card.isVisible()
    assert card.question.text() == "Lazy, balanced or active?"
    person.wait_frames(3)
    assert not audience.verdicts.isVisible() and not audience.plots.isVisible()
    assert audience.state is not None and np.isnan(audience.state.share).all()
    asked = predictions.asked.asked or (predictions._now,)
    assert asked[0] is not None and asked[0].prediction.asked_in("tr") == "Tembel mi?"
    assert isinstance(card.form, VoteForm)
    person.click(card.form.picks["lazy"])
    for count in card.form.counts.values():  # its number is seen, of three digits, too
        room = count.fontMetrics().horizontalAdvance("100")
        assert count.lineEdit().width() >= room
    person.app.languages.speak("tr")
    assert card.question.text() == "Tembel mi?"
    person.app.languages.speak("en")
    assert card.question.text() == "Lazy, balanced or active?"

    person.qtbot.keyClick(audience, Qt.Key.Key_PageDown)
    person.wait(lambda: predictions.state == "taken" and talk.waits_for_click)
    person.wait_frames(8)
    assert not audience.verdicts.isVisible() and not audience.plots.isVisible()

    person.qtbot.keyClick(audience, Qt.Key.Key_PageDown)
    person.wait(lambda: predictions.state == "revealed")
    assert card.isVisible() and card.words.text() == "Right: it came lazy."
    assert predictions.asked.asked[0].step == "ask"
    person.qtbot.keyClick(audience, Qt.Key.Key_PageDown)
    person.wait(audience.verdicts.isVisible)
    assert not card.isVisible() and predictions.state == "none"

    # Who comes back finds it revealed, in the language that is spoken now.
    person.app.languages.speak("tr")
    lectures.go_to(0)
    assert card.isVisible() and card.question.text() == "Tembel mi?"
    person.app.languages.speak("en")
    assert card.question.text() == "Lazy, balanced or active?"
    lectures.leave()
    assert len(predictions.asked.asked) == 1, "the last page has it still"
