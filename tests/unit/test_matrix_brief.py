"""The matrix on a small terminal: what a few rows and columns still say."""

from itertools import permutations

import pytest
from msgspec.structs import replace

from tests.reports import EXAMPLE, report
from tui.analysis.matrix import Filter, cell_link, ranked, silent_rows
from tui.analysis.matrix_views import compare
from tui.model.capabilities import WHOLE_COLUMN
from tui.model.pack import Pack
from tui.nodes.links import row_links
from tui.nodes.matrix.compared import compared_columns, in_a_sentence
from tui.nodes.matrix.detail import PaneRoom, further, matrix_detail
from tui.nodes.matrix.lists import by_activity, by_category
from tui.nodes.matrix.rows_begun import rows_begun
from tui.nodes.matrix.sheet import matrix_sheet
from tui.nodes.matrix.words import row_title
from tui.text.glyphs import BLOCKS
from tui.text.spans import Line, plain, width
from tui.text.wrapping import wrap


def brief(pack: Pack, row: str, column: str, columns: int, rows: int) -> tuple[str, int]:
    """The text below the grid, and the rows that it takes."""
    lines = matrix_detail(pack, row, column, Filter(), PaneRoom(columns, rows, headed=False), BLOCKS)
    return "\n".join(map(plain, lines)), sum(len(wrap(line, columns)) for line in lines)


@pytest.mark.parametrize(("columns", "rows"), [(58, 4), (78, 5)])
def test_a_category_names_every_row_and_brackets_what_is_inferred(pack: Pack, columns: int, rows: int) -> None:
    shown, taken = brief(pack, "", "high-demand", columns, rows)
    assert taken <= rows
    for link in ranked(pack, "high-demand"):
        assert f"{'(' if link.basis == 'inferred' else ' '}{link.activity} " in shown
    assert f"{BLOCKS.emphasis('core')} core: 1 Reactive" in shown


@pytest.mark.parametrize(("columns", "rows"), [(58, 5), (78, 6)])
def test_a_blank_cell_says_so_in_few_words_and_what_its_activity_is(pack: Pack, columns: int, rows: int) -> None:
    """The rows that it leaves are for the grid."""
    shown, taken = brief(pack, "3b", "high-demand", columns, rows)
    assert taken <= 4 and shown.startswith("Not mentioned here; that does not mean no.\nThe activity: Go to PACT meetings")


def test_rows_that_are_left_say_where_else_the_report_places_a_row(pack: Pack) -> None:
    """In words, with marks alone, or not at all."""
    said = [further(pack, "1c", "all-neighbourhoods", Filter(), PaneRoom(78, rows, headed=False), BLOCKS) for rows in (3, 1, 0)]
    assert [*map(plain, said[0])] == [
        "Elsewhere: City centre: ·▪· present, inherited; High demand or volume: ■ core, stated; Challenger: ·?· questioned, inherited."
    ]
    assert [*map(plain, said[1])] == ["Elsewhere: City centre ·▪·; High demand or volume ■; Challenger ·?·."] and said[2] == ()
    parts = further(pack, "3", "", Filter(), PaneRoom(78, 3, headed=False), BLOCKS)
    assert plain(parts[0]).startswith(
        "Links of its activities: 3a Visible patrols: 3; 3b PACT meetings: 1; 3c Social media footprint: none;"
    )
    assert all(plain(line).startswith(("Links", *(each.title for each in pack.columns.values()))) for line in parts)
    only = next(column for row, column in report(EXAMPLE).links if row == "1b")
    assert further(report(EXAMPLE), "1b", only, Filter(), PaneRoom(78, 3, headed=False), BLOCKS) == ()
    both = further(report(EXAMPLE), "3c", "city-centre", Filter(), PaneRoom(78, 3, headed=False), BLOCKS)
    assert plain(both[1]) == "City centre: ■ core: 1a Emergency response; 2b Licensed premises."
    whole = further(pack, "", "", Filter(), PaneRoom(78, 9, headed=False), BLOCKS)
    assert plain(whole[0]) == "■ core: the report sets the category apart by it." and len(whole) == 5
    none = further(report(EXAMPLE), "", "city-centre", Filter(), PaneRoom(78, 3, headed=False), BLOCKS)
    assert plain(none[0]).startswith("Not mentioned: 1b Crime scenes; 1c Missing people;") and "1a" not in plain(none[0])


