"""What a statement's slide says beside its figure, and besides its title."""

import re

from tui.analysis.audit import of_place
from tui.analysis.chance import Chance
from tui.analysis.checks.base import COURSES
from tui.analysis.checks.selector import Selector
from tui.analysis.finding import Finding
from tui.analysis.own_row import own_members
from tui.analysis.results import computed_words
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.sentence_case import capital, mid_sentence
from tui.text.figures import figure_large, figure_stated, prints
from tui.text.numbers import rounded, share, unit_word

from .finding_words import computed
from .links import statement_address
from .slide_content import MOST_HEADLINE_WORDS, MOST_WORDS, QUESTION, REPORTED, SlideContent, clauses, short_sentence
from .standing_words import standing_word

MOST_TITLE_WORDS, MOST_TITLE_LETTERS = 4, 30
"""The most words and characters of a title that is the headline of a message without a figure."""
FEWEST_NEW = 3
"""The fewest words that a text adds to a sentence."""
WAY = re.compile(r"(?:more|fewer)(?: \w+)+?(?= (?:than|in|since|from)\b|$)")
"""Which way a figure went, and of what, before what it is compared with."""


def figures_besides(statement: Statement, shown: Figure | None) -> list[tuple[str, str]]:
    """The figures of a statement that no headline and no chart shows, by label."""
    return [
        (each.label, " ".join(filter(None, (figure_stated(each), unit_word(each.unit)))))
        for each in statement.figures
        if each is not shown and each.label
    ]


def words_beside(content: SlideContent, shown: Figure, title: str, part: str = "") -> SlideContent:
    """The content with a few words beside its figure.

    Those of the title after it, the `part` of the whole that it is of, or its unit.
    A title such as `902 more officers than in 2015` says which way a change went, and of what.
    """
    number = content.large.lstrip("+−")
    said = WAY.match(title.removeprefix(f"{number} ")) if title.startswith(f"{number} ") else None
    if said and number != content.large and len(said[0].split()) <= MOST_HEADLINE_WORDS:
        return content._replace(large=number, words=said[0])
    rest = title.removeprefix(content.large).strip() if title.startswith(f"{content.large} ") else ""
    part = "" if shown.role == "rank" or prints(shown, title) else part
    for words in (rest, part, unit_word(shown.unit)):
        if 0 < len(words.split()) <= MOST_HEADLINE_WORDS and not content.before:
            return content._replace(words=words)
    return content


def is_brief(title: str) -> bool:
    """Whether a title can be the headline of a message without a figure."""
    return len(title.split()) <= MOST_TITLE_WORDS and len(title) <= MOST_TITLE_LETTERS


def part_named(pack: Pack, figure: Figure) -> str:
    """The member of a table that a figure is of, if it is a part of the force.

    Empty for the force's own figure.
    """
    check = figure.check
    if not isinstance(check, Selector) or check.table not in pack.tables:
        return ""
    table = pack.tables[check.table]
    whole = (*own_members(pack, table), *table.wholes.items())
    return ", ".join(member for dimension, member in check.where.items() if (dimension, member) not in whole)


def contradicted_figure(pack: Pack, statement: Statement) -> Finding | None:
    """The finding on the first figure that the report's own data contradicts."""
    findings = of_place(pack, str(statement_address(pack, statement.id)))
    ids = {each.id for each in statement.figures}
    return next((each for each in findings if each.verdict == "differs" and each.claim.part in ids and _gives_another(each)), None)


def contradicted_large(finding: Finding, figure: Figure) -> str:
    """What the data gives beside what the report says: `7.5% not 6%`.

    A percentage has one decimal place where that keeps the two apart.
    """
    gives = computed_words(finding)
    if gives.endswith("%") and finding.computed is not None and rounded(finding.computed, 1) != finding.claim.value:
        gives = share(finding.computed / 100)
    return f"{gives} not {figure_large(figure)}"


