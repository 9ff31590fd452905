"""The points of a long series as text, thousands at once, by NumPy."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from tui.model.period import Period
from tui.model.series_periods import SeriesPeriods
from tui.model.table import Number

from .rules import Special
from .xmr import Phase

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Texts = NDArray[np.bytes_]

_EPOCH = dt.date(1970, 1, 1).toordinal()


class PointTexts:
    """The points of a phase, each by a template.

    The template has `%s` for the period, the value and the rule. `specials` has the text of each rule. All of it is ASCII.
    """

    def __init__(self, template: str, phase: Phase[Period], specials: Mapping[Special | None, str]) -> None:
        self._fixed = [text.encode() for text in template.split("%s")]
        rules = np.zeros(len(phase.values), np.intp)
        names = list(specials)
        rules[list(phase.flagged)] = [names.index(special) for special, _ in phase.flagged.values()]
        self._columns = _periods(phase.labels), _values(phase.values), np.array(list(specials.values()), np.bytes_)[rules]

    def joined(self, begin: int, end: int, separator: str) -> str:
        """The texts of some points, with a separator between them."""
        columns = [column[begin:end] for column in self._columns]
        *before, after = self._fixed
        pieces = [piece for pair in zip(before, columns, strict=True) for piece in (np.bytes_(pair[0]), pair[1])]
        pieces.append(np.bytes_(after + separator.encode()))
        rows = np.empty(len(columns[0]), [(f"piece {at}", piece.dtype) for at, piece in enumerate(pieces)])
        for name, piece in zip(rows.dtype.names or (), pieces, strict=True):
            rows[name] = piece
        # Shorter texts are filled up with zero bytes, which no text has.
        return rows.tobytes().translate(None, b"\0").decode().removesuffix(separator)


def _periods(labels: Sequence[Period]) -> "Texts":
    """Periods as `str` writes them."""
    if isinstance(labels, SeriesPeriods) and labels.frequency == "day":
        return (np.array(labels.numbers) - _EPOCH).astype("M8[D]").astype("S10")
    return np.array(list(map(str, labels)), np.bytes_)


def _values(values: Sequence[Number | None]) -> "Texts":
    """Figures as `repr` writes them, and `null` for a missing one.

    Each different figure is written once.
    """
    kinds = set(map(type, values)) - {type(None)}
    if len(kinds) != 1:
        return np.array(["null" if value is None else repr(value) for value in values], np.bytes_)
    (kind,) = kinds
    # As whole numbers, so that 0.0 and -0.0 differ.
    bits, places = np.unique(np.array(values, np.float64).view(np.int64), return_inverse=True)
    texts = ["null" if number != number else repr(kind(number)) for number in bits.view(np.float64).tolist()]
    return np.array(texts, np.bytes_)[places]
