"""Long tries that no test run waits for: ``python -m tests.fuzz NAME …``.

Each NAME is a module beside this one that has a function ``main(arguments)``.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def names() -> list[str]:
    """What can be tried."""
    files = sorted(Path(__file__).parent.glob("[a-z]*.py"))
    return [f.stem for f in files if "\ndef main(arguments" in f.read_text(encoding="utf-8")]


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in names():
        print(f"python -m tests.fuzz {' | '.join(names())}: choose one", file=sys.stderr)
        return 2
    return int(importlib.import_module(f"tests.fuzz.{arguments[0]}").main(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
