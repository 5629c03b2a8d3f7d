"""A figure with all that stands behind it, in one zip: the same bytes for the same data."""

from __future__ import annotations

import hashlib
import io
import json
import platform
import zipfile
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from gui.curves.files import ENDINGS as TABLES
from gui.curves.files import table_bytes
from gui.curves.table import Table
from gui.figures import output
from gui.figures.diagrams import Picture
from gui.figures.style import Style
from physics.files.whole_file import whole_path

MANIFEST: Final = "manifest.json"
LIBRARIES: Final = ("numpy", "scipy", "h5py", "matplotlib", "pyarrow")
"""Whose versions may make a difference."""
BEGIN_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the first that a zip knows."""
READABLE: Final = 0o644 << 16
UNIX: Final = 3


def bundle_bytes(
    table: Table,
    content: Table | Picture,
    style: Style,
    *,
    sources: Sequence[Path],
    command: str,
    app_version: str,
) -> bytes:
    """A zip with the figure and the table in every format, and a manifest.

    Parameters
    ----------
    table, content : the data, and what is drawn of them.
    sources : the recordings, or the diagram, that they are of.
    command : that makes the bundle again.
    """
    name = content.shaded if isinstance(content, Picture) else content.which
    files = {f"{name}{end}": output.figure_bytes(content, end, style) for end in output.ENDINGS}
    files |= {f"{name}{end}": table_bytes(table, end) for end in TABLES}
    manifest = {
        "made by": "springblock-lab",
        "command": command,
        "versions": versions(app_version),
        "sources": [{"name": path.name, "sha256": sha256_of(path)} for path in sources],
        "files": {file: _of_file(data) for file, data in files.items()},
        "data": table.metadata,
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    return _zipped({MANIFEST: text.encode(), **files})


def write_bundle(bundle: bytes, path: Path) -> None:
    """Write a bundle; raises OSError where that fails."""
    with whole_path(path) as part:
        part.write_bytes(bundle)


def versions(app_version: str) -> dict[str, str]:
    """Of the app, of Python, and of every library whose version may make a difference."""
    known = {"springblock-lab": app_version, "Python": platform.python_version()}
    return known | {name: version(name) for name in LIBRARIES}


def sha256_of(path: Path) -> str:
    """The digest of a file; raises OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of_file(data: bytes) -> dict[str, Any]:
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def _zipped(files: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, BEGIN_OF_ZIP)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, UNIX
            entry.external_attr = READABLE
            archive.writestr(entry, data)
    return content.getvalue()
