"""The page in a real browser: it shows what is asked, takes a drawing, and says when it is over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.audience.phones.phones import Phones
from gui.predictions.guess import CurveGuess, OrderGuess, VoteGuess
from gui.predictions.prediction import Prediction
from tests.gui.audience.chromium import CHROMIUM, Browser
from tests.gui.audience.test_phones import CURVE, VALUE, phones, until

assert phones  # the fixture
NEEDS = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
KEPT = os.environ.get("PHONE_PICTURES", "")
"""A folder for pictures of the page, to be looked at."""


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    browser = Browser(tmp_path)
    yield browser
    browser.close()


def look(browser: Browser, name: str) -> None:
    if KEPT:
        browser.picture(Path(KEPT) / f"phone-{name}.png")


@NEEDS
def test_a_browser_starts_whatever_numbers_its_pipe_has(tmp_path: Path) -> None:
    taken: list[int] = []
    try:
        while not taken or taken[-1] < 99:
            taken.append(os.open(os.devnull, os.O_RDONLY))
        browser = Browser(tmp_path)
        try:
            assert browser.run("1 + 1") == 2
        finally:
            browser.close()
    finally:
        for one in taken:
            os.close(one)


@NEEDS
def test_a_browser_draws_votes_and_orders(phones: Phones, browser: Browser) -> None:
    phones.ask(None)
    browser.open(phones.address, "tr-TR,tr")
    until(lambda: browser.run("document.querySelector('h1').textContent") == "tr wait")
    assert browser.run("document.documentElement.lang") == "tr"
    assert browser.run("document.querySelector('#send').hidden")
    look(browser, "waits")

    phones.ask(CURVE)
    until(lambda: browser.run("document.querySelector('h1').textContent") == "Hangisi?")
    assert browser.run("document.querySelector('#send').disabled"), "nothing is drawn yet"
    box = browser.run(
        "(b => [b.x, b.y, b.width, b.height])"
        "(document.querySelector('canvas').getBoundingClientRect())"
    )
    left, top, wide, tall = box
    browser.draw(*((left + wide * n / 20, top + 0.08 * tall * (1 + n / 10)) for n in range(1, 20)))
    look(browser, "draws")
    browser.click("#send")
    until(lambda: phones.poll() or phones.guesses)
    (guess,) = phones.guesses
    assert isinstance(guess, CurveGuess) and guess.at(4)[2] > 0.8
    until(lambda: browser.run("document.querySelector('#state').textContent") == "tr sent")
    assert browser.run("document.documentElement.scrollWidth <= window.innerWidth")

    phones.ask(Prediction(kind="regime", question={"": "Lazy, balanced or active?"}))
    until(lambda: browser.run("document.querySelectorAll('#answer button').length") == 3)
    browser.click("#answer button:nth-child(2)")
    look(browser, "votes")
    browser.click("#send")
    until(lambda: phones.poll() or phones.guesses)
    assert phones.guesses == (VoteGuess(vote="balanced"),)

    phones.ask(Prediction(kind="order", layers=4, question={"": "Which carry most?"}))
    until(lambda: browser.run("document.querySelectorAll('li').length") == 4)
    browser.click("li:nth-child(2) button:nth-of-type(1)")
    look(browser, "orders")
    browser.click("#send")
    until(lambda: phones.poll() or phones.guesses)
    assert phones.guesses == (OrderGuess(order=(1, 0, 2, 3)),)

    phones.ask(VALUE.model_copy(update={"question": {"": "How much does the last one carry?"}}))
    until(lambda: browser.run("document.querySelectorAll('input').length") == 1)
    browser.click("input")
    look(browser, "values")

    phones._process.kill()
    until(lambda: browser.run("document.querySelector('#state').textContent") == "tr over")
