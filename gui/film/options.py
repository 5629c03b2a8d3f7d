"""What a film may be told, declared once: for the dialog, the command line and the manual."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from gui.film.arrangement import ARRANGEMENTS, Arrangement, FilmLayout, FilmTheme
from gui.film.formats import Quality
from gui.labs import film_plots
from gui.labs.lab import Lab
from gui.look.words import say
from gui.models.session import FEWEST_CHAINS, MOST_CHAINS
from gui.moments.overlays import BESIDE
from physics.wording import Words

MOST_PIXELS = 7680 * 4320
MOST_PARTS: Final = 64
"""Processes that draw a film; it is the same for any number."""
SPELLED: Final = {"width": "size", "height": "size", "begin": "from", "end": "to"}
"""Options of the command that are not called as their parameters are."""
PLAIN: Final = (
    "layout",
    "fps",
    "begin",
    "end",
    "speed",
    "theme",
    "title",
    "caption",
    "quality",
    "chains",
)
"""Parameters that the command takes as they are."""


def _refuse_names(what: str, names: Sequence[str], known: Sequence[str]) -> None:
    strange = [name for name in names if name not in known]
    if strange:
        raise ValueError(
            say(
                "no {what} {name}: films can have {known}",
                what=what,
                name=strange[0],
                known=", ".join(known),
            )
        )
    if len(set(names)) != len(names):
        raise ValueError(say("a {what} is named twice", what=what))


class FilmOptions(BaseModel):
    """Size, speed, range and what is in the picture."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    layout: FilmLayout = Field(
        "free",
        title=Words("Layout"),
        description=Words(
            "What the film is for: a talk (16:9), a column of a paper, square or tall on a "
            "telephone. Each has its theme, size, plots and shares of the frame."
        ),
    )
    width: int = Field(
        1920,
        ge=16,
        le=7680,
        title=Words("Width"),
        description=Words("Of the frames, in pixels."),
        json_schema_extra={"symbol": "px"},
    )
    height: int = Field(
        1080,
        ge=16,
        le=7680,
        title=Words("Height"),
        description=Words("Of the frames, in pixels."),
        json_schema_extra={"symbol": "px"},
    )
    fps: float = Field(
        60.0,
        ge=0.1,
        le=1000.0,
        title=Words("Frame rate"),
        description=Words("Frames a second; a GIF has 50 at most."),
        json_schema_extra={"symbol": "1/s"},
    )
    begin: float = Field(
        0.0,
        ge=0.0,
        le=1e9,
        title=Words("From"),
        description=Words("Second of the recording at which the film begins."),
        json_schema_extra={"symbol": "s"},
    )
    end: float | None = Field(
        None,
        gt=0.0,
        le=1e9,
        title=Words("To"),
        description=Words("Second of the recording at which the film ends; its end by default."),
        json_schema_extra={"symbol": "s"},
    )
    speed: float = Field(
        1.0,
        ge=0.01,
        le=1000.0,
        title=Words("Speed"),
        description=Words("Seconds of the recording that pass in one second of the film."),
        json_schema_extra={"symbol": "×", "slider": [0.1, 10.0], "scale": "log"},
    )
    smooth: bool = Field(
        True,
        title=Words("Smooth"),
        description=Words(
            "Between two recorded frames the chain is drawn on its straight way from one "
            "to the other; else it stays at the first."
        ),
    )
    theme: FilmTheme = Field(
        "dark",
        title=Words("Theme"),
        description=Words("Dark, light, or projector: white with thick lines."),
    )
    plots: tuple[str, ...] | None = Field(
        None,
        title=Words("Plots"),
        description=Words("Below the scene, from the left; by default those open at first."),
    )
    beside: tuple[str, ...] | None = Field(
        None,
        title=Words("Beside the chain"),
        description=Words(
            "Theories, an ensemble and a fit; by default those that were switched on."
        ),
    )
    chains: int | None = Field(
        None,
        ge=FEWEST_CHAINS,
        le=MOST_CHAINS,
        title=Words("Chains"),
        description=Words("Of the ensemble; by default as many as were set."),
        json_schema_extra={"symbol": "N"},
    )
    verdicts: bool = Field(
        True,
        title=Words("Verdicts"),
        description=Words("The verdicts on chain and network, above the scene."),
    )
    title: str = Field(
        "", max_length=200, title=Words("Title"), description=Words("Above everything.")
    )
    caption: str = Field(
        "",
        max_length=400,
        title=Words("Caption"),
        description=Words("Below everything, all along."),
    )
    transparent: bool = Field(
        False,
        title=Words("Transparent ground"),
        description=Words("Leave the ground out: WebM, WebP and PNG alone can."),
    )
    sound: bool = Field(
        False,
        title=Words("Sound"),
        description=Words(
            "What the chain sounds like: slips click, the tension hums, a verdict is a chord. MP4 "
            "alone has it."
        ),
    )
    quality: Quality = Field(
        "good",
        title=Words("Quality"),
        description=Words("Draft is written fastest; best takes longest, and most of the disk."),
    )

    @model_validator(mode="before")
    @classmethod
    def _as_usual(cls, given: Any) -> Any:
        """Where nothing is said of them, size and theme are those of the layout."""
        if not isinstance(given, dict) or given.get("layout") not in ARRANGEMENTS:
            return given
        usual = ARRANGEMENTS[given["layout"]]
        width, height = usual.size
        theme = {} if usual.theme is None else {"theme": usual.theme}
        return {"width": width, "height": height, **theme, **given}

    @model_validator(mode="after")
    def _is_a_film(self) -> Self:
        if self.arrangement.theme not in (None, self.theme):
            raise ValueError(
                say(
                    "the layout {layout} is drawn in the theme {theme}",
                    layout=self.layout,
                    theme=self.arrangement.theme,
                )
            )
        if self.width * self.height > MOST_PIXELS:
            raise ValueError(
                say(
                    "more pixels than 7680 × 4320: {width} × {height}",
                    width=self.width,
                    height=self.height,
                )
            )
        if self.transparent and self.sound:
            raise ValueError(say("no kind of film has both a transparent ground and sound"))
        if self.end is not None and self.end <= self.begin:
            raise ValueError(say("the film would end ({end:g} s) before it begins", end=self.end))
        if self.plots:
            _refuse_names(Words("plot"), self.plots, film_plots())
        _refuse_names(Words("companion"), self.beside or (), BESIDE)
        return self

    @property
    def arrangement(self) -> Arrangement:
        """How the parts of a frame are arranged."""
        return ARRANGEMENTS[self.layout]

    def plots_of(self, lab: Lab) -> tuple[str, ...]:
        """The names of the plots that a film of a lab has; of another lab, as many as are usual."""
        if self.plots is not None:
            return self.plots
        usual, wanted = lab.usual_plots(), self.arrangement.plots
        if wanted is None:
            return usual
        known = {one.name for one in lab.film_readings()}
        return tuple(one for one in wanted if one in known) or usual[: len(wanted)]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.width, self.height

    @property
    def scene_alone(self) -> bool:
        """Whether nothing but the scene and words are in the picture."""
        return self.plots == () and not self.verdicts
