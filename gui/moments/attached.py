"""What the recordings of trainings elsewhere tell by now, one by one or of a whole folder."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from nets.attached import EVENT, Attached, attached_measurement
from nets.measures.network_curve import network_curve
from physics.load_curve import LoadCurve
from physics.recording.pieces import ENDS, is_running_log
from physics.wording import Words, message_of

if TYPE_CHECKING:  # HDF5 takes its time and memory, for the few who record
    from nets.messages import Measurement
    from physics.recording.reader import Recording

State = Literal["running", "ended", "failed", "gone"]
ENDING: Final = ".h5"
MOST_LISTED: Final = 200
"""Files of a folder that are read, those that were written to last."""


@dataclass(frozen=True, slots=True)
class AttachedRun:
    """One of a folder.

    Attributes
    ----------
    begun : when, as the recording says it.
    state : whether its script runs, came to an end or to an error, or is gone without a word.
    why : the name of the error.
    layers : without input and output.
    curve : its newest load curve.
    """

    path: Path
    name: str
    begun: str
    state: State
    why: str
    layers: int
    steps: int
    curve: LoadCurve


@dataclass(frozen=True, slots=True)
class AttachedFolder:
    """What is in a folder.

    Attributes
    ----------
    runs : newest first.
    left_out : why a file that looks like one is not among them, by its name.
    older : how many more files there are.
    """

    runs: tuple[AttachedRun, ...]
    left_out: dict[str, str]
    older: int = 0


def holds_attached(folder: Path) -> bool:
    """Whether there is a recording in a folder, which a person then means to see."""
    try:
        return folder.is_dir() and any(map(_may_be_one, folder.iterdir()))
    except OSError:
        return False


def attached_in(folder: Path) -> AttachedFolder:
    """Read a folder.

    Raises
    ------
    OSError
        If there is no such folder, or it may not be read.
    """
    from physics.recording.reader import Recording

    found = sorted(filter(_may_be_one, folder.iterdir()), key=_written, reverse=True)
    runs, left_out = [], {}
    for path in found[:MOST_LISTED]:
        try:
            with closing(Recording(path)) as recording:
                runs.append((_written(path), _run_of(recording)))
        except (OSError, ValueError) as error:
            left_out[path.name] = message_of(error)
    runs.sort(key=lambda one: (one[1].begun, one[0]), reverse=True)
    return AttachedFolder(tuple(run for _, run in runs), left_out, len(found[MOST_LISTED:]))


def attached_so_far(recording: Recording) -> dict[str, Any]:
    """The newest look at the layers, and the course until then.

    Raises
    ------
    ValueError
        If no training was attached, or what it tells cannot be read; in one sentence.
    """
    about = _about(recording)
    looks = _looks(recording, about, recording.lines("measurements"))
    curve = network_curve(looks[-1], about.separation)
    state, why = _state(recording)
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
        "ended": state in ENDS,
        "state": state,
        "why": why,
    }


def _run_of(recording: Recording) -> AttachedRun:
    about = _about(recording)
    look = _looks(recording, about, recording.lines("measurements")[-1:])[-1]
    state, why = _state(recording)
    return AttachedRun(
        recording.path,
        about.name,
        recording.begun,
        state,
        why,
        len(about.layers) - 2,
        look.epoch,
        network_curve(look, about.separation),
    )


def _about(recording: Recording) -> Attached:
    begun = next((event for event in recording.events if event.what == EVENT), None)
    if begun is None:
        raise ValueError(Words("{path} is of no training that was attached", path=recording.path))
    try:
        return Attached.model_validate(begun.values)
    except ValueError as error:
        raise ValueError(_unreadable(recording)) from error


def _looks(recording: Recording, about: Attached, lines: list[str]) -> list[Measurement]:
    try:
        looks = [attached_measurement(json.loads(line)["attached"], about) for line in lines]
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(_unreadable(recording)) from error
    if not looks:
        raise ValueError(Words("{path}: the model has not been looked at yet", path=recording.path))
    return looks


def _unreadable(recording: Recording) -> str:
    return Words("{path} tells no attached training that can be read", path=recording.path)


def _entry(look: Measurement, concavity: float) -> dict[str, Any]:
    return {
        "step": look.epoch,
        "data_separation": look.trace_ratio,
        "concavity": concavity,
        "loss": look.train_loss,
        "accuracy": look.test_accuracy,
    }


def _state(recording: Recording) -> tuple[State, str]:
    """Whether the training came to its end, and how it stands else."""
    last = recording.events[-1]
    why = str(last.values.get("why", ""))
    if last.what == "ended":
        return "ended", why
    if last.what == "failed":
        return "failed", why
    return ("running" if recording.log is not None and recording.log.is_running else "gone"), ""


def _may_be_one(path: Path) -> bool:
    try:
        return path.is_file() and (path.suffix.lower() == ENDING or is_running_log(path))
    except OSError:
        return False


def _written(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
