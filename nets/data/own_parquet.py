"""The columns of a Parquet file, read by pyarrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nets.data.own_columns import Columns, columns_of, piece_of, require_room
from nets.data.samples import DatasetError, Progress, require
from physics.wording import Words

if TYPE_CHECKING:
    import pyarrow.parquet as pq

MAGIC = b"PAR1"
MOST_BYTES = 2_000_000_000
"""Unpacked, as the file itself says."""
ROWS_AT_ONCE = 5000


def read_parquet(path: Path, progress: Progress) -> Columns:
    """The columns of a file whose first bytes are those of Parquet.

    Raises
    ------
    DatasetError
        With one sentence, if they cannot be read.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path, memory_map=False) as file:
            _require_room(path.name, file)
            names = [str(name) for name in file.schema_arrow.names]
            pieces, read = [], 0
            for batch in file.iter_batches(ROWS_AT_ONCE, use_threads=False):
                frame = batch.to_pandas(ignore_metadata=True)
                cells = [frame.iloc[:, at] for at in range(frame.shape[1])]
                pieces.append(piece_of(cells, np.arange(read, read + len(frame)) + 1))
                read += len(frame)
                progress(Words("reading {name}: {read:,} rows", name=path.name, read=read))
    except DatasetError:
        raise
    except (pa.ArrowException, OSError, ValueError, TypeError, KeyError):
        raise DatasetError(
            Words("{name} is a Parquet file that is broken or cut off", name=path.name)
        ) from None
    unnamed = ["" if name.startswith("__index_level_") else name for name in names]
    return columns_of(path.name, unnamed, pieces, is_named=True)


def _require_room(name: str, file: pq.ParquetFile) -> None:
    about = file.metadata
    require_room(name, about.num_rows, about.num_columns)
    size = sum(about.row_group(at).total_byte_size for at in range(about.num_row_groups))
    require(
        size <= MOST_BYTES,
        Words("{name} is too big: {size:,} bytes once it is unpacked", name=name, size=size),
    )
