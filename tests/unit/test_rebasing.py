"""Rebases: where one is possible, where one is suggested, and what is said of it."""

from pathlib import Path

import pytest

from tests.reports import ENGHRAIFFT, report
from tui.analysis.rebasing import Rebases, lasting_shift, why_no_rebase
from tui.analysis.xmr import xmr
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.model.period import Period, month
from tui.model.table import Number, Series
from tui.nodes.kinds import addresses
from tui.nodes.table_views.members import series_of
from tui.nodes.table_views.rebase_words import effect_line, phase_lines, phase_words, refusal, suggestion
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.slides.slide import content_of
from tui.text.spans import plain

START = month(2014, 1)
NOVEMBER = month(2014, 11)


def series(*values: Number | None) -> Series:
    return Series(tuple(START.shift(at) for at in range(len(values))), values)


def phones(pack: Pack) -> Series:
    return series_of(pack.tables["mobile-phones"], 0)


def test_a_shift_of_eight_points_or_more_suggests_a_rebase_where_it_starts(pack: Pack) -> None:
    found = lasting_shift(phones(pack))
    assert found and (found.start, found.points, found.side) == (NOVEMBER, 7, -1)
    assert found.before and (found.before.start, found.before.points, found.before.side) == (START, 7, 1)
    words = suggestion(phones(pack), (), "Try {period}.")
    assert words == (
        "From November 2014, 7 months in a row are below the mean, after 7 in a row above it (January to July 2014): the level may have "
        "changed. Try November 2014."
    )
    reads = report(ENGHRAIFFT).tables["plate-reads"]
    later = lasting_shift(series_of(reads, reads.main))
    assert later and str(later.start) == "2019-04" and later.points == 12


@pytest.mark.parametrize(
    "values",
    [
        (),
        (1,),
        (5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6),
        (9, 8, 9, 8, 9, 8, 9, 8, 1, 2, 1),
        (1, 9, 2, 9, 1, 9, 1, 8, 8, 8, 8, 8, 8),
        (1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 8, 9, 1),
        (4,) * 30,
    ],
)
def test_no_rebase_is_suggested_without_a_lasting_shift(values: tuple[Number, ...]) -> None:
    assert lasting_shift(series(*values)) is None
    assert suggestion(series(*values), (), "") == ""


def test_nothing_is_suggested_where_a_rebase_has_been_tried(pack: Pack) -> None:
    assert lasting_shift(phones(pack), (NOVEMBER,)) is None


def test_a_gap_ends_a_run() -> None:
    whole = (1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8)
    assert lasting_shift(series(*whole))
    assert lasting_shift(series(*whole[:12], None, *whole[12:])) is None


def test_a_shift_before_counts_only_where_it_ended_shortly_before() -> None:
    """Seven low, some months around the mean, seven high: no one change of level."""
    low, high = (1, 2, 1, 2, 1, 2, 1), (9, 8, 9, 8, 9, 8, 9)
    found = lasting_shift(series(*low, *high))
    assert found and found.points == 7 and found.before and found.before.last == START.shift(6)
    near = lasting_shift(series(*low, *(9, 1) * 3, *high))
    assert near and near.before and near.start == START.shift(13)
    for between in ((9, 1) * 4, (9, None, 1) * 3):
        assert lasting_shift(series(*low, *between, *high)) is None
        alone = lasting_shift(series(*low, *between, *high, 8))
        assert alone and alone.before is None and alone.points == 8


def test_the_effect_is_said_in_one_sentence(pack: Pack) -> None:
    measure = pack.tables["mobile-phones"].measures[0]
    assert measure
    said = plain(effect_line(phones(pack), (NOVEMBER,), measure))
    assert said.startswith(
        "Rebase November 2014 (tried, not in the report): lower by 65 notices a month (−30.4%) since; 7 months are too few to be sure. "
        "Mean 188 notices a month becomes 215 before and 150 after; limits 98 to 278 "
        "become 143 to 288 and 63 to 236; 14 signals without the rebase, none with it (trial limits)."
    )
    assert said.endswith("Figures, totals and like for like stay the same.")
    assert [plain(line) for line in phase_lines(phones(pack), (NOVEMBER,), measure)] == [
        "January to October 2014: 10 months, mean 215 notices; no signal.",
        "November 2014 to May 2015: 7 months, mean 150 notices; no signal.",
    ]
    assert effect_line(phones(pack), (), measure) == ()
    three = plain(effect_line(phones(pack), (month(2014, 5), NOVEMBER), measure))
    assert three.startswith("Rebases May 2014 and November 2014 (") and "becomes 245, 196 and 150, one for each phase" in three


def test_a_change_of_level_is_judged_where_both_phases_are_long_enough(pack: Pack) -> None:
    measure = pack.tables["mobile-phones"].measures[0]
    assert measure
    wide = Series(tuple(month(2014, 1).shift(at) for at in range(30)), (100, 140) * 7 + (100, *(60, 100) * 7, 60))
    for series, words in ((wide, "beyond the usual ±"), (Series(wide.periods, (100, 140) * 15), "within the usual ±")):
        said = plain(effect_line(series, (month(2015, 4),), measure))
        assert words in said.partition(". Mean")[0] and "too few" not in said.partition(". Mean")[0]


