"""Keys that a person chose, in a text file that a person can edit: names, each with its keys.

    [app]
    train = "F5"
    reset = ["Ctrl+R", "F6"]
    step = []

One file may hold several tables, each for who reads it; what one writes leaves the others as they
are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import tomli_w

from gui.look.words import say
from gui.models.toml_text import parsed_toml
from physics.files.whole_file import whole_text
from physics.wording import message_of

HEAD: Final = (
    "# Keys: a name, and what starts it; [] for none. What is not here has its usual keys.\n"
)
MOST_BYTES: Final = 100_000

Chosen = dict[str, tuple[str, ...]]
"""Keys by what they start."""


def read_keys(path: Path, table: str) -> Chosen:
    """The keys of one table; none where there is no such file.

    Raises
    ------
    OSError
        If the file cannot be read.
    ValueError
        If it is no TOML, or an entry is not keys; in one sentence that names it.
    """
    entries = _document(path).get(table, {})
    if not isinstance(entries, dict):
        raise ValueError(say("{name}: {table} is not a table", name=path.name, table=table))
    chosen: Chosen = {}
    for name, value in entries.items():
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise ValueError(
                say(
                    "{name}: the keys of {entry} are text, or a list of texts",
                    name=path.name,
                    entry=name,
                )
            )
        chosen[name] = tuple(keys)
    return chosen


def write_keys(path: Path, table: str, chosen: Mapping[str, Sequence[str]]) -> None:
    """Write one table, and leave the others as they are.

    Raises
    ------
    OSError
        If the file cannot be written.
    ValueError
        If what is there cannot be read: it is not written over.
    """
    document = _document(path)
    document[table] = {
        name: keys[0] if len(keys) == 1 else list(keys) for name, keys in chosen.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_text(path) as file:
        file.write(HEAD + "\n" + tomli_w.dumps(document))


def _document(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return {}
    if len(content) > MOST_BYTES:
        raise ValueError(say("{name} is too long for keys", name=path.name))
    try:
        return parsed_toml(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError(say("{name} is not text", name=path.name)) from None
    except ValueError as error:
        raise ValueError(say("{name}: {why}", name=path.name, why=message_of(error))) from None
