"""Keeps the tokens of the first page's style sheets for the next start.

To split text into tokens takes Textual longer than to make rules of them. The tokens depend on the text and on Textual's own code alone.
Checked with Textual 8.2.8.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from zlib import crc32

import msgspec
from textual import markup
from textual.css import tokenize, tokenizer
from textual.css.tokenize import TCSSTokenizerState, TokenizerState
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation

from tui.library.cache import Cache
from tui.library.stamp import signs_of
from tui.model.kept_bytes import from_kept

Tokens = list[tuple[str, str, int, int]]
"""The name, text, line and column of each."""
MOST_KEPT_TEXTS = 2_000
"""How many texts are kept at most; beyond that, only those of the last start."""

State = TCSSTokenizerState | TokenizerState
SPLITTERS: dict[type[State], Callable[[Any, str, CSSLocation], Iterable[Token]]] = {
    kind: kind.__call__ for kind in (TCSSTokenizerState, TokenizerState)
}
"""Textual's own way for style sheets, and for the styles of text."""


class KeptTokens:
    """The tokens of texts, by the kind of text and the text itself.

    Until `stop` Textual takes them from here, and new ones are noted.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._conditions = "\n".join(signs_of(os.stat(str(module.__file__))) for module in (tokenize, tokenizer, markup))
        self._name = f"{crc32(self._conditions.encode()):08x}.tokens"
        before, self._known = from_kept(cache.load(self._name), tuple[str, dict[str, Tokens]]) or ("", {})
        if before != self._conditions:
            self._known = {}
        self._used: dict[str, Tokens] = {}
        self._news = b""
        for kind, split in SPLITTERS.items():
            self._use(kind, split)

    def _use(self, kind: type[State], split: Callable[[Any, str, CSSLocation], Iterable[Token]]) -> None:
        def kept_or_split(state: State, code: str, read_from: CSSLocation) -> Iterable[Token]:
            key = f"{type(state).__name__} {code}"
            found = self._known.get(key)
            if found is None:
                return self._noted(key, split(state, code, read_from))
            self._used[key] = found
            return [Token(name, value, read_from, code, (line, column)) for name, value, line, column in found]

        setattr(kind, "__call__", kept_or_split)  # noqa: B010 (mypy takes its parameters' names for part of its type)

    def _noted(self, key: str, tokens: Iterable[Token]) -> Iterator[Token]:
        found: Tokens = []
        for token in tokens:
            found.append((token.name, token.value, *token.location))
            yield token
        self._used[key] = found  # Only a text without errors.

    def stop(self) -> None:
        """Let Textual split the texts of later pages."""
        for kind, split in SPLITTERS.items():
            setattr(kind, "__call__", split)  # noqa: B010
        if not self._used.keys() <= self._known.keys():
            every = {**self._known, **self._used}
            self._news = msgspec.msgpack.encode((self._conditions, every if len(every) <= MOST_KEPT_TEXTS else self._used))
        self._known, self._used = {}, {}

    def save(self) -> None:
        """Keep what was used, if any of it is new."""
        self.stop()
        if self._news:
            self._cache.save(self._name, self._news)
