"""Tables: what is written comes back to the last bit, with units and parameters beside it."""

from __future__ import annotations

import errno
import io
import json
import math
import os
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.curves.csv_text import clipboard_text, csv_bytes
from gui.curves.files import ENDINGS, PARQUET_KEY, table_bytes, write_table
from gui.curves.plotted import table_of
from gui.curves.smoothing import formula, moving_mean, smoothed
from gui.curves.table import METADATA, Curve, Table
from physics.files.csv_rows import SEPARATORS

X = np.array([0.0, 0.1, 1.0 / 3.0, 1e300])
Y = np.array([-0.0, 5e-324, -math.pi, 123456789012345678.0])
ABOUT = {"chain": {"friction_right": 0.1, "blocks": 7}, "t": 1.0 / 3.0, "note": "μ → ε"}
ODD = st.integers(0, 12).map(lambda half: 2 * half + 1)
NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60)


def table(**more: object) -> Table:
    """Two curves on one x, one of them with its error, and a shorter one on another."""
    curves = (
        Curve("chain", X, Y, "position x_1"),
        Curve("network, deep", X, Y[::-1], error=np.abs(Y), error_name="network, error"),
        Curve("layer 0", np.arange(2.0), np.array([1.0, np.nan]), x_name="epoch", x_unit="epoch"),
    )
    told = {"which": "course", "about": ABOUT, "notes": ("a sentence",)} | more
    return Table(x_name="t", curves=curves, **told)  # type: ignore[arg-type]


def same_bits(one: np.ndarray, other: np.ndarray) -> bool:
    return one.shape == other.shape and bool(np.all(one.view(np.int64) == other.view(np.int64)))


def padded(values: np.ndarray, length: int) -> np.ndarray:
    return np.concatenate((values, np.full(length - values.size, np.nan)))


# --- the type --------------------------------------------------------------------------------


def test_curves_are_frozen_whatever_becomes_of_what_they_were_made_of() -> None:
    values = np.arange(3.0)
    curve = Curve("a", values, values)
    values[0] = 7.0
    assert curve.y[0] == 0.0
    with pytest.raises(ValueError, match="read-only"):
        curve.y[0] = 1.0


def test_a_curve_has_as_many_values_as_places() -> None:
    with pytest.raises(ValueError, match="'a' has not as many values as places"):
        Curve("a", np.arange(3.0), np.arange(2.0))
    with pytest.raises(ValueError, match="not as many values"):
        Curve("a", np.arange(3.0), np.arange(3.0), error=np.arange(2.0))


def test_no_two_columns_have_one_name() -> None:
    with pytest.raises(ValueError, match="two columns have the name 'a'"):
        Table("plot", "x", (Curve("a", X, Y), Curve("a", X, Y)))


def test_curves_share_the_x_that_they_have_in_common() -> None:
    names = [column.name for column in table().columns]
    assert names == ["t", "chain", "network, deep", "network, error", "epoch", "layer 0"]
    apart = table_of({"a": (X, Y), "b": (X[:2], Y[:2]), "c": (X, -Y)}, "x")
    assert [c.name for c in apart.columns] == ["x (a)", "a", "c", "x (b)", "b"]


def test_mean_and_deviation_of_an_ensemble_are_one_curve() -> None:
    columns = {"b, mean of chains": (X, Y), "b, deviation of chains": (X, np.abs(Y))}
    (curve,) = table_of(columns, "t").curves
    assert curve.name == "b, mean of chains" and same_bits(curve.error, np.abs(Y))  # type: ignore[arg-type]
    assert [c.name for c in table_of(columns, "t").columns] == ["t", *columns]


# --- files -----------------------------------------------------------------------------------


def same_numbers(found: np.ndarray, wanted: np.ndarray) -> bool:
    """To the last bit, where there are any."""
    known = np.isfinite(wanted)
    return same_bits(wanted[known], np.ascontiguousarray(found)[known]) and bool(
        np.isnan(found[~known]).all()
    )


@pytest.mark.parametrize("comment", [None, "#"])
@pytest.mark.parametrize("separator", SEPARATORS)
def test_pandas_reads_a_csv_file_with_what_is_known_of_it(
    tmp_path: Path, separator: str, comment: str | None
) -> None:
    odd = table(which="a #1 run", x_title="x; y")
    path = tmp_path / "curves.csv"
    write_table(odd, path, separator)
    point = "," if separator == "semicolon" else "."
    habits = {"sep": SEPARATORS[separator], "decimal": point} if separator != "comma" else {}
    read = pd.read_csv(path, comment=comment, **habits)
    assert list(read) == [*(column.name for column in odd.columns), METADATA]
    for column in odd.columns:
        found = read[column.name].to_numpy(np.float64)
        assert same_numbers(found, padded(column.values, len(X)))
    assert json.loads(read[METADATA][0]) == odd.metadata
    assert read[METADATA][1:].isna().all()


