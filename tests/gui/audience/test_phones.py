"""The page for phones over loopback: real HTTP, a real process, a class of 200."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import pytest

from gui.audience.phones.address import LOOPBACK, local_address, qr_modules
from gui.audience.phones.limits import MOST_BYTES, Bucket
from gui.audience.phones.page_words import PAGE
from gui.audience.phones.phones import Phones
from gui.audience.phones.room import Refused, Room
from gui.audience.phones.server import serve
from gui.predictions.crowd import curves_of
from gui.predictions.guess import CurveGuess, Guess, ValueGuess, VoteGuess
from gui.predictions.prediction import Prediction

WORDS = {
    "en": {key: str(words) for key, words in PAGE.items()},
    "tr": {key: f"tr {key}" for key in PAGE},
    "zh": {key: f"zh {key}" for key in PAGE},
}
CURVE = Prediction(kind="load_curve", question={"": "Which?", "tr": "Hangisi?"})
VALUE = Prediction(kind="value", quantity="last_share", low=0.0, high=1.0)
PATIENCE = 30.0


def until(condition: Any) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def phones() -> Iterator[Phones]:
    phones = Phones(LOOPBACK, WORDS)
    until(lambda: phones.poll() or phones.address)
    yield phones
    phones.close()


class Client:
    """One phone."""

    def __init__(self, address: str, language: str = "en") -> None:
        parts = urlsplit(address)
        self.path, self.language = parts.path, language
        self.connection = http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
        self.cookie = ""
        self.status, self.headers, self.page = self.get("")
        self.cookie = self.headers.get("set-cookie", "").partition(";")[0]

    def get(self, name: str) -> tuple[int, dict[str, str], bytes]:
        return self._ask("GET", name, None, {})

    def _ask(
        self, method: str, name: str, body: bytes | None, headers: dict[str, str]
    ) -> tuple[int, dict[str, str], bytes]:
        headers = {"Accept-Language": self.language, "Cookie": self.cookie, **headers}
        self.connection.request(method, self.path + name, body, headers)
        answer = self.connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()

    def send(self, number: int, guess: object, kind: str = "application/json") -> int:
        body = guess if isinstance(guess, bytes) else json.dumps(guess).encode()
        return self._ask("POST", f"guess/{number}", body, {"Content-Type": kind})[0]

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()


def page_speaks_the_language_and_lets_nothing_in(phones: Phones) -> None:
    with Client(phones.address, "de, tr-TR;q=0.9, en;q=0.1") as client:
        assert client.status == 200 and b'<html lang="tr">' in client.page
        policy = client.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "//" not in policy
        assert client.headers["referrer-policy"] == "no-referrer"
        assert "httponly" in client.headers["set-cookie"].lower()
        assert "samesite=strict" in client.headers["set-cookie"].lower()
        assert b"http" not in client.page  # nothing from elsewhere
        until(lambda: json.loads(client.get("now")[2])["number"] == 1)
        now = json.loads(client.get("now")[2])
        assert now["question"] == "Hangisi?" and now["words"]["send"] == "tr send"
        assert now["kind"] == "load_curve" and "truth" not in now
        for name in ("page.js", "page.css"):
            assert client.get(name)[0] == 200
        assert client.get("../main.py")[0] == 404 and client.get("%2e%2e%2fpage.html")[0] == 404


def test_a_class_of_200_draws_over_loopback_and_each_phone_counts_once(phones: Phones) -> None:
    phones.ask(CURVE)
    page_speaks_the_language_and_lets_nothing_in(phones)
    heights = np.linspace(0.0, 1.0, 200)

    def draw(height: float) -> list[int]:
        with Client(phones.address) as client:
            until(lambda: json.loads(client.get("now")[2])["number"] == 1)
            guess = {"kind": "load_curve", "heights": [1.0, height, 0.0]}
            return [client.send(1, {**guess, "heights": [1, 0.5, 0]}), client.send(1, guess)]

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(draw, heights))
    assert statuses == [[204, 204]] * 200
    until(lambda: phones.poll() or len(phones.guesses) == 200)
    until(lambda: not phones.poll())  # the last of them have come
    crowd = curves_of(phones.guesses, 2)
    np.testing.assert_allclose(np.sort(crowd.curves[:, 1]), heights)


def test_what_is_no_answer_or_too_much_is_refused_and_a_dead_server_is_told(
    phones: Phones,
) -> None:
    phones.ask(VALUE)
    right = {"kind": "value", "value": 0.5}
    with Client(phones.address) as client:
        until(lambda: json.loads(client.get("now")[2])["number"] == 1)
        assert client.send(2, right) == 409  # another question
    wrong: list[tuple[object, int]] = [
        (b"{", 422),
        ({"kind": "value", "value": 2.0}, 422),
        ({"kind": "regime", "vote": "lazy"}, 422),
        ({**right, "name": "Ada"}, 422),
        (b" " * (MOST_BYTES + 1), 413),
    ]
    for guess, status in wrong:
        with Client(phones.address) as client:
            assert client.send(1, guess) == status
    with Client(phones.address) as client:
        assert client.send(1, right, "text/plain") == 415
        client.cookie = "seat=guessed"
        assert client.send(1, right) == 403
    parts = urlsplit(phones.address)
    with Client(f"http://{parts.netloc}/{'A' * 16}/") as stranger:
        assert stranger.status == 404 and not stranger.cookie
    phones.poll()
    assert phones.guesses == ()
    with Client(phones.address) as client:
        until(lambda: json.loads(client.get("now")[2])["number"] == 1)
        statuses = [client.send(1, {"kind": "value", "value": 0.5}) for _ in range(30)]
    assert statuses[0] == 204 and 429 in statuses
    until(lambda: phones.poll() or phones.guesses)
    assert phones.guesses == (ValueGuess(value=0.5),)
    phones._process.kill()
    until(lambda: phones.poll() or phones.failure)
    assert phones.failure == (
        "The page for phones is not served any more. The lecture goes on without it."
    )
    phones.ask(CURVE)  # and nothing is raised
    assert phones.address == ""


# --- without a process ------------------------------------------------------------------------


def test_an_address_that_is_not_this_machines_is_told() -> None:
    ours, others = Pipe()
    with ours, others:
        serve(others, "192.0.2.1", "token", WORDS)
        port, why = ours.recv()
    assert port == 0 and why


def test_a_bucket_fills_with_time() -> None:
    now = [0.0]
    bucket = Bucket(1.0, 2.0, lambda: now[0])
    assert [bucket.take() for _ in range(3)] == [True, True, False]
    now[0] = 1.0
    assert [bucket.take() for _ in range(2)] == [True, False]


def test_a_room_has_so_many_seats_and_no_more() -> None:
    told: list[tuple[int, int, Guess]] = []
    room = Room("token", WORDS, lambda *one: told.append(one))
    seats = [room.seat() for _ in range(400)]
    assert len(set(seats)) == 400
    with pytest.raises(Refused):
        room.seat()
    room.ask(3, Prediction(kind="regime"))
    room.take(seats[7], 3, b'{"kind": "regime", "vote": "lazy"}')
    assert told == [(7, 3, VoteGuess(vote="lazy"))]
    room.ask(4, None)
    with pytest.raises(Refused):
        room.take(seats[7], 4, b'{"kind": "regime", "vote": "lazy"}')


def test_the_language_is_the_first_that_is_spoken() -> None:
    room = Room("token", WORDS, print)
    accepted = ["zh-CN,zh;q=0.9", "de,fr", "", "en;q=0.2,tr;q=0.8", ";q=x," * 100]
    assert [room.language(one) for one in accepted] == ["zh", "en", "en", "tr", "en"]


def test_a_code_is_square_and_an_address_is_of_a_network() -> None:
    modules = qr_modules("http://192.168.1.20:40000/abcdefghijklmnop/")
    assert modules.shape[0] == modules.shape[1] and modules[0, :7].all()
    assert not local_address().startswith("127.")
    assert CurveGuess(heights=(1.0, 0.0)).at(2)[1] == 0.5
