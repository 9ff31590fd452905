"""What is in block letters on slides: headlines, figures, and labels of lists."""

from itertools import pairwise

import pytest

from tests.browse import bundled
from tests.conftest import PACKS
from tests.unit.test_slide_room import ROOMS, drawn, own
from tui.analysis.changes import changes
from tui.charts.bigtext import big_lines, bigtext
from tui.model.deck import Slide
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.bars import SlideBar, slide_bars
from tui.nodes.slide_pictures.members import pictured_members
from tui.nodes.slide_pictures.movements import pictured_changes
from tui.nodes.slide_pictures.scorecard import scorecard_picture
from tui.nodes.slide_pictures.texts import labelled_picture, names_picture
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck
from tui.slides.headline import headline_forms
from tui.slides.layout import margin, sheet
from tui.slides.slide import content_of
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain, width

ABOVE_AND_BELOW = 3
LONG_TITLES = ("west-yorkshire-2024", "heddlu-enghraifft-2019-20", "greater-manchester-2015", "small")
"""Workshops whose title has no room on one or two lines at 60 columns."""


FIGURES_FIRST = {"heddlu-enghraifft-2019-20": 80, "west-yorkshire-2024": 60}
"""Up to how many columns a large title would leave no room for what the topics say."""


def test_the_title_of_a_report_is_large_on_as_many_lines_as_it_needs() -> None:
    faces = {name: content_of(pack, default_deck(pack).slides[0]) for name in LONG_TITLES if (pack := read_pack(PACKS / name))}
    for name, face in faces.items():
        for columns, rows in ((60, 20), (80, 24), (120, 40), (200, 60)):
            text = "\n".join(map(plain, sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS).lines))
            lettered = face.large not in text and "█" in text
            assert lettered == (columns > FIGURES_FIRST.get(name, 0)), (name, columns)
    headline = headline_forms(faces["west-yorkshire-2024"], 74, 21, BLOCKS)[-2]
    assert len(headline.lines) == 9 and max(map(width, headline.lines)) - min(map(width, headline.lines[::3])) < 30, "even lines"
    typed = headline_forms(SlideContent((), "Rural", "A team for all farms"), 96, 30, ASCII)[0]
    assert len(typed.lines) == 11 and not plain(typed.lines[5]), "in ASCII an empty row parts the lines"
    figure = SlideContent(("Crime",), "Crime", "12,345,678 recorded offences", sentence="All.")
    assert len(headline_forms(figure, 60, 20, BLOCKS)) == 1, "a figure has one line"


@pytest.mark.parametrize("columns", [110, 190])
def test_names_are_text_beside_figures_in_block_letters(columns: int) -> None:
    bars = [SlideBar("Victims of crime", 85.1, "85.1%"), SlideBar("On average", 83, "83%", pale=True)]
    districts = read_pack(PACKS / "west-yorkshire-2024").tables["collisions-by-district"]
    members = pictured_members(districts, districts.main, districts.periods[-1])
    for name, lines in (
        ("On average", slide_bars(bars, 100, "%", columns, 30, BLOCKS)),
        ("Calderdale", members.drawing(columns, 40, BLOCKS)),
    ):
        text = "\n".join(map(plain, lines))
        named = next(at for at, line in enumerate(lines) if name in plain(line))
        assert "▀" in plain(lines[named - 1]) and "▀" in plain(lines[named + 1]), "a name stands in the middle of its bar"
        assert name in text and "▀" in text and len(lines) <= 40 and max(map(width, lines)) <= columns


def test_changes_have_their_percentages_in_block_letters_on_a_wide_slide() -> None:
    found = pictured_changes(changes(bundled(), "crime"))
    assert found
    lettered, text = ("\n".join(map(plain, draw(190, 40, BLOCKS))) for draw in (*found.grand, found.drawing))
    assert "Burglary" in lettered and "Burglary" in text
    assert "%" in text.split("Burglary")[1] and "▀" in lettered and "▀" not in text
    assert not found.grand[0](74, 60, BLOCKS) and not found.grand[0](190, 20, BLOCKS)


def test_names_of_changes_are_whole_beside_bars_or_in_place_of_them() -> None:
    """The next slide in the speaker's view has 37 columns, where names were broken."""
    found = pictured_changes(changes(bundled(), "crime"))
    assert found
    for columns in (35, 37, 41):
        lines = found.drawing(columns, 24, BLOCKS)
        text = "\n".join(map(plain, lines))
        assert ("█" in text) is (columns > 40) and "over −25%" in text and len(lines) <= 24 and max(map(width, lines)) <= columns, columns
        assert "Public place violence" in text and "Violence with injury" in text, columns


