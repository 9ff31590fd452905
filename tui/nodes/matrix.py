"""The matrix in words and signs: cells, legend, and the reading of each part.

A part is a cell, a row, a column, a capability or a pair of columns.
"""

from tui.analysis.matrix import Filter, compare, groups, ranked, shown_links, tally
from tui.model.capabilities import EMPHASES, Category, Emphasis, MatrixLink
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.spans import Role as SpanRole

from .source import references

ALL = "all"
"""The key of the row for all activities and of the column for all categories."""

MEANING: dict[Emphasis, str] = {
    "core": "what sets this kind of area apart, according to the report",
    "present": "the report places it there",
    "less": "the report places less of it there",
    "questioned": "the report asks whether it belongs there",
}
ROLES: dict[Emphasis, SpanRole] = {"core": "mark", "present": "plain", "less": "muted", "questioned": "flag"}
HIDDEN = "hidden by the filter"
GAP: Line = ()


def cell(link: MatrixLink | None, glyphs: Glyphs, *, words: bool = False) -> Line:
    """A cell: the sign of its emphasis, in brackets if inferred; `words` adds a word."""
    if link is None:
        return (Span(glyphs.silent, "muted"),)
    sign = glyphs.emphasis(link.emphasis) + (f" {link.emphasis}" if words else "")
    return (Span(sign if link.basis == "stated" else f"({sign})", ROLES[link.emphasis]),)


def legend(glyphs: Glyphs, columns: int = 80) -> Line:
    """What the signs mean, in one line of 57 cells, or 63 where there is room."""
    spans: list[Span] = []
    gap = "  " if columns > 63 else " "
    for emphasis in EMPHASES:
        spans += [Span(glyphs.emphasis(emphasis), ROLES[emphasis]), Span(f" {emphasis}{gap}")]
    return (*spans, Span(f"{glyphs.silent} silent{gap}( ) inferred", "muted"))


def counts(found: dict[Emphasis, int], glyphs: Glyphs) -> Line:
    """A tally by emphasis as signs with numbers; a middle dot where it is empty."""
    spans: list[Span] = []
    for emphasis, number in found.items():
        if number:
            spans += [Span(" ")] if spans else []
            spans += [Span(f"{number}{glyphs.emphasis(emphasis)}", ROLES[emphasis])]
    return tuple(spans) or (Span(glyphs.silent, "muted"),)


def total_count(found: dict[Emphasis, int], glyphs: Glyphs) -> Line:
    """A tally as one number, for a narrow column."""
    total = sum(found.values())
    return (Span(str(total), "strong") if total else Span(glyphs.silent, "muted"),)


def cell_reading(pack: Pack, activity: str, category: str) -> tuple[Line, ...]:
    """A cell in full: the link and the reason, or that the report does not mention it."""
    what, where = pack.activities[activity], pack.categories[category]
    head: Line = (Span(f"{what.id} {what.title} in {_in_text(where)}", "title"),)
    link = pack.links.get((activity, category))
    if link is None:
        silence = (Span("The report does not mention this activity here; that does not mean no.", "note"),)
        return (head, silence, *_of_the_whole(pack, activity, category), GAP, (Span(what.text),))
    return (head, *link_lines(pack, link), GAP, (Span(f"Activity {what.id}: ", "strong"), Span(what.text)))


def link_lines(pack: Pack, link: MatrixLink) -> tuple[Line, ...]:
    """A link in full: emphasis, basis, reason, statements and places in the report."""
    basis = "stated in the report" if link.basis == "stated" else "inferred by us, not stated"
    sources = tuple(dict.fromkeys(source for id in link.evidence for source in pack.statements[id].sources))
    return (
        (Span(link.emphasis, ROLES[link.emphasis]), Span(f" ({MEANING[link.emphasis]}); {basis}.")),
        (Span(link.reason),),
        *((Span(pack.statements[id].text, "muted"),) for id in link.evidence),
        (Span(f"Source: {references(pack, sources)}.", "muted"),),
    )


def _of_the_whole(pack: Pack, activity: str, category: str) -> tuple[Line, ...]:
    """What the report says about the whole capability of an activity, if anything."""
    link = pack.links.get((activity[0], category))
    if link is None:
        return ()
    return ((Span(f"Of capability {link.activity} as a whole, the report says: ", "strong"), Span(f"{link.emphasis}. {link.reason}")),)


def row_reading(pack: Pack, activity: str, chosen: Filter) -> tuple[Line, ...]:
    """An activity across the categories."""
    what = pack.activities[activity]
    lines: list[Line] = [(Span(f"{what.id} {what.title}", "title"),), (Span(what.text),), GAP]
    for category in pack.categories.values():
        link = pack.links.get((activity, category.id))
        told = "not mentioned." if link is None else HIDDEN if not chosen.shows(link) else f"{link.emphasis}, {link.basis}. {link.reason}"
        lines += [
            (Span(f"{category.title}: ", "strong"), Span(told)),
            *(_of_the_whole(pack, activity, category.id) if link is None else ()),
        ]
    return (*lines, GAP, (Span(f"Source: {references(pack, what.sources)}.", "muted"),))


