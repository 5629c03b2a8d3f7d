"""What a file is, by how it begins: one of the app's own, data, or another program's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from physics.files.seal import OF_LABS, OF_SCALES
from physics.wording import Words

LOOKED_AT: Final = 1 << 20
"""Bytes at its start, and as many at its end."""
HDF5: Final = b"\x89HDF\r\n\x1a\n"
SEALS: Final = b"springblock-lab sealed "
"""How diagrams and finished recordings begin."""
RUNNING: Final = b"springblock-lab running recording "
SESSION_LINE: Final = re.compile(
    rb"^\s*\[(chain|network|view)\]\s*$|^schema_version\s*=", re.MULTILINE
)
DATA, SESSION, RECORDING, WEIGHTS, OTHER = "data", "session", "recording", "weights", "other"
SCALES: Final = "scales"
DATA_ENDINGS: Final = (
    ".npz", ".csv", ".tsv", ".txt", ".data", ".dat", ".parquet", ".gz", ".bz2", ".xz",
)  # fmt: skip
"""Of files with the viewer's own data, as they usually end."""
PICTURES: Final = Words(
    "a picture; for own pictures, make a folder with a folder of them for each class"
)
PICKLE: Final = Words(
    "a Python pickle, which may run code and is not read; save arrays by np.savez"
)

MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG", PICTURES), (b"\xff\xd8\xff", PICTURES), (b"GIF8", PICTURES),
    (b"II*\0", PICTURES), (b"MM\0*", PICTURES), (b"RIFF", Words("a picture, sound or film")),
    (b"%PDF", Words("a PDF document")),
    (b"\x93NUMPY", Words("a single NumPy array; save inputs and labels together by np.savez")),
    (b"MATLAB 5.0", Words("a MATLAB file; save its arrays by np.savez")),
    (b"\xd0\xcf\x11\xe0", Words("an old Office document; save a sheet as CSV")),
    (b"ARROW1", Words("a Feather file; save it as Parquet")),
    (b"SQLite format 3", Words("a database; save a table of it as CSV")),
    (b"\x80\x02", PICKLE), (b"\x80\x03", PICKLE), (b"\x80\x04", PICKLE), (b"\x80\x05", PICKLE),
    (b"\0\0\x08\x01", Words("MNIST's own format; MNIST itself is a data set by name")),
    (b"\0\0\x08\x03", Words("MNIST's own format; MNIST itself is a data set by name")),
    (b"7z\xbc\xaf", Words("a packed archive; unpack it first")),
    (b"Rar!", Words("a packed archive; unpack it first")),
    (b"\x7fELF", Words("a program")), (b"MZ", Words("a program")),
)  # fmt: skip
TEXTS: Final[tuple[tuple[bytes, str], ...]] = (
    (rb"@relation\b", Words("an ARFF file; save it as CSV")),
    (rb"<(!doctype html|html)", Words("a web page")),
    (rb"<\?xml|<svg", Words("an XML file")),
    (rb"\{\s*(\"|\})|\[\s*[\{\[]", Words("a JSON file; save it as CSV")),
    (rb"#!|(import|from) \w+", Words("a program's text")),
)  # fmt: skip
"""Patterns of what text that is no table begins with, whatever its case."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is.

    Attributes
    ----------
    name : one of the names above.
    words : that it is, with its article, and what to do with it where it cannot be opened.
    """

    name: str
    words: str


TABLE: Final = Kind(DATA, Words("a table"))
"""What anything may be whose bytes tell nothing."""


def kind_of(path: Path) -> Kind:
    """What a file is; a folder, or what may be a table, is data.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    if path.is_dir():
        return Kind(DATA, Words("a folder"))
    if path.exists() and not path.is_file():  # it may never end
        return Kind(OTHER, Words("a pipe, a socket or a device, and no file"))
    begin, end = _edges(path)
    is_finished = begin.startswith(OF_LABS) or (begin.startswith(SEALS) and b"h5md" in begin + end)
    if begin.startswith(RUNNING) or is_finished:
        return Kind(RECORDING, Words("a recording"))
    if begin.startswith(OF_SCALES):
        return Kind(SCALES, Words("a diagram of output scales"))
    if begin.startswith(SEALS):
        return Kind(
            OTHER, Words("a phase diagram, which is opened in the phase diagrams' window (View)")
        )
    if begin.startswith(HDF5):
        return Kind(OTHER, _hdf5(begin + end))
    if begin.startswith(b"PK"):
        return _zip(path, begin + end)
    if begin[8:9] == b"{" and int.from_bytes(begin[:8], "little") < 1 << 27:
        return Kind(WEIGHTS, Words("a file of weights"))
    foreign = _foreign(begin)
    return Kind(OTHER, foreign) if foreign else _text(path, begin)


def _foreign(begin: bytes) -> str:
    """Which other program's file it is, or nothing."""
    if begin[4:8] == b"ftyp":
        return Words("a film")
    return next((words for magic, words in MAGIC if begin.startswith(magic)), "")


def _edges(path: Path) -> tuple[bytes, bytes]:
    with path.open("rb") as file:
        begin = file.read(LOOKED_AT)
        size = path.stat().st_size
        file.seek(max(len(begin), size - LOOKED_AT))
        return begin, file.read(LOOKED_AT)


def _hdf5(content: bytes) -> str:
    if b"h5md" in content:
        return Words("an H5MD file of another program; only the app's own recordings are watched")
    return Words("an HDF5 file of another program; save its arrays by np.savez")


def _zip(path: Path, content: bytes) -> Kind:
    if b".npy" in content or path.suffix.lower() == ".npz":
        return Kind(DATA, Words("a NPZ file"))
    if b"xl/workbook" in content:
        return Kind(OTHER, Words("an Excel workbook; save the sheet as CSV"))
    if b"data.pkl" in content:
        return Kind(
            OTHER,
            Words(
                "weights of PyTorch as a pickle, which may run code and is not read; "
                "save them as safetensors"
            ),
        )
    return Kind(OTHER, Words("a ZIP archive without arrays; unpack it first"))


def _text(path: Path, begin: bytes) -> Kind:
    if path.suffix.lower() == ".toml" or SESSION_LINE.search(begin):
        return Kind(SESSION, Words("a session"))
    for pattern, words in TEXTS:
        if re.match(rb"\s*(" + pattern + rb")", begin, re.IGNORECASE):
            return Kind(OTHER, words)
    return TABLE
