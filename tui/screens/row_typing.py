"""What is typed of a row of the matrix: a number and a letter, such as 3b."""

from collections.abc import Collection


def begun(typed: str, letter: str, rows: Collection[str]) -> str:
    """What is typed of a row with one more letter.

    After the letters before it, or from the start; empty if no row begins like that.
    """
    return next((text for text in (f"{typed}{letter}", letter) if letter and any(row.startswith(text) for row in rows)), "")


def finished(typed: str, rows: Collection[str]) -> bool:
    """Whether what is typed is a row, and no other begins like it."""
    return typed in rows and sum(row.startswith(typed) for row in rows) == 1
