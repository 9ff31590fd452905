"""The workshop of 16 June 2015 against its source.

Nothing of the report dropped, nothing made up, every figure as printed.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from frictionless import validate

from tui.model.capabilities import Activity, Capability, Category
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.tables import TableSpec
from tui.nodes.terms import terms_in

FOLDER = Path(__file__).parents[2] / "data" / "wmp-2015-06-16"
WORDS = {0.5: "half", 1: "lowest", 2: "two", 3: "three", 4: "four", 5: "five", 25: "quarter", 50: "half"}

COLLISIONS = {2014: (1329, 1202, 1345, 1156, 1292, 1262, 1173, 1206, 1215, 1201, 1334, 1393), 2015: (1245, 1156, 1161)}
PHONES = {2014: (254, 213, 250, 262, 195, 200, 191, 171, 191, 225, 124, 121), 2015: (182, 162, 116, 175, 169)}
BELTS = {2014: (57, 42, 239, 69, 87, 57, 84, 59, 60, 51, 88, 80), 2015: (47, 30, 126, 167, 59)}

TABLES = ("collisions", "mobile-phones", "seat-belts", "speeding")
STATISTICS = (
    "breath-tests", "breath-tests-positive", "crime-severity", "fatal-and-serious-2015",
    "population-2014", "recorded-crime-2017-18", "violence-2017-18",
)  # fmt: skip

LISTED = """
    TTCG ASB ASBU SARA IOM OM PPU CTLP CTU CSE HBV KIN PACT NHT PCSO BWC DA MSG TRC FPN CRASH SPCB WMP2020 ROCU TIDU HMIC NFIB NCA PLACE
