"""MNIST, Fashion-MNIST and CIFAR-10, fetched once from OpenML and kept; no torch.

Scikit-learn fetches, keeps and checks the originals (by their MD5). Reading them takes
minutes, so the pictures that were brought to 10×10 are kept as well.
"""

from __future__ import annotations

import os
import tempfile
import urllib.request
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError, URLError

import numpy as np
from platformdirs import user_cache_path

from nets.config import TrainingConfig
from nets.data.samples import (
    SIDE,
    Array,
    Dataset,
    DatasetError,
    Floats,
    Labels,
    Progress,
    dataset_from,
    resized,
    stratified_subset,
)
from physics.wording import Words, message_of

TRAINING_SAMPLES = 2560
"""Drawn by the seed, as many as the authors have."""
MOST_TEST_SAMPLES = 10_000
MOST_TRAINING_SHARE = 0.8
TIMEOUT = 20.0
"""Seconds without a byte after which there is no connection."""
CHUNK = 2000
"""Pictures that are made smaller between two words of progress."""
BRIGHTEST = 255.0


@dataclass(frozen=True, slots=True)
class Source:
    """A data set of OpenML: its number there, and the shape of a picture (colours, h, w).

    Attributes
    ----------
    coloured : its pictures keep their colours, else they turn grey.
    """

    title: str
    number: int
    shape: tuple[int, int, int]
    coloured: bool = False

    @property
    def inputs(self) -> int:
        """Numbers of a small picture."""
        return SIDE * SIDE * (self.shape[0] if self.coloured else 1)


SOURCES = {
    "mnist": Source("MNIST", 554, (1, 28, 28)),
    "fashion_mnist": Source("Fashion-MNIST", 40996, (1, 28, 28)),
    "cifar_10": Source("CIFAR-10", 40927, (3, 32, 32)),
    "cifar_10_colour": Source("CIFAR-10", 40927, (3, 32, 32), coloured=True),
}


def load_online(config: TrainingConfig, progress: Progress) -> Dataset:
    """The data set that `config.dataset` names; training and test samples drawn by the seed.

    Raises
    ------
    DatasetError
        With one sentence, if it could not be fetched.
    """
    inputs, labels = _kept(config.dataset) or _fetched(config.dataset, progress)
    count = min(TRAINING_SAMPLES, int(MOST_TRAINING_SHARE * labels.size))
    train = np.sort(stratified_subset(labels, count, config.seed))
    rest = np.setdiff1d(np.arange(labels.size), train)
    test = rest[stratified_subset(labels[rest], MOST_TEST_SAMPLES, config.seed)]
    return dataset_from(config.dataset, inputs[train], labels[train], inputs[test], labels[test])


# --- what is kept -----------------------------------------------------------------------


def kept_path(name: str) -> Path:
    """Where the small pictures of a data set are kept."""
    return user_cache_path("springblock-lab") / f"{name}-{SIDE}x{SIDE}.npz"


def _kept(name: str) -> tuple[Floats, Labels] | None:
    """The small pictures, if they are there and whole."""
    broken = (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile, zlib.error)
    with (
        suppress(*broken),
        kept_path(name).open("rb") as file,
        np.load(file, allow_pickle=False) as archive,
    ):
        inputs, labels = archive["inputs"], archive["labels"]
        if inputs.shape == (labels.size, SOURCES[name].inputs) and labels.size:
            return inputs, labels
    return None


def _keep(name: str, inputs: Floats, labels: Labels) -> None:
    """Write the small pictures whole, or, where there is no room, not at all."""
    path = kept_path(name)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, inputs=inputs, labels=labels)
            Path(part).replace(path)
        finally:
            Path(part).unlink(missing_ok=True)


# --- what is fetched --------------------------------------------------------------------


