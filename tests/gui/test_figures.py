"""Figures: what they draw is what was given, the same bytes each time, with fonts in them."""

from __future__ import annotations

import errno
import io
import itertools
import os
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from PIL import Image

from gui.curves.courses import ChainCourse, course_table, training_table
from gui.curves.diagrams import read_any_diagram
from gui.curves.plotted import table_of
from gui.curves.smoothing import smoothed
from gui.curves.table import Curve, Table
from gui.figures.courses import spread_apart, within
from gui.figures.diagrams import ACCURACY, CONCAVITY, Picture, axis_ticks, usual_shade
from gui.figures.lines import number_with_error
from gui.figures.looks import LOOKS, OTHERS
from gui.figures.output import ENDINGS, draw, figure_bytes, write_figure
from gui.figures.style import Style, style_names
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import Axis, DiagramPlan, DiagramResult, refine
from tests.gui.test_tape import measurement

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "diagrams" / "digits-data-noise.h5"
LAYERS = np.arange(8.0)
CURVE = np.array([1.0, 0.97, 0.9, 0.77, 0.58, 0.33, 0.15, 0.0])
READINGS = {
    "chain": {"concavity": 0.312, "concavity_error": 0.0, "regime": "lazy"},
    "network": {"concavity": -0.0123, "concavity_error": 0.0057, "regime": "balanced"},
}
MM = 72.0 / 25.4


def load_curve() -> Table:
    error = np.array([0.0, *np.full(6, 0.02), 0.0])
    curves = (
        Curve("chain", LAYERS, CURVE),
        Curve("network", LAYERS, CURVE**2, error=error),
        Curve("rest state", LAYERS, CURVE),
        Curve("uniform", LAYERS, 1.0 - LAYERS / 7.0),
    )
    return Table("load-curve", "layer", curves, about={"readings": READINGS})


def shares() -> Table:
    curves = {"chain": -np.diff(CURVE), "network": np.full(7, 0.2), "uniform": np.full(7, 1 / 7)}
    return table_of({name: (LAYERS[1:], y) for name, y in curves.items()}, "layer", "shares")


def course() -> Table:
    times = np.linspace(0.0, 10.0, 5000)
    chain = ChainCourse(times, np.outer(times, np.arange(1.0, 4.0)), np.arange(1, 4))
    return course_table(chain, [measurement(1, epoch) for epoch in range(5)])


def training() -> Table:
    return training_table([measurement(1, epoch) for epoch in range(30)])


def overlay() -> Table:
    blocks = np.linspace(0.1, 0.8, 7)
    curves = {"chain": blocks, "network": blocks**2, "stationary": blocks}
    return table_of({name: (LAYERS[1:], y) for name, y in curves.items()}, "layer", "overlay")


def energy() -> Table:
    return table_of({"springs": (LAYERS, CURVE), "hand": (LAYERS, CURVE**2)}, "t", "energy")


@cache
def chains() -> DiagramResult:
    x, y = Axis("noise", (0.0, 0.01, 0.02)), Axis("friction", (0.0, 0.1))
    *_, whole = refine(DiagramPlan(ChainParameters(), x, y, seeds=1, steps=3000))
    return whole


TABLES = (load_curve, shares, course, training, overlay, energy)
CONTENTS = {make.__name__: make for make in TABLES} | {
    "chains": lambda: Picture(chains()),
    "networks": lambda: Picture(read_any_diagram(SHIPPED), ACCURACY),
}


@contextmanager
def drawn(content: Any, style: Style | None = None) -> Iterator[Figure]:
    style = style or Style()
    with style.applied():
        yield draw(content, style)


def words_of(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(mpl.text.Text) if text.get_text()]


# --- all of them -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "style"),
    [*((name, "article") for name in CONTENTS), ("load_curve", "slides"), ("networks", "slides")],
)
def test_every_figure_is_drawn_twice_with_the_same_bytes(name: str, style: str) -> None:
    content, look = CONTENTS[name](), Style(style, dpi=72)
    for ending in ENDINGS:
        first = figure_bytes(content, ending, look)
        assert first == figure_bytes(content, ending, look), ending
        assert b"CreationDate" not in first and b"<dc:date>" not in first


