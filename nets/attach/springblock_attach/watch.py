"""Watches a training: measures its layers now and then, and writes down what it finds."""

from __future__ import annotations

import math
import time
import warnings
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from weakref import WeakValueDictionary

import numpy as np
import torch
from torch import nn
from torch.utils.hooks import RemovableHandle

from springblock_attach.growing_log import (
    EVENTS,
    MEASUREMENTS,
    GrowingLog,
    RestingChain,
    frame,
    lines,
)
from springblock_attach.layers import layers_of, plain
from springblock_attach.looking import Look, Looker, Pooling
from springblock_attach.samples import samples_of

VERSION = "0.1.0"
_OPEN: WeakValueDictionary[Path, Watch] = WeakValueDictionary()
BUDGET = 0.04
"""Share of the training's time that looks may take."""


def attach(
    model: nn.Module,
    samples: Any,
    to: str | Path | None = None,
    *,
    layers: Sequence[str] | Mapping[str, nn.Module] = (),
    count: int = 512,
    pooling: Pooling = "flatten",
    budget: float = BUDGET,
    name: str = "",
    optimiser: torch.optim.Optimizer | None = None,
) -> Watch:
    """Watch a training of a model.

    Parameters
    ----------
    model : any module; compiled ones and those of several processes are looked through.
    samples : what it is trained on: a loader, a data set, or a pair (inputs, labels).
    to : file of the recording, which is replaced; by default `springblock-` with the model's name
        and the time, in the working folder.
    layers : names of the parts that count as layers, or these parts by any name; by default see
        `layers.layers_of`.
    count : of the samples that are looked at, always the same ones.
    pooling : of pictures, "flatten" or "mean" over their places.
    budget : share of the time that looks may take: when they took more, the next one waits.
    name : of the run, as it is shown.
    optimiser : if it is given, each of its steps tells itself, and `Watch.step` need not be called.

    Raises
    ------
    ValueError
        If there are no labels, no layers or no features; in one sentence. The model is looked at
        once here, so that nothing is found out in the middle of a training.
    OSError
        If the file cannot be written.
    """
    inner = plain(model)
    looker = Looker(inner, layers_of(inner, layers), samples_of(samples, count), pooling)
    if _rank():  # another process of the training writes
        return Watch(None, looker, None, budget)
    begun = time.perf_counter()
    first = looker.look()
    seconds = time.perf_counter() - begun
    title = name or type(inner).__name__
    path = Path(to) if to is not None else Path(_file_name(title))
    about = {
        "version": f"springblock-attach {VERSION}",
        "begun": datetime.now(UTC).isoformat(timespec="seconds"),
        "blocks": len(first.names) - 2,
    }
    _end_forgotten(path)
    log = GrowingLog(path, about)
    watch = Watch(log, looker, first, budget, _told(title, looker, first), seconds)
    if optimiser is not None:
        watch.follow(optimiser)
    return watch


