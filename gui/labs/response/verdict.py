"""What is to be said of a moment of the training response, and the numbers of its formulae."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np

from gui.labs.lab_verdict import LabVerdict, Tone
from gui.labs.response.experiment import STAGES
from gui.look.curve_words import concavity_number, meaning_words
from gui.look.numbers import text_with_error
from gui.look.regimes import NAMES
from gui.look.words import say, shown
from gui.moments.explanations import Numbers, number
from gui.moments.lab_moment import LabMoment
from gui.predictions.quantities import Quantity, Subject
from physics.load_curve import LoadCurve, read_load_curve
from physics.wording import Words

PREPARING = {
    "what": Words("its steps are compiled, only this first time"),
    "long": Words("that takes a minute or two"),
}
WORDS = {
    "plateau": (Words("▬ PLATEAU"), "chain"),
    "transition": (Words("◣ TRANSITION"), "theory"),
    "power_law": (Words("◢ POWER LAW"), "network"),
}


def verdict(moment: LabMoment) -> LabVerdict | None:
    """The stage in which the network that is seen is, of the whole course."""
    if is_preparing(moment):
        return LabVerdict(say("… PREPARING"), say("{what}: {long}", **PREPARING), "muted")
    if np.isnan(moment["flips"]).any():  # there is no network left that they could be of
        told = say("the rate is beyond stability: the output runs away")
        return LabVerdict(say("▲ RUNS AWAY"), told, "warning")
    if math.isnan(moment["exponent"]):
        return None
    word, tone = WORDS[stage_now(moment)]
    detail = _detail(moment)
    if moment["beyond"] > 0.5:
        detail = say("{detail}; at the start the rate is beyond stability", detail=detail)
    return LabVerdict(word, detail, _tone(tone))


def is_preparing(moment: LabMoment) -> bool:
    """Whether what trains is still being compiled; older recordings do not tell."""
    return bool(moment.state.values.get("preparing", 0.0))


def _tone(name: str) -> Tone:
    return "network" if name == "network" else "theory" if name == "theory" else "chain"


def stage_now(moment: LabMoment) -> str:
    """The stage at the time of the network that is seen."""
    last = STAGES[int(moment["stage"])]
    if last == "plateau" or moment.state.time < moment["plateau_until"]:
        return "plateau"
    return "transition" if moment.state.time < moment["last_stage_from"] else last


def _detail(moment: LabMoment) -> str:
    settings: Any = moment.settings
    values = {
        "exponent": text_with_error(
            float(moment["exponent"]), 2.0 * float(moment["exponent_error"])
        ),
        "theory": number(settings.theory_exponent),
    }
    if settings.label_noise:
        return say(
            "the response ages as t to the {exponent} in the end; theory without noise: {theory}",
            **values,
        )
    return say("the response ages as t to the {exponent} in the end; theory: {theory}", **values)


def _with_error(moment: LabMoment, name: str) -> str:
    return text_with_error(float(moment[name]), float(moment[f"{name}_error"]))


def aging_numbers(moment: LabMoment) -> Numbers:
    """Exponents with their standard errors, and where the stages part."""
    return [
        ("R", _with_error(moment, "exponent")),
        ("Θ", _with_error(moment, "kernel_exponent")),
        (say("plateau until"), number(float(moment["plateau_until"]))),
        (say("last stage from"), number(float(moment["last_stage_from"]))),
    ]


def angle_numbers(moment: LabMoment) -> Numbers:
    """Half widths of all layers, in degrees."""
    from nets.response.specificity import half_widths

    widths = np.degrees(half_widths(moment["profiles"]))
    return [(say("half widths"), " ".join(f"{one:.0f}°" for one in widths))]


def unit_numbers(moment: LabMoment) -> Numbers:
    """Active units, now and at the start."""
    return [
        (say("active units"), number(float(moment["active_units"]))),
        (say("at the start"), number(float(moment["units_begun"]))),
    ]


def layer_numbers(moment: LabMoment) -> Numbers:
    """Kernels by layer."""
    kernels = moment["layer_kernels"]
    return [("Θ", " ".join(number(float(one)) for one in kernels))]


def separation_numbers(moment: LabMoment) -> Numbers:
    """D of inputs, hidden layers and logits; what is read of it."""
    curve = curve_of(moment)
    return [
        ("D", " ".join(number(float(one)) for one in moment["separation"])),
        ("A", concavity_number(curve.concavity, curve.concavity_error) or meaning_words(curve)),
        (shown(NAMES[curve.regime]), meaning_words(curve)),
    ]


def curve_of(moment: LabMoment) -> LoadCurve:
    """The load curve of the network that is seen."""
    return read_load_curve(
        moment["separation"][:-1],
        concavity_error=float(moment["concavity_error"]),
        range_error=float(moment["range_error"]),
        bounded=True,
    )


def flip_numbers(moment: LabMoment) -> Numbers:
    """Mean and least turn that flips a point."""
    return [
        (name, number(float(np.degrees(read(moment[which])))) + "°")
        for name, which, read in (
            (say("mean, untrained"), "flips_begun", np.mean),
            (say("mean, trained"), "flips", np.mean),
            (say("least, trained"), "flips", np.min),
        )
        if moment[which].size
    ]


def _units(moment: LabMoment, _of: object) -> float:
    begun = float(moment["units_begun"])
    return float(moment["active_units"]) / begun if begun else math.nan


def _concavity(moment: LabMoment, _of: object) -> float:
    return curve_of(moment).concavity if moment["separation"].size > 3 else math.nan


SUBJECT: Final = Subject(
    {
        "exponent": Quantity(
            Words("exponent of the response"), "", lambda moment, _of: float(moment["exponent"])
        ),
        "active_units": Quantity(Words("active units, in parts of the first"), "", _units),
        "concavity": Quantity(Words("concavity"), "A", _concavity),
    },
    lambda moment, _of: curve_of(moment) if moment["separation"].size > 3 else None,
)
