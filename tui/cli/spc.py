"""`beatbook spc`: an XmR reading of any file of periods and values."""

import argparse
import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tui.text.paragraphs import INDENT, wrap_indented

from .exits import FOUND, PROBLEMS, USAGE, UsageError
from .options import add_format
from .output import complain, print_ascii, print_lines, print_remark, terminal_columns
from .progress import ProgressLine, progress

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.analysis.rules import Special
    from tui.analysis.series_file import Readings
    from tui.analysis.xmr import Phase
    from tui.model.period import Period
    from tui.text.period_spelling import Order

MOST_PROBLEMS = 20
"""How many problems of a file are listed; further ones are only counted."""
ORDERS: "Mapping[str, Order]" = {"day-first": "day", "month-first": "month", "year-first": "year"}

BLOCK = 4096
"""How many points of JSON are written at once."""
_POINT = '{"month": "%s", "value": %s, "special": %s}'
_SPECIALS: "Mapping[Special | None, str]" = {
    None: "null",
    "outside": '"outside"',
    "shift": '"shift"',
    "trend": '"trend"',
    "two-of-three": '"two-of-three"',
}
READS = """\
what it reads:
  periods   2014-04, Apr 2014, Apr-14, 04/2014, 201404
            2014 Q2, Q2 2014, 2014/15 Q1, 2014 H1, 2014-W07
            2014/15, 2014-15, FY2014/15, 2014, year ending March 2014
            28/04/2014, 28 April 2014, 2014-04-28, with or without a time
            01/04/2014 - 30/04/2014, Apr-Jun 2014, CY2014
            a year and a month or quarter in two columns, or a grid of them
            The spacing of the dates shows whether they are months, quarters,
            years, weeks or every few days.
  values    1200, 1,200, 85.1, 85%, £1,200, £1.2m, (31)
            12,5 where the column shows that the comma is a decimal mark
            blank, NA, [x], [c], .. and the like for a missing value
            Marks such as [p] and [r] are left out.
  files     CSV with commas, semicolons, tabs or vertical bars
            UTF-8, UTF-16 or Windows-1252, also compressed with gzip or zip
            Rows may be in any order. Titles above and notes below are left out.
            Save an Excel workbook as CSV first.

Each assumption is reported in a line that begins "Assumed". A file that can be read in two ways is refused, with the reason and the option
that settles it.

examples:
  beatbook spc collisions.csv
  beatbook spc crime.csv --period Quarter --value "Recorded crime"
  beatbook spc robbery.csv --rebase 2014/15 --better lower
  beatbook spc dates.csv --dates day-first --baseline 24
  cat series.csv | beatbook spc - --format json

exit codes: 0 worked out; 1 the file has problems, which are listed; 2 there is no such file or column, or wrong usage
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "spc",
        help="draw a control chart (XmR) from any file of periods and values",
        epilog=READS,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE.csv", help="a table with a period and a value in each row; - for standard input")
    parser.add_argument("--period", metavar="COLUMN", help="the column of periods, by its header or number")
    parser.add_argument("--value", metavar="COLUMN", help="the column of values, by its header or number")
    parser.add_argument("--dates", choices=tuple(ORDERS), help="what comes first in dates such as 01/02/2014, if the file does not show it")
    parser.add_argument("--decimal", choices=("point", "comma"), help="the decimal mark, if the file does not show it")
    parser.add_argument(
        "--baseline", type=_points, metavar="N", help="mean and limits from the first N points only (with --rebase, of each period)"
    )
    parser.add_argument(
        "--rebase", action="append", default=[], metavar="PERIOD", help="work out a new mean and limits from this period on (repeatable)"
    )
    parser.add_argument("--no-screen", action="store_true", help="keep unusually large moving ranges, which widens the limits")
    parser.add_argument(
        "--better", choices=("lower", "higher", "neutral"), default="neutral", help="which direction is better (default: neutral)"
    )
    add_format(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Read the file and print the reading."""
    # A hundred thousand rows make a great many objects and no garbage: looking for it would take a third of the time.
    gc.disable()
    # Late: no other command needs them.
    from tui.analysis.series_file import SeriesError
    from tui.analysis.xmr import read_points

    shown = "standard input" if chosen.file == "-" else chosen.file
    try:
        with progress(f"Reading {shown}") as part:
            found = _read(chosen, shown, part)
            starts = [_start(found, period) for period in chosen.rebase]
            periods = read_points(found.labels, found.places, found.values, starts, baseline=chosen.baseline, screen=not chosen.no_screen)
    except SeriesError as error:
        complain(error.problems[:MOST_PROBLEMS])
        if (more := len(error.problems) - MOST_PROBLEMS) > 0:
            complain([f"beatbook: {more:,} more problem{'s' if more > 1 else ''} like these"])
        return USAGE if error.absent else PROBLEMS
    if chosen.format == "json":
        print_ascii(_json(found, periods, several=bool(chosen.rebase)))
        if found.unread:
            print_remark([f"beatbook: {shown}: read the columns {' and '.join(found.columns)}; did not read {', '.join(found.unread)}"])
        if found.assumed:
            print_remark(f"beatbook: {shown}: {line}" for line in found.assumed)
    else:
        print_lines(_text(chosen, found, periods, shown))
    return FOUND


