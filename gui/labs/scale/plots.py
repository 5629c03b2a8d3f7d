"""Plots of the output-scale lab; import pyqtgraph, so they are made late."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.labs.response.plots import DashedPlot
from gui.look.numbers import logarithm
from physics.wording import Words

NETWORK, TWIN = Words("network"), Words("linearised twin")
WHOLE, TENTH = Words("kernel's change"), Words("a tenth")
TRAIN, TEST, TWIN_TEST = Words("training"), Words("test"), Words("twin, test")
WEIGHTS, KERNELS = Words("weights"), Words("their kernel")
NOW = Words("the layers")
TIME, LOG_TIME = Words("time, log₁₀"), Words("log₁₀ t")


class TimePlot(DashedPlot):
    """Over the logarithm of time, which may lie far below zero."""

    def span(self, places: Any) -> tuple[float, float]:
        """From the first to the last."""
        return float(places[0]), float(places[-1])


class OutputPlot(TimePlot):
    """The mean of F y of network and twin, on one clock."""

    dashed = (TWIN,)

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {NETWORK: "network", TWIN: "theory"}
        super().__init__("scale_output", TIME, Words("mean of F y"), LOG_TIME, colours, parent)

    def show_course(self, moment: Any) -> None:
        """Show both as far as they have come."""
        time = logarithm(moment["time"][1:])
        self.show_curves(
            {NETWORK: (time, moment["margin"][1:]), TWIN: (time, moment["twin_margin"][1:])}
        )


class KernelPlot(TimePlot):
    """The kernel's change over time, both as logarithms."""

    dashed = (TENTH,)

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {WHOLE: "chain", TENTH: "muted"}
        title = Words("‖ΔΘ‖/‖Θ₀‖, log₁₀")
        super().__init__("scale_kernel", TIME, title, LOG_TIME, colours, parent)

    def show_course(self, moment: Any) -> None:
        """Show it, and a tenth, where t₁ is."""
        time, change = logarithm(moment["time"][1:]), logarithm(moment["kernel_change"][1:])
        self.show_curves(
            {WHOLE: (time, change), TENTH: (time[[0, -1]], np.array([-1.0, -1.0]))}
            if time.size
            else {}
        )


class ErrorsPlot(TimePlot):
    """Errors of the network, and of its twin on the test samples."""

    dashed = (TWIN_TEST,)

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {TRAIN: "muted", TEST: "network", TWIN_TEST: "theory"}
        title = Words("samples that are wrong, %")
        super().__init__("scale_errors", TIME, title, LOG_TIME, colours, parent)

    def show_course(self, moment: Any) -> None:
        """Show all three."""
        time = logarithm(moment["time"][1:])
        rows = {TRAIN: "train_error", TEST: "test_error", TWIN_TEST: "twin_test_error"}
        self.show_curves({name: (time, 100.0 * moment[row][1:]) for name, row in rows.items()})


class LayersPlot(DashedPlot):
    """How far each layer's weights have moved, and the kernel that they add."""

    marks = (WEIGHTS, KERNELS)

    def __init__(self, parent: QWidget | None = None) -> None:
        colours: dict[str, str] = {WEIGHTS: "network", KERNELS: "chain"}
        titles = (Words("weights, shallow to deep"), Words("change over size, log₁₀"))
        super().__init__("scale_layers", *titles, Words("weights"), colours, parent)

    def show_layers(self, moment: Any) -> None:
        """Show what is now; at the start nothing has moved."""
        rows = {
            WEIGHTS: logarithm(moment["movement"]),
            KERNELS: logarithm(moment["kernel_by_layer"]),
        }
        known = {name: row for name, row in rows.items() if np.isfinite(row).any()}
        place = np.arange(1.0, moment["movement"].size + 1.0)
        self.show_curves({name: (place, row) for name, row in known.items()})


class LoadPlot(DashedPlot):
    """D at the inputs, after each hidden layer, and of F."""

    marks = (NOW,)

    def __init__(self, parent: QWidget | None = None) -> None:
        titles = (Words("layer ℓ; the last is the output"), Words("D"), Words("layer"))
        super().__init__("scale_load_curve", *titles, {NOW: "network"}, parent)

    def show_load(self, moment: Any) -> None:
        """Show it; at the start there is no output."""
        curve = moment["separation"]
        known = np.isfinite(curve)
        place = np.arange(float(curve.size))
        self.show_curves({NOW: (place[known], curve[known])} if curve.size else {})
