"""The totals, means, wholes and derived columns printed with a table, as claims.

A misprint is for the audit to find.
"""

from collections.abc import Iterator
from itertools import count

from .claims import Claim, PrintedFigure
from .period import Frequency, NotAPeriod, Period, parse_any
from .printed_rows import DERIVED, row_figures
from .sentence_case import mid_sentence
from .slug import slug
from .table import Row, Table

_MEANS: dict[Frequency, tuple[str, str]] = {
    "day": ("Daily average", "a day"),
    "week": ("Weekly average", "a week"),
    "month": ("Monthly average", "a month"),
    "quarter": ("Quarterly average", "a quarter"),
    "half-year": ("Half-yearly average", "a half-year"),
}
"""The label of a mean over the periods of a frequency, and what its unit is then for."""
LONGEST_PART = 120
"""The most characters of the last step of a claim's address, which has the names of a column and of members in it."""
_WHOLES = (None, "previous", "change")
"""The columns in which a whole is the sum of its members, by how they relate to another column."""


def printed_claims(table: Table) -> tuple[Claim, ...]:
    """The claims of a table, worked out once.

    Its printed totals and means, column by column, then the wholes of its members, then its columns of changes and shares.

    Their last steps are `total-2014`, or `total-fatal-2014-15` for another column than the first, or the id of such a column.
    """
    return table.once(_claims)


def _claims(table: Table) -> tuple[Claim, ...]:
    return tuple(_named(table))


def _named(table: Table) -> Iterator[Claim]:
    taken: set[str] = set()
    numbers: dict[str, Iterator[int]] = {}
    for claim in (*_over_periods(table), *_wholes(table), *_rows(table)):
        part, number = claim.part, numbers.setdefault(claim.part, count(2))
        while part in taken:
            part = f"{claim.part}-{next(number)}"
        taken.add(part)
        yield claim if part == claim.part else _renamed(claim, part)


def _renamed(claim: Claim, part: str) -> Claim:
    from msgspec.structs import replace  # late, as no two claims of most tables have one name

    return replace(claim, part=part)


def _over_periods(table: Table) -> Iterator[Claim]:
    for place, column in enumerate(table.columns):
        for how in ("total", "mean"):
            printed = [column.printed] if place else [table.spec.printed, column.printed]
            stated = {text: value for each in printed for text, value in (each.totals if how == "total" else each.means).items()}
            for text, value in stated.items():
                try:
                    period = parse_any(text, table.spec.period.starts)
                except NotAPeriod:  # a pack that was read has none
                    continue
                frequency = table.spec.period.frequency
                label, each_of = _MEANS.get(frequency, ("Average", "")) if frequency != "none" else ("Average", "")
                check = PrintedFigure(how="total" if how == "total" else "mean", table=table.id, column=column.id, period=period)
                sentence = f"{'Total' if how == 'total' else label} {text}"
                yield _claim(table, place, value, check, sentence, each_of if how == "mean" else "")


def _wholes(table: Table) -> Iterator[Claim]:
    for at, dimension in enumerate(table.dimensions):
        if dimension.id not in table.wholes:
            continue
        groups: dict[tuple[Period | None, tuple[str, ...]], list[Row]] = {}
        for row in table.rows:
            groups.setdefault((row.period, (*row.members[:at], *row.members[at + 1 :])), []).append(row)
        for rows in groups.values():
            whole = next((row for row in rows if row.members[at] == dimension.whole), None)
            if whole is None or len(rows) < 3:
                continue
            for place, column in enumerate(table.columns):
                value = whole.cells[place].number
                if value is None or column.relation not in _WHOLES or not table.additive(place):
                    continue
                where = {each.id: member for each, member in zip(table.dimensions, whole.members, strict=True)}
                check = PrintedFigure(
                    how="whole", table=table.id, column=column.id, period=whole.period, dimension=dimension.id, where=where
                )
                names = ", ".join(member for each, member in where.items() if each == dimension.id or len(table.members(each)) > 1)
                sentence = f"Total for {names}{f', {whole.period}' if whole.period else ''}"
                yield _claim(table, place, value, check, sentence, "")


def _rows(table: Table) -> Iterator[Claim]:
    """One claim for each column of changes or shares.

    It is that every row is as its figures give it.
    """
    for place, column in enumerate(table.columns):
        if column.relation in DERIVED and (found := row_figures(table, place)):
            yield Claim(
                topic=table.spec.topic or "",
                thing=table.id,
                part=column.id,
                label=f"Rows whose {column_title(table, place)} is as their figures give it",
                stated=f"{len(found):,}",
                relation="exactly",
                value=len(found),
                unit="rows",
                check=PrintedFigure(how="rows", table=table.id, column=column.id),
            )


def _claim(table: Table, place: int, value: int | float, check: PrintedFigure, label: str, each_of: str) -> Claim:
    measure, column = table.measures[place], table.columns[place]
    unit = "" if measure is None else measure.full_unit
    first = place == table.main
    others = [slug(member) for key, member in check.where.items() if key != check.dimension and len(table.members(key)) > 1]
    how = "mean" if check.how == "mean" else "total"
    steps = [how, *([] if first else [column.id]), *filter(None, others), *([slug(str(check.period))] if check.period else [])]
    return Claim(
        topic=table.spec.topic or "",
        thing=table.id,
        part="-".join(steps)[:LONGEST_PART].rstrip("-"),
        label=label if first else f"{label}, {column_title(table, place)}",
        stated=f"{value:,}",
        relation="exactly",
        value=value,
        unit=f"{unit} {each_of}" if each_of and unit not in ("%", "£") else unit,
        check=check,
    )


def column_title(table: Table, place: int) -> str:
    """The title of a column, in lower case for the middle of a sentence.

    As given, or its measure's, or how it relates to another.
    """
    column, measure = table.columns[place], table.measures[place]
    title = column.title or (measure.short if measure and column.relation is None else (column.relation or column.id).replace("-", " "))
    return mid_sentence(title)
