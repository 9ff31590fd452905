"""Slides: everything with an address makes one that fits.

It fits whatever room there is, and says what the address is of.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.in_turn import in_turn, some
from tui.analysis.changes import changes
from tui.charts.bigtext import bigtext
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses, node
from tui.nodes.slide_content import MOST_CHARACTERS, MOST_HEADLINE_WORDS, MOST_WORDS, SlideContent
from tui.nodes.slide_pictures.movements import changes_picture
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck
from tui.slides.edges import foot_rows, head_rows
from tui.slides.headline import headline_forms
from tui.slides.layout import margin, sheet
from tui.slides.notes import note_parts
from tui.slides.slide import content_of
from tui.text.glyphs import ASCII, BLOCKS, SETS
from tui.text.spans import Span, plain, width
from tui.text.wrapping import even_rows

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PACKS = {"bundled": ROOT / "data" / "wmp-2015-06-16", "small": ROOT / "tests/packs/small", "hostile": ROOT / "tests/packs/hostile"}
ROOMS = ((60, 20), (80, 24), (120, 40), (200, 60))
ABOVE_AND_BELOW = 3


@cache
def pack(name: str) -> Pack:
    return read_pack(PACKS[name])


@cache
def faces(name: str) -> dict[Address, SlideContent]:
    """What every slide shows, before it is laid out for a room."""
    return {address: node(pack(name), address).slide() for address in addresses(pack(name))}


@cache
def unlike(name: str) -> dict[Address, SlideContent]:
    """One slide of each kind, set of parts and length of texts."""

    def key(address: Address, made: SlideContent) -> tuple[object, ...]:
        lengths = [len(text) // 10 for text in (made.before, made.unit, made.sentence, *made.cautions)]
        chart = made.plan is not None, made.drawing is not None
        return (addresses(pack(name))[address], len(made.large), len(made.more), chart, *lengths)

    longest_last = sorted(faces(name).items(), key=lambda each: len(each[1].sentence))
    return dict({key(*each): each for each in longest_last}.values())


CASES = [
    *(((60, 20), glyphs) for glyphs in ("blocks", "ascii")),
    ((80, 24), "braille"),
    ((120, 40), "blocks"),
    *(((200, 60), glyphs) for glyphs in ("blocks", "ascii")),
    *(((40, 12), glyphs) for glyphs in ("blocks", "ascii")),
]
"""Rooms with the sets whose shapes differ in them. Braille has the shapes of blocks in other signs, so it stands for both in one room."""


@pytest.mark.parametrize(("case", "name"), some(in_turn(CASES, PACKS), 4), ids=str)
def test_everything_with_an_address_fits(case: tuple[tuple[int, int], str], name: str) -> None:
    """Every line of a slide is inside it, and something is said.

    A chart has the rows that it needs.
    """
    room, glyphs = case
    columns, rows = room[0] - 2 * margin(room[0]), room[1] - ABOVE_AND_BELOW
    # Every address in the room of a common terminal.
    for address, made in (faces if room == (80, 24) else unlike)(name).items():
        laid = sheet(made, columns, rows, SETS[glyphs])
        assert max(map(width, (*laid.lines, *laid.below)), default=0) <= columns, f"{address} is too wide"
        # What has to be said is never cut, so a text that no room holds runs over: only made-up ones do.
        assert laid.height <= rows or name == "hostile", f"{address} is too long"
        assert laid.chart == 0 or laid.chart >= 5, f"{address} has a chart of {laid.chart} rows"
        assert any(plain(line).strip() for line in laid.lines), f"{address} says nothing"


@pytest.mark.parametrize("name", PACKS)
def test_every_slide_is_titled_and_placed(name: str) -> None:
    for address, made in faces(name).items():
        assert made.title.strip(), address
        assert made.where or address == Address("home"), address
        assert made.large or made.sentence, address


def output(text: str, room: tuple[int, int] = (80, 24)) -> str:
    made = node(pack("bundled"), Address.parse(text)).slide()
    laid = sheet(made, room[0] - 2 * margin(room[0]), room[1] - ABOVE_AND_BELOW, BLOCKS)
    return " ".join(" ".join([made.title, made.before, made.large, made.words, *map(plain, (*laid.lines, *laid.below))]).split())


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("home", ("Performance Workshop", "16 June 2015", "Strategic Policing and Crime Board")),
        ("crime", ("Crime", "over +1,200", "4 rose, 1 fell", "could be chance")),
        ("crime/total-recorded-crime", ("+3.6%", "so far this year · over +1,200")),
        ("crime/total-recorded-crime/percent", ("+3.6%", "Recorded crime is up 3.6%")),
        ("crime/lowest-crime", ("1st of 4 forces", "Merseyside")),
        ("cyber/tier-1-threat", ("Tier 1",)),
        ("cyber/fraud-rank", ("34th", "33 areas are higher", "33 areas are lower", "43rd")),
        ("neighbourhoods/review-needed", ("A review, given the savings", "Around 6-7 months ago")),
        ("satisfaction/victims-of-crime-may", ("85.1%", "May 2015", "83%", "On average")),
        ("satisfaction/confidence-highest", ("Wave 37 of the Feeling the Difference survey",)),
        ("roads/collisions", ("1,245", "a month")),
        ("roads/collisions/2014-07", ("1,173 in July 2014",)),
        ("roads/collisions/2014", ("15,108", "collisions, 2014")),
        ("roads/collisions/2015", ("3,562", "January to March 2015, a part year")),
        ("roads/speeding", ("30.7% to 37.4%", "Paid / Licence Endorsed", "49.0%", "42.3%", "points", "−6.7")),
        ("roads/speeding/cancelled", ("7.5%", "611 of 8,121", "8,930 of 51,102")),
        ("roads/tickets-cancelled/since", ("7.52%", "“just over 6%”", "17.47%")),
        ("matrix", ("17 of 23 activities", "Warrants and enforcement", "■ core")),
        ("matrix/1", ("Reactive problem solving", "18 links", "7 stated by the report, 11 inferred by us.")),
        ("matrix/1c", ("Core: high demand", "Warrants and enforcement: core, stated.", "present (stated, for all of capability 1)")),
        ("matrix/1c/high-demand", ("core", "1c Warrants and enforcement, High demand or volume", "stated")),
        ("matrix/1a/self-sustaining", ("not mentioned",)),
        ("category/high-demand", ("High demand or volume",)),
        ("cyber", ("3 tiers", "National Crime Agency")),
        ("neighbourhoods", ("4 kinds", "City centre", "Hard to define")),
        ("outcomes/note-the-report", ("The report is to be noted",)),
        ("glossary/tidu", ("TIDU",)),
        ("audit", ("“just over 6%”", "its own table", "7.52%")),
        ("help", ("Keys", "Next slide")),
    ],
)
def test_what_slides_say(address: str, words: tuple[str, ...]) -> None:
    text = output(address, (90, 30))
    for word in words:
        assert word in text, text


def test_the_matrix_s_slide_names_each_emphasis_in_full() -> None:
    assert {"core", "present", "less", "questioned"} <= set(output("matrix", ROOMS[1]).split())


@pytest.mark.parametrize(
    ("address", "headline", "marked"),
    [
        ("matrix/1a/self-sustaining", "Not mentioned: self-sustaining", "not mentioned"),
        ("matrix/1/high-demand", "Core: high demand", "core (stated)"),
        ("matrix/1b/city-centre", "Different: city centre", "different (stated)"),
        ("matrix/1b/high-demand", "Present? High demand", "present (inferred)"),
    ],
)
def test_the_headline_of_a_cell_is_what_the_report_says_of_it(address: str, headline: str, marked: str) -> None:
    made = node(pack("bundled"), Address.parse(address)).slide()
    assert made.headline == headline and made.title.startswith(address.split("/")[1]) and made.drawing
    for size, glyphs in (((90, 14), BLOCKS), ((190, 40), BLOCKS), ((58, 9), ASCII)):
        rows = made.drawing(*size, glyphs)
        assert all(width(row) <= size[0] for row in rows) and len(rows) <= size[1]
        here = [row for row in rows if row and row[0].text.strip() == glyphs.marker]
        assert here and all(span.role == "strong" for row in here for span in row[1:])
        assert any(marked in plain(row) for row in here) or size[0] == 190
    wide = "\n".join(map(plain, made.drawing(190, 40, BLOCKS)))
    assert bigtext(marked.partition(" (")[0], 190, 2, BLOCKS)[0].strip() in wide and "All neighbourhoods  " in wide


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_the_picture_has_its_room_before_the_headline_is_large(room: tuple[int, int]) -> None:
    made = node(pack("bundled"), Address.parse("roads/collisions")).slide()
    laid = sheet(made, room[0] - 2 * margin(room[0]), room[1] - ABOVE_AND_BELOW, BLOCKS)
    assert laid.chart >= 9


def test_block_letters_give_way_before_the_chart() -> None:
    made = node(pack("bundled"), Address.parse("roads/collisions")).slide()
    large, *_, bold = headline_forms(made, 74, 20, BLOCKS)
    assert len(large.lines) == 3 and [plain(line) for line in bold.lines] == ["1,245 a month"]
    for rows in range(8, 30):
        laid = sheet(made, 74, rows, BLOCKS)
        assert laid.chart >= 5 and "no signal" in " ".join(map(plain, laid.lines))
        assert (laid.chart >= 9) or "█" not in "".join(map(plain, laid.lines))


def test_a_sentence_is_never_cut() -> None:
    laid = sheet(node(pack("bundled"), Address("home")).slide()._replace(large="", drawing=None, sentence="word " * 99), 30, 8, BLOCKS)
    assert " ".join(" ".join(map(plain, laid.lines)).split()) == ("word " * 99).strip()


@pytest.mark.parametrize("name", [name for name in PACKS if name != "hostile"])
def test_what_the_program_says_on_a_slide_is_short(name: str) -> None:
    """A statement's own title may be longer; everything else is made to fit."""
    kinds = addresses(pack(name))
    for address, made in faces(name).items():
        if kinds[address] not in ("statement", "figure", "claim", "category", "term"):
            assert len(made.sentence.split()) <= MOST_WORDS, f"{address}: {made.sentence}"


