"""The rows that begin with a number typed in the matrix."""

from tui.analysis.matrix import row_ids
from tui.model.pack import Pack
from tui.text.spans import Line, Span

from .layout import shortened_name
from .words import row_title

NAME_CELLS = 26


def rows_begun(pack: Pack, typed: str) -> tuple[Line, ...]:
    """The keys, how to go to a topic, and last the rows, where room may end."""
    rows = [row for row in row_ids(pack) if row.startswith(typed)]
    names = "; ".join(shortened_name(row_title(pack, row), NAME_CELLS) for row in rows if row != typed)
    whole = f" for {row_title(pack, typed)}" if typed in rows else ""
    lines: list[Line] = [(Span(f"{typed}_ ", "accent"), Span("a letter" if names else ""), Span(f"{', or ' if names else ''}enter{whole}"))]
    topics = pack.report.topics
    if typed.isdecimal() and 0 < int(typed) <= len(topics):
        lines.append((Span(f"Here a number is a row. For topic {typed}, {topics[int(typed) - 1].title}, press 0, then {typed}.", "quiet"),))
    return (*lines, *(((Span(f"{names}."),),) if names else ()))
