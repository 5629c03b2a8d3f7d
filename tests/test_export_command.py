"""The command ``export``: figures and curves without a window, one clear line where it cannot."""

from __future__ import annotations

import json
import shlex
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet
import pytest

import main
from physics.chain.parameters import ChainParameters
from physics.recording.record_run import record_run
from tests.gui.test_tape import CHORES, film
from tests.test_walls import QT, _loaded_after

SHIPPED = Path(__file__).resolve().parents[1] / "resources" / "diagrams" / "digits-data-noise.h5"


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "run.h5"
    record_run(ChainParameters(noise=0.006), 3000, path, "1.0")
    return path


@pytest.fixture(scope="module")
def with_network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "film.h5"
    film(path, CHORES, 120)
    return path


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def export(*arguments: object) -> int:
    return main.main(["export", *map(str, arguments)])


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The last line of what is said of a wrong argument."""
    with pytest.raises(SystemExit) as left:
        export(*arguments)
    assert left.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def failed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line that is said of a failure."""
    assert export(*arguments) == 1
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_curves_and_a_figure_of_the_end_of_a_recording(
    recording: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(recording, "--curves", "curves.csv", "--figure", "load_curve.pdf") == 0
    assert Path("load_curve.pdf").read_bytes().startswith(b"%PDF")
    told = json.loads(pd.read_csv("curves.csv")["metadata"][0])
    assert told["about"]["t"] == 30.0 and told["about"]["chain"]["noise"] == 0.006
    said = capsys.readouterr().out
    assert "load-curve: chain, uniform" in said and "curves.csv" in said


@pytest.mark.parametrize("which", ["load-curve", "shares", "course", "training", "overlay"])
def test_everything_that_a_recording_has(with_network: Path, which: str) -> None:
    files = ["--figure", "a.png", "--dpi", "50", "--curves", "a.npz"]
    assert export(with_network, "--which", which, *files) == 0
    assert Path("a.png").stat().st_size > 1000
    with np.load("a.npz", allow_pickle=False) as file:
        assert json.loads(file["metadata"].item())["which"] == which


@pytest.mark.parametrize("which", ["concavity", "accuracy"])
def test_diagrams_of_networks(which: str) -> None:
    assert export(SHIPPED, "--which", which, "--figure", "a.svg", "--curves", "a.parquet") == 0
    assert Path("a.svg").read_bytes().startswith(b"<?xml")
    assert pyarrow.parquet.read_table("a.parquet").num_rows == 54


def test_a_moment_and_a_smoothing_are_chosen(recording: Path) -> None:
    options = ["--which", "course", "--smooth", "5", "--at", "5.0"]
    assert export(recording, *options, "--curves", "a.csv") == 0
    text = Path("a.csv").read_text(encoding="utf-8")
    assert "block 7, smoothed" in text and "over 5 samples" in text
    last = text.splitlines()[-1].split(",")[0]
    assert float(last) == pytest.approx(15.0, abs=0.1)  # of 30, at half of the film


def test_a_separator_is_chosen(recording: Path) -> None:
    for name, sign, point in (("semicolon", ";", ","), ("tab", "\t", "."), ("comma", ",", ".")):
        assert export(recording, "--curves", "a.csv", "--csv-separator", name) == 0
        read = pd.read_csv("a.csv", sep=sign, decimal=point)
        assert read["chain"].dtype == float and read["chain"].size == 8


@pytest.mark.parametrize("option", ["--theory", "--beside"])
def test_theory_is_shown_as_asked(recording: Path, option: str) -> None:
    for asked, shown in (("none", False), ("mean-field,stationary", True)):
        assert export(recording, option, asked, "--curves", "a.csv") == 0
        text = Path("a.csv").read_text(encoding="utf-8")
        assert ("mean field" in text) is ("stationary" in text) is shown


def test_an_ensemble_and_a_fit_are_exported_as_the_window_exports_them(with_network: Path) -> None:
    beside = ("--beside", "ensemble,fit")
    assert export(with_network, *beside, "--curves", "a.csv", "--figure", "a.svg") == 0
    read = pd.read_csv("a.csv")
    mean, deviation = (read[f"load curve, {one} of chains"] for one in ("mean", "deviation"))
    assert mean.iloc[0] == 1.0 and mean.iloc[-1] == 0.0 and (deviation.iloc[1:-1] > 0.0).all()
    assert read["fit"].iloc[0] == 1.0
    assert export(with_network, "--which", "course", *beside, "--curves", "b.csv") == 0
    assert "block 7, mean of chains" in pd.read_csv("b.csv").columns


def test_several_recordings_stand_in_one_figure_under_their_names(
    recording: Path, with_network: Path
) -> None:
    files = ["--figure", "a.pdf", "--curves", "a.csv", "--bundle", "a.zip"]
    assert export(recording, with_network, *files) == 0
    read = pd.read_csv("a.csv")
    assert [name for name in ("run", "film", "uniform") if name in read] == [
        "run",
        "film",
        "uniform",
    ]
    assert export(with_network, "--curves", "b.csv") == 0
    alone = pd.read_csv("b.csv")
    np.testing.assert_array_equal(read["film"].dropna(), alone["network"].dropna())
    about = json.loads(read["metadata"][0])["about"]
    assert about["recordings"] == ["run.h5", "film.h5"]
    assert about["held"]["run"]["chain"]["noise"] == 0.006
    assert about["held"]["film"]["of"] == "network"
    assert set(about["readings"]) == {"run", "film"}
    with zipfile.ZipFile("a.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert [one["name"] for one in manifest["sources"]] == ["run.h5", "film.h5"]
    assert "export run.h5 film.h5" in manifest["command"]


def test_what_cannot_stand_with_others_is_said(
    recording: Path, with_network: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    several = (recording, with_network, "--figure", "a.pdf")
    assert "of several recordings load-curve, shares" in refused(
        capsys, *several, "--which", "course"
    )
    assert "--beside: it is for one recording" in refused(capsys, *several, "--beside", "none")
    assert "stands alone" in failed(capsys, recording, SHIPPED, "--figure", "a.pdf")
    assert "s long, not 99" in failed(capsys, *several, "--at", "99")
    assert not Path("a.pdf").exists()


def test_json_tells_what_was_made(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(recording, "--curves", "a.csv", "--json", "-") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"]["curves"]["bytes"] == Path("a.csv").stat().st_size
    assert told["columns"]["chain"]["unit"] == "1"


def test_the_command_in_a_bundle_makes_it_again(
    with_network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = ["--bundle", "bundle.zip", "--style", "slides", "--width", "120", "--dpi", "60"]
    assert export(with_network, "--which", "training", "--at", "0.5", *bundle) == 0
    first = Path("bundle.zip").read_bytes()
    with zipfile.ZipFile("bundle.zip") as archive:
        command = shlex.split(json.loads(archive.read("manifest.json"))["command"])
    assert command[:3] == ["python", "main.py", "export"]
    monkeypatch.chdir(with_network.parent)
    assert main.main(command[2:]) == 0
    again = with_network.parent / "bundle.zip"
    assert again.read_bytes() == first
    again.unlink()


def test_wrong_arguments_are_named(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, words in (
        ([], "at least one of --curves, --figure and --bundle"),
        (["--figure", "a.gif"], "must end in .pdf, .svg, .png"),
        (["--curves", "a.npz", "--csv-separator", "tab"], "--csv-separator: there is no CSV"),
        (["--figure", "a.pdf", "--csv-separator", "tab"], "--csv-separator: there is no CSV"),
        (["--curves", "a.pdf"], "must end in .csv, .npz, .parquet"),
        (["--bundle", "a.tar"], "must end in .zip"),
        (["--figure", "a.pdf", "--at", "11"], "10 s long, not 11"),
        (["--figure", "a.pdf", "--at", "-1"], "-1 is not a second from 0"),
        (["--figure", "a.pdf", "--at", "nan"], "nan is not a second"),
        (["--figure", "a.pdf", "--width", "5"], "20 to 1000, not 5"),
        (["--figure", "a.pdf", "--dpi", "x"], "not a resolution"),
        (["--figure", "a.pdf", "--style", "poster"], "there are article, slides"),
        (["--figure", "a.pdf", "--smooth", "4"], "4 is not an odd number"),
        (["--figure", "a.pdf", "--smooth", "5"], "only course and training"),
        (["--figure", "a.pdf", "--which", "accuracy"], "a recording has load-curve"),
        (["--figure", "a.pdf", "--which", "moon"], "overlay, not moon"),
        (["--figure", "a.pdf", "--theory", "string"], "no 'string' beside the chain"),
        (["--curves", "a.csv", "--json", "a.csv"], "--curves already"),
    ):
        assert words in refused(capsys, recording, *arguments), arguments
    assert not list(Path().iterdir())


def test_wrong_arguments_for_a_diagram_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, words in (
        (["--which", "course"], "a diagram has concavity, accuracy"),
        (["--at", "1"], "--at: it is for recordings"),
        (["--theory", "none"], "--beside: it is for recordings"),
    ):
        assert words in refused(capsys, SHIPPED, "--figure", "a.pdf", *arguments)


def test_failures_are_one_line(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "missing.h5: No such file" in failed(capsys, "missing.h5", "--curves", "a.csv")
    Path("other.h5").write_bytes(b"\x89HDF\r\n\x1a\n and no more")
    assert "not a recording" in failed(capsys, "other.h5", "--curves", "a.csv")
    assert "no network" in failed(capsys, recording, "--which", "overlay", "--figure", "a.pdf")
    assert "no such folder" in failed(capsys, recording, "--figure", "missing/a.pdf")
    large = ["--figure", "a.png", "--width", "1000", "--dpi", "2400"]
    assert "too large" in failed(capsys, recording, *large)
    assert [path.name for path in Path().iterdir()] == ["other.h5"]


def test_it_needs_no_window_no_torch_and_no_pyplot(recording: Path, tmp_path: Path) -> None:
    code = "import sys, main\nassert main.main(sys.argv[1:]) == 0\n"
    code += "assert 'matplotlib.pyplot' not in sys.modules"
    files = ["--figure", str(tmp_path / "a.png"), "--bundle", str(tmp_path / "a.zip")]
    loaded = _loaded_after(code, "export", str(recording), *files)
    assert "matplotlib" in loaded
    assert not loaded & (QT | {"torch", "sklearn", "tkinter"})
