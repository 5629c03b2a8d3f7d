"""The distributions that the app needs, as they are installed beside what builds the folder."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from resources.bundle.parts import UNUSED

ROOT = Path(__file__).resolve().parents[2]


def needed() -> list[Distribution]:
    """Those that `pyproject.toml` names, and what these need in turn; not what is unused."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting: list[str] = list(project["dependencies"])
    found: dict[str, Distribution] = {}
    while waiting:
        name = named(waiting.pop())
        if name in found or name in UNUSED:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # for other systems, or other versions of Python
        waiting += [one for one in found[name].requires or () if "extra ==" not in one]
    return [one for name, one in sorted(found.items()) if name != "setuptools"]


def named(requirement: str) -> str:
    """The name in a requirement, as all spell it alike."""
    found = re.match(r"[\w.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def top_names(one: Distribution) -> set[str]:
    """What a distribution lets one import."""
    tops = {path.parts[0] for path in one.files or () if path.suffix in (".py", ".so", ".pyd")}
    return {top.partition(".")[0] for top in tops if not top.endswith((".dist-info", ".libs"))} - {
        ""
    }