def test_the_bundled_deck_has_short_sentences_and_a_picture_for_each_slide() -> None:
    shown: dict[str, str] = {}
    for slide in default_deck(pack("bundled")).slides:
        made = content_of(pack("bundled"), slide)
        assert len(made.sentence.split()) <= MOST_WORDS, made.sentence
        assert len(made.sentence) <= MOST_CHARACTERS + 6, made.sentence
        assert len(made.words.split()) <= MOST_HEADLINE_WORDS, slide.address
        assert all(word in slide.notes for word in ("SAY: ", "CARE: ", "ASK: ")), slide.address
        said = next(part.text for part in note_parts(slide.notes) if part.word == "SAY")
        assert not any(each in said.casefold() for each in ("press ", "digit", "enter")), "what to do is no word to say"
        assert made.plan or made.drawing or made.more, slide.address
        picture = str(made.plan) if made.plan else "\n".join(map(plain, made.drawing(74, 15, BLOCKS))) if made.drawing else ""
        assert picture not in shown, f"{slide.address} has the picture of {shown[picture]}"
        shown[picture] = slide.address


def test_a_deck_s_own_words_replace_the_usual_ones() -> None:
    slide = Slide(address="crime/recorded-crime-stable", title="Another title", sentence="Another sentence.")
    made = content_of(pack("bundled"), slide)
    assert (made.title, made.large, made.sentence) == ("Another title", "Another title?", "Another sentence.")
    figure = content_of(pack("bundled"), Slide(address="crime/violence-with-injury", title="Another title"))
    assert (figure.title, figure.large) == ("Another title", "+10%"), "a figure is not put away for a title"


