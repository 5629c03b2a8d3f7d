"""Damaged files of every kind: read, or refused in one line; never a crash, a hang, or a flood.

``python -m tests.fuzz damaged --count 1000 --seed 1 --kind npz`` tries so many of a kind, or of
each in turn. Every try is told by its kind, seed and number, from which the file comes again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from physics.files import apart
from tests.fuzz.kinds import KINDS, spoilt_bytes

SECONDS: Final = 2.0
"""Of processor time, more than which is a hang."""
MEGABYTES: Final = 500.0
"""More than which, beyond what the process had before, is a flood."""
PATIENCE: Final = 120.0
"""Seconds of wall clock after which a process is ended that no file makes speak."""
NOT_BEGUN: Final = 4
"""Exit status of a process that cannot read the whole file."""
PORTION: Final = 500
"""Files that one process tries."""


class Trial:
    """A folder with one whole file of a kind, of which damaged ones are made."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = KINDS[kind]
        self.path = folder / self.kind.name
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.kind.make(self.path)
        self.whole = self.path.read_bytes()

    def spoilt(self, seed: int, number: int) -> bytes:
        """The damaged file of that number."""
        rng = random.Random(f"{seed} {number}")
        if self.kind.inner is not None and rng.random() < 0.6:
            return self.kind.inner(self.whole, rng)
        return spoilt_bytes(self.whole, rng)

    def outcome(self, content: bytes) -> str:
        """What comes of reading it: "read", "refused", or what should not have been."""
        self.path.write_bytes(content)
        before, began = memory(), cpu_seconds()
        try:
            self.kind.read(self.path)
            told = "read"
        except (OSError, ValueError) as error:
            told = "refused" if is_one_line(str(error)) else f"said {str(error)[:80]!r}"
        except Exception as error:  # noqa: BLE001, that is what is looked for
            told = f"raised {type(error).__name__}: {error}"[:200]
        if cpu_seconds() - began > SECONDS:
            told = f"hung for {cpu_seconds() - began:.1f} s"
        if memory() - before > MEGABYTES:
            told = f"took {memory() - before:.0f} MB"
        return told


def is_one_line(text: str) -> bool:
    return bool(text.strip()) and "\n" not in text


def cpu_seconds() -> float:
    """Of this process and the children it has waited for: no busy machine changes it."""
    import resource

    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(who)[:2]) for who in whose)


def memory() -> float:
    """Megabytes that this process has had at most."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0


@contextmanager
def quick_children() -> Iterator[None]:
    """Processes that may die are forked: here is one thread, and a thousand of them."""
    usual, apart.START = apart.START, "fork"
    try:
        yield
    finally:
        apart.START = usual


def outcomes(kind: str, seed: int, numbers: range, folder: Path) -> Iterator[tuple[int, str]]:
    """(number, outcome) of each damaged file."""
    trial = Trial(kind, folder)
    told = trial.outcome(trial.whole)  # and what is imported late is there
    if told != "read":
        print(f"{kind}: a whole file: {told}", file=sys.stderr)
        sys.exit(NOT_BEGUN)
    for number in numbers:
        yield number, trial.outcome(trial.spoilt(seed, number))


# --- many -------------------------------------------------------------------------------------


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m tests.fuzz damaged", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="files of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, action="append", help="all, if none is named")
    options = parser.parse_args(arguments)
    bad = 0
    for kind in options.kind or KINDS:
        began, tally = time.monotonic(), Counter[str]()
        for number, outcome in _many(kind, options.seed, options.count):
            tally[outcome] += 1
            if outcome not in ("read", "refused"):
                print(f"{kind} --seed {options.seed}, number {number}: {outcome}", flush=True)
        bad += sum(tally.values()) - tally["read"] - tally["refused"]
        print(
            f"{kind}: {sum(tally.values()):,} files, {tally['read']:,} read, "
            f"{tally['refused']:,} refused, {time.monotonic() - began:.0f} s",
            flush=True,
        )
    return int(bad > 0)


def _many(kind: str, seed: int, count: int) -> Iterator[tuple[int, str]]:
    """In processes one after the other; one that dies is told by the file that it died of."""
    begin = 0
    while begin < count:
        numbers = range(begin, min(begin + PORTION, count))
        begin = numbers.stop
        for number, outcome in _portion(kind, seed, numbers):
            yield number, outcome
            if outcome.startswith("died"):
                begin = number + 1


def _portion(kind: str, seed: int, numbers: range) -> Iterator[tuple[int, str]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    folder = tempfile.mkdtemp(prefix="springblock-fuzz-")
    child = context.Process(target=_tried, args=(kind, seed, numbers, folder, theirs))
    child.start()
    theirs.close()
    last = numbers.start - 1
    try:
        while last < numbers.stop - 1 and ours.poll(PATIENCE):
            last, outcome = ours.recv()
            yield last, outcome
        if last < numbers.stop - 1:
            yield last + 1, "died or hung without a word"
    except EOFError:
        child.join()
        if child.exitcode == NOT_BEGUN:
            raise SystemExit(f"the whole file of {kind} could not be read") from None
        yield last + 1, f"died with {child.exitcode}"
    finally:
        child.kill()
        child.join()
        shutil.rmtree(folder, ignore_errors=True)


def _tried(kind: str, seed: int, numbers: range, folder: str, answers: Any) -> None:
    sys.stderr.flush()
    with quick_children():
        for told in outcomes(kind, seed, numbers, Path(folder)):
            answers.send(told)
