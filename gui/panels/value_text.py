"""Numbers as a person reads and types them, and as a slider steps through them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gui.look.words import say, shown
from gui.models.declared import Declared
from gui.models.typed_number import UnclearNumberError, read_number

LOG_POSITIONS = 240
MOST_POSITIONS = 2000
FEWEST_POSITIONS = 100


class NotPermittedError(ValueError):
    """What was typed cannot be the value; the text says what can."""


@dataclass(frozen=True, slots=True)
class SliderScale:
    """Maps a slider's whole positions 0 … `positions` to values and back.

    Attributes
    ----------
    low, high : the span of the slider, which is narrower than what may be typed.
    positions : how many steps the span has.
    decimals : to which values are rounded on a linear scale; None on a logarithmic one.
    """

    low: float
    high: float
    positions: int
    decimals: int | None

    @classmethod
    def of(cls, declared: Declared) -> SliderScale | None:
        """The scale of a declared number, or None if it has no slider."""
        if declared.slider is None:
            return None
        low, high = declared.slider
        if declared.logarithmic:
            return cls(low, high, LOG_POSITIONS, None)
        if declared.kind == "int":
            return cls(low, high, min(round(high - low), MOST_POSITIONS), 0)
        decimals = max(0, -math.floor(math.log10((high - low) / FEWEST_POSITIONS)))
        return cls(low, high, round((high - low) * 10**decimals), decimals)

    def value(self, position: int) -> float:
        """The value at a position, rounded as a person would."""
        part = position / self.positions
        if self.decimals is None:
            return _significant(self.low * (self.high / self.low) ** part)
        return round(self.low + (self.high - self.low) * part, self.decimals)

    def position(self, value: float) -> int:
        """The position nearest to a value; the end of the slider for a value beyond it."""
        inside = min(max(value, self.low), self.high)
        if self.decimals is None:
            part = math.log(inside / self.low) / math.log(self.high / self.low)
        else:
            part = (inside - self.low) / (self.high - self.low)
        return round(part * self.positions)


def _significant(value: float) -> float:
    """`value` to two significant digits, three below 2 where two would be coarse."""
    if value <= 0.0:
        return value
    lead = value / 10 ** math.floor(math.log10(value))
    return float(f"{value:.{3 if lead < 2 else 2}g}")


def value_text(value: float, declared: Declared) -> str:
    """A number for its field: the decimals of its slider where they suffice, else all.

    The text is short but never wrong: it differs from the value by less than
    one part in a million.
    """
    if declared.kind == "int":
        return str(int(value))
    if value == 0.0:
        return "0"
    scale = SliderScale.of(declared)
    decimals = 2 if scale is None or scale.decimals is None else scale.decimals
    plain = f"{value:.{decimals}f}"
    return plain if float(plain) == value else f"{value:.6g}"


def parse_number(text: str, declared: Declared) -> float | int:
    """The number that was typed.

    Raises
    ------
    NotPermittedError
        If it is no number or out of range; the message names the range. Or if it might be
        either of two numbers; the message asks which.
    """
    try:
        value = read_number(text, whole=declared.kind == "int")
    except UnclearNumberError as unclear:
        raise NotPermittedError(shown(unclear)) from None
    except ValueError:
        raise NotPermittedError(_refusal(declared)) from None
    if not math.isfinite(value) or not _within(value, declared):
        raise NotPermittedError(_refusal(declared))
    return value


def _within(value: float, declared: Declared) -> bool:
    if declared.minimum is not None and value < declared.minimum:
        return False
    if declared.logarithmic and value <= 0.0:
        return False
    return declared.maximum is None or value <= declared.maximum


def _refusal(declared: Declared) -> str:
    noun = say("a whole number") if declared.kind == "int" else say("a number")
    values = {"title": declared.title, "noun": noun, "range": range_words(declared)}
    if not values["range"]:
        return say("{title} must be {noun}.", title=declared.title, noun=noun)
    if _is_open(declared):
        return say("{title} must be {noun} {range}.", **values)
    return say("{title} must be {noun} from {range}.", **values)


def _is_open(declared: Declared) -> bool:
    """Whether zero is the limit and excluded: a logarithmic quantity vanishes nowhere."""
    return declared.logarithmic and declared.minimum == 0.0


def range_words(declared: Declared) -> str:
    """The permitted range, as "0 to 1" or "above 0, at most 10⁹"."""
    if declared.minimum is None or declared.maximum is None:
        return ""
    if _is_open(declared):
        return say("above 0, at most {limit}", limit=limit_text(declared.maximum))
    return say(
        "{lowest} to {highest}",
        lowest=limit_text(declared.minimum),
        highest=limit_text(declared.maximum),
    )


def limit_text(value: float) -> str:
    """A limit without computer notation: 10⁹ rather than 1e+09."""
    if abs(value) < 1e5:
        return f"{value:zg}".replace("-", "−")
    digits, exponent = f"{value:.1e}".split("e")
    power = "10" + str(int(exponent)).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    head = f"{float(digits):zg}".replace("-", "−")
    return {"1": power, "−1": f"−{power}"}.get(head, f"{head}·{power}")
