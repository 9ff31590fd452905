"""What the help says of the words of a search, for its preview."""

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.help_rows import signs_and_methods
from tui.search.query import Query
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain
from tui.text.words import forms

HELP = Address("help")


def help_about(pack: Pack, query: Query, glyphs: Glyphs) -> tuple[Line, ...]:
    """The signs and methods with the most words of a search, below a heading."""
    found: dict[int, list[Line]] = {}
    for row in signs_and_methods(pack, glyphs):
        known = forms(plain(row.lines[0]))
        found.setdefault(sum(any(map(word.meets, known)) for word in query.words), []).append(row.lines[0])
    most = max(found, default=0)
    if not most:
        return ()
    shown = ((first._replace(text=first.text.lstrip()), *rest) for first, *rest in found[most])
    return (Span("Help: signs and methods", "strong"),), *(row for line in shown for row in (BLANK, line))
