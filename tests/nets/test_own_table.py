"""CSV tables: which column has the labels, and every way in which a row can be wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.data import own_columns, own_csv
from nets.data.datasets import DatasetError, describe, load, load_dataset
from nets.data.samples import Cancelled, Preview

ROWS = [(0.25 * i, -1.5e-3 * i, "cat" if i % 2 else "dog") for i in range(40)]


def table(folder: Path, text: str, name: str = "mine.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def lines(rows: list[tuple] = ROWS, header: str = "length,weight,animal", by: str = ",") -> str:
    written = [by.join(map(str, row)) for row in rows]
    return "\n".join(([header] if header else []) + written) + "\n"


def seen(path: Path, label_column: str = "") -> Preview:
    return describe(TrainingConfig(dataset=str(path), label_column=label_column))


def test_a_table_is_split_by_the_seed_with_texts_as_labels(tmp_path: Path) -> None:
    path = table(tmp_path, lines())
    data = load(str(path), seed=3)
    assert data.name == "mine" and data.class_names == ("cat", "dog")
    assert data.train_inputs.shape == (32, 2) and data.test_inputs.shape == (8, 2)
    assert data.train_inputs.dtype == np.float32
    assert np.bincount(data.test_labels).tolist() == [4, 4]
    for part in ("train", "test"):  # every sample has kept its label
        for (length, weight), label in zip(
            getattr(data, f"{part}_inputs"), getattr(data, f"{part}_labels"), strict=True
        ):
            i = round(length / 0.25)
            assert weight == pytest.approx(-1.5e-3 * i) and label == (i + 1) % 2
    assert np.array_equal(load(str(path), 3).test_inputs, data.test_inputs)
    assert not np.array_equal(load(str(path), 4).test_inputs, data.test_inputs)


SPELLINGS = {
    "no header": (lines(header=""), "", "the last column; no names"),
    "header": (lines(), "", "the last column “animal”; names"),
    "semicolons": (lines(by=";", header="length;weight;animal"), "", "“animal”; names"),
    "tabs": (lines(by="\t", header=""), "", "the last column; no names"),
    "byte order mark": ("\ufeff" + lines(), "", "“animal”; names"),
    "blank lines": (lines().replace("\n", "\n\n"), "", "“animal”; names"),
    "quotes": (lines().replace("cat", '"cat"'), "", "“animal”; names"),
    "Windows": (lines().replace("\n", "\r\n"), "", "“animal”; names"),
    "by name": (lines([(w, a, n) for w, n, a in ROWS], "a,kind,b"), "Kind", "“Kind”, as asked"),
    "by number": (lines([(w, a, n) for w, n, a in ROWS], ""), "2", "column “2”, as asked for"),
    "called class": (lines([(a, w, n) for w, n, a in ROWS], "Class,a,b"), "", "column “Class”;"),
    "numbered header": (lines([(a, w, n) for w, n, a in ROWS], "label,0,1"), "", "“label”; names"),
}


@pytest.mark.parametrize("case", SPELLINGS)
def test_columns_are_found_and_said(tmp_path: Path, case: str) -> None:
    text, wanted, words = SPELLINGS[case]
    preview = seen(table(tmp_path, text), wanted)
    assert words in preview.remarks[0]
    assert "20% of the rows, drawn by the seed" in preview.remarks[-1]
    assert preview.class_counts == {"cat": 16, "dog": 16}
    assert (preview.train_samples, preview.test_samples, preview.sample_shape) == (32, 8, (2,))
    assert preview.samples.shape == (2, 5, 2) and preview.sample_labels == ("cat", "dog")


def test_yes_and_no_are_labels_not_a_header(tmp_path: Path) -> None:
    rows = [(0.5 * i, i, "ny"[(i + 1) % 2]) for i in range(10)]
    preview = seen(table(tmp_path, lines(rows, "")))
    assert preview.train_samples + preview.test_samples == 10


def test_numbers_as_labels_are_in_the_order_of_numbers(tmp_path: Path) -> None:
    rows = [(i, 2.0 * i, (2, 10, 9.0)[i % 3]) for i in range(30)]
    assert load(str(table(tmp_path, lines(rows))), 0).class_names == ("2", "9", "10")
    rows = [(i, 2.0 * i, (0.5, 1.5)[i % 2]) for i in range(30)]
    assert load(str(table(tmp_path, lines(rows))), 0).class_names == ("0.5", "1.5")


def changed(row: int, old: str, new: str) -> str:
    """The table with one change; its first line is row 1."""
    split = lines().splitlines()
    assert old in split[row - 1]
    split[row - 1] = split[row - 1].replace(old, new)
    return "\n".join(split)


BROKEN = {
    "text": (changed(7, "1.25", "abc"), "row 7, column “length”: “abc” is not a number"),
    "infinity": (changed(9, "-0.0105", "-inf"), "row 9, column “weight”: -inf is not finite"),
    "too large": (changed(9, "-0.0105", "1e300"), "1e+300 is too large for single precision"),
    "long row": (changed(6, "cat", "cat,1") if "cat" in lines().splitlines()[5]
                 else changed(6, "dog", "dog,1"), "row 6 has 4 columns"),
    "longer row": (changed(6, "cat", "cat,1,2") if "cat" in lines().splitlines()[5]
                   else changed(6, "dog", "dog,1,2"), "row 6 has 5 columns"),
    "long label": (changed(3, "cat", "c" * 101), "the label is longer than 100 characters"),
    "empty": ("", "mine.csv is empty"),
    "blank": ("\n\n \n".replace(" ", ""), "mine.csv is empty"),
    "header only": ("a,b,label\n", "mine.csv has a header, but no rows"),
    "one column": ("label\na\nb\n", "mine.csv has a single column"),
    "one class": (lines([(i, 2 * i, "x") for i in range(9)]), "has one class only (x)"),
    "lonely": (changed(3, "cat", "bird"), "single sample of class bird"),
    "constant": (lines([(1, 1, i % 2) for i in range(9)]), "the same number everywhere"),
    "regression": (lines([(i, i, f"k{i}") for i in range(1200)]), "1,200 different labels"),
    "torn quote": (changed(4, "dog", '"dog'), "a quotation mark in row 4 is never closed"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_malformed_is_refused_with_its_place(tmp_path: Path, case: str) -> None:
    text, words = BROKEN[case]
    path = table(tmp_path, text)
    for read in (seen, lambda path: load(str(path), 0)):
        with pytest.raises(DatasetError) as refused:
            read(path)
        assert words in str(refused.value) and "\n" not in str(refused.value)


def test_a_label_column_that_is_missing_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"no column “kind”.*“length”, “weight”, “animal”"):
        seen(table(tmp_path, lines()), "kind")


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.csv"
    path.write_bytes(np.random.default_rng(0).bytes(5000))
    with pytest.raises(DatasetError, match=r"noise\.csv is not text"):
        seen(path)


@pytest.mark.parametrize(
    ("limit", "most", "words"),
    [
        ("MOST_BYTES", 100, "is too big: 7.. bytes, where 100 is the most"),
        ("MOST_ROWS", 39, "too many rows: 39 is the most"),
        ("MOST_NUMBERS", 119, "too many numbers: 119 in all"),
    ],
)
def test_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, words: str
) -> None:
    path = table(tmp_path, lines())
    module = own_csv if limit == "MOST_BYTES" else own_columns
    monkeypatch.setattr(module, limit, most + 1)
    if limit != "MOST_BYTES":
        assert seen(path).classes == 2
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(DatasetError, match=words):
        seen(path)


def test_reading_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_csv, "ROWS_AT_ONCE", 10)
    told: list[str] = []

    def progress(words: str) -> None:
        told.append(words)
        if "20 rows" in words:
            raise Cancelled

    config = TrainingConfig(dataset=str(table(tmp_path, lines())))
    with pytest.raises(Cancelled):
        load_dataset(config, progress)
    assert told == ["reading mine.csv", "reading mine.csv: 10 rows", "reading mine.csv: 20 rows"]


def test_a_table_trains(tmp_path: Path) -> None:
    from nets.run.whole_run import run_training

    draws = np.random.default_rng(0)
    rows = [(*(draws.normal(size=4) + 3 * (i % 2)), "ab"[i % 2]) for i in range(200)]
    path = table(tmp_path, lines(rows, "p,q,r,s,kind"))
    result = run_training(TrainingConfig(dataset=str(path), depth=3, width=16, epochs=30))
    assert result["test_accuracy"] > 0.9
