"""Two styles of figures, each a matplotlib style sheet that a person can edit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from gui.look.chinese_font import chinese_font
from gui.look.theme import RESOURCES
from gui.look.words import CHINESE, say, spoken_language

SHEETS: Final = RESOURCES / "figures"
MM_PER_INCH: Final = 25.4
DEFAULT_STYLE: Final = "article"
WIDTHS: Final = (20.0, 1000.0)
"""Permitted widths of a figure, in mm."""
RESOLUTIONS: Final = (36, 2400)
"""Permitted dots per inch of a PNG."""
MOST_PIXELS: Final = 120_000_000
"""Of a PNG: half a gigabyte while it is drawn."""


@dataclass(frozen=True, slots=True)
class Style:
    """How large a figure is and how it looks.

    Attributes
    ----------
    name : of a style sheet in resources/figures.
    width : in mm; that of the style sheet by default.
    dpi : dots per inch of a PNG, and of what is no drawing in the others; likewise.

    Raises
    ------
    ValueError
        If there is no such style, or a number is not permitted; in one sentence.
    """

    name: str = DEFAULT_STYLE
    width: float | None = None
    dpi: int | None = None

    def __post_init__(self) -> None:
        if self.name not in style_names():
            raise ValueError(
                say(
                    "no style {name!r}; there are {names}",
                    name=self.name,
                    names=", ".join(style_names()),
                )
            )
        for what, value, (low, high) in (
            (say("width of a figure"), self.width, WIDTHS),
            ("resolution", self.dpi, RESOLUTIONS),
        ):
            if value is not None and not low <= value <= high:
                raise ValueError(
                    say(
                        "the {what} is {low:g} to {high:g}, not {value:g}",
                        what=what,
                        low=low,
                        high=high,
                        value=value,
                    )
                )

    @property
    def inches(self) -> float:
        """Width of a figure, in inches."""
        known = self.width
        return (
            float(_sheet(self.name)["figure.figsize"][0]) if known is None else known / MM_PER_INCH
        )

    @property
    def aspect(self) -> float:
        """Height over width of the style sheet's own figure."""
        width, height = _sheet(self.name)["figure.figsize"]
        return float(height / width)

    @property
    def slides(self) -> bool:
        """Whether figures have the shape of the style sheet, rather than that of their content."""
        return self.name != DEFAULT_STYLE

    @property
    def dots(self) -> int:
        """Dots per inch."""
        return int(_sheet(self.name)["savefig.dpi"]) if self.dpi is None else self.dpi

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Draw and save in this style, whatever a person's own matplotlib is set to."""
        import matplotlib as mpl

        _add_fonts()
        own: Any = {key: value for key, value in mpl.rcParamsDefault.items() if key != "backend"}
        with mpl.rc_context(own):
            mpl.rcParams.update(_sheet(self.name))
            if spoken_language() == CHINESE and (family := _chinese_family()):
                mpl.rcParams["font.family"] = [*mpl.rcParams["font.family"], family]
            yield


def style_names() -> tuple[str, ...]:
    """All styles."""
    return tuple(sorted(path.stem for path in SHEETS.glob("*.mplstyle")))


@cache
def _sheet(name: str) -> Any:
    from matplotlib import rc_params_from_file

    return rc_params_from_file(SHEETS / f"{name}.mplstyle", use_default_template=False)


@cache
def _add_fonts() -> None:
    from matplotlib.font_manager import fontManager

    for path in fonts():
        fontManager.addfont(path)


@cache
def _chinese_family() -> str:
    """Of the system's font with Chinese letters; "" where there is none."""
    from matplotlib.font_manager import fontManager, get_font

    if (path := chinese_font()) is None:
        return ""
    fontManager.addfont(path)
    return str(get_font(path).family_name)


def fonts() -> list[Path]:
    """The app's own fonts."""
    return sorted((RESOURCES / "fonts").glob("*.otf"))
