"""Numbers that are read: signs, decimals, and errors that say how many are meant."""

from __future__ import annotations

import math

import pytest

from gui.look.curve_words import concavity_number
from gui.look.numbers import fixed_text, number_text, text_with_error


def test_what_is_zero_has_no_sign() -> None:
    assert number_text(-0.0) == "0"
    assert fixed_text(-0.0004, 2) == "0.00" and fixed_text(-0.0004, 2, sign=True) == "+0.00"
    assert concavity_number(-0.0004, 0.01) == "+0.00 ± 0.01"
    assert fixed_text(-0.25, 2) == "−0.25"


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        (-1.0594, 0.0741, "−1.059 ± 0.074"),
        (-0.00021, 0.000376, "−0.00021 ± 0.00038"),
        (-1e-9, 0.000376, "0.00000 ± 0.00038"),
        (1234.5, 67.0, "1234 ± 67"),
        (0.123, math.nan, "0.123"),
        (0.123, 0.0, "0.123"),
        (1.0, 1e-12, "1 ± 1e−12"),
    ],
)
def test_a_number_goes_to_the_second_digit_of_its_error(
    value: float, error: float, text: str
) -> None:
    assert text_with_error(value, error) == text
