"""Slides: everything with an address makes one that fits.

It fits whatever room there is, and says what the address is of.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.handmade import with_months
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses, node
from tui.nodes.slide_content import SlideContent
from tui.pack.reader import read_pack
from tui.slides.layout import balanced_rows, foot, margin, sheet
from tui.slides.slide import content_of
from tui.text.glyphs import ASCII, BLOCKS, SETS
from tui.text.spans import Span, plain, width

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
        return (addresses(pack(name))[address], len(made.large), len(made.more), chart, made.drawn, *lengths)

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


@pytest.mark.parametrize(("room", "glyphs"), CASES, ids=lambda part: part if isinstance(part, str) else f"{part[0]}x{part[1]}")
@pytest.mark.parametrize("name", PACKS)
def test_everything_with_an_address_fits(name: str, room: tuple[int, int], glyphs: str) -> None:
    """Every line of a slide is inside it, and something is said.

    A chart has the rows that it needs.
    """
    columns, rows = room[0] - 2 * margin(room[0]), room[1] - ABOVE_AND_BELOW
    # Every address in the room of a common terminal.
    for address, made in (faces if room == (80, 24) else unlike)(name).items():
        laid = sheet(made, columns, rows, SETS[glyphs])
        assert max(map(width, laid.lines), default=0) <= columns, f"{address} is too wide"
        assert laid.above + len(laid.lines) + laid.chart <= rows, f"{address} is too long"
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
    return " ".join(" ".join([made.before, made.large, *map(plain, laid.lines)]).split())


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("home", ("West Midlands Police", "Performance Workshop", "16 June 2015", "Strategic Policing and Crime Board")),
        ("crime", ("Crime", "over +1,200", "▼ lower")),
        (
            "crime/total-recorded-crime",
            ("over +1,200", "offences · so far this year · +3.6%", "The report does not give the starting figure."),
        ),
        ("crime/total-recorded-crime/percent", ("+3.6%", "Printed as “an increase of 3.6%”")),
        ("crime/lowest-crime", ("1st", "of 4 forces", "lowest first")),
        ("cyber/tier-1-threat", ("Tier 1", "nationally")),
        ("cyber/fraud-rank", ("34th", "of 43 police force areas")),
        ("neighbourhoods/review-needed", ("about 6 to 7", "months ago")),
        ("satisfaction/victims-of-crime-may", ("85.1%", "Satisfied · May 2015")),
        ("roads/collisions", ("1,245", "collisions a month, the mean of 15 months", "−314 (−8.1%)")),
        ("roads/collisions/2014-07", ("1,173", "collisions, July 2014")),
        ("roads/collisions/2014", ("15,108", "collisions, 2014")),
        ("roads/collisions/2015", ("3,562", "January to March 2015, a part year")),
        ("roads/speeding", ("8,121", "a part year", "17.5%")),
        ("roads/speeding/cancelled", ("7.5%", "611 of 8,121", "−10.0 percentage points", "8,930 of 51,102")),
        ("roads/tickets-cancelled/since", ("by the report's own figures 7.52%", "The report says “just over 6%”.", "differs")),
        ("matrix", ("40", "links between 23 activities", "22 are stated and 18 inferred")),
        ("matrix/1", ("Reactive problem solving", "1c Warrants and enforcement")),
        ("matrix/1c", ("1C", "core, stated", "not mentioned")),
        ("matrix/1c/high-demand", ("core", "1c Warrants and enforcement, High demand or volume", "stated in the report")),
        ("matrix/1a/challenger", ("silent", "The report does not mention this activity")),
        ("category/high-demand", ("High demand or volume", "core, stated")),
        ("cyber", ("Cyber", "National: National Crime Agency")),
        ("outcomes/note-the-report", ("The report is to be noted",)),
        ("glossary/tidu", ("TIDU", "Technical Intelligence Development Unit")),
        ("audit", ("2", "claims that could be checked differ", "Cancelled since")),
        ("help", ("Keys", "Next slide")),
    ],
)
def test_what_slides_say(address: str, words: tuple[str, ...]) -> None:
    text = output(address, (120, 40))
    for word in words:
        assert word in text, text


def test_the_matrix_s_slide_names_each_emphasis_in_full() -> None:
    assert {"core", "present", "less", "questioned"} <= set(output("matrix", ROOMS[1]).split())


def test_the_message_comes_before_the_chart() -> None:
    """At 60 by 20 a long sentence leaves no room for the chart.

    A figure is never smaller for the chart's sake.
    """
    made = node(pack("bundled"), Address.parse("roads/collisions")).slide()._replace(sentence="A sentence that goes on. " * 9)
    laid = sheet(made, 50, 17, BLOCKS)
    assert laid.chart == 0
    assert "A sentence that goes on." in " ".join(map(plain, laid.lines))
    assert sum("█" in plain(line) for line in laid.lines) > 2


def test_a_sentence_too_long_for_any_room_ends_in_an_ellipsis() -> None:
    laid = sheet(node(pack("bundled"), Address("home")).slide()._replace(large="", sentence="word " * 999), 30, 8, BLOCKS)
    assert len(laid.lines) == 8
    assert plain(laid.lines[-1]).endswith("…")


def test_a_deck_s_own_words_replace_the_usual_ones() -> None:
    slide = Slide(address="crime/recorded-crime-stable", title="Another title", sentence="Another sentence.")
    made = content_of(pack("bundled"), slide)
    assert (made.title, made.large, made.sentence) == ("Another title", "Another title", "Another sentence.")
    figure = content_of(pack("bundled"), Slide(address="crime/violence-with-injury", title="Another title"))
    assert (figure.title, figure.large) == ("Another title", "+474"), "a figure is not put away for a title"


def test_lines_are_even() -> None:
    rows = balanced_rows((Span("The report says that just over six per cent of all tickets are cancelled."),), 60)
    assert len(rows) == 2
    assert abs(width(rows[0]) - width(rows[1])) < 12


def test_the_foot_says_how_far_one_has_come() -> None:
    source, bar = foot("Source: Crime, bullet 2.", 9, 18, "", 60, BLOCKS)
    assert plain(source) == "Source: Crime, bullet 2."
    assert plain(bar).endswith("  9 of 18")
    assert (plain(bar).count("━"), plain(bar).count("─")) == (26, 25)
    assert plain(foot("", 9, 18, "12", 60, BLOCKS)[1]).endswith("  go to 12_")
    assert "━" not in plain(foot("", 0, 0, "", 60, BLOCKS)[1])
    assert plain(foot("", 1, 2, "", 20, ASCII)[1]) == "======------  1 of 2"
    assert width(foot("Source: " + "x" * 99, 1, 2, "", 30, BLOCKS)[0]) == 30


@pytest.mark.parametrize(
    ("table", "signs"), [("mobile-phones", "○ two of three near a limit  ≡ shift"), ("seat-belts", "● outside the limits")]
)
def test_the_signs_on_a_chart_are_explained_above_it(table: str, signs: str) -> None:
    laid = sheet(faces("bundled")[Address("roads", table)], 68, 21, BLOCKS)
    assert laid.chart
    assert plain(laid.lines[-1]) == signs


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
        f"Unchecked: the report gives no figures to check this against. {standing}",
    )


def test_a_mean_of_rare_events_is_not_drawn_as_nought() -> None:
    assert (
        node(with_months(pack("small"), "notices", [0, 0, 0, 0, 1, *[0] * 8, 1, *[0] * 10]), Address.parse("roads/notices")).slide().large
        == "0.08"
    )


def test_too_few_months_are_no_change_to_show() -> None:
    shown = node(with_months(pack("small"), "notices", [100, 104, 98, *[None] * 9, 60, 62, 58]), Address.parse("roads/notices")).slide()
    assert "6 months are too few to judge" in shown.sentence
    assert shown.cautions == ("The difference from the year before could be chance.",)


def test_open_statistics_on_the_number_of_areas_do_not_stand_for_a_rank() -> None:
    """43 areas is in line with other statistics.

    That the West Midlands is 34th of them is not.
    """
    (output,) = faces("bundled")[Address("cyber", "fraud-rank")].cautions
    assert output.startswith("Unchecked") and "in line" not in output
    for thing in ("crime/lowest-crime", "roads/drink-drive-arrests"):
        assert any("mixed" in output for output in faces("bundled")[Address.parse(thing)].cautions)