def _fetched(name: str, progress: Progress) -> tuple[Floats, Labels]:
    source = SOURCES[name]
    images, labels = _originals(source, progress)
    inputs = np.empty((len(images), source.inputs), dtype=np.float32)
    for begin in range(0, len(images), CHUNK):
        progress(
            Words(
                "making {title} smaller: {begin:,} of {count:,} pictures",
                title=source.title,
                begin=begin,
                count=len(images),
            )
        )
        part = slice(begin, begin + CHUNK)
        inputs[part] = _small(images[part], source)
    _keep(name, inputs, labels)
    return inputs, labels


def _small(images: Array, source: Source) -> Floats:
    """(n, source.inputs) of 0 … 1, grey or colour by colour, from (n, colours·h·w)."""
    colours = images.reshape(-1, *source.shape).astype(np.float32) / BRIGHTEST
    shown = colours if source.coloured else np.tensordot(_luma(source.shape[0]), colours, (0, 1))
    return resized(shown, SIDE).reshape(len(images), -1)


def _luma(colours: int) -> Floats:
    """How bright each colour looks (ITU-R BT.601)."""
    return np.array([1.0] if colours == 1 else [0.299, 0.587, 0.114], dtype=np.float32)


def _originals(source: Source, progress: Progress) -> tuple[Array, Labels]:
    """(n, colours·h·w) and (n,) as OpenML has them."""
    from sklearn.datasets import fetch_openml  # takes a second to import

    progress(Words("looking for {title}", title=source.title))
    try:
        with _watched(source.title, progress), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that it tries again concerns nobody
            bunch = fetch_openml(
                data_id=source.number, as_frame=False, parser="liac-arff", n_retries=1
            )
        images, labels = np.asarray(bunch.data), np.asarray(bunch.target).astype(np.int64)
    except HTTPError as error:
        raise DatasetError(
            Words(
                "{title} could not be fetched: openml.org answered {code}",
                title=source.title,
                code=error.code,
            )
        ) from None
    except (URLError, TimeoutError, ConnectionError, HTTPException):
        raise DatasetError(
            Words(
                "{title} could not be fetched: there is no connection to openml.org, which "
                "is needed once",
                title=source.title,
            )
        ) from None
    except (OSError, EOFError, ValueError, zlib.error) as error:
        reason = message_of(error, 200)
        raise DatasetError(
            Words(
                "{title} is damaged or could not be kept; another Train fetches it anew: {reason}",
                title=source.title,
                reason=reason,
            )
        ) from error
    if images.ndim != 2 or images.shape[1] != np.prod(source.shape) or not len(images):
        raise DatasetError(
            Words(
                "{title} came with pictures of another size: {shape}",
                title=source.title,
                shape=images.shape,
            )
        )
    return images, labels


@contextmanager
def _watched(title: str, progress: Progress) -> Iterator[None]:
    """Meanwhile what is fetched by `urllib` is counted, and can be stopped."""
    urllib.request.install_opener(urllib.request.build_opener(_Watch(title, progress)))
    try:
        yield
    finally:
        urllib.request.install_opener(None)


class _Watch(urllib.request.BaseHandler):
    """Tells how many bytes have come, before each request and each piece of an answer."""

    handler_order = 2000  # after errors have been made of bad answers

    def __init__(self, title: str, progress: Progress) -> None:
        self._title, self._progress = title, progress

    def http_request(self, request: urllib.request.Request) -> urllib.request.Request:
        self._progress(Words("looking for {title}", title=self._title))
        request.timeout = TIMEOUT
        return request

    def http_response(self, _: urllib.request.Request, response: HTTPResponse) -> HTTPResponse:
        read, total, come = response.read, int(response.headers.get("Content-Length") or 0), 0

        def counted(amt: int | None = None) -> bytes:
            nonlocal come
            done = (
                Words("{come:.0f} of {total:.0f}", come=come / 1e6, total=total / 1e6)
                if total
                else f"{come / 1e6:.0f}"
            )
            self._progress(Words("fetching {title}: {amount} MB", title=self._title, amount=done))
            piece = read(amt)
            come += len(piece)
            if not piece or come == total:
                self._progress(Words("unpacking {title}, which takes minutes", title=self._title))
            return piece

        response.read = counted  # type: ignore[method-assign]
        return response

    https_request, https_response = http_request, http_response
