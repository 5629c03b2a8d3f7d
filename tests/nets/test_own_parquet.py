"""Parquet files, as pandas and others write them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from nets.config import TrainingConfig
from nets.data import own_columns
from nets.data.datasets import DatasetError, describe, load_dataset

ROWS = 40


def table(**more: object) -> pa.Table:
    columns = {
        "length": np.arange(ROWS) * 0.25,
        "count": pa.array([None if i == 7 else i % 6 for i in range(ROWS)]),
        "on": [i % 3 == 0 for i in range(ROWS)],
        "kind": pa.array(["ab"[i % 2] for i in range(ROWS)]).dictionary_encode(),
    }
    return pa.table(columns | more)


@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a"])
def test_a_parquet_file_is_a_table_whatever_its_name(tmp_path: Path, name: str) -> None:
    pq.write_table(table(__index_level_0__=np.arange(ROWS) * 3), tmp_path / name)
    data = load_dataset(TrainingConfig(dataset=str(tmp_path / name)))
    assert data.class_names == ("a", "b") and data.train_inputs.shape[1] == 3
    assert "1 of 40 rows left out, as a value is missing (row 8)" in data.remarks
    assert any("column “without a name” left out" in remark for remark in data.remarks)


def test_what_is_no_number_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(table(when=pa.array(np.arange(ROWS), pa.timestamp("s"))), path)
    with pytest.raises(DatasetError, match=r"column “when”.*--left-out “when”"):
        describe(TrainingConfig(dataset=str(path)))
    assert describe(TrainingConfig(dataset=str(path), left_out="when")).features == 3


def test_broken_and_large_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(table(), path)
    whole = path.read_bytes()
    monkeypatch.setattr(own_columns, "MOST_ROWS", ROWS - 1)
    with pytest.raises(DatasetError, match="too many rows: 39"):
        describe(TrainingConfig(dataset=str(path)))
    monkeypatch.undo()
    for damaged in (whole[:-20], whole[:4] + b"\xff" * (len(whole) - 12) + whole[-8:], b"PAR1"):
        path.write_bytes(damaged)
        with pytest.raises(DatasetError) as refused:
            describe(TrainingConfig(dataset=str(path)))
        assert "a.parquet" in str(refused.value) and "\n" not in str(refused.value)
