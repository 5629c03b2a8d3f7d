"""Films as files: what ffprobe says of them, what is decoded again, and what failing leaves."""

from __future__ import annotations

import threading
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

import av
import numpy as np
import pytest
from PIL import Image

import gui.film.encoder as encoder_module
from gui.film.colour import to_yuv420
from gui.film.encoder import Encoder
from gui.film.film_file import FilmFile
from gui.film.formats import FORMATS, Quality, format_of
from tests.gui.films import Pixels, decoded, moving, pictures, probed, psnr

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
FAITHFUL = 38.0
"""Decibels: constant quality 18 of H.264 and 24 of VP9 lie above on any picture, as their step
of quantisation bounds the mean square; a frame taken for its neighbour has 25."""


def film(path: Path, frames: list[Pixels], rate: float = 30.0, **more: object) -> Path:
    """Encode frames."""
    height, width = frames[0].shape[:2]
    kind = format_of(path)
    with Encoder(FilmFile(path, kind, (width, height), kind.rate(rate), **more)) as encoder:
        write_all(encoder, frames)
    return path


def rgb_psnr(one: Pixels, other: Pixels) -> float:
    """Without the rows and columns that an even size adds."""
    height, width = one.shape[:2]
    return psnr(one[..., :3], other[:height, :width, :3])


# --- what others say of them ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("ending", "codec", "pixels"),
    [("mp4", "h264", "yuv420p"), ("webm", "vp9", "yuv420p"), ("gif", "gif", "bgra")],
)
def test_ffprobe_finds_what_was_asked_for(
    tmp_path: Path, ending: str, codec: str, pixels: str
) -> None:
    told = probed(film(tmp_path / f"run.{ending}", moving(15, 96, 64), 25.0))
    assert (told["codec_name"], told["pix_fmt"]) == (codec, pixels)
    assert (told["width"], told["height"]) == (96, 64)
    assert int(told["nb_read_frames"]) == 15
    assert told["duration"] == pytest.approx(15 / 25, abs=0.02)  # GIF counts hundredths


WORDS = {"title": "Σ <&> one", "caption": "It's a caption, " * 20 + "…"}
"""Longer than one block of a GIF comment."""


@pytest.mark.parametrize("ending", ["mp4", "webm"])
def test_a_video_carries_title_and_caption(tmp_path: Path, ending: str) -> None:
    with av.open(str(film(tmp_path / f"run.{ending}", moving(2, 32, 32), **WORDS))) as file:
        told = {name.lower(): words for name, words in file.metadata.items()}
    assert (told["title"], told["comment"]) == tuple(WORDS.values())


@pytest.mark.parametrize("ending", ["gif", "webp", "%03d.png"])
def test_pictures_that_move_carry_title_and_caption(tmp_path: Path, ending: str) -> None:
    words, frames = (
        film(tmp_path / f"{name}.{ending}", moving(3, 33, 31), **more)
        for name, more in (("words", WORDS), ("plain", {}))
    )
    with Image.open(first(words)) as image, Image.open(first(frames)) as plain:
        if ending == "webp":
            xmp = ET.fromstring(image.info["xmp"])
            told = "\n".join(one.text or "" for one in xmp.iter(f"{{{RDF}}}li"))
        elif ending == "gif":
            told = image.info["comment"].decode()
        else:
            told = "\n".join(image.info[name] for name in ("Title", "Comment"))
        assert told == "\n".join(WORDS.values())
        assert getattr(image, "n_frames", 1) == getattr(plain, "n_frames", 1)
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            plain.seek(number)
            assert image.convert("RGBA").tobytes() == plain.convert("RGBA").tobytes()


def first(path: Path) -> Path:
    """The film, or the first of its pictures."""
    return path if path.is_file() else path.parent / (path.name % 1)


def test_a_video_tells_how_its_colours_are_meant(tmp_path: Path) -> None:
    told = probed(film(tmp_path / "run.mp4", moving(2, 64, 64)))
    assert (told["color_space"], told["color_range"]) == ("bt709", "tv")
    assert told["chroma_location"] == "center"


@pytest.mark.parametrize("rate", [23.976, 60.0, 7.5, 240.0])
def test_any_frame_rate(tmp_path: Path, rate: float) -> None:
    told = probed(film(tmp_path / "run.mp4", moving(12, 64, 64), rate))
    assert float(Fraction(told["r_frame_rate"])) == pytest.approx(rate, rel=1e-4)
    assert told["duration"] == pytest.approx(12 / rate, rel=0.01)


