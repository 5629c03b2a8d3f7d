"""A real browser without a window, led by its debugging pipe."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZE = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}


FAR = 300
"""The lowest number of a pipe's end that the browser gets: no shell and no browser uses it."""


def _pipe(passed: int) -> tuple[int, int]:
    """A pipe, its end `passed` (0 reads, 1 writes) with a number that is far away."""
    ends = list(os.pipe())
    near, ends[passed] = ends[passed], fcntl.fcntl(ends[passed], fcntl.F_DUPFD_CLOEXEC, FAR)
    os.close(near)
    return ends[0], ends[1]


class Browser:
    """One page, as large as a phone."""

    def __init__(self, profile: Path) -> None:
        assert CHROMIUM is not None
        # Not in the test's folder: the path of a socket that lies there must be short.
        self._short = tempfile.mkdtemp(prefix="b", dir="/tmp")
        self._log = profile / "browser.log"
        (read, self._to), (self._from, write) = _pipe(0), _pipe(1)
        # The browser wants its ends as 3 and 4; here they are far from both, so that none is lost.
        script = 'exec "$0" "$@" 3<&"$IN" 4>&"$OUT"'
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        quiet = ["--no-first-run", "--disable-background-networking", f"--user-data-dir={profile}"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                ["bash", "-c", script, CHROMIUM, *options, *quiet, "about:blank"],
                pass_fds=(read, write),
                env={**os.environ, "TMPDIR": self._short, "IN": str(read), "OUT": str(write)},
                stdout=log,
                stderr=log,
            )
        os.close(read)
        os.close(write)
        self._number, self._left = 0, b""
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        pages = self.call("Target.getTargets", session=False)["targetInfos"]
        page = next(one["targetId"] for one in pages if one["type"] == "page")
        attach = {"targetId": page, "flatten": True}
        self._session = self.call("Target.attachToTarget", attach, session=False)["sessionId"]
        self.call("Emulation.setDeviceMetricsOverride", SIZE)

    def call(self, method: str, values: Any = None, *, session: bool = True) -> Any:
        self._number += 1
        asked: dict[str, Any] = {"id": self._number, "method": method, "params": values or {}}
        if session:
            asked["sessionId"] = self._session
        os.write(self._to, json.dumps(asked).encode() + b"\0")
        while True:
            while b"\0" not in self._left:
                part = os.read(self._from, 1 << 16)
                assert part, f"the browser has gone: {self._log.read_text(errors='replace')}"
                self._left += part
            text, _, self._left = self._left.partition(b"\0")
            answer = json.loads(text)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def open(self, address: str, language: str) -> None:
        agent = self.run("navigator.userAgent")
        override = {"userAgent": agent, "acceptLanguage": language}
        self.call("Emulation.setUserAgentOverride", override)
        self.call("Page.navigate", {"url": address})

    def run(self, script: str) -> Any:
        """What a line of JavaScript gives."""
        asked = {"expression": script, "returnByValue": True}
        return self.call("Runtime.evaluate", asked)["result"].get("value")

    def draw(self, *places: tuple[float, float]) -> None:
        """A stroke, in pixels of the page."""
        (first, *_), last = places, places[-1]
        for kind, (x, y) in (
            ("mousePressed", first),
            *(("mouseMoved", place) for place in places),
            ("mouseReleased", last),
        ):
            values = {"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1}
            self.call("Input.dispatchMouseEvent", values)

    def click(self, selector: str) -> None:
        box = f"document.querySelector({selector!r}).getBoundingClientRect()"
        place = self.run(f"(b => [b.x + b.width / 2, b.y + b.height / 2])({box})")
        self.draw(tuple(place))

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def close(self) -> None:
        os.close(self._to)
        self._process.terminate()
        self._process.wait()
        os.close(self._from)
        shutil.rmtree(self._short, ignore_errors=True)
