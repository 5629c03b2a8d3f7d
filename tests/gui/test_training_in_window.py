"""Training in its real process, seen and steered through the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui.look.regimes import NAMES
from gui.models.presets import presets
from gui.models.session import Session
from nets.run.worker import TrainingWorker
from physics.load_curve import normalised, read_load_curve
from tests.gui.person import SHIFT, Person

pytestmark = pytest.mark.timeout(240)

EPOCHS = 8


def short_run(**network: Any) -> Session:
    """A lazy chain beside a network that trains for a second, at full pace."""
    settings = {"epochs": EPOCHS, "measured_samples": 300, "batch_size": 200, **network}
    session = presets()["lazy"].edited("network", **settings)
    return session.edited("view", epochs_per_second=0.0, speed=200.0)


def long_run(**network: Any) -> Session:
    """Training that will not end before the test does."""
    session = short_run(epochs=100_000, **network)
    return session.edited("view", epochs_per_second=20.0)


def eager(**settings: Any) -> TrainingWorker:
    """A process that yields to nobody, so that a busy machine does not hold the test up."""
    return TrainingWorker(niceness=0, **settings)


def state(person: Person) -> str:
    return person.app.training.state


def epoch(person: Person) -> int:
    record = person.app.training.record
    return record.latest.epoch if record is not None and record.latest is not None else -1


def card(person: Person) -> Any:
    person.turn_to("network")
    return person.window.side.network.card


def press_main(person: Person, words: str) -> None:
    """Click the main button once it says so: it shows the state some frames late."""
    person.wait(lambda: card(person).main_button.text() == words)
    person.click(card(person).main_button)


def wait_trained(person: Person) -> None:
    person.wait(lambda: epoch(person) >= person.session.network.epochs, 120_000)
    person.wait(lambda: state(person) == "idle")


def wait_epochs(person: Person, count: int = 2) -> None:
    until = max(0, epoch(person)) + count
    person.wait(lambda: epoch(person) >= until, 120_000)


def curves_of(person: Person) -> dict[str, np.ndarray]:
    """All that was measured, but for how long it took."""
    record = person.app.training.record
    assert record is not None
    names = ("epoch", "train_loss", "train_accuracy", "test_accuracy", "concavity_error")
    every = {name: record.column(name) for name in names}
    for name in ("trace_ratio", "mahalanobis"):
        every[name] = np.array([getattr(item, name) for item in record.measurements])
    return every


# --- to the end ------------------------------------------------------------------------------


def test_train_to_the_end_and_the_same_seed_again(open_window: Callable[..., Person]) -> None:
    person = open_window(short_run(), worker=eager())
    assert person.scene.ghost_x.size == 0 and "Train" in person.scene.hint
    person.wait(lambda: person.status.endswith("training: idle"))
    press_main(person, "Train")
    wait_trained(person)
    person.wait(lambda: person.status.endswith("training: idle"))
    first = curves_of(person)
    assert first["epoch"].tolist() == list(range(EPOCHS + 1))
    assert first["train_loss"][-1] < first["train_loss"][0]
    assert first["test_accuracy"][-1] > 0.5
    assert_scene_shows(person, first["trace_ratio"][-1])
    assert_readings_show(person, first)

    person.click(card(person).again)
    assert epoch(person) == -1
    wait_trained(person)
    second = curves_of(person)
    for name, values in first.items():
        assert np.array_equal(values, second[name], equal_nan=True), name

    person.click(card(person).other)
    assert person.session.network.seed != 1
    wait_trained(person)
    assert not np.array_equal(curves_of(person)["trace_ratio"], first["trace_ratio"])


def assert_scene_shows(person: Person, separation: np.ndarray) -> None:
    """Each layer hangs on the chain's own axis, where physics/README 5.1 says."""
    person.wait_rest()
    person.wait_frames(12)  # every reading has had its turn
    scene, last = person.scene, person.chain.positions[-1]
    d = separation[:-1]  # without the logits
    at = last * (d[0] - d[1:]) / (d[0] - d[-1])
    assert scene.ghost_x == pytest.approx(scene.projection.centre(np.arange(1, 8), at), abs=0.01)
    assert scene.network_share == pytest.approx(-np.diff(d) / (d[0] - d[-1]))
    assert scene.network_share.sum() == pytest.approx(1.0)


