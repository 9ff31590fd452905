"""Titles and labels at the start of a sentence, and in the middle of one."""

from collections.abc import Iterable


def mid_sentence(text: str, names: Iterable[str] = ()) -> str:
    """The text with a small first letter, for the middle of a sentence.

    Unless it begins with an abbreviation (`ASB`) or one of the names (`Leeds`).
    """
    first = text.partition(" ")[0]
    named = any(name and text.startswith(name) for name in names)
    return text if named or any(letter.isupper() for letter in first[1:]) else f"{text[:1].lower()}{text[1:]}"


def capital(text: str) -> str:
    """The text with a capital first letter; the names in it keep theirs."""
    return f"{text[:1].upper()}{text[1:]}"


def whole_sentence(words: str) -> str:
    """The words with a capital first letter and a full stop; empty without any."""
    return f"{capital(words)}." if words else ""
