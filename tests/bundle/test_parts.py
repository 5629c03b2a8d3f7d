"""The recipe of the program that needs no Python has all that the app is made of."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import numpy as np
import pytest

import main
from resources.bundle import archive, deb, gathering, needed, parts, stripping

ROOT = Path(__file__).resolve().parents[2]


def kept() -> set[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z", *parts.PACKAGES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {Path(name) for name in done.stdout.split("\0") if name and (ROOT / name).is_file()}


def test_every_file_of_the_app_goes_in() -> None:
    taken = set(parts.own_files(ROOT))
    missing = kept() - taken
    assert missing
    assert all(path.as_posix().startswith(parts.APART) for path in missing)
    assert {path.parts[0] for path in taken} == {"main.py", *parts.PACKAGES}
    for folder in (ROOT / "resources").iterdir():
        inside = any(path.parts[1] == folder.name for path in taken if path.parts[0] == "resources")
        apart = f"resources/{folder.name}/" in parts.APART
        assert inside != apart or folder.name == "__pycache__", folder


@pytest.mark.parametrize(
    ("place", "out"),
    [
        ("torch/lib/libtorch_cpu.so", False),
        ("torch/bin/protoc", True),
        ("torch/test/cpp", True),
        ("torch-2.13.0+cpu.dist-info/RECORD", True),
        ("torch-2.13.0+cpu.dist-info/METADATA", False),
        ("PIL/_webp.cpython-311-x86_64-linux-gnu.so", False),
        ("PIL/_avif.cpython-311-x86_64-linux-gnu.so", True),
        ("pillow.libs/libavif-c6062d5f.so.16.4.2", True),
        ("pillow.libs/libtiff-20b7e810.so.6.3.0", False),
        ("scipy/io/_fast_matrix_market/__init__.py", False),
        ("scipy/special/tests/data/boost.npz", True),
        ("libstdc++.so.6", True),
        ("libxcb-cursor.so.0", True),
        ("libfreetype.so.6", True),
        ("libz.so.1", True),
        ("libssl.so.3", False),
        ("libffi.so.8", False),
        ("libpython3.11.so.1.0", False),
        ("av.libs/libxcb-5ddf6756.so.1.1.0", False),
        ("freetype/libfreetype.so", False),
        ("pyarrow/libarrow.so.2600", False),
        ("pyarrow/libarrow_flight.so.2600", True),
        ("PySide6/Qt/lib/libQt6Gui.so.6", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\Qt\\translations\\designer_de.qm", True),
        ("sklearn/datasets/data/digits.csv.gz", False),
        ("sklearn/datasets/data/iris.csv", True),
        ("matplotlib/mpl-data/matplotlibrc", False),
        ("vispy/glsl/antialias/cap.glsl", False),
    ],
)
def test_of_others_what_is_used_goes_in(place: str, out: bool) -> None:
    assert parts.is_left_out(place) == out


def test_all_that_the_app_needs_goes_in() -> None:
    found = {needed.named(one.name) for one in needed.needed()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {needed.named(one) for one in project["dependencies"]} <= found
    assert {"kiwisolver", "llvmlite", "shiboken6", "pydantic-core"} <= found  # what these need
    assert not {"pytest", "pip", "setuptools", "distributed", "pyinstaller"} & found
    assert not {*parts.UNUSED, "mpmath", "markupsafe"} & found  # and what is unused needs


def test_modules_of_others_are_packed_and_those_that_are_looked_at_are_files_too() -> None:
    packed = archive.packed()
    assert packed["matplotlib.figure"].endswith("figure.py")
    assert packed["sklearn"].endswith("__init__.py")
    assert packed["mpl_toolkits"] == "-"  # a folder of modules that is none itself
    assert not any(name.split(".")[0] in (*parts.PACKAGES, "numba", "sympy") for name in packed)
    assert not any(".tests." in name for name in packed)
    assert "av" in packed and "av.packet" not in packed  # whose library would not be found
    looked_at = archive.read_by_torch()
    assert all(path.suffix == ".py" and path.is_file() for path in looked_at)
    assert {"functional.py"} < {path.name for path in looked_at}


def test_what_a_distribution_lets_one_import() -> None:
    assert needed.top_names(distribution("scikit-learn")) == {"sklearn"}
    assert {"shiboken6"} <= needed.top_names(distribution("shiboken6"))
    assert "six" not in needed.top_names(distribution("tomli_w"))


def test_the_package_asks_for_what_the_app_asks_for() -> None:
    assert deb.version() == main.__version__
    packages = deb.system_packages()
    assert {"libegl1", "libxcb-cursor0", "libgl1-mesa-dri"} <= set(packages)
    assert not {"xvfb", "ffmpeg"} & set(packages)
    assert all((ROOT / source).is_file() for source in deb.SHARED.values())


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are of another make elsewhere")
def test_a_library_that_would_not_load_is_found(tmp_path: Path) -> None:
    found = Path(np.linalg._umath_linalg.__file__)
    library = tmp_path / found.name
    shutil.copy(found, library)
    assert stripping.is_library(library) and stripping.is_loadable(library)
    content = bytearray(library.read_bytes())
    begin = int.from_bytes(content[32:40], "little")
    size, count = (int.from_bytes(content[at : at + 2], "little") for at in (54, 56))
    places = [begin + number * size for number in range(count)]
    load = next(at for at in places if content[at] == stripping.LOAD)
    content[load + 8] += 1  # its offset in the file
    library.write_bytes(content)
    assert not stripping.is_loadable(library)


@pytest.mark.skipif(sys.platform == "win32", reason="links are not for everybody there")
def test_of_libraries_that_are_alike_one_is_a_link(tmp_path: Path) -> None:
    for package, content in {"one": b"same", "other": b"same", "third": b"not"}.items():
        (tmp_path / f"{package}.libs").mkdir()
        (tmp_path / f"{package}.libs" / "libx.so.1").write_bytes(content)
    gathering.link_alike(tmp_path)
    linked = tmp_path / "other.libs" / "libx.so.1"
    assert linked.is_symlink() and linked.read_bytes() == b"same"
    assert linked.resolve() == tmp_path / "one.libs" / "libx.so.1"
    assert not (tmp_path / "third.libs" / "libx.so.1").is_symlink()