@pytest.mark.parametrize("size", [(97, 65), (64, 65), (33, 64)])
@pytest.mark.parametrize("ending", ["mp4", "webm"])
def test_odd_sizes(tmp_path: Path, ending: str, size: tuple[int, int]) -> None:
    frames = moving(5, *size)
    path = film(tmp_path / f"run.{ending}", frames)
    told = probed(path)
    assert (told["width"], told["height"]) == FORMATS[ending].size(*size)
    assert min(map(rgb_psnr, frames, decoded(path))) > 33.0  # half a square at the rim is mixed


@pytest.mark.slow
@pytest.mark.parametrize("size", [(7680, 4320), (4320, 7680)])
def test_the_largest_films(tmp_path: Path, size: tuple[int, int]) -> None:
    frame = moving(1, *size)[0]
    told = probed(film(tmp_path / "run.mp4", [frame, frame]))
    assert (told["width"], told["height"], told["nb_read_frames"]) == (*size, "2")


# --- what is decoded again -----------------------------------------------------------------


@pytest.mark.parametrize("ending", ["mp4", "webm"])
@pytest.mark.parametrize("quality", ["good", "best"])
def test_decoded_frames_are_the_given_ones(tmp_path: Path, ending: str, quality: Quality) -> None:
    frames = moving(12, 128, 96)
    back = decoded(film(tmp_path / f"run.{ending}", frames, quality=quality))
    assert len(back) == 12
    for number, (given, found) in enumerate(zip(frames, back, strict=True)):
        assert luma_psnr(given, found) > FAITHFUL
        if number:
            assert luma_psnr(frames[number - 1], found) < FAITHFUL - 8.0


