"""The labs that were opened: each keeps its experiment, its course and its settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gui.intents.desk import Desk
from gui.labs.bench import Bench, BenchKept
from gui.labs.lab import Lab
from gui.look.words import say, say_declared
from gui.models.laboratory import Laboratory
from gui.models.session import Session


class Benches:
    """Makes a bench when its lab is first opened, and lets it follow the session.

    Parameters
    ----------
    note : told what is done on a bench.
    """

    def __init__(
        self, desk: Desk, laboratory: Laboratory, note: Callable[[str, Mapping[str, Any]], None]
    ) -> None:
        self._desk, self._laboratory, self._note = desk, laboratory, note
        self._benches: dict[str, Bench] = {}
        laboratory.replaced.connect(self._follow)

    def of(self, lab: Lab) -> Bench:
        """The bench of a lab, as it was left.

        Raises
        ------
        ArithmeticError, OSError, ValueError
            If it cannot be made, in words.
        """
        if lab.name not in self._benches:
            bench = Bench(lab, lambda: self._laboratory.session.view, self._note, self._desk.tell)
            self._benches[lab.name] = bench
            self._set(bench, self._laboratory.session)
        return self._benches[lab.name]

    def keep(self) -> dict[str, BenchKept]:
        """All that were opened, as they are."""
        return {name: bench.keep() for name, bench in self._benches.items()}

    def bring_back(self, kept: Mapping[str, BenchKept]) -> dict[str, str]:
        """Let those be as they were; by their names what could not be, or ""."""
        return {name: self._benches[name].bring_back(one) for name, one in kept.items()}

    def _follow(self, new: Session, _old: Session) -> None:
        """Settings come from a file, or from a step of undo."""
        for bench in self._benches.values():
            self._set(bench, new)

    def _set(self, bench: Bench, session: Session) -> None:
        values = session.labs.get(bench.lab.name, {})
        now = bench.settings.model_dump(mode="json")
        differ = {name: value for name, value in values.items() if now.get(name, ...) != value}
        if differ and (complaint := bench.set(differ)):
            title = say_declared(bench.lab.title)
            self._desk.tell(
                say("{title} keeps its settings: {why}", title=title, why=complaint), kind="warning"
            )

    def close(self) -> None:
        """End all experiments."""
        self._laboratory.replaced.disconnect(self._follow)
        for bench in self._benches.values():
            bench.close()
        self._benches.clear()
