"""A new version of a document after a review: what was rejected stays out."""

from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import LONGER, key, review

pytestmark = pytest.mark.slow


def test_rejected_measure_is_not_named_by_what_is_renewed(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery = key(session, "obbery")
        session.reject(key(session, "Robbery", "measure"))
    drafted(tmp_path, LONGER.replace("(31 offences)", "(35 offences)").replace("in May 2015.", "in June 2015."))
    pack = pack_of(folder)
    assert "robbery" not in pack.measures and robbery.id in pack.statements


def test_rejected_table_is_not_named_by_what_is_new(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        session.reject(key(session, "Vehicle", "table"))
        session.reject(key(session, "Anyshire Police (AP)"))
    new = "- Vehicle crimes in July 2014 were 197 and in July 2015 were 180. Crimes of AP fell.\n- Anyshire"
    newer = LONGER.replace("- Anyshire", new, 1).replace("| 180 | 201 | 199 | 580 |", "| 181 | 201 | 199 | 581 |")
    made, _ = drafted(tmp_path, newer)
    pack = pack_of(folder)
    assert not pack.tables and any("July 2014" in each.text for each in pack.statements.values())
    assert made.changes is not None and made.changes.added


def test_rejected_measure_comes_back_with_a_table_that_needs_it(tmp_path: Path) -> None:
    text = LONGER.replace("Vehicle crime by month", "Vehicle crime in figures")
    with review(tmp_path, text) as (session, folder):
        table, measure = key(session, "Vehicle", "table"), key(session, "Vehicle", "measure")
        session.reject(table)
        session.reject(measure)
    header = "\nVehicle crime in figures\n\n| Year | Oct | Nov | Dec | Total |\n| --- | --- | --- | --- | --- |\n"
    drafted(tmp_path, f"{text}{header}| 2014 | 11 | 12 | 13 | 36 |\n| 2015 | 21 | 22 | 23 | 66 |\n")
    pack_of(folder)


def test_rejected_statement_stays_out_after_a_version_without_its_passage(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        driving = key(session, "rink-driving")
        session.reject(driving)
    without, _ = drafted(tmp_path, LONGER.replace("- Drink-driving fell.\n", ""))
    assert without.changes and without.changes.gone == [], "what was rejected is not kept"
    for _each in range(2):
        again, _ = drafted(tmp_path, LONGER)
        assert again.changes and again.changes.added == []
        assert driving.id not in pack_of(folder).statements


def test_rejected_topic_does_not_come_back_empty(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        roads = key(session, "Roads", "topic")
        session.reject_together([each.key for each in session.to_reject(roads)[1]])
    for _each in range(2):
        drafted(tmp_path, LONGER)
        assert roads.id not in pack_of(folder).topics
    drafted(tmp_path, LONGER + "- Parking fines rose by 4% in May 2015.\n")
    assert roads.id in pack_of(folder).topics, "a new statement needs it"


def test_workshop_keeps_a_topic_where_every_one_was_rejected_or_is_gone(tmp_path: Path) -> None:
    crime = "# Anyshire Police\n\n## Crime\n\nRobbery fell by 3.3% in May 2015.\n\n"
    with review(tmp_path, f"{crime}## Roads\n\nCollisions rose by 4% in May 2015.\n") as (session, folder):
        session.reject_together([each.key for each in session.to_reject(key(session, "Crime", "topic"))[1]])
    drafted(tmp_path, crime)
    assert len(pack_of(folder).topics) == 1
