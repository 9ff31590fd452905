"""What a follower accepts of a shared rendering, and what it imports to do so."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.in_turn import few, in_turn, some
from tui.app.paint.pens import ATTRIBUTES
from tui.app.paint.rows import PaintedRow, blank_row
from tui.app.paint.stroke import Stroke
from tui.app.relay.frames import LONGEST_PLACE, FrameParser, NotAFrame, ScreenFrame, is_painted, longest
from tui.live.state import LONGEST_STATE

SIZE = (80, 24)
ROOT = Path(__file__).parents[2]


def stroked(width: int, height: int, *, erases: bool, seed: int) -> str:
    """What the painter writes for random rows over other random rows."""
    chance = random.Random(seed)
    names = [*ATTRIBUTES]

    def row() -> PaintedRow:
        found, x = blank_row(width), 0
        while x < width:
            text = chance.choice(["police", "   ", " " * 12, "▄▀█", "⣿⣷", "é", "e\u0301", "警察", "£1,200"])
            on = " ".join(chance.sample(names, chance.randrange(4)))
            fore, back = chance.choice(["default", "red", "#12ab9f", "color(99)"]), chance.choice(["default", "blue", "#0a0b0c"])
            style = Style.parse(f"{on} {fore} on {back}")
            strip = Strip([Segment(text, style)])
            found.write(x, strip, chance.choice([ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD]))
            x += strip.cell_length
        return found

    stroke = Stroke(erases)
    stroke.clear()
    for y in range(height):
        stroke.row(y, row() if chance.random() < 0.7 else blank_row(width), row())
    return stroke.end()


@pytest.mark.parametrize(("size", "erases"), few(in_turn([(60, 20), (80, 24), (120, 40), (200, 60)], [False, True]), 2))
def test_whatever_the_painter_writes_is_taken(size: tuple[int, int], *, erases: bool) -> None:
    for seed in some(range(5), 3):
        text = stroked(*size, erases=erases, seed=seed)
        assert is_painted(f"{text}\x1b[{size[1]};{size[0]}H")
        assert len(text.encode()) < longest(size)


HOSTILE = {
    "clipboard": "\x1b]52;c;aGVsbG8=\x07", "title": "\x1b]2;title\x07", "link": "\x1b]8;;http://x\x1b\\x\x1b]8;;\x1b\\",
    "device string": "\x1bPq#0\x1b\\", "application string": "\x1b_Gx\x1b\\", "privacy string": "\x1b^x\x1b\\", "bell": "\x07",
    "mode": "\x1b[?1003h", "left": "\x1b[?1049l", "insert": "\x1b[4h", "position report": "\x1b[6n", "device report": "\x1b[c",
    "window": "\x1b[8;10;10t", "print": "\x1b[5i", "scroll region": "\x1b[2;5r", "scrolled away": "\x1b[3J", "reset": "\x1bc",
    "save": "\x1b7", "charset": "\x1b(0", "shift": "\x0e", "null": "\0", "delete": "\x7f", "new line alone": "\n", "return alone": "\r",
    "C1 introducer": "\x9b6n", "C1 string": "\x9d52;c;aGk=\x9c", "bare escape": "\x1b", "cut short": "\x1b[38;5", "long colour":
    f"\x1b[{'1;' * 100}m", "far": "\x1b[9999;1H", "keyboard": "\x1b[>1u", "private colour": "\x1b[>4;2m", "intermediate": "\x1b[0 q",
    "repeat": "\x1b[9b", "larger": "\x1b]66;s=7;x\x07",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("before", ["", "text \x1b[1;31m", "\x1b[m\x1b[2J"])
def test_what_no_painter_writes_is_refused(name: str, before: str) -> None:
    assert not is_painted(f"{before}{HOSTILE[name]}")
    assert not is_painted(f"{before}{HOSTILE[name]} and on")
    with pytest.raises(NotAFrame):
        [*FrameParser(SIZE).take(ScreenFrame(f"{before}{HOSTILE[name]}".encode(), b"", full=True, cursor=False).as_bytes())]


def test_a_long_text_with_something_wrong_at_its_end_is_refused_at_once() -> None:
    assert not is_painted("a" * 1_000_000 + "\x07"), "or the check would take for ever"


def test_frames_come_whole_from_pieces_of_any_length() -> None:
    sent = [
        ScreenFrame(f"slide {number} £".encode() * number, b"x" * number, full=number % 2 == 0, cursor=number % 3 == 0)
        for number in range(60)
    ]
    data = b"".join(frame.as_bytes() for frame in sent)
    for length in (1, 2, 7, 100, len(data)):
        parser = FrameParser(SIZE)
        found = [frame for at in range(0, len(data), length) for frame in parser.take(data[at : at + length])]
        assert [frame.as_bytes() for frame in found] == [frame.as_bytes() for frame in sent]


@pytest.mark.parametrize(
    "head",
    [
        b"\xff\0\0\0\0\0\0",
        b"\x04\0\0\0\0\0\0",
        b"\x01\xff\xff\0\0\0\0",
        b"\x01\0\0" + (longest(SIZE) + 1).to_bytes(4, "big"),
        b"GET / HTTP/1.1\r\n",
    ],
)
def test_a_wrong_head_is_refused_before_anything_is_kept(head: bytes) -> None:
    with pytest.raises(NotAFrame):
        [*FrameParser(SIZE).take(head)]


@pytest.mark.parametrize("data", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc2\x9b6n", b"\x9b6n"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(NotAFrame):
        [*FrameParser(SIZE).take(ScreenFrame(data, b"", full=True, cursor=False).as_bytes())]


def test_a_state_fits_into_a_frame() -> None:
    assert LONGEST_PLACE == LONGEST_STATE


def test_a_follower_who_only_watches_imports_next_to_nothing() -> None:
    code = "import sys; from tui.app.relay import watching; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    found = {name.partition(".")[0] for name in done.stdout.split()}
    assert not found & {"argparse", "asyncio", "msgspec", "pandas", "pathlib", "rich", "textual", "yaml"}
    own = {name for name in done.stdout.split() if name.startswith("tui.")}
    assert own - {name for name in own if name.startswith(("tui.app.relay", "tui.app.first_frame"))} == {
        "tui.app", "tui.app.state_path", "tui.app.suspending",
        "tui.library", "tui.library.cache", "tui.library.cache_folder", "tui.library.parts", "tui.library.sources", "tui.library.stamp",
    }  # fmt: skip