def verdict_said(pack: Pack, statement: Statement, shown: Figure) -> str:
    """Whether a figure holds, with what the report's table has for it.

    For example `Close: 160.8 per month in the table.`, or `“6%” does not hold: 7.52% in the table.` Empty where the table has the figure
    itself, or does not settle it.
    """
    findings = of_place(pack, str(statement_address(pack, statement.id)))
    found = next((each for each in findings if each.claim.part == shown.id), None)
    if (
        found is None
        or found.verdict == "unchecked"
        or not _gives_another(found)
        or (found.support != "table" and found.verdict != "differs")
    ):
        return ""
    said = f"“{found.claim.stated}” {standing_word(found)}" if found.verdict == "differs" else capital(standing_word(found))
    return f"{said}: {computed(found)} {'in the table' if found.support == 'table' else 'by its own figures'}."


def _gives_another(finding: Finding) -> bool:
    """Whether the data gives another number than the report."""
    return bool(computed(finding)) and finding.computed != finding.claim.value


def in_its_words(content: SlideContent, statement: Statement) -> SlideContent:
    """The content with what the statement says of a course as its headline.

    In the report's words where these are few: `Fairly constant`.
    """
    claim = next((each for each in statement.claims if each.relation in COURSES), None)
    if content.large or claim is None:
        return content
    said = claim.printed if len(claim.printed.split()) <= MOST_HEADLINE_WORDS else claim.relation
    return content._replace(large=capital(said))


def adds_little(text: str, sentence: str) -> bool:
    """Whether a text has hardly a word more than a sentence."""
    known, words = sentence.casefold(), re.findall(r"[\w-]{4,}", text.casefold())
    return sum(word not in known for word in words) < FEWEST_NEW


def message_large(content: SlideContent, statement: Statement) -> SlideContent:
    """The content with the title as its headline, where nothing else is large.

    It is a question where the report does not settle it. The sentence is the text where that is short, or its first part below a brief
    title.
    """
    if content.large:
        return content
    text = "" if statement.text.rstrip(".").casefold() == statement.title.casefold() else statement.text
    found = [as_reported(content, said) for said in (said_besides(statement) if is_brief(statement.title) else "", text)]
    asked = content.unsettled and statement.title[-1:] not in ".?!:"
    sentence = next((said for said in found if said and len(said.split()) <= MOST_WORDS), "")
    return content._replace(large=f"{statement.title}{QUESTION if asked else ''}", sentence=sentence)


def as_reported(content: SlideContent, said: str) -> str:
    """What a statement says: where that is not settled, as the report's words.

    Its first sentence may say already that they are the report's.
    """
    told = any(each in said.partition(". ")[0].casefold() for each in ("the report", " called "))
    return f"{REPORTED}{said}" if said and content.unsettled and not told else said


def said_besides(statement: Statement) -> str:
    """The first part of a statement's text that is short, and is not its title."""
    short = (words for words in clauses(statement.text)[1:4] if len(words.split()) <= MOST_WORDS)
    found = next((words for words in short if words.casefold().rstrip(".") != statement.title.casefold()), "")
    return short_sentence((found,))


def said_beside(statement: Statement, shown: Figure | None) -> str:
    """When a figure was taken, and what the statement sets it beside.

    For example `January to March 2020; first quarter: 70.0%`.
    """
    if shown is None:
        return ""
    others = [f"{mid_sentence(each.label)}: {each.printed}" for each in statement.figures if each is not shown and each.unit == shown.unit]
    return short_sentence(("; ".join([*filter(None, [shown.window]), *others]), shown.window))


def change_tested(statement: Statement, shown: Figure, chance: Chance) -> Figure | None:
    """The change that a usual range is of; None where it is of the figure shown.

    Beside a percentage the range would seem to be in per cent.
    """
    alike = (each for each in statement.figures if each.role == "change" and each.measure == shown.measure and each.window == shown.window)
    return next(alike, None) if chance.usual and shown.role == "percent-change" else None


def named_change(pack: Pack, change: Figure) -> str:
    """A change with its unit, after the name of its measure: `Severity: +4.1 points`.

    A name that has the unit says it: `999 calls: +8,845`.
    """
    unit, measure = unit_word(change.unit), pack.measures.get(change.measure or "")
    name = measure.short if measure else ""
    return " ".join(filter(None, (f"{name}:" if name else "", figure_stated(change), unit if unit not in name.split() else "")))
