"""The empty rows of a slide, on small and on large terminals."""

import pytest

from tests.browse import bundled
from tests.conftest import PACKS
from tests.in_turn import few
from tests.unit.test_slide_room import ABOVE_AND_BELOW, ROOMS, drawn, own
from tui.charts.bigtext import big_lines
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.bars import SlideBar, slide_bars
from tui.nodes.slide_pictures.texts import labelled_picture, numbered_picture
from tui.pack.reader import read_pack
from tui.slides.asked import content_in
from tui.slides.decks import default_deck
from tui.slides.headline import headline_forms
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain

pytestmark = pytest.mark.slow


def test_questions_stand_on_one_row_each_where_the_slide_is_wide_enough() -> None:
    entries = [("What was the rate of each force " * 3 + "?", "slide 2"), ("Short?", "slide 3")]
    assert [len(numbered_picture(entries)(columns, 2, BLOCKS)) for columns in (90, 110, 190)] == [3, 2, 2]
    long = [("What was the rate of each force " * 4 + "?", "slide 2"), ("Short?", "slide 3")]
    rows = [plain(line) for line in numbered_picture(long)(190, 2, BLOCKS)]
    assert len(rows) == 2 and len({len(row) for row in rows}) == 1, "what stands on the right has a column"


def test_a_short_slide_is_not_all_at_the_top_of_a_large_terminal() -> None:
    for address in ("satisfaction/victims-of-crime-may", "satisfaction/confidence-highest", "cyber/fraud-rank", "roads/speeding"):
        rows = drawn(address, 200, 60).splitlines()
        assert max(at for at, row in enumerate(rows) if row.strip()) >= 43, address


@pytest.mark.parametrize(("columns", "rows"), few(ROOMS, 2))
@pytest.mark.parametrize("workshop", ["bundled", "west-yorkshire-2024", "heddlu-enghraifft-2019-20", "example-constabulary-2016", "small"])
def test_the_headline_stands_in_the_same_row_on_every_slide(workshop: str, columns: int, rows: int) -> None:
    pack = bundled() if workshop == "bundled" else read_pack(PACKS / workshop)
    deck = default_deck(pack).slides
    for slide in deck:
        laid = sheet(content_in(pack, deck, slide), columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS)
        assert [bool(plain(line).strip()) for line in laid.lines[:2]] == [False, True], slide.address


@pytest.mark.parametrize("workshop", ["bundled", "west-yorkshire-2024", "heddlu-enghraifft-2019-20"])
def test_the_sentence_stands_close_to_the_headline_on_a_large_terminal(workshop: str) -> None:
    """The empty rows are elsewhere: it read as the heading of the picture below it."""
    pack = bundled() if workshop == "bundled" else read_pack(PACKS / workshop)
    deck = default_deck(pack).slides
    for slide in deck:
        face = content_in(pack, deck, slide)
        lines = [plain(line).strip() for line in sheet(face, 190, 56, BLOCKS).lines]
        at = next((at for at, line in enumerate(lines) if line and face.sentence.startswith(line)), 0)
        assert at < 3 or lines[at - 1] or lines[at - 2] or lines[at - 3], slide.address


@pytest.mark.parametrize(("rows", "thick"), [(12, 3), (26, 5), (44, 11)])
def test_two_bars_are_as_high_as_the_slide_allows(rows: int, thick: int) -> None:
    """What the headline leaves is for the picture."""
    bars = [SlideBar("Now", 80, "80%"), SlideBar("Before", 70, "70%", pale=True)]
    lines = [plain(line) for line in slide_bars(bars, 100, "%", 110, rows, BLOCKS)]
    assert sum("█████" in line for line in lines) == thick and len(lines) <= rows


def test_a_headline_in_words_without_a_picture_is_as_large_as_three_lines_allow() -> None:
    face = node(bundled(), Address("cyber", "impact")).slide()
    rows = [plain(line) for line in sheet(face, 190, 57, BLOCKS).lines]
    assert sum("█" in row for row in rows) >= 21
    said = "Cyber-crime can have an economic, civic or criminal impact."
    assert {*filter(None, big_lines(said, 190, 1, BLOCKS))} <= {*rows}, "its text is large too"


@pytest.mark.parametrize("place", ["crime", "crime/lowest-crime", "roads/speeding", "roads/tickets-cancelled/since"])
def test_a_row_parts_the_headline_from_the_title_before_short_lines_are_shown(place: str) -> None:
    rows = drawn(place, 60, 20).splitlines()
    assert not rows[0] and set(rows[1]) <= set("█▀▄ "), rows


def test_what_stands_below_large_letters_does_not_touch_them() -> None:
    face = SlideContent(("Roads",), "Collisions", "36.0%", unit="Leeds, 2024")
    for glyphs, columns, rows, apart in ((BLOCKS, 78, 21, 0), (BLOCKS, 110, 37, 1), (BLOCKS, 190, 57, 1), (ASCII, 78, 21, 1)):
        lines = [plain(line) for line in headline_forms(face, columns, rows, glyphs)[0].lines]
        at = lines.index("Leeds, 2024")
        assert lines[at - apart : at] == [""] * apart and lines[at - apart - 1], (columns, lines)
    rows_of_sheet = [plain(line) for line in sheet(content_of(bundled(), own("crime")), 78, 20, ASCII).lines]
    assert not rows_of_sheet[rows_of_sheet.index(own("crime").sentence or "") - 1]


def test_the_upper_end_of_the_tiers_stands_beside_the_first_one() -> None:
    """The row that it had above them parts the headline from the title."""
    rows = drawn("cyber", 60, 20).splitlines()
    assert not rows[0] and not any(row.strip() == "civil disruption" for row in rows)
    first = next(at for at, row in enumerate(rows) if "National ─" in row)
    assert rows[first].startswith("▲ civil ") and rows[first + 1].startswith("│ disruption ")


def test_questions_at_60_columns_are_whole_and_have_an_empty_row_below_the_sentence() -> None:
    """They need the rows of large letters."""
    deck = default_deck(bundled()).slides
    rows = [plain(line) for line in sheet(content_in(bundled(), deck, own("audit/questions")), 58, 17, BLOCKS).lines]
    assert not rows[0] and rows[1] == "6 questions" and not rows[3] and rows[4].startswith("1  Total"), rows
    assert rows[-1] == "   took place, and in which months?"


def test_a_label_wraps_only_where_the_words_beside_it_need_the_room() -> None:
    short = [
        plain(line) for line in labelled_picture([("Monthly average 2014", "16"), ("The third quarter has the most", "30%")])(54, 9, BLOCKS)
    ]
    assert [line.split("   ")[0] for line in short if line] == ["Monthly average 2014", "The third quarter has the most"]
    long = [plain(line) for line in labelled_picture([("The third quarter has the most", "one two three " * 5)])(54, 9, BLOCKS)]
    assert long[0].startswith("The third quarter    one two three")


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (120, 40), (200, 60)])
def test_the_kinds_of_neighbourhood_are_whole_sentences(columns: int, rows: int) -> None:
    """A definition lost what stood after its semicolon, and its full stop.

    Where whole ones would be a page of text, the first clause of each has empty rows around it.
    """
    text = drawn("neighbourhoods", columns, rows)
    whole = ("define them." in text or "them.  " in text) and "the other three." in text
    assert whole if columns > 60 else "dealt with more.\n\n" in text and "not clear cut." in text and "▀" in text
