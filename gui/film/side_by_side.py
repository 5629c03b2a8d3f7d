"""A film of two recordings, one at the left and one at the right, on one clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import numpy as np

from gui.film.colour import Bytes
from gui.film.film_file import FilmFile
from gui.film.options import FilmOptions
from gui.film.picture import FilmPicture
from gui.film.render import Film, FilmPlan, FilmRefused
from gui.look.words import say
from gui.moments.lab_tape import LabTape
from gui.moments.tape import Tape
from gui.sound.voice import Samples

Halves = tuple[FilmPicture, FilmPicture]


class SideBySidePlan:
    """What such a film will be: two films of half the width, of which the shorter waits.

    Parameters
    ----------
    left, right : the recordings.
    out : file, or folder of pictures, to write.
    options : of the whole; a bar in title or caption parts what stands over or under each half.

    Attributes
    ----------
    frames : how many there will be.

    Raises
    ------
    FilmRefused
        If it cannot be made.
    ValueError
        If a recording is damaged.
    """

    def __init__(
        self, left: Tape | LabTape, right: Tape | LabTape, out: Path, options: FilmOptions
    ) -> None:
        if options.sound:
            raise FilmRefused(say("a film of two recordings has no sound"))
        if options.width < 32:
            raise FilmRefused(say("a film of two recordings is 32 pixels wide at least"))
        self.options = options
        self._half = options.width // 2
        self._plans = (
            FilmPlan(left, out, _of_half(options, self._half, 0, left)),
            FilmPlan(right, out, _of_half(options, options.width - self._half, 2, right)),
        )
        self.frames = max(plan.frames for plan in self._plans)

    def picture(self, parts: int = 1) -> AbstractContextManager[Halves]:
        """What composes both halves, with so many processes at their scenes."""
        return self._pictures(parts)

    @contextmanager
    def _pictures(self, parts: int) -> Iterator[Halves]:
        left, right = self._plans
        with ExitStack() as stack:
            yield (
                stack.enter_context(left.picture((parts + 1) // 2)),
                stack.enter_context(right.picture(max(1, parts // 2))),
            )

    def drawn(self, picture: Halves) -> Iterator[Bytes]:
        """(h, w, 4) of every frame, in order, each valid until the next one."""
        whole: Bytes = np.zeros((self.options.height, self.options.width, 4), np.uint8)
        places = whole[:, : self._half], whole[:, self._half :]
        films = (plan.drawn(one) for plan, one in zip(self._plans, picture, strict=True))
        for frames in zip_longest(*films):
            for place, frame in zip(places, frames, strict=True):
                if frame is not None:  # else it is over, and stays as it ended
                    place[...] = frame
            yield whole

    def heard(self) -> Samples | None:
        """Nothing."""
        return None

    def file(self) -> FilmFile:
        """What the encoder is told."""
        left, right = (plan.file() for plan in self._plans)
        both = zip(left.samples, right.samples, strict=True)
        return replace(
            left,
            size=self.options.size,
            title=self.options.title,
            caption=self.options.caption,
            samples=tuple(np.concatenate(pair, axis=1) for pair in both),
        )

    def film(self) -> Film:
        """What was made, when it is."""
        one = max((plan.film() for plan in self._plans), key=lambda film: film.frames)
        width, height = one.kind.size(*self.options.size)
        return replace(one, width=width, height=height)


def _of_half(options: FilmOptions, width: int, part: int, tape: Tape | LabTape) -> FilmOptions:
    """The options of one half: without a bar in it, the title is told apart by the file's name."""
    name = tape.recording.path.stem
    title = options.title.partition("|")[part].strip()
    if "|" not in options.title:
        title = f"{options.title} · {name}" if options.title else name
    caption = options.caption.partition("|")[part].strip()
    words = {"title": title, "caption": caption if "|" in options.caption else options.caption}
    return options.model_copy(update={"width": width, **words})
