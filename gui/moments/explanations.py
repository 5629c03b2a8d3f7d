"""What a reading means: its formula, the numbers put in, its source.

The words are in ``resources/explanations.toml``; the numbers are the app's own.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gui.look.words import say, say_declared, shown
from gui.moments.mechanisms import grown, turned
from gui.moments.pull import PullReading
from gui.moments.training_record import TrainingRecord
from nets.measures.network_curve import readout_share
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, normalised
from physics.theory.states import LEAST_SLIDING, relaxation_time, sliding_share

PATH = Path(__file__).resolve().parents[2] / "resources" / "explanations.toml"
MOST_NUMBERS = 8
"""Of a long list the first and the last are shown."""

Numbers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The words of one topic; `formula` is rich text."""

    title: str
    formula: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the app knows at the moment of the question."""

    snapshot: ChainSnapshot
    chain: LoadCurve | None = None
    network: LoadCurve | None = None
    pull: PullReading | None = None
    training: TrainingRecord | None = None


def explanations() -> dict[str, Explanation]:
    """All topics by name, in the order of the file and in the language that is spoken."""
    return {
        name: Explanation(**{part: say_declared(text) for part, text in words.items()})
        for name, words in _topics().items()
    }


@cache
def _topics() -> dict[str, dict[str, str]]:
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def numbers_of(topic: str, facts: Facts) -> Numbers:
    """(symbol, value) for what goes into the formula of `topic`, as far as it is known."""
    return _NUMBERS.get(topic, _none)(facts)


def number(value: float) -> str:
    """A value in four digits."""
    return f"{value:z.4g}".replace("-", "−") if math.isfinite(value) else say("not known")


def _error(value: float) -> str:
    """A standard error in two digits."""
    return say("not known") if math.isnan(value) else f"{value:.2g}"


def _row(values: list[float]) -> str:
    texts = [number(value) for value in values]
    if len(texts) > MOST_NUMBERS:
        texts[MOST_NUMBERS // 2 : -MOST_NUMBERS // 2] = ["…"]
    return ", ".join(texts)


def _none(_facts: Facts) -> Numbers:
    return []


def _concavity(curve: LoadCurve | None) -> Numbers:
    if curve is None:
        return []
    return [
        ("L", str(curve.loads.size)),
        ("N", _row(normalised(curve.separation).tolist())),
        ("A", f"{number(curve.concavity)} ± {_error(curve.concavity_error)}"),
        (say("reads"), say_declared(curve.regime)),
    ]


def _network_concavity(facts: Facts) -> Numbers:
    """On training samples, by the bootstrap, and on test samples; what is to be warned of."""
    rows, record = _concavity(facts.network), facts.training
    if record is None or record.latest is None:
        return rows
    found = record.examination
    if found is not None:
        error = found.bootstrap_concavity_error
        low, high = (number(value) for value in found.bootstrap_concavity_interval)
        error_words = say(
            "± {error}, 95 % from {low} to {high}", error=_error(error), low=low, high=high
        )
        rows.append((say("bootstrap"), error_words))
    if record.test_curve is not None:
        value = number(record.test_curve.concavity)
        if record.latest.test_age:
            epoch = record.latest.test_epoch
            value = say("{value}, after epoch {epoch:,}", value=value, epoch=epoch)
        rows.append((say("A, test"), value))
    warning = record.latest.warning
    return [*rows, (say("note"), shown(warning))] if warning else rows


def _layers(facts: Facts) -> Numbers:
    found = facts.training.examination if facts.training is not None else None
    if found is None:
        return []
    return [
        (say("probe"), _row(found.probe_test_accuracy.tolist())),
        (say("cross-entropy"), _row(found.probe_test_loss.tolist())),
        (say("regression"), _row(found.regression_test_error.tolist())),
        ("PR", _row(found.participation_ratio.tolist())),
        ("n", f"{found.samples:,}"),
    ]


def _sharpness(facts: Facts) -> Numbers:
    found = facts.training.examination if facts.training is not None else None
    sharp = found.sharpness if found is not None else None
    if sharp is None:
        return []
    return [
        ("λ₁", number(sharp.top_eigenvalue)),
        ("tr H", f"{number(sharp.trace)} ± {_error(sharp.trace_error)}"),
        ("n", f"{sharp.samples:,}"),
        (say("products"), str(sharp.products)),
    ]


def _mechanisms(facts: Facts) -> Numbers:
    """What the verdict is made of, and of each pair of layers."""
    _, found = facts.training.mechanisms if facts.training is not None else ((), ())
    if not found:
        return []
    begun, now = found[0], found[-1]
    return [
        ("a", _row(now.alignment.tolist())),
        (say("by chance"), _row(now.by_chance.tolist())),
        (say("turned"), number(turned(begun, now))),
        ("‖ΔΘ‖/‖Θ‖", number(now.whole_kernel_change)),
        (say("scale"), number(grown(now))),
    ]


def _layer_kernels(facts: Facts) -> Numbers:
    _, found = facts.training.mechanisms if facts.training is not None else ((), ())
    if not found:
        return []
    now = found[-1]
    return [
        ("‖ΔΘ‖/‖Θ‖", _row(now.kernel_change.tolist())),
        (say("part of tr Θ"), _row(now.kernel_share.tolist())),
        (say("scale"), _row(now.scale.tolist())),
        ("n", f"{now.samples:,}"),
    ]


def _separations(facts: Facts) -> Numbers:
    latest = facts.training.latest if facts.training is not None else None
    if latest is None:
        return []
    parts = (
        (say("trace ratio"), "trace_ratio"),
        ("Mahalanobis", "mahalanobis"),
        (say("inverse"), "inverse"),
    )
    rows = [(words, getattr(latest, name)) for words, name in parts]
    return [(words, _row(values[:-1].tolist())) for words, values in rows if values[0] == values[0]]


def _curves(facts: Facts) -> Numbers:
    parts = ((say("chain"), facts.chain), (say("network"), facts.network))
    return [
        (f"D, {name}", _row(curve.separation.tolist()))
        for name, curve in parts
        if curve is not None
    ]


def _shares(facts: Facts) -> Numbers:
    parts = ((say("chain"), facts.chain), (say("network"), facts.network))
    known = [(name, curve) for name, curve in parts if curve is not None]
    return [
        *((f"s, {name}", _row(curve.shares.tolist())) for name, curve in known),
        *((f"std d, {name}", number(curve.load_deviation)) for name, curve in known),
        *((f"d₁ − d_L, {name}", number(curve.load_difference)) for name, curve in known),
        *_readout(facts.training),
    ]


def _readout(record: TrainingRecord | None) -> Numbers:
    """What lies between the last hidden layer and the logits, of a network of ours."""
    if record is None or record.latest is None or record.own is None:
        return []
    share = readout_share(getattr(record.latest, record.own.separation))
    return [(say("readout's share of all load, logits included"), number(share))]


def _chosen(chain: ChainParameters, *names: str) -> Numbers:
    symbols = ChainParameters.model_fields
    rows = []
    for name in names:
        extra = symbols[name].json_schema_extra
        assert isinstance(extra, dict)
        symbol = "η" if name == "time_step" else str(extra["symbol"])
        rows.append((symbol, number(float(getattr(chain, name)))))
    return rows


def _overdamped(facts: Facts) -> Numbers:
    chain = facts.snapshot.parameters
    rows = _chosen(chain, "stiffness", "friction_right", "friction_left", "noise", "time_step")
    return [*rows, ("ε̄", number(chain.step_noise))]


def _langevin(facts: Facts) -> Numbers:
    names = ("mass", "damping", "stiffness", "friction_right", "friction_left", "noise")
    return _chosen(facts.snapshot.parameters, *names, "annealing")


def _energy(facts: Facts) -> Numbers:
    energy = facts.snapshot.energy
    if energy is None:
        return []
    return [
        (say("springs"), number(energy.elastic)),
        (say("motion"), number(energy.kinetic)),
        ("E₀", number(energy.start)),
        (say("hand"), number(energy.hand)),
        (say("noise"), number(energy.noise)),
        (say("friction"), number(energy.friction)),
        (say("damping"), number(energy.damping)),
        ("r", number(energy.residual)),
    ]


def _frictions(facts: Facts) -> Numbers:
    chain = facts.snapshot.parameters
    balance = 0.5 * (chain.friction_right - chain.friction_left)
    rows = _chosen(chain, "friction_right", "friction_left")
    noise = chain.step_noise * math.exp(-chain.annealing * facts.snapshot.time)
    return [*rows, ("ε̄", number(noise)), ("F*", number(balance))]


def _rest(facts: Facts) -> Numbers:
    chain = facts.snapshot.parameters
    driven = chain.drive == "constant_force"
    pull = chain.drive_force if driven else chain.end_position
    friction = "friction_right" if pull >= 0.0 else "friction_left"
    rows = _chosen(chain, "blocks", "stiffness", friction)
    return [*rows, ("f" if driven else "y", number(pull))]


def _stationary(facts: Facts) -> Numbers:
    chain = facts.snapshot.parameters
    rows = _chosen(chain, "blocks", "stiffness", "end_position")
    rows += _frictions(facts)
    if chain.dynamics == "overdamped" and sliding_share(chain) >= LEAST_SLIDING:
        rows.append(("τ", number(relaxation_time(chain))))
    return rows


def _pull(facts: Facts) -> Numbers:
    chain = facts.snapshot.parameters
    rows = _chosen(chain, "stiffness")
    if chain.dynamics == "langevin":
        rows += _chosen(chain, "damping")
    return rows if facts.pull is None else [*rows, ("ε", number(facts.pull.noise))]


def _pull_motion(facts: Facts) -> Numbers:
    if facts.pull is None:
        return []
    pull = facts.pull
    return [
        (say("speed"), number(pull.speed)),
        (say("largest speed"), number(pull.largest_speed)),
        (say("largest jerk"), number(pull.largest_jerk)),
    ]


_NUMBERS: dict[str, Callable[[Facts], Numbers]] = {
    "chain_concavity": lambda facts: _concavity(facts.chain),
    "network_concavity": _network_concavity,
    "network_course": _separations,
    "layers": _layers,
    "mechanisms": _mechanisms,
    "layer_kernels": _layer_kernels,
    "sharpness": _sharpness,
    "load_curve": _curves,
    "shares": _shares,
    "overdamped": _overdamped,
    "langevin": _langevin,
    "energy": _energy,
    "friction_law": _frictions,
    "rest_state": _rest,
    "mean_field": _frictions,
    "stationary": _stationary,
    "pull": _pull,
    "pull_motion": _pull_motion,
}
