"""Work on files that may take the whole process with it, done in one that may die.

HDF5's library crashes or hangs on bytes that are not its own, and nothing in Python stops that.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal

from physics.files.boundary import reason
from physics.wording import Words

Work = Callable[[Path, Path], None]
"""Reads its first argument and writes its second; a function that a module names."""

START: Literal["spawn", "fork"] = "spawn"
"""How the process is begun; whoever has one thread only may fork, which is quicker."""
SECONDS = 0.8
"""Of processor time: what is small takes a hundredth, and some ask twice."""
BYTES_A_SECOND: Final = 10_000_000
"""What is large may take longer."""
PATIENCE: Final = 30.0
"""How much longer than that it may take on a busy machine, as a factor; and seconds to start."""
ROOM: Final = 1 << 29
"""Bytes of memory beside what a process has when it begins, and the file itself ten times."""
UNREADABLE: Final = Words("it is damaged")
REFUSED: Final = 3
"""Exit status of one that says why."""


@contextmanager
def made_apart(work: Work, source: Path) -> Iterator[Path]:
    """The file that `work` makes of `source` in another process; it is gone afterwards.

    Raises
    ------
    OSError
        If no process or no file can be made.
    ValueError
        If the work says so, dies, or takes more time or memory than a sound file would.
    """
    with tempfile.TemporaryDirectory(prefix="springblock-") as folder:
        target, why = Path(folder) / "made", Path(folder) / "why"
        context: Any = multiprocessing.get_context(START)
        child = context.Process(target=_work, args=(work, source, target, why), daemon=True)
        child.start()
        child.join(PATIENCE * (1.0 + _seconds(source)))
        if child.exitcode is None:
            child.kill()
            child.join()
        status = child.exitcode
        child.close()
        if status == REFUSED and why.exists():
            raise ValueError(why.read_text(encoding="utf-8"))
        if status != 0 or not target.exists():
            raise ValueError(UNREADABLE)
        yield target


def _seconds(source: Path) -> float:
    return SECONDS + source.stat().st_size / BYTES_A_SECOND


def _work(work: Work, source: Path, target: Path, why: Path) -> None:
    """In the process that may die: it says nothing of that on the terminal."""
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit(source)
    try:
        work(source, target)
    except Exception as error:  # noqa: BLE001, it is raised where the work was asked for
        why.write_text(reason(error), encoding="utf-8", errors="replace")
        sys.exit(REFUSED)


def _limit(source: Path) -> None:
    """Bounds of time and memory, where the system has them."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which ends the process
    signal.setitimer(signal.ITIMER_PROF, _seconds(source))
    statm = Path("/proc/self/statm")
    if statm.exists():
        now = int(statm.read_text().split()[0]) * resource.getpagesize()
        _bound(resource.RLIMIT_AS, now + ROOM + 10 * source.stat().st_size)


def _bound(kind: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(kind, (most, hard))
