"""Finds out what kind of document a file is.

For those that cannot be read it says what to do.
"""

import re
from enum import Enum

from tui.documents.document import DocumentError
from tui.text.decoding import UndecodableError, decoded

from .archive import Archive


class DocumentKind(Enum):
    """The kinds of document that are read, by their names."""

    WORD = "Word document"
    EXCEL = "Excel workbook"
    PDF = "PDF document"
    HTML = "web page"
    MARKDOWN = "Markdown"
    CSV = "table of separated values"
    PLAIN = "plain text"


_OLD = {
    ".doc": ("an old Word document (.doc)", "Open it in Word and save it as .docx."),
    ".xls": ("an old Excel workbook (.xls)", "Open it in Excel and save it as .xlsx."),
    ".ppt": ("an old PowerPoint presentation (.ppt)", "Save it as PDF."),
}
_OTHER = (
    (b"{\\rtf", "a Rich Text document (.rtf)", "Open it in Word and save it as .docx."),
    (b"\x1f\x8b", "packed with gzip", "Unpack it first: gunzip FILE."),
    (b"BZh", "packed with bzip2", "Unpack it first: bunzip2 FILE."),
    (b"\xfd7zXZ", "packed with xz", "Unpack it first: unxz FILE."),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"\x89PNG", "a picture", "Give the document that it was taken from, or use text recognition (OCR)."),
    (b"\xff\xd8\xff", "a picture", "Give the document that it was taken from, or use text recognition (OCR)."),
    (b"GIF8", "a picture", "Give the document that it was taken from, or use text recognition (OCR)."),
    (b"II*\0", "a picture", "Give the document that it was taken from, or use text recognition (OCR)."),
    (b"MM\0*", "a picture", "Give the document that it was taken from, or use text recognition (OCR)."),
    (b"PAR1", "a Parquet file", "Save its table as CSV."),
    (b"SQLite format 3", "an SQLite database", "Save the table as CSV."),
    (b"\x7fELF", "a program", "Give the document itself."),
    (b"MZ\x90", "a program", "Give the document itself."),
)
_OPEN_DOCUMENT = {
    "text": ("an OpenDocument text (.odt)", "Save it as .docx."),
    "spreadsheet": ("an OpenDocument spreadsheet (.ods)", "Save it as .xlsx."),
    "presentation": ("an OpenDocument presentation (.odp)", "Save it as PDF."),
}
_CALLED = {
    ".docx": "a Word document", ".docm": "a Word document",
    ".xlsx": "an Excel workbook", ".xlsm": "an Excel workbook",
    ".pdf": "a PDF document",
}  # fmt: skip
"""What a file is called that has to begin as such a document does, unless it is text."""
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|h1|p|meta)\b", re.IGNORECASE | re.DOTALL
)

_RULE = re.compile(rb"\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?")
SAMPLE_LINES = 8
"""So many lines show whether a text without a suffix is a table."""


def document_kind(raw: bytes, suffix: str, shown: str) -> DocumentKind:
    """The kind of a document. Raises DocumentError for one that is not read."""
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise DocumentError(f"{shown} is {_ole(raw, suffix)}")
    if raw.startswith(b"PK"):
        return _zipped(raw, shown)
    if b"%PDF-" in raw[:1024]:
        return DocumentKind.PDF
    for magic, what, advice in _OTHER:
        if raw.startswith(magic):
            raise DocumentError(f"{shown} is {what}. {advice}")
    head = raw[:4096].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head) or (suffix in (".html", ".htm", ".xhtml") and b"<" in head):
        return DocumentKind.HTML
    if head.lstrip().startswith(b"<?xml"):
        raise DocumentError(f"{shown} is an XML file. Save it as .docx, .xlsx, PDF or HTML.")
    if suffix in (".csv", ".tsv", ".tab"):
        return DocumentKind.CSV
    if suffix in (".md", ".markdown", ".mkd"):
        return DocumentKind.MARKDOWN
    if suffix in _CALLED and not _is_text(raw):
        raise DocumentError(
            f"{shown} is not {_CALLED[suffix]}, or is damaged. Open it in the program that made it and save it again, or get another copy."
        )
    return DocumentKind.PLAIN if suffix else _unnamed(head)


def _is_text(raw: bytes) -> bool:
    try:
        decoded(raw)
    except UndecodableError:
        return False
    return True


def _unnamed(head: bytes) -> DocumentKind:
    """What text without a suffix is.

    A table where its first lines have equally many separators, Markdown where a table has a rule.
    """
    lines = [line for line in head.splitlines()[:-1] if line.strip()][:SAMPLE_LINES] or head.splitlines()
    if any(_RULE.fullmatch(line) for line in head.splitlines()):
        return DocumentKind.MARKDOWN
    for separator in (b",", b"\t", b";"):
        counts = {re.sub(rb'"[^"]*"', b"", line).count(separator) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and counts != {0}:
            return DocumentKind.CSV
    return DocumentKind.PLAIN


def _ole(raw: bytes, suffix: str) -> str:
    """What an OLE container is.

    An old Office file, or a new one that a password protects.
    """
    if "EncryptedPackage".encode("utf-16-le") in raw or "EncryptionInfo".encode("utf-16-le") in raw:
        return "protected by a password. Open it, remove the password and save it again."
    for name, old in (("WordDocument", ".doc"), ("Workbook", ".xls"), ("PowerPoint Document", ".ppt")):
        if name.encode("utf-16-le") in raw:
            suffix = old
            break
    what, advice = _OLD.get(suffix, ("an old Office document", "Save it as .docx, .xlsx or PDF."))
    return f"{what}. {advice}"


def _zipped(raw: bytes, shown: str) -> DocumentKind:
    archive = Archive(raw, shown)
    names = archive.names
    if any(name.startswith("word/") for name in names):
        return DocumentKind.WORD
    if "xl/workbook.bin" in names:
        raise DocumentError(f"{shown} is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx.")
    if any(name.startswith("xl/") for name in names):
        return DocumentKind.EXCEL
    if any(name.startswith("ppt/") for name in names):
        raise DocumentError(f"{shown} is a PowerPoint presentation. Save it as PDF.")
    if "mimetype" in names:
        kind = archive.read("mimetype")[:100].decode("ascii", "replace").rpartition(".")[2]
        what, advice = _OPEN_DOCUMENT.get(kind, ("an OpenDocument file or an e-book", "Save it as .docx or PDF."))
        raise DocumentError(f"{shown} is {what}. {advice}")
    raise DocumentError(f"{shown} is a zip archive of {len(names):,} files. Unpack it and give the name of one document.")
