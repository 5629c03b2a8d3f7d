"""The command ``attach``: what the recording of a training elsewhere tells by now."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from gui.commands.options import as_json, check_files
from nets.attached import ENDS, EVENT, Attached, attached_measurement
from nets.messages import Measurement
from physics.files.whole_file import whole_text

if TYPE_CHECKING:
    from physics.recording.reader import Recording

ABOUT: Final = "Read the layers of a training that was attached, by now."


def add_attach(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "attach", prog=f"{name} attach", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    parser.add_argument(
        "source", metavar="FILE", type=Path, help="the recording that attach() writes"
    )
    parser.add_argument("--json", metavar="FILE", help="write it as JSON; - is the output")
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Read it; returns the exit status."""
    from physics.recording.reader import Recording

    source = options["source"]
    check_files(parser, {"--json": target}, {"FILE": source})
    with closing(Recording(source)) as recording:
        told = attached_so_far(recording)
    with nullcontext(sys.stdout) if target in (None, "-") else whole_text(Path(target)) as file:
        file.write(_summary(told) if target is None else as_json(told))
    return 0


def attached_so_far(recording: Recording) -> dict[str, Any]:
    """The newest look at the layers, and the course until then.

    Raises
    ------
    ValueError
        If no training was attached, or what it tells cannot be read; in one sentence.
    """
    from nets.measures.network_curve import network_curve

    begun = next((event for event in recording.events if event.what == EVENT), None)
    if begun is None:
        raise ValueError(f"{recording.path} is of no training that was attached")
    try:
        about = Attached.model_validate(begun.values)
        lines = [json.loads(line) for line in recording.lines("measurements")]
        looks = [attached_measurement(line["attached"], about) for line in lines]
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{recording.path} tells no attached training that can be read") from error
    if not looks:
        raise ValueError(f"{recording.path}: the model has not been looked at yet")
    curve = network_curve(looks[-1], about.separation)
    return {
        **about.model_dump(exclude={"run"}),
        "steps": looks[-1].epoch,
        "data_separation": looks[-1].trace_ratio,
        "data_separation_error": looks[-1].trace_ratio_error,
        "load_curve": curve.separation,
        "shares": curve.shares,
        "concavity": curve.concavity,
        "concavity_error": curve.concavity_error,
        "regime": curve.regime,
        "undone": curve.undone,
        "loss": looks[-1].train_loss,
        "accuracy": looks[-1].test_accuracy,
        "course": [_entry(look, network_curve(look, about.separation).concavity) for look in looks],
        **_end(recording),
    }


def _entry(look: Measurement, concavity: float) -> dict[str, Any]:
    return {
        "step": look.epoch,
        "data_separation": look.trace_ratio,
        "concavity": concavity,
        "loss": look.train_loss,
        "accuracy": look.test_accuracy,
    }


def _end(recording: Recording) -> dict[str, Any]:
    """Whether the training came to its end, and how it stands else."""
    last = recording.events[-1]
    if last.what in ENDS:
        return {"ended": True, "state": last.what, "why": str(last.values.get("why", ""))}
    running = recording.log is not None and recording.log.is_running
    return {"ended": False, "state": "running" if running else "gone", "why": ""}


def _summary(told: dict[str, Any]) -> str:
    by = f" by {told['rule']}" if told["rule"] else ""
    values = " ".join(f"{value:.2f}" for value in told["data_separation"])
    return (
        f"{told['name']}: {len(told['layers']) - 2} layers{by}, "
        f"step {told['steps']:,}, {told['state']}\n"
        f"{told['regime'].upper()}{': the layers undo the separation' if told['undone'] else ''}, "
        f"concavity {told['concavity']:+.3f} ± {told['concavity_error']:.3f}\n"
        f"data separation of input, layers, output: {values}\n"
    )
