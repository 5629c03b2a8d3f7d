"""Tables on disk: CSV, NPZ or Parquet by the ending of the name, written whole or not at all."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np

from gui.curves.csv_text import csv_bytes
from gui.curves.table import METADATA, Table
from gui.look.words import say
from physics.files.csv_rows import USUAL
from physics.files.whole_file import whole_path

PARQUET_KEY: Final = b"springblock_lab"
"""Under which a Parquet file has the same text in its schema."""


def write_table(table: Table, path: Path, separator: str = USUAL) -> None:
    """Write a table as its ending says; `separator` is for CSV alone.

    Raises
    ------
    OSError
        If it cannot be written there.
    ValueError
        For an ending that is none of `ENDINGS`.
    """
    content = table_bytes(table, path.suffix, separator)
    with whole_path(path) as part:
        part.write_bytes(content)


def table_bytes(table: Table, ending: str, separator: str = USUAL) -> bytes:
    """What a file of that ending holds; the same bytes for the same table.

    Raises
    ------
    ValueError
        For an ending that is none of `ENDINGS`.
    """
    if ending.lower() not in ENDINGS:
        raise ValueError(
            say(
                "a table is written as {endings}, not {ending}",
                endings=", ".join(ENDINGS),
                ending=ending or say("that"),
            )
        )
    write = ENDINGS[ending.lower()]
    return write(table, separator) if write is csv_bytes else write(table)


def _npz(table: Table) -> bytes:
    """An array for each column, as long as its curve, and the text of `METADATA`."""
    content = io.BytesIO()
    arrays: dict[str, Any] = {column.name: column.values for column in table.columns}
    np.savez_compressed(content, **(arrays | {METADATA: np.array(table.metadata_text)}))
    return content.getvalue()


def _parquet(table: Table) -> bytes:
    """A column of float64 each; beyond the end of a shorter curve there is null."""
    import pyarrow as pa
    import pyarrow.parquet

    columns = table.columns
    length = max((column.values.size for column in columns), default=0)
    fields, arrays = [], []
    for column in columns:
        about = {"quantity": column.quantity, "unit": column.unit}
        fields.append(pa.field(column.name, pa.float64(), metadata=about))
        rest = pa.nulls(length - column.values.size, pa.float64())
        arrays.append(pa.concat_arrays([pa.array(column.values, from_pandas=False), rest]))
    schema = pa.schema(fields, metadata={PARQUET_KEY: table.metadata_text.encode()})
    content = pa.BufferOutputStream()
    pyarrow.parquet.write_table(pa.table(arrays, schema=schema), content)
    return bytes(content.getvalue().to_pybytes())


ENDINGS: Final[dict[str, Callable[..., bytes]]] = {
    ".csv": csv_bytes,
    ".npz": _npz,
    ".parquet": _parquet,
}
"""The kinds of files, by their endings."""
