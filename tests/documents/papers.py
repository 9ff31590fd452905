"""Makes a whole report.

Front matter, sections with tables and prose, headline boxes and closing paragraphs.
"""

from random import Random

from tests.documents.blocks import Block, Cell, Draft, Grid, Heading, Paragraph, Sentence
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.layouts.months import months_table
from tests.documents.layouts.parts import parts_table
from tests.documents.layouts.percentages import percentages_table
from tests.documents.layouts.rates import rates_table
from tests.documents.layouts.scorecard import scorecard_table
from tests.documents.layouts.scores import equivalents_table, scores_table
from tests.documents.layouts.series import series_table
from tests.documents.layouts.spread import rolling_table, spread_table
from tests.documents.layouts.years import years_table
from tests.documents.relations import Linear, Movement
from tests.documents.sentences import sentence
from tests.documents.sources import by_part, by_year, monthly
from tests.documents.style import Style
from tests.documents.traps import aside, revised

TITLES = (
    "Performance report", "Quarterly performance update", "Report to the Police and Crime Panel", "Strategic Board: performance scorecard",
    "Crime and policing bulletin", "Outcomes of the performance workshop", "Performance against the Police and Crime Plan",
)  # fmt: skip
OPENINGS = (
    "This report sets out performance for the period under review and invites the Board to note it.",
    "The purpose of this paper is to inform members of the position on the measures that they asked to see.",
    "Members requested an update at the meeting of 3 March; it is given below.",
    "The tables that follow were prepared by the Performance and Insight team from the Force's own systems.",
)
INTRODUCTIONS = (
    "The table below gives the figures.", "Figures are set out in the table.", "The position is as follows.",
    "The following table shows the detail.", "",
)  # fmt: skip
CLOSINGS = (
    ("Financial implications", "There are no financial implications arising from this report."),
    ("Legal implications", "There are no direct legal implications."),
    ("Recommendation", "That the Board note the contents of this report."),
    ("Next steps", "A further report will be brought to the meeting in September."),
)


def paper(random: Random, kind: str) -> Draft:
    """A report for one format. CSV files hold tables only."""
    style = Style.choose(random)
    built: list[Built] = []
    for _ in range(_sections(random, kind)):
        made = _table(random, style, kind)
        if all(made.source != other.source for other in built):
            built.append(made)
    draft = Draft(random.choice(TITLES))
    for each in built:
        draft.relations += each.relations
    if kind == "csv":
        draft.blocks += [each.grid for each in built]
        return draft
    board = kind != "xlsx" and random.random() < 0.5
    writer = _Prose(draft, style, random, numbered=board)
    if board:
        draft.blocks.append(Heading("Purpose"))
        writer.text(random.choice(OPENINGS))
    if random.random() < 0.35:
        _headlines(draft, built, style, random)
    for each in built:
        writer.section(each)
    if board:
        for heading, text in random.sample(CLOSINGS, 2):
            draft.blocks.append(Heading(heading))
            writer.text(text)
    return draft


def _sections(random: Random, kind: str) -> int:
    return random.choice([1, 1, 2]) if kind == "csv" else random.choice([2, 2, 3, 3, 4])


def _table(random: Random, style: Style, kind: str) -> Built:
    match random.choices(range(10), weights=[28, 22, 14, 6, 12, 8, 5, 2, 5, 4])[0]:
        case 0:
            return years_table(random.choice(by_year()), style, random)
        case 1:
            return parts_table(
                random.choice(by_part()), style, random, most=random.choice([6, 8, 10, 12]) if random.random() < 0.85 else 43
            )
        case 2:
            return months_table(random.choice(monthly()), style, random)
        case 3:
            return series_table(style, random)
        case 4:
            return percentages_table(style, random)
        case 5:
            return rates_table(style, random)
        case 6:
            return scores_table(style, random)
        case 7:
            return equivalents_table(style, random)
        case 8:
            return scorecard_table(style, random)
        case _:
            return random.choice([spread_table, rolling_table])(style, random)


