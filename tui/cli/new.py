"""`beatbook new`: drafts a workshop from a report."""

import argparse
import os
import re
import shlex
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.text.numbers import plural
from tui.text.progress import progress_bar

from .exits import FOUND, USAGE, UsageError
from .output import complain, print_lines, terminal_columns
from .progress import ERASE, can_show_progress

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.drafting.make import Made

_ABOUT = """\
Drafts a workshop from a report: its statements, tables, measures, figures,
abbreviations and dates, each with its place in the report. Everything is
marked as a draft until you accept it. The report is only read.

Run again on a new version of the report, it keeps what you have edited or
accepted, and lists what has changed.

Reads Word (.docx), Excel (.xlsx), CSV, PDF with a text layer, HTML, Markdown
and plain text. Excel, PDF and a second run need: pip install "beatbook[documents]" (in a checkout: ".[documents]")

examples:
  beatbook new workshops/anyshire-2026-06 --from report.docx
  beatbook new workshops/anyshire-2026-06 --from report.pdf tables.xlsx
"""
_END = "exit codes: 0 drafted; 2 if a file cannot be read, or for wrong usage"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARGIN, _LEAST_WIDTH = "  ", 40
"""The indent of what a line continues with, and the fewest columns of a line on a terminal."""
LISTED = 20
"""How many things of each kind of change are listed."""
LISTED_DIFFERING = 5
"""How many figures that differ are listed."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "new",
        help="draft a workshop from a report",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="FOLDER", help="the workshop's folder, whose name becomes its id")
    parser.add_argument("--from", dest="files", nargs="+", required=True, metavar="FILE", help="the report, and files of tables with it")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Draft the files into the folder, and say what was drafted and what was not."""
    folder = Path(os.path.expanduser(chosen.folder))
    _check_name(folder)
    from tui.documents.document import DocumentError  # late, with what reads documents
    from tui.drafting.make import NotNew, make
    from tui.drafting.needs import Missing
    from tui.pack.problems import PackError

    progress = _Progress()
    try:
        with progress:
            made = make(folder, [Path(os.path.expanduser(name)) for name in chosen.files], progress.show)
    except (NotNew, DocumentError, Missing) as error:
        complain([f"beatbook: {error}"])
        return USAGE
    except PackError as error:
        complain([f"beatbook: the report cannot be made a sound workshop: {error.problems[0].what}, expected {error.problems[0].expected}"])
        return USAGE
    except OSError as error:
        complain([f"beatbook: cannot write {folder} ({error.strerror})"])
        return USAGE
    except KeyboardInterrupt:
        complain([f"beatbook: interrupted. {folder} is as it was."])
        raise
    lines = _report(folder, made, chosen.files)
    print_lines(_wrapped(lines) if sys.stdout.isatty() else lines)
    print_lines([f"Next: beatbook review {as_argument(folder)}"])
    return FOUND


def _check_name(folder: Path) -> None:
    from tui.drafting.ids import short_slug  # late, as above

    name = folder.absolute().name
    if not _ID.fullmatch(name) or len(name) > 60:
        better = short_slug(name)
        such = f", such as {better}" if better else ""
        raise UsageError(f"The folder's name becomes the workshop's id, so it has small letters, digits and hyphens only{such}.")


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    """The lines, none wider than the terminal."""
    width = max(_LEAST_WIDTH, terminal_columns())
    for line in lines:
        yield from textwrap.wrap(line, width, subsequent_indent=_MARGIN, break_on_hyphens=False, break_long_words=False)


class _Progress:
    """One line on a terminal that says what is being done, from the first step."""

    def __init__(self) -> None:
        self._shown = ""
        self._on = can_show_progress()

    def show(self, what: str, done: int, of: int) -> None:
        """Show a step, with how much of it is done."""
        line = f"{what}: {progress_bar(done / of)}" if done and of else f"{what} …"
        if self._on and line != self._shown:
            sys.stderr.write(f"{ERASE}{line}")
            sys.stderr.flush()
            self._shown = line

    def __enter__(self) -> None:
        """Show nothing yet."""

    def __exit__(self, *raised: object) -> None:
        """Erase the line, so that an error begins a new one."""
        if self._shown:
            sys.stderr.write(ERASE)
            sys.stderr.flush()
            self._shown = ""


def _report(folder: Path, made: "Made", files: Sequence[str]) -> Iterator[str]:
    draft = made.draft
    counts = {"statement": len(draft.statements), "table": len(draft.tables), "measure": len(draft.measures), "term": len(draft.terms)}
    found = [plural(count, noun) for noun, count in counts.items() if count]
    found += [plural(len(draft.activities), "activity", "activities")] if draft.activities else []
    contents = ", ".join(found)
    yield f"{folder.absolute().name}: drafted {contents or 'nothing'}."
    yield f"{plural(made.figures, 'figure')} in statements, {made.checked} with a check against the tables."
    facts = {key: draft.meeting[key] for key in ("force", "board", "held", "reported", "covers", "author") if key in draft.meeting}
    yield f"Meeting: {'; '.join(f'{key} {value}' for key, value in facts.items())}."
    yield from (f"Not drafted: {words}" if not words.startswith("The ") else words for words in draft.left[:LISTED])
    if len(draft.left) > LISTED:
        yield f"Not drafted: {len(draft.left) - LISTED} more parts."
    if made.changes is not None:
        yield from _changes(made)
    yield from _differing(made, files)


def as_argument(path: object) -> str:
    """A path as a shell takes it: quoted, and with `./` before a dash."""
    text = str(path)
    return shlex.quote(f"./{text}" if text.startswith("-") else text)


def _differing(made: "Made", files: Sequence[str]) -> Iterator[str]:
    """The figures of the report that differ from what its others give, worst first."""
    if made.differing:
        verb = "differs" if len(made.differing) == 1 else "differ"
        see = f"beatbook check {' '.join(map(as_argument, files))}"
        yield f"{plural(len(made.differing), 'figure')} {verb} from what the others give. See: {see}"
    for each in made.differing[:LISTED_DIFFERING]:
        yield f"Differs ({each.place}): {f'{each.stated}. ' if each.stated and each.stated not in each.why else ''}{each.why}"
    if len(made.differing) > LISTED_DIFFERING:
        yield f"Differs: {len(made.differing) - LISTED_DIFFERING} more."


def _changes(made: "Made") -> Iterator[str]:
    """What is different from the draft before."""
    changes = made.changes
    assert changes is not None
    kinds = {
        "New": changes.added,
        "Renewed": changes.renewed,
        "Removed, as the report no longer has it": changes.removed,
        "Kept as you edited or accepted it, but the report has changed": changes.changed,
        "Kept, but no longer in the report": changes.gone,
    }
    for words, found in kinds.items():
        yield from (f"{words}: {name}" for name in found[:LISTED])
        if len(found) > LISTED:
            yield f"{words}: {len(found) - LISTED} more"
    if not any(kinds.values()):
        yield "Nothing has changed since the last draft."
