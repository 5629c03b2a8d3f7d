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
from functools import cache
from pathlib import Path

from resources.bundle.deb import SHARED
from resources.bundle.parts import NAME
from tests.bundle.checks import CHECKS, PERSON, Check

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bundle"
BESIDE = (
    *("xvfb", "xauth", "xdotool"),
    *("shared-mime-info", "desktop-file-utils", "libglib2.0-bin"),
    *("curl", "iproute2"),
)
"""Packages of the test alone: a screen with keys, who tells of kinds of file, a phone."""
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
        results.append(removed(root))
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
    if training(home / "attached.h5", seconds=1.0).wait():
        raise SystemExit("no training could be attached here")
    subprocess.run(
        ["chroot", str(root), "chown", "-R", f"{PERSON}:", f"/home/{PERSON}"], check=True
    )
    print(f"installed in {time.perf_counter() - began:.0f} s", flush=True)


def training(to: Path, seconds: float) -> subprocess.Popen[bytes]:
    """Somebody's training on this machine, with their own Python and what they installed."""
    script = ROOT / "tests" / "bundle" / "plain_training.py"
    return subprocess.Popen(
        [python(), str(script), str(to), str(seconds)],
        cwd=to.parent,
        env=os.environ | {"PYTHONPATH": str(attach_installed())},
    )


def python() -> str:
    """One that has torch."""
    places = (ROOT / ".venv/bin/python", BUILD / "venv/bin/python", Path(sys.executable))
    return str(next(one for one in places if one.exists()))


@cache
def attach_installed() -> Path:
    """Where the wheel of what trainings attach is installed, apart from the sources."""
    source, to = BUILD / "attach-source", BUILD / "attach"
    for folder in (source, to):
        shutil.rmtree(folder, ignore_errors=True)
    leave = shutil.ignore_patterns("__pycache__", "build", "*.egg-info")
    shutil.copytree(ROOT / "nets" / "attach", source, ignore=leave)
    install = [python(), "-m", "pip", "install", "-q", "--no-deps", "--target", to, source]
    subprocess.run(install, check=True, stdin=subprocess.DEVNULL)
    return to


@contextmanager
def meanwhile(home: Path, name: str) -> Iterator[None]:
    """A training that grows while the block runs, and longer; none without a name."""
    if not name:
        yield
        return
    running = training(home / name, seconds=3600.0)
    try:
        yield
    finally:
        running.terminate()
        running.wait()


def tried(root: Path, check: Check) -> bool:
    """Run a check as that person; whether it holds."""
    began = time.perf_counter()
    command = ["chroot", f"--userspec={PERSON}:{PERSON}", str(root)]
    clean = ["env", "-i", f"HOME=/home/{PERSON}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    script = f"cd && {check.script}"
    home = root / "home" / PERSON
    with meanwhile(home, check.grows):
        done = subprocess.run(
            [*command, *clean, "sh", "-ec", script],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=1800,
            check=False,
        )
    wrong = check.wrong(done.returncode, done.stdout, home)
    seconds = time.perf_counter() - began
    print(f"{'FAILED' if wrong else 'ok':6} {seconds:7.1f} s  {check.name}", flush=True)
    if wrong:
        print(f"{wrong}\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}", flush=True)
    return not wrong


def removed(root: Path) -> bool:
    """Take the package away again; whether only what the person made is left."""
    remove = ["apt-get", "-y", "-qq", "remove", NAME]
    done = subprocess.run(
        ["chroot", str(root), *remove], capture_output=True, text=True, check=False
    )
    places = ("opt", "usr/bin", *SHARED, "usr/share/doc")
    left = [one for place in places for one in (root / place).glob(f"*{NAME}*")]
    mine = (root / "home" / PERSON / "sealed.h5").exists()
    told = (root / "usr/share/applications/mimeinfo.cache").read_text()
    well = done.returncode == 0 and not left and mine and NAME not in told
    print(f"{'ok' if well else 'FAILED':6}            the package is taken away again", flush=True)
    if not well:
        print(f"left: {left}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}", flush=True)
    return well


if __name__ == "__main__":
    sys.exit(main())
