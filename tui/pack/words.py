"""How problems describe values and their places, and guess what was meant."""

from bisect import bisect
from collections.abc import Collection

Path = tuple[str | int, ...]
"""Where a value is: keys, and indices from 0; () is the whole file."""

_SHOWN = 60
_FEW = 12
_GUESSES = 50
_NEIGHBOURS = 25
_SLIP = 0.85
"""How alike two words are where one is a slip for the other: `licenses` and `licences`, not `format` and `path`."""
_NEAR = 2
"""The most letters that a slip adds or leaves out."""


class Guesses:
    """Finds the name that a wrong one was probably meant to be.

    Only for the first fifty: with more, something else is wrong with the file.
    """

    def __init__(self) -> None:
        self._left = _GUESSES

    def nearest(self, word: str, known: Collection[str]) -> str:
        """The known name most like this one, in quotes.

        Otherwise all of them if they are few, or how many there are.
        """
        if self._left > 0:
            self._left -= 1
            if close := _closest(word[:_SHOWN], known):
                return repr(close)
        if len(known) > _FEW:
            return f"one of the {len(known):,} that are defined"
        return f"one of {some(sorted(known))}" if known else "one that is defined, but there are none"

    def slip(self, word: str, known: Collection[str]) -> bool:
        """Whether a word is a known name misspelt, where other words are allowed too."""
        # Slips keep the beginning of a word and most of its length; comparing all words would be slow.
        alike = [name for name in known if name[:1] == word[:1] and abs(len(name) - len(word)) <= _NEAR]
        return bool(alike) and _closest(word, alike, _SLIP) is not None


def _closest(word: str, known: Collection[str], cutoff: float = 0.6) -> str | None:
    import difflib  # late, because a sound pack does not need it

    words = sorted(known)
    if len(words) > 4 * _NEIGHBOURS:
        # Comparing is slow, and a slip seldom affects both ends of a name: only compare names that begin or end alike.
        backwards = sorted(name[::-1] for name in words)
        words = _around(words, word) + [name[::-1] for name in _around(backwards, word[::-1])]
    return next(iter(difflib.get_close_matches(word, words, 1, cutoff)), None)


def _around(words: list[str], word: str) -> list[str]:
    place = bisect(words, word)
    return words[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]


def some(words: Collection[object]) -> str:
    """A list in words; a long one without its middle."""
    texts = list(map(str, words))
    return ", ".join(texts if len(texts) <= _FEW else [*texts[:3], "…", *texts[-3:]])


def article(noun: str) -> str:
    """`a table`, `an entry`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def quote(value: object) -> str:
    """A value as a problem describes it, cut short if it is long."""
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case str():
            return repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…")
        case _:
            return f"the number {value}"


def subject(path: Path) -> str:
    """What a path points at, in words: `title`, `item 2 of sources`, `the file`."""
    if not path:
        return "the file"
    last = path[-1]
    if isinstance(last, str):
        return last
    return f"item {last + 1} of {subject(path[:-1])}"
