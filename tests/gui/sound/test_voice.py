"""The chain's voice: what is heard in generated samples, told without an ear."""

from __future__ import annotations

import numpy as np
import pytest

from gui.sound.heard import CHORDS, HIGHEST, LOWEST, SILENCE, Heard, heard_of, pitches
from gui.sound.voice import CHORD, FADE, RATE, SLIP_LEVEL, Voice
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation

LAYERS = 7
RESTS = Heard(np.zeros(LAYERS, bool), 0.0, "", 1)


def slip_of(layer: int) -> Heard:
    slides = np.zeros(LAYERS, bool)
    slides[layer - 1] = True
    return Heard(slides, 0.0, "", 1)


def spectrum(samples: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    size = 8 * samples.size  # finer than one over its length
    power = np.abs(np.fft.rfft(samples * np.hanning(samples.size), size))
    return np.fft.rfftfreq(size, 1.0 / RATE), power


def loudest(samples: np.ndarray) -> float:
    frequencies, power = spectrum(samples)
    return float(frequencies[power.argmax()])


@pytest.mark.parametrize("layer", range(1, LAYERS + 1))
def test_a_slip_has_the_pitch_of_its_layer(layer: int) -> None:
    voice = Voice()
    assert not voice.samples(RESTS, 500).any()
    heard = voice.samples(slip_of(layer), RATE // 4)
    assert loudest(heard) == pytest.approx(pitches(LAYERS)[layer - 1], rel=0.004)
    assert not voice.samples(slip_of(layer), RATE).any()  # one that goes on sliding clicks once


def test_pitches_rise_with_the_layer_and_lie_where_all_can_hear_them() -> None:
    for layers in (1, 2, 7, 40, 100_000):
        found = pitches(layers)
        assert found.size == layers and np.all(np.diff(found) > 0.0)
        assert found.min() >= LOWEST and found.max() <= HIGHEST
    assert all(LOWEST <= pitch <= HIGHEST for chord in CHORDS.values() for pitch in chord)


def test_no_sound_lies_outside_what_all_can_hear() -> None:
    voice, generator = Voice(), np.random.default_rng(1)
    heard = [
        voice.samples(
            Heard(generator.random(LAYERS) < 0.5, 0.8, ("lazy", "active")[step // 60], 1), 735
        )
        for step in range(120)
    ]
    frequencies, power = spectrum(np.concatenate(heard).astype(float))
    inside = (frequencies > 0.8 * LOWEST) & (frequencies < 1.2 * HIGHEST)
    assert np.sum(power[inside] ** 2) > 0.98 * np.sum(power**2)


@pytest.mark.parametrize("layers", [1, 7, 1000])
def test_the_level_is_bounded_whatever_happens_at_once(layers: int) -> None:
    voice, generator = Voice(), np.random.default_rng(2)
    for step in range(60):
        slides = generator.random(layers) < 0.5
        heard = Heard(slides, 1.0, ("lazy", "balanced", "active")[step % 3], step // 50)
        samples = voice.samples(heard, 735)
        assert samples.dtype == np.float32 and np.abs(samples).max() < 1.0


def test_nothing_begins_or_ends_with_a_click() -> None:
    """No step is larger than that of a sine of the highest pitch in it, at its level."""
    voice = Voice()
    lasting = Heard(np.zeros(LAYERS, bool), 0.9, "lazy", 1)
    heard = [voice.samples(one, RATE // 2) for one in (SILENCE, lasting, lasting, lasting, SILENCE)]
    samples = np.concatenate(heard).astype(float)
    assert np.abs(np.diff(samples)).max() < 2.0 * np.pi * 700.0 / RATE * 0.5
    begin = samples[RATE // 2 : RATE // 2 + RATE // 66]  # a tenth of a fade
    assert np.abs(begin).max() < 0.2 * np.abs(samples).max()
    assert not heard[0].any() and np.abs(heard[-1][RATE // 4 :]).max() < 1e-3
    slip = Voice()
    slip.samples(RESTS, 10)
    samples = slip.samples(slip_of(LAYERS), RATE).astype(float)
    assert np.abs(np.diff(samples)).max() < 2.0 * np.pi * 1760.0 / RATE * SLIP_LEVEL / 4.0
    assert samples[0] == 0.0


def test_a_verdict_is_a_chord_of_its_own_once() -> None:
    for verdict, chord in CHORDS.items():
        voice = Voice()
        told = Heard(np.zeros(LAYERS, bool), 0.0, verdict, 1)
        samples = voice.samples(told, round(CHORD * RATE))
        if not chord:
            assert not samples.any()
            continue
        frequencies, power = spectrum(samples)
        for pitch in chord:
            near = np.abs(frequencies - pitch) < 4.0
            assert power[near].max() > 0.5 * power.max()
        assert not voice.samples(told, RATE).any()
    assert len(set(CHORDS.values())) == len(CHORDS)


def test_the_tension_is_heard_in_level_and_pitch() -> None:
    found = []
    for tension in (0.2, 0.9):
        voice = Voice()
        strained = Heard(np.zeros(LAYERS, bool), tension, "", 1)
        voice.samples(strained, round(2 * FADE * RATE))
        samples = voice.samples(strained, RATE)
        found.append((loudest(samples), float(np.abs(samples).max())))
    (low, soft), (high, loud) = found
    assert LOWEST < low < high < 440.0 and 0.0 < soft < loud


def test_the_same_moments_sound_the_same_however_they_are_cut() -> None:
    one, other, heard = Voice(), Voice(), Heard(np.zeros(LAYERS, bool), 0.5, "lazy", 1)
    whole = one.samples(heard, 4410)
    parts = np.concatenate([other.samples(heard, 441) for _ in range(10)])
    np.testing.assert_allclose(whole, parts, atol=1e-6)
    again = Voice()
    np.testing.assert_array_equal(whole, again.samples(heard, 4410))


def test_a_chain_is_heard_and_one_that_blew_up_is_not() -> None:
    simulation = Simulation(ChainParameters())
    simulation.advance(50)
    snapshot = simulation.snapshot()
    heard = heard_of(snapshot, None)
    assert heard.slides.shape == snapshot.velocities.shape and heard.verdict == ""
    assert 0.0 < heard.tension < 1.0
    from dataclasses import replace

    broken = replace(snapshot, positions=np.full_like(snapshot.positions, np.nan))
    assert heard_of(broken, None) is SILENCE
