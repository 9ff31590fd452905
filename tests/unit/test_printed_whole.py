"""A table of shares that prints its whole.

The whole is named, has no share, and is never counted as a member.
"""

import json

import pytest

from tests.reports import GREATER_MANCHESTER, shell, shown

Captured = pytest.CaptureFixture[str]


def test_the_whole_is_a_row_without_a_share(capsys: Captured) -> None:
    rows = {(row["area"], row["period"]): row for row in shown(capsys, GREATER_MANCHESTER, "people/population")["rows"]}
    assert rows["England and Wales", "2015"]["share"] is None
    assert rows["Greater Manchester", "2015"]["share"] == 4.8


def test_the_whole_is_named_and_its_members_are_counted(capsys: Captured) -> None:
    text = shell(capsys, GREATER_MANCHESTER, "show", "people/population/england-and-wales/2015")
    assert "England and Wales. 2014: 57,408,654; 2015: 57,885,413." in text
    totals = json.loads(shell(capsys, GREATER_MANCHESTER, "show", "people/population", "--format", "json"))["totals"]
    assert totals == {"2014": 57408654, "2015": 57885413}
