"""A run is kept whole between two epochs, and goes on from there as if nothing had been."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.measures.measured_values import plain_measurement
from nets.messages import Keep, Kept, Measurement
from nets.model.state_file import KeptRun, read_state, write_state
from nets.protocol import Failed, Finished, Message
from nets.run.control import Keeping, Undisturbed
from nets.run.training import TrainingRun, train

KINDS: dict[str, dict[str, Any]] = {
    "adam": {},
    "everything drawn": {"dropout": 0.2, "data_noise": 0.3, "batch_size": 64},
    "momentum": {"optimiser": "sgd", "momentum": 0.9, "batch_size": 100},
    "noisy rms": {"optimiser": "noisy_rms", "gradient_noise": 1e-5, "batch_size": 100},
    "convolutional": {"architecture": "cnn", "dataset": "digits", "channels": 3, "batch_size": 900},
    "residual": {"architecture": "residual", "skip_strength": 0.4, "dropout": 0.2, "width": 100},
    "plateau": {"plateau_epochs": 3, "epochs": 40, "learning_rate": 1e-4},
}


def config(**values: Any) -> TrainingConfig:
    usual = {"dataset": "two_moons", "depth": 4, "width": 12, "epochs": 7, "seed": 5}
    return TrainingConfig.model_validate(usual | values)


def messages(settings: TrainingConfig, control: Undisturbed) -> list[Message]:
    return list(train(settings, control))


def weights(control: Undisturbed) -> dict[str, np.ndarray]:
    run = control.standing
    assert isinstance(run, TrainingRun)
    return {name: value.numpy().copy() for name, value in run.network.state_dict().items()}


def measured(told: list[Message]) -> dict[int, Measurement]:
    return {one.epoch: one for one in told if isinstance(one, Measurement)}


@pytest.mark.parametrize("kind", KINDS)
def test_it_goes_on_bit_for_bit(kind: str, tmp_path: Path) -> None:
    settings, every = config(**KINDS[kind]), Keeping(tmp_path, 1)
    whole = messages(settings, every)
    wanted = weights(every)
    again = Undisturbed(tmp_path / "3.safetensors")
    told = messages(settings, again)
    for name, values in weights(again).items():
        assert values.tobytes() == wanted[name].tobytes(), name
    assert told[-1] == whole[-1] and isinstance(told[-1], Finished)
    assert sorted(measured(told)) == [epoch for epoch in sorted(measured(whole)) if epoch >= 3]
    for epoch, one in measured(told).items():
        other = measured(whole)[epoch]
        assert one.trace_ratio.tobytes() == other.trace_ratio.tobytes(), epoch
        assert (one.train_loss, one.train_accuracy) == (other.train_loss, other.train_accuracy)
        assert plain_measurement(one)["mechanisms"] == plain_measurement(other)["mechanisms"]
    last, before = measured(told)[told[-1].epoch], measured(whole)[told[-1].epoch]
    assert last.test.trace_ratio.tobytes() == before.test.trace_ratio.tobytes()
    assert last.test_accuracy == before.test_accuracy


def test_what_is_kept_is_told_with_its_size(tmp_path: Path) -> None:
    told = [one for one in messages(config(), Keeping(tmp_path, 3)) if isinstance(one, Kept)]
    assert [one.epoch for one in told] == [0, 3, 6, 7]
    assert all(Path(one.path).stat().st_size == one.size > 1000 for one in told)
    assert not any(isinstance(one, Kept) for one in messages(config(), Undisturbed()))


def test_a_disk_that_fails_costs_no_training(tmp_path: Path) -> None:
    told = messages(config(), Keeping(tmp_path / "gone", 3))
    kept = [one for one in told if isinstance(one, Kept)]
    assert kept and all(one.failure and not one.size for one in kept)
    assert isinstance(told[-1], Finished)


def test_it_may_last_longer_and_be_steered_from_there(tmp_path: Path) -> None:
    messages(config(), Keeping(tmp_path, 7))
    end = tmp_path / "7.safetensors"
    longer = Undisturbed(end)
    assert messages(config(epochs=9), longer)[-1] == Finished(0, 9, stopped=False)
    straight = Undisturbed()
    messages(config(epochs=9), straight)
    for name, values in weights(longer).items():
        assert values.tobytes() == weights(straight)[name].tobytes()
    steered = Undisturbed(end)
    messages(config(epochs=9, learning_rate=0.01), steered)
    run = steered.standing
    assert isinstance(run, TrainingRun)
    assert run.changes == [(7, {"learning_rate": 0.01})]
    assert run.begun_with == config(epochs=9)


def test_where_it_had_ended_it_is_measured_and_ends(tmp_path: Path) -> None:
    whole = messages(config(), Keeping(tmp_path, 7))
    told = messages(config(), Undisturbed(tmp_path / "7.safetensors"))
    assert told[-1] == Finished(0, 7, stopped=False)
    assert list(measured(told)) == [7]
    assert measured(told)[7].trace_ratio.tobytes() == measured(whole)[7].trace_ratio.tobytes()


def test_a_network_that_stands_is_kept_when_asked(tmp_path: Path) -> None:
    ended, end = Undisturbed(), tmp_path / "end.safetensors"
    messages(config(), ended)
    run = ended.standing
    assert isinstance(run, TrainingRun)
    told = run.answer(Keep(str(end)), lambda: None)
    assert isinstance(told, Kept) and (told.epoch, told.failure) == (7, "")
    assert told.size == end.stat().st_size
    longer, straight = Undisturbed(end), Undisturbed()
    messages(config(epochs=9), longer)
    messages(config(epochs=9), straight)
    for name, values in weights(longer).items():
        assert values.tobytes() == weights(straight)[name].tobytes()
    nobody = Keep("x").unanswered(4)
    assert (nobody.run, nobody.failure) == (4, "there is no network yet")


class StoppedAt(Undisturbed):
    """Stops before a step, counted from one."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._left = step

    def poll(self) -> dict[str, Any]:
        self._left -= 1
        self.stopped = self._left <= 0
        return {}


