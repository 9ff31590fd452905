"""The audit of the report of 16 June 2015.

What is known of it beforehand comes out, and nothing that can be checked is left out.
"""

import re

import pytest

from tui.analysis.audit import audit, of_place, worst
from tui.analysis.checks.cross_check import CrossCheck
from tui.analysis.finding import Finding
from tui.analysis.relations import Verdict
from tui.analysis.standings import AuditCounts, audit_counts, standing_of
from tui.model.pack import Pack
from tui.model.period import parse_any
from tui.nodes.board_words import board_sentence
from tui.nodes.finding_words import why

KNOWN: dict[str, tuple[float | None, Verdict]] = {
    "roads/mobile-phone-2014/average": (199.75, "agrees"),
    "roads/mobile-phone-2015/average": (160.8, "close"),
    "roads/mobile-phone-2015/falling": (-370, "agrees"),
    "roads/mobile-phone-2015/window": (None, "agrees"),
    "roads/speeding-tickets-2014/tickets": (51102, "agrees"),
    "roads/speeding-tickets-2015/tickets": (8121, "agrees"),
    "roads/speed-awareness-2014/share": (40.4563, "agrees"),
    "roads/speed-awareness-2015/stable": (39.1331, "unchecked"),
    "roads/tickets-cancelled/before": (17.4749, "agrees"),
    "roads/tickets-cancelled/since": (7.5237, "differs"),
    "roads/tickets-cancelled/falling": (-9.9512, "agrees"),
    "roads/prosecutions-affected/changing": (2.0005, "unchecked"),
    "roads/collisions-constant/months": (15, "agrees"),
    "roads/collisions-constant/stable": (1244.6667, "agrees"),
    "roads/collisions-constant/window": (None, "unchecked"),
    "roads/collisions/total-2014": (15108, "agrees"),
    "roads/collisions/total-2015": (3562, "agrees"),
    "roads/collisions/mean-2014": (1259, "agrees"),
    "roads/collisions/mean-2015": (1187.3333, "agrees"),
    "roads/mobile-phones/total-2014": (2397, "agrees"),
    "roads/mobile-phones/total-2015": (804, "agrees"),
    "roads/seat-belts/total-2014": (973, "agrees"),
    "roads/seat-belts/total-2015": (429, "agrees"),
    "roads/speeding/total-2014": (51102, "agrees"),
    "roads/speeding/total-2015": (8121, "agrees"),
    "roads/fatal-and-serious/average": (74.5, "unchecked"),
    "roads/drink-drive-arrests/falling": (-208, "unchecked"),
    "crime/bilking/rising": (None, "unchecked"),
    "crime/shop-theft/rising": (None, "unchecked"),
    "crime/bilking/percent": (None, "unchecked"),
    "crime/business-crime/percent": (None, "unchecked"),
    "crime/business-crime-make-up/share": (None, "unchecked"),
    "crime/burglary-dwelling/change": (None, "unchecked"),
    "crime/lowest-crime/rank": (1, "unchecked"),
    "crime/lowest-crime/forces": (3, "agrees"),
    "crime/lowest-crime/months": (None, "unchecked"),
    "crime/lowest-offending/months": (None, "unchecked"),
    "crime/recording-accuracy/reason": (None, "unchecked"),
    "satisfaction/victims-of-crime-may/above": (85.1, "unchecked"),
    "cyber/fraud-under-reported/reason": (None, "unchecked"),
    "cyber/largest-population/highest": (2805891, "unchecked"),
    "cyber/two-types/types": (2, "agrees"),
    "cyber/three-tiers/tiers": (3, "agrees"),
    "neighbourhoods/four-capabilities/capabilities": (4, "agrees"),
    "neighbourhoods/four-categories/categories": (4, "agrees"),
    "neighbourhoods/self-sustaining-2/smaller": (None, "unchecked"),
    "neighbourhoods/self-sustaining-4/attendance": (None, "unchecked"),
    "neighbourhoods/high-demand-3/serious": (None, "unchecked"),
    "outcomes/burglary-robbery-lowest/falling": (None, "unchecked"),
    "outcomes/recorded-crime-low/rising": (1200, "unchecked"),
    "outcomes/lowest-of-four-forces/forces": (4, "agrees"),
    "outcomes/dealt-with-elsewhere/much": (None, "unchecked"),
}


@pytest.fixture(scope="module")
def findings(pack: Pack) -> dict[str, Finding]:
    return {finding.claim.address: finding for finding in audit(pack)}


@pytest.mark.parametrize("address", KNOWN)
def test_what_is_known_beforehand(findings: dict[str, Finding], address: str) -> None:
    computed, verdict = KNOWN[address]
    found = findings[address]
    assert found.verdict == verdict
    assert found.computed == (None if computed is None else pytest.approx(computed, abs=5e-5))


