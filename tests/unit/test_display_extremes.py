"""Charts and text at extremes.

Nothing to draw, huge figures, hostile names, and words that run over two spans.
"""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.handmade import made, shares_drawn
from tui.analysis.changes import changes
from tui.charts.diverging import diverging
from tui.charts.ladder import ladder
from tui.charts.share_bars import VOLUMES_FROM
from tui.model.pack import Pack
from tui.model.report import Ladder, Rung
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import Span, plain, width
from tui.text.wrapping import wrap

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
WIDTHS = (40, 56, 76, 118, 200)
WORDS = st.lists(st.text(alphabet="abŵ漢", min_size=1, max_size=6), min_size=1, max_size=12)


def test_no_changes_are_no_chart() -> None:
    assert diverging((), 80, BLOCKS) == ()


@EVERY
def test_a_relation_never_costs_a_digit(pack: Pack, glyphs: Glyphs) -> None:
    first, *rest = changes(pack, "crime")
    assert first.count
    long = msgspec.structs.replace(first.count, value=1_234_567, relation="just over")
    for columns in (56, 76, 118, 200):
        lines = diverging((type(first)(first.measure, first.statement, long, first.percent), *rest), columns, glyphs)
        assert "just over +1,234,567 " in "".join(f"{plain(line)} " for line in lines[:2])
        assert max(map(width, lines)) <= columns


@EVERY
def test_a_figure_that_is_not_there_says_so(pack: Pack, glyphs: Glyphs) -> None:
    first, *others = changes(pack, "crime")
    lines = [plain(line) for line in diverging([msgspec.structs.replace(first, percent=None), *others], 80, glyphs)[:-1]]
    assert "not given" in lines[0] and "over +1,200" in lines[0]
    assert "not given" in lines[-1] and "over −25%" in lines[-1]
    assert not any("not given" in line for line in lines[1:-1])


@EVERY
def test_a_hostile_name_is_only_text(pack: Pack, glyphs: Glyphs) -> None:
    first = changes(pack, "crime")[0]
    measure = msgspec.structs.replace(first.measure, short="[/red]漢字漢字漢字漢字漢字")
    for columns in WIDTHS:
        lines = diverging((type(first)(measure, first.statement, first.count, first.percent),), columns, glyphs)
        assert plain(lines[0]).startswith("[/red]漢字") and max(map(width, lines)) <= columns


@EVERY
def test_shares_of_huge_volumes_and_many_years_fit(glyphs: Glyphs) -> None:
    names = ("[/x]漢字" * 9, "b", "")
    rows = [f"{year},{name},{10**12}" for year in range(2010, 2016) for name in names]
    table = made("\n".join(rows), "year", ("disposal",))
    for columns in WIDTHS:
        lines = shares_drawn(table, columns, glyphs)
        assert max(map(width, lines)) <= columns, columns
        assert sum("1,000,000,000,000" in plain(line) for line in lines) == (len(rows) if columns >= VOLUMES_FROM else 0)
        assert sum("33.3% (33.3 to 33.3)" in plain(line) for line in lines) == len(rows)


def test_the_key_breaks_between_years_only(pack: Pack) -> None:
    assert [plain(line) for line in shares_drawn(pack.tables["speeding"], 56, BLOCKS)[:2]] == [
        "Shares, points (95% interval)  ▒▒ 2014: 51,102",
        "██ 2015 part year: 8,121",
    ]


@EVERY
def test_the_ladder_keeps_every_name_whole(pack: Pack, glyphs: Glyphs) -> None:
    tiers = pack.topics["cyber"].ladder
    assert tiers
    for columns in WIDTHS:
        words = " ".join(map(plain, ladder(tiers, columns, glyphs))).split()
        assert all(word in words for rung in tiers.rungs for word in f"{rung.body} {rung.takes}".split())


def test_a_ladder_without_rungs_still_has_its_ends() -> None:
    text = "".join(map(plain, ladder(Ladder(title="Tiers", top="most", bottom="least", rungs=()), 40, BLOCKS)))
    assert "most" in text and "least" in text


def test_a_name_longer_than_its_text_takes_the_rows_it_needs() -> None:
    tiers = Ladder(title="T", top="t", bottom="b", rungs=(Rung(level="L", body="one two three four five six", takes="x", statement="a"),))
    assert [plain(line).rstrip() for line in ladder(tiers, 24, BLOCKS)[1:-1]] == ["│ L: one two    x", "│ three four", "│ five six"]


@given(WORDS, st.integers(6, 40), st.integers(0, 4))
def test_words_stay_whole_across_spans(words: list[str], cells: int, indent: int) -> None:
    line = tuple(Span(part) for word in words for part in (word[:1], word[1:], " ") if part)
    rows = wrap(line, cells + indent, indent)
    assert all(width(row) <= cells + indent for row in rows)
    short = [word for word in words if cell_len(word) <= cells]
    assert short == [word for row in rows for word in plain(row).split() if word in short] or len(short) < len(words)


def test_a_mark_after_a_figure_does_not_begin_a_line() -> None:
    rows = wrap((Span("Year: "), Span("+474", "strong"), Span(", so far")), 10)
    assert [plain(row).rstrip() for row in rows] == ["Year:", "+474, so", "far"]
    assert [span.role for span in rows[1]] == ["strong", "plain"]


@given(st.text(alphabet="ab c漢", max_size=40), st.integers(2, 20))
def test_wrapping_fills_its_lines(text: str, cells: int) -> None:
    for row, after in pairwise(map(plain, wrap((Span(text),), cells))):
        word = after.split(" ")[0]
        assert not word or cell_len(row) + cell_len(word) > cells or not row.endswith(" ")
