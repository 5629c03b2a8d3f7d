"""Under which terms the parts of the folder may be handed on, as files in the folder."""

from __future__ import annotations

import re
import shutil
import sysconfig
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from resources.bundle.needed import needed
from resources.bundle.parts import NAME

COMMON: Final = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts of licences that many share."""
TEXTS: Final = ("GPL-2", "GPL-3", "LGPL-3")
HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]


def write_licences(folder: Path) -> None:
    """Write the folder ``licences``: a text about all, and those of each part."""
    place = folder / "licences"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copy(ROOT / "LICENSE", place / f"{NAME}.txt")
    shutil.copy(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", place / "Python.txt")
    for name in TEXTS:
        if (COMMON / name).exists():
            shutil.copy(COMMON / name, place / f"{name}.txt")
    lines = []
    for one in needed():
        lines.append(f"{one.name} {one.version}: {licence_of(one)}")
        for path in one.files or ():
            if re.search(r"\.dist-info/(licenses/|(LICEN[CS]E|COPYING|NOTICE|AUTHORS))", str(path)):
                if path.suffix in (".py", ".pyc"):
                    continue
                target = place / one.name / Path(*path.parts[1:])
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(str(path.locate()), target)
    about = (HERE / "LICENCES.txt").read_text(encoding="utf-8")
    (place / "README.txt").write_text(about + "\n".join(lines) + "\n", encoding="utf-8")


def licence_of(one: Distribution) -> str:
    """As its metadata have it, in one line."""
    metadata = one.metadata
    told = metadata.get("License-Expression") or metadata.get("License") or ""
    if not told or "\n" in told:
        kinds = [kind for kind in metadata.get_all("Classifier", []) if kind.startswith("License")]
        told = "; ".join(kind.rpartition(" :: ")[2] for kind in kinds)
    return told or "see its file"
