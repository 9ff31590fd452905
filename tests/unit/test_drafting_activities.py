"""Activities of a report, which are drafted for the matrix."""

from pathlib import Path

import pytest

from tui.model.pack import Pack

from .drafted import drafted, pack_of

NUMBERED = """\
# Future of neighbourhood policing, Anyshire Police

## Neighbourhoods

Teams met in May 2015.

| | |
| --- | --- |
| 1 | Reactive problem solving |
| 1a | Respond to tasks of the TTCG. |
| 1b | Demand management – crime and ASB |
| 2 | Proactive prevention |
| 2a | Work with schools. |
"""
PLAN = """\
# Anyshire Police

## Action plan

Table 4: Actions agreed by the board in May 2019

| Ref | Action | Owner | Due |
| --- | --- | --- | --- |
| 6.1 | Review the shift pattern | Supt Hall | 30 April 2019 |
| 6.2 | Publish a profile for each district | Head of Insight | 31 May 2019 |
"""


def activities(pack: Pack) -> dict[str, str]:
    return {activity.id: activity.text for capability in pack.matrix.capabilities for activity in capability.activities}


def test_numbered_rows_are_activities_of_their_capability(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, NUMBERED)[1])
    assert [capability.title for capability in pack.matrix.capabilities] == ["Reactive problem solving", "Proactive prevention"]
    assert activities(pack) == {
        "1a": "Respond to tasks of the TTCG.",
        "1b": "Demand management – crime and ASB",
        "2a": "Work with schools.",
    }
    assert [statement.text for statement in pack.statements.values()] == ["Teams met in May 2015."]
    assert {"TTCG", "ASB"} <= {term.term for term in pack.glossary.terms}


def test_plan_with_owners_and_dates_is_one_capability(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, PLAN)[1])
    (capability,) = pack.matrix.capabilities
    assert capability.title == "Actions agreed by the board in May 2019"
    assert activities(pack) == {
        "1a": "Review the shift pattern. Owner: Supt Hall. Due: 30 April 2019.",
        "1b": "Publish a profile for each district. Owner: Head of Insight. Due: 31 May 2019.",
    }


def test_numbered_lines_are_activities_too(tmp_path: Path) -> None:
    lines = "\n\n".join(("1a Visit every school once a term.", "1b Fit locks after each burglary.", "1c Meet partners each month."))
    pack = pack_of(drafted(tmp_path, f"# Anyshire Police\n\n## Prevention\n\nWe met in May 2015.\n\n{lines}\n")[1])
    assert list(activities(pack)) == ["1a", "1b", "1c"]


@pytest.mark.parametrize("edited", [False, True])
def test_second_draft_renews_the_matrix_unless_it_was_edited(tmp_path: Path, *, edited: bool) -> None:
    _, folder = drafted(tmp_path, NUMBERED)
    if edited:
        path = folder / "capabilities.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("Work with schools.", "Work with every school."), encoding="utf-8")
    drafted(tmp_path, NUMBERED.replace("2a | Work with schools.", "2a | Work with schools and colleges."))
    found = activities(pack_of(folder))
    assert found["2a"] == ("Work with every school." if edited else "Work with schools and colleges.")
    assert len(found) == 3


@pytest.mark.parametrize("edited", [False, True])
def test_version_without_the_plan_takes_the_matrix_out_unless_it_was_edited(tmp_path: Path, *, edited: bool) -> None:
    crime = "# Anyshire Police\n\n## Crime\n\nRobbery fell by 3.3% in May 2019.\n\n"
    plan = PLAN.partition("\n\n")[2] + "| 6.3 | Train every officer | Supt Lee | 30 June 2019 |\n"
    first, folder = drafted(tmp_path, crime + plan)
    assert first.draft.activities
    path = folder / "capabilities.yaml"
    if edited:
        path.write_text(path.read_text(encoding="utf-8").replace("Train every officer", "Teach every officer"), encoding="utf-8")
    made, _ = drafted(tmp_path, crime)
    pack = pack_of(folder)
    assert made.changes
    assert (made.changes.gone if edited else made.changes.removed) == ["matrix"]
    assert path.exists() == edited and len(activities(pack)) == (3 if edited else 0)
    assert ("action-plan" in pack.topics) == edited
    again, _ = drafted(tmp_path, crime + plan)
    assert again.changes and again.changes.added == ([] if edited else ["matrix"])
    assert len(activities(pack_of(folder))) == 3
