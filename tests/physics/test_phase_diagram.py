"""Phase diagrams: the numbers of each cell, the order of the cells, the thread, the file."""

from __future__ import annotations

import errno
import itertools
import json
import os
import threading
import time
import tracemalloc
from dataclasses import asdict

import h5py
import numpy as np
import pytest

from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.files.seal import ROOM, seal
from physics.files.whole_file import whole_path
from physics.load_curve import concavity, normalised
from physics.many import diagram_runner, phase_diagram
from physics.many.diagram_file import read_diagram, write_csv, write_diagram
from physics.many.diagram_runner import DiagramThread
from physics.many.ensemble import Ensemble, with_seeds
from physics.many.phase_diagram import (
    COARSE,
    MOST_PLACES,
    Axis,
    DiagramPlan,
    axis_names,
    empty_result,
    refine,
)
from physics.standard_error import widening

PATIENCE = 240.0


def axis(name, first, last, count):
    return Axis(name, tuple(np.linspace(first, last, count).tolist()))


def small_plan(nx=5, ny=4, seeds=3, steps=300, **base):
    usual = {"blocks": 4, "time_step": 0.05, "seed": 3}
    x, y = axis("friction", 0.0, 0.15, nx), axis("noise", 0.0, 0.03, ny)
    return DiagramPlan(ChainParameters(**(usual | base)), x, y, seeds, steps)


def complete(plan, **options):
    *_, last = refine(plan, **options)
    return last


def assert_same(a, b):
    assert a.plan == b.plan
    for name in ("curves", "concavity", "concavity_error"):
        assert getattr(a, name).tobytes() == getattr(b, name).tobytes(), name
    for name in ("regime", "done", "diverged"):
        assert np.array_equal(getattr(a, name), getattr(b, name)), name


# What a cell is ------------------------------------------------------------------------------


def test_a_cell_has_its_parameters_and_the_seed_of_the_base():
    plan = small_plan()
    cell = plan.first(2, 3)
    assert cell.friction_right == cell.friction_left == plan.x.values[2]
    assert cell.noise == plan.y.values[3]
    assert (cell.seed, cell.blocks) == (3, 4)
    other = DiagramPlan(plan.base, axis("friction_left", 0, 1, 3), axis("mass", 1, 2, 2), 1, 1)
    assert other.first(1, 1).friction_left == 0.5
    assert other.first(1, 1).friction_right == plan.base.friction_right


def test_each_cell_is_the_mean_of_its_chains():
    plan = small_plan()
    result = complete(plan)
    for iy, ix in np.ndindex(plan.shape):
        curves = []
        for seed in range(3, 6):
            alone = Simulation(plan.first(ix, iy).model_copy(update={"seed": seed}))
            alone.advance(plan.steps)
            curves.append(alone.snapshot().load_curve)
        mean = np.mean(curves, axis=0)
        np.testing.assert_allclose(result.curves[iy, ix], normalised(mean), atol=1e-12)
        assert result.concavity[iy, ix] == pytest.approx(concavity(mean), abs=1e-12)
        without = [concavity(np.mean(np.delete(curves, i, axis=0), axis=0)) for i in range(3)]
        jackknife = np.sqrt(2.0 / 3.0 * np.sum((without - np.mean(without)) ** 2))
        assert result.concavity_error[iy, ix] == pytest.approx(widening(2) * jackknife, abs=1e-12)


def test_of_a_long_chain_some_places_are_kept_and_all_layers_are_read(tmp_path):
    plan = small_plan(nx=2, ny=2, seeds=1, steps=200, blocks=100)
    result = complete(plan)
    assert result.curves.shape == (2, 2, MOST_PLACES + 1)
    assert (plan.layers[0], plan.layers[8], plan.layers[-1]) == (0.0, 12.5, 100.0)
    alone = Simulation(plan.first(1, 1))
    alone.advance(plan.steps)
    curve = alone.snapshot().load_curve
    kept = np.interp(plan.layers, np.arange(101), normalised(curve))
    np.testing.assert_allclose(result.curves[1, 1], kept, atol=1e-12)
    assert result.concavity[1, 1] == pytest.approx(concavity(curve), abs=1e-12)
    assert abs(concavity(kept) - concavity(curve)) > 1e-9
    write_diagram(result, tmp_path / "d.h5")
    assert_same(read_diagram(tmp_path / "d.h5"), result)
    with h5py.File(tmp_path / "d.h5") as file:
        assert file["layers"][:].tolist() == plan.layers.tolist()
    write_csv(result, tmp_path / "d.csv")
    assert ",curve_0,curve_1.5625,curve_3.125," in (tmp_path / "d.csv").read_text("utf-8-sig")


