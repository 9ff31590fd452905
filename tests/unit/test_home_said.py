"""What Home says of each topic where there is room for it."""

import pytest
from msgspec import structs
from textual.geometry import Size

from tests.conftest import PACKS
from tests.in_turn import few, in_turn
from tui.model.pack import Pack
from tui.nodes.home_audit import asking_entries, board_entries, differing_unseen
from tui.nodes.home_cards import cards, fitting_cards
from tui.nodes.home_layout import HomeContent, home_layout
from tui.nodes.home_notes import cards_notes
from tui.nodes.home_plan import rows_in_all
from tui.nodes.home_planning import plan_home
from tui.nodes.home_said import said_entries, said_fact
from tui.nodes.home_wide import place_entries
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width

pytestmark = pytest.mark.slow

NAMES = ("west-yorkshire-2024", "greater-manchester-2015", "heddlu-enghraifft-2019-20", "example-constabulary-2016", "small", "hostile")


@pytest.mark.parametrize(("name", "columns"), few(in_turn(NAMES, [58, 78, 118]), 3))
def test_the_statements_fit_whole_and_open(name: str, columns: int) -> None:
    pack = read_pack(PACKS / name)
    for rows in (-2, 0, 3, 7, 12, 30):
        found = said_entries(pack, columns, rows)
        assert sum(len(entry.lines) for entry in found) <= max(0, rows)
        assert all(width(line) <= columns for entry in found for line in entry.lines)
        assert {entry.address for entry in found if entry.address} <= set(addresses(pack))


def test_every_topic_has_a_statement_before_any_has_two() -> None:
    pack = read_pack(PACKS / "west-yorkshire-2024")
    in_full = [entry.address for entry in said_entries(pack, 78, 12) if entry.address]
    assert [each.topic for each in in_full] == list(pack.topics)
    brief = [plain(line) for entry in said_entries(pack, 58, 8) for line in entry.lines]
    assert "= 4,060 collisions in 2024  Roads" in brief and len(brief) == 8
    assert said_fact(pack, said_entries(pack, 58, 8)) == "8 of 12 statements"


def test_many_statements_of_one_title_are_said_once_with_their_names() -> None:
    pack = read_pack(PACKS / "example-constabulary-2016")
    for columns, rows in ((78, 18), (78, 30), (118, 12), (118, 50)):
        found = said_entries(pack, columns, rows)
        words = [" ".join(plain(line).strip() for line in entry.lines) for entry in found]
        assert sum("kind of place." in each for each in words) == (12 if rows >= 30 else 0), "a line for each only where all fit"
        assert any("12 statements: City centre ■ 1a, ■ 2b; University quarter ▪ 2a" in each for each in words) is (rows < 30)
        assert said_fact(pack, found) == "14 statements"


def test_a_change_that_does_not_fit_has_its_period_and_target_below_the_label() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    for columns, target in ((58, "target missed"), (78, "target 23,200, missed")):
        first, second, *_ = [plain(line).replace("\u00a0", " ") for line in cards(pack, columns, BLOCKS)[0].lines]
        assert first.rstrip().endswith("+0.4% ○") and "missed" not in first
        assert second.strip() == f"{target}, 2019/20 on 2018/19"
        assert second.index("target") == first.index("Recorded crime") + 2


def test_more_topics_than_rows_have_a_headline_each() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    found = [" ".join(map(plain, entry.lines)) for entry in fitting_cards(pack, 58, BLOCKS, 12)[0]]
    assert len(found) == len(pack.topics) and "Time to answer" not in found[1]
    assert "Time to answer" in " ".join(map(plain, fitting_cards(pack, 58, BLOCKS, 30)[0][1].lines))


def test_a_narrow_terminal_keeps_a_target_s_result_and_a_rate_s_unit() -> None:
    heddlu, yorkshire = (read_pack(PACKS / name) for name in ("heddlu-enghraifft-2019-20", "west-yorkshire-2024"))
    assert plain(cards(heddlu, 58, BLOCKS)[5].lines[0]).rstrip().endswith("11.4 days  missed")
    assert plain(cards(heddlu, 58, BLOCKS)[2].lines[0]).rstrip().endswith("83.9%  missed"), "rather than the year"
    assert plain(cards(yorkshire, 58, BLOCKS)[0].lines[1]).rstrip().endswith("115.1  per 1,000, 2017/18")
    rate = "offences per 1,000 residents, 2017/18"
    assert plain(cards(yorkshire, 78, BLOCKS)[0].lines[1]).rstrip().endswith(rate), "of when it is before what it compares with"
    assert plain(cards(yorkshire, 118, BLOCKS)[0].lines[1]).rstrip().endswith(f"{rate}, similar forces 96.83")


