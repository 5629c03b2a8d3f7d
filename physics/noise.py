"""Counter-based normals: ξ is a pure function of (seed, step, block).

Threefry-4x32 with 20 rounds (Salmon, Moraes, Dror, Shaw, *Parallel random
numbers: as easy as 1, 2, 3*, SC 2011) turns a key and a counter into four
random words; the Box–Muller transform turns them into four normals.

- key: the seed's low and high word, 0, 0;
- counter: the group's low and high word, the block, the stream, where one
  group is four consecutive steps;
- words 0 and 1 give the normals of the group's steps 0 and 1, words 2 and 3
  those of its steps 2 and 3.

The transform is made of additions, products, comparisons and square roots in
single precision, all correctly rounded by IEEE 754, and of no library
function: every machine draws the same bits. Without branches, it runs on as
many lanes at once as the processor has.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from physics.compiled import inlined, kernel

STEPS_PER_GROUP = 4
BLOCK_STREAM = 0
COMMON_STREAM = 1

Word = np.uint32
Words = tuple[np.uint32, np.uint32, np.uint32, np.uint32]
Single = np.float32
Pair = tuple[np.float32, np.float32]

KEY_PARITY = Word(0x1BD11BDA)
"""Threefish's constant, which keeps the extended key from being all zero."""

# From here on each cast keeps the arithmetic in 32 bits, where Numba alone
# would widen it to 64 and halve the number of lanes.
ONE = Word(1)
EXPONENT_SHIFT = np.int32(23)
SQUARE_ROOT_HALF_BITS = np.int32(0x3F3504F3)
SIGN_BIT = Word(0x80000000)
EIGHTH_TURN = Word(1 << 29)
QUARTER_SHIFT = Word(30)

# A little under 2⁻³¹, so that the largest word still gives less than one.
UNIT = Single(2.0**-31 * (1.0 - 2.0**-24))
TURN = Single(2.0**-32)
HALF = Single(0.5)
MINUS_TWO = Single(-2.0)
LOG_TWO = Single(np.log(2.0))

# Minimax fits: (log(1+f) − f + f²/2)/f³ for √½ ≤ 1+f ≤ √2, then
# sin(2πt)/t and cos(2πt) in t² for |t| ≤ 1/8; errors below half a last place.
LOG_0, LOG_1, LOG_2, LOG_3 = map(Single, (0.333333168, -0.250007966, 0.200022825, -0.166249698))
LOG_4, LOG_5, LOG_6, LOG_7 = map(Single, (0.141814201, -0.131252959, 0.128792003, -0.0786544824))
SIN_0, SIN_1, SIN_2, SIN_3 = map(Single, (6.28318529, -41.3416626, 81.5925535, -75.4020679))
COS_0, COS_1, COS_2, COS_3, COS_4 = map(
    Single, (1.0, -19.7392087, 64.9393162, -85.4428521, 59.2204074)
)


@inlined
def _mix(a: np.uint32, b: np.uint32, turn: int) -> tuple[np.uint32, np.uint32]:
    """Threefish's mixing of two words: add, rotate, exclusive or."""
    total = Word(a + b)
    rotated = Word(Word(b << Word(turn)) | Word(b >> Word(32 - turn)))
    return total, Word(rotated ^ total)


@inlined
def _two_rounds(x: Words, r0: int, r1: int, r2: int, r3: int) -> Words:
    a, b = _mix(x[0], x[1], r0)
    c, d = _mix(x[2], x[3], r1)
    a, d = _mix(a, d, r2)
    c, b = _mix(c, b, r3)
    return a, b, c, d


@inlined
def _first_rounds(x: Words) -> Words:
    return _two_rounds(_two_rounds(x, 10, 26, 11, 21), 13, 27, 23, 5)


@inlined
def _second_rounds(x: Words) -> Words:
    return _two_rounds(_two_rounds(x, 6, 20, 17, 11), 25, 10, 18, 20)


@inlined
def _add_key(
    x: Words, k0: np.uint32, k1: np.uint32, k2: np.uint32, k3: np.uint32, count: int
) -> Words:
    return Word(x[0] + k0), Word(x[1] + k1), Word(x[2] + k2), Word(x[3] + k3 + Word(count))


@inlined
def threefry(counter: Words, key: Words) -> Words:
    """Threefry-4x32-20: four random words for a counter and a key."""
    k0, k1, k2, k3 = key
    k4 = Word(KEY_PARITY ^ k0 ^ k1 ^ k2 ^ k3)
    x = _add_key(counter, k0, k1, k2, k3, 0)
    x = _add_key(_first_rounds(x), k1, k2, k3, k4, 1)
    x = _add_key(_second_rounds(x), k2, k3, k4, k0, 2)
    x = _add_key(_first_rounds(x), k3, k4, k0, k1, 3)
    x = _add_key(_second_rounds(x), k4, k0, k1, k2, 4)
    return _add_key(_first_rounds(x), k0, k1, k2, k3, 5)


