"""One theme for the whole app: palette, type scale, spacing grid, style sheet."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
GRID = 8
"""Every distance is a multiple or a simple fraction of this, in pixels."""
FONT_FAMILY = "Inter"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``, sizes in logical pixels; one file in resources/themes."""

    name: str
    background: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    chain: str
    network: str
    theory: str
    warning: str
    on_accent: str
    sky_top: str
    sky_bottom: str
    floor_top: str
    floor_bottom: str
    wall: str
    block_top: str
    block_bottom: str
    block_text: str
    block_edge: str
    handle: str
    spring_low: str
    spring_mid: str
    spring_high: str
    shadow: str
    paper: str
    stick: str
    stick_edge: str
    rivet: str
    held: tuple[str, ...]
    text_size: int
    line_width: float

    def enlarged(self, scale: float) -> Theme:
        """The same with larger type."""
        return replace(self, text_size=round(scale * self.text_size))

    @property
    def small(self) -> int:
        """Size of labels and axes."""
        return round(self.text_size * 0.88)

    @property
    def large(self) -> int:
        """Size of titles."""
        return round(self.text_size * 1.3)


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name ("dark", "light" or "projector")."""
    with (RESOURCES / "themes" / f"{name}.toml").open("rb") as file:
        values = tomllib.load(file)
    known = {field.name for field in fields(Theme)} - {"name"}
    if set(values) != known:
        wrong = sorted(set(values) ^ known)
        raise ValueError(f"theme {name}: missing or unknown entries {', '.join(wrong)}")
    return Theme(name=name, **values | {"held": tuple(values["held"])})


def rgb(colour: str) -> tuple[float, float, float]:
    """``#rrggbb`` as three floats in 0 … 1."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255.0 for i in (1, 3, 5))
    return red, green, blue


def style_sheet(theme: Theme) -> str:
    """The one Qt style sheet of the app."""
    template = (RESOURCES / "themes" / "style.qss").read_text(encoding="utf-8")
    values = {field.name: getattr(theme, field.name) for field in fields(Theme)}
    values |= {"small": theme.small, "large": theme.large, "family": FONT_FAMILY}
    values["icons"] = (RESOURCES / "icons").as_posix()
    for name in sorted(values, key=len, reverse=True):
        template = template.replace(f"@{name}", str(values[name]))
    return template
