"""`beatbook show`: one thing by its address."""

import argparse
from typing import TYPE_CHECKING

from .asked import asked, resolved
from .exits import FOUND, PROBLEMS
from .options import add_formats, add_library, add_workshop
from .output import columns, say
from .rows import say_csv

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_ABOUT = """\
Shows one thing: a topic (roads), a statement, a figure, a table (roads/collisions), a month or a year of it (roads/collisions/2014-07),
a disposal, the matrix, an activity (matrix/1c, or 1c), a cell (matrix/1c/city-centre), a category (category/city-centre), a term
(glossary/tidu, or tidu), the audit, open statistics, home. An address may leave out what goes before it where it is the only one of that
name, and WORKSHOP:ADDRESS is of another workshop in the library.
"""
_END = """\
json: address, kind, title, what there is to say under keys of its own, source; numbers are numbers, what is missing is null.
  a table by month: address, title, unit, source, months, values, totals, means (by year)
  a month: month, value, unit, rank, of, year_before, year_after, mean, from_mean, signal, caveats
  a year: year, unit, total, and mean, covers, months, or disposals; a table of disposals: unit, totals, caveats, disposals
  disposals: disposal, address, year, volume, share (in per cent)
  a statement: text, caveats, terms, tables, follows_from, led_to, evidence_for, claims
  an activity: id, text, capability, cells; cells: title, category, emphasis, basis, reason, evidence
  a category: text, characteristics, silent, activities; a term: term, expansion, basis, meaning, also, uses
csv: the table of a thing, or its facts as key and value; RFC 4180
exit codes: 0 found, 1 a broken workshop, 2 usage or no such address
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the command known."""
    parser = commands.add_parser(
        "show",
        help="one thing by its address",
        description=_ABOUT,
        epilog=_END,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("address", nargs="+", metavar="ADDRESS", help="as in roads/collisions/2014-07; its words may stand apart")
    add_formats(parser)
    add_library(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the record of an address."""
    found = asked(chosen, " ".join(chosen.address))
    if found is None:
        return PROBLEMS
    address = resolved(found.pack, found.rest)
    from tui.display.records import record  # late: a wrong address has no use for it

    from . import formats

    told = record(found.pack, address)
    match chosen.format:
        case "json":
            say(formats.json_lines(formats.data(told)))
        case "csv":
            say_csv(formats.csv_rows(told))
        case "markdown":
            say(formats.markdown(told))
        case _:
            say(formats.text(told, columns()))
    return FOUND
