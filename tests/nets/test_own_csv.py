"""Tables as other programs write them: each is read as it was meant, and how is said."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.data.datasets import DatasetError, describe, load_dataset
from nets.data.samples import Preview

PLAIN = [(0.5 + 1.25 * i % 7, -2.5 * (i % 11), "Höhe" if i % 2 else "b, c") for i in range(40)]


def written(by: str = ",", point: str = ".", header: str = "", index: bool = False) -> str:
    """The rows with a separator and a decimal mark; class names in quotes, as one has a comma."""
    rows = [
        by.join(
            ([str(100 + number)] if index else [])
            + [str(x).replace(".", point), str(y).replace(".", point), f'"{kind}"']
        )
        for number, (x, y, kind) in enumerate(PLAIN)
    ]
    return "\n".join(([header] if header else []) + rows) + "\n"


def packed(pack: Callable[[bytes], bytes]) -> bytes:
    return pack(written().encode())


CASES: dict[str, tuple[str, bytes, str]] = {
    "decimal commas": ("a.csv", written(";", ",").encode(), "semicolons, decimal commas"),
    "thousands": (
        "a.csv", written(";", ",").replace("-2,5;", "-1.002,5;").encode(),
        "decimal commas, thousands marked by points",
    ),
    "decimal commas in quotes": (
        "a.csv",
        "".join(f'"{x}","{y}","{k}"\n'.replace(".", ",") for x, y, k in PLAIN).encode(),
        "cells between commas, decimal commas",
    ),
    "tabs": ("a.tsv", written("\t").encode(), "cells between tabs"),
    "tabs as text": ("a.txt", written("\t").encode(), "cells between tabs"),
    "pipes": ("a.csv", written("|").encode(), "cells between pipes"),
    "spaces": ("a.data", written("   ").replace("\n", "  \n  ").encode(), "cells between spaces"),
    "no ending": ("table", written().encode(), "cells between commas"),
    "Excel's line": ("a.csv", ("sep=;\n" + written(";", header="p;q;kind")).encode(), "semicolons"),
    "comments": ("a.csv", ("# made by hand\n" + written().replace("\n", "\n# x,y\n", 3)).encode(),
                 "lines that begin with # left out"),
    "NumPy's names": ("a.csv", ("# p,q,kind\n" + written()).encode(), "names of columns"),
    "counts": ("a.csv", ("40,2,one,two\n" + written()).encode(), "a line before"),
    "counts as wide": ("a.csv", ("40,2,one\n" + written()).encode(), "a line before the table"),
    "a title": ("a.csv", ("Flowers\nof 2020\n\n" + written(header="p,q,kind")).encode(),
                "2 lines before the table left out (“Flowers”)"),
    "latin-1": ("a.csv", written().encode("latin-1"), "letters of Windows"),
    "UTF-16 of Excel": ("a.csv", written("\t").encode("utf-16"), "tabs, UTF-16"),
    "UTF-16 without a mark": ("a.csv", written().encode("utf-16-le"), "UTF-16-LE"),
    "gzip": ("a.csv.gz", packed(gzip.compress), "cells between commas"),
    "bzip2": ("a.csv.bz2", packed(bz2.compress), "cells between commas"),
    "xz": ("a.csv.xz", packed(lzma.compress), "cells between commas"),
    "index": ("a.csv", written(header=",p,q,kind", index=True).encode(),
              "column “without a name” left out, as it only counts the rows"),
    "R's row names": ("a.csv", written(header='"p","q","kind"', index=True).encode(),
                      "column “without a name” left out"),
    "separators at the ends": ("a.csv", written(header="p,q,kind").replace("\n", ",\n").encode(),
                               "names of columns"),
    "old Mac": ("a.csv", written(header="p,q,kind").replace("\n", "\r").encode(), "names of"),
}  # fmt: skip


def described(path: Path, **said: str) -> Preview:
    return describe(TrainingConfig(dataset=str(path), **said))


@pytest.mark.parametrize("case", CASES)
def test_a_table_is_read_as_it_was_meant(tmp_path: Path, case: str) -> None:
    name, content, words = CASES[case]
    path = tmp_path / name
    path.write_bytes(content)
    data = load_dataset(TrainingConfig(dataset=str(path)))
    assert data.class_names == ("Höhe", "b, c") and data.name in ("a", "table")
    assert any(words in remark for remark in data.remarks), data.remarks
    read = np.vstack([data.train_inputs, data.test_inputs])
    labels = np.concatenate([data.train_labels, data.test_labels])
    expected = np.array([(x, y) for x, y, _ in PLAIN])
    if case == "thousands":
        expected[expected == -2.5] = -1002.5
    found = sorted((*row, label) for row, label in zip(read.tolist(), labels, strict=True))
    kinds = [("Höhe", "b, c").index(kind) for _, _, kind in PLAIN]
    wanted = sorted((*row, kind) for row, kind in zip(expected.tolist(), kinds, strict=True))
    assert np.allclose(found, wanted, atol=1e-6)


def test_letters_that_are_not_utf_8_may_come_late(tmp_path: Path) -> None:
    rows = [f"{i % 7}.5,{'ab'[i % 2]}" for i in range(60_000)]
    path = tmp_path / "late.csv"
    path.write_bytes("\n".join([*rows, "1.5,ü", "2.5,ü"]).encode("latin-1"))
    preview = described(path)
    assert list(preview.class_counts) == ["a", "b", "ü"]
    assert any("letters of Windows" in remark for remark in preview.remarks)


SAID: dict[str, tuple[str, dict[str, str], str]] = {
    "separator": ("1,5;2,5;0\n3,5;1,5;1\n" * 9, {"separator": "comma"}, "“5;2” is not a number"),
    "decimal mark": ("1.500;2.5;0\n3.5;1.5;1\n" * 9, {"decimal_mark": "comma"}, "“1.500” is not a"),
    "first row": ("p,q,k\n1,2,0\n3,5,1\n" + "1,3,0\n4,4,1\n" * 9, {"first_row": "data"},
                  "“p” is not a number"),
    "letters": ("1,2,ü\n3,5,b\n" * 9, {"encoding": "utf_16"}, "is not text"),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_what_is_said_is_not_guessed(tmp_path: Path, case: str) -> None:
    text, said, words = SAID[case]
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    assert described(path).classes == 2
    with pytest.raises(DatasetError) as refused:
        described(path, **said)
    assert words in str(refused.value)


def test_all_that_is_guessed_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(written(";", ",", header="Id;p;q;kind", index=True).replace("Id;p;q", "Id;p;q"))
    choices = {one.field: one for one in described(path).choices}
    assert choices["label_column"].chosen == ("kind",)
    assert [key for key, _ in choices["label_column"].options] == ["Id", "p", "q", "kind"]
    assert choices["left_out"].chosen == ("Id",)
    assert choices["separator"].chosen == ("semicolon",)
    assert choices["decimal_mark"].chosen == ("comma",)
    assert choices["first_row"].chosen == ("names",)
    assert choices["encoding"].chosen == ("utf_8",)
    for choice in choices.values():  # each may be said
        for key, _ in choice.options[:2]:
            TrainingConfig(**{choice.field: key})


def test_a_refusal_brings_the_choices_that_may_mend_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,size,kind\n" + "".join(f"n{i},{i % 7},{i % 2}\n" for i in range(20)))
    with pytest.raises(DatasetError, match="--left-out “name”") as refused:
        described(path)
    assert {one.field for one in refused.value.choices} >= {"label_column", "left_out"}
    assert described(path, left_out="name").features == 1
    with pytest.raises(DatasetError, match=r"single sample of class.*--label-column"):
        described(path, label_column="name")


@pytest.mark.parametrize("hole", ["", "?", "NA", "nan", "null"])
def test_rows_with_missing_values_are_left_out_and_named(tmp_path: Path, hole: str) -> None:
    path = tmp_path / "a.csv"
    lines = ["p,q,kind", *(f"{i / 4},{i % 5 + 0.5},{'ab'[i % 2]}" for i in range(40))]
    lines[3] = f"{hole},1.5,a"
    lines[8] = f"2.5,1.5,{hole}"
    lines[9] = "2.5"
    path.write_text("\n".join(lines))
    preview = described(path)
    assert preview.train_samples + preview.test_samples == 37
    said = "3 of 40 rows left out, as a value is missing (rows 4, 9, 10)"
    assert said in preview.remarks


def test_too_many_missing_values_are_refused_with_the_column(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [f"{i / 4},{'' if i % 3 else i % 5},{'ab'[i % 2]}" for i in range(40)]
    path.write_text("\n".join(["p,cabin,kind", *rows]))
    with pytest.raises(DatasetError, match=r"65% of the rows.*“cabin”.*--left-out “cabin”"):
        described(path)
    assert described(path, left_out="cabin").features == 1


def test_truths_are_numbers_and_may_be_labels(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [f"{i / 4},{i % 3 == 0},{i % 2 == 0}" for i in range(40)]
    path.write_text("\n".join(["p,q,kind", *rows]))
    preview = described(path)
    assert preview.features == 2 and list(preview.class_counts) == ["False", "True"]
    assert set(preview.samples[..., 1].ravel().tolist()) <= {0.0, 1.0}


def test_a_bomb_is_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nets.data import own_csv

    monkeypatch.setattr(own_csv, "MOST_BYTES", 100_000)
    monkeypatch.setattr(own_csv, "MOST_LINE", 50_000)
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"1,2,a\n" * 50_000))
    with pytest.raises(DatasetError, match="is too big"):
        described(path)
    path.write_bytes(gzip.compress(b"1,2,a\n2,2,b\n" + b"1" * 60_000))
    with pytest.raises(DatasetError, match="line that is too long"):
        described(path)
    path.write_bytes(gzip.compress(np.random.default_rng(0).bytes(9000))[:5000])
    with pytest.raises(DatasetError, match=r"a\.csv\.gz"):
        described(path)
