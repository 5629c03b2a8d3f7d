"""CSV for spreadsheets of any country, in which nothing is run."""

from __future__ import annotations

import csv
import io

import pytest

from physics.files.csv_rows import RUN, SEPARATORS, csv_file, csv_rows


def test_a_spreadsheet_knows_the_letters_by_the_mark() -> None:
    assert csv_file([["μ"]]).startswith(b"\xef\xbb\xbf\xce\xbc")


@pytest.mark.parametrize("begin", RUN)
@pytest.mark.parametrize("separator", SEPARATORS)
def test_a_text_that_would_be_run_is_a_text(begin: str, separator: str) -> None:
    text = csv_rows([[f"{begin}1+1", f"safe {begin}1"]], separator)
    (row,) = csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[separator])
    assert row == [f"'{begin}1+1", f"safe {begin}1"]


@pytest.mark.parametrize(
    ("separator", "row"),
    [("comma", "-1.5,a b,3"), ("semicolon", "-1,5;a b;3"), ("tab", "-1.5\ta b\t3")],
)
def test_numbers_are_as_those_who_separate_so_write_them(separator: str, row: str) -> None:
    assert csv_rows([[-1.5, "a b", 3]], separator) == f"{row}\r\n"
