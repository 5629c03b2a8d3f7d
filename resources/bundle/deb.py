"""The folder as a package for Debian and Ubuntu, with launcher entry, icon and kinds of file."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from resources.bundle.parts import NAME

ROOT: Final = Path(__file__).resolve().parents[2]
FRAMEWORK: Final = Path("opt") / NAME
SHARED: Final = {
    "usr/share/applications": f"resources/launcher/{NAME}.desktop",
    "usr/share/icons/hicolor/scalable/apps": f"resources/launcher/{NAME}.svg",
    "usr/share/mime/packages": f"resources/launcher/{NAME}.xml",
}
GLIBC: Final = re.compile(rb"GLIBC_2\.(\d+)\0")
BESIDE: Final = ("libstdc++6", "libgcc-s1", "libzstd1", "zlib1g")
"""Libraries that every system has: its graphics drivers need them as they are there."""
CONTROL: Final = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The Spring–Block Lab authors <noreply@invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Section: science
Priority: optional
Description: how a deep network learns features, beside a chain of blocks that does the same
 A chain of spring-linked blocks slides on a rough floor in real time, a real
 network trains beside it, and the data separation of its layers stands under
 the blocks. It brings all it needs but the system's own libraries.
"""


def build_package(folder: Path, to: Path) -> Path:
    """Pack the folder; the file that is made.

    Parameters
    ----------
    folder : what PyInstaller made.
    to : where the tree that is packed and the package are made; an earlier tree is removed.
    """
    tree = to / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / FRAMEWORK).parent.mkdir(parents=True)
    subprocess.run(["cp", "-al", str(folder), str(tree / FRAMEWORK)], check=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / NAME).symlink_to(Path("/") / FRAMEWORK / NAME)
    for place, source in SHARED.items():
        (tree / place).mkdir(parents=True)
        shutil.copy(ROOT / source, tree / place)
    about = tree / "usr/share/doc" / NAME
    about.mkdir(parents=True)
    shutil.copy(folder / "licences" / "README.txt", about / "copyright")
    architecture = _said_by("dpkg", "--print-architecture")
    control = CONTROL.format(
        name=NAME,
        version=version(),
        architecture=architecture,
        kilobytes=int(_said_by("du", "-sk", str(tree)).split()[0]),
        depends=", ".join(depends(folder)),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    subprocess.run(["chmod", "-R", "u=rwX,go=rX", str(tree)], check=True)
    package = to / f"{NAME}_{version()}_{architecture}.deb"
    pack = ["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(tree), str(package)]
    subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def version() -> str:
    """That of the app, whose one place is `main`."""
    found = re.search(
        r'^__version__ = "(.+)"$', (ROOT / "main.py").read_text("utf-8"), re.MULTILINE
    )
    assert found
    return found[1]


def depends(folder: Path) -> list[str]:
    """The system's packages: those that the app needs anyhow, and the C library."""
    return [f"libc6 (>= 2.{newest_glibc(folder)})", *BESIDE, *system_packages()]


def system_packages() -> list[str]:
    """What `.ci/system-libraries.sh` installs for the app, where they are listed once."""
    text = (ROOT / ".ci" / "system-libraries.sh").read_text("utf-8")
    listed = re.findall(r"^lib\S+\.so\.\d+ +(\S+)$", text, re.MULTILINE)
    found = re.search(r'^packages="(.*)"$', text, re.MULTILINE)
    assert found
    return [*listed, *found[1].split()]


def newest_glibc(folder: Path) -> int:
    """The least version 2.x that has all that the folder's libraries ask for."""
    asked = {
        int(number)
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.name == NAME)
        for number in GLIBC.findall(path.read_bytes())
    }
    return max(asked, default=0)


def _said_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
