"""Films from the window: asked for, made beside it, and shown when they are there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from gui.controllers.frames import FrameController
from gui.film.keyframes import Keyframes
from gui.film.options import FilmOptions
from gui.intents.desk import Desk
from gui.labs import lab_named
from gui.look.words import say, shown
from gui.replay.controller import ReplayController
from gui.replay.films.card import FilmCard, FilmSource
from gui.replay.films.maker import FilmMaker
from gui.replay.films.order import FilmOrder, with_held
from gui.replay.films.place import ask_where
from gui.replay.films.strip import FilmStrip
from gui.replay.keyframe_file import KeyframeFile
from gui.window.places import Places

USUAL_ENDING: Final = ".mp4"


class FilmController(QObject):
    """Asks what film is wanted and where, and tells how far it is.

    Parameters
    ----------
    replay : gives the recording, its range and its keyframes.
    frames : gives the theme, and what stands beside the chain.
    """

    def __init__(
        self, desk: Desk, replay: ReplayController, places: Places, frames: FrameController
    ) -> None:
        super().__init__()
        self._desk, self._replay, self._frames = desk, replay, frames
        self._last: FilmOptions | None = None
        self._ending = USUAL_ENDING
        self.maker = FilmMaker(self)
        self._strip = FilmStrip()
        places.put_below_scene(self._strip)
        self._strip.cancelled.connect(self.cancel)
        self.maker.progressed.connect(self._strip.show_progress)
        self.maker.finished.connect(self._finished)
        self.maker.failed.connect(self._failed)
        self.maker.cancelled.connect(self._strip.hide)

    # --- asking ----------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask what film of the recording is wanted."""
        replay, file = self._replay, self._replay.keyframe_file
        if replay.tape is None or file is None or self._busy():
            return
        player, keyframes = replay.player, replay.keyframing.script.keyframes
        source = FilmSource(
            replay.tape.path.name,
            replay.tape.duration,
            player.range if player.loops else None,
            keyframes,
            self._frames.shown_beside,
            lab_named(replay.tape.lab),
        )
        over = self._desk.questions.over()
        card = FilmCard(source, self._last, self._frames.theme.name, over)
        card.asked.connect(partial(self._ask_where, card, replay.tape.path, file, keyframes))
        card.finished.connect(card.deleteLater)
        card.open()

    def _busy(self) -> bool:
        order = self.maker.order
        if order is not None:
            words = say(
                "{name} is still being made: wait until it is there, or cancel it",
                name=order.out.name,
            )
            self._desk.tell(words, kind="warning")
        return order is not None

    def _ask_where(
        self,
        card: FilmCard,
        recording: Path,
        file: KeyframeFile,
        keyframes: Keyframes,
        options: FilmOptions,
    ) -> None:
        proposed = recording.with_name(recording.name.removesuffix(".h5") + self._ending)
        try:
            out = ask_where(card, proposed, transparent=options.transparent, sound=options.sound)
            if out is None:
                return
            order = FilmOrder(recording, out, options)
            if keyframes.keyframe:
                path, passing = file.lend(keyframes)
                order = replace(order, keyframes=path).removing(path if passing else None)
            order = with_held(order, self._frames.session)
        except OSError as error:
            self._failed(error.strerror or shown(error))
            return
        card.accept()
        self._last, self._ending = options, out.suffix or USUAL_ENDING
        self.make(order)

    # --- making ----------------------------------------------------------------------------

    def make(self, order: FilmOrder) -> None:
        """Make a film beside everything else; only while none is made."""
        self._desk.take_back()
        self._replay.keyframing.choose(-1)  # its row gives the strip the room
        self._strip.show_beginning(order.out.name)
        self._strip.show()
        self.maker.start(order)

    def cancel(self) -> None:
        """The film is not wanted any more."""
        self._strip.show_ending()
        self.maker.cancel()

    def close(self) -> None:
        """The window closes, and with it ends what is being made."""
        self.maker.close()

    def _finished(self, path: Path, words: str) -> None:
        self._strip.hide()
        folder = path if path.is_dir() else path.parent
        self._desk.tell(
            say("{name} is there: {words}", name=path.name, words=words),
            {say("Show in its folder"): partial(_show_folder, folder)},
            kind="told",
        )

    def _failed(self, words: str) -> None:
        self._strip.hide()
        self._desk.tell(say("No film was made: {why}", why=words))


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.absolute())))
