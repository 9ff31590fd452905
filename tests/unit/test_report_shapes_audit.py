"""The audit of four reports.

A verdict for each claim, found by hand from the CSV files of the packs.
"""

import json
from collections import Counter

import pytest

from tests.reports import ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER, REPORTS, WEST_YORKSHIRE, shell

Captured = pytest.CaptureFixture[str]

VERDICTS: dict[str, dict[str, str]] = {
    WEST_YORKSHIRE: {
        "crime/crime-total/total": "agrees",
        "crime/crime-quarters/third": "agrees",
        "crime/crime-quarters/average": "agrees",
        "crime/crime-quarters/most": "agrees",
        "crime/crime-violence/share": "agrees",  # 82,010 of West Yorkshire's 265,520, not of the four forces' 964,155.
        "crime/crime-rate/rate": "agrees",
        "crime/crime-rate/place": "agrees",  # Third from the lowest is second from the highest.
        "crime/crime-rate/others": "agrees",
        "crime/severity-rise/change": "agrees",
        "crime/severity-rise/percent": "agrees",
        "crime/severity-rise/lowest": "agrees",
        "crime/crime-by-quarter/total-2017-18": "agrees",
        "roads/collisions-year/total": "agrees",
        "roads/collisions-year/average": "agrees",
        "roads/collisions-year/months": "agrees",
        "roads/collisions-year/most": "agrees",
        "roads/collisions-year/stable": "agrees",
        "roads/fatal-or-serious/number": "agrees",
        "roads/fatal-or-serious/share": "agrees",
        "roads/collisions-by-district/share": "agrees",
        "roads/leeds/share": "agrees",
        "roads/leeds/place": "agrees",
        "roads/july-days/july": "agrees",
        "roads/july-days/week": "agrees",
        "people/officers/change": "agrees",
        "people/officers/percent": "agrees",
        "people/officers/implied-base": "agrees",  # 902 and 18.5% imply about 4,876; the table has 4,873.
        "people/specials/change": "agrees",
        "people/specials/falling": "agrees",
        "places/leeds-crime/crimes": "agrees",
        "places/leeds-crime/share": "agrees",
    },
    GREATER_MANCHESTER: {
        "roads/tests-fall/total": "agrees",
        "roads/tests-fall/change": "agrees",
        "roads/tests-fall/percent": "agrees",
        "roads/tests-fall/falling": "agrees",  # 6,448 fewer is beyond the usual 5,822, with the ranges of two Decembers left out.
        "roads/tests-months/months": "agrees",
        "roads/tests-months/december": "agrees",
        "roads/tests-months/average": "agrees",
        "roads/tests-months/most": "agrees",
        "roads/tests-months/fewest": "agrees",
        "roads/tests-rolling/latest": "agrees",
        "roads/tests-rolling/lowest": "agrees",
        "roads/positive-rate/march": "agrees",
        "roads/positive-rate/highest": "agrees",
        "roads/casualties-fall/change": "agrees",
        "roads/casualties-fall/percent": "agrees",
        "roads/casualties-fall/implied-base": "agrees",
        "roads/collisions-month/average": "agrees",  # 306 and 299 of two half-years, over 12 months.
        "roads/manchester/collisions": "agrees",
        "roads/manchester/share": "agrees",
        "roads/manchester/place": "agrees",
        "roads/manchester/fewest": "agrees",
        "roads/of-the-forces/collisions": "agrees",
        "roads/of-the-forces/place": "agrees",
        "roads/neighbours/forces": "agrees",
        "roads/breath-tests/total-2011-12": "agrees",
        "roads/breath-tests/total-2012-13": "agrees",
        "roads/breath-tests/total-2013-14": "differs",
        "roads/breath-tests/total-2014-15": "agrees",
        "roads/breath-tests/mean-2012-13": "agrees",
        "roads/breath-tests/mean-2013-14": "agrees",
        "roads/breath-tests/mean-2014-15": "agrees",
        "arrests/arrests-fall/change": "agrees",
        "arrests/arrests-fall/percent": "agrees",
        "arrests/arrests-fall/implied-base": "agrees",
        "arrests/robbery-fall/change": "agrees",
        "arrests/robbery-fall/percent": "agrees",
        "arrests/robbery-fall/implied-base": "agrees",
        "arrests/robbery-fall/part": "agrees",
        **{f"arrests/arrests/{column}": "agrees" for column in ("change", "percent", "share")},
        "arrests/violence-share/share": "agrees",
        "arrests/violence-share/points": "agrees",
        "arrests/violence-share/rising": "agrees",
        "people/residents/number": "agrees",
        "people/residents/place": "agrees",
        "people/residents/share": "agrees",
        "people/residents/whole": "agrees",
    },
    ENGHRAIFFT: {
        "crime/crime-year/crimes": "agrees",
        "crime/crime-year/change": "agrees",
        "crime/crime-year/percent": "agrees",
        "crime/crime-year/missed": "agrees",
        "crime/crime-districts/share": "agrees",
        "crime/crime-districts/districts": "agrees",
        "crime/crime-districts/most": "agrees",
        "crime/crime-districts/met": "agrees",
        "crime/violence/share": "agrees",
        **{f"crime/crime-by-district/{column}": "agrees" for column in ("change", "percent", "share")},
        "contact/calls-year/total": "agrees",
        "contact/calls-year/mean": "agrees",
        "contact/calls-year/change": "agrees",
        "contact/calls-year/percent": "agrees",
        "contact/calls-year/implied-base": "agrees",
        "contact/calls-year/window": "unchecked",  # The table ends in March, and the meeting was in June.
        "contact/calls/total-2017-18": "agrees",
        "contact/calls/total-2018-19": "differs",
        "contact/calls/total-2019-20": "agrees",
        "contact/calls/mean-2018-19": "agrees",
        "contact/answer-june/june": "agrees",
        "contact/answer-june/falling": "agrees",
        "contact/answer-time/mean-2019-20": "agrees",
        "victims/satisfied-march/march": "agrees",
        "victims/satisfied-march/highest": "agrees",
        "trust/trust-first/share": "agrees",
        "trust/trust-first/place": "agrees",
        "standards/emergencies/actual": "agrees",
        "standards/emergencies/quarters": "agrees",
        "standards/emergencies/missed": "agrees",
        "indicators/sickness/days": "agrees",
        "indicators/sickness/missed": "agrees",
        "money/overspent/spent": "agrees",
        "money/overspent/over": "agrees",
        "money/overspent/staff": "agrees",
        "wards/busiest/calls": "agrees",
        "wards/busiest/change": "agrees",
        "wards/busiest/place": "agrees",
        "vehicles/reads/year": "agrees",
        "vehicles/reads/february": "agrees",
        "vehicles/reads/most": "agrees",
        "vehicles/plate-reads/total-2019-20": "agrees",
        "searches/searches-rate/year": "agrees",
        "searches/searches-rate/rate": "agrees",
        "custody/detained/week": "agrees",
        "custody/detained/weeks": "agrees",
        "custody/detained/fewest": "agrees",
        "fraud/fraud-older/main": "unchecked",
        "welsh/welsh-answers/share": "agrees",
        "welsh/welsh-answers/before": "agrees",
    },
    EXAMPLE: {
        "places/kinds/categories": "agrees",
        "places/kinds/capabilities": "agrees",
        "places/kinds/activities": "agrees",
        "places/centre-teams/officers": "agrees",
    },
}

