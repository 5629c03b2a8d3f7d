"""`train --record --keep-weights` and `--go-on`: a run goes on from its recording, bit for bit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from safetensors.numpy import load_file

import main
from nets.model.state_file import KeptRun
from physics.files.seal import seal
from physics.recording.reader import Recording
from physics.recording.record_still import StillRecording

OPTIONS = ("--dataset", "two-moons", "--depth", "4", "--width", "8", "--epochs", "6", "--seed", "3",
           "--dropout", "0.1", "--data-noise", "0.2", "--batch-size", "100")  # fmt: skip
OLD = Path(__file__).parent / "recordings" / "sample_3.h5"


def train(*more: object) -> int:
    return main.main(["train", *map(str, more)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a recording that keeps weights, the weights of its end, and what `--json` wrote."""
    folder = tmp_path_factory.mktemp("kept")
    more = ["--record", folder / "net.h5", "--keep-weights", 2, "--json", folder / "net.json"]
    assert train(*OPTIONS, *more, "--save-weights", folder / "end.safetensors") == 0
    return folder


def test_weights_stand_beside_the_measurements(folder: Path) -> None:
    with Recording(folder / "net.h5") as recording:
        assert [head.epoch for head in recording.kept] == [0, 2, 4, 6]
        numbers = recording.columns["number"]
        for head in recording.kept:
            shown = recording.kept_before(int(numbers[1 + head.epoch]), head.run)
            assert shown is not None and recording.kept[shown] == head
        assert recording.kept_before(int(numbers[0]), 0) is None
        arrays = recording.kept_arrays(3)
    for name, values in load_file(folder / "end.safetensors").items():
        assert arrays[f"network.{name}"].tobytes() == values.tobytes()
    assert KeptRun.of(arrays).epoch == 6
    with h5py.File(folder / "net.h5") as file:  # for whoever reads it by other means
        assert file["weights/000003/network.linears.0.weight"].shape == (8, 100)


@pytest.mark.parametrize("epoch", [0, 3, 4])
def test_it_goes_on_to_the_same_bits(epoch: int, folder: Path, tmp_path: Path) -> None:
    more = ["--go-on", folder / "net.h5", "--from-epoch", epoch, "--json", tmp_path / "a.json"]
    assert train(*more, "--save-weights", tmp_path / "end.safetensors") == 0
    wanted = load_file(folder / "end.safetensors")
    for name, values in load_file(tmp_path / "end.safetensors").items():
        assert values.tobytes() == wanted[name].tobytes(), name
    one, other = (
        json.loads(path.read_text()) for path in (tmp_path / "a.json", folder / "net.json")
    )
    for name in ("parameters", "load_curve", "test_accuracy", "train_loss", "epochs"):
        assert one[name] == other[name], name


def test_it_goes_on_beyond_its_end_and_is_recorded_again(folder: Path, tmp_path: Path) -> None:
    more = ["--record", tmp_path / "on.h5", "--keep-weights", 1, "--epochs", 8]
    assert train("--go-on", folder / "net.h5", *more) == 0
    with Recording(tmp_path / "on.h5") as recording:
        assert [head.epoch for head in recording.kept] == [6, 7, 8]


def test_the_size_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train(*OPTIONS, "--record", tmp_path / "a.h5", "--keep-weights", 3) == 0
    said = capsys.readouterr().err
    assert "weights: kept 3 times, 40" in said and f"kB each, in {tmp_path / 'a.h5'}" in said


