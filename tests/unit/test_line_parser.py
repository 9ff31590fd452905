"""Whatever a terminal sends becomes events that a person could have caused."""

from functools import cache
from time import process_time, sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from tests.in_turn import few
from tui.app.first_frame.terminal import LARGEST_DRAWN, USUAL
from tui.app.terminal.parser import LONGEST_PASTE, Parser

pytestmark = pytest.mark.slow


def parsed(*pieces: str) -> list[Message]:
    """The events of what comes in pieces, with a silence after each."""
    parser = Parser()
    found: list[Message] = []
    for piece in pieces:
        found += parser.feed(piece) if piece else ()
        while parser.patience is not None:
            sleep(parser.patience / 1000)
            found += parser.tick()
    return found


def keys(*pieces: str) -> list[str]:
    return [event.key for event in parsed(*pieces) if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", ["a"]),
        ("Z?", ["Z", "question_mark"]),
        ("\x1b", ["escape"]),
        ("\x1bq", ["escape", "q"]),
        ("\x1b\x1bq", ["escape", "escape", "q"]),
        ("\x1bP", ["escape", "P"]),
        ("\x1bO", ["escape", "O"]),
        ("\x1bOz", ["escape", "O", "z"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        ("\x1b]", ["escape", "right_square_bracket"]),
        ("\x1b]]", ["escape", "right_square_bracket", "right_square_bracket"]),
        ("\x1b]q", ["escape", "right_square_bracket", "q"]),
        ("\x1b[[", ["escape", "left_square_bracket", "left_square_bracket"]),
        ("\x1b[q", ["escape", "left_square_bracket", "q"]),
        ("\x1b[3", ["escape", "left_square_bracket", "3"]),
        ("\x1bé", ["escape", "é"]),
        ("\x1b\r", ["escape", "enter"]),
        ("\x1b\x1b", ["escape", "escape"]),
        ("\x1b\x1bOA", ["escape", "up"]),
        ("\x1b[B\x1b[C", ["down", "right"]),
        ("\x1bOB", ["down"]),
        ("\x1b[[A", ["f1"]),
        ("\x1b[5~", ["pageup"]),
        ("\x1b[1;5C", ["ctrl+right"]),
        ("\x1b[3$q", ["shift+delete", "q"]),
        ("\x1b[97u", ["a"]),
        ("\x1b\x1b[B", ["escape", "down"]),
        ("\x1b[999zq", ["q"]),
        ("\x1b[1;\x1b[Bq", ["down", "q"]),
        ("\x1b[1;\rq", ["enter", "q"]),
        ("\x1b[1;\x18q", ["q"]),
        ("\x1b[" + "1;" * 1000 + "Aq", ["q"]),
        ("\x1b[1;2R", ["shift+f3"]),
        ("\x1b[24;80Rq", ["q"]),
    ],
)
def test_keys(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


TYPED = [chr(code) for code in range(0x20, 0x7F)] + ["\t", "\r", "\x7f", "\x10"]


@pytest.mark.parametrize("key", TYPED)
def test_escape_and_a_key_are_two_keys_however_fast(key: str) -> None:
    assert keys(f"\x1b{key}") == ["escape", *keys(key)]


def in_time(*pieces: str) -> list[str]:
    """The keys of what comes in pieces, one directly after the other."""
    parser = Parser()
    found = [event for piece in pieces for event in parser.feed(piece)]
    while parser.patience is not None:
        sleep(parser.patience / 1000)
        found += parser.tick()
    return [event.key for event in found if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("sequence", "key"), [("\x1b[A", "up"), ("\x1bOB", "down"), ("\x1b[5~", "pageup"), ("\x1b[1;5C", "ctrl+right"), ("\x1b[Z", "shift+tab")]
)
def test_a_sequence_may_be_split_anywhere(sequence: str, key: str) -> None:
    for at in range(1, len(sequence)):
        assert in_time(sequence[:at], sequence[at:]) == [key]
        assert in_time(f"\x1b{sequence[:at]}", sequence[at:]) == ["escape", key]
    assert in_time(*sequence) == [key]


@pytest.mark.parametrize("kind", ["P", "]52;c;", "^", "_", "X"])
@pytest.mark.parametrize("end", ["\x1b\\", "\x18", "\x1a"])
def test_strings_mean_nothing_however_long(kind: str, end: str) -> None:
    assert keys(f"\x1b{kind}{'q' * 5000}{end}x") == ["x"]


def test_strings_without_an_end_are_over_after_a_silence() -> None:
    assert keys(f"\x1bP{'q' * 5000}", "x") == ["x"]
    assert keys(f"\x1bP{'q' * 5000}\x1b[B") == ["down"], "another sequence ends one too"
    assert keys(f"\x1b]1{'q' * 5000}\x07x") == ["x"]
    assert keys(f"\x1b[{'1;' * 5000}", "x") == ["x"]


@pytest.mark.parametrize(("length", "kept"), [(0, 0), (5, 5), (LONGEST_PASTE - 3, LONGEST_PASTE - 3), (100_000, LONGEST_PASTE)])
def test_a_paste_is_kept_up_to_a_length(length: int, kept: int) -> None:
    for end in ("\x1b[201~", "\x03"):
        found = parsed(f"\x1b[200~{'q' * length}{end}x")
        assert [event.text for event in found if isinstance(event, events.Paste)] == (["q" * kept] if kept else [])
        assert [event.key for event in found if isinstance(event, events.Key)] == ["x"]


def test_a_paste_without_an_end_is_over_after_a_silence() -> None:
    *_, paste, key = parsed("\x1b[200~two\rlines", "x")
    assert isinstance(paste, events.Paste) and paste.text == "two\rlines"
    assert isinstance(key, events.Key) and key.key == "x"


@cache
def cost(text: str) -> float:
    """Seconds of processor time that reading a text takes.

    In the pieces in which a terminal gives it.
    """
    parser = Parser()
    began = process_time()
    for at in range(0, len(text), 4096):
        list(parser.feed(text[at : at + 4096]))
    return process_time() - began


@pytest.mark.parametrize("begin", few(["\x1bP", "\x1bX", "\x1b^", "\x1b_", "\x1b]52;c;", "\x1b[", "\x1b[200~"], 4), ids=ascii)
def test_a_flood_without_meaning_costs_less_than_a_twentieth_as_many_keys(begin: str) -> None:
    assert cost(f"{begin}{'12' * 1_000_000}") < cost("12" * 50_000)


def test_what_ends_a_flood_is_seen_wherever_the_pieces_break() -> None:
    for begin, end in (("\x1bP", "\x1b\\"), ("\x1b]0;", "\x07"), ("\x1b[200~", "\x1b[201~"), ("\x1b[", "A"), ("\x1b[200~", "\x03")):
        text = f"{begin}{('1;2;' if end == 'A' else '1[2;') * LONGEST_PASTE}{end}x"
        for length in (1, 2, 3, 7, 4095):
            assert in_time(*(text[at : at + length] for at in range(0, len(text), length))) == ["x"]


@pytest.mark.parametrize(
    ("report", "size", "pixels"),
    [
        ("24;80;480;800", (80, 24), (800, 480)),
        ("65535;65535;655350;655350", LARGEST_DRAWN, (LARGEST_DRAWN[0] * 10, LARGEST_DRAWN[1] * 10)),
        ("24;9999999999;480;0", (LARGEST_DRAWN[0], 24), None),
        ("0;0;0;0", USUAL, None),
        ("0;1;0;0", (1, USUAL[1]), None),
        ("24;80;0;0", (80, 24), None),
    ],
)
def test_sizes_are_bounded(report: str, size: tuple[int, int], pixels: tuple[int, int] | None) -> None:
    found = parsed(f"\x1b[48;{report}t\x1b[<0;41;41M")
    (resize,) = (event for event in found if isinstance(event, events.Resize))
    (mouse,) = (event for event in found if isinstance(event, events.MouseDown))
    assert (resize.size, resize.pixel_size) == (size, pixels)
    assert (mouse.x, mouse.y) == ((4, 2) if pixels and size[0] == 80 else (4, 4) if pixels else (40, 40))


@pytest.mark.parametrize("codes", ["1114112", "55296", "97:65", "97;1:3", "9" * 40, ";;", ":;:;:", "97;" + "9" * 40])
def test_keys_of_no_keyboard(codes: str) -> None:
    found = parsed(f"\x1b[{codes}u", "x")
    assert all(isinstance(event, events.Key) for event in found)
    assert [event.key for event in found if isinstance(event, events.Key)][-1] == "x"


@given(
    st.lists(
        st.one_of(
            st.text(max_size=20),
            st.sampled_from(
                ["\x1b", "\x1b[", "\x1bP", "\x1b]", "\x1bO", "\x1b[M", "\x1b[<", "\x1b[48;", "\x1b[?2048;", "\x1b[200~", "\x1b[201~"]
            ),
            st.lists(st.sampled_from("0123456789;:<?$~uABMmtyR"), max_size=70).map("".join),
        ),
        max_size=12,
    ).map("".join)
)
def test_whatever_comes(text: str) -> None:
    """Nothing is an error, and no event is larger than it may be."""
    parser = Parser()
    for event in [*parser.feed(text), *parser.feed("")] if text else ():
        if isinstance(event, events.Resize):
            assert 1 <= event.size.width <= LARGEST_DRAWN[0] and 1 <= event.size.height <= LARGEST_DRAWN[1]
        elif isinstance(event, events.Paste):
            assert len(event.text) <= LONGEST_PASTE
        elif isinstance(event, events.Key):
            assert len(event.character or "") <= 64
            (event.character or "").encode()
