"""The packs in the shape of other forces' reports, as examples to read."""

import pytest

from tests.reports import REPORTS, report


@pytest.mark.parametrize("name", [*REPORTS, "small"])
def test_the_words_that_a_claim_quotes_stand_in_its_statement(name: str) -> None:
    """The audit quoted “50 a month”, which was nowhere in the statement."""
    for statement in report(name).statements.values():
        said = f"{statement.title} {statement.text}".casefold()
        quoted = [*(each.printed for each in statement.figures), *(each.printed for each in statement.claims)]
        assert [words for words in quoted if words.casefold() not in said] == []
