"""Files are told by what they are, whatever they are called."""

from __future__ import annotations

import gzip
import os
import pickle
import zipfile
from pathlib import Path

import h5py
import numpy as np
import pytest
from PIL import Image
from safetensors.numpy import save_file

from nets.config import TrainingConfig
from nets.data.datasets import DatasetError, describe
from nets.data.kinds import DATA, OTHER, RECORDING, SCALES, SESSION, WEIGHTS, kind_of


def _picture(kind: str):
    return lambda path: Image.new("L", (3, 3)).save(path, kind)


def _zipped(member: str):
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(member, "x")

    return write


def _hdf5(group: str):
    def write(path: Path) -> None:
        with h5py.File(path, "w") as file:
            file.create_group(group)

    return write


def _npz(path: Path) -> None:
    with path.open("wb") as file:
        np.savez(file, X=np.zeros((2, 2)))


def _npy(path: Path) -> None:
    with path.open("wb") as file:
        np.save(file, np.zeros(3))


def _bytes(content: bytes):
    return lambda path: path.write_bytes(content)


KINDS = {
    "png": (_picture("png"), OTHER, "a picture"),
    "jpeg": (_picture("jpeg"), OTHER, "a picture"),
    "tiff": (_picture("tiff"), OTHER, "a picture"),
    "H5MD": (_hdf5("h5md"), OTHER, "an H5MD file of another program"),
    "HDF5": (_hdf5("data"), OTHER, "an HDF5 file of another program"),
    "npz": (_npz, DATA, "NPZ"),
    "npy": (_npy, OTHER, "a single NumPy array"),
    "workbook": (_zipped("xl/workbook.xml"), OTHER, "Excel"),
    "torch": (_zipped("archive/data.pkl"), OTHER, "weights of PyTorch"),
    "archive": (_zipped("a.png"), OTHER, "a ZIP archive without arrays"),
    "pickle": (_bytes(pickle.dumps({"a": 1})), OTHER, "a Python pickle"),
    "weights": (lambda path: save_file({"w": np.zeros(3)}, path), WEIGHTS, "weights"),
    "JSON": (_bytes(b'{"a": [1, 2]}'), OTHER, "a JSON file"),
    "page": (_bytes(b"<!DOCTYPE html><html>"), OTHER, "a web page"),
    "ARFF": (_bytes(b"@RELATION iris\n@DATA\n1,2,a\n"), OTHER, "an ARFF file"),
    "program": (_bytes(b"import os\nprint(1)\n"), OTHER, "a program's text"),
    "IDX": (_bytes(b"\0\0\x08\x03" + bytes(100)), OTHER, "MNIST's own format"),
    "PDF": (_bytes(b"%PDF-1.7\n"), OTHER, "a PDF"),
    "session": (_bytes(b"# mine\n[chain]\nblocks = 4\n"), SESSION, "a session"),
    "running": (_bytes(b"springblock-lab running recording 1\n"), RECORDING, "a recording"),
    "diagram": (_bytes(b"springblock-lab sealed 1\nabc\n" + bytes(600)), OTHER, "a phase diagram"),
    "scales": (_bytes(b"springblock-lab sealed scale diagram 1\n" + bytes(600)), SCALES,
               "a diagram of output scales"),
    "recording": (_bytes(b"springblock-lab sealed 1\nabc\n" + bytes(600) + b"h5md"), RECORDING,
                  "a recording"),
    "table": (_bytes(b"1,2,a\n2,3,b\n"), DATA, "a table"),
    "packed table": (_bytes(gzip.compress(b"1,2,a\n")), DATA, "a table"),
}  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among files here")
def test_what_may_never_end_is_not_looked_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert kind_of(tmp_path / "pipe.csv").name == OTHER


@pytest.mark.parametrize("ending", ["", ".csv", ".h5"])
@pytest.mark.parametrize("case", KINDS)
def test_a_kind_is_known_whatever_the_name(tmp_path: Path, case: str, ending: str) -> None:
    write, name, words = KINDS[case]
    path = tmp_path / f"thing{ending}"
    write(path)
    kind = kind_of(path)
    assert kind.name == name and words in kind.words
    if name != DATA:
        with pytest.raises(DatasetError) as refused:
            describe(TrainingConfig(dataset=str(path)))
        assert words in str(refused.value) and path.name in str(refused.value)
