"""The words of a handout as HTML, for a browser and for Qt's own documents alike."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby

from gui.lectures.handout.pages import Options, Page
from gui.lectures.lecture import Block, Span
from gui.look.words import say
from gui.predictions.kept import Asked

Embed = Callable[[bytes], str]
"""Takes a picture, and tells what stands for it in `src`."""


def page_html(
    page: Page, options: Options, embed: Embed, picture_of: Callable[[Asked], bytes], wide: int
) -> str:
    """One step.

    Parameters
    ----------
    picture_of : paints a question with what came.
    wide : width of pictures in pixels.
    """
    step = page.step
    parts = [f"<h2>{escape(step.title)}</h2>"] if step.title else []
    for kind, blocks in groupby(step.text, lambda one: one.kind):
        said = "".join(_block(one, embed, wide) for one in blocks)
        parts.append(f"<ul>{said}</ul>" if kind == "item" else said)
    seen = say("What was seen")
    parts += [_image(embed(picture), seen, wide) for picture in page.pictures]
    for asked in page.asked:
        parts.append(f"<h3>{escape(asked.prediction.asked_now)}</h3>")
        parts.append(_image(embed(picture_of(asked)), say("Question and answer"), wide))
        if asked.guesses:
            parts.append(f"<p>{escape(' '.join(asked.words))}</p>")
    if options.notes:
        parts += [f'<p class="note"><i>{escape(note)}</i></p>' for note in step.notes]
    return "\n".join(parts)


def _block(block: Block, embed: Embed, wide: int) -> str:
    if block.kind == "picture":
        assert block.picture is not None
        try:
            return _image(embed(block.picture.read_bytes()), block.plain, wide)
        except OSError:
            return f"<p>{escape(block.plain)}</p>"
    said = "".join(_span(one) for one in block.spans)
    return f"<li>{said}</li>" if block.kind == "item" else f"<p>{said}</p>"


def _span(span: Span) -> str:
    said = escape(span.text)
    said = f"<b>{said}</b>" if span.strong else said
    return f"<i>{said}</i>" if span.emphasised else said


def _image(source: str, words: str, wide: int) -> str:
    return f'<p><img src="{escape(source)}" alt="{escape(words)}" width="{wide}"></p>'
