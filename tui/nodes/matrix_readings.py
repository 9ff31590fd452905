"""The matrix in sentences.

A cell, an activity, a capability and the whole, through a filter.
"""

from tui.analysis.matrix import Filter, count_emphases, shown_links
from tui.model.capabilities import Category, MatrixLink, whole_of
from tui.model.pack import Pack
from tui.model.sentence_case import mid_sentence
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span

from .matrix_signs import EMPHASIS_ROLES, HIDDEN_BY_FILTER, MEANING, basis_words
from .not_mentioned import HERE, NOT_MENTIONED, OTHER_CELLS
from .source import references


def cell_reading(pack: Pack, activity: str, category: str) -> tuple[Line, ...]:
    """A cell in full: the link and the reason, or that the report does not mention it."""
    what, where = pack.activities[activity], pack.columns[category]
    head: Line = (Span(f"{what.id} {what.title} in {in_text(where)}", "strong"),)
    link = pack.links.get((activity, category))
    if link is None:
        silence = (Span(HERE, "quiet"),)
        return (head, silence, *of_the_whole(pack, activity, category), BLANK, (Span(what.text),))
    return (head, *link_lines(pack, link), BLANK, (Span(f"Activity {what.id}: ", "strong"), Span(what.text)))


def link_lines(pack: Pack, link: MatrixLink) -> tuple[Line, ...]:
    """A link in full: emphasis, basis, reason, statements and places in the report."""
    sources = tuple(dict.fromkeys(source for id in link.evidence for source in pack.statements[id].sources))
    return (
        (Span(link.emphasis, EMPHASIS_ROLES[link.emphasis]), Span(f" ({MEANING[link.emphasis]}); {basis_words(link)}.")),
        (Span(link.reason),),
        *((Span(pack.statements[id].text, "quiet"),) for id in link.evidence),
        (Span(f"Source: {references(pack, sources)}.", "quiet"),),
    )


def of_the_whole(pack: Pack, activity: str, category: str) -> tuple[Line, ...]:
    """What the report says about the whole capability of an activity, if anything."""
    link = pack.links.get((whole_of(activity), category))
    if link is None:
        return ()
    return ((Span(f"Of capability {link.activity} as a whole, the report says: ", "strong"), Span(f"{link.emphasis}. {link.reason}")),)


def row_reading(pack: Pack, activity: str, chosen: Filter) -> tuple[Line, ...]:
    """An activity across the categories."""
    what = pack.activities[activity]
    lines: list[Line] = [(Span(f"{what.id} {what.title}", "strong"),), (Span(what.text),), BLANK]
    for category in pack.columns.values():
        link = pack.links.get((activity, category.id))
        words = f"{NOT_MENTIONED}."
        if link is not None:
            words = f"{link.emphasis}, {link.basis}. {link.reason}" if chosen.shows(link) else HIDDEN_BY_FILTER
        lines += [
            (Span(f"{category.title}: ", "strong"), Span(words)),
            *(of_the_whole(pack, activity, category.id) if link is None else ()),
        ]
    return (*lines, BLANK, (Span(f"Source: {references(pack, what.sources)}.", "quiet"),))


def capability_reading(pack: Pack, capability: str, category: str, chosen: Filter) -> tuple[Line, ...]:
    """A capability as a whole, or in one category."""
    what = pack.capabilities[capability]
    shown = shown_links(pack, chosen)
    place = pack.columns.get(category)
    head = f"{what.id} {what.title}" + (f" in {in_text(place)}" if place else "")
    found = count_emphases(shown, capability=capability, category=place.id if place else "")
    words = ", ".join(f"{number} {emphasis}" for emphasis, number in found.items() if number) or "no links shown"
    lines: list[Line] = [
        (Span(head, "strong"),),
        (Span(f"{plural(sum(found.values()), 'link')}: {words}." if sum(found.values()) else f"{words[0].upper()}{words[1:]}."),),
    ]
    own = [link for (of, at), link in shown.items() if of == what.id and (place is None or at == place.id)]
    for link in own:
        lines += [(Span(f"The capability as a whole in {in_text(pack.columns[link.category])}", "strong"),), *link_lines(pack, link)]
    for activity in what.activities:
        names = [
            f"{pack.columns[at].title} {link.emphasis}"
            for (of, at), link in shown.items()
            if of == activity.id and (place is None or at == place.id)
        ]
        cells = [(activity.id, at) in pack.links for at in pack.columns if place is None or at == place.id]
        lines.append(
            (Span(f"{activity.id} {activity.title}: ", "strong"), Span("; ".join(names) or (HIDDEN_BY_FILTER if any(cells) else "silent")))
        )
    return (*lines, BLANK, (Span(what.text),), (Span(f"Source: {references(pack, what.sources)}.", "quiet"),))


def whole_reading(pack: Pack, chosen: Filter) -> tuple[Line, ...]:
    """The whole matrix: how many of its cells the report fills."""
    shown = shown_links(pack, chosen)
    cells = len(pack.activities) * len(pack.categories)
    of_wholes = sum(link.activity in pack.capabilities for link in shown.values())
    wholes = f" {plural(of_wholes, 'link is', 'links are')} to a whole capability." if of_wholes else ""
    stated = sum(link.basis == "stated" for link in shown.values())
    lines: list[Line] = [
        (Span("The matrix as a whole", "strong"),),
        (Span(f"{plural(len(shown), 'link')} in {cells} cells: {stated} stated, {len(shown) - stated} inferred.{wholes}"),),
        (Span(f"{len(pack.links) - len(shown)} more are hidden by the filter.", "quiet"),)
        if len(shown) < len(pack.links)
        else (Span(OTHER_CELLS, "quiet"),),
    ]
    for category in pack.columns.values():
        found = count_emphases(shown, category=category.id)
        silent = "no links shown" if any(at == category.id for _, at in pack.links) else f"{NOT_MENTIONED} at all"
        words = ", ".join(f"{number} {emphasis}" for emphasis, number in found.items() if number) or silent
        lines.append((Span(f"{category.title}: ", "strong"), Span(words)))
    return tuple(lines)


def in_text(category: Category) -> str:
    """A category's title inside a sentence."""
    return mid_sentence(category.title)
