"""A film that is to be made, as the command ``render`` is told of it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from gui.film.options import PLAIN, SPELLED, FilmOptions
from gui.look.words import spoken_language
from gui.models.session import Session
from gui.models.session_file import session_text
from physics.files.whole_file import whole_text

COMPLAINS: Final = re.compile(r"^springblock-lab(?: render)?: (?:error: )?")
"""How the command begins the line that says why there is no film."""


@dataclass(frozen=True, slots=True)
class FilmOrder:
    """What is to be made.

    Attributes
    ----------
    source : the recording.
    out : file, or folder of pictures, to be written.
    keyframes : file of keyframes, or None for a film without.
    held : session whose held curves are shown, or None for those of the recording.
    passing : files to be removed when the film is made.
    """

    source: Path
    out: Path
    options: FilmOptions
    keyframes: Path | None = None
    held: Path | None = None
    passing: tuple[Path, ...] = ()

    def removing(self, path: Path | None) -> FilmOrder:
        """The same, with one more file that is to be removed, if there is one."""
        return self if path is None else replace(self, passing=(*self.passing, path))

    @property
    def arguments(self) -> list[str]:
        """Of the command; every path is absolute."""
        options = self.options
        given = {name: getattr(options, name) for name in PLAIN}
        named = [
            f"--{SPELLED.get(name, name)}={value}"
            for name, value in given.items()
            if value not in (None, "")
        ]
        if options.scene_alone:
            named.append("--scene-only")
        elif options.plots is not None:
            named.append(f"--plots={_listed(options.plots)}")
        if options.beside is not None:
            named.append(f"--beside={_listed(options.beside)}")
        if options.transparent:
            named.append("--transparent")
        if options.sound:
            named.append("--sound")
        if not options.smooth:
            named.append("--recorded-frames")
        if self.keyframes is not None:
            named.append(f"--keyframes={self.keyframes.absolute()}")
        if self.held is not None:
            named.append(f"--held={self.held.absolute()}")
        if (language := spoken_language()) != "en":
            named.append(f"--language={language}")
        size = f"--size={options.width}x{options.height}"
        return ["render", str(self.source.absolute()), f"--out={self.out.absolute()}", size, *named]


def with_held(order: FilmOrder, session: Session) -> FilmOrder:
    """The same film with the curves that the window holds; OSError if there is no room."""
    handle, name = tempfile.mkstemp(prefix="springblock-", suffix=".held.toml")
    os.close(handle)
    path = Path(name)
    with whole_text(path) as file:
        held = Session(held=session.held, held_in_labs=session.held_in_labs)
        file.write(session_text(held))
    return replace(order, held=path).removing(path)


def _listed(names: Sequence[str]) -> str:
    return ",".join(names).replace("_", "-") or "none"


def reason(lines: list[str]) -> str:
    """Why the command made no film, from what it wrote; empty if it does not say."""
    told = [line for line in lines if COMPLAINS.match(line)]
    return COMPLAINS.sub("", told[-1]) if told else ""
