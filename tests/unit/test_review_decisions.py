"""The decisions of a review: what each changes in the files, and its undoing."""

from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import LONGER, contents, difference, key, review
from tui.drafting.review.item import DecisionRefused, ItemKey
from tui.drafting.review.session import ReviewSession
from tui.model.drafts import drafts_left

pytestmark = pytest.mark.slow


def test_accepting_takes_only_the_marks_of_a_draft_away(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        for item in session.items:
            before = contents(folder)
            session.accept(item.key)
            lines = difference(before, contents(folder))
            if item.key.kind == "meeting":
                assert lines[0] == "-draft:" and all(line.startswith("-- ") for line in lines[1:])
            else:
                assert {line.strip("- ") for line in lines} == {"draft: true"}, "those of its claims in words too"
        assert session.next_item() is None
        assert drafts_left(pack_of(folder)) == 0
        assert session.progress().left == 0 and session.progress().accepted == len(session.items)


def test_undo_restores_every_byte_and_the_place(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        first, order = contents(folder), session.items
        made = [key(session, "obbery"), key(session, "collisions")]
        session.accept(made[0])
        session.skip(made[1])
        session.reject(key(session, "stable"))
        session.split(made[1], session.source(made[1]).text.index("Speeding"))
        undone = [session.undo() for _ in range(5)]
        assert [each and each.key for each in undone] == [made[1], key(session, "stable"), made[1], made[0], None]
        assert [each.words.split()[0] for each in undone if each] == ["splitting", "rejecting", "skipping", "accepting"]
        assert contents(folder) == first and session.items == order


def test_edit_changes_its_line_and_keeps_comments(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        path = folder / "workshop.yaml"
        path.write_text(path.read_text().replace("  draft: true\n", "  draft: true  # ask the force\n", 1))
        session.reload()
        before, robbery = contents(folder), key(session, "obbery")
        session.edit(robbery, ("title",), 'Robbery is "down": 3.3% # now')
        lines = difference(before, contents(folder))
        assert len(lines) == 2 and "Robbery is" in lines[1]
        assert pack_of(folder).statements[robbery.id].title == 'Robbery is "down": 3.3% # now'
        assert b"# ask the force" in path.read_bytes()
        assert session.item(robbery).state == "waiting" and session.item(robbery).restated
        session.accept(robbery)
        assert session.item(robbery).state == "edited" and session.progress().edited == 1


@pytest.mark.parametrize(
    ("path", "typed", "words"),
    [
        (("figures", 0, "value"), "many", "a number such as"),
        (("figures", 0, "value"), "3.3", "below zero"),
        (("figures", 0, "relation"), "nearly", "is one of"),
        (("title",), "  ", "cannot be empty"),
        (("id",), "other", "cannot be edited here"),
    ],
)
def test_what_is_not_valid_is_refused_in_a_sentence(tmp_path: Path, path: tuple[str | int, ...], typed: str, words: str) -> None:
    text = LONGER.replace("Robbery fell by 3.3% (31 offences)", "Robbery is down 3.3%").replace(
        "Robbery is down 3.3%", "Robbery fell by 3.3%"
    )
    with review(tmp_path, text) as (session, folder):
        robbery, first = key(session, "obbery"), contents(folder)
        if words == "below zero":
            session.edit(robbery, ("figures", 0, "printed"), "down 3.3%")
            first = contents(folder)
        with pytest.raises(DecisionRefused, match=words) as refused:
            session.edit(robbery, path, typed)
        assert "\n" not in str(refused.value) and contents(folder) == first


def test_numbers_are_typed_as_they_are_read(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        collisions = key(session, "collisions")
        session.edit(collisions, ("figures", 0, "printed"), "several")
        session.edit(collisions, ("figures", 0, "value"), "1,230")
        assert pack_of(folder).statements[collisions.id].figures[0].value == 1230
        session.edit(collisions, ("figures", 0, "value"), "−8.8")
        assert pack_of(folder).statements[collisions.id].figures[0].value == -8.8


def test_rejected_statement_goes_with_its_entry_and_headline(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery = key(session, "obbery")
        session.reject(robbery)
        pack = pack_of(folder)
        assert robbery.id not in pack.statements and session.item(robbery).state == "rejected"
        assert session.progress().rejected == 1
        with pytest.raises(DecisionRefused, match="no longer in the draft"):
            session.accept(robbery)


def test_rejected_table_goes_with_its_file(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        table = key(session, "Vehicle", "table")
        with pytest.raises(DecisionRefused, match="The table “Vehicle crime by month” uses this measure"):
            session.reject(key(session, "Vehicle", "measure"))
        session.reject(table)
        assert not (folder / f"{table.id}.csv").exists() and table.id not in pack_of(folder).tables
        session.reject(key(session, "Vehicle", "measure"))
        session.undo()
        session.undo()
        assert table.id in pack_of(folder).tables


def test_meeting_and_full_topic_cannot_be_rejected(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        for item, words in ((ItemKey("meeting", "meeting"), "needs its meeting"), (ItemKey("topic", "crime"), "are in this topic")):
            with pytest.raises(DecisionRefused, match=words):
                session.reject(item)


def test_figures_go_with_the_half_that_prints_them(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        collisions = key(session, "collisions")
        text = pack_of(folder).statements[collisions.id].text
        session.split(collisions, text.index("Speeding") + 3)
        pack = pack_of(folder)
        other = next(each for each in pack.statements.values() if each.title.startswith("Speeding rose"))
        assert pack.statements[collisions.id].text == "There were 230 collisions in September 2014."
        assert [each.printed for each in pack.statements[collisions.id].figures] == ["230"]
        assert [each.printed for each in other.figures] == ["12%", "24"] and other.draft
        assert [each.key.id for each in session.beside(collisions)][:2] == [collisions.id, other.id]
        session.join(collisions)
        assert pack_of(folder).statements[collisions.id].text == text


def test_joined_statement_has_the_sources_and_figures_of_both(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        collisions, stable = key(session, "collisions"), key(session, "stable")
        before = pack_of(folder)
        session.join(collisions)
        joined = pack_of(folder).statements[collisions.id]
        assert joined.sources == (*before.statements[collisions.id].sources, *before.statements[stable.id].sources)
        assert "stable" in joined.text and stable not in [item.key for item in session.items]
        with pytest.raises(DecisionRefused, match="no statement after"):
            session.join(key(session, "Drink"))


def test_new_draft_keeps_every_decision(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        session.accept(key(session, "obbery"))
        session.edit(key(session, "Satisfaction"), ("title",), "Victims are satisfied")
        session.split(key(session, "collisions"), LONGER.splitlines()[-3].index("Speeding") - 2)
        session.join(key(session, "stable"))
        session.reject(key(session, "Anyshire Police (AP)"))
        kept = {name: content for name, content in contents(folder).items() if name != "drafting.yaml"}
        states = [(item.key, item.state) for item in session.items]
    made, _ = drafted(tmp_path, LONGER)
    assert made.changes is not None and not made.changes.added and not made.changes.removed
    assert {name: content for name, content in contents(folder).items() if name in ("workshop.yaml", "outline.yaml")} == {
        name: kept[name] for name in ("workshop.yaml", "outline.yaml")
    }
    session = ReviewSession.open(folder)
    assert sorted((item.key, item.state) for item in session.items) == sorted(states)
    session.close()
    drafted(tmp_path, f"{LONGER}- Speeding rose by 12%.\n")
    assert len(pack_of(folder).statements) == len([state for item, state in states if item.kind == "statement" and state != "rejected"]) + 1


def test_joined_figures_have_ids_of_their_own(tmp_path: Path) -> None:
    text = LONGER.replace("- Speeding is said to be stable.", "- Arrests rose by 5% and by 7% to 240 and then 250 in May 2015.")
    with review(tmp_path, text) as (session, folder):
        collisions = key(session, "collisions")
        before = pack_of(folder).statements
        both = len(before[collisions.id].figures) + len(before[key(session, "Arrests").id].figures)
        session.join(collisions)
        ids = [figure.id for figure in pack_of(folder).statements[collisions.id].figures]
        assert len(ids) == len(set(ids)) == both


def test_problem_of_a_refused_decision_names_the_draft_only(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        path = folder / "workshop.yaml"
        path.write_text(path.read_text().replace("- id: speeding", "- id: robbery"))
        problems = session.reload()
        assert problems and all("beatbook-review-" not in each and str(folder) in each for each in problems)


def test_statement_is_moved_by_its_topic_and_section(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        first, robbery = contents(folder), key(session, "obbery")
        session.edit(robbery, ("topic",), "roads")
        assert pack_of(folder).homes[robbery.id] == "roads"
        session.edit(key(session, "Satisfaction"), ("topic",), "Crime")
        pack = pack_of(folder)
        assert pack.homes[robbery.id] == "roads" and not pack.topics["satisfaction"].sections
        session.edit(robbery, ("topic",), "Satisfaction")
        assert pack_of(folder).homes[robbery.id] == "satisfaction"
        with pytest.raises(DecisionRefused, match="no topic of this title"):
            session.edit(robbery, ("topic",), "Elsewhere")
        while session.undo():
            pass
        assert contents(folder) == first


def test_lines_of_a_list_that_are_emptied_and_edited_together_stay_apart(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        path = folder / "workshop.yaml"
        text = path.read_text(encoding="utf-8")
        table = next(item.key for item in session.items if item.key.kind == "table")
        begins = f"- id: {table.id}\n"
        assert text.count(begins) == 1
        path.write_text(text.replace(begins, f"{begins}  caveats: [One., Two., Three.]\n"), encoding="utf-8")
        session.reload()
        session.edit_lines(table, {("caveats", 0): "", ("caveats", 1): "Both.", ("caveats", 2): ""})
        assert pack_of(folder).tables[table.id].spec.caveats == ("Both.",)
        session.undo()
        assert pack_of(folder).tables[table.id].spec.caveats == ("One.", "Two.", "Three.")
