"""What a report of a fault needs: versions, system, cores, OpenGL."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from gui.start.itself import is_frozen

PACKAGES: Final = (
    "PySide6-Essentials",
    "vispy",
    "pyqtgraph",
    "numpy",
    "numba",
    "scipy",
    "h5py",
    "torch",
    "scikit-learn",
    "av",
)
NO_OPENGL: Final = "none that could be asked"
PATIENCE: Final = 20.0
"""Seconds after which nobody tells of OpenGL any more."""


def report(name: str, app_version: str, opengl: str | None = None) -> str:
    """A line each.

    Parameters
    ----------
    opengl : what draws; asked in a process of its own by default, as a driver may crash.
    """
    return "\n".join(
        [f"{name} {app_version}", *_lines(asked_apart() if opengl is None else opengl)]
    )


def _lines(opengl: str) -> Iterator[str]:
    frozen = ", frozen" if is_frozen() else ""
    yield f"Python {platform.python_version()} ({platform.python_implementation()}{frozen})"
    yield f"{platform.platform()}, {os.cpu_count()} cores"
    yield ", ".join(f"{package} {_version(package)}" for package in PACKAGES)
    yield f"OpenGL: {opengl}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def asked_apart() -> str:
    """Of OpenGL, by another process."""
    root = Path(__file__).resolve().parents[2]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "gui.start.opengl"],
            cwd=root,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return NO_OPENGL
    return done.stdout.strip() or NO_OPENGL
