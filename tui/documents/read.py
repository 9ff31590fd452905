"""Reads a document.

Its content decides which reader is used, and its suffix only where text could be several things.
"""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from tui.text.visible import visible

from .document import CheckedDocument, DocumentError, Heading, Paragraph
from .readers.blocks import Blocks, TooLong
from .readers.captions import with_captions_below
from .readers.file_bytes import file_bytes, input_bytes
from .readers.kinds import DocumentKind, document_kind
from .readers.markup import without_marks

Reader = Callable[[bytes, str, Blocks], None]


def read(path: Path) -> CheckedDocument:
    """Read a document.

    Raises DocumentError where the file is not one that can be read.

    A document that is too long is read as far as the limits go, and `unread` says so.
    """
    shown = visible(str(path))
    return read_bytes(file_bytes(path), path, shown)


def read_input(stream: BinaryIO) -> CheckedDocument:
    """Read a document that is piped in, of which only the content says what it is.

    Raises DocumentError, as `read` does.
    """
    shown = "the standard input"
    return read_bytes(input_bytes(stream, shown), Path("-"), shown)


def read_bytes(raw: bytes, path: Path, shown: str) -> CheckedDocument:
    """Read a document from its bytes.

    Raises DocumentError, which calls it what is `shown`.
    """
    kind = document_kind(raw, path.suffix.lower(), shown)
    blocks = Blocks()
    try:
        _reader(kind)(raw, shown, blocks)
    except TooLong as error:
        last = blocks.found[-1].place if blocks.found else None
        blocks.leave_out("The rest of the document", str(error), last)
    except (RecursionError, MemoryError):
        raise DocumentError(f"{shown} is nested too deeply to be read. Save it again in another format.") from None
    if not blocks.found and not blocks.unread:
        raise DocumentError(f"{shown} has no text to read. Check that it is the right file.")
    return CheckedDocument(
        path,
        kind.value,
        _title(blocks, path),
        with_captions_below(blocks.found),
        tuple(blocks.unread),
        blocks.pages,
        sha256(raw).hexdigest(),
    )


def _reader(kind: DocumentKind) -> Reader:
    # Late, so that a text file does not wait for the readers of other kinds.
    if kind in (DocumentKind.PLAIN, DocumentKind.MARKDOWN, DocumentKind.HTML):
        return _text_reader(kind)
    if kind is DocumentKind.WORD:
        from .readers.word.document import read_word

        return read_word
    if kind is DocumentKind.EXCEL:
        from .readers.excel.workbook import read_excel

        return read_excel
    if kind is DocumentKind.CSV:
        from .readers.separated import read_separated

        return read_separated
    from .readers.pdf.reader import read_pdf

    return read_pdf


def _text_reader(kind: DocumentKind) -> Reader:
    from .readers import html, markdown, plain
    from .readers.decoded import decoded_document

    parse = {DocumentKind.PLAIN: plain.read_plain, DocumentKind.MARKDOWN: markdown.read_markdown, DocumentKind.HTML: html.read_html}[kind]
    return lambda raw, shown, blocks: parse(decoded_document(raw, shown), blocks)


def _title(blocks: Blocks, path: Path) -> str:
    """The title that the document gives, or its first heading, or its name."""
    if title := visible(blocks.title):
        return title
    heading = next((block.text for block in blocks.found if isinstance(block, Heading)), "")
    if heading:
        return heading
    first = next((block.text for block in blocks.found if isinstance(block, Paragraph)), "")
    return without_marks(first).text if re.fullmatch(r".{3,100}[^.:;,]", first) else visible(path.stem)
