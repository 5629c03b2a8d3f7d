"""What is installed: the app's wheel and that of what trainings attach, apart from the sources."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Only what is kept: what lies about must not get in, and nothing is built beside it."""
    folder = tmp_path_factory.mktemp("sources")
    kept = run("git", "ls-files", "-z", cwd=ROOT).split("\0")
    for name in filter(None, kept):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def wheel_of(folder: Path, to: Path) -> Path:
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", to, folder, cwd=to)
    (made,) = to.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def app(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel_of(sources, tmp_path_factory.mktemp("app"))


@pytest.fixture(scope="module")
def attached(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel_of(sources / "nets" / "attach", tmp_path_factory.mktemp("attached"))


@pytest.fixture(scope="module")
def python(app: Path, attached: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that has both, and knows what they need, but not the sources."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=ROOT)
    one = folder / "bin" / "python"
    where = Path(run(one, "-c", "import site; print(site.getsitepackages()[0])", cwd=ROOT).strip())
    (where / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    for wheel in (app, attached):
        run(
            sys.executable,
            "-m",
            "pip",
            "install",
            "-q",
            "--no-deps",
            "--target",
            where,
            wheel,
            cwd=ROOT,
        )
    return one


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as file:
        return {name for name in file.namelist() if ".dist-info/" not in name}


def test_each_brings_its_own_names_alone(app: Path, attached: Path) -> None:
    tops = {name.split("/")[0] for name in names(app)}
    assert tops == {"gui", "nets", "physics", "resources", "main.py"}
    assert not any(name.startswith("nets/attach/") for name in names(app))
    assert {name.split("/")[0] for name in names(attached)} == {"springblock_attach"}


FOR_PEOPLE = ("README.md", "GLOSSARY.md")
"""Of a checkout, as are the files that translators work on."""


def test_nothing_that_is_kept_is_missing(app: Path, sources: Path) -> None:
    kept = {
        str(path.relative_to(sources))
        for folder in ("gui", "nets", "physics", "resources")
        for path in (sources / folder).rglob("*")
        if path.is_file()
        and path.name not in FOR_PEOPLE
        and path.suffix != ".ts"
        and not {"attach", "bundle"} & {*path.parts}
    }
    assert kept - names(app) == set()


def test_what_is_shown_and_said_is_there(app: Path, attached: Path) -> None:
    """By name: that all that is kept is there says nothing of what was not kept."""
    found = names(app)
    for name in (
        "diagrams/scale-conv.h5",
        "diagrams/digits-skip-strength.h5",
        "fonts/Inter-Regular.otf",
        "languages/tr.qm",
        "languages/zh_CN.qm",
        "lectures/keys.toml",
        "lectures/tour/lecture.md",
        "lectures/tour/lecture.zh.md",
        "phones/page.html",
        "phones/page.js",
        "presets/scale",
        "launcher/springblock-lab.desktop",
    ):
        assert any(one.startswith(f"resources/{name}") for one in found), name
    modules = {"__init__.py", "watch.py", "callbacks.py", "reading.py", "curve.py", "py.typed"}
    assert {f"springblock_attach/{name}" for name in modules} <= names(attached)


def test_the_app_works_from_another_folder(python: Path, tmp_path: Path) -> None:
    program = python.parent.parent / "lib"
    assert program.is_dir()
    where = run(python, "-c", "import main; print(main.__file__)", cwd=tmp_path).strip()
    assert not Path(where).is_relative_to(ROOT)
    assert "unknown" not in run(python, "-m", "main", "--version", cwd=tmp_path)
    kept = Path(where).parent / "resources" / "diagrams"
    for ships in ("scale.h5", "scale-conv.h5"):
        powers = run(python, "-m", "main", "powers", kept / ships, "--json", "-", cwd=tmp_path)
        assert json.loads(powers)["diagram"] == ships
    chain = run(
        python,
        "-m",
        "main",
        "chain",
        "--preset",
        "lazy",
        "--steps",
        "20000",
        "--json",
        "-",
        cwd=tmp_path,
    )
    assert json.loads(chain)["regime"] == "lazy"
    small = ["--epochs", "2", "--depth", "3", "--width", "8"]
    trained = run(
        python, "-m", "main", "train", *small, "--record", "run.h5", "--json", "-", cwd=tmp_path
    )
    assert json.loads(trained)["epochs"] == 2
    run(python, "-m", "main", "export", "run.h5", "--figure", "curve.svg", cwd=tmp_path)
    assert (tmp_path / "curve.svg").stat().st_size > 1000


def test_what_is_attached_needs_nothing_of_the_app(python: Path, tmp_path: Path) -> None:
    code = """
import torch
from springblock_attach import attach
layers = [part for _ in range(3) for part in (torch.nn.Linear(4, 4), torch.nn.ReLU())]
model = torch.nn.Sequential(*layers)
with attach(model, (torch.randn(20, 4), torch.arange(20) % 2), "run.h5") as watch:
    watch.step()
import sys
print({"gui", "nets", "physics", "resources", "main"} & set(sys.modules))
"""
    assert run(python, "-c", code, cwd=tmp_path).strip() == "set()"
    told = run(python, "-m", "main", "attach", "run.h5", "--json", "-", cwd=tmp_path)
    assert json.loads(told)["ended"]
