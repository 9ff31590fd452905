"""Writes a report in each format.

Files of the same report are the same in every run.
"""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.documents.blocks import Draft
from tests.documents.writers.docx import write_docx
from tests.documents.writers.html import write_html
from tests.documents.writers.markdown import write_markdown
from tests.documents.writers.pdf import write_pdf
from tests.documents.writers.plain import write_csv, write_plain
from tests.documents.writers.xlsx import write_xlsx

WRITERS: dict[str, Callable[[Draft, Path, Random], None]] = {
    "docx": write_docx,
    "xlsx": write_xlsx,
    "pdf": write_pdf,
    "md": write_markdown,
    "html": write_html,
    "txt": write_plain,
    "csv": write_csv,
}
