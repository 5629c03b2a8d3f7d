"""The normals: the published words, the right distribution, nothing in common."""

from __future__ import annotations

import numba
import numpy as np
import pytest
from scipy import stats

from physics import noise
from tests.physics import reference

# Random123's known answers for threefry4x32 with 20 rounds: counter, key, result.
KNOWN_ANSWERS = [
    (
        "00000000 00000000 00000000 00000000",
        "00000000 00000000 00000000 00000000",
        "9c6ca96a e17eae66 fc10ecd4 5256a7d8",
    ),
    (
        "ffffffff ffffffff ffffffff ffffffff",
        "ffffffff ffffffff ffffffff ffffffff",
        "2a881696 57012287 f6c7446e a16a6732",
    ),
    (
        "243f6a88 85a308d3 13198a2e 03707344",
        "a4093822 299f31d0 082efa98 ec4e6c89",
        "59cd1dbb b8879579 86b5d00c ac8b6d84",
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
    n = flat.size
    # Variances of the mean of ξ, ξ², ξ³, ξ⁴ are 1, 2, 15, 96 over n.
    for power, mean, variance in ((1, 0.0, 1.0), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)):
        assert abs(np.mean(flat**power) - mean) < 4.0 * np.sqrt(variance / n)


def test_distribution(many):
    assert stats.kstest(many.ravel(), "norm").pvalue > 1e-3


@pytest.mark.parametrize("within", range(4))
def test_each_step_of_a_group_has_the_right_distribution(within):
    """Over many seeds the test's own levels must be evenly spread, which no one seed tells."""
    levels = [
        stats.kstest(tile(seed, 12_500, 10)[within::4].ravel(), "norm").pvalue for seed in range(24)
    ]
    assert stats.kstest(levels, "uniform").pvalue > 1e-3


@pytest.mark.parametrize("threshold", [2.0, 3.0, 4.0, 4.5])
def test_tails(many, threshold):
    for side in (many, -many):
        count = int(np.count_nonzero(side > threshold))
        expected = side.size * stats.norm.sf(threshold)
        assert abs(count - expected) < 4.0 * np.sqrt(expected)


def test_smallest_and_largest_words_give_finite_normals():
    @numba.njit
    def transform(first, second):
        return noise._box_muller(first, second)

    words = [0, 1, 2**31 - 1, 2**31, 2**32 - 2, 2**32 - 1]
    for first in words:
        for second in words:
            pair = transform(np.uint32(first), np.uint32(second))
            assert np.isfinite(pair).all()
            assert pair == pytest.approx(reference.box_muller(first, second), abs=1e-6)


def assert_uncorrelated(a, b):
    """Neither the numbers nor their squares; four standard errors."""
    n = a.size
    assert abs(np.mean(a * b)) < 4.0 / np.sqrt(n)
    assert abs(np.mean((a**2 - 1.0) * (b**2 - 1.0))) < 4.0 * 2.0 / np.sqrt(n)


@pytest.mark.parametrize("lag", [1, 2, 3, 4, 5, 8])
def test_steps_have_nothing_in_common(many, lag):
    assert_uncorrelated(many[:-lag].ravel(), many[lag:].ravel())


@pytest.mark.parametrize("distance", [1, 2, 5])
def test_blocks_have_nothing_in_common(many, distance):
    assert_uncorrelated(many[:, :-distance].ravel(), many[:, distance:].ravel())


@pytest.mark.parametrize("other", [20240608, 20240607 + 2**32, 20240606])
def test_seeds_have_nothing_in_common(many, other):
    assert_uncorrelated(many.ravel(), tile(other, 50_000, 10).ravel())


def test_streams_have_nothing_in_common(many):
    assert_uncorrelated(many.ravel(), tile(20240607, 50_000, 10, stream=1).ravel())


def test_the_generator_runs_on_many_lanes_at_once():
    fresh = numba.njit(noise.fill_normals.py_func, error_model="numpy")
    none = np.zeros(1, np.uint32)
    fresh(np.zeros(4, np.float32), none, none, 1, 1, 0, 0, 0)
    assembly = "".join(fresh.inspect_asm().values())
    if "ymm" not in assembly:
        pytest.skip("this processor has no wide registers")
    assert assembly.count("zmm") + assembly.count("ymm") > 100
