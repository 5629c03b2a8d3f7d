"""The linear network that is looked at: its start, its exact course, the numerics beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gui.labs.linear.acts import Drag, Grab, Scale
from gui.labs.linear.ahead import Ahead, ahead_of, reach_of
from gui.models.newest import Newest
from physics.linear.course import Course, course_of
from physics.linear.dots import MOST_SEEN, Dot
from physics.linear.settings import LinearSettings
from physics.linear.weights import Weights, drawn, from_plane
from physics.recording.state_frame import Values
from physics.wording import message_of

DRAWN: Final = ("width", "scale_u", "scale_w", "correlation", "seed")
"""Parameters whose change draws new weights."""
SECONDS: Final = 7.0
"""Of wall clock, that a course takes."""


class Cloud:
    """A start, and all that is known of its course beforehand.

    Attributes
    ----------
    start : (2, h) U and W, in which the units are places.
    """

    def __init__(self, settings: LinearSettings, weights: Weights) -> None:
        self.settings, self.weights = settings, weights
        self.start = np.stack(weights.in_plane(settings))
        self.course: Course = course_of(settings, weights)
        self.ahead: Ahead = ahead_of(settings, self.course)

    @property
    def reach(self) -> float:
        """Half the height of a picture that shows it."""
        return reach_of(self.course, self.start, self.ahead.until)

    def places(self, time: float) -> NDArray[np.float64]:
        """(2, h) where theory has the units."""
        sums, differences = self.ahead.factors(time)
        more, less = 0.5 * (sums + differences), 0.5 * (sums - differences)
        right, up = self.start
        return np.stack((more * right + less * up, less * right + more * up))


class LinearKept(NamedTuple):
    """An instant of a course, with the dots of its numerics so far."""

    cloud: Cloud
    time: float
    reach: float
    dots: tuple[Dot, ...]
    values: Values


class LinearExperiment:
    """Goes along a course, and never before its numerics.

    Attributes
    ----------
    time : of the flow.
    """

    def __init__(self, settings: LinearSettings) -> None:
        self._newest = Newest("linear network")
        self._held: tuple[Grab, NDArray[np.float64]] | None = None
        self._begin(Cloud(settings, drawn(settings)))

    def _begin(self, cloud: Cloud) -> None:
        """Follow a start from the begin; what was followed before is given up."""
        if self._held is None:  # else the plane would slip away under the hand
            self._reach = cloud.reach
        self._follow(cloud, 0.0, [])

    def _follow(self, cloud: Cloud, time: float, known: list[Dot]) -> None:
        """Go on from there; the dots that are known are the first of the numerics."""
        self._cloud, self.time = cloud, time
        self._dots, self._failure = known, list[str]()
        if not known or known[-1].time < cloud.ahead.until:
            # The same start is another question once it is come back to.
            self._newest.ask(object(), self._question(cloud, known, self._failure))
        self._show()

    @staticmethod
    def _question(
        cloud: Cloud, found: list[Dot], failure: list[str]
    ) -> Callable[[Callable[[], bool]], None]:
        """Run all weights to the end, in the thread; what is found already is not added again."""
        known = len(found)

        def follow(is_past: Callable[[], bool]) -> None:
            # Late: SciPy takes half a second to import, and the window is not to wait for it.
            from physics.linear.dots import dots

            until = cloud.ahead.until
            try:
                course = dots(cloud.settings, cloud.weights, cloud.course, until)
                for number, dot in enumerate(course):
                    if number >= known:
                        found.append(dot)
                    if is_past():
                        return
            except ArithmeticError as error:
                failure.append(message_of(error))

        return follow

    # --- as an experiment -----------------------------------------------------------------

    def values(self) -> Values:
        """Of the instant; see `_show`."""
        return self._values

    def advance(self, seconds: float) -> None:
        """Go on, as far as the numerics are; not while the cloud is held."""
        until = self._cloud.ahead.until
        if self._held is not None or self.time >= until:
            return
        wanted = min(until, self.time + seconds * until / SECONDS)
        known = self._dots[-1].time if self._dots else 0.0
        if known < wanted and self._failure:
            raise ArithmeticError(self._failure[0])
        if known > self.time:
            self.time = min(wanted, known)
            self._show()

    def set(self, settings: LinearSettings) -> None:
        """Begin anew with the same weights, or with new ones where they would be drawn otherwise.

        Raises
        ------
        ArithmeticError, ValueError
            If nothing can be computed there; all stays as it was.
        """
        before = self._cloud.settings
        same = all(getattr(before, name) == getattr(settings, name) for name in DRAWN)
        try:
            cloud = Cloud(settings, self._cloud.weights if same else drawn(settings))
        except ArithmeticError as error:
            raise ValueError(message_of(error)) from error
        self._held = None
        self._begin(cloud)

    def reset(self) -> None:
        """Go back to the begin of the course, whose numerics are known."""
        self.time = 0.0
        self._show()

    def keep(self) -> LinearKept:
        """The instant; nothing is in the hand."""
        dots = tuple(self._dots)
        return LinearKept(self._cloud, self.time, self._reach, dots, self._values)

    def bring_back(self, kept: LinearKept) -> None:
        """Go on from an instant."""
        self._held, self._reach = None, kept.reach
        self._follow(kept.cloud, kept.time, list(kept.dots))
        self._values = kept.values  # dots that have come since are seen as it goes on

    def close(self) -> None:
        """End the thread."""
        self._newest.close()

    # --- by hand ----------------------------------------------------------------------------

    def act(self, name: str, arguments: Any) -> None:
        """Do one of `ACTS`."""
        deeds: dict[str, Callable[[Any], None]] = {
            "draw": lambda _: self._begin(Cloud(self._settings, drawn(self._settings))),
            "grab": self._grab,
            "drag": self._drag,
            "release": lambda _: self._release(),
            "scale": self._scale,
        }
        deeds[name](arguments)

    @property
    def _settings(self) -> LinearSettings:
        return self._cloud.settings

    def _grab(self, grab: Grab) -> None:
        self._held = (grab, self._cloud.places(self.time))

    def _drag(self, drag: Drag) -> None:
        if self._held is not None:
            grab, places = self._held
            self._put(moved(places, grab, drag))

    def _release(self) -> None:
        self._held, self._reach = None, self._cloud.reach
        self._show()

    def _scale(self, scale: Scale) -> None:
        self._put(scale.by * self._cloud.places(self.time))

    def _put(self, places: NDArray[np.float64]) -> None:
        self._begin(Cloud(self._settings, from_plane(places[0], places[1], self._settings)))

    # --- what is shown ----------------------------------------------------------------------

    def _show(self) -> None:
        cloud, ahead = self._cloud, self._cloud.ahead
        dots = [dot for dot in self._dots if dot.time <= self.time]
        self._values = {
            "start": cloud.start,
            "factors": np.array(ahead.factors(self.time)),
            "course": np.array(astuple(cloud.course)),
            "until": np.array(ahead.until),
            "reach": np.array(self._reach),
            "flow": ahead.flow,
            "map": ahead.map,
            "dots": np.array([dot.row for dot in dots], np.float64).reshape(-1, 9).T,
            "seen": _stacked([dot.units for dot in dots], cloud.start),
            **ahead.now(self.time),
        }


def _stacked(units: list[NDArray[np.float64]], start: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, 2, m) of n places of the m units that are told one by one."""
    shape = (len(units), 2, min(MOST_SEEN, start.shape[1]))
    stacked: NDArray[np.float64] = np.array(units, np.float64).reshape(shape)
    return stacked


def moved(places: NDArray[np.float64], grab: Grab, drag: Drag) -> NDArray[np.float64]:
    """(2, h) where units are once what was grabbed has been dragged."""
    begin, end = np.array([grab.right, grab.up]), np.array([drag.right, drag.up])
    after = places.copy()
    if grab.how == "move":
        after += (end - begin)[:, None]
    elif grab.how == "unit":
        after[:, grab.unit] += end - begin
    else:
        angle = np.arctan2(end[1], end[0]) - np.arctan2(begin[1], begin[0])
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        after = turn @ places
    return after
