"""Names as steps of an address: for the members of tables, and for the claims of the totals printed with them."""

import re
from unicodedata import combining, normalize

LONGEST = 60
"""The most characters of a step, as of an id."""


def slug(text: str) -> str:
    """A text as a step of an address: ASCII letters and digits joined by hyphens, letters without their accents (`Llanŷr` as `llanyr`).

    Empty where it has none, and cut short where it is long.
    """
    if not text.isascii():
        text = normalize("NFKD", text)
        text = "".join(letter for letter in text if not combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:LONGEST].rstrip("-")
