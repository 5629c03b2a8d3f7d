"""The panels: what they show, what they tell, and what they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.look.curve_words import concavity_words
from gui.look.theme import load_theme, style_sheet
from gui.models.declared import all_declared, declared
from gui.moments.pull import PullReading
from gui.panels.chain_panel import ChainPanel
from gui.panels.controls import ElidedLabel
from gui.panels.network_panel import LATER, NetworkPanel
from gui.panels.parameter_form import ParameterForm
from gui.panels.parameter_row import ParameterRow
from gui.panels.training_card import time_words
from gui.panels.value_text import (
    NotPermittedError,
    SliderScale,
    parse_number,
    range_words,
    value_text,
)
from gui.panels.verdict_strip import VerdictStrip, sentences
from gui.window.side_panel import SidePanel
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.load_curve import read_load_curve

THEMES = ("dark", "light", "projector")


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, without a style sheet afterwards."""
    yield qapp
    qapp.setStyleSheet("")


def new_row(qtbot: QtBot, name: str, model: type = ChainParameters) -> ParameterRow:
    row = ParameterRow(declared(model, name))
    qtbot.addWidget(row)
    row.resize(308, 60)
    row.setVisible(True)
    return row


def edits(row: ParameterRow) -> list[tuple[object, bool]]:
    told: list[tuple[object, bool]] = []
    row.edited.connect(lambda value, final: told.append((value, final)))
    return told


def type_into(qtbot: QtBot, row: ParameterRow, text: str) -> None:
    assert row.field is not None
    row.field.setFocus()
    row.field.selectAll()
    qtbot.keyClicks(row.field, text)
    qtbot.keyClick(row.field, Qt.Key.Key_Return)


# --- numbers as text ---------------------------------------------------------------------


@pytest.mark.parametrize("model", [ChainParameters, TrainingConfig])
def test_every_default_is_read_back_from_its_text(model: type) -> None:
    for item in all_declared(model):
        if item.kind in ("int", "float"):
            assert parse_number(value_text(item.default, item), item) == item.default


@pytest.mark.parametrize("model", [ChainParameters, TrainingConfig])
def test_every_slider_position_is_permitted_and_found_again(model: type) -> None:
    for item in all_declared(model):
        scale = SliderScale.of(item)
        if scale is None:
            continue
        for position in range(0, scale.positions + 1, 7):
            value = scale.value(position)
            assert parse_number(value_text(value, item), item) == pytest.approx(value)
            # Rounding to what a person would write moves a value by a step at most.
            assert abs(scale.position(value) - position) <= (1 if item.logarithmic else 0)


def test_log_slider_spans_decades_evenly() -> None:
    scale = SliderScale.of(declared(ChainParameters, "drive_speed"))
    assert scale is not None
    assert scale.value(0) == 0.001
    assert scale.value(scale.positions) == 1.0
    assert scale.value(scale.positions // 3) == pytest.approx(0.01)
    assert scale.position(1e9) == scale.positions


@pytest.mark.parametrize(
    ("text", "value"), [("0.5", 0.5), ("0,5", 0.5), (" 1e-2 ", 0.01), ("1000", 1000.0)]
)
def test_numbers_are_read_as_people_write_them(text: str, value: float) -> None:
    assert parse_number(text, declared(ChainParameters, "noise")) == value


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "-0.1", "2e9", "1;2"])
def test_what_is_no_number_or_out_of_range_is_refused_with_the_range(text: str) -> None:
    with pytest.raises(NotPermittedError, match=r"^Noise must be a number from 0 to 10⁹\.$"):
        parse_number(text, declared(ChainParameters, "noise"))


def test_a_logarithmic_parameter_excludes_zero() -> None:
    stiffness = declared(ChainParameters, "stiffness")
    with pytest.raises(NotPermittedError, match="above 0, at most 10⁹"):
        parse_number("0", stiffness)
    assert range_words(stiffness) == "above 0, at most 10⁹"


def test_whole_numbers() -> None:
    blocks, seed = declared(ChainParameters, "blocks"), declared(ChainParameters, "seed")
    assert parse_number("1e3", blocks) == 1000
    with pytest.raises(NotPermittedError, match="a whole number from 1 to 10⁶"):
        parse_number("7.5", blocks)
    large = 2**62 + 1
    assert parse_number(str(large), seed) == large
    assert value_text(large, seed) == str(large)


