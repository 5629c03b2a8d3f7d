"""Data fetched once: by a pretended OpenML, without a network, from broken copies."""

from __future__ import annotations

import gzip
import http.server
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.error import HTTPError, URLError

import numpy as np
import pytest
import sklearn.datasets

from nets.config import ONLINE, TrainingConfig
from nets.data import openml
from nets.data.datasets import load, load_dataset
from nets.data.openml import kept_path
from nets.data.samples import Cancelled, DatasetError, resized
from nets.messages import Started
from nets.protocol import Failed, Finished, Loading
from nets.run.loading import loaded
from nets.run.training import Undisturbed, train
from nets.run.whole_run import run_training

SAMPLES = 300


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees what another one has kept."""
    monkeypatch.setattr(openml, "user_cache_path", lambda name: tmp_path / name)
    return tmp_path


class Fetch:
    """Stands for `fetch_openml`: small arrays, or an error."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error, self.calls = error, []

    def __call__(self, **options: Any) -> SimpleNamespace:
        self.calls.append(options)
        if self.error is not None:
            raise self.error
        source = next(s for s in openml.SOURCES.values() if s.number == options["data_id"])
        draws = np.random.default_rng(0)
        data = draws.integers(0, 256, (SAMPLES, int(np.prod(source.shape)))).astype(float)
        return SimpleNamespace(
            data=data, target=(np.arange(SAMPLES) % 10).astype(str).astype(object)
        )


@pytest.fixture
def fetch(monkeypatch: pytest.MonkeyPatch) -> Fetch:
    fetch = Fetch()
    monkeypatch.setattr(sklearn.datasets, "fetch_openml", fetch)
    return fetch


@pytest.mark.parametrize("name", ONLINE)
def test_data_are_fetched_once_made_small_and_split_by_the_seed(fetch: Fetch, name: str) -> None:
    first = load(name, 1)
    inputs = 300 if name == "cifar_10_colour" else 100
    assert first.train_inputs.shape == (240, inputs) and first.test_inputs.shape == (60, inputs)
    assert np.bincount(first.train_labels).tolist() == [24] * 10
    assert first.train_inputs.min() >= 0.0 and first.train_inputs.max() <= 1.0
    again, other = load(name, 1), load(name, 2)
    assert len(fetch.calls) == 1 and kept_path(name).exists()
    assert not list(kept_path(name).parent.glob("*.part"))
    assert np.array_equal(first.train_inputs, again.train_inputs)
    assert not np.array_equal(first.train_inputs, other.train_inputs)
    train = {row.tobytes() for row in first.train_inputs}
    assert not any(row.tobytes() in train for row in first.test_inputs)


def test_as_many_samples_as_the_authors_and_no_more(
    fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert openml.TRAINING_SAMPLES == 2560
    monkeypatch.setattr(openml, "TRAINING_SAMPLES", 50)
    monkeypatch.setattr(openml, "MOST_TEST_SAMPLES", 100)
    data = load("mnist", 1)
    assert (len(data.train_labels), len(data.test_labels)) == (50, 100)


def test_colours_turn_grey_as_they_look() -> None:
    picture = np.random.default_rng(0).integers(0, 256, (1, 3, 32, 32))
    grey = np.tensordot([0.299, 0.587, 0.114], picture[0], axes=1) / 255.0
    small = openml._small(picture.reshape(1, -1), openml.SOURCES["cifar_10"])
    assert np.allclose(small.reshape(10, 10), resized(grey[None], 10)[0], atol=1e-5)


def test_colours_are_kept_one_after_the_other_where_they_are_wanted() -> None:
    picture = np.random.default_rng(0).integers(0, 256, (1, 3, 32, 32))
    small = openml._small(picture.reshape(1, -1), openml.SOURCES["cifar_10_colour"])
    for colour in range(3):
        alone = resized(picture[:, colour] / 255.0, 10)
        assert np.allclose(small.reshape(3, 10, 10)[colour], alone[0], atol=1e-5)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (URLError("Name or service not known"), "there is no connection to openml.org"),
        (TimeoutError("timed out"), "there is no connection to openml.org"),
        (ConnectionResetError("reset"), "there is no connection to openml.org"),
        (HTTPError("u", 503, "busy", None, None), "openml.org answered 503"),  # type: ignore[arg-type]
        (ValueError("The md5 checksum\ndoes not match"), "damaged.*md5 checksum does not match"),
        (EOFError("Compressed file ended"), "damaged"),
        (OSError(28, "No space left on device"), "damaged or could not be kept.*No space left"),
    ],
)
def test_what_goes_wrong_is_one_line(fetch: Fetch, error: Exception, words: str) -> None:
    fetch.error = error
    (failed,) = [m for m in train(TrainingConfig(dataset="mnist")) if not isinstance(m, Loading)]
    assert isinstance(failed, Failed)
    with pytest.raises(DatasetError, match=words) as refused:
        load("mnist", 1)
    assert "MNIST" in failed.reason and failed.reason == str(refused.value)
    assert "\n" not in failed.reason
    assert not kept_path("mnist").exists()
    fetch.error = None
    assert load("mnist", 1).classes == 10  # the next Train has it


@pytest.mark.parametrize("spoil", ["torn", "empty", "another shape"])
def test_a_broken_copy_of_our_own_is_made_anew(fetch: Fetch, spoil: str) -> None:
    whole = load("mnist", 1)
    path = kept_path("mnist")
    if spoil == "another shape":
        np.savez(path, inputs=np.zeros((3, 4)), labels=np.zeros(3))
    else:
        path.write_bytes(path.read_bytes()[: 5000 if spoil == "torn" else 0])
    assert np.array_equal(load("mnist", 1).train_inputs, whole.train_inputs)
    assert len(fetch.calls) == 2


