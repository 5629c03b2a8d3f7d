"""A lecture is read step by step; what is wrong with it is told, and the rest is there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gui.intents.intent import (
    Do,
    Go,
    LoadPreset,
    Only,
    Open,
    Play,
    Point,
    Predict,
    Reveal,
    Set,
    Show,
    Wait,
    Zoom,
)
from gui.lectures.lecture import LectureError
from gui.lectures.reader import LectureReader
from gui.look.letters import small

EXAMPLE = Path(__file__).parent / "example"
READER = LectureReader(("play", "train", "reset"), ("load_curve", "shares"))


def written(folder: Path, text: str, name: str = "lecture.md") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path, language: str = "") -> list[str]:
    return [str(fault) for fault in READER.read(folder, language).faults]


def test_the_example_is_read() -> None:
    lecture = READER.read(EXAMPLE)
    assert not lecture.faults
    assert (lecture.title, lecture.minutes) == ("A small lecture", 5.0)
    assert lecture.languages == ("", "tr")
    assert [step.id for step in lecture.steps] == ["slowly", "noise", "end"]
    first = lecture.steps[0]
    assert first.title == "Pull slowly"
    assert [(block.kind, block.plain) for block in first.text] == [
        ("text", "The last springs open first. Why?"),
        ("item", "Friction holds the others."),
    ]
    assert [span.text for span in first.text[0].spans if span.strong] == ["last"]
    assert first.notes == ("Ask for hands before you pull.", "Wait until it is quiet.")
    assert first.intents == (
        LoadPreset("lazy"),
        Only("scene"),
        Predict("load_curve", "Which springs will have opened?"),
        Set("chain", "friction_right", 0.2, 0.2),
        Wait("steps", 2000.0),
        Play(False),
        Reveal(),
    )
    text = (EXAMPLE / "lecture.md").read_text(encoding="utf-8").splitlines()
    for line in first.lines:
        assert text[line.number - 1] == line.text
    assert lecture.steps[1].intents == (
        LoadPreset("balanced"),
        Zoom(2.0, 0.75),
        Wait("click"),
        Show(("load_curve",)),
        Zoom(1.0),
        Point(2),
    )
    assert [lecture.planned(index) for index in range(3)] == [2.0, 2.0, 1.0]


def test_html_is_shown_as_it_was_written() -> None:
    assert READER.read(EXAMPLE).steps[1].text[0].plain == "What will <b>noise</b> do & when?"


def test_a_translation_holds_words_alone() -> None:
    lecture = READER.read(EXAMPLE, "tr_TR")
    assert not lecture.faults
    assert (lecture.language, lecture.title) == ("tr", "Küçük bir ders")
    first, english = lecture.steps[0], READER.read(EXAMPLE).steps[0]
    assert first.title == "Yavaşça çek" and first.notes == ("Çekmeden önce sor.",)
    assert first.questions == ("Hangi yaylar açılmış olacak?",)
    assert first.intents[:2] == english.intents[:2] and first.minutes == english.minutes
    assert READER.read(EXAMPLE, "zh").language == ""


def test_a_wrong_line_is_told_and_the_rest_is_there(tmp_path: Path) -> None:
    body = (
        "+++\nminutes = 'ten'\ntilte = 'x'\n+++\n## One {#a .2min big}\n```do\nplya\n"
        "go linear\nshow load-curves\nrecord x.h5\nplay\n```\n```python\nx\n```\n## Two {#a}\n"
        "```do\nopen run.h5\nwait 2 s\n```\n"
    )
    folder = written(tmp_path, body)
    lecture = READER.read(folder)
    assert lecture.steps[0].intents == (Go("linear"), Play(True))
    assert lecture.steps[1].intents == (Open(folder / "run.h5"), Wait("seconds", 2.0))
    assert [step.id for step in lecture.steps] == ["a", "a-2"]
    told = "\n".join(map(str, lecture.faults))
    for words in (
        "lecture.md, line 1: there is no word in a head tilte; did you mean title?",
        "lecture.md, line 1: minutes is a number",
        "lecture.md, line 5: a title takes an id and a time, as in {#pull .2min}, not big",
        "lecture.md, line 7: there is no word plya; did you mean play?",
        "lecture.md, line 9: there is no plot load-curves; did you mean load-curve?",
        "lecture.md, line 10: a lecture writes no files",
        "lecture.md, line 13: a block is of the kind do, not python",
        "lecture.md, line 16: another step is called a, too",
    ):
        assert words in told, words
    assert len(lecture.faults) == 8


def test_what_a_translation_lacks_is_told(tmp_path: Path) -> None:
    text = '## One {#one}\n```do\ntrain\npredict regime "Which?"\n```\n## Two {#two}\nWords\n'
    folder = written(tmp_path, text)
    written(folder, "## Eins {#ones}\n## Zwei {#two}\n```do\ntrain\n```\n", "lecture.de.md")
    lecture = READER.read(folder, "de")
    assert [step.title for step in lecture.steps] == ["One", "Zwei"]
    assert lecture.steps[0].intents == (Do("train"), Predict("regime", "Which?"))
    assert faults(folder, "de") == [
        "lecture.de.md, line 1: there is no step ones in lecture.md; did you mean one?",
        "lecture.de.md: the words of the step one are missing",
        "lecture.de.md, line 3: what is done stands in lecture.md alone; questions stand under ask",
    ]
    written(folder, "## Eins {#one}\n## Zwei {#two}\n", "lecture.de.md")
    assert faults(folder, "de") == [
        "lecture.de.md, line 1: the step one asks one question, and 0 are translated"
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, small(os.strerror(errno.ENOENT))),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"words alone", "there is no step"),
        (b"+++\n[[[\n+++\n", "there is no step"),
        (b"x" * 1_000_001, "too large"),
    ],
)
def test_what_is_no_lecture_is_refused(tmp_path: Path, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / "lecture.md").write_bytes(content)
    with pytest.raises(LectureError) as told:
        READER.read(tmp_path)
    assert words in str(told.value)


def test_a_lecture_that_never_ends_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lecture.md")
    with pytest.raises(LectureError, match="is a pipe"):
        READER.read(tmp_path)


PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("name", ["a.png", "two words.png", "şekil 图.png", "in/it.png"])
def test_a_picture_of_the_folder_is_shown(tmp_path: Path, name: str) -> None:
    picture = tmp_path / name
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(PNG)
    folder = written(tmp_path, f"## One\n![What is seen](<{name}>)\n")
    assert not faults(folder)
    (block,) = READER.read(folder).steps[0].text
    assert (block.kind, block.plain, block.picture) == ("picture", "What is seen", picture)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../secret", "../secret lies outside of the lecture's folder"),
        ("%2e%2e/secret", "../secret lies outside of the lecture's folder"),
        ("link", "link lies outside of the lecture's folder"),
        ("/dev/zero", "/dev/zero lies outside of the lecture's folder"),
        ("http://example.org/a.png", "there is no picture 'http://example.org/a.png'"),
        ("none.png", "there is no picture 'none.png'"),
        ("loop", "there is no picture 'loop'"),
        ("a%00b", "there is no picture 'a\\x00b'"),
        ("pipe", "pipe is a pipe, where a file is needed"),
        ("", " is a folder, where a file is needed"),
        ("huge.png", "huge.png is too large"),
    ],
)
def test_what_is_no_picture_of_the_folder_is_told_and_never_read(
    tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "secret").write_text("a key")
    folder = tmp_path / "talk"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(folder / "loop")
    os.mkfifo(folder / "pipe")
    with (folder / "huge.png").open("wb") as file:
        file.truncate(1 << 27)
    written(folder, f"## One\n\nText\n\n![What is seen]({name})\n")
    (fault,) = faults(folder)
    assert fault.startswith("lecture.md, line 5: ") and why in fault
    *_, block = READER.read(folder).steps[0].text
    assert (block.kind, block.plain, block.picture) == ("text", "What is seen", None)