def column_reading(pack: Pack, category: str, chosen: Filter, glyphs: Glyphs) -> tuple[Line, ...]:
    """A category: its activities by emphasis, then its characteristics."""
    where = pack.categories[category]
    links = ranked(pack, category, chosen)
    on_show = [activity.id for group in groups(pack, chosen) for activity in group.activities]
    silent = sum((activity, category) not in pack.links for activity in on_show)
    hidden = sum(link.category == category and not chosen.shows(link) for link in pack.links.values())
    lines: list[Line] = [(Span(where.title, "title"),), (Span(where.text),), GAP]
    for link in links:
        name = f" {link.activity} {pack.row_title(link.activity)}"
        lines.append((*cell(link, glyphs), Span(name, "strong"), Span(f": {link.emphasis}, {link.basis}")))
    lines.append((Span(f"The report does not mention {silent} of the {plural(len(on_show), 'activity', 'activities')} shown.", "muted"),))
    if hidden:
        lines.append((Span(f"{plural(hidden, 'link')} hidden by the filter.", "note"),))
    lines += [GAP, (Span("Characteristics", "strong"),)]
    lines += [(Span(f"{glyphs.bullet} {statement.text}"),) for statement in where.characteristics]
    return (*lines, GAP, (Span(f"Source: {references(pack, where.sources)}.", "muted"),))


def capability_reading(pack: Pack, capability: str, category: str, chosen: Filter) -> tuple[Line, ...]:
    """A capability as a whole, or in one category."""
    what = pack.capabilities[capability]
    shown = shown_links(pack, chosen)
    place = pack.categories.get(category)
    head = f"{what.id} {what.title}" + (f" in {_in_text(place)}" if place else "")
    found = tally(shown, capability=capability, category=place.id if place else "")
    told = ", ".join(f"{number} {emphasis}" for emphasis, number in found.items() if number) or "no links shown"
    lines: list[Line] = [
        (Span(head, "title"),),
        (Span(f"{plural(sum(found.values()), 'link')}: {told}." if sum(found.values()) else f"{told[0].upper()}{told[1:]}."),),
    ]
    own = [link for (of, at), link in shown.items() if of == what.id and (place is None or at == place.id)]
    for link in own:
        lines += [(Span(f"The capability as a whole in {_in_text(pack.categories[link.category])}", "strong"),), *link_lines(pack, link)]
    for activity in what.activities:
        names = [
            f"{pack.categories[at].title} {link.emphasis}"
            for (of, at), link in shown.items()
            if of == activity.id and (place is None or at == place.id)
        ]
        cells = [(activity.id, at) in pack.links for at in pack.categories if place is None or at == place.id]
        lines.append((Span(f"{activity.id} {activity.title}: ", "strong"), Span("; ".join(names) or (HIDDEN if any(cells) else "silent"))))
    return (*lines, GAP, (Span(what.text),), (Span(f"Source: {references(pack, what.sources)}.", "muted"),))


def whole_reading(pack: Pack, chosen: Filter) -> tuple[Line, ...]:
    """The whole matrix: how many of its cells the report fills."""
    shown = shown_links(pack, chosen)
    cells = len(pack.activities) * len(pack.categories)
    of_wholes = sum(link.activity in pack.capabilities for link in shown.values())
    wholes = f" {plural(of_wholes, 'link is', 'links are')} to a whole capability." if of_wholes else ""
    stated = sum(link.basis == "stated" for link in shown.values())
    lines: list[Line] = [
        (Span("The matrix as a whole", "title"),),
        (Span(f"{plural(len(shown), 'link')} in {cells} cells: {stated} stated, {len(shown) - stated} inferred.{wholes}"),),
        (Span(f"{len(pack.links) - len(shown)} more are hidden by the filter.", "note"),)
        if len(shown) < len(pack.links)
        else (Span("The report does not mention the other cells; that does not mean no.", "note"),),
    ]
    for category in pack.categories.values():
        found = tally(shown, category=category.id)
        silent = "no links shown" if any(at == category.id for _, at in pack.links) else "not mentioned at all"
        told = ", ".join(f"{number} {emphasis}" for emphasis, number in found.items() if number) or silent
        lines.append((Span(f"{category.title}: ", "strong"), Span(told)))
    return tuple(lines)


def comparison_reading(pack: Pack, first: str, second: str, chosen: Filter) -> tuple[Line, ...]:
    """Two categories compared: where both have a link, and where only one has."""
    one, two = pack.categories[first], pack.categories[second]
    found = compare(pack, first, second, chosen)
    lines: list[Line] = [(Span(f"{one.title} compared with {_in_text(two)}", "title"),)]
    same = tuple(id for id in found.both if pack.links[id, first].emphasis == pack.links[id, second].emphasis)
    lines.append((Span("Same in both: ", "strong"), Span(_singles(pack, same, first))))
    lines.append(
        (
            Span("In both, with different emphasis: ", "strong"),
            Span(_pairs(pack, tuple(id for id in found.both if id not in same), first, second)),
        )
    )
    lines.append((Span(f"Only {_in_text(one)}: ", "strong"), Span(_singles(pack, found.first, first))))
    lines.append((Span(f"Only {_in_text(two)}: ", "strong"), Span(_singles(pack, found.second, second))))
    lines.append((Span("Neither: ", "strong"), Span(f"{plural(len(found.neither), 'activity', 'activities')} shown", "muted")))
    if not all(chosen.shows(link) for link in pack.links.values() if link.category in (first, second)):
        lines.append((Span(f"The filter ({chosen}) hides other links of these two categories.", "note"),))
    return tuple(lines)


def _pairs(pack: Pack, ids: tuple[str, ...], first: str, second: str) -> str:
    told = []
    for id in ids:
        one, two = pack.links[id, first].emphasis, pack.links[id, second].emphasis
        told.append(f"{id} {pack.row_title(id)} ({one}, {two})")
    return "; ".join(told) or "none"


def _singles(pack: Pack, ids: tuple[str, ...], category: str) -> str:
    return "; ".join(f"{id} {pack.row_title(id)} ({pack.links[id, category].emphasis})" for id in ids) or "none"


def _in_text(category: Category) -> str:
    return category.title[0].lower() + category.title[1:]
