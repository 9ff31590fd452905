"""Reads a file as text, in any encoding.

From a path or standard input, and unpacked where it is compressed.
"""

import gzip
import io
import sys
import zipfile
import zlib
from pathlib import Path

from tui.text.decoding import DecodedText, UndecodableError, decoded

from .errors import problem

MOST_BYTES = 64 * 2**20
"""The largest file to read, in bytes, before and after unpacking."""
STANDARD_INPUT = "-"
TEXT_FILE = "a text file such as CSV"
SHEET = "a CSV file: in the spreadsheet choose Save As, then CSV UTF-8"

_NAMED = (
    (b"\xd0\xcf\x11\xe0", "this is an Excel workbook (.xls) or another Office file", SHEET),
    (b"%PDF", "this is a PDF document", TEXT_FILE),
    (b"BZh", "this is a bzip2 archive", "the file unpacked: bunzip2 FILE"),
    (b"\xfd7zXZ", "this is an xz archive", "the file unpacked: unxz FILE"),
    (b"\x28\xb5\x2f\xfd", "this is a Zstandard archive", "the file unpacked: unzstd FILE"),
    (b"7z\xbc\xaf", "this is a 7-Zip archive", "the file unpacked"),
    (b"PAR1", "this is a Parquet file", TEXT_FILE),
    (b"SQLite format 3", "this is an SQLite database", TEXT_FILE),
    (b"\x89PNG", "this is a picture", TEXT_FILE),
    (b"\xff\xd8\xff", "this is a picture", TEXT_FILE),
)
"""The first bytes of files that are not text: their kind, and what is expected."""


def decode_file(path: Path, shown: str) -> DecodedText:
    """Read a file, or standard input where its name is `-`. Raises SeriesError."""
    raw, assumed = _unpacked(_bytes(path, shown), shown)
    for magic, what, expected in _NAMED:
        if raw.startswith(magic):
            raise problem(shown, what, expected)
    try:
        text, words = decoded(raw)
    except UndecodableError as error:
        raise problem(shown, error.what, error.expected, line=error.line) from None
    if not text.strip():
        raise problem(shown, "the file is empty", "a header row, then a period and a value in each row")
    begins = text.lstrip()[:200].casefold()
    if begins.startswith(("<!doctype html", "<html", "<table", "<?xml", "<!doctype svg")):
        raise problem(shown, "this is a web page or XML, not a table in plain text", TEXT_FILE)
    if begins.startswith(("{", "[{", "[\n")):
        raise problem(shown, "this looks like JSON", TEXT_FILE)
    return DecodedText(text, [*assumed, *words])


def _bytes(path: Path, shown: str) -> bytes:
    try:
        if str(path) == STANDARD_INPUT and sys.stdin is None:
            raise problem(shown, "standard input is closed", "a CSV file of periods and values", absent=True)
        if str(path) == STANDARD_INPUT:
            raw = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise problem(shown, "there is no such file", "a CSV file of periods and values", absent=True) from None
    except IsADirectoryError:
        raise problem(shown, "this is a folder", "a CSV file of periods and values", absent=True) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise problem(shown, f"the file cannot be read ({reason})", "a CSV file", absent=True) from None
    if len(raw) > MOST_BYTES:
        raise problem(shown, "the file is too large", f"at most {MOST_BYTES // 2**20} MiB")
    return raw


def _unpacked(raw: bytes, shown: str) -> tuple[bytes, list[str]]:
    """The content of a gzip file, or of a zip archive of one file."""
    try:
        if raw.startswith(b"\x1f\x8b"):
            with gzip.open(io.BytesIO(raw)) as packed:
                inner, words = _bounded(packed.read(MOST_BYTES + 1), shown), ["unpacked from gzip"]
            if not inner.startswith(b"PK\x03\x04"):
                return inner, words
            inner, more = _zipped(inner, shown)
            return inner, [*words, *more]
        if raw.startswith(b"PK\x03\x04"):
            return _zipped(raw, shown)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise problem(shown, "the archive is damaged or locked", "a gzip or zip file that can be unpacked") from None
    return raw, []


def _zipped(raw: bytes, shown: str) -> tuple[bytes, list[str]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = [
            name for name in archive.namelist() if not name.endswith("/") and not name.startswith("__MACOSX") and "/." not in f"/{name}"
        ]
        if "[Content_Types].xml" in names:
            kind = next((kind for part, kind in (("xl/", "an Excel workbook"), ("word/", "a Word document")) if _has(names, part)), "")
            raise problem(shown, f"this is {kind or 'an Office file'}", SHEET)
        if "mimetype" in names and "content.xml" in names:
            raise problem(shown, "this is an OpenDocument file (.ods)", SHEET)
        if len(names) != 1:
            raise problem(
                shown, f"this is a zip archive of {len(names)} files", "one file: unpack the archive and give the name of one file"
            )
        with archive.open(names[0]) as packed:
            return _bounded(packed.read(MOST_BYTES + 1), shown), [f"{names[0]}, unpacked from the zip archive"]


def _has(names: list[str], folder: str) -> bool:
    return any(name.startswith(folder) for name in names)


def _bounded(raw: bytes, shown: str) -> bytes:
    if len(raw) > MOST_BYTES:
        raise problem(shown, "the file is too large when unpacked", f"at most {MOST_BYTES // 2**20} MiB")
    return raw
