"""The text file of keys: read, refused in a sentence, written beside what others keep there."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.models.key_file import MOST_BYTES, read_keys, write_keys


def test_one_key_and_several_are_read(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('[app]\ntrain = "F5"\nreset = ["Ctrl+R", "F6"]\nstep = []\n')
    assert read_keys(path, "app") == {"train": ("F5",), "reset": ("Ctrl+R", "F6"), "step": ()}
    assert read_keys(path, "lecture") == {}
    assert read_keys(tmp_path / "none.toml", "app") == {}


def test_what_is_written_is_read_again_and_others_keep_theirs(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "keys.toml"
    path.parent.mkdir()
    path.write_text('[other]\nnext = ["PgDown"]\n')
    write_keys(path, "app", {"train": ("F5",), "step": ()})
    assert read_keys(path, "app") == {"train": ("F5",), "step": ()}
    assert read_keys(path, "other") == {"next": ("PgDown",)}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"[app\n", "keys.toml: line 1 cannot be understood"),
        (b"app = 3\n", "keys.toml: app is not a table"),
        (b"[app]\ntrain = 3\n", "keys.toml: the keys of train are text, or a list of texts"),
        (b"[app]\ntrain = [3]\n", "keys.toml: the keys of train are text, or a list of texts"),
        (b"\xff\xfe", "keys.toml is not text"),
        (b"#" * (MOST_BYTES + 1), "keys.toml is too long for keys"),
    ],
)
def test_what_is_no_file_of_keys_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=told):
        read_keys(path, "app")
    if b"train" not in content and content != b"app = 3\n":
        with pytest.raises(ValueError, match=told):
            write_keys(path, "app", {})
        assert path.read_bytes() == content
