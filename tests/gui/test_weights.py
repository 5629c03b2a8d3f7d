"""Weights and scripts through the window: saved, opened, refused."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gui.intents.intent import Open
from nets.model.weights_file import config_of_weights
from tests.gui.person import CONTROL, Person
from tests.gui.test_training_in_window import (
    card,
    curves_of,
    eager,
    press_main,
    short_run,
    wait_trained,
)

pytestmark = pytest.mark.timeout(240)


def answer(monkeypatch: pytest.MonkeyPatch, name: str, path: Path) -> None:
    """What the person chooses in a file dialog."""
    monkeypatch.setattr(QFileDialog, name, lambda *_, **__: (str(path), ""))


def test_weights_are_saved_and_training_goes_on_from_them(
    open_window: Callable[..., Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = open_window(short_run(negative_slope=0.3), worker=eager())
    person.action("save_weights")
    assert person.notice == "There is no network yet: press Train first."
    press_main(person, "Train")
    wait_trained(person)
    trained, path = curves_of(person)["test_accuracy"][-1], tmp_path / "net.safetensors"
    answer(monkeypatch, "getSaveFileName", path)
    person.action("save_weights")
    person.wait(lambda: person.notice == "Saved net.safetensors.")
    assert config_of_weights(path).negative_slope == 0.3
    answer(monkeypatch, "getSaveFileName", tmp_path / "run.py")
    person.action("export_script")
    person.wait(lambda: person.notice == "Saved run.py.")
    assert "STEPS = " in (tmp_path / "run.py").read_text(encoding="utf-8")

    # Another session, and another chain; the file brings both back.
    person.pill("active")
    person.type_value("network", "depth", "5")
    answer(monkeypatch, "getOpenFileName", path)
    person.action("open_weights")
    assert "Train starts from the weights in net.safetensors" in person.notice
    network = person.session.network
    assert (network.negative_slope, network.depth) == (0.3, 8)
    assert network.weights == str(path) and person.session.chain.blocks == 7
    press_main(person, "Train")
    wait_trained(person)
    first = curves_of(person)["test_accuracy"][0]
    assert first == pytest.approx(trained, abs=0.1) and first > 0.5

    person.key(Qt.Key.Key_Z, CONTROL)
    assert person.session.network.depth == 5 and person.session.network.weights == ""
    person.key(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert person.session.network.weights == str(path)
    person.pill("lazy")  # a preset begins anew
    assert person.session.network.weights == ""


def test_what_cannot_be_saved_or_opened_is_said_in_one_line(
    open_window: Callable[..., Person], tmp_path: Path
) -> None:
    person = open_window(short_run(epochs=1), worker=eager())
    before, bad = person.session, tmp_path / "bad.safetensors"
    bad.write_bytes(b"nothing of the kind")
    person.app.desk.please(Open(bad))
    assert "bad.safetensors is not a file of weights" in person.notice
    assert person.session == before
    press_main(person, "Train")
    wait_trained(person)
    person.app.weights.save("weights", tmp_path / "gone" / "net.safetensors")
    gone = os.strerror(errno.ENOENT)
    person.wait(lambda: f"net.safetensors was not saved: {gone}" in person.notice)
    # What does not fit is said when it is to be trained.
    person.app.weights.save("weights", tmp_path / "net.safetensors")
    person.wait(lambda: person.notice == "Saved net.safetensors.")
    person.app.desk.please(Open(tmp_path / "net.safetensors"))
    person.type_value("network", "width", "50")
    press_main(person, "Train")
    person.wait(lambda: "weights of another network" in card(person).failure.text())
