"""The record of the source document.

What it is, and one entry for each of its paragraphs, bullets and tables.
"""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from .base import Id, NonEmptyText, Part

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="64 hexadecimal digits in lower case")]


class Entry(Part, frozen=True):
    """A paragraph, bullet, table, table row or slide of the original.

    `heading` is the nearest heading above it, with the list or table that it is part of. `ordinal` is its number in the original, or
    else its position among its kind under that heading, from 1. `gist` is what it says in our own words. `file` names the source file that
    it is in, where there are several. It is found there by one anchor: `lines`, its first and last line from 1; the `page`; the printed
    number of the `paragraph` (4.2); or the `cell` (Sheet1!B4).
    """

    id: Annotated[str, Meta(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", description="an id such as crime.2")]
    heading: NonEmptyText
    ordinal: int
    kind: Literal["paragraph", "bullet", "table", "row", "slide"]
    gist: NonEmptyText
    file: Id | None = None
    lines: tuple[int, int] | None = None
    page: Annotated[int, Meta(ge=1)] | None = None
    paragraph: str = ""
    cell: str = ""


class SourceFile(Part, frozen=True):
    """One of several files that the original consists of.

    Its title, its name and, where it is known, its sha256.
    """

    id: Id
    title: NonEmptyText
    name: str = ""
    sha256: Sha256 = ""


class Outline(Part, frozen=True):
    """`seeds/<workshop id>.yaml` or `outline.yaml`.

    The details of the document, and its entries in order.

    `sha256` is that of the file, by which it is recognised; where there are several, each of `files` has its own.
    """

    title: NonEmptyText
    publisher: NonEmptyText
    entries: tuple[Entry, ...]
    author: str = ""
    reported: dt.date | None = None
    held: dt.date | None = None
    sha256: Sha256 = ""
    files: tuple[SourceFile, ...] = ()

    @property
    def recorded(self) -> dict[str, str]:
        """The files whose sha256 is known.

        Their ids by sha256, an empty one for the only file.
        """
        files = {self.sha256: ""} | {file.sha256: file.id for file in self.files}
        return {sha256: id for sha256, id in files.items() if sha256}
