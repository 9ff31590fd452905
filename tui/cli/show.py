"""`beatbook show`: one thing by its address."""

from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS, UsageError
from .options import add_formats, add_library, add_workshop
from .output import print_lines, terminal_columns
from .rows import print_csv
from .target import target, target_address

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction

    from tui.model.pack import Pack
    from tui.navigation.address import Address
    from tui.nodes.record import Record

KIOSK_OPTIONS = ("--format", "--csv-raw", "--context", "--rebase")
"""Options that a look-up over SSH may use."""

_ABOUT = """\
Shows one thing: a topic (TOPIC), a statement (TOPIC/STATEMENT), a figure, a table (TOPIC/TABLE), a period of it (TOPIC/TABLE/2014-07), a
member of it (TOPIC/TABLE/MEMBER), the matrix, an activity (matrix/1c, or 1c), a cell (matrix/1c/CATEGORY), a category (category/CATEGORY),
a term (glossary/TERM, or TERM), the audit, open statistics (audit/TABLE), home, or a table or row through all reports of the force
(compare/TOPIC/TABLE). The last part of an address is enough if nothing else has that name, except for figures and claims.
WORKSHOP:ADDRESS shows another workshop in the library.
"""
_END = """\
json: address, kind, title, the keys below, source; numbers are numbers, missing values are null
  home: id, force, board, held, reported, author, office, contents, headlines
    contents: topics, statements, claims, tables, activities, categories, links, terms (how many of each)
    headlines: topic, headline, value, unit, percent, note
  topic: about, tables, ladder (of the topic that has one), statements
    ladder: level, body, takes
    statements: title, address, section, text, figures, caveats
    figures: label, address, value, upto, unit, window, printed
  statement: text, no_target (that the report gives an average and no target, where it does), caveats, terms, tables,
    follows_from, led_to, evidence_for, claims
    claims (of a statement): label, address, value, upto, unit, window, printed, relation, role, measure, verdict
  figure: statement, label, value, upto, unit, window, role, measure, printed, relation, chance (whether a change could
    be chance; null where that cannot be tested), computed, verdict, ground, why, caveats
  claim: statement, label, value, upto, unit, printed, relation, computed, verdict, ground, why, caveats
  table (one measure by month; without a kind): unit, months, values, signs (by month, if any), totals, means (by year)
  table (any other): unit, frequency, dimensions, columns, totals (of the main column, by period), caveats, rows
    dimensions: id, title
    columns: id, title, unit, kind, of, as (a column that relates to another), per (the base of a rate)
    rows (of a table): period, each dimension and column by its id, each column's sign as its id with _sign, share (per cent), address
  table or member with --rebase: also rebases, phases
    phases: from, to, n, mean, lower, upper, trial (fewer than 12 points), signals (how many)
  month: month, value, unit, rank (1 is the highest), of (months in its year), year_before, year_after (the same month),
    mean (of its year), from_mean, signal, caveats
  year (of months): year, unit, total, mean, covers (the months with a figure), caveats, months, values, signs
  year (of any other table): period, unit, frequency, dimensions, columns, totals, caveats, rows
  period: period, unit, frequency, dimensions, columns, totals, caveats, rows
  member: member, points (change of its share), unit, frequency, dimensions, columns, totals, caveats, rows
  member-period: member, period, unit, frequency, dimensions, columns, totals, caveats, rows
  matrix: rows (with scores.csv also scores, widest_gaps, too_few_answers; and importance, regularity, gap, answers in each row)
  capability: text, rows
    rows (and each category's id, and all-neighbourhoods; the row of the category as a whole has an empty id): id, title
    a category's id (null where the report is silent): emphasis, basis, inherited (said of a whole capability or category)
  activity: id, text, capability, cells (with scores.csv also scores, as has a capability: category, group and the four of a row)
    cells: title, category, emphasis, basis, inherited, reason, evidence
  cell: row, category, emphasis, basis, inherited, reason, of_capability (what is said of a whole around it), text, evidence
    evidence: title, address, text
  category: text, characteristics, inherited (number of activities that only share a whole), silent (number not mentioned), activities
    activities: id, title, address, emphasis, basis, reason
  glossary: terms
    terms: term, address, expansion, meaning, basis
  term: term, expansion, basis, meaning, also, uses
    uses: title, address
  audit: board, claims
    claims (of the audit): address, statement, label, stated, relation, computed, verdict, ground, why
  questions: questions
    questions: question, why, claims
  statistic: definition, unit, frequency, dimensions, columns, totals, caveats, licences, rows
  comparison: measure, unit, force, frequency, forces, values
    forces: force, rate, place (1 is the lowest unless higher is better), to_others (less the mean of the others), workshop, address
    values: as in the JSON of compare
  help: keys
    keys: key, does
csv: the thing's table. A statement, a term, a cell or anything else without a table gives pairs of key and value: lists of texts are
  joined by |, and other lists are numbered (claims.1.value). RFC 4180. Text that a spreadsheet could run as a formula gets an
  apostrophe before it, unless --csv-raw is given; numbers never do
exit codes: 0 found, 1 a broken workshop, 2 usage or no such address
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "show",
        help="print one thing as text, JSON, CSV or Markdown",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    parser.add_argument("address", nargs="+", metavar="ADDRESS", help="such as TOPIC/TABLE/2014-07, or in words: TABLE July 2014")
    add_formats(parser)
    parser.add_argument("--context", action="store_true", help="the matrix: include our own reading, which is not the report's")
    parser.add_argument(
        "--rebase",
        action="append",
        default=[],
        metavar="PERIOD",
        help="a trend: a new mean and new limits from this period on (repeatable)",
    )
    add_library(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def run(chosen: "argparse.Namespace") -> int:
    """Print the record of an address."""
    found = target(chosen, " ".join(chosen.address))
    if found is None:
        return PROBLEMS
    address = target_address(found.pack, found.rest, kiosk=getattr(chosen, "kiosk", False))
    from tui.navigation.address import COMPARE  # late, for --help and --version
    from tui.nodes.kinds import node

    from . import formats

    chosen.all = address.topic == COMPARE  # A comparison depends on every workshop.
    thing = node(found.pack, address)
    if chosen.context:
        from tui.nodes.matrix.node import MatrixNode  # late: only it has a context

        if not isinstance(thing, MatrixNode):
            raise UsageError(f"--context is for the matrix and its parts; {address} is not one of them.")
        thing.context = True
    record = _with_rebases(found.pack, address, chosen.rebase) if thing.in_table or chosen.rebase else thing.record()
    if chosen.named:
        record = record._replace(address=record.address._replace(workshop=found.pack.id))
    match chosen.format:
        case "json":
            from .json_text import json_lines  # late: only JSON needs it

            print_lines(json_lines(formats.data(record)))
        case "csv":
            print_csv(formats.csv_rows(record), raw=chosen.csv_raw)
        case "markdown":
            print_lines(formats.markdown(record))
        case _:
            print_lines(formats.text(record, terminal_columns()))
    return FOUND


def _with_rebases(pack: "Pack", address: "Address", written: list[str]) -> "Record":
    """A table or a part of it, with the rebases that are asked for or the one to try."""
    from tui.nodes.kinds import node  # late: only tables have trends
    from tui.nodes.rebased_record import RebaseRefused, TableTrend

    try:
        trend = TableTrend(pack, address)
        if written:
            return trend.record(trend.periods(written))
    except RebaseRefused as error:
        if written:
            raise UsageError(f"--rebase: {error}") from None
        return node(pack, address).record()
    record = node(pack, address).record()
    return record._replace(facts=(*record.facts, *trend.suggestion("To try a rebase there, add --rebase {written}.")))
