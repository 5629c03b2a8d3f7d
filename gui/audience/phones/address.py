"""Where the phones find the page: an address on the local network, and its QR code."""

from __future__ import annotations

import secrets
import socket

import numpy as np
import segno
from numpy.typing import NDArray

LOOPBACK = "127.0.0.1"
NOWHERE = "192.0.2.1"
"""An address that no network has (RFC 5737): nothing is sent to it."""


def local_address() -> str:
    """The machine's address on its network; "" where it is on none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect((NOWHERE, 9))  # only has the system choose a network: nothing is sent
        except OSError:
            return ""
        address = str(asked.getsockname()[0])
    return "" if address.startswith("127.") or address == "0.0.0.0" else address  # noqa: S104


def new_token() -> str:
    """What an address cannot be guessed without: 96 random bits, short enough for a QR code."""
    return secrets.token_urlsafe(12)


def page_address(host: str, port: int, token: str) -> str:
    """Of the page."""
    return f"http://{host}:{port}/{token}/"


def qr_modules(text: str) -> NDArray[np.bool_]:
    """(n, n) the dark squares of a QR code, without the quiet zone of four around it."""
    return np.array(segno.make_qr(text, error="m").matrix, dtype=bool)
