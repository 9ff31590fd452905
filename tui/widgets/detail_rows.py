"""The rows of a detail: its text under headings, and the links that lead on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.geometry import Size

from tui.nodes.links import USED_IN, Link
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.highlight import Finder, highlight
from tui.text.spans import BLANK, Line, Span, width
from tui.text.titled_blocks import TitledBlocks, blocks_that_fit, ruled
from tui.text.wrapping import wrap

LEADS_ON = "Leads on to"


class DetailRow(NamedTuple):
    """A row, and the place of the link that it belongs to; None for text."""

    line: Line
    link: int | None = None

    def drawn(self, *, cursor: bool, columns: int) -> Line:
        """The row, filled to its whole width where the cursor is on it."""
        if not cursor:
            return self.line
        bar = (Span(span.text, "cursor-hit" if span.role == "hit" else "cursor") for span in self.line)
        return (*bar, Span(" " * (columns - width(self.line)), "cursor"))


def detail_rows(
    lines: Sequence[Line], links: Sequence[Link], finder: Finder | None, size: Size, glyphs: Glyphs, *, headed: bool
) -> list[DetailRow]:
    """The rows of a text and its links: with blank ones only where all of it fits."""
    columns = max(1, size.width)
    for roomy in (True, False):
        text = wrapped_rows(lines, finder, columns, glyphs, roomy=roomy)
        rows = [*text, *link_rows(links, finder, columns, glyphs, headed=headed, roomy=roomy)]
        if len(rows) <= size.height:
            break
    return rows


def rows_below(
    rows: Sequence[DetailRow], groups: Sequence[TitledBlocks], finder: Finder | None, size: Size, glyphs: Glyphs
) -> list[DetailRow]:
    """The first of some blocks, each whole, in the room below a text and its links."""
    return [DetailRow(line) for line in blocks_that_fit(groups, max(1, size.width), size.height - len(rows), glyphs, finder)]


def wrapped_rows(lines: Sequence[Line], finder: Finder | None, columns: int, glyphs: Glyphs, *, roomy: bool) -> Iterator[DetailRow]:
    """The text, wrapped below its signs.

    Where there is room, headings stand in rules after a blank row.
    """
    before: Line | None = None
    for line in lines:
        if line:
            heading = before == BLANK and is_heading(line)
            shown = highlight(line, finder)
            for row in wrap(shown, columns, _hanging(line)):
                yield DetailRow(ruled(row, columns, glyphs) if heading and roomy else row)
        elif roomy:
            yield DetailRow(BLANK)
        before = line


def link_rows(
    links: Sequence[Link], finder: Finder | None, columns: int, glyphs: Glyphs, *, headed: bool, roomy: bool
) -> Iterator[DetailRow]:
    """The links under their headings, each with the reason for it.

    Where something is used is said once, above the places.
    """
    before = ""
    for place, link in enumerate(links):
        used = link.why == USED_IN
        if headed and (title := USED_IN if used else LEADS_ON) != before:
            heading: Line = (Span(title, "strong"),)
            yield from (DetailRow(BLANK), DetailRow(ruled(heading, columns, glyphs))) if roomy else (DetailRow(heading),)
            before = title
        why = "" if headed and used else link.why.lower()
        line: Line = (Span(f"{glyphs.crumb} ", "quiet"), Span(link.title), *((Span(f"  {why}", "quiet"),) if why else ()))
        yield from (DetailRow(row, place) for row in wrap(highlight(line, finder), columns, 2))


def is_heading(line: Line) -> bool:
    """Whether a line is a heading: one bold text alone."""
    return len(line) == 1 and line[0].role == "strong"


def _hanging(line: Line) -> int:
    """The indent of later rows below a sign, which is not a letter or a digit."""
    sign = line[0].text.rstrip(" \u00a0")
    return cell_len(line[0].text) if len(line) > 1 and cell_len(sign) == 1 and not sign.isalnum() else 0
