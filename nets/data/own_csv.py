"""The cells of a table of text, read by pandas."""

from __future__ import annotations

import io
import lzma
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from nets.config import TrainingConfig
from nets.data.own_columns import Columns, Piece, columns_of, piece_of, require_room
from nets.data.own_text import Writing, is_remark, open_bytes, text_problem, writing_of
from nets.data.samples import DatasetError, Progress, require
from physics.wording import Words, message_of

if TYPE_CHECKING:
    import pandas as pd

MOST_BYTES = 500_000_000
"""Of text, once it is unpacked."""
MOST_LINE = 10_000_000
"""Characters."""
ROWS_AT_ONCE = 1000
"""Rows that are read between two words of progress."""
MISSING = ("", "?", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null")
"""What stands where there is nothing."""


def read_csv(path: Path, config: TrainingConfig, progress: Progress) -> Columns:
    """The columns of a table of text.

    Raises
    ------
    DatasetError
        With one sentence, if there are none.
    """
    try:
        _require_size(path.name, path.stat().st_size)
        writing = writing_of(path, config)
        try:
            return _read(path, writing, progress)
        except UnicodeDecodeError:
            if config.encoding != "guessed" or writing.encoding != "utf-8-sig":
                raise
            # A letter that is none in UTF-8, further down than was looked.
            said = config.model_copy(update={"encoding": "windows_1252"})
            return _read(path, writing_of(path, said), progress)
    except FileNotFoundError:
        raise DatasetError(Words("there is no file {path}", path=path)) from None
    except (UnicodeError, LookupError):
        raise text_problem(path.name) from None
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        reason = getattr(error, "strerror", None) or Words("its packing is damaged")
        raise DatasetError(
            Words("{name} cannot be read: {reason}", name=path.name, reason=reason)
        ) from None


def _read(path: Path, writing: Writing, progress: Progress) -> Columns:
    try:
        with _Rows(open_bytes(path), writing, path.name) as rows:
            pieces = list(_pieces(path.name, rows, writing, progress))
    except DatasetError as error:
        raise DatasetError(message_of(error), writing.choices) from None
    return columns_of(
        path.name,
        list(writing.names),
        pieces,
        is_named=writing.is_named,
        remarks=writing.remarks,
        choices=writing.choices,
    )


def _pieces(name: str, rows: _Rows, writing: Writing, progress: Progress) -> Iterator[Piece]:
    import pandas as pd

    read, columns = 0, len(writing.names)
    try:
        for frame in pd.read_csv(
            rows,
            sep=r"\s+" if writing.separator == " " else writing.separator,
            header=None,
            names=range(columns + 1),  # one more than there are shows a row that is too long
            decimal=writing.decimal,
            thousands=writing.thousands or None,
            keep_default_na=False,
            na_values=list(MISSING),
            skip_blank_lines=False,  # so that rows keep their numbers
            skipinitialspace=True,
            low_memory=False,
            chunksize=ROWS_AT_ONCE,
        ):
            _refuse_long(frame, columns)
            cells = [frame[at] for at in range(columns)]
            yield piece_of(cells, frame.index + 1, lambda words: _as_python(words, writing))
            read += len(frame)
            require_room(name, read - (writing.first - 1), columns)
            progress(Words("reading {name}: {read:,} rows", name=name, read=read))
    except pd.errors.EmptyDataError:
        return
    except pd.errors.ParserError as error:
        raise _problem(name, str(error), columns) from None


def _refuse_long(frame: pd.DataFrame, columns: int) -> None:
    long = frame[columns].notna().to_numpy()
    require(
        not long.any(),
        Words(
            "row {row} has {there} columns, where the table has {columns}",
            row=frame.index[long.argmax()] + 1,
            there=columns + 1,
            columns=columns,
        ),
    )


def _as_python(words: pd.Series[Any], writing: Writing) -> pd.Series[Any]:
    """Numbers among texts, spelled as Python spells them."""
    if writing.thousands:
        words = words.str.replace(writing.thousands, "", regex=False)
    if writing.decimal == ",":
        words = words.str.translate(str.maketrans(",.", ".#"))
    return words


def _problem(name: str, told: str, columns: int) -> DatasetError:
    """The parser's complaint in our words."""
    if at := re.search(r"fields in line (\d+), saw (\d+)", told):
        return DatasetError(
            Words(
                "row {row} has {there} columns, where the table has {columns}",
                row=at[1],
                there=at[2],
                columns=columns,
            )
        )
    if at := re.search(r"inside string starting at row (\d+)", told):
        return DatasetError(
            Words(
                "{name} cannot be read: a quotation mark in row {row} is never closed",
                name=name,
                row=int(at[1]) + 1,
            )
        )
    return DatasetError(Words("{name} cannot be read as a table", name=name))


def _require_size(name: str, size: int) -> None:
    require(
        size <= MOST_BYTES,
        Words(
            "{name} is too big: {size:,} bytes, where {most:,} is the most",
            name=name,
            size=size,
            most=MOST_BYTES,
        ),
    )


class _Rows(io.TextIOBase):
    """The text of a file in which what is no row is an empty line; counts what it unpacks."""

    def __init__(self, file: IO[bytes], writing: Writing, name: str) -> None:
        self._text = io.TextIOWrapper(file, writing.encoding, newline="")
        self._writing, self._name = writing, name
        self._size = self._number = 0

    def read(self, _size: int | None = -1) -> str:
        """The next line, however much is asked for."""
        line = self._text.readline(MOST_LINE)
        self._size += len(line)
        self._number += 1
        _require_size(self._name, self._size)
        require(
            len(line) < MOST_LINE,
            Words("{name} has a line that is too long for a table", name=self._name),
        )
        is_row = self._number >= self._writing.first and not is_remark(line, self._writing.comment)
        return line if is_row or not line else "\n"

    def close(self) -> None:
        """Close the file."""
        self._text.close()
        super().close()
