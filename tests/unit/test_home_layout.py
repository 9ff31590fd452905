"""The panes of Home on terminals of every size, and what they hold."""

import pytest
from textual.geometry import Size

from tests.conftest import PACKS
from tests.in_turn import few
from tests.reports import GREATER_MANCHESTER, report
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.every_question import every_question
from tui.nodes.home_audit import asking_entries, board_entries, question_entries
from tui.nodes.home_cards import cards
from tui.nodes.home_layout import TREND_HEADING, HomeContent, home_layout, left_columns
from tui.nodes.home_plan import HomeEntry
from tui.nodes.home_planning import plan_home
from tui.nodes.home_series import headline_series, other_series
from tui.nodes.home_wide import changed_topics, changes_entries, link_entries, matrix_entries, wide_content
from tui.nodes.kinds import addresses
from tui.pack import reader
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width

FULL = HomeContent(cards=6, trends=3, topics=15, changes=9, audit=5, questions=60, matrix=27, links=5, places=5)
GRID = FULL._replace(links=0)
NO_MATRIX = GRID._replace(matrix=0)
SIZES = ((40, 12), (60, 20), (80, 24), (100, 30), (119, 60), (120, 24), (120, 40), (160, 50), (200, 60))


@pytest.mark.parametrize(
    "has", [FULL, GRID, NO_MATRIX, HomeContent(topics=3), HomeContent(cards=14, topics=40, audit=2, questions=9)], ids=str
)
@pytest.mark.parametrize("size", few(SIZES, 3), ids=str)
def test_the_panes_fit(has: HomeContent, size: tuple[int, int]) -> None:
    found = home_layout(Size(*size), has)
    for column in (found.left, found.right):
        assert sum(room.rows or 3 for room in column) <= size[1] - 2
        assert not any(room.rows == 0 for room in column[:-1]), "only the last takes the rest"
        assert all(room.rows != 1 for room in column), "no rule without a row"


def test_what_comes_with_the_room() -> None:
    assert home_layout(Size(80, 24), FULL).ids == (("topics", "asked"), ())
    assert home_layout(Size(100, 44), FULL).ids == (("topics", "changes", "trends", "asked"), ())
    assert home_layout(Size(120, 40), FULL).ids == (("topics", "changes", "audit", "questions"), ("trends", "links"))
    assert home_layout(Size(120, 40), FULL._replace(trends=1)).ids[1] == ("matrix", "trends")
    assert home_layout(Size(200, 60), GRID).ids == (("topics", "changes", "audit", "questions"), ("matrix", "trends"))
    assert home_layout(Size(120, 40), NO_MATRIX).ids == (("topics", "changes", "audit", "questions"), ("trends", "places"))
    assert home_layout(Size(200, 60), HomeContent(cards=1, topics=3, places=1)).ids == (("topics",), ("places",))


def test_a_grid_leaves_room_for_the_links_in_words_and_for_their_bars() -> None:
    """A grid of 12 columns wanted three cells more, and the rest was black."""
    example = report("example-constabulary-2016")
    found = plan_home(example, (200, 60), BLOCKS)
    assert found.shape.ids == (("topics", "audit", "said", "places", "links"), ("matrix", "words"))
    titles = {id: content.title for id, content in found.panes.items()}
    assert (titles["right-matrix"], titles["right-words"]) == ("Activities and categories", "The report on each category")
    for column, rooms in zip(("left", "right"), found.shape[:2], strict=True):
        for room in rooms:
            entries = found.panes[f"{column}-{room.id}"].entries
            assert sum(len(entry.lines) for entry in entries) <= found.shape.rows_of(room, 60), room
            assert all(width(line) <= found.columns(column) for entry in entries for line in entry.lines), room
    assert plan_home(example, (160, 60), BLOCKS).shape.ids[1] == ("matrix", "links"), "in words, without a grid"


def test_rows_that_a_long_headline_cannot_have_go_to_what_comes_below() -> None:
    """One of 100 rows left 21 empty, and no question was in view."""
    found = plan_home(report("hostile"), (200, 60), BLOCKS)
    assert found.shape.ids[0] == ("topics", "changes", "audit", "questions")
    assert sum(len(entry.lines) for entry in found.panes["left-topics"].entries) == found.shape.left[0].rows - 1


