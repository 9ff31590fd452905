"""Any file of months and values as a series, or what is wrong with it, line by line. The only module that uses pandas, which takes half a
second to import: it is itself imported by the one command that reads such a file.
"""

import csv
import io
import math
import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path

import pandas as pd

from tui.analysis.stamps import FORMS, Kind, Quarter, Stamp, as_kind, kind, place, placed, stamp
from tui.pack.problems import Problem
from tui.pack.visible import visible
from tui.pack.words import told

LIMIT = 64 * 2**20
"""The largest file that is read, in bytes."""
MISSING = frozenset({"", "na", "n/a", "#n/a"})
SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}

_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_GROUPED = re.compile("[+-]?[0-9]{1,3}(([, \u00a0\u202f])[0-9]{3}(\\2[0-9]{3})*)(\\.[0-9]+)?")
_RAGGED = re.compile(r"Expected (\d+) fields in line (\d+), saw (\d+)")
_BLANK = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")
"""Blank lines at the top, of which pandas would take the number of columns."""
_LARGEST = 1e300
"""Beyond it sums and squares are no longer numbers."""
_NUMBER = "one as in 1200, 1,200 or -3.5; blank or NA where it is missing"
_WANTED = "a header row, then a month and a value in each row"

Number = int | float
Cells = list[str]


class SeriesError(Exception):
    """A file that is no series, with every problem found in it. `absent` where there is no file to read at all."""

    def __init__(self, problems: Sequence[Problem], *, absent: bool = False) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        self.absent = absent
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Readings:
    """A series as a file gives it, in time order: labels, where they stand (neighbours one apart), and values, None where missing.

    Several dates in a month are points in their own right, one after the other but for whole months without one. `columns` are the two that
    were read, `unread` the others.
    """

    kind: Kind
    labels: tuple[Stamp, ...]
    places: tuple[int, ...]
    values: tuple[Number | None, ...]
    columns: tuple[str, str]
    unread: tuple[str, ...]

    def start(self, at: Stamp) -> int:
        """The place at which a period begins that begins at a time. Raises ValueError, in a sentence, for a time that has no point."""
        wanted = as_kind(at, self.kind)
        first, last = self.labels[0], self.labels[-1]
        if not place(first) <= place(wanted) <= place(last):
            raise ValueError(f"{at} is not within the file, which goes from {first} to {last}")
        if self.kind == "day":
            return next(at for at, label in zip(self.places, self.labels, strict=True) if place(label) >= place(wanted))
        return place(wanted)


def read_series(path: Path, shown: str) -> Readings:
    """Read a file. Raises SeriesError."""
    text = _text(path, shown)
    separator = _separator(text)
    body = text[_BLANK.match(text).end() :]  # type: ignore[union-attr]  # It matches nothing where there is nothing.
    lines = _Lines(text, len(text) - len(body), separator)
    try:
        frame = pd.read_csv(
            io.StringIO(body), sep=separator, header=None, dtype=object, keep_default_na=False, na_filter=False, skip_blank_lines=False
        )
    except pd.errors.ParserError as error:
        raise _not_csv(str(error), lines, shown) from None
    if len(frame.columns) < 2:
        wanted = f"two, a month and a value, set apart by a {' or a '.join(SEPARATORS.values())}"
        raise SeriesError([Problem(shown, 1, "there is one column", wanted)])
    times, figures = (_cells(frame[column].tolist()) for column in (0, 1))
    head = next((number for number, cells in enumerate(zip(times, figures, strict=True)) if any(cells)), 0)
    names = [visible(name) for name in _cells(frame.iloc[head].tolist())]
    if _is_stamp(times[head]):
        head, names = head - 1, ["month", "value", *("" for _ in names[2:])]
    nameless = sum(1 for _ in takewhile(operator.not_, names[2:]))
    names = [name or f"column {number}" for number, name in enumerate(names, 1)]
    sheet = _Sheet(shown, lines)
    sheet.whole([figures, *(_cells(frame[column].tolist()) for column in range(2, 2 + nameless))], head + 1, separator)
    labels, values = sheet.read(times, figures, head + 1)
    if not labels and not sheet.problems:
        sheet.problems.append(Problem(shown, 1, "there are no rows under the header", _WANTED))
    if sheet.problems:
        raise SeriesError(sheet.problems)
    each = kind(labels[0])
    return Readings(each, tuple(labels), tuple(placed(labels)), tuple(values), (names[0], names[1]), tuple(names[2:]))


