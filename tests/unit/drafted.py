"""Drafts of small documents, for the tests of drafting."""

from pathlib import Path

from tui.drafting.make import Made, make
from tui.model.pack import Pack
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack

REPORT = """\
# Performance report

Anyshire Police and Crime Panel, 9 June 2015

Author: Ann Example, Office of the Commissioner

## Crime

- Robbery fell by 3.3% (31 offences) so far this year.
- Anyshire Police (AP) recorded 230 vehicle crimes in September 2014.

Vehicle crime by month

| Year | Jul | Aug | Sep | Total |
| --- | --- | --- | --- | --- |
| 2014 | 197 | 219 | 230 | 646 |
| 2015 | 180 | 201 | 199 | 580 |

## Satisfaction

- Satisfaction of victims was just over 83% in May 2015.
"""
"""A report with two topics, a table by month, a pair of a change and its percentage, and an abbreviation spelled out."""


def quiet(what: str, done: int, of: int) -> None:
    """Show no progress."""


def drafted(folder: Path, text: str = REPORT, name: str = "report.md", into: str = "draft") -> tuple[Made, Path]:
    """Draft a text, written into a folder as a file, into a folder beside it."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return make(folder / into, [file], quiet), folder / into


def pack_of(folder: Path) -> Pack:
    """The pack in a folder. Raises PackError where it is not sound."""
    return read_pack(folder, addresses)
