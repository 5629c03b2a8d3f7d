"""Reads lectures: what cannot be understood is told with its line, and the rest is played."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from gui.intents.intent import HoldFile, Intent, Open, Picture, Predict, Record, Show
from gui.intents.text import read_line
from gui.intents.typed import NoIntentError, unknown
from gui.lectures.lecture import Fault, Lecture, LectureError, Line, Step
from gui.lectures.markdown import Part, parts_of
from gui.look.letters import small
from gui.look.words import say, shown
from gui.models.toml_text import parsed_toml
from physics.files.kinds import Unsuitable, require_file

FILE: Final = "lecture.md"
LONGEST: Final = 1_000_000
"""Bytes of a file: hours of talk are a tenth of it."""
HEAD: Final = re.compile(
    r"\A\ufeff?\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
DO, ASK = "do", "ask"
MINUTES: Final = re.compile(r"\.?(\d+(?:\.\d+)?)min")
WORDS_FILE: Final = re.compile(r"lecture\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\.md")


class LectureReader:
    """Reads lectures with the words that the app knows.

    Parameters
    ----------
    actions : that a line may do.
    plots : that a line may show.
    """

    def __init__(self, actions: Iterable[str], plots: Iterable[str]) -> None:
        self._actions, self._plots = frozenset(actions), frozenset(plots)

    def read(self, folder: Path, language: str = "") -> Lecture:
        """The lecture in a folder, or of its file.

        Parameters
        ----------
        language : as in "tr", or "tr_TR"; the file's own where there are no words in it.

        Raises
        ------
        LectureError
            If there is none, or nothing in it can be played; in one sentence.
        """
        folder = folder.parent if folder.name == FILE else folder
        lecture = self._lecture(folder)
        found = {one: path for path in words_files(folder) if (one := _language(path))}
        lecture = replace(lecture, languages=("", *sorted(found)))
        name = next((one for one in _names(language) if one in found), "")
        return _translated(lecture, name, found[name]) if name else lecture

    def _lecture(self, folder: Path) -> Lecture:
        head, parts, faults = _parts(folder / FILE, folder)
        steps: list[Step] = []
        for part in parts[1:]:
            steps.append(self._step(part, folder, {step.id for step in steps}, faults.append))
        if not steps:
            raise LectureError(
                say(
                    "{file}: there is no step: a step begins with a title, as in: ## Pull",
                    file=FILE,
                )
            )
        title = str(head.get("title") or folder.name)
        minutes = _minutes(head, faults.append)
        return Lecture(folder, title, tuple(steps), minutes, faults=tuple(faults))

    def _step(
        self, part: Part, folder: Path, taken: set[str], tell: Callable[[Fault], None]
    ) -> Step:
        name, minutes = _attributes(part, tell)
        name = name or _plain_id(part.title)
        if name in taken:
            tell(Fault(FILE, part.line, say("another step is called {id}, too", id=name)))
            name = next(one for n in range(2, 10**6) if (one := f"{name}-{n}") not in taken)
        lines: list[Line] = []
        for kind, first, content in part.fences:
            if kind == DO:
                lines += self._lines(content, first, folder, tell)
            else:
                known = say("a block is of the kind do, not {kind}", kind=kind or say("of no name"))
                tell(Fault(FILE, first - 1, known))
        return Step(
            name,
            part.title,
            part.line,
            tuple(part.text),
            tuple(part.notes),
            tuple(lines),
            minutes,
        )

    def _lines(
        self, content: str, first: int, folder: Path, tell: Callable[[Fault], None]
    ) -> Iterable[Line]:
        for number, line in enumerate(content.splitlines(), first):
            if line.strip() and not line.lstrip().startswith("#"):
                try:
                    intent = self._within(read_line(line, self._actions), folder)
                except NoIntentError as error:
                    tell(Fault(FILE, number, shown(error)))
                else:
                    yield Line(number, line.strip(), intent)

    def _within(self, intent: Intent, folder: Path) -> Intent:
        """Paths are of the lecture's folder, and plots are those that there are."""
        match intent:
            case Open(path) | HoldFile(path):
                return replace(intent, path=folder / path)
            case Record() | Picture():
                raise NoIntentError(say("a lecture writes no files"))
            case Show(plots):
                for name in plots:
                    if name not in self._plots:
                        raise NoIntentError(unknown(say("plot"), name, self._plots))
        return intent


# --- what stands in a file --------------------------------------------------------------------


