"""The matrix as a grid: one grammar of marks, nothing cut, every width.

What stands in a cell is read back from the drawing.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.conftest import PACKS
from tests.in_turn import few
from tests.parts import with_categories
from tests.unit.matrix_pack import with_every_kind
from tui.analysis.matrix import Filter, cell_link
from tui.model.capabilities import COUNTED_BASES, EMPHASES
from tui.model.pack import Pack
from tui.nodes.matrix.beside import beside_lines
from tui.nodes.matrix.drawings import matrix_grid, matrix_pictured, matrix_summary, signs_explained
from tui.nodes.matrix.headings import broken_titles, heading_in, heading_width, narrowest
from tui.nodes.matrix.in_words import SILENT_ELSEWHERE, matrix_in_words
from tui.nodes.matrix.layout import shortened_name
from tui.nodes.matrix.sheet import matrix_sheet
from tui.nodes.matrix.signs import ToExplain, bar, legend, mark
from tui.nodes.slide_content import first_lines
from tui.pack.reader import read_pack
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs
from tui.text.spans import Line, Span, plain, width

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
CONTEXT = Filter(bases=frozenset((*COUNTED_BASES, "context")))


def text(lines: tuple[Line, ...]) -> str:
    return "\n".join(map(plain, lines))


def cells(pack: Pack, chosen: Filter, wide: int) -> dict[tuple[str, str], str]:
    """What each cell of the grid shows, without its blanks."""
    drawn = matrix_sheet(pack, chosen, wide, BLOCKS)
    return {
        (row, key): plain(cell).strip() for row, found in drawn.cells.items() for key, cell in zip(drawn.columns[1:], found, strict=True)
    }


@pytest.mark.parametrize("wide", [58, 78, 86, 131])
def test_each_cell_follows_the_grammar(pack: Pack, wide: int) -> None:
    found = {at: shown.split(" ")[0] for at, shown in cells(with_every_kind(pack), Filter(), wide).items()}
    first, second, _, last = pack.categories
    assert found["1b", first] == "▪" and found["1c", second] == "■"
    assert found["1b", second] == "(▼)"
    assert found["1a", first] == "·■·" and found["2a", first] == "·▼·" and found["2c", first] == "(?)"
    assert found["3", second] == "◆" and found["3a", second] == "·◆·"
    assert found["", last] == "?" and found["4b", last] == found["4", last] == "·?·"
    assert found["4a", first] == "" and found["2c", "all-neighbourhoods"] == "■"
    assert cells(with_every_kind(pack), CONTEXT, wide)["4a", first].startswith("[▪]")


@pytest.mark.parametrize("wide", [59, 79, 119])
def test_only_what_the_report_does_not_mention_is_blank(pack: Pack, wide: int) -> None:
    """Challenger was blank though the report questions all of it."""
    shown = cells(pack, Filter(), wide)
    assert all((text == "") == (cell_link(pack, *at) is None) for at, text in shown.items())
    assert shown["1a", "challenger"].startswith("·?·")


def test_the_row_of_whole_categories_has_a_shorter_name_rather_than_half_of_it() -> None:
    names = {
        wide: matrix_sheet(read_pack(PACKS / "example-constabulary-2016"), Filter(), wide, BLOCKS).layout.names[""] for wide in (60, 118)
    }
    assert names == {60: "As a whole", 118: "The category as a whole"}


def test_rows_that_are_core_everywhere_are_in_the_accent_where_asked(pack: Pack) -> None:
    grid = matrix_sheet(pack, Filter(), 110, BLOCKS, own=True)
    lit = [plain(line[:2]).split()[0] for line in grid.lines(core_lit=True) if len(line) > 1 and line[1].role == "accent"]
    assert lit == ["1b", "2c", "3a"] and not any(span.role == "accent" for line in grid.lines() for span in line[:2])


def test_what_the_filter_hides_is_not_silence(pack: Pack) -> None:
    found = cells(with_every_kind(pack), Filter(bases=frozenset({"inferred"})), 86)
    assert found["1c", "high-demand"] == BLOCKS.rule and found["1d", "high-demand"] == ""


@pytest.mark.parametrize("wide", [40, 58, 78, 86, 131])
def test_long_titles_leave_room_for_their_short_names(pack: Pack, wide: int) -> None:
    """Names end with a word and a blank, and columns are not one to a screen."""
    long = "Engage with residents, businesses and partners to understand the problems that matter most to them and to all"
    matrix = with_categories(pack, 12).matrix
    capabilities = tuple(
        replace(each, title=long, activities=tuple(replace(activity, title=long) for activity in each.activities))
        for each in matrix.capabilities
    )
    categories = tuple(replace(each, title=f"{long} {each.title}") for each in matrix.categories)
    sheet = matrix_sheet(replace(pack, matrix=replace(matrix, capabilities=capabilities, categories=categories)), Filter(), wide, BLOCKS)
    assert len(sheet.layout.shown(0)) >= (2 if wide >= 58 else 1)
    assert all(
        long.startswith(name.partition(" ")[2]) or name in ("As a whole", "The category as a whole") for name in sheet.layout.names.values()
    )
    known = f"{long} As a whole Links of its own links".replace(",", "").split()
    for line in sheet.lines()[sheet.head_rows :]:
        name = plain(line)[: sheet.layout.name]
        assert name.endswith(" ") and name.split()[-1] in known, name


@given(st.integers(40, 210), st.booleans())
def test_no_line_is_too_wide_and_none_is_cut(pack: Pack, wide: int, gaps: bool) -> None:
    drawn = matrix_sheet(pack, Filter(), wide, BLOCKS)
    for line in drawn.lines(gaps=gaps):
        assert width(line) <= wide, plain(line)
        assert BLOCKS.ellipsis not in plain(line)
    if not drawn.layout.scrolls:
        heads = text(drawn.head())
        assert all(column.short.split()[0][:4] in heads or column.title[:4] in heads for column in pack.columns.values())


@pytest.mark.parametrize("wide", [78, 86, 131])
def test_activities_and_categories_have_their_full_names_from_80_columns_on(pack: Pack, wide: int) -> None:
    drawn = matrix_sheet(with_every_kind(pack), Filter(), wide, BLOCKS)
    for column in drawn.layout.columns:
        upper, lower = column.heading
        whole = f"{upper.removesuffix('-')}{lower}" if upper.endswith("-") else f"{upper} {lower}"
        assert whole.replace("-", "").replace(" ", "") == with_every_kind(pack).columns[column.key].title.replace("-", "").replace(" ", "")
    for id, activity in pack.activities.items():
        assert activity.title in drawn.layout.names[id]


@pytest.mark.parametrize("number", [1, 2, 8, 12, 40])
def test_any_number_of_categories(pack: Pack, number: int) -> None:
    for wide in (38, 58, 78, 118, 198):
        drawn = matrix_sheet(with_categories(pack, number), Filter(), wide, BLOCKS)
        assert len(drawn.layout.columns) == number and 1 <= len(drawn.layout.shown(0)) <= number
        for first in range(drawn.layout.last_first + 1):
            assert all(width(line) <= wide for line in (*drawn.head(first), drawn.totals(first), drawn.line("1a", first, ("1a", "kind-1"))))


@pytest.mark.parametrize(("wide", "shown"), [(60, 4), (80, 7), (86, 8), (131, 12)])
def test_columns_are_as_wide_as_the_words_of_their_headings(wide: int, shown: int) -> None:
    """A category of one mark a column does not need the room of its name in one line."""
    drawn = matrix_sheet(read_pack(PACKS / "example-constabulary-2016"), Filter(), wide, BLOCKS)
    heads = [plain(line) for line in drawn.head()]
    assert len(drawn.layout.shown(0)) == shown and len(heads) == (3 if shown < 12 else 2)
    if shown < 12:
        assert heads[-1].endswith((f" {12 - shown} →", f"{12 - shown} more →")) and "Blank: not mentioned" in heads[1]
    assert ("Univer-" in heads[0]) == (wide in (80, 86)), "a word is broken only where another column then fits"


@given(
    st.integers(2, 3),
    st.text(st.sampled_from("abcdefghi oueyx-/&"), min_size=1, max_size=30).map(str.strip).filter(bool),
    st.integers(1, 30),
)
def test_a_heading_in_more_lines_is_no_wider(lines: int, title: str, cells: int) -> None:
    for breaking in ("whole", "words", "syllables"):
        assert narrowest(title, breaking, lines) <= narrowest(title, breaking, lines - 1)
    heading = heading_in(title, cells, lines)
    assert heading is None or (len(heading) == lines and all(heading[len(heading) - len([*filter(None, heading)]) :]))


@given(st.text(st.sampled_from("abcdefghi oueyx-/&"), min_size=1, max_size=40).map(str.strip).filter(bool), st.integers(1, 40))
def test_a_heading_in_two_lines_has_every_letter(title: str, cells: int) -> None:
    for breaking in ("whole", "words", "syllables"):
        assert narrowest(title, breaking) <= len(title)
    heading = heading_in(title, cells)
    if heading:
        assert heading_width(heading) <= cells
        assert "".join(heading).replace("-", "").replace(" ", "") == title.replace("-", "").replace(" ", "")


def test_a_title_of_any_length_is_broken_in_few_ways() -> None:
    """Else the first matrix of a session takes seconds: the square of its length."""
    word = "Donaudampfschifffahrtsgesellschaft"
    short, long = (len(broken_titles(word * times, "syllables", 3)) for times in (6, 60))
    assert short <= long < 200
    narrowest.cache_clear()
    assert narrowest(word * 60, "syllables", 3) == narrowest(word * 60, "syllables", 3) and narrowest.cache_info().misses == 1


def test_names_end_at_a_natural_break() -> None:
    assert shortened_name("1 Reactive problem solving & crime management", 26) == "1 Reactive problem solving"
    assert shortened_name("3 Presence, visibility & accessibility", 26) == "3 Presence, visibility"
    assert shortened_name("Work with partners on the street", 20) == "Work with partners"
    assert shortened_name("1d ASB work with ASBUs", 20) == "1d ASB work", "no name ends with a word that leads on"
    assert shortened_name("Whole", 20) == "Whole"


def test_bars_count_the_links(pack: Pack) -> None:
    links = list(with_every_kind(pack).links.values())
    assert plain(bar(links, 1, BLOCKS)) == "███████░░ 9"
    assert plain(bar([], 1, BLOCKS)) == "0" and plain(bar(links, 0, BLOCKS)) == "9"


@EVERY
@pytest.mark.parametrize("columns", [60, 80])
def test_a_brief_legend_takes_one_line_at_80_columns(columns: int, glyphs: Glyphs) -> None:
    shown = signs_explained(columns, glyphs, ToExplain(bars=False, blank=False))
    assert len(shown) == (1 if columns == 80 else 2) and max(map(width, shown)) <= columns
    assert all(word in text(shown) for word in (*EMPHASES, "( ) inferred", "inherited"))


@pytest.mark.parametrize("wide", [58, 78, 118, 160])
def test_only_bars_have_their_shade_explained(pack: Pack, wide: int) -> None:
    shown = [plain(line) for line in matrix_grid(pack, wide, 60, BLOCKS)]
    shade = BLOCKS.patterns[3]
    assert sum(shade in line for line in shown) in (0, 2)  # In the totals and in the legend, or in neither.


@pytest.mark.parametrize("wide", [60, 78, 118])
def test_the_corner_says_what_a_blank_cell_means(pack: Pack, wide: int) -> None:
    drawn = matrix_sheet(pack, Filter(), wide, BLOCKS)
    assert plain(drawn.head()[0]).strip().startswith("Blank: not mentioned")
    assert sum(int(plain(line).split()[-1]) for line in drawn.bars.values()) == len(pack.links)


def test_a_narrow_heading_has_its_shorter_name_on_two_lines(pack: Pack) -> None:
    """`High` and `Self-s.` stood there on one, below an empty one."""
    first, second = (plain(line)[29:].split() for line in matrix_sheet(pack, Filter(), 60, BLOCKS).head())
    assert first == ["High", "Self-", "Chal-"] and second == ["All", "City", "demand", "sust.", "lenger"]


@EVERY
def test_the_signs_are_read_without_colour_and_explained(pack: Pack, glyphs: Glyphs) -> None:
    shown = text(legend(glyphs, 80, ToExplain(context=True, filtered=True)))
    assert all(f"{glyphs.emphasis(name)} {name}" in shown for name in EMPHASES)
    assert all(word in shown for word in ("inferred", "inherited", "context", "not mentioned", "hidden"))
    for link in with_every_kind(pack).matrix.links:
        assert link.emphasis in plain(mark(link, glyphs, words=True))
        assert plain(mark(link, glyphs)).strip(" ()[]") == glyphs.emphasis(link.emphasis)


@EVERY
@pytest.mark.parametrize("size", few([(39, 36), (39, 12), (74, 18), (110, 26), (113, 60)], 2))
def test_the_drawings_fit_their_room(pack: Pack, glyphs: Glyphs, size: tuple[int, int]) -> None:
    columns, rows = size
    for each in (pack, with_every_kind(pack), with_categories(pack, 12)):
        for lines in (
            matrix_grid(each, columns, rows, glyphs),
            matrix_in_words(each, columns, rows, glyphs),
            matrix_summary(each)(columns, rows, glyphs),
        ):
            assert 0 < len(lines) <= rows and max(map(width, lines)) <= columns


def test_the_list_names_every_stated_link(pack: Pack) -> None:
    shown = text(matrix_in_words(pack, 60, 60, BLOCKS))
    for link in pack.links.values():
        assert (f"{link.emphasis:<10} {link.activity} " in shown) >= (link.basis == "stated" and bool(link.activity))
    assert SILENT_ELSEWHERE in shown


def test_core_links_stay_where_only_a_few_rows_are_left(pack: Pack) -> None:
    """The numbers of links go first, then the categories without core links."""
    shown = text(matrix_in_words(pack, 58, 7, ASCII))
    core = [link for link in pack.links.values() if link.emphasis == "core"]
    assert len(core) == 6 and all(f"  {link.activity} " in shown for link in core)
    assert shown.endswith("No core link: City centre and Challenger.") and len(shown.splitlines()) == 7


def test_a_list_without_room_for_any_line_does_not_count_the_others() -> None:
    """The speaker's view had `and 5 more` below a sentence, of nothing."""
    lines = [(Span(str(number)),) for number in range(6)]
    assert first_lines(lines, 1) == () and [plain(line) for line in first_lines(lines, 2)] == ["0", "and 5 more"]


