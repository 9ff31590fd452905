"""`beatbook spc`: an XmR reading of any file of months and values."""

import argparse
import gc
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS, USAGE, UsageError
from .options import add_format
from .output import columns, complain, remark, say
from .wrapping import INDENT, wrap

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.analysis.read_series import Readings
    from tui.analysis.stamps import Stamp
    from tui.analysis.xmr import Period

TOLD = 20
"""Problems of a file that are named; of more their number is said."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the command known."""
    parser = commands.add_parser("spc", help="a control chart (XmR) of any CSV file of months and values", allow_abbrev=False)
    parser.add_argument("file", metavar="FILE.csv", help="a header row, then a month, quarter or date and a value in each row")
    parser.add_argument("--baseline", type=_months, metavar="N", help="take mean and limits of each period's first N months")
    parser.add_argument("--rebase", action="append", default=[], metavar="MONTH", help="begin a new period there; can be repeated")
    parser.add_argument("--no-screen", action="store_true", help="keep moving ranges that stand out, which widens the limits")
    parser.add_argument(
        "--better", choices=("lower", "higher", "neutral"), default="neutral", help="which way is better; neutral (default) says neither"
    )
    add_format(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Read the file and print the reading."""
    # A hundred thousand rows make a great many objects and no garbage: looking for it would take a third of the time.
    gc.disable()
    # pandas comes with it, half a second that no other command waits for.
    from tui.analysis.read_series import SeriesError, read_series
    from tui.analysis.xmr import read
    from tui.display.spc import DAYS

    try:
        found = read_series(Path(chosen.file), chosen.file)
    except SeriesError as error:
        complain(error.problems[:TOLD])
        if (more := len(error.problems) - TOLD) > 0:
            complain([f"beatbook: {more:,} more of the kind"])
        return USAGE if error.absent else PROBLEMS
    starts = [_start(found, month) for month in chosen.rebase]
    periods = read(found.labels, found.places, found.values, starts, baseline=chosen.baseline, screen=not chosen.no_screen)
    if chosen.format == "json":
        say(_json(periods, several=bool(chosen.rebase)))
        if found.unread:
            remark([f"beatbook: read {' and '.join(found.columns)} of {chosen.file}, not {', '.join(found.unread)}"])
        if found.kind == "day":
            remark([f"beatbook: the dates of {chosen.file} are read as days: {DAYS}"])
    else:
        say(_text(chosen, found, periods))
    return FOUND


def _months(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of months from 1")
    return int(text)


def _start(found: "Readings", text: str) -> int:
    from tui.analysis.stamps import stamp  # late, for the other commands

    try:
        return found.start(stamp(text))
    except ValueError as error:
        raise UsageError(f"--rebase: {error}") from None


def _text(chosen: argparse.Namespace, found: "Readings", periods: "tuple[Period[Stamp], ...]") -> Iterator[str]:
    from tui.display.glyphs import ascii_text
    from tui.display.spc import spc_lines

    unicode = (getattr(sys.stdout, "encoding", None) or "ascii").casefold().replace("_", "-") in ("utf-8", "utf8")
    width = columns()
    for line in spc_lines(found, periods, chosen.better, chosen.file, width, unicode=unicode):
        # The chart's lines keep their spaces; none of them is longer than the width.
        for row in wrap(line, width, INDENT if line[0] == " " else INDENT * 2) if len(line) > width else (line,):
            yield row if unicode else ascii_text(row.replace("±", "+/-"))


def _json(periods: "tuple[Period[Stamp], ...]", *, several: bool) -> Iterable[str]:
    """One object, or with rebases one for each period under `periods`. A point a line: the encoder's own layout takes ten times as long."""
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
        }
        yield json.dumps(head)[:-1] + ', "points": ['
        last = len(period.points) - 1
        for at, (month, value, special, _) in enumerate(period.points):
            shown = "null" if value is None else repr(value)
            named = "null" if special is None else f'"{special}"'
            yield f'{{"month": "{month}", "value": {shown}, "special": {named}}}{"," if at < last else ""}'
        yield "]}" + ("," if number < len(periods) - 1 else "")
    if several:
        yield "]}"
