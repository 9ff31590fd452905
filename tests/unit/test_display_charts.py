"""Bars, the diverging chart, stacked shares and the ladder.

Sizes, sides, signs and widths.
"""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handmade import made, shares_drawn
from tui.analysis.changes import StatedChange, changes
from tui.charts.bar import leftward, rightward
from tui.charts.diverging import PALE, UNTESTED, diverging
from tui.charts.ladder import ladder
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.report import Figure, Ladder, Rung
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs, ascii_text
from tui.text.spans import Line, plain, width

pytestmark = pytest.mark.slow

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
WIDTHS = range(40, 201)
TIGHT = range(40, 49)
KEY_FITS = 72


def change(name: str, number: float | None, share: float | None, better: str = "lower") -> StatedChange:
    """A change of a measure of that name."""

    def figure(value: float, unit: str, role: str) -> Figure:
        return msgspec.convert({"id": "a", "label": "a", "value": value, "unit": unit, "window": "a", "printed": "a", "role": role}, Figure)

    measure = msgspec.convert({"id": "a", "title": name, "short": name, "unit": "offences", "better": better}, Measure)
    return StatedChange(
        measure,
        "a",
        None if number is None else figure(number, "offences", "change"),
        None if share is None else figure(share, "%", "percent-change"),
    )


def bars(line: Line, glyphs: Glyphs) -> tuple[str, str]:
    """What stands left and right of the axis in a line of the diverging chart.

    The spans on both sides of it.
    """
    at = [span.text for span in line].index(glyphs.axis)
    return line[at - 1].text, line[at + 1].text


def drawn(lines: tuple[Line, ...], glyphs: Glyphs) -> list[Line]:
    """The lines with an axis: those of the bars."""
    return [line for line in lines if any(span.text == glyphs.axis for span in line)]


def ink(text: str) -> set[str]:
    """The signs of a text, spaces left out."""
    return set(text) - {" "}


@EVERY
def test_a_bar_is_as_long_as_asked(glyphs: Glyphs) -> None:
    assert rightward(3, glyphs) == leftward(3, glyphs) == glyphs.full * 3
    assert rightward(0, glyphs) == leftward(0, glyphs) == ""
    assert rightward(2, glyphs, glyphs.patterns[2]) == glyphs.patterns[2] * 2


@EVERY
def test_a_bar_above_zero_keeps_a_sliver(glyphs: Glyphs) -> None:
    assert len(rightward(0.001, glyphs)) == len(leftward(0.001, glyphs)) == len(rightward(0.001, glyphs, glyphs.patterns[2])) == 1


@EVERY
def test_a_bar_of_less_than_half_a_cell_is_thinner_than_one_of_a_cell(glyphs: Glyphs) -> None:
    """In ASCII `<0.1%` had half the bar of 7.5%."""
    assert rightward(0.01, glyphs) == rightward(0.01, glyphs)[:1] != glyphs.full == rightward(1, glyphs)
    assert leftward(0.01, glyphs) == leftward(0.01, glyphs)[:1] != glyphs.full == leftward(1, glyphs)


@EVERY
@given(length=st.floats(0, 200))
def test_a_bar_takes_no_cell_more_than_its_length(glyphs: Glyphs, length: float) -> None:
    for bar in (rightward(length, glyphs), leftward(length, glyphs)):
        assert abs(len(bar) - length) <= 1
    assert len(rightward(length, glyphs)) <= len(rightward(length + 1, glyphs))


@EVERY
def test_a_gap_is_no_level(glyphs: Glyphs) -> None:
    assert glyphs.missing not in glyphs.levels


@EVERY
def test_changes_fit_every_width(pack: Pack, glyphs: Glyphs) -> None:
    found = changes(pack, "crime")
    for columns in WIDTHS:
        lines = diverging(found, columns, glyphs)
        assert len(drawn(lines, glyphs)) == len(found)
        assert " ".join(f"{plain(lines[-2])} {plain(lines[-1])}".split()).endswith(
            f"Shop theft: compared with last year. {glyphs.untested[1]} not tested."
        )
        assert max(map(width, lines)) <= columns, columns


def test_changes_fit_the_smallest_terminals(pack: Pack) -> None:
    assert all(width(line) <= columns for columns in TIGHT for line in diverging(changes(pack, "crime"), columns, BLOCKS))


