"""The lines of a draft that can be edited, each with its place in the file."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, get_args

from tui.drafting.parts import Tree
from tui.model.claims import ClaimRelation, Quality
from tui.model.measures import Better, MeasureKind
from tui.model.pack import Pack
from tui.model.period import Frequency
from tui.model.report import FigureRole
from tui.model.tables import ColumnRelation

from .item import DraftLine, LinePath
from .things import FACTS, Thing

TOPIC_LINE: LinePath = ("topic",)
SECTION_LINE: LinePath = ("section",)
"""Where a statement stands: to edit these lines is to move it."""
LineKind = Literal["text", "number", "choice", "yes-no"]
_BASES = ("report", "usual", "unknown", "name")
_FACTS = {
    "title": "Title", "force": "Force", "board": "Board", "held": "Held", "reported": "Reported", "covers": "Covers", "author": "Author",
    "office": "Office",
}  # fmt: skip


def lines_of_thing(thing: Thing, pack: Pack) -> tuple[DraftLine, ...]:
    """The lines of a thing. Those that the file does not have are empty."""
    of = {
        "meeting": _meeting,
        "measure": _measure,
        "table": _table,
        "statement": _statement,
        "topic": _topic,
        "term": _term,
    }[thing.key.kind]
    return tuple(of(thing, pack))


def line_at(thing: Thing, pack: Pack, path: LinePath) -> DraftLine | None:
    """The line at a path; None where there is none."""
    return next((line for line in lines_of_thing(thing, pack) if line.path == path and path), None)


def _line(
    tree: Tree,
    label: str,
    *path: str | int,
    kind: LineKind = "text",
    choices: tuple[str, ...] = (),
    note: str = "",
    group: str = "",
    titles: Mapping[str, str] = MappingProxyType({}),
) -> DraftLine:
    value: Any = tree
    for step in path:
        value = value[int(step)] if isinstance(value, list) else (value or {}).get(step)
    if kind == "yes-no":
        value = "yes" if value else "no"
    if kind == "choice" and value is None:
        value = choices[0] if choices else ""
    shown = "" if value is None else str(value)
    if kind == "choice" and shown not in choices:
        choices = (shown, *choices)
    names = tuple(titles.get(each, "") for each in choices) if titles else ()
    return DraftLine(label=label, value=shown, path=path, kind=kind, choices=choices, names=names, note=note, group=group)


def _shown(label: str, value: str, note: str = "", group: str = "") -> DraftLine:
    return DraftLine(label=label, value=value, note=note, group=group)


def _meeting(thing: Thing, pack: Pack) -> Iterator[DraftLine]:
    dates = {"held", "reported"}
    for key in FACTS:
        example = ", a date such as 2015-06-16" if key in dates else ""
        yield _line(thing.tree, _FACTS[key], key, note="" if thing.tree.get(key) else f"not found in the document{example}")


def _measure(thing: Thing, pack: Pack) -> Iterator[DraftLine]:
    tree = thing.tree
    yield _line(tree, "Title", "title")
    yield _line(tree, "Short title", "short", note="shown where there is little space")
    yield _line(tree, "Unit", "unit", note="what is counted, such as offences or %")
    yield _line(tree, "Kind", "kind", kind="choice", choices=_first("count", get_args(MeasureKind)))
    yield _line(tree, "Per", "per", note="the base of a rate, such as 1000 residents")
    yield _line(tree, "Better", "better", kind="choice", choices=_first("neutral", get_args(Better)))
    yield _line(
        tree, "Police activity", "activity_driven", kind="yes-no", note="yes if police work itself raises or lowers it, as with stops"
    )
    yield _line(tree, "Stock", "stock", kind="yes-no", note="yes for a number at one point in time, such as people in post")
    yield from _caveats(tree)
    users = [table.title for table in pack.report.tables if any(column.measure == thing.key.id for column in table.columns)]
    yield _shown("Used by", "; ".join(users) or "figures of statements")


def _table(thing: Thing, pack: Pack) -> Iterator[DraftLine]:
    tree = thing.tree
    yield _line(tree, "Title", "title")
    yield _line(tree, "Topic", "topic", kind="choice", choices=tuple(pack.topics), titles=_topics(pack))
    yield _line(tree, "Period", "period", "frequency", kind="choice", choices=("none", *get_args(Frequency)))
    measures = tuple(pack.measures)
    for at, dimension in enumerate(tree.get("dimensions") or ()):
        yield _line(tree, "Dimension", "dimensions", at, "title", group=str(dimension["id"]))
        yield _line(tree, "Whole", "dimensions", at, "whole", note="the row that the others add up to", group=str(dimension["id"]))
    for at, column in enumerate(tree.get("columns") or ()):
        name = str(column["id"])
        if "of" in column:
            yield _line(tree, f"Column {name}", "columns", at, "as", kind="choice", choices=get_args(ColumnRelation), group=name)
        elif "measure" in column:
            yield _line(
                tree, f"Column {name}", "columns", at, "measure", kind="choice", choices=measures, titles=_measures(pack), group=name
            )
        for how, label in (("totals", "Total"), ("means", "Mean")):
            for period in (column.get("printed") or {}).get(how) or {}:
                yield _line(tree, f"{label} {period}", "columns", at, "printed", how, period, kind="number", group=name)
    yield from _caveats(tree)
    if table := pack.tables.get(thing.key.id):
        yield _shown("Rows", f"{len(table.rows):,}", note=f"in {thing.key.id}.csv")


def _statement(thing: Thing, pack: Pack) -> Iterator[DraftLine]:
    tree = thing.tree
    yield _line(tree, "Title", "title")
    yield _line(tree, "Text", "text")
    topic = pack.topics[thing.topic]
    section = next((each for each in topic.sections if each.id == thing.section), None)
    places = tuple(dict.fromkeys(each.title for each in pack.report.topics))
    where = "where it is shown"
    yield DraftLine(label="Topic", value=topic.title, path=TOPIC_LINE, kind="choice", choices=places, note=where, apart=True)
    places = tuple(dict.fromkeys(each.title for each in topic.sections))
    own = section.title if section else ""
    yield DraftLine(label="Section", value=own, path=SECTION_LINE, kind="choice", choices=places, apart=True)
    if tree.get("table"):
        yield _line(tree, "Table", "table", kind="choice", choices=tuple(pack.report_tables), titles=_tables(pack))
    yield from _caveats(tree)
    measures, titles = ("", *pack.measures), _measures(pack)
    for at, figure in enumerate(tree.get("figures") or ()):
        name, path = str(figure["id"]), ("figures", at)
        yield _line(tree, "Label", *path, "label", group=name)
        yield _line(tree, "Value", *path, "value", kind="number", group=name)
        if "upto" in figure:
            yield _line(tree, "Up to", *path, "upto", kind="number", group=name)
        yield _line(tree, "Printed as", *path, "printed", note="the report's own words", group=name)
        yield _line(tree, "Relation", *path, "relation", kind="choice", choices=get_args(ClaimRelation), group=name)
        yield _line(tree, "Unit", *path, "unit", group=name)
        yield _line(tree, "Window", *path, "window", note="the period of the figure", group=name)
        yield _line(tree, "Role", *path, "role", kind="choice", choices=get_args(FigureRole), group=name)
        note = titles.get(str(figure.get("measure")), "")
        yield _line(tree, "Measure", *path, "measure", kind="choice", choices=measures, titles=titles, note=note, group=name)
        yield _line(tree, "Fact", *path, "fact", kind="yes-no", note="yes to show it without checking it", group=name)
        yield _line(tree, "Not checked", *path, "reason", note="why it is not checked", group=name)
    for at, claim in enumerate(tree.get("claims") or ()):
        name, path = str(claim["id"]), ("claims", at)
        yield _line(tree, "Claim", *path, "label", group=name)
        yield _line(tree, "Printed as", *path, "printed", group=name)
        yield _line(tree, "Claims", *path, "relation", kind="choice", choices=get_args(Quality), group=name)
        yield _line(tree, "Not checked", *path, "reason", group=name)


def _topic(thing: Thing, pack: Pack) -> Iterator[DraftLine]:
    tree = thing.tree
    yield _line(tree, "Title", "title")
    yield _line(tree, "About", "about", note="what it covers, in a sentence")
    for at, headline in enumerate(tree.get("headlines") or ()):
        shows = headline.get("table") or ", ".join(headline.get("figures") or ()) or "a note"
        yield _line(tree, f"Headline {at + 1}", "headlines", at, "label", note=f"shows {shows}")
    for at in range(len(tree.get("sections") or ())):
        yield _line(tree, f"Section {at + 1}", "sections", at, "title")


def _term(thing: Thing, pack: Pack) -> Iterator[DraftLine]:
    tree = thing.tree
    yield _line(tree, "Term", "term")
    yield _line(tree, "Stands for", "expansion")
    yield _line(tree, "Meaning", "meaning")
    yield _line(tree, "Basis", "basis", kind="choice", choices=_BASES, note="who gives the full name")


def _caveats(tree: Tree) -> Iterator[DraftLine]:
    for at in range(len(tree.get("caveats") or ())):
        yield _line(tree, "Caveat", "caveats", at)


def _first(name: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The choices, with the one that an absent key means first."""
    return (name, *(each for each in choices if each != name))


def _measures(pack: Pack) -> dict[str, str]:
    return {id: measure.title for id, measure in pack.measures.items()}


def _tables(pack: Pack) -> dict[str, str]:
    return {table.id: table.title for table in pack.report.tables}


def _topics(pack: Pack) -> dict[str, str]:
    return {id: topic.title for id, topic in pack.topics.items()}
