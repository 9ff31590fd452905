"""`beatbook audit --ask`.

The questions to ask the Force, in each of the audit's formats.
"""

import shutil
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .output import print_lines
from .rows import markdown_table, print_csv

if TYPE_CHECKING:
    from tui.analysis.finding import Finding
    from tui.analysis.questions import BoardQuestion
    from tui.model.pack import Pack

QUESTION_KEYS = ("question", "why", "claims")
"""The keys of a question, and the columns of a table; `claims` are the addresses of the claims that it is about."""


def print_questions(pack: "Pack", findings: "tuple[Finding, ...]", format: str, *, raw: bool = False) -> None:
    """Print the questions about any of the findings."""
    from tui.analysis.audit import audit  # late, as all of the pack's own, for --help and --version
    from tui.nodes.every_question import every_question  # late, for the same reason

    whole = len(findings) == len(audit(pack))
    found = [asked for asked in every_question(pack) if (whole if asked.table else any(each in findings for each in asked.findings))]
    if format == "json":
        from .json_text import json_lines  # late: only JSON needs it

        print_lines(json_lines(map(_record, found)))
    elif format == "csv":
        print_csv([QUESTION_KEYS, *(_cells(asked) for asked in found)], raw=raw)
    elif format == "markdown":
        print_lines(markdown_table(QUESTION_KEYS, map(_cells, found)))
    else:
        print_lines(_text(found))


def _record(asked: "BoardQuestion") -> dict[str, object]:

    return dict(zip(QUESTION_KEYS, (asked.question, asked.reason, [finding.claim.address for finding in asked.findings]), strict=True))


def _cells(asked: "BoardQuestion") -> tuple[str, str, str]:

    return asked.question, asked.reason, " ".join(finding.claim.address for finding in asked.findings)


def _below(asked: "BoardQuestion") -> Iterator[str]:
    """Why a question is asked, what it would settle, and who words it."""
    yield f"Why: {asked.reason}"
    for words, claims in (("Helps to settle", asked.settles), ("Bears on", asked.bears_on)):
        if claims:
            yield f"{words}: {', '.join(finding.claim.address for finding in claims)}"
    if asked.drafted:
        yield "Drafted from the audit."


def _text(found: "list[BoardQuestion]") -> Iterator[str]:
    columns = max(40, shutil.get_terminal_size().columns)
    yield f"Questions to ask the Force: {len(found)}" if found else "There are no questions to ask about this."
    for number, asked in enumerate(found, 1):
        yield ""
        margin = " " * (len(str(number)) + 2)
        yield from textwrap.wrap(f"{number}. {asked.question}", columns, subsequent_indent=margin, break_on_hyphens=False)
        for sentence in _below(asked):
            yield from textwrap.wrap(sentence, columns, initial_indent=margin, subsequent_indent=f"{margin}  ", break_on_hyphens=False)
