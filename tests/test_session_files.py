"""Session files: what is written comes back; what is wrong is refused by name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.models.session import Session
from gui.models.session_file import (
    MOST_BYTES,
    SessionError,
    parse_session,
    read_session,
    session_text,
    write_session,
)
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters


def _session() -> Session:
    changed = Session().edited("chain", blocks=4, noise=0.01, drive="jerks", seed=2**63 - 1)
    return changed.edited("network", negative_slope=0.25, dataset="my data.npz", optimiser="sgd")


def test_a_section_is_called_what_its_configuration_declares():
    assert Session.model_fields[TrainingConfig.section].annotation is TrainingConfig


# --- round trip --------------------------------------------------------------------------


def test_what_is_written_comes_back(tmp_path):
    path = tmp_path / "Pröbe – 1.toml"
    write_session(_session(), path)
    assert read_session(path) == _session()
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_writing_replaces_the_file_whole(tmp_path):
    path = tmp_path / "session.toml"
    path.write_text("title = 'old'\n" * 1)
    write_session(_session(), path)
    assert read_session(path) == _session()


def test_text_is_for_people():
    text = session_text(_session())
    assert "[chain]" in text
    assert "blocks = 4" in text
    assert 'drive = "jerks"' in text


def test_an_empty_file_is_the_default_session():
    assert parse_session("") == Session()


def test_blocks_alone_mean_the_depth_too():
    assert parse_session("[chain]\nblocks = 3").network.depth == 4
    assert parse_session("[network]\ndepth = 6").chain.blocks == 5


@given(
    blocks=st.integers(1, 64),
    friction=st.floats(0.0, 1e9),
    slope=st.floats(0.0, 1.0),
    title=st.text(st.characters(codec="utf-8"), max_size=50),
)
def test_every_session_survives_its_file(blocks, friction, slope, title):
    session = Session(title=title).edited("chain", blocks=blocks, friction_left=friction)
    session = session.edited("network", negative_slope=slope)
    assert parse_session(session_text(session)) == session


def test_dots_in_a_description_are_no_names():
    text = "A long tale " + 300 * "."
    assert parse_session(f'description = "{text}"').description == text
    assert parse_session(f"description = '{text}'").description == text


# --- refused by name ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[chain]\ncolour = 3", ["chain.colour", "known name"]),
        ("[chains]\nblocks = 3", ["chains", "known name"]),
        ("[chain]\nblocks = 0", ["chain.blocks", "1"]),
        ("[chain]\nblocks = 1000001", ["chain.blocks", "1000000"]),
        ("[chain]\nblocks = 'many'", ["chain.blocks"]),
        ("[chain]\nblocks = '3'", ["chain.blocks"]),
        ("[chain]\nblocks = true", ["chain.blocks"]),
        ("[chain]\nnoise = true", ["chain.noise"]),
        ("[view]\nshow_forces = 1", ["view.show_forces"]),
        ("[chain]\nnoise = nan", ["chain.noise", "finite"]),
        ("[chain]\nnoise = inf", ["chain.noise"]),
        ("[chain]\nstiffness = 1e6", ["diverge", "time step"]),
        ("[chain]\ndrive = 'rope'", ["chain.drive", "held_end"]),
        ("[network]\nnegative_slope = 1.5", ["network.negative_slope", "1"]),
        ("[network]\ndepth = 1", ["network.depth", "2"]),
        ("[view]\ntheme = 'pink'", ["view.theme", "dark"]),
        ("[chain]\nblocks = 3\n[network]\ndepth = 9", ["depth", "tied"]),
        ("chain = 3", ["chain"]),
        ("network = [1]", ["network"]),
        ("view = 'dark'", ["view"]),
        ("schema_version = 2", ["schema version", "2"]),
        ("schema_version = '1'", ["schema version"]),
        ("schema_version = [1]", ["schema version"]),
        ("[chain", ["not a session file"]),
        ("blocks: 3", ["not a session file"]),
        ("[chain]\nblocks = 3\nblocks = 4", ["not a session file"]),
    ],
)
def test_what_is_wrong_is_named(text, named):
    with pytest.raises(SessionError) as refusal:
        parse_session(text, name="mine.toml")
    message = str(refusal.value)
    assert "mine.toml" in message
    assert all(part in message for part in named), message


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\xff\xfe\x00",
        bytes(range(256)),
        b"\x00" * 100,
        b"PK\x03\x04",
    ],
)
def test_binary_files_are_refused(tmp_path, content):
    path = tmp_path / "picture.toml"
    path.write_bytes(content)
    with pytest.raises(SessionError, match=r"picture\.toml is not"):
        read_session(path)


def test_huge_files_are_refused_unread(tmp_path):
    path = tmp_path / "huge.toml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES * 1000)
    with pytest.raises(SessionError, match=r"huge\.toml is too large"):
        read_session(path)


def test_missing_files_and_folders_are_refused(tmp_path):
    with pytest.raises(SessionError, match=r"none\.toml cannot be read"):
        read_session(tmp_path / "none.toml")
    with pytest.raises(SessionError, match="is a folder, where a file is needed"):
        read_session(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names there")
def test_a_pipe_does_not_hang(tmp_path):
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    with pytest.raises(SessionError, match=r"pipe\.toml"):
        read_session(path)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SessionError, match=r"a\.toml cannot be written"):
        write_session(_session(), tmp_path / "gone" / "a.toml")


def test_a_folder_in_the_way_is_named(tmp_path):
    (tmp_path / "a.toml").mkdir()
    with pytest.raises(SessionError, match=r"a\.toml cannot be written"):
        write_session(_session(), tmp_path / "a.toml")
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder where not even root writes")
def test_an_unwritable_folder_is_named():
    with pytest.raises(SessionError, match=r"a\.toml cannot be written"):
        write_session(_session(), Path("/proc/a.toml"))


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a.toml"
    write_session(Session(title="old"), path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gui.models.session_file.session_text", full)
    with pytest.raises(SessionError, match="No space left"):
        write_session(_session(), path)
    assert read_session(path).title == "old"
    assert len(list(tmp_path.iterdir())) == 1


# --- whatever comes ----------------------------------------------------------------------

NAMES = [*ChainParameters.model_fields, *TrainingConfig.model_fields, "speed", "tie_depth", "x"]
VALUES = st.sampled_from(
    ["-1", "0", "1e308", "-inf", "nan", "true", "'a'", "''", "[]", "{}", "1979-05-27", "9" * 400]
) | st.integers().map(str)
LINES = st.one_of(
    st.tuples(st.sampled_from(NAMES), VALUES).map(" = ".join),
    st.sampled_from(["[chain]", "[network]", "[view]", "[[chain]]", "[chain.blocks]"]),
    st.tuples(st.sampled_from(["chain", "schema_version", "title"]), VALUES).map(" = ".join),
)


def _only_refused(text: str) -> None:
    """It is read, or refused in one line; nothing else may happen."""
    try:
        session = parse_session(text)
    except SessionError as refusal:
        assert str(refusal)  # noqa: PT017
    else:
        assert isinstance(session, Session)


@given(st.lists(LINES, max_size=6).map("\n".join))
def test_any_lines_are_read_or_refused(text):
    _only_refused(text)


@given(st.data())
def test_damaged_sessions_are_read_or_refused(data):
    text = session_text(_session())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    _only_refused(text[:start] + data.draw(st.text(max_size=10)) + text[end:])


@given(st.text())
def test_any_text_is_read_or_refused(text):
    _only_refused(text)


@given(content=st.binary(max_size=300))
def test_any_file_is_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    try:
        read_session(path)
    except SessionError as refusal:
        assert "any.toml" in str(refusal)  # noqa: PT017


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 100_000, "a" + ".a" * 100_000 + " = 1"],
    ids=["brackets", "dots"],
)
def test_deep_nesting_is_refused(text):
    with pytest.raises(SessionError):
        parse_session(text)


@pytest.mark.parametrize(
    "text",
    [
        "[chain\nx = 1",
        "chain = 5",
        "[chain]\nblocks = 'x'",
        "[view]\nshow_forces = 1",
        "[chain]\nnoise = [1]",
        "[network]\ndataset = 3",
        "a = ",
    ],
)
def test_a_refusal_speaks_of_the_file_and_not_of_its_parser(text: str) -> None:
    with pytest.raises(SessionError) as refused:
        parse_session(text, name="my.toml")
    words = str(refused.value)
    assert words.startswith("my.toml") and "\n" not in words
    for parsers in ("Input", "instance", "Expected", "Invalid", "Parameters", "column", "valid "):
        assert parsers not in words
