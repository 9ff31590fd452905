"""Which checks a figure of a statement could have.

The cells, sums, means, changes and shares of the tables that its words name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from tui.documents.prose.cells import Named, Tables, resolved
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.mentions import Mention, by_table
from tui.documents.prose.windows import NamedPeriod, named_periods
from tui.model.base import grouped
from tui.model.period import Period, parse_period

from .claim_proposals import claim_checks
from .claims import WrittenClaim
from .draft import Drafted
from .exact_cells import ExactCells
from .figures import Written
from .layout import Tidy
from .meant_periods import covered_sums, is_undated, meant_periods, part_of_years, report_year
from .parts import Tree
from .precise import is_paired, is_precise
from .table_part import cell_selector
from .telling_words import telling_words
from .units import KINDS_ADDED

SMALLEST_TRIED = 10
"""Smaller numbers fit too many sums and cells for that to say anything."""
MOST_PROPOSALS = 24
"""The most checks to try for one figure."""
_PART_OF_YEAR = re.compile(
    r"\b(?:first|second|third|fourth|last|latest|final|previous|this|each|every|per|a)\s(?:quarter|half|month|week)\b", re.IGNORECASE
)
"""Words for a part of a year: a figure beside them is not the year's."""
_AIMED = re.compile(
    r"\b(?:targets?|budget(?:ed)?|plan(?:ned)?|short of|(?:over|under)-?\s?spen[dt]\w*|variance|ambition|goal|aim|standard|threshold)\b",
    re.IGNORECASE,
)
_YEARLY = ("year", "financial-year", "rolling-12")
MOST_OPEN_PERIODS = 8
"""In a table of more periods, a figure of no named period can fit one by chance."""