@pytest.mark.parametrize("size", [(78, 15), (110, 26), (190, 45)])
def test_a_link_to_a_whole_category_stands_once_on_a_slide(pack: Pack, size: tuple[int, int]) -> None:
    """Below `Challenger` every row was `questioned`, of a link to all of it."""
    picture = matrix_pictured(pack)
    for draw in (picture.drawing, *picture.grand):
        lines = [plain(line) for line in draw(*size, BLOCKS)]
        assert "inherited" not in " ".join(lines) and "·?·" not in " ".join(lines)
        assert not lines or any("The category as a whole" in line and "?" in line for line in lines)


@pytest.mark.parametrize("columns", [120, 131])
def test_two_columns_are_compared_below_a_tall_grid(pack: Pack, columns: int) -> None:
    first, second, *_ = pack.categories
    lines = beside_lines(pack, first, second, Filter(), columns, 8, BLOCKS)
    assert len(lines) <= 8 and max(map(width, lines)) <= columns
    assert "Both, but differently" in plain(lines[0]) and "The same in both" in plain(lines[0])


def test_a_comparison_in_little_room_leaves_out_its_empty_groups() -> None:
    pack = read_pack(PACKS / "example-constabulary-2016")
    first, second = list(pack.categories)[:2]
    wide, narrow = (text(beside_lines(pack, first, second, Filter(), columns, 8, BLOCKS)) for columns in (131, 86))
    assert "The same in both 0" in wide and "The same" not in narrow
    assert "Only University quarter 1" in narrow and "1a Emergency response" in narrow, "names are whole"
