"""Plots of the training response; import pyqtgraph, so they are made late."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.look.numbers import logarithm
from gui.look.theme import Theme
from gui.plots.curve_plot import CurvePlot
from gui.plots.items import Stroke
from physics.wording import Words

RESPONSE, KERNEL, FIT, NOW = Words("response"), Words("kernel"), Words("fit"), Words("now")
THEORY = Words("theory")
FIRST, LAST = Words("first weights"), Words("last weights")
FIRST_BEGUN, LAST_BEGUN = Words("first, untrained"), Words("last, untrained")
UNITS, DIMENSIONS = Words("active units"), Words("features' dimensions")
BEFORE, AFTER = Words("untrained"), Words("trained")
LAYERS, UNTRAINED = Words("the layers"), Words("untrained")
EVEN = Words("all do alike")
SHARE = Words("part of the kernel")


class DashedPlot(CurvePlot):
    """Curves, some of them dashed, one of them a mark."""

    dashed: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    def restyle(self, theme: Theme) -> None:
        """New strokes."""
        super().restyle(theme)
        for name, colour in self.own_colours().items():
            if name in self.dashed:
                stroke = Stroke(colour, max(1.0, 0.7 * theme.line_width), dashed=True)
            elif name in self.marks:
                stroke = Stroke(colour, theme.line_width, marker="circle")
            else:
                continue
            self._lines[name].strokes = (stroke,)
        self.tell_legend()


class AgingPlot(DashedPlot):
    """Response and kernel over time, both as logarithms, with fit and theory."""

    dashed, marks = (FIT, THEORY), (NOW,)

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {
            RESPONSE: "network",
            KERNEL: "muted",
            THEORY: "theory",
            FIT: "text",
            NOW: "chain",
        }
        titles = (Words("steps, log₁₀"), Words("at its own point, log₁₀"), Words("log₁₀ t"))
        super().__init__("response_aging", *titles, colours, parent)

    def show_aging(self, moment: Any, exponent: int) -> None:
        """Show a moment: the whole course, and where the network that is seen is now."""
        times = moment["times"]
        curves = {KERNEL: (times, moment["kernels"]), RESPONSE: (times, moment["responses"])}
        curves |= {FIT: (times, moment["line"]), THEORY: _theory(moment, exponent)}
        now = np.array([[max(moment.state.time, 1.0)], [float(moment["response"])]])
        curves[NOW] = (now[0], now[1])
        self.show_curves({name: (logarithm(x), logarithm(y)) for name, (x, y) in curves.items()})


def _theory(moment: Any, exponent: int) -> tuple[Any, Any]:
    """A line with theory's slope, from where the fit's last stage begins."""
    times, begin = moment["times"], float(moment["last_stage_from"])
    later = times[times >= begin]
    if not later.size:
        return later, later
    level = float(np.interp(np.log(begin), np.log(times), moment["line"]))
    return later, level * (later / begin) ** exponent


class ProfilePlot(DashedPlot):
    """The kernel of the first and of the last weights over the angle."""

    dashed = (FIRST_BEGUN, LAST_BEGUN)

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {
            FIRST: "chain",
            LAST: "network",
            FIRST_BEGUN: "chain",
            LAST_BEGUN: "network",
        }
        titles = (Words("angle between two points, degrees"), Words("kernel over its own"))
        super().__init__("response_angles", *titles, Words("angle"), colours, parent)

    def show_profiles(self, now: Any, begun: Any) -> None:
        """Show profiles (L + 1, n) now and before training."""
        angles = np.linspace(0.0, 180.0, now.shape[1])
        rows = {FIRST: now[0], LAST: now[-1], FIRST_BEGUN: begun[0], LAST_BEGUN: begun[-1]}
        self.show_curves({name: (angles, row) for name, row in rows.items()})


class UnitsPlot(CurvePlot):
    """Active units and dimensions of the features over those at the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {UNITS: "theory", DIMENSIONS: "chain"}
        titles = (Words("steps, log₁₀"), Words("part of those at the start"), Words("log₁₀ t"))
        super().__init__("response_units", *titles, colours, parent)

    def show_units(self, times: Any, units: Any, dimensions: Any) -> None:
        """Show courses (T,)."""
        curves = {UNITS: units, DIMENSIONS: dimensions}
        self.show_curves(
            {name: (logarithm(times), y / y[0]) for name, y in curves.items() if y.size}
        )


class FragilityPlot(CurvePlot):
    """Turns that flip the points, before and after training."""

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {BEFORE: "muted", AFTER: "warning"}
        titles = (Words("points, the most fragile first"), Words("turn that flips, degrees"))
        super().__init__("response_fragility", *titles, Words("point"), colours, parent)

    def show_flips(self, before: Any, after: Any) -> None:
        """Show angles in radians (M,); those that are not known are left out."""
        curves = {BEFORE: np.sort(np.degrees(before)), AFTER: np.sort(np.degrees(after))}
        self.show_curves(
            {name: (np.arange(1.0, y.size + 1.0), y) for name, y in curves.items() if y.size}
        )


class LayersPlot(DashedPlot):
    """What each layer's weights add to the kernel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        titles = (Words("weights, shallow to deep"), Words("part of the kernel"))
        colours: dict[str, str] = {SHARE: "network"}
        super().__init__("response_layers", *titles, Words("weights"), colours, parent)

    marks = (SHARE,)

    def show_layers(self, kernels: Any) -> None:
        """Show kernels (L + 1,)."""
        x = np.arange(1.0, kernels.size + 1.0)
        self.show_curves({SHARE: (x, kernels / kernels.sum())})


class SeparationPlot(DashedPlot):
    """The load curve: how badly the two classes are separated after each hidden layer."""

    dashed, marks = (EVEN,), (LAYERS,)

    def __init__(self, parent: QWidget | None = None) -> None:
        titles = (Words("layer ℓ"), Words("data separation D"), Words("layer"))
        colours: dict[str, str] = {LAYERS: "network", UNTRAINED: "muted", EVEN: "theory"}
        super().__init__("response_load_curve", *titles, colours, parent)

    def show_separation(self, curve: Any, begun: Any) -> None:
        """Show D (L + 1,), now and before training."""
        x = np.arange(float(curve.size))
        even = (x[[0, -1]], curve[[0, -1]])
        self.show_curves({LAYERS: (x, curve), UNTRAINED: (x, begun), EVEN: even})
