"""Presets are files: any name will do, and a bad one hurts nobody."""

from __future__ import annotations

import json
import os

import pytest

import main
from gui.models.presets import plain_name, presets, read_presets
from gui.models.session import Session
from gui.models.session_file import MOST_BYTES, parse_session, session_text

SHIPPED = ["lazy", "balanced", "active", "notebook_1", "notebook_2", "ruler"]


def test_the_shipped_ones_are_all_there():
    shipped = read_presets()
    assert not shipped.complaint
    assert list(presets()) == SHIPPED
    for place, name in enumerate(SHIPPED, 1):
        preset = shipped.by_name[name]
        assert preset.key == str(place)
        assert preset.title == preset.session.title
        assert parse_session(session_text(preset.session)) == preset.session
    assert shipped.first == shipped.by_name["lazy"].session


@pytest.mark.parametrize(
    ("file", "name", "title", "key"),
    [
        ("plain.toml", "plain", "plain", ""),
        ("12.toml", "12", "12", ""),
        ("7_my own.toml", "my_own", "my own", "7"),
        ("08-My-Own.TOML", "my_own", "My-Own", "8"),
        ("10 tenth.toml", "tenth", "tenth", ""),
        ("1_another.toml", "another", "another", "1"),
        ("1_more.toml", "more", "more", ""),  # that key has been given away
        ("_.toml", "_", " ", ""),
        ("play.toml", "play", "play", ""),
        ("Ω – 3_x.toml", "ω_–_3_x", "Ω – 3 x", ""),
    ],
)
def test_any_name_will_do(preset_folder, file, name, title, key):
    (preset_folder / file).write_text("[chain]\nfriction_right = 0.5")
    found = read_presets(preset_folder)
    assert not found.complaint
    preset = found.by_name[name]
    assert (preset.title, preset.key) == (title, key)
    assert preset.session.chain.friction_right == 0.5
    assert preset.button


def test_numbers_give_the_order_then_names(preset_folder):
    for file in ("b.toml", "10_ten.toml", "2_two.toml", "a.toml", ".hidden.toml", "note.txt"):
        (preset_folder / file).write_text("")
    found = list(read_presets(preset_folder).by_name)
    mine = ["two", "ten", "a", "b"]
    assert [name for name in found if name in mine] == mine
    assert len(found) == len(read_presets().by_name) == 12 + len(mine)


BAD = {
    "broken.toml": b"[chain",
    "binary.toml": bytes(range(256)),
    "unknown.toml": b"[chain]\ncolour = 3",
    "out of range.toml": b"[chain]\nnoise = -1",
    "9_lazy.toml": b"",
    "large.toml": b"#" * (MOST_BYTES + 1),
}


@pytest.mark.parametrize("file", BAD)
def test_a_bad_file_is_told_in_one_line_and_left_out(preset_folder, file):
    (preset_folder / file).write_bytes(BAD[file])
    found = read_presets(preset_folder)
    assert found.complaint.startswith(f"A preset is left out: {file}")
    assert "\n" not in found.complaint
    assert len(found.by_name) == 12


def test_what_is_no_file_is_left_out(preset_folder):
    (preset_folder / "folder.toml").mkdir()
    (preset_folder / "gone.toml").symlink_to(preset_folder / "nowhere")
    if hasattr(os, "mkfifo"):
        os.mkfifo(preset_folder / "pipe.toml")
    found = read_presets(preset_folder)
    assert len(found.by_name) == 12
    assert len(found.left_out) == len({"folder", "gone"}) + hasattr(os, "mkfifo")
    assert found.complaint.startswith(f"{len(found.left_out)} presets are left out: folder.toml")


def test_without_any_preset_there_is_a_usual_session(tmp_path):
    found = read_presets(tmp_path / "nowhere")
    assert (found.by_name, found.complaint, found.first) == ({}, "", Session())


def test_a_file_is_known_to_the_commands(preset_folder, tmp_path, capsys):
    (preset_folder / "Meine Vorlage.toml").write_text("[chain]\nblocks = 3")
    (preset_folder / "broken.toml").write_text("[chain")
    for typed in ("meine-vorlage", "Meine Vorlage"):
        assert plain_name(typed) == "meine_vorlage"
        out = tmp_path / "out.json"
        command = ["chain", "--preset", typed, "--steps", "10", "--json", str(out)]
        assert main.main(command) == 0
        assert len(json.loads(out.read_text())["positions"]) == 3
        said = capsys.readouterr().err
        assert said.count("\n") == 1 and "broken.toml is not a session file" in said
