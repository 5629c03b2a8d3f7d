"""Words of others in widgets, and formulas that no line ends within."""

from __future__ import annotations

import pytest

from gui.look.plain_text import with_whole_formulas


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("moves as by ε = 0.41, block 7", "moves as by ε~=~0.41, block 7"),
        ("small time steps: k η = 0.4", "small time steps: k~η~=~0.4"),
        ("A = 0.31 ± 0.02 now", "A~=~0.31~±~0.02 now"),
        ("no formula at all", "no formula at all"),
    ],
)
def test_no_line_ends_within_a_formula(text: str, whole: str) -> None:
    assert with_whole_formulas(text) == whole.replace("~", "\N{NO-BREAK SPACE}")
