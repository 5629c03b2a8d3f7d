"""Paints guesses and what came: on the pad, at the reveal, at the end, in handouts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.look.numbers import number_text
from gui.look.theme import FONT_FAMILY, Theme
from gui.look.words import say, shown
from gui.predictions.crowd import curves_of, order_of, spread_of, values_of, votes_of
from gui.predictions.distance import REGIMES
from gui.predictions.guess import VOTES, CurveGuess, OrderGuess, ValueGuess, VoteGuess
from gui.predictions.kept import Asked
from gui.predictions.prediction import Prediction

CLOUD, FAINTEST, CLEAREST = 10.0, 0.08, 0.5
"""Opacity of all curves together, and of one of them at least and at most."""
SMALL: Final = 0.8
"""Type of numbers over that of words."""
Array = NDArray[np.float64]


def paint_asked(painter: QPainter, area: QRectF, asked: Asked, theme: Theme, pixels: float) -> None:
    """Paint what was answered, and over it what came, if it has come.

    Parameters
    ----------
    pixels : size of the type.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font_of_size(pixels))
    _PAINT[asked.prediction.kind](painter, area, asked, theme, pixels)
    painter.restore()


def font_of_size(pixels: float, *, bold: bool = False) -> QFont:
    """The app's font in that size."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(max(8, round(pixels)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


# --- load curves -------------------------------------------------------------------------------


def curve_area(area: QRectF, pixels: float) -> QRectF:
    """Where a curve is drawn, from (0, 1) to (1, 0)."""
    return area.adjusted(1.2 * pixels, 0.6 * pixels, -1.2 * pixels, -1.9 * pixels)


def paint_frame(
    painter: QPainter, area: QRectF, asked: Prediction, theme: Theme, pixels: float
) -> None:
    """The ground of a load curve: its frame, even shares, the numbers of the layers."""
    inner = curve_area(area, pixels)
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8.0, 8.0)
    painter.setPen(QPen(QColor(theme.muted), 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.setFont(font_of_size(SMALL * pixels))
    painter.setPen(QColor(theme.text))
    layers = asked.layers
    every = max(1, -(-layers * round(pixels) * 2 // max(1, round(inner.width()))))
    for number in range(0, layers + 1, every):
        x = inner.left() + number / layers * inner.width()
        box = QRectF(x - 2 * pixels, inner.bottom() + 0.4 * pixels, 4 * pixels, 1.4 * pixels)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_curve(
    painter: QPainter,
    area: QRectF,
    curve: Array,
    pen: QPen,
    pixels: float,
    *,
    marked: bool = False,
) -> None:
    """One load curve, with its layers marked where that is asked for."""
    inner = curve_area(area, pixels)
    x = inner.left() + np.linspace(0.0, 1.0, curve.size) * inner.width()
    y = inner.bottom() - curve * inner.height()
    points = [QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    if marked:
        painter.setBrush(pen.color())
        for point in points:
            painter.drawEllipse(point, 0.9 * pen.widthF(), 0.9 * pen.widthF())


def _paint_curves(
    painter: QPainter, area: QRectF, asked: Asked, theme: Theme, pixels: float
) -> None:
    truth = asked.truth if isinstance(asked.truth, CurveGuess) else None
    layers = len(truth.heights) - 1 if truth is not None else asked.prediction.layers
    shown_as = asked.prediction.model_copy(update={"layers": layers})
    paint_frame(painter, area, shown_as, theme, pixels)
    width = max(2.0, 0.16 * pixels)
    entries = []
    guesses = [one for one in asked.guesses if isinstance(one, CurveGuess)]
    if len(guesses) == 1:
        drawn = np.array(guesses[0].heights)
        drawn[0], drawn[-1] = 1.0, 0.0
        paint_curve(painter, area, drawn, QPen(QColor(theme.network), width), pixels)
        entries.append((say("predicted"), theme.network))
    elif guesses:
        crowd = curves_of(guesses, layers)
        faint = QColor(theme.network)
        faint.setAlphaF(min(max(CLOUD / len(guesses), FAINTEST), CLEAREST))
        for curve in crowd.curves:
            paint_curve(painter, area, curve, QPen(faint, 0.6 * width), pixels)
        pen = QPen(QColor(theme.network), width, Qt.PenStyle.DashLine)
        paint_curve(painter, area, crowd.middle, pen, pixels)
        entries.append((say("{n} predicted", n=len(guesses)), theme.network))
    if truth is not None:
        pen = QPen(QColor(theme.chain), 1.5 * width)
        paint_curve(painter, area, truth.at(layers), pen, pixels, marked=layers <= 16)
        entries.append((say("what came"), theme.chain))
    _paint_legend(painter, curve_area(area, pixels), entries, theme, pixels)


def _paint_legend(
    painter: QPainter,
    area: QRectF,
    entries: Sequence[tuple[str, str]],
    theme: Theme,
    pixels: float,
) -> None:
    """Down at the left, where a load curve seldom is, on a ground of its own."""
    painter.setFont(font_of_size(pixels))
    metrics = painter.fontMetrics()
    tall = 1.35 * pixels
    for row, (words, colour) in enumerate(entries):
        top = area.bottom() - (len(entries) - row) * tall
        wide = metrics.horizontalAdvance(words)
        ground = QColor(theme.raised)
        ground.setAlphaF(0.85)
        painter.fillRect(QRectF(area.left() + 2, top, wide + 2.2 * pixels, tall), ground)
        painter.setPen(QPen(QColor(colour), 0.25 * pixels))
        middle = top + 0.5 * tall
        left = area.left() + 0.4 * pixels
        painter.drawLine(QPointF(left, middle), QPointF(left + pixels, middle))
        painter.setPen(QColor(theme.text))
        box = QRectF(left + 1.4 * pixels, top, wide + pixels, tall)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


# --- votes, values, orders ---------------------------------------------------------------------


def _paint_votes(
    painter: QPainter, area: QRectF, asked: Asked, theme: Theme, pixels: float
) -> None:
    votes = votes_of(asked.guesses)
    most = max(1, *votes.values())
    names = {vote: shown(REGIMES[vote]) for vote in VOTES}
    wide = max(painter.fontMetrics().horizontalAdvance(name) for name in names.values())
    left = area.left() + wide + 2.6 * pixels
    room = area.right() - left - 3.0 * pixels
    tall = min(area.height() / len(VOTES), 3.0 * pixels)
    for row, vote in enumerate(VOTES):
        came = isinstance(asked.truth, VoteGuess) and asked.truth.vote == vote
        box = QRectF(area.left(), area.top() + row * tall, area.width(), tall)
        painter.setFont(font_of_size(pixels, bold=came))
        painter.setPen(QColor(theme.chain if came else theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, names[vote])
        if came:
            sign = QRectF(left - 2.0 * pixels, box.top(), 1.6 * pixels, tall)
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "✓")
        bar = QRectF(left, box.top() + 0.22 * tall, room * votes[vote] / most, 0.56 * tall)
        painter.fillRect(bar, QColor(theme.chain if came else theme.network))
        painter.setPen(QColor(theme.text))
        number = QRectF(bar.right() + 0.5 * pixels, box.top(), 4 * pixels, tall)
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(votes[vote]))


def _paint_values(
    painter: QPainter, area: QRectF, asked: Asked, theme: Theme, pixels: float
) -> None:
    scale = asked.prediction
    left, right = area.left() + 2.0 * pixels, area.right() - 2.0 * pixels
    line = area.top() + min(0.62 * area.height(), 7.0 * pixels)

    def place(value: float) -> float:
        return left + min(max(scale.part(value), 0.0), 1.0) * (right - left)

    painter.setPen(QPen(QColor(theme.text), 2.0))
    painter.drawLine(QPointF(left, line), QPointF(right, line))
    for part in (0.0, 0.5, 1.0):
        end = scale.value_at(part)
        x = place(end)
        painter.drawLine(QPointF(x, line), QPointF(x, line + 0.5 * pixels))
        box = QRectF(x - 4 * pixels, line + 0.6 * pixels, 8 * pixels, 1.3 * pixels)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number_text(end))
    values = values_of(asked.guesses)
    spots: dict[int, int] = {}
    size = 0.3 * pixels if values.size < 60 else 0.16 * pixels
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.network))
    for value in values:
        column = round(place(float(value)) / (2 * size))
        spots[column] = spots.get(column, 0) + 1
        painter.drawEllipse(
            QPointF(column * 2 * size, line - (2 * spots[column] - 0.5) * size), size, size
        )
    if values.size > 1:
        middle = spread_of(values)[1]
        _paint_mark(
            painter, place(middle), line + 2.2 * pixels, number_text(middle), theme.network, pixels
        )
    if isinstance(asked.truth, ValueGuess):
        x = place(asked.truth.value)
        painter.setPen(QPen(QColor(theme.chain), 0.2 * pixels))
        painter.drawLine(QPointF(x, area.top() + 1.5 * pixels), QPointF(x, line + 0.5 * pixels))
        words = say("came: {value}", value=number_text(asked.truth.value))
        _paint_words(painter, x, area.top(), words, theme.chain, area, pixels)


def _paint_mark(
    painter: QPainter, x: float, y: float, words: str, colour: str, pixels: float
) -> None:
    painter.setPen(QColor(colour))
    box = QRectF(x - 6 * pixels, y, 12 * pixels, 1.3 * pixels)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"▲ {words}")


def _paint_words(
    painter: QPainter, x: float, y: float, words: str, colour: str, area: QRectF, pixels: float
) -> None:
    """Around a place, and within the area."""
    painter.setFont(font_of_size(pixels, bold=True))
    painter.setPen(QColor(colour))
    wide = painter.fontMetrics().horizontalAdvance(words) + 2.0
    begin = min(max(x - 0.5 * wide, area.left()), area.right() - wide)
    painter.drawText(QRectF(begin, y, wide, 1.4 * pixels), Qt.AlignmentFlag.AlignCenter, words)


def names_of(asked: Prediction) -> list[str]:
    """What is put in order, as a person reads it."""
    if asked.names:
        return list(asked.names)
    spring = asked.of == "chain"
    return [
        say("spring {number}", number=number) if spring else say("layer {number}", number=number)
        for number in range(1, asked.layers + 1)
    ]


def _paint_orders(
    painter: QPainter, area: QRectF, asked: Asked, theme: Theme, pixels: float
) -> None:
    names = names_of(asked.prediction)
    guesses = [one for one in asked.guesses if isinstance(one, OrderGuess)]
    guessed = order_of(guesses) if guesses else ()
    came = asked.truth.order if isinstance(asked.truth, OrderGuess) else ()
    columns = [(say("predicted"), guessed, theme.network), (say("what came"), came, theme.chain)]
    tall = min(1.5 * pixels, area.height() / (len(names) + 1))
    wide = 0.5 * area.width()
    for column, (title, order, colour) in enumerate(columns):
        left = area.left() + column * wide
        painter.setFont(font_of_size(0.62 * tall, bold=True))
        painter.setPen(QColor(colour))
        if order:
            painter.drawText(
                QRectF(left, area.top(), wide, tall), Qt.AlignmentFlag.AlignVCenter, title
            )
        painter.setFont(font_of_size(0.62 * tall))
        painter.setPen(QColor(theme.text))
        for row, number in enumerate(order):
            right = column == 1 and guessed and guessed[row] == number
            words = f"{row + 1}.  {names[number]}{'  ✓' if right else ''}"
            box = QRectF(left, area.top() + (row + 1) * tall, wide, tall)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


_Paint = Callable[[QPainter, QRectF, Asked, Theme, float], None]
_PAINT: Final[dict[str, _Paint]] = {
    "load_curve": _paint_curves,
    "regime": _paint_votes,
    "value": _paint_values,
    "order": _paint_orders,
}
