"""The keys of the browser that draws on the screen, in words."""

from collections.abc import Iterator

from tui.model.pack import Pack
from tui.nodes.node import Node
from tui.nodes.record import Record, record_words

from .page import ReadingLine
from .spoken import spoken

SPOKEN_KEYS = {
    ".": "full stop", ",": "comma", "/": "slash", ":": "colon", "[": "left bracket", "]": "right bracket", "+": "plus",
    "?": "question mark",
}  # fmt: skip
"""The words for keys that speech leaves out."""


def key_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """A line for each command: its keys, and what it does."""
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words)
    yield ReadingLine(f"{record.grid.title}:" if record.grid else "")
    for keys, does, *_ in record.grid.rows if record.grid else ():
        yield ReadingLine(f"{key_words(record_words(keys))}: {record_words(does)}")


def key_words(shown: str) -> str:
    """Keys as they are said: `full stop`, `capital R`, `up, down`."""
    return ", ".join(_key(key) for key in spoken(shown).split())


def _key(key: str) -> str:
    return f"capital {key}" if len(key) == 1 and key.isupper() else SPOKEN_KEYS.get(key, key)