def _read(chosen: argparse.Namespace, shown: str, part: "ProgressLine") -> "Readings":
    """The series of the file. Raises SeriesError."""
    from tui.analysis.series_file import read_series  # late, as above

    return read_series(
        Path(chosen.file),
        shown,
        period=chosen.period,
        value=chosen.value,
        order=ORDERS[chosen.dates] if chosen.dates else None,
        decimal=chosen.decimal,
        # Finding the limits and the signals takes the rest of the time.
        progress=lambda done: part(done * 0.6),
    )


def _points(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0 and len(text) < 10):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of points; use 1 or more")
    return int(text)


def _start(found: "Readings", text: str) -> int:
    try:
        return found.start(text)
    except ValueError as error:
        raise UsageError(f"--rebase: {error}") from None


def _text(chosen: argparse.Namespace, found: "Readings", periods: "tuple[Phase[Period], ...]", shown: str) -> Iterator[str]:
    from tui.nodes.spc import spc_lines
    from tui.text.glyphs import ascii_text
    from tui.text.longer_signs import written_longer

    unicode = (getattr(sys.stdout, "encoding", None) or "ascii").casefold().replace("_", "-") in ("utf-8", "utf8")
    width = terminal_columns()
    for line in spc_lines(found, periods, chosen.better, shown, width, unicode=unicode):
        written = line if unicode else ascii_text(written_longer(line))
        if len(written) <= width:
            yield written  # Among them the chart's lines, which keep their spaces.
        else:
            yield from wrap_indented(written, width, INDENT if written[:1] == " " else INDENT * 2)


def _json(found: "Readings", periods: "tuple[Phase[Period], ...]", *, several: bool) -> Iterable[str]:
    """One object, or with rebases one for each period under `periods`.

    One point on each line: the encoder's own layout takes ten times as long.
    """
    # Months without assumptions have only the plain keys.
    more: dict[str, object] = {} if found.frequency == "month" else {"frequency": found.frequency}
    if found.assumed:
        more["assumptions"] = found.assumed
    if several:
        yield '{"periods": ['
    for number, period in enumerate(periods):
        head = {
            "mean": period.mean,
            "lower": period.lower,
            "upper": period.upper,
            "n": period.n,
            "screened": period.screened,
            "baseline": period.baseline,
            "trial": period.trial,
            **more,
        }
        yield json.dumps(head)[:-1] + ', "points": ['
        size, block = len(period.values), _points_of(period)
        for begin in range(0, size, BLOCK):
            yield block(begin, begin + BLOCK, ",\n") + ("," if begin + BLOCK < size else "")
        yield "]}" + ("," if number < len(periods) - 1 else "")
    if several:
        yield "]}"


def _points_of(period: "Phase[Period]") -> "Callable[[int, int, str], str]":
    """A function that writes some points, with a separator between them."""
    from tui.analysis.xmr import LONG  # late, as above

    if len(period.values) >= LONG:
        from tui.analysis.long_texts import PointTexts  # late, as above

        return PointTexts(_POINT, period, _SPECIALS).joined

    def joined(begin: int, end: int, separator: str) -> str:
        points = map(period.point, range(begin, min(len(period.values), end)))
        return separator.join(
            _POINT % (label, "null" if value is None else repr(value), _SPECIALS[special]) for label, value, special, _ in points
        )

    return joined
