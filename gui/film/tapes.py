"""Recordings opened, of the chain or of a lab, as what they are."""

from __future__ import annotations

from pathlib import Path

from gui.labs import lab_named
from gui.moments.lab_tape import LabTape
from gui.moments.tape import Tape
from physics.files.kinds import require_file
from physics.recording.state_recording import StateRecording, is_of_lab


def tape_of(path: Path) -> Tape | LabTape:
    """The recording of a file, open.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is no recording that can be read, or of no lab that is known; in one sentence.
    """
    require_file(path)
    if not is_of_lab(path):
        return Tape(path)
    recording = StateRecording(path)
    try:
        lab = lab_named(recording.lab)
    except ValueError:
        recording.close()
        raise
    return LabTape(recording, lab.settings, {one.name: one.title for one in lab.acts})
