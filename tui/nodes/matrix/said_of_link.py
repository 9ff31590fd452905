"""What is said of a link: its mark, its emphasis, whose it is and what that means."""

from tui.analysis.matrix import CellLink
from tui.model.sentence_case import capital
from tui.text.spans import Line, Span

from .sections import About
from .signs import mark
from .words import found_words, link_meaning, of_whole


def says(about: About, found: CellLink) -> tuple[Line, ...]:
    """A link's emphasis and basis, what that means, and the whole it is of."""
    link, meaning = found.link, f"{link_meaning(found.link)}."
    words = found_words(found._replace(inherited=False))
    head = (*mark(link, about.glyphs, inherited=found.inherited), Span(f" {words.says}", "strong"), Span(f", {words.whose}"))
    whole = f"said of {of_whole(about.pack, link)}." if found.inherited else ""
    if not about.headed:
        return ((*head, Span(f": {whole or meaning}")),)
    lines: tuple[Line, ...] = (head, (Span(capital(meaning), "quiet"),))
    return (*lines, (Span(f"Inherited: {whole}", "quiet"),)) if whole else lines
