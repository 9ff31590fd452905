"""Checks that each claim's check is possible.

Its table must have the year, month or disposal, and its kind must be able to judge the wording.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple, get_args

from tui.model import claims
from tui.model.base import grouped
from tui.model.bridge import old_data
from tui.model.claims import Relation, Wording
from tui.model.report import Figure, Statement
from tui.model.series import Disposals, Levels, Month, Series

from .draft import Draft
from .names import STATEMENTS
from .problems import Problem
from .words import Guesses, article, some, told

Data = Mapping[str, Series | Disposals | Levels]

COURSES = frozenset({"rising", "falling", "stable"})
NUMBERS: frozenset[str] = frozenset(get_args(Relation))
JUDGES: dict[type, frozenset[str]] = {
    claims.Total: NUMBERS,
    claims.Mean: NUMBERS,
    claims.Value: NUMBERS,
    claims.Share: NUMBERS,
    claims.ShareChange: NUMBERS | COURSES | {"changing"},
    claims.LikeForLike: NUMBERS | COURSES,
    claims.Months: NUMBERS,
    claims.Window: frozenset({"to date"}),
    claims.Count: NUMBERS,
    claims.Listed: NUMBERS,
    claims.Trend: COURSES,
    claims.Extreme: frozenset({"highest", "lowest"}),
    claims.Compare: NUMBERS | {"rising", "falling", "above", "below"},
    claims.PartOf: NUMBERS | {"within", "main"},
}
"""The relations that a kind of check can judge.

