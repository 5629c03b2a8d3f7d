"""The journal of a running chain: every command, told to a listener as it is obeyed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from physics.chain.commands import GoOn, PairCommand, RestoreGood
from physics.chain.event import Event
from physics.chain.events import BEGIN, OBEYED, RESTORED, plain_command
from physics.chain.twin import TwinSimulation


class Journal:
    """Tells the whole state at once, and from then on what changes it from outside.

    Parameters
    ----------
    listener : called in the simulation's thread, between two batches; must not wait.
    """

    def __init__(self, listener: Callable[[Event], object], simulation: TwinSimulation) -> None:
        self._listener, self._simulation = listener, simulation
        self._tell(self._where, BEGIN, simulation.plain)

    @property
    def _where(self) -> tuple[int, int, int]:
        simulation = self._simulation
        return simulation.number, simulation.epoch, simulation.state.step

    def _tell(self, where: tuple[int, int, int], what: str, values: Mapping[str, Any]) -> None:
        self._listener(Event(*where, what, values))

    def apply(self, command: PairCommand) -> None:
        """Let the simulation obey a command, and tell of it.

        Raises
        ------
        ValueError
            If it cannot obey; then nothing is told.
        """
        where = self._where
        self._simulation.apply(command)
        if isinstance(command, RestoreGood | GoOn):
            # Which state was the last good one depends on the batches, so it is told;
            # and so is another chain.
            self._tell(where, RESTORED, self._simulation.plain)
        elif isinstance(command, OBEYED):
            self._tell(where, type(command).__name__, plain_command(command))
