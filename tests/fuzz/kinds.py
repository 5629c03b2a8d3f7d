"""The kinds of files that the app reads: how a whole one is made, how it is read."""

from __future__ import annotations

import io
import random
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

Damage = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True)
class Kind:
    """One kind.

    Attributes
    ----------
    name : of the file, in a folder of its own.
    make : writes a whole one.
    read : reads it as the app does, all over.
    inner : spoils what lies under its checksums, or None where there are none.
    """

    name: str
    make: Callable[[Path], None]
    read: Callable[[Path], object]
    inner: Damage | None = None


# --- recordings -------------------------------------------------------------------------------


def _make_recording(path: Path) -> None:
    from physics.chain.parameters import ChainParameters
    from physics.recording.record_run import record_run

    record_run(ChainParameters(blocks=5, noise=0.01), 40, path, "1.2.3")


def _make_log(path: Path) -> None:
    from tests.physics.recording.logs import left_log

    left_log(path, 6)


def _look_all_over(path: Path) -> None:
    from gui.moments.tape import Tape

    with Tape(path) as tape:
        tape.marks  # noqa: B018
        for frame in {0, tape.frames // 2, tape.frames - 1}:
            tape.at_frame(frame)


def _record_lab(path: Path) -> None:
    """A log of a lab, and when it ends its finished recording."""
    from physics.recording.state_frame import StateFrame
    from physics.recording.state_recorder import StateRecorder

    recorder = StateRecorder("pendulum", path, "1.2.3")
    recorder.note("begin", {"damping": 0.1})
    for number in range(1, 13):
        values = {"angle": np.array(0.1 * number), "kernel": np.eye(2 + number % 2)}
        recorder.add(StateFrame(number, 1 + number // 8, 0.1 * number, 0.0, values))
    recorder.stop()
    assert not recorder.failure


def _make_lab_log(path: Path) -> None:
    from physics.recording import log_thread

    finish, log_thread.finish_own = log_thread.finish_own, lambda log: log.path
    try:
        _record_lab(path)
    finally:
        log_thread.finish_own = finish


def _look_at_lab(path: Path) -> None:
    from gui.curves.lab_recorded import VALUES, lab_table, lab_tables
    from physics.recording.state_recording import StateRecording, is_of_lab

    is_of_lab(path)
    with StateRecording(path) as recording:
        for which in {VALUES, *lab_tables(recording)}:
            lab_table(recording, which, float(recording.seconds[-1]))


def _spoil_piece(content: bytes, rng: random.Random) -> bytes:
    """A piece of a log that is damaged under a checksum that holds."""
    from physics.recording.pieces import MAGIC, Pieces, head_of

    with tempfile.TemporaryFile() as file:
        file.write(content)
        pieces = [(piece.kind, piece.content) for piece in Pieces(file).new()]
    chosen = rng.randrange(len(pieces))
    pieces[chosen] = (pieces[chosen][0], spoilt_bytes(pieces[chosen][1], rng))
    return MAGIC + b"".join(head_of(kind, [one]) + one for kind, one in pieces)


# --- diagrams ---------------------------------------------------------------------------------


def _make_chain_diagram(path: Path) -> None:
    from physics.chain.parameters import ChainParameters
    from physics.many.diagram_file import write_diagram
    from physics.many.phase_diagram import Axis, DiagramPlan, empty_result

    x, y = Axis("friction", (0.0, 0.1, 0.2)), Axis("noise", (0.0, 0.01))
    write_diagram(empty_result(DiagramPlan(ChainParameters(blocks=4), x, y, 3, 300)), path)


def _make_network_diagram(path: Path) -> None:
    from nets.config import TrainingConfig
    from nets.sweep.file import write_sweep
    from nets.sweep.plan import SweepAxis, SweepPlan, empty_sweep

    x, y = SweepAxis("data_noise", (0.0, 0.1)), SweepAxis("learning_rate", (0.001, 0.01))
    write_sweep(empty_sweep(SweepPlan(TrainingConfig(), x, y, 2)), path)


def _without_seal(make: Callable[[Path], None]) -> Callable[[Path], None]:
    def made(path: Path) -> None:
        make(path)
        path.write_bytes(path.read_bytes()[512:])

    return made


def _read_diagram(path: Path) -> None:
    from gui.curves.diagrams import diagram_table, read_any_diagram

    diagram_table(read_any_diagram(path))


# --- data -------------------------------------------------------------------------------------


def _make_npz(path: Path) -> None:
    from tests.nets.helpers import clouds

    np.savez(path, **clouds(train=20, test=6, features=4))


def _spoil_member(content: bytes, rng: random.Random) -> bytes:
    """An array that is damaged in a ZIP that is none the worse; its header above all."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chosen = rng.choice(sorted(members))
    head, rest = members[chosen][:128], members[chosen][128:]
    if rng.random() < 0.8:
        head = spoilt_bytes(head, rng)
    else:
        rest = spoilt_bytes(rest, rng)
    members[chosen] = head + rest
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return file.getvalue()


def _rows() -> list[tuple[float, float, str]]:
    rng = np.random.default_rng(3)
    return [(a, b, "cat" if a > b else "dog") for a, b in rng.normal(size=(30, 2)).tolist()]


def _make_table(path: Path) -> None:
    rows = [f"{a:.4f},{b:.4f},{label}" for a, b, label in _rows()]
    path.write_text("\n".join(["height,weight,label", *rows]) + "\n", encoding="utf-8")


def _make_parquet(path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    columns = dict(zip(("height", "weight", "label"), zip(*_rows(), strict=True), strict=True))
    parquet.write_table(pa.table({name: list(one) for name, one in columns.items()}), path)


def _make_picture(path: Path) -> None:
    from PIL import Image

    rng = np.random.default_rng(3)
    for name in ("cat/0.png", "cat/1.png", "dog/1.png"):
        other = path.parents[1] / name
        other.parent.mkdir(exist_ok=True)
        Image.fromarray(rng.integers(0, 255, (12, 12, 3), dtype=np.uint8)).save(other)
    path.parent.mkdir(exist_ok=True)
    Image.fromarray(rng.integers(0, 255, (12, 12, 3), dtype=np.uint8)).save(path)


def _read_data(path: Path) -> None:
    from nets.config import TrainingConfig
    from nets.data.datasets import describe, load_dataset

    config = TrainingConfig(dataset=str(path))
    describe(config)
    load_dataset(config)


# --- text, weights ----------------------------------------------------------------------------


def _make_session(path: Path) -> None:
    from gui.models.session import Session
    from gui.models.session_file import write_session

    write_session(Session(title="Mine"), path)


def _read_session(path: Path) -> None:
    from gui.models.session_file import read_session

    read_session(path)


def _make_keyframes(path: Path) -> None:
    path.write_text(
        "".join(
            f"[[keyframe]]\nseconds = {second}.5\nzoom = 1.8\npan = [0.7, 0.6]\nlayer = 5\n"
            f'caption = "Friction holds."\nspeed = 0.5\nhold = 3.0\n\n'
            for second in range(4)
        ),
        encoding="utf-8",
    )


def _read_keyframes(path: Path) -> None:
    from gui.film.keyframes import read_keyframes

    read_keyframes(path)


_SMALL: Final = {"depth": 3, "width": 4}


def _make_weights(path: Path) -> None:
    from safetensors.torch import save

    from nets.config import TrainingConfig
    from nets.model.weights_file import metadata_of

    tensors = _network().state_dict()
    path.write_bytes(save(tensors, metadata_of(TrainingConfig(**_SMALL), 3)))


def _network() -> object:
    import torch

    from nets.config import TrainingConfig
    from nets.model.mlp import MLP

    return MLP(10, 3, TrainingConfig(**_SMALL), torch.Generator(), torch.Generator())


def _read_weights(path: Path) -> None:
    from nets.model.weights_file import config_of_weights
    from nets.run.weights import load_weights

    config_of_weights(path)
    load_weights(_network(), path)


def _spoil_header(content: bytes, rng: random.Random) -> bytes:
    """The JSON of a file of weights, whose length is told anew."""
    size = int.from_bytes(content[:8], "little")
    header = spoilt_bytes(content[8 : 8 + size], rng)
    return len(header).to_bytes(8, "little") + header + content[8 + size :]


# --- damage -----------------------------------------------------------------------------------

SCRAPS: Final = (b"\0" * 8, b"\xff" * 8, b"-1", b"9" * 40, b"1e999", b"nan", b'"', b"[", b"{")
LONG_SCRAPS: Final = (b"'''", b"a." * 300, b"[" * 2000, b"9" * 5000, b"\xed\xa0\x80", b"\n=")


def spoilt_bytes(content: bytes, rng: random.Random) -> bytes:
    """One to three things wrong: flipped, cut, left out, put in, doubled, or overwritten."""
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(content) + 1)
        match rng.randrange(7):
            case 0:
                content = content[:at]
            case 1:
                content = content[:at] + content[at + rng.randint(1, 64) :]
            case 2:
                content = content[:at] + rng.choice(SCRAPS + LONG_SCRAPS) + content[at:]
            case 3:
                scrap = rng.choice(SCRAPS)
                content = content[:at] + scrap + content[at + len(scrap) :]
            case 4:
                other = rng.randrange(len(content) + 1)
                content = content[:at] + content[other : other + 64] + content[at:]
            case _:
                content = content[:at] + _flipped(content[at : at + 1], rng) + content[at + 1 :]
    return content


def _flipped(byte: bytes, rng: random.Random) -> bytes:
    return bytes(one ^ (1 << rng.randrange(8)) for one in byte)


KINDS: Final = {
    "recording": Kind("run.h5", _make_recording, _look_all_over),
    "log": Kind("run.h5", _make_log, _look_all_over, _spoil_piece),
    "lab-recording": Kind("lab.h5", _record_lab, _look_at_lab),
    "lab-log": Kind("lab.h5", _make_lab_log, _look_at_lab, _spoil_piece),
    "chain-diagram": Kind("d.h5", _make_chain_diagram, _read_diagram),
    "plain-chain-diagram": Kind("d.h5", _without_seal(_make_chain_diagram), _read_diagram),
    "network-diagram": Kind("d.h5", _make_network_diagram, _read_diagram),
    "plain-network-diagram": Kind("d.h5", _without_seal(_make_network_diagram), _read_diagram),
    "npz": Kind("data.npz", _make_npz, _read_data, _spoil_member),
    "table": Kind("data.csv", _make_table, _read_data),
    "parquet": Kind("data.parquet", _make_parquet, _read_data),
    "picture": Kind("pictures/dog/0.png", _make_picture, lambda path: _read_data(path.parents[1])),
    "session": Kind("mine.toml", _make_session, _read_session),
    "keyframes": Kind("run.keyframes.toml", _make_keyframes, _read_keyframes),
    "weights": Kind("w.safetensors", _make_weights, _read_weights, _spoil_header),
}
