"""Reads the bytes of a file as text, in any encoding.

From a path or standard input, and unpacked where it is compressed.
"""

import gzip
import io
import sys
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

from .errors import SeriesError, problem

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
_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class DecodedText(NamedTuple):
    """The text of a file, and the assumptions made."""

    text: str
    assumed: list[str]


def decode_file(path: Path, shown: str) -> DecodedText:
    """Read a file, or standard input where its name is `-`. Raises SeriesError."""
    raw, assumed = _unpacked(_bytes(path, shown), shown)
    for magic, what, expected in _NAMED:
        if raw.startswith(magic):
            raise problem(shown, what, expected)
    text, words = decoded_text(raw, shown)
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


def decoded_text(raw: bytes, shown: str) -> tuple[str, list[str]]:
    """Decode by the byte order mark, else as UTF-8, UTF-16 or Windows-1252.

    UTF-16 without a mark is recognised by its zeros. Windows-1252 is the old encoding of Excel and Windows.
    """
    marked = next(((encoding, len(mark)) for mark, encoding in _MARKED if raw.startswith(mark)), None)
    encoding, skip = marked or (_wide(raw) or "utf-8", 0)
    words = [] if marked or encoding == "utf-8" else ["the text is read as UTF-16, as its zero bytes show"]
    try:
        text = raw[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or marked:
            raise problem(shown, f"the text is not valid {encoding.upper()}", "UTF-8 text") from None
        return _western(raw, error, shown)
    if "\0" in text:
        raise problem(shown, "this is not text: byte 0x00", "UTF-8 text", line=text.count("\n", 0, text.index("\0")) + 1)
    return text, words


def _wide(raw: bytes) -> str:
    """The UTF-16 encoding of a text without a mark.

    In ASCII text every other byte is then zero.
    """
    head = raw[:4096]
    pairs = len(head) // 2
    if pairs < 4 or len(raw) % 2:
        return ""
    first, second = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if second > pairs * 0.7 and not first:
        return "utf-16-le"
    return "utf-16-be" if first > pairs * 0.7 and not second else ""


def _western(raw: bytes, error: UnicodeDecodeError, shown: str) -> tuple[str, list[str]]:
    line = raw.count(b"\n", 0, error.start) + 1
    wrong: SeriesError = problem(shown, f"byte 0x{raw[error.start]:02X} is neither UTF-8 nor Windows-1252", "UTF-8 text", line=line)
    # Text has no control characters other than white space: a file that has them is not text.
    if b"\0" in raw or any(byte < 32 and byte not in (9, 10, 12, 13) for byte in set(raw)):
        raise wrong
    try:
        return raw.decode("cp1252"), [f"the text is not UTF-8 (line {line}), so it is read as Windows-1252"]
    except UnicodeDecodeError:
        raise wrong from None