def _parts(path: Path, folder: Path) -> tuple[dict[str, Any], list[Part], list[Fault]]:
    """Head, parts with the lines of the whole file, and what is wrong so far."""
    text = _text(path)
    head: dict[str, Any] = {}
    faults: list[Fault] = []
    if found := HEAD.match(text):
        try:
            head = parsed_toml(found[1])
        except ValueError as error:
            faults.append(Fault(path.name, 1, say("the head: {why}", why=error)))
        # As many lines as before: what is told of the rest names the right ones.
        text = "\n" * found[0].count("\n") + text[found.end() :]
    for name in head.keys() - {"title", "minutes"}:
        said = unknown(say("word in a head"), name, ("title", "minutes"))
        faults.append(Fault(path.name, 1, said))
    parts = parts_of(text, folder)
    faults += [Fault(path.name, line, why) for part in parts for line, why in part.strange]
    return head, parts, faults


def _text(path: Path) -> str:
    try:
        require_file(path, LONGEST)
        return path.read_text(encoding="utf-8-sig")
    except Unsuitable as error:
        raise LectureError(shown(error)) from None
    except UnicodeDecodeError:
        raise LectureError(say("{file} is not text in UTF-8", file=path.name)) from None
    except OSError as error:
        why = small(error.strerror or str(error))
        raise LectureError(
            say("{folder}: {file}: {why}", folder=path.parent.name, file=path.name, why=why)
        ) from None


def _minutes(head: Mapping[str, Any], tell: Callable[[Fault], None]) -> float:
    said = head.get("minutes", 0.0)
    if isinstance(said, bool) or not isinstance(said, int | float) or not 0 <= said < 1e4:
        tell(Fault(FILE, 1, say("minutes is a number, not {said}", said=repr(said))))
        return 0.0
    return float(said)


def _attributes(part: Part, tell: Callable[[Fault], None]) -> tuple[str, float]:
    """The id and the minutes that a title says in braces."""
    name, minutes = "", 0.0
    for word in part.attributes:
        if word.startswith("#") and word[1:]:
            name = word[1:]
        elif found := MINUTES.fullmatch(word):
            minutes = float(found[1])
        else:
            said = say(
                "a title takes an id and a time, as in {{#pull .2min}}, not {word}", word=word
            )
            tell(Fault(FILE, part.line, said))
    return name, minutes


def _plain_id(title: str) -> str:
    return "-".join(re.findall(r"\w+", title.casefold())) or "step"


# --- translations -----------------------------------------------------------------------------


def words_files(folder: Path) -> list[Path]:
    """The translations of the lecture in a folder."""
    return sorted(path for path in folder.glob("lecture.*.md") if _language(path))


def _language(path: Path) -> str:
    found = WORDS_FILE.fullmatch(path.name)
    return found[1] if found else ""


def _names(language: str) -> tuple[str, ...]:
    """A language as files may be named after it, the nearest first."""
    return language, language.replace("-", "_"), language.replace("_", "-"), language[:2]


def _translated(lecture: Lecture, language: str, path: Path) -> Lecture:
    """The lecture in other words; what has none keeps its own, and that is told."""
    try:
        head, parts, faults = _parts(path, lecture.folder)
    except LectureError as error:
        fault = Fault(path.name, 0, shown(error))
        return replace(lecture, faults=(*lecture.faults, fault))
    ids = [step.id for step in lecture.steps]
    words: dict[str, Part] = {}
    for part in parts[1:]:
        name = next((one[1:] for one in part.attributes if one.startswith("#")), "")
        if name in ids:
            words[name] = part
        else:
            near = get_close_matches(name, ids, n=1)
            said = say("there is no step {id} in {file}", id=name or part.title, file=FILE)
            said += say("; did you mean {near}?", near=near[0]) if near else ""
            faults.append(Fault(path.name, part.line, said))
    for step in lecture.steps:
        if step.id not in words:
            said = say("the words of the step {id} are missing", id=step.id)
            faults.append(Fault(path.name, 0, said))
    steps = tuple(
        _in_other_words(step, words[step.id], path.name, faults) if step.id in words else step
        for step in lecture.steps
    )
    return replace(
        lecture,
        title=str(head.get("title") or lecture.title),
        steps=steps,
        language=language,
        faults=(*lecture.faults, *faults),
    )


def _in_other_words(step: Step, part: Part, file: str, faults: list[Fault]) -> Step:
    asked: list[str] = []
    for kind, first, content in part.fences:
        if kind == ASK:
            asked += [line.strip() for line in content.splitlines() if line.strip()]
        else:
            said = say("what is done stands in {file} alone; questions stand under ask", file=FILE)
            faults.append(Fault(file, first - 1, said))
    if len(asked) != len(step.questions):
        said = say(
            "the step {id} asks {n} questions, and {m} are translated",
            "the step {id} asks one question, and {m} are translated",
            len(step.questions),
            id=step.id,
            m=len(asked),
        )
        faults.append(Fault(file, part.line, said))
        asked = list(step.questions)
    questions = iter(asked)
    lines = tuple(
        replace(line, intent=replace(line.intent, question=next(questions)))
        if isinstance(line.intent, Predict)
        else line
        for line in step.lines
    )
    return replace(
        step, title=part.title, text=tuple(part.text), notes=tuple(part.notes), lines=lines
    )
