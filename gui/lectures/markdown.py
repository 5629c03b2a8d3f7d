"""A lecture's text, read as CommonMark: what was written as HTML stays the text that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from gui.lectures.lecture import Block, BlockKind, Span
from gui.look.words import say, shown
from physics.files.kinds import Unsuitable, require_file

PARSER: Final = MarkdownIt("commonmark", {"html": False}).disable(["code", "html_block"])
"""Indented text is no code here."""
ATTRIBUTES: Final = re.compile(r"\s*\{([^{}]*)\}\s*$")
FENCE: Final = "fence"
LARGEST_PICTURE: Final = 1 << 26
"""Bytes: larger ones are no pictures for a hall."""


@dataclass(slots=True)
class Part:
    """What stands under one title.

    Parameters
    ----------
    title, attributes : of its heading, as in "{#id .2min}".
    line : of its heading, from 1.
    fences : kind, number of the first line inside, and content of each fenced block.
    strange : lines of pictures that are not shown, and why.
    """

    title: str
    attributes: tuple[str, ...]
    line: int
    text: list[Block] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    fences: list[tuple[str, int, str]] = field(default_factory=list)
    strange: list[tuple[int, str]] = field(default_factory=list)


def parts_of(text: str, folder: Path) -> list[Part]:
    """The parts of a text, by its titles of the second rank; what stands before them is the first.

    Parameters
    ----------
    folder : that pictures lie in.
    """
    tokens = PARSER.parse(text)
    parts = [Part("", (), 0)]
    quoted, item = 0, False
    for before, token in zip([None, *tokens], tokens, strict=False):
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "list_item_open":
            item = True
        elif token.type == FENCE:
            kind = token.info.strip()
            parts[-1].fences.append((kind, _line(token) + 1, token.content))
        elif token.type == "inline":
            heading = before is not None and before.type == "heading_open"
            if heading and before is not None and before.tag == "h2" and not quoted:
                parts.append(_begun(token))
            elif quoted:
                parts[-1].notes.append(_plain(token.children or ()))
            else:
                parts[-1].text += _blocks(token, "item" if item else "text")
                pictures = (one for one in token.children or () if one.type == "image")
                parts[-1].text += (_picture(one, token, folder, parts[-1]) for one in pictures)
            item = False
    return parts


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _begun(token: Token) -> Part:
    title = _plain(token.children or ())
    found = ATTRIBUTES.search(title)
    attributes = tuple(found[1].split()) if found else ()
    return Part(title[: found.start()] if found else title, attributes, _line(token))


def _blocks(token: Token, kind: BlockKind) -> Iterator[Block]:
    """The words of a paragraph."""
    spans = tuple(_spans(token.children or []))
    if any(span.text.strip() for span in spans):
        yield Block(kind, spans)


def _picture(image: Token, paragraph: Token, folder: Path, part: Part) -> Block:
    """One of a paragraph; the words on it, where it cannot be shown."""
    source = unquote(str(image.attrGet("src")))  # CommonMark writes it as an address
    words = (Span(image.content or source),)
    if why := _why_not(source, folder):
        part.strange.append((_line(paragraph), why))
        return Block("text", words)
    return Block("picture", words, folder / source)


def _why_not(source: str, folder: Path) -> str:
    """What is wrong with a picture; nothing, if it is one of the folder's files.

    Whoever hands a lecture on would hand on whatever it names: it names nothing else.
    """
    try:
        inside = (folder / source).resolve().is_relative_to(folder.resolve())
        if not inside:
            return say("{picture} lies outside of the lecture's folder", picture=source)
        require_file(folder / source, LARGEST_PICTURE)
    except Unsuitable as error:
        return shown(error)
    except (OSError, ValueError, RuntimeError):  # no file, no name, or a link to itself
        return say("there is no picture {picture}", picture=repr(source))
    return ""


def _spans(tokens: Sequence[Token]) -> Iterator[Span]:
    strong = emphasised = 0
    for token in tokens:
        strong += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        emphasised += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        if text := _text(token):
            yield Span(text, bool(strong), bool(emphasised))


def _text(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")


def _plain(tokens: Sequence[Token]) -> str:
    return "".join(map(_text, tokens))
