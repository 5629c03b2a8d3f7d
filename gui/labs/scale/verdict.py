"""What is to be said of a moment of the output-scale lab, and the numbers of its formulae."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

from gui.labs.lab_verdict import LabVerdict, Tone
from gui.labs.scale.maps.shown import SHOWN, interval_words
from gui.look.numbers import number_text
from gui.look.words import say
from gui.moments.explanations import Numbers, number
from gui.moments.lab_moment import LabMoment
from gui.predictions.quantities import Quantity, Subject
from nets.scale.regime import ScaleRegime, regime_of
from physics.load_curve import LoadCurve, read_load_curve
from physics.wording import Words

WORDS: Final[dict[ScaleRegime, tuple[str, Tone]]] = {
    "feature": (Words("◢ FEATURE LEARNING"), "network"),
    "crossover": (Words("◣ CROSSOVER"), "theory"),
    "lazy": (Words("▬ LAZY"), "chain"),
}


def is_known(moment: LabMoment) -> bool:
    """Whether there is a network that has begun to train."""
    return bool(moment["time"].size > 1)


def verdict(moment: LabMoment) -> LabVerdict | None:
    """By how much the kernel has changed so far, and what that is called."""
    if not is_known(moment):
        return None
    change = float(moment["kernel_change"][-1])
    word, tone = WORDS[regime_of(change)]
    return LabVerdict(word, _detail(moment, change), tone)


def _detail(moment: LabMoment, change: float) -> str:
    until = float(moment["linear_until"])
    size = number_text(change)
    if math.isnan(until):
        said = say("the kernel has changed by {size} times its size; still linear", size=size)
    else:
        said = say(
            "the kernel has changed by {size} times its size; linear until {time}",
            size=size,
            time=number_text(until),
        )
    if moment["over"] > 0.5 and not moment["ended"] > 0.5:
        return say("{said}; not every sample came beyond its margin", said=said)
    return said


def curve_of(moment: LabMoment) -> LoadCurve | None:
    """The load curve of the hidden layers, once there is one."""
    if not moment["separation"].size:
        return None
    return read_load_curve(
        moment["separation"][:-1],
        concavity_error=float(moment["concavity_error"]),
        range_error=float(moment["range_error"]),
        bounded=True,
    )


def kernel_numbers(moment: LabMoment) -> Numbers:
    """The kernel's change, where it began, and the exponent of homogeneity."""
    settings: Any = moment.settings
    return [
        ("‖ΔΘ‖/‖Θ₀‖", _last(moment, "kernel_change")),
        ("α", number_text(settings.alpha)),
        ("2L/(L + 1)", number(round(settings.homogeneity, 3))),
    ]


def map_numbers(moment: LabMoment) -> Numbers:
    """Slopes of the diagram that ships at its two ends, and the power of homogeneity."""
    settings: Any = moment.settings
    return [
        (say("slope on the left"), _power("kernel_change_feature")),
        (say("slope on the right"), _power("kernel_change_lazy")),
        ("−2L/(L + 1)", number_text(-settings.homogeneity)),
    ]


def plane_numbers(_moment: LabMoment) -> Numbers:
    """Where the regimes cross, as a power of the width."""
    return [
        (say("α of the crossover, power of h"), _power("crossover_by_width")),
        (say("theory"), "−0.5"),
    ]


def power_numbers(_moment: LabMoment) -> Numbers:
    """How far networks stray, as a power of the width."""
    return [
        (say("δF, features, power of h"), _power("output_deviation_feature")),
        (say("δF, lazy, power of h"), _power("output_deviation_lazy")),
    ]


def _power(name: str) -> str:
    """One of the diagram that is shown, with its interval of 95 %."""
    found = (interval_words(one) for one in SHOWN.now.powers if one.name == name)
    return next(found, "–")


def course_numbers(moment: LabMoment) -> Numbers:
    """When output and kernel left their beginnings, and how far the output is from its twin's."""
    return [
        (say("t₁ of the output"), number(float(moment["linear_until"]))),
        (say("t₁ of the kernel"), number(float(moment["kernel_moves"]))),
        (say("distance from the twin"), _last(moment, "deviation")),
    ]


def error_numbers(moment: LabMoment) -> Numbers:
    """Errors of the network and of its twin."""
    return [
        (name, _last(moment, which))
        for name, which in (
            (say("training error"), "train_error"),
            (say("test error"), "test_error"),
            (say("of the twin"), "twin_test_error"),
        )
    ]


def layer_numbers(moment: LabMoment) -> Numbers:
    """Movement of weights and change of kernels, by layer."""
    return [
        ("‖ΔW‖/‖W₀‖", _row(moment["movement"])),
        ("‖ΔΘ‖/‖Θ₀‖", _row(moment["kernel_by_layer"])),
    ]


def load_numbers(moment: LabMoment) -> Numbers:
    """D, and the readout's share."""
    curve = moment["separation"]
    share = (curve[-2] - curve[-1]) / (curve[0] - curve[-1]) if curve.size else math.nan
    return [("D", _row(curve)), (say("readout's share"), number_text(share))]


def clock_numbers(moment: LabMoment) -> Numbers:
    """Alignment, and response and kernel at the points themselves."""
    return [
        (name, _last(moment, which))
        for name, which in (
            (say("alignment beyond chance"), "alignment"),
            (say("response over its start"), "own_response"),
            (say("kernel at its own point over its start"), "own_kernel"),
        )
    ]


def laziness_numbers(moment: LabMoment) -> Numbers:
    """What the springs tell of this run."""
    return [
        ("A", _last(moment, "concavity")),
        (say("readout's share"), _last(moment, "readout_share")),
        ("‖ΔΘ‖/‖Θ₀‖", _last(moment, "kernel_change")),
    ]


def _last(moment: LabMoment, name: str) -> str:
    row = moment[name]
    return number_text(row[-1]) if row.size else "–"


def _row(values: Any) -> str:
    return " ".join(number_text(one) for one in values) or "–"


def _newest(name: str) -> Callable[[LabMoment, object], float]:
    return lambda moment, _of: float(moment[name][-1]) if moment[name].size else math.nan


def _readout_share(moment: LabMoment, _of: object) -> float:
    curve = moment["separation"]
    return float((curve[-2] - curve[-1]) / (curve[0] - curve[-1])) if curve.size else math.nan


def _concavity(moment: LabMoment, _of: object) -> float:
    curve = curve_of(moment)
    return math.nan if curve is None else curve.concavity


SUBJECT: Final = Subject(
    {
        "kernel_change": Quantity(
            Words("change of the kernel"), "‖ΔΘ‖/‖Θ₀‖", _newest("kernel_change")
        ),
        "readout_share": Quantity(Words("readout's share"), "", _readout_share),
        "concavity": Quantity(Words("concavity"), "A", _concavity),
        "test_error": Quantity(Words("test error"), "", _newest("test_error")),
    },
    lambda moment, _of: curve_of(moment),
)