# --- one row -----------------------------------------------------------------------------


def test_a_typed_value_beyond_the_slider_is_told_and_the_slider_stands_at_its_end(
    qtbot: QtBot,
) -> None:
    row = new_row(qtbot, "friction_right")
    told = edits(row)
    type_into(qtbot, row, "3.5")
    assert told == [(3.5, True)]
    assert row.slider is not None
    assert row.slider.value() == row.slider.maximum()
    assert row.field is not None
    assert row.field.text() == "3.500"


def test_a_refused_value_stays_with_its_complaint_until_corrected(qtbot: QtBot) -> None:
    row = new_row(qtbot, "friction_right")
    told = edits(row)
    type_into(qtbot, row, "-1")
    assert told == []
    assert "from 0 to 10⁹" in row.complaint.text()
    assert row.complaint.isVisible()
    assert row.field is not None
    assert row.field.text() == "-1"
    row.show_value(row.value)
    assert row.field.text() == "-1"
    type_into(qtbot, row, "0.05")
    assert told == [(0.05, True)]
    assert not row.complaint.isVisible()


def test_escape_restores_the_value_that_stands(qtbot: QtBot) -> None:
    row = new_row(qtbot, "noise")
    row.show_value(0.02)
    type_into(qtbot, row, "many")
    assert row.field is not None
    qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    assert row.field.text() == "0.0200"
    assert not row.complaint.isVisible()


def test_leaving_a_field_without_a_change_tells_nothing(qtbot: QtBot) -> None:
    row = new_row(qtbot, "noise")
    # More digits than the field shows: they must not be lost by looking.
    row.show_value(0.0123456789)
    told = edits(row)
    assert row.field is not None
    row.field.setFocus()
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    row.field.clearFocus()
    assert told == []


def test_a_complaint_from_outside_keeps_the_typed_text(qtbot: QtBot) -> None:
    row = new_row(qtbot, "time_step")
    row.edited.connect(lambda *_: row.show_complaint("the chain would diverge"))
    type_into(qtbot, row, "900")
    row.show_value(0.01)
    assert row.field is not None
    assert row.field.text() == "900"
    assert row.complaint.text() == "the chain would diverge"
    row.show_value(0.02)
    assert row.field.text() == "0.02"
    assert not row.complaint.isVisible()


def test_what_is_being_typed_is_not_overwritten(qtbot: QtBot) -> None:
    row = new_row(qtbot, "noise")
    assert row.field is not None
    with qtbot.waitActive(row):
        row.activateWindow()
    row.field.setFocus()
    row.field.selectAll()
    qtbot.keyClicks(row.field, "0.01")
    row.show_value(0.3)
    assert row.field.text() == "0.01"


def test_dragging_tells_steps_and_then_the_end(qtbot: QtBot) -> None:
    row = new_row(qtbot, "friction_right")
    told = edits(row)
    slider = row.slider
    assert slider is not None
    middle = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 4, middle))
    for part in (0.4, 0.5, 0.6):
        qtbot.mouseMove(slider, QPoint(round(part * slider.width()), middle))
    assert len(told) >= 3
    assert not any(final for _, final in told)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, middle))
    finals = [value for value, final in told if final]
    assert len(finals) == 1
    assert told[-1] == (finals[0], True)
    values = [value for value, _ in told]
    assert values[0] < values[1] < values[2]  # type: ignore[operator]


def test_a_click_that_moves_nothing_tells_nothing(qtbot: QtBot) -> None:
    row = new_row(qtbot, "friction_right")
    told = edits(row)
    assert row.slider is not None
    qtbot.mouseClick(row.slider, Qt.MouseButton.LeftButton, pos=row.slider._handle().center())
    assert told == []


def test_a_drag_is_not_disturbed_by_what_is_shown(qtbot: QtBot) -> None:
    row = new_row(qtbot, "noise")
    assert row.slider is not None
    row.slider.setSliderDown(True)
    row.slider.setValue(100)
    row.show_value(0.001)
    assert row.slider.value() == 100
    row.slider.setSliderDown(False)