def test_the_forces_of_a_rank_are_text_below_their_places() -> None:
    slide = next(each for each in default_deck(bundled()).slides if each.address == "crime/lowest-crime")
    laid = sheet(content_of(bundled(), slide), 190, 57, BLOCKS)
    assert "West Midlands" in "\n".join(map(plain, laid.lines))


def test_ascii_letters_have_dots_of_two_cells_or_are_spaced_capitals_above_a_rule() -> None:
    """Dots one cell wide ran together. At 80 columns a deck has one kind."""
    deck = default_deck(bundled()).slides
    fits, long = (content_of(bundled(), next(each for each in deck if each.address == place)) for place in ("cyber/fraud-rank", "crime"))
    assert plain(headline_forms(fits, 96, 30, ASCII)[0].lines[2]).startswith("  ####  ######    ##")
    assert plain(headline_forms(fits, 78, 21, ASCII)[0].lines[0]) == "34TH   O F   43"
    spaced = headline_forms(long, 78, 21, ASCII)[0]
    assert [plain(line) for line in spaced.lines] == ["C R I M E   U P   3.6%", "=" * 22] and spaced.close
    words = content_of(bundled(), next(each for each in deck if each.address == "audit"))
    assert plain(headline_forms(words, 78, 21, ASCII)[0].lines[0]) == "88   N O T   S E T T L E D", "one form for figure and words"


LETTERS = set("█▀▄ ")


def test_bars_stand_below_their_words_where_these_leave_no_room_beside_them() -> None:
    """The next slide in the speaker's view has 37 columns."""
    bars = [SlideBar("report", 6, "“just over 6% cancelled”", pale=True), SlideBar("its own table", 7.52, "7.52%")]
    beside, below = ([plain(line) for line in slide_bars(bars, 10, "%", columns, 9, BLOCKS)] for columns in (60, 37))
    assert beside[1].endswith("cancelled”") and below[0] == "report  “just over 6% cancelled”" and below[3] == "its own table  7.52%"
    assert len(below[4].strip()) > len(below[1].strip()) > 20 and max(map(len, below)) <= 37
    assert slide_bars(bars, 10, "%", 37, 6, BLOCKS) == slide_bars(bars, 10, "%", 20, 9, BLOCKS) == ()


def test_labels_are_never_larger_than_the_words_beside_them() -> None:
    entries = [("Printed", "the wave of the survey"), ("Not clear", "whether per cent means points")]
    for columns, rows, glyphs in ((74, 20, BLOCKS), (110, 5, BLOCKS), (110, 20, BLOCKS), (110, 20, ASCII)):
        lines = [plain(line) for line in labelled_picture(entries)(columns, rows, glyphs)]
        assert lines[0].startswith("Printed ") and lines[0].endswith("survey"), (columns, rows)
        assert len({line.index(words) for line in lines for _, words in entries if words in line}) == 1, "in a column"
    large = [plain(line) for line in labelled_picture(entries)(190, 50, BLOCKS)]
    assert any(line.startswith("Printed ") and set(line[7:]) <= LETTERS for line in large), "the words, where these have room"


def test_figures_are_in_block_letters_where_the_labels_are_longer() -> None:
    entries = [("Monthly average 2014", "16"), ("Cancelled", "30%"), ("", "2 more in the audit")]
    lines = [plain(line) for line in labelled_picture(entries)(110, 20, BLOCKS)]
    assert any(line.startswith("Monthly average 2014") and set(line[24:]) <= LETTERS for line in lines)
    assert lines[-1].strip() == "2 more in the audit", "what has no label is text"


def test_labels_stay_text_where_words_beside_them_would_be_higher() -> None:
    entries = [("Printed", "one two three " * 20), ("Not clear", "four")]
    assert "Printed" in plain(labelled_picture(entries)(110, 40, BLOCKS)[0])
    long = [("A label that has no room in letters at all", "words " * 10)]
    assert plain(labelled_picture(long)(110, 40, BLOCKS)[0]).startswith("A label")


def test_names_fill_a_wide_slide() -> None:
    few, many = ["Hill farms", "Islands"], [f"Kind of place {number}" for number in range(12)]
    assert set(plain(names_picture(few)(110, 24, BLOCKS)[0])) <= LETTERS
    lines = [plain(line) for line in names_picture(many)(110, 24, BLOCKS)]
    named = [line for line in lines if line.strip()]
    assert len(named) == 3 and len(named[0].rstrip()) > 90 and len(lines) > 8, "in columns over the width, with rows between"


def test_a_word_too_wide_for_its_room_is_broken_after_a_hyphen() -> None:
    assert big_lines("Self-sustaining", 40, 1, BLOCKS) == (*bigtext("Self-", 40, 1, BLOCKS), *bigtext("sustaining", 40, 1, BLOCKS))
    assert len(big_lines("Self-sustaining", 60, 1, BLOCKS)) == 3 and not big_lines("Sustaining", 30, 1, BLOCKS)


