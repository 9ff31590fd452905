"""Labels of tables within a sentence."""

import re

_STOP = re.compile(r"[.:;!?](?:\s|$)")


def quoted_label(words: str) -> str:
    """A label as it can stand in a sentence: quoted where it has full stops."""
    plain = words.strip().rstrip(".:;")
    return f"“{plain}”" if _STOP.search(plain) else plain
