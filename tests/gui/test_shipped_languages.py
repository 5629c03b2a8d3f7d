"""The languages that ship: their files are made, nothing is cut off, and all letters are there."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import freetype
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication, QSize
from pytestqt.qtbot import QtBot

from gui.canvas.faces import FONTS, Faces
from gui.canvas.glyphs import GlyphsVisual
from gui.figures.style import Style
from gui.intents.desk import Desk
from gui.languages import release
from gui.look.chinese_font import SAMPLE, chinese_font
from gui.look.language import FOLDER, speak_chosen
from gui.look.theme import load_theme
from gui.look.words import LANGUAGES, say, spoken_language
from gui.models.presets import read_presets
from gui.window.main_window import MainWindow
from tests.gui.test_made_up_language import settle
from tests.gui.words_seen import cut_off

SHIPPED = sorted(set(LANGUAGES) - {"en"})
chinese = pytest.mark.skipif(
    chinese_font() is None, reason="no font here has Chinese letters (Debian: fonts-wqy-microhei)"
)


@pytest.fixture(autouse=True)
def _english_in_the_end() -> Iterator[None]:
    yield
    speak_chosen("en")


@pytest.mark.parametrize("language", SHIPPED)
def test_what_the_app_reads_is_made_of_what_translators_wrote(
    language: str, tmp_path: Path
) -> None:
    release(FOLDER / f"{language}.ts", tmp_path / "now.qm")
    shipped = FOLDER / f"{language}.qm"
    assert (tmp_path / "now.qm").read_bytes() == shipped.read_bytes(), "python -m gui.languages"


@pytest.mark.parametrize("language", SHIPPED)
def test_nothing_is_cut_off_in_any_language(qtbot: QtBot, language: str) -> None:
    speak_chosen(language)
    theme = load_theme("dark")
    window = MainWindow(theme, read_presets().by_name.values(), Desk())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.docks.fill(theme)
    qtbot.waitUntil(window.isVisible)
    for name in ("dark", "light", "projector"):
        window.apply_theme(load_theme(name))
        for page in range(window.side.count()):
            window.side.setCurrentIndex(page)
            settle()
            assert window.size() == QSize(1280, 720), (name, page)
            assert not cut_off(window), (name, "\n".join(cut_off(window)))
    vars(window).clear()
    gc.collect()


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_the_app_s_font_has_the_letters_of_turkish(weight: str) -> None:
    face = freetype.Face(str(FONTS / f"Inter-{weight}.otf"))
    assert not [letter for letter in "ÇĞİÖŞÜçğıöşü" if not face.get_char_index(letter)]


def test_qt_s_own_words_are_in_the_language_that_is_spoken(qtbot: QtBot) -> None:
    speak_chosen("tr")
    assert spoken_language() == "tr"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "İptal"
    assert say("Cancel") == "İptal"
    speak_chosen("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    speak_chosen("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@chinese
def test_the_scene_takes_chinese_letters_from_the_system_s_font() -> None:
    own = freetype.Face(str(FONTS / "Inter-Regular.otf"))
    assert not any(own.get_char_index(letter) for letter in SAMPLE)
    glyphs = GlyphsVisual()
    assert all(glyphs._glyph(False, 20, letter).width > 10 for letter in SAMPLE)
    faces = Faces()
    assert faces.of("ℓ", bold=False) is faces.of("a", bold=False)


@chinese
def test_figures_have_chinese_letters(recwarn: pytest.WarningsRecorder) -> None:
    speak_chosen("zh_CN")
    with Style().applied():
        figure = Figure()
        figure.text(0.5, 0.5, f"{SAMPLE} $\\ell$ μ")
        FigureCanvasAgg(figure).draw()
    assert not [one for one in recwarn if "missing from" in str(one.message)]
