"""The line that nothing crosses which a damaged file can raise, but for one sentence.

Parsers raise whatever comes to them where bytes are not what they should be: no list of classes
is ever whole. So all are taken here, and nowhere else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from physics.wording import Words

LONGEST: Final = 200
"""Characters of a reason."""
PARSERS: Final = frozenset(("safetensors_rust", "zipfile", "zlib", "tokenize"))
"""Modules whose refusals speak of how they read, not of the file."""


@contextmanager
def one_sentence(
    refusal: Callable[[str], Exception], passed: tuple[type[BaseException], ...] = ()
) -> Iterator[None]:
    """Whatever is raised inside becomes the refusal that is made of its reason.

    Parameters
    ----------
    refusal : makes the exception that is raised instead; told why, in one line.
    passed : what goes through as it is: refusals that are sentences already.
    """
    try:
        yield
    except passed:
        raise
    except Exception as error:
        if sys.flags.dev_mode and not isinstance(error, OSError | ValueError):
            raise  # python -X dev main.py … shows where
        raise refusal(reason(error)) from error


def reason(error: BaseException) -> str:
    """What went wrong, in one short line; where it happened is left out."""
    if error.args and isinstance(error.args[0], Words):
        return error.args[0]
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    words = " ".join(said.split())
    if isinstance(error, MemoryError):
        return Words("it needs more memory than there is")
    parser = type(error).__module__.partition(".")[0] in PARSERS
    if parser or isinstance(error, KeyError | AssertionError) or not words:
        return Words("it is damaged")
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
