"""What a person does with the app where there is no Python, and what must come of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PERSON = "person"
SCREEN = "xvfb-run -n 87 -s '-screen 0 1440x900x24 -noreset'"
LINES = "preset lazy; train; wait trained; picture window.png"
ASKED = 'preset lazy; predict regime "Lazy or active?"; phones; wait seconds 12; picture asked.png'
ATTACH = "springblock-lab attach"
TWICE = "wait seconds 2; picture before.png; wait seconds 10; picture after.png"
INSIDE = "/opt/springblock-lab/_internal"
MOST_MEGABYTES = 1100
"""Of the folder; README.md tells what it has."""
GIVE = """
springblock-lab lecture lecture &
until grep -qs '"slowly"' .local/state/springblock-lab/last_predictions.json
do
    sleep 1
    kill -0 $!
    xdotool search --onlyvisible --name "what the audience sees" key Page_Down || true
done
"""


@dataclass(frozen=True)
class Check:
    """A line of shell in the person's home, and what of its output and files is wrong.

    Attributes
    ----------
    holds : of the output and the home; it asserts, or returns whether all is well.
    grows : the file in the home that a training on this machine writes meanwhile.
    """

    name: str
    script: str
    holds: Callable[[str, Path], Any] = lambda output, home: True
    grows: str = ""

    def wrong(self, status: int, output: str, home: Path) -> str:
        """What is, in words; "" if nothing."""
        if status:
            return f"exit status {status}"
        try:
            return "" if self.holds(output, home) else "not what it should be"
        except (AssertionError, KeyError, OSError, ValueError) as error:
            return f"{type(error).__name__}: {error}"


def large(name: str, least: int = 1000) -> Callable[[str, Path], bool]:
    return lambda _, home: (home / name).stat().st_size >= least


def lines(*expected: str) -> Callable[[str, Path], bool]:
    return lambda output, _: output.split("\n")[:-1] == list(expected)


def name_of_claim(file: str) -> str:
    """Of its file, which begins with its place."""
    return Path(file).stem.lstrip("0123456789").removeprefix("-")


def missing(there: str, wanted: str) -> set[str]:
    """Libraries that are wanted and not there.

    What others of the folder have loaded before is found by its name. The plugins of Qt that dress
    it for a desktop, by Wayland or GTK, are taken where that desktop is.
    """
    names = {line.split()[0] for line in wanted.splitlines() if line.strip()}
    desktops = re.compile(r"lib(wayland-|gtk-|gdk|pango|harfbuzz|cairo|atk-)")
    return {name for name in names - set(there.split()) if not desktops.match(name)}


CHECKS = (
    Check(
        "no Python is there, nor can the person write to the program",
        "! command -v python3 && ! command -v python && ! test -w /opt/springblock-lab",
    ),
    Check(
        "the version, with OpenGL",
        f"{SCREEN} springblock-lab --version",
        lambda output, _: (
            "frozen" in output and "unknown" not in output and "OpenGL: none" not in output
        ),
    ),
    Check("help", "springblock-lab --help", lambda output, _: "--install-launcher" in output),
    Check(
        "a chain, and its record",
        "springblock-lab chain --preset lazy --steps 20000 --record chain.h5 --json -",
        lambda output, _: json.loads(output)["regime"] == "lazy",
    ),
    Check(
        "training",
        "springblock-lab train --epochs 5 --record net.h5 --save-weights net.safetensors --json -",
        lambda output, _: json.loads(output)["epochs"] == 5,
    ),
    Check(
        "a sweep of networks",
        "springblock-lab sweep network --x data-noise=0:0.2:2 --y depth=3:4:2 --epochs 2"
        " --width 10 --out networks.h5",
        large("networks.h5"),
    ),
    Check(
        "a sweep of chains",
        "springblock-lab sweep chain --x noise=0:0.02:3 --y friction-right=0:0.1:3 --steps 500"
        " --out chains.h5",
        large("chains.h5"),
    ),
    Check(
        "a network by its output scale, fully connected and convolutional",
        "springblock-lab scale --width 8 --samples 20 --most-steps 30 --json -"
        " && springblock-lab scale --setup conv --width 4 --samples 20 --most-steps 10 --json c",
        lambda output, home: (
            json.loads(output)["steps"] == 30
            and json.loads((home / "c").read_text())["steps"] == 10
        ),
    ),
    Check(
        "a sweep of scales",
        "springblock-lab sweep scale --x alpha-root-width=0.1,10 --y width=4,8 --seeds 1"
        " --samples 16 --most-steps 20 --out scales.h5",
        large("scales.h5"),
    ),
    Check(
        "the powers of a diagram that ships",
        f"springblock-lab powers {INSIDE}/resources/diagrams/scale-conv.h5 --json -",
        lambda output, _: json.loads(output)["networks"] == 90,
    ),
    Check(
        "the training response",
        "springblock-lab response --steps 50 --json -",
        lambda output, _: json.loads(output),
    ),
    Check("a figure", "springblock-lab export net.h5 --figure curve.pdf", large("curve.pdf")),
    Check(
        "curves as a table, and all of it in a bundle",
        "springblock-lab export net.h5 --curves curves.parquet --bundle all.zip",
        large("all.zip"),
    ),
    Check(
        "a film, MP4",
        "springblock-lab render net.h5 --size 640x360 --fps 10 --out film.mp4",
        large("film.mp4", 5000),
    ),
    Check(
        "a film, WebM, by two processes",
        "springblock-lab render sealed.h5 --size 320x180 --fps 5 --parts 2 --out film.webm",
        large("film.webm"),
    ),
    Check("the linear network", "springblock-lab linear --json -", lambda o, _: json.loads(o)),
    Check(
        "a claim",
        "springblock-lab claims lazy-chain",
        lambda output, _: "holds" in output,
    ),
    Check(
        "all claims, by name",
        f"springblock-lab claims --list; ls {INSIDE}/resources/claims/*.toml",
        lambda output, _: all(
            any(line.startswith(f"{name_of_claim(name)} ") for line in output.splitlines())
            for name in output.split()
            if name.endswith(".toml")
        ),
    ),
    Check(
        "what was attached",
        f"{ATTACH} attached.h5 --json -",
        lambda output, _: json.loads(output)["ended"] and len(json.loads(output)["layers"]) == 6,
    ),
    Check(
        "a lecture, every step of it",
        "springblock-lab lecture lecture --check --patience 600",
        lambda output, _: "every step of it can be played" in output,
    ),
    Check(
        "a lecture that ships, every step of it",
        "springblock-lab lecture tour --check --patience 600",
        lambda output, _: "every step of it can be played" in output,
    ),
    Check(
        "its handout, in Turkish and in Chinese",
        "springblock-lab --language tr lecture lecture --handout tr.html"
        " && springblock-lab --language zh_CN lecture lecture --handout zh.html",
        lambda _, home: (
            "Ne görüldü" in (home / "tr.html").read_text(encoding="utf-8")
            and "所见内容" in (home / "zh.html").read_text(encoding="utf-8")
        ),
    ),
    Check(
        "a lecture is given: a question, and keys",
        f"cat > give.sh <<'END'\n{GIVE}END\ntimeout 300 {SCREEN} sh -e give.sh",
    ),
    Check(
        "phones find their page's server",
        f"{SCREEN} springblock-lab --do '{ASKED}' --size 1440x900 &"
        " until found=$(ss -ltnpH | awk '/springblock/ {print $4; exit}') && test -n \"$found\";"
        " do sleep 0.5; kill -0 $!; done; curl -si http://$found/none/; wait $!",
        lambda output, _: "404" in output and "frame-ancestors 'none'" in output,
    ),
    Check(
        "a training that goes on elsewhere is followed in the window",
        "until test -s grows.h5; do sleep 0.5; done; "
        f"{SCREEN} springblock-lab --do 'open grows.h5; {TWICE}' && {ATTACH} grows.h5 --json -",
        lambda output, home: (
            json.loads(output)["state"] == "running"
            and (home / "before.png").read_bytes() != (home / "after.png").read_bytes()
        ),
        grows="grows.h5",
    ),
    Check(
        "the window: a network trains there, and its picture is kept",
        f"{SCREEN} springblock-lab --do '{LINES}' --size 1440x900",
        large("window.png", 20_000),
    ),
    Check(
        "the window by itself, until it has painted",
        f"SPRINGBLOCK_STARTUP=$(date +%s.%N) {SCREEN} springblock-lab 2>&1",
        lambda output, _: "scene painted" in output,
    ),
    Check(
        "the window with a recording, as a double click opens it",
        f"SPRINGBLOCK_STARTUP=$(date +%s.%N) {SCREEN} springblock-lab net.h5 2>&1",
        lambda output, _: "scene painted" in output,
    ),
    Check(
        "a session is told from other TOML files, a recording from other HDF5 files",
        "for f in .local/state/springblock-lab/last_session.toml other.toml sealed.h5 diagram.h5;"
        " do gio info -a standard::content-type $f | sed -n 's/.*content-type: //p'; done",
        lines(
            "application/x-springblock-session",
            "application/toml",
            "application/x-springblock-recording",
            "application/x-hdf",
        ),
    ),
    Check(
        "the launcher entry is one, and it opens both kinds",
        "desktop-file-validate /usr/share/applications/springblock-lab.desktop"
        " && gio mime application/x-springblock-recording",
        lambda output, _: "springblock-lab.desktop" in output,
    ),
    Check(
        "a launcher for one person",
        "springblock-lab --install-launcher"
        " && desktop-file-validate .local/share/applications/springblock-lab.desktop",
        lambda output, home: (
            'Exec="/opt/springblock-lab/springblock-lab" %f'
            in (home / ".local/share/applications/springblock-lab.desktop").read_text()
        ),
    ),
    Check(
        "what was compiled is in the home",
        "find .cache/springblock-lab/compiled -name '*.nbc' | wc -l; ls .cache",
        lambda output, _: int(output.split()[0]) > 10 and "numba" not in output,
    ),
    Check(
        "no library looks for one that is not there",
        f"find {INSIDE} -name '*.so*' | sed 's,.*/,,'; echo MISSING;"
        f" find {INSIDE} -name '*.so*' -type f -exec ldd {{}} + 2>&1 | grep 'not found' || true",
        lambda output, _: not missing(*output.split("MISSING")),
    ),
    Check(
        "it is no larger than is said",
        "du -s --block-size=1000000 --apparent-size /opt/springblock-lab",
        lambda output, _: int(output.split()[0]) <= MOST_MEGABYTES,
    ),
    Check(
        "the licences are there",
        "cat /usr/share/doc/springblock-lab/copyright; ls /opt/springblock-lab/licences",
        lambda output, _: "x264" in output and "GPL-3.txt" in output and "torch" in output,
    ),
)