def test_the_tables_that_fit_are_listed_and_the_others_counted() -> None:
    pack = read_pack(PACKS / "greater-manchester-2015")
    for rows in range(40):
        lines = [plain(line) for entry in place_entries(pack, 45, rows) for line in entry.lines]
        assert len(lines) <= max(rows, 4)
        if any("more in the topics" in each for each in lines):
            named = sum(entry.address is not None and entry.address.thing in pack.tables for entry in place_entries(pack, 45, rows))
            tables = sum(len(pack.topic_tables(id)) for id in pack.topics)
            assert named >= 3 and lines[-1] == f"{tables - named} more in the topics"
    assert any("more in the topics" in plain(line) for entry in place_entries(pack, 45, 13) for line in entry.lines)


def test_the_statements_take_what_the_questions_leave() -> None:
    small = HomeContent(cards=3, topics=4, audit=1, first=1, said=True)
    assert home_layout(Size(80, 24), small).ids == (("topics", "audit", "said"), ())
    assert home_layout(Size(80, 24), small._replace(audit=2, questions=4)).ids == (("topics", "asked", "said"), ())
    assert home_layout(Size(80, 24), small._replace(topics=15, questions=9)).ids == (("topics", "asked"), ())


def test_a_small_terminal_has_the_gravest_claim_too(pack: Pack) -> None:
    sentence, gravest = list(asking_entries(pack, 58))[:2]
    assert plain(sentence.lines[-1]).endswith("hold.") and plain(gravest.lines[0]).startswith("× Cancelled since")
    first = len(sentence.lines) + len(gravest.lines)
    layout = home_layout(Size(60, 20), HomeContent(cards=6, topics=16, audit=9, questions=70, first=first))
    assert layout.rows_of(layout.left[-1], 20) == first


def test_the_year_of_a_mean_stands_beside_it() -> None:
    """So that the legend of the topics fits in their rule."""
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    assert "  ".join(cards_notes(pack, 78, BLOCKS)) == ("○ could be chance  Contact, Vehicles: 2019/20, % on same months of 2018/19")
    assert any("123 a week  in 2020" in plain(line) for card in cards(pack, 78, BLOCKS) for line in card.lines)


def test_what_months_are_compared_with_names_the_headlines_where_others_of_the_topic_differ(pack: Pack) -> None:
    """A change of the text is of months that only its own row names."""
    (crime, roads) = (pack.topics[id] for id in ("crime", "roads"))
    both = structs.replace(crime, headlines=(*crime.headlines, *roads.headlines))
    for topics, words in (
        ((both,), "Collisions, Phone notices, Seat belt notices: 2015 so far"),
        ((roads,), "2015 so far"),
        ((crime, roads), "Roads: 2015 so far"),
    ):
        other = structs.replace(pack, report=structs.replace(pack.report, topics=topics))
        assert cards_notes(other, 78, BLOCKS)[-1] == f"{words}, % on same months of 2014"


def test_statements_that_no_headline_shows_come_first_changes_before_others() -> None:
    pack = read_pack(PACKS / "west-yorkshire-2024")
    titles = [plain(entry.lines[0]) for entry in said_entries(pack, 58, 4)]
    assert titles[0] == "= Severity is up 23.9% in 2017/18  Crime" and titles[2] == "= Three in four special constables gone  People"
    crime = [plain(entry.lines[0]) for entry in said_entries(pack, 118, 50)][1:6]
    assert "265,520" not in crime[0] and "265,520" in crime[3], "what is on the card of the topic comes last"


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
def test_the_places_stand_below_the_statements_that_leave_room(size: tuple[int, int]) -> None:
    for name, places in (("example-constabulary-2016", True), ("heddlu-enghraifft-2019-20", False)):
        plan = plan_home(read_pack(PACKS / name), size, BLOCKS)
        left, right = plan.shape.ids
        assert ("places" in left) is places and "places" not in (right if places else left)
        assert (right == ("matrix", "words") and left[-1] == "links") is (places and size == (200, 60)), "the matrix in words and as bars"


