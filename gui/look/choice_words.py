"""Choices as a person reads them."""

from __future__ import annotations

from pathlib import Path

from gui.look.numbers import number_text
from gui.look.words import say_declared, shown
from physics.wording import Words

NAMES: dict[str, str] = {
    "sgd": "SGD",
    "noisy_sgd": Words("noisy SGD"),
    "noisy_rms": Words("noisy RMS"),
    "adam": "Adam",
    "ntk": "NTK",
    "kaiming": "Kaiming",
    "langevin": "Langevin",
    "mahalanobis": "Mahalanobis",
    "gaussian_mixture": Words("Gaussian mixture"),
    "mnist": "MNIST",
    "fashion_mnist": "Fashion-MNIST",
    "cifar_10": "CIFAR-10",
    "cifar_10_colour": Words("CIFAR-10 in colour"),
    "mlp": Words("fully connected"),
    "residual": Words("residual"),
    "cnn": Words("convolutional"),
    "full": Words("fully connected"),
    "conv": Words("convolutional"),
    "held_end": Words("end held at y"),
    "regression_error": Words("regression error"),
}


def choice_words(choice: str) -> str:
    """A choice as a person reads it: "pulled_end" is "pulled end"."""
    return shown(NAMES[choice]) if choice in NAMES else say_declared(choice.replace("_", " "))


def value_words(value: float | str, digits: int = 4) -> str:
    """A number, or a choice; of a file its name."""
    return choice_words(Path(value).name) if isinstance(value, str) else number_text(value, digits)