@EVERY
def test_falls_are_left_of_the_axis_and_rises_right(pack: Pack, glyphs: Glyphs) -> None:
    found = changes(pack, "crime")
    for columns in WIDTHS:
        for shown, line in zip(found, drawn(diverging(found, columns, glyphs), glyphs), strict=True):
            left, right = bars(line, glyphs)
            assert bool(left.strip()) == (shown.value < 0), columns
            assert bool(right.strip()) == (shown.value > 0), columns
            assert glyphs.ellipsis not in left + right, f"a bar is cut at {columns}"
            if shown.value < 0:
                fills = (
                    (glyphs.patterns[PALE if shown.by_chance else UNTESTED],)
                    if shown.by_chance or not shown.chance
                    else (glyphs.full, glyphs.half)
                )
                assert left[-1] in fills, "a fall begins at the axis"
            else:
                assert right[0] != " ", "a rise begins at the axis"


@EVERY
def test_a_single_bar_is_not_drawn_as_large(glyphs: Glyphs) -> None:
    for percent in (7.8, -7.8, 0.4):
        line, _ = diverging([change("a", round(percent * 100), percent)], 100, glyphs)
        left, right = bars(line, glyphs)
        assert 1 <= len(left.strip() + right.strip()) < 10


def test_the_chart_says_counts_and_percentages(pack: Pack) -> None:
    output = {line[0].text.strip(): plain(line) for line in diverging(changes(pack, "crime"), 100, BLOCKS)}
    assert "1,200" in output["Recorded crime"] and "+3.6%" in output["Recorded crime"]
    assert "−31" in output["Robbery"] and "−3.3% ○ chance" in output["Robbery"]
    assert "over +1,200" in output["Recorded crime"] and "under +0.5%" in output["Business crime"]
    assert "+474" in output["Violence with injury"] and BLOCKS.up in output["Violence with injury"]
    narrow = "\n".join(map(plain, diverging(changes(pack, "crime"), 66, BLOCKS)))
    assert "<+0.5%" in narrow and "over −25%" in narrow and ">" not in narrow


def test_a_wide_chart_marks_its_scale(pack: Pack) -> None:
    lines = [plain(line) for line in diverging(changes(pack, "crime"), 134, BLOCKS)]
    marks = lines[-2]
    assert marks.split() == ["−20%", "0", "+20%"]
    axis = lines[0].index(BLOCKS.axis)
    assert abs(marks.index("0", marks.index("−20%") + 4) - axis) <= 1
    # The bar of the rise of 20% ends at its mark.
    end = len(next(line for line in lines if line.startswith("Public place")).rstrip(" 0123456789+%▲higer")) - 1
    assert marks.index("+20%") <= end <= marks.index("+20%") + 4
    assert not any("20%" in line and "0 " in line.strip()[:6] for line in map(plain, diverging(changes(pack, "crime"), 78, BLOCKS)))


def test_the_bar_of_a_neutral_change_is_not_the_loudest(pack: Pack) -> None:
    lines = {line[0].text.strip(): line for line in diverging(changes(pack, "crime"), 100, BLOCKS)}
    (bar,) = (span for span in lines["Bilking"] if BLOCKS.patterns[UNTESTED] in span.text)
    assert plain(lines["Bilking"]).endswith("over −25% ▽ lower") and not any("△" in plain(line) for line in lines.values())
    assert bar.role == "quiet" and lines["Bilking"][-1].role == "plain"


@EVERY
@pytest.mark.parametrize("columns", [40, 58, 78, 118])
def test_better_and_worse_are_coloured_only_beyond_chance(pack: Pack, glyphs: Glyphs, columns: int) -> None:
    found = changes(pack, "crime")
    for shown, line in zip(found, drawn(diverging(found, columns, glyphs), glyphs), strict=True):
        by_chance = shown.measure.id in ("robbery", "business-crime")
        tested = shown.measure.id != "bilking"
        assert bool({span.role for span in line} & {"better", "worse"}) is (tested and not by_chance)
        assert (f"% {glyphs.chance}" in plain(line)) is by_chance


def test_a_change_that_cannot_be_tested_has_no_colour() -> None:
    line, note = diverging([change("a", 500, None)], 80, BLOCKS)
    assert plain(line).endswith("△ higher") and plain(note) == "△ not tested."
    assert {span.role for span in line}.isdisjoint({"better", "worse"})


@EVERY
def test_a_small_change_keeps_a_sliver(glyphs: Glyphs) -> None:
    lines = diverging([change("a", 1, 0.01), change("b", -1, -0.01), change("c", 900, 100), change("d", -900, -100)], 80, glyphs)
    assert ink(bars(lines[0], glyphs)[1]) and ink(bars(lines[1], glyphs)[0])


