"""What the ledger says of each claim: what ships with the app, and what was measured here."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from gui.look.words import say, say_declared
from physics.claims.claim import FOLDER, Claim, read_claims
from physics.claims.verdict import Verdict
from physics.files.kinds import Unsuitable, require_file
from physics.files.whole_file import whole_text
from physics.wording import Words

SHIPPED: Final = FOLDER / "measured.json"
MOST_BYTES: Final = 4_000_000
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
NOT_MEASURED: Final = Words("not measured")


class Figure(BaseModel):
    """What was measured of a claim; `why` it could not be, where there is no mean."""

    model_config = ConfigDict(frozen=True)

    verdict: str
    date: str
    seeds: int
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    why: str = ""


_FIGURES: Final = TypeAdapter(dict[str, Figure])


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim, and the last figure of it, if there is one."""

    claim: Claim
    figure: Figure | None

    @property
    def verdict(self) -> str:
        """As a person reads it."""
        return say_declared(self.figure.verdict if self.figure else NOT_MEASURED)

    @property
    def mean_words(self) -> str:
        """The mean alone."""
        return "" if self.figure is None or self.figure.mean is None else _number(self.figure.mean)

    @property
    def figure_words(self) -> str:
        """The mean, its interval, and of how many seeds; or why there is none."""
        one = self.figure
        if one is None or one.mean is None:
            return one.why if one else ""
        if self.claim.exact:
            return say("{mean}, exact", mean=_number(one.mean))
        if self.claim.runs_once:
            mean, low, high = map(_number, (one.mean, one.low, one.high))
            return say("{value} ({low} to {high})", value=mean, low=low, high=high)
        return say(
            "{mean} ({low} … {high}), {n} seeds",
            "{mean} ({low} … {high}), {n} seed",
            one.seeds,
            mean=_number(one.mean),
            low=_number(one.low),
            high=_number(one.high),
        )


def _number(value: float | None) -> str:
    return "?" if value is None or not math.isfinite(value) else f"{value:z.3g}".replace("-", "−")


class Ledger:
    """All claims with their last figures; what is measured here is kept beside what ships.

    Parameters
    ----------
    own : the file of what was measured here; it need not be there.
    """

    def __init__(self, own: Path) -> None:
        self._own = own
        self.claims = read_claims()
        self._figures = figures_of(SHIPPED) | figures_of(own)

    @property
    def entries(self) -> list[Entry]:
        """In the order of the claims."""
        return [Entry(one, self._figures.get(name)) for name, one in self.claims.items()]

    def take(self, measured: dict[str, Any]) -> None:
        """Keep what was measured now; OSError if it cannot be written."""
        own = figures_of(self._own) | _FIGURES.validate_python(measured)
        self._figures |= own
        self._own.parent.mkdir(parents=True, exist_ok=True)
        with whole_text(self._own) as file:
            plain = {name: one.model_dump(exclude_none=True) for name, one in own.items()}
            file.write(json.dumps(plain, indent=1))


def figures_of(path: Path) -> dict[str, Figure]:
    """The figures in a file; none if it is not there or not one of ours."""
    try:
        require_file(path, MOST_BYTES)
        return _FIGURES.validate_json(path.read_bytes())
    except (OSError, Unsuitable, ValidationError):
        return {}