def test_the_longest_chains_take_no_more_room_than_others():
    plan = small_plan(nx=60, ny=60, blocks=1_000_000)
    assert empty_result(plan).curves.nbytes == 60 * 60 * 65 * 8


def test_the_standard_error_is_that_of_many_diagrams():
    """Over many sets of seeds, the concavity scatters as its error says."""
    point = DiagramPlan(
        ChainParameters(time_step=0.1, friction_right=0.05, friction_left=0.05),
        axis("noise", 0.02, 0.02, 1),
        axis("stiffness", 1.0, 1.0, 1),
        8,
        2000,
    )
    values, errors = [], []
    for first in range(1, 1601, 8):
        base = point.base.model_copy(update={"seed": first})
        one = complete(DiagramPlan(base, point.x, point.y, 8, 2000))
        values.append(one.concavity[0, 0])
        errors.append(one.concavity_error[0, 0] ** 2)
    # A variance from 200 values is good to √(2/199) = 10 %; three of those.
    assert np.var(values) == pytest.approx(np.mean(errors) / widening(7) ** 2, rel=0.3)


def test_regimes_without_noise_are_those_of_theory():
    plan = small_plan(nx=3, ny=2, steps=20_000)
    result = complete(plan)
    assert result.regime[0].tolist() == ["balanced", "lazy", "lazy"]
    assert result.concavity_error[0].tolist() == [0.0] * 3


def test_one_seed_has_no_error_and_a_chain_without_range_no_regime():
    result = complete(small_plan(nx=2, ny=2, seeds=1))
    assert np.isnan(result.concavity_error[1]).all()
    assert result.regime[1].tolist() == ["undetermined"] * 2
    assert (result.concavity_error[0] == 0.0).all()  # without noise nothing is left to chance
    still = complete(small_plan(nx=2, ny=2, end_position=0.0))
    assert still.regime[0].tolist() == ["undetermined"] * 2
    assert not still.diverged.any()


def test_a_range_within_its_noise_is_undetermined():
    """Nothing pulls: what range there is, is noise."""
    result = complete(small_plan(nx=1, ny=4, end_position=0.0, seeds=8))
    assert result.regime[1:].ravel().tolist() == ["undetermined"] * 3


def test_cells_that_would_diverge_are_marked_and_the_others_done():
    plan = DiagramPlan(
        ChainParameters(), axis("stiffness", 1.0, 99.0, 3), axis("noise", 0.0, 0.01, 2), 2, 50
    )
    result = complete(plan)
    assert result.done.all()
    assert result.diverged.tolist() == [[False, False, True]] * 2
    assert result.regime[0, 2] == ""
    assert np.isnan(result.curves[:, 2]).all()
    assert np.isfinite(result.curves[:, :2]).all()
    everything = DiagramPlan(
        ChainParameters(), axis("stiffness", 500.0, 900.0, 2), axis("noise", 0.0, 0.01, 2), 2, 50
    )
    assert complete(everything).diverged.all()


def test_chains_that_do_diverge_are_marked(monkeypatch):
    monkeypatch.setattr(
        Ensemble, "diverged", property(lambda self: np.arange(len(self.chains)) == 4)
    )
    result = complete(small_plan(nx=3, ny=1))
    assert result.diverged.tolist() == [[False, False, True]]  # the second of the first batch


# The order -----------------------------------------------------------------------------------


