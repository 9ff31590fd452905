"""Reads a PDF in a process of its own, whose time and memory are limited.

Without pdfplumber, pdftotext reads it where it is installed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec

import tui
from tui.documents.document import DocumentError
from tui.documents.installing import install_command
from tui.documents.readers.blocks import Blocks
from tui.documents.readers.decoded import decoded_document
from tui.documents.readers.plain import read_plain

from .child import DAMAGED, MISSING, NO_TEXT, PASSWORD, PdfContent

_WAIT = 900
"""The longest to wait for the process, in seconds. Its time of the processor is limited to far less; a busy machine takes longer."""
_PDFTOTEXT = "ulimit -v 2000000 -t 60; pdftotext -layout -enc UTF-8 - - | head -c 50000000"


def read_pdf(raw: bytes, shown: str, blocks: Blocks) -> None:
    """Add the blocks of a PDF.

    Raises DocumentError where it is locked or damaged, or nothing can read it.
    """
    reading = _reading(raw, shown)
    if reading.trouble == PASSWORD:
        raise DocumentError(f"{shown} is protected by a password. Open it, and save or print it as a PDF without one.")
    if reading.trouble == DAMAGED:
        raise DocumentError(f"{shown} is damaged and cannot be read. Save or print it as PDF again.")
    if reading.trouble == MISSING:
        read_plain(_with_pdftotext(raw, shown), blocks)
        return
    nothing = not reading.blocks and all(each.what.startswith("Page") for each in reading.unread)
    other = next((each.why for each in reading.unread if each.why != NO_TEXT), "")
    if nothing and other:
        raise DocumentError(f"No text of {shown} can be read: {other}. Print it as PDF again, or ask for the original document.")
    if nothing:
        raise DocumentError(f"{shown} is a scan without text. Use text recognition (OCR) first, or ask for the original document.")
    blocks.found += reading.blocks
    blocks.unread += reading.unread
    blocks.pages = reading.pages


def _reading(raw: bytes, shown: str) -> PdfContent:
    home = str(Path(tui.__file__).parents[1])
    places = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH", ""))))
    command = [sys.executable, "-m", "tui.documents.readers.pdf.child"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and the file comes in as data
            command, input=raw, capture_output=True, timeout=_WAIT, env={**os.environ, "PYTHONPATH": places}, check=False
        )
        return msgspec.msgpack.decode(done.stdout, type=PdfContent)
    except (subprocess.TimeoutExpired, msgspec.DecodeError):
        raise DocumentError(f"{shown} needs more time or memory than a report should. Print it as PDF again, or split it.") from None


def _with_pdftotext(raw: bytes, shown: str) -> str:
    """The text of a PDF, laid out as on its pages."""
    if not shutil.which("pdftotext"):
        raise DocumentError(f"{shown} is a PDF, and the part of Beatbook that reads it is not installed. Install it: {install_command()}")
    command = ["/bin/sh", "-c", _PDFTOTEXT]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=_WAIT, check=False)  # noqa: S603 - the command never changes
    except subprocess.TimeoutExpired:
        raise DocumentError(f"{shown} needs more time than a report should. Print it as PDF again, or split it.") from None
    if b"Incorrect password" in done.stderr:
        raise DocumentError(f"{shown} is protected by a password. Open it, and save or print it as a PDF without one.")
    if not done.stdout.strip():
        raise DocumentError(f"{shown} has no text to read. A scan needs text recognition (OCR) first.")
    return decoded_document(done.stdout, shown)