@pytest.mark.parametrize("style", style_names())
@pytest.mark.parametrize("name", ["load_curve", "course", "networks"])
def test_all_fonts_are_in_the_pdf(name: str, style: str) -> None:
    pdf = figure_bytes(CONTENTS[name](), ".pdf", Style(style))
    fonts = re.findall(rb"/Type /Font\b.*?>>", pdf, re.DOTALL)
    embedded = len(re.findall(rb"/FontFile[23]? \d+ 0 R", pdf)) + pdf.count(b"/CharProcs")
    assert fonts and embedded
    assert not re.findall(rb"/Subtype /Type1\b", pdf)  # the fourteen that are never embedded
    names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    expected = b"STIXGeneral" if style == "article" else b"Inter"
    assert names and all(expected in name for name in names)


def test_the_pdf_is_as_wide_as_was_asked_for() -> None:
    for style, width in ((Style(), 86.0), (Style(width=178.0), 178.0), (Style("slides"), 254.0)):
        pdf = figure_bytes(load_curve(), ".pdf", style)
        box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", pdf)
        assert box is not None
        assert float(box[1]) == pytest.approx(width * MM, abs=0.02)


def test_the_png_has_the_dots_that_were_asked_for() -> None:
    picture = Image.open(io.BytesIO(figure_bytes(load_curve(), ".png", Style(width=80.0, dpi=254))))
    assert picture.width == pytest.approx(800, abs=1)
    assert picture.info["dpi"][0] == pytest.approx(254, rel=1e-3)


def test_letters_in_the_svg_are_outlines() -> None:
    svg = figure_bytes(load_curve(), ".svg", Style())
    assert b"<text" not in svg and b"font-family" not in svg
    assert svg.count(b"<use") > 20


def test_a_person_s_own_matplotlib_is_neither_used_nor_changed() -> None:
    plain = figure_bytes(energy(), ".svg", Style())
    with mpl.rc_context({"lines.linewidth": 9.0, "font.size": 30.0, "svg.hashsalt": "own"}):
        assert figure_bytes(energy(), ".svg", Style()) == plain
        assert mpl.rcParams["lines.linewidth"] == 9.0


def test_letters_of_a_pdf_can_be_searched() -> None:
    pdf = figure_bytes(energy(), ".pdf", Style())
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    maps = [zlib.decompress(one) for one in streams if one[:1] == b"x"]
    assert any(b"beginbfrange" in one or b"beginbfchar" in one for one in maps)


def test_other_endings_styles_and_sizes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"written as \.pdf, \.svg, \.png, not \.gif"):
        figure_bytes(energy(), ".gif", Style())
    with pytest.raises(ValueError, match="no style 'poster'; there are article, slides"):
        Style("poster")
    with pytest.raises(ValueError, match="width of a figure is 20 to 1000, not 5"):
        Style(width=5.0)
    with pytest.raises(ValueError, match="resolution is 36 to 2400, not 1"):
        Style(dpi=1)
    with pytest.raises(ValueError, match="too large"):
        figure_bytes(energy(), ".png", Style(width=1000.0, dpi=2400))
    with pytest.raises(OSError, match=os.strerror(errno.ENOENT)):
        write_figure(energy(), tmp_path / "missing" / "a.pdf", Style())
    assert not list(tmp_path.iterdir())


# --- what is drawn ---------------------------------------------------------------------------


def test_lines_go_through_the_numbers_of_the_table() -> None:
    with drawn(load_curve()) as figure:
        lines = {str(line.get_label()): line for line in figure.axes[0].lines}
        chain = next(line for label, line in lines.items() if label.startswith("chain"))
        np.testing.assert_array_equal(chain.get_ydata(), CURVE)
        assert r"chain, $A = +0.31$" in lines
        assert r"network, $A = -0.012 \pm 0.006$" in lines


