"""Promises of a document are marked in its draft, and nothing else is."""

from pathlib import Path

import pytest

from tui.drafting.promised import promised

from .drafted import REPORT, drafted, pack_of

NEXT_STEPS = """
## Next steps

- The Force will review how hate crime is recorded.
- Officers are to be trained by March 2016.
- Hate crime was reviewed last year.
- The Force will consider whether the scheme could be extended.
"""


def test_promises_are_marked_where_they_stand_under_such_a_heading(tmp_path: Path) -> None:
    drafted(tmp_path, f"{REPORT}\n- The Force will do better.\n{NEXT_STEPS}")
    marked = [each.text for each in pack_of(tmp_path / "draft").statements.values() if each.promise]
    assert marked == ["The Force will review how hate crime is recorded.", "Officers are to be trained by March 2016."]


@pytest.mark.parametrize(
    ("heading", "text", "expected"),
    [
        ("Agreed actions", "The Force has agreed to publish the figures.", True),
        ("Outcomes of the workshop", "There will be further work.", True),
        ("Crime", "There will be further work.", False),
        ("Stepping stones", "There will be further work.", False),
        ("Next steps", "The work took two years.", False),
        ("Next steps", "It is not known whether this will work.", False),
    ],
)
def test_heading_and_words(heading: str, text: str, expected: bool) -> None:
    assert promised(heading, text) == expected
