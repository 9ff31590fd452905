"""A claim beside open statistics."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, field
from msgspec.structs import replace

from tui.analysis.consistency import combined
from tui.analysis.selection import Selection
from tui.analysis.working import Sentence, Working
from tui.model.base import Id, NonEmptyText, Part
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.period import PERIODS_A_YEAR, NotAPeriod
from tui.model.report import Figure
from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.navigation.address import quoted

from .base import CheckFault, ClaimCheck, Known
from .selector import PeriodKey, misnamed, period_of_check

if TYPE_CHECKING:
    from tui.analysis.open_levels import MemberLevels

How = Literal["value", "monthly", "lowest", "highest", "areas", "course", "low", "high", "gap"]


class Beside(Part, frozen=True, kw_only=True):
    """One reading of open statistics.

    `how` is the value of the member in `where`, that value by month, its rank among the members (lowest or highest, without those in
    `without`), the number of members (areas), the course over the years, its rank among its own periods (low or high), or the gap to the
    mean of the other members. `per` divides by another table of the same members, times 100 unless `times` is given. `period` is the last
    one read, the latest if not given.
    """

    table: Id
    how: How
    column: str = ""
    where: dict[Id, NonEmptyText] = field(default_factory=dict)
    without: dict[Id, Annotated[tuple[NonEmptyText, ...], Meta(min_length=1)]] = field(default_factory=dict)
    period: PeriodKey | None = None
    per: Id | None = None
    times: int = 100


class CrossCheck(ClaimCheck, frozen=True, kw_only=True, tag="cross-check"):
    """What open statistics in the pack show beside the claim.

    A reading, and `also` any number of others.

    They cover another window, member or definition, and never verify a claim. The keys of a reading are those of each in `also`.
    """

    relations = None
    rests_on = "open-statistics"
    table: Id
    how: How
    column: str = ""
    where: dict[Id, NonEmptyText] = field(default_factory=dict)
    without: dict[Id, Annotated[tuple[NonEmptyText, ...], Meta(min_length=1)]] = field(default_factory=dict)
    period: PeriodKey | None = None
    per: Id | None = None
    times: int = 100
    also: tuple[Beside, ...] = ()

    @property
    def readings(self) -> tuple[Beside, ...]:
        """Every reading, its own first."""
        own = {key: getattr(self, key) for key in Beside.__struct_fields__}
        return (Beside(**own), *self.also)

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """Readings that their tables cannot give."""
        for number, reading in enumerate(self.readings):
            inside = ("also", number - 1) if number else ()
            if (table := known.tables.get(reading.table)) is not None:
                for fault in _faults(reading, table, known.tables.get(reading.per or "")):
                    yield replace(fault, inside=(*inside, *fault.inside))

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Compare the claim with each reading, which has its own consistency.

        The result has them all together.
        """
        found = [(pack.tables[reading.table], _read(pack, claim, reading)) for reading in self.readings]
        consistency = combined([working.consistency for _, working in found])
        sentence: Sentence = (f"{consistency}. ".capitalize(),) if consistency else ()
        for table, working in found:
            word = f" ({working.consistency})" if working.consistency and len(found) > 1 else ""
            sentence += (f"{table.spec.short}{working.divided}{word}: ", *working.sentence, ". ")
        used = dict.fromkeys(id for reading in self.readings for id in (reading.table, reading.per) if id)
        sentence += (" ".join(f"{text.rstrip('.')}." for id in used if (text := pack.tables[id].spec.definition)),)
        cells = tuple(dict.fromkeys(cell for _, working in found for cell in working.cells))
        return Working(sentence, found[0][1].computed, cells=cells, consistency=consistency)


def _read(pack: Pack, claim: Claim, reading: Beside) -> Working:
    # Late, as reading a pack needs only the keys of a check.
    from tui.analysis.open_course import course
    from tui.analysis.open_levels import divided, read_levels

    table, per = pack.tables[reading.table], pack.tables[reading.per] if reading.per else None
    if reading.how == "course":
        selection = Selection(table, table.place(reading.column), dict(reading.where), dict(reading.without))
        other = Selection(per, per.main, dict(reading.where), dict(reading.without)) if per else None
        working = course(claim, selection, other, reading.times)
    else:
        found = _levels(reading, table, table.place(reading.column))
        if per is not None:
            found = divided(found, _levels(reading, per, per.main), reading.times)
        working = read_levels(reading.how, claim, found)
    if per is None:
        return working
    base = mid_sentence(per.spec.short)
    return replace(working, divided=f" as a share of {base}" if reading.times == 100 else f" per {reading.times:,} of {base}")


def _levels(reading: Beside, table: Table, column: int) -> "MemberLevels":
    from tui.analysis.open_levels import levels  # late, as above

    dimension = _dimension(reading, table) or table.dimensions[0].id
    period = None if reading.period is None else period_of_check(table, reading.period)
    return levels(table, column, dimension, reading.where, reading.without.get(dimension, ()), period)


def _dimension(reading: Beside, table: Table) -> str | None:
    """The dimension that is compared.

    The last that `where` names, else the table's only or first one with several members.
    """
    named = [*reading.where, *reading.without]
    return named[-1] if named else next((each.id for each in (*table.split, *table.dimensions)), None)


def _faults(reading: Beside, table: Table, per: Table | None) -> Iterator[CheckFault]:
    if table.spec.topic:
        yield CheckFault("table", f"{quoted(reading.table)} is the report's own table", "open statistics: a table without a topic")
    if reading.how == "course":
        if table.spec.period.frequency not in PERIODS_A_YEAR:
            yield CheckFault("how", f"how is 'course' for {quoted(reading.table)}", "a table of months, quarters or years")
    elif not table.dimensions:
        yield CheckFault(
            "how", f"how is {quoted(reading.how)} for {quoted(reading.table)}", "course, as the table has no members to compare"
        )
        return
    if reading.per == reading.table:
        yield CheckFault("per", f"{quoted(reading.per)} is divided by the same table", "another table")
    elif per is not None and [each.id for each in per.dimensions] != [each.id for each in table.dimensions]:
        names = ", ".join(each.title for each in table.dimensions).lower()
        wanted = f"a table by {names}" if names else "a table without dimensions"
        yield CheckFault("per", f"{quoted(reading.per or '')} does not have the dimensions of {quoted(reading.table)}", wanted)
    if reading.how not in ("areas", "course") and not reading.where:
        yield CheckFault("how", f"how is {quoted(reading.how)}, but the check names no member", "where")
    yield from misnamed(table, reading.column, reading.where, reading.without)
    if reading.period is not None:
        try:
            period = period_of_check(table, reading.period)
        except NotAPeriod as error:
            yield CheckFault("period", f"period is {quoted(str(reading.period))}", str(error))
        else:
            if period not in table.periods:
                periods = [str(each) for each in table.periods]
                what = f"period is {quoted(str(reading.period))}, which is not in the table"
                yield CheckFault("period", what, "" if periods else "no period, as it has none", word=str(reading.period), known=periods)
    if reading.times < 1:
        yield CheckFault("times", f"times is {reading.times}", "a number above 0, such as 100 or 1000")
