"""What grids over two parameters share, with a model of their own."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from pydantic import BaseModel, Field

from physics.grids.axis import GridAxis, GridPlan, axes_of_plain, begun, plain_axes


class Pot(BaseModel):
    heat: float = Field(1.0, le=10.0)
    salt: float = 0.0
    seed: int = Field(0, le=5)


@dataclass(frozen=True)
class PotAxis(GridAxis):
    model = Pot
    names = staticmethod(lambda: ("heat", "salt"))


@dataclass(frozen=True)
class PotPlan(GridPlan):
    hours: int = 1

    def __post_init__(self) -> None:
        self._check_last_seed()


HEAT, SALT = PotAxis("heat", (1.0, 2.0, 4.0)), PotAxis("salt", (0.0, 0.5))


def plan(base: Pot | None = None, seeds: int = 2, hours: int = 1) -> PotPlan:
    return PotPlan(base or Pot(), HEAT, SALT, seeds, hours)


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        ("pepper", (1.0,), "no axis 'pepper'; there are heat, salt"),
        ("heat", (), "must be finite and rise"),
        ("heat", (2.0, 1.0), "must be finite and rise"),
        ("heat", (1.0, float("nan")), "must be finite and rise"),
        ("heat", (1.0, 11.0), "heat: input should be less than or equal to 10, not 11"),
    ],
)
def test_what_is_no_axis_is_refused(name: str, values: tuple[float, ...], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        PotAxis(name, values)


def test_a_cell_has_the_values_of_both_axes() -> None:
    assert plan().shape == (2, 3)
    assert plan(Pot(seed=3)).first(2, 1) == Pot(heat=4.0, salt=0.5, seed=3)


def test_there_must_be_a_seed_for_each_member() -> None:
    plan(Pot(seed=4), seeds=2)
    with pytest.raises(ValueError, match="less than or equal to 5"):
        plan(Pot(seed=4), seeds=3)


def test_axes_come_back_from_plain_ones() -> None:
    assert axes_of_plain(plain_axes(HEAT, SALT), PotAxis) == (HEAT, SALT)


def test_where_a_base_stands_on_the_axes_makes_no_difference() -> None:
    assert plan().same_cells(plan(Pot(heat=9.0, salt=0.2)))
    assert not plan().same_cells(plan(Pot(seed=1)))
    assert not plan().same_cells(plan(hours=2))
    assert not plan().same_cells(PotPlan(Pot(), SALT, HEAT, 2))


def test_only_a_part_of_what_is_wanted_is_gone_on_from() -> None:
    part = SimpleNamespace(plan=plan(Pot(heat=3.0)), fraction=0.5)
    assert begun(part, plan()) is part
    assert begun(part, plan(seeds=1)) is None
    assert begun(SimpleNamespace(plan=plan(), fraction=1.0), plan()) is None
    assert begun(None, plan()) is None
