"""Who does what is asked at the desk."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from gui.controllers.editing import EditController
from gui.controllers.frames import UNLED, FrameController
from gui.controllers.pictures import window_image
from gui.controllers.record_controller import RecordController
from gui.controllers.window_controller import WindowController
from gui.film.cues import Cue
from gui.intents.desk import Desk
from gui.intents.intent import Do, LoadPreset, Open, Picture, Point, Record, Set
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.presets import Preset
from gui.scene.resolve import Highlight
from gui.window.main_window import MainWindow
from gui.window.picture_file import write_picture
from nets.data.kinds import DATA

ASKS = "…"
"""How the text of an action ends that asks a person for more."""


class Answers:
    """Does sets, presets, actions, files and pictures.

    Parameters
    ----------
    desk : whose intents they are.

    Attributes
    ----------
    picture_size : of pictures where there is no screen; that of the window by default.
    """

    def __init__(
        self,
        desk: Desk,
        edits: EditController,
        controller: WindowController,
        recorder: RecordController,
        frames: FrameController,
        window: MainWindow,
        presets: dict[str, Preset],
        laboratory: Laboratory,
    ) -> None:
        self._edits, self._controller, self._recorder = edits, controller, recorder
        self._frames, self._window, self._presets = frames, window, presets
        self._laboratory = laboratory
        self.picture_size: tuple[int, int] | None = None
        desk.answer(Set, self._set)
        desk.answer(LoadPreset, self._load_preset)
        desk.answer(Do, self._do)
        desk.answer(Open, self._open)
        desk.answer(Point, self._point)
        desk.answer(Record, self._record)
        desk.answer(Picture, self._picture)

    def value_of(self, section: str, name: str) -> object:
        """The present value of a parameter."""
        return getattr(getattr(self._laboratory.session, section), name)

    def _set(self, intent: Set) -> str:
        if intent.section == "view":
            return self._edits.set_view(**{intent.name: intent.value})
        return self._edits.edit(intent.section, {intent.name: intent.value})

    def _load_preset(self, intent: LoadPreset) -> str:
        wanted = intent.name.lower().replace("-", "_").replace(" ", "_")
        names = {name.lower(): name for name in self._presets}
        if wanted in names:
            self._controller.choose_preset(names[wanted])
            return ""
        near = get_close_matches(wanted, names, n=1)
        if near:
            return say(
                "there is no preset {name}; did you mean {near}?", name=intent.name, near=near[0]
            )
        return say("there is no preset {name}", name=intent.name)

    def _do(self, intent: Do) -> str:
        action = self._window.actions_[intent.action]
        if action.text().endswith(ASKS):
            return say("it would ask a person for more")
        if not action.isEnabled():
            return say("it cannot be done now")
        action.trigger()
        return ""

    def _open(self, intent: Open) -> str:
        path = intent.path
        if not path.exists():
            return say("there is no {path}", path=path)
        if self._controller.kind(path).name == DATA:
            return say("data are taken by: set dataset {path}", path=path)
        before = self._window.scene.notice.text
        self._controller.open_path(path)
        after = self._window.scene.notice.text
        refused = self._window.scene.notice.kind != "told" and after not in ("", before)
        return after if refused else ""

    def _point(self, intent: Point) -> str:
        layers = 0 if self._frames.moment is None else self._frames.moment.snapshot.positions.size
        if intent.layer > layers:
            return say("the chain has {n} blocks", "the chain has {n} block", layers)
        pointed = Cue(highlight=Highlight(intent.layer, 1.0))
        self._frames.lead = pointed if intent.layer else UNLED
        return ""

    def _record(self, intent: Record) -> str:
        return _tried(intent.path, self._recorder.start)

    def _picture(self, intent: Picture) -> str:
        if self._window.scene.canvas is None:
            return _tried(intent.path, self._drawn_picture)
        return _tried(intent.path, lambda path: write_picture(window_image(self._window), path))

    def _drawn_picture(self, path: Path) -> None:
        """As a film would show it: there is no screen."""
        from gui.film.still import write_still

        moment = self._frames.moment
        assert moment is not None
        size = self.picture_size or (self._window.width(), self._window.height())
        write_still(moment, path, size, self._frames.theme.name)


def _tried(path: Path, do: Callable[[Path], None]) -> str:
    try:
        do(path)
    except OSError as error:
        return f"{path}: {shown(error.strerror or error).lower()}"
    except (RuntimeError, ValueError) as error:  # no OpenGL, no Qt, no such size
        return f"{path}: {shown(error)}"
    return ""
