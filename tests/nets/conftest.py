"""How torch computes in tests of the networks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def one_core() -> Iterator[None]:
    """As commands, sweeps and the training process have it."""
    from nets.run.one_core import ONE_CORE

    with ONE_CORE:
        yield
