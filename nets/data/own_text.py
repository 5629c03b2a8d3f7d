"""How a table of text is written: its letters, separator and marks, and where its rows begin."""

from __future__ import annotations

import bz2
import codecs
import csv
import gzip
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from nets.config import TrainingConfig
from nets.data.samples import Choice, DatasetError, require
from physics.wording import Words

LABEL_NAMES = (
    "label", "labels", "class", "target", "y", "species", "category", "diagnosis",
)  # fmt: skip
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "space": " "}
"""The earlier one is taken where two suit alike."""
BETWEEN = {
    "comma": Words("cells between commas"),
    "semicolon": Words("cells between semicolons"),
    "tab": Words("cells between tabs"),
    "pipe": Words("cells between pipes"),
    "space": Words("cells between spaces"),
}
ENCODINGS = {"utf_8": "utf-8-sig", "utf_16": "utf-16", "windows_1252": "cp1252"}
MARKS = {"point": ".", "comma": ","}
CHOICES = {
    "space": Words("white space"),
    "names": Words("names of columns"),
    "utf_8": "UTF-8",
    "utf_16": "UTF-16",
    "windows_1252": Words("Windows (Western)"),
}
"""In words, where they differ."""
COMMENTS = ("#", "%", "//")
LOOKED_AT = 1 << 18
"""Bytes, and lines, from the start by which the writing is guessed."""
LINES_LOOKED_AT = 200
PACKED: dict[bytes, Any] = {
    b"\x1f\x8b": gzip.open,
    b"BZh": bz2.open,
    b"\xfd7zXZ\x00": lzma.open,
}
COMMA_NUMBER = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d*),\d+([eE][+-]?\d+)?")
POINTED_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d+")
COMMA_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+\.\d+")

Row = tuple[int, list[str]]
"""The number of a row's last line, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a table is written.

    Attributes
    ----------
    encoding : as Python names it.
    separator : of cells; a space stands for any white space.
    decimal, thousands : marks in numbers; the latter may be empty.
    comment : what a line begins with that is a remark, or nothing.
    first : number of the line with the first row.
    names : of the columns; numbers, if the file has none.
    is_named : whether the file has them.
    remarks : what was guessed.
    """

    encoding: str
    separator: str
    decimal: str
    thousands: str
    comment: str
    first: int
    names: tuple[str, ...]
    is_named: bool
    remarks: tuple[str, ...]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What of it can be said instead."""
        return (
            _choice("separator", SEPARATORS, self.separator),
            _choice("decimal_mark", MARKS, self.decimal),
            _choice("first_row", {"names": True, "data": False}, self.is_named),
            _choice("encoding", ENCODINGS, self.encoding),
        )


def open_bytes(path: Path) -> IO[bytes]:
    """The file, unpacked while it is read if its first bytes say that it is packed."""
    with path.open("rb") as file:
        begin = file.read(6)
    for magic, unpack in PACKED.items():
        if begin.startswith(magic):
            return unpack(path)  # type: ignore[no-any-return]
    return path.open("rb")


def writing_of(path: Path, config: TrainingConfig) -> Writing:
    """How a file is written: what the configuration does not say is guessed.

    Raises
    ------
    DatasetError
        If it is no text, or empty.
    """
    with open_bytes(path) as file:
        begin = file.read(LOOKED_AT)
    encoding = ENCODINGS.get(config.encoding) or _encoding(begin, path.name)
    lines = _lines(begin, encoding)
    said = re.fullmatch(r"sep=(.)", lines[0]) if lines else None  # so Excel says it
    comment = _comment(lines)
    rows = ["" if is_remark(line, comment) else line for line in lines]
    if said:
        rows[0] = ""
    separator = SEPARATORS.get(config.separator) or (said.group(1) if said else _separator(rows))
    cells = _cells(rows, separator)
    require(bool(cells), Words("{name} is empty", name=path.name))
    above, names, body = _parts(cells, config)
    columns = len(names) or _usual_length(cells)
    names = names or _remarked_names(lines, comment, separator, columns, config)
    decimal, thousands = _marks([cell for _, row in body for cell in row], config)
    how = _in_words(separator, decimal, thousands, encoding)
    return Writing(
        encoding, separator, decimal, thousands, comment,
        first=max((number for number, _ in cells[: len(cells) - len(body)]), default=0) + 1,
        names=tuple(names) or tuple(map(str, range(1, columns + 1))),
        is_named=bool(names),
        remarks=(how, *_left_out(above, comment)),
    )  # fmt: skip


def is_number(text: str) -> bool:
    """Whether a text is one, as Python writes them."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def is_remark(line: str, comment: str) -> bool:
    """Whether a line is none of the table's."""
    return bool(comment) and line.lstrip().startswith(comment)


