"""Trains networks with an output scale for a diagram; imports torch for its matrix products."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from nets.run.one_core import ONE_CORE
from nets.scale.binary import Task, load_task
from nets.scale.compiled_course import CompiledCourse, has_compiled_steps
from nets.scale.course import members_of, separation_of
from nets.scale.errors import wrong
from nets.scale.pair import Pair
from nets.scale.settings import ScaleSettings
from nets.sweep.scale_plan import ScaleTrained
from physics.wording import message_of

OF_TASK = ("data", "rule", "one_class", "components", "samples", "seed", "setup")
"""Parameters on which the samples depend."""


def train_cell(
    configs: Sequence[tuple[ScaleSettings, int]],
    progress: Callable[[float], object] = lambda _: None,
) -> list[ScaleTrained | str]:
    """Train networks one after the other; what came of each, or why it failed.

    Parameters
    ----------
    configs : settings, and the number of the network among those that have the same data.
    progress : called after some steps with the share of the work that is done, about.
    """
    outcomes: list[ScaleTrained | str] = []
    with ONE_CORE:
        for done, (settings, number) in enumerate(configs):

            def tell(share: float, done: int = done) -> None:
                progress((done + share) / len(configs))

            try:
                outcomes.append(_trained(settings, number, tell))
            except ValueError as error:
                outcomes.append(message_of(error))
            except Exception as error:  # noqa: BLE001, failure is a value
                outcomes.append(" ".join(f"{type(error).__name__}: {error}".split()))
            tell(1.0)
    return outcomes


def _trained(
    settings: ScaleSettings, number: int, progress: Callable[[float], object]
) -> ScaleTrained:
    task = _task_of(settings.model_copy(update=_NEUTRAL))
    course: CompiledCourse | Pair
    if has_compiled_steps(settings):
        course = CompiledCourse(settings, task, number)
    else:
        course = Pair(settings, task, number, watched=False)
    while not course.is_over:
        course.to_next_look()
        progress(min(course.steps / settings.most_steps, 1.0))
    flow = course.flow
    tested = flow.tested()
    return ScaleTrained(
        kernel_change=course.kernel_change,
        linear_until=course.linear_until,
        kernel_moves=course.kernel_moves,
        train_error=wrong(flow.outputs, task.labels),
        test_error=wrong(tested, task.test_labels),
        steps=float(flow.steps),
        time=flow.time,
        ended=float(flow.ended),
        separation=separation_of(flow, members_of(task)).values,
        outputs=tested,
        right=task.test_labels,
    )


_NEUTRAL = {
    name: field.default for name, field in ScaleSettings.model_fields.items() if name not in OF_TASK
}


@lru_cache(maxsize=4)
def _task_of(settings: ScaleSettings) -> Task:
    """The samples, which many networks have in common."""
    return load_task(settings)
