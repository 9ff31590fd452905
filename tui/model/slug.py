"""Names as steps of an address.

For the members of tables, and for the claims of the totals printed with them.
"""

import re

LONGEST_SLUG = 60
"""The most characters of a step, as of an id."""
LONGEST_ADDRESS = 400
"""The most characters of an address: a workshop's id and four steps of 60, where a printed total may have a longer step than others."""


def slug(text: str) -> str:
    """A text as a step of an address.

    ASCII letters and digits joined by hyphens, letters without their accents (`Llanŷr` as `llanyr`).

    Empty where it has none, and cut short where it is long.
    """
    return "-".join(re.findall(r"[a-z0-9]+", without_accents(text).casefold()))[:LONGEST_SLUG].rstrip("-")


def without_accents(text: str) -> str:
    """A text with the plain letter in place of one with an accent."""
    if text.isascii():
        return text
    from unicodedata import combining, normalize  # late, for the few texts with one

    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
