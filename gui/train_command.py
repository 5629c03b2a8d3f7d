"""`train`: its own options, and what it saves at its end; imports no Qt, and torch late."""

from __future__ import annotations

import argparse
import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.command_options import parameters_of
from nets.config import TrainingConfig
from nets.messages import SavedKind

if TYPE_CHECKING:
    from nets.control import Run

OUTPUTS: dict[str, tuple[SavedKind, str]] = {
    "save_weights": ("weights", "write the weights at the end (safetensors)"),
    "export": ("script", "write a plain PyTorch script (.py) that repeats the run"),
}


def add_outputs(parser: argparse.ArgumentParser) -> None:
    """Options for what is written beside the result."""
    for name, (_, text) in OUTPUTS.items():
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="FILE", help=text)


def take_outputs(options: dict[str, Any]) -> dict[SavedKind, Path]:
    """What shall be saved, and where; taken out of `options`.

    Raises
    ------
    FileNotFoundError
        If there is no such folder, before any time is spent.
    """
    paths = {kind: options.pop(name) for name, (kind, _) in OUTPUTS.items()}
    wanted = {kind: Path(path).expanduser() for kind, path in paths.items() if path}
    for path in wanted.values():
        if not path.resolve().parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path.parent))
    return wanted


def training_config(
    parser: argparse.ArgumentParser, preset: str | None, options: dict[str, str]
) -> TrainingConfig:
    """Defaults or the configuration of saved weights, then the preset, then what was typed."""
    if options.get("weights"):
        from nets.weights_file import config_of_weights

        saved = config_of_weights(Path(options["weights"]).expanduser())
        options = {name: str(value) for name, value in saved if value != ""} | options
    config = parameters_of(parser, TrainingConfig, preset, options)
    assert isinstance(config, TrainingConfig)
    return config


def train(config: TrainingConfig, outputs: Mapping[SavedKind, Path], bar: Any) -> dict[str, Any]:
    """Train, with a bar that also says how far the data are; save; the result."""
    from nets.run import run_training
    from nets.saving import save_run

    def progressed(epoch: int, _: int) -> None:
        bar.set_description_str("", refresh=False)
        bar.update(epoch - bar.n)

    def done(run: Run) -> None:
        for kind, path in outputs.items():
            save_run(run, kind, path)

    return run_training(
        config,
        progressed,
        told=bar.set_description_str,
        done=done,
    )
