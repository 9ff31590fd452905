"""A funnel plot of a table's members: a share or rate against the cases."""

from functools import cached_property
from typing import ClassVar

from tui.analysis.funnel import FunnelPoint, FunnelReading
from tui.charts.funnel_plot import FunnelWords, funnel_plot
from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.periods import when
from tui.text.spans import Line, Span

from .cells import NAME, Cells, member_key
from .headings import member_heading
from .layout import order_words
from .members import Member, members
from .ratio_view import RatioView, over_words
from .ratio_words import WIDENED, funnel_of, funnel_point_words, funnel_sentences, ratio_figure, ratio_title, whole_heading
from .reading import member_reading

BY_NAME_TO_SCORE = (NAME, "1", "2", "3", "4")
"""The keys of the columns: name, part, cases, share or rate, and where it lies."""


class FunnelView(RatioView):
    """The layout of a funnel plot, the member furthest from the mean first."""

    sortable: ClassVar[bool] = True

    @property
    def choices(self) -> tuple[Period, ...]:
        """The periods that have a funnel."""
        return tuple(period for period in self.table.periods if funnel_of(self.table, self.ratio, period))

    @cached_property
    def found(self) -> FunnelReading:
        """What the plot shows."""
        reading = funnel_of(self.table, self.ratio, self.period)
        assert reading is not None
        return reading

    @cached_property
    def rows(self) -> tuple[tuple[Member, FunnelPoint], ...]:
        """The members with figures, in the reader's order."""
        by_name = {each.name: each for each in members(self.table)}
        found = [(by_name[point.name], point) for point in self.found.points]
        column = self.sort.column if self.sort else BY_NAME_TO_SCORE[-1]
        highest = self.sort.highest if self.sort else True
        if column == NAME:
            return tuple(sorted(found, key=lambda each: each[0].name.casefold(), reverse=highest))
        place = BY_NAME_TO_SCORE.index(column) if column in BY_NAME_TO_SCORE else -1
        return tuple(sorted(found, key=lambda each: _figures(each[1])[place], reverse=highest))

    @property
    def height(self) -> int:
        """The number of its rows."""
        return len(self.rows)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """Each member's counts, its share or rate, and the limits that it is outside."""
        rows = [
            (each.name, count(point.part), count(point.cases), ratio_figure(point.value, self.ratio, self.table), _where(point))
            for each, point in self.rows
        ]
        keys = [self._key(each) for each, _ in self.rows]
        heads = ("Share" if self.ratio.share else "Rate", WIDENED if self.found.overdispersed else "Limits")
        return self.grid(member_heading(self.table), keys, rows, heads, width, glyphs)

    def part(self, row: str, column: str) -> TablePart:
        """The member of a row at the period."""
        member = next((each for each, _ in self.rows if self._key(each) == row), None)
        return TablePart(member.members if member else (), self.period)

    def place(self, part: TablePart) -> tuple[str, str]:
        """The row of a member; the first one without a member."""
        keys = [self._key(each) for each, _ in self.rows]
        wanted = next((self._key(each) for each, _ in self.rows if part.members and set(part.members) <= set(each.members)), "")
        return wanted or (keys or [""])[0], NAME

    @property
    def start(self) -> TablePart:
        """The first row."""
        return TablePart(self.rows[0][0].members, self.period)

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The member in words: its counts, and where it lies."""
        found = next(((each, point) for each, point in self.rows if each.members == part.members), None)
        if found is None:
            return member_reading(self.table, part, brief=brief)
        member, point = found
        at = f", {when(self.period)}" if self.period else ""
        return Span(f"{member.name}{at}: ", "strong"), Span(f"{funnel_point_words(self.table, self.ratio, self.found, point)}.")

    @property
    def title(self) -> str:
        """The ratio, the period and the order that the reader chose."""
        period = when(self.period) if self.period and len(self.choices) > 1 else ""
        heads = dict(zip(BY_NAME_TO_SCORE, (member_heading(self.table), "part", "cases", "share", "distance from the mean"), strict=True))
        order = order_words(heads.get(self.sort.column, "distance"), self.sort) if self.sort else ""
        return ", ".join(filter(None, (f"funnel: {mid_sentence(ratio_title(self.table, self.ratio))}", period, order)))

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The plot, and what it shows in words."""
        words = tuple(funnel_sentences(self.table, self.ratio, self.found, self.period))
        name = next((each.name for each, _ in self.rows if each.members == part.members), "")
        axis = FunnelWords(mid_sentence(whole_heading(self.table, self.ratio)), self.ratio.per)
        return over_words(lambda room: funnel_plot(self.found, axis, width, room, glyphs, name), words, width, rows)

    def _key(self, member: Member) -> str:
        return member_key([name for _, name in member.members])


def _figures(point: FunnelPoint) -> tuple[float, ...]:
    """What the columns sort by, after a place for the name."""
    return 0, point.part, point.cases, point.value, abs(point.score)


def _where(point: FunnelPoint) -> str:
    """`above 99.8%`, `below 95%`, `within`."""
    return f"{'above' if point.score > 0 else 'below'} {point.outside}%" if point.outside else "within"
