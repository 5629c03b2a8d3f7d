"""A run as a file: its weights, or a script that repeats it."""

from __future__ import annotations

from pathlib import Path

from nets.messages import SavedKind
from nets.run.script import save_script
from nets.run.view import Run
from nets.run.weights import save_weights


def save_run(run: Run, kind: SavedKind, path: Path) -> None:
    """Write the weights of a run as they are now, or how it came to them.

    Raises
    ------
    OSError
        If they cannot be written there.
    """
    (save_weights if kind == "weights" else save_script)(run, path)