class Proposals:
    """Proposes checks for the figures of statements against the drafted tables."""

    def __init__(self, drafted: Drafted) -> None:
        self._tables = drafted.tables
        self._named = Tables(drafted.readings)
        self._mention = self._named.mentions
        self.periods = {id: _periods(table) for id, table in drafted.tables}
        self._known = list(self.periods.values())
        self._exact = ExactCells(drafted.tables, report_year(self.periods.values()))
        self._rows = [grouped((row, key[1]) for (row, _), (_, key) in table.gone.items()) for _, table in drafted.tables]
        self._subjects = [
            telling_words(" ".join((table.title, *(column.title for column in table.columns)))) for _, table in drafted.tables
        ]

    def of(self, written: Written) -> list[Tree]:
        """Every check whose table, members and period the words of a figure name.

        Whether its value fits is for the trial.
        """
        sentence, stated = written.sentence, written.stated
        role = written.tree.get("role", "level")
        if stated.value < SMALLEST_TRIED and stated.unit != "%" and role not in ("change", "percent-change"):
            return []
        if role not in ("level", "change", "percent-change", "share") or stated.role in ("duration", "range", "multiple"):
            return []
        mentions = self._mention.of(sentence.text)
        found = list(self._cells(sentence, stated, mentions)) if role == "level" else []
        about = telling_words(sentence.text)
        if not mentions and not any(about & subject for subject in self._subjects):
            about = telling_words(f"{sentence.before} {sentence.heading}")
        unique = {repr(sorted(each.items(), key=str)): each for each in found}
        named = by_table(mentions)
        for number, subject in enumerate(self._subjects):
            if len(unique) >= MOST_PROPOSALS:
                break
            own = named.get(number, [])
            if own or about & subject:
                periods = [str(each) for each in self._periods(sentence, stated, number)]
                found = list(self._of_table(sentence, stated, role, number, self._members(number, own, about), periods))
                unique |= {repr(sorted(each.items(), key=str)): each for each in found}
        return list(unique.values())[:MOST_PROPOSALS]

    def wider(self, written: Written) -> list[Tree]:
        """Checks whose members the words name, and whose period they leave open.

        Only for a precise figure, which hardly fits a cell by chance, and where the words name no other period.
        """
        sentence, stated = written.sentence, written.stated
        if written.tree.get("role", "level") != "level" or stated.role not in ("level", "rate") or not is_precise(stated):
            return []
        mentions = self._mention.of(sentence.text)
        if not any(each.axis == 0 for each in mentions):
            mentions = self._mention.of(f"{sentence.before} {sentence.text}")
        own = (
            stated.window is None or not (stated.window.known or is_undated(stated.window))
        ) and "year to date" not in sentence.text.casefold()
        found: list[Tree] = []
        for cell in self._named.named(sentence, stated, mentions, nearest=False, any_period=own):
            if own and len(self._known[cell.table]) > MOST_OPEN_PERIODS:
                continue
            fits = cell.labels and cell.interval is not None and stated.allowed.meets(cell.interval)
            if fits and (stated.unit == "%") == cell.percent:
                id, table = self._tables[cell.table]
                selector = cell_selector(table, id, (cell.row, cell.column))
                found += [{"kind": "value", **selector}] if selector is not None and self._is_for(stated, cell.table, selector) else []
        return found[:MOST_PROPOSALS]

    def exact(self, written: Written) -> list[Tree]:
        """The cells with exactly the value of a level, that its words name."""
        if written.tree.get("role", "level") not in ("level", "target", "count", "change"):
            return []
        return self._exact.of(written.sentence, written.stated, change=written.tree.get("role") == "change")[:MOST_PROPOSALS]

    def latest(self, written: Written) -> list[Tree]:
        """Checks of the last year of a table, for a member that is named in full.

        Only for a precise change or share, where no words name another period.
        """
        sentence, stated = written.sentence, written.stated
        role = written.tree.get("role", "level")
        dated = stated.window is not None or sentence.windows or _PART_OF_YEAR.search(sentence.text)
        if (
            dated
            or not (is_precise(stated) or is_paired(sentence))
            or not (role in ("change", "percent-change", "share") or stated.unit == "%")
        ):
            return []
        found: list[Tree] = []
        for number, known in enumerate(self._known):
            own = [mention for mention in self._mention.of(sentence.text) if mention.table == number]
            members = [each for each in self._members(number, own, telling_words(sentence.text)) if each]
            if len(known) > 1 and members and (known[-1].frequency in _YEARLY or len(known) == 2):
                found += self._of_table(sentence, stated, role, number, members, [str(known[-1])])
        return found[:MOST_PROPOSALS]

    def of_words(self, claim: WrittenClaim) -> list[Tree]:
        """The checks of a claim in words whose tables and members it names."""
        sentence = claim.sentence
        mentions, about = self._mention.of(sentence.text), telling_words(sentence.text)
        chosen: list[Tree] = []
        for number, (id, table) in enumerate(self._tables):
            own = [mention for mention in mentions if mention.table == number]
            column = next((each for each in table.columns if not each.relation), None)
            if column is not None and (own or about & self._subjects[number]):
                chosen += [{"table": id} | ({"where": where} if where else {}) for where in self._members(number, own, about)]
        return list(claim_checks(claim.tree["relation"], chosen, self.periods, sentence))[:MOST_PROPOSALS]

    def names_all(self, claim: WrittenClaim, check: Tree) -> bool:
        """Whether a check is of all that a claim is of.

        Fatal collisions are not all collisions.
        """
        number = next(at for at, (id, _) in enumerate(self._tables) if id == check["table"])
        known = self._subjects[number] | telling_words(" ".join(check.get("where", {}).values())) | _TIMELY
        return telling_words(claim.subject) <= known

    def _cells(self, sentence: ProseSentence, stated: StatedFigure, mentions: Sequence[Mention]) -> Iterator[Tree]:
        cells: list[Named] = [
            cell
            for cell in self._named.named(sentence, stated, mentions, nearest=False)
            if cell.labels + cell.dated > 1
            and cell.interval is not None
            and stated.allowed.meets(cell.interval)
            and (stated.unit == "%") == cell.percent
        ]
        best = max(((cell.labels, cell.dated) for cell in cells), default=(0, False))
        for cell in cells:
            if (cell.labels, cell.dated) == best:
                id, table = self._tables[cell.table]
                selector = cell_selector(table, id, (cell.row, cell.column))
                if selector is not None and self._is_for(stated, cell.table, selector):
                    yield {"kind": "value", **selector}

    def _of_table(
        self,
        sentence: ProseSentence,
        stated: StatedFigure,
        role: str,
        number: int,
        members: Sequence[dict[str, str]],
        periods: Sequence[str],
    ) -> Iterator[Tree]:
        id, table = self._tables[number]
        own = [each for each in table.columns if not each.relation]
        said = telling_words(sentence.text)
        named = [each for each in own if each is own[0] or telling_words(each.title) <= said]
        aimed = role == "change" and bool(_AIMED.search(sentence.text))
        for column, where in product(named, members):
            about: Tree = {"table": id} | ({"column": column.id} if column is not own[0] else {}) | ({"where": where} if where else {})
            if aimed and any(each.of == column.id and each.relation == "target" for each in table.columns):
                yield from ({"kind": "against-target", **about} | ({"period": period} if period else {}) for period in periods)
            if column.measure is None:
                continue
            yield from self._of_column(stated, role, number, about, periods, added=column.measure["kind"] in KINDS_ADDED)

    def _of_column(
        self, stated: StatedFigure, role: str, number: int, about: Tree, periods: Sequence[str], *, added: bool
    ) -> Iterator[Tree]:
        """The checks of a column and the members that are named."""
        bases = [str(each) for each in meant_periods(stated.base, self._known[number])] if stated.base else []
        for period in periods:
            dated = about | ({"period": period} if period else {})
            if stated.unit == "%" and role in ("level", "share") and "where" in about and added:
                yield {"kind": "share", **dated}
            elif stated.role == "mean" and stated.unit == "":
                yield {"kind": "mean", **dated}
            elif role == "level" and stated.unit != "%" and added and stated.role == "level":
                yield {"kind": "value" if "where" in about and period in map(str, self._known[number]) else "total", **dated}
            elif role in ("change", "percent-change") and period and (stated.unit == "%") == (role == "percent-change"):
                yield from ({"kind": role, **dated, "base": base} for base in bases if base != period)
                if not bases:
                    yield {"kind": role, **dated}

    def _periods(self, sentence: ProseSentence, stated: StatedFigure, number: int) -> list[Period | str]:
        """The periods of a table that a figure can be for.

        An empty one where the table has none.
        """
        known = self._known[number]
        if not known:
            return [""]
        window = resolved(sentence, stated)
        if window is not None and window.known:
            part = part_of_years(window, known, self._tables[number][1].part_years)
            return [*_matching(known, [window])] or part or [*meant_periods(window, known), *covered_sums(window, known)]
        if stated.window is not None and is_undated(stated.window):
            return [*meant_periods(stated.window, known)]
        if window is not None and window.partial:
            return [known[-1].year]
        if window is not None:
            return []
        if window is None and stated.base is not None and (base := meant_periods(stated.base, known)):
            after = [period for period in known if period.first > base[-1].last]
            return list(dict.fromkeys((*after[:1], *after[-1:])))
        for beside in (sentence.windows, tuple(named_periods(sentence.before))):
            if beside:
                return list(_matching(known, beside)) or ([known[-1].year] if any(each.partial for each in beside) else [])
        if len({period.year for period in known}) != 1 or (
            _PART_OF_YEAR.search(sentence.text) and stated.role != "mean" and not is_precise(stated)
        ):
            return []
        return [known[-1].year if len(known) > 1 else known[-1]]

    def _is_for(self, stated: StatedFigure, number: int, selector: Mapping[str, Any]) -> bool:
        """Whether a cell is of the month or the quarter that is named without its year."""
        if stated.window is None or not is_undated(stated.window) or "period" not in selector:
            return True
        return str(selector["period"]) in map(str, meant_periods(stated.window, self._known[number]))

    def _members(self, number: int, mentions: Sequence[Mention], said: frozenset[str]) -> list[dict[str, str]]:
        """The members that a sentence names; the whole table where it names none.

        A member is named too where the words that tell it apart are all `said`.
        """
        table, of_rows = self._tables[number][1], self._rows[number]
        if not table.dimensions:
            return [{}]
        last = table.dimensions[-1]
        found: list[dict[str, str]] = []
        for mention in mentions:
            if mention.axis == 0 and (keys := of_rows.get(mention.line)):
                found += [{last.id: members[-1]} for members in keys if len(members) == len(table.dimensions)]
        if not found:
            names = dict.fromkeys(members[-1] for _, members in table.keys if members)
            found = [{last.id: name} for name in names if (words := telling_words(name)) and words <= said]
        return [dict(each) for each in dict.fromkeys(tuple(sorted(each.items())) for each in found)] or [{}]


def _periods(table: Tidy) -> list[Period]:
    calendar = table.calendar
    if calendar is None:
        return []
    return sorted({parse_period(period, calendar.frequency, calendar.starts) for period, _ in table.keys})


def _matching(known: Sequence[Period], windows: Sequence[NamedPeriod | None]) -> Iterator[Period]:
    """The periods of a table, and its years, that have exactly the months of a window."""
    for each in dict.fromkeys((*known, *(period.year for period in known))):
        if any(window is not None and window.is_period(each) for window in windows):
            yield each


_TIMELY = telling_words("past last recent recently since during currently within meanwhile these this that levels numbers period previous")
"""Words of a clause that name nothing in a table."""