def test_the_same_bits_in_any_order_and_by_any_threads(monkeypatch):
    plan = small_plan(nx=21, ny=18)
    whole = complete(plan)
    assert whole.done.all()
    assert whole.fraction == 1.0
    assert_same(whole, complete(plan, threads=3))
    monkeypatch.setattr(phase_diagram, "SMALLEST_BATCH", 5)
    monkeypatch.setattr(phase_diagram, "PORTION", 1000)
    assert_same(whole, complete(plan))
    half = next(itertools.islice(refine(plan), 40, None))
    assert 0.0 < half.fraction < 1.0
    assert_same(whole, complete(plan, result=half))
    monkeypatch.setattr(phase_diagram, "LARGEST_BATCH", 1)
    assert len(list(refine(plan))) > plan.shape[0] * plan.shape[1]
    assert_same(whole, complete(plan))


def test_every_result_is_whole_frozen_and_numbered(monkeypatch):
    monkeypatch.setattr(phase_diagram, "SMALLEST_BATCH", 16)
    monkeypatch.setattr(phase_diagram, "PORTION", 1)
    results = list(refine(small_plan(nx=20, ny=20, steps=1)))
    numbers = [result.number for result in results]
    assert numbers == list(range(len(results)))
    for before, after in itertools.pairwise(results):
        assert after.done[before.done].all()
        assert after.fraction > before.fraction
        assert np.array_equal(after.curves[before.done], before.curves[before.done])
    for result in results:
        assert np.isnan(result.curves[~result.done]).all()
        assert (result.regime[~result.done] == "").all()
        assert np.isfinite(result.curves[result.done]).all()
        with pytest.raises(ValueError, match="read-only"):
            result.concavity[0, 0] = 1.0


def test_a_coarse_picture_comes_first_and_changes_before_the_rest(monkeypatch):
    monkeypatch.setattr(phase_diagram, "SMALLEST_BATCH", 1_000_000)
    plan = small_plan(nx=41, ny=33, steps=2000)
    _, coarse, *later = refine(plan)
    picture = np.zeros(plan.shape, bool)
    picture[np.ix_(range(0, 33, COARSE), range(0, 41, COARSE))] = True
    assert np.array_equal(coarse.done, picture)
    # Then the changes are followed down to single cells; what the coarse picture does not
    # show comes with the rest.
    followed = later[2]
    assert followed.fraction < 0.4
    final = later[-1]
    changes = (final.regime[:, 1:] != final.regime[:, :-1]) & (final.regime[:, 1:] != "")
    both = followed.done[:, 1:] & followed.done[:, :-1]
    assert both[changes].mean() > 0.75
    assert final.done.all()


def test_long_cells_give_way_between_portions(monkeypatch):
    monkeypatch.setattr(phase_diagram, "PORTION", 3000)
    plan = small_plan(nx=2, ny=2)
    results = list(refine(plan))
    assert len(results) > 3
    assert [result.number for result in results[:3]] == [0, 0, 0]
    assert results[1] is results[0]
    assert results[-1].done.all()


def test_a_complete_result_comes_back():
    done = complete(small_plan(nx=2, ny=2))
    assert [result is done for result in refine(done.plan, done)] == [True]