Open statistics judge nothing, so they can go with any relation.
"""


AUDITED = ("check", "reason", "ask")
"""Keys of a claim that a figure outside the audit must not have."""
CHANGES = ("change", "percent-change")
"""The roles of figures whose sign is a direction."""


class _Known(NamedTuple):
    """What checks refer to, by name: tables, open statistics, statements and figures.

    Only those that could be read.
    """

    data: Data
    statements: Mapping[str, Statement]
    figures: Mapping[str, Figure]
    guesses: Guesses


class _Fault(NamedTuple):
    """A parameter of a check, and what is wrong with it."""

    key: str
    what: str
    expected: str
    inside: tuple[str | int, ...] = ()


def audited(draft: Draft) -> Iterator[Problem]:
    """Checks that cannot be made, and words with neither a check nor a reason."""
    statements = _statements(draft)
    figures = {f"{statement.id}/{figure.id}": figure for statement in statements.values() for figure in statement.figures}
    data = {id: old for id, table in draft.data.items() if (old := old_data(table)) is not None}
    known = _Known(data, statements, figures, Guesses())
    kinds: tuple[tuple[str, type[Figure] | type[Wording]], ...] = (("figures", Figure), ("claims", Wording))
    for document, pattern in STATEMENTS:
        of = draft.documents[document]
        for path, wording in of.select(pattern.replace("/id", "/claims/*")):
            if isinstance(wording, dict) and not ("check" in wording or wording.get("reason") or wording.get("ask")):
                yield of.problem(path, f"claim {told(wording.get('id'))} has no check", "a check, or a reason why there is none")
        ids = {path[:-1]: id for path, id in of.select(pattern)}
        for path, figure in of.select(pattern.replace("/id", "/figures/*")):
            if isinstance(figure, dict) and figure.get("fact") is True and (asked := next((key for key in AUDITED if figure.get(key)), "")):
                what = f"figure {told(figure.get('id'))} is a fact, which is not audited, and has a key {told(asked)}"
                yield of.problem((*path, asked), what, "fact: false, or no such key")
        for key, kind in kinds:
            for path, claim in of.under(of.select(pattern.replace("/id", f"/{key}/*")), "check", kind):
                if claim.check is not None:
                    for fault in _faults(claim, f"{ids.get(path[:-2])}/{claim.id}", claim.check, known):
                        yield of.problem((*path, "check", *fault.inside, fault.key), fault.what, fault.expected)


def _statements(draft: Draft) -> dict[str, Statement]:
    """The statements that could be read, by id."""
    return {
        statement.id: statement
        for document, pattern in STATEMENTS
        for _, statement in draft.documents[document].each(pattern.removesuffix("/id"), Statement)
    }


def _faults(claim: Figure | Wording, name: str, check: claims.Check, known: _Known) -> Iterator[_Fault]:
    able = JUDGES.get(type(check))
    if able is not None and claim.relation not in able:
        kind = told(type(check).__struct_config__.tag)
        yield _Fault(
            "kind", f"a check of kind {kind} cannot judge {told(claim.relation)}", f"a relation such as {', '.join(sorted(able)[:4])}"
        )
    own = name.partition("/")[0]
    yield from _own(check, own)
    yield from _repeated(check)
    if isinstance(check, claims.PartOf):
        for key, id in (("part", check.part), ("whole", check.whole)):
            if id in known.statements and not known.statements[id].pairs:
                yield _Fault(key, f"{told(id)} does not give a change and its percentage", "a statement that gives both")
    elif isinstance(check, claims.Listed) and not (check.names or check.statements):
        yield _Fault("kind", "nothing is listed", "names or statements")
    elif isinstance(check, claims.Compare):
        yield from _compared(claim, name, check, known.figures)
    elif isinstance(check, claims.CrossCheck):
        yield from _crossed(check, known.data, known.guesses)
    elif table := known.data.get(getattr(check, "table", "")):
        yield from _tabled(check, table, known.guesses)


def _own(check: claims.Check, own: str) -> Iterator[_Fault]:
    """Checks of a claim against its own statement."""
    if isinstance(check, claims.Compare):
        for other in check.others:
            if other.partition("/")[0] == own:
                yield _Fault("with", f"{told(other)} belongs to the claim's own statement", "a figure of another statement")
    elif isinstance(check, claims.Listed) and own in check.statements:
        yield _Fault("statements", f"{told(own)} is the claim's own statement", "other statements")
    elif isinstance(check, claims.PartOf) and check.part == check.whole:
        yield _Fault("whole", f"{told(check.whole)} is compared with itself", "another statement")
    elif isinstance(check, claims.ShareChange) and check.year == check.base:
        yield _Fault("base", f"base is {check.base}, the year itself", "another year")


def _repeated(check: claims.Check) -> Iterator[_Fault]:
    """Things that are counted or compared twice."""
    if isinstance(check, claims.Listed):
        named = {"statements": check.statements, "names": check.names}
    else:
        named = {"with": check.others} if isinstance(check, claims.Compare) else {}
    for key, names in named.items():
        for name, times in Counter(names).items():
            if times > 1:
                yield _Fault(key, f"{told(name)} is given {'twice' if times == 2 else f'{times:,} times'}", "each once")


def _compared(claim: Figure | Wording, name: str, check: claims.Compare, figures: Mapping[str, Figure]) -> Iterator[_Fault]:
    """Comparisons of figures that do not fit the claim.

    Levels are compared with others of the same unit, a number with one figure. Changes are compared by sign only, so their units may
    differ.
    """
    if claim.relation in ("rising", "falling"):
        for other in check.others:
            if other in figures and figures[other].role not in CHANGES:
                yield _Fault("with", f"{told(other)} is not a change", f"figures whose role is {' or '.join(CHANGES)}")
        return
    if isinstance(claim, Figure):
        own: Figure | None = claim
        if len(check.others) > 1:
            yield _Fault("with", f"{len(check.others)} figures are compared with one number", "one figure")
    elif check.figure is None:
        if claim.relation in ("above", "below"):
            yield _Fault("kind", f"the check does not say which figure is {claim.relation} the other", "a figure")
        return
    else:
        name, own = check.figure, figures.get(check.figure)
    for other in check.others:
        if other == name:
            yield _Fault("with", f"{told(name)} is compared with itself", "another figure")
        elif own and other in figures and figures[other].unit != own.unit:
            yield _Fault("with", f"{told(other)} is in {told(figures[other].unit)}", f"a figure in {told(own.unit)}")


def _tabled(check: claims.Check, table: Series | Disposals | Levels, guesses: Guesses) -> Iterator[_Fault]:
    if isinstance(check, claims.Share | claims.ShareChange):
        if not isinstance(table, Disposals):
            yield _Fault("table", f"{told(check.table)} is not a table of disposals", "the id of one")
            return
        yield from _left_out(check, table, guesses)
        names = table.once(_disposals)
        if check.disposal not in names:
            yield _Fault(
                "disposal", f"disposal is {told(check.disposal)}, which is not in the table", guesses.nearest(check.disposal, names)
            )
        with_it = names.get(check.disposal, ())
        for key in ("year", "base"):
            year = getattr(check, key, None)
            if year in table.years and with_it and year not in with_it:
                words = f"a year that has it ({some(with_it)})"
                yield _Fault(key, f"the table has no {told(check.disposal)} in {year}", words)
            yield from _year(key, getattr(check, key, None), table.once(_busy_years))
    elif isinstance(check, claims.Total) and isinstance(table, Disposals):
        yield from _year("year", check.year, table.years)
    elif not isinstance(table, Series):
        yield _Fault("table", f"{told(getattr(check, 'table', ''))} is not a table of months", "the id of one")
    elif isinstance(check, claims.Total | claims.Mean | claims.LikeForLike):
        yield from _year("year", check.year, table.once(_comparable if isinstance(check, claims.LikeForLike) else _known_years))
    elif isinstance(check, claims.Value | claims.Extreme) and table.at(Month.parse(check.month)) is None:
        yield _Fault("month", f"the table has no figure for {check.month}", "a month that has one")


def _left_out(check: claims.Share | claims.ShareChange, table: Disposals, guesses: Guesses) -> Iterator[_Fault]:
    """Cases wrongly left out of a base.

    They must be in the table, leave some cases in each year, and not be those whose share is taken.
    """
    for dimension, names in check.without.items():
        known = {getattr(row, dimension) for row in table.rows}
        for name in names:
            if name not in known:
                yield _Fault(
                    "without", f"without names {told(name)}, which is not {article(dimension)} of the table", guesses.nearest(name, known)
                )
    if check.disposal in check.without.get("disposal", ()):
        yield _Fault(
            "without", f"without leaves out {told(check.disposal)}, the disposal whose share is checked", "other cases to leave out"
        )
        return
    left = table.without(check.without)
    for key in ("year", "base"):
        year = getattr(check, key, None)
        if check.without and year in table.years and not sum(row.volume for row in left.year(year)):
            yield _Fault("without", f"without leaves nothing in {year}", "cases that leave others in each year")


def _disposals(table: Disposals) -> dict[str, tuple[int, ...]]:
    """The disposals of a table, each with its years in order."""
    return grouped(sorted({(row.disposal, row.year) for row in table.rows}))


def _busy_years(table: Disposals) -> frozenset[int]:
    """The years that have any cases."""
    return frozenset(row.year for row in table.rows if row.volume)


def _known_years(table: Series) -> frozenset[int]:
    """The years that have a figure."""
    return frozenset(month.year for month, value in zip(table.months, table.values, strict=True) if value is not None)


def _comparable(table: Series) -> frozenset[int]:
    """The years that share a month with the year before."""
    years = table.once(_known_years)
    return frozenset(year for year in years if any(None not in pair for pair in zip(table.year(year), table.year(year - 1), strict=True)))


def _periods(table: Levels) -> frozenset[str]:
    return frozenset(row.period for row in table.rows)


def _areas(table: Levels) -> frozenset[str]:
    return frozenset(row.area for row in table.rows)


def _year(key: str, year: int | None, known: Collection[int]) -> Iterator[_Fault]:
    if year is not None and year not in known:
        words = some(sorted(known)) or "none"
        yield _Fault(key, f"{key} is {year}, but the table has no figures for it", f"a year with figures ({words})")


AREAS = ("value", "monthly", "lowest", "highest", "areas", "low", "high", "gap")
"""Readings of statistics by area; statistics by month only have the course."""


def _crossed(check: claims.CrossCheck, data: Data, guesses: Guesses) -> Iterator[_Fault]:
    """Faults of readings of open statistics.

    The table must have the right shape, and the areas and the period that the reading names.
    """
    for number, reading in enumerate(check.readings):
        for fault in _read_from(reading, data, guesses):
            yield fault._replace(inside=("also", number - 1) if number else ())


def _read_from(reading: claims.Beside, data: Data, guesses: Guesses) -> Iterator[_Fault]:
    table = data.get(reading.statistic)
    per = data.get(reading.per) if reading.per else None
    if table is None:
        return
    if (reading.how == "course") is not isinstance(table, Series):
        wanted = "course, as the statistic is by month" if isinstance(table, Series) else f"{', '.join(AREAS[:-1])} or {AREAS[-1]}"
        yield _Fault("how", f"how is {told(reading.how)} for {told(reading.statistic)}", wanted)
    elif reading.per == reading.statistic:
        yield _Fault("per", f"{told(reading.per)} is divided by the same statistic", "another statistic")
    elif per is not None and isinstance(per, Series) is not isinstance(table, Series):
        shape = "months" if isinstance(table, Series) else "areas"
        yield _Fault("per", f"{told(reading.per)} is not by {shape[:-1]}, as {told(reading.statistic)} is", f"a statistic by {shape[:-1]}")
    elif isinstance(table, Levels):
        areas, periods = table.once(_areas), table.once(_periods)
        wanted_areas: dict[str, tuple[str, ...]] = {"area": (reading.area,) if reading.how != "areas" else (), "aside": reading.aside}
        for key, names in wanted_areas.items():
            for name in names:
                if name not in areas:
                    yield _Fault(key, f"{key} is {told(name)}, which is not in the statistic", guesses.nearest(name, areas))
        if reading.area in reading.aside:
            yield _Fault("aside", f"aside leaves out {told(reading.area)}, the area that is compared", "other areas")
        if reading.period and reading.period not in periods:
            what = f"period is {told(reading.period)}, which is not in the statistic"
            yield _Fault("period", what, guesses.nearest(reading.period, periods))
    if reading.times < 1:
        yield _Fault("times", f"times is {reading.times}", "a number above 0, such as 100 or 1000")
