"""Outputs are looked at before the work: nothing that is read, nothing written twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import main
from gui.film.formats import pictures_of
from nets.run.run_files import files_beside
from physics.files.outputs import Clash, check_outputs, is_one, require_writable
from physics.files.whole_file import whole_path
from tests.nets.helpers import clouds_file

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests/recordings/sample_2.h5"
DIAGRAM = ROOT / "resources/diagrams/digits-dropout.h5"
CHAINS = "sweep chain --x noise=0:1:2 --y friction=0:1:2"
linked = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "run.mp4"
    path.write_bytes(b"precious")
    return path


def same_by(way: str, source: Path) -> Path:
    """Another path of the same file."""
    other = source.with_name("other.mp4")
    if way == "path":
        return source.parent / "." / ".." / source.parent.name / source.name
    if way == "link":
        other.symlink_to(source)
    elif way == "hard link":
        other.hardlink_to(source)
    else:
        folder = source.parent.with_name(f"{source.parent.name}-link")
        folder.symlink_to(source.parent)
        return folder / source.name
    return other


@linked
@pytest.mark.parametrize("way", ["path", "link", "hard link", "folder"])
def test_what_is_read_is_not_written_by_any_way(way: str, source: Path) -> None:
    out = same_by(way, source)
    assert is_one(out, source)
    with pytest.raises(Clash, match="is what is read: choose another name") as clash:
        check_outputs({"--out": out}, {"FILE": source})
    assert clash.value.output == "--out"


def test_two_outputs_are_not_one(tmp_path: Path, source: Path) -> None:
    new = tmp_path / "é.json"
    for other in (new, tmp_path / "É.JSON", tmp_path / "e\u0301.json"):
        with pytest.raises(Clash, match="is the file of --csv already"):
            check_outputs({"--csv": new, "--json": other}, {})
    check_outputs({"--csv": new, "--json": tmp_path / "f.json", "--out": None}, {"FILE": source})
    if source.with_name("RUN.mp4").exists():
        return  # a disk where case makes no difference
    check_outputs({"--out": source.with_name("RUN.mp4")}, {"FILE": source})


def test_nothing_in_a_folder_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "cat").mkdir()
    (tmp_path / "cat" / "0.png").touch()
    for out in (tmp_path / "cat" / "0.png", tmp_path / "cat" / "new.json"):
        with pytest.raises(Clash):
            check_outputs({"--json": out}, {"--dataset": tmp_path})
    check_outputs({"--json": tmp_path / "result.json"}, {"--dataset": tmp_path})


def test_places_where_nothing_can_be_written(tmp_path: Path, source: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no such folder: make it first"):
        require_writable(tmp_path / "gone" / "x")
    with pytest.raises(NotADirectoryError):
        require_writable(source / "x")
    with pytest.raises(IsADirectoryError):
        require_writable(tmp_path)
    with pytest.raises(OSError, match="too long"):
        require_writable(tmp_path / ("x" * 256))
    require_writable(tmp_path / ("x" * 255))
    if sys.platform != "win32":
        (tmp_path / "round").symlink_to("round")
        with pytest.raises(OSError, match="symbolic links"):
            require_writable(tmp_path / "round")
        check_outputs({"--json": Path(os.devnull), "--csv": Path(os.devnull)}, {})
    assert source.read_bytes() == b"precious"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="all is permitted to root")
def test_what_is_protected_is_not_replaced(tmp_path: Path, source: Path) -> None:
    source.chmod(0o444)
    with pytest.raises(PermissionError):
        require_writable(source)


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The last line of a command that is refused as wrong."""
    with pytest.raises(SystemExit) as end:
        main.main([str(argument) for argument in arguments])
    assert end.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


@linked
def test_no_command_writes_over_what_it_reads_or_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (
        "physics.recording.course",
        "nets.run.whole_run",
        "gui.film.render",
        "gui.moments.tape",
    ):
        monkeypatch.setitem(sys.modules, module, None)  # nothing is begun
    run, link, data = tmp_path / "run.mp4", tmp_path / "link.mp4", tmp_path / "r_data.npz"
    run.write_bytes(SAMPLE.read_bytes())
    link.symlink_to(run)
    Path(clouds_file(tmp_path)).rename(data)
    before = {path.name: path.read_bytes() for path in (run, data)}
    monkeypatch.chdir(tmp_path)
    Path("diagram.csv").symlink_to(DIAGRAM)
    network = "sweep network --x dropout=0,0.1 --y width=4,5"
    read = "is what is read"
    for option, words, line in (
        ("--out", read, "render run.mp4 --out run.mp4"),
        ("--out", read, "render run.mp4 --out link.mp4"),
        ("--json", read, "render run.mp4 --out a.gif --json link.mp4"),
        ("--out", read, "render f-07.png --out f-%02d.png"),
        ("--out", read, "render run.mp4 --keyframes k.mp4 --out k.mp4"),
        ("--json", "file of --record", "chain --record two --json two"),
        ("--json", "file of --save-weights", "train --save-weights two --json two"),
        ("--json", read, "train --dataset r_data.npz --json r_data.npz"),
        ("--export (r_data.npz)", read, "train --dataset r_data.npz --export r.py"),
        ("--csv", "file of --out", f"{CHAINS} --out two --csv two"),
        ("--out", read, f"{network} --dataset r_data.npz --out r_data.npz"),
        ("--curves", read, f"export {DIAGRAM} --curves diagram.csv"),
        ("--out", read, "finish run.mp4 --out link.mp4"),
        ("--json", read, "finish run.mp4 --json link.mp4"),
    ):
        said = refused(capsys, *line.split())
        assert f"argument {option}: " in said and words in said
    assert {path.name: path.read_bytes() for path in (run, data)} == before
    assert not Path("two").exists()


def test_what_cannot_be_written_is_told_before_a_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("physics.recording.course", "nets.run.whole_run", "gui.moments.tape"):
        monkeypatch.setitem(sys.modules, module, None)  # nothing is begun
    bad, good = str(tmp_path / "gone" / "x.py"), str(tmp_path / "good.json")
    for command in (
        ["chain", "--record", bad, "--json", good],
        ["train", "--export", bad, "--json", good],
        ["train", "--save-weights", bad, "--json", good],
        ["render", str(SAMPLE), "--out", f"{bad}.mp4", "--json", good],
        ["export", str(DIAGRAM), "--curves", good.replace("json", "csv"), "--json", bad],
        [*CHAINS.split(), "--out", bad],
    ):
        assert main.main(command) == 1
        said = capsys.readouterr().err
        assert "there is no such folder" in said and said.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_pictures_of_a_pattern() -> None:
    pattern = pictures_of(Path("a/f(%04d).png"))
    assert pattern is not None and pattern.fullmatch("f(0012).png")
    assert not pattern.fullmatch("f(x).png")
    assert pictures_of(Path("a/frames")) is None and pictures_of(Path("x-%d.mp4")) is None


def test_what_lies_beside_a_script_has_a_name_that_disks_have() -> None:
    assert [path.name for path in files_beside(Path("r.py"))] == [
        "r_data.npz",
        "r_start.safetensors",
    ]
    one, other = ("é" * 125 + f"{mark}.py" for mark in "ab")
    names = [path.name for script in (one, other) for path in files_beside(Path(script))]
    assert max(len(name.encode()) for name in names) <= 255 and len(set(names)) == 4


def test_a_name_as_long_as_disks_have_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 125 + ".json")
    with whole_path(path) as part:
        part.write_bytes(b"whole")
    assert path.read_bytes() == b"whole" and len(path.name.encode()) == 255