def test_every_topic_of_a_small_terminal_comes_before_more_than_a_line_of_the_audit() -> None:
    """9 of 14 topics stood over five rows of audit."""
    heddlu = report("heddlu-enghraifft-2019-20")
    found = plan_home(heddlu, (60, 20), BLOCKS)
    topics, audit = (found.panes[f"left-{room.id}"] for room in found.shape.left)
    assert [len(entry.lines) for entry in topics.entries] == [1] * len(heddlu.topics) == [1] * (found.shape.left[0].rows - 1)
    assert plain(topics.entries[4].lines[0]) == "5 Standards one in five is a concern in the fourth quarter"
    assert topics.fact == "○ chance  2, 9: 2019/20  1 more: enter" and audit.fact == "2 more ×: a opens"
    assert found.shape.rows_of(found.shape.left[1], 20) == len(audit.entries[0].lines), "the sentence is whole"
    (short,) = board_entries(heddlu, 58, 0, 1)
    assert plain(short.lines[0]).startswith("= 63 hold  × 2 not") and len(short.lines) == 1, "or the counts"
    assert home_layout(Size(60, 20), HomeContent(cards=30, topics=40, least=31, first=5, audit=5)).left[0].rows == 12, "they scroll"


def test_a_small_home_says_how_many_headlines_it_leaves_out(pack: Pack) -> None:
    small, larger = (plan_home(pack, size, BLOCKS).panes["left-topics"] for size in ((60, 20), (80, 24)))
    assert plain(small.entries[-1].lines[0]) == "○ could be chance  ? not settled  4 more headlines: enter"
    shown = sum(len(entry.lines) for entry in small.entries[:-1])
    assert shown + 4 == 1 + sum(len(topic.headlines) for topic in pack.report.topics), "with the matrix"
    assert not any("more: enter" in plain(line) for entry in larger.entries for line in entry.lines) and "more" not in larger.fact


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("columns", [38, 77, 111])
def test_nothing_is_cut_and_every_entry_opens_something(pack: Pack, columns: int, glyphs: Glyphs) -> None:
    entries = (
        *changes_entries(pack, changed_topics(pack), columns, glyphs),
        *matrix_entries(pack, columns, glyphs),
        *link_entries(pack, columns, glyphs),
        *question_entries(pack, columns),
    )
    for entry in entries:
        assert entry.address is None or entry.address in addresses(pack), entry.address
        assert max(map(width, entry.lines)) <= columns
        assert not any(glyphs.ellipsis in plain(line) for line in entry.lines if glyphs.unicode)


@pytest.mark.parametrize("columns", [30, 38, 77])
def test_the_names_of_categories_and_activities_are_whole(pack: Pack, columns: int) -> None:
    def words(entries: tuple[HomeEntry, ...]) -> dict[Address | None, str]:
        return {each.address: " ".join(plain(line).strip() for line in each.lines) for each in entries}

    said, bars = words(matrix_entries(pack, columns, BLOCKS)), words(link_entries(pack, columns, BLOCKS))
    for id, column in pack.columns.items():
        assert all(word in bars[Address("category", id)] for word in column.title.split())
    for address, entry in said.items():
        if address and address.topic == "matrix":
            assert pack.row_title(address.thing) in entry


def test_each_row_of_the_changes_opens_its_statement(pack: Pack) -> None:
    shown = {str(entry.address): plain(entry.lines[0]) for entry in changes_entries(pack, ("crime",), 77, BLOCKS) if entry.address}
    assert shown["crime/robbery"].startswith("Robbery ") and shown["crime/bilking"].startswith("Bilking ")


def test_the_changes_of_every_topic_that_has_several_are_drawn() -> None:
    pack = report(GREATER_MANCHESTER)
    found = changes_entries(pack, changed_topics(pack), 118, BLOCKS)
    shown = [str(entry.address) for entry in found if entry.address]
    assert shown == ["roads/tests-fall", "roads/casualties-fall", "arrests/arrests-fall", "arrests/robbery-fall"]
    assert any("−2.7%" in plain(line) for entry in found for line in entry.lines)


