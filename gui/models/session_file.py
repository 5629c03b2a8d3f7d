"""Sessions on disk: TOML that a person can read and edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli_w
from pydantic import ValidationError

from gui.look.words import say, shown
from gui.models.session import SCHEMA_VERSION, Session, complaint
from gui.models.toml_text import parsed_toml
from nets.config import MOST_LAYERS
from physics.files.boundary import one_sentence
from physics.files.kinds import Unsuitable, require_file
from physics.files.whole_file import whole_text

MOST_BYTES = 4_000_000
"""A session is a page of text, and a few for each curve that is held."""


class SessionError(ValueError):
    """A session file that cannot be used, and why, in one line."""


def parse_session(text: str, *, name: str = "session") -> Session:
    """Read a session from text.

    Raises
    ------
    SessionError
        If it is not TOML, of another version, or holds an unknown name or a
        value out of range; each is named.
    """
    data = plain_values(text, name)
    version = data.get("schema_version", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise SessionError(
            say(
                "{name} is of another version of the app: it has schema version {version!r}, this "
                "one reads {known}",
                name=name,
                version=version,
                known=SCHEMA_VERSION,
            )
        )
    _complete_the_tie(data)
    try:
        return Session.model_validate(data, strict=True)
    except ValidationError as error:
        raise SessionError(f"{name}: {complaint(error)}") from None


def plain_values(text: str, name: str) -> dict[str, Any]:
    """What the text of a session's or a preset's file says; `SessionError` if it is no TOML."""
    with one_sentence(
        lambda why: SessionError(say("{name} is not a session file: {why}", name=name, why=why))
    ):
        return parsed_toml(text)


def _complete_the_tie(data: dict[str, Any]) -> None:
    """A file that names only the blocks or only the depth means both."""
    chain, network, view = (data.setdefault(key, {}) for key in ("chain", "network", "view"))
    if not all(isinstance(part, dict) for part in (chain, network, view)):
        return
    if not view.get("tie_depth", True):
        return
    if "depth" not in network and isinstance(chain.get("blocks"), int):
        if chain["blocks"] + 1 > MOST_LAYERS:
            view["tie_depth"] = False
        else:
            network["depth"] = chain["blocks"] + 1
    elif "blocks" not in chain and isinstance(network.get("depth"), int):
        chain["blocks"] = network["depth"] - 1


def read_session(path: Path) -> Session:
    """Read a session file; raises `SessionError` with one line for the person."""
    return parse_session(text_of(path), name=path.name)


def text_of(path: Path) -> str:
    """What stands in a session's or a preset's file; raises `SessionError` likewise."""
    try:
        require_file(path, MOST_BYTES)
        return path.read_text(encoding="utf-8")
    except Unsuitable as error:
        raise SessionError(shown(error)) from None
    except UnicodeDecodeError:
        raise SessionError(say("{name} is not a text file", name=path.name)) from None
    except OSError as error:
        raise SessionError(
            say("{name} cannot be read: {why}", name=path.name, why=error.strerror)
        ) from None


def session_text(session: Session) -> str:
    """The session as TOML."""
    names = ("held", "labs", "held_in_labs")
    left_out = {name for name in names if not getattr(session, name)}
    return tomli_w.dumps(session.model_dump(exclude_none=True, exclude=left_out))


def write_session(session: Session, path: Path, *, synced: bool = True) -> None:
    """Write a session whole or not at all.

    Parameters
    ----------
    synced : whether it must outlive a power cut, for which the disk is waited for.

    Raises
    ------
    SessionError
        If the file cannot be written; what was there before stays.
    """
    try:
        with whole_text(path, synced=synced) as file:
            file.write(session_text(session))
    except OSError as error:
        raise SessionError(
            say("{name} cannot be written: {why}", name=path.name, why=error.strerror)
        ) from None
