"""Jumps about in the lectures that ship, in real windows: each step must come back as it was."""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtTest import QTest

from gui.app import App, make_application
from gui.intents.intent import Open
from gui.lectures.controller import SHIPPED, shipped_lectures
from gui.models.presets import presets
from gui.moments.moment import CHAIN

SCREENS = [QRect(0, 0, 900, 500), QRect(900, 0, 900, 500)]
LOOKED_AT = 120
"""Milliseconds that each step is looked at."""


class Left(NamedTuple):
    """How a step was left: the lab, its settings, its arrays."""

    lab: str
    settings: object
    values: Mapping[str, Any]


def main(arguments: list[str]) -> int:
    """Jump, and print what did not come back; 1 if anything did not."""
    names = [folder.name for folder in shipped_lectures()]
    parser = argparse.ArgumentParser(prog="jumps", description=__doc__)
    parser.add_argument("--lecture", choices=names, nargs="+", default=names)
    parser.add_argument("--jumps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    application = make_application(["jumps"])
    app = App(presets()["lazy"], warm_up=False, keep=False)
    app.show(QSize(960, 540))
    QTest.qWait(3000)
    wrong: list[str] = []
    for name in options.lecture:
        wrong += jump_about(app, name, options.jumps, options.seed)
    print("\n".join(wrong) or f"all steps came back in {options.jumps} jumps of each lecture")
    app.window.close()
    application.processEvents()
    return int(bool(wrong))


def jump_about(app: App, name: str, jumps: int, seed: int) -> list[str]:
    """What did not come back, in words."""
    lectures, chance = app.lectures, random.Random(seed)
    lectures.full, lectures.screens, lectures.of_app = False, lambda: SCREENS, lambda: 0
    if complaint := app.desk.ask(Open(SHIPPED / name)):
        return [complaint]
    talk, audience, lecturer = lectures.talk, lectures.audience, lectures.lecturer
    assert talk is not None and audience is not None and lecturer is not None
    left: dict[str, Left] = {}
    wrong: list[str] = []
    QTest.qWait(LOOKED_AT)
    for _ in range(jumps):
        left[talk.step.id] = now(app)
        lectures.go_to(
            chance.choice([n for n in range(len(talk.lecture.steps)) if n != talk.index])
        )
        step = talk.step
        if not audience.step == lecturer.step == step:
            wrong.append(f"{name}: the windows do not both show {step.id}")
        if step.id in left and (differs := difference(left[step.id], now(app))):
            wrong.append(f"{name}: {step.id}: {differs}")
        QTest.qWait(LOOKED_AT)
    return wrong


def now(app: App) -> Left:
    """Of the lab that is open."""
    bench = app.labs.bench
    if bench is None:
        return Left(CHAIN, None, {})
    return Left(bench.lab.name, bench.settings, bench._experiment.values())


def difference(one: Left, other: Left) -> str:
    """In what they differ; "" in nothing."""
    if (one.lab, one.settings) != (other.lab, other.settings):
        return f"{one.lab} with {one.settings} came back as {other.lab} with {other.settings}"
    for name in {*one.values, *other.values}:
        before, after = one.values.get(name), other.values.get(name)
        if before is None or after is None or not np.array_equal(before, after, equal_nan=True):
            return f"{name} is another one"
    return ""