class Watch:
    """A training under watch; `with` closes it at the end.

    Attributes
    ----------
    path : of the recording; None where another process of the training writes it.
    steps, epochs : that were told of.
    looks : how often the model was looked at.
    """

    def __init__(
        self,
        log: GrowingLog | None,
        looker: Looker,
        first: Look | None,
        budget: float,
        about: dict[str, Any] | None = None,
        seconds: float = 0.0,
    ) -> None:
        self._log, self._looker, self._budget = log, looker, budget
        self.path = None if log is None else log.path
        self.steps = self.epochs = self.looks = 0
        self._loss: Any = math.nan
        self._accuracy: Any = math.nan
        self._began = time.perf_counter()
        self._spent = self._last = seconds  # the first look is paid for like the others
        self._began -= seconds
        self._looked_at = -1
        self._told_steps = False
        self._followed: RemovableHandle | None = None
        self._before = time.perf_counter()
        if first is not None and log is not None:
            _OPEN[log.path], self._names = self, first.names
            self._chain = RestingChain(len(first.names) - 2)
            begin = {
                "after": 0,
                "epoch": 0,
                "step": 0,
                "what": "begin",
                "values": self._chain.plain,
            }
            self._write(lines(EVENTS, begin, self._event("attach", about or {})), self._frame(1))
            self._note(first)

    # --- what the training tells -------------------------------------------------------------

    def step(self, count: int = 1, *, loss: Any = None, accuracy: Any = None) -> None:
        """So many steps of the optimiser were made."""
        self._told_steps = True
        self.steps += count
        self.tell(loss=loss, accuracy=accuracy)
        self._look_if_affordable()

    def follow(self, optimiser: torch.optim.Optimizer) -> None:
        """Let each step of an optimiser tell itself, until the end."""

        def hook(*_: Any) -> None:
            self.step()

        self._followed = optimiser.register_step_post_hook(hook)

    def epoch(self, *, loss: Any = None, accuracy: Any = None) -> None:
        """An epoch is over; `accuracy` is that of test samples, 0 … 1."""
        self.epochs += 1
        if not self._told_steps:  # of a script that tells epochs alone, each is a step
            self.steps += 1
        self.tell(loss=loss, accuracy=accuracy)
        self._look_if_affordable()

    def tell(self, *, loss: Any = None, accuracy: Any = None) -> None:
        """Keep what is known; a tensor is read when it is written down, as that waits for a GPU."""
        if loss is not None:
            self._loss = loss.detach() if isinstance(loss, torch.Tensor) else loss
        if accuracy is not None:
            self._accuracy = accuracy

    def close(self) -> None:
        """A last look, and the recording is over."""
        self._end("ended")

    def give_up(self) -> None:
        """The training was broken off: nothing more comes."""
        self._end("failed", "broken off")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end("ended" if error is None else "failed", str(kind.__name__) if kind else "")

    # --- looks -------------------------------------------------------------------------------

    def _look_if_affordable(self) -> None:
        now = time.perf_counter() - self._began
        if self._log is not None and self._spent + self._last <= self._budget * now:
            self._look()

    def _look(self) -> None:
        """Look at the model and write it down; a training is never ended by that."""
        begun = self._before = time.perf_counter()
        try:
            self._note(self._alike(self._looker.look()))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is no reason to end a training
            self._give_up(f"the model can no longer be looked at: {error!r}")
        self._last = time.perf_counter() - begun
        self._spent += self._last

    def _alike(self, look: Look) -> Look:
        """A look at the layers of the first one."""
        if look.names != self._names:
            raise ValueError("it calls other parts, or more often, than at first")
        return look

    def _note(self, look: Look) -> None:
        self.looks += 1
        self._looked_at = self.steps
        self._write(lines(MEASUREMENTS, self._measurement(look)), self._frame(self.looks + 1))

    def _measurement(self, look: Look) -> dict[str, Any]:
        """As springblock-lab's own training process tells one; what is not known is null."""
        influence = np.array([one.influence for one in look.separations])
        attached = {
            "run": 1,
            "step": self.steps,
            "epoch": self.epochs,
            "separation": [_number(one.value) for one in look.separations],
            "covariance": [
                [_number(f"{one:.6g}") for one in row[: place + 1]]
                for place, row in enumerate(influence @ influence.T)
            ],
            "loss": _number(self._loss),
            "accuracy": _number(self._accuracy),
            "seconds": self._before - self._began - self._spent,
            "measuring_seconds": self._spent,
        }
        return {"after": self.looks, "back": False, "attached": attached}

    # --- writing -----------------------------------------------------------------------------

    def _event(self, what: str, values: dict[str, Any]) -> dict[str, Any]:
        return {"after": self.looks + 1, "epoch": 0, "step": 0, "what": what, "values": values}

    def _frame(self, number: int) -> bytes:
        return frame(number, time.perf_counter() - self._began, self._chain)

    def _write(self, *pieces: bytes) -> None:
        try:
            if self._log is not None:
                self._log.add(*pieces)
        except OSError as error:
            self._give_up(f"the recording cannot be written: {error}")

    def _give_up(self, why: str) -> None:
        warnings.warn(f"springblock-attach: {why}; the training goes on unwatched", stacklevel=4)
        if self._log is not None:
            self._log.close()
            self._log = None

    def _end(self, what: str, why: str = "") -> None:
        if self._followed is not None:
            self._followed.remove()
            self._followed = None
        if self._log is None:
            return
        if what == "ended" and self._looked_at != self.steps:
            self._look()
        self._write(lines(EVENTS, self._event(what, {"why": why})))
        if self._log is not None:
            self._log.close()
            self._log = None


def _end_forgotten(path: Path) -> None:
    """In a notebook, a training that was broken off may never have closed its own."""
    there = _OPEN.pop(path.resolve(), None)
    if there is not None:
        there.give_up()


def _told(title: str, looker: Looker, first: Look) -> dict[str, Any]:
    """What is known of a run from its begin on."""
    classes = looker.classes
    return {
        "run": 1,
        "name": title,
        "rule": looker.rule,
        "layers": first.names,
        "features": first.made,
        "samples": classes.samples,
        "population": classes.population,
        "classes": classes.count,
        "torch": torch.__version__,
    }


def _number(value: Any) -> float | None:
    """What JSON can hold of a number; None of what is none."""
    try:
        number = float(value)
    except (TypeError, ValueError, RuntimeError):
        return None
    return number if math.isfinite(number) else None


def _file_name(title: str) -> str:
    plain_title = "".join(one if one.isalnum() else "-" for one in title)
    return f"springblock-{plain_title}-{datetime.now(UTC):%Y%m%d-%H%M%S}.h5"


def _rank() -> int:
    distributed = torch.distributed
    there = distributed.is_available() and distributed.is_initialized()
    return distributed.get_rank() if there else 0