def test_questions_about_what_does_not_hold_come_first(pack: Pack) -> None:
    """Then those that settle the most claims."""
    first, second, *_ = question_entries(pack, 200)
    assert "“just over 6%”" in plain(first.lines[0])
    assert "each type of business crime" in plain(second.lines[0])


def test_two_questions_in_the_same_words_are_both_there_once() -> None:
    """One of them stood twice, and another not at all."""
    found = question_entries(report("hostile"), 80, 1000)
    assert len({entry.address for entry in found}) == len(found) == len(every_question(report("hostile")))
    assert len({plain(line) for entry in found for line in entry.lines[:1]}) < len(found)


@pytest.mark.parametrize("columns", [58, 78])
@pytest.mark.parametrize("rows", range(12))
def test_no_question_in_view_is_cut_off(pack: Pack, columns: int, rows: int) -> None:
    """Those in view are whole; a row that they leave says how many there are."""
    heights = [len(entry.lines) for entry in question_entries(pack, columns, rows)]
    shown = [sum(heights[: place + 1]) for place in range(len(heights))]
    assert not rows or rows in shown or rows < min(heights)
    assert {entry.address for entry in question_entries(pack, columns)} <= {
        entry.address for entry in question_entries(pack, columns, rows)
    }


def test_the_audit_and_the_questions_end_with_a_whole_question(pack: Pack) -> None:
    lines = [plain(line) for entry in asking_entries(pack, 78, 5) for line in entry.lines]
    assert lines[3].startswith("? ") and "?  " in lines[4]


def test_a_narrow_card_has_a_row_for_each_headline(pack: Pack) -> None:
    """Notes go before figures wrap; the sign for unchecked is before the words."""
    rows = {plain(line)[17:37].strip(): plain(line)[35:].strip() for card in cards(pack, 58, BLOCKS) for line in card.lines}
    assert rows["Matrix"] == "23 activities" and rows["TIDU"] == "team of 8"
    assert rows["Public confidence"] == "?\u00a0highest for 6 years"


def test_trends_of_other_tables_fill_the_room_that_is_left() -> None:
    """A third of a large terminal was blank, with three more tables of series."""
    pack = reader.read_pack(PACKS / "west-yorkshire-2024")
    assert [each.label for each in other_series(pack)][:2] == ["Crime severity score, West Yorkshire", "Injury collisions by week"]
    has = wide_content(pack, 118, 77, BLOCKS)
    assert (has.trends, has.others) == (1, 3)
    for height, shown in ((40, 3), (60, 4)):
        shape = home_layout(Size(200, height), has)
        assert next(pane.rows for pane in shape.right if pane.id == "trends") // (TREND_HEADING + shape.trend_rows) == shown
    tests = reader.read_pack(PACKS / "greater-manchester-2015")
    assert [len(found) for found in (headline_series(tests), other_series(tests))] == [1, 2], "none without a chart takes room"
    # Those with a headline come first, and no others while one of these is out of view.
    with_matrix = FULL._replace(others=4)
    assert home_layout(Size(120, 40), with_matrix) == home_layout(Size(120, 40), FULL)


def test_inferred_links_stand_in_brackets_below_their_category() -> None:
    """`1 inferred` stood over no link."""
    pack = reader.read_pack(PACKS / "example-constabulary-2016")
    lines = [plain(line) for entry in matrix_entries(pack, 37, BLOCKS) for line in entry.lines]
    at = next(at for at, line in enumerate(lines) if line.startswith("Tower blocks"))
    assert lines[at].endswith("1 inferred") and lines[at + 1].split() == ["(▪)", "present", "1c", "Missing", "people"]
    assert sum(line.startswith("(") for line in lines) == 2 and any(line.startswith(" ■  core ") for line in lines)


def test_a_workshop_without_changes_or_matrix() -> None:
    pack = reader.read_pack(PACKS / "greater-manchester-2015")
    has = wide_content(pack, 72, 45, BLOCKS)
    assert has.matrix == has.links == 0 and has.places
    assert left_columns(80, matrix=False) == 80
    assert left_columns(120, matrix=False) == 80, "its sparklines are no shorter than on 80 columns"