def test_categories_of_one_title_are_all_there(pack: Pack) -> None:
    """Some mention the row, others do not."""
    alike = tuple(replace(each, title="Town") for each in pack.matrix.categories)
    doubled = replace(pack, matrix=replace(pack.matrix, categories=alike))
    lines = matrix_detail(doubled, "1c", "", Filter(), PaneRoom(60, 40, headed=True), BLOCKS)
    places = "\n".join(map(plain, lines)).split("\nReasons\n")[0]
    assert places.count("Town") == len(alike)


def test_names_stay_whole_where_their_lines_run_on(pack: Pack) -> None:
    shown, taken = brief(pack, "", "all-neighbourhoods", 78, 5)
    assert taken <= 5 and "2c Partner driven activity;" in shown and "2g Local vulnerability;" in shown


@pytest.mark.parametrize(("columns", "rows"), [(58, 4), (78, 5)])
def test_the_whole_says_what_the_report_leaves_out(pack: Pack, columns: int, rows: int) -> None:
    shown, taken = brief(pack, "", "", columns, rows)
    assert taken <= rows and "Blank does not mean no." in " ".join(shown.split()) and "inferred by us" in shown
    assert all(row in shown for row in silent_rows(pack) if row in pack.activities)


@pytest.mark.parametrize("columns", [58, 78])
def test_two_columns_are_compared_without_cutting_a_name(pack: Pack, columns: int) -> None:
    first, second = "all-neighbourhoods", "city-centre"
    shown = [line for entry in compared_columns(pack, first, second, Filter(), columns, BLOCKS) for line in entry.lines]
    text = "\n".join(map(plain, shown))
    assert max(map(width, shown)) <= columns
    found = compare(pack, first, second)
    for row in {row for group in found for row in group}:
        title = row_title(pack, row)
        assert title in text or len(title) > 27, title
    assert "questioned" in text and "not mentioned" in text


@pytest.mark.parametrize("columns", [58, 78, 118])
def test_a_comparison_and_the_grid_agree_about_inherited_links(pack: Pack, columns: int) -> None:
    """What is said of a whole category is in each of its rows in both."""
    first, second = "high-demand", "challenger"
    grid = matrix_sheet(pack, Filter(), columns, BLOCKS)
    at = [grid.columns.index(column) - 1 for column in (first, second)]
    seen = 0
    for entry in compared_columns(pack, first, second, Filter(), columns, BLOCKS):
        if entry.address and (row := entry.address.thing) in grid.cells:
            marks = [plain(grid.cells[row][place])[:3].strip() for place in at]
            shown = plain(entry.lines[0])
            assert marks[0] in shown and marks[1] in ("?", "·?·") and marks[1] in shown and " questioned" in shown
            seen += 1
    assert seen == len({*pack.activities} | {row for row, column in pack.links if column == first}), "each row can be selected"


def test_a_narrow_comparison_has_its_marks(pack: Pack) -> None:
    for columns in range(20, 60):
        lines = [line for entry in compared_columns(pack, "city-centre", "high-demand", Filter(), columns, BLOCKS) for line in entry.lines]
        assert max(map(width, lines)) <= columns, columns
        assert not any(plain(line).endswith((" n", " no", " not")) for line in lines), columns


@pytest.mark.parametrize("columns", [58, 78])
def test_lists_fit_and_begin_at_once(pack: Pack, columns: int) -> None:
    rows = (*pack.capabilities, *pack.activities)
    for found in (list(by_category(pack, Filter(), columns, BLOCKS)), list(by_activity(pack, Filter(), rows, columns, BLOCKS))):
        assert found[0].address is not None
        lines: list[Line] = [line for entry in found for line in entry.lines]
        assert max(map(width, lines)) <= columns


def test_a_narrow_list_by_category_has_each_link_below_its_statement_in_words(pack: Pack) -> None:
    for columns, words in ((58, "2d Low/medium IOM offenders: questioned, inferred"), (48, "2d Low/medium IOM offenders: questioned")):
        shown = [plain(line) for entry in by_category(pack, Filter(), columns, BLOCKS) for line in entry.lines]
        at = shown.index("OM and Public Protection work grows")
        assert shown[at + 1].strip() == f"(?) {words}" and max(map(len, shown)) <= columns


