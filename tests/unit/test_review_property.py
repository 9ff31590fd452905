"""Decisions in any order leave a sound draft, and undoing them its first bytes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.in_turn import EVERY
from tests.unit.drafted import pack_of
from tests.unit.reviewed import contents, review
from tui.drafting.review.item import DecisionRefused, ItemKey
from tui.drafting.review.session import ReviewSession

pytestmark = pytest.mark.slow

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


@settings(max_examples=20 if EVERY else 4, deadline=None, derandomize=True)
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
