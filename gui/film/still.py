"""One moment as a picture, as a film would show it; needs no screen."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PIL import Image

from gui.film.arrangement import FilmTheme
from gui.film.cues import Cue
from gui.film.options import FilmOptions
from gui.film.picture import FilmPicture
from gui.labs.lab import Lab
from gui.labs.spring_block import LAB
from gui.moments.lab_moment import LabMoment
from gui.moments.moment import Moment
from physics.files.whole_file import whole_path


def write_still(
    moment: Moment | LabMoment,
    path: Path,
    size: tuple[int, int],
    theme: str,
    lab: Lab = LAB,
    plots: tuple[str, ...] | None = None,
) -> None:
    """Write a moment, with all that stands beside it, as a PNG picture, whole or not at all.

    Parameters
    ----------
    size : width and height in pixels.
    lab : whose moment it is.
    plots : names of those under the scene; by default those open at first.

    Raises
    ------
    OSError
        If it cannot be written there.
    NoOpenGL, NoQt
        If it cannot be drawn here.
    """
    options = FilmOptions(
        width=size[0], height=size[1], theme=cast("FilmTheme", theme), plots=plots
    )
    network = isinstance(moment, Moment) and moment.training is not None
    with FilmPicture(options, size, 60.0, captions=False, network=network, lab=lab) as picture:
        pixels = picture.frame(moment, Cue(), 0)
        with whole_path(path) as part:
            Image.fromarray(pixels[:, :, :3].copy()).save(part, "PNG")
