"""Figures by month and by week: each table names the other."""

from tests.reports import GREATER_MANCHESTER, WEST_YORKSHIRE, report
from tui.analysis.audit import audit
from tui.analysis.checks.trend import Trend
from tui.analysis.other_lengths import other_length
from tui.navigation.table_parts import TablePart
from tui.nodes.finding_words import why
from tui.nodes.table_slide import table_slide
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.trend_summary import trend_summary
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def test_the_weeks_of_a_year_are_named_beside_its_months() -> None:
    """“No signal” and “18 of 52 weeks stand out” were of the same collisions."""
    pack = report(WEST_YORKSHIRE)
    by_month, by_week = pack.tables["collisions"], pack.tables["collisions-by-week"]
    found, back = other_length(pack, by_month), other_length(pack, by_week)
    assert found and found.table is by_week and found.words == "by week, 18 of 52 stand out"
    assert back and back.table is by_month and back.words == "by month, none stands out"
    months, weeks = (table_slide(pack, table, TablePart()) for table in (by_month, by_week))
    assert months.sentence == "12 months of ordinary variation; by week, 18 of 52 stand out.", "at most twelve words"
    assert weeks.sentence == "18 of 52 weeks stand out, which may be a season."
    assert [plain(line) for line in weeks.more][-1] == "By month, none stands out."
    layout = layouts(by_month)[0](by_month)
    assert "By week, 18 of 52 stand out." in "".join(map(plain, trend_summary(pack, layout, layout.start, BLOCKS)))
    steady = next(each for each in audit(pack) if each.claim.part == "stable" and each.claim.topic == "roads")
    assert steady.verdict == "agrees" and "; by week, 18 of 52 stand out" in why(steady)


def test_other_dates_or_one_verdict_are_no_contradiction() -> None:
    pack = report(WEST_YORKSHIRE)
    assert other_length(pack, pack.tables["collisions-by-day"]) is None, "the days are those of July"
    assert other_length(pack, pack.tables["collisions-by-district"]) is None and other_length(pack, pack.tables["crime-severity"]) is None
    other = report(GREATER_MANCHESTER)
    assert all(other_length(other, table) is None for table in other.tables.values())


def test_a_claim_on_some_of_the_figures_is_not_told_of_the_weeks_of_all() -> None:
    """The weeks of all collisions stood beside a claim on those with slight injuries."""
    pack = report(WEST_YORKSHIRE)
    steady = next(each.claim for each in audit(pack) if each.claim.part == "stable" and each.claim.topic == "roads")
    for column, told in (("all", True), ("slight", False)):
        found = Trend(table="collisions", column=column).find(pack, steady)
        assert ("by week, 18 of 52 stand out" in str(found.sentence)) is told