def test_a_long_caption_gives_way_to_the_name_of_its_tab() -> None:
    titles = [content_of(pack("bundled"), Slide(address=f"roads/{table}")).title for table in ("mobile-phones", "seat-belts", "collisions")]
    assert titles == ["Phones", "Seat belts", "Road traffic collisions"]


def test_lines_are_even() -> None:
    rows = even_rows((Span("The report says that just over six per cent of all tickets are cancelled."),), 60)
    assert len(rows) == 2
    assert abs(width(rows[0]) - width(rows[1])) < 12


def test_the_foot_says_how_far_one_has_come() -> None:
    source, bar = foot_rows("Source: Crime, bullet 2.", 9, 18, "", 60, BLOCKS)
    assert plain(source) == "Source: Crime, bullet 2."
    assert plain(bar).strip() == "■" * 10 + "·" * 10 and width(bar) == 60
    assert plain(foot_rows("", 9, 18, "12", 60, BLOCKS)[1]).startswith("go to 12_")
    assert "■" not in plain(foot_rows("", 0, 0, "", 60, BLOCKS)[-1])
    assert plain(foot_rows("", 1, 2, "", 24, ASCII)[-1]).strip() == "#" * 10 + "." * 10
    assert len(foot_rows("Source: " + "word " * 20, 1, 2, "", 60, BLOCKS)) == 3, "a source is wrapped, never cut"
    assert plain(foot_rows("", 1, 18, "", 74, BLOCKS, keys=True)[-1]).startswith(
        "←→ turn  enter source  n notes  esc leave  o list  b blank  "
    )


