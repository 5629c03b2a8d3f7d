"""The normals: the published words, the right distribution, nothing in common."""

from __future__ import annotations

import numba
import numpy as np
import pytest
from scipy import stats
from scipy.special import factorial2

from physics.chain import noise
from tests.physics import reference

# Random123's known answers for threefry4x32 with 13 rounds: counter, key, result.
KNOWN_ANSWERS = [
    (
        "00000000 00000000 00000000 00000000",
        "00000000 00000000 00000000 00000000",
        "531c7e4f 39491ee5 2c855a92 3d6abf9a",
    ),
    (
        "ffffffff ffffffff ffffffff ffffffff",
        "ffffffff ffffffff ffffffff ffffffff",
        "c4189358 1c9cc83a d5881c67 6a0a89e0",
    ),
    (
        "243f6a88 85a308d3 13198a2e 03707344",
        "a4093822 299f31d0 082efa98 ec4e6c89",
        "4aa71d8f 734738c2 431fc6a8 ae6debf1",
    ),
]


@numba.njit
def kernel_words(counter, key):
    return noise.threefry(counter, key)


def words_of(text):
    return [int(word, 16) for word in text.split()]


def tile(seed, groups, blocks, first_group=0, stream=noise.BLOCK_STREAM):
    """Normals (4 groups, blocks) in the order of the steps."""
    lanes = np.arange(groups * blocks, dtype=np.uint32)
    out = np.empty(4 * lanes.size, np.float32)
    width = np.uint32(blocks)
    noise.fill_normals(out, lanes // width, lanes % width, lanes.size, seed, first_group, 0, stream)
    return out.reshape(4, groups, blocks).transpose(1, 0, 2).reshape(-1, blocks).astype(float)


@pytest.fixture(scope="module")
def many():
    """2 million normals: 200,000 steps of 10 blocks."""
    return tile(seed=20240607, groups=50_000, blocks=10)


@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_words_are_the_published_ones(counter, key, answer):
    as_words = [tuple(np.uint32(w) for w in words_of(text)) for text in (counter, key)]
    assert [int(w) for w in kernel_words(*as_words)] == words_of(answer)
    assert reference.threefry4x32(words_of(counter), words_of(key)) == words_of(answer)


@pytest.mark.parametrize("seed", [0, 1, 2**32 + 5, 2**63 - 1])
@pytest.mark.parametrize("stream", [noise.BLOCK_STREAM, noise.COMMON_STREAM])
def test_normals_agree_with_double_precision(seed, stream):
    """To 1e-6: some roundings of single precision, of numbers up to six or so."""
    for step in (0, 1, 2, 3, 4, 1_000_003, 4 * 2**32 - 1, 4 * 2**32, 2**40 + 2):
        for block in (0, 1, 6, 999_999):
            ours = noise.normal(seed, step, block, stream)
            assert ours == pytest.approx(reference.normal(seed, step, block, stream), abs=1e-6)


def test_a_tile_may_cross_the_carry_of_the_group():
    first_group = 2**32 - 2
    values = tile(seed=3, groups=4, blocks=3, first_group=first_group)
    expected = [
        [noise.normal(3, 4 * first_group + step, block) for block in range(3)] for step in range(16)
    ]
    assert np.array_equal(values, expected)


def test_moments(many):
    flat = many.ravel()
    # E ξ^(2k) = (2k − 1)!!, odd powers vanish; of those the variance of a mean is made.
    expected = [0.0 if power % 2 else float(factorial2(power - 1)) for power in range(17)]
    for power in range(1, 9):
        error = np.sqrt((expected[2 * power] - expected[power] ** 2) / flat.size)
        assert abs(np.mean(flat**power) - expected[power]) < 4.0 * error, power


def test_distribution(many):
    assert stats.kstest(many.ravel(), "norm").pvalue > 1e-3


@pytest.mark.parametrize("within", range(4))
def test_each_step_of_a_group_has_the_right_distribution(within):
    """Over many seeds the test's own levels must be evenly spread, which no one seed tells."""
    levels = [
        stats.kstest(tile(seed, 12_500, 10)[within::4].ravel(), "norm").pvalue for seed in range(24)
    ]
    assert stats.kstest(levels, "uniform").pvalue > 1e-3


@pytest.mark.parametrize("threshold", [1e-3, 0.03, 1.0, 2.0, 3.0, 4.0, 4.5])
def test_tails(many, threshold):
    for side in (many, -many):
        count = int(np.count_nonzero(side > threshold))
        expected = side.size * stats.norm.sf(threshold)
        assert abs(count - expected) < 4.0 * np.sqrt(expected)


def test_smallest_and_largest_words_give_finite_normals():
    @numba.njit
    def transform(first, second):
        return noise._box_muller(first, second)

    words = [0, 1, 2, 2**22, 2**23 - 1, 2**23, 2**30 - 1, 2**30, 2**31 - 1, 2**31, 2**32 - 2]
    words += [2**32 - 1, 0x5A82799A, 0x5A827999, 2**30 + 2**22, 3 * 2**30, 0x7FFFFF3F, 0x7FFFFF40]
    for first in words:
        for second in words:
            pair = transform(np.uint32(first), np.uint32(second))
            assert np.isfinite(pair).all()
            assert pair == pytest.approx(reference.box_muller(first, second), abs=1e-6)


def test_the_transform_is_as_exact_as_single_precision_over_all_words():
    """Also where the logarithm changes its exponent, and where the number is least."""

    @numba.njit(error_model="numpy")
    def transform(first, second, out):
        for i in range(first.size):
            out[i, 0], out[i, 1] = noise._box_muller(first[i], second[i])

    rng = np.random.default_rng(5)
    first, second = rng.integers(0, 2**32, (2, 50_000), dtype=np.uint32)
    first[::2] >>= rng.integers(0, 32, 25_000, dtype=np.uint32)
    out = np.empty((first.size, 2), np.float32)
    transform(first, second, out)
    pairs = zip(first.tolist(), second.tolist(), strict=True)
    expected = np.array([reference.box_muller(*pair) for pair in pairs])
    assert np.abs(out - expected).max() < 1e-6


def test_directions_are_even_over_the_circle(many):
    """Steps 0 and 1 of a group, and 2 and 3, are the two coordinates of one point."""
    pairs = many.reshape(-1, 2, 10)
    turns = np.arctan2(pairs[:, 1], pairs[:, 0]).ravel() / (2.0 * np.pi)
    assert stats.kstest(turns % 1.0, "uniform").pvalue > 1e-3
    assert stats.kstest((turns * 8.0) % 1.0, "uniform").pvalue > 1e-3
    squares = (pairs**2).sum(axis=1).ravel()
    assert stats.kstest(squares, "chi2", args=(2,)).pvalue > 1e-3
    assert abs(np.corrcoef(squares, np.cos(8.0 * np.pi * turns))[0, 1]) < 4.0 / np.sqrt(turns.size)


def test_the_bits_of_the_words_are_even():
    """Each bit of each word is set half the time, and no two agree too often."""
    counters = np.arange(100_000, dtype=np.uint32)

    @numba.njit
    def words(counters, out):
        zero = np.uint32(0)
        key = (np.uint32(1), zero, zero, zero)
        for i in range(counters.size):
            out[i] = noise.threefry((counters[i], zero, zero, zero), key)

    out = np.empty((counters.size, 4), np.uint32)
    words(counters, out)
    bits = np.unpackbits(out.view(np.uint8), axis=1).astype(float) * 2.0 - 1.0
    n = len(bits)
    # 128 means and 8128 pairs: the largest of so many stays below 5 standard errors.
    assert np.abs(bits.mean(axis=0)).max() * np.sqrt(n) < 5.0
    agreement = bits.T @ bits / n - np.eye(128)
    assert np.abs(agreement).max() * np.sqrt(n) < 5.0
    # One counter on, half of all bits change.
    assert abs(np.mean(bits[1:] * bits[:-1])) * np.sqrt(bits.size) < 5.0


def assert_uncorrelated(a, b):
    """Neither the numbers nor their squares; four standard errors."""
    n = a.size
    assert abs(np.mean(a * b)) < 4.0 / np.sqrt(n)
    assert abs(np.mean((a**2 - 1.0) * (b**2 - 1.0))) < 4.0 * 2.0 / np.sqrt(n)


@pytest.mark.parametrize("lag", [1, 2, 3, 4, 5, 8, 64, 1000])
def test_steps_have_nothing_in_common(many, lag):
    assert_uncorrelated(many[:-lag].ravel(), many[lag:].ravel())


@pytest.mark.parametrize("distance", [1, 2, 3, 5, 9])
def test_blocks_have_nothing_in_common(many, distance):
    assert_uncorrelated(many[:, :-distance].ravel(), many[:, distance:].ravel())


@pytest.mark.parametrize("other", [20240608, 20240607 + 2**32, 20240606, 20240607 ^ 2**62])
def test_seeds_have_nothing_in_common(many, other):
    assert_uncorrelated(many.ravel(), tile(other, 50_000, 10).ravel())


def test_streams_have_nothing_in_common(many):
    assert_uncorrelated(many.ravel(), tile(20240607, 50_000, 10, stream=1).ravel())


def test_many_seeds_draw_what_each_draws_alone():
    seeds = np.array([0, 1, 2**32 + 5, 2**63 - 1], np.uint64)
    low, high = seeds.astype(np.uint32), (seeds >> np.uint64(32)).astype(np.uint32)
    blocks = np.array([0, 3, 7, 999_999], np.uint32)

    @numba.njit(error_model="numpy")
    def fill(rows, low, high, blocks, group, stream):
        noise.fill_normals_of_seeds(
            rows[0], rows[1], rows[2], rows[3], low, high, blocks, group, stream
        )

    for group in (0, 5, 2**32 - 1, 2**34 + 1):
        for stream in (noise.BLOCK_STREAM, noise.COMMON_STREAM):
            rows = np.empty((4, 4), np.float32)
            fill(rows, low, high, blocks, group, stream)
            for step in range(4):
                expected = [
                    noise.normal(int(seed), 4 * group + step, int(block), stream)
                    for seed, block in zip(seeds, blocks, strict=True)
                ]
                assert rows[step].tolist() == expected


def test_the_generator_runs_on_many_lanes_at_once():
    fresh = numba.njit(noise.fill_normals.py_func, error_model="numpy")
    none = np.zeros(1, np.uint32)
    fresh(np.zeros(4, np.float32), none, none, 1, 1, 0, 0, 0)
    assembly = "".join(fresh.inspect_asm().values())
    if "ymm" not in assembly:
        pytest.skip("this processor has no wide registers")
    assert assembly.count("zmm") + assembly.count("ymm") > 100
