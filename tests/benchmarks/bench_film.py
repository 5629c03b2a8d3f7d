"""``python -m tests.benchmarks.bench_film``: how fast films are made, and whether that lasts.

Films of scene, plots and verdicts, in MP4 (H.264), made by the command itself, start and end
included. Beside the time stands what the processors spent: on two of them that have nothing
else to do, half of it is the least that a frame takes. What parts bring is a ratio to one
part, beside the time of drawing alone and of the encoder alone, for the same frames in the same
run. Files go to a temporary folder.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gui.film.colour import Bytes
from gui.film.encoder import Encoder
from gui.film.options import FilmOptions
from gui.film.parts import parts_for
from gui.film.render import FilmPlan, make
from gui.moments.tape import Tape
from physics.chain.commands import SetParameters
from tests.benchmarks.bench_frames import resident_megabytes
from tests.gui.test_tape import Chore, began, measured
from tests.gui.test_tape import film as record

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20
FPS = 60
MOST_EPOCHS = 40
LONG = 10_000
SHARED_SECONDS, HELD = 8.0, 40
PORTION = 1000


@dataclass(frozen=True)
class Case:
    """A film, and the seconds that a second of it may take."""

    words: str
    size: str
    seconds: float
    goal: float


CASES = (
    Case("1920 × 1080", "1920x1080", SECONDS, 1.0),
    Case("3840 × 2160", "3840x2160", SECONDS / 4, 4.0),
)


def recording(folder: Path, frames: int) -> Path:
    """A noisy chain that is changed on its way, and a network that trains."""
    path = folder / "run.h5"
    every = max(1, frames // MOST_EPOCHS)
    chores: dict[int, list[Chore]] = {
        every * epoch: [measured(1, epoch)] for epoch in range(1, MOST_EPOCHS)
    }
    chores[0] = [began(1), measured(1, 0)]
    seen = record(path, {}, 1)[0]
    other = seen.parameters.model_copy(update={"friction_right": 0.01})
    chores[every * (MOST_EPOCHS // 2)].append(SetParameters(other))
    record(path, chores, frames, steps=4)
    return path


def speed(path: Path, folder: Path, case: Case) -> None:
    """The command as a whole."""
    out = folder / "film.mp4"
    command = [sys.executable, "main.py", "render", str(path), "--out", str(out)]
    command += ["--size", case.size, "--fps", str(FPS), "--to", str(case.seconds)]
    command += ["--title", "A chain beside a network"]
    before, began_at = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - began_at, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    frames = FPS * case.seconds
    print(
        f"{case.words}: {case.seconds:g} s of film in {wall:.1f} s, {wall / case.seconds:.2f} of "
        f"its length (goal < {case.goal:g}); a frame {1e3 * wall / frames:.1f} ms, of processors "
        f"{1e3 * spent / frames:.1f} ms; {out.stat().st_size / case.seconds / 1e6:.2f} MB a second",
        flush=True,
    )


def sharing(path: Path, folder: Path) -> None:
    """What parts bring, beside what drawing and encoding take alone, one after the other."""
    options = FilmOptions(title="A chain beside a network", end=SHARED_SECONDS)
    with Tape(path) as tape:
        plan = FilmPlan(tape, folder / "shared.mp4", options)
        parts = parts_for(plan.frames, options.size)
        one = _timed(lambda: make(plan, parts=1))
        many = _timed(lambda: make(plan, parts=parts))
        drawing = _timed(lambda: _draw(plan, parts))
        encoding = _encode(plan)
    print(
        f"{plan.frames} frames of 1920 × 1080: {one:.1f} s with one part, {many:.1f} s with "
        f"{parts}, {many / one:.2f} of it; drawing alone {drawing:.1f} s with {parts}, the encoder "
        f"alone {encoding:.1f} s: {many / max(drawing, encoding):.2f} of the slower (goal ≤ 1.3)",
        flush=True,
    )


def _timed(work: Callable[[], object]) -> float:
    began_at = time.perf_counter()
    work()
    return time.perf_counter() - began_at


def _draw(plan: FilmPlan, parts: int) -> None:
    with plan.picture(parts) as picture:
        for _ in plan.drawn(picture):
            pass


def _encode(plan: FilmPlan) -> float:
    """Seconds that the encoder works: frames are drawn before, as many as memory holds."""
    seconds = 0.0
    with plan.picture() as picture, Encoder(plan.file()) as encoder:
        drawn = (frame.copy() for frame in plan.drawn(picture))
        while held := list(itertools.islice(drawn, HELD)):
            seconds += _timed(lambda frames=held: _write(encoder, frames))
    return seconds


def _write(encoder: Encoder, frames: list[Bytes]) -> None:
    for frame in frames:
        encoder.write(frame)
    while not encoder._waiting.empty():
        time.sleep(1e-3)


def endurance(path: Path, folder: Path) -> None:
    """Time of a frame and memory over many frames of a small film."""
    frames: list[tuple[float, float]] = []
    memory: list[float] = []

    def note(_count: int) -> None:
        frames.append((time.perf_counter(), time.process_time()))
        if len(frames) % PORTION == 0:
            memory.append(resident_megabytes())

    with Tape(path) as tape:
        options = FilmOptions(width=640, height=360, speed=tape.duration * FPS / LONG)
        make(FilmPlan(tape, folder / "long.mp4", options), note)
    times = 1e3 * np.diff(np.array(frames), axis=0)
    first, last = (
        times[part].mean(axis=0) for part in (slice(PORTION, 2 * PORTION), slice(-PORTION, None))
    )
    print(
        f"{LONG:,} frames of 640 × 360: a frame takes {first[0]:.2f} ms in the second thousand, "
        f"{last[0]:.2f} ms in the last (of processors {first[1]:.2f} and {last[1]:.2f} ms); memory "
        f"{memory[1]:.0f} MB after two thousand, {memory[-1]:.0f} MB at the end",
        flush=True,
    )


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="leave the long film out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = recording(folder, FPS * SECONDS + 1)
        for case in CASES:
            speed(path, folder, case)
        sharing(path, folder)
        if not options.short:
            endurance(path, folder)


if __name__ == "__main__":
    main()