@inlined
def _log(u: np.float32) -> np.float32:
    """Natural logarithm of a normal positive number."""
    bits = Single(u).view(np.int32)
    exponent = np.int32(np.int32(bits - SQUARE_ROOT_HALF_BITS) >> EXPONENT_SHIFT)
    f = np.int32(bits - np.int32(exponent << EXPONENT_SHIFT)).view(np.float32) - Single(1.0)
    tail = LOG_7
    tail = tail * f + LOG_6
    tail = tail * f + LOG_5
    tail = tail * f + LOG_4
    tail = tail * f + LOG_3
    tail = tail * f + LOG_2
    tail = tail * f + LOG_1
    tail = tail * f + LOG_0
    square = f * f
    return Single(exponent) * LOG_TWO + (f + square * (f * tail - HALF))


@inlined
def _with_sign(value: np.float32, quarter: np.uint32) -> np.float32:
    """The value, negated in the third and fourth quarter turn."""
    sign = Word(Word(quarter << QUARTER_SHIFT) & SIGN_BIT)
    return Word(Single(value).view(np.uint32) ^ sign).view(np.float32)


@inlined
def _cosine_sine(word: np.uint32) -> Pair:
    """Cosine and sine of the angle 2π word/2³²."""
    quarter = Word(Word(word + EIGHTH_TURN) >> QUARTER_SHIFT)
    t = Single(Word(word - Word(quarter << QUARTER_SHIFT)).view(np.int32)) * TURN
    z = t * t
    sine = t * (((SIN_3 * z + SIN_2) * z + SIN_1) * z + SIN_0)
    cosine = (((COS_4 * z + COS_3) * z + COS_2) * z + COS_1) * z + COS_0
    odd = Word(quarter & ONE) != Word(0)
    along, across = (sine, cosine) if odd else (cosine, sine)
    return _with_sign(along, Word(quarter + ONE)), _with_sign(across, quarter)


@inlined
def _box_muller(first: np.uint32, second: np.uint32) -> Pair:
    """Two independent normals from two random words (Box and Muller 1958)."""
    u = (Single(Word(first >> ONE).view(np.int32)) + HALF) * UNIT
    radius = np.sqrt(MINUS_TWO * _log(u))
    cosine, sine = _cosine_sine(second)
    return radius * cosine, radius * sine


@kernel
def fill_normals(
    out: NDArray[np.float32],
    lane_groups: NDArray[np.uint32],
    lane_blocks: NDArray[np.uint32],
    lanes: int,
    seed: int,
    first_group: int,
    first_block: int,
    stream: int,
) -> None:
    """Fill a tile with the normals of many blocks and groups of four steps.

    Parameters
    ----------
    out : (4 n,) normals; the j-th quarter is for the groups' steps j.
    lane_groups, lane_blocks : (n,) what each column is for, counted from
        ``first_group`` and ``first_block``.
    lanes : how many columns to fill.
    seed, first_group, first_block, stream : see the module.
    """
    key = (Word(seed), Word(seed >> 32), Word(0), Word(0))
    group, carry, base = Word(first_group), Word(first_group >> 32), Word(first_block)
    channel = Word(stream)
    row = out.size // STEPS_PER_GROUP
    first, second, third, fourth = (
        out[:row],
        out[row : 2 * row],
        out[2 * row : 3 * row],
        out[3 * row :],
    )
    for lane in range(lanes):
        low = Word(group + lane_groups[lane])
        high = Word(carry + ONE) if low < group else carry
        words = threefry((low, high, Word(base + lane_blocks[lane]), channel), key)
        first[lane], second[lane] = _box_muller(words[0], words[1])
        third[lane], fourth[lane] = _box_muller(words[2], words[3])


@inlined
def fill_normals_of_seeds(
    rows: NDArray[np.float32],
    seeds: NDArray[np.int64],
    group: int,
    block: int,
    stream: int,
) -> None:
    """The normals of one group and one block, for many seeds.

    Parameters
    ----------
    rows : (4, n) for the group's four steps.
    seeds : (n,)
    group, block, stream : see the module.
    """
    counter = (Word(group), Word(group >> 32), Word(block), Word(stream))
    first, second, third, fourth = rows[0], rows[1], rows[2], rows[3]
    for lane in range(seeds.size):
        i = np.uintp(lane)
        words = threefry(counter, (Word(seeds[i]), Word(seeds[i] >> 32), Word(0), Word(0)))
        first[i], second[i] = _box_muller(words[0], words[1])
        third[i], fourth[i] = _box_muller(words[2], words[3])


def normal(seed: int, step: int, block: int, stream: int = BLOCK_STREAM) -> float:
    """ξ of one step and one block, both counted from 0; the very number that the chain feels."""
    out = np.empty(STEPS_PER_GROUP, np.float32)
    none = np.zeros(1, np.uint32)
    fill_normals(out, none, none, 1, seed, step // STEPS_PER_GROUP, block, stream)
    return float(out[step % STEPS_PER_GROUP])
