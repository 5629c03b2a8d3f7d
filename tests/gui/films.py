"""What the tests of films share: frames that move, what ffprobe says, decoded frames."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


def moving(count: int, width: int, height: int) -> list[Pixels]:
    """(h, w, 4) frames: a soft ground, and a sharp block that goes by two pixels a frame."""
    y, x = np.mgrid[:height, :width]
    frames = []
    for number in range(count):
        frame = np.empty((height, width, 4), np.uint8)
        frame[..., 0] = 40 + 60 * x // width
        frame[..., 1] = 50 + 40 * y // height
        frame[..., 2] = 90
        frame[..., 3] = 255
        left = 4 + 2 * number
        frame[height // 4 : height // 2, left : left + width // 4] = (250, 170, 60, 255)
        frames.append(frame)
    return frames


def probed(path: Path) -> dict[str, Any]:
    """What ffprobe, which shares nothing with PyAV's FFmpeg, says of the stream of a film."""
    asked = "stream=codec_name,width,height,nb_read_frames,pix_fmt,r_frame_rate,color_space"
    command = ["ffprobe", "-v", "error", "-count_frames", "-of", "json", "-show_entries"]
    command += [f"{asked},chroma_location,color_range:format=duration", str(path)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told["streams"][0] | {"duration": float(told["format"]["duration"])}


def decoded(path: Path) -> list[Pixels]:
    """(h, w, 3) frames of a video."""
    with av.open(str(path)) as film:
        return [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]


def pictures(path: Path) -> list[Pixels]:
    """(h, w, 4) frames of an animated picture."""
    with Image.open(path) as film:
        frames = []
        for number in range(film.n_frames):
            film.seek(number)
            frames.append(np.array(film.convert("RGBA")))
    return frames


def psnr(one: Pixels, other: Pixels) -> float:
    """Peak signal to noise in decibels: 10 log₁₀(255² / mean square difference)."""
    apart = one.astype(np.float64) - other
    return float(10.0 * np.log10(255.0**2 / max(float(np.mean(apart**2)), 1e-12)))
