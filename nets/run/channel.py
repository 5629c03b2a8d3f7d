"""A pipe end that neither side can be blocked by; imports without torch.

A stopped or busy process reads nothing, and a window that shows a dialog polls
nothing: so each side writes only where there is room, and keeps the rest.
"""

from __future__ import annotations

import select
import sys
import threading
from multiprocessing.connection import Connection
from typing import Any

CAN_SELECT = sys.platform != "win32"
"""Windows cannot ask a pipe for room; there a full pipe blocks the writer."""


class ChannelClosed(Exception):
    """The other side is gone."""


class Channel:
    """One end of a duplex pipe; several threads may send.

    On Unix the pipe counts as writable while most of its buffer is free, so that a message
    of a few kilobytes is always written whole.
    """

    def __init__(self, connection: Connection[Any, Any]) -> None:
        self._connection = connection
        self._sending = threading.Lock()

    def send(self, message: object, timeout: float = 0.0) -> bool:
        """Send if there is room within `timeout` seconds; whether it was sent.

        Raises
        ------
        ChannelClosed
            If the other side is gone.
        """
        try:
            with self._sending:
                if CAN_SELECT and not select.select([], [self._connection], [], timeout)[1]:
                    return False
                self._connection.send(message)
        except (OSError, ValueError) as error:
            raise ChannelClosed from error
        return True

    def receive(self, timeout: float = 0.0) -> Any | None:
        """The next message within `timeout` seconds, or None.

        Raises
        ------
        ChannelClosed
            If the other side is gone and everything it sent has been received.
        """
        try:
            return self._connection.recv() if self._connection.poll(timeout) else None
        except (OSError, EOFError) as error:
            raise ChannelClosed from error

    def close(self) -> None:
        """Close this end; the other side sees it."""
        self._connection.close()
