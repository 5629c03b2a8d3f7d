"""A number as a person types it: one rule for every field and every command.

Digits are 0 to 9. Spaces, apostrophes and underscores part thousands. A lone comma or point is the
decimal sign; where both stand, or one of them twice, the first one parts thousands. "1,000" may be
one or a thousand, and so may "1.000" where a whole number is meant: that is asked back, never
guessed. Commas in a whole number part its thousands, as nobody types three decimals of a block.
"""

from __future__ import annotations

import re
from decimal import Decimal

from gui.look.words import say

GROUPS = " \u00a0\u2009\u202f'’_"
"""What stands between thousands and nowhere else."""
MOST_DIGITS = 40
"""Of a whole number; more would only take time."""
_NUMBER = re.compile(r"([+-]?)([0-9.,]+)(?:e([+-]?[0-9]{1,4}))?", re.IGNORECASE)
_IN_THREES = re.compile(r"[1-9][0-9]{0,2}(?:(?P<sign>.)[0-9]{3})(?:(?P=sign)[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")


class UnclearNumberError(ValueError):
    """It might be either of two numbers; the text asks which."""


def read_number(typed: str, *, whole: bool) -> float | int:
    """The number that was typed.

    Parameters
    ----------
    whole : a whole number is meant, and is given as one, to its last digit.

    Raises
    ------
    UnclearNumberError
        If it might be either of two numbers.
    ValueError
        If it is none, or not whole where it must be; the text names what was typed.
    """
    text = typed.strip().replace("−", "-")
    found = _NUMBER.fullmatch(_without_groups(text))
    digits = _with_a_point(found[2], text, whole) if found else ""
    if found is None or not _PLAIN.fullmatch(digits):
        raise ValueError(say("{text} is not a number", text=text or say("nothing")))
    number = f"{found[1]}{digits}e{found[3] or 0}"
    if not whole:
        return float(number)
    exact = Decimal(number)
    if exact != exact.to_integral_value() or exact.adjusted() > MOST_DIGITS:
        raise ValueError(say("{text} is not a whole number", text=text))
    return int(exact)


def _without_groups(text: str) -> str:
    """Less the spaces and their like, if they part all of its whole digits in threes."""
    sign, rest = (text[:1], text[1:]) if text[:1] in "+-" else ("", text)
    before = re.split(r"[.,eE]", rest, maxsplit=1)[0]
    if not any(mark in before for mark in GROUPS) or not _IN_THREES.fullmatch(before):
        return text
    return sign + "".join(one for one in before if one not in GROUPS) + rest[len(before) :]


def _with_a_point(digits: str, text: str, whole: bool) -> str:
    """The digits with a point for their decimal sign, and no groups."""
    marks = [one for one in digits if one in ".,"]
    if (len(marks) == 2 and marks[0] != marks[1]) or len(marks) > 2:
        return _grouped_with_decimals(digits, marks)
    if len(marks) == 2:
        return "".join(re.split("[.,]", digits)) if _IN_THREES.fullmatch(digits) else ""
    if marks and _IN_THREES.fullmatch(digits):
        joined = "".join(re.split("[.,]", digits))
        if marks[0] == "," and whole:
            return joined
        if marks[0] == "," or whole:
            short = f"{float(digits.replace(',', '.')):g}"
            raise UnclearNumberError(
                say(
                    "{text} may be {short} or {joined}: which one is meant?",
                    text=text,
                    short=short,
                    joined=joined,
                )
            )
    return digits.replace(",", ".")


def _grouped_with_decimals(digits: str, marks: list[str]) -> str:
    """Of "1.234,5" or "1,234,567" the plain number; nothing if it is none."""
    grouping, last = marks[0], marks[-1]
    front, _, back = digits.rpartition(last)
    if grouping == last:
        front, back = digits, ""
    if set(marks[:-1]) != {grouping} or not _IN_THREES.fullmatch(front) or "," in back:
        return ""
    return front.replace(grouping, "") + ("." + back if back else "")
