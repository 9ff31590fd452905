"""What of a document is drafted as a statement, and what goes elsewhere."""

from pathlib import Path

import pytest

from tui.drafting.glossary import terms
from tui.drafting.make import make
from tui.model.pack import Pack

from .drafted import drafted, pack_of, quiet

PAPER = """\
OFFICIAL

Agenda item 7

# Anyshire Police and Crime Panel

## Performance report, Quarter 3 2018/19

| Report to: | Anyshire Police and Crime Panel |
| --- | --- |
| Date of meeting: | 14 March 2019 |
| Report author: | Ann Example, Head of Insight |
| Purpose: | For scrutiny |
| Office: | Office of the Commissioner |

## Contents

- Crime
- Contact and response
- Glossary

## 1. Purpose

This report sets out the performance of the force.

## 2. Recommendations

The Panel is asked to:

- note the report; and
- agree to a further report in June 2019.

## 3. Crime

3.1 Table 1 shows recorded crime by quarter. The following points are of note:

Table 1: Recorded crime by district¹

| District | 2017 | 2018 |
| --- | --- | --- |
| North | 1,000 | 1,100 |
| South² | 2,000 | 1,900 |
| East | 310 | 305 |
| West | 500 | 510 |

¹ Excludes fraud.

² Boundaries changed in 2016.

Source: crime system, 8 January 2019

- Crime in North rose by 100 offences.
- Anti-Social Behaviour (ASB) fell by 6.1%.

3.2 The Force Crime Registrar audited 400 crimes in October, and the panel noted in December that

the force has stayed below the average of its group in each of the last five years.

## 4. Contact and response

4.1 The force answered 92.4% of 999 calls within ten seconds.

4.2 Crime in North rose by 100 offences.

## Response to Crime

More officers were trained in the year.

## Glossary

| Term | Meaning |
| --- | --- |
| FCR | Force Crime Registrar |
| pp | Percentage points |
| RASSO | Rape and serious sexual offences |
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return pack_of(drafted(tmp_path_factory.mktemp("sifted"), PAPER)[1])


def test_only_what_the_report_says_is_a_statement(pack: Pack) -> None:
    assert [each.text for each in pack.statements.values()] == [
        "Crime in North rose by 100 offences.",
        "Anti-Social Behaviour (ASB) fell by 6.1%.",
        "The Force Crime Registrar audited 400 crimes in October, and the panel noted in December that "
        "the force has stayed below the average of its group in each of the last five years.",
        "More officers were trained in the year.",
        "The force answered 92.4% of 999 calls within ten seconds.",
    ]


def test_headings_of_one_topic_are_one(pack: Pack) -> None:
    assert [topic.title for topic in pack.report.topics] == ["Crime", "Contact and response"]


def test_front_page_goes_to_the_meeting(pack: Pack) -> None:
    report = pack.report
    assert (str(pack.held), report.author, report.office) == ("2019-03-14", "Ann Example", "Office of the Commissioner")
    assert report.board == "Anyshire Police and Crime Panel"


def test_notes_are_caveats_of_their_table(pack: Pack) -> None:
    (table,) = pack.tables.values()
    assert table.spec.caveats == ("Excludes fraud.", "Boundaries changed in 2016.", "Source: crime system, 8 January 2019")
    assert "South" in {member for row in table.rows for member in row.members}


def test_lists_of_abbreviations_are_terms(pack: Pack) -> None:
    found = {term.term: term.expansion for term in pack.glossary.terms}
    assert found == {
        "FCR": "Force Crime Registrar",
        "pp": "Percentage points",
        "RASSO": "Rape and serious sexual offences",
        "ASB": "Anti-Social Behaviour",
    }


def test_same_statement_in_two_files_is_drafted_once(tmp_path: Path) -> None:
    one, other = tmp_path / "paper.md", tmp_path / "annex.txt"
    one.write_text("# Crime\n\nRobbery fell by 31 offences in the year to March.\n\nBurglary fell too, by 12.\n", encoding="utf-8")
    other.write_text(
        "Crime\n\nRobbery fell by 31 offences in the year to March. Burglary\nfell too, by 12.\n\nTheft rose by 9.\n", encoding="utf-8"
    )
    make(tmp_path / "both", [one, other], quiet)
    assert len(pack_of(tmp_path / "both").statements) == 3


@pytest.mark.parametrize(
    ("text", "term", "full"),
    [
        ("Anti-Social Behaviour (ASB) fell.", "ASB", "Anti-Social Behaviour"),
        ("ASB (anti-social behaviour) fell.", "ASB", "anti-social behaviour"),
        ("ASB stands for anti-social behaviour.", "ASB", "anti-social behaviour"),
        ("MARAC (Multi-Agency Risk Assessment Conference) met.", "MARAC", "Multi-Agency Risk Assessment Conference"),
        ("The Victims' Code of Practice (VCOP) applies.", "VCOP", "Victims' Code of Practice"),
        ("Stop and search (S&S) rose.", "S&S", "Stop and search"),
        ("1,404 full-time equivalent (FTE) officers.", "FTE", "full-time equivalent"),
        ("The chief constable of the county (ASB) said so.", "ASB", ""),
        ("The ASB (which is new) met.", "ASB", ""),
    ],
)
def test_abbreviation_has_the_name_that_its_letters_spell(text: str, term: str, full: str) -> None:
    assert {part.tree["term"]: part.tree.get("expansion", "") for part in terms([("", text)])} == {term: full}


def test_term_in_two_spellings_is_one() -> None:
    assert len(terms([("", "The Kin (Key Individual Network) and the KIN met.")], [("KIN", "Key individual network")])) == 1
