"""A run as a script in plain PyTorch that repeats it by itself.

The script draws the same random numbers in the same order, so that it comes to the same
network but for rounding. The digits it makes itself; any other data are written beside it.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from nets.config import MOST_CLASSES, TrainingConfig
from nets.data.samples import Dataset
from nets.run import script_parts as parts
from nets.run.run_files import DATA, START, beside
from physics.files.whole_file import write_whole

if TYPE_CHECKING:
    from nets.run.view import Run


def save_script(run: Run, path: Path) -> None:
    """Write the script, and what it reads beside it: data, and weights that it starts from.

    Raises
    ------
    OSError
        If they cannot be written there.
    """
    config = run.begun_with
    if config.dataset != "digits":
        write_whole(beside(path, DATA), _npz(run.data))
    if config.weights:
        start = Path(config.weights).expanduser().read_bytes()
        write_whole(beside(path, START), start)
    write_whole(path, script_of(run, path).encode())


def script_of(run: Run, path: Path) -> str:
    """The script's text; `path` is where it shall lie."""
    config = run.begun_with
    data, started = beside(path, DATA).name, beside(path, START).name
    blocks = (
        parts.HEAD.format(settings=_settings(run)),
        parts.DIGITS if config.dataset == "digits" else parts.OWN_DATA.format(name=data),
        _first_classes(config),
        parts.INITIALISATIONS[config.initialisation],
        parts.SLOPES.format(slopes=config.slopes) if config.initialisation == "kaiming" else "",
        _response_draws(run) if config.initialisation == "response" else "",
        _network(config),
        parts.START.format(name=started) if config.weights else "",
        parts.OPTIMISERS[config.optimiser].format(momentum=config.momentum),
        parts.LOSSES[config.loss],
        _order(config),
        parts.TRAINING,
        parts.SEPARATION,
        parts.FEATURES[config.features],
        parts.READING,
    )
    return "\n\n".join(block.strip("\n") for block in blocks if block) + "\n"


def _order(config: TrainingConfig) -> str:
    """How batches are taken: those that are drawn anew go on with what drew the weights."""
    goes_on = config.initialisation == "response"
    draws = "" if goes_on else "draws = np.random.default_rng([SEED, 1])\n"
    text = parts.ORDERS[config.order]
    return text.format(draws=draws) if config.order == "drawn_anew" else text


def _response_draws(run: Run) -> str:
    """What draws first weights as in the lab of the training response."""
    from nets.model.response_start import scales

    config = run.begun_with
    numbers = {"points": config.sphere_points, "dimensions": config.sphere_dimensions}
    return parts.RESPONSE_DRAWS.format(scales=scales(config, run.data.classes)) + (
        parts.SPHERE.format(**numbers) if config.dataset == "encoding" else ""
    )


def _settings(run: Run) -> str:
    """Assignments for all that determines the run."""
    config = run.begun_with
    sizes = [name for name in ("width", "channels", "skip_strength") if config.uses(name)]
    live: dict[str, Any] = {name: getattr(config, name) for name in sorted(config.live_fields())}
    values = {
        "SEED": config.seed,
        "DEPTH": config.depth,
        **{name.upper(): getattr(config, name) for name in sizes},
        "BATCH_SIZE": config.batch_size,
        "FEWEST_SAMPLES": config.fewest_samples,
        "BATCH_NORM": config.batch_norm,
        "BIAS": config.bias,
        "INITIAL_SCALE": config.initial_scale,
        "STEPS": run.steps,
        "SETTINGS": live,
        "CHANGES": _changes(run),
    }
    return "\n".join(f"{name} = {value!r}" for name, value in values.items())


def _changes(run: Run) -> dict[int, dict[str, Any]]:
    """Values that were set before a step, the first being 0."""
    changes: dict[int, dict[str, Any]] = {}
    for step, values in run.changes:
        changes.setdefault(step, {}).update(values)
    return changes


def _first_classes(config: TrainingConfig) -> str:
    """What leaves classes out; of data that are written beside the script they are left out."""
    if config.dataset != "digits" or config.most_classes == MOST_CLASSES:
        return ""
    return parts.FIRST_CLASSES.format(count=config.most_classes)


def _network(config: TrainingConfig) -> str:
    activations = ", ".join(
        parts.ACTIVATIONS[name].format(slope=slope) for name, slope in config.activations
    )
    return parts.NETWORKS[config.architecture].format(activations=activations)


def _npz(data: Dataset) -> bytes:
    """The data as the app reads them, too."""
    file = io.BytesIO()
    np.savez(
        file,
        X_train=data.train_inputs,
        y_train=data.train_labels,
        X_test=data.test_inputs,
        y_test=data.test_labels,
    )
    return file.getvalue()
