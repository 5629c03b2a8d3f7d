"""What is in a handout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gui.lectures.lecture import Step
from gui.predictions.kept import Asked


@dataclass(frozen=True, slots=True)
class Options:
    """What of a lecture is wanted.

    Attributes
    ----------
    notes : what is for the lecturer alone, too.
    answers : what came of questions; without, they are left to be answered on paper, and the
        pictures that show it are left out.
    """

    notes: bool = False
    answers: bool = True


@dataclass(slots=True)
class Page:
    """One step, as it was given.

    Attributes
    ----------
    pictures : PNG of the states that the audience saw.
    asked : its questions, with what came.
    """

    step: Step
    pictures: list[bytes] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)


def chosen(pages: Sequence[Page], options: Options) -> list[Page]:
    """The same with what is wanted of it; each state once."""
    found, seen = [], set[bytes]()
    for page in pages:
        asked = page.asked
        pictures = [one for one in dict.fromkeys(page.pictures) if one not in seen]
        if not options.answers:
            asked = [one.model_copy(update={"truth": None, "guesses": ()}) for one in asked]
            pictures = [] if asked else pictures
        seen.update(pictures)
        found.append(Page(page.step, pictures, asked))
    return found
