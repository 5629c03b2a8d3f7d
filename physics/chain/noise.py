"""Counter-based normals: ξ is a pure function of (seed, step, block).

Threefry-4x32 (Salmon, Moraes, Dror, Shaw, *Parallel random numbers: as easy
as 1, 2, 3*, SC 2011) turns a key and a counter into four random words; the
Box–Muller transform turns them into four normals. Of the numbers of rounds
for which Random123 publishes known answers, 13 is the least; each costs time.

- key: the seed's low and high word, 0, 0;
- counter: the group's low and high word, the block, the stream, where one
  group is four consecutive steps;
- words 0 and 1 give the normals of the group's steps 0 and 1, words 2 and 3
  those of its steps 2 and 3.

The transform is made of operations on bits and of additions, products, fused
products and sums, and square roots in single precision, all correctly rounded
by IEEE 754, and of no library function: every machine draws the same bits.
Without branches, it runs on as many lanes at once as the processor has.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from physics.chain.compiled import fused, inlined, kernel

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
POSITIVE = Word(0x7FFFFFFF)
SIGN = Word(0x80000000)
FRACTION = Word(0x007FFFFF)
EXPONENT_SHIFT = np.int32(23)
SQUARE_ROOT_HALF_BITS = np.int32(0x3F3504F3)
SCALED = np.int32(0x3F3504F3 + (31 << 23))
"""√½ as a share of 2³¹."""
FRACTION_BITS = np.int32(0x007FFFFF)
ODD_AND_ONE = Word(0x3F800001)
"""The bits of 1 with the last bit of the fraction, so that the numbers lie evenly about 1½."""
SWAP = Word(0x40000000)

ONE_AND_A_HALF = Single(1.5)
MINUS_TWO_LOG_TWO = Single(-2.0 * np.log(2.0))

# Minimax fits, lowest power first: −2 log(1+f)/f in f for √½ ≤ 1+f ≤ √2; sin(πt/2)/t
# and cos(πt/2) in t² for |t| ≤ ½. Errors of 2·10⁻⁷, 5·10⁻⁹ and 3·10⁻⁸ of the whole.
LOG_0, LOG_1, LOG_2, LOG_3 = map(Single, (-1.99999988, 1.00000727, -0.666701198, 0.499398172))
LOG_4, LOG_5, LOG_6, LOG_7 = map(Single, (-0.398003459, 0.345016956, -0.324450493, 0.20213528))
SIN_0, SIN_1, SIN_2, SIN_3 = map(Single, (1.57079637, -0.645963490, 0.0796802267, -0.00460217707))
COS_0, COS_1, COS_2, COS_3 = map(Single, (1.0, -1.23369706, 0.25359863, -0.0204083528))


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
    """Threefry-4x32-13: four random words for a counter and a key."""
    k0, k1, k2, k3 = key
    k4 = Word(KEY_PARITY ^ k0 ^ k1 ^ k2 ^ k3)
    x = _add_key(counter, k0, k1, k2, k3, 0)
    x = _add_key(_first_rounds(x), k1, k2, k3, k4, 1)
    x = _add_key(_second_rounds(x), k2, k3, k4, k0, 2)
    x = _add_key(_first_rounds(x), k3, k4, k0, k1, 3)
    a, b = _mix(x[0], x[1], 6)
    c, d = _mix(x[2], x[3], 20)
    return a, b, c, d


@inlined
def _radius(word: np.uint32) -> np.float32:
    """√(−2 log u), where u is (word mod 2³¹, made odd) over 2³¹, in single precision."""
    bits = Single(Word(Word(word & POSITIVE) | ONE).view(np.int32)).view(np.int32)
    above = np.int32(bits - SCALED)
    exponent = Single(np.int32(above >> EXPONENT_SHIFT))
    mantissa = np.int32(np.int32(above & FRACTION_BITS) + SQUARE_ROOT_HALF_BITS)
    f = Single(mantissa.view(np.float32) - Single(1.0))
    slope = fused(LOG_7, f, LOG_6)
    slope = fused(slope, f, LOG_5)
    slope = fused(slope, f, LOG_4)
    slope = fused(slope, f, LOG_3)
    slope = fused(slope, f, LOG_2)
    slope = fused(slope, f, LOG_1)
    slope = fused(slope, f, LOG_0)
    return Single(np.sqrt(fused(exponent, MINUS_TWO_LOG_TWO, slope * f)))


@inlined
def _direction(word: np.uint32) -> Pair:
    """A point of the unit circle: where in a quarter turn, and which of the four.

    The word's last 23 bits, made odd, are the place from −⅛ to ⅛ of a turn; its
    first bit mirrors at the second axis, its second bit at the diagonal.
    """
    t = Word(Word(word & FRACTION) | ODD_AND_ONE).view(np.float32) - ONE_AND_A_HALF
    z = t * t
    sine = t * fused(fused(fused(SIN_3, z, SIN_2), z, SIN_1), z, SIN_0)
    cosine = fused(fused(fused(COS_3, z, COS_2), z, COS_1), z, COS_0)
    mirrored = Word(Single(cosine).view(np.uint32) ^ Word(word & SIGN)).view(np.float32)
    swapped = Word(word & SWAP) != Word(0)
    return (sine, mirrored) if swapped else (mirrored, sine)


@inlined
def _box_muller(first: np.uint32, second: np.uint32) -> Pair:
    """Two independent normals from two random words (Box and Muller 1958)."""
    radius = _radius(first)
    along, across = _direction(second)
    return radius * along, radius * across


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
    first: NDArray[np.float32],
    second: NDArray[np.float32],
    third: NDArray[np.float32],
    fourth: NDArray[np.float32],
    low_words: NDArray[np.uint32],
    high_words: NDArray[np.uint32],
    blocks: NDArray[np.uint32],
    group: int,
    stream: int,
) -> None:
    """The normals of one group of four steps, for many seeds and blocks.

    Parameters
    ----------
    first, second, third, fourth : (n,) or longer, the normals of the four steps.
    low_words, high_words, blocks : (n,) seed and block of each.
    group, stream : see the module.
    """
    low, high, channel = Word(group), Word(group >> 32), Word(stream)
    for lane in range(blocks.size):
        i = np.uintp(lane)
        key = (low_words[i], high_words[i], Word(0), Word(0))
        words = threefry((low, high, blocks[i], channel), key)
        first[i], second[i] = _box_muller(words[0], words[1])
        third[i], fourth[i] = _box_muller(words[2], words[3])


def normal(seed: int, step: int, block: int, stream: int = BLOCK_STREAM) -> float:
    """ξ of one step and one block, both counted from 0; the very number that the chain feels."""
    out = np.empty(STEPS_PER_GROUP, np.float32)
    none = np.zeros(1, np.uint32)
    fill_normals(out, none, none, 1, seed, step // STEPS_PER_GROUP, block, stream)
    return float(out[step % STEPS_PER_GROUP])
