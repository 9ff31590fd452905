"""Questions drafted from what stands out in the tables of a report.

They ask what happened, and claim no cause.
"""

from collections.abc import Iterator

from tui.analysis.chance import chance_words
from tui.analysis.like_for_like import compare_years
from tui.analysis.own_row import own_members
from tui.analysis.questions import BoardQuestion
from tui.analysis.rules import RUN
from tui.analysis.seasons import level_phases
from tui.analysis.xmr import Phase
from tui.analysis.years import adds_up
from tui.charts.signals import RULE_NAMES, WholeRun, signal_runs, whole_runs
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.sentence_case import capital, whole_sentence
from tui.model.table import Series, Table
from tui.text.numbers import plural, rounded
from tui.text.periods import in_period, noun, parts, span
from tui.text.units import difference, figure, measured

from .table_views.figures import cell_words, places_on_slide, places_shown
from .table_views.members import Member, cell_of, course_of, members, whole
from .table_views.series_lines import season_remark
from .table_views.verdicts import target_met

OF_TARGET = "-target"
"""How the ids of questions about missed targets end."""


def signal_questions(pack: Pack) -> Iterator[BoardQuestion]:
    """The question of each table, in the report's order.

    What happened comes before which targets were missed, of which a report may have many.
    """
    found = [each for topic in pack.report.topics for table in pack.topic_tables(topic.id) for each in _of_table(pack, table)]
    yield from sorted(found, key=lambda each: each.id.endswith(OF_TARGET))


def _of_table(pack: Pack, table: Table) -> Iterator[BoardQuestion]:
    """The question about the latest signal of a table, else about its missed target."""
    measure, member = table.measures[table.main], _leading(pack, table)
    if measure is None or member is None:
        return
    series = course_of(table, table.main, member)
    named = _named(table, member, measure)
    if found := _of_signal(table, series, measure, named) or _of_change(table, series, measure, named) or _of_target(table, member, named):
        yield found


def _leading(pack: Pack, table: Table) -> Member | None:
    """The only row of a table, that of all its members, or that of the report's force."""
    rows = members(table)
    own = own_members(pack, table)
    of_force = next((row for row in rows if own and row.members == own), None)
    return rows[0] if len(rows) == 1 else of_force or whole(table, table.main)


def _of_signal(table: Table, series: Series, measure: Measure, named: str) -> BoardQuestion | None:
    if len(series.periods) < 2:
        return None
    (phase,) = level_phases(series)
    runs = [] if phase.trial else list(whole_runs(phase, signal_runs(phase)))
    # Before the years can be compared, what stands out may be a season.
    if not runs or season_remark(series, phase.n):
        return None
    asked = _asked(runs[-1], phase, measure, places_shown(table, table.main))
    if not asked:
        return None
    return BoardQuestion(f"{table.id}-signal", f"{named}: {asked}?", (_why(runs[-1]),), (), table=table.id)


def _asked(run: WholeRun, phase: Phase[Period], measure: Measure, places: int) -> str:
    """What a signal makes one ask; nothing where the figure, rounded, is at a limit."""
    rules = {point.special for point in run.flagged}
    first, last, number = run.points[0], run.points[-1], len(run.points)
    many, up = plural(number, noun(first.period)), run.flagged[0].side > 0
    if "trend" in rules:
        return f"what is behind the {'rise' if up else 'fall'} in each of {many}, {span([first.period, last.period])}"
    if "shift" in rules or number >= RUN:
        return f"what changed {in_period(first.period)}, from which {many} in a row were {'above' if up else 'below'} the mean"
    if number > 1:
        return f"why were {span([point.period for point in run.points])} so {'high' if up else 'low'}"
    assert first.value is not None and phase.floor is not None and phase.upper is not None
    limits = [rounded(limit, places) for limit in (phase.floor, phase.upper)]
    if rounded(first.value, places) in limits:
        return ""
    usual = " to ".join(figure(limit, places) for limit in limits)
    return f"what happened {in_period(first.period)}, with {measured(first.value, measure, places)} where {usual} is usual"


def _of_change(table: Table, series: Series, measure: Measure, named: str) -> BoardQuestion | None:
    """The question about a change from the year before beyond the usual range."""
    if not series.periods or PERIODS_A_YEAR.get(series.periods[0].frequency, 0) < 2 or series.periods[0].frequency == "rolling-12":
        return None
    compared = compare_years(series, series.years[-1], measure)
    if compared is None or compared.chance is None or not compared.beyond or not adds_up(series, measure):
        return None
    size = difference(abs(compared.difference), measure, places_on_slide(table, table.main)).lstrip("+")
    part = len(compared.periods) < PERIODS_A_YEAR[series.periods[0].frequency]
    window = f"from {compared.base_year} to {compared.year}{f', {parts(compared.periods)}' if part else ''}"
    question = f"{named}: what is behind the {'rise' if compared.difference > 0 else 'fall'} of {size} {window}?"
    return BoardQuestion(f"{table.id}-change", question, (f"The change is {chance_words(compared.chance)}.",), (), table=table.id)


def _why(run: WholeRun) -> str:
    """The rules that flag a run, with its dates."""
    rules = ", ".join(name for special, name in RULE_NAMES.items() if any(point.special == special for point in run.flagged))
    return whole_sentence(f"{capital(span([point.period for point in run.points]))} stands out in the table: {rules}")


def _of_target(table: Table, member: Member, named: str) -> BoardQuestion | None:
    """The question about a target that was missed in the latest period."""
    period, place = table.periods[-1] if table.periods else None, table.related(table.main).get("target")
    if place is None or target_met(table, member, table.main, period) is not False:
        return None
    words, target = (cell_words(table, column, cell_of(table, member, column, period)) for column in (table.main, place))
    window = f" {in_period(period)}" if period else ""
    question = f"{named}: what is being done about {words}{window}, against a target of {target}?"
    return BoardQuestion(f"{table.id}{OF_TARGET}", question, ("The target was missed.",), (), table=table.id)


def _named(table: Table, member: Member, measure: Measure) -> str:
    """The table's measure, with the row where there are several."""
    return f"{measure.title}, {member.name}" if member.members and len(members(table)) > 1 else measure.title
