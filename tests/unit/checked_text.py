"""What the check of a report finds, from the report's text."""

from pathlib import Path

from tui.documents.check import check_document
from tui.documents.finding import CheckFinding
from tui.documents.read import read


def differing_in(folder: Path, text: str) -> tuple[CheckFinding, ...]:
    """The findings that differ in a Markdown report of this text, worst first."""
    path = folder / "report.md"
    path.write_text(text, "utf-8")
    return check_document(read(path)).differing
