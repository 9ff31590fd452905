"""The process that reads a PDF.

Its bytes come from standard input, and what is found goes to standard output.

Decoding a PDF can take any time and memory, so it happens here, where both are limited.
"""

import contextlib
import io
import logging
import os
import resource
import sys
import threading
import time
import warnings

import msgspec

from tui.documents.document import Block, DocumentPlace, Unread
from tui.documents.readers.blocks import Blocks, TooLong
from tui.documents.readers.file_bytes import MIB
from tui.documents.readers.running_heads import without_running_heads
from tui.documents.readers.stacked import add_tables

from .across_pages import joined_pages
from .flow import Item, Uncertain, Words, items_of, type_of
from .page import PdfPage, read_page

MOST_PAGES = 500
"""The most pages of a PDF that are read."""
PDF_MEMORY = 2048 * MIB
SECONDS = 90
"""The most time of the processor for all."""
SECONDS_TO_ARRANGE = 20
"""The part of it for making paragraphs and tables of what the pages hold."""
NO_TEXT = "it is a picture without text"
PASSWORD, DAMAGED, MISSING = "password", "damaged", "missing"


class PdfContent(msgspec.Struct):
    """What the process found, or why it could not read the file."""

    blocks: tuple[Block, ...] = ()
    unread: tuple[Unread, ...] = ()
    pages: int = 0
    trouble: str = ""


def read_standard_input() -> None:
    """Read the PDF on standard input and write a Reading as MessagePack."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):  # Not every system can limit it.
        resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY, PDF_MEMORY))
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    sys.stdout.buffer.write(msgspec.msgpack.encode(reading(sys.stdin.buffer.read())))


def _end_with(parent: int) -> None:
    """End soon after the process that started this one, however it ended."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def reading(raw: bytes) -> PdfContent:
    """Read a PDF."""
    blocks = Blocks()
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError:
        return PdfContent(trouble=MISSING)
    try:
        with pdfplumber.open(io.BytesIO(raw)) as pdf:
            blocks.pages = len(pdf.pages)
            pages = _pages(pdf.pages, blocks)
            blocks.start_time(SECONDS_TO_ARRANGE)
    except Exception as error:  # noqa: BLE001 - a damaged file makes pdfminer raise almost anything
        locked = any(isinstance(each, PDFPasswordIncorrect) for each in (error, error.__context__, *error.args))
        return PdfContent(trouble=PASSWORD if locked else DAMAGED)
    try:
        _add(pages, blocks)
    except TooLong as error:
        blocks.leave_out("The rest of the document", str(error), blocks.found[-1].place if blocks.found else None)
    return PdfContent(tuple(blocks.found), tuple(blocks.unread), blocks.pages)


def _pages(pages: list, blocks: Blocks) -> list[PdfPage]:  # type: ignore[type-arg]  # pages of pdfplumber
    found = []
    for number, page in enumerate(pages[:MOST_PAGES], 1):
        try:
            blocks.keep_time()
        except TooLong as error:
            blocks.leave_out(f"Pages {number} to {len(pages)}", str(error), DocumentPlace(page=number))
            break
        try:
            read = read_page(page, number)
        except MemoryError:
            read = PdfPage([], [], trouble="it needs more memory than a report should")
        except Exception:  # noqa: BLE001 - one damaged page must not hide the others
            read = PdfPage([], [], trouble="it is damaged")
        page.close()
        if read.trouble:
            blocks.leave_out(f"Page {number}", read.trouble, DocumentPlace(page=number))
        if read.without_text:
            blocks.leave_out(f"Page {number}", NO_TEXT, DocumentPlace(page=number))
        found.append(read)
    if len(pages) > MOST_PAGES:
        blocks.leave_out(
            f"Pages {MOST_PAGES + 1} to {len(pages)}", f"only {MOST_PAGES} pages of a document are read", DocumentPlace(page=MOST_PAGES + 1)
        )
    return found


def _add(pages: list[PdfPage], blocks: Blocks) -> None:
    kept = without_running_heads([page.lines for page in pages], lambda line: line.text)
    pages = [page._replace(lines=lines) for page, lines in zip(pages, kept, strict=True)]
    type_ = type_of(pages)
    for item in joined_pages(part for page in pages for part in items_of(page, type_)):
        _add_item(item, blocks)


def _add_item(item: Item, blocks: Blocks) -> None:
    place = DocumentPlace(page=item.page)
    if isinstance(item, Uncertain):
        blocks.leave_out("Text or a table in columns", "which column each part belongs to is not certain", place)
    elif not isinstance(item, Words):
        add_tables(blocks, item.rows, place)
    elif item.level:
        blocks.heading(item.text, item.level, place)
    else:
        blocks.paragraph(item.text, place, bullet=item.bullet, depth=item.depth, footnote=item.note)


if __name__ == "__main__":
    read_standard_input()
