"""How the ball of `tests.nets.falling` falls; imported in the training process alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nets.protocol import Answer, Finished, Message, Request
from nets.run.control import Control
from tests.nets.falling import FallingConfig, Height, HowDeep, HowFast, SilentConfig, Speed, Stuck


@dataclass
class Ball:
    run: int
    weight: float
    height: float = 0.0

    def answer(self, request: Request, tick: Callable[[], object]) -> Answer | None:
        known = isinstance(request, HowFast) and not isinstance(request, HowDeep)
        return Speed(self.run, self.weight) if known else None


def fall(config: FallingConfig, control: Control, run: int) -> Iterator[Message]:
    control.standing = ball = Ball(run, config.weight)
    for epoch in range(1, config.epochs + 1):
        ball.weight = control.poll().get("weight", ball.weight)
        if control.stopped:
            yield Finished(run, epoch - 1, stopped=True)
            return
        if epoch == config.breaks_at:
            raise ArithmeticError("there is no liquid\nany more")
        if ball.weight <= config.lightest:
            control.hold()
            yield Stuck(run, epoch)
            ball.weight = control.poll().get("weight", ball.weight)
        ball.height -= ball.weight
        yield Height(run, epoch, ball.height)
        control.epoch_done()
    yield Finished(run, config.epochs, stopped=False)


def vanish(config: SilentConfig, control: Control, run: int) -> Iterator[Message]:
    yield Height(run, 1, 0.0)
