"""Signs of life of a process that is at work; imports without torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from nets.protocol import Pulse
from nets.run.channel import Channel, ChannelClosed

PERIOD = 0.5
"""Seconds between two of them."""


@contextmanager
def beating(channel: Channel) -> Iterator[None]:
    """Send a `Pulse` twice a second, from a thread of its own: one step may take long."""
    over = Event()
    # A daemon that nobody joins: no pipe that is full may hold the end of the process.
    Thread(target=_beat, args=(channel, over), name="pulse", daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _beat(channel: Channel, over: Event) -> None:
    with suppress(ChannelClosed):
        while not over.wait(PERIOD):
            channel.send(Pulse())
