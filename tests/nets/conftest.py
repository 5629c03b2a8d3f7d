"""How torch computes in tests of the networks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """As commands and the training process have it: several add in another order."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def as_in_the_training_process(one_thread: None) -> Iterator[None]:
    """On one thread, and dying features are not computed with slow numbers next to nothing."""
    import torch

    torch.set_flush_denormal(True)
    yield
    torch.set_flush_denormal(False)
