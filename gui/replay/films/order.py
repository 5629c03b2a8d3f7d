"""A film that is to be made, as the command ``render`` is told of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gui.film.options import PLAIN, SPELLED, FilmOptions

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
    passing : whether that file is to be removed when the film is made.
    """

    source: Path
    out: Path
    options: FilmOptions
    keyframes: Path | None = None
    passing: bool = False

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
        if not options.smooth:
            named.append("--recorded-frames")
        if self.keyframes is not None:
            named.append(f"--keyframes={self.keyframes.absolute()}")
        size = f"--size={options.width}x{options.height}"
        return ["render", str(self.source.absolute()), f"--out={self.out.absolute()}", size, *named]


def _listed(names: Sequence[str]) -> str:
    return ",".join(names).replace("_", "-") or "none"


def reason(lines: list[str]) -> str:
    """Why the command made no film, from what it wrote; empty if it does not say."""
    told = [line for line in lines if COMPLAINS.match(line)]
    return COMPLAINS.sub("", told[-1]) if told else ""
