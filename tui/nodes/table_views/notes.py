"""What to know of a table.

Its title, what its signs mean, why it has no total, its caveats, and where it stands in the report.
"""

from collections.abc import Mapping

from tui.charts.sparkline import ScaleHeading, scale_heading
from tui.model.measures import NOT_ADDED, STOCK
from tui.model.pack import Pack
from tui.model.sentence_case import capital, whole_sentence
from tui.model.table import Table
from tui.nodes.draft_words import DRAFT_NOTE
from tui.nodes.source import source_line
from tui.text.lists import joined
from tui.text.spans import Line, Span
from tui.text.units import unit_in_words

from .figures import marks_note
from .members import course_of, has_shares, members

SPARKLINES: Mapping[ScaleHeading, str] = {
    "limits": "Each sparkline runs from its row's lower limit to its upper one, and a figure outside them is bold.",
    "from 0": "Each sparkline runs from 0 to the highest figure of its row: there are too few for limits.",
    "own scale": "Each sparkline runs from its row's lower limit to its upper one, and a figure outside them is bold. "
    "Without limits, it runs from the lowest to the highest figure of its row, and always includes 0.",
}
"""What a column of sparklines runs between, by its heading."""


def notes(pack: Pack, table: Table, *, sparklines: bool = True) -> tuple[Line, ...]:
    """The notes on a table, for below its grid, whose rows may have sparklines."""
    about = [
        *(_shares(table) if table.shape == "members-by-period" and has_shares(table) else ()),
        _sparklines(table) if sparklines and table.shape == "members-by-period" and not has_shares(table) else "",
        units(table),
        unadded_note(table),
        marks(table),
    ]
    return (
        (Span(table.spec.title, "strong"),),
        *((Span(words),) for words in about if words),
        *((Span(caveat, "quiet"),) for caveat in caveats(table, part_years=False)),
        (Span(" ".join([*map(whole_sentence, _partial(table)), table_source(pack, table)]), "quiet"),),
    )


def _sparklines(table: Table) -> str:
    return SPARKLINES[scale_heading(course_of(table, table.main, member) for member in members(table))]


def _shares(table: Table) -> tuple[str, ...]:
    from .share_words import share_notes  # late, as few tables have shares

    return share_notes(table)


def table_source(pack: Pack, table: Table) -> str:
    """Where a table is in the report, or for open statistics where they come from."""
    if table.spec.sources or not table.sources:
        return source_line(pack, table.spec.sources)
    return f"Source: {'; '.join(origin.title for origin in table.sources)}."


def caveats(table: Table, *, part_years: bool = True) -> tuple[str, ...]:
    """The caveats of a table and of its measures, and its part years.

    First, that it is a draft, where it is one.
    """
    draft = [DRAFT_NOTE] if table.spec.draft or any(measure and measure.draft for measure in table.measures) else []
    measured = [caveat for measure in (*table.measures, *table.by_member.values()) if measure for caveat in measure.caveats]
    return tuple(dict.fromkeys((*draft, *table.spec.caveats, *measured, *(_partial(table) if part_years else ()))))


def _partial(table: Table) -> tuple[str, ...]:
    return tuple(f"{part.year}: {part.note}" for part in table.spec.part_years)


def units(table: Table) -> str:
    """The units of the columns, where there are rates.

    `Rate: offences per 1,000 residents.` Otherwise empty.
    """
    found = {measure.short: unit_in_words(measure) for measure in table.measures if measure is not None and measure.per}
    return " ".join(f"{name}: {unit}." for name, unit in found.items())


def unadded_note(table: Table) -> str:
    """Why figures are not added up.

    `Rates and means cannot be added up.` Empty where all are counts or money. Beside shares of a whole, which can be added up, the
    percentages that cannot are named.
    """
    kinds: dict[str, dict[str, None]] = {}
    for measure in (*table.measures, *table.by_member.values()):
        if measure is not None and measure.kind in NOT_ADDED:
            kinds.setdefault(measure.kind, {})[measure.short] = None
    shares = any(column.relation == "share" for column in table.columns)
    found = [f"{kind}s{f' in {joined(list(names))}' if shares and kind == 'percentage' else ''}" for kind, names in kinds.items()]
    stocks = len(table.periods) > 1 and any(measure.stock for measure in table.measures if measure)
    words = [f"{capital(joined(found))} cannot be added up."] if found and len(table.rows) > 1 else []
    return " ".join([*words, *([whole_sentence(STOCK)] if stocks else [])])


def marks(table: Table) -> str:
    """What the signs of official statistics in the table mean."""
    found = marks_note(table)
    return f"{found}." if found else ""
