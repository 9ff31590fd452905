"""Several things decided in one step, and parts of a thing taken out."""

from pathlib import Path

import pytest

from tests.unit.drafted import pack_of
from tests.unit.reviewed import contents, key, review
from tui.drafting.review.item import DecisionRefused, ItemKey

pytestmark = pytest.mark.slow


def test_several_are_accepted_and_taken_back_in_one_step(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        first, keys = contents(folder), [item.key for item in session.items]
        session.accept_together(keys)
        assert session.progress().left == 0 and session.progress().accepted == len(keys)
        undone = session.undo()
        assert undone is not None and undone.words == f"accepting {len(keys)} things at once"
        assert contents(folder) == first


def test_a_whole_topic_is_rejected_in_one_step(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        first = contents(folder)
        name, crime = session.to_reject(key(session, "obbery"))
        assert name == "Crime" and all(each.ticked for each in crime)
        assert crime[-1].key == ItemKey("topic", "crime") and any(item.key.kind == "table" for item in crime)
        session.reject_together([item.key for item in crime])
        pack = pack_of(folder)
        assert "crime" not in pack.topics and not pack.tables and not list(folder.glob("vehicle*.csv"))
        undone = session.undo()
        assert undone is not None and contents(folder) == first


def test_nothing_is_rejected_where_one_cannot_be(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        first = contents(folder)
        with pytest.raises(DecisionRefused, match="Reject them first"):
            session.reject_together([key(session, "obbery"), ItemKey("topic", "crime")])
        with pytest.raises(DecisionRefused, match="needs a topic"):
            session.reject_together([item.key for item in session.items if item.key.kind in ("statement", "table", "topic")])
        assert contents(folder) == first


def test_what_the_cursor_is_on_is_rejected(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery, first = key(session, "obbery"), contents(folder)
        figures = pack_of(folder).statements[robbery.id].figures
        assert session.reject(robbery, ("figures", 1, "window")) == f"the figure “{figures[1].printed}”"
        assert [each.id for each in pack_of(folder).statements[robbery.id].figures] == [figures[0].id]
        undone = session.undo()
        assert undone is not None and undone.path == ("figures", 1, "window") and figures[1].printed in undone.words
        assert contents(folder) == first
        for _ in figures:
            session.reject(robbery, ("figures", 0, "value"))
        assert not pack_of(folder).statements[robbery.id].figures
        assert session.reject(robbery, ("text",)).startswith("“Robbery")
        assert robbery.id not in pack_of(folder).statements


def test_a_claim_in_words_is_rejected_alone(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        stable = key(session, "stable")
        assert session.reject(stable, ("claims", 0, "printed")).startswith("the claim")
        assert not pack_of(folder).statements[stable.id].claims


def test_a_column_is_not_rejected_alone(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _), pytest.raises(DecisionRefused, match="To reject the whole table, move to its title"):
        session.reject(key(session, "Vehicle", "table"), ("columns", 0, "measure"))


def test_only_what_somebody_changed_counts_as_edited(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        session.reject(key(session, "Vehicle", "table"))
        session.reject(key(session, "Vehicle", "measure"))
        session.reject(key(session, "Robbery", "measure"))
        session.accept_together([item.key for item in session.items if item.state == "waiting"])
        assert session.progress().edited == 0


def test_the_facts_of_the_meeting_are_listed_before_they_are_accepted(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        (meeting,) = session.to_accept(ItemKey("meeting", "meeting"))[1]
        assert meeting.about.startswith("Title: Performance report. Force: Anyshire Police.")
        assert "Reported: 2015-06-09" in meeting.about


def test_an_edited_title_is_that_of_the_source_and_the_package_too(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        first, meeting = contents(folder), ItemKey("meeting", "meeting")
        session.edit(meeting, ("title",), "Crime in the spring")
        assert pack_of(folder).report.title == "Crime in the spring"
        assert (folder / "outline.yaml").read_text().startswith("title: Crime in the spring\n")
        assert "title: Anyshire Police, Crime in the spring, 2015-06-09" in (folder / "datapackage.yaml").read_text()
        session.undo()
        assert contents(folder) == first
