"""Run the benchmarks: ``python -m tests.benchmarks [NAME …]``, all of them by default."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]


def main(wanted: list[str]) -> int:
    """Run each script by itself, so that none slows the next; returns 1 if one failed."""
    known = [path.stem.removeprefix("bench_") for path in sorted(FOLDER.glob("bench_*.py"))]
    unknown = sorted(set(wanted) - set(known))
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    failed = []
    for name in wanted or known:
        print(f"\n== {name}", flush=True)
        script = [sys.executable, "-m", f"tests.benchmarks.bench_{name}"]
        if subprocess.run(script, cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