# What is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("colour", (1.0,), "no axis 'colour'"),
        ("blocks", (2.5,), "blocks: .* integer, .* not 2.5"),
        ("blocks", (0.0,), "blocks: .*greater than or equal to 1"),
        ("seed", (1.0,), "no axis"),
        ("drive", (1.0,), "no axis"),
        ("noise", (), "rise"),
        ("noise", (0.1, 0.1), "and rise"),
        ("noise", (float("nan"),), "finite"),
        ("noise", (0.1, float("inf")), "finite"),
        ("noise", (-0.1, 0.1), "noise: .*greater than or equal to 0, not -0.1"),
        ("friction", (0.0, 1e10), "friction: .*less than or equal"),
    ],
)
def test_an_axis_that_is_none_is_refused(name, values, said):
    with pytest.raises(ValueError, match=said):
        Axis(name, values)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"y": axis("friction", 0, 1, 2)}, "same parameter"),
        ({"y": axis("friction_left", 0, 1, 2)}, "same parameter"),
        ({"base": ChainParameters(drive="hand")}, "in the hand"),
        ({"seeds": 0}, "at least one"),
        ({"steps": 0}, "at least one"),
        ({"base": ChainParameters(blocks=1_000_000), "seeds": 21}, "at most 20,000,000 blocks"),
        ({"x": axis("friction", 0, 1, 251), "y": axis("noise", 0, 1, 4000)}, "1,000,000 cells"),
        ({"steps": 10**15 + 1}, "at most 1,000,000,000,000,000 steps"),
        ({"base": ChainParameters(seed=2**63 - 1)}, "less than or equal"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(changes, said):
    plan = small_plan()
    usual = {"base": plan.base, "x": plan.x, "y": plan.y, "seeds": 3, "steps": 10}
    with pytest.raises(ValueError, match=said):
        DiagramPlan(**(usual | changes))


def test_every_number_may_be_an_axis():
    names = axis_names()
    assert names[0] == "friction"
    assert {"noise", "annealing", "stiffness", "time_step", "drive_speed"} < set(names)
    assert "blocks" in names and not {"seed", "dynamics"} & set(names)


# The thread ----------------------------------------------------------------------------------


@pytest.fixture
def run():
    threads = []

    def start(*arguments, **options):
        thread = DiagramThread(*arguments, **options)
        threads.append(thread)
        thread.start()
        return thread

    yield start
    for thread in threads:
        assert thread.close(PATIENCE)
    assert not any(thread.name == "diagram" for thread in threading.enumerate())


def wait_for(condition):
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.002)


def test_the_thread_computes_the_diagram(run):
    plan = small_plan()
    thread = run(plan)
    wait_for(lambda: thread.state == "done")
    assert_same(thread.latest, complete(plan))
    assert thread.seconds_left == 0.0
    for late in (thread.pause, thread.resume):
        late()
        assert thread.state == "done"
    wait_for(lambda: not thread.alive)


def slow_refine(monkeypatch, results):
    """Let the results come one by one, each when it is allowed."""
    allowed = threading.Semaphore(0)

    def refined(plan, result=None, *, threads):
        for one in results:
            assert allowed.acquire(timeout=PATIENCE)
            yield one

    monkeypatch.setattr(diagram_runner, "refine", refined)
    return allowed


def test_pause_resume_and_close(run, monkeypatch):
    monkeypatch.setattr(phase_diagram, "SMALLEST_BATCH", 16)
    monkeypatch.setattr(phase_diagram, "PORTION", 1)
    results = list(refine(small_plan(nx=17, ny=17, steps=1)))
    allowed = slow_refine(monkeypatch, results)
    thread = run(results[0].plan)
    assert thread.state == "running"
    thread.resume()
    assert thread.state == "running"
    allowed.release(2)
    wait_for(lambda: thread.latest is results[1])
    thread.pause()
    assert thread.state == "paused"
    allowed.release()
    wait_for(lambda: thread.latest is results[2])
    allowed.release()
    time.sleep(0.02)
    assert thread.latest is results[2]
    thread.resume()
    wait_for(lambda: thread.latest is results[3])
    assert not thread.close(0.0)
    allowed.release()
    assert thread.close(PATIENCE)
    assert thread.state == "cancelled"
    assert 0.0 < thread.latest.fraction < 1.0


def test_a_paused_thread_closes_and_goes_on_as_another(run):
    plan = small_plan(nx=40, ny=40, steps=2000)
    thread = run(plan)
    wait_for(lambda: thread.latest.fraction > 0.0)
    thread.pause()
    assert thread.close(PATIENCE)
    assert thread.state in ("cancelled", "done")
    second = run(plan, thread.latest, threads=1)
    assert second.latest.fraction > 0.0
    wait_for(lambda: second.state == "done")
    assert_same(second.latest, complete(plan))


