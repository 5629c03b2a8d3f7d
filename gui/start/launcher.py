"""The app among those of the desktop (Linux): launcher entry, icon, and kinds of file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from gui.start.itself import is_frozen

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "launcher"
PLACES: Final = {
    ".desktop": "applications",
    ".svg": "icons/hicolor/scalable/apps",
    ".xml": "mime/packages",
}
"""Where a desktop looks for a file of ours, under a folder for shared data, by its ending."""
REFRESH: Final = (("update-desktop-database", "applications"), ("update-mime-database", "mime"))
"""Programs that tell a desktop of what is new there; one that has none of them looks by itself."""


def install_launcher(name: str, shared: Path | None = None) -> list[Path]:
    """Put launcher entry, icon and kinds of file where this person's desktop finds them.

    Parameters
    ----------
    name : of the program.
    shared : the folder for shared data; that of the person by default.

    Returns
    -------
    list of Path
        What was written; what was there of an earlier installation is replaced.

    Raises
    ------
    ValueError
        If this is no Linux, or the program has no file that a desktop could start.
    OSError
        If a folder cannot be written.
    """
    if sys.platform != "linux":
        raise ValueError("a launcher entry is installed on Linux alone")
    shared = shared or _shared_folder()
    program = _program(name)
    written = []
    for source in sorted(FOLDER.iterdir()):
        target = shared / PLACES[source.suffix] / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        if source.suffix == ".desktop":
            text = started_by(text, program)
        target.write_text(text, encoding="utf-8")
        written.append(target)
    for command, folder in REFRESH:
        if shutil.which(command):
            subprocess.run([command, shared / folder], check=False, capture_output=True)  # noqa: S603
    return written


def started_by(entry: str, program: Path) -> str:
    """The text of a launcher entry that starts the program at that place."""
    quoted = re.sub(r'(["`$\\])', r"\\\1", str(program)).replace("%", "%%")
    command = f'Exec="{quoted}" %f'.replace("\\", "\\\\")  # the entry itself has escapes, too
    return re.sub(r"(?m)^Exec=.*$", lambda _: command, entry)


def _shared_folder() -> Path:
    home = os.environ.get("XDG_DATA_HOME", "")
    return Path(home) if home.startswith("/") else Path.home() / ".local" / "share"


def _program(name: str) -> Path:
    """Its file: the one that runs, or else the one on the PATH."""
    running = Path(sys.executable if is_frozen() else sys.argv[0]).absolute()
    found = str(running) if running.stem == name else shutil.which(name)
    if not found:
        raise ValueError(
            f"there is no program {name} that a launcher could start: "
            "install the app by pipx, or by its package"
        )
    return Path(found)
