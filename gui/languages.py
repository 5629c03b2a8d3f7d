"""The files that translators work on: ``python -m gui.languages tr zh_CN``.

Makes or brings up to date ``resources/languages/LANGUAGE.ts`` by Qt Linguist's own tools, from the
code and from what is declared elsewhere, and makes of each the ``.qm`` that the app reads. What
is translated already is kept; `complaints` tells what a language still lacks.
"""

from __future__ import annotations

import shutil
import string
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal, get_args, get_origin
from xml.etree import ElementTree as ET

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from gui.diagram.network_form import shipped_diagrams
from gui.film.options import FilmOptions
from gui.labs import all_labs
from gui.look.language import FOLDER
from gui.models.session import ViewOptions
from nets.config import ACTIVATIONS, DATASETS, TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.claims.claim import read_claims
from physics.claims.verdict import Verdict
from physics.load_curve import Regime

HERE: Final = Path(__file__).resolve().parents[1]
ROOMS: Final = ("gui", "nets", "physics")
FUNCTIONS: Final = "tr+=say,tr+=Words"
"""They take what Qt's own `tr` takes: the text, what it is about, a count."""
NAMES: Final = (
    *get_args(Regime),
    *get_args(Verdict),
    *(name.replace("_", " ") for name in (*DATASETS, *ACTIVATIONS)),
)
"""What is called so in code and files, too."""
DECLARING: Final[tuple[type[BaseModel], ...]] = (
    ChainParameters,
    TrainingConfig,
    ViewOptions,
    FilmOptions,
)

Key = tuple[str, str]
"""A text, and what it is about."""


def update(ts: Path) -> None:
    """Bring a language's file up to date with all that can be said; make it if there is none."""
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "declared.py"
        listed.write_text("".join(f"say({text!r})\n" for text in declared()), encoding="utf-8")
        sources = [path for room in ROOMS for path in sorted((HERE / room).rglob("*.py"))]
        names = Path(folder) / "sources"
        names.write_text("\n".join(map(str, [*sources, listed])), encoding="utf-8")
        _run("lupdate", f"@{names}", "-silent", "-locations", "none", "-no-obsolete",
             "-source-language", "en", "-target-language", ts.stem,
             "-tr-function-alias", FUNCTIONS, "-ts", str(ts))  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Make what the app reads of what translators have written."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def declared() -> list[str]:
    """The words that stand in no call: those of TOML files, and names of choices."""
    found = [
        *_words_in("explanations.toml"),
        *_titles("presets"),
        *_claims(),
        *shipped_diagrams(),
        *NAMES,
    ]
    for model in (*DECLARING, *(lab.settings for lab in all_labs().values())):
        for field in model.model_fields.values():
            found += _choices_of(field)
    return list(dict.fromkeys(text for text in found if text))


def complaints(ts: Path) -> list[str]:
    """What is wrong with a language's file: one line for each text; of a whole one, none."""
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / ts.name
        update(fresh)
        said = {key for key, _ in messages(fresh)}
    there = dict(messages(ts))
    return [
        *(f"missing: {text}" for text, about in said if (text, about) not in there),
        *(f"unused: {text}" for text, about in there if (text, about) not in said),
        *(
            f"{problem}: {key[0]}"
            for key, forms in there.items()
            if key in said and (problem := _problem(key[0], forms))
        ),
    ]


def messages(ts: Path) -> Iterator[tuple[Key, list[str]]]:
    """Each text with its translations: one, or one for each plural form."""
    for message in ET.parse(ts).iter("message"):  # noqa: S314, our own file
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        translation = message.find("translation")
        assert translation is not None
        many = message.get("numerus") == "yes"
        forms = translation.findall("numerusform") if many else [translation]
        yield key, [form.text or "" for form in forms]


def placeholders(text: str) -> set[tuple[str, str]]:
    """The names of the values that a text takes, each with how it is written."""
    return {
        (name, f"{kind or ''}:{form or ''}")
        for _, name, form, kind in string.Formatter().parse(text)
        if name is not None
    }


def _problem(text: str, forms: list[str]) -> str:
    if not all(forms):
        return "not translated"
    try:
        wanted = placeholders(text)
    except ValueError:  # it takes no values and has braces of its own
        return ""
    free = {(name, form) for name, form in wanted if name == "n"} if len(forms) > 1 else set()
    given = [placeholders(form) for form in forms]
    whole = all(wanted - free <= one <= wanted for one in given)
    return "" if whole else "other placeholders"


def _choices_of(field: FieldInfo) -> list[str]:
    if get_origin(field.annotation) is not Literal:
        return []
    return [str(one).replace("_", " ") for one in get_args(field.annotation)]


def _words_in(name: str) -> Iterator[str]:
    topics = tomllib.loads((HERE / "resources" / name).read_text(encoding="utf-8"))
    for topic in topics.values():
        yield from topic.values()


def _titles(folder: str) -> Iterator[str]:
    for path in sorted((HERE / "resources" / folder).rglob("*.toml")):
        preset = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from (preset.get("title", ""), preset.get("description", ""))


def _claims() -> Iterator[str]:
    for one in read_claims().values():
        yield from (one.title, one.statement, one.refuted, one.remark)


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(f"pyside6-{tool}", path=Path(sys.executable).parent)
    assert program is not None, "PySide6 brings Qt Linguist's tools"
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def main(languages: list[str]) -> int:
    """Bring the files of those languages up to date; 1 while one of them is not whole."""
    status = 0
    FOLDER.mkdir(exist_ok=True)
    for language in languages or [path.stem for path in sorted(FOLDER.glob("*.ts"))]:
        ts = FOLDER / f"{language}.ts"
        update(ts)
        release(ts, ts.with_suffix(".qm"))
        for line in complaints(ts):
            sys.stdout.write(f"{ts.name}: {line}\n")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