def assert_readings_show(person: Person, measured: dict[str, np.ndarray]) -> None:
    """Verdict, progress and plots tell what was measured."""
    d = measured["trace_ratio"][-1][:-1]
    curve = person.app.frames.moment.network_curve
    assert curve is not None
    assert curve.regime == "lazy" and read_load_curve(d).concavity > 0.05
    verdict = person.window.scene.verdicts.network
    assert verdict.pill.face.text() == NAMES["lazy"]
    assert f"epoch {EPOCHS} of {EPOCHS}" in verdict.words.whole
    assert card(person).progress.value() == card(person).progress.maximum()
    person.wait(lambda: card(person).main_button.text() == "Train")
    accuracy = 100.0 * measured["test_accuracy"][-1]
    assert f"{accuracy:.1f} %" in card(person).text.whole
    plots = person.window.docks.plots
    assert plots is not None
    assert plots.load_curve.curves()["network"][1] == pytest.approx(normalised(d))
    assert plots.shares.curves()["network"][1] == pytest.approx(curve.shares)
    assert plots.training.curves()["loss"][1] == pytest.approx(measured["train_loss"])
    assert plots.training.curves()["test"][1] == pytest.approx(measured["test_accuracy"])


# --- on the way --------------------------------------------------------------------------------


def test_pause_resume_change_and_stop(open_window: Callable[..., Person]) -> None:
    person = open_window(long_run(), worker=eager())
    person.key(Qt.Key.Key_T)
    wait_epochs(person)
    person.wait(lambda: card(person).main_button.text() == "Pause")
    person.wait(lambda: card(person).time_left.text().endswith("left"))

    person.key(Qt.Key.Key_T)
    person.wait(lambda: card(person).main_button.text() == "Resume")
    person.wait_frames(30)  # an epoch that was under way may still come
    held = epoch(person)
    person.wait_frames(60)
    assert (epoch(person), state(person)) == (held, "paused")

    press_main(person, "Resume")
    wait_epochs(person)
    # A rate that no network survives: the loss tells that it has arrived.
    before = curves_of(person)["train_loss"][-1]
    person.type_value("network", "learning_rate", "10")
    person.wait(lambda: curves_of(person)["train_loss"][-1] > before + 1.0)
    person.type_value("network", "learning_rate", "0.000001")
    # What is fixed for a run is said to wait for the next one.
    person.type_value("network", "width", "50")
    assert "next Train" in person.row("network", "width").note.text()
    assert person.session.network.width == 50

    person.key(Qt.Key.Key_T, SHIFT)
    person.wait(lambda: state(person) == "idle")
    stopped = epoch(person)
    person.wait_frames(30)
    assert epoch(person) == stopped > held
    person.wait(lambda: card(person).main_button.text() == "Train")
    assert not card(person).stop_button.isEnabled()


def test_layers_move_can_be_hidden_and_feel_dropout(open_window: Callable[..., Person]) -> None:
    person = open_window(long_run(), worker=eager())
    person.key(Qt.Key.Key_T)
    person.wait(lambda: person.scene.ghost_x.size == 7, 120_000)
    first = person.scene.ghost_x
    person.wait(lambda: np.abs(person.scene.ghost_x - first).max() > 1.0)
    person.key(Qt.Key.Key_L)
    person.wait(lambda: person.scene.ghost_x.size == 0)
    assert state(person) == "training"
    person.key(Qt.Key.Key_L)
    person.wait(lambda: person.scene.ghost_x.size == 7)
    # The loss tells that the new value has arrived, and that it was taken back.
    person.wait(lambda: epoch(person) >= 20, 120_000)
    quiet = curves_of(person)["train_loss"]
    person.type_value("network", "dropout", "0.95")
    person.wait(lambda: curves_of(person)["train_loss"][-1] > quiet[-1] + 0.3)
    person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: curves_of(person)["train_loss"][-1] < quiet[-1] + 0.3)


# --- rules and divergence -------------------------------------------------------------------


def test_a_run_that_ends_by_a_rule_says_so(open_window: Callable[..., Person]) -> None:
    session = short_run(epochs=1000, measured_samples=50)
    person = open_window(session, worker=eager())
    person.type_value("network", "plateau_epochs", "3")
    press_main(person, "Train")
    person.wait(lambda: "no better training accuracy" in card(person).text.whole, 120_000)
    assert state(person) == "idle"
    assert 3 < epoch(person) < 1000
    press_main(person, "Train")
    person.wait(lambda: "no better" not in card(person).text.whole)


HOT = {"optimiser": "sgd", "loss": "mean_squared_error", "learning_rate": 10.0}


