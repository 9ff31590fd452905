"""Rows by parts that add up both ways.

Quarters, severities, districts or outcomes, with totals, subtotals, averages and shares.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.relations import Linear, Ratio, Relation
from tests.documents.sources import Frame, read
from tests.documents.style import Style

QUARTERS = {"Q1": "Apr-Jun", "Q2": "Jul-Sep", "Q3": "Oct-Dec", "Q4": "Jan-Mar"}
SEVERE = ("Fatal and serious", "KSI", "Killed or seriously injured")


def parts_table(frame: Frame, style: Style, random: Random, *, most: int = 12) -> Built:
    """A table of the frame, with at most so many rows."""
    rows = list(range(len(frame.rows)))
    if len(rows) > most:
        start = random.randrange(len(rows) - most + 1)
        rows = rows[start : start + most] if frame.proper else sorted(random.sample(rows, most))
    if random.random() < 0.35:
        rows.sort(key=lambda row: -sum(frame.values[row]))
    return _Parts(frame, style, random, rows).build()


class _Parts:
    def __init__(self, frame: Frame, style: Style, random: Random, rows: list[int]) -> None:
        self.frame, self.style, self.random, self.rows = frame, style, random, rows
        self.columns = range(len(frame.columns))
        self.severity = frame.columns == ("Fatal", "Serious", "Slight")
        self.quarters = frame.columns[0] == "Q1"
        self.subtotal = self.severity and random.random() < 0.6
        self.average = self.quarters and random.random() < 0.3
        self.share = random.random() < 0.4
        self.top = random.random() < 0.2
        self.totals_first = random.random() < 0.12
        self.withheld = random.random() < 0.5 and not self.severity
        self.relations: list[Relation] = []
        self.cells: dict[tuple[int, int], Figure] = {}
        self.totals: dict[int, Figure] = {}

    def _value(self, row: int, column: int) -> Fraction:
        return self.frame.values[row][column] if row >= 0 else sum((self.frame.values[each][column] for each in self.rows), Fraction(0))

    def _sum(self, row: int) -> Fraction:
        return sum((self._value(row, column) for column in self.columns), Fraction(0))

    def build(self) -> Built:
        total = self._row(-1)
        body = [self._row(row) for row in self.rows]
        for cell in total:
            cell.bold = True
        for column in self.columns:
            self.relations.append(Linear("sum", self.cells[-1, column], [(1, self.cells[row, column]) for row in self.rows]))
        self.relations.append(Linear("sum", self.totals[-1], [(1, self.totals[row]) for row in self.rows]))
        notes = self._withhold(body) if self.withheld else []
        body = self._of_which(body)
        lines: list[Sequence[Cell | None]] = [total, *body] if self.top else [*body, total]
        headers = self._headers()
        notes += ["Percentages may not add up to 100 because of rounding."] if self.share and self.random.random() < 0.5 else []
        if self.subtotal:
            notes.append("Fatal and serious collisions are also counted under each heading.")
        what, rows_are = self.frame.what, self.frame.rows_are.lower()
        titles = (
            f"{what[0].upper()}{what[1:]} by {rows_are}, {self.frame.force}, {self.frame.covers}",
            f"{self.frame.force}: {what} in {self.frame.covers}",
            f"{self.frame.covers} {what} by {rows_are}",
        )
        rows: list[list[Cell | None]] = [*headers, *[list(row) for row in lines]]
        grid = Grid(self.random.choice(titles), rows, headers=len(headers), notes=notes)
        return Built(grid, self.relations, self._facts(), f"{self.frame.force} {self.frame.what} {self.frame.rows_are}")

    def _row(self, row: int) -> list[Cell]:
        cells = []
        for column in self.columns:
            figure = self.style.count(int(self._value(row, column)))
            figure.unit = "total" if row < 0 else "count"
            self.cells[row, column] = figure
            cells.append(Cell(figure=figure))
        total = self.style.count(int(self._sum(row)))
        total.unit = "total"
        self.totals[row] = total
        self.relations.append(Linear("sum", total, [(1, self.cells[row, column]) for column in self.columns]))
        if self.subtotal:
            severe = self.style.count(int(self._value(row, 0) + self._value(row, 1)))
            self.relations.append(Linear("subtotal", severe, [(1, self.cells[row, 0]), (1, self.cells[row, 1])]))
            cells.insert(2, Cell(figure=severe))
        cells = [Cell(figure=total), *cells] if self.totals_first else [*cells, Cell(figure=total)]
        if self.average:
            mean = Figure(self.style.number(self._sum(row) / 4, 1), unit="mean")
            self.relations.append(Linear("mean", mean, [(Fraction(1, 4), total)]))
            cells.append(Cell(figure=mean))
        if self.share:
            cells.append(Cell(figure=self._share(row)))
        return [Cell(self._whole() if row < 0 else self.frame.rows[row]), *cells]

    def _whole(self) -> str:
        """The label of the total row, which says so where the rows are a selection."""
        listed = len(self.rows) < len(self.frame.rows) and "listed" not in self.frame.whole
        return f"All {self.frame.what} listed" if listed else self.frame.whole

    def _withhold(self, body: list[list[Cell]]) -> list[str]:
        """Puts a sign in place of the smallest counts.

        No sum can be checked with those.
        """
        sign = self.random.choice(["*", "[c]", "<5"])
        small = [figure for (row, _), figure in self.cells.items() if row >= 0 and int(figure.text.replace(",", "")) < 5]
        for row in body:
            for cell in row:
                if cell.figure in small:
                    cell.text, cell.figure = sign, None
        self.relations = [relation for relation in self.relations if not any(figure in small for figure in relation.figures())]
        return [f"{sign} means a count of fewer than 5, which is withheld; totals include it."] if small else []

    def _of_which(self, body: list[list[Cell]]) -> list[list[Cell]]:
        """Adds an "of which" row below the row that is its whole.

        Only where there is such a row and the table has room.
        """
        if self.frame.what != "recorded offences" or self.average or self.share or self.totals_first or self.random.random() < 0.4:
            return body
        _, rows = read(f"theft-violence-quarters-{self.frame.force.lower().replace(' ', '-')}")
        part = next(row for row in rows if row[0] == "Domestic burglary")
        made = []
        for row in body:
            made.append(row)
            if row[0].text == "Theft offences":
                counts = [self.style.count(int(text)) for text in part[1:]]
                total = self.style.count(sum(int(text) for text in part[1:]))
                self.relations.append(Linear("sum", total, [(1, figure) for figure in counts]))
                label = self.random.choice(["of which: domestic burglary", "– of which domestic burglary", "Of which domestic burglary"])
                made.append([Cell(label), *[Cell(figure=figure) for figure in [*counts, total]]])
        return made

    def _share(self, row: int) -> Figure:
        if row < 0:
            return Figure("100%" if self.style.percent_in_cells else "100", unit="percent")
        figure = self.style.percent_cell(100 * self._sum(row) / self._sum(-1), signed=False)
        self.relations.append(Ratio("share", figure, [self.totals[row]], [self.totals[-1]]))
        return figure

    def _headers(self) -> list[list[Cell | None]]:
        names = [self._named(name) for name in self.frame.columns]
        if self.subtotal:
            names.insert(2, self.random.choice(SEVERE))
        names = ["Total", *names] if self.totals_first else [*names, self.random.choice(["Total", "All", "Total"])]
        names += ["Quarterly average"] if self.average else []
        names += [self.random.choice(["% of total", "Share of total (%)"])] if self.share else []
        if self.random.random() < 0.35:
            outer: list[Cell | None] = [Cell(self.frame.rows_are, bold=True, down=2), Cell(self.frame.covers, bold=True, across=len(names))]
            return [[*outer, *[None] * (len(names) - 1)], [None, *[Cell(name, bold=True) for name in names]]]
        return [[Cell(self.frame.rows_are, bold=True), *[Cell(name, bold=True) for name in names]]]

    def _named(self, name: str) -> str:
        if not self.quarters or self.style.years == "slash":
            return name
        return f"{name} ({QUARTERS[name]})" if self.frame.covers == "2017/18" else name

    def _facts(self) -> list[Fact]:
        frame, found = self.frame, []
        ordered = sorted(self.rows, key=lambda row: -self._sum(row))
        sums = [self._sum(row) for row in self.rows]
        whole = f"all {frame.what}" + (" listed" if len(self.rows) < len(frame.rows) or "listed" in frame.whole else "")
        for place, row in enumerate(ordered, 1):
            words = {
                "noun": frame.noun(row), "whole": whole, "force": frame.force, "p1": frame.covers, "label": frame.rows[row],
                "what": frame.what, "rows": frame.rows_are.lower(),
            }  # fmt: skip
            share = {"share": 100 * self._sum(row) / self._sum(-1)}
            found.append(Fact("share", words, {"part": [self.totals[row]], "whole_count": [self.totals[-1]]}, share))
            if sums.count(self._sum(row)) == 1:
                others = [self.totals[other] for other in self.rows if other != row]
                found.append(
                    Fact("ranked", words, {"value": [self.totals[row]], "others": others}, place=place if place < len(ordered) else -1)
                )
            found += [self._part_fact(words, row, column) for column in self.columns if self._sum(row) >= 100 and not self.quarters]
            if self.quarters and self._value(row, 0) > 20:
                found += [self._quarter_fact(words, row, column) for column in (1, 2, 3)]
        found.append(
            Fact("total", {"whole": whole, "p1": frame.covers, "force": frame.force, "what": frame.what, "n": str(len(self.rows)),
                           "rows": frame.rows_are.lower()}, {"total": [self.totals[-1]]})
        )  # fmt: skip
        for one, other in pairwise(ordered):
            words = {"one": frame.noun(one), "other": frame.noun(other), "what": frame.what, "p1": frame.covers}
            cells = {"first": [self.totals[one]], "second": [self.totals[other]]}
            found.append(Fact("pair", words, cells))
            found.append(Fact("times", words, cells, {"times": 100 * self._sum(one) / self._sum(other)}))
        return found

    def _part_fact(self, words: dict[str, str], row: int, column: int) -> Fact:
        part = self.frame.columns[column].lower()
        return Fact(
            "of-which",
            {
                **words,
                "kind": f"were {part}" if self.severity else f"fell under “{part}”" if not self._place() else f"were in {part.title()}",
            },
            {"part": [self.cells[row, column]], "whole_count": [self.totals[row]]},
            {"share": 100 * self._value(row, column) / self._sum(row)},
        )

    def _place(self) -> bool:
        return self.frame.columns[0] == "Bradford"

    def _quarter_fact(self, words: dict[str, str], row: int, column: int) -> Fact:
        new, old = self._value(row, column), self._value(row, column - 1)
        number = ("first", "second", "third", "fourth")
        return Fact(
            "change",
            {**words, "p1": f"the {number[column]} quarter", "p0": f"the {number[column - 1]} quarter"},
            {"new": [self.cells[row, column]], "old": [self.cells[row, column - 1]]},
            {"change": new - old, "pct": 100 * (new / old - 1)},
            rising=new > old,
        )
