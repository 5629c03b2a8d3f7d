"""What screen readers are told of scene, plots and verdicts, in the chain and in a lab."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QAccessible

from gui.intents.intent import Go, LoadPreset
from gui.plots.plot_words import MOST_TOLD, plot_words
from tests.gui.person import Person


@pytest.fixture
def listening() -> Iterator[None]:
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


def test_a_curve_is_told_from_its_first_value_to_its_last() -> None:
    x = np.array([0.0, 1.0, 2.0])
    assert plot_words({}, "t") == "nothing measured yet"
    assert plot_words({"a": (x, x + np.nan)}, "t") == "nothing measured yet"
    assert plot_words({"a": (x, 1.0 - x / 2.0)}, "ℓ") == "a: 1 to 0, with ℓ from 0 to 2"
    told = plot_words({"a": (x, np.array([0.0, 5.0, np.nan])), "b": (x, x * x - x)}, "t")
    assert told == "a: 0 to 5, with t from 0 to 1; b: 0 to 2, with t from 0 to 2"
    told = plot_words({"a": (x, np.array([0.0, -1.0, 2.0]))}, "t")
    assert told.endswith(", between −1 and 2")
    many = {str(number): (x, x) for number in range(MOST_TOLD + 3)}
    assert plot_words(many, "t").endswith("; and 3 curves more")
    assert plot_words(dict(list(many.items())[:-2]), "t").endswith("; and one more")


def test_the_scene_the_plots_and_the_verdicts_are_told(person: Person, listening: None) -> None:
    narrator, window = person.app.narrator, person.window
    plots = window.docks.plots
    assert plots is not None
    person.wait(lambda: "Chain: LAZY" in narrator.said)
    if window.scene.canvas is not None:
        told = person.canvas.accessibleDescription()
        assert told.startswith("7 blocks; Chain: LAZY; concavity +0.")
        assert "deep layers do the work" in told and "not trained yet" in told
    assert plots.load_curve.accessibleDescription().startswith("chain: 1 to 0, with layer")
    person.app.desk.please(LoadPreset("active"))
    person.wait(lambda: "Chain: ACTIVE" in narrator.said)
    assert person.app.desk.ask(Go("linear")) == ""
    person.wait(lambda: narrator.said.startswith("verdict: "))
    person.wait(lambda: "verdict: " in person.canvas.accessibleDescription())
    person.app.desk.tell("something went wrong")
    assert narrator.said == "something went wrong"
