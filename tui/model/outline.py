"""The record of the source document: what it is, and one entry for each of its paragraphs, bullets and tables."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from .base import Part, Words


class Entry(Part, frozen=True):
    """A paragraph, bullet, table or table row of the original.

    `heading` is the nearest heading above it, with the list or table that it is part of. `ordinal` is its number in the original, or
    else its position among its kind under that heading, from 1. `gist` is what it says in our own words. `lines` are its first and
    last line in the original file, from 1.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", description="an id such as crime.2")]
    heading: Words
    ordinal: int
    kind: Literal["paragraph", "bullet", "table", "row"]
    gist: Words
    lines: tuple[int, int]


class Outline(Part, frozen=True):
    """`seeds/<workshop id>.yaml`: the details of the document, the sha256 of the file, and its entries in order."""

    title: Words
    publisher: Words
    author: Words
    reported: dt.date
    held: dt.date
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="64 hexadecimal digits in lower case")]
    entries: tuple[Entry, ...]
