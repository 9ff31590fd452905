"""What the page of a comparison shows: rows of panes, titles and words."""

from contextlib import suppress
from functools import cached_property, lru_cache

from tui.analysis.across.compared_column import comparison_address
from tui.analysis.across.comparison import MeasureComparison
from tui.analysis.across.joined import JoinedPeriod
from tui.charts.funnel_plot import FunnelWords, funnel_plot
from tui.charts.plan import Plan
from tui.model.sentence_case import capital, mid_sentence
from tui.navigation.address import Address
from tui.navigation.table_parts import part_at
from tui.nodes.kinds import SINCE
from tui.nodes.links import Link
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.periods import noun, when
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .comparison_words import compared_reports, comparison_facts
from .force_multiples import force_multiples
from .force_rows import ForceRows, force_rows
from .over_time import OverTime, period_rows
from .period_detail import period_links, said_of_period
from .report_words import report_name, report_sources
from .series_plan import series_plan
from .series_record import YEARS_ALIKE
from .sign_key import sign_key
from .since_lines import since_row

BESIDE_TITLE = 4
"""The cells of the rule on both sides of a title."""
FEWEST_CHARTED = 3
"""The fewest periods of a chart beside the rows."""
SAID_OF_PERIODS = (YEARS_ALIKE, "Latest figure", "Change", "Reports")
"""The facts that the words of a period say too, where there is only one report."""
PaneEntry = tuple[str, tuple[Line, ...]]
"""A row of a list, with its key; that of a row which cannot be selected is empty."""