@pytest.mark.parametrize("columns", [74, 78, 84, 99, 100, 129])
def test_links_stand_right_after_the_longest_statement(pack: Pack, columns: int) -> None:
    longest = max(len(each.title) for id in pack.columns for each in pack.columns[id].characteristics)
    lines = [plain(line) for entry in by_category(pack, Filter(), columns, BLOCKS) for line in entry.lines]
    at = next(line.index("names no activity") for line in lines if "names no activity" in line)
    assert at <= longest + 12 and max(map(len, lines)) <= columns
    if columns > 120:
        assert any("■  1 Reactive problem solving & crime management: core, stated" in line for line in lines), (
            "full names, before their words"
        )


@pytest.mark.parametrize("headed", [False, True])
def test_a_category_beside_its_list_does_not_repeat_its_links(pack: Pack, headed: bool) -> None:
    shown = matrix_detail(pack, "", "city-centre", Filter(), PaneRoom(58, 60, headed=headed, links_listed=True), BLOCKS)
    text = "\n".join(map(plain, shown))
    assert "1b Demand management" not in text and "Clearer mission" not in text
    assert pack.columns["city-centre"].text[:20] in text and "Inherited: " in text
    few = matrix_detail(pack, "", "all-neighbourhoods", Filter(), PaneRoom(58, 4, headed=False, links_listed=True), BLOCKS)
    assert plain(few[-1]).startswith("The report does not mention 6"), "the list has the numbers"


def test_a_category_with_links_of_one_basis_names_it_once() -> None:
    lines = [plain(line) for entry in by_category(report(EXAMPLE), Filter(), 84, BLOCKS) for line in entry.lines]
    heads = [line for line in lines if line.endswith(("stated", "inferred"))]
    assert len(heads) == 12 and len({line.index(line.split("  ")[-1].strip()) for line in heads}) == 1, "below each other"
    assert any(line.endswith("1 link, stated") for line in heads) and any(line.endswith("2 links: 1 stated, 1 inferred") for line in lines)


@pytest.mark.parametrize(("columns", "beside"), [(70, False), (129, True)])
def test_by_activity_statements_stand_beside_the_cells_where_they_fit(pack: Pack, columns: int, beside: bool) -> None:
    lines = [plain(line) for entry in by_activity(pack, Filter(), ["1c"], columns, BLOCKS) for line in entry.lines]
    assert lines[0] == "1c Warrants and enforcement  1 link" and max(map(len, lines)) <= columns
    at = next(place for place, line in enumerate(lines) if "High demand or volume: core" in line)
    assert ("Enforcement seen more, with partners" in lines[at]) == beside
    assert "Enforcement seen more, with partners" in lines[at + (not beside)], "below the link that rests on it"
    assert ("Conclusions: More enforcement" in lines[at + 1]) == beside, "with its section only where it fits on the line"
    assert sum("Enforcement seen more, with partners" in line for line in lines) == 1


def test_by_activity_no_statement_wraps_for_one_cell(pack: Pack) -> None:
    """`More enforcement where demand is / high` stood three times in the list."""
    rows = (*pack.capabilities, *pack.activities)
    for columns, start in ((78, 37), (84, 46), (85, 47)):
        lines = [plain(line) for entry in by_activity(pack, Filter(), rows, columns, BLOCKS) for line in entry.lines]
        found = {line.index("More enforcement") for line in lines if line.endswith("More enforcement where demand is high")}
        assert found == {start} and max(map(len, lines)) < columns


def test_by_activity_each_link_has_its_own_statements(pack: Pack) -> None:
    """They stood after all the marks: three marks, then six statements."""
    for columns in (58, 78, 85, 129):
        lines = [plain(line).strip() for entry in by_activity(pack, Filter(), ["1b"], columns, BLOCKS) for line in entry.lines]
        text = " ".join(" ".join(lines).split())
        order = (
            "All neighbourhoods: core",
            "Many things shape demand",
            "City centre: different",
            "City centres clearly differ",
            "(▪) High demand",
        )
        places = [text.index(words) for words in order]
        assert places == sorted(places), columns


