"""Names of files in the text of a script."""

from __future__ import annotations

import ast

import pytest

from nets.run import script_parts as parts


@pytest.mark.parametrize("name", ['a"b_data.npz', "a'b\"c.npz", "a\\b.npz", "a\nb.npz", "{x}.npz"])
def test_any_name_is_escaped(name: str) -> None:
    for part in (parts.OWN_DATA, parts.START):
        tree = ast.parse(part.format(name=name))
        assert name in {one.value for one in ast.walk(tree) if isinstance(one, ast.Constant)}
