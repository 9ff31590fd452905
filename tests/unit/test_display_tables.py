"""Tables as cells, and what a cursor reads."""

import re

import pytest

from tests.handmade import made
from tui.analysis.like_for_like import compare_years
from tui.model.pack import Pack
from tui.model.period import month
from tui.model.table import Table
from tui.nodes.table_views.cells import MEAN, TOTAL, WHOLE, WITHOUT
from tui.nodes.table_views.period_words import period_words, span_words
from tui.nodes.table_views.rank_words import RankAmong, rank_words
from tui.nodes.table_views.series_lines import like_for_like_words, series_lines
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.share_words import member_words, whole_words
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
GAPS = made("2014-02,10\n2014-03,\n2014-07,0\n2014-08,5\n2014-12,20\n2016-01,", "month")


def grid(table: Table, glyphs: Glyphs = BLOCKS, columns: int = 78) -> dict[str, dict[str, str]]:
    """The text of every cell, by row and column key."""
    cells = layouts(table)[0](table).cells(columns, glyphs)
    keys = [column.key for column in cells.columns]
    return {row.key: dict(zip(keys, map(plain, row.cells), strict=True)) for row in cells.rows}


def test_a_row_a_year_with_total_and_mean(pack: Pack) -> None:
    table = pack.tables["collisions"]
    found, cells = grid(table), layouts(table)[0](table).cells(78, BLOCKS)
    assert list(found) == ["2014", "2015"]
    assert [found["2014"][key] for key in ("1", "12", TOTAL, MEAN)] == ["1329", "1393", "15,108", "1,259"]
    assert [found["2015"][key] for key in ("1", "3", "4", "12", TOTAL, MEAN)] == ["1245", "1161", "·", "·", "3,562", "1,187"]
    assert len(cells.columns) == 15 and cells.width <= 78


def test_a_row_for_each_month_with_the_years_side_by_side(pack: Pack) -> None:
    across, down = grid(pack.tables["seat-belts"]), grid(pack.tables["seat-belts"], columns=60)
    assert list(down) == [*map(str, range(1, 13)), TOTAL, MEAN]
    assert (down["4"]["2014"], down["4"]["2015"], down["6"]["2015"]) == ("69", "167", "·")
    assert all(down[key][year] == across[year][key] for year in ("2014", "2015") for key in down)


@EVERY
def test_missing_is_missing_and_nought_is_nought(glyphs: Glyphs) -> None:
    found = grid(GAPS, glyphs)
    assert [found["2014"][key] for key in ("1", "2", "3", "7", "12", TOTAL, MEAN)] == [
        glyphs.missing, "10", glyphs.missing, "0", "20", "35", "8.8",
    ]  # fmt: skip
    assert {found["2016"][key] for key in ("1", "12", TOTAL, MEAN)} == {glyphs.missing}


def test_shares_as_cells(pack: Pack) -> None:
    table = pack.tables["speeding"]
    for columns in (60, 80, 120):
        cells = layouts(table)[0](table).cells(columns, BLOCKS)
        assert cells.width <= columns
        assert all(
            width(line) <= column.width for row in cells.rows for column, line in zip(cells.columns, row.cells, strict=True) if column.right
        )
    found, every = grid(table), list(table.members("disposal"))
    assert list(found) == [*every, WHOLE, WITHOUT, *(f"{WITHOUT}{name}" for name in every if name != "Cancelled")]
    keys = ("2014", "2014-share", "2015", "2015-share", "difference")
    course = found[f"{WITHOUT}Retraining Course Attended And Completed"]
    assert [course[key] for key in keys] == ["20,674", "49.0%", "3,178", "42.3%", "−6.7"]
    assert [found[WITHOUT][key] for key in ("2014", "2015")] == ["42,172", "7,510"]
    assert [found["Cancelled"][key] for key in keys] == ["8,930", "17.5%", "611", "7.5%", "−10.0"]
    fine = found["Fine Registered / Licence Endorsed"]
    assert [fine[key] for key in ("2014", "2015", "2015-share", "difference")] == ["3", "·", "·", "·"]
    assert (found[WHOLE]["2014"], found[WHOLE]["2015"]) == ("51,102", "8,121")


