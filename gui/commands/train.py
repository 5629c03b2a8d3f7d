"""`train`: its own options, and what it saves at its end; imports no Qt, and torch late."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.commands.keeping import Keeping
from gui.commands.options import option_of, parameters_of
from gui.look.numbers import size_text
from nets.config import TrainingConfig
from nets.measures.measured_values import plain_measurement
from nets.messages import Kept, Measurement, SavedKind
from nets.model.state_file import Arrays, KeptRun, read_state
from nets.run.run_files import files_beside

if TYPE_CHECKING:
    from nets.run.view import Run

OUTPUTS: dict[str, tuple[SavedKind, str]] = {
    "save_weights": ("weights", "write the weights at the end (safetensors)"),
    "export": ("script", "write a plain PyTorch script (.py) that repeats the run"),
}


def add_outputs(parser: argparse.ArgumentParser) -> None:
    """Options for what is written beside the result."""
    for name, (_, text) in OUTPUTS.items():
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="FILE", help=text)


def take_outputs(options: dict[str, Any]) -> dict[SavedKind, Path]:
    """What shall be saved, and where; taken out of `options`."""
    paths = {kind: options.pop(name) for name, (kind, _) in OUTPUTS.items()}
    return {kind: Path(path).expanduser() for kind, path in paths.items() if path}


def files_of(outputs: Mapping[SavedKind, Path]) -> dict[str, Path]:
    """All that will be written, by its option: a script has files beside it."""
    options = {kind: f"--{name.replace('_', '-')}" for name, (kind, _) in OUTPUTS.items()}
    files = {options[kind]: path for kind, path in outputs.items()}
    if "script" in outputs:
        beside = files_beside(outputs["script"])
        files |= {f"{options['script']} ({path.name})": path for path in beside}
    return files


def training_config(
    parser: argparse.ArgumentParser,
    preset: str | None,
    options: dict[str, str],
    kept: Arrays | None = None,
) -> TrainingConfig:
    """Defaults or what weights were trained with, then the preset, then what was typed."""
    if kept is not None:
        return _continued(parser, preset, options, KeptRun.of(kept))
    if options.get("weights"):
        from nets.model.weights_file import config_of_weights

        saved = config_of_weights(Path(options["weights"]).expanduser())
        options = {name: str(value) for name, value in saved if value != ""} | options
    config = parameters_of(parser, TrainingConfig, preset, options)
    assert isinstance(config, TrainingConfig)
    return config


def _continued(
    parser: argparse.ArgumentParser, preset: str | None, options: dict[str, str], run: KeptRun
) -> TrainingConfig:
    """The settings of a run that goes on; what it may not change on its way is refused."""
    if preset is not None:
        parser.error("argument --preset: not allowed with --go-on, whose settings hold")
    before = {name: str(value) for name, value in run.config if value != ""}
    config = parameters_of(parser, TrainingConfig, preset, before | options)
    assert isinstance(config, TrainingConfig)
    if others := run.other_settings(config):
        parser.error(f"argument {option_of(others[0])}: a run that goes on cannot change it")
    return config


def record_and_train(
    config: TrainingConfig,
    outputs: Mapping[SavedKind, Path],
    bar: Any,
    path: Path,
    version: str,
    keeping: Keeping,
) -> dict[str, Any]:
    """Train, and record all that is measured, beside a chain of as many blocks that rests.

    Raises
    ------
    OSError
        If it cannot be written there.
    TrainingError
        If the run cannot go on; what was measured until then is recorded.
    """
    from physics.recording.record_still import StillRecording

    plain = config.model_dump(mode="json")
    with StillRecording(path, version, config.depth - 1) as recording:
        recording.note("session", {TrainingConfig.section: plain, "view": {}})
        begun: set[int] = set()

        def measured(measurement: Measurement) -> None:
            if measurement.run not in begun:
                begun.add(measurement.run)
                recording.note("train", {"run": measurement.run, **plain})
            recording.measure({"back": False, "measured": plain_measurement(measurement)})

        def kept(state: Kept) -> None:
            if state.failure:
                raise OSError(None, state.failure, state.path)
            recording.keep(state.run, state.epoch, read_state(Path(state.path)))
            Path(state.path).unlink()
            sizes.append(state.size)

        sizes: list[int] = []
        result = train(config, outputs, bar, keeping, measured, kept)
        if sizes:
            told = f"weights: kept {len(sizes)} times, {size_text(sizes[-1])} each, in {path}"
            bar.write(told, file=sys.stderr)
        return result


def train(
    config: TrainingConfig,
    outputs: Mapping[SavedKind, Path],
    bar: Any,
    keeping: Keeping,
    measured: Callable[[Measurement], object] | None = None,
    kept: Callable[[Kept], object] | None = None,
) -> dict[str, Any]:
    """Train, with a bar that also says how far the data are; save; the result."""
    from nets.run.saving import save_run
    from nets.run.whole_run import run_training

    def progressed(epoch: int, _: int) -> None:
        bar.set_description_str("", refresh=False)
        bar.update(epoch - bar.n)

    def done(run: Run) -> None:
        for remark in run.data.remarks:
            bar.write(f"data: {remark}", file=sys.stderr)
        for kind, path in outputs.items():
            save_run(run, kind, path)

    keeping.require_more(config.epochs)
    with keeping.control() as control:
        return run_training(
            config,
            progressed,
            told=bar.set_description_str,
            done=done,
            measured=measured,
            kept=kept,
            control=control,
        )
