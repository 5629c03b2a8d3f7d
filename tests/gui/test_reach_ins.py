"""Features are handed a desk, and places in the window: few reach into the window itself."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

GUI = Path(__file__).resolve().parents[2] / "gui"
MOST = 30
KIND = "MainWindow"


class Reaches(ast.NodeVisitor):
    """Counts what is taken of the main window: x in `window.x`, `self._window.x.y`.

    The window is a parameter declared as one, a new one, what these are assigned to, and what
    the app calls so.
    """

    def __init__(self) -> None:
        self.count = 0
        self._of_objects: set[str] = set()
        self._local: set[str] = set()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer = self._local
        arguments = (*node.args.args, *node.args.kwonlyargs)
        declared = {one.arg for one in arguments if getattr(one.annotation, "id", "") == KIND}
        self._local = outer | declared
        self.generic_visit(node)
        self._local = outer

    def visit_Assign(self, node: ast.Assign) -> None:
        for target, value in pairs(node.targets[0], node.value):
            if self._is_it(value):
                known = self._local if isinstance(target, ast.Name) else self._of_objects
                known.add(target.id if isinstance(target, ast.Name) else target.attr)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.count += self._is_it(node.value)
        self.generic_visit(node)

    def _is_it(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Call):
            return getattr(node.func, "id", "") == KIND
        if isinstance(node, ast.Name):
            return node.id in self._local
        owner = getattr(node, "value", None)
        of_app = getattr(owner, "id", getattr(owner, "attr", "")) in ("app", "_app")
        name = getattr(node, "attr", "")
        return name in self._of_objects or (name == "window" and of_app)


def pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.Name | ast.Attribute, ast.expr]]:
    """Each name that is assigned, with what it is assigned."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for left, right in zip(target.elts, value.elts, strict=True):
            yield from pairs(left, right)
    elif isinstance(target, ast.Name | ast.Attribute):
        yield target, value


def reach_ins(source: str) -> int:
    """How often a file reaches into the main window."""
    reaches = Reaches()
    reaches.visit(ast.parse(source))
    return reaches.count


def found() -> Counter[str]:
    """By file, outside the window's own room."""
    return Counter(
        {
            str(path.relative_to(GUI)): number
            for path in GUI.rglob("*.py")
            if path.parent != GUI / "window"
            if (number := reach_ins(path.read_text(encoding="utf-8")))
        }
    )


def test_a_reach_in_is_counted_by_whatever_name() -> None:
    source = """
class Feature:
    def __init__(self, window: MainWindow, other: Window) -> None:
        self._window, self._other = window, other
        window.actions_["train"].trigger()
        notice = self._window.scene.notice
        self._other.scene.notice
        main = MainWindow()
        main.close()
        app.window.close()
"""
    assert reach_ins(source) == 4


def test_few_reach_into_the_window() -> None:
    counted = found()
    assert counted.total() < MOST, counted


def test_no_feature_knows_the_window() -> None:
    """The app alone makes it, and hands out its parts."""
    wanted = "gui.window.main_window"
    knowing = {
        str(path.relative_to(GUI))
        for path in GUI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == wanted
    }
    assert knowing == {"app.py"}