class _Sheet:
    """The rows of a file while they are understood, and the problems met."""

    def __init__(self, shown: str, lines: "_Lines") -> None:
        self.problems: list[Problem] = []
        self._shown = shown
        self._lines = lines

    def read(self, times: Cells, figures: Cells, first: int) -> tuple[list[Stamp], list[Number | None]]:
        """Times and values of the rows from the first under the header, blank ones left out."""
        rows: list[int] = []
        stamps: list[Stamp] = []
        values: list[Number | None] = []
        for number in range(first, len(times)):
            when, figure = times[number], figures[number]
            if not when and not figure:
                continue
            try:
                at = stamp(when)
            except ValueError:
                self._wrong(number, f"{told(visible(when))} is no month" if when else "the month is missing", FORMS)
                continue
            try:
                values.append(value(figure))
            except ValueError:
                self._wrong(number, f"{told(visible(figure))} is no number", _NUMBER)
                continue
            rows.append(number)
            stamps.append(at)
        each = _kind(stamps)
        if {kind(at) for at in stamps} == {each} and all(before < after for before, after in pairwise([place(at) for at in stamps])):
            return stamps, values
        return self._ordered(rows, stamps, each), values

    def whole(self, columns: list[Cells], first: int, separator: str) -> None:
        """Raise SeriesError where the figures and the columns without a name after them are numbers cut at their thousands."""
        found = [(number, cells) for number, cells in enumerate(zip(*columns, strict=True)) if number >= first and any(cells[1:])]
        written = [(number, separator.join(cells).rstrip(separator)) for number, cells in found]
        if written and all(_GROUPED.fullmatch(text.replace("−", "-")) for _, text in written):
            for number, text in written:
                self._wrong(number, f"{text} looks like one number", "quotation marks around it, or a header row that names each column")
            raise SeriesError(self.problems)

    def _ordered(self, rows: list[int], stamps: list[Stamp], each: Kind) -> list[Stamp]:
        """The times as one kind; those of another, those given twice and those that go back are noted."""
        found: list[Stamp] = []
        for number, at in zip(rows, stamps, strict=True):
            if kind(at) != each and not (each == "month" and kind(at) == "day"):
                self._wrong(number, f"{at} is a {kind(at)}", f"a {each} as in the rows before it")
                continue
            label = as_kind(at, each)
            if found and place(label) == place(found[-1]):
                self._wrong(number, f"{label} is given twice", f"each {each} once")
            elif found and place(label) < place(found[-1]):
                self._wrong(number, f"{label} comes after {found[-1]}", f"{each}s in order")
            else:
                found.append(label)
        return found

    def _wrong(self, number: int, what: str, expected: str) -> None:
        self.problems.append(Problem(self._shown, self._lines.of(number), what, expected))


def value(text: str) -> Number | None:
    """A figure as people write it, None where it is blank or NA. Raises ValueError for anything else."""
    if text.isdecimal() and text.isascii() and len(text) <= 15:
        return int(text)
    if _DECIMAL.fullmatch(text):
        return _checked(text)
    if text.casefold() in MISSING:
        return None
    plain = text.replace("−", "-")
    if grouped := _GROUPED.fullmatch(plain):
        plain = plain.replace(grouped[2], "")
    return _checked(plain)


def _checked(text: str) -> Number:
    if "." not in text and _WHOLE.fullmatch(text):
        return int(text)
    if not _DECIMAL.fullmatch(text) or not math.isfinite(number := float(text)) or abs(number) > _LARGEST:
        raise ValueError(text)
    return number


def _kind(stamps: list[Stamp]) -> Kind:
    """Days where all are days and some share a month, months where days do not; else what the first row has."""
    first: Kind = kind(stamps[0]) if stamps else "month"
    if first == "day" and all(kind(at) == "day" for at in stamps):
        shared = len(set(stamps)) > len({(at.year, at.month) for at in stamps if not isinstance(at, Quarter)})
        return "day" if shared else "month"
    return "month" if first == "day" else first


def _cells(column: list[object]) -> Cells:
    return [str(cell).strip() for cell in column]


def _is_stamp(text: str) -> bool:
    try:
        stamp(text)
    except ValueError:
        return False
    return True


def _separator(text: str) -> str:
    """What sets the cells apart: that which leaves a time in the first cell of an early row, else what the first row has."""
    early = [line for line in text[:4096].splitlines() if line.strip()][:3]
    for line in reversed(early):
        for separator in SEPARATORS:
            cells = line.split(separator)
            if len(cells) > 1 and _is_stamp(cells[0].strip().strip('"').strip()):
                return separator
    return next((separator for separator in SEPARATORS if separator in early[0]), ",")


class _Lines:
    """The line on which each row of a file begins: its own number, save after blank ones and where a quoted cell holds line breaks."""

    def __init__(self, text: str, blank: int, separator: str) -> None:
        self._body = text[blank:]
        self._above = len(text[:blank].splitlines())
        self._separator = separator
        self._begins: list[int] = []

    def of(self, row: int) -> int:
        """The line from 1 of a row from 0."""
        if '"' not in self._body:
            return self._above + row + 1
        if not self._begins:
            reader = csv.reader(io.StringIO(self._body, newline=""), delimiter=self._separator)
            self._begins = [1, *(reader.line_num + 1 for _ in reader)]
        return self._above + self._begins[min(row, len(self._begins) - 1)]


def _text(path: Path, shown: str) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise SeriesError([Problem(shown, 1, "there is no such file", "a CSV file of months and values")], absent=True) from None
    except IsADirectoryError:
        raise SeriesError([Problem(shown, 1, "is a folder", "a CSV file of months and values")], absent=True) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise SeriesError([Problem(shown, 1, f"the file cannot be read ({reason})", "a CSV file")], absent=True) from None
    if len(raw) > LIMIT:
        raise SeriesError([Problem(shown, 1, "the file is too large", f"at most {LIMIT // 2**20} MiB")])
    if (at := raw.find(b"\0")) >= 0 and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SeriesError([Problem(shown, raw.count(b"\n", 0, at) + 1, "byte 0x00 is no text", "UTF-8 text")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = f"byte 0x{raw[error.start]:02X} is not UTF-8"
        raise SeriesError([Problem(shown, raw.count(b"\n", 0, error.start) + 1, wrong, "UTF-8 text")]) from None
    if not text.strip():
        raise SeriesError([Problem(shown, 1, "the file is empty", _WANTED)])
    return text


def _not_csv(message: str, lines: _Lines, shown: str) -> SeriesError:
    if ragged := _RAGGED.search(message):
        columns, number, cells = map(int, ragged.groups())
        return SeriesError([Problem(shown, lines.of(number - 1), f"values in the row: {cells}", f"{columns}, as in the rows before it")])
    unclosed = re.search(r"starting at row (\d+)", message)
    line = lines.of(int(unclosed[1])) if unclosed else 1
    return SeriesError(
        [Problem(shown, line, "not CSV: a quotation mark is not closed", "RFC 4180, marks closed, and doubled within quotes")]
    )