def test_a_recording_without_weights_is_as_it_was(tmp_path: Path) -> None:
    assert train(*OPTIONS, "--record", tmp_path / "a.h5") == 0
    with Recording(tmp_path / "a.h5") as recording:
        assert recording.kept == ()
    with h5py.File(tmp_path / "a.h5") as file:
        assert "weights" not in file
    with Recording(OLD) as recording:
        assert recording.kept == ()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--keep-weights", 2], "name one by --record"),
        (["--from-epoch", 2], "of which recording"),
        (["--go-on", OLD], "keeps no weights"),
        (["--go-on", "{net}", "--from-epoch", -1], "of epoch -1 or before"),
        (["--go-on", "{net}", "--width", 9], "argument --width: a run that goes on"),
        (["--go-on", "{net}", "--preset", "lazy"], "not allowed with --go-on"),
        (["--go-on", "{net}", "--learning-rate", -1], "--learning-rate"),
        (["--go-on", "nowhere.h5"], "nowhere.h5"),
        (["--go-on", __file__], "not a recording"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    arguments: list[Any], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        train(*(str(one).replace("{net}", str(folder / "net.h5")) for one in arguments))
    assert end.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_an_end_that_is_past_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train("--go-on", folder / "net.h5", "--epochs", 6) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("the network was kept after 6 epochs, and 6 are set: set more")


# --- the file -------------------------------------------------------------------------------


def kept_of(path: Path, **arrays: np.ndarray) -> Recording:
    with StillRecording(path, "0", 3) as recording:
        recording.measure({})
        recording.keep(1, 5, arrays)
    return Recording(path)


def test_any_arrays_come_back_to_the_last_bit(tmp_path: Path) -> None:
    arrays = {
        "a": np.array([[1.0, np.nan], [-0.0, np.inf]]),
        "b": np.arange(5, dtype=np.float32),
        "c": np.array(7, np.int64),
        "d": np.zeros((0, 3), np.uint8),
    }
    with kept_of(tmp_path / "a.h5", **arrays) as recording:
        (head,) = recording.kept
        found = recording.kept_arrays(0)
    assert (head.run, head.epoch, head.size) == (1, 5, 32 + 20 + 8)
    assert list(found) == list(arrays)
    for name, values in arrays.items():
        assert (found[name].dtype, found[name].shape) == (values.dtype, values.shape)
        assert found[name].tobytes() == values.tobytes()


def test_a_log_that_was_left_holds_them_too(tmp_path: Path) -> None:
    recording = StillRecording(tmp_path / "a.h5", "0", 3)
    recording.measure({})
    recording.keep(1, 5, {"a": np.arange(3.0)})
    with Recording(tmp_path / "a.h5") as left:
        assert left.log is not None and left.kept[0].epoch == 5
        np.testing.assert_array_equal(left.kept_arrays(0)["a"], np.arange(3.0))
    content = bytearray((tmp_path / "a.h5").read_bytes())
    at = content.rindex(np.arange(3.0).tobytes())
    content[at] ^= 1
    (tmp_path / "torn.h5").write_bytes(content)
    with Recording(tmp_path / "torn.h5") as torn:
        assert torn.kept == () and torn.frames == 2
    recording.close()


def test_numbers_of_another_kind_are_not_kept(tmp_path: Path) -> None:
    with (
        StillRecording(tmp_path / "a.h5", "0", 3) as recording,
        pytest.raises(ValueError, match="numbers of the kind"),
    ):
        recording.keep(1, 5, {"a": np.array(["text"])})


@pytest.mark.parametrize("damage", ["group", "objects", "huge"])
def test_hostile_weights_are_refused_in_one_sentence(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    kept_of(path, a=np.arange(3.0)).close()
    with h5py.File(path, "r+") as file:
        del file["weights/000000/a"]
        if damage == "group":
            file.create_group("weights/000000/a/b")
        elif damage == "objects":
            file["weights/000000/a"] = "text"
        else:
            file.create_dataset("weights/000000/a", (10**7, 10**5), "f8", chunks=(1000, 1000))
    seal(path)
    with pytest.raises(ValueError, match=r"a\.h5") as refused, Recording(path) as recording:
        recording.kept_arrays(0)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("option", ["--record", "--json", "--save-weights"])
def test_what_is_gone_on_from_is_never_written_over(
    option: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "net.h5").read_bytes()
    with pytest.raises(SystemExit) as end:
        train("--go-on", folder / "net.h5", "--epochs", 9, option, folder / "net.h5")
    assert end.value.code == 2
    assert option in capsys.readouterr().err
    assert (folder / "net.h5").read_bytes() == before
