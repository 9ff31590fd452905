"""Lists in a sentence: `January`, `January and March`, `January, March and April`."""

from collections.abc import Iterable


def listed(words: Iterable[object], last: str = "and") -> str:
    """The words with commas between them and `last` before the last one; empty if there are none."""
    told = [str(word) for word in words]
    return f"{', '.join(told[:-1])} {last} {told[-1]}" if len(told) > 1 else "".join(told)
