"""Makes text harmless that a spreadsheet would run as a formula.

OWASP calls it "CSV injection".
"""

import re
import unicodedata

_NUMBER = re.compile(r"[-+−]?[£$€]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?")
"""A figure as reports print it. It begins with a sign, and spreadsheets read it as a number."""
_QUOTES = "\"'‘’“”`"


def harmless(cell: object) -> object:
    """The cell, with an apostrophe before text that a spreadsheet might run.

    Numbers stay as they are.
    """
    return f"'{cell}" if isinstance(cell, str) and _begins_formula(cell) else cell


def _begins_formula(text: str) -> bool:
    for place, sign in enumerate(text):
        if sign in "\t\r\n":
            return True
        if not (sign.isspace() or sign in _QUOTES or unicodedata.category(sign) in ("Cc", "Cf")):
            # Full-width and small signs are formulas too where the spreadsheet speaks Chinese or Japanese.
            return unicodedata.normalize("NFKC", sign) in "=+-@" and not _NUMBER.fullmatch(text[place:].strip())
    return False
