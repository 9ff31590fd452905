"""The order of a review: what changed, what is wrong, what is doubtful, the rest."""

from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import LONGER, key, review
from tui.drafting.review.item import ReviewItem
from tui.drafting.review.session import ReviewSession
from tui.model.drafts import drafts_left

pytestmark = pytest.mark.slow

DOUBTFUL = LONGER.replace(
    "- Drink-driving fell.", "- Two thirds of drivers were men. There was a change of six in Anyshire.\n- Drink-driving fell."
)


def lists(session: ReviewSession) -> list[str]:
    """The lists of a review in their order."""
    return list(dict.fromkeys(item.group for item in session.items))


def test_lists_follow_one_another_and_each_has_the_order_of_the_report(tmp_path: Path) -> None:
    with review(tmp_path, DOUBTFUL.replace("| 646 |", "| 664 |")) as (session, folder):
        found = lists(session)
        assert found[:2] == ["Wrong, as far as the checks find", "The meeting"]
        assert found.index("To look at") < found.index("Crime: the rest") < found.index("Roads: the rest")
        order = list(pack_of(folder).statements)
        roads = [item.key.id for item in session.items if item.group == "Roads: the rest"]
        assert roads == sorted(roads, key=order.index) and len(roads) > 1
        assert [item.key.id for item in session.beside(session.items[-1].key)][-1] == session.items[-1].key.id


def test_the_next_thing_is_the_next_one_of_the_list(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        items = list(session.items)
        session.accept(items[3].key)
        assert session.next_item(items[3].key) == items[4]
        session.skip(items[4].key)
        at: ReviewItem | None = session.item(items[4].key)
        seen = []
        while (at := session.next_item(at.key if at else None)) and at.state == "waiting":
            seen.append(at.key)
            session.accept(at.key)
        assert seen == [item.key for item in (*items[5:], *items[:3])]
        assert at is not None and at.key == items[4].key and at.state == "skipped", "what was skipped comes at the end"
        session.accept(at.key)
        assert session.next_item(at.key) is None


def test_only_real_doubts_are_to_look_at(tmp_path: Path) -> None:
    with review(tmp_path, DOUBTFUL) as (session, _):
        thirds = session.item(key(session, "Two thirds"))
        assert thirds.sort == "doubtful" and any("Is “Two thirds”" in reason for reason in thirds.reasons)
        collisions = session.item(key(session, "collisions"))
        assert (collisions.sort, collisions.reasons) == ("unchecked", ()), "figures that nothing checks are no doubt by themselves"
        assert session.item(key(session, "stable")).sort in ("confirmed", "unchecked")


def test_a_doubt_names_its_line(tmp_path: Path) -> None:
    with review(tmp_path, DOUBTFUL) as (session, _):
        for item in session.items:
            paths = {line.path for line in session.lines(item.key)}
            checks = session.checks(item.key)
            assert all(check.path in paths for check in checks if check.holds_up), item
            assert all(check.sentence in "".join(line.doubt for line in session.lines(item.key)) for check in checks if check.holds_up)


def test_a_changed_passage_comes_first_until_somebody_has_seen_it(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery, stable = key(session, "obbery"), key(session, "stable")
        session.accept(robbery)
        session.accept(stable)
        left = session.progress().left
    drafted(tmp_path, LONGER.replace("(31 offences)", "(35 offences)").replace("- Speeding is said to be stable.\n", ""))
    session = ReviewSession.open(folder)
    first = session.next_item()
    assert first is not None and {item.key for item in session.beside(first.key)} == {robbery, stable} and first.changed
    assert session.item(robbery).doubt > 0.8 and session.source(robbery).earlier.endswith("(31 offences) so far this year.")
    assert session.progress().changed == 2 and session.progress().left == left == drafts_left(pack_of(folder))
    session.accept(robbery)
    session.accept(stable)
    assert session.progress().changed == 0 and session.item(robbery).state == "accepted"
    session.undo()
    assert session.progress().changed == 1
    session.accept(stable)
    session.close()
    session = ReviewSession.open(folder)
    assert session.progress().changed == 0 and not session.item(stable).changed
    session.close()


def test_a_review_and_validate_count_the_same_drafts(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        for number in range(len(session.items)):
            assert session.progress().left == drafts_left(pack_of(folder)) == len(session.items) - number
            session.accept(session.items[number].key)
