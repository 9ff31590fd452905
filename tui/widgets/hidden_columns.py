"""How many columns of a grid are out of view, instead of a scrollbar."""

from collections.abc import Sequence

from tui.text.glyphs import Glyphs
from tui.text.numbers import plural


def hidden_columns(widths: Sequence[int], fixed: int, scrolled: int, room: int, glyphs: Glyphs) -> str:
    """A thin line, with the columns out of view named at its ends.

    `← 2 columns ────── 3 more columns →`. `scrolled` is the number of cells that are out of view beside the first `fixed` columns.
    """
    held, left, right = sum(widths[:fixed]), 0, 0
    start = held
    for width in widths[fixed:]:
        if start - scrolled < held:
            left += 1
        elif start + width - scrolled > room:
            right += 1
        start += width
    back, on = ("←", "→") if glyphs.unicode else ("<", ">")
    before = f"{back} {plural(left, 'column')} " if left else ""
    after = f" {plural(right, 'more column')} {on}" if right else ""
    return f"{before}{glyphs.rule * max(0, room - len(before) - len(after))}{after}"[:room]
