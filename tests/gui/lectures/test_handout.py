"""A lecture to take home: what is in it, and that no screen is needed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.lectures.handout.pages import Options, Page, chosen
from gui.lectures.handout.writing import picture_of, png_of, write_handout
from gui.lectures.lecture import Block, Span, Step
from gui.predictions.guess import VoteGuess
from gui.predictions.kept import Asked
from gui.predictions.prediction import Prediction

ROOT = Path(__file__).parents[3]
ASKED = Asked(
    prediction=Prediction(kind="regime", question={"": "Lazy, or <i>active</i>?"}),
    guesses=(VoteGuess(vote="lazy"),),
    truth=VoteGuess(vote="lazy"),
)


def state(colour: int) -> bytes:
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(colour)
    return png_of(image)


@pytest.fixture
def pages(qapp: QApplication) -> list[Page]:
    text = (Block("text", (Span("Pull "), Span("<slowly> & wait", strong=True))),)
    first = Step("one", "Pull", 1, text, ("Ask for hands.",))
    second = Step("two", "Then", 9)
    return [Page(first, [state(1), state(1)], [ASKED]), Page(second, [state(1), state(2)])]


def test_each_state_is_there_once_and_answers_can_be_left_out(pages: list[Page]) -> None:
    whole = chosen(pages, Options())
    assert [one.pictures for one in whole] == [[state(1)], [state(2)]]
    assert whole[0].asked[0].truth is not None
    bare = chosen(pages, Options(answers=False))
    assert [one.pictures for one in bare] == [[], [state(1), state(2)]]
    (asked,) = bare[0].asked
    assert asked.truth is None and asked.guesses == ()
    assert picture_of(asked) != picture_of(ASKED)


def test_html_holds_all_of_it_and_words_are_words(pages: list[Page], tmp_path: Path) -> None:
    out = tmp_path / "handout.html"
    write_handout(out, "A & B", "tr", chosen(pages, Options(notes=True)), Options(notes=True))
    text = out.read_text(encoding="utf-8")
    assert '<html lang="tr">' in text and "<h1>A &amp; B</h1>" in text
    assert "<b>&lt;slowly&gt; &amp; wait</b>" in text and "Lazy, or &lt;i&gt;active" in text
    assert "Ask for hands." in text and "Right: it came lazy." in text
    sources = re.findall(r'src="([^"]*)"', text)
    assert len(sources) == 3 and all(one.startswith("data:image/png;base64,") for one in sources)
    assert "http:" not in text and "https:" not in text
    write_handout(out, "A", "en", chosen(pages, Options()), Options())
    assert "Ask for hands." not in out.read_text(encoding="utf-8")


def test_a_pdf_has_its_pages(pages: list[Page], tmp_path: Path) -> None:
    out = tmp_path / "handout.pdf"
    write_handout(out, "A", "en", [*chosen(pages, Options())] * 3, Options())
    data = out.read_bytes()
    assert data.startswith(b"%PDF") and b"%%EOF" in data[-16:]
    assert len(re.findall(rb"/Type\s*/Page\b", data)) >= 2
    with pytest.raises(OSError, match="no-folder"):
        write_handout(tmp_path / "no-folder" / "x.pdf", "A", "en", pages, Options())


def test_a_handout_is_made_without_a_screen(tmp_path: Path) -> None:
    (tmp_path / "lecture.md").write_text(
        '+++\ntitle = "Small"\n+++\n## Ask {#ask}\n```do\npreset lazy\nonly scene\n'
        'predict regime "Which?"\nwait click\nwait steps 200\nwait lazy\nreveal\n```\n'
        "## End {#end}\nThat was it.\n",
        encoding="utf-8",
    )
    out = tmp_path / "out.html"
    command = [sys.executable, "main.py", "lecture", str(tmp_path), "--handout"]
    here = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    made = subprocess.run(
        [*command, str(out)], cwd=ROOT, env=here, capture_output=True, text=True, check=False
    )
    assert (made.returncode, made.stderr) == (0, "")
    text = out.read_text(encoding="utf-8")
    assert "<h3>Which?</h3>" in text and "That was it." in text
    assert text.count("data:image/png") >= 2
    refused = subprocess.run(
        [*command, "out.doc"], cwd=ROOT, env=here, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2 and "ends neither in .html nor in .pdf" in refused.stderr