TOLD = {
    "roads/mobile-phone-2014/average": "2,397 / 12 = 199.75; under 200 and within 10% of it",
    "roads/mobile-phone-2015/average": "804 / 5 = 160.8; not 160, but within 1% of it",
    "roads/mobile-phone-2015/falling": "January to May 2015: 804, a year before 1,174: −370 (−31.52%), beyond the usual ±186. "
    "Neighbouring months are alike, so the usual range may be too narrow",
    "roads/tickets-cancelled/since": "611 / 8,121 = 7.52%; over 6%, not within 10% of it",
    "roads/collisions-constant/stable": "15 months, mean 1,245, natural limits 1,016 to 1,473: no signal; four times in five, the rules "
    "find a lasting change of about 200 (16% of the mean) that begins halfway; a smaller or later one could go unseen. "
    "Under 24 months, a season cannot be told apart from a change",
    "crime/violence-with-injury/implied-base": ("474 is 9.5% to 10.5% of a starting figure of 4,514 to 4,990. The report does not give it"),
    "crime/bilking/rising": "The sentence is garbled. Read most naturally, it says that theft from shops and stalls continues to rise",
    "crime/business-crime-make-up/share": (
        "The part is now 3,696 to 3,734 of a total of over 4,623: under 80.76%; 45% to 50% would need a total of 7,393 to 8,298. "
        "If it is a part, the rest fell by 290 on a starting figure of over 1,179 (up to 24.6%); "
        "the range neither confirms nor rules out the stated figure"
    ),
}


@pytest.mark.parametrize("address", TOLD)
def test_the_arithmetic_in_one_line(findings: dict[str, Finding], address: str) -> None:
    assert why(findings[address]) == TOLD[address]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("roads/fatal-and-serious/average", ("894 / 12 = 74.5", "the same level", "begin a year earlier")),
        ("roads/drink-drive-arrests/falling", ("2,807 in 2014", "not an arrest", "18.7% in 2012, 15.7% in 2013, 19.4% in 2014", "Mixed. ")),
        (
            "crime/lowest-crime/rank",
            ("80.56", "88.52", "three years after", "Mixed. ", "11.64", "2nd lowest of 4 (lowest is Merseyside, 11.05)", "2014/15"),
        ),
        ("crime/gap-to-average/widening", ("Mixed. ", "0.77 above in 2013/14", "0.44 below in 2014/15")),
        ("crime/recorded-crime-stable/lowest", ("In line. ", "3rd lowest of 13 periods since 2002/03", "lowest is 11.45 in 2012/13")),
        ("cyber/largest-population/highest", ("In line. ", "2,730,123", "2,805,891", "Metropolitan Police", "mid-2020")),
        ("roads/collisions-constant/window", ("March 2015", "May 2015")),
        (
            "crime/public-place-violence-with-injury/part",
            (
                "405 of a change of 474",
                "could be a part",
                "85.4% of the change",
                "rose by 69 on a starting figure of 2,437 to 3,015 (2.3% to 2.8%), which could be chance",
                "does not say",
            ),
        ),
        ("crime/violence-drives-rise/driver", ("under 39.5%", "gives no figure for violence without injury")),
        (
            "roads/speed-awareness-2015/stable",
            ("−2.5 to −0.2", "within 5% of the earlier share, though beyond chance", "−7.9 to −5.5", "1.9 months"),
        ),
        ("satisfaction/victims-of-crime-may/above", ("85.1%, above", "83%", "does not say which average")),
    ],
)
def test_what_a_finding_says(findings: dict[str, Finding], address: str, words: tuple[str, ...]) -> None:
    for each in words:
        assert each in why(findings[address])


def test_how_much_there_is(pack: Pack) -> None:
    found = audit(pack)
    assert len(found) == len({finding.claim.address for finding in found}) >= 90
    assert audit_counts(found) == AuditCounts(holds=27, close=1, differs=1, ask=88, judgement=28)


def test_every_figure_is_a_fact_or_a_claim_with_a_check_or_a_reason(pack: Pack) -> None:
    for id, figure in pack.figures.items():
        address = f"{pack.homes[id.partition('/')[0]]}/{id}"
        assert (address in pack.claims) is not figure.fact, id
        assert figure.fact or figure.check or figure.reason or figure.ask, id
    assert {id for id, figure in pack.figures.items() if figure.fact} == {
        "confidence-highest/wave", "review-needed/months", "neighbourhood-teams/teams", "tier-1-threat/tier", "hmic-in-shape/forces",
        "four-ps/ps", "tidu-team/people",
    }  # fmt: skip


def test_the_sentence_for_the_board(pack: Pack) -> None:
    assert board_sentence(audit(pack)) == (
        "13 claims tested on data: 10 hold, 1 is close, 1 does not, 1 is not settled. 65 need figures to ask for. 28 are judgements."
        " 17 tested on sums or the report's own words: all hold."
        " 22 have only a range, open statistics or other figures of the report to go by."
    )