@pytest.mark.parametrize(
    ("batch", "step", "kept"), [(0, 3, True), (100, 1, False), (100, 2, False)]
)
def test_amid_an_epoch_nothing_is_kept(batch: int, step: int, kept: bool, tmp_path: Path) -> None:
    control = StoppedAt(step)
    messages(config(batch_size=batch), control)
    run = control.standing
    assert isinstance(run, TrainingRun)
    told = run.answer(Keep(str(tmp_path / "a.safetensors")), lambda: None)
    assert isinstance(told, Kept)
    assert (told.failure == "", (tmp_path / "a.safetensors").exists()) == (kept, kept)


# --- what is refused ------------------------------------------------------------------------


def changed(path: Path, **values: np.ndarray | None) -> Path:
    arrays = read_state(path) | {name.replace("__", "."): one for name, one in values.items()}
    target = path.with_name("changed.safetensors")
    write_state({name: one for name, one in arrays.items() if one is not None}, target)
    return target


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    messages(config(), Keeping(folder, 7))
    return folder / "7.safetensors"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"width": 13}, "kept with another width"),
        ({"seed": 6}, "kept with another seed"),
        ({"dataset": "shells"}, "kept with another dataset"),
    ],
)
def test_other_settings_are_refused(values: dict[str, Any], said: str, kept: Path) -> None:
    (told,) = messages(config(**values), Undisturbed(kept))
    assert isinstance(told, Failed) and said in told.reason


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"network__linears__0__bias": None}, "of another network: network.linears.0.bias"),
        ({"network__linears__0__bias": np.zeros(3, np.float32)}, "of another network"),
        ({"network__linears__0__bias": np.zeros(12, np.float64)}, "of another network"),
        ({"optimiser__first": None}, "of another network: optimiser.first"),
        ({"stream__noise": np.zeros(5056, np.uint8)}, "random numbers"),
        ({"about": None}, "cannot be read: about"),
        ({"about": np.frombuffer(b"{}", np.uint8)}, "cannot be read: epoch"),
    ],
)
def test_damaged_states_are_refused(
    values: dict[str, np.ndarray | None], said: str, kept: Path
) -> None:
    (told,) = messages(config(), Undisturbed(changed(kept, **values)))
    assert isinstance(told, Failed) and said in told.reason


def test_other_data_of_the_same_name_are_refused(kept: Path) -> None:
    about = KeptRun.of(read_state(kept)).model_copy(update={"data": "0" * 32})
    (told,) = messages(config(), Undisturbed(changed(kept, about=about.as_array)))
    assert isinstance(told, Failed) and "no longer those" in told.reason


def test_numbers_that_are_none_are_refused(kept: Path) -> None:
    bias = np.full(12, np.nan, np.float32)
    (told,) = messages(config(), Undisturbed(changed(kept, network__linears__0__bias=bias)))
    assert isinstance(told, Failed) and "not finite" in told.reason


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.safetensors"
    path.write_bytes(b"a letter")
    for one in (path, tmp_path / "none.safetensors"):
        (told,) = messages(config(), Undisturbed(one))
        assert isinstance(told, Failed)


def test_it_says_of_itself_what_it_was(kept: Path) -> None:
    about = KeptRun.of(read_state(kept))
    assert (about.epoch, about.steps, about.config) == (7, 7, config())
    assert about.other_settings(config(epochs=9, dropout=0.5)) == ()
    assert about.other_settings(config(depth=5, width=9)) == ("depth", "width")


class KeptAmid(Undisturbed):
    """Has the run kept as its epoch began, before a step, counted from one."""

    def __init__(self, step: int, path: Path) -> None:
        super().__init__()
        self.can_hold = True  # as in the window: states to go back to are there
        self._left, self._path = step, path
        self.told: Kept | None = None

    def poll(self) -> dict[str, Any]:
        self._left -= 1
        if self._left == 0:
            run = self.standing
            assert isinstance(run, TrainingRun)
            answer = run.answer(Keep(str(self._path), as_begun=True), lambda: None)
            assert isinstance(answer, Kept)
            self.told = answer
        return {}


@pytest.mark.parametrize("kind", ["everything drawn", "momentum", "noisy rms"])
def test_amid_an_epoch_it_is_kept_as_that_began(kind: str, tmp_path: Path) -> None:
    settings, path = config(**KINDS[kind]), tmp_path / "amid.safetensors"
    alone = Undisturbed()
    messages(settings, alone)
    wanted = weights(alone)
    run = alone.standing
    assert isinstance(run, TrainingRun)
    each = run.steps // settings.epochs
    assert each > 2
    amid = KeptAmid(3 * each + 3, path)
    messages(settings, amid)
    assert amid.told is not None and (amid.told.epoch, amid.told.failure) == (3, "")
    again = Undisturbed(path)
    messages(settings, again)
    for name in wanted:
        for one in (amid, again):  # neither the run nor what goes on from it knows of it
            assert weights(one)[name].tobytes() == wanted[name].tobytes(), name
