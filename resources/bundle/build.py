"""``python -m resources.bundle.build``: the app as a folder that needs no Python, and its package.

It is run by an environment that has what the app needs, and PyInstaller, and nothing else
(``make bundle`` makes one). What it makes lies in ``build/bundle``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from resources.bundle.deb import build_package
from resources.bundle.gathering import gather
from resources.bundle.licences import write_licences
from resources.bundle.parts import NAME
from resources.bundle.stripping import strip_all

ROOT: Final = Path(__file__).resolve().parents[2]
BUILD: Final = ROOT / "build" / "bundle"
FOLDER: Final = BUILD / "dist" / NAME
INSIDE: Final = FOLDER / "_internal"
SMALL: Final = 8e6
"""Bytes; parts below are added up in the table."""


def main() -> None:
    """Freeze, gather, strip, tell of licences and sizes, and pack."""
    require_torch_without_cuda()
    freeze()
    gather(ROOT, INSIDE)
    if sys.platform == "linux":
        strip_all(FOLDER)
    write_licences(FOLDER)
    print(size_table(FOLDER))
    if sys.platform == "linux" and shutil.which("dpkg-deb"):
        print(build_package(FOLDER, BUILD))


def require_torch_without_cuda() -> None:
    """A torch with CUDA would make ten times as much of it, and the app trains on processors."""
    import torch

    if torch.version.cuda:
        sys.exit(
            f"This torch carries CUDA {torch.version.cuda}, several gigabytes that the app does "
            "not use. Remove build/bundle/venv and name an index that has torch for processors "
            "alone: make bundle PIP='--extra-index-url …'"
        )


def freeze() -> None:
    """Run PyInstaller."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--workpath", str(BUILD / "work"), "--distpath", str(FOLDER.parent)]
    spec = ROOT / "resources" / "bundle" / f"{NAME}.spec"
    subprocess.run([*command, *places, str(spec)], check=True)


def size_table(folder: Path) -> str:
    """What makes the size, the largest first."""
    sizes: Counter[str] = Counter()
    for part, size in sizes_of(folder):
        sizes[part] += size
    rows = [(part, size) for part, size in sizes.most_common() if size >= SMALL]
    rest = sum(sizes.values()) - sum(size for _, size in rows)
    lines = [*rows, ("all else", rest), ("together", sum(sizes.values()))]
    return "\n".join(f"{size / 1e6:8.1f} MB  {part}" for part, size in lines)


def sizes_of(folder: Path) -> Iterator[tuple[str, int]]:
    """Part and bytes of each file, links left out; a wheel's libraries count to its package."""
    inside = folder / "_internal"
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        if not path.is_relative_to(inside):
            yield "the program", path.stat().st_size
            continue
        place = path.relative_to(inside)
        part = place.parts[0].removesuffix(".libs") if len(place.parts) > 1 else "libraries beside"
        yield part, path.stat().st_size


if __name__ == "__main__":
    main()