def test_the_first_row_has_the_title_before_the_topic() -> None:
    made = SlideContent(("Roads",), "Collisions")
    assert plain(head_rows(made, 6, 16, "", 40)[0]) == f"{'Roads · Collisions':34}6 / 16"
    assert plain(head_rows(made, 6, 16, "", 20)[0]).split() == ["Collisions", "6", "/", "16"]
    rows = head_rows(made._replace(title="A title that is longer than the row"), 6, 16, "following Ann", 30)
    rows_of_title = ["A", "title", "that", "is", "longer", "than", "the", "row"]
    assert "…" not in "".join(map(plain, rows))
    assert " ".join(map(plain, rows)).replace("6 / 16", " ").split() == [*rows_of_title, "following", "Ann"]


@pytest.mark.parametrize(
    ("address", "standing"),
    [
        ("crime/lowest-crime", "Open statistics are mixed."),
        ("crime/gap-to-average", "Open statistics are mixed."),
        ("cyber/largest-population", "Open statistics are in line with it, which does not prove it."),
    ],
)
def test_a_slide_says_how_open_statistics_compare(address: str, standing: str) -> None:
    assert node(pack("bundled"), Address.parse(address)).slide().cautions == (
        f"Not settled: the report gives no figures to test this on. {standing}",
    )


def test_beside_one_change_the_others_keep_the_fill_of_what_they_are() -> None:
    found = changes(pack("bundled"), "crime")
    for one in ("", "total-recorded-crime"):
        draw = changes_picture(found, one=one)
        assert draw
        rows = {plain(line).split("  ")[0]: plain(line) for line in draw(70, 20, BLOCKS)}
        assert "█" in rows["Violence with injury"] and "░" not in rows["Violence with injury"], "beyond chance"
        assert "░" in rows["Robbery"] and "▒" in rows["Bilking"]
        assert "░ could be chance   ▒ not tested" in map(plain, draw(70, 20, BLOCKS))


def test_chance_is_not_said_of_a_signal() -> None:
    shown = faces("bundled")[Address("roads", "seat-belts")]
    assert (shown.large, shown.words, shown.sentence) == ("239", "in March 2014", "One month of 17 stands out.")
    assert (shown.source, shown.standing) == ("Source: Roads Policing, table 3.", "")
    assert "could be chance" in shown.full, "of the comparison with the year before, in the notes"


def test_open_statistics_on_the_number_of_areas_do_not_stand_for_a_rank() -> None:
    """43 areas is in line with other statistics.

    That the West Midlands is 34th of them is not.
    """
    (output,) = faces("bundled")[Address("cyber", "fraud-rank")].cautions
    assert output.startswith("Not settled") and "in line" not in output
    for thing in ("crime/lowest-crime", "roads/drink-drive-arrests"):
        assert any("mixed" in output for output in faces("bundled")[Address.parse(thing)].cautions)