class _Prose:
    def __init__(self, draft: Draft, style: Style, random: Random, *, numbered: bool) -> None:
        self.draft, self.style, self.random, self.numbered = draft, style, random, numbered
        self.count = 0
        self.shape = random.choice(["bullet", "bullet", "plain"])

    def text(self, words: str) -> None:
        self._add([Sentence([words])], "numbered" if self.numbered else "plain")

    def section(self, built: Built) -> None:
        """A heading, the table and what is said of it, before or after the table."""
        blocks: list[Block] = self.draft.blocks
        blocks.append(Heading(built.grid.title.split(", ")[0].split(":")[-1].strip().capitalize()))
        introduction = self.random.choice(INTRODUCTIONS)
        if introduction:
            self.text(introduction)
        if self.random.random() < 0.3:
            self._say(built.facts)
            blocks.append(built.grid)
        else:
            blocks.append(built.grid)
            self._say(built.facts)

    def _say(self, facts: list[Fact]) -> None:
        sentences: list[Sentence] = []
        wanted = self.random.choice([3, 4, 5, 6])
        kinds = sorted({fact.kind for fact in facts})
        said: set[str] = set()
        for _ in range(wanted * 3):
            if not facts or len(sentences) >= wanted:
                break
            kind = self.random.choice(kinds)
            made = sentence(self.random.choice([fact for fact in facts if fact.kind == kind]), self.style, self.random)
            if made is not None and made[0].shown not in said:
                sentences.append(made[0])
                said.add(made[0].shown)
                self.draft.relations += made[1]
        changes = [fact for fact in facts if fact.kind == "change" and fact.cells["new"][0].exact]
        if changes and self.random.random() < 0.15:
            made = revised(self.random.choice(changes), self.style, self.random)
            sentences.append(made[0])
            self.draft.relations += made[1]
        for _ in range(self.random.choice([0, 1, 1, 2])):
            sentences.insert(self.random.randrange(len(sentences) + 1), aside(self.random))
        while sentences:
            size = 1 if self.shape == "bullet" else self.random.choice([1, 2, 3])
            self._add(sentences[:size], "numbered" if self.numbered and self.shape == "plain" else self.shape)
            del sentences[:size]

    def _add(self, sentences: list[Sentence], style: str) -> None:
        if style == "numbered":
            self.count += 1
        self.draft.blocks.append(Paragraph(sentences, style, f"{self.count}." if style == "numbered" else ""))


def _headlines(draft: Draft, built: list[Built], style: Style, random: Random) -> None:
    """A box of up to three headline figures, each with its change in per cent."""
    facts = [fact for each in built for fact in each.facts if fact.kind == "change" and fact.periods and fact.values["pct"]]
    if len(facts) < 3:
        return
    rows: list[list[Cell | None]] = [[], [], []]
    for fact in random.sample(facts, 3):
        noun = fact.words["noun"]
        old = fact.periods["p0"].header(style.years)
        new = fact.periods["p1"].header(style.years)
        figure = Figure(fact.cells["new"][0].text, exact=fact.cells["new"][0].exact)
        moved = fact.values["pct"]
        percent = Figure(("▲ " if moved > 0 else "▼ ") + style.number(moved, 1) + "%", unit="percent", mark=f" on {old}")
        relations = [Movement("percent-change", percent, fact.cells["new"], fact.cells["old"])]
        if any(relation.gap(tight=True) for relation in relations):
            return
        rows[0].append(Cell(f"{noun[0].upper()}{noun[1:]}, {new}", bold=True))
        rows[1].append(Cell(figure=figure))
        rows[2].append(Cell(figure=percent))
        draft.relations += relations
        draft.relations.append(_repeat(figure, fact.cells["new"][0]))
    draft.blocks.append(Heading("Headlines"))
    draft.blocks.append(Grid("", rows, box=True))


def _repeat(figure: Figure, cell: Figure) -> Linear:
    return Linear("repeat", figure, [(1, cell)])
