"""Makes tables with years as rows, with totals, changes and shares.

The headers take one row or two.
"""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.layouts.said_of_years import facts_of_years
from tests.documents.periods import Period
from tests.documents.relations import Linear, Movement, Ratio, Relation
from tests.documents.sources import Frame
from tests.documents.style import Style

TITLES = (
    "{What} by {rows}, {first} to {last}", "{force}: {what} by {rows}", "{What} in {force} by {rows}", "Trend in {what} by {rows}",
)  # fmt: skip
LEFT_OUT = (
    "Smaller groups are not shown separately but are included in the total.",
    "The rows shown are the largest; others are left out and the total therefore exceeds their sum.",
)
REVISED = (
    "r Revised since the last report.",
    "Figures marked r have been revised since they were first published.",
)


def years_table(frame: Frame, style: Style, random: Random) -> Built:
    """A table of two to five years of the frame."""
    span = min(random.choice([2, 2, 3, 3, 4, 5]), len(frame.periods) - 1)
    start = random.randrange(1, len(frame.periods) - span + 1)
    columns = list(range(start, start + span))
    rows = [row for row in range(len(frame.rows)) if all(frame.values[row][column] > 9 for column in [start - 1, *columns])]
    notes: list[str] = []
    left_out = len(rows) > 5 and random.random() < 0.2
    if left_out:
        rows = sorted(rows, key=lambda row: -frame.values[row][columns[-1]])[:-2]
        notes.append(random.choice(LEFT_OUT))
    if random.random() < 0.3:
        rows.sort(key=lambda row: -frame.values[row][columns[-1]])
    whole = [sum((row[column] for row in frame.values), Fraction(0)) for column in range(len(frame.periods))]
    if not left_out and len(rows) < len(frame.rows):
        whole = [sum((frame.values[row][column] for row in rows), Fraction(0)) for column in range(len(frame.periods))]
    return _Years(frame, style, random, columns, rows, whole, left_out, notes).build()


