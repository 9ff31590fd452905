"""The page of the source of an address.

Its places in the report, window, measure, caveats and licence.
"""

from collections.abc import Iterable

from tui.model.base import grouped
from tui.model.outline import Entry
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.dates import date
from tui.text.meeting import document
from tui.text.spans import BLANK, Line, Span
from tui.text.titled_blocks import TitledBlocks

from .kinds import node_at_cursor
from .node import block
from .source import anchor, reference


def info_lines(pack: Pack, address: Address, original: tuple[Line, ...] = ()) -> tuple[Line, ...]:
    """The whole page, with the original paragraphs; each line is one paragraph."""
    found = node_at_cursor(pack, address)
    lines: list[Line] = [(Span(" › ".join(found.trail), "strong"),), (Span(f"Address: {address}", "quiet"),)]
    lines += block("Where to find it in the report", found.where())
    lines += [BLANK, *original] if original else []
    lines += found.info()
    by = f"{document(pack)}, by {pack.author}" if pack.author else document(pack)
    sentence = f"{by}; workshop of {date(pack.held)}." if pack.held else f"{by}."
    lines += block("The document", [(Span(sentence),), *((Span(licence.sentence),) for licence in pack.licences)])
    return tuple(lines)


def around_in_report(pack: Pack, address: Address) -> tuple[TitledBlocks, ...]:
    """The outline of the report from the chapter of an address on.

    Its own entries are in bold. After its end, the chapters before that one.
    """
    cited = set(node_at_cursor(pack, address).sources)
    chapters = grouped((entry.heading, entry) for entry in pack.entries.values())
    titles = list(chapters)
    begin = next((place for place, title in enumerate(titles) if any(entry.id in cited for entry in chapters[title])), 0)
    found: list[TitledBlocks] = []
    for title in (*titles[begin:], *titles[:begin]):
        named = title if found else f"In the report: {title}"
        lines = (
            (Span(f"{entry.kind} {entry.ordinal}  ", "quiet"), Span(entry.gist, "strong" if entry.id in cited else "plain"))
            for entry in chapters[title]
        )
        found.append((named, [(line,) for line in lines]))
    return tuple(found)


def paragraph_lines(pack: Pack, paragraphs: Iterable[tuple[Entry, tuple[str, ...]]], trouble: str) -> tuple[Line, ...]:
    """The original paragraphs, each under its name, or the reason why there are none."""
    lines: list[Line] = [(Span("The original text", "strong"),)]
    for entry, texts in paragraphs:
        lines += [BLANK, (Span(f"{reference(entry)}, {anchor(pack, entry)}", "quiet"),)]
        lines += [(Span(text),) for text in texts] or [(Span("These lines are empty.", "quiet"),)]
    return (*lines, (Span(trouble, "quiet"),)) if trouble else tuple(lines)