def lettered(text: str, scale: int = 1, *, row: int = 0) -> str:
    """A row of a text in block letters, the first if no other is given."""
    return bigtext(text, 190, scale, BLOCKS)[row]


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_every_kind_of_neighbourhood_is_said_in_a_sentence(columns: int, rows: int) -> None:
    text = drawn("neighbourhoods", columns, rows)
    for name in ("City centre", "Challenger"):
        assert (name in text) == (columns < 100), "names have block letters where there is room"
        assert (lettered(name, 1) in text) == (columns >= 100)
    words = " ".join("".join(" " if sign in "│╭╮╰╯─█▀▄" else sign for sign in text).split())
    assert "Hard to define" in words and "Enforcement is seen" in words


@pytest.mark.parametrize(("address", "name", "said"), [("neighbourhoods", "Challenger", "Hard to define"), ("cyber", "ROCU", "links with")])
def test_the_widest_boxes_have_their_text_beside_their_names(address: str, name: str, said: str) -> None:
    rows = drawn(address, 200, 60).splitlines()
    first = lettered(name, 1).strip()
    named, told = (next(at for at, row in enumerate(rows) if words in row) for words in (first, said))
    assert 0 <= told - named <= 3 and "│" in rows[named - 2], "in the same box, no row of which is wasted"
    boxes = [at for at, row in enumerate(rows) if "╰──" in row or "┗━━" in row]
    assert all(after - before <= 10 for before, after in pairwise(boxes))


@pytest.mark.parametrize(("columns", "rows", "scale"), [(120, 40, 1), (200, 60, 2)])
def test_a_deck_s_points_have_what_stands_before_a_comma_in_block_letters(columns: int, rows: int, scale: int) -> None:
    text = drawn("satisfaction/confidence-highest", columns, rows)
    assert lettered("Wave 37", scale).strip() in text and "Feeling the Difference survey" in text and "its date, how many" in text
    small = [line.strip() for line in drawn("satisfaction/confidence-highest", 80, 24).splitlines()]
    at = small.index("Printed       Wave 37, Feeling the Difference survey")
    assert small[at + 1] == "" and small[at + 2].startswith("Not printed   the score, its date"), "short lines stand together"


def test_the_topics_of_the_widest_title_slide_are_in_small_block_letters() -> None:
    """They fill its height; the title is far larger."""
    lines = drawn("home", 200, 60).splitlines()
    at = [next(at for at, line in enumerate(lines) if lettered(topic, row=1).strip() in line) for topic in ("Roads", "Neighbourhoods")]
    assert "collisions steady" in lines[at[0]] and "four kinds" in lines[at[1]] and at[1] - at[0] >= 4
    assert not any(lettered("four kinds", row=1).strip() in line for line in lines), "what is said of them is text"


@pytest.mark.parametrize(("columns", "rows", "apart"), [(60, 20, 1), (80, 24, 1), (120, 40, 3)])
def test_the_contents_of_a_title_slide_are_text_spread_over_its_height(columns: int, rows: int, apart: int) -> None:
    """Block letters would compete with the title."""
    lines = drawn("home", columns, rows).splitlines()
    at = [
        next(at for at, line in enumerate(lines) if line.strip().startswith(topic))
        for topic in ("Roads ", "Neighbourhoods ", "Cyber-crime ")
    ]
    assert (at[1] - at[0], at[2] - at[1]) == (apart, apart)
    assert lines[at[1]].strip() == "Neighbourhoods   four kinds, 23 activities, 40 links"


@pytest.mark.parametrize("address", ["home", "neighbourhoods", "audit", "audit/questions", "satisfaction/confidence-highest"])
def test_what_is_said_is_text_on_the_largest_terminal(address: str) -> None:
    """Only headlines, figures and labels are in block letters."""
    text = drawn(address, 200, 60)
    said = {
        "home": "collisions steady, phone notices −31.5%, 7.5% cancelled",
        "neighbourhoods": "Known to staff by smaller teams, with local priorities",
        "audit": "no other force has it",
        "audit/questions": "Questions to ask before the Board notes the report.",
        "satisfaction/confidence-highest": "its date, how many were asked",
    }
    assert said[address] in text


@pytest.mark.parametrize(("columns", "rows"), [(120, 40), (200, 60)])
def test_a_picture_stands_directly_under_the_sentence(columns: int, rows: int) -> None:
    face = content_of(bundled(), own("satisfaction/confidence-highest"))
    laid = sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, BLOCKS)
    first = next(at for at, line in enumerate(laid.lines) if plain(line).startswith("Printed ")) - (1 if columns < 200 else 2)
    before = next(at for at in range(first - 1, 0, -1) if plain(laid.lines[at]).strip())
    assert plain(laid.lines[before]).startswith(face.sentence) and first - before in (2, 3, 4)


