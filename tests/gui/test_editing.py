"""Edits in the panels: undo and redo, the tie, and values that are refused."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from gui.models.presets import presets
from nets.config import MOST_LAYERS
from tests.gui.at_panels import AtPanels
from tests.gui.person import CONTROL, PLAIN, SHIFT, Person

LAZY = presets()["lazy"]


def undo(person: Person) -> None:
    person.key(Qt.Key.Key_Z, CONTROL)


def redo(person: Person) -> None:
    person.key(Qt.Key.Key_Z, CONTROL | SHIFT)


def drag_slider(person: Person, section: str, name: str, *parts: float) -> list[float]:
    """Drag a slider through parts of its way; the values that were set on the way."""
    person.turn_to(section)
    slider = person.row(section, name).slider
    assert slider is not None
    slider.setFocus()
    places = [QPoint(round(part * slider.width()), slider.height() // 2) for part in parts]
    values = []
    person.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, PLAIN, places[0])
    for place in places:
        person.qtbot.mouseMove(slider, place)
        values.append(getattr(getattr(person.session, section), name))
    person.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, PLAIN, places[-1])
    person.canvas_focus()
    return values


# --- undo and redo -------------------------------------------------------------------------


def test_a_sliders_drag_is_one_step(panels: AtPanels) -> None:
    values = drag_slider(panels, "chain", "friction_right", 0.3, 0.5, 0.7, 0.9)
    assert values == sorted(set(values)) and values[0] > LAZY.chain.friction_right
    assert panels.session.chain.friction_right == values[-1]
    panels.wait(lambda: panels.chain.parameters.friction_right == values[-1])
    drag_slider(panels, "chain", "friction_right", 0.2, 0.1)
    low = panels.session.chain.friction_right
    assert panels.app.edits.stack.count() == 2
    undo(panels)
    assert panels.session.chain.friction_right == values[-1]
    undo(panels)
    assert panels.session == LAZY
    assert not panels.window.actions_["undo"].isEnabled()
    panels.wait(lambda: panels.chain.parameters == LAZY.chain)
    redo(panels)
    redo(panels)
    assert panels.session.chain.friction_right == low
    assert panels.row("chain", "friction_right").value == low


def test_a_typed_value_may_lie_beyond_the_slider(panels: AtPanels) -> None:
    panels.type_value("chain", "friction_right", "0.4")
    row = panels.row("chain", "friction_right")
    assert row.slider is not None
    assert (row.value, row.slider.value()) == (0.4, row.slider.maximum())
    panels.wait(lambda: panels.chain.parameters.friction_right == 0.4)
    undo(panels)
    assert panels.session == LAZY
    assert row.field is not None and float(row.field.text()) == 0.03
    # A new edit after an undo takes the place of what was undone.
    panels.type_value("chain", "stiffness", "2")
    assert not panels.window.actions_["redo"].isEnabled()


def test_edits_of_chain_and_network_are_undone_in_order(panels: AtPanels) -> None:
    panels.type_value("chain", "noise", "0.01")
    panels.type_value("network", "dropout", "0.2")
    panels.pill("active")
    steps = [panels.session]
    for _ in range(3):
        undo(panels)
        steps.append(panels.session)
    assert [step.network.dropout for step in steps[1:]] == [0.2, 0.0, 0.0]
    assert [step.chain.noise for step in steps[1:]] == [0.01, 0.01, 0.0]
    assert steps[-1].chain == LAZY.chain


def test_what_is_only_looked_at_is_no_step(panels: AtPanels) -> None:
    panels.type_value("chain", "noise", "0.01")
    panels.key(Qt.Key.Key_R)
    panels.speed(77.0)
    undo(panels)
    assert panels.session.chain == LAZY.chain
    assert (panels.session.view.appearance, panels.session.view.speed) == ("ruler", 77.0)


# --- depth and blocks ------------------------------------------------------------------------


def test_depth_and_blocks_are_tied_both_ways(panels: AtPanels) -> None:
    panels.type_value("chain", "blocks", "4")
    assert panels.session.network.depth == 5
    assert panels.row("network", "depth").value == 5
    panels.wait(lambda: len(panels.chain.positions) == 4)
    panels.type_value("network", "depth", "11")
    assert panels.session.chain.blocks == 10
    panels.wait(lambda: len(panels.chain.positions) == 10)
    undo(panels)
    undo(panels)
    assert panels.session == LAZY


def test_untied_they_differ_and_tied_again_the_chain_decides(panels: AtPanels) -> None:
    panels.turn_to("network")
    tie = panels.window.side.network.card.tie
    panels.click(tie)
    assert not panels.session.view.tie_depth and not tie.isChecked()
    panels.type_value("network", "depth", "4")
    assert (panels.session.chain.blocks, panels.session.network.depth) == (7, 4)
    panels.turn_to("network")
    panels.click(tie)
    assert (panels.session.chain.blocks, panels.session.network.depth) == (7, 8)
    assert panels.session.view.tie_depth and tie.isChecked()
    undo(panels)
    assert (panels.session.network.depth, panels.session.view.tie_depth) == (4, False)
    assert not tie.isChecked()


def test_a_chain_longer_than_any_network_unties_itself(panels: AtPanels) -> None:
    panels.type_value("chain", "blocks", "300")
    assert not panels.session.view.tie_depth
    panels.wait(lambda: len(panels.chain.positions) == 300)
    panels.turn_to("network")
    panels.click(panels.window.side.network.card.tie)  # cannot be: it says why
    assert "depth" in panels.notice and str(MOST_LAYERS) in panels.notice
    assert not panels.session.view.tie_depth
    assert not panels.window.side.network.card.tie.isChecked()
    undo(panels)
    assert panels.session == LAZY


# --- refused ----------------------------------------------------------------------------------


REFUSED = [
    ("chain", "friction_left", "-1", "0 to 10⁹"),
    ("chain", "blocks", "0", "1 to 10⁶"),
    ("chain", "blocks", "2.5", "whole number"),
    ("chain", "stiffness", "soft", "above 0"),
    ("network", "dropout", "0.99", "0 to 0.95"),
    ("network", "depth", "70", "2 to 65"),
    ("network", "learning_rate", "nan", "above 0, at most 10"),
]


def test_what_is_out_of_range_is_refused_where_it_is_typed(panels: AtPanels) -> None:
    for section, name, text, words in REFUSED:
        panels.type_value(section, name, text)
        row = panels.row(section, name)
        assert row.complaint.isVisible() and words in row.complaint.text()
        assert row.field is not None and row.field.text() == text  # to be corrected, not lost
        assert panels.session == LAZY
        assert not panels.app.edits.stack.canUndo()
        panels.type_value(section, name, str(row.declared.default))
        assert not row.complaint.isVisible()


def test_a_step_that_would_diverge_is_refused_with_its_limit(panels: AtPanels) -> None:
    panels.type_value("chain", "time_step", "0.9")
    row = panels.row("chain", "time_step")
    limit = LAZY.chain.largest_stable_time_step
    assert limit < 0.9
    assert f"at most {limit:.4g}" in row.complaint.text()
    assert "diverge" in row.complaint.text()
    assert panels.session == LAZY
    # The same limit, met from the other side.
    panels.type_value("chain", "stiffness", "100")
    assert "time step must be at most" in panels.row("chain", "stiffness").complaint.text()
    assert panels.session == LAZY
    panels.type_value("chain", "time_step", "0.001")
    panels.type_value("chain", "stiffness", "100")
    assert (panels.session.chain.time_step, panels.session.chain.stiffness) == (0.001, 100.0)
    panels.wait_steps(10)
    assert panels.chain.failure is None


def test_escape_puts_back_what_stands(panels: AtPanels) -> None:
    panels.turn_to("chain")
    row = panels.row("chain", "friction_right")
    assert row.field is not None
    row.field.setFocus()
    row.field.selectAll()
    panels.qtbot.keyClicks(row.field, "77")
    assert panels.session == LAZY
    panels.key(Qt.Key.Key_Escape, widget=row.field)
    assert float(row.field.text()) == 0.03
    panels.canvas_focus()
    assert panels.session == LAZY


def test_digits_typed_into_a_field_choose_no_preset(panels: AtPanels) -> None:
    """1, 2 and 3 are keys of the window, and . is a step; in a field they are text."""
    panels.type_value("chain", "friction_right", "0.123")
    assert panels.session.chain.friction_right == 0.123
    assert panels.session.chain.noise == LAZY.chain.noise
    assert panels.chain.playing


def test_return_gives_the_keyboard_back(panels: AtPanels) -> None:
    panels.turn_to("chain")
    field = panels.row("chain", "blocks").field
    assert field is not None
    field.setFocus()
    field.selectAll()
    panels.qtbot.keyClicks(field, "5")
    panels.key(Qt.Key.Key_Return, widget=field)
    assert panels.session.chain.blocks == 5
    assert not field.hasFocus()
    # What cannot be is left to be mended, until Esc puts back what stands.
    field.setFocus()
    field.selectAll()
    panels.qtbot.keyClicks(field, "many")
    panels.key(Qt.Key.Key_Return, widget=field)
    assert field.hasFocus()
    panels.key(Qt.Key.Key_Escape, widget=field)
    assert field.text() == "5"
    assert not field.hasFocus()


def test_a_preset_takes_the_place_of_what_was_refused(panels: AtPanels) -> None:
    panels.type_value("chain", "blocks", "12")
    row = panels.row("chain", "blocks")
    panels.type_value("chain", "blocks", "10000002")
    assert row.complaint.text()
    row.field.setFocus()
    panels.pill("balanced")
    assert panels.session.chain.blocks == 7
    assert row.field.text() == "7"
    assert not row.complaint.text()
