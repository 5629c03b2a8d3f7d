"""No kernel's cache outlives the sources that the kernel is made of."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import physics.chain.compiled

SOURCES = Path(physics.chain.compiled.__file__).parent
ROOT = SOURCES.parents[1]


def tree(module):
    found = sorted(SOURCES.parent.rglob(f"{module}.py"))  # a kernel may lie in another room
    return ast.parse(found[0].read_text(encoding="utf-8"))


def origins(module):
    """The module beside this one that each imported name is from, or is."""
    found = {}
    for line in tree(module).body:
        if isinstance(line, ast.ImportFrom) and (line.module or "").startswith("physics"):
            for one in line.names:
                whole = (ROOT / f"{line.module.replace('.', '/')}.py").exists()
                found[one.asname or one.name] = line.module.split(".")[-1] if whole else one.name
    return found


def compiled_code(module):
    """Every statement that is compiled, without annotations."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef):
            made = {one.id for one in node.decorator_list if isinstance(one, ast.Name)}
            if made & {"inlined", "kernel"}:
                yield from node.body
        elif isinstance(node, ast.Assign) and "inlined(" in ast.unparse(node):
            yield node


def ingredients(module):
    """Modules whose functions or constants are compiled into this one's, and theirs in turn."""
    names = {n.id for s in compiled_code(module) for n in ast.walk(s) if isinstance(n, ast.Name)}
    direct = {origin for name, origin in origins(module).items() if name in names}
    made_by = {"compiled"} if names else set()
    return direct | made_by | {deeper for one in direct for deeper in ingredients(one)}


def fingerprinted(module):
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "fingerprint":
            return {one.value for one in node.args}
    return set()


@pytest.mark.parametrize("module", ["march", "lanes", "account"])
def test_a_fingerprint_names_all_that_its_kernel_is_made_of(module):
    assert {"compiled", "drive", "noise", "setting"} <= ingredients(module)
    assert ingredients(module) <= fingerprinted(module)
