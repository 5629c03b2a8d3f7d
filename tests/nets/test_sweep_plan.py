"""What a sweep is to train, what is read from its cells, and its file."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.sweep.file import is_sweep, read_sweep, write_csv, write_sweep
from nets.sweep.plan import (
    SweepAxis,
    SweepPlan,
    SweepResult,
    Trained,
    axis_names,
    empty_sweep,
)
from nets.sweep.protocols import NOISES, protocol
from physics.files.seal import OF_NETWORKS, ROOM, sealed
from physics.load_curve import concavity, normalised
from physics.standard_error import widening

NOISE = SweepAxis("data_noise", (0.0, 0.2, 0.4))
SLOPE = SweepAxis("negative_slope", (0.0, 1.0))


def small_plan(seeds: int = 4, **values: float) -> SweepPlan:
    return SweepPlan(TrainingConfig.model_validate({"depth": 6, **values}), NOISE, SLOPE, seeds)


def trained(generator: np.random.Generator, bend: float, depth: int = 6) -> Trained:
    curve = 3.0 * np.linspace(1.0, 0.0, depth) ** bend + 0.02 * generator.normal(size=depth)
    return Trained(curve, float(generator.uniform(0.8, 1.0)), 0.1)


def part_of(plan: SweepPlan) -> SweepResult:
    generator = np.random.default_rng(0)
    lazy = [trained(generator, 0.5) for _ in range(plan.seeds)]
    mixed: list[Trained | str] = ["it diverged", *(trained(generator, 2.0) for _ in range(3))]
    failed: list[Trained | str] = ["there is no such file"] * plan.seeds
    result = empty_sweep(plan)
    for cell, outcomes in (((0, 0), list(lazy)), ((1, 1), mixed), ((1, 2), failed)):
        result = result.with_cell(cell, outcomes)
    return result


# --- the plan ---------------------------------------------------------------------------


def test_any_number_of_training_may_be_an_axis_but_the_seed() -> None:
    names = axis_names()
    assert {"data_noise", "learning_rate", "batch_size", "width", "depth", "epochs"} <= {*names}
    assert {"dataset", "architecture", "activation", "optimiser"} <= {*names}
    assert not {"seed", "separation", "weights", "label_column", "batch_norm"} & {*names}


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("colour", (1.0,), "no axis 'colour'"),
        ("depth", (1.0, 4.0), "depth: .* greater than or equal to 2, not 1"),
        ("data_noise", (), "must be finite and rise"),
        ("data_noise", (0.2, 0.1), "must be finite and rise"),
        ("data_noise", (0.0, float("nan")), "must be finite and rise"),
        ("data_noise", (0.0, 1.5), "data_noise: .* less than or equal to 1, not 1.5"),
        ("batch_size", (5.0, 7.5), "batch_size: .* integer, .* not 7.5"),
    ],
)
def test_an_axis_that_cannot_be_is_refused(name: str, values: tuple[float, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        SweepAxis(name, values)


def test_a_plan_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="both axes are data_noise"):
        SweepPlan(TrainingConfig(), NOISE, NOISE, 1)
    for seeds in (0, 20_000):
        with pytest.raises(ValueError, match="1 to 100,000 networks"):
            small_plan(seeds)
    with pytest.raises(ValueError, match="seed"):
        small_plan(seed=2**63 - 2)


@pytest.mark.parametrize(
    ("architecture", "name"), [("cnn", "width"), ("mlp", "channels"), ("residual", "channels")]
)
def test_what_such_a_network_lacks_is_no_axis(architecture: str, name: str) -> None:
    base = TrainingConfig.model_validate({"architecture": architecture})
    with pytest.raises(ValueError, match=f"no {name}, so it cannot be an axis"):
        SweepPlan(base, SweepAxis(name, (2.0, 4.0)), SLOPE, 1)


def test_a_single_curve_that_leaves_its_range_says_nothing() -> None:
    """Its error is unknown, and no curve that falls all the way bends so far."""
    plan = small_plan(1)
    wild = Trained(np.array([2.0, 2.9, 2.8, 2.9, 2.7, 1.99]), 0.9, 0.1)
    tame = Trained(np.array([2.0, 1.9, 1.7, 1.4, 0.9, 0.1]), 0.9, 0.1)
    result = empty_sweep(plan).with_cell((0, 0), [wild]).with_cell((0, 1), [tame])
    assert result.clear[0, :2].tolist() == [False, True]
    assert result.regime[0, :2].tolist() == ["undetermined"] * 2


def test_the_networks_of_a_cell_differ_by_their_seed_alone() -> None:
    cell = small_plan(3, seed=7).cell(2, 1)
    assert [config.seed for config in cell] == [7, 8, 9]
    assert {(config.data_noise, config.negative_slope, config.depth) for config in cell} == {
        (0.4, 1.0, 6)
    }


def test_small_batches_take_longer() -> None:
    plan = SweepPlan(TrainingConfig(), SweepAxis("batch_size", (5.0, 100.0, 2560.0)), SLOPE, 2)
    assert plan.work.shape == (2, 3)
    assert (np.diff(plan.work, axis=1) < 0.0).all()
    assert all(isinstance(config.batch_size, int) for config in plan.cell(0, 0))


def test_the_protocols_are_the_authors() -> None:
    sizes = {name: protocol(name).shape for name in NOISES}
    assert sizes == {
        "data-noise": (6, 9),
        "learning-rate": (6, 12),
        "dropout": (6, 16),
        "batch-size": (6, 10),
    }
    assert {protocol(name).seeds for name in NOISES} == {10}
    assert {protocol(name).base.stop_loss for name in NOISES} == {1e-4}
    assert protocol("learning-rate").base.epochs == 200
    assert protocol("batch-size").x.values[-1] == 2560
    assert protocol("dropout", dataset="mnist").base.dataset == "mnist"


def test_one_protocol_is_the_apps_own() -> None:
    own, theirs = protocol("skip-strength"), protocol("data-noise")
    assert (own.shape, own.seeds, own.x.name) == ((6, 5), 5, "data_noise")
    assert set(own.x.values) < set(theirs.x.values)
    assert (own.y.name, own.y.values) == ("skip_strength", theirs.y.values)
    assert own.base == theirs.base.model_copy(update={"architecture": "residual"})


# --- what is read -----------------------------------------------------------------------


def test_curve_and_concavity_are_those_of_the_mean() -> None:
    result = part_of(small_plan())
    mean = result.separation[0, 0].mean(axis=0)
    assert result.curves[0, 0] == pytest.approx(normalised(mean))
    assert result.concavity[0, 0] == pytest.approx(concavity(mean))
    without = [concavity(np.delete(result.separation[0, 0], k, 0).mean(axis=0)) for k in range(4)]
    error = widening(3) * np.sqrt(3.0) * np.std(without)
    assert result.concavity_error[0, 0] == pytest.approx(error)
    assert result.regime.tolist() == [["lazy", "", ""], ["", "active", ""]]


def test_the_authors_own_pair_is_a_mean_over_networks() -> None:
    result = part_of(small_plan())
    loads = -np.diff(result.separation[1, 1, 1:], axis=-1)  # the first failed
    for name, each in (
        ("load_deviation", loads.std(axis=1)),
        ("load_difference", loads[:, 0] - loads[:, -1]),
    ):
        values, errors = getattr(result, name), getattr(result, f"{name}_error")
        assert values[1, 1] == pytest.approx(each.mean())
        assert errors[1, 1] == pytest.approx(widening(2) * each.std(ddof=1) / np.sqrt(3.0))
        assert np.isnan(values[0, 1]) and np.isnan(errors[1, 2])
    assert result.load_difference[1, 1] > 0.0 > result.load_difference[0, 0]


def test_the_sharpness_is_a_mean_over_those_networks_where_it_was_found(tmp_path: Path) -> None:
    plan = small_plan(3, sharpness=True)
    curve = np.linspace(3.0, 1.0, 6)
    found = [Trained(curve, 0.9, 0.1, top, 40.0 + top) for top in (5.0, np.nan, 7.0)]
    result = empty_sweep(plan).with_cell((0, 0), [*found])
    assert result.top_eigenvalue[0, 0] == 6.0 and result.top_eigenvalue_error[
        0, 0
    ] == pytest.approx(widening(1))
    write_sweep(result, tmp_path / "d.h5")
    assert read_sweep(tmp_path / "d.h5").hessian_trace[0, 0] == 46.0
    write_sweep(empty_sweep(small_plan(3)), tmp_path / "plain.h5")
    assert np.isnan(read_sweep(tmp_path / "plain.h5").top_eigenvalue).all()


def test_a_network_that_failed_is_left_out_and_said() -> None:
    result = part_of(small_plan())
    assert result.failures[1, 1] == "1 of 4 networks: it diverged"
    assert result.concavity[1, 1] == pytest.approx(
        concavity(result.separation[1, 1, 1:].mean(axis=0))
    )
    values = result.test_accuracy[1, 1, 1:]
    assert result.accuracy[1, 1] == pytest.approx(values.mean())
    error = widening(2) * values.std(ddof=1) / np.sqrt(3.0)
    assert result.accuracy_error[1, 1] == pytest.approx(error)


def test_done_failed_and_missing_are_told_apart() -> None:
    result = part_of(small_plan())
    assert result.done.tolist() == [[True, False, False], [False, True, True]]
    assert result.diverged.tolist() == [[False, False, False], [False, False, True]]
    assert result.fraction == 0.5
    assert result.work_done == pytest.approx(0.5)
    assert np.isnan(result.accuracy[1, 2]) and result.regime[1, 2] == ""


def test_a_layer_without_separation_leaves_a_network_out_of_the_mean() -> None:
    plan, generator = small_plan(2), np.random.default_rng(1)
    good = trained(generator, 1.0)
    flat = Trained(np.full(6, np.nan), 0.1, 2.3)
    result = empty_sweep(plan).with_cell((0, 0), [good, flat]).with_cell((0, 1), [flat, flat])
    assert result.done[0, :2].all() and not result.diverged.any()
    assert result.curves[0, 0] == pytest.approx(normalised(good.separation))
    assert result.regime[0, 1] == "undetermined" and np.isnan(result.concavity[0, 1])


def test_one_network_has_no_error() -> None:
    result = empty_sweep(small_plan(1)).with_cell((0, 0), [trained(np.random.default_rng(0), 0.5)])
    assert np.isnan(result.concavity_error[0, 0]) and np.isnan(result.accuracy_error[0, 0])
    assert result.regime[0, 0] == "undetermined" and result.clear[0, 0]


def test_results_are_read_only_and_numbered() -> None:
    result = part_of(small_plan())
    assert result.number == 3
    for values in (result.separation, result.done, result.curves, result.accuracy):
        with pytest.raises(ValueError, match="read-only"):
            values[0] = 0


# --- the file ---------------------------------------------------------------------------


def test_a_file_reads_to_the_last_bit(tmp_path: Path) -> None:
    result, paths = part_of(small_plan(data_noise=1 / 3)), [tmp_path / n for n in ("a.h5", "b.h5")]
    write_sweep(result, paths[0])
    again = read_sweep(paths[0])
    assert again.plan == result.plan and again.failures == result.failures
    for name in ("separation", "test_accuracy", "train_loss", "concavity", "accuracy_error"):
        assert np.array_equal(getattr(again, name), getattr(result, name), equal_nan=True)
    write_sweep(again, paths[1])
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert sorted(tmp_path.iterdir()) == paths
    assert is_sweep(paths[0])


@pytest.mark.parametrize("content", [b"", b"a letter", b"\x89HDF\r\n\x1a\n"])
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.h5"
    path.write_bytes(content)
    assert not is_sweep(path)
    with pytest.raises(ValueError, match=r"letter\.h5 is not a network diagram"):
        read_sweep(path)
    with pytest.raises(FileNotFoundError):
        read_sweep(tmp_path / "none.h5")


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    import h5py

    for name, damage in (
        ("version", lambda file: file.attrs.__setitem__("version", 99)),
        ("plan", lambda file: file.attrs.__setitem__("plan", '{"seeds": 3}')),
        ("array", lambda file: file.__delitem__("separation")),
        ("shape", lambda file: (file.__delitem__("x"), file.__delitem__("train_loss"))),
    ):
        path = tmp_path / f"{name}.h5"
        write_sweep(part_of(small_plan()), path)
        with h5py.File(path, "a") as file:
            damage(file)
        path.write_bytes(
            sealed(path.read_bytes(), OF_NETWORKS)
        )  # the seal alone is not what is tested
        with pytest.raises(ValueError, match="is not a network diagram that can be read"):
            read_sweep(path)


def test_bytes_that_changed_are_known_before_hdf5_looks(tmp_path: Path) -> None:
    """On such bytes its library may hang or crash; one that no seal was made for is still read."""
    import h5py

    path, result = tmp_path / "mine.h5", part_of(small_plan())
    write_sweep(result, path)
    whole = path.read_bytes()
    for at in (len(OF_NETWORKS), ROOM, ROOM + 40, 2000, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert is_sweep(path)
        with pytest.raises(ValueError, match="is not a network diagram"):
            read_sweep(path)
    for broken in (whole[: len(whole) // 2], bytes(ROOM) + whole[ROOM:]):
        path.write_bytes(broken)
        with pytest.raises(ValueError, match="is not a network diagram"):
            read_sweep(path)
    path.write_bytes(whole[ROOM:])  # as it was before there were seals
    assert is_sweep(path) and read_sweep(path).failures == result.failures
    path.write_bytes(whole)
    with h5py.File(path, "r") as file:  # for other programs it is HDF5 like any other
        assert file.attrs["version"] == 1


def test_a_table_has_a_row_for_each_cell_that_is_done(tmp_path: Path) -> None:
    result = part_of(small_plan())
    write_csv(result, tmp_path / "t.csv")
    rows = list(csv.DictReader((tmp_path / "t.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["data_noise"], row["negative_slope"]) for row in rows] == [
        ("0", "0"),
        ("0.2", "1"),
        ("0.4", "1"),
    ]
    assert float(rows[0]["concavity"]) == result.concavity[0, 0]
    assert float(rows[0]["curve_3"]) == result.curves[0, 0, 3]
    assert rows[1]["failure"] == "1 of 4 networks: it diverged"
    assert rows[2]["accuracy"] == "" and rows[2]["regime"] == ""