@EVERY
@given(
    st.lists(
        st.tuples(st.integers(-(10**6), 10**6), st.none() | st.integers(-2000, 2000).map(lambda tenths: tenths / 10)),
        min_size=1,
        max_size=5,
    ),
    st.integers(TIGHT.stop, WIDTHS.stop - 1),
)
def test_any_changes_fit(glyphs: Glyphs, pairs: list[tuple[int, float | None]], columns: int) -> None:
    lines = diverging([change(f"Measure 漢字 {place}", *pair) for place, pair in enumerate(pairs)], columns, glyphs)
    assert max(map(width, lines)) <= columns
    for pair, line in zip(pairs, drawn(lines, glyphs), strict=True):
        left, right = bars(line, glyphs)
        assert glyphs.ellipsis not in left + right
        assert (bool(ink(left)), bool(ink(right))) == ((pair[1] or 0) < 0, (pair[1] or 0) > 0)


def test_ascii_is_ascii(pack: Pack) -> None:
    table, tiers = pack.tables["speeding"], pack.topics["cyber"].ladder
    assert tiers
    for columns in (40, 60, 80, 120):
        lines = (*diverging(changes(pack, "crime"), columns, ASCII), *shares_drawn(table, columns, ASCII), *ladder(tiers, columns, ASCII))
        assert all(ascii_text(plain(line)).isascii() for line in lines)


@EVERY
def test_shares_fit_every_width(pack: Pack, glyphs: Glyphs) -> None:
    for columns in WIDTHS:
        key, *bars = shares_drawn(pack.tables["speeding"], columns, glyphs)
        assert max(map(width, bars)) <= columns, columns
        assert width(key) <= columns or columns < KEY_FITS, columns


def test_the_key_of_the_shares_fits_a_narrow_terminal(pack: Pack) -> None:
    assert all(width(shares_drawn(pack.tables["speeding"], columns, BLOCKS)[0]) <= columns for columns in range(40, KEY_FITS))


def output(lines: tuple[Line, ...], *words: str) -> str:
    """The one line in which all the words stand."""
    (line,) = (text for text in map(plain, lines) if all(word in text for word in words))
    return line


def test_shares_are_written_beside_their_bars(pack: Pack) -> None:
    lines = shares_drawn(pack.tables["speeding"], 80, BLOCKS)
    assert output(lines, "51,102", "8,121") == plain(lines[0])
    before, since = output(lines, "2014", "17.5%", "8,930"), output(lines, " 7.5%", "611")
    assert "2015" in since or "2015" in plain(lines[1])
    assert before.count(BLOCKS.patterns[2]) > 2 * since.count(BLOCKS.patterns[0]) > 0


def test_no_row_is_not_a_volume_of_nought(pack: Pack) -> None:
    lines = shares_drawn(pack.tables["speeding"], 80, BLOCKS, most=11)
    assert sum("%" in plain(line) for line in lines[1:]) == 9
    assert len([line for line in lines[1:] if "2015" in plain(line) and "%" not in plain(line)]) == 1


def test_a_small_share_keeps_a_sliver(pack: Pack) -> None:
    assert BLOCKS.patterns[2] in output(shares_drawn(pack.tables["speeding"], 80, BLOCKS), "2014", " 0.006% (0.002 to 0.017), 3")


def test_a_year_without_cases_is_no_division_by_zero() -> None:
    table = made("2014,Paid,0\n2015,Void,0", "year", ("disposal",))
    assert any("0" in plain(line) for line in shares_drawn(table, 60, BLOCKS))


@EVERY
def test_the_ladder_fits_every_width_highest_first(pack: Pack, glyphs: Glyphs) -> None:
    tiers = pack.topics["cyber"].ladder
    assert tiers
    for columns in WIDTHS:
        lines = ladder(tiers, columns, glyphs)
        assert max(map(width, lines)) <= columns, columns
    text = "\n".join(plain(line) for line in ladder(tiers, 120, glyphs))
    places = [text.index(rung.body) for rung in tiers.rungs]
    assert places == sorted(places)
    assert text.index(glyphs.up) < places[0] < places[-1] < text.rindex(glyphs.down)


def test_long_words_stay_in_the_ladder() -> None:
    tiers = Ladder(
        title="T" * 90, top="top", bottom="b" * 90, rungs=(Rung(level="L" * 50, body="漢" * 50, takes="w" * 300, statement="a"),)
    )
    assert all(width(line) <= 40 for line in ladder(tiers, 40, BLOCKS))


def test_a_brief_ladder_says_in_a_few_words_what_each_tier_takes_on(pack: Pack) -> None:
    """On the smallest terminal the tiers had names alone."""
    tiers = pack.topics["cyber"].ladder
    assert tiers
    rows = [plain(line) for line in ladder(tiers, 58, BLOCKS, titled=False, brief=True)]
    assert [row[34:].strip() for row in rows[1:-1]] == ["attacks on government", "links with business", "local businesses"]
    assert "attacks" not in " ".join(map(plain, ladder(tiers, 40, BLOCKS, titled=False, brief=True))), "no half of a clause"