def test_a_diverged_network_goes_back_or_on_at_a_lower_rate(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(long_run(**HOT), worker=eager())
    notice = person.window.scene.notice
    press_main(person, "Train")
    person.wait(lambda: "Training diverged in epoch 1 (step" in person.notice, 120_000)
    assert person.notice.endswith("is not a number.")
    assert "\n" not in person.notice
    assert state(person) == "paused"
    person.wait(lambda: "goes on from epoch 0" in card(person).text.whole)

    assert notice.offers[0].text() == "Back to the last good state"
    person.click(notice.offers[0])
    assert (state(person), epoch(person), person.notice) == ("paused", 0, "")
    person.wait(lambda: "accuracy" in card(person).text.whole)
    # Nothing was changed: it diverges again, and is told again.
    press_main(person, "Resume")
    person.wait(lambda: "Training diverged" in person.notice, 120_000)

    assert notice.offers[1].text() == "Go on at a tenth of the rate"
    person.click(notice.offers[1])
    assert person.session.network.learning_rate == 1.0
    wait_epochs(person, 3)
    assert state(person) == "training" and not person.notice
    losses = curves_of(person)["train_loss"]
    assert np.isfinite(losses).all() and losses[-1] < losses[1]
    assert curves_of(person)["epoch"].tolist() == list(range(epoch(person) + 1))
    person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert person.session.network.learning_rate == 10.0


# --- when the process fails -----------------------------------------------------------------


def test_a_killed_process_is_told_and_replaced_and_closing_ends_it(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(long_run(), worker=eager())
    person.key(Qt.Key.Key_T)
    wait_epochs(person)
    last, killed = epoch(person), person.app.training.worker.process_id
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    person.wait(lambda: "SIGKILL" in person.notice)
    assert "\n" not in person.notice
    assert state(person) == "failed"
    person.wait(lambda: "SIGKILL" in card(person).failure.text())
    assert epoch(person) >= last  # nothing recorded is lost
    person.wait_steps(5)  # and the chain lives
    notice = person.window.scene.notice
    assert notice.offers[0].text() == "Train again"
    person.click(notice.offers[0])
    assert person.notice == ""
    wait_epochs(person, 3)
    person.wait(lambda: not card(person).failure.text())
    process = person.app.training.worker.process_id
    assert process is not None and process != killed
    # Closing in the midst of training leaves nothing.
    assert state(person) == "training"
    person.action("quit")
    assert not person.window.isVisible()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_hanging_process_is_told_and_replaced(open_window: Callable[..., Person]) -> None:
    # Patient while it starts: a busy machine is no reason to fail.
    person = open_window(long_run(), worker=eager(silence_timeout=60.0))
    person.key(Qt.Key.Key_T)
    wait_epochs(person)
    person.app.training.worker._silence_timeout = 3.0
    hanging = person.app.training.worker.process_id
    assert hanging is not None
    os.kill(hanging, signal.SIGSTOP)
    person.wait(lambda: "not answered" in person.notice)
    assert state(person) == "failed"
    person.app.training.worker._silence_timeout = 60.0
    press_main(person, "Train")
    wait_epochs(person)
    assert state(person) == "training"
    with pytest.raises(ProcessLookupError):
        os.kill(hanging, 0)


def stop_process(person: Person) -> int:
    """Stop the training process of a run, and wait until the window says so; its number."""
    wait_epochs(person)
    stopped = person.app.training.worker.process_id
    assert stopped is not None
    os.kill(stopped, signal.SIGSTOP)
    person.wait(lambda: "does not answer" in person.notice)
    return stopped


def test_a_stopped_process_is_told_and_replaced_by_train(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(long_run(), worker=eager(silence_timeout=90.0))
    card = person.window.side.network.card
    person.key(Qt.Key.Key_T)
    stopped = stop_process(person)
    person.wait(lambda: card.text.whole == "does not answer")
    assert card.stop_button.isEnabled() and "does not answer" in person.status
    press_main(person, "Train")
    with pytest.raises(ProcessLookupError):
        os.kill(stopped, 0)
    person.wait(lambda: not person.notice)
    wait_epochs(person)
    assert state(person) == "training"

    stopped = stop_process(person)  # once more, and it is ended for good
    person.action("stop")
    assert state(person) == "idle"
    with pytest.raises(ProcessLookupError):
        os.kill(stopped, 0)
    person.wait(lambda: not person.notice)
    assert not person.app.training.failure


def test_closing_while_the_process_starts_leaves_none(open_window: Callable[..., Person]) -> None:
    person = open_window(short_run(), worker=eager())
    person.key(Qt.Key.Key_T)
    process = person.app.training.worker.process_id
    assert process is not None and state(person) == "starting"
    person.window.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
