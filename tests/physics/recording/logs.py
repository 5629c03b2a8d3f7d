"""Running logs that are made by hand."""

from __future__ import annotations

from pathlib import Path

from physics.chain.event import Event
from physics.chain.events import measured_line
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.twin import TwinSimulation
from physics.recording.frame import Frame, frame_of
from physics.recording.pieces import EVENTS, MEASUREMENTS, Piece, Pieces
from physics.recording.running_log import RunningLog

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02)
ABOUT = {"version": "1", "begun": "today", "blocks": NOISY.blocks}
PORTION = 4
"""Frames of a piece."""
STEPS = 7
"""From one frame to the next."""


class RecordedChain:
    """A chain that is recorded by hand; frame n is taken at second n / 10.

    Parameters
    ----------
    measured : whether there are measurements, too; those of no network.
    """

    def __init__(self, log: RunningLog, *, measured: bool = False) -> None:
        self.log, self.taken, self.measured = log, 0, measured
        self.simulation = TwinSimulation(Simulation(NOISY))
        self.events: list[Event] = []
        self.journal = Journal(self.events.append, self.simulation)

    def record(self, pieces: int) -> None:
        """So many pieces of frames, each with the events before it."""
        for _ in range(pieces):
            self.log.add_lines(EVENTS, [event.line() for event in self.events])
            self.events.clear()
            self.log.add_frames([self._frame() for _ in range(PORTION)])
            lines = [measured_line(self.taken, {"epoch": self.taken})]
            self.log.add_lines(MEASUREMENTS, lines if self.measured else [])
        self.log.flush()

    def _frame(self) -> Frame:
        self.simulation.advance(STEPS)
        self.taken += 1
        return frame_of(self.simulation.snapshot(), (self.taken - 1) / 10.0)


def left_log(path: Path, pieces: int = 10, *, measured: bool = False) -> Path:
    """The log of a recording that was killed."""
    log = RunningLog(path, ABOUT)
    RecordedChain(log, measured=measured).record(pieces)
    log.close()
    return path


def pieces_of(path: Path) -> list[Piece]:
    """All that is in a log."""
    with path.open("rb") as file:
        return list(Pieces(file).new())


def break_frames(path: Path, *indices: int) -> bytes:
    """Flip a bit in some pieces of frames; the bytes of the file."""
    frames = [piece for piece in pieces_of(path) if piece.kind == b"F"]
    broken = bytearray(path.read_bytes())
    for index in indices:
        broken[frames[index].at] ^= 1
    path.write_bytes(broken)
    return bytes(broken)
