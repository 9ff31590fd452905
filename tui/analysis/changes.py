"""The changes in a topic's statements, with percentages, and tests for chance."""

from collections import Counter
from math import inf

from msgspec.structs import replace

from tui.model.base import Whole
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.text.numbers import percent as percent_words
from tui.text.numbers import rounded

from .chance import Chance, as_exact_as, reach
from .checks.base import ClaimCheck
from .checks.change import Change
from .checks.selector import Selector
from .implied import Implied, Range, implied
from .leading_figure import leading_figure

NOT_TESTED, LATER_OUTSIDE = "not tested", "later figure outside trial limits"
"""What is said of a change that cannot be tested, and of one whose later figure is outside the limits of fewer than 12 points."""


def of_counts(found: Implied) -> Chance:
    """Test the difference of two counts, given the base that its percentage implies.

    To be conservative, the test takes the smallest change and the largest base that the words allow.
    """
    count = found.change.low
    signed = -count if found.falling else count
    least, most = (reach(count / rate if rate else inf, signed) for rate in (found.percent.high, found.percent.low))
    return Chance(least, most, count > most)


def surely_by_chance(change: Range, base: Range) -> bool:
    """Whether every change and base within these ranges could be chance."""
    return max(abs(change.low), abs(change.high)) <= reach(base.low, change.low)


def of_change(pack: Pack, change: Figure | None, percent: Figure | None) -> Chance | None:
    """Test a change for chance.

    On the table that it is checked against, or else on the base that it implies. None where neither is known, and for a stock.
    """
    for figure in (change, percent):
        if figure and isinstance(figure.check, ClaimCheck) and (found := figure.check.chance(pack)):
            return as_exact_as(found, change.value) if change else found
    measure = pack.measures.get(change.measure or "") if change else None
    stock = measure is not None and measure.stock
    if change and percent and not stock and counts_things(change) and (base := implied(change, percent)):
        return of_counts(base)
    return None


def counts_things(figure: Figure) -> bool:
    """Whether a figure counts things.

    It does not if it is a percentage, money, or a part of something.
    """
    return figure.unit != "%" and "£" not in figure.unit and float(figure.value).is_integer()


def chances(pack: Pack, statement: Statement) -> dict[str, Chance]:
    """The test of each change of a statement, by figure id.

    Both the count and the percentage of a change have its test.
    """
    found: dict[str, Chance] = {}
    for of in _by_measure(pack, statement).values():
        if chance := of_change(pack, of.get("change"), of.get("percent-change")):
            found |= {figure.id: chance for figure in of.values()}
    return found


def could_be_chance(pack: Pack, figure: str) -> bool:
    """Whether a figure, by statement and id, is a change that could be chance.

    False for what cannot be tested.
    """
    statement, _, id = figure.rpartition("/")
    chance = chances(pack, pack.statements[statement]).get(id)
    return chance is not None and not chance.beyond


def _by_measure(pack: Pack, statement: Statement) -> dict[str, dict[str, Figure]]:
    """The changes of a statement by measure and role.

    A percentage that names no measure goes with its change, as on Home.
    """
    found: dict[str, dict[str, Figure]] = {}
    for of in leading_figure(pack, statement.figures):
        changed: dict[str, Figure] = {figure.role: figure for figure in (of.change, of.percent) if figure}
        if of.measure and changed:
            found[of.measure.id] = changed
    return found


class StatedChange(Whole, frozen=True):
    """A change in a measure as stated, with its test, None if untested.

    It has a count, a percentage or both; a fall is below zero. `title` is its statement's, where other changes are of the same measure.
    `member` is whose it
    then is. `worked` is the percentage that the table gives where the report has only a count, so that its bar has a length. `outside`
    says of an untested one that its later figure is outside the trial limits of its series.
    """

    measure: Measure
    statement: str
    count: Figure | None
    percent: Figure | None
    chance: Chance | None = None
    title: str = ""
    member: str = ""
    worked: Figure | None = None
    outside: bool = False

    @property
    def in_percent(self) -> Figure | None:
        """The percentage as stated, or else as worked out."""
        return self.percent or self.worked

    @property
    def name(self) -> str:
        """What changed, in a few words that no other change of the topic has."""
        return self.member or self.title or self.measure.short

    @property
    def value(self) -> int | float:
        """The count if there is one, else the percentage; the sign is the direction."""
        figure = self.count or self.percent
        return figure.value if figure else 0

    @property
    def by_chance(self) -> bool:
        """Whether the change was tested and could be chance."""
        return self.chance is not None and not self.chance.beyond

    @property
    def verdict(self) -> str:
        """`worse` or `better`, only for a change beyond chance; otherwise empty.

        Also empty where the measure does not say which way is better.
        """
        if self.chance is None or not self.chance.beyond:
            return ""
        return better_or_worse(self.measure, self.value)


def better_or_worse(measure: Measure, value: float) -> str:
    """`worse` or `better` for a change beyond chance; empty for no change.

    Also empty where the measure does not say which way is better.
    """
    if measure.better == "neutral" or not value:
        return ""
    return "better" if (value > 0) == (measure.better == "higher") else "worse"


def changes(pack: Pack, topic: str) -> tuple[StatedChange, ...]:
    """The changes of a topic, in the report's order.

    One that is given only in per cent is among them; it is tested only where a table has the figures.
    """
    statements = [statement for section in pack.topics[topic].sections for statement in section.statements]
    stated = [(pack.measures[id], statement, of) for statement in statements for id, of in _by_measure(pack, statement).items()]
    times = Counter(measure.short for measure, _, _ in stated)
    found = []
    for measure, statement, of in stated:
        count, percent = of.get("change"), of.get("percent-change")
        title = statement.title if times[measure.short] > 1 else ""
        worked = None if percent or not count else _worked_out(pack, count)
        chance = of_change(pack, count, percent)
        found.append(
            StatedChange(
                measure,
                statement.id,
                count,
                percent,
                chance,
                title,
                _member(count or percent) if title else "",
                worked,
                chance is None and _outside(pack, count or percent),
            )
        )
    return tuple(found)


def _member(figure: Figure | None) -> str:
    """Whose figure a cell of a table is."""
    check = figure.check.itself if figure and figure.check else None
    return ", ".join(check.where.values()) if isinstance(check, Selector) else ""


def _outside(pack: Pack, figure: Figure | None) -> bool:
    """Whether the later figure of a change is outside the trial limits of its series."""
    from .seasons import level_phases  # late, as most changes are tested

    check = figure.check if figure else None
    if not isinstance(check, Change):
        return False
    found = check.selection(pack.tables[check.table])
    phase = next(iter(level_phases(found.series)), None)
    return phase is not None and phase.trial and any(each.special == "outside" and each.period == found.span for each in phase.signals)


def _worked_out(pack: Pack, change: Figure) -> Figure | None:
    """A change of counts in per cent of its starting figure, if a table has it."""
    if not isinstance(change.check, ClaimCheck) or change.relation != "exactly" or not counts_things(change):
        return None
    base = change.check.earlier(pack)
    if base is None or base.value <= 0:
        return None
    share = float(rounded(change.value * 100 / base.value, 1))
    return replace(change, value=share, unit="%", role="percent-change", printed=percent_words(share))
