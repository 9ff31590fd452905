"""Splits text with quotation marks into cells.

The only module that uses pandas, which is slow to import and reads also what the standard library refuses.
"""

import csv
import io
import re
import sys
import warnings
from collections.abc import Sequence
from itertools import zip_longest

_UNCLOSED = re.compile(r"starting at row (\d+)")


class MisquotedError(Exception):
    """Quotation marks that cannot be read.

    `row` is that of a mark that is not closed, -1 if it is unknown, and None where the rows have different numbers of cells.
    """

    def __init__(self, row: int | None) -> None:
        super().__init__()
        self.row = row


def quoted_cells(body: str, separator: str, wide: int) -> Sequence[Sequence[str]]:
    """The columns of a text, `wide` of them. Raises MisquotedError."""
    csv.field_size_limit(sys.maxsize)
    try:
        rows = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
        return list(zip_longest(*rows, fillvalue=""))
    except csv.Error:
        return _misquoted_cells(body, separator, wide)


def _misquoted_cells(body: str, separator: str, wide: int) -> Sequence[Sequence[str]]:
    import pandas as pd  # late, because it takes half a second, and such files are rare

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)  # It warns of cells that it leaves out.
            frame = pd.read_csv(
                io.StringIO(body),
                sep=separator,
                header=None,
                names=range(wide),
                index_col=False,
                dtype=object,
                keep_default_na=False,
                na_filter=False,
                skip_blank_lines=False,
            )
    except pd.errors.ParserWarning:
        raise MisquotedError(None) from None
    except pd.errors.ParserError as error:
        unclosed = _UNCLOSED.search(str(error))
        raise MisquotedError(int(unclosed[1]) if unclosed else -1) from None
    return [list(map(str, frame[column].tolist())) for column in frame.columns]
