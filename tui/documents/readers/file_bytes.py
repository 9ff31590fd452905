"""The bytes of a file that somebody gave, with a limit on their number.

Anything but an ordinary file is refused before it is read.
"""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from tui.documents.document import DocumentError
from tui.text.visible import visible

MIB = 2**20
LARGEST_DOCUMENT = 64 * MIB
"""The largest file to read, in bytes."""


def input_bytes(stream: BinaryIO, shown: str) -> bytes:
    """Read a document that is piped in.

    Raises DocumentError for an empty one and one larger than LARGEST.
    """
    return _checked(stream.read(LARGEST_DOCUMENT + 1), shown)


def file_bytes(path: Path) -> bytes:
    """Read a file.

    Raises DocumentError for a folder, a pipe, a device, an empty file and one larger than LARGEST.
    """
    shown = visible(str(path))
    try:
        # Open without waiting: a pipe that nobody writes to would block for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise DocumentError(f"{shown} is a pipe or a device, not a file. Save the document to a file first.")
            if status.st_size > LARGEST_DOCUMENT:
                raise DocumentError(f"{shown} is larger than {LARGEST_DOCUMENT // MIB} MiB. Split it, or save it without pictures.")
            raw = file.read(LARGEST_DOCUMENT + 1)
    except IsADirectoryError:
        raise DocumentError(f"{shown} is a folder. Give the documents in it one by one, such as {shown.rstrip('/')}/*.docx.") from None
    except FileNotFoundError:
        raise DocumentError(f"The file {shown} does not exist. Check the name.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise DocumentError(f"{shown} cannot be read ({reason}). Check its name and who may read it.") from None
    return _checked(raw, shown)


def _checked(raw: bytes, shown: str) -> bytes:
    if len(raw) > LARGEST_DOCUMENT:
        raise DocumentError(f"{shown} is larger than {LARGEST_DOCUMENT // MIB} MiB. Split it, or save it without pictures.")
    if not raw.strip():
        raise DocumentError(f"{shown} is empty. Check that it was saved or downloaded whole.")
    return raw
