"""Decisions in any order leave a sound draft, and undoing them its first bytes."""

import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.drafted import pack_of
from tests.unit.reviewed import LONGER, contents, key, review
from tui.drafting.review.item import DecisionRefused, ItemKey
from tui.drafting.review.session import ReviewSession

DECIDED = st.sampled_from(["accept", "edit", "skip", "reject", "split", "join", "undo"])
ODD = ["", "12", "−8.8", "yes", "over", 'It is: "so" # 1', "- x", "2014", "null", "{a: b}", "étoile £5m"]
DECISIONS = st.lists(st.tuples(DECIDED, st.integers(0, 200), st.sampled_from(ODD) | st.text(max_size=12)), max_size=7)


def decide(session: ReviewSession, what: str, item: ItemKey, number: int, typed: str) -> None:
    """Make one decision, or be refused."""
    if what == "edit":
        lines = [line for line in session.lines(item) if line.path]
        if lines:
            session.edit(item, lines[number % len(lines)].path, typed)
    elif what == "split":
        session.split(item, number)
    elif what == "undo":
        session.undo()
    else:
        getattr(session, what)(item)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(DECISIONS)
def test_every_decision_leaves_a_sound_draft_and_is_undone(decisions: list[tuple[str, int, str]]) -> None:
    with TemporaryDirectory() as outer, review(Path(outer)) as (session, folder):
        first, queue = contents(folder), session.items
        for what, number, typed in decisions:
            before = contents(folder)
            try:
                decide(session, what, session.items[number % len(session.items)].key, number, typed)
            except DecisionRefused:
                assert contents(folder) == before
            pack_of(folder)
            progress = session.progress()
            assert progress.total == progress.left + progress.accepted + progress.edited + progress.rejected
        while session.undo():
            pack_of(folder)
        assert contents(folder) == first and session.items == queue


def test_decision_on_a_large_draft_is_quick(tmp_path: Path) -> None:
    more = "".join(
        f"- The {number}th force had {number + 100} thefts of bicycles in May 2015, which is a rise of {number}%.\n"
        for number in range(20, 190)
    )
    with review(tmp_path, f"{LONGER}\n## Theft\n\n{more}") as (session, _):
        taken = []
        for at in range(20, 24):
            started = time.process_time()
            session.accept(key(session, f"The {at}th force"))
            taken.append(time.process_time() - started)
            with suppress(DecisionRefused):
                session.reject(key(session, f"The {at + 50}th force"))
        assert len(session.items) > 170 and min(taken) < 0.1