def test_statements_with_figures_come_first_and_one_line_has_those_of_one_title() -> None:
    pack = read_pack(PACKS / "example-constabulary-2016")
    for columns, rows in ((58, 11), (78, 16)):
        found = said_entries(pack, columns, rows)
        lines = [plain(line) for entry in found for line in entry.lines]
        assert lines[1].startswith("= 38 officers") and any(line.startswith("= Twelve kinds of place") for line in lines)
        assert sum("What marks it" in line for line in lines) == 1 and any("12 statements: City centre ■" in line for line in lines)
        assert said_fact(pack, found) == "14 statements"


def test_a_statement_of_a_category_names_it(pack: Pack) -> None:
    """Where not all categories have the same titles."""
    lines = [plain(line) for entry in said_entries(pack, 200, 300) for line in entry.lines]
    assert any(line[2:].startswith("City centre: Clearly definable") for line in lines)


@pytest.mark.parametrize("name", ["heddlu-enghraifft-2019-20", "small", "greater-manchester-2015"])
def test_the_claims_that_do_not_hold_are_counted_where_they_are_out_of_view(name: str) -> None:
    pack = read_pack(PACKS / name)
    off = {each.address for each in board_entries(pack, 58, 99)[1:]}
    for rows in range(12):
        entries = tuple(asking_entries(pack, 58, rows))
        seen = {entry.address for place, entry in enumerate(entries) if rows_in_all(entries[: place + 1]) <= rows}
        assert differing_unseen(pack, entries, rows) == len(off - seen)


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("greater-manchester-2015", "Casualties         −1,315 −23.3% ▼  2015 on 2014"),
        ("west-yorkshire-2024", "Police officers         +902 +18.5% △  since 2015"),
        ("heddlu-enghraifft-2019-20", "Time to answer 8.05 seconds −10.7% ▼"),
        ("heddlu-enghraifft-2019-20", "Plate reads    13.1m a month +6.5% ▲"),
        ("heddlu-enghraifft-2019-20", "Recorded crime          +98  +0.4% ○ / target\xa0missed, 2019/20 on 2018/19"),
    ],
)
def test_a_change_keeps_its_period_at_every_width(name: str, row: str) -> None:
    """Otherwise it would seem to be of the period that stands above the topics."""
    lines = [plain(line) for card in cards(read_pack(PACKS / name), 58, BLOCKS) for line in card.lines]
    first, _, below = row.partition(" / ")
    at = next((place for place, line in enumerate(lines) if first in line), None)
    assert at is not None and below in lines[at + 1 if below else at], lines


def test_a_long_label_runs_on_where_its_row_has_room() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    for columns in (78, 70, 118):
        lines = [plain(line).strip() for card in cards(pack, columns, BLOCKS) for line in card.lines]
        assert lines[-1].startswith("14 Y Gymraeg       Answered in Welsh ") and lines[-1].endswith("January to March 2020")
        assert any("Arrest rate" in line and line.endswith("18.4%  October 2019 to March 2020") for line in lines)


@pytest.mark.parametrize("name", few(NAMES, 2))
def test_in_few_rows_every_topic_keeps_its_first_headlines(name: str) -> None:
    pack = read_pack(PACKS / name)
    whole = cards(pack, 58, BLOCKS)
    for rows in range(sum(len(card.lines) for card in whole) + 2):
        found = fitting_cards(pack, 58, BLOCKS, rows)[0]
        used = sum(len(card.lines) for card in found)
        assert used <= rows or found == fitting_cards(pack, 58, BLOCKS, 0)[0], "where not even one headline of each fits, these scroll"
        first = all(fewer.lines == every.lines[: len(fewer.lines)] for fewer, every in zip(found, whole, strict=True))
        assert first or found == fitting_cards(pack, 58, BLOCKS, 0)[0], (
            "where not even one headline of each fits, what stands below is left out"
        )


def test_statements_of_many_categories_name_the_marks_of_each() -> None:
    """“12 statements: City centre; University quarter …” said nothing of them."""
    pack = read_pack(PACKS / "example-constabulary-2016")
    said = " ".join(plain(line).strip() for entry in said_entries(pack, 78, 12) for line in entry.lines)
    assert "12 statements: City centre ■ 1a, ■ 2b; University quarter ▪ 2a; Market town ▪ 3b; Coastal town ▼ 3a;" in said
    assert "Hill farms ■ 2d, (▼) 3b; New estates ? 3a;" in said and "Islands without a road ■ 3c, ▼ 2." in said
