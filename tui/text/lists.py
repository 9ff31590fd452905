"""Lists in a sentence.

`January`, `January and March`, `January, March and April`, `1, 2 and 4 more`.
"""

from collections.abc import Iterable


def joined(words: Iterable[object], last: str = "and", most: int = 0) -> str:
    """The words with commas between them and `last` before the last one.

    Empty if there are none.

    Beyond `most` of them, if that is given, only how many more there are.
    """
    shown = [str(word) for word in words]
    if most and len(shown) > most:
        return f"{', '.join(shown[:most])} {last} {len(shown) - most} more"
    return f"{', '.join(shown[:-1])} {last} {shown[-1]}" if len(shown) > 1 else "".join(shown)
