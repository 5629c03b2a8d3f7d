"""What torch's optimisers leave on the disk goes where tests may leave things."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def compilers_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """They import its compiler, which makes a folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path_factory.mktemp("inductor")))
        yield
