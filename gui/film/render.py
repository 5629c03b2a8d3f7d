"""A recording made into a film: frame by frame, drawn here and encoded beside."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np

from gui.film.between import between
from gui.film.clock import FilmClock
from gui.film.colour import Bytes
from gui.film.cues import Cues
from gui.film.encoder import Encoder
from gui.film.film_file import FilmFile
from gui.film.formats import FORMATS, FilmFormat, format_of
from gui.film.keyframes import Keyframes
from gui.film.options import FilmOptions
from gui.film.parts import parts_for
from gui.film.picture import FilmPicture
from gui.film.scene import most_zoom
from gui.film.shared_interpreter import SharedInterpreter
from gui.film.sound_track import SoundTrack
from gui.labs import lab_named
from gui.look.words import say, shown
from gui.models.session import Session
from gui.moments.company import Companions, Company
from gui.moments.lab_moment import LabMoment
from gui.moments.lab_tape import LabTape
from gui.moments.moment import Moment
from gui.moments.tape import Tape
from gui.sound.voice import Samples

MOST_FRAMES: Final = 10_000_000
ROUNDING: Final = 1e-6
"""Seconds by which a frame may be late: both films and recordings count in sixtieths."""
SAMPLES, SAMPLE_SIDE = 12, 1280
"""Frames from which the palette of a GIF is made, and about how long their sides are at most."""


@dataclass(frozen=True, slots=True)
class Film:
    """A film that was made.

    Attributes
    ----------
    width, height : as others see it: of some kinds they are even.
    fps : frames a second.
    seconds : how long it is.
    """

    path: Path
    kind: FilmFormat
    width: int
    height: int
    fps: float
    frames: int
    seconds: float


class FilmRefused(ValueError):
    """Such a film cannot be made of such a recording; the text says why, in one sentence."""


class FilmPlan:
    """What a film of a recording will be; every refusal comes before the first frame.

    Parameters
    ----------
    tape : of the recording.
    out : file, or folder of pictures, to write.
    held : the session whose held curves are shown; by default those that were, at each moment.

    Attributes
    ----------
    kind : of film.
    frames : how many there will be.

    Raises
    ------
    FilmRefused
        If it cannot be made.
    ValueError
        If the recording is damaged.
    """

    def __init__(
        self,
        tape: Tape | LabTape,
        out: Path,
        options: FilmOptions,
        keyframes: Keyframes | None = None,
        held: Session | None = None,
    ) -> None:
        self._held = held
        self.tape, self.out, self.options = tape, out, options
        self.kind = _kind_of(out)
        self.rate: Fraction = self.kind.rate(options.fps)
        keyframes = keyframes or Keyframes()
        if options.transparent and not self.kind.transparent:
            able = ", ".join(shown(one.title) for one in FORMATS.values() if one.transparent)
            raise FilmRefused(
                say(
                    "{title} has no transparent ground; {able} have",
                    title=self.kind.title,
                    able=able,
                )
            )
        if options.sound and not self.kind.sound:
            able = ", ".join(shown(one.title) for one in FORMATS.values() if one.sound)
            raise FilmRefused(
                say("{title} has no sound; {able} has", title=self.kind.title, able=able)
            )
        if options.sound and isinstance(tape, LabTape):
            raise FilmRefused(say("labs are silent: only the chain is heard"))
        most = most_zoom(options.size)
        if keyframes.largest_zoom > most:
            raise FilmRefused(
                say(
                    "a film of this size can be magnified {most:.3g} times, not {zoom:g} times",
                    most=most,
                    zoom=keyframes.largest_zoom,
                )
            )
        begin, end = self._range()
        self.clock = FilmClock(begin, end, options.speed, self.rate, keyframes)
        if self.clock.frames > MOST_FRAMES:
            raise FilmRefused(
                say(
                    "a film of {n:,} frames is too long",
                    "a film of {n:,} frame is too long",
                    self.clock.frames,
                )
            )
        self.cues = Cues(keyframes, self.clock, options.caption)
        self.frames = self.clock.frames
        self.lab = lab_named(tape.lab)
        try:
            plots = self.lab.chosen(options.plots_of(self.lab))
        except ValueError as error:
            raise FilmRefused(shown(error)) from None
        self._sound: SoundTrack | None = None
        self._heard: deque[Samples] = deque()
        last = tape.seek(end)
        self.network = isinstance(last, Moment) and last.training is not None
        self._company = Company(
            Companions(options.beside, options.chains),
            {name for one in plots for name in one.wants},
        )

    def _range(self) -> tuple[float, float]:
        options, duration = self.options, self.tape.duration
        if options.begin and options.begin >= duration:
            raise FilmRefused(
                say(
                    "the film would begin at {begin:g} s, but the recording ends "
                    "at {duration:.3g} s",
                    begin=options.begin,
                    duration=duration,
                )
            )
        end = duration if options.end is None else min(options.end, duration)
        return min(options.begin, duration), end

    def picture(self, parts: int = 1) -> FilmPicture:
        """What composes its frames, from the first one on, with so many processes at the scene."""
        captions, network = self.cues.speaks, self.network
        return FilmPicture(
            self.options,
            self.options.size,
            float(self.rate),
            captions=captions,
            network=network,
            lab=self.lab,
            parts=parts,
        )

    def drawn(self, picture: FilmPicture) -> Iterator[Bytes]:
        """(h, w, 4) of every frame, in order, each valid until the next one."""
        self._sound = SoundTrack(self.frames, self.rate) if self.options.sound else None
        self._heard.clear()
        for number in range(self.frames):
            self._begin(picture, number)
            if picture.waiting > picture.ahead:
                yield picture.finish()
        while picture.waiting:
            yield picture.finish()

    def heard(self) -> Samples | None:
        """(n,) samples of the frame that was drawn last; None in a film without sound."""
        return self._heard.popleft() if self._sound is not None else None

    def frame(self, picture: FilmPicture, number: int) -> Bytes:
        """(h, w, 4) of a frame, valid until the next one."""
        self._begin(picture, number)
        return picture.finish()

    def _begin(self, picture: FilmPicture, number: int) -> None:
        moment = self._moment(self.clock.recording_time(number))
        if self._sound is not None:
            self._heard.append(self._sound.next(moment))
        picture.begin(moment, self.cues.at(number), number)

    def _moment(self, seconds: float) -> Moment | LabMoment:
        """What is seen at a second of the recording."""
        if isinstance(self.tape, LabTape):
            told = self.tape.seek(seconds + ROUNDING)
            if self._held is None:
                return told
            return replace(told, held=self._held.held_in_labs.get(self.tape.lab, ()))
        moment = self.tape.seek(seconds + ROUNDING)
        if self.options.smooth:
            moment = between(self.tape, moment, seconds)
        held = moment.held if self._held is None else self._held.held
        return replace(moment, beside=self._company.beside(moment), held=held)

    def samples(self) -> tuple[Bytes, ...]:
        """Frames from begin to end, for a palette."""
        if self.kind.name != "gif":
            return ()
        chosen = np.unique(np.linspace(0, self.frames - 1, SAMPLES).astype(int))
        every = max(1, max(self.options.size) // SAMPLE_SIDE)
        found = []
        for number in chosen:
            with self.picture() as picture:
                found.append(self.frame(picture, int(number))[::every, ::every].copy())
        return tuple(found)

    def file(self) -> FilmFile:
        """What the encoder is told."""
        return FilmFile(
            self.out,
            self.kind,
            self.options.size,
            self.rate,
            self.options.quality,
            self.options.transparent,
            self.options.title,
            self.options.caption,
            self.samples(),
            self.options.sound,
        )

    def film(self) -> Film:
        """What was made, when it is."""
        width, height = self.kind.size(*self.options.size)
        seconds = float(self.frames / self.rate)
        return Film(self.out, self.kind, width, height, float(self.rate), self.frames, seconds)


def _kind_of(out: Path) -> FilmFormat:
    try:
        return format_of(out)
    except ValueError as error:
        raise FilmRefused(shown(error)) from None


class Makeable(Protocol):
    """What `make` needs of a plan: of one recording, or of two side by side."""

    options: FilmOptions
    frames: int

    def file(self) -> FilmFile:
        """What the encoder is told."""

    def picture(self, parts: int = 1) -> AbstractContextManager[Any]:
        """What composes the frames, with so many processes at the scene."""

    def drawn(self, picture: Any) -> Iterator[Bytes]:
        """(h, w, 4) of every frame, in order, each valid until the next one."""

    def heard(self) -> Samples | None:
        """(n,) samples of the frame that was drawn last; None in a film without sound."""

    def film(self) -> Film:
        """What was made, when it is."""


def make(plan: Makeable, done: Callable[[int], object] = id, parts: int = 1) -> Film:
    """Make a film; the same bytes, whatever the number of parts.

    Parameters
    ----------
    parts : processes that draw the scene; 0 for as many as are worth it.
    done : called after each frame with 1, the number of frames since it was last called.

    Raises
    ------
    OSError, ValueError
        If it cannot be written, or the recording is damaged; then no file is left.
    NoOpenGL, NoQt
        If it cannot be drawn here.
    PartLost
        If one of the parts ends.
    """
    file, parts = plan.file(), parts or parts_for(plan.frames, plan.options.size)
    with (
        plan.picture(parts) as picture,
        SharedInterpreter() as interpreter,
        Encoder(file) as encoder,
    ):
        for frame in plan.drawn(picture):
            encoder.write(frame)
            if (samples := plan.heard()) is not None:
                encoder.hear(samples)
            interpreter.frame_done()
            done(1)
    return plan.film()
