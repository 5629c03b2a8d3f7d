"""Several names in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from gui.look.words import say


def either(names: Sequence[str]) -> str:
    """One name or another."""
    if not names[1:]:
        return names[0]
    return say("{one} or {other}", one=either(names[:-1]), other=names[-1])


def both(names: Sequence[str]) -> str:
    """One name, a second and a third."""
    if not names[1:]:
        return names[0]
    return say("{some} and {last}", some=", ".join(names[:-1]), last=names[-1])