def test_a_mean_that_does_not_change_stays_the_same(pack: Pack) -> None:
    measure = pack.tables["mobile-phones"].measures[0]
    assert measure
    said = plain(effect_line(series(*(9, 11) * 12), (START.shift(12),), measure))
    assert "Mean 10 notices a month stays the same; limits 5 to 15 stay the same; no signal with or without the rebase." in said


def test_a_period_says_which_side_of_the_rebases_it_is_on(pack: Pack) -> None:
    found = phones(pack)
    assert phase_words(found, (NOVEMBER,), NOVEMBER) == " (rebase Nov 2014)"
    assert phase_words(found, (NOVEMBER,), month(2014, 10)) == " (before rebase Nov 2014)"
    assert phase_words(found, (), NOVEMBER) == phase_words(found, (NOVEMBER,), month(2020, 1)) == ""


@pytest.mark.parametrize(
    ("rebases", "at", "said"),
    [
        ((), NOVEMBER, ""),
        ((), START, "January 2014 is the first month, where the mean and limits start anyway. Choose a later one."),
        ((), month(2014, 2), "Only one month comes before. A mean and limits need at least two."),
        ((), month(2015, 5), "May 2015 is the last month. A mean and limits need at least two."),
        ((), month(2016, 1), "January 2016 has no figure, so no rebase can start there. Choose a month that has one."),
        ((), START.year, "A rebase starts at a month. Move to one and press the key again."),
        ((), None, "A rebase starts at a month. Move to one and press the key again."),
        (
            (NOVEMBER,),
            month(2014, 12),
            "Only one month would lie between the rebase at November 2014 and this one. A mean and limits need at least two.",
        ),
        (
            (NOVEMBER,),
            month(2014, 10),
            "Only one month would lie between this and the rebase at November 2014. A mean and limits need at least two.",
        ),
    ],
)
def test_where_no_rebase_can_be_a_sentence_says_why(pack: Pack, rebases: Rebases, at: Period | None, said: str) -> None:
    assert refusal(phones(pack), rebases, at) == said


def test_a_missing_period_and_overlapping_years_have_no_rebase() -> None:
    assert why_no_rebase(series(1, 2, None, 3, 4), (), START.shift(2)) == "absent"
    assert why_no_rebase(series(None, 2, 3, 3, 4), (), START.shift(1)) == "first"
    assert why_no_rebase(series(1, 2, 3), (), START) == "first"
    rolling = Series(tuple(Period("rolling-12", 24180 + at) for at in range(14)), tuple(range(14)))
    assert refusal(rolling, (), rolling.periods[7]) == "Figures of twelve months overlap, so they have no limits to rebase."


def test_the_last_rebases_asked_for_are_kept(pack: Pack) -> None:
    found = phones(pack)
    assert xmr(found, rebase=(NOVEMBER,)) is xmr(found, rebase=[NOVEMBER])
    assert xmr(found, rebase=(month(2014, 6),)) != xmr(found, rebase=(NOVEMBER,))


def test_a_slide_of_a_trend_shows_its_rebases(pack: Pack) -> None:
    plainly = content_of(pack, Slide(address="roads/mobile-phones"))
    found = content_of(pack, Slide(address="roads/mobile-phones", rebase=("2014-11",)))
    assert found.plan and plainly.plan and len(found.plan.phases) == 2 and found.plan.values == plainly.plan.values
    assert (found.large, found.words, found.unit) == ("150", "a month", "notices, the mean from November 2014")
    assert found.sentence == "Rebase tried at November 2014: 150 a month, 215 before."
    assert found.full.startswith("Rebase November 2014 (tried, not in the report)")
    part = content_of(pack, Slide(address="roads/mobile-phones/2014-12", rebase=("2014-11",)))
    assert part.large == "121" and part.plan and len(part.plan.phases) == 2
    for rebase in ((), ("2014-01",), ("1999-01",)):
        assert content_of(pack, Slide(address="roads/mobile-phones", rebase=rebase)) == plainly
    said = content_of(pack, Slide(address="roads/mobile-phones", rebase=("2014-11",), sentence="Our own words."))
    assert said.sentence == "Our own words."
    assert {each.standing for each in (found, part, said)} == {"Rebase tried here, not in the report."} and not plainly.standing
    assert content_of(pack, Slide(address="home", rebase=("2014-11",))).title


def test_a_rebase_of_a_deck_is_a_period_of_its_table(small: Path) -> None:
    text = "title: A deck\nslides:\n  - address: roads/notices\n    rebase: [2014-12, 2019-01]\n"
    (small / "deck.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        read_pack(small, addresses)
    assert [str(each).partition(": ")[2] for each in caught.value.problems] == [
        "item 2 of rebase is '2019-01', which is not a period of notices, expected one from 2014-11 to 2015-02"
    ]
