"""A lecture's text, read as CommonMark: what was written as HTML stays the text that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from gui.lectures.lecture import Block, BlockKind, Span

PARSER: Final = MarkdownIt("commonmark", {"html": False}).disable(["code", "html_block"])
"""Indented text is no code here."""
ATTRIBUTES: Final = re.compile(r"\s*\{([^{}]*)\}\s*$")
FENCE: Final = "fence"


@dataclass(slots=True)
class Part:
    """What stands under one title.

    Parameters
    ----------
    title, attributes : of its heading, as in "{#id .2min}".
    line : of its heading, from 1.
    fences : kind, number of the first line inside, and content of each fenced block.
    strange : lines that hold what a lecture does not show, and what it is.
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
                parts[-1].text += _blocks(token, "item" if item else "text", folder)
            item = False
    return parts


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _begun(token: Token) -> Part:
    title = _plain(token.children or ())
    found = ATTRIBUTES.search(title)
    attributes = tuple(found[1].split()) if found else ()
    return Part(title[: found.start()] if found else title, attributes, _line(token))


def _blocks(token: Token, kind: BlockKind, folder: Path) -> Iterator[Block]:
    """The words of a paragraph, and its pictures after them."""
    children = token.children or []
    spans = tuple(_spans(children))
    if any(span.text.strip() for span in spans):
        yield Block(kind, spans)
    for child in children:
        if child.type == "image":
            yield Block("picture", (Span(child.content),), folder / str(child.attrGet("src")))


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