# --- letters -----------------------------------------------------------------------------


def _encoding(begin: bytes, name: str) -> str:
    """UTF-8, UTF-16 as its mark or its zeros say, else what Western Windows writes."""
    if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if begin.count(0) * 3 > len(begin):
        return "utf-16-le" if begin[1:2] == b"\0" else "utf-16-be"
    control = set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")
    require(
        control.isdisjoint(begin),
        Words("{name} is not text, nor another kind of data known here", name=name),
    )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(begin)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _lines(begin: bytes, encoding: str) -> list[str]:
    """The first lines, without one that is cut off."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(begin)
    lines = re.split(r"\r\n|\r|\n", text)
    if len(begin) == LOOKED_AT and len(lines) > 1:
        lines.pop()
    return lines[:LINES_LOOKED_AT]


def _comment(lines: list[str]) -> str:
    """The mark of lines that are remarks; not what most lines begin with."""
    for mark in COMMENTS:
        if 0 < sum(is_remark(line, mark) for line in lines) * 2 < len(lines) + 1:
            return mark
    return ""


# --- cells -------------------------------------------------------------------------------


def _cells(lines: Iterable[str], separator: str) -> list[Row]:
    """The rows that are not empty."""
    if separator == " ":
        lines = (" ".join(line.split()) for line in lines)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error:
        return []
    return [(number, row) for number, row in rows if any(row)]


def _usual_length(rows: list[Row]) -> int:
    return Counter(len(row) for _, row in rows).most_common(1)[0][0] if rows else 0


def _separator(lines: list[str]) -> str:
    """The one that makes rows of equal length, with most numbers among their cells."""
    return max(SEPARATORS.values(), key=lambda one: _suits(_cells(lines, one)))


def _suits(rows: list[Row]) -> tuple[float, float, int]:
    columns = _usual_length(rows)
    if columns < 2:
        return 0.0, 0.0, 0
    even = [row for _, row in rows if len(row) == columns]
    numbers = sum(is_number(cell) or _is_comma_number(cell) for row in even for cell in row)
    return round(numbers / (columns * len(rows)), 2), len(even) / len(rows), columns


def _is_comma_number(cell: str) -> bool:
    return bool(COMMA_NUMBER.fullmatch(cell) or COMMA_THOUSANDS.fullmatch(cell))


# --- where the rows begin ----------------------------------------------------------------


def _parts(rows: list[Row], config: TrainingConfig) -> tuple[list[Row], list[str], list[Row]]:
    """What stands above the table, the names of its columns if it has any, and its rows."""
    columns = _usual_length(rows)
    start = next(at for at, (_, row) in enumerate(rows) if len(row) == columns)
    if _is_counts(rows[start][1], columns):
        start += 1
    above, rows = rows[:start], rows[start:]
    if config.first_row != "data" and above and len(above[-1][1]) == columns - 1:
        names = _short_header(above[-1][1], rows)
        if names:
            return above[:-1], names, rows
    if rows and _is_header(rows[0][1], config):
        return above, rows[0][1], rows[1:]
    return above, [], rows


def _is_counts(row: list[str], columns: int) -> bool:
    """Whether a row holds the numbers of samples and inputs, then the names of classes."""
    first, *rest = row
    return (
        columns > 2
        and first.isdecimal()
        and rest[0] == str(columns - 1)
        and not any(map(is_number, rest[1:]))
    )


def _short_header(header: list[str], rows: list[Row]) -> list[str]:
    """Names where they are one fewer than the columns, as R writes them; else nothing."""
    if any(map(is_number, header)) or not all(header):
        return []
    is_open = all(row[-1] == "" for _, row in rows)  # each row ends with a separator
    return [*header, ""] if is_open else ["", *header]


def _is_header(row: list[str], config: TrainingConfig) -> bool:
    """Whether the first row names the columns: one is the labels', or none is a number.

    A "y" beside numbers may just as well be a label, of yes and no.
    """
    if config.first_row != "guessed":
        return config.first_row == "names"
    known = {*LABEL_NAMES, config.label_column.lower()} - {"", "y"}
    named = any(cell.lower() in known and not _is_any_number(cell) for cell in row)
    return named or not any(map(_is_any_number, row))


def _is_any_number(cell: str) -> bool:
    return is_number(cell) or _is_comma_number(cell)


def _remarked_names(
    lines: list[str], comment: str, separator: str, columns: int, config: TrainingConfig
) -> list[str]:
    """Names that stand in the last remark before the table, as NumPy writes them."""
    head = [line.strip() for line in lines if line.strip()]
    leading = next((at for at, line in enumerate(head) if not is_remark(line, comment)), 0)
    if leading == 0 or config.first_row == "data":
        return []
    rows = _cells([head[leading - 1].removeprefix(comment)], separator)
    names = rows[0][1] if rows else []
    return names if len(names) == columns and not any(map(_is_any_number, names)) else []


# --- marks in numbers, and words ---------------------------------------------------------


def _marks(cells: list[str], config: TrainingConfig) -> tuple[str, str]:
    """Of decimals and of thousands."""
    commas = any(map(COMMA_NUMBER.fullmatch, cells))
    pointed = any(map(POINTED_THOUSANDS.fullmatch, cells))
    points = any("." in cell and is_number(cell) for cell in cells)
    decimal = MARKS.get(config.decimal_mark) or ("," if commas and (pointed or not points) else ".")
    if decimal == ",":
        return ",", "." if pointed else ""
    return ".", "," if any(map(COMMA_THOUSANDS.fullmatch, cells)) else ""


def _in_words(separator: str, decimal: str, thousands: str, encoding: str) -> str:
    """How cells and numbers are written."""
    name = next((name for name, mark in SEPARATORS.items() if mark == separator), separator)
    words: list[str] = [
        BETWEEN[name] if len(name) > 1 else Words("cells between “{name}”", name=name)
    ]
    if decimal == ",":
        words.append(Words("decimal commas"))
    if thousands:
        points = thousands == "."
        words.append(
            Words("thousands marked by points") if points else Words("thousands marked by commas")
        )
    if encoding != "utf-8-sig":
        words.append(Words("letters of Windows") if encoding == "cp1252" else encoding.upper())
    return Words.joined(", ", words)


def _left_out(above: list[Row], comment: str) -> list[str]:
    """What of the file is not of the table."""
    remarks: list[str] = []
    if above:
        remarks.append(
            Words(
                "{n} lines before the table left out (“{above}”)",
                "a line before the table left out (“{above}”)",
                len(above),
                above=" ".join(above[0][1])[:30],
            )
        )
    if comment:
        remarks.append(Words("lines that begin with {comment} left out", comment=comment))
    return remarks


def _choice(field: str, meanings: Mapping[str, object], now: object) -> Choice:
    chosen = tuple(name for name, meaning in meanings.items() if meaning == now)
    return Choice(field, tuple((name, CHOICES.get(name, name)) for name in meanings), chosen)


def text_problem(name: str) -> DatasetError:
    """What is said of letters that cannot be read."""
    return DatasetError(
        Words("{name} is not text in UTF-8, UTF-16 or the letters of Windows", name=name)
    )
