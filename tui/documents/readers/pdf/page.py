"""Takes the words, and the tables with rules between their cells, from one page.

The pages are those of pdfplumber.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from .ruled import NEAR_RULE, RuledTable, ruled_table, word_within
from .words import PdfLine, PdfWord, lines_of, word

_MOST_WORDS = 20_000
_MOST_RULES = 4_000
_SETTINGS = {"snap_tolerance": NEAR_RULE, "join_tolerance": NEAR_RULE, "intersection_tolerance": NEAR_RULE}
_SECOND_PRINT = 1.5
"""The farthest that a second print of a letter is from the first, in points."""


class _Printed:
    """The letters of a page that have been seen.

    Some programs print a letter twice, to make it bold.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str, int, int], float] = {}

    def once(self, item: dict[str, Any]) -> bool:
        """Whether an item is not a second print of the same letter.

        A letter within half its width of the place of the first is one. The two of "ll" are not.
        """
        if item["object_type"] != "char":
            return True
        text, left, top = item["text"], round(item["x0"]), round(item["top"])
        near = (self._seen.get((text, left + across, top + down)) for across in (-1, 0, 1) for down in (-1, 0, 1))
        apart = min(_SECOND_PRINT, (item["x1"] - item["x0"]) / 2)
        if any(first is not None and abs(item["x0"] - first) <= apart for first in near):
            return False
        self._seen[text, left, top] = item["x0"]
        return True


class PdfPage(NamedTuple):
    """What a page holds, and what it lacks.

    Its lines outside tables and its ruled tables are both from top to bottom.
    """

    lines: list[PdfLine]
    tables: list[RuledTable]
    without_text: bool = False
    trouble: str = ""


def read_page(page: Any, number: int) -> PdfPage:
    """Read a page of pdfplumber.

    Text that is not upright, such as a watermark, is left out.
    """
    page = page.filter(_Printed().once)
    found = page.extract_words(x_tolerance_ratio=0.15, extra_attrs=["fontname", "size"])
    words = [
        word(each["text"], (each["x0"], each["x1"], each["top"], each["bottom"]), each["size"], each["fontname"])
        for each in found[:_MOST_WORDS]
        if each["upright"] and each["text"].strip()
    ]
    trouble = f"only {_MOST_WORDS:,} words of a page are read" if len(found) > _MOST_WORDS else ""
    if not words and any(each["text"].strip() for each in found):
        return PdfPage([], [], trouble="its text is turned on its side")
    if not words:
        return PdfPage([], [], without_text=bool(page.images or page.curves or page.rects))
    unmapped = sum(each.text.count("�") for each in words)
    if unmapped * 20 > sum(len(each.text) for each in words):
        return PdfPage([], [], trouble="its typeface does not say which letters it shows")
    rules = len(page.lines) + len(page.rects) + len(page.curves)
    if rules > _MOST_RULES:
        trouble = trouble or f"a drawing of {rules:,} lines was not searched for tables"
    tables, left = ([], words) if rules > _MOST_RULES else _ruled(page, words, number)
    return PdfPage(lines_of(left, number), tables, trouble=trouble)


def _ruled(page: Any, words: Sequence[PdfWord], number: int) -> tuple[list[RuledTable], list[PdfWord]]:
    """The tables with rules, and the words outside them."""
    left, tables = list(words), []
    for table in page.find_tables(_SETTINGS):
        boxes = [tuple(map(float, cell)) for cell in table.cells]
        inside = [each for each in left if word_within(each, tuple(map(float, table.bbox)))]
        read = ruled_table(boxes, inside, number)
        if read:
            tables.append(read)
            taken = set(map(id, inside))
            left = [each for each in left if id(each) not in taken]
    return sorted(tables, key=lambda table: table.top), left
