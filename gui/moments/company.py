"""What stands beside moments of a recording: worked out when it is asked for, as nobody waits."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from gui.moments.beside import NOTHING_BESIDE, Beside
from gui.moments.chain_record import followed_blocks
from gui.moments.fitting import fit_of
from gui.moments.moment import Moment
from gui.moments.overlays import (
    ENSEMBLE,
    FIT,
    FORMULAS,
    MEAN_FIELD,
    THEORIES,
    ensemble_obstacle,
    final_positions,
    long_enough,
    obstacle,
    shown_beside,
)
from gui.moments.training_record import TrainingRecord
from nets.config import RISING
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, Vector
from physics.many.ensemble_course import EnsembleCourse, EnsembleWork, Wanted
from physics.theory.mean_field import MeanFieldCourse, mean_field_and_correction


@dataclass(frozen=True, slots=True)
class Companions:
    """What is to stand beside the chain.

    Attributes
    ----------
    names : some of `BESIDE`; None for those that the moment's view has switched on.
    members : chains of the ensemble; None for as many as the view says.
    """

    names: tuple[str, ...] | None = None
    members: int | None = None

    def of(self, moment: Moment) -> Collection[str]:
        """What is to stand beside a moment."""
        return shown_beside(moment.view) if self.names is None else self.names


AS_RECORDED = Companions()


class Company:
    """Knows what theory, an ensemble and a fit say of the newest parameters.

    Parameters
    ----------
    wanted : what is to stand there.
    looked_at : of what takes its time to know, that which somebody looks at: see `Reading.wants`.
    reach : until when a mean field is solved for a time; for longer, where others come after it.
    """

    def __init__(
        self,
        wanted: Companions = AS_RECORDED,
        looked_at: Collection[str] = (),
        *,
        reach: Callable[[float], float] = long_enough,
    ) -> None:
        self._wanted, self._looked_at = wanted, looked_at
        self._theories, self._ensemble, self._fits = _Theories(reach), _Ensemble(), _Fits()

    def beside(self, moment: Moment) -> Beside:
        """What stands beside a moment."""
        names = self._wanted.of(moment)
        beside = self._theories.beside(moment, [one for one in THEORIES if one in names])
        if ENSEMBLE in names and ENSEMBLE in self._looked_at:
            members = self._wanted.members or moment.view.ensemble_size
            beside = beside.with_ensemble(self._ensemble.course(moment, members))
        if FIT in names and FIT in self._looked_at:
            beside = beside.with_curves(self._fits.curves(moment))
        return beside


class _Theories:
    """Knows what theory says of the newest parameters."""

    def __init__(self, reach: Callable[[float], float]) -> None:
        self._reach = reach
        self._of: ChainParameters | None = None
        self._places: dict[str, Vector] = {}
        self._course: MeanFieldCourse | None = None
        self._refused = False

    def beside(self, moment: Moment, names: list[str]) -> Beside:
        wanted = [name for name in names if not obstacle(name, moment.snapshot, moment.chain)]
        if not wanted:
            return NOTHING_BESIDE
        self._follow(moment.snapshot.parameters)
        course = self._mean_field(moment.snapshot) if MEAN_FIELD in wanted else None
        now = {} if course is None else {MEAN_FIELD: course.at(moment.snapshot.time)[0]}
        every = self._places | now
        return Beside.of_theory({name: every[name] for name in wanted if name in every}, course)

    def _follow(self, parameters: ChainParameters) -> None:
        if parameters == self._of:
            return
        self._of, self._course, self._refused = parameters, None, False
        found = {name: final_positions(name, parameters) for name in FORMULAS}
        self._places = {name: place for name, place in found.items() if not isinstance(place, str)}

    def _mean_field(self, snapshot: ChainSnapshot) -> MeanFieldCourse | None:
        """Solved far enough for now; None where there is none."""
        if self._refused:
            return None
        known = self._course
        if known is None or snapshot.time > known.times[-1]:
            try:
                self._course = mean_field_and_correction(
                    snapshot.parameters, self._reach(snapshot.time)
                )
            except ValueError:
                self._refused = True
                return None
        return self._course


class _Ensemble:
    """Lets an ensemble go as far as the chain."""

    def __init__(self) -> None:
        self._work: EnsembleWork | None = None
        self._of: tuple[object, ...] = ()
        self._time = 0.0
        self._course: EnsembleCourse | None = None

    def course(self, moment: Moment, members: int) -> EnsembleCourse | None:
        """As far as the chain is; None where there can be none, one diverged, or nothing moved."""
        snapshot = moment.snapshot
        if ensemble_obstacle(snapshot, moment.chain):
            self._of = ()
            return None
        of = (snapshot.parameters, snapshot.epoch, members)
        if of != self._of or snapshot.time < self._time:
            self._of, self._course = of, None
            self._work = _begun(snapshot.parameters, members)
        self._time = snapshot.time
        if self._work is not None:
            self._work.wanted.until = snapshot.time
            try:
                self._course = self._work.all() or self._course
            except ArithmeticError:
                self._work = self._course = None
        return self._course


def _begun(parameters: ChainParameters, members: int) -> EnsembleWork | None:
    """An ensemble at rest; None where there can be none."""
    try:
        wanted = Wanted(0, parameters, members, followed_blocks(parameters.blocks))
    except ValueError:
        return None
    return EnsembleWork(wanted)


class _Fits:
    """Fits a chain to each new load curve of the network.

    Always from the start, and never from the fit before it: else a moment would depend on those
    that were looked at before.
    """

    def __init__(self) -> None:
        self._of: LoadCurve | None = None
        self._curves: dict[str, Vector] = {}

    def curves(self, moment: Moment) -> dict[str, Vector]:
        """The fitted load curve by its name, if there is one."""
        record, curve = moment.training, moment.network_curve
        if record is None or curve is None:
            return {}
        if curve is not self._of:
            self._of, self._curves = curve, _fitted(record, curve)
        return self._curves


def _fitted(record: TrainingRecord, curve: LoadCurve) -> dict[str, Vector]:
    fit = fit_of(curve, rises=record.config.separation in RISING)
    return {} if isinstance(fit, ValueError) else {FIT: fit.curve}