def test_a_failure_is_told_and_the_result_stays(run, monkeypatch, capsys):
    plan = small_plan()

    def failing(plan, result=None, *, threads):
        yield empty_result(plan)
        raise MemoryError("not enough\nmemory")

    monkeypatch.setattr(diagram_runner, "refine", failing)
    thread = run(plan)
    wait_for(lambda: thread.state == "failed")
    assert thread.failure == "MemoryError: not enough memory"
    assert thread.latest.plan == plan
    assert "Traceback" in capsys.readouterr().err


def test_a_thread_never_started_closes():
    thread = DiagramThread(small_plan())
    assert thread.close()
    assert thread.state == "cancelled"
    assert not thread.alive
    assert thread.seconds_left is None


# The file ------------------------------------------------------------------------------------


def test_a_file_holds_all_to_the_bit(tmp_path):
    for result in (
        next(itertools.islice(refine(small_plan(nx=20)), 1, None)),
        complete(small_plan()),
    ):
        path = tmp_path / "d.h5"
        write_diagram(result, path)
        again = read_diagram(path)
        assert_same(again, result)
        assert again.regime.dtype == result.regime.dtype
        assert not again.done.flags.writeable
    assert [path.name for path in tmp_path.iterdir()] == ["d.h5"]
    with h5py.File(path) as file:
        assert file["x"].attrs["name"] == "friction"
        assert file["x"][:].tolist() == list(result.plan.x.values)


def test_bytes_that_changed_are_known_before_hdf5_looks(tmp_path):
    """On such bytes its library may hang or crash; one that no seal was made for is still read."""
    path, result = tmp_path / "d.h5", complete(small_plan(nx=2, ny=2))
    write_diagram(result, path)
    whole = path.read_bytes()
    for at in (0, ROOM, ROOM + 40, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(ValueError, match=r"d\.h5 is not a phase diagram"):
            read_diagram(path)
    path.write_bytes(whole[ROOM:])
    np.testing.assert_array_equal(read_diagram(path).curves, result.curves)


@pytest.mark.parametrize("damage", ["kind", "version", "plan", "curves", "shape", "parameters"])
def test_a_file_that_is_no_diagram_is_refused_in_one_sentence(tmp_path, damage):
    path = tmp_path / "d.h5"
    write_diagram(complete(small_plan(nx=2, ny=2)), path)
    with h5py.File(path, "a") as file:
        if damage in ("kind", "version", "plan"):
            del file.attrs[damage]
        elif damage == "parameters":
            file.attrs["plan"] = file.attrs["plan"].replace('"noise": 0.0', '"noise": -1.0')
        else:
            del file["curves"]
            if damage == "shape":
                file["curves"] = np.zeros((2, 2, 9))
    seal(path)  # a broken seal alone is not what is tested
    with pytest.raises(ValueError, match=r"d\.h5 is not a phase diagram") as refusal:
        read_diagram(path)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"steps": 300', '"steps": Infinity'),
        ('"steps": 300', f'"steps": {10**400}'),
        ('"seeds": 3', '"seeds": NaN'),
        ('"seeds": 3', '"seeds": 1000000000000'),
        ('"blocks": 4', '"blocks": 1000000'),
        ('"name": "noise", "values": [', f'"name": "noise", "values": [{-(10**400)}, '),
        ('"name": "noise", "values": [', '"name": "noise", "values": [[], '),
        ('"x": {', '"x": [{}], "z": {'),
        ('"x": {', '"x": ' + 100_000 * "["),
    ],
)
def test_a_plan_that_is_none_is_refused(tmp_path, old, new):
    def change(file):
        assert old in file.attrs["plan"]
        file.attrs["plan"] = file.attrs["plan"].replace(old, new)

    assert_refused(tmp_path / "d.h5", change)


def test_a_plan_larger_than_its_arrays_takes_no_memory(tmp_path):
    big = DiagramPlan(
        ChainParameters(blocks=1_000_000),
        axis("friction", 0.0, 0.1, 1000),
        axis("noise", 0.0, 0.1, 1000),
        1,
        10,
    )

    def change(file):
        file.attrs["plan"] = json.dumps(asdict(big) | {"base": big.base.model_dump()})

    assert_refused(tmp_path / "d.h5", change)


