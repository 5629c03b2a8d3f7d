"""What a network with an output scale takes, against torch, and the kernel against a step of it.

    python -m tests.benchmarks.bench_scale

Torch takes the same steps plainly: two passes forwards, one backwards, each number in double
precision. Both take turns, so that a busy machine slows both alike: first on one thread each, in
processor time, the first steps of a course and then a whole one, with the kernel and the twin that
torch goes without; then on two cores by the clock, where a sweep takes two networks side by side,
and torch one after the other, on one thread or on two. Torch's whole course is so many of its
steps. The kernel's share is what a whole course of the lab pays for it, looks and all.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import torch

from nets.scale.binary import Task, load_task
from nets.scale.compiled_course import CompiledCourse
from nets.scale.course import Course
from nets.scale.flow import Flow
from nets.scale.kernel import kernel_by_layer
from nets.scale.network import MEAN_SQUARE
from nets.scale.pair import blas
from nets.scale.settings import ScaleSettings
from tests.nets.scale.plain import as_torch, output

STEPS, ROUNDS, COURSES = 40, 7, 3
WIDEST_COURSE = 64
"""Of which a whole one is timed; wider ones take minutes."""


def seconds(run: Callable[[], object]) -> float:
    """Processor time that it takes."""
    begun = time.thread_time()
    run()
    return time.thread_time() - begun


def torch_steps(flow: Flow) -> Callable[[], None]:
    """So many steps of the hinge's flow by torch, each with the pass that tries it."""
    settings, task = flow.settings, flow.task
    x, y = torch.tensor(task.inputs), torch.tensor(task.labels)
    square, alpha = MEAN_SQUARE[settings.activation], settings.alpha
    begun = as_torch(flow.begun)

    def run() -> None:
        weights: Any = [one.clone().requires_grad_() for one in begun]
        first = output(begun, x, settings.activation, square)
        for _ in range(STEPS):
            f = alpha * (output(weights, x, settings.activation, square) - first)
            loss = torch.relu(1.0 - f * y).mean() / alpha**2
            slopes = torch.autograd.grad(loss, weights)
            with torch.no_grad():
                tried = [w - 1e-4 * s for w, s in zip(weights, slopes, strict=True)]
                output(tried, x, settings.activation, square)
            weights = [one.requires_grad_() for one in tried]

    return run


def compiled_steps(settings: ScaleSettings, task: Task) -> Callable[[], None]:
    """So many steps of a sweep's network, always the same ones."""
    course = CompiledCourse(settings, task)
    kept = [array.copy() for array in course._room]

    def run() -> None:
        for array, was in zip(course._room, kept, strict=True):
            array[...] = was
        course._advance(course.steps + STEPS)

    run()
    return run


def row(settings: ScaleSettings) -> None:
    """Print what a step takes in all three, and the kernel."""
    task = load_task(settings)
    flow = Flow(settings, task)

    def plain() -> None:
        for _ in range(STEPS):
            flow.step()

    theirs, compiled = torch_steps(flow), compiled_steps(settings, task)
    at = flow.at.first(64)
    by_sums = [one[:64] for one in flow.by_sums]

    def kernels() -> None:
        for _ in range(STEPS):
            kernel_by_layer(at, by_sums, at, by_sums)

    torch.set_num_threads(1)
    with blas().limit(limits=1):
        of_all = (compiled, theirs, plain, kernels)
        rounds = [[seconds(run) / STEPS for run in of_all] for _ in range(ROUNDS)]
    fast, slow, ours, kernel = (statistics.median(side) * 1e3 for side in zip(*rounds, strict=True))
    print(
        f"h = {settings.width:<3} {settings.activation:8} compiled {fast:.2f} ms, torch {slow:.2f} "
        f"ms ({statistics.median(b / a for a, b, _, _ in rounds):.1f} times), plain {ours:.2f} ms "
        f"({statistics.median(b / c for _, b, c, _ in rounds):.1f} times), a kernel {kernel:.2f} "
        f"ms ({statistics.median(d / c for _, _, c, d in rounds):.0%} of a plain step)",
        flush=True,
    )
    if settings.width <= WIDEST_COURSE:
        whole_courses(settings, task, theirs)


def whole_course(settings: ScaleSettings, task: Task) -> int:
    """A sweep's network from begin to end; how many steps it took."""
    course = CompiledCourse(settings, task)
    while not course.is_over:
        course.to_next_look()
    return course.steps


def whole_courses(settings: ScaleSettings, task: Task, theirs: Callable[[], None]) -> None:
    """Print how many times as long torch takes for the steps of a whole course."""
    steps, ratios = whole_course(settings, task), []
    with blas().limit(limits=1):
        for _ in range(COURSES):
            slow = seconds(theirs) / STEPS
            ratios.append(slow * steps / seconds(lambda: whole_course(settings, task)))
    one, two = (_on_two_cores(settings, task, theirs, threads) for threads in (1, 2))
    print(
        f"        a whole one of {steps:,} steps {statistics.median(ratios):.1f} times; two side "
        f"by side, by the clock: {one:.1f} times torch, {two:.1f} on two threads",
        flush=True,
    )


def _on_two_cores(
    settings: ScaleSettings, task: Task, theirs: Callable[[], None], threads_of_torch: int
) -> float:
    """How many times as many networks by the clock, of two side by side."""
    ratios = []
    with ThreadPoolExecutor(2) as threads:
        for _ in range(COURSES):
            torch.set_num_threads(threads_of_torch)
            begun = time.perf_counter()
            theirs()
            slow = (time.perf_counter() - begun) / STEPS
            torch.set_num_threads(1)
            with blas().limit(limits=1):
                begun = time.perf_counter()
                steps = sum(threads.map(lambda _: whole_course(settings, task), range(2)))
                ratios.append(slow * steps / (time.perf_counter() - begun))
    return statistics.median(ratios)


def shares(settings: ScaleSettings) -> None:
    """Print what of a whole course is the kernel's."""
    course = Course(settings, load_task(settings))
    spent, plain = [], course.kernel_now

    def timed() -> Any:
        begun = time.thread_time()
        found = plain()
        spent.append(time.thread_time() - begun)
        return found

    course.kernel_now = timed  # type: ignore[method-assign]

    def run() -> None:
        while not course.is_over:
            course.to_next_look()

    whole = seconds(run)
    print(
        f"a whole course at α√h = {settings.alpha_root_width:g}: {course.flow.steps:,} steps in "
        f"{whole:.1f} s, the kernel {np.sum(spent) / whole:.1%} of it"
    )


def main() -> None:
    """Print the figures."""
    for width in (16, 32, 64, 256):
        row(ScaleSettings(width=width))
    row(ScaleSettings(activation="relu"))
    for scale in (0.1, 10.0):
        shares(ScaleSettings(alpha_root_width=scale))


if __name__ == "__main__":
    main()
