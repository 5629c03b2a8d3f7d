"""What the app reads or records now, over which none of its dialogs offers to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from physics.files.outputs import Clash, check_clashes
from physics.wording import message_of


class FilesInUse:
    """Asks whoever knows; an app tells who that is, and takes it back when it ends."""

    def __init__(self) -> None:
        self._ask: Callable[[], Mapping[str, Path]] | None = None

    def told_by(self, ask: Callable[[], Mapping[str, Path]] | None) -> None:
        """From now on `ask` knows what is in use; with None nothing is."""
        self._ask = ask

    def refuse(self, paths: Iterable[Path]) -> None:
        """Refuse to write there if one of them is in use.

        Raises
        ------
        FileExistsError
            In one sentence.
        """
        inputs = {} if self._ask is None else self._ask()
        try:
            check_clashes({path.name: path for path in paths}, inputs)
        except Clash as clash:
            raise FileExistsError(message_of(clash)) from None


FILES_IN_USE = FilesInUse()
