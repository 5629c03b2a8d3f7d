"""The app is found among those of the desktop, with its kinds of file."""

from __future__ import annotations

import configparser
import re
import shlex
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from gui.models.session import Session
from gui.models.session_file import session_text
from gui.start import launcher
from main import NAME
from physics.files.seal import OF_CHAINS, OF_LABS, OF_NETWORKS
from physics.recording.pieces import MAGIC

KINDS = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry_of(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser["Desktop Entry"]


def magic_of(kind: str) -> list[str]:
    tree = ET.parse(launcher.FOLDER / f"{NAME}.xml")
    (one,) = [k for k in tree.iter(f"{KINDS}mime-type") if k.get("type") == kind]
    return [str(match.get("value")) for match in one.iter(f"{KINDS}match")]


def test_the_entry_opens_the_kinds_that_are_declared() -> None:
    entry = entry_of((launcher.FOLDER / f"{NAME}.desktop").read_text(encoding="utf-8"))
    kinds = entry["MimeType"].rstrip(";").split(";")
    assert kinds == ["application/x-springblock-session", "application/x-springblock-recording"]
    assert all(map(magic_of, kinds))
    assert entry["Icon"] == entry["StartupWMClass"] == NAME


def test_the_kinds_are_told_by_what_stands_in_the_files() -> None:
    begin, part = magic_of("application/x-springblock-session")
    text = session_text(Session())
    assert text.startswith(begin) and part in text[:4096]
    values = [value.encode() for value in magic_of("application/x-springblock-recording")]
    for kind, value in zip((OF_CHAINS, OF_LABS, MAGIC), values, strict=True):
        assert kind.startswith(value) and not OF_NETWORKS.startswith(value)
    (diagram,) = magic_of("application/x-hdf")
    assert OF_NETWORKS.startswith(diagram.encode())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such entries")
def test_it_is_installed_for_one_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "my bin" / NAME
    monkeypatch.setattr(sys, "argv", [str(program), "--install-launcher"])
    monkeypatch.setenv("PATH", "")
    for _ in range(2):  # the second replaces the first
        written = launcher.install_launcher(NAME, tmp_path / "share")
        assert {path.relative_to(tmp_path / "share").as_posix() for path in written} == {
            f"applications/{NAME}.desktop",
            f"icons/hicolor/scalable/apps/{NAME}.svg",
            f"mime/packages/{NAME}.xml",
        }
    entry = entry_of((tmp_path / "share/applications" / f"{NAME}.desktop").read_text("utf-8"))
    assert shlex.split(entry["Exec"]) == [str(program), "%f"]
    monkeypatch.setattr(sys, "argv", ["main.py"])
    with pytest.raises(ValueError, match="pipx"):
        launcher.install_launcher(NAME, tmp_path / "share")


def test_an_odd_path_is_quoted() -> None:
    told = launcher.started_by("Exec=x %f\nIcon=x\n", Path('/a "b"/50%/$c'))
    command = re.sub(r"\\\\", r"\\", entry_of(f"[Desktop Entry]\n{told}")["Exec"])
    assert command == r'"/a \"b\"/50%%/\$c" %f'
