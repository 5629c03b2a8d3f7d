"""A made-up language: each word in ⟦…⟧, and a third longer."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from gui.languages import release, update

_PARTS = re.compile(r"(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|<[^>]*>|&\w+;)")
"""Placeholders and marks of rich text, which stay."""
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[’'\-–.][^\W\d_][^\W_]*)*")


def said_so(text: str) -> str:
    """A text in the made-up language."""
    return "".join(
        part if number % 2 else _WORD.sub(_longer, part)
        for number, part in enumerate(_PARTS.split(text))
    )


def _longer(word: re.Match[str]) -> str:
    text = word[0]
    return f"⟦{text}{'~' * max(0, -(-len(text) // 3) - 2)}⟧"


def translate(ts: Path) -> None:
    """Fill the file of a language with the made-up one."""
    tree = ET.parse(ts)
    for message in tree.iter("message"):
        many, one = message.findtext("source", ""), message.findtext("comment", "")
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        forms = translation.findall("numerusform")
        for form, text in zip(
            forms or [translation], (one, many) if forms else (many,), strict=True
        ):
            form.text = said_so(text)
    tree.write(ts, encoding="utf-8", xml_declaration=True)


def made_up(folder: Path) -> Path:
    """The ``.qm`` file of the made-up language, made in a folder."""
    ts = folder / "en.ts"  # its plurals are those of English
    update(ts)
    translate(ts)
    qm = ts.with_suffix(".qm")
    release(ts, qm)
    return qm