WHOLES = {
    GREATER_MANCHESTER: {
        "roads/collisions-by-district": {"agrees"},
        "roads/collisions-by-force": {"agrees"},
        "arrests/arrests": {"agrees"},
        "people/population": {"agrees"},
    },
    WEST_YORKSHIRE: {"roads/collisions-by-district": {"agrees"}},
    ENGHRAIFFT: {"crime/crime-by-district": {"agrees"}, "money/budget": {"agrees", "differs"}},
}
"""The verdicts on the printed wholes of each table. The budget of 2018/19 is misprinted."""


def verdicts(name: str, capsys: Captured) -> dict[str, str]:
    """The verdict of each claim of a report, by its address."""
    return {claim["address"]: claim["verdict"] for claim in json.loads(shell(capsys, name, "audit", "--format", "json"))}


@pytest.mark.parametrize("name", REPORTS)
def test_verdicts(name: str, capsys: Captured) -> None:
    found = verdicts(name, capsys)
    assert {address: found.get(address) for address in VERDICTS[name]} == VERDICTS[name]


@pytest.mark.parametrize("name", WHOLES)
def test_printed_wholes_are_claims(name: str, capsys: Captured) -> None:
    found = verdicts(name, capsys)
    for table, expected in WHOLES[name].items():
        assert {verdict for address, verdict in found.items() if address.startswith(f"{table}/")} == expected, table


def test_only_the_misprints_differ(capsys: Captured) -> None:
    counted = {name: Counter(verdicts(name, capsys).values()) for name in REPORTS}
    assert [counted[name]["differs"] for name in REPORTS] == [0, 1, 2, 0]
    assert [counted[name]["close"] for name in REPORTS] == [0, 0, 0, 0]


def test_the_working_is_in_plain_words(capsys: Captured) -> None:
    text = shell(capsys, GREATER_MANCHESTER, "audit", "roads/breath-tests")
    assert "24,824" in text and "24,284" in text and "2013/14" in text
    assert "7 claims tested on sums and averages: 6 hold, 1 does not." in text and "7 on sums and averages" in text


def test_a_place_is_among_those_that_have_a_figure(capsys: Captured) -> None:
    """The data gave `1 of 43 wards`, of which one has no figure."""
    assert "computed: 1 of 42 wards with a figure" in shell(capsys, ENGHRAIFFT, "audit", "wards/busiest/place")