@pytest.mark.parametrize("name", ["curves", "regime", "done"])
@pytest.mark.parametrize("content", ["text", 3.0, h5py.Empty("f8"), np.zeros((2, 2), "i4"), None])
def test_an_array_that_is_none_is_refused(tmp_path, name, content):
    def change(file):
        del file[name]
        if content is None:
            file.create_group(name)
        else:
            file[name] = content

    assert_refused(tmp_path / "d.h5", change)


def test_an_array_as_large_as_no_memory_is_not_read(tmp_path):
    def change(file):
        del file["curves"]
        file.create_dataset("curves", (10**6, 10**5), "f8", chunks=(1000, 1000))

    assert_refused(tmp_path / "d.h5", change)


def test_a_regime_that_there_is_not_is_refused(tmp_path):
    def change(file):
        file["regime"][0, 0] = b"sleepy"

    assert_refused(tmp_path / "d.h5", change)


def assert_refused(path, change):
    """In one sentence, and without taking memory."""
    write_diagram(complete(small_plan(nx=2, ny=2)), path)
    with h5py.File(path, "a") as file:
        change(file)
    seal(path)
    tracemalloc.start()
    try:
        with pytest.raises(ValueError, match=r"d\.h5 is not a phase diagram") as refusal:
            read_diagram(path)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
    assert "\n" not in str(refusal.value)


def test_places_that_do_not_work(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_diagram(tmp_path / "none.h5")
    result = empty_result(small_plan())
    for write in (write_diagram, write_csv):
        with pytest.raises(FileNotFoundError, match="gone"):
            write(result, tmp_path / "gone" / "d")
    assert not list(tmp_path.iterdir())


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "d.h5"
    write_diagram(empty_result(small_plan()), path)
    before = path.read_bytes()

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("physics.grids.file.seal", fail)
    with pytest.raises(OSError, match="No space"):
        write_diagram(complete(small_plan(nx=2, ny=2)), path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["d.h5"]


def test_two_who_write_one_file_at_once_do_not_share_a_part(tmp_path):
    path = tmp_path / "d"
    with whole_path(path) as one, whole_path(path) as other:
        assert one != other
        one.write_text("one")
        other.write_text("other")
    assert path.read_text() == "one"
    assert [kept.name for kept in tmp_path.iterdir()] == ["d"]
    with pytest.raises(IsADirectoryError), whole_path(tmp_path):
        pass


def test_where_there_is_no_room_the_file_is_named(tmp_path):
    path = tmp_path / "d"
    for said in ((), ("part",)):  # an open file is not named, a closed one by its hidden name
        with pytest.raises(OSError, match="No space left") as told, whole_path(path) as part:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), *[str(part) for _ in said])
        assert told.value.filename == str(path)
    with pytest.raises(ConnectionError) as told, whole_path(path):
        raise ConnectionError(errno.ECONNREFUSED, "refused")  # of no file at all
    assert told.value.filename is None
    assert not list(tmp_path.iterdir())


def test_the_table_has_a_row_for_each_finished_cell(tmp_path):
    result = next(itertools.islice(refine(small_plan(nx=9, ny=9, seeds=1)), 1, None))
    write_csv(result, tmp_path / "d.csv")
    header, *rows = (tmp_path / "d.csv").read_text("utf-8-sig").splitlines()
    assert header.startswith("friction,noise,steps,seeds,regime,diverged,concavity,")
    assert header.endswith("curve_3,curve_4")
    assert len(rows) == result.done.sum()
    assert rows[0].split(",")[:2] == ["0", "0"]
    assert rows[0].split(",")[1::6][:2] == ["0", "0"]  # without noise there is no error
    assert rows[-1].split(",")[7] == ""  # one seed has none that is known


def test_with_seeds_are_the_chains_of_a_cell():
    plan = small_plan()
    assert [one.seed for one in with_seeds(plan.first(0, 0), plan.seeds)] == [3, 4, 5]
