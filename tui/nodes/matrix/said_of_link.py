"""What is said of a link before its reason: its mark, its emphasis and its basis."""

from tui.analysis.matrix import CellLink
from tui.model.sentence_case import capital
from tui.text.spans import Line, Span

from .sections import About
from .signs import mark
from .words import found_words, not_counted, of_whole


def says(about: About, found: CellLink) -> tuple[Line, ...]:
    """A link's emphasis and basis; of an inherited one what it is said of instead.

    What an emphasis means is not repeated: the reason that follows says what the report does.
    """
    link, words = found.link, found_words(found, short=True)
    head = (*mark(link, about.glyphs, inherited=found.inherited), Span(f" {words.says}", "strong"), Span(f", {words.whose}"))
    whole = f"{link.basis} of {of_whole(about.pack, link)}" if found.inherited else ""
    more = "; ".join(each for each in (whole, not_counted(link)) if each)
    if not about.headed:
        return ((*head, Span(f": {more}." if more else ".")),)
    return (head, (Span(f"{capital(more)}.", "quiet"),)) if more else (head,)
