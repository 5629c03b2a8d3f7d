"""Colours of figures as colour-blind readers see them (Machado, Oliveira and Fernandes 2009)."""

from __future__ import annotations

import numpy as np
import pytest

from gui.figures.looks import AMBER, BLUE
from gui.look.shades import FULL, shades
from gui.look.theme import load_theme, rgb

KINDS = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                   [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                     [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                   [0.004733, 0.691367, 0.303900]],
}  # fmt: skip
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
CLEARLY = 20.0
"""Of CIELAB's distance, in which 2.3 is just seen."""


def lab(colour: np.ndarray, kind: str) -> np.ndarray:
    """CIELAB of an sRGB colour (3,), 0 … 1, as someone of that kind sees it."""
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(KINDS[kind]) @ linear, 0.0, 1.0)
    xyz = TO_XYZ @ seen / TO_XYZ.sum(axis=1)
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16.0 / 116.0)
    return np.array([116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])])


def distance(one: np.ndarray, other: np.ndarray, kind: str) -> float:
    return float(np.linalg.norm(lab(one, kind) - lab(other, kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_chain_and_network_are_clearly_apart(kind: str) -> None:
    assert distance(np.array(rgb(BLUE)), np.array(rgb(AMBER)), kind) > CLEARLY


@pytest.mark.parametrize("kind", KINDS)
def test_lazy_balanced_and_active_shades_are_clearly_apart(kind: str) -> None:
    lazy, balanced, active = (
        shades(value, load_theme("light"))[:3] / 255.0 for value in (FULL, 0.0, -FULL)
    )
    for one, other in ((lazy, balanced), (balanced, active), (lazy, active)):
        assert distance(one, other, kind) > CLEARLY