def test_a_truncated_original_without_a_network_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scikit-learn itself: it throws the broken copy away, and asks the network for another."""
    monkeypatch.setenv("SCIKIT_LEARN_DATA", str(tmp_path))
    description = tmp_path / "openml" / "openml.org" / "api/v1/json/data/554.gz"
    description.parent.mkdir(parents=True)
    description.write_bytes(gzip.compress(b'{"data_set_description": {}}' * 50)[:40])
    asked = []

    def unreachable(_: Any, request: urllib.request.Request) -> Any:
        asked.append(request.full_url)
        raise URLError("no network here")

    monkeypatch.setattr(urllib.request.HTTPSHandler, "https_open", unreachable)
    with pytest.raises(DatasetError, match="there is no connection to openml"):
        load("mnist", 1)
    assert asked and not description.exists()


def test_room_that_is_lacking_for_the_copy_is_no_failure(
    fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openml.tempfile, "mkstemp", lambda **_: (_ for _ in ()).throw(OSError(28)))
    assert load("mnist", 1).classes == 10 and not kept_path("mnist").exists()


# --- progress and Stop ------------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[str]:
    """A small OpenML: a megabyte in twenty pieces."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "2000000")
            self.end_headers()
            try:
                for _ in range(20):
                    self.wfile.write(bytes(100_000))
                    time.sleep(0.005)
            except ConnectionError:
                pass

        def log_message(self, *_: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http_server:
        thread = threading.Thread(target=http_server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{http_server.server_port}/"
        http_server.shutdown()
        thread.join()


def test_what_is_fetched_is_counted_and_can_be_stopped(server: str) -> None:
    told: list[str] = []
    with openml._watched("MNIST", told.append), urllib.request.urlopen(server) as answer:
        come = b"".join(iter(lambda: answer.read(65536), b""))
    assert len(come) == 2_000_000
    assert told[0] == "looking for MNIST" and "fetching MNIST: 1 of 2 MB" in told
    assert told[-1].startswith("unpacking MNIST")

    def enough(words: str) -> None:
        if "1 of 2 MB" in words:
            raise Cancelled

    with (
        openml._watched("MNIST", enough),
        urllib.request.urlopen(server) as answer,
        pytest.raises(Cancelled),
    ):
        list(iter(lambda: answer.read(65536), b""))


class Stopper(Undisturbed):
    """Stops, or changes the learning rate, once progress has been told."""

    def __init__(self, stops: bool) -> None:
        self.stops, self.stopped, self.polled = stops, False, 0
        self.asked = threading.Event()

    def poll(self) -> dict[str, float]:
        self.polled += 1
        self.asked.set()
        self.stopped = self.stops and self.polled > 8
        return {"learning_rate": 0.5} if self.polled == 1 else {}


def test_a_run_that_waits_for_its_data_tells_and_obeys(
    fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = threading.Event()

    def slow(source: Any, progress: Any) -> Any:
        try:
            while True:
                progress(f"fetching {source.title}: 3 MB")
                time.sleep(0.01)
        finally:
            ended.set()

    monkeypatch.setattr(openml, "_originals", slow)
    messages = list(train(TrainingConfig(dataset="mnist"), Stopper(stops=True), run=4))
    assert messages == [Loading(4, "fetching MNIST: 3 MB"), Finished(4, 0, stopped=True)]
    assert ended.wait(5.0)  # fetching has ended, too


def test_a_command_tells_how_far_its_data_are(
    fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    originals, heard = openml._originals, threading.Event()

    def slow(source: Any, progress: Any) -> Any:
        progress(f"fetching {source.title}: 3 MB")
        assert heard.wait(30.0)
        return originals(source, progress)

    told: list[str] = []

    def hear(words: str) -> None:
        told.append(words)
        heard.set()

    monkeypatch.setattr(openml, "_originals", slow)
    config = TrainingConfig(dataset="mnist", depth=2, width=4, epochs=1, measured_samples=10)
    assert run_training(config, told=hear)["epochs"] == 1
    assert told[0] == "fetching MNIST: 3 MB"


def test_what_was_changed_while_data_were_read_holds(
    fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    originals, control = openml._originals, Stopper(stops=False)

    def slow(*arguments: Any) -> Any:
        assert control.asked.wait(30.0)
        return originals(*arguments)

    monkeypatch.setattr(openml, "_originals", slow)
    waiting = loaded(TrainingConfig(dataset="mnist"), control, 1)
    told: list[Any] = []

    def followed() -> Any:
        told.append((yield from waiting))

    list(followed())
    ((data, config),) = told
    assert data.classes == 10 and config.learning_rate == 0.5


def test_fetched_data_train(fetch: Fetch) -> None:
    config = TrainingConfig(dataset="fashion_mnist", depth=3, width=10, epochs=2)
    messages = list(train(config))
    assert isinstance(messages[-1], Finished) and not messages[-1].stopped
    started = next(m for m in messages if isinstance(m, Started))
    assert (started.training_samples, started.test_samples) == (240, 60)
    told: list[str] = []
    kept_path("fashion_mnist").unlink()
    load_dataset(config, told.append)
    assert told == ["looking for Fashion-MNIST", "making Fashion-MNIST smaller: 0 of 300 pictures"]