def test_the_links_of_a_category_are_large_where_they_have_room() -> None:
    face = content_of(bundled(), Slide(address="category/high-demand"))
    few = content_of(read_pack(PACKS / "example-constabulary-2016"), Slide(address="category/islands"))
    for found, columns, large in ((face, 110, False), (few, 110, True), (few, 74, False)):
        assert found.drawing
        lines = [plain(line) for line in found.drawing(columns, 18, BLOCKS)]
        assert any("▀" in line for line in lines) == large and any("core, stated" in line for line in lines)


def test_the_figures_of_a_scorecard_are_large_and_spread_over_a_wide_slide() -> None:
    table = read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["standards"]
    picture = scorecard_picture(table, table.periods[-1])
    for columns, rows, large in ((74, 14, False), (110, 26, True), (190, 40, True), (110, 12, False)):
        lines = [plain(line) for line in picture(columns, rows, BLOCKS)]
        assert any("▀" in line for line in lines) == large and len(lines) <= rows and max(map(len, lines)) <= columns
        assert large != any("90.0%" in line for line in lines) and any("target 90%" in line for line in lines)
        assert not large or max(line.find("target 90%") for line in lines) > columns * 7 // 10, "over the width"


def test_what_only_the_unit_says_stands_below_every_headline_in_letters() -> None:
    face = SlideContent(("Calls",), "Time to answer", "8.18", words="in March 2020", unit="seconds, March 2020", sentence="No signal.")
    for glyphs in (BLOCKS, ASCII):
        assert plain(headline_forms(face, 78, 21, glyphs)[0].lines[-1]) == "seconds"


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_every_tier_is_in_block_letters_where_there_is_room(columns: int, rows: int) -> None:
    text = drawn("cyber", columns, rows)
    for name in ("National", "Regional", "Local"):
        assert (lettered(name, 2 if columns == 200 else 1) in text) == (columns >= 100), name


def test_the_figures_to_take_away_are_in_block_letters_on_the_largest_slide() -> None:
    text, smaller = drawn("audit", 200, 60), drawn("audit", 120, 40)
    first, second, _ = bigtext("+3.6%", 60, 1, BLOCKS)
    assert first in text and f"Recorded crime{' ' * 25}" in text and second in text and "+3.6%" not in text
    assert "Recorded crime             +3.6%" in smaller
    for size in (text, smaller):
        rows = size.splitlines()
        at = next(at for at, row in enumerate(rows) if "TIDU" in row)
        assert "no other force has it" in rows[at + 1]
        assert (bigtext("6 years", 60, 1, BLOCKS)[1] in rows[at - 4]) == (size is text), "the figure of what is claimed is large too"
        ends = [at for at, row in enumerate(rows) for _ in range(row.count("╰") + row.count("┗"))]
        assert len(ends) == 3 and len(set(ends)) == (2 if size is text else 3), "each box is as high as its list"


@pytest.mark.parametrize(("columns", "rows"), [(74, 21), (110, 37), (184, 57)])
def test_a_headline_of_two_parts_breaks_only_between_them(columns: int, rows: int) -> None:
    face = SlideContent(("Capability matrix",), "1d", sentence="Less.", drawing=lambda *_: ())
    for large in ("Less? High demand", "Less: high demand", "Core: self-sustaining", "Present: all neighbourhoods"):
        *letters, _ = headline_forms(face._replace(large=large), columns, rows, BLOCKS)
        starts = [bigtext(words, columns, scale, BLOCKS) for words in (large, large.partition(" ")[0]) for scale in (4, 3, 2, 1)]
        for form in letters:
            lines = tuple(plain(line).rstrip() for line in form.lines)
            assert any(start and lines[: len(start)] == start for start in starts), large
        assert letters
    narrow = headline_forms(face._replace(large="Present: all neighbourhoods"), 58, 17, BLOCKS)
    assert len(narrow) > 1, "where no size has room for the second part in one line, another break is better than no letters"


def test_the_basis_of_a_cell_stands_apart_from_its_verdict_in_block_letters() -> None:
    """The middle row of a T ends before its top one does."""
    rows = [plain(line) for line in sheet(content_of(bundled(), Slide(address="matrix/3b/city-centre")), 190, 56, BLOCKS).lines]
    at = next(at for at, row in enumerate(rows) if "(stated, for all of capability 3)" in row)
    assert rows[at].index("(stated") - max(len(row.rstrip()) for row in rows[at - 2 : at]) == 3
