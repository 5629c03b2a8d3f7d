"""Title and caption in GIF and WebP files, which FFmpeg writes without them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

COMMENT, END = b"\x21\xfe", b"\x00"
BLOCK: Final = 255
"""Most bytes of a part of a GIF comment."""
SCREEN, PALETTE = 13, 10
"""Bytes before the palette of a GIF file, and which of them says how large it is."""
FLAGS: Final = 20
"""Where a WebP file says what chunks it has."""
HAS_XMP: Final = 0x04

_XMP: Final = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">{}'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)
_ELEMENT: Final = (
    '<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt></dc:{name}>'
)
_DUBLIN: Final = {"title": "title", "comment": "description"}


def tag_gif(path: Path, tags: Mapping[str, str]) -> None:
    """Put the words into a comment before the pictures of a GIF file."""
    if not tags:
        return
    words = "\n".join(tags.values()).encode()
    parts = (words[begin : begin + BLOCK] for begin in range(0, len(words), BLOCK))
    blocks = b"".join(bytes([len(part)]) + part for part in parts)
    content = path.read_bytes()
    palette = content[PALETTE]
    begin = SCREEN + (3 << (palette & 7) + 1 if palette & 0x80 else 0)
    path.write_bytes(content[:begin] + COMMENT + blocks + END + content[begin:])


def tag_webp(path: Path, tags: Mapping[str, str]) -> None:
    """Put the words into a chunk of XMP at the end of an animated WebP file."""
    if not tags:
        return
    xmp = xmp_text(tags).encode()
    with path.open("r+b") as file:
        file.seek(FLAGS)
        flags = file.read(1)[0] | HAS_XMP
        file.seek(FLAGS)
        file.write(bytes([flags]))
        file.seek(0, os.SEEK_END)
        file.write(b"XMP " + len(xmp).to_bytes(4, "little") + xmp + b"\0" * (len(xmp) % 2))
        size = file.tell() - 8
        file.seek(4)
        file.write(size.to_bytes(4, "little"))


def xmp_text(tags: Mapping[str, str]) -> str:
    """The words as XMP."""
    elements = (
        _ELEMENT.format(name=_DUBLIN[name], words=escape(words)) for name, words in tags.items()
    )
    return _XMP.format("".join(elements))
