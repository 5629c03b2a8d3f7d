"""``python -m nets.warm``: compile what trains and measures once, so that no run waits for it."""

from __future__ import annotations

import time

from nets.config import TrainingConfig
from nets.response.settings import ResponseSettings
from nets.response.training import Training
from nets.scale.binary import load_task
from nets.scale.compiled_course import CompiledCourse
from nets.scale.settings import ScaleSettings
from nets.sweep.compiled_run import CompiledRun


def compile_step() -> None:
    """Take every path once: both losses, with dropout and without."""
    for values in ({"dropout": 0.1}, {"loss": "mean_squared_error"}):
        config = TrainingConfig.model_validate({"depth": 2, "width": 2, "epochs": 1, **values})
        run = CompiledRun(config)
        run.advance_epoch()
        run.measurement(everything=True)
    Training(ResponseSettings()).advance(1)
    scaled = ScaleSettings(width=2, samples=8)
    CompiledCourse(scaled, load_task(scaled)).to_next_look()


if __name__ == "__main__":
    began = time.perf_counter()
    compile_step()
    print(f"The networks' step is ready ({time.perf_counter() - began:.1f} s).")