def luma_psnr(given: Pixels, found: Pixels) -> float:
    """Of brightness alone: colour has half the resolution in these films by definition."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    return psnr(given[..., :3] @ weights, found @ weights)


@pytest.mark.parametrize("quality", ["good", "best"])
def test_webp_keeps_every_pixel(tmp_path: Path, quality: Quality) -> None:
    frames = moving(6, 96, 64)
    back = pictures(film(tmp_path / "run.webp", frames, quality=quality))
    assert all(map(np.array_equal, frames, back))


def test_pictures_keep_every_pixel_in_a_folder(tmp_path: Path) -> None:
    frames = moving(3, 40, 30)
    folder = film(tmp_path / "pictures", frames)
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["frame-000001.png", "frame-000002.png", "frame-000003.png"]
    for name, frame in zip(names, frames, strict=True):
        with Image.open(folder / name) as picture:
            assert picture.mode == "RGB"
            assert np.array_equal(np.array(picture), frame[..., :3])


def test_pictures_by_a_pattern_lie_beside_other_files(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    film(tmp_path / "100%-%03d.png", moving(2, 8, 8))
    found = sorted(path.name for path in tmp_path.iterdir())
    assert found == ["100%-001.png", "100%-002.png", "notes.txt"]


def test_a_gif_has_the_colours_of_its_samples(tmp_path: Path) -> None:
    frames = moving(4, 96, 64)
    last = np.full_like(frames[0], 255)
    last[..., 1:3] = 0  # a red that no other frame has
    back = pictures(film(tmp_path / "a.gif", [*frames, last], 20, samples=(frames[0], last)))
    assert abs(back[-1][..., :3].astype(int) - last[..., :3]).max() < 24
    assert min(map(rgb_psnr, frames, back)) > 28.0  # 256 colours, dithered


@pytest.mark.parametrize("name", ["run.webm", "run.webp", "pictures"])
def test_transparent_ground_comes_back(tmp_path: Path, name: str) -> None:
    frames = moving(4, 64, 64)
    for frame in frames:
        frame[:, :16, 3] = 0
        frame[:, 16:32, 3] = 128
    path = film(tmp_path / name, frames, transparent=True)
    if name == "run.webm":
        assert b"AlphaMode" in path.read_bytes() or b"\x53\xc0\x81\x01" in path.read_bytes()
        return  # FFmpeg itself decodes the opacity only when its decoder is named
    if name == "pictures":
        with Image.open(path / "frame-000004.png") as picture:
            assert np.array_equal(np.array(picture), frames[3])
        return
    opacity = pictures(path)[3][..., 3]
    assert np.array_equal(opacity, frames[3][..., 3])


def test_fast_films_are_as_fast_as_players_show_them() -> None:
    assert FORMATS["gif"].rate(60.0) == 50
    assert FORMATS["mp4"].rate(60.0) == 60


# --- colours -------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(32, 48), (33, 47), (1, 1), (2, 3)])
def test_colours_are_those_of_bt709(shape: tuple[int, int]) -> None:
    height, width = shape
    rng = np.random.default_rng(1)
    rgba = rng.integers(0, 256, (height, width, 4), np.uint8)
    y = np.empty(shape, np.uint8)
    cb, cr = (np.empty(((height + 1) // 2, (width + 1) // 2), np.uint8) for _ in range(2))
    to_yuv420(rgba, y, cb, cr)
    red, green, blue = np.moveaxis(rgba[..., :3].astype(np.float64) / 255.0, -1, 0)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    beyond = ((0, height % 2), (0, width % 2))
    for plane, colour, divisor in ((cb, blue, 1.8556), (cr, red, 1.5748)):
        whole = np.pad((colour - luma) / divisor, beyond, mode="edge")
        squares = whole.reshape(plane.shape[0], 2, plane.shape[1], 2).mean(axis=(1, 3))
        assert np.abs(128.0 + 224.0 * squares - plane).max() < 0.52
    assert np.abs(16.0 + 219.0 * luma - y).max() < 0.52


# --- when it fails -------------------------------------------------------------------------


class Failing:
    """Encodes two frames, and then no more."""

    def __init__(self) -> None:
        self.added, self.abandoned = 0, False

    def prepared(self, rgba: Pixels) -> Pixels:
        return rgba.copy()

    def add(self, rgba: Pixels) -> None:
        self.added += 1
        if self.added > 2:
            raise RuntimeError("the codec is tired")

    def finish(self) -> None:
        raise AssertionError("a failed film is not finished")

    def abandon(self) -> None:
        self.abandoned = True


def test_a_failing_encoder_raises_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = Failing()
    monkeypatch.setattr(encoder_module, "open_sink", lambda _film, _part: sink)
    with pytest.raises(ValueError, match=r"run\.mp4 cannot be encoded: the codec is tired"):
        film(tmp_path / "run.mp4", moving(50, 16, 16))
    assert sink.abandoned and sink.added == 3
    assert not list(tmp_path.iterdir())


def test_who_waits_for_room_is_told_of_the_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_fail = threading.Event()
    sink = Failing()
    sink.add = lambda _rgba: may_fail.wait() and 1 / 0  # type: ignore[method-assign]
    monkeypatch.setattr(encoder_module, "open_sink", lambda _film, _part: sink)
    encoder = Encoder(FilmFile(tmp_path / "a.mp4", FORMATS["mp4"], (16, 16), Fraction(30)))
    told = threading.Timer(0.1, may_fail.set)
    told.start()
    with pytest.raises(ValueError, match="division"):
        write_all(encoder, moving(50, 16, 16))
    told.join()
    with pytest.raises(ValueError, match="division"):
        encoder.close()
    assert not list(tmp_path.iterdir())


def write_all(encoder: Encoder, frames: list[Pixels]) -> None:
    for frame in frames:
        encoder.write(frame)


@pytest.mark.parametrize("name", ["run.mp4", "run.webm", "run.gif", "run.webp", "pictures"])
def test_a_cancelled_film_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    if name != "pictures":
        (tmp_path / name).write_text("older")
    before = {path: path.read_text() for path in tmp_path.iterdir()}
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path / name)
    assert {path: path.read_text() for path in tmp_path.iterdir()} == before


def interrupted(path: Path) -> None:
    """A film that a person ends after two frames."""
    kind = format_of(path)
    with Encoder(FilmFile(path, kind, (32, 32), kind.rate(30))) as encoder:
        write_all(encoder, moving(2, 32, 32))
        raise KeyboardInterrupt


def test_a_full_disk_is_told_by_the_name_of_the_film(tmp_path: Path) -> None:
    path = tmp_path / "run.webm"
    path.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left") as told:
        film(
            path,
            [np.random.default_rng(n).integers(0, 256, (64, 64, 4), np.uint8) for n in range(9)],
        )
    assert told.value.filename == str(path)


@pytest.mark.parametrize("name", ["nowhere/run.mp4", "nowhere/pictures", "nowhere/%d.png"])
def test_a_film_needs_a_folder_that_is_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        film(tmp_path / name, moving(1, 16, 16))


def test_a_folder_with_other_pictures_is_left_alone(tmp_path: Path) -> None:
    film(tmp_path / "pictures", moving(1, 16, 16))
    with pytest.raises(FileExistsError, match="something of that name"):
        film(tmp_path / "pictures", moving(2, 16, 16))
    assert len(list((tmp_path / "pictures").iterdir())) == 1


@pytest.mark.parametrize("name", ["run.avi", "run.txt", "one.png"])
def test_names_that_are_no_films(name: str) -> None:
    with pytest.raises(ValueError, match=r"endings are|is one picture"):
        format_of(Path(name))


def test_frames_of_another_size_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a frame of"):
        film(tmp_path / "a.mp4", [*moving(1, 16, 16), *moving(1, 18, 16)])
    assert not list(tmp_path.iterdir())
