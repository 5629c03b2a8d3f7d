"""``python -m tests.bundle``: install the package in a bare Debian, and use it as a person would.

As root, on Debian or Ubuntu with debootstrap. The bare root has no Python, no compiler and no
screen; it is kept in ``build/bundle/root`` for the next time. A person without any rights uses the
app there, from an empty home.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bundle.checks import CHECKS, PERSON, Check

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bundle"
BESIDE = ("xvfb", "xauth", "shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
"""Packages of the test alone: a screen, and who tells of launchers and kinds of file."""
SAMPLES = {
    "sealed.h5": ROOT / "tests" / "recordings" / "sample_3.h5",
    "diagram.h5": ROOT / "resources" / "diagrams" / "digits-dropout.h5",
    "other.toml": ROOT / "pyproject.toml",
    "lecture": ROOT / "tests" / "gui" / "lectures" / "example",
}


def main() -> int:
    """Make the root, install the package, run the checks; 0 if all hold."""
    parser = argparse.ArgumentParser("python -m tests.bundle", description=__doc__)
    parser.add_argument("names", nargs="*", help="of checks; all by default")
    parser.add_argument("--package", type=Path, help="the newest in build/bundle by default")
    parser.add_argument("--suite", default="bookworm", help="of Debian")
    options = parser.parse_args()
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("This takes root and debootstrap: it makes a bare Debian.", file=sys.stderr)
        return 2
    packages = sorted(BUILD.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    package = options.package or (packages[-1] if packages else None)
    if package is None:
        print("There is no package yet: make bundle", file=sys.stderr)
        return 2
    root = bare_root(BUILD / "root", options.suite)
    with mounted(root):
        install(root, package)
        chosen = [one for one in CHECKS if not options.names or one.name in options.names]
        results = [tried(root, one) for one in chosen]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


def bare_root(root: Path, suite: str) -> Path:
    """A minimal Debian, made once."""
    if not (root / "etc" / "debian_version").exists():
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(root)], check=True)
    return root


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """With processes, devices and shared memory, which every system has."""
    kinds = {"proc": "proc", "dev/shm": "tmpfs", "tmp": "tmpfs"}
    made: list[Path] = []
    try:
        for place, kind in kinds.items():
            (root / place).mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "-t", kind, kind, str(root / place)], check=True)
            made.append(root / place)
        yield
    finally:
        for place in reversed(made):
            subprocess.run(["umount", "--lazy", str(place)], check=False)


def install(root: Path, package: Path) -> None:
    """The package with what it depends on and nothing more, and a person with an empty home."""
    place = root / "var" / "cache" / package.name
    shutil.copy(package, place)
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    for name in ("tmp", "dev/shm"):
        (root / name).chmod(0o1777)
    quiet = "DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o Dpkg::Use-Pty=0"
    script = f"""set -e
        {quiet} update
        {quiet} install --no-install-recommends {" ".join(BESIDE)}
        {quiet} install --no-install-recommends --reinstall /var/cache/{package.name}
        ! command -v python3
        userdel -r {PERSON} 2>/dev/null || true
        useradd -m {PERSON}"""
    began = time.perf_counter()
    subprocess.run(["chroot", str(root), "sh", "-c", script], check=True, stdout=subprocess.DEVNULL)
    place.unlink()
    home = root / "home" / PERSON
    for name, source in SAMPLES.items():
        if source.is_dir():
            shutil.copytree(source, home / name)
        else:
            shutil.copy(source, home / name)
    attached(home / "attached.h5")
    subprocess.run(
        ["chroot", str(root), "chown", "-R", f"{PERSON}:", f"/home/{PERSON}"], check=True
    )
    print(f"installed in {time.perf_counter() - began:.0f} s", flush=True)


def attached(to: Path) -> None:
    """What somebody's training on this machine wrote, with their own Python and torch."""
    code = """
import sys, torch
from springblock_attach import attach
layers = [part for _ in range(4) for part in (torch.nn.Linear(6, 6), torch.nn.ReLU())]
model = torch.nn.Sequential(*layers)
with attach(model, (torch.randn(60, 6), torch.arange(60) % 3), sys.argv[1]) as watch:
    for _ in range(3):
        watch.step()
"""
    python = next(
        one
        for one in (ROOT / ".venv/bin/python", BUILD / "venv/bin/python", Path(sys.executable))
        if one.exists()
    )
    subprocess.run(
        [str(python), "-c", code, str(to)],
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT / "nets" / "attach")},
    )


def tried(root: Path, check: Check) -> bool:
    """Run a check as that person; whether it holds."""
    began = time.perf_counter()
    command = ["chroot", f"--userspec={PERSON}:{PERSON}", str(root)]
    clean = ["env", "-i", f"HOME=/home/{PERSON}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    script = f"cd && {check.script}"
    done = subprocess.run(
        [*command, *clean, "sh", "-ec", script],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=1800,
        check=False,
    )
    wrong = check.wrong(done.returncode, done.stdout, root / "home" / PERSON)
    seconds = time.perf_counter() - began
    print(f"{'FAILED' if wrong else 'ok':6} {seconds:7.1f} s  {check.name}", flush=True)
    if wrong:
        print(f"{wrong}\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}", flush=True)
    return not wrong


if __name__ == "__main__":
    sys.exit(main())
