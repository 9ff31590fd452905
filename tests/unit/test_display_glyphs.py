"""The three sets of signs, and which of them is taken."""

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from tui.model.capabilities import EMPHASES
from tui.text.glyphs import ASCII, BLOCKS, BRAILLE, SETS, Glyphs, ascii_text, choose, denser
from tui.widgets.plain import PlainFilter

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))


@pytest.mark.parametrize(
    ("name", "term", "encoding", "chosen"),
    [
        (None, "xterm-256color", "utf-8", BLOCKS),
        (None, "xterm", "UTF-8", BLOCKS),
        (None, "screen", "utf_8", BLOCKS),
        (None, "xterm", "UTF8", BLOCKS),
        (None, "linux", "utf-8", ASCII),
        (None, "dumb", "utf-8", ASCII),
        (None, "", "utf-8", ASCII),
        (None, "xterm", "ascii", ASCII),
        (None, "xterm", "iso-8859-1", ASCII),
        (None, "xterm", "", ASCII),
        ("", "xterm", "utf-8", BLOCKS),
        ("blocks", "linux", "ascii", BLOCKS),
        ("braille", "dumb", "ascii", BRAILLE),
        ("ascii", "xterm", "utf-8", ASCII),
    ],
)
def test_choose(name: str | None, term: str, encoding: str, chosen: Glyphs) -> None:
    assert choose(name, term, encoding) is chosen


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"sixel.*blocks.*braille.*ascii"):
        choose("sixel", "xterm", "utf-8")


@EVERY
def test_every_sign_is_one_cell(glyphs: Glyphs) -> None:
    signs = (glyphs.up, glyphs.down, glyphs.level, glyphs.missing, glyphs.axis, glyphs.rule, glyphs.ellipsis, glyphs.bullet, glyphs.crumb)
    assert all(cell_len(sign) == 1 for sign in (*signs, *glyphs.levels, *glyphs.eighths, *glyphs.patterns, *map(glyphs.emphasis, EMPHASES)))


@EVERY
def test_emphases_differ_from_each_other_and_from_no_link(glyphs: Glyphs) -> None:
    assert len({glyphs.emphasis(name) for name in (*EMPHASES, None)}) == len(EMPHASES) + 1
    assert len(set(glyphs.levels)) == len(glyphs.levels)
    assert glyphs.missing != "0"


def test_the_ascii_set_is_ascii() -> None:
    signs = (getattr(ASCII, name) for name in Glyphs._fields)
    assert all("".join(sign).isascii() for sign in signs if isinstance(sign, str | tuple))


def test_ascii_text_takes_one_sign_for_one_and_keeps_letters() -> None:
    own = "−–’“”…×›↑↓←→▲▼" + "".join(
        glyph
        for glyph in BLOCKS.levels + BLOCKS.eighths + BLOCKS.half + BLOCKS.core + BLOCKS.present + BLOCKS.less + "".join(BLOCKS.patterns)
    )
    assert ascii_text(own).isascii()
    assert len(ascii_text(own)) == len(own)
    assert ascii_text("Ŵyl −8.1%") == "Ŵyl -8.1%"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("usual ±366, not more    │ next ", "usual +/-366, not more  │ next "),
        ("±3 and ±4      end", "+/-3 and +/-4  end"),
        ("±3 and ±4    end", "+/-3 and ~4  end"),
        ("±3  ", "+/-3"),
        ("±3 │    end", "~3 |    end"),
        ("±3  two", "~3  two"),
    ],
)
def test_a_sign_without_a_single_character_is_written_out_where_a_line_has_room(line: str, shown: str) -> None:
    for cut in range(len(line)):
        parts = [Segment(line[:cut]), Segment(line[cut:])]
        drawn = "".join(segment.text for segment in PlainFilter().apply(parts, Color(0, 0, 0)))
        assert drawn == shown.replace("│", "|") and len(drawn) == len(line)


@pytest.mark.parametrize("glyphs", SETS.values(), ids=SETS)
def test_what_could_be_chance_has_no_sign_of_a_signal(glyphs: Glyphs) -> None:
    """A circle once meant both.

    On Home it said that a change could be chance, in a table that a month was beyond it.
    """
    signals = (glyphs.outside, glyphs.near, glyphs.rising, glyphs.falling, glyphs.shift)
    assert glyphs.chance not in signals and len(set(signals)) == len(signals)


def test_a_braille_mark_has_four_dots_in_each_of_its_places() -> None:
    """Two dots are hard to see. Each mark is a square, one row of dots higher."""
    dots = [{dot for dot in range(8) if (ord(head) - 0x2800) >> dot & 1} for head in BRAILLE.heads]
    assert [len(each) for each in dots] == [4, 4, 4] and len(set(map(frozenset, dots))) == 3


def test_patterns_on_a_light_ground_are_denser_and_as_many() -> None:
    """A quarter of ink has a contrast of 1.4 to 1 there; half has 2."""
    found = denser(BLOCKS)
    assert [found.patterns[at] for at in (0, 2, 3)] == ["█", "▓", "▒"] and set(found.patterns) == set(BLOCKS.patterns)
    assert found.name == BLOCKS.name and found.shades == BLOCKS.shades and denser(ASCII) == ASCII


def test_braille_patterns_differ_by_density_over_the_whole_height() -> None:
    """Rows of dots at the foot of a cell read as dotted lines."""
    full, medium, light = (BRAILLE.patterns[at] for at in (0, 2, 3))
    dots = [(ord(sign) - 0x2800).bit_count() for sign in (full, medium, light)]
    assert dots == [8, 4, 2]
    top = 0b00011011  # The dots of the two upper rows.
    assert all(0 < ((ord(sign) - 0x2800) & top).bit_count() < (ord(sign) - 0x2800).bit_count() for sign in (medium, light))
