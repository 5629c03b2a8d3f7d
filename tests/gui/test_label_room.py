"""How wide words are in the scene's font, and which have room."""

from __future__ import annotations

import pytest

from gui.canvas.glyphs import GlyphsVisual, Label
from gui.canvas.label_room import box_of, clear_ones, is_within, lines_in, width_of

INK = (1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["features are learned", "öznitelik öğrenilir", "1,115 ± 0.3"])
def test_words_are_as_wide_as_they_are_drawn(text: str, bold: bool) -> None:
    for size, align in ((11.0, -1), (25.0, 0), (40.0, 1)):
        label = Label(text, 300.0, 50.0, size, INK, bold, align)
        rows = [tuple(row) for row in GlyphsVisual()._lay_out(label, 1.0)]
        drawn = min(row[0] - row[2] for row in rows), max(row[0] + row[2] for row in rows)
        left, top, right, bottom = box_of(label)
        assert right - left == pytest.approx(width_of(text, size, bold=bold))
        assert (left, right) == pytest.approx(drawn, abs=0.15 * size)
        ink = min(row[1] - row[3] for row in rows), max(row[1] + row[3] for row in rows)
        assert top <= ink[0] + 0.5 and ink[1] - 0.5 <= bottom  # drawn in whole pixels


def test_lines_are_no_wider_than_the_room_and_lose_no_word() -> None:
    for text in ("P, along U = W: the layers are aligned", "P，沿 U = W：两层对齐"):
        for room in range(100, 500, 20):
            lines = lines_in(text, 20.0, room)
            assert all(width_of(line, 20.0) <= room for line in lines)
            if lines:
                assert "".join("".join(lines).split()) == "".join(text.split())
                assert not any(line[0] in "，：" for line in lines)
    assert lines_in("laziness", 20.0, 30.0) == ()
    assert lines_in("one line", 20.0, 300.0) == ("one line",)


def test_of_labels_that_touch_the_first_are_kept() -> None:
    first, second, third = (Label("lazy", x, 20.0, 20.0, INK) for x in (50.0, 60.0, 150.0))
    assert clear_ones([first, second, third]) == [first, third]
    assert is_within(first, (100.0, 40.0)) and not is_within(third, (160.0, 40.0))
