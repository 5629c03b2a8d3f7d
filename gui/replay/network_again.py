"""The network of a recording's instant, as far as its weights were kept there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gui.look.words import say
from gui.moments.moment import Moment
from gui.moments.network_kept import NetworkKept
from nets.model.state_file import KeptRun

if TYPE_CHECKING:
    from gui.moments.tape import Tape


class NetworkAgain(NamedTuple):
    """What there is of the network, and what is said of it.

    Attributes
    ----------
    kept : from which it goes on; None if it begins anew.
    words : that, in a part of a sentence; "" where no network was trained.
    """

    kept: NetworkKept | None
    words: str


def network_again(tape: Tape, moment: Moment) -> NetworkAgain:
    """The newest weights that were kept by a moment, of the run that it shows."""
    record = moment.training
    if record is None or record.latest is None or record.own is None:
        return NetworkAgain(None, "")
    index = tape.recording.kept_before(moment.snapshot.number, record.run)
    if index is None:
        words = say("its network's weights were not kept, so that Train begins anew")
        return NetworkAgain(None, words)
    try:
        arrays = tape.recording.kept_arrays(index)
        about = KeptRun.of(arrays)
    except ValueError as error:
        return NetworkAgain(None, say("Train begins anew: {why}", why=error))
    before = tuple(one for one in record.measurements if one.epoch < about.epoch)
    words = say("Train goes on with its network from epoch {epoch:,}", epoch=about.epoch)
    return NetworkAgain(NetworkKept(about, arrays, before), words)
