"""Work grows in step with the length of a document.

Counted in lines of code, as for packs.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.unit.test_growth import MOST, exponent
from tui.documents.check import check_document
from tui.documents.checks import prose_in_tables
from tui.documents.checks.prose_unchecked import MANY_TABLES
from tui.documents.document import CheckedDocument
from tui.documents.prose.cells import MOST_NAMED_TABLES
from tui.documents.read import read_bytes

pytestmark = pytest.mark.slow

LEVELS = {"Ashby": (1204, 1391), "Brough": (3318, 3260), "Calder": (2047, 2581)}
NOUNS = ("thefts", "frauds", "assaults", "searches")


def report(size: int, name: Callable[[str, int], str], slip: int = 0) -> CheckedDocument:
    """A report of as many sections, each with a sentence and a table.

    Every figure is true, but that of a section whose number is a multiple of `slip`.
    """
    text = ""
    for at in range(size):
        of = f"{_letters(at)} {NOUNS[at % len(NOUNS)]}"
        rows = [(name(district, at), one + 26 * at, other + 26 * at) for district, (one, other) in LEVELS.items()]
        said, first, last = rows[at % len(rows)]
        last -= 1 if slip and at % slip == 0 else 0
        text += f"## {of}\n\n{said} recorded {first:,} {of} in 2014 and {last:,} in 2015.\n\n"
        text += f"**{of}**\n\n| District | 2014 | 2015 |\n|---|---|---|\n"
        text += "".join(f"| {district} | {one:,} | {other:,} |\n" for district, one, other in rows)
        text += f"| Total | {sum(one for _, one, _ in rows):,} | {sum(other for _, _, other in rows):,} |\n\n"
    return read_bytes(text.encode(), Path("report.md"), "report.md")


def _letters(at: int) -> str:
    """A name of letters only, another for each number."""
    return f"{'BCDFGHKLMN'[at // 10 % 10]}a{'bcdfghklmn'[at % 10]}o{'rtsn'[at % 4]}"


def alike(district: str, at: int) -> str:
    """A district of every table."""
    return district


def different(district: str, at: int) -> str:
    """A district of one table."""
    return f"{_letters(at).title()}{district.casefold()}"


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", few([different, alike], 1))
def test_checking_tables_and_sentences(name: Callable[[str, int], str]) -> None:
    def work(size: int) -> Callable[[], object]:
        document = report(size, name)
        return lambda: check_document(document)

    assert exponent(MOST_NAMED_TABLES + 1, work) <= MOST


def test_every_figure_of_many_tables_alike_is_confirmed() -> None:
    found = check_document(report(2 * MOST_NAMED_TABLES, alike))
    assert found.unchecked == () and {each.verdict for each in found.findings} == {"agrees"}


def test_slips_beside_many_tables_alike_are_found() -> None:
    found = check_document(report(2 * MOST_NAMED_TABLES, alike, slip=16))
    assert [each.verdict for each in found.differing] == ["differs"] * 3


def test_what_is_not_held_against_every_table_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose_in_tables, "MOST_HELD_AGAIN", 3 * MOST_NAMED_TABLES)
    found = check_document(report(2 * MOST_NAMED_TABLES, alike, slip=16))
    assert len(found.differing) == 1 and [(each.count, each.why) for each in found.unchecked] == [(2, MANY_TABLES)]
