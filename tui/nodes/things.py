"""Everything in a pack that can be found, with the texts to search."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.model.claims import RELATION_WORDS
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.series import MONTHS, Disposals, Month, Series
from tui.navigation.address import Address, Kind, nodes
from tui.text.digits import as_printed
from tui.text.words import folded

from .titles import disposal_of, title

KIND_WORDS: dict[Kind, str] = {
    "table": "table data month year",
    "figure": "figure claim",
    "claim": "claim",
    "statistic": "open statistics",
    "capability": "capability activities",
    "activity": "activity",
    "category": "neighbourhood category activities characteristics",
    "cell": "link activity category",
    "term": "term abbreviation meaning",
    "matrix": "activities categories capabilities links",
    "glossary": "terms abbreviations names",
    "audit": "claims check",
    "help": "keys signs method",
}
"""Words that find all things of a kind."""


SILENT = "not mentioned"
"""The text of a cell without a link.

The cell is found only by its row and its column together.
"""

_HYPHEN = re.compile("[-\u2010\u2011]")


class Thing(NamedTuple):
    """Something with an address.

    `names` are its other names. The first of `passages` is its text, the others are details; `context` is searched but not shown. A thing
    with `own` words is found only by one of them, so that a month does not answer for its table. `also` are its other addresses; a
    statement with figures is `measured`.
    """

    address: Address
    kind: Kind
    title: str
    names: tuple[str, ...]
    passages: tuple[str, ...]
    context: str
    own: tuple[str, ...] = ()
    also: tuple[Address, ...] = ()
    measured: bool = False

    @property
    def letters(self) -> str:
        """All the text that is searched, folded, for a quick first check.

        Text with hyphens is included a second time without them.
        """
        text = folded("\n".join((*self.texts, self.context, *self.address[:3])))
        return f"{text}\n{_HYPHEN.sub('', text)}" if _HYPHEN.search(text) else text

    @property
    def texts(self) -> tuple[str, ...]:
        """All the text that is shown."""
        return (self.title, *self.names, *self.passages)


class _Told(NamedTuple):
    """The text that differs between kinds of thing."""

    passages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    context: str = ""
    own: tuple[str, ...] = ()
    measured: bool = False


def things(pack: Pack) -> Iterator[Thing]:
    """Everything, in the order of the report; a category only once, on its own page."""
    headings = _headings(pack)
    chapter = pack.matrix.topic
    for address, kind in nodes(pack).items():
        if kind == "category" and address.topic == chapter:
            continue
        told = _told(pack, address, kind)
        context = f"{told.context} {headings.get(address.thing, '')} {KIND_WORDS.get(kind, '')}"
        also = (address._replace(topic=chapter),) if kind == "category" else ()
        yield Thing(address, kind, title(pack, address, kind), told.names, told.passages, context, told.own, also, told.measured)


def figure_words(figure: Figure) -> str:
    """A figure in one line, with a sign if it is a change.

    `Change: +474 offences, so far this year (474 additional offences)`.
    """
    rise = "+" if figure.value > 0 and figure.role in ("change", "percent-change") else "−" if figure.value < 0 else ""
    value = as_printed(figure.value, figure.printed) or _number(abs(figure.value))
    upto = "" if figure.upto is None else f" to {as_printed(figure.upto, figure.printed) or _number(figure.upto)}"
    unit = figure.unit if figure.unit == "%" else f" {figure.unit}"
    return f"{figure.label}: {RELATION_WORDS[figure.relation]}{rise}{value}{upto}{unit}, {figure.window} ({figure.printed})"


def _headings(pack: Pack) -> dict[str, str]:
    """The headings above each statement, by its id."""
    found = {
        s.id: f"{section.title} {topic.title}" for topic in pack.report.topics for section in topic.sections for s in section.statements
    }
    return found | {s.id: category.title for category in pack.matrix.categories for s in category.characteristics}


def _told(pack: Pack, address: Address, kind: Kind) -> _Told:
    thing, part = address.thing, address.part
    match kind:
        case "home":
            report = pack.report
            dates = f"Held on {_date(report.held)}, reported on {_date(report.reported)}"
            return _Told((f"{report.force}, {report.board}", dates, f"{report.author}, {report.office}"), (report.title, pack.id))
        case "topic":
            topic = pack.topics[address.topic]
            return _Told((topic.about, ". ".join(section.title for section in topic.sections)))
        case "statement":
            statement = pack.statements[thing]
            return _Told((statement.text, *map(figure_words, statement.figures), *statement.caveats), measured=bool(statement.figures))
        case "claim":
            claim = pack.claims[str(address)]
            return _Told((f"{claim.label}: {claim.stated}",) if claim.stated else ())
        case "questions":
            return _Told(
                tuple(question.question for question in pack.report.questions),
                ("questions for the Force", "what to ask"),
                own=("ask question",),
            )
        case "statistic":
            note = pack.statistics[thing].note
            return _Told((note.definition,), (note.title,))
        case "figure":
            return _Told((figure_words(pack.figures[f"{thing}/{part}"]),))
        case "table" | "month" | "year" | "disposal":
            return _of_table(pack, address, kind)
        case "capability" | "activity":
            row = pack.activities.get(thing) or pack.capabilities[thing]
            return _Told((row.text,), (row.title,))
        case "cell":
            if link := pack.links.get((thing, part)):
                return _Told((f"{link.emphasis}, {link.basis}. {link.reason}",))
            return _Told((SILENT,), own=(thing, pack.categories[part].title))
        case "category":
            category = pack.categories[thing]
            return _Told((category.text, *(statement.text for statement in category.characteristics)), (category.short,))
        case "term":
            term = pack.terms[thing]
            expansion = (term.expansion,) if term.expansion else ()
            also = (f"Also: {', '.join(term.also)}",) if term.also else ()
            return _Told((". ".join((*expansion, term.meaning)), *also), (*term.also, *expansion))
        case _:
            return _Told()


def _of_table(pack: Pack, address: Address, kind: Kind) -> _Told:
    table = pack.tables[address.thing]
    note, data, measure = table.note, table.data, pack.measures[table.note.measure]
    if kind == "table":
        span = "by month" if isinstance(data, Series) else "by year"
        return _Told((f"{note.title}: {measure.unit} {span}", *note.caveats, *measure.caveats), (note.title, measure.title, measure.short))
    if kind == "disposal":
        assert isinstance(data, Disposals)
        name = disposal_of(pack, address)
        volumes = ", ".join(f"{_number(row.volume)} in {row.year}" for row in data.of(name))
        return _Told((volumes,), (name,), note.title, own=(f"{name} {volumes}",))
    if isinstance(data, Series) and kind == "month":
        at = Month.parse(address.part)
        when, figures = f"{MONTHS[at.month - 1]} {at.year}", [data.at(at)]
    else:
        year = int(address.part)
        when = str(year)
        figures = list(data.year(year)) if isinstance(data, Series) else [row.volume for row in data.year(year)]
    known = [figure for figure in figures if figure is not None]
    told = f"{_number(sum(known))} {measure.unit} in {when}" if known else f"no figure in the table for {when}"
    names = (note.title, measure.title, measure.short)
    return _Told((told,), context=" ".join(names), own=(_number(sum(known)) if known else "",))


def _date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _number(value: float) -> str:
    return f"{int(value) if isinstance(value, int) or value.is_integer() else value:,}".replace("-", "−")
