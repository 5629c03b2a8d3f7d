"""The bundle: a figure, its numbers, what makes them again, and digests of all of it."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest

from gui.curves.files import table_bytes
from gui.curves.plotted import table_of
from gui.curves.table import Table
from gui.figures.bundle import MANIFEST, bundle_bytes, sha256_of, write_bundle
from gui.figures.style import Style

X = np.arange(5.0)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "run.h5"
    path.write_bytes(b"what was recorded")
    return path


def shares() -> Table:
    return table_of({"chain": (X, X / 10.0), "uniform": (X, np.full(5, 0.2))}, "layer", "shares")


def bundle(source: Path) -> bytes:
    table = shares()
    return bundle_bytes(
        table, table, Style(dpi=50), sources=(source,), command="make it", app_version="1.2.3"
    )


def test_it_has_figure_and_numbers_in_every_format(source: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(bundle(source))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            MANIFEST,
            *(f"shares{end}" for end in (".pdf", ".svg", ".png", ".csv", ".npz", ".parquet")),
        ]
        assert archive.read("shares.csv") == table_bytes(shares(), ".csv")
        assert archive.read("shares.pdf").startswith(b"%PDF")


def test_the_manifest_tells_command_versions_and_digests(source: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(bundle(source))) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        digests = {
            name: hashlib.sha256(archive.read(name)).hexdigest()
            for name in archive.namelist()
            if name != MANIFEST
        }
    assert manifest["command"] == "make it"
    assert manifest["sources"] == [{"name": "run.h5", "sha256": sha256_of(source)}]
    assert {name: entry["sha256"] for name, entry in manifest["files"].items()} == digests
    assert manifest["versions"]["springblock-lab"] == "1.2.3"
    assert {"Python", "numpy", "matplotlib"} <= set(manifest["versions"])
    assert manifest["data"] == shares().metadata


def test_it_is_the_same_each_time_and_has_no_date(source: Path) -> None:
    first = bundle(source)
    assert first == bundle(source)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_is_written_whole_or_not_at_all(source: Path, tmp_path: Path) -> None:
    write_bundle(b"zip", tmp_path / "bundle.zip")
    assert (tmp_path / "bundle.zip").read_bytes() == b"zip"
    with pytest.raises(OSError, match=os.strerror(errno.ENOENT)):
        write_bundle(b"zip", tmp_path / "missing" / "bundle.zip")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle.zip", "run.h5"]
