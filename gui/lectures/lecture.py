"""What a lecture says: its steps, what is read, and what is done in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from gui.intents.intent import Intent, Predict
from gui.look.words import say

BlockKind = Literal["text", "item", "picture"]


@dataclass(frozen=True, slots=True)
class Span:
    """A few words of one kind."""

    text: str
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, or a picture.

    Parameters
    ----------
    picture : its file, within the lecture's folder; the spans then say what is on it.
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    picture: Path | None = None

    @property
    def plain(self) -> str:
        """Its words alone."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is done, and where the file says so."""

    number: int
    text: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Parameters
    ----------
    id : ties it to its translations.
    number : of the line of its title.
    text : for the audience.
    notes : paragraphs for the lecturer alone.
    lines : what is done, in order.
    minutes : that are planned for it; 0 where nothing is said.
    """

    id: str
    title: str
    number: int
    text: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    minutes: float = 0.0

    @property
    def intents(self) -> tuple[Intent, ...]:
        """What is done, in order."""
        return tuple(line.intent for line in self.lines)

    @property
    def questions(self) -> tuple[str, ...]:
        """What the audience is asked."""
        return tuple(one.question for one in self.intents if isinstance(one, Predict))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a lecture, and where.

    Parameters
    ----------
    line : of the file, from 1; 0 where it is none alone.
    """

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.file}: {self.words}"
        return say("{file}, line {n}: {why}", file=self.file, n=self.line, why=self.words)


@dataclass(frozen=True, slots=True)
class Lecture:
    """A lecture in one language.

    Parameters
    ----------
    folder : that it lies in, with what it opens.
    minutes : that are planned for all of it; 0 where nothing is said.
    languages : that its words are there in, as in "tr"; "" is the file that also says what is done.
    faults : what was left out, and why; the rest can be played.
    """

    folder: Path
    title: str
    steps: tuple[Step, ...]
    minutes: float = 0.0
    language: str = ""
    languages: tuple[str, ...] = ("",)
    faults: tuple[Fault, ...] = field(default=(), compare=False)

    def index_of(self, step: str, default: int = 0) -> int:
        """Where the step of that id is, from 0."""
        ids = [one.id for one in self.steps]
        return ids.index(step) if step in ids else min(default, len(self.steps) - 1)

    def planned(self, index: int) -> float:
        """Minutes that are planned for a step: its own, or its part of what the others leave."""
        own = self.steps[index].minutes
        silent = sum(not step.minutes for step in self.steps)
        said = sum(step.minutes for step in self.steps)
        return own or max(0.0, self.minutes - said) / max(1, silent)


class LectureError(ValueError):
    """A lecture that cannot be played at all; in one sentence."""
