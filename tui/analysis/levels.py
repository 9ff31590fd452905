"""Levels that a report states beside what it sets them against.

A target, the figure of a year before, or another figure that it compares them with, such as an average.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tui.model.base import Whole, grouped
from tui.model.claims import Wording
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.table import Number, added
from tui.text.figures import figure_stated
from tui.text.numbers import decimals
from tui.text.periods import when
from tui.text.units import plain_figure

from .checks.against_target import AgainstTarget
from .checks.compare import Compare
from .checks.listed import Listed
from .leading_figure import COMPARING, leading_figure
from .targets import meets_target


class Level(Whole, frozen=True):
    """One figure to draw: its value, its words and its window.

    The words have the unit where that is a sign. It is not `exact` where the report says `over` or `about`, or gives a range.
    """

    label: str
    value: Number
    words: str
    unit: str
    window: str
    exact: bool = True


class Reference(Whole, frozen=True):
    """A level that another is set against, and whether it is its target.

    `met` is None where it is no target, or where neither side is better.
    """

    level: Level
    target: bool = False
    met: bool | None = None


class StatedLevel(Whole, frozen=True):
    """A level with those of the same unit that it is set against.

    `statements` are those that state it or what it is set against, its own first.
    """

    level: Level
    references: tuple[Reference, ...]
    statements: tuple[str, ...]

    def difference(self, reference: Reference) -> Number | None:
        """The level less a reference; None unless both are printed as exact figures."""
        if not (self.level.exact and reference.level.exact):
            return None
        return added((self.level.value, -reference.level.value))


class Levels(Whole, frozen=True):
    """The levels of a topic that can be drawn, and the statements without one.

    `unprinted` are statements whose words are about a level that the report does not print.
    """

    stated: tuple[StatedLevel, ...] = ()
    unprinted: tuple[Statement, ...] = ()
    beside_average: tuple[StatedLevel, ...] = ()
    """The levels that claims set above or below another figure, in a topic without any target."""

    @property
    def statements(self) -> frozenset[str]:
        """The statements whose levels are drawn."""
        return frozenset(id for level in self.stated for id in level.statements)

    def no_target(self, statement: str = "") -> str:
        """`The report gives an average, 83%, and no target.`; empty where it has one.

        With a statement, only where that is about such a level.
        """
        of = (each for each in self.beside_average if not statement or statement in each.statements)
        other = next((reference.level for each in of for reference in each.references), None)
        return f"The report gives {_standard(other)}, {other.words}, and no target." if other else ""


def stated_levels(pack: Pack, topic: str) -> Levels:
    """The levels of a topic, in the order of the report.

    Empty where none is set against another. Kept, because the slides ask for every statement.
    """
    known = pack.once(_known)
    if topic not in known:
        known[topic] = _found(pack, topic)
    return known[topic]


def levels_by_statement(levels: Levels) -> dict[str, tuple[StatedLevel, ...]]:
    """The levels of each statement that has some."""
    return grouped((each.statements[0], each) for each in levels.stated)


def _known(pack: Pack) -> dict[str, Levels]:
    """The levels of the topics that were asked for."""
    return {}


def _found(pack: Pack, topic: str) -> Levels:
    statements = [statement for section in pack.topics[topic].sections for statement in section.statements]
    found: dict[tuple[str, str, str], StatedLevel] = {}
    for statement in statements:
        for each in (*_in_groups(pack, statement), *_claimed(pack, statement)):
            found.setdefault((each.level.label, each.level.window, each.level.words), each)
    if not found:
        return Levels()
    drawn = {id for each in found.values() for id in each.statements}
    unprinted = tuple(each for each in statements if each.id not in drawn and _prints_no_level(each))
    return Levels(tuple(found.values()), unprinted, () if _has_target(pack, topic) else _beside_average(pack, statements))


def _has_target(pack: Pack, topic: str) -> bool:
    """Whether a topic has a target anywhere: among its figures, claims or columns."""
    statements = [statement for section in pack.topics[topic].sections for statement in section.statements]
    columns = (column for table in pack.topic_tables(topic) for column in table.columns)
    return (
        any(figure.role == "target" for each in statements for figure in each.figures)
        or any(claim.relation in ("met", "missed") for each in statements for claim in each.claims)
        or any(column.relation == "target" for column in columns)
    )


def _beside_average(pack: Pack, statements: Sequence[Statement]) -> tuple[StatedLevel, ...]:
    """The levels that the claims of statements set above or below another figure."""
    return tuple(each for statement in statements for each in _claimed(pack, statement))


def _standard(level: Level) -> str:
    """What another level is set against: `an average`."""
    return "an average" if "average" in level.label.casefold() else "a figure to compare with"


def _in_groups(pack: Pack, statement: Statement) -> Iterator[StatedLevel]:
    """Levels that stand in one statement with a target or an earlier level."""
    for group in leading_figure(pack, statement.figures):
        level = group.level
        if level is None or level.fact or level.role == "rank":
            continue
        references = []
        if group.target is not None and group.target.unit == level.unit:
            met = None if group.measure is None else meets_target(level.value, group.target.value, group.measure.better)
            references.append(Reference(_printed(group.target, "target"), target=True, met=met))
        if group.previous is not None and group.previous.unit == level.unit:
            references.append(Reference(_printed(group.previous, "")))
        if references:
            yield StatedLevel(_printed(level, _name(pack, statement, level)), tuple(references), (statement.id,))


def _claimed(pack: Pack, statement: Statement) -> Iterator[StatedLevel]:
    """Levels that the claims of a statement set above or below something."""
    for claim in statement.claims:
        check = claim.check.itself if claim.check else None
        if isinstance(check, Compare) and check.figure is not None and claim.relation in ("above", "below"):
            yield from _compared(pack, check.figure, check)
        elif isinstance(check, AgainstTarget):
            for each in _all_claimed(pack, statement, check):
                yield from _against_target(pack, statement, each)


def _compared(pack: Pack, name: str, check: Compare) -> Iterator[StatedLevel]:
    own, level = name.partition("/")[0], pack.figures[name]
    others = [each for each in check.others if pack.figures[each].unit == level.unit]
    if others:
        references = tuple(Reference(_printed(pack.figures[each], _own_label(pack.figures[each], level))) for each in others)
        statements = dict.fromkeys((own, *(each.partition("/")[0] for each in others)))
        yield StatedLevel(_printed(level, _name(pack, pack.statements[own], level)), references, tuple(statements))


def _all_claimed(pack: Pack, statement: Statement, check: AgainstTarget) -> list[AgainstTarget]:
    """The checks of all members that a statement lists as meeting a target.

    Only that of the member itself where it lists no others.
    """
    if len(check.where) != 1:
        return [check]
    ((dimension, member),) = check.where.items()
    known = pack.tables[check.table].members(dimension)
    listed = (each.check.itself for each in statement.figures if each.check)
    names = next((each.names for each in listed if isinstance(each, Listed) and member in each.names and {*each.names} <= {*known}), ())
    return [replace(check, where={dimension: name}) for name in names] or [check]


def _against_target(pack: Pack, statement: Statement, check: AgainstTarget) -> Iterator[StatedLevel]:
    """A figure of a table beside its target; ratings have no size to draw."""
    table = pack.tables[check.table]
    if check.ratings(table) is not None:
        return
    selection = check.selection(table)
    value, measure, target = selection.value, selection.measure, check.goal(table)[0]
    if value is None or target is None or measure is None:
        return
    window = when(selection.span) if selection.span else ""
    name = ", ".join([*([] if table.by_member else [measure.short]), *selection.where.values()])
    places = decimals((value, target))
    drawn = [
        Level(label, number, plain_figure(number, measure, places), measure.full_unit, window if label == name else "")
        for label, number in ((name, value), ("target", target))
    ]
    met = meets_target(value, target, measure.better)
    yield StatedLevel(drawn[0], (Reference(drawn[1], target=True, met=met),), (statement.id,))


def _printed(figure: Figure, label: str) -> Level:
    exact = figure.relation == "exactly" and figure.upto is None
    return Level(label, figure.value, figure_stated(figure), figure.unit, figure.window, exact)


def _name(pack: Pack, statement: Statement, level: Figure) -> str:
    """What has a level: its headline on Home, its measure or its own label."""
    name = f"{statement.id}/{level.id}"
    for topic in pack.report.topics:
        for headline in topic.headlines:
            if headline.figures[:1] == (name,):
                return headline.label
    return pack.measures[level.measure].short if level.measure else level.label


def _own_label(figure: Figure, level: Figure) -> str:
    """What a figure adds to the label of a level.

    `on average` of `Satisfied, on average`.
    """
    start = f"{level.label}, "
    return figure.label.removeprefix(start) if figure.label.startswith(start) else figure.label


def _prints_no_level(statement: Statement) -> bool:
    """Whether a statement claims something of a level and prints none.

    Its figures are changes, or counts of months or years that go with its words.
    """
    figures = [each for each in statement.figures if not each.fact]
    claims: list[Figure | Wording] = [*statement.claims, *figures]
    printed = any(each.role not in COMPARING and each.role != "count" for each in figures)
    return bool(claims) and not printed and statement.table is None and all(each.check is None for each in claims)
