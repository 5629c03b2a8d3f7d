"""Files that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from physics.files.whole_file import whole_path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside `path` first: whoever is killed meanwhile leaves what was there before.

    Raises
    ------
    OSError
        If it cannot be written there, or somebody records to it.
    """
    with whole_path(path) as part:
        part.write_bytes(content)
