"""How problems speak of values, of the places where they stand, and of what was perhaps meant."""

from collections.abc import Iterable

Path = tuple[str | int, ...]
"""Where a value stands: keys and positions from 0, the whole file being ()."""

_SHOWN = 60


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one, in quotes; else all of them where few, a count where many."""
    import difflib  # late: a sound pack has no use for it

    words = sorted(known)
    if close := difflib.get_close_matches(word[:_SHOWN], words, 1):
        return repr(close[0])
    if len(words) > 12:
        return f"one of the {len(words)} that there are"
    return f"one of {', '.join(words)}" if words else "one that is defined, and none is"


def told(value: object) -> str:
    """A value as a problem names it, cut short where it is long."""
    match value:
        case None:
            return "nothing"
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
