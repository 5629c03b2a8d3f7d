"""The layers' plot and the sharpness, by themselves and in the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.models.session import Session
from gui.plots.layers_view import ASK, UNDER_WAY, LayersView
from nets.messages import Examination, Sharpness
from tests.gui.person import Person


def examination(sharpness: Sharpness | None = None) -> Examination:
    layers = np.linspace(0.0, 1.0, 9)
    return Examination(
        run=1,
        epoch=5,
        samples=2560,
        participation_ratio=60.0 - 50.0 * layers,
        probe_train_accuracy=0.9 + 0.1 * layers,
        probe_test_accuracy=0.84 + 0.1 * layers,
        probe_train_loss=0.4 - 0.3 * layers,
        probe_test_loss=0.7 - 0.3 * layers,
        regression_train_error=0.2 - 0.1 * layers,
        regression_test_error=0.25 - 0.1 * layers,
        bootstrap_error=layers,
        bootstrap_concavity_error=0.01,
        bootstrap_concavity_interval=np.array([0.1, 0.2]),
        replicates=200,
        sharpness=sharpness,
    )


def placed(qtbot: QtBot) -> LayersView:
    view = LayersView()
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    QApplication.processEvents()
    return view


def test_what_was_found_is_shown_layer_by_layer(qtbot: QtBot) -> None:
    view, found = placed(qtbot), examination()
    view.show_examination(found, offered=True, busy=False, failure="")
    curves = view.plot.curves()
    assert list(curves) == ["probe, train", "probe, test", "dimensions"]
    for values, expected in zip(
        curves.values(),
        (found.probe_train_accuracy, found.probe_test_accuracy, found.participation_ratio),
        strict=True,
    ):
        assert np.array_equal(values[0], np.arange(9.0)) and np.array_equal(values[1], expected)
    # Both axes fill the height: the least accuracy is 0.84, the most dimensions are 60.
    assert view.plot.height_of("probe, test", 0.84) == 0.84
    assert view.plot.height_of("dimensions", 0.0) == pytest.approx(0.8)
    assert 0.9 < view.plot.height_of("dimensions", 60.0) <= 1.0
    assert view.words.text() == "" and view.ask.isEnabled()
    view.show_examination(None, offered=False, busy=False, failure="")
    assert view.plot.curves() == {} and not view.ask.isEnabled()


def test_loss_and_error_of_a_probe_are_shown_when_chosen(qtbot: QtBot) -> None:
    view, found = placed(qtbot), examination()
    view.show_examination(found, offered=True, busy=False, failure="")
    for read, title, test in (
        ("cross_entropy", "cross-entropy of a probe", found.probe_test_loss),
        ("regression_error", "error of one-hot regression", found.regression_test_error),
        ("accuracy", "accuracy of a probe", found.probe_test_accuracy),
    ):
        view.reads.chosen.emit(read)
        assert np.array_equal(view.plot.curves()["probe, test"][1], test)
        assert view.plot.quantity_of("probe, test") == title
        _, (bottom, top) = view.plot.view.viewRange()
        assert bottom < test.min() and test.max() < top
    assert view.reads.width() >= view.reads.minimumSizeHint().width()


def test_the_sharpness_is_told_in_words(qtbot: QtBot) -> None:
    view = placed(qtbot)
    sharp = Sharpness(7.25, 246.0, 4.5, 2560, 127)
    view.show_examination(examination(sharp), offered=False, busy=True, failure="")
    assert view.ask.text() == UNDER_WAY
    assert "7.25" in view.words.text() and "246" in view.words.text()
    view.show_examination(examination(), offered=True, busy=False, failure="there are no classes")
    assert view.words.text() == "there are no classes" and view.ask.text() == ASK


def test_a_trained_network_is_looked_at_when_somebody_looks(
    open_window: Callable[..., Person],
) -> None:
    network = {"epochs": 4, "batch_size": 300, "measured_samples": 100, "width": 20}
    person = open_window(Session().edited("network", **network))
    person.wait(lambda: person.window.docks.plots is not None)
    training, docks = person.app.training, person.window.docks
    assert docks.plots is not None
    view = docks.plots.layers
    training.train()
    person.wait(lambda: training.record is not None and training.record.fraction == 1.0, 120_000)
    person.wait(lambda: training.state == "idle", 120_000)
    person.wait_frames(12)
    assert training.record is not None and training.record.examination is None
    docks.docks["layers"].toggleViewAction().trigger()
    person.wait(lambda: len(view.plot.curves()) == 3, 120_000)
    assert view.plot.curves()["probe, test"][1].max() > 0.8
    person.wait(lambda: view.ask.isEnabled() and view.ask.text() == ASK)
    person.click(view.ask)
    record = training.record
    person.wait(lambda: record.examination is not None and record.examination.sharpness, 120_000)
    assert record.examination is not None and record.examination.epoch == 4
    person.wait(lambda: view.ask.isEnabled() and view.words.text() != "")


def test_a_process_that_dies_while_it_measures_is_told(open_window: Callable[..., Person]) -> None:
    network = {"epochs": 1, "batch_size": 300, "measured_samples": 100, "width": 20}
    person = open_window(Session().edited("network", **network))
    training, docks = person.app.training, person.window.docks
    assert docks.plots is not None
    view = docks.plots.layers
    training.train()
    person.wait(lambda: training.state == "idle" and training.record.fraction == 1.0, 120_000)
    docks.docks["layers"].toggleViewAction().trigger()
    person.wait(lambda: len(view.plot.curves()) == 3, 120_000)
    person.wait(lambda: view.ask.isEnabled() and view.ask.text() == ASK)
    process = training.worker.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)  # else it might answer before it is killed
    person.click(view.ask)
    person.wait(lambda: view.ask.text() == UNDER_WAY)
    os.kill(process, signal.SIGKILL)
    person.wait(lambda: view.ask.text() == ASK and "train again" in view.words.whole)
    person.click(view.ask)  # there is nobody to ask
    person.wait_frames(8)
    assert view.ask.text() == ASK and "train again" in view.words.whole