def test_errors_are_drawn_where_they_are_known() -> None:
    with drawn(load_curve()) as figure:
        bars = [c for c in figure.axes[0].collections if isinstance(c, LineCollection)]
        (segments,) = [bar.get_segments() for bar in bars]
        assert [float(np.ptp(s[:, 1])) for s in segments][1:-1] == pytest.approx([0.04] * 6)


def test_the_legend_stands_where_no_curve_is() -> None:
    active = Table("load-curve", "layer", (Curve("chain", LAYERS, CURVE[::-1] * 0.0),))
    for table, place in ((load_curve(), 3), (active, 1)):  # lower left, upper right
        with drawn(table) as figure:
            legend = figure.axes[0].get_legend()
            assert legend is not None and legend._loc == place


def test_bars_are_as_high_as_the_shares() -> None:
    with drawn(shares()) as figure:
        heights = [bar.get_height() for bar in figure.axes[0].patches]
        assert heights[:7] == pytest.approx(list(-np.diff(CURVE)))
        assert {bar.get_hatch() for bar in figure.axes[0].patches} == {None, "//////"}


def test_a_long_course_is_thinned_to_what_can_be_seen_and_keeps_its_ends() -> None:
    with drawn(course()) as figure:
        line = figure.axes[0].lines[0]
        assert len(line.get_xdata()) <= 2048
        assert (line.get_xdata()[0], line.get_xdata()[-1]) == (0.0, 10.0)


def test_panels_stand_side_by_side_where_there_is_room() -> None:
    for width, beside in ((86.0, False), (178.0, True)):
        with drawn(course(), Style(width=width)) as figure:
            first, second = (axes.get_subplotspec() for axes in figure.axes)
            assert (first.rowspan == second.rowspan) is beside


def test_every_curve_of_a_family_has_its_number() -> None:
    with drawn(course()) as figure:
        words = words_of(figure)
        assert {"1", "2", "3", "(a)", "(b)"} <= set(words)


def test_smoothed_curves_are_told_from_raw_ones() -> None:
    with drawn(smoothed(course(), 21)) as figure:
        legend = figure.axes[0].get_legend()
        assert legend is not None
        assert [text.get_text() for text in legend.get_texts()] == ["raw", "smoothed"]


def test_the_overlay_ties_each_block_to_its_layer() -> None:
    with drawn(overlay()) as figure:
        ties = figure.axes[0].collections[0].get_segments()
        blocks = np.linspace(0.1, 0.8, 7)
        np.testing.assert_allclose(ties, [[(x, 1.0), (x**2, 0.0)] for x in blocks])


def test_curves_of_different_quantities_have_panels_of_their_own() -> None:
    table = table_of({"a": (LAYERS, CURVE), "b": (LAYERS, CURVE)}, "x", quantity=str.upper)
    with drawn(table) as figure:
        assert [axes.get_ylabel() for axes in figure.axes] == ["A", "B"]


def test_no_two_curves_are_told_by_colour_alone() -> None:
    for looks in (list(LOOKS.values()), list(OTHERS)):
        for one, other in itertools.combinations(looks, 2):
            assert (one.dashes, one.marker, one.hollow, one.width) != (
                other.dashes,
                other.marker,
                other.hollow,
                other.width,
            )


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        (0.312, 0.0, "+0.31"),
        (0.312, None, "+0.31"),
        (0.312, float("nan"), "+0.31"),
        (-0.0123, 0.0057, r"-0.012 \pm 0.006"),
        (0.5, 0.3, r"+0.50 \pm 0.30"),
        (0.5, 1e-9, r"+0.5000 \pm 0.0000"),
    ],
)
def test_numbers_have_as_many_digits_as_their_error(
    value: float, error: float | None, text: str
) -> None:
    assert number_with_error(value, error) == text


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=20).map(sorted), st.floats(0.01, 0.2))
def test_labels_are_moved_apart_and_stay_in_order(places: list[float], gap: float) -> None:
    moved = spread_apart(np.array(places), gap)
    assert np.all(np.diff(moved) >= gap - 1e-9)
    assert np.mean(moved) == pytest.approx(np.mean(places), abs=1e-9)


