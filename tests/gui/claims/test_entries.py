"""What the ledger says of each claim, and what it keeps."""

from __future__ import annotations

from pathlib import Path

from gui.claims.entries import SHIPPED, Entry, Figure, Ledger, figures_of
from physics.claims.claim import read_claims

CLAIMS = read_claims()
HERE = {"verdict": "does not hold here", "date": "2030-01-02", "seeds": 3, "values": [1.0]}
FIGURE = HERE | {"mean": -1.5, "low": -2.25, "high": -0.75}


def test_what_is_measured_here_takes_the_place_of_what_ships_and_stays(tmp_path: Path) -> None:
    own = tmp_path / "deep" / "claims.json"
    ledger = Ledger(own)
    assert [one.claim for one in ledger.entries] == list(CLAIMS.values())
    ledger.take({"balanced-chain": FIGURE})
    for one in (ledger, Ledger(own)):
        entry = next(e for e in one.entries if e.claim.name == "balanced-chain")
        assert entry.figure == Figure.model_validate(FIGURE)
        assert entry.figure_words == "−1.5 (−2.25 … −0.75), 3 seeds"
    assert "balanced-chain" in figures_of(SHIPPED)
    assert figures_of(SHIPPED)["balanced-chain"].date != "2030-01-02"


def test_a_second_measurement_keeps_the_first(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "claims.json")
    ledger.take({"lazy-chain": FIGURE})
    ledger.take({"active-chain": FIGURE})
    assert set(figures_of(tmp_path / "claims.json")) == {"lazy-chain", "active-chain"}


def test_a_damaged_file_is_no_ledger_and_no_failure(tmp_path: Path) -> None:
    own = tmp_path / "claims.json"
    for text in ("", "{", "[]", '{"lazy-chain": 3}', '{"lazy-chain": {"verdict": 1}}'):
        own.write_text(text)
        assert Ledger(own).entries == Ledger(tmp_path / "none").entries


def test_words_of_what_is_exact_failed_or_unknown() -> None:
    rest = CLAIMS["rest-state"]
    exact = Figure.model_validate(HERE | {"mean": 2e-14, "low": 2e-14, "high": 2e-14})
    assert Entry(rest, exact).figure_words == "2e−14, exact"
    failed = Figure(verdict="not measured", date="2030-01-02", seeds=1, why="no room")
    assert Entry(rest, failed).figure_words == "no room"
    assert (Entry(rest, None).verdict, Entry(rest, None).figure_words) == ("not measured", "")
    one = Figure.model_validate(HERE | {"seeds": 1, "mean": 1.0})
    assert Entry(CLAIMS["lazy-network"], one).figure_words == "1 (? … ?), 1 seed"