class ComparisonView:
    """A comparison, drawn for the panes of a page."""

    def __init__(self, found: MeasureComparison) -> None:
        self.found = found
        self.series, self.forces = found.series, found.forces if found.forces and found.forces.figures else None
        self.period_rows = lru_cache(4)(self._period_rows)
        self.force_rows = lru_cache(4)(self._force_rows)
        self.multiples = lru_cache(4)(self._multiples)

    @property
    def is_alone(self) -> bool:
        """Whether one report has the measure, and no other force.

        Then the words of a period say all that is known.
        """
        return len(self.series.reports) == 1 and not (self.forces or self.found.other_measures or since_row(self.found.asked.pack))

    @property
    def aside(self) -> str:
        """How many reports and forces are compared, where the title does not say it."""
        if self.is_alone:
            return ""
        words = plural(len(self.series.reports), "report")
        return f"{words}, {plural(len(self.forces.figures), 'force')}" if self.forces else words

    def title(self, columns: int, glyphs: Glyphs) -> str:
        """The force, and through how many reports, how many of which have a column."""
        reports, shown = len(self.series.reports), len(self.period_rows(columns, glyphs).reports)
        said = (
            f"one measure, {count(shown)} of {count(reports)} reports"
            if shown < reports
            else f"one measure through {count(reports)} reports"
        )
        forms = [f"{name}: {'one report' if reports == 1 else said}" for name in (self.series.last.name, self.series.last.subject)]
        # The breadcrumb names the row too.
        return next((form for form in forms if cell_len(form) + BESIDE_TITLE <= columns), forms[-1])

    def revised_note(self, *, only: bool) -> str:
        """What the filter does, or that nothing was revised.

        Of one report, what its periods are compared with.
        """
        if len(self.series.reports) == 1:
            return "" if self.forces else "other forces: counts only" if self.found.others else self._alone_note
        if not self.series.revisions:
            return "nothing was revised"
        return "only what was revised; f shows all" if only else "f shows only what was revised"

    @property
    def _alone_note(self) -> str:
        if not self.series.changes:
            return "nothing to compare yet"
        return f"each {noun(self.series.periods[0].period)} with {'the year' if self.series.by_year else 'the one'} before"

    def forces_title(self, columns: int) -> str:
        """The measure, and the period in which forces are compared.

        Its unit instead of its name where that is too long: what the figures are per is not cut.
        """
        if not self.forces:
            return ""
        measure, several = self.forces.measure, plural(len(self.forces.figures), "force")
        period = when(self.forces.figures[0].span.period)
        if not self.forces.worked_out:
            return f"{several}: {mid_sentence(measure.title)}, {period}"
        forms = [
            f"{several}: {name} 1,000 residents, {period}" for name in (f"{mid_sentence(measure.title)} per", f"{measure.unit} per", "per")
        ]
        return next((form for form in forms if cell_len(form) <= columns), forms[-1])

    def forces_note(self, *, counts: bool) -> str:
        """What the key for rates or counts does, where there is a choice."""
        if not (self.forces and self.forces.worked_out):
            return ""
        return "x shows rates" if counts else "x shows counts and populations"

    @property
    def number_of_forces(self) -> int:
        """How many forces are beside each other."""
        return len(self.forces.figures) if self.forces else 0

    def has_pane(self, pane: str) -> bool:
        """Whether there is anything for a pane below the periods."""
        shown = {"forces": bool(self.forces), "multiples": bool(self.found.other_measures), "words": not self.is_alone}
        return shown[pane]

    def pane_title(self, pane: str, columns: int, glyphs: Glyphs, *, only_revised: bool, counts: bool) -> tuple[str, str]:
        """The title of a pane, and the note beside it."""
        match pane:
            case "over-time":
                return self.title(columns, glyphs), self.revised_note(only=only_revised)
            case "forces":
                return self.forces_title(columns), self.forces_note(counts=counts)
            case "multiples":
                return "The same forces, measure by measure", "bars from 0, one scale a measure"
        return "In words", ""

    @property
    def plan(self) -> Plan | None:
        """The chart of the latest figures."""
        return self._plan

    @cached_property
    def _plan(self) -> Plan | None:
        return series_plan(self.series) if len(self.series.whole_periods) > 1 else None

    @property
    def is_long(self) -> bool:
        """Whether there are enough periods for a chart beside their rows."""
        return self.plan is not None and len(self.series.whole_periods) >= FEWEST_CHARTED

    @property
    def idle(self) -> frozenset[str]:
        """The ids of commands that have nothing to do."""
        found = {
            "filter": bool(self.series.revisions),
            "rates": bool(self.forces and self.forces.worked_out),
            "swap": self.plan is not None,
            "view": bool(self.forces and self.forces.funnel),
        }
        return frozenset(id for id, there in found.items() if not there)

    def begin_at(self, address: Address | None) -> str:
        """The key of the period of the cell that one comes from; otherwise of the latest.

        Of a longer period, such as a year of months, the latest in it.
        """
        asked = self.found.asked
        periods = [each.period for each in self.series.periods]
        if address and address.thing == asked.address.thing:
            with suppress(KeyError):
                wanted = part_at(asked.table, address.part, address.period).period
                periods = [each for each in periods if wanted is None or each.within(wanted)] or periods
        return str(periods[-1])

    def period(self, key: str) -> JoinedPeriod | None:
        """The period of a row."""
        return next((each for each in self.series.periods if str(each.period) == key), None)

    def _period_rows(self, columns: int, glyphs: Glyphs, *, only_revised: bool = False) -> OverTime:
        return period_rows(self.series, columns, glyphs, only_revised=only_revised)

    def period_heads(self, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """The headings of the periods."""
        return self.period_rows(columns, glyphs).heads

    def period_entries(self, columns: int, glyphs: Glyphs, *, only_revised: bool) -> list[PaneEntry]:
        """A row for each period, and one for each gap."""
        found = self.period_rows(columns, glyphs, only_revised=only_revised)
        return [(str(row.at.period) if row.at else "", (row.line,)) for row in found.rows]

    def period_key(self, columns: int, glyphs: Glyphs, *, only_revised: bool) -> tuple[Line, ...]:
        """What the signs in the rows of the periods mean."""
        return sign_key(self.series, self.period_rows(columns, glyphs, only_revised=only_revised), glyphs, columns)

    def detail(self, at: JoinedPeriod, glyphs: Glyphs) -> tuple[tuple[Line, ...], tuple[Link, ...]]:
        """The selected period in words, and its links."""
        return (*said_of_period(self.series, at), *(self.words(glyphs) if self.is_alone else ())), period_links(self.series, at)

    def most_detail(self, columns: int, glyphs: Glyphs) -> int:
        """The most rows that the words and links of a period take."""
        return max(
            sum(len(wrap(line, columns)) for line in lines) + len(links)
            for lines, links in (self.detail(at, glyphs) for at in self.series.periods)
        )

    def _force_rows(self, columns: int, glyphs: Glyphs, *, counts: bool = False) -> ForceRows | None:
        return force_rows(self.forces, self.found.asked.subject, columns, glyphs, counts=counts) if self.forces else None

    def force_head(self, columns: int, glyphs: Glyphs, *, counts: bool) -> Line:
        """The heading of the forces."""
        found = self.force_rows(columns, glyphs, counts=counts)
        return found.head if found else ()

    def force_entries(self, columns: int, glyphs: Glyphs, *, counts: bool) -> list[PaneEntry]:
        """A row for each force, and what is below them; none without others."""
        found = self.force_rows(columns, glyphs, counts=counts)
        rows = found.rows if found else ()
        return [(row.force.figure.subject if row.force else "", (row.line,)) for row in rows]

    def address_of_force(self, key: str) -> Address | None:
        """Where the figures of a force are."""
        ranked = self.forces.ranked if self.forces else ()
        return next((each.figure.joined.last.address for each in ranked if each.figure.subject == key), None)

    def funnel(self, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """The funnel plot, where there are enough forces."""
        if not (self.forces and self.forces.funnel):
            return ()
        return funnel_plot(self.forces.funnel, FunnelWords("residents", 1000), columns, rows, glyphs, self.series.last.name)

    def _multiples(self, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return force_multiples(self.found.other_measures, self.found.asked.subject, columns, glyphs)

    def first_multiples(self, columns: int, glyphs: Glyphs) -> int:
        """The rows of the first measures, which stand side by side."""
        lines = self.multiples(columns, glyphs)
        return lines.index(()) if () in lines else len(lines)

    @property
    def measure_links(self) -> tuple[Link, ...]:
        """To the comparisons of the other measures."""
        owned = (each.figures[0].joined.last for each in self.found.other_measures)
        return tuple(Link("Compare", capital(each.measure.title), comparison_address(each)) for each in owned)

    @cached_property
    def _facts(self) -> tuple[tuple[str, str], ...]:
        facts = ((fact.label, fact.words) for fact in comparison_facts(self.found))
        return tuple(fact for fact in facts if not (self.is_alone and fact[0] in SAID_OF_PERIODS))

    def words(self, glyphs: Glyphs) -> tuple[Line, ...]:
        """Everything in sentences, and the sources on the last line."""
        came = [("What came of it", f"{words}.") for words in since_row(self.found.asked.pack)]
        said: list[Line] = [(Span(f"{glyphs.bullet} {label}: ", "strong"), Span(words)) for label, words in (*self._facts, *came)]
        return (*said, (Span(f"Sources: {'; '.join(report_sources(compared_reports(self.found)))}.", "quiet"),))

    def words_rows(self, columns: int, glyphs: Glyphs) -> int:
        """The rows that the words and links take."""
        return sum(len(wrap(line, columns, 2)) for line in self.words(glyphs)) + len(self.links)

    @property
    def links(self) -> tuple[Link, ...]:
        """To the table in each report, the latest first, and in those of the other forces.

        Then to what became of questions and promises, where a report beside this one says so.
        """
        own = (Link("Report", capital(report_name(each).removeprefix("the ")), each.address) for each in reversed(self.series.reports))
        others = (Link("Other force", each.name, each.address) for each in self.found.beside)
        return (*own, *others, *(Link("What came of it", title, SINCE) for title in since_row(self.found.asked.pack)))
