"""Training data by name or path: what ships, what is fetched, the viewer's own; no torch.

Everything that a file can get wrong is refused with one sentence that names the
problem and where it is; what passes is float32 inputs and labels 0 … C−1.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nets.config import GENERATED, ONLINE, TrainingConfig
from nets.data.kinds import DATA, kind_of
from nets.data.own_npz import describe_npz, is_npz, load_npz
from nets.data.own_pictures import describe_pictures, load_pictures
from nets.data.own_table import describe_table, load_table
from nets.data.samples import (
    Cancelled,
    Dataset,
    DatasetError,
    Preview,
    Progress,
    first_classes,
    resized,
    stratified_subset,
    unwatched,
)
from physics.files.boundary import one_sentence, reason
from physics.files.kinds import Unsuitable, require_file
from physics.wording import Words, message_of

__all__ = [
    "Dataset", "DatasetError", "Preview", "describe", "describe_npz", "load", "load_dataset",
    "resized", "stratified_subset",
]  # fmt: skip


MOST_BYTES = 1 << 33
"""Of a file with the viewer's own data."""


def load(name_or_path: str, seed: int) -> Dataset:
    """The data set of that name, or in that file or folder, all else as declared."""
    return load_dataset(TrainingConfig(dataset=name_or_path, seed=seed))


def load_dataset(config: TrainingConfig, progress: Progress = unwatched) -> Dataset:
    """The data set that a configuration asks for.

    Parameters
    ----------
    config : its name or path, its parameters, how many of its classes are kept, and the seed of
        what is drawn: samples, and the split into training and test samples, where the source
        has none.
    progress : told how far a slow source is; may raise `Cancelled`.

    Raises
    ------
    DatasetError
        With one sentence, if the data cannot be used.
    """
    return first_classes(_whole_dataset(config, progress), config.most_classes)


def _whole_dataset(config: TrainingConfig, progress: Progress) -> Dataset:
    """The data set with all its classes."""
    if config.dataset in GENERATED:
        from nets.data.generated import generate

        return generate(config)
    if config.dataset in ONLINE:
        from nets.data.openml import load_online

        return load_online(config, progress)
    with _own(config, progress) as path:
        if path.is_dir():
            return load_pictures(path, config, progress)
        if is_npz(path):
            return load_npz(path, config)
        return load_table(path, config, progress)


def describe(config: TrainingConfig, progress: Progress = unwatched) -> Preview:
    """What to show of the viewer's own data before it is used, checked as it is when loaded.

    Raises
    ------
    DatasetError
        With one sentence, if the data cannot be used.
    """
    with _own(config, progress) as path:
        if path.is_dir():
            return describe_pictures(path, config, progress)
        if is_npz(path):
            return describe_npz(path, config)
        return describe_table(path, config, progress)


@contextmanager
def _own(config: TrainingConfig, progress: Progress) -> Iterator[Path]:
    """Where the viewer's own data lies; whatever is wrong with it names the file."""
    path = own_path(config)
    _require_kind(path)
    _require_data(path)
    progress(Words("reading {name}", name=path.name))
    try:
        with one_sentence(
            lambda why: DatasetError(
                Words("{name} cannot be read: {why}", name=path.name, why=why)
            ),
            passed=(DatasetError, Cancelled),
        ):
            yield path
    except DatasetError as error:
        if path.name in str(error):
            raise
        raise DatasetError(
            Words("{name}: {why}", name=path.name, why=error), error.choices
        ) from None


def _require_data(path: Path) -> None:
    """Refuse what is plainly something else by what it is."""
    try:
        kind = kind_of(path)
    except OSError as error:
        raise DatasetError(
            Words("{name} cannot be read: {reason}", name=path.name, reason=reason(error))
        ) from None
    if kind.name != DATA:
        raise DatasetError(Words("{name} is {what}", name=path.name, what=kind.words))


def _require_kind(path: Path) -> None:
    """Refuse what would never end, before it is opened."""
    if path.is_dir():
        return
    try:
        require_file(path, MOST_BYTES)
    except FileNotFoundError:
        raise DatasetError(Words("there is no file {path}", path=path)) from None
    except OSError as error:
        raise DatasetError(
            Words("{path} cannot be read: {reason}", path=path, reason=reason(error))
        ) from None
    except Unsuitable as error:
        raise DatasetError(message_of(error)) from None


def own_path(config: TrainingConfig) -> Path:
    """Where the viewer's own data lies."""
    return Path(config.dataset).expanduser()
