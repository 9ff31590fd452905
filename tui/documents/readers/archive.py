"""The parts of a .docx or .xlsx file, which is a zip archive.

Sizes are checked, so no archive can fill the memory.
"""

import io
import struct
import zipfile
import zlib

from tui.documents.document import DocumentError

from .file_bytes import MIB

MOST_ARCHIVE_PARTS = 20_000
"""The most parts of an archive."""
LARGEST_PART = 200 * MIB
"""The largest part that is unpacked, in bytes."""
LARGEST_TOTAL = 400 * MIB
"""The most that is unpacked of one archive, in bytes."""
RATIO = 250
"""How many times smaller than its content a part may be packed. Office files reach 60; zip bombs pass 1,000."""
SMALL_PART = 4 * MIB
"""Parts up to this size may be packed as tightly as they like."""


class Archive:
    """A zip archive that is unpacked part by part.

    Raises DocumentError where it is damaged, locked or a bomb.
    """

    def __init__(self, raw: bytes, shown: str) -> None:
        self._shown = shown
        self._left = LARGEST_TOTAL
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self._parts = {part.filename.replace("\\", "/").lstrip("/"): part for part in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, struct.error):
            raise DocumentError(f"{shown} is damaged. Open it in the program that made it and save it again.") from None
        if len(self._parts) > MOST_ARCHIVE_PARTS:
            raise DocumentError(f"{shown} has more than {MOST_ARCHIVE_PARTS:,} parts, which no report has. Save it again as PDF.")

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._parts)

    def read(self, name: str) -> bytes:
        """The content of a part, empty where there is none of that name."""
        part = self._parts.get(name)
        if part is None:
            return b""
        if part.flag_bits & 1:
            raise DocumentError(f"{self._shown} is protected by a password. Open it, remove the password and save it again.")
        allowed = min(LARGEST_PART, self._left, max(SMALL_PART, part.compress_size * RATIO))
        if part.file_size > allowed:
            raise self._bomb()
        try:
            with self._zip.open(part) as packed:
                content = packed.read(allowed + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error):
            raise DocumentError(f"{self._shown} is damaged. Open it in the program that made it and save it again.") from None
        if len(content) > allowed:
            raise self._bomb()
        self._left -= len(content)
        return content

    def _bomb(self) -> DocumentError:
        return DocumentError(
            f"{self._shown} unpacks to far more than any report, so it is not read. Save it again without pictures, or as PDF."
        )
