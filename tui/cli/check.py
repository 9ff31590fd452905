"""`beatbook check`: the figures of any report, checked against each other."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.library.finder import packs_by_id

from .environment import clean_environment
from .exits import FOUND, PROBLEMS, USAGE, UsageError
from .load import load_workshop
from .open import terminal_problem
from .options import GLYPHS, THEME_NAMES, add_browser, add_csv_raw, add_library, mouse, searched, setting
from .output import complain, print_lines, print_remark
from .progress import progress
from .rows import print_csv

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.documents.document import CheckedDocument
    from tui.documents.finding import CheckReport
    from tui.model.pack import Pack

CHECK_FORMATS = ("text", "json", "csv", "markdown", "lines")
_ABOUT = """\
Reads reports and tables, and checks whether their figures fit each other:
totals, means, shares, changes and their percentages, ranks, dates, figures in
sentences against the tables, and the same figure in two places. No workshop
is needed. What rounding can explain is not reported. The file is only read.

Reads Word (.docx), Excel (.xlsx), CSV, PDF with a text layer, HTML, Markdown
and plain text. Excel and PDF need: pip install "beatbook[documents]" (in a checkout: ".[documents]")

With --against, also lists what an earlier report, or another version of this
one, gives differently: figures revised, no longer shown or gone, and measures
whose name, unit, title or note has changed. JSON and CSV then have the key
earlier, the place in the earlier report.

JSON, CSV and lines list only what does not agree, and say on the error output
what was not checked or read. With --all, JSON and CSV list that too, with the
verdict unchecked. Lines are path:line: verdict: why, for Vim (:cexpr) and
for problem matchers. Word, Excel and PDF have no lines: the line is then 0
and the place follows the verdict, as in report.pdf:0: differs: page 3, …

verdicts: differs  other figures of the report contradict it
          close    not as worded, but nearly
          agrees   other figures of the report confirm it (listed with --all)

examples:
  beatbook check report.docx
  beatbook check report.pdf --against last-quarter.pdf
  beatbook check tables.xlsx --format csv > findings.csv
  beatbook check --open report.docx
"""
_END = "exit codes: 0 if nothing differs; 1 if something differs; 2 if a file cannot be read, or for wrong usage"


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "check",
        help="check whether the figures of a report or table file fit each other",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a report or a file of tables; - for the standard input")
    parser.add_argument("--against", metavar="FILE|PACK", help="also compare with an earlier report, or with another version of this one")
    parser.add_argument(
        "--all", action="store_true", help="list the figures that agree, too; in JSON and CSV also what was not checked or read"
    )
    parser.add_argument("--open", action="store_true", help="show the document with its findings in the browser")
    parser.add_argument(
        "--format", choices=CHECK_FORMATS, default="text", help="text (default), json, csv, markdown, or lines for an editor"
    )
    add_csv_raw(parser)
    add_library(parser)
    add_browser(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Check each file and print what was found.

    A file that cannot be read is reported, and the others are checked.
    """
    if chosen.open and len(chosen.files) > 1:
        raise UsageError("Give one file to --open.")
    if chosen.open and (problem := terminal_problem()):
        complain([problem])
        return USAGE
    reports, unread = _reports(chosen)
    if chosen.open:
        return _browse(chosen, reports[0]) if reports else USAGE
    _print(chosen, reports)
    if unread or not all(report.document.blocks for report in reports):
        return USAGE
    return PROBLEMS if any(report.differing for report in reports) else FOUND


def _print(chosen: argparse.Namespace, reports: "Sequence[CheckReport]") -> None:
    """Print what was found.

    What was not checked or read goes to the error output where the format has no place for it.
    """
    from tui.documents.compared import comparison_words

    from .check_records import EARLIER, RECORD_KEYS, check_records  # late, with the structs of a report
    from .check_report import left_out

    if chosen.format in ("json", "csv"):
        records = [record for report in reports for record in check_records(report, everything=chosen.all)]
        keys = RECORD_KEYS if chosen.against is None else (*RECORD_KEYS, EARLIER)
        if chosen.format == "json":
            from .json_text import json_lines  # late: only JSON needs it

            print_lines(json_lines(records))
        else:
            print_csv([keys, *(tuple(record.values()) for record in records)], raw=chosen.csv_raw)
    elif reports:
        print_lines(_written(chosen, reports))
    if chosen.format in ("json", "csv", "lines"):
        print_remark(words for report in reports if (words := comparison_words(report)))
        if not chosen.all:
            print_remark(line for report in reports for line in left_out(report))


def _reports(chosen: argparse.Namespace) -> "tuple[list[CheckReport], bool]":
    """A report for each file, and whether any could not be read.

    Each of these is complained about.
    """
    from tui.documents.check import check_document  # late, with what reads documents
    from tui.documents.document import DocumentError

    reports, unread = [], False
    against = _against(chosen)
    for name in chosen.files:
        try:
            with progress(f"Checking {name}"):
                reports.append(check_document(_document(name), against))
        except DocumentError as error:
            complain([f"beatbook: {error}"])
            unread = True
    return reports, unread


def _document(name: str) -> "CheckedDocument":
    """Read a file, or for `-` the standard input."""
    from tui.documents.read import read, read_input  # late, as above

    if name == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise UsageError("To check - pipe a document in: beatbook check - < report.txt")
        return read_input(sys.stdin.buffer)
    return read(Path(os.path.expanduser(name)))


def _against(chosen: argparse.Namespace) -> "CheckedDocument | Pack | None":
    """What `--against` names: a workshop's folder or id, or else a document.

    Raises UsageError where it cannot be read.
    """
    from tui.documents.document import DocumentError  # late, as above
    from tui.documents.read import read

    if chosen.against is None:
        return None
    if not chosen.against.strip():
        raise UsageError("--against needs an earlier report, or a workshop's folder or id. See: beatbook check --help")
    path = Path(os.path.expanduser(chosen.against))
    known = packs_by_id(searched(chosen))
    if path.is_dir() or not os.path.lexists(path):
        if not (folder := path if path.is_dir() else known.get(chosen.against)):
            raise UsageError(f"--against: no file and no workshop is called {chosen.against!r}")
        found = load_workshop(folder)
        if found.pack is None:
            raise UsageError(f"--against: the workshop has problems. See: beatbook validate {chosen.against}")
        return found.pack
    try:
        return read(path)
    except DocumentError as error:
        raise UsageError(f"--against: {error}") from None


def _browse(chosen: argparse.Namespace, report: "CheckReport") -> int:
    """Show a document in the browser."""
    theme = setting(chosen, "theme", THEME_NAMES)
    glyphs = setting(chosen, "glyphs", GLYPHS)
    clean_environment()
    from tui.app.document_browser import run as browse  # late, with Textual

    return browse(report, theme=theme, glyphs=glyphs, mouse=mouse(chosen))


def _written(chosen: argparse.Namespace, reports: "Sequence[CheckReport]") -> Iterator[str]:
    from . import check_report  # late, with the structs of a report

    write = {"text": check_report.report_text, "markdown": check_report.report_markdown, "lines": check_report.annotations}[chosen.format]
    for number, report in enumerate(reports):
        if number and chosen.format != "lines":
            yield ""
        yield from write(report, everything=chosen.all)