def test_every_printed_total_and_mean_is_a_claim(pack: Pack) -> None:
    for table in pack.report_tables.values():
        for word, printed in (("total", table.spec.printed.totals), ("mean", table.spec.printed.means)):
            for year in printed:
                assert f"{table.spec.topic}/{table.id}/{word}-{year}" in pack.claims


CHECKABLE = re.compile(
    r"\b(stable|constant|falling|fallen|fall|rising|rise|increase\w*|decreased|reduced|lowest|highest|largest|widen\w*|historically|"
    r"downward\w*|driver|primary|main|mainly|average|most|higher|lower|more|fewer|only|high|highly|accuracy|much|many|often|significant|"
    r"particular|above all|rather than|smaller|\w+lier|clearer|unique|growing|grow\w*|squeeze\w*|reflect\w*|reason)\b",
    re.IGNORECASE,
)
JUDGEMENTS = {
    # What is to be, what is wished for, what an example is the lowest of, what the meetings are for: nothing that figures could ever say.
    "conclusion-10", "response-reviewed", "low-level-impact", "digital-media-investigators", "more-complex-delivery", "time-to-scrutinise",
    "finding-8", "banking-policy", "engagement-return", "advice-capability", "prevention-aim",
    "city-centre-4",
    # Facts: a number of teams, of forces, of Ps.
    "neighbourhood-teams", "hmic-in-shape", "four-ps",
    # How little the report says.
    "self-sustaining-1",
}  # fmt: skip


def test_no_checkable_word_is_left_out(pack: Pack) -> None:
    """A statement with a word for a trend, a rank or a comparison has a claim.

    Unless it is listed as a judgement.
    """
    bare = {id for id, home in pack.homes.items() if not of_place(pack, f"{home}/{id}")}
    left = {id for id in bare if CHECKABLE.search(f"{pack.statements[id].title} {pack.statements[id].text}")}
    assert left == JUDGEMENTS


def test_a_claim_without_data_says_why(pack: Pack) -> None:
    for finding in audit(pack):
        assert len(why(finding)) > 10, finding.claim.address
        assert "There is no check" not in why(finding)
        assert finding.verdict != "differs" or finding.computed is not None


def test_open_statistics_never_verify(pack: Pack) -> None:
    beside = [finding for finding in audit(pack) if isinstance(finding.claim.check, CrossCheck)]
    assert len(beside) >= 6
    assert {finding.verdict for finding in beside} == {"unchecked"}
    assert all(finding.cells and finding.cells[0].table in pack.open_statistics for finding in beside)


def test_open_statistics_have_a_source_and_a_licence_and_are_no_table_of_the_report(pack: Pack) -> None:
    assert len(pack.open_statistics) == 7
    for id, held in pack.open_statistics.items():
        assert held.sources and all(licence.title == "Open Government Licence v3.0" for licence in held.licences), id
        assert all(licence.attribution.startswith("Contains public sector information") for licence in held.licences), id
        assert id not in pack.report_tables
    assert not any(table.id in pack.open_statistics for topic in pack.topics for table in pack.topic_tables(topic))
    tests = pack.tables["breath-tests-positive"]
    assert len(tests.periods) == 39 and tests.total(tests.main, span=parse_any("2014")) == 2807


def test_the_finding_to_hear_of_first(pack: Pack) -> None:
    found = worst(audit(pack))
    assert found and found.claim.address == "roads/tickets-cancelled/since"


def test_the_verdict_that_speaks_for_a_statement(pack: Pack) -> None:
    expected = {"roads/tickets-cancelled": "differs", "roads/mobile-phone-2015": "close", "crime/robbery": "ask"}
    assert {place: standing_of(of_place(pack, place)) for place in expected} == expected
    assert standing_of(of_place(pack, "roads/collisions-constant")) == "ask", "a part holds, and another is to be asked for"
    assert standing_of(of_place(pack, "roads/roads-tables")) is None


def test_cells_are_those_of_the_working(findings: dict[str, Finding]) -> None:
    assert [(cell.table, cell.members[-1:], str(cell.period)) for cell in findings["roads/tickets-cancelled/since"].cells] == [
        ("speeding", ("Cancelled",), "2015"),
        ("speeding", (), "2015"),
    ]
    phones = findings["roads/mobile-phone-2015/average"].cells
    assert [str(cell.period) for cell in phones] == [f"2015-0{month}" for month in range(1, 6)]
    assert len(findings["roads/mobile-phone-2015/falling"].cells) == 10
    assert len(findings["roads/collisions-constant/stable"].cells) == 15


def test_words_that_rest_on_a_change_within_chance_say_so(pack: Pack) -> None:
    """“Falling” agrees with −31 and −180, but −31 robberies could be chance.

    The figures are the report's own.
    """
    (found,) = (each for each in audit(pack) if each.claim.address == "outcomes/burglary-robbery-lowest/falling")
    shown = why(found)
    assert "−31 (Robbery down 3.3%, could be chance)" in shown
    assert shown.count("could be chance") == 1
