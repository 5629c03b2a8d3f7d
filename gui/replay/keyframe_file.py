"""The keyframes of a recording, kept in a file beside it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

import tomli_w

from gui.film.keyframes import Keyframes, read_keyframes
from gui.look.words import say
from physics.files.whole_file import whole_text

ENDING: Final = ".keyframes.toml"


class KeyframeFile:
    """Reads the file beside a recording, and writes it when the keyframes have changed.

    Parameters
    ----------
    recording : path of the recording; "run.h5" has "run.keyframes.toml".

    Attributes
    ----------
    path : of the file, which need not be there.
    kept : the keyframes that it holds; none if it is not there, or damaged.
    complaint : what is wrong with it, in one line; empty if nothing is.
    """

    def __init__(self, recording: Path) -> None:
        self.path = recording.with_name(recording.name.removesuffix(".h5") + ENDING)
        self.kept = Keyframes()
        self.complaint = ""
        try:
            self.kept = read_keyframes(self.path)
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error).removeprefix(f"{self.path}: ")
            self.complaint = say(
                "{name} is not used: {why}", name=self.path.name, why=" ".join(why.split())
            )

    def keep(self, keyframes: Keyframes) -> None:
        """Write them if they are not what the file holds; OSError if that cannot be."""
        if keyframes == self.kept:
            return
        if self.complaint:  # a person's own work, of which a letter may be wrong
            raise OSError(say("{name} is damaged, and is left as it is", name=self.path.name))
        _write(keyframes, self.path)
        self.kept = keyframes

    def lend(self, keyframes: Keyframes) -> tuple[Path, bool]:
        """A file that holds them, and whether it is a passing one; OSError if there is no room."""
        try:
            self.keep(keyframes)
        except OSError:  # a passing file serves the film as well
            handle, name = tempfile.mkstemp(prefix="springblock-", suffix=ENDING)
            os.close(handle)
            path = Path(name)
            _write(keyframes, path)
            return path, True
        return self.path, False


def _write(keyframes: Keyframes, path: Path) -> None:
    text = tomli_w.dumps(keyframes.model_dump(mode="json", exclude_defaults=True))
    with whole_text(path) as file:
        file.write(text)