def test_an_activity_says_first_what_it_is(pack: Pack) -> None:
    """Its places are in the grid and in the links; then where it is not mentioned."""
    for row in (*pack.activities, *pack.capabilities):
        shown, _ = brief(pack, row, "", 78, 6)
        assert shown.startswith((pack.activities.get(row) or pack.capabilities[row]).text), row
    titles = [link.title for link in row_links(pack, "1b")]
    assert "1b in High demand or volume: present, inferred" in titles, "a link says what the grid does, in words"
    shown, taken = brief(pack, "1b", "", 78, 2)
    assert shown.endswith("\nNot mentioned: Self-sustaining.") and taken == 2


def test_each_line_of_a_detail_is_wrapped_once(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The longer form and each shorter one are separate lines."""
    wrapped: list[Line] = []

    def counted(line: Line, columns: int) -> tuple[Line, ...]:
        wrapped.append(line)
        return wrap(line, columns)

    monkeypatch.setattr("tui.nodes.matrix.detail.wrap", counted)
    for row, column in (("1b", "city-centre"), ("1", ""), ("", "high-demand"), ("", "")):
        wrapped.clear()
        shown = matrix_detail(pack, row, column, Filter(), PaneRoom(66, 60, headed=True), BLOCKS)
        assert len(wrapped) == len([line for line in shown if line]), (row, column)


def test_a_number_names_its_rows_and_the_way_to_the_topic(pack: Pack) -> None:
    lines = [*map(plain, rows_begun(pack, "4"))]
    shown = "\n".join(lines)
    assert lines[1].startswith("Here a number is a row."), "before the names, which may have no room"
    assert all(row_title(pack, row)[:8] in shown for row in pack.activities if row[0] == "4")
    assert f"enter for {row_title(pack, '4')}" in shown
    assert f"For topic 4, {pack.report.topics[3].title}, press 0, then 4." in shown


def test_what_sets_two_columns_apart_can_be_read_at_once(pack: Pack) -> None:
    """One activity is named with both emphases; the whole is no activity."""
    for each in (pack, report(EXAMPLE)):
        for first, second in permutations(each.columns, 2):
            found = compare(each, first, second)
            shown = in_a_sentence(each, first, second, found)
            assert "the category as a whole" not in shown
            for column, rows in ((first, found.first), (second, found.second)):
                whole = f"The report describes only {each.columns[column].title} as a whole."
                assert (whole in shown) == (WHOLE_COLUMN in rows)
            if found.differently:
                held = {row: [cell_link(each, row, column) for column in (first, second)] for row in found.differently}
                own = [row for row, links in held.items() if not any(link and link.inherited for link in links)]
                named = next((row for row in (*own, *held) if row != WHOLE_COLUMN), WHOLE_COLUMN)
                assert f"{row_title(each, named)}: " in shown
                assert ("inherited" in shown) == (len(own) < len(held))
    shown = in_a_sentence(pack, "city-centre", "challenger", compare(pack, "city-centre", "challenger"))
    assert shown == (
        "9 differ (8 only by an inherited link), such as 1 Reactive problem solving & crime management: "
        "present in City centre, questioned in Challenger."
    )


@pytest.mark.parametrize(("columns", "words"), [(78, True), (58, False)])
def test_compared_marks_have_their_basis_where_short_names_fit(pack: Pack, columns: int, words: bool) -> None:
    lines = [
        plain(line) for entry in compared_columns(pack, "challenger", "city-centre", Filter(), columns, BLOCKS) for line in entry.lines
    ]
    assert max(map(len, lines)) <= columns
    assert any("·?· questioned, inherited" in line and "(▪) present, inferred" in line for line in lines) == words


def test_many_categories_without_a_link_are_counted() -> None:
    pack = report(EXAMPLE)
    for room in (PaneRoom(78, 6, headed=False), PaneRoom(60, 60, headed=True)):
        whole, part = ("\n".join(map(plain, matrix_detail(pack, row, "", Filter(), room, BLOCKS))) for row in ("1", "1a"))
        assert "Not mentioned in any of the 12 categories." in whole and "Not mentioned in the other 10 categories." in part
