"""The presets of the authors' protocols: they are points of the authors' diagrams."""

from __future__ import annotations

import pytest

from gui.models.presets import presets, protocols, read_presets
from gui.models.session_file import parse_session, session_text
from gui.window.actions import of_preset, specs_of
from nets.config import TrainingConfig
from nets.sweep.protocols import LONGER, NOISES, SETTINGS, SLOPES
from tests.test_command_line import _help

NAMES = {name: name.replace("-", "_") for name in NOISES}


def test_they_are_all_there_with_an_entry_in_the_menu():
    shipped = protocols()
    assert list(shipped) == [*NAMES.values(), "convolutional", "greased"]
    assert not shipped.keys() & presets().keys()
    entries = {spec.name for spec in specs_of(read_presets().by_name.values())}
    assert entries == {of_preset(name) for name in shipped.keys() | presets().keys()}
    for session in shipped.values():
        assert session.title
        assert parse_session(session_text(session)) == session


@pytest.mark.parametrize("name", NOISES)
def test_each_is_a_point_of_its_diagram(name):
    network, noise = protocols()[NAMES[name]].network, NOISES[name]
    said = network.model_dump(include=network.model_fields_set)
    expected = SETTINGS | LONGER.get(name, {})
    for key in expected.keys() - {noise.name, "seed"}:
        assert said[key] == expected[key], key
    assert said[noise.name] in noise.values
    assert said["negative_slope"] in SLOPES.values
    plain = TrainingConfig(**{key: said[key] for key in expected.keys() - {"seed"}})
    unlike = {key for key, value in said.items() if value != getattr(plain, key)}
    assert unlike <= {"negative_slope"}  # and nothing else is out of the ordinary


def test_the_convolutional_network_is_theirs():
    network = protocols()["convolutional"].network
    assert (network.architecture, network.depth, network.channels) == ("cnn", 8, 20)
    assert (network.dataset, network.learning_rate) == ("cifar_10_colour", 1e-4)
    assert (network.optimiser, network.batch_size) == ("adam", 0)


def test_the_greased_one_has_skip_connections_and_the_others_have_none():
    network = protocols()["greased"].network
    assert (network.architecture, network.skip) == ("residual", 1.0)
    for name, session in presets().items():
        assert "architecture" in session.network.model_fields_set, name
        assert session.network.skip == 0.0


def test_they_are_known_without_a_window(capsys, monkeypatch):
    import main

    monkeypatch.setenv("COLUMNS", "1000")
    assert "--preset" in _help(capsys, "train")
    with pytest.raises(SystemExit):
        main.main(["train", "--preset", "sleepy"])
    message = capsys.readouterr().err
    assert all(name in message for name in protocols())
