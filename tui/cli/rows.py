"""Tables for other programs: comma-separated values by RFC 4180, and a table of Markdown that renders whatever its cells hold."""

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from .output import Unwritable

_MARKS = re.compile(r"([\\|`*_\[\]<>~#])")


def say_csv(rows: Iterable[Sequence[object]]) -> None:
    """Print rows as RFC 4180 has them, carriage returns and all. Raises Unwritable."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    if sys.stdout is None:
        return
    try:
        # Past the text layer, which would turn the line ends into the system's own.
        sys.stdout.flush()
        if (raw := getattr(sys.stdout, "buffer", None)) is not None:
            raw.write(text.getvalue().encode("utf-8"))
        else:
            sys.stdout.write(text.getvalue())
    except OSError as error:
        raise Unwritable(error) from None


def markdown(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The lines of a table."""
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    for row in rows:
        yield f"| {' | '.join(literal(str(cell)) for cell in row)} |"


def literal(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _MARKS.sub(r"\\\1", text)
