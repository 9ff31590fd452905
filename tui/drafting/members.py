"""The members of a table's rows.

A dimension for each column of labels, and one for the headings between rows.
"""

from collections import Counter

from .axes import Axes
from .ids import Ids
from .layout import TidyDimension
from .table_names import divided_by
from .wording import harmless_line, label

WHOLE_MEMBER = "All"
"""The name of a row without a label."""


class Members:
    """The dimensions of a table, and the members of each of its rows.

    `ids` are those of its columns too, and `named` is the title of the table, for labels without a heading.
    """

    def __init__(self, axes: Axes, ids: Ids, named: str, *, in_periods: bool) -> None:
        self.axes = axes
        reading = axes.reading
        labels = {row: axes.row_labels(row) for row in (*axes.rows, *axes.totals)}
        width = max((len(labels[row]) for row in axes.rows), default=0)
        self._places = [place for place in range(width) if any(place < len(labels[row]) and labels[row][place] for row in axes.rows)]
        outers = {row: harmless_line(" ".join(reading.rows[row].outer)) for row in labels}
        self._grouped = any(outers[row] for row in axes.rows)
        self.dimensions: list[TidyDimension] = []
        if self._grouped:
            self.dimensions.append(TidyDimension(ids.new("group", "group"), "Group"))
        for place in self._places:
            head = reading.label_heads[place] if place < len(reading.label_heads) else ""
            title = label(head) or (divided_by(named) if len(self._places) == 1 else f"Label {place + 1}")
            self.dimensions.append(TidyDimension(ids.new(title, "row"), title))
        if not self.dimensions and not (in_periods and axes.down) and len(axes.rows) > 1:
            title = divided_by(named)
            self.dimensions.append(TidyDimension(ids.new(title, "type"), title))
        self.of: dict[int, tuple[str, ...]] = {}
        for row in axes.rows:
            found = [labels[row][place] if place < len(labels[row]) else "" for place in self._places]
            members = ([outers[row] or WHOLE_MEMBER] if self._grouped else []) + [member or WHOLE_MEMBER for member in found]
            self.of[row] = tuple(members) if members or not self.dimensions else (WHOLE_MEMBER,)
        self._distinct(axes)

    def _distinct(self, axes: Axes) -> None:
        """Number rows of the same name and period, so that each is a row of its own."""
        if not self.dimensions:
            return
        seen: Counter[tuple[tuple[str, ...], object]] = Counter()
        for row in axes.rows:
            when = axes.reading.rows[row].window if axes.down and axes.calendar else None
            key = (self.of[row], when)
            seen[key] += 1
            while seen[key] > 1:
                renamed = (*self.of[row][:-1], f"{self.of[row][-1]} ({seen[key]})")
                if not seen[renamed, when]:
                    self.of[row], key = renamed, (renamed, when)
                    seen[key] += 1
                    break
                seen[key] += 1

    def total(self, row: int) -> tuple[str, ...]:
        """The members of a row that adds up the others.

        Its label where members differ, and the one member elsewhere.
        """
        name = next((word for word in reversed(self.axes.row_labels(row)) if word), "Total")
        found = []
        for at in range(len(self.dimensions)):
            known = {members[at] for members in self.of.values()}
            found.append(next(iter(known)) if len(known) == 1 and at < len(self.dimensions) - 1 else name)
        return tuple(found)
