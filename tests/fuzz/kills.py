"""Kills processes that record, at random moments: all that was flushed must be read again."""

from __future__ import annotations

import argparse
import multiprocessing
import random
import tempfile
from collections import Counter
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Final, NamedTuple

from physics.recording.reader import Recording
from physics.recording.replay import replay

MOST_FLUSHES: Final = 4
LONGEST: Final = 0.6
"""Seconds after a flush, a little more than from one to the next."""
STEPS: Final = (2_000, 400_000, 20_000_000)
"""Of a command: some are done before they are killed."""
PATIENCE: Final = 120.0
"""Seconds after which a child that tells nothing is taken to hang."""


class Killed(NamedTuple):
    """What became of one recording.

    Attributes
    ----------
    how : "window" or "command".
    flushed, read : frames that were flushed before the kill, and that are read again.
    finished : whether it was done before.
    wrong : what is wrong, in words; "" if nothing is.
    """

    how: str
    flushed: int
    read: int
    finished: bool
    wrong: str


def main(arguments: list[str]) -> int:
    """Kill so many; 1 if anything was lost."""
    parser = argparse.ArgumentParser("python -m tests.fuzz kills", description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="kills (default 200)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments (default 1)")
    options = parser.parse_args(arguments)
    rng, context = random.Random(options.seed), _context()
    told = [_killed(rng, context) for _ in range(options.count)]
    print(_summary(told))
    return int(any(one.wrong for one in told))


def _context() -> BaseContext:
    """Where it can be, children come of a process that has loaded the kernels already."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.fuzz.recording_child"])
    return context


def _killed(rng: random.Random, context: BaseContext) -> Killed:
    how, steps = rng.choice(("window", "command")), rng.choice(STEPS)
    with tempfile.TemporaryDirectory(prefix="springblock-kills-") as folder:
        path = Path(folder) / "run.h5"
        flushed = _record_and_kill(how, path, steps, rng, context)
        if not path.exists():  # killed before it began
            return Killed(how, flushed, 0, False, "nothing is there" if flushed else "")
        return _look(how, path, flushed)


def _record_and_kill(
    how: str, path: Path, steps: int, rng: random.Random, context: BaseContext
) -> int:
    """How many frames were flushed before the kill."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(  # type: ignore[attr-defined]
        target=_child, args=(how, path, steps, there)
    )
    process.start()
    there.close()
    flushes, flushed = rng.randint(0, MOST_FLUSHES), 0
    try:
        for _ in range(1 + flushes):
            flushed = _heard(here, flushed)
        process.join(rng.uniform(0.0, LONGEST))
    except EOFError:  # done before
        pass
    finally:
        process.kill()
        process.join()
    while True:
        try:
            flushed = _heard(here, flushed)
        except (EOFError, OSError):
            here.close()
            return flushed


def _child(how: str, path: Path, steps: int, told: Connection) -> None:
    from tests.fuzz.recording_child import record

    record(how, path, steps, told)


def _heard(told: Connection, last: int) -> int:
    if not told.poll(PATIENCE):
        raise TimeoutError(f"a recording told nothing for {PATIENCE:g} s")
    return max(last, int(told.recv()))


def _look(how: str, path: Path, flushed: int) -> Killed:
    """What is read again, and whether it is right."""
    whole = path.read_bytes()
    with Recording(path) as recording:
        read, finished = recording.frames, recording.log is None
        broken = [] if recording.log is None else recording.log.broken
        different = [one.difference for one in replay(recording) if one.difference]
    wrong = "".join(
        (
            f"{flushed} flushed, {read} read; " * (read < flushed),
            f"broken at {broken}; " * bool(broken),
            f"{different[:1]}; " * bool(different),
            "changed by reading" * (path.read_bytes() != whole),
        )
    )
    return Killed(how, flushed, read, finished, wrong)


def _summary(told: list[Killed]) -> str:
    kinds = Counter(one.how for one in told)
    lines = [f"{len(told)} kills: {', '.join(f'{n} of the {how}' for how, n in kinds.items())}"]
    lines.append(
        f"{sum(one.finished for one in told)} were finished before, "
        f"{sum(not one.flushed for one in told)} had flushed no frame yet"
    )
    flushed, read = (sum(getattr(one, name) for one in told) for name in ("flushed", "read"))
    lines.append(f"{flushed:,} frames flushed, {read:,} read and computed again")
    wrong = [f"WRONG ({one.how}): {one.wrong}" for one in told if one.wrong]
    return "\n".join([*lines, *wrong, f"{len(wrong)} lost something"])
