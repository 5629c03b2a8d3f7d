"""A script that writes what a watched training writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from springblock_attach.growing_log import (
    EVENTS,
    MEASUREMENTS,
    GrowingLog,
    RestingChain,
    frame,
    lines,
)


class Script:
    """Writes what a watched training writes."""

    def __init__(self, path: Path, layers: int = 3, begun: str = "now") -> None:
        self.log = GrowingLog(path, {"version": "springblock-attach", "begun": begun})
        self.chain, self.looks, self.layers = RestingChain(layers), 0, layers
        self.fall = 1.0
        about = {
            "run": 1,
            "name": "My net",
            "layers": ["input", *(f"layer{n}" for n in range(layers)), "output"],
            "samples": 64,
            "population": 100,
            "classes": 3,
        }
        self.event("begin", self.chain.plain, after=0)
        self.event("attach", about)
        self.frame()
        self.look()

    def event(self, what: str, values: dict[str, Any], after: int | None = None) -> None:
        after = self.looks + 1 if after is None else after
        told = {"after": after, "epoch": 0, "step": 0, "what": what, "values": values}
        self.log.add(lines(EVENTS, told))

    def frame(self) -> None:
        self.log.add(frame(self.looks + 1, float(self.looks), self.chain))

    def look(self) -> None:
        self.looks += 1
        n = self.layers + 2
        attached = {
            "run": 1,
            "step": 10 * self.looks,
            "epoch": 0,
            "separation": [float(n - self.fall * place * self.looks) for place in range(n)],
            "covariance": [[0.0] * place + [1e-4] for place in range(n)],
            "loss": 1.0 / self.looks,
            "accuracy": 0.9,
            "seconds": 1.0,
            "measuring_seconds": 0.1,
        }
        line = {"after": self.looks, "back": False, "attached": attached}
        self.log.add(lines(MEASUREMENTS, line))
        self.frame()