class _Years:
    def __init__(
        self, frame: Frame, style: Style, random: Random, columns: list[int], rows: list[int], whole: list[Fraction], left_out: bool,
        notes: list[str],
    ) -> None:  # fmt: skip
        self.frame, self.style, self.random = frame, style, random
        self.columns, self.rows, self.whole, self.left_out, self.notes = columns, rows, whole, left_out, notes
        self.newest_first = random.random() < 0.15
        self.change = random.random() < 0.7
        self.percent = random.random() < 0.75
        self.share = not left_out and random.random() < 0.35
        self.total = random.choice(["bottom", "bottom", "bottom", "top"])
        self.relations: list[Relation] = []
        self.cells: dict[tuple[int, int], Figure] = {}
        self.derived: dict[tuple[int, str], Figure] = {}

    def build(self) -> Built:
        body = [self._row(row) for row in self.rows]
        total = self._row(-1)
        if not self.left_out:
            for column in self.columns:
                self.relations.append(Linear("sum", self.cells[-1, column], [(1, self.cells[row, column]) for row in self.rows]))
        for cell in total:
            cell.bold = True
        lines: list[Sequence[Cell | None]] = [total, *body] if self.total == "top" else [*body, total]
        self._revise()
        headers, periods = self._headers()
        words = {
            "what": self.frame.what, "What": self.frame.what[0].upper() + self.frame.what[1:], "rows": self.frame.rows_are.lower(),
            "force": self.frame.force, "first": self._period(self.columns[0]).header(self.style.years),
            "last": self._period(self.columns[-1]).header(self.style.years),
        }  # fmt: skip
        title = self.random.choice(TITLES).format(**words)
        rows: list[list[Cell | None]] = [*headers, *[list(row) for row in lines]]
        grid = Grid(title, rows, headers=len(headers), notes=self.notes, periods=periods if self.change or self.percent else [])
        return Built(grid, self.relations, self._facts(), f"{self.frame.force} {self.frame.what}")

    def _period(self, column: int) -> Period:
        return self.frame.periods[column]

    def _value(self, row: int, column: int) -> Fraction:
        return self.whole[column] if row < 0 else self.frame.values[row][column]

    def _row(self, row: int) -> list[Cell]:
        new, old = self.columns[-1], self.columns[-2]
        for column in self.columns:
            figure = self.style.count(int(self._value(row, column)))
            figure.unit = "total" if row < 0 else "count"
            self.cells[row, column] = figure
        change = self._value(row, new) - self._value(row, old)
        cells = [Cell(self.frame.whole if row < 0 else self.frame.rows[row])]
        cells += [Cell(figure=self.cells[row, column]) for column in self._order()]
        current, earlier = self.cells[row, new], self.cells[row, old]
        if self.change:
            figure = self.style.change(int(change))
            self.relations.append(Linear("change", figure, [(1, current), (-1, earlier)]))
            cells.append(Cell(figure=figure))
            self.derived[row, "change"] = figure
        if self.percent:
            figure = self.style.percent_cell(self._moved(row, new), signed=True, stale=self._moved(row, old))
            self.relations.append(Movement("percent-change", figure, [current], [earlier]))
            cells.append(Cell(figure=figure))
            self.derived[row, "pct"] = figure
        if self.share:
            cells.append(Cell(figure=self._shared(row)))
        return cells

    def _moved(self, row: int, column: int) -> Fraction:
        return 100 * (self._value(row, column) / self._value(row, column - 1) - 1)

    def _shared(self, row: int) -> Figure:
        new, old = self.columns[-1], self.columns[-2]
        shares = [100 * self._value(row, column) / self.whole[column] for column in (new, old)]
        if row < 0:
            return Figure("100%" if self.style.percent_in_cells else "100", unit="percent")
        figure = self.style.percent_cell(shares[0], signed=False, stale=shares[1])
        # The whole's cell is made after the rows; the relation looks it up when it is asked.
        self.derived[row, "share"] = figure
        return figure

    def _order(self) -> list[int]:
        return self.columns[::-1] if self.newest_first else self.columns

    def _revise(self) -> None:
        for row in self.rows:
            if (row, "share") in self.derived:
                self.relations.append(
                    Ratio("share", self.derived[row, "share"], [self.cells[row, self.columns[-1]]], [self.cells[-1, self.columns[-1]]])
                )
        if self.random.random() < 0.2:
            for row in self.random.sample(self.rows, 2):
                self.cells[row, self.columns[-2]].mark = self.random.choice(["r", " (r)", " [r]"])
            self.notes.append(self.random.choice(REVISED))

    def _headers(self) -> tuple[list[list[Cell | None]], list[Cell]]:
        named = {column: Cell(self._period(column).header(self.style.years), bold=True) for column in self._order()}
        extra = []
        if self.change:
            extra.append(self.random.choice(["Change", "Difference", "Change in number"]))
        if self.percent:
            words = self.random.choice(["% change", "Percentage change", "Change (%)"])
            extra.append(words if "%" in words else self.style.column(words))
        shared = ["% of total"] if self.share else []
        label = Cell(self.frame.rows_are, bold=True)
        periods = [named[self.columns[-2]], named[self.columns[-1]]]
        if extra and len(self.columns) <= 3 and self.random.random() < 0.35:
            outer: list[Cell | None] = [Cell(self.frame.rows_are, bold=True, down=2)]
            what = self.frame.what[0].upper() + self.frame.what[1:]
            outer += [Cell(what, bold=True, across=len(named)), *[None] * (len(named) - 1)]
            outer += [Cell(self._against(), bold=True, across=len(extra)), *[None] * (len(extra) - 1)]
            outer += [Cell(text, bold=True, down=2) for text in shared]
            inner = {"Change": "Number", "Difference": "Number", "Change in number": "Number"}
            below: list[Cell | None] = [None, *named.values(), *[Cell(inner.get(text, "%"), bold=True) for text in extra]]
            return [outer, [*below, *[None for _ in shared]]], periods
        return [[label, *named.values(), *[Cell(text, bold=True) for text in [*extra, *shared]]]], periods

    def _against(self) -> str:
        old, new = (self._period(column).header(self.style.years) for column in self.columns[-2:])
        return self.random.choice([f"Change {old} to {new}", "Change on previous year", f"{new} against {old}"])

    def _facts(self) -> list[Fact]:
        rows = [*self.rows, -1]
        values = {(row, column): self._value(row, column) for row in rows for column in range(len(self.frame.periods))}
        return facts_of_years(self.frame, self.columns, self.rows, self.cells, values, share=not self.left_out)