def test_numpy_reads_the_columns_of_a_csv_file(tmp_path: Path) -> None:
    write_table(table(), tmp_path / "curves.csv")
    columns = table().columns
    read = np.loadtxt(
        tmp_path / "curves.csv", delimiter=",", quotechar='"', skiprows=1,
        usecols=range(len(columns)), encoding="utf-8",
    )  # fmt: skip
    for column, found in zip(columns, read.T, strict=True):
        assert same_numbers(found, padded(column.values, len(X)))


def test_a_table_without_rows_keeps_what_is_known_of_it(tmp_path: Path) -> None:
    for curves in ((), (Curve("a", np.array([]), np.array([])),)):
        none = Table("plot", "x", curves, about=ABOUT)
        write_table(none, tmp_path / "none.csv")
        assert json.loads(pd.read_csv(tmp_path / "none.csv")[METADATA][0]) == none.metadata


def test_the_clipboard_has_names_and_numbers_and_empty_cells() -> None:
    lines = clipboard_text(table()).splitlines()
    assert lines[0] == 't,chain,"network, deep","network, error",epoch,layer 0'
    assert lines[1].startswith("0,-0.0,") and lines[-1].endswith(",,")
    assert clipboard_text(Table("plot", "x", ())) == ""


def test_npz_needs_no_pickle_and_holds_all() -> None:
    with np.load(io.BytesIO(table_bytes(table(), ".npz")), allow_pickle=False) as file:
        assert set(file) == {METADATA, *(column.name for column in table().columns)}
        for column in table().columns:
            assert same_bits(file[column.name], column.values)
        assert json.loads(file[METADATA].item()) == table().metadata


def test_parquet_holds_all() -> None:
    found = pyarrow.parquet.read_table(pyarrow.BufferReader(table_bytes(table(), ".parquet")))
    for column in table().columns:
        values = found.column(column.name)
        assert values.null_count == len(X) - column.values.size
        read = values.drop_null().to_numpy()
        known = np.isfinite(column.values)
        assert same_bits(read[known], column.values[known]) and np.isnan(read[~known]).all()
        field = found.schema.field(column.name)
        assert field.metadata[b"unit"].decode() == column.unit
    assert json.loads(found.schema.metadata[PARQUET_KEY]) == table().metadata


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_table_gives_the_same_bytes(ending: str) -> None:
    assert table_bytes(table(), ending) == table_bytes(table(), ending.upper())


@given(NUMBERS)
def test_any_numbers_come_back(numbers: list[float]) -> None:
    values = np.array(numbers)
    made = Table("plot", "x", (Curve("a", np.arange(float(values.size)), values),))
    for separator in SEPARATORS:
        text = csv_bytes(made, separator).decode("utf-8-sig")
        cells = [row.split(SEPARATORS[separator])[1] for row in text.splitlines()[1:]]
        read = [float(cell.replace(",", ".")) for cell in cells]
        assert same_bits(np.array(read), values)


def test_other_endings_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"written as \.csv, \.npz, \.parquet, not \.txt"):
        write_table(table(), tmp_path / "curves.txt")
    with pytest.raises(OSError, match=os.strerror(errno.ENOENT)):
        write_table(table(), tmp_path / "missing" / "curves.csv")
    assert not list(tmp_path.iterdir())


# --- smoothing -------------------------------------------------------------------------------


@given(NUMBERS, ODD)
def test_the_moving_mean_is_what_its_formula_says(numbers: list[float], window: int) -> None:
    y, last = np.array(numbers), len(numbers) - 1
    means = moving_mean(y, window)
    for i in range(y.size):
        m = min(window // 2, i, last - i)
        assert means[i] == pytest.approx(np.mean(y[i - m : i + m + 1]), rel=1e-9, abs=1e-6)
    assert means[0] == y[0] and means[-1] == y[-1]


def test_the_moving_mean_keeps_a_straight_line_and_digits_far_from_zero() -> None:
    line = 1e9 + np.linspace(0.0, 1.0, 101)
    np.testing.assert_allclose(moving_mean(line, 21) - 1e9, line - 1e9, atol=1e-6)


def test_what_is_no_number_spoils_only_its_neighbours() -> None:
    y = np.arange(9.0)
    y[4] = np.nan
    assert np.isnan(moving_mean(y, 3)).tolist() == [False] * 3 + [True] * 3 + [False] * 3


@pytest.mark.parametrize("window", [0, 4, -3])
def test_even_windows_are_refused(window: int) -> None:
    with pytest.raises(ValueError, match="the window of a smoothing is odd"):
        moving_mean(X, window)


def test_a_smoothed_table_has_raw_and_smoothed_curves_and_the_formula() -> None:
    made = smoothed(table(), 3)
    assert [curve.name for curve in made.curves[:2]] == ["chain", "chain, smoothed"]
    assert formula(3) in made.notes and formula(3) in csv_bytes(made).decode()
    assert made.curve("layer 0, smoothed").x_name == "epoch"  # type: ignore[union-attr]
    assert "m = min(1, i, T - 1 - i)" in formula(3)
