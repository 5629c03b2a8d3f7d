"""The command ``powers``: what it reads, and that what is no such diagram is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import main
from nets.sweep.scale_file import write_scales
from nets.sweep.scale_plan import ScaleAxis, empty_scales
from nets.sweep.scale_shipped import SHIPPED, shipped, shipped_exponents
from physics.files.seal import OF_SCALES, seal_of


def test_it_tells_the_powers_of_the_diagram_that_ships(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, before = tmp_path / "powers.json", SHIPPED.read_bytes()
    assert main.main(["powers", "--json", str(out)]) == 0
    told = json.loads(out.read_text())
    assert told["powers"] == {name: one.plain() for name, one in shipped_exponents().items()}
    assert told["digest"] == seal_of(SHIPPED, OF_SCALES) and told["networks"] == 450
    assert main.main(["powers", str(SHIPPED)]) == 0
    said = capsys.readouterr().out
    assert all(one.text in said for one in shipped_exponents().values())
    assert told["digest"][:16] in said
    assert SHIPPED.read_bytes() == before


def test_what_is_no_such_diagram_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.h5"
    plan = replace(shipped().plan, x=ScaleAxis("samples", (32.0, 64.0)))
    write_scales(empty_scales(plan), other)
    text = tmp_path / "text.h5"
    text.write_text("no diagram")
    for path, why in (
        (other, "is not over alpha-root-width (x) and width (y)"),
        (text, "is not a diagram of scales"),
        (tmp_path / "absent.h5", "No such file"),
    ):
        with pytest.raises(SystemExit) as ended:
            main.main(["powers", str(path)])
        assert ended.value.code == 2
        assert why in capsys.readouterr().err
