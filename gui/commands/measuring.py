"""Measures claims: runs their commands in processes beside this one, and reads their JSON."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import redirect_stderr
from datetime import UTC, datetime
from multiprocessing import get_context, parent_process
from multiprocessing.synchronize import Event
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Final

from nets.run.child import processors
from physics.claims.claim import Claim
from physics.claims.quantities import quantity_of, value_at
from physics.claims.verdict import Interval, interval_of, verdict_of

Line = tuple[str, ...]
"""The words of a command."""
POWER: Final = re.compile(r"\{x\^(-?[0-9.]+)\}")
"""Such as ``{x^-0.5}``."""
FAILED: Final = "not measured"
"""In the place of a verdict, where a command failed."""


def line_of(command: str, seed: int, x: float | str | None = None) -> Line:
    """The words of a claim's command, with seed, x and powers of x put in."""
    said = f"{x:g}" if isinstance(x, float) else str(x)

    def power(found: re.Match[str]) -> str:
        return repr(float(said) ** float(found[1]))

    parts = shlex.split(command.replace("{seed}", str(seed)).replace("{x}", said))
    return tuple(POWER.sub(power, part) for part in parts)


def lines_of(claim: Claim, *, full: bool) -> list[list[Line]]:
    """For each seed the lines that are run, one for each x."""
    xs: Sequence[Any] = claim.measure.x or (None,)
    seeds = range(1, claim.seeds_of(full=full) + 1)
    return [[line_of(claim.measure.command, seed, x) for x in xs] for seed in seeds]


class Runs:
    """Runs command lines, as many at a time as there are processors, each distinct one once.

    Parameters
    ----------
    ran : told of each line that has run.
    """

    def __init__(self, ran: Callable[[], object]) -> None:
        context = get_context("spawn")
        self._ran, self._ended = ran, context.Event()
        self._pool = ProcessPoolExecutor(processors(), context, _begin, (self._ended,))
        self._results: dict[Line, Future[dict[str, Any]]] = {}

    def ask(self, line: Line) -> Future[dict[str, Any]]:
        """The JSON of a line, once it has run; ValueError if the command fails."""
        if line not in self._results:
            run = self._results[line] = self._pool.submit(result_of, line)
            run.add_done_callback(lambda _: self._ran())
        return self._results[line]

    def close(self) -> None:
        """End all that runs."""
        if not all(one.done() for one in self._results.values()):
            self._ended.set()
        self._pool.shutdown(cancel_futures=True)


def _begin(ended: Event) -> None:
    """In each process: it goes when it is told to, or when whoever started it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the other end, which ends us
    parent = parent_process()
    assert parent is not None
    for wait in (ended.wait, parent.join):
        Thread(target=_go_after, args=(wait,), daemon=True).start()


def _go_after(wait: Callable[[], object]) -> None:
    wait()
    os._exit(1)


def result_of(line: Line) -> dict[str, Any]:
    """The JSON that a command writes; ValueError, with what it complains of, if it fails."""
    import main  # late: it is above all commands

    with TemporaryDirectory() as folder, redirect_stderr(io.StringIO()) as said:
        out = Path(folder) / "result.json"
        words = [word.replace("{folder}", folder) for word in line]
        try:
            status = main.main([*words, "--json", str(out)])
        except SystemExit:  # an argument that is wrong
            status = 2
        if status != 0:
            raise ValueError(said.getvalue().strip().rpartition("\n")[2] or f"status {status}")
        result: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return result


def measured(claim: Claim, runs: Runs, *, full: bool) -> dict[str, Any]:
    """What the ledger keeps of a claim that is measured now."""
    measure = claim.measure
    asked = [[runs.ask(line) for line in seed] for seed in lines_of(claim, full=full)]
    entry = {"date": f"{datetime.now(UTC):%Y-%m-%d}", "seeds": len(asked)}
    try:
        values = [
            quantity_of(
                measure.quantity,
                measure.numbers,
                [one.result() for one in seed],
                measure.read,
                measure.against,
            )
            for seed in asked
        ]
        interval = (
            interval_of(values, exact=claim.exact)
            if measure.interval is None
            else _worked_out(values[0], asked[0][0].result(), measure.interval)
        )
    except ValueError as error:
        return {"verdict": FAILED, "why": str(error)} | entry
    verdict = {"verdict": verdict_of(interval, claim.holds), "values": values}
    return verdict | interval._asdict() | entry


def _worked_out(value: float, result: dict[str, Any], ends: tuple[str, str]) -> Interval:
    """The interval that a command tells; ValueError if it does not know it."""
    low, high = (float(value_at(result, path)) for path in ends)
    if not low <= value <= high:
        raise ValueError(f"the interval of {value:g} is not known")
    return Interval(value, low, high)
