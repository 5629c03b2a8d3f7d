"""Writes a handout: HTML with everything in it, or PDF."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from gui.audience.painting import font_of_size, paint_asked
from gui.lectures.handout.pages import Options, Page
from gui.lectures.handout.words import page_html
from gui.look.theme import FONT_FAMILY, load_theme
from gui.predictions.kept import Asked
from physics.files.whole_file import whole_path

ASKED_SIZE: Final = (1280, 460)
WIDE: Final = 640
"""Pixels of a picture on paper, at 96 to an inch: 170 mm."""
DOTS: Final = 300
"""To an inch, of a PDF."""
SIGNATURES: Final = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
STYLE: Final = """
body { font: 17px/1.5 Inter, system-ui, sans-serif; max-width: 860px; margin: 2rem auto;
  padding: 0 1rem; color: #10151d; background: #ffffff; }
h2 { margin-top: 2.5rem; } img { max-width: 100%; height: auto; border: 1px solid #c5ccd6;
  border-radius: 6px; } .note { color: #4a5565; border-left: 3px solid #9aa6b6;
  padding-left: .8rem; }
@media print { section { break-inside: avoid; } }
"""
ON_PAPER: Final = "h1, h2, h3, p, li { color: #10151d; } p.note { color: #4a5565; }"
"""Whatever colours the app wears."""
POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def write_handout(
    path: Path, title: str, language: str, pages: Sequence[Page], options: Options
) -> None:
    """Write it whole, or not at all.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    with whole_path(path) as part:
        if path.suffix.lower() == ".pdf":
            _write_pdf(part, title, pages, options)
        else:
            part.write_text(_html(title, language, pages, options), encoding="utf-8")


def picture_of(asked: Asked) -> bytes:
    """A question with what came, or without, to be answered on paper; PNG."""
    image = QImage(*ASKED_SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    area = QRectF(image.rect()).adjusted(24, 16, -24, -16)
    paint_asked(painter, area, asked, load_theme("projector"), 30.0)
    painter.end()
    return png_of(image)


def png_of(image: QImage) -> bytes:
    """An image as the bytes of a file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


# --- HTML --------------------------------------------------------------------------------------


def _html(title: str, language: str, pages: Sequence[Page], options: Options) -> str:
    sections = [
        f"<section>\n{page_html(page, options, _data, picture_of, WIDE)}\n</section>"
        for page in pages
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n" + "\n".join(sections) + "\n</body>\n</html>\n"
    )


def _data(picture: bytes) -> str:
    kind = next((kind for begin, kind in SIGNATURES.items() if picture.startswith(begin)), "png")
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode('ascii')}"


# --- PDF ---------------------------------------------------------------------------------------


def _write_pdf(path: Path, title: str, pages: Sequence[Page], options: Options) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Spring–Block Lab")
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(0, "the PDF cannot be written", str(path))
    scale = DOTS / 96.0
    painter.scale(scale, scale)
    sheet = _Sheet(painter, writer, writer.width() / scale, writer.height() / scale, title)
    for number, page in enumerate(pages):
        sheet.put(page, options, first=number == 0)
    sheet.end()
    painter.end()


class _Sheet:
    """Puts steps under each other, and begins another sheet where one has no room.

    Parameters
    ----------
    wide, tall : of what can be printed on, in pixels at 96 to an inch.
    """

    def __init__(
        self, painter: QPainter, writer: QPdfWriter, wide: float, tall: float, title: str
    ) -> None:
        self._painter, self._writer, self._title = painter, writer, title
        self._wide, self._tall = wide, tall - 28.0  # the foot
        self._at, self._number = 0.0, 1

    def put(self, page: Page, options: Options, *, first: bool) -> None:
        """One step; one that is longer than a sheet goes on on the next."""
        document = self._document(page, options, first=first)
        height = document.size().height()
        if self._at and self._at + height > self._tall:
            self._turn()
        done = 0.0
        while True:
            room = self._tall - self._at
            part = QRectF(0.0, done, self._wide, min(room, height - done))
            self._painter.save()
            self._painter.translate(0.0, self._at - done)
            document.drawContents(self._painter, part)
            self._painter.restore()
            done += part.height()
            if done >= height - 0.5:
                break
            self._turn()
        self._at += part.height() + 12.0

    def _document(self, page: Page, options: Options, *, first: bool) -> QTextDocument:
        document = QTextDocument()
        font = QFont(FONT_FAMILY)
        font.setPixelSize(15)
        document.setDefaultFont(font)
        document.setDocumentMargin(0.0)
        document.setDefaultStyleSheet(ON_PAPER)
        names: list[str] = []

        def embed(picture: bytes) -> str:
            names.append(f"picture-{len(names)}")
            kind = QTextDocument.ResourceType.ImageResource.value
            document.addResource(kind, QUrl(names[-1]), QImage.fromData(picture))
            return names[-1]

        head = f"<h1>{escape(self._title)}</h1>" if first else ""
        html = page_html(page, options, embed, picture_of, min(WIDE, int(self._wide)))
        document.setHtml(head + html)
        document.setTextWidth(self._wide)
        return document

    def _turn(self) -> None:
        self.end()
        self._writer.newPage()
        self._at, self._number = 0.0, self._number + 1

    def end(self) -> None:
        """The foot of a sheet."""
        self._painter.setFont(font_of_size(12.0))
        self._painter.setPen(QColor("#4a5565"))
        foot = QRectF(0.0, self._tall + 8.0, self._wide, 20.0)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._title)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(self._number))
