"""The lines by which a lecture is staged: what the audience sees, predicts, and is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, get_args

from gui.intents.intent import (
    Do,
    Intent,
    Only,
    Panel,
    Part,
    Play,
    Predict,
    Predicted,
    Reveal,
    Show,
    Zoom,
)
from gui.intents.typed import NoIntentError, number_of, spelled, unknown
from gui.look.lists import either
from gui.look.words import say
from gui.models.session import complaint
from gui.predictions.asking import asked_of

PULLS: Final = {"slow": "pull_steady", "jerky": "pull_jerky"}
DIAGRAMS: Final = {"chains": "phase_diagram", "networks": "network_diagram"}
PARTS: Final[tuple[Part, ...]] = get_args(Part)
PREDICTED: Final[tuple[Predicted, ...]] = get_args(Predicted)
QUESTION: Final = re.compile(r'([^"]*)"([^"]+)"([^"]*)')
"""With what it is about before it, or after it."""
PANEL: Final = "panel"
OFF: Final = "off"


def written_staging(intent: Intent) -> str | None:
    """The line of one of these intents; None for any other."""
    match intent:
        case Play(on):
            return "play" if on else "pause"
        case Show(plots):
            return f"show {' '.join(map(spelled, plots))}"
        case Only(part):
            return f"only {part}"
        case Panel(on):
            return f"{'show' if on else 'hide'} {PANEL}"
        case Zoom(factor, at):
            return f"zoom {factor!r} at {at!r}"
        case Predict(of, question, about):
            words = " ".join(filter(None, ("predict", spelled(of), about)))
            return f'{words} "{question}"'
        case Reveal():
            return "reveal"
        case _:
            return None


def _show(rest: str) -> Show | Panel:
    if rest == PANEL:
        return Panel(True)
    if not rest:
        raise NoIntentError(say("show takes the names of plots, as in: show load-curve shares"))
    return Show(tuple(name.replace("-", "_") for name in rest.split()))


def _hide(rest: str) -> Panel:
    if rest != PANEL:
        raise NoIntentError(say("hide takes the word panel"))
    return Panel(False)


def _only(rest: str) -> Only:
    return Only(PARTS[PARTS.index(_one_of("only", rest, PARTS))])


def _zoom(rest: str) -> Zoom:
    factor, _, at = (part.strip() for part in rest.partition(" at "))
    zoom = Zoom(number_of(factor, "zoom"), number_of(at, "at") if at else 0.5)
    if not 1.0 <= zoom.factor <= 100.0 or not 0.0 <= zoom.at <= 1.0:
        raise NoIntentError(
            say("zoom takes 1 to 100 and a part of the width from 0 to 1, as in: zoom 3 at 0.8")
        )
    return zoom


def _pull(rest: str) -> Do:
    return Do(PULLS[_one_of("pull", rest, PULLS)])


def _diagram(rest: str) -> Do:
    return Do(DIAGRAMS[_one_of("diagram", rest, DIAGRAMS)])


def _predict(rest: str) -> Predict:
    of, _, asked = rest.replace('"', ' "', 1).partition(" ")
    kind = PREDICTED[PREDICTED.index(_one_of("predict", of.replace("-", "_"), PREDICTED))]
    found = QUESTION.fullmatch(asked.strip())
    if not found:
        raise NoIntentError(
            say('predict takes a question in quotes, as in: predict regime "Lazy or active?"')
        )
    about, question = " ".join(f"{found[1]} {found[3]}".split()), found[2]
    try:
        asked_of(kind, about)
    except ValueError as error:
        raise NoIntentError(complaint(error)) from None
    return Predict(kind, question, about)


def _reveal(rest: str) -> Reveal:
    if rest:
        raise NoIntentError(
            say("{word} takes nothing after it, not {rest!r}", word="reveal", rest=rest)
        )
    return Reveal()


def _one_of(verb: str, word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """The word, if it is one of these; else they are told, and the nearest."""
    if word in known:
        return word
    if not word:
        names = either([spelled(one) for one in known])
        raise NoIntentError(say("{verb} takes {names}", verb=verb, names=names))
    raise NoIntentError(unknown(say("thing to {verb}", verb=verb), word, known))


STAGING: Final[dict[str, Callable[[str], Intent]]] = {
    "show": _show,
    "hide": _hide,
    "only": _only,
    "zoom": _zoom,
    "pull": _pull,
    "diagram": _diagram,
    "predict": _predict,
    "reveal": _reveal,
}
