"""Sentences that go on about the thing of the sentence before."""

from pathlib import Path

import pytest

from tests.unit.test_documents_prose_trends import TABLES
from tui.documents.check import check_document
from tui.documents.read import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robbery fell by 3.3%. This is 31 fewer offences.", []),
        ("Robbery fell by 3.3%. This is 41 fewer offences.", [("41", "31", "Robbery fell by 3.3%. This is 41 fewer offences.")]),
        ("The share rose from 34.2% to 35.3%. That is growth of 1.1 percentage points.", []),
        ("Costs rose from 400 to 440. This represents a rise of 10%.", []),
        (
            "Costs rose from 400 to 440. This represents a rise of 12%.",
            [("12%", "10%", "rose from 400 to 440. This represents a rise of 12%.")],
        ),
        ("There were 26 fires in May. In April there had been 15, so this is a rise of 73.3%.", []),
        (
            "There were 26 fires in May. In April there had been 51, so this is a rise of 73.3%.",
            [("73.3%", "49.0%", "were 26 fires in May. In April there had been 51, so this is a rise of 73.3%.")],
        ),
        ("6.5 per cent of all visits were to the hall (1,788 of 27,317).", []),
        (
            "6.7 per cent of all visits were to the hall (1,788 of 27,317).",
            [("6.7 per cent", "6.5%", "6.7 per cent of all visits were to the hall (1,788 of 27,317).")],
        ),
        ("Robbery fell by 3.3%. Stop and search led to 41 fewer arrests.", []),
        ("Robbery fell by 3.3%. This is one of 41 fewer measures.", []),
    ],
)
def test_the_subject_is_carried_over(tmp_path: Path, text: str, expected: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"{TABLES}{text}\n", "utf-8")
    found = check_document(read(path)).differing
    assert [(each.stated, each.computed) for each in found] == [each[:2] for each in expected]
    assert all(each.quote in text for each in found)
