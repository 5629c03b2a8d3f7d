"""Pictures of the scene or the window, to a file or the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from gui.controllers.frames import FrameController
from gui.intents.desk import Desk
from gui.intents.intent import Picture
from gui.look.words import say, shown
from gui.models.session import complaint
from gui.window.picture_file import write_picture
from gui.window.pictures import Pictures
from physics.wording import Words

FILES = Words("PNG pictures (*.png)")


class PictureController:
    """Answers `Picture`, and does the actions that take or copy one.

    Parameters
    ----------
    pictures : takes them.
    frames : what is shown, where a picture must be drawn as there is no screen to take it of.

    Attributes
    ----------
    size : of pictures that are drawn; that of the window by default.
    """

    def __init__(self, desk: Desk, pictures: Pictures, frames: FrameController) -> None:
        self._desk, self._pictures, self._frames = desk, pictures, frames
        self.size: tuple[int, int] | None = None
        desk.answer(Picture, lambda intent: self._write(intent.path))
        for what, taken in (("scene", pictures.of_scene), ("window", self._of_window)):
            desk.deeds.add(f"picture_{what}", partial(self._ask_where, taken))
            desk.deeds.add(f"copy_{what}", partial(self._copy, taken))

    def _of_window(self) -> QImage:
        """With every reading as new as the scene."""
        self._frames.catch_up()
        return self._pictures.of_window()

    def _copy(self, taken: Callable[[], QImage]) -> None:
        QGuiApplication.clipboard().setImage(taken())

    def _ask_where(self, taken: Callable[[], QImage]) -> str:
        image = taken()
        try:
            path = self._desk.questions.where_to_save(say("Save picture"), "chain.png", FILES)
        except FileExistsError as error:
            return shown(error)
        return tried(path, partial(write_picture, image)) if path is not None else ""

    def _write(self, path: Path) -> str:
        size = self._pictures.size
        if size is not None:
            return tried(path, partial(self._draw, self.size or size))
        return tried(path, lambda path: write_picture(self._of_window(), path))

    def _draw(self, size: tuple[int, int], path: Path) -> None:
        """As a film would show it."""
        from gui.film.still import write_still

        show, theme = self._frames.lab, self._frames.theme.name
        if show is not None:
            write_still(show.now, path, size, theme, show.lab)
            return
        assert self._frames.moment is not None
        write_still(self._frames.moment, path, size, theme)


def tried(path: Path, write: Callable[[Path], None]) -> str:
    """Write a file; what went wrong, or ""."""
    try:
        write(path)
    except OSError as error:
        return say("{name} cannot be written: {why}", name=path.name, why=error.strerror or error)
    except ValueError as error:  # no such size
        return say("{name} cannot be written: {why}", name=path.name, why=complaint(error))
    except RuntimeError as error:  # no OpenGL, no Qt
        return say("{name} cannot be written: {why}", name=path.name, why=error)
    return ""
