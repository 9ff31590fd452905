"""The painter's arithmetic.

Whatever was on the terminal, its bytes make it what it should be, and they are few.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, InlineUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tests.emulator import Emulator
from tests.unit.test_growth import steps
from tui.app.paint import Painter
from tui.app.paint.pens import PLAIN_PEN, change, pen, pen_of

pytestmark = pytest.mark.slow

WIDTH, HEIGHT = 24, 4
CONSOLE = Console(color_system="256", force_terminal=True)
STYLES = st.builds(
    Style,
    color=st.sampled_from([None, "red", "color(22)", "default"]),
    bgcolor=st.sampled_from([None, "blue", "color(233)"]),
    bold=st.sampled_from([None, True]),
    dim=st.sampled_from([None, True]),
    underline=st.sampled_from([None, True]),
    reverse=st.sampled_from([None, True]),
)
TEXTS = st.one_of(
    st.text("ab ", min_size=1, max_size=12),
    st.text(" ", min_size=1, max_size=24),
    st.text("a▌犬 ", min_size=1, max_size=6),
    st.just("e\u0301"),
)
STRIPS = st.lists(st.builds(lambda text, style: Segment(text, style), TEXTS, st.one_of(st.none(), STYLES)), max_size=6).map(
    lambda segments: Strip(segments).adjust_cell_length(WIDTH, Style.null())
)
SCREENS = st.lists(STRIPS, min_size=HEIGHT, max_size=HEIGHT)
ROWS = st.lists(st.lists(STRIPS, min_size=2, max_size=3), min_size=HEIGHT, max_size=HEIGHT)
"""A few strips for each row. Frames are made of them, so that most rows stay the same from one to the next."""
CHOICES = st.lists(st.lists(st.integers(0, 2), min_size=HEIGHT, max_size=HEIGHT), min_size=2, max_size=6)
TERMS = st.sampled_from(["xterm-256color", "xterm", "linux", "rxvt-unicode-256color", "screen", "tmux-256color", "vt100", ""])
ATTRIBUTES = st.frozensets(st.sampled_from(["1", "2", "3", "4", "7", "9"]))
PENS = st.builds(pen, ATTRIBUTES, st.sampled_from(["", "31", "38;5;21"]), st.sampled_from(["", "44", "48;5;21"]))


def whole(strips: list[Strip]) -> LayoutUpdate:
    """An update of the whole screen."""
    return LayoutUpdate([[strip] for strip in strips], Region(0, 0, WIDTH, HEIGHT))


def fresh(term: str = "xterm") -> Emulator:
    """A terminal that shows something else."""
    terminal = Emulator(WIDTH, HEIGHT, erases=Painter(term).erases)
    terminal.feed(b"\x1b[?7l" + b"\x1b[41mxyz\x1b[m" * 30)
    return terminal


def seen(terminal: Emulator) -> list[object]:
    """What there is to be seen."""
    found: list[object] = []
    for y in range(HEIGHT):
        for x in range(WIDTH):
            cell = terminal.screen.buffer[y][x]
            lines = (cell.underscore, cell.reverse)
            found.append((y, x, cell.data, cell.bg, lines, (cell.fg, cell.bold) if cell.data != " " or any(lines) else ()))
    return found


@given(st.lists(SCREENS, min_size=1, max_size=4), TERMS)
def test_a_terminal_shows_what_it_should(screens: list[list[Strip]], term: str) -> None:
    shows_each(screens, term)


@given(ROWS, CHOICES, TERMS)
def test_a_terminal_shows_each_of_many_frames_that_share_rows(rows: list[list[Strip]], choices: list[list[int]], term: str) -> None:
    shows_each([[strips[place % len(strips)] for strips, place in zip(rows, chosen, strict=True)] for chosen in choices], term)


def shows_each(screens: list[list[Strip]], term: str) -> None:
    """Assert that a terminal given frame after frame shows each as drawn anew."""
    painter, ours = Painter(term), fresh(term)
    for strips in screens:
        ours.feed(painter.paint(whole(strips), CONSOLE, (WIDTH, HEIGHT)).encode())
        expected = fresh()
        for y, strip in enumerate(strips):
            expected.feed(f"\x1b[{y + 1};1H".encode())
            for text, style, _ in strip:
                expected.feed(f"\x1b[{Strip.render_ansi(style or Style.null(), ColorSystem.EIGHT_BIT)}m{text}\x1b[0m".encode())
        assert seen(ours) == seen(expected)
        certain = all(len(character) < 2 for row in painter._rows for character in row.characters)
        assert not certain or painter.paint(whole(strips), CONSOLE, (WIDTH, HEIGHT)) == ""


@given(PENS, PENS)
def test_a_change_of_pens_is_complete(before: object, after: object) -> None:
    """From the one to the other by the change is the same as the other from nothing."""
    assert isinstance(before, type(PLAIN_PEN)) and isinstance(after, type(PLAIN_PEN))
    one, other = Emulator(2, 1), Emulator(2, 1)
    one.feed(f"{change(PLAIN_PEN, before)}{change(before, after)}x".encode())
    other.feed(f"{change(PLAIN_PEN, after)}x".encode())
    assert one.screen.buffer[0][0] == other.screen.buffer[0][0]
    assert len(change(before, after)) <= len(f"\x1b[0;{change(PLAIN_PEN, after)[2:]}")


def strip(text: str, style: str = "") -> Strip:
    return Strip([Segment(text.ljust(WIDTH), Style.parse(style))])


def painted(painter: Painter, *rows: Strip) -> str:
    return painter.paint(whole([*rows, *[strip("")] * (HEIGHT - len(rows))]), CONSOLE, (WIDTH, HEIGHT))


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        (strip("one two"), strip("one tWo"), "\x1b[1;6HW"),
        (strip("one two"), strip("one"), "\x1b[1;5H\x1b[K"),
        (strip("one two", "on blue"), strip("one", "on blue"), "\x1b[1;5H\x1b[44m\x1b[K\x1b[m"),
        (strip("one"), strip("one", "bold"), "\x1b[1H\x1b[1mone\x1b[m"),
        (strip("abc"), strip("abc", "red"), "\x1b[1H\x1b[31mabc\x1b[m"),
        (strip("a      b"), strip("b      a"), "\x1b[1Hb\x1b[6Ca"),
        (strip("a b"), strip("b a"), "\x1b[1Hb a"),
        (strip("a│ b"), strip("b│ a"), "\x1b[1Hb\x1b[2Ca"),
        (strip("one"), strip("one       two"), "\x1b[1;11Htwo"),
        (strip("=" * 16 + "1"), strip("2" + " " * 15 + "1"), "\x1b[1H2\x1b[15X"),
        (strip("=" * 16 + "1"), strip("2" + " " * 15 + "3"), "\x1b[1H2\x1b[15X\x1b[15C3"),
    ],
    ids=range(11),
)
def test_only_what_differs_is_sent(before: Strip, after: Strip, sent: str) -> None:
    painter = Painter("xterm")
    painted(painter, before)
    assert painted(painter, after) == sent


def test_each_pen_is_set_once() -> None:
    """Rows are drawn pen by pen: a move is shorter than a change of colour."""
    painter = Painter("xterm")
    painted(painter, strip(""))
    row = Strip([Segment("key", Style.parse("red")), Segment(" word "), Segment("key", Style.parse("red")), Segment(" word".ljust(12))])
    sent = "\x1b[1;5Hword\x1b[5Cword\x1b[2;5Hword\x1b[5Cword\x1b[1H\x1b[31mkey\x1b[6Ckey\r\nkey\x1b[6Ckey\x1b[m"
    assert painted(painter, row, row) == sent


def test_a_letter_between_blanks_keeps_its_colour() -> None:
    painter, terminal = Painter("xterm"), Emulator(WIDTH, HEIGHT)
    for left, right in (("x", "y"), (" ", "z")):
        row = Strip([Segment(left), Segment("|", Style.parse("red")), Segment(right), Segment("".ljust(WIDTH - 3))])
        terminal.feed(painted(painter, row).encode())
    assert [terminal.screen.buffer[0][x].fg for x in (1, 2)] == ["red", "default"]


def test_the_shortest_way_to_the_next_place_is_taken() -> None:
    painter = Painter("xterm")
    painted(painter, strip("abcdef"))
    assert painted(painter, strip("xbcdef"), strip("y"), strip(" y")) == "\x1b[1Hx\r\ny\x1b[By"
    assert painted(painter, strip("xbcdef"), strip("z"), strip("z")) == "\x1b[2Hz\r\nz\x1b[K"


def test_after_text_of_uncertain_width_the_cursor_is_placed() -> None:
    """Terminals differ in where such text ends, so what follows does not rely on it."""
    painter = Painter("xterm")
    painted(painter, strip("one"))
    after = Strip([Segment("e\u0301"), Segment("two".ljust(WIDTH - 1), Style.parse("red"))])
    assert "e\u0301\x1b[1;2H\x1b[31mtwo" in painted(painter, after)


def test_other_terminals_are_not_made_to_erase_in_colour() -> None:
    painter = Painter("screen")
    painted(painter, strip("one two", "on blue"))
    assert painted(painter, strip("one", "on blue")) == "\x1b[1;5H\x1b[44m   \x1b[m"
    assert painted(painter, strip("")).endswith("\x1b[K")


def test_a_part_of_an_unknown_screen_is_sent_as_it_is() -> None:
    """Until the whole comes there is nothing to compare with."""
    painter = Painter("xterm")
    part = ChopsUpdate([{0: strip("one")}], [(0, 0, WIDTH)], [[WIDTH]])
    assert painter.paint(part, CONSOLE, (WIDTH, HEIGHT)) == part.render_segments(CONSOLE)
    painted(painter, strip("one"))
    assert painter.paint(part, CONSOLE, (WIDTH, HEIGHT)) == ""
    painter.forget()
    assert painter.paint(part, CONSOLE, (WIDTH, HEIGHT)) == part.render_segments(CONSOLE)
    assert painted(painter, strip("one")).startswith("\x1b[m\x1b[2J")


def test_a_row_that_comes_in_two_parts_is_drawn_once() -> None:
    """Blanks of the first part are erased, the text of the second is not."""
    painter, terminal = Painter("xterm"), Emulator(WIDTH, HEIGHT)
    terminal.feed(painted(painter, strip("word", "on blue")).encode())
    parts = {0: Strip([Segment(" " * 12, Style.parse("on blue"))]), 12: strip("word").crop(0, 12)}
    update = ChopsUpdate([parts], [(0, 0, 12), (0, 12, WIDTH)], [[12, WIDTH]])
    terminal.feed(painter.paint(update, CONSOLE, (WIDTH, HEIGHT)).encode())
    assert terminal.screen.display[0].rstrip() == " " * 12 + "word"


@pytest.mark.parametrize(("x", "shown"), [(2, "犬ab犬犬"), (3, "犬 ab 犬")], ids=["whole", "halves"])
def test_a_part_that_begins_or_ends_within_a_wide_character_leaves_no_half(x: int, shown: str) -> None:
    painter, terminal = Painter("xterm"), Emulator(WIDTH, HEIGHT)
    terminal.feed(painted(painter, strip("犬" * 4)).encode())
    text = Strip([Segment("ab")])
    part = ChopsUpdate([{x: text}], [(0, x, x + 2)], [[x + 2]])
    terminal.feed(painter.paint(part, CONSOLE, (WIDTH, HEIGHT)).encode())
    assert "".join(painter._rows[0].characters).rstrip() == shown
    terminal.feed(painted(painter, strip("犬a犬犬b")).encode())
    assert terminal.screen.display[0].rstrip() == "犬a犬犬b"


def test_what_it_does_not_know_is_left_to_textual() -> None:
    painter = Painter("xterm")
    painted(painter, strip("one"))
    inline = InlineUpdate([strip("one")])
    assert painter.paint(inline, CONSOLE, (WIDTH, HEIGHT)) == inline.render_segments(CONSOLE)
    assert painted(painter, strip("one")).startswith("\x1b[m\x1b[2J")


def test_a_style_takes_as_many_steps_in_any_number_of_colours() -> None:
    """Textual notes the place of each text in its style, so that each is new."""

    def taken(system: ColorSystem, number: int) -> int:
        style = Style(color="#0ac81e", bgcolor="#0a141e", meta={"offset": number})
        return steps(lambda: pen_of(style, system))

    systems = (ColorSystem.STANDARD, ColorSystem.EIGHT_BIT)
    for system in systems:
        taken(system, 0)
    few, many = (taken(system, 1) for system in systems)
    assert few == many
