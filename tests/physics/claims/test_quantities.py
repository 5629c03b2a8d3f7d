"""What one seed's results are brought down to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from physics.claims.quantities import Quantity, quantity_of, value_at

X = (1.0, 2.0, 4.0)
SQUARES = [{"a": x * x, "row": [1.0, 2.0, 4.0], "other": [0.0, 1.0, 2.0]} for x in X]
GRID = [{"a": [[1.0, 2.0, 3.0], [1.0, 5.0, 4.0]], "b": [[3.0, 1.0, 2.0], [0.0, 0.0, 9.0]]}]


@pytest.mark.parametrize(
    ("quantity", "read", "against", "expected"),
    [
        ("mean", "a", "", 7.0),
        ("smallest", "a", "", 1.0),
        ("largest", "row", "", 4.0),
        ("difference", "a", "", 15.0),
        ("slope", "a", "", 36.0 / 7.0),
        ("exponent", "a", "", 2.0),
        ("rank", "a", "", 1.0),
        ("tilt", "row", "", 1.5),
        ("tilt", "row", "other", 0.5),
        ("deviation", "row", "other", 2.0),
    ],
)
def test_of_values_at_three_x(quantity: Quantity, read: str, against: str, expected: float) -> None:
    assert quantity_of(quantity, X, SQUARES, read, against) == pytest.approx(expected, rel=1e-12)


def test_of_a_diagram() -> None:
    """Spearman's ranks by hand: (1, 2, 3) and (1, 3, 2) have 1 and 1/2; columns 0, 1 and 1."""
    assert quantity_of("rank_along_x", (), GRID, "a") == pytest.approx(0.75)
    assert quantity_of("rank_along_y", (), GRID, "a") == pytest.approx(2.0 / 3.0)


def test_straightness_is_weighed_against_the_signed_concavity() -> None:
    concavity = [[-0.4, -0.2, 0.0, 0.2, 0.4]]
    straight = [{"A": concavity, "acc": [[0.6, 0.8, 1.0, 0.8, 0.6]]}]
    bent = [{"A": concavity, "acc": [[0.6, 0.7, 0.8, 0.9, 1.0]]}]
    assert quantity_of("straightness_gain", (), straight, "A", "acc") == pytest.approx(1.0)
    assert quantity_of("straightness_gain", (), bent, "A", "acc") == pytest.approx(-1.0)


def test_how_straight_a_row_is() -> None:
    """(0, 1, 4) has |r| = 2 √3/√13 with (0, 1, 2), whichever way it goes."""
    rows = [{"bent": [0.0, -1.0, -4.0], "line": [5.0, 4.0, 3.0]}]
    bent = 2.0 * (3.0 / 13.0) ** 0.5
    assert quantity_of("straightness", (), rows, "bent") == pytest.approx(bent)
    assert quantity_of("straightness", (), rows, "line") == pytest.approx(1.0)
    assert quantity_of("straightness", (), rows, "line", "bent") == pytest.approx(1.0 - bent)
    with pytest.raises(ValueError, match="one value is needed, not 2"):
        quantity_of("straightness", (0.0, 1.0), rows * 2, "line")


def test_one_value_beside_another() -> None:
    assert quantity_of("difference", (), GRID, "a.0.1", "b.0.0") == -1.0


def test_what_is_not_known_is_left_out_of_a_correlation() -> None:
    one = [{"a": [1.0, 2.0, None, 4.0], "b": [2.0, 4.0, 5.0, 8.0]}]
    assert quantity_of("correlation", (), one, "a", "b") == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("quantity", "results", "read", "why"),
    [
        ("value", SQUARES, "a", "one value is needed, not 3"),
        ("value", SQUARES[:1], "b", "no b"),
        ("value", SQUARES[:1], "row.7", "no row.7"),
        ("slope", SQUARES[:1], "a", "two x or more"),
        ("value", [{"a": None}], "a", "not known"),
    ],
)
def test_what_cannot_be_made_is_said(
    quantity: Quantity, results: list[Mapping[str, Any]], read: str, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        quantity_of(quantity, X[: len(results)], results, read)


def test_a_path_leads_through_names_and_places() -> None:
    assert value_at({"a": {"b": [5, {"c": 7}]}}, "a.b.1.c") == 7
