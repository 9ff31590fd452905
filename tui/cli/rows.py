"""Tables for other programs.

Comma-separated values by RFC 4180, and a table of Markdown that renders whatever its cells hold.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from .output import print_raw

_MARKS = r"[\\`*_\[\]<>#|~&$]"
_BREAK = r"\r\n|\n|\r"


def csv(rows: Iterable[Sequence[object]], *, raw: bool = False) -> str:
    """Rows in the form of RFC 4180, with the last line ended as well.

    None is an empty field.

    Text that a spreadsheet would run as a formula gets an apostrophe before it, unless `raw`.
    """
    import csv  # late, as io: no other format has a use for them
    import io

    from .formulas import harmless

    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows if raw else ([harmless(cell) for cell in row] for row in rows))
    return text.getvalue()


def print_csv(rows: Iterable[Sequence[object]], *, raw: bool = False) -> None:
    """Print rows as `csv` makes them, carriage returns and all. Raises OutputError."""
    print_raw(csv(rows, raw=raw))


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[object]], right: Collection[int] = ()) -> Iterator[str]:
    """The lines of a table, the columns at these places standing right."""
    yield _row(map(literal, heads))
    yield _row("--:" if place in right else "---" for place in range(len(heads)))
    for row in rows:
        yield _row(literal(str(cell)) for cell in row)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def literal(text: str) -> str:
    """Text that Markdown shows as it is, in one line whatever breaks there are in it."""
    return re.sub(_BREAK, "<br>", re.sub(_MARKS, r"\\\g<0>", text))
