"""Painted rows as bytes and back, for the next start of the browser."""

from collections.abc import Sequence

import msgspec

from tui.model.kept_bytes import from_kept

from .pens import pen
from .rows import PaintedRow


class _KeptRow(msgspec.Struct, frozen=True, array_like=True):
    """A row: its cells, a pen for each as an index, and whether their widths are sure."""

    characters: list[str]
    pens: list[int]
    sure: bool


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    pens: list[tuple[list[str], str, str]]
    rows: list[_KeptRow]


def rows_as_bytes(rows: Sequence[PaintedRow]) -> bytes:
    """The rows as bytes; equal pens are kept once."""
    places = {each: place for place, each in enumerate(dict.fromkeys(each for row in rows for each in row.pens))}
    pens = [(sorted(each.attributes), each.fore, each.back) for each in places]
    return msgspec.msgpack.encode(_Kept(pens, [_KeptRow(row.characters, [places[each] for each in row.pens], row.sure) for row in rows]))


def rows_from_bytes(data: bytes, size: tuple[int, int]) -> list[PaintedRow] | None:
    """The rows of a terminal of so many columns and rows; None for anything else."""
    width, height = size
    kept = from_kept(data, _Kept)
    if kept is None:
        return None
    try:
        pens = [pen(frozenset(attributes), fore, back) for attributes, fore, back in kept.pens]
        rows = [PaintedRow(row.characters, [pens[place] for place in row.pens], row.sure) for row in kept.rows]
    except IndexError:
        return None
    fits = len(rows) == height and all(len(row.characters) == len(row.pens) == width for row in rows)
    return rows if fits else None