def test_labels_that_are_far_apart_stay_where_they_are() -> None:
    places = np.array([0.0, 0.3, 0.9])
    np.testing.assert_array_equal(spread_apart(places, 0.1), places)


@given(st.lists(st.floats(-0.5, 1.0), min_size=1, max_size=9).map(sorted), st.floats(0.01, 0.2))
def test_no_label_stands_among_the_numbers_below_a_panel(places: list[float], gap: float) -> None:
    apart = spread_apart(np.array(places), gap)
    moved = within(apart, gap)
    assert moved[0] >= 0.0
    assert np.all(np.diff(moved) >= gap - 1e-9)
    if apart[0] >= 0.0:
        np.testing.assert_allclose(moved, apart, atol=1e-9)


@pytest.mark.parametrize("which", ["course", "training"])
def test_a_few_epochs_have_whole_ticks(which: str) -> None:
    measured = [measurement(1, epoch) for epoch in range(4)]
    table = training_table(measured)
    if which == "course":
        times = np.linspace(0.0, 1.0, 5)
        table = course_table(ChainCourse(times, times[:, None], np.arange(1, 2)), measured)
    style = Style("slides")
    with style.applied():
        panel = draw(table, style).axes[-1]
        low, high = panel.get_xlim()
        ticks = [tick for tick in panel.get_xticks() if low <= tick <= high]
    assert ticks == [0.0, 1.0, 2.0, 3.0]
    assert panel.get_xlabel() == "epoch"


# --- diagrams --------------------------------------------------------------------------------


def test_a_diagram_has_a_shade_and_a_curve_for_each_cell() -> None:
    diagram = chains()
    with drawn(Picture(diagram)) as figure:
        panel = figure.axes[0]
        mesh = panel.collections[0]
        np.testing.assert_array_equal(np.ma.getdata(mesh.get_array()), diagram.concavity)
        sizes = [len(c.get_segments()) for c in panel.collections[1:] if hasattr(c, "get_segments")]
        assert 6 in sizes
        assert {"lazy", "active"} <= set(words_of(figure))


def test_boundaries_stand_where_the_regime_changes() -> None:
    diagram = chains()
    regime = diagram.regime
    changes = np.sum(regime[:, 1:] != regime[:, :-1]) + np.sum(regime[1:] != regime[:-1])
    with drawn(Picture(diagram)) as figure:
        lines = [c for c in figure.axes[0].collections if isinstance(c, LineCollection)]
        assert len(lines[-1].get_segments()) == changes > 0


def test_axes_say_symbols_as_mathematics() -> None:
    with drawn(Picture(read_any_diagram(SHIPPED), CONCAVITY)) as figure:
        panel = figure.axes[0]
        assert panel.get_xlabel() == "data noise $q$"
        assert panel.get_ylabel() == "negative slope $α$"


def test_chains_have_no_accuracy_and_the_usual_shade_is_the_app_s() -> None:
    with pytest.raises(ValueError, match="a diagram of chains has no accuracy"):
        Picture(chains(), ACCURACY)
    assert usual_shade(chains()) == CONCAVITY
    assert usual_shade(read_any_diagram(SHIPPED)) == ACCURACY


@pytest.mark.parametrize(
    "values",
    [
        (1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5),
        tuple(np.linspace(0.0, 1.0, 11)),
        tuple(np.geomspace(0.01, 1.0, 24)),
        (5.0, 20.0, 2560.0),
        (1.0,),
    ],
)
def test_ticks_never_run_into_each_other(values: tuple[float, ...]) -> None:
    places = [place for place, _ in axis_ticks(values)]
    assert 1 <= len(places) <= 9
    assert np.all(np.diff(places) >= min(0.9, 0.05 * len(values)))
    assert all(0.0 <= place <= len(values) for place in places)
