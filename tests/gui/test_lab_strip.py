"""The verdict of a lab is said in whole parts, whatever the room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.labs.linear.verdict import WHY, WORDS
from gui.look.theme import load_theme, style_sheet
from gui.look.words import shown
from gui.panels.lab_strip import LabStrip, versions

KERNEL = "the kernel has changed by 1,115 times its size; linear until 0.0432"
RATIO = "K∞/K₀ = 0.5254"
GOALS = shown(WHY["dis-aligning"].filled(goal="0.2253", begin="0.8801"))
COURSE = f"{RATIO}   ·   {GOALS}"


def test_parts_are_left_out_from_the_last() -> None:
    three = "one; two   ·   three"
    assert versions(three, two_lines=False) == [three, "one; two", "one"]
    halves = versions(three, two_lines=True)
    assert halves == [
        three,
        "one; two\nthree",
        "one;\ntwo   ·   three",
        "one; two",
        "one;\ntwo",
        "one",
    ]
    assert versions("一；二", two_lines=False) == ["一；二", "一"]
    assert versions("", two_lines=True) == [""]


@pytest.mark.parametrize("detail", [KERNEL, COURSE])
@pytest.mark.parametrize("height", [0, 720, 1080])
def test_no_part_is_torn(qtbot: QtBot, detail: str, height: int) -> None:
    """In the window, and in a hall, where what is said has a thirtieth of the height."""
    strip = LabStrip()
    qtbot.addWidget(strip)
    strip.setStyleSheet(style_sheet(load_theme("projector")))
    strip.enlarge(height // 15)
    strip.show_verdict(shown(WORDS["dis-aligning"][0]), detail, "network")
    strip.show()
    seen = set()
    for width in range(1900, 500 if height == 0 else height, -20):
        strip.resize(width, strip.sizeHint().height())
        strip.layout().activate()
        said = strip.words.text()
        seen.add(said)
        longest = max(map(strip.words.fontMetrics().horizontalAdvance, said.split("\n")))
        if longest < strip.words.width() - 20:
            assert "…" not in said, width
        tall = strip.words.fontMetrics().lineSpacing() * len(said.split("\n"))
        assert tall <= strip.words.height(), width
    assert detail in seen or height
    if height:
        assert any("\n" in said and "…" not in said for said in seen)
