"""A person lays the network of the training response on the springs, and trains it there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from gui.intents.intent import ActInLab, Go, LoadPreset, SetInLab
from nets.messages import Measurement
from nets.response.course import look
from nets.response.on_springs import network_values
from nets.response.settings import ResponseSettings
from nets.response.training import Training
from physics.load_curve import concavity
from tests.gui.person import CONTROL, Person

STEPS = 40


def newest(person: Person) -> Measurement | None:
    record = person.app.training.record
    return None if record is None else record.latest


def test_a_network_is_laid_on_the_springs(open_window: Callable[..., Person]) -> None:
    person = open_window()
    person.wait(lambda: person.app.ready)
    ask, labs, before = person.app.desk.ask, person.app.labs, person.session.network
    assert ask(Go("response")) == ""
    assert "two hidden layers" in ask(ActInLab("springs"))
    assert ask(LoadPreset("deep")) == ""
    assert ask(SetInLab({"rate": 100.0})) == ""
    assert "learning_rate: must be less than or equal to 10" in ask(ActInLab("springs"))
    assert labs.bench is not None and person.session.network == before  # the lab stays open
    assert ask(SetInLab({"rate": 0.1, "steps": STEPS, "batch": 0})) == ""
    settings = labs.bench.settings
    assert isinstance(settings, ResponseSettings) and labs.page is not None
    person.click(labs.page.acts["springs"])
    assert labs.bench is None and person.session.chain.blocks == settings.depth
    network = person.session.network
    assert {name: getattr(network, name) for name in network_values(settings)} == (
        network_values(settings)
    )
    assert person.notice == "The very same run, in single precision: press Train."
    person.action("train")
    person.wait(lambda: (last := newest(person)) is not None and last.epoch == STEPS)
    training = Training(settings)
    training.advance(STEPS)
    expected = look(training).separation
    last = newest(person)
    assert last is not None
    curve = last.trace_ratio
    assert abs(curve - expected).max() < 1e-3 and len(curve) == settings.depth + 2
    assert abs(concavity(curve[:-1]) - concavity(expected[:-1])) < 1e-3
    person.key(Qt.Key.Key_Z, CONTROL)
    assert person.session.network == before
