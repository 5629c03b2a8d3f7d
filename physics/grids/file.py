"""Files of grids: HDF5 under a seal, complete or not; and their finished cells as CSV.

Both are written whole or not at all: an appended HDF5 file does not survive a kill.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import h5py
import numpy as np

from physics.files.apart import made_apart
from physics.files.boundary import one_sentence
from physics.files.csv_rows import USUAL, Cell, csv_file
from physics.files.hdf5 import is_plain, kind_of_plain
from physics.files.kinds import Unsuitable, require_file
from physics.files.seal import ROOM, has_seal, is_sealed, seal
from physics.files.whole_file import whole_path, write_whole
from physics.grids.axis import Value
from physics.wording import Words

MOST_BYTES: Final = 1 << 33
"""Of a file; the largest plans have arrays of half as much."""

Result = TypeVar("Result", bound=Any)


@dataclass(frozen=True)
class GridFile(Generic[Result]):
    """One kind of file, with the plan as JSON in its attribute ``plan`` and datasets x and y.

    Attributes
    ----------
    kind, version : that it says it has.
    refusal : says that a file is none that can be read, and why.
    mark : that its seal begins with.
    plan : what is said of a result's plan, as JSON has it.
    fill : writes the other datasets.
    read_out : what an open file holds; ValueError if that is nothing of the kind.
    rows : of a table, the names first.
    """

    kind: str
    version: int
    refusal: Callable[[Path, BaseException | str], str]
    mark: bytes
    plan: Callable[[Any], dict[str, Any]]
    fill: Callable[[h5py.File, Result], None]
    read_out: Callable[[h5py.File], Result]
    rows: Callable[[Result], Iterable[list[Cell]]]

    def says_so(self, path: Path) -> bool:
        """Whether a file says that it is of this kind, whole or damaged.

        Raises
        ------
        OSError
            If there is no such file, or it may not be read.
        """
        try:
            require_file(path, MOST_BYTES)
        except Unsuitable:
            return False
        return has_seal(path, self.mark) or (is_plain(path) and kind_of_plain(path) == self.kind)

    def write(self, result: Result, path: Path) -> None:
        """Write a result, complete or not; raises OSError if it cannot be written there."""
        content = io.BytesIO()
        with h5py.File(content, "w", userblock_size=ROOM) as file:
            file.attrs["kind"], file.attrs["version"] = self.kind, self.version
            file.attrs["plan"] = json.dumps(self.plan(result.plan))
            for axis, name in ((result.plan.x, "x"), (result.plan.y, "y")):
                file[name] = _as_data(axis.values)
                file[name].attrs["name"] = axis.name
            self.fill(file, result)
        with whole_path(path) as part:
            part.write_bytes(content.getbuffer())
            seal(part, self.mark)

    def read(self, path: Path) -> Result:
        """Read what `write` wrote, to the last bit.

        Raises
        ------
        OSError
            If there is no such file, or it may not be read.
        ValueError
            If it is something else.
        """
        require_file(path, MOST_BYTES)
        plain = is_plain(path)  # an error of the system's is none of the file's
        with one_sentence(lambda why: ValueError(self.refusal(path, why))):
            if not plain:
                return self._read_sealed(path)
            with made_apart(self.seal_again, path) as copy:
                return self._read_sealed(copy)

    def write_csv(self, result: Result, path: Path, separator: str = USUAL) -> None:
        """Write the cells that are done, a row for each; what is not a number stays empty.

        Raises
        ------
        OSError
            If it cannot be written there.
        """
        write_whole(path, csv_file(self.rows(result), separator))

    def seal_again(self, source: Path, target: Path) -> None:
        """Write a file without a seal anew; may crash or hang."""
        self.write(self._open(source), target)

    def _read_sealed(self, path: Path) -> Result:
        if not is_sealed(path, self.mark):  # HDF5's library might hang
            raise ValueError(Words("it is damaged, or of another kind"))
        return self._open(path)

    def _open(self, path: Path) -> Result:
        with h5py.File(path, "r") as file:
            if file.attrs.get("kind") != self.kind or file.attrs["version"] != self.version:
                raise ValueError(Words("it is of another kind, or of a later version"))
            return self.read_out(file)


def _as_data(values: Iterable[Value]) -> Any:
    """Values of an axis as HDF5 holds them; names are UTF-8."""
    return [one.encode() if isinstance(one, str) else one for one in values]


def plan_in(file: h5py.File) -> Any:
    """What a file says of its plan, as JSON has it."""
    return json.loads(file.attrs["plan"])


def dataset(file: h5py.File, name: str, shape: tuple[int, ...], kind: Any) -> h5py.Dataset:
    """An array still on disk: nothing is read that is not as large as the plan has it."""
    entry = file[name]
    if not isinstance(entry, h5py.Dataset) or (entry.shape, entry.dtype) != (shape, np.dtype(kind)):
        raise ValueError(Words("{name} is of another shape", name=name))
    return entry


def array_of(entry: h5py.Dataset) -> Any:
    """Read an array, which nobody changes then."""
    values = entry[()]
    values.flags.writeable = False
    return values


def curve_names(layers: Iterable[float], *, relative: bool) -> list[str]:
    """What a table's columns of the load curve are called: by the layer ℓ, or by ℓ/L."""
    prefix = "curve_at_" if relative else "curve_"
    return [f"{prefix}{layer:.12g}" for layer in layers]


def number_cells(numbers: Iterable[float]) -> list[Cell]:
    """Numbers as a table has them; what is none stays empty."""
    return [float(number) if np.isfinite(number) else "" for number in numbers]