"""


def test_the_meeting(pack: Pack) -> None:
    report = pack.report
    assert (str(report.held), str(report.reported), report.author) == ("2015-06-16", "2015-09-01", "Mark Wentzell")
    assert (report.force, report.board) == ("West Midlands Police", "Strategic Policing and Crime Board")
    assert list(pack.topics) == ["crime", "satisfaction", "roads", "neighbourhoods", "cyber", "outcomes"]


def test_the_outline_is_of_the_same_document(pack: Pack) -> None:
    assert pack.outline.sha256 == "bb5d187048886601b6b57765a30a0e435cb9393bc3c6e163bcd9fb36639271f4"
    assert (pack.outline.held, pack.outline.reported, pack.outline.author) == (pack.report.held, pack.report.reported, pack.report.author)
    places = [(entry.heading, entry.kind, entry.ordinal) for entry in pack.outline.entries]
    assert len(set(places)) == len(places)
    lines = [entry.lines or (0, 0) for entry in pack.outline.entries]
    assert all(first <= last for first, last in lines)
    assert [first for first, _ in lines] == sorted(first for first, _ in lines)


def test_nothing_of_the_report_is_dropped_and_nothing_made_up(pack: Pack) -> None:
    restated: list[Statement | TableSpec | Capability | Activity | Category] = [
        *pack.statements.values(),
        *(table for table in pack.report.tables if table.topic),
    ]
    restated += [*pack.matrix.capabilities, *pack.activities.values(), *pack.matrix.categories]
    assert all(thing.sources for thing in restated)
    assert {source for thing in restated for source in thing.sources} == set(pack.entries)


def test_how_much_there_is(pack: Pack) -> None:
    assert [len(capability.activities) for capability in pack.matrix.capabilities] == [7, 8, 4, 4]
    assert list(pack.categories) == ["city-centre", "high-demand", "self-sustaining", "challenger"]
    for name, number in (("finding", 13), ("conclusion", 10)):
        entries = [id for id in pack.entries if re.fullmatch(rf"{name}-\d+", id)]
        assert len(entries) == number
        assert all(id in pack.statements[id].sources for id in entries)


@pytest.mark.parametrize(
    ("measure", "count", "percent"),
    [
        ("total-recorded-crime", 1200, 3.6),
        ("violence-with-injury", 474, 10),
        ("public-place-violence-with-injury", 405, 20),
        ("shop-theft", 313, 9.2),
        ("business-crime", 23, 0.5),
        ("robbery", -31, -3.3),
        ("burglary-dwelling", -180, -8.8),
        ("bilking", None, -25),
    ],
)
def test_changes_in_crime(pack: Pack, measure: str, count: int | None, percent: float) -> None:
    found = {figure.role: figure.value for figure in pack.figures.values() if figure.measure == measure}
    assert found == ({} if count is None else {"change": count}) | {"percent-change": percent}


def test_words_around_the_changes(pack: Pack) -> None:
    relations = {
        "total-recorded-crime/change": "over",
        "burglary-dwelling/change": "just under",
        "business-crime/percent": "under",
        "bilking/percent": "over",
        "robbery/change": "exactly",
        "shop-theft/percent": "exactly",
    }
    assert {id: pack.figures[id].relation for id in relations} == relations


def number_words(figure: Figure, value: float) -> list[str]:
    """The ways in which a value may be printed."""
    size = abs(value)
    return [rf"(?<![\d.,]){re.escape(f'{size:,}')}(?![\d])", *([rf"\b{WORDS[size]}\b"] if size in WORDS else [])]


def test_printed_words_hold_the_number(pack: Pack) -> None:
    for id, figure in pack.figures.items():
        for value in (figure.value, figure.upto):
            if value is not None:
                assert any(re.search(word, figure.printed) for word in number_words(figure, value)), id


def test_a_fall_is_below_zero(pack: Pack) -> None:
    for id, figure in pack.figures.items():
        falling = re.search(r"\b(down|decreased|reduced|fewer)\b", figure.printed)
        assert not falling or figure.value < 0, id


@pytest.mark.parametrize(("table", "years"), [("collisions", COLLISIONS), ("mobile-phones", PHONES), ("seat-belts", BELTS)])
def test_monthly_tables(pack: Pack, table: str, years: dict[int, tuple[int, ...]]) -> None:
    series = pack.tables[table].main_series
    found = {period.calendar: value for period, value in zip(series.periods, series.values, strict=True)}
    assert found == {(year, month): value for year, values in years.items() for month, value in enumerate(values, 1)}


def test_disposals(pack: Pack) -> None:
    table = pack.tables["speeding"]
    assert {row.members[0][:5] for row in table.rows} == {"(816)"}
    volumes = {str(year): [row.cells[0].value for row in table.select(span=year)] for year in table.periods}
    assert volumes == {"2014": [8930, 3, 12940, 8555, 20674], "2015": [611, 2810, 1522, 3178]}


def test_printed_totals_and_means(pack: Pack) -> None:
    printed = {id: (table.spec.printed.totals, table.spec.printed.means) for id, table in pack.report_tables.items()}
    assert printed == {
        "collisions": ({"2014": 15108, "2015": 3562}, {"2014": 1259, "2015": 1187}),
        "mobile-phones": ({"2014": 2397, "2015": 804}, {}),
        "seat-belts": ({"2014": 973, "2015": 429}, {}),
        "speeding": ({"2014": 51102, "2015": 8121}, {}),
    }
    assert all([part.year for part in table.spec.part_years] == ["2015"] for table in pack.report_tables.values())


def test_counts_that_follow_activity_are_neutral(pack: Pack) -> None:
    driven = {measure.id for measure in pack.report.measures if measure.activity_driven}
    assert driven == {
        "mobile-phone-notices", "seat-belt-notices", "speeding-disposals", "breath-tests", "positive-breath-tests",
    }  # fmt: skip
    assert all(pack.measures[id].better == "neutral" for id in driven)


def test_public_frictionless_accepts_the_package() -> None:
    report = validate(str(FOLDER / "datapackage.yaml"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    assert {task.name for task in report.tasks} == {*TABLES, *STATISTICS}


@pytest.mark.parametrize("word", [*LISTED.split(), "Feeling the Difference", "4 Ps"])
def test_the_glossary_has(pack: Pack, word: str) -> None:
    assert word in {term.term for term in pack.glossary.terms}


def test_an_expansion_has_an_owner(pack: Pack) -> None:
    for term in pack.glossary.terms:
        assert term.sources, term.id
        assert bool(term.expansion) is (term.basis in ("report", "usual")), term.id


def test_every_abbreviation_is_explained(pack: Pack) -> None:
    texts = [f"{thing.title} {thing.text} {' '.join(thing.caveats)}" for thing in pack.statements.values()]
    others: list[Activity | Capability | Category] = [*pack.activities.values(), *pack.matrix.capabilities, *pack.matrix.categories]
    texts += [f"{thing.title} {thing.text}" for thing in others]
    texts += [link.reason for link in pack.matrix.links]
    abbreviations = {word for text in texts for word in re.findall(r"\b[A-Z]{2,}[A-Z0-9]*s?\b", text)}
    assert len(abbreviations) > 30
    assert {word for word in abbreviations if not terms_in(word, pack)} == set()


def test_links_rest_on_evidence(pack: Pack) -> None:
    stated = {cell for cell, link in pack.links.items() if link.basis == "stated"}
    assert {("1c", "high-demand"), ("4c", "self-sustaining"), ("3b", "self-sustaining"), ("", "challenger")} <= stated
    assert not [cell for cell in pack.links if cell[1] == "challenger" and cell[0]], "the report names no activity in a challenger area"
    assert all(link.evidence and link.reason.endswith(".") for link in pack.matrix.links)
    assert not [cell for cell, link in pack.links.items() if link.basis == "inferred" and link.emphasis == "core"]
    assert len(pack.links) < 92 / 2, "a sparse matrix: the report is silent on most of it"


def test_links_and_context_are_those_that_were_judged(pack: Pack) -> None:
    counted = Counter(link.category for link in pack.links.values())
    assert counted == {"all-neighbourhoods": 12, "city-centre": 10, "high-demand": 10, "self-sustaining": 7, "challenger": 1}
    assert Counter(link.basis for link in pack.links.values()) == {"stated": 23, "inferred": 17}
    assert len(pack.context) == 14 and not pack.context.keys() & pack.links.keys()
    assert pack.links["3a", "city-centre"].emphasis == pack.links["1b", "city-centre"].emphasis == "different"
    assert pack.links["3b", "self-sustaining"].emphasis == "questioned", "meetings that few attend, and activists who skew activity"
    assert ("1", "self-sustaining") not in pack.links, "a conclusion sets public facing problem solving against that of crime"
    assert pack.links["2c", "high-demand"].basis == pack.links["2c", "all-neighbourhoods"].basis == "stated", "partnerships, in both"
    assert (pack.links["1e", "self-sustaining"].basis, pack.links["4c", "self-sustaining"].emphasis) == ("inferred", "core")


def test_links_name_the_findings_that_speak_of_activities(pack: Pack) -> None:
    """All thirteen but two: outcomes that are hard to link, and how teams feel."""
    findings = {id for id in pack.statements if id.startswith("finding-")}
    assert findings - pack.used_by.keys() == {"finding-6", "finding-13"}