def test_keys_on_a_whole_number_slider_are_final(qtbot: QtBot) -> None:
    row = new_row(qtbot, "blocks")
    told = edits(row)
    assert row.slider is not None
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    assert told == [(8, True)]
    assert isinstance(told[0][0], int)


def test_the_wheel_scrolls_the_panel_unless_the_control_has_the_focus(qtbot: QtBot) -> None:
    for name in ("noise", "noise_kind"):
        row = new_row(qtbot, name)
        told = edits(row)
        control: QWidget | None = row.slider or row.choice
        assert control is not None
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, event)
        assert told == []
        assert not event.isAccepted()


def test_a_choice_is_told_by_its_name(qtbot: QtBot) -> None:
    row = new_row(qtbot, "noise_kind")
    told = edits(row)
    assert row.choice is not None
    assert row.choice.itemText(2) == "pulled end"
    row.choice.setCurrentIndex(2)
    assert told == []
    row.choice.activated.emit(2)
    assert told == [("pulled_end", True)]
    row.show_value("common")
    assert row.choice.currentData() == "common"


def test_a_row_describes_itself(qtbot: QtBot) -> None:
    row = new_row(qtbot, "friction_left")
    assert row.field is not None
    assert row.slider is not None
    assert row.field.accessibleName() == "Friction, left"
    assert row.slider.accessibleName() == f"Friction, left: {row.field.text()}"
    assert "back towards the wall" in row.toolTip()
    assert "0 to 10⁹" in row.toolTip()
    assert row.symbol.text() == "μ←"


# --- forms and pages ---------------------------------------------------------------------


def test_a_complaint_in_a_fold_opens_it(qtbot: QtBot) -> None:
    form = ParameterForm(ChainParameters, ["noise"], {"More": ["time_step"]})
    qtbot.addWidget(form)
    form.setVisible(True)
    assert not form.rows["time_step"].isVisible()
    form.show_complaint("time_step", "too large")
    assert form.rows["time_step"].isVisible()
    assert form.rows["time_step"].complaint.text() == "too large"


@pytest.mark.parametrize(
    ("values", "seen", "hidden"),
    [
        ({}, {"end_position"}, {"mass", "damping", "drive_force", "drive_speed", "jerk_size"}),
        ({"dynamics": "langevin"}, {"mass", "damping"}, {"drive_force"}),
        ({"drive": "constant_force"}, {"drive_force"}, {"end_position", "drive_speed"}),
        ({"drive": "ramp"}, {"drive_speed", "end_position"}, {"jerk_size", "jerk_period"}),
        ({"drive": "jerks"}, {"drive_speed", "jerk_size", "jerk_period"}, {"drive_force"}),
        ({"drive": "hand"}, {"end_position"}, {"drive_force", "drive_speed"}),
    ],
)
def test_the_chain_panel_shows_the_rows_that_apply(
    qtbot: QtBot, values: dict[str, str], seen: set[str], hidden: set[str]
) -> None:
    panel = ChainPanel()
    qtbot.addWidget(panel)
    panel.setVisible(True)
    panel.show_parameters(ChainParameters(**values))  # type: ignore[arg-type]
    assert all(panel.form.rows[name].isVisible() for name in seen)
    assert not any(panel.form.rows[name].isVisible() for name in hidden)


def test_the_chain_panel_shows_and_tells(qtbot: QtBot) -> None:
    panel = ChainPanel()
    qtbot.addWidget(panel)
    panel.setVisible(True)
    panel.show_parameters(ChainParameters(noise=0.01, time_step=0.01))
    assert "0.1" in panel.form.rows["noise"].note.text()
    told: list[tuple[object, ...]] = []
    panel.edited.connect(lambda *edit: told.append(edit))
    type_into(qtbot, panel.form.rows["blocks"], "12")
    assert told == [("blocks", 12, True)]
    with qtbot.waitSignal(panel.new_seed):
        panel.new_seed_button.click()
    panel.pull.show_pull(PullReading(0.1234, 0.4, float("nan"), 0.02, ""), can_repeat=True)
    texts = [label.text() for label in panel.pull.readings.values()]
    assert texts == ["0.123 x/t", "0.4 x/t", "–", "ε = 0.02"]


