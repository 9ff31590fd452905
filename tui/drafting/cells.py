"""The cells of a drafted table as its CSV file has them.

Plain numbers, the signs of official statistics, and notes.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from tui.documents.document import PrintedCell
from tui.documents.printed import PrintedNumber
from tui.model.table import MISSING_MARKS

from .wording import harmless_line

DIGITS = 15
"""The most digits before the point that a pack's number may have."""
_STATUS = re.compile(r"\d\W*?[\[(]?(?P<mark>[pr])[\])]$", re.IGNORECASE)
_HIDDEN = re.compile(r"^(?:\*+|\[?c\]?|suppressed|<\s?=?\d+|fewer than \d+|less than \d+)$", re.IGNORECASE)
_NOTHING = re.compile(r"^\[?z\]?$|^not applicable$", re.IGNORECASE)
_MISSING = re.compile(
    r"^(?:[-–—.…:#]+|n/?a|n\.a\.|n/k|nk|#n/a|tbc|tba|n/r|unknown|\[?x\]?|no data|not (?:available|known|recorded))$", re.IGNORECASE
)


def figure_number(value: PrintedNumber) -> str:
    """A figure as a plain number, with the sign of a provisional or revised one.

    Empty where it is too long to be one.
    """
    number = f"{value.value:f}"
    if len(number.lstrip("-0").partition(".")[0]) > DIGITS:
        return ""
    mark = _STATUS.search(value.text.strip())
    return f"{'0' if not value.value else number} [{mark['mark'].casefold()}]" if mark else number


def missing_sign(cell: PrintedCell) -> str:
    """What stands in a file where a cell has no figure.

    A sign, or nothing for a blank. `?` for words that are no sign.
    """
    text = harmless_line(cell.text)
    if not text:
        return ""
    if text.casefold() in MISSING_MARKS:
        return text.casefold()
    if re.fullmatch(r"(?:nil|none)", text, re.IGNORECASE):
        return "0"
    if text.casefold() in ("~", "0~"):
        return "[low]"
    for matcher, found in ((_HIDDEN, "[c]"), (_NOTHING, "[z]"), (_MISSING, "[x]")):
        if matcher.match(text):
            return found
    return "?"


def written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV, in RFC 4180 but for the ends of lines.

    These are those of every other file of a pack.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def column_type(cells: Iterable[str]) -> str:
    """The type of the Table Schema that fits all cells of a column of figures."""
    filled = [cell for cell in cells if cell and cell not in MISSING_MARKS]
    if filled and all(re.fullmatch(r"-?\d{1,15}", cell) for cell in filled):
        return "integer"
    return "number" if all(re.fullmatch(r"-?\d+(\.\d+)?", cell) for cell in filled) else "string"
