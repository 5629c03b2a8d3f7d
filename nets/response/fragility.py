"""How far a point has to be turned until its class flips (nets/README 5.7).

On the circle the nearest flip is found: for one hidden layer of ReLU the function is a sine
between the angles at which a unit begins or ceases to answer, and its zeros are known; for other
networks by sign changes on a fine grid. On a sphere a bounded search tells how far is enough:
each flip is verified, and the nearest of all is at most so far.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize

from nets.response.network import Network, Points
from nets.response.specificity import great_circle

Array = NDArray[np.float64]

GRID: Final = 2048
"""Angles of a turn that are looked at, where the function is not known piece by piece."""
STARTS: Final = 3
"""Nearest points of the other class from which the search begins."""
ROUNDING: Final = 1e-9


def margin(network: Network, inputs: Array) -> Array:
    """(n,) above zero where a point is taken for a 1."""
    logits = network.layers(inputs).logits
    return logits if network.squashed else logits - 0.5


def flip_angles(network: Network, points: Points) -> Array:
    """(M,) angles in radians; 0 for a point that has the wrong class, π where no flip is found."""
    right = (margin(network, points.inputs) > 0.0) == (points.labels > 0.5)
    angles = np.zeros(right.size)
    if points.inputs.shape[1] == 2:
        zeros = zeros_on_circle(network)
        angles[right] = [_nearest_turn(x, zeros) for x in points.inputs[right]]
    else:
        angles[right] = [_searched(network, points, int(one)) for one in np.flatnonzero(right)]
    return angles


# --- the circle --------------------------------------------------------------------------


def zeros_on_circle(network: Network) -> Array:
    """Angles in [0, 2π) at which the class flips."""
    if network.activation == "relu" and not len(network.between):
        return _zeros_of_pieces(network)
    angles = np.linspace(0.0, 2.0 * np.pi, GRID + 1)
    values = margin(network, _at(angles))
    flips = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) < 0.0)

    def value(angle: float) -> float:
        return float(margin(network, _at(np.array([angle])))[0])

    found = [brentq(value, angles[one], angles[one + 1], xtol=ROUNDING) for one in flips]
    return np.array([*found, *angles[:-1][values[:-1] == 0.0]])


def _zeros_of_pieces(network: Network) -> Array:
    """Between kinks a sum of sines, r cos(θ − φ), which takes a value at two angles at most."""
    unit = np.arctan2(network.first[1], network.first[0])
    kinks = np.sort(np.concatenate([unit + 0.5 * np.pi, unit - 0.5 * np.pi]) % (2.0 * np.pi))
    ends = np.append(kinks[1:], kinks[0] + 2.0 * np.pi)
    active = _at(0.5 * (kinks + ends)) @ network.first > 0.0
    root = network.gain * network.last.size**-0.5
    x, y = ((active * (root * network.last)) @ network.first.T).T
    radius, phase, level = np.hypot(x, y), np.arctan2(y, x), 0.0 if network.squashed else 0.5
    reached = (radius > 0.0) & (np.abs(level) <= radius)
    turn = np.arccos(level / radius[reached])
    begin, span = kinks[reached], (ends - kinks)[reached]
    found = [
        angle[(angle - begin) % (2.0 * np.pi) <= span]
        for angle in (phase[reached] + turn, phase[reached] - turn)
    ]
    return np.asarray(np.concatenate(found) % (2.0 * np.pi))


def _at(angles: Array) -> Array:
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def _nearest_turn(x: Array, zeros: Array) -> float:
    if not zeros.size:
        return float(np.pi)
    apart = np.abs(zeros - np.arctan2(x[1], x[0])) % (2.0 * np.pi)
    return float(np.minimum(apart, 2.0 * np.pi - apart).min())


# --- the sphere --------------------------------------------------------------------------


def _searched(network: Network, points: Points, one: int) -> float:
    """Smallest turn that is found to flip a point: from where ways to other points flip it."""
    x = points.inputs[one]
    sign = 1.0 if points.labels[one] > 0.5 else -1.0
    others = points.inputs[points.labels != points.labels[one]]
    near = others[np.argsort(-(others @ x))[:STARTS]]
    ways = [_first_flip(network, x, towards, sign) for towards in (*near, -x)]
    found = [(angle, towards) for angle, towards in ways if angle < np.pi]
    better = (_nearer(network, x, towards, angle, sign) for angle, towards in found)
    return min([angle for angle, _ in found] + list(better), default=float(np.pi))


def _first_flip(network: Network, x: Array, towards: Array, sign: float) -> tuple[float, Array]:
    """The angle of the first flip on the way, and the point there."""
    angles = np.linspace(0.0, np.pi, GRID // 16)
    circle = great_circle(x, towards, angles)
    wrong = np.flatnonzero(sign * margin(network, circle) < 0.0)
    if not wrong.size:
        return float(np.pi), circle[-1]

    def value(angle: float) -> float:
        return float(margin(network, great_circle(x, towards, np.array([angle])))[0])

    end = int(wrong[0])
    angle = float(brentq(value, angles[end - 1], angles[end], xtol=ROUNDING)) + 2.0 * ROUNDING
    return angle, great_circle(x, towards, np.array([angle]))[0]


def _nearer(network: Network, x: Array, start: Array, most: float, sign: float) -> float:
    """Slide along the border of the classes towards the point (SciPy's SLSQP); verified."""

    def border(z: Array) -> float:
        return -sign * float(margin(network, z[None] / np.linalg.norm(z))[0])

    def slope(z: Array) -> Array:
        length = np.linalg.norm(z)
        unit = z / length
        by_input = network.first @ network.layers(unit[None]).gradients[0, 0]
        return np.asarray(-sign * (by_input - (by_input @ unit) * unit) / length)

    found = minimize(
        lambda z: 0.5 * float(np.square(z - x).sum()),
        start,
        jac=lambda z: z - x,
        method="SLSQP",
        constraints={"type": "ineq", "fun": border, "jac": slope},
        options={"maxiter": 50, "ftol": 1e-8},
    )
    angle, _ = _first_flip(network, x, found.x / np.linalg.norm(found.x), sign)
    return min(angle, most)