def test_showing_a_model_tells_nothing(qtbot: QtBot) -> None:
    panel = ChainPanel()
    qtbot.addWidget(panel)
    told: list[object] = []
    panel.edited.connect(lambda *edit: told.append(edit))
    panel.show_parameters(ChainParameters(blocks=3, drive="jerks", dynamics="langevin", noise=0.02))
    assert told == []


def test_the_main_button_follows_the_state(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    card = panel.card
    for state, words, signal in (
        ("idle", "Train", panel.train),
        ("training", "Pause", panel.pause),
        ("paused", "Resume", panel.resume),
        ("finished", "Train", panel.train),
    ):
        panel.show_training(state, 0.64, 41.2, "epoch 64 of 100")
        assert card.main_button.text() == words
        assert card.stop_button.isEnabled() == (state in ("training", "paused"))
        with qtbot.waitSignal(signal):
            card.main_button.click()
    panel.show_training("training", 0.64, 41.2, "epoch 64 of 100")
    assert card.percent.text() == "64 %"
    assert card.time_left.text() == "0:41 left"
    assert card.progress.value() == 640
    for button, signal in (
        (card.stop_button, panel.stop),
        (card.again, panel.train_again),
        (card.other, panel.train_new_seed),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_time_left_in_words() -> None:
    assert time_words(None) == time_words(float("nan")) == ""
    assert time_words(59.6) == "1:00 left"
    assert time_words(3725) == "1:02:05 left"


def test_rows_that_wait_for_the_next_run_say_so_while_training(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.setVisible(True)
    panel.show_training("training", 0.1, None, "")
    assert panel.form.rows["width"].label.property("quiet")
    assert not panel.form.rows["dropout"].label.property("quiet")
    type_into(qtbot, panel.form.rows["width"], "50")
    type_into(qtbot, panel.form.rows["dropout"], "0.2")
    assert panel.form.rows["width"].note.text() == LATER
    assert panel.form.rows["dropout"].note.text() == ""
    panel.show_training("finished", 1.0, None, "")
    assert panel.form.rows["width"].note.text() == ""


def test_the_tie_and_the_data_set(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.show_parameters(TrainingConfig(), True)
    with qtbot.waitSignal(panel.tie_toggled) as told:
        panel.card.tie.click()
    assert told.args == [False]
    with qtbot.waitSignal(panel.open_data):
        panel.dataset.own.click()
    with qtbot.waitSignal(panel.open_folder):
        panel.dataset.folder.click()
    row = panel.dataset
    assert not row.own.isChecked() and not row.folder.isChecked()
    assert row.choice.currentData() == "digits"
    panel.show_parameters(TrainingConfig(dataset="/data/cats.npz"), False)
    assert row.own.isChecked() and row.choice.currentIndex() == -1
    assert panel.card.title.whole == "Network on cats"
    panel.show_parameters(TrainingConfig(dataset="/data/dogs"), False)
    assert row.folder.isChecked() and not row.own.isChecked()
    with qtbot.waitSignal(panel.edited) as edited:
        row.choice.activated.emit(row.choice.findData("two_moons"))
    assert edited.args == ["dataset", "two_moons", True]
    assert row.choice.currentIndex() == -1  # until it is in use


@pytest.mark.parametrize(
    ("dataset", "shown"),
    [
        ("digits", set()),
        ("gaussian_mixture", {"signal_strength"}),
        ("shells", {"shell_dimensions"}),
        ("encoding", {"sphere_points", "sphere_dimensions"}),
    ],
)
def test_a_parameter_of_one_data_set_is_shown_with_it_alone(
    qtbot: QtBot, dataset: str, shown: set[str]
) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.show_parameters(TrainingConfig(dataset=dataset), True)
    rows = panel.form.rows
    all_of_them = ("signal_strength", "shell_dimensions", "sphere_points", "sphere_dimensions")
    assert {name for name in all_of_them if not rows[name].isHidden()} == shown


def test_a_failure_is_said_and_cleared_by_the_next_run(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.setVisible(True)
    panel.show_training("failed", 0.3, None, "")
    panel.show_failure("The training process ended unexpectedly. Press Train to start it anew.")
    assert panel.card.failure.isVisible()
    panel.show_training("starting", 0.0, None, "")
    assert not panel.card.failure.isVisible()


def test_optimiser_rows_follow_the_optimiser(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    rows = panel.form.rows
    panel.show_parameters(TrainingConfig(), True)
    assert rows["momentum"].isHidden()
    assert rows["gradient_noise"].isHidden()
    panel.show_parameters(TrainingConfig(optimiser="noisy_sgd"), True)
    assert not rows["momentum"].isHidden()
    assert not rows["gradient_noise"].isHidden()


def test_the_size_of_a_layer_is_asked_for_as_its_network_has_it(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    rows = panel.form.rows
    assert rows["channels"].isHidden() and not rows["width"].isHidden()
    panel.show_parameters(TrainingConfig(architecture="cnn"), True)
    assert rows["width"].isHidden() and not rows["channels"].isHidden()
    choice = rows["architecture"].choice
    assert choice is not None
    words = [choice.itemText(index) for index in range(choice.count())]
    assert words == ["fully connected", "residual", "convolutional"]


def test_the_skip_strength_is_asked_for_of_residual_networks_alone(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    rows = panel.form.rows
    assert rows["skip_strength"].isHidden()
    panel.show_parameters(TrainingConfig(architecture="residual"), True)
    assert not rows["skip_strength"].isHidden() and not rows["width"].isHidden()
    assert rows["channels"].isHidden()


def test_activations_are_typed_and_start_weights_are_named(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    edits: list[tuple[str, object]] = []
    panel.edited.connect(lambda name, value, _final: edits.append((name, value)))
    field = panel.form.rows["activation"].field
    assert field is not None and field.text() == "leaky_relu"
    field.setText("tanh, 0.2")
    field.setModified(True)
    field.editingFinished.emit()
    assert edits == [("activation", "tanh, 0.2")]
    panel.show_complaint("activation", "there is no activation 'rely'")
    assert panel.form.folds["More"].heading.isChecked()
    weights = panel.form.rows["weights"].field
    assert weights is not None and weights.placeholderText() == "drawn weights"


# --- verdicts ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("curve", "pill", "sentence"),
    [
        ([1.0, 0.95, 0.7, 0.0], "◢ LAZY", "deep layers do the work"),
        ([1.0, 2 / 3, 1 / 3, 0.0], "▬ BALANCED", "every layer does its share"),
        ([1.0, 0.3, 0.1, 0.0], "◣ ACTIVE", "shallow layers do the work"),
        ([1.0, 1.0, 1.0, 1.0], "… UNDETERMINED", "too small a range to tell"),
    ],
)
def test_a_verdict_in_shape_and_words(
    qtbot: QtBot, curve: list[float], pill: str, sentence: str
) -> None:
    strip = VerdictStrip()
    qtbot.addWidget(strip)
    strip.show_chain(read_load_curve(curve, concavity_error=0.01))
    assert strip.chain.pill.face.text() == pill
    assert sentence in strip.chain.words.whole


def test_the_concavity_comes_with_its_error_and_the_text_after_it(qtbot: QtBot) -> None:
    strip = VerdictStrip()
    qtbot.addWidget(strip)
    curve = read_load_curve(np.array([1.0, 0.3, 0.1, 0.0]), concavity_error=0.02)
    strip.show_network(curve, "epoch 64 of 100")
    assert strip.network.words.whole.startswith(f"concavity −{-curve.concavity:.2f} ± 0.02")
    assert strip.network.words.whole.endswith("epoch 64 of 100")
    small = read_load_curve(np.array([1.0, 0.3, 0.1, 0.0]), concavity_error=0.0012)
    assert concavity_words(small) == f"concavity −{-curve.concavity:.3f} ± 0.001"
    exact = read_load_curve(np.array([1.0, 0.3, 0.1, 0.0]))
    assert concavity_words(exact) == f"concavity −{-curve.concavity:.2f}"
    single = read_load_curve([1.0, 0.0], concavity_error=0.0)
    assert (
        sentences(single, "") == ["a single layer carries all of it"] * 3 + ["a single layer"] * 2
    )
    unknown = read_load_curve(np.array([1.0, 0.3, 0.1, 0.0]), concavity_error=float("nan"))
    assert sentences(unknown, "")[0].count("its error is not known") == 1
    strip.show_network(None, "press Train")
    assert strip.network.pill.isHidden()
    assert strip.network.words.whole == "press Train"


def test_the_shortest_verdict_is_its_number_or_why_there_is_none() -> None:
    curve = read_load_curve(np.array([1.0, 0.3, 0.1, 0.0]), concavity_error=0.02)
    number = concavity_words(curve).removeprefix("concavity ")
    assert sentences(curve, "")[-2:] == [number, ""]  # a number is never shown in part
    unknown = read_load_curve(np.array([1.0, 0.3, 0.1, 0.0]), concavity_error=float("nan"))
    assert sentences(unknown, "")[-1] == "no error known"


def test_a_label_says_less_where_there_is_less_room(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setVisible(True)
    label.show_text("a rather long sentence", "short")
    label.resize(400, 20)
    assert label.text() == "a rather long sentence"
    label.resize(label.fontMetrics().horizontalAdvance("short") + 4, 20)
    assert label.text() == "short"
    assert label.toolTip() == "a rather long sentence"
    label.resize(12, 20)
    assert label.text() != "short"


# --- the look ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_fills_the_style_sheet_and_qt_understands_it(
    application: QApplication, name: str, qtbot: QtBot, qtlog: Any
) -> None:
    sheet = style_sheet(load_theme(name))
    assert "@" not in sheet
    application.setStyleSheet(sheet)
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.setVisible(True)
    panel.grab()
    assert [record.message for record in qtlog.records if "parse" in record.message] == []


@pytest.mark.parametrize("name", THEMES)
def test_nothing_is_cut_off_at_the_narrowest(
    application: QApplication, name: str, qtbot: QtBot
) -> None:
    application.setStyleSheet(style_sheet(load_theme(name)))
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.setVisible(True)
    panel.resize(panel.minimumSizeHint().width(), 900)
    assert panel.width() <= panel.sizeHint().width() <= panel.maximumWidth()
    for page_name in ("pairs", "chain", "network"):
        panel.open_page(page_name)
        page = getattr(panel, page_name)
        application.processEvents()
        area = page.parentWidget()
        assert area is not None
        assert page.width() <= area.width()
        for label in page.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap() and not isinstance(label, ElidedLabel):
                assert label.width() >= label.sizeHint().width(), label.text()


def test_a_curve_that_rises_is_not_too_small_a_range() -> None:
    rising = read_load_curve(np.linspace(-1.0, 1.0, 8), concavity_error=0.01, range_error=0.1)
    versions = sentences(rising, "epoch 3 of 9")
    assert versions[0].endswith("the layers undo the separation · epoch 3 of 9")
    assert versions[-1] == "separation undone"
    small = read_load_curve(np.linspace(-1.0, 1.0, 8), range_error=0.9)
    assert "too small a range to tell" in sentences(small, "")[0]


def test_a_straight_mean_is_not_every_layer_alike() -> None:
    layers = np.linspace(0.0, 1.0, 8)
    alike, middle = 1.0 - layers, 0.5 + 0.5 * np.cos(np.pi * layers)
    assert "every layer does its share" in sentences(read_load_curve(alike), "")[0]
    assert "neither end carries more" in sentences(read_load_curve(middle), "")[0]


def test_why_a_curve_has_no_verdict_is_said() -> None:
    layers = np.linspace(0.0, 1.0, 8)
    leaning = read_load_curve(1.0 - layers**1.3, concavity_error=0.2)
    assert leaning.regime == "undetermined"
    assert "too large an error to tell" in sentences(leaning, "")[0]
    alone = read_load_curve(1.0 - layers**1.3, concavity_error=np.nan)
    assert "its error is not known" in sentences(alone, "")[0]
    nothing = read_load_curve(np.full(8, np.nan))
    assert sentences(nothing, "epoch 3 of 9")[0] == "not known yet · epoch 3 of 9"
