"""Questions, guesses, what came, and how far off, without a window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from pydantic import TypeAdapter, ValidationError

from gui.labs import all_labs
from gui.labs.bench import Bench
from gui.models.session import ViewOptions
from gui.moments.moment import CHAIN
from gui.predictions.asking import asked_here, asked_of
from gui.predictions.crowd import curves_of, hands, most_voted, order_of, spread_of, votes_of
from gui.predictions.distance import distance_words, right_words
from gui.predictions.guess import CurveGuess, Guess, OrderGuess, ValueGuess, VoteGuess, answers
from gui.predictions.kept import AllAsked, Asked, read_asked, write_asked
from gui.predictions.prediction import Prediction
from gui.predictions.quantities import SPRINGS
from gui.predictions.truth import NotKnownError, truth_of
from tests.gui.predictions.made_up import ACTIVE, LAZY, moment_of_curves

CURVE = Prediction(kind="load_curve", layers=4)
REGIME = Prediction(kind="regime")
VALUE = Prediction(
    kind="value", quantity="last_share", called="share of the last", low=0.0, high=1.0
)
ORDER = Prediction(kind="order", layers=4)
READ = TypeAdapter[Guess](Guess)


def drawn(*heights: float) -> CurveGuess:
    return CurveGuess(heights=heights)


# --- what came -------------------------------------------------------------------------------


def test_what_came_is_read_from_the_moment_for_each_kind() -> None:
    moment = moment_of_curves(LAZY, network=ACTIVE)
    assert truth_of(CURVE, moment) == drawn(*LAZY)
    assert truth_of(REGIME, moment) == VoteGuess(vote="lazy")
    assert truth_of(REGIME.model_copy(update={"of": "network"}), moment) == VoteGuess(vote="active")
    assert truth_of(ORDER, moment) == OrderGuess(order=(3, 2, 1, 0))
    value = truth_of(VALUE, moment)
    assert isinstance(value, ValueGuess) and value.value == pytest.approx(0.6)
    accuracy = Prediction(kind="value", quantity="test_accuracy", low=0, high=100)
    assert truth_of(accuracy, moment) == ValueGuess(value=87.5)


def test_named_things_are_held_curves_with_the_laziest_first() -> None:
    asked = Prediction(kind="order", names=("ReLU", "linear"))
    moment = moment_of_curves(held={"linear": LAZY, "ReLU": ACTIVE})
    assert truth_of(asked, moment) == OrderGuess(order=(1, 0))
    with pytest.raises(NotKnownError, match="under the name linear"):
        truth_of(asked, moment_of_curves(held={"ReLU": ACTIVE}))


@pytest.mark.parametrize("asked", [CURVE, REGIME, VALUE, ORDER])
def test_what_has_not_come_is_said(asked: Prediction) -> None:
    with pytest.raises(NotKnownError, match="yet"):
        truth_of(asked, moment_of_curves(None))


def test_an_order_of_other_layers_than_were_asked_for_is_no_truth() -> None:
    with pytest.raises(NotKnownError, match="5 layers were to be put in order, but there are 4"):
        truth_of(Prediction(kind="order", layers=5), moment_of_curves())


# --- answers ---------------------------------------------------------------------------------


def test_a_drawing_is_read_at_the_layers_and_has_the_ends_of_every_load_curve() -> None:
    np.testing.assert_allclose(drawn(0.9, 0.5, 0.1).at(4), [1.0, 0.7, 0.5, 0.3, 0.0])


@pytest.mark.parametrize(
    "wrong",
    [
        '{"kind": "load_curve", "heights": [1, 2]}',
        '{"kind": "load_curve", "heights": [1]}',
        '{"kind": "load_curve", "heights": [1, NaN]}',
        '{"kind": "regime", "vote": "<b>"}',
        '{"kind": "regime", "vote": "lazy", "name": "Ada"}',
        '{"kind": "value", "value": 1e999}',
        '{"kind": "value", "value": "0.5"}',
        '{"kind": "order", "order": [0, 99]}',
        '{"kind": "poem"}',
        "[]",
    ],
)
def test_what_is_no_answer_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        READ.validate_json(wrong)


def test_an_answer_is_of_the_kind_and_within_what_was_asked() -> None:
    assert answers(ValueGuess(value=1.0), VALUE) and not answers(ValueGuess(value=1.1), VALUE)
    assert answers(OrderGuess(order=(3, 1, 2, 0)), ORDER)
    assert not answers(OrderGuess(order=(3, 3, 2, 0)), ORDER)
    assert not answers(VoteGuess(vote="lazy"), ORDER)


def test_what_cannot_be_asked_is_said() -> None:
    with pytest.raises(ValueError, match="no quantity mood here: concavity"):
        asked_here("value", "mood", {}, moment_of_curves(), SPRINGS)
    with pytest.raises(ValidationError, match="begins above zero"):
        Prediction(kind="value", low=0.0, log=True)
    with pytest.raises(ValidationError, match="above its begin"):
        Prediction(kind="value", low=1.0, high=1.0)
    with pytest.raises(ValidationError, match="2 to 12 things can be put in order, not 13"):
        Prediction(kind="order", layers=13)


def test_a_question_is_in_the_language_or_as_the_lecture_has_it() -> None:
    asked = Prediction(kind="regime", question={"": "Which?", "tr": "Hangisi?"})
    assert [asked.asked_in(one) for one in ("tr", "zh", "")] == ["Hangisi?", "Which?", "Which?"]


def test_a_line_says_what_is_asked_of_whom() -> None:
    moment = moment_of_curves(LAZY, network=ACTIVE)
    asked = asked_here("value", "last-share 0 to 1", {"": "?"}, moment, SPRINGS)
    assert (asked.quantity, asked.low, asked.high) == ("last_share", 0.0, 1.0)
    assert asked.called == "share of the last" and not asked.log
    log = asked_of("value", "kernel_change 0.01 to 100 log")
    assert (
        log.log and log.part(1.0) == pytest.approx(0.5) and log.value_at(0.75) == pytest.approx(10)
    )
    assert asked_here("order", "of network", {}, moment, SPRINGS).layers == 4
    assert asked_of("order", "ReLU, linear").names == ("ReLU", "linear")
    assert asked_of("value", "last_share 0 1") == asked_of("value", "last_share 0 to 1")
    assert asked_of("regime", "network") == asked_of("regime", "of network")
    for wrong in ("last_share 0 1 2", "last_share low to high", "a b"):
        with pytest.raises(ValueError, match="scale"):
            asked_of("value", wrong)
    with pytest.raises(ValueError, match="of network; not 'everything'"):
        asked_of("regime", "everything")


def test_on_a_logarithmic_scale_one_is_off_by_a_factor() -> None:
    asked = asked_of("value", "kernel_change 0.01 to 100 log")
    words = distance_words(asked, [ValueGuess(value=0.5)], ValueGuess(value=2.0))
    assert words[0].startswith("Off by a factor of 4: 0.5 was said")


@pytest.mark.parametrize("name", [name for name in all_labs() if name != CHAIN])
def test_a_lab_tells_what_can_be_asked_of_it_at_any_moment(name: str) -> None:
    lab = all_labs()[name]
    bench = Bench(lab, ViewOptions, lambda *_: None, pytest.fail)
    try:
        subject, moment = lab.subject, bench.moment(())
        assert subject is not None
        for quantity in subject.quantities:
            asked = asked_here("value", f"{quantity} 0.01 to 10 log", {}, moment, subject)
            with suppress(NotKnownError):
                assert isinstance(truth_of(asked, moment, subject), ValueGuess)
        curve = subject.curve(moment, "chain")
        assert curve is None or curve.loads.size >= 2
    finally:
        bench.close()


# --- many of them ----------------------------------------------------------------------------


def test_a_class_is_summed_up_in_its_middle_and_its_spread() -> None:
    crowd = curves_of([drawn(1, y, 0) for y in np.linspace(0, 1, 200)], 4)
    assert crowd.curves.shape == (200, 5)
    np.testing.assert_allclose(crowd.middle, [1, 0.75, 0.5, 0.25, 0])
    assert crowd.low[2] == pytest.approx(0.25) and crowd.high[2] == pytest.approx(0.75)
    assert spread_of(np.arange(5.0)) == (1.0, 2.0, 3.0)
    orders = [OrderGuess(order=one) for one in ((0, 1, 2), (0, 2, 1), (1, 0, 2))]
    assert order_of(orders) == (0, 1, 2)


def test_hands_that_are_counted_are_votes() -> None:
    votes = hands({"lazy": 3, "active": 2})
    assert votes_of(votes) == {"lazy": 3, "balanced": 0, "active": 2}
    assert most_voted(votes_of(votes)) == ("lazy",)
    assert most_voted({"lazy": 1, "balanced": 1, "active": 0}) == ("lazy", "balanced")
    assert most_voted(votes_of([])) == ()


# --- how far off -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("right", "begins"),
    [
        (10, "All of you"),
        (9, "Nearly all of you"),
        (6, "Most of you"),
        (5, "About half of you"),
        (2, "Some of you"),
        (0, "None of you"),
    ],
)
def test_how_many_is_said_by_their_part(right: int, begins: str) -> None:
    assert right_words(right, 10, "it").startswith(begins)
    assert right_words(1, 200, "it") == "Few of you had it right (1 of 200)."


def test_a_class_is_told_whether_it_had_the_last_spring_right() -> None:
    guesses = [drawn(*LAZY)] * 8 + [drawn(*ACTIVE)] * 2
    assert distance_words(CURVE, guesses, drawn(*LAZY)) == [
        "Most of you had the last spring right (8 of 10).",
        "The curve in the middle of yours lies 0.00 from what came.",
    ]


def test_one_drawing_is_right_near_or_far() -> None:
    linear = drawn(1.0, 0.0)
    assert distance_words(CURVE, [drawn(*LAZY)], drawn(*LAZY)) == [
        "Right: the drawing lies 0.00 from what came.",
        "It has the last spring right, which carries most.",
    ]
    far = np.mean([0.98 - 0.75, 0.9 - 0.5, 0.6 - 0.25])
    assert distance_words(CURVE, [linear], drawn(*LAZY)) == [
        f"Far: the drawing lies {far:.2f} from what came.",
        "It is the last spring that carries most.",
    ]
    near = drawn(1.0, 0.88, 0.8, 0.5, 0.0)
    assert distance_words(CURVE, [near], drawn(*LAZY))[0].startswith("Near: the drawing lies 0.10")
    of_network = CURVE.model_copy(update={"of": "network"})
    assert "the first layer" in distance_words(of_network, [linear], drawn(*ACTIVE))[1]


def test_a_balanced_curve_has_no_layer_that_carries_most() -> None:
    nearly = drawn(1.0, 0.74, 0.49, 0.26, 0.0)
    assert distance_words(CURVE, [drawn(*LAZY)], nearly)[1] == "All springs carry about the same."
    of_network = CURVE.model_copy(update={"of": "network"})
    assert distance_words(of_network, [drawn(*LAZY)] * 3, nearly)[1:] == [
        "All layers carry about the same."
    ]
    uneven = drawn(1.0, 0.68, 0.44, 0.22, 0.0)
    assert distance_words(CURVE, [drawn(*LAZY)], uneven)[1].startswith("It is the first spring")


def test_votes_values_and_orders_say_how_far_they_were() -> None:
    lazy = VoteGuess(vote="lazy")
    assert distance_words(REGIME, [lazy], lazy) == ["Right: it came lazy."]
    assert distance_words(REGIME, [VoteGuess(vote="active")], lazy) == [
        "You said active; it came lazy."
    ]
    assert distance_words(REGIME, hands({"lazy": 7, "active": 3}), lazy) == [
        "Most of you had the regime right (7 of 10).",
        "It came lazy.",
    ]
    value = ValueGuess(value=0.62)
    assert distance_words(VALUE, [ValueGuess(value=0.5)], value) == [
        "Off by 0.12: 0.5 was said, and share of the last came out as 0.62."
    ]
    assert distance_words(VALUE, [ValueGuess(value=0.6), ValueGuess(value=0.2)], value) == [
        "About half of you had share of the last right (1 of 2).",
        "Off by 0.22 in the middle: 0.4 was said, and it came out as 0.62.",
    ]
    truth = OrderGuess(order=(3, 2, 1, 0))
    assert distance_words(ORDER, [OrderGuess(order=(3, 1, 2, 0))], truth) == [
        "2 of 4 are in their places."
    ]
    assert distance_words(ORDER, [truth, truth], truth)[1].endswith("All 4 are in their places.")
    assert distance_words(ORDER, [], truth) == ["Nobody predicted it."]


# --- kept ------------------------------------------------------------------------------------


def test_what_was_predicted_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "predictions.json"
    assert read_asked(path) == AllAsked()
    first = Asked(prediction=REGIME, step="slowly", guesses=hands({"lazy": 2}))
    kept = AllAsked().with_one(first).with_one(Asked(prediction=VALUE, step="end"))
    revealed = first.model_copy(update={"truth": VoteGuess(vote="lazy")})
    kept = kept.with_one(revealed)
    write_asked(kept, path)
    again = read_asked(path)
    assert again == kept and [one.step for one in again.asked] == ["slowly", "end"]
    assert again.find(REGIME, "slowly") == revealed and again.find(REGIME, "other") is None
    assert again.asked[0].words == ["All of you had the regime right (2 of 2).", "It came lazy."]
    assert again.asked[1].words == []


def test_a_damaged_file_of_predictions_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "predictions.json"
    path.write_text('{"asked": [{"prediction": {"kind": "poem"}}]}')
    with pytest.raises(ValueError, match=r"predictions.json: asked.0.prediction.kind"):
        read_asked(path)