def test_a_missing_month_says_that_it_is_not_zero(pack: Pack) -> None:
    text = plain(period_words(pack.tables["collisions"], month(2015, 6)))
    assert "June 2015" in text and "zero" in text and "0" not in text.replace("2015", "")
    assert "0 things" in plain(period_words(GAPS, month(2014, 7)))


@pytest.mark.parametrize(
    ("place", "of", "words"),
    [
        (1, 12, "highest"),
        (2, 12, "2nd highest"),
        (6, 12, "6th highest"),
        (7, 12, "6th lowest"),
        (11, 12, "2nd lowest"),
        (12, 12, "lowest"),
        (2, 2, "lowest"),
        (3, 5, "3rd highest"),
    ],
)
def test_rank(place: int, of: int, words: str) -> None:
    shown = rank_words(RankAmong(place, 1, of))
    assert words in shown and f"of {of}" in shown
    assert shown[0].isdigit() is words[0].isdigit()


@pytest.mark.parametrize(("place", "ties", "words"), [(1, 2, "highest"), (11, 2, "lowest"), (8, 2, "4th lowest"), (5, 2, "5th highest")])
def test_a_shared_rank_says_so(place: int, ties: int, words: str) -> None:
    assert words in rank_words(RankAmong(place, ties, 12))
    assert re.search("tied|joint", rank_words(RankAmong(place, ties, 12))) and not re.search(
        "tied|joint", rank_words(RankAmong(place, 1, 12))
    )


def test_a_year_reads_with_what_the_report_prints(pack: Pack) -> None:
    total = plain(span_words(pack.tables["collisions"], month(2015, 1).year, mean=False))
    assert "3,562" in total and "January to March" in total and "not the same" not in total
    mean = plain(span_words(pack.tables["collisions"], month(2014, 1).year, mean=True))
    assert "1,259" in mean and "12 months" in mean and "part year" not in mean
    assert "199.8" in plain(span_words(pack.tables["mobile-phones"], month(2014, 1).year, mean=True))
    assert "no figures" in plain(span_words(GAPS, month(2016, 1).year, mean=False))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("collisions", ("15 months", "1,245", "January to March", "3,562", "3,876", "−314", "−8.1%", "1,393", "April 2014", "1,156")),
        ("mobile-phones", ("17 months", "January to May", "804", "1,174", "−370", "−31.5%", "262", "116")),
        ("seat-belts", ("17 months", "429", "494", "−65", "−13.2%", "239", "30")),
    ],
)
def test_a_series_reads_as_a_whole(pack: Pack, name: str, words: tuple[str, ...]) -> None:
    text = "\n".join(map(plain, series_lines(pack.tables[name])))
    assert [word for word in words if word not in text] == []
    assert ("neither better nor worse" in text) is (name != "collisions")


def test_like_for_like_has_no_percentage_of_nothing() -> None:
    found = compare_years(made("2014-01,0\n2015-01,5", "month").main_series, month(2015, 1).year)
    assert found and "%" not in like_for_like_words(found) and "+5" in like_for_like_words(found)


def test_a_series_without_figures_says_so() -> None:
    lines = series_lines(made("2014-01,", "month"))
    assert len(lines) == 1 and "no figure" in plain(lines[0])


def test_a_member_reads_with_shares_and_points(pack: Pack) -> None:
    table = pack.tables["speeding"]
    text = plain(member_words(table, "Cancelled"))
    assert all(word in text for word in ("8,930 of 51,102", "17.5%", "611 of 8,121", "7.5%", "−10.0", "points", "part year"))
    assert "points" not in plain(member_words(table, "Fine Registered / Licence Endorsed"))
    assert member_words(table, "Unheard of") == ()
    assert all(word in plain(whole_words(table)) for word in ("51,102", "8,121", "as printed"))


def test_ascii_labels_stay_ascii() -> None:
    assert all(text.isascii() for cells in grid(GAPS, ASCII).values() for text in cells.values())
