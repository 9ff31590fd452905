"""The help, as a thing with an address: keys, signs and methods.

The page itself is in `help_rows`.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind

from .node import PREVIEW, Node, SearchText

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs
    from tui.text.spans import Line

    from .record import Record
    from .slide_content import SlideContent

KEY = 14
"""The cells of a key."""


class HelpNode(Node):
    """The keys, and the signs and methods, by whose names it is found."""

    kind: ClassVar[NodeKind] = "help"
    search_words: ClassVar[str] = "keys signs method"
    weight: ClassVar[float] = 0.3
    """What the report says comes first, unless the search is the name of a sign or a method."""

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield Address("help")

    @property
    def title(self) -> str:
        return "Help"

    def search(self) -> SearchText:
        from tui.text.glyphs import BLOCKS
        from tui.text.spans import plain

        from .help_rows import signs_and_methods

        rows = tuple(signs_and_methods(self.pack, BLOCKS))
        passages = (" ".join(plain(row.lines[0]).split()) for row in rows)
        return SearchText(("", *passages), tuple(name for row in rows for name in row.names))

    def record(self) -> "Record":
        from .help_rows import offered
        from .record import RecordColumn, RecordTable, record_of, text_fact

        columns = (RecordColumn("key", "Key", bare=True), RecordColumn("does", "What it does", bare=True))
        rows = tuple(dict.fromkeys((command.shown, command.help) for command in offered(self.pack)))
        shell = text_fact("Shell", "beatbook --help lists the commands and their options")
        found = record_of(self, (shell,), RecordTable("keys", "Keys of the browser", columns, rows))
        return found._replace(document="the program's own list of keys")

    def preview(self, glyphs: "Glyphs", columns: int = PREVIEW) -> "tuple[Line, ...]":
        """The keys, with what each does."""
        from tui.text.spans import BLANK, Span
        from tui.text.wrapping import fit, wrap

        from .help_rows import offered

        keys = dict.fromkeys((command.shown, command.help) for command in offered(self.pack))
        rows = (wrap((Span(fit(key, KEY, glyphs), "accent"), Span(help)), columns, KEY) for key, help in keys)
        return ((Span(self.title, "strong"),), BLANK, *(line for row in rows for line in row))

    def slide(self) -> "SlideContent":
        """The keys of the presentation."""
        from tui.navigation.commands import COMMANDS
        from tui.text.numbers import plural
        from tui.text.spans import Span
        from tui.text.wrapping import fit

        from .slide_content import SlideContent, first_lines

        keys = [(command.shown, command.help) for command in COMMANDS if "present" in command.places]

        def draw(columns: int, rows: int, glyphs: "Glyphs") -> "tuple[Line, ...]":
            lines = [(Span(fit(key, KEY, glyphs), "accent"), Span(fit(help, columns - KEY, glyphs).rstrip())) for key, help in keys]
            return first_lines(lines, rows)

        sentence = f"{plural(len(keys), 'key')} for presenting."
        return SlideContent((self.title,), "Keys", large="Keys", sentence=sentence, drawing=draw)
