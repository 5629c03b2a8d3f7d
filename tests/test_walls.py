"""The walls between the packages, as the running interpreter sees them.

import-linter checks the contracts of pyproject.toml but takes a late import for an
early one; here a fresh interpreter tells what an import really brings in.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
QT = {"PySide6", "shiboken6", "vispy", "pyqtgraph"}
HEAVY = {"torch", "sklearn", "scipy", "numba"}


def _loaded_after(code: str, *arguments: str) -> set[str]:
    """Names of the top-level packages that are loaded once `code` has run."""
    show = "\nimport json, sys\nprint(json.dumps(sorted(m.split('.')[0] for m in sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code + show, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def _modules(folder: str) -> list[str]:
    """Dotted names of all modules of a package, without what lies in it as one of its own."""
    own = {file.parent for file in (ROOT / folder).rglob("pyproject.toml")}
    paths = [p for p in sorted((ROOT / folder).rglob("*.py")) if not own & set(p.parents)]
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths]
    return [name.removesuffix(".__init__") for name in names]


def _qt_imports(path: Path) -> set[str]:
    """Every module of PySide6 that a source file names in an import, early or late."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.startswith("PySide6")}


def test_the_entry_is_light():
    assert not _loaded_after("import main") & (QT | HEAVY | {"numpy", "pydantic"})


@pytest.mark.parametrize(
    "module",
    [
        "nets.config",
        "nets.messages",
        "nets.sweep.runner",
        "nets.sweep.protocols",
        "nets.run.worker",
        "physics.chain.parameters",
        "gui.models.session_file",
    ],
)
def test_what_the_window_needs_at_its_start_is_light(module):
    assert not _loaded_after(f"import {module}") & (QT | HEAVY)


def test_the_window_imports_nothing_that_it_does_not_need_to_be_shown(monkeypatch):
    later = {"torch", "sklearn", "numba", "scipy", "pyqtgraph", "h5py", "pandas", "matplotlib"}
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    code = "from gui.app import App, make_application\n"
    code += "application = make_application(['walls'])\n"
    code += "app = App(keep=False, warm_up=False)\n"
    code += "app.window.show()\n"
    code += "app.frames.tick()\n"
    code += "import sys\n"
    code += "rooms = {'gui.replay.replay_bar', 'gui.replay.films.controller', 'gui.film.options',\n"
    code += "         'gui.claims'}\n"
    code += "early = rooms & sys.modules.keys()\n"
    code += "assert not early, early"
    assert not _loaded_after(code) & (later | {"PIL", "av"})


def test_load_curve_needs_numpy_alone():
    loaded = _loaded_after("import physics.load_curve")
    assert "numpy" in loaded
    assert not loaded & (QT | HEAVY | {"pydantic"})


def test_physics_knows_no_window_and_no_torch():
    code = "import " + ", ".join(_modules("physics"))
    assert not _loaded_after(code) & (QT | {"torch", "sklearn", "nets", "gui"})


def test_nets_knows_no_window():
    code = "import " + ", ".join(_modules("nets"))
    loaded = _loaded_after(code)
    assert "torch" in loaded
    assert not loaded & (QT | {"gui"})


def test_of_physics_nets_knows_only_what_both_sides_may():
    code = f"import {', '.join(_modules('nets'))}, sys\n"
    code += "known = {m for m in sys.modules if m.startswith('physics.')}\n"
    code += "shared = ('load_curve', 'standard_error', 'files', 'grids', 'wording')\n"
    code += "strange = {m for m in known if m.split('.')[1] not in shared}\n"
    code += "assert not strange, strange"
    _loaded_after(code)


def test_the_window_starts_without_torch():
    code = "import gui.app, gui.window.main_window"
    assert not _loaded_after(code) & HEAVY


def test_chain_command_needs_neither_window_nor_torch(tmp_path):
    code = "import sys, main\nassert main.main(sys.argv[1:]) == 0"
    loaded = _loaded_after(code, "chain", "--steps", "10", "--json", str(tmp_path / "out.json"))
    assert "numba" in loaded
    assert not loaded & (QT | {"torch", "sklearn"})


@pytest.mark.slow
def test_train_command_needs_no_window(tmp_path):
    small = ["--epochs", "1", "--depth", "2", "--width", "4"]
    code = "import sys, main\nif __name__ == '__main__':\n assert main.main(sys.argv[1:]) == 0"
    loaded = _loaded_after(code, "train", *small, "--json", str(tmp_path / "out.json"))
    assert not loaded & QT


@pytest.mark.parametrize("folder", ["gui/canvas", "gui/models"])
def test_visuals_and_models_name_no_widgets(folder):
    allowed = {"gui/canvas": {"PySide6.QtCore", "PySide6.QtGui"}, "gui/models": set()}[folder]
    for path in (ROOT / folder).rglob("*.py"):
        modules = {".".join(name.split(".")[:2]) for name in _qt_imports(path)} - {"PySide6"}
        assert modules <= allowed, path


@pytest.mark.parametrize("folder", ["physics", "nets", "resources"])
def test_only_gui_names_qt(folder):
    assert not any(_qt_imports(path) for path in (ROOT / folder).rglob("*.py"))


def test_main_names_no_qt():
    assert not _qt_imports(ROOT / "main.py")
    assert not _qt_imports(ROOT / "gui" / "commands" / "command_line.py")


def test_qt_counts_references_to_none():
    """PySide6 6.12.0 dropped one at each call on Python 3.11, and the app aborted."""
    from PySide6.QtCore import QTimer

    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1000):
        timer.stop()
    assert sys.getrefcount(None) > before - 100
