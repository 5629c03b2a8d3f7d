"""The command line: arguments, results, refusals, exit statuses."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import main
from gui.models.declared import all_declared
from gui.models.presets import presets
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.recording.reader import Recording
from physics.recording.replay import replay

ROOT = Path(__file__).resolve().parents[1]
CHAIN_KEYS = {
    "parameters",
    "steps",
    "time",
    "positions",
    "elongations",
    "shares",
    "load_deviation",
    "load_difference",
    "load_curve",
    "concavity",
    "regime",
    "mean_elongations",
    "block_steps_per_second",
}
TRAIN_KEYS = {
    "parameters",
    "epochs",
    "train_loss",
    "test_accuracy",
    "data_separation",
    "load_curve",
    "shares",
    "concavity",
    "regime",
    "seconds",
}


def _chain(*arguments: str) -> int:
    return main.main(["chain", "--steps", "200", *arguments])


def _chain_result(path: Path, *arguments: str) -> dict[str, Any]:
    assert _chain(*arguments, "--json", str(path)) == 0
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result


def _instead_of_chain(monkeypatch: pytest.MonkeyPatch, run: Any) -> None:
    """Let `run(progress)` happen in place of the chain."""
    module = types.ModuleType("physics.recording.course")
    module.run_chain = lambda parameters, steps, progress: run(progress)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "physics.recording.course", module)


# --- the app -----------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch):
    """The arguments that the app is started with."""
    calls: list[list[str]] = []
    app = types.ModuleType("gui.app")
    app.run_app = lambda arguments, language="": calls.append(arguments) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gui.app", app)
    return calls


def test_no_argument_opens_the_app(opened):
    assert main.main([]) == 0
    assert opened == [[]]


def test_a_session_file_opens_in_the_app(opened, tmp_path):
    path = tmp_path / "mine.toml"
    path.touch()
    assert main.main([str(path)]) == 0
    assert opened == [[str(path)]]


@pytest.mark.parametrize(
    "arguments", [["chian"], ["none.toml"], ["main.py", "main.py"], ["a", "b"]]
)
def test_anything_else_is_refused(opened, arguments, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert main.main(arguments) == 2
    assert not opened
    message = capsys.readouterr().err
    assert "neither a command nor" in message
    assert message.count("\n") == 1


# --- help --------------------------------------------------------------------------------


def _help(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as end:
        main.main([*arguments, "--help"])
    assert end.value.code == 0
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("command", "model"), [("chain", ChainParameters), ("train", TrainingConfig)]
)
def test_every_parameter_is_an_option_with_its_declaration(capsys, monkeypatch, command, model):
    monkeypatch.setenv("COLUMNS", "1000")
    text = _help(capsys, command)
    for one in all_declared(model):
        assert f"--{one.name.replace('_', '-')} " in text
        assert one.help in text
        assert one.symbol in text
        assert (
            f"{one.range_text}; default {one.default}" in text or one.choices or one.kind == "text"
        )
        assert all(choice in text for choice in one.choices)


def test_help_and_version(capsys):
    assert "chain" in _help(capsys)
    with pytest.raises(SystemExit) as end:
        main.main(["--version"])
    assert end.value.code == 0
    first, *more = capsys.readouterr().out.splitlines()
    assert first == f"springblock-lab {main.__version__}"
    assert more[0].startswith(f"Python {platform.python_version()}")
    assert f"{os.cpu_count()} cores" in more[1]
    assert f"numpy {np.__version__}, " in more[2]
    assert more[3].startswith("OpenGL: ") and len(more) == 4


# --- wrong arguments ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("chain --noise -1", ["--noise", "-1", "0 to 1e+09"]),
        ("chain --noise -1e-3", ["--noise", "-0.001", "0 to 1e+09"]),
        ("chain --noise nan", ["--noise", "nan", "0 to 1e+09"]),
        ("chain --noise inf", ["--noise", "inf"]),
        ("chain --noise much", ["--noise", "much", "number"]),
        ("chain --blocks 0", ["--blocks", "1 to 1e+06"]),
        ("chain --blocks 2.5", ["--blocks", "2.5", "1 to 1e+06"]),
        ("chain --stiffness 0", ["--stiffness", "greater than 0"]),
        ("chain --friction-left -0.1", ["--friction-left", "0 to 1e+09"]),
        ("chain --drive rope", ["--drive", "rope", "held_end", "hand"]),
        ("chain --steps 0", ["--steps", "0", "1"]),
        ("chain --steps 1e-3", ["--steps", "1e-3"]),
        ("chain --stiffness 1000", ["would diverge", "time step"]),
        ("chain --preset sleepy", ["--preset", "sleepy", "lazy", "balanced", "active"]),
        ("chain --frction 1", ["--frction"]),
        ("chain --nois 1", ["--nois"]),
        ("chain more", ["more"]),
        ("chain --noise=--", ["--noise", "expected one argument"]),
        ("linear --times=--", ["--times", "expected one argument"]),
        ("sweep scale --x=--", ["--x", "expected one argument"]),
        ("--nothing=--", ["--nothing", "expected one argument"]),
        ("train --depth 1", ["--depth", "2 to 65"]),
        ("train --negative-slope 2", ["--negative-slope", "0 to 1"]),
        ("train --momentum 1", ["--momentum", "less than 1"]),
        ("train --learning-rate 0", ["--learning-rate", "greater than 0"]),
        ("train --separation best", ["--separation", "trace_ratio", "mahalanobis"]),
        ("train --dataset=", ["--dataset"]),
        ("train --steps 5", ["--steps"]),
        ("--nothing", ["required: COMMAND"]),
    ],
)
def test_a_wrong_argument_is_named_with_its_range(line, named, capsys):
    with pytest.raises(SystemExit) as end:
        main.main(line.split(" "))
    assert end.value.code == 2
    output = capsys.readouterr()
    assert not output.out
    (complaint,) = output.err.splitlines()
    assert all(part in complaint for part in named), complaint


# --- the chain ---------------------------------------------------------------------------


def test_chain_result(tmp_path):
    result = _chain_result(tmp_path / "out.json", "--blocks", "5", "--noise", "0.01")
    assert result.keys() >= CHAIN_KEYS
    assert result["steps"] == 200
    assert result["time"] == pytest.approx(200 * ChainParameters().time_step)
    assert [len(result[key]) for key in ("positions", "shares")] == [5, 5]
    assert [len(result[key]) for key in ("elongations", "load_curve", "mean_elongations")] == [
        6
    ] * 3
    assert ChainParameters.model_validate(result["parameters"]).noise == 0.01
    assert result["block_steps_per_second"] > 0
    positions = np.concatenate(([0.0], result["positions"], [1.0]))
    assert np.diff(positions) == pytest.approx(result["elongations"])
    assert 1.0 - positions[:-1] == pytest.approx(result["load_curve"])


def test_same_seed_same_chain(tmp_path):
    noisy = ["--noise", "0.02", "--seed"]
    first, again, other = (
        _chain_result(tmp_path / "out.json", *noisy, seed)["positions"] for seed in "112"
    )
    assert first == again
    assert first != other


def test_options_go_on_top_of_the_preset(tmp_path):
    preset = presets()["notebook_1"].chain
    result = _chain_result(
        tmp_path / "out.json",
        "--preset",
        "notebook-1",
        "--blocks",
        "3",
        "--drive",
        "constant-force",
    )
    expected = preset.model_dump() | {"blocks": 3, "drive": "constant_force"}
    assert result["parameters"] == expected


@pytest.mark.parametrize("preset", ["lazy", "balanced", "active"])
def test_presets_show_their_regime(preset, tmp_path):
    steps = ["--steps", "100000"]
    assert _chain_result(tmp_path / "o.json", "--preset", preset, *steps)["regime"] == preset


def test_a_negative_number_in_any_notation(tmp_path):
    result = _chain_result(tmp_path / "out.json", "--end-position", "-1e-1")
    assert result["parameters"]["end_position"] == -0.1


def test_what_is_no_number_is_null(tmp_path):
    result = _chain_result(tmp_path / "out.json", "--end-position", "0")
    assert result["concavity"] is None
    assert result["shares"] == [None] * 7
    assert result["regime"] == "undetermined"
    assert "NaN" not in (tmp_path / "out.json").read_text()


def test_a_recorded_run_is_the_run(tmp_path):
    path = tmp_path / "run.h5"
    noisy = ("--noise", "0.01", "--steps", "3000", "--seed", "5")
    result = _chain_result(tmp_path / "out.json", *noisy, "--record", str(path))
    with Recording(path) as recording:
        last = recording.frames - 1
        assert recording.positions(last).tolist() == result["positions"]
        assert not any(frame.difference for frame in replay(recording))


def test_a_recording_that_cannot_be_written_is_told(tmp_path, capsys):
    assert _chain("--record", str(tmp_path / "gone" / "run.h5")) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_json_to_standard_output_is_nothing_but_json(capsys):
    assert _chain("--json", "-") == 0
    output = capsys.readouterr()
    assert json.loads(output.out).keys() >= CHAIN_KEYS
    assert not output.err


def test_summary_for_a_person(capsys):
    assert _chain("--preset", "lazy", "--blocks", "30") == 0
    output = capsys.readouterr()
    assert "concavity" in output.out
    assert "…" in output.out
    assert "30 blocks, 200 steps" in output.out
    assert not output.err


def test_summary_of_layers_that_undo_the_separation(capsys):
    assert main.main(["train", "--epochs", "1", "--learning-rate", "0.00001"]) == 0
    assert "UNDETERMINED: the layers undo the separation, concavity" in capsys.readouterr().out


# --- files -------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["gone/out.json", "file/out.json", "."])
def test_a_file_that_cannot_be_written_shows_before_the_run(tmp_path, target, capsys, monkeypatch):
    (tmp_path / "file").touch()
    _instead_of_chain(monkeypatch, lambda _: pytest.fail("it ran"))
    assert _chain("--json", str(tmp_path / target)) == 1
    message = capsys.readouterr().err
    assert str((tmp_path / target).resolve()) in message
    assert message.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("failure", "status", "said"),
    [
        (
            ArithmeticError("block 3 is not a number\nat step 7"),
            1,
            "block 3 is not a number at step 7",
        ),
        (FileNotFoundError(2, "No such file", "data.npz"), 1, "data.npz: No such file"),
        (MemoryError(), 1, "MemoryError"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_a_failed_run_leaves_the_old_file(tmp_path, capsys, monkeypatch, failure, status, said):
    path = tmp_path / "out.json"
    path.write_text("old")

    def fail(_):
        raise failure

    _instead_of_chain(monkeypatch, fail)
    assert _chain("--json", str(path)) == status
    output = capsys.readouterr()
    assert output.err == (f"springblock-lab: {said}\n" if said else "")
    assert not output.out
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev/null there")
def test_a_device_is_written_to_and_not_replaced():
    assert _chain("--json", os.devnull) == 0
    assert Path(os.devnull).is_char_device()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    _chain_result(tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").is_file()


# --- progress ----------------------------------------------------------------------------


@pytest.fixture
def slowly(monkeypatch):
    """A run of more than a second, by the clock that the progress looks at."""
    now = 1000.0
    monkeypatch.setattr("tqdm.std.time", lambda: now)

    def run(progress: Any) -> dict[str, Any]:
        nonlocal now
        for _ in range(2):
            progress(50)
            now += 0.6
        progress(100)
        return {"done": True}

    return run


def test_progress_shows_when_asked_and_only_if_it_takes_long(capsys, monkeypatch, slowly):
    _instead_of_chain(monkeypatch, slowly)
    assert _chain("--json", "-", "--progress") == 0
    output = capsys.readouterr()
    assert json.loads(output.out) == {"done": True}
    assert "100%" in output.err
    _instead_of_chain(monkeypatch, lambda progress: progress(200) or {"done": True})
    assert _chain("--json", "-", "--progress") == 0
    assert not capsys.readouterr().err


def test_no_progress_into_a_pipe(capsys, monkeypatch, slowly):
    _instead_of_chain(monkeypatch, slowly)
    assert _chain("--json", "-") == 0
    assert not capsys.readouterr().err


# --- as a process ------------------------------------------------------------------------


def _process(*arguments: str, **named: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=500,
        check=False,
        **named,
    )


def test_from_another_folder(tmp_path):
    done = _process("chain", "--steps", "10", "--json", "out.json", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads((tmp_path / "out.json").read_text())["steps"] == 10


def test_a_terminal_without_greek():
    narrow = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = _process("chain", "--help", env=narrow)
    assert done.returncode == 0
    assert "--friction-right" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="displays have no names there")
@pytest.mark.parametrize(
    ("name", "said"), [(None, "a display is needed"), (":987", "the display :987 does not answer")]
)
def test_without_a_display_one_sentence_says_so(name, said):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    around = {key: value for key, value in os.environ.items() if key not in hidden}
    around |= {"DISPLAY": name} if name else {}
    command = [sys.executable, str(ROOT / "main.py")]
    done = subprocess.run(
        command, env=around, capture_output=True, text=True, timeout=500, check=False
    )
    assert done.returncode == 1 and said in done.stderr
    assert done.stderr.count("\n") == 1


def test_wrong_arguments_end_the_process_with_2():
    done = _process("chain", "--noise", "-1")
    assert done.returncode == 2
    assert "--noise" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_has_seen_enough():
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, str(ROOT / "main.py"), "chain", "--steps", "10", "--json", "-"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=500, check=False)
    os.close(writing)
    assert done.returncode == 1
    assert not done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes it")
def test_a_closed_output_is_no_failure():
    words = f"{sys.executable} {ROOT / 'main.py'} chain --steps 10 >&-"
    done = subprocess.run(["sh", "-c", words], stderr=subprocess.PIPE, timeout=500, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


# --- the network -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def trained(tmp_path_factory) -> dict[str, Any]:
    """What a small training run writes; in a process of its own, so that torch stays there."""
    path = tmp_path_factory.mktemp("train") / "out.json"
    small = ["--depth", "3", "--width", "12", "--epochs", "2", "--seed", "5"]
    small += ["--sharpness", "--bias", "no", "--batch-norm"]  # on where it is named alone
    done = _process("train", "--data-noise", "0.1", *small, "--json", str(path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    result: dict[str, Any] = json.loads(path.read_text())
    return result


def test_train_result(trained):
    assert trained.keys() >= TRAIN_KEYS
    assert trained["epochs"] == 2
    assert 0.0 <= trained["test_accuracy"] <= 1.0
    assert trained["seconds"] > 0
    config = TrainingConfig.model_validate(trained["parameters"])
    assert config.data_noise == 0.1
    assert config.sharpness and config.batch_norm and not config.bias


def test_what_is_neither_on_nor_off_is_refused_with_what_it_may_be(capsys):
    with pytest.raises(SystemExit) as end:
        main.main(["train", "--bias", "perhaps"])
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert "--bias" in said and "true or false" in said and "perhaps" in said


def test_what_is_measured_at_the_end(trained):
    for part in (trained, trained["test"]):
        for measure in ("trace_ratio", "mahalanobis", "inverse"):
            assert len(part["data_separation"][measure]) == 4
            assert len(part["data_separation"][f"{measure}_error"]) == 4
    assert len(trained["participation_ratio"]) == 4
    assert len(trained["linear_probe"]["test_accuracy"]) == 4
    assert trained["bootstrap"]["concavity_error"] > 0
    assert trained["sharpness"]["top_eigenvalue"] > 0


def test_load_curve_leaves_out_the_logits(trained):
    for measure in ("trace_ratio", "mahalanobis"):
        assert len(trained["data_separation"][measure]) == 4
    assert trained["load_curve"] == pytest.approx(trained["data_separation"]["trace_ratio"][:-1])
    assert len(trained["shares"]) == 2


def test_missing_data_are_a_failure_in_one_line():
    done = _process("train", "--dataset", "none.npz")
    assert done.returncode == 1
    assert "none.npz" in done.stderr
    assert done.stderr.count("\n") == 1
