"""Where the pulled end is: held, on a ramp, jerked, or in the viewer's hand.

Plain Python, compiled into the kernel by `march` and called as it is for
snapshots, so that both see the same end (physics/README 2.2).
"""

from __future__ import annotations

import math

from physics.chain.parameters import ChainParameters, Drive

HELD_END, CONSTANT_FORCE, RAMP, JERKS, HAND = range(5)

MOST_TURNS = 256
"""Kept for those who look at frames only; of faster jerks, the last ones."""

CODES: dict[Drive, int] = {
    "held_end": HELD_END,
    "constant_force": CONSTANT_FORCE,
    "ramp": RAMP,
    "jerks": JERKS,
    "hand": HAND,
}


def driven_end(
    drive: int,
    time: float,
    target: float,
    speed: float,
    jerk_size: float,
    jerk_period: float,
    hand_position: float,
) -> float:
    """End position y(t) under a drive; meaningless under a constant force.

    A ramp is y = sign(Y) min(|Y|, v t). Jerks add to it +a for the first half
    of each period and −a for the second.

    Parameters
    ----------
    drive : one of the codes above.
    time : simulated time since the reset.
    target, speed, jerk_size, jerk_period : the parameters of those names.
    hand_position : where the hand left the end.
    """
    if drive == HAND:
        return hand_position
    if drive in (HELD_END, CONSTANT_FORCE):
        return target
    end = math.copysign(min(abs(target), speed * time), target)
    if drive == RAMP:
        return end
    turns = time / jerk_period
    return end + (jerk_size if turns - math.floor(turns) < 0.5 else -jerk_size)


def end_at(parameters: ChainParameters, time: float, hand_position: float = 0.0) -> float:
    """`driven_end` of a chain's parameters."""
    return driven_end(
        CODES[parameters.drive],
        time,
        parameters.end_position,
        parameters.drive_speed,
        parameters.jerk_size,
        parameters.jerk_period,
        hand_position,
    )


def turns_between(
    parameters: ChainParameters, since: float, until: float
) -> list[tuple[float, float]]:
    """(time, position) where a drive turns or jumps between two times, `MOST_TURNS` at most.

    Its way is straight from one to the next; a jump is two of them, a rounding apart.
    """
    p = parameters
    moments = [abs(p.end_position) / p.drive_speed] if p.drive in ("ramp", "jerks") else []
    if p.drive == "jerks":
        half = 0.5 * p.jerk_period
        last = math.floor(until / half)
        first = math.ceil(max(0.0, since, until - MOST_TURNS * half) / half)
        moments += [half * number for number in range(first, last + 1)]
    both = {at for moment in moments for at in (math.nextafter(moment, -math.inf), moment)}
    return [(at, end_at(p, at)) for at in sorted(both) if max(0.0, since) < at <= until]


def gripped_position(
    step: int, first_step: int, last_step: int, start: float, target: float
) -> float:
    """Position at ``step`` of what a hand moves from ``start`` to ``target``.

    Parameters
    ----------
    first_step, last_step : when the move begins and when it has arrived.
    """
    if step >= last_step:
        return target
    return start + (target - start) * ((step - first_step) / (last_step - first_step))
