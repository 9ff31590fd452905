"""A figure's value and its printed words: where one is mended, the other follows."""

from pathlib import Path

import pytest

from tests.unit.drafted import pack_of
from tests.unit.reviewed import key, review
from tui.drafting.review.item import DecisionRefused


def test_the_value_follows_the_printed_words(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery = key(session, "obbery")
        session.edit(robbery, ("figures", 1, "printed"), "35")
        assert pack_of(folder).statements[robbery.id].figures[1].value == -35, "the sign stays"
        session.edit(robbery, ("figures", 1, "printed"), "an additional 40")
        assert pack_of(folder).statements[robbery.id].figures[1].value == 40, "and the words say otherwise"
        session.edit(robbery, ("figures", 0, "printed"), "over a third")
        assert pack_of(folder).statements[robbery.id].figures[0].printed == "over a third"


def test_the_printed_words_follow_a_value_that_the_source_has(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        collisions = key(session, "collisions")
        session.edit(collisions, ("figures", 0, "value"), "2014")
        figure = pack_of(folder).statements[collisions.id].figures[0]
        assert (figure.value, figure.printed) == (2014, "2014")
        with pytest.raises(DecisionRefused, match="which is not in"):
            session.edit(collisions, ("figures", 0, "value"), "999")
        session.edit_lines(collisions, {("figures", 0, "value"): "999", ("figures", 0, "printed"): "999"})
        assert pack_of(folder).statements[collisions.id].figures[0].printed == "999"
