"""What comes of a damaged recording, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from physics.recording.finished_file import LaterSchema
from physics.wording import Words, message_of

DAMAGES: Final = (
    OSError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What comes of a damaged file, at whatever depth."""


@contextmanager
def as_damage(what: str) -> Iterator[None]:
    """Whatever comes of a damaged file becomes a ValueError that says what could not be read."""
    try:
        yield
    except DAMAGES as error:
        if isinstance(error, LaterSchema):
            raise
        reason = message_of(error, 200) or type(error).__name__
        raise ValueError(Words.joined(": ", (what, reason))) from error
