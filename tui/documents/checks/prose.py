"""All checks of the sentences of a document."""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from msgspec.structs import replace

from tui.documents.document import CheckedDocument, Paragraph
from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.grid import TableReading
from tui.documents.prose.anchors import Anchors
from tui.documents.prose.between_levels import between_levels
from tui.documents.prose.carrying import carried, with_full_stop
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.listings import is_listing
from tui.documents.prose.named_sentence import NamedSentence, named_sentence
from tui.documents.prose.numerals import numerals
from tui.documents.prose.quarters import with_quarters
from tui.documents.prose.read import HAS_NUMBER, read_prose
from tui.documents.prose.revised import current, is_superseded
from tui.documents.prose.rounding import held_exact, rounding_step
from tui.documents.prose.shares_of import is_borne_out
from tui.documents.prose.table_places import TablePlaces, under_headings
from tui.documents.prose.tiles import tiles
from tui.documents.prose.trends import HAS_TREND

from .part_year import part_years
from .prose_cell import cells
from .prose_cell_change import cell_changes
from .prose_cell_mean import cell_means
from .prose_cell_share import cell_shares
from .prose_change import stated_changes
from .prose_grim import impossible_percentages
from .prose_in_tables import InTables, not_yet_found
from .prose_listed_order import listed_orders
from .prose_mean import means
from .prose_named import slips
from .prose_named_percent import points_as_percent
from .prose_order import orders
from .prose_ordered_value import ordered_values
from .prose_pair import paired_cells
from .prose_points import points_of_counts
from .prose_rate import rates
from .prose_repeat import repeats
from .prose_same_period import same_periods
from .prose_share import shares
from .prose_stale import stale
from .prose_sum import sums
from .prose_told_change import told_changes
from .prose_total_mean import total_means
from .prose_trend import directions
from .prose_unchecked import MANY_TABLES, left_over
from .weekday import wrong_weekdays

_ORDERED = re.compile(
    r"\b(?:highest|lowest|largest|smallest|biggest|greatest|most|fewest|least|peak(?:ed)?|trough|bottomed|rank\w*|out of"
    r"|\w+(?:st|nd|rd|th) of)\b",
    re.IGNORECASE,
)
"""Words of an order."""
_CHANGES = ("change", "percent-change")
LONGEST_PROSE = 100_000
"""The most characters of a paragraph to read: what is longer is no prose."""

MOST_PROSE_SECONDS = 120.0
"""The longest that checking sentences takes, in seconds of the processor."""
MOST_SENTENCE_FIGURES = 40
"""The most figures of a sentence that is checked: one with more is a table that was flattened."""
MOST_SENTENCE_TABLES = 20_000
"""The most figures of a sentence times tables of the document."""
DENSE = "a sentence has too many figures to be checked"
STOPPED = f"checking sentences stops after {MOST_PROSE_SECONDS:.0f} seconds"

Paragraphs = Sequence[Sequence[ProseSentence]]
"""The sentences with figures of each paragraph."""
CheckProgress = Callable[[int, int], None]
"""Called with how many paragraphs have been checked, and how many there are."""


def prose_findings(
    document: CheckedDocument,
    readings: Sequence[TableReading],
    paragraphs: Paragraphs,
    progress: CheckProgress = lambda done, of: None,
) -> Iterator[CheckFinding | Unchecked]:
    """Check the figures of every sentence, against each other and against the tables."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from wrong_weekdays(block.text[:LONGEST_PROSE], block.place)
    yield from repeats(document, paragraphs)
    tables = Tables(readings, TablePlaces(document.blocks, readings))
    in_tables = InTables(tables, Anchors(tables))
    boxes = [table for table, _ in tiles(document)]
    # Headline figures are of different things, and in no order.
    others = [each for each in readings if each.table not in boxes] if boxes else readings
    ranked = InTables(Tables(others, TablePlaces(document.blocks, others)), in_tables.anchors) if boxes else in_tables
    step = rounding_step(document, [sentence for paragraph in paragraphs for sentence in paragraph])
    ends = time.process_time() + MOST_PROSE_SECONDS
    for at, plain in enumerate(paragraphs):
        progress(at, len(paragraphs))
        if time.process_time() > ends:
            yield Unchecked("sentence", sum(len(each.figures) for later in paragraphs[at:] for each in later), STOPPED)
            return
        if dense := [each for each in plain if _is_dense(each, readings)]:
            yield Unchecked("sentence", sum(len(each.figures) for each in dense), DENSE)
        paragraph = [with_quarters(each, tables.about(each)) for each in plain if each not in dense]
        found = list(_of_paragraph([held_exact(sentence, step) for sentence in paragraph]))
        if readings:
            for before, sentence in zip((None, *paragraph), paragraph, strict=False):
                found += in_tables.of(sentence, partial(_against_cells, before, in_tables.anchors, tuple(found)))
                found += not_yet_found(in_tables.of(sentence, paired_cells), found)
                found += not_yet_found(ranked.of(sentence, ordered_values), found)
                found += not_yet_found(in_tables.of(sentence, total_means), found)
        found += _of_two(paragraph, in_tables, step)
        yield from found
        yield from left_over(paragraph, found, tables, [*in_tables.undecided(), *ranked.undecided()])
    if readings:
        for paragraph in _in_time(document_sentences(document, _ORDERED), ends):
            for sentence in paragraph:
                yield from ranked.of(sentence, orders)
        for paragraph in _in_time(document_sentences(document, HAS_TREND), ends):
            for sentence in paragraph:
                yield from in_tables.of(sentence, directions)
        yield from (Unchecked("sentence", 1, MANY_TABLES) for _ in [*in_tables.undecided(), *ranked.undecided()])


def _against_cells(
    before: ProseSentence | None, anchors: Anchors, earlier: Sequence[CheckFinding], sentence: ProseSentence, tables: Tables
) -> list[CheckFinding]:
    """Hold the figures of a sentence against the cells of some tables.

    What was found `earlier` is of the same paragraph.
    """
    found = list(earlier)
    own_changes = between_levels(before, sentence)
    named = named_sentence(current(sentence), tables, anchors)
    own = held_by_name(sentence, named)
    found += (each for each in own if not (each.kind in _CHANGES and each.stated in own_changes))
    wrong = {each.stated for each in found if each.verdict == "differs"}
    found += (each for each in points_as_percent(named) if each.stated not in wrong)
    found += not_yet_found(told_changes(named), found)
    found += cell_shares(sentence, tables, named.anchored)
    found += cell_means(sentence, tables)
    return found[len(earlier) :]


def _is_dense(sentence: ProseSentence, readings: Sequence[TableReading]) -> bool:
    """Whether a sentence has more figures than can be compared in good time."""
    figures = len(sentence.figures)
    return figures > MOST_SENTENCE_FIGURES or figures * len(readings) > MOST_SENTENCE_TABLES


def document_sentences(document: CheckedDocument, having: re.Pattern[str] = HAS_NUMBER) -> Iterator[list[ProseSentence]]:
    """The sentences of each paragraph that have figures, with the headings above.

    A caller can ask for sentences with something else instead.
    """
    for block, above in under_headings(document.blocks):
        if (
            isinstance(block, Paragraph)
            and not is_listing(block.text[:LONGEST_PROSE])
            and (found := list(read_prose(block.text[:LONGEST_PROSE], block.place, above, having)))
        ):
            yield found


def _in_time(paragraphs: Iterable[list[ProseSentence]], ends: float) -> Iterator[list[ProseSentence]]:
    return takewhile(lambda _: time.process_time() <= ends, paragraphs)


def held_by_name(sentence: ProseSentence, named: NamedSentence) -> Iterator[CheckFinding]:
    """Hold the figures of a sentence against the cells that its words name."""
    own = [*slips(named), *stale(named), *cells(named.sentence, named.tables, named.agreeing)]
    own += cell_changes(sentence, named.tables, named.anchored)
    yield from (each for each in own if each.verdict == "agrees" or not _explained(sentence, each, named.anchors))


def _explained(sentence: ProseSentence, finding: CheckFinding, anchors: Anchors) -> bool:
    """Whether the sentence or a sum shows why a figure is not what the table has."""
    if finding.kind == "cell" and any(each.value in anchors.sums for each in numerals(finding.stated)):
        return True
    return is_superseded(sentence, finding.computed) or is_borne_out(sentence, finding.stated, finding.computed)


def _of_two(paragraph: Sequence[ProseSentence], in_tables: InTables, step: int) -> Iterator[CheckFinding]:
    """What differs between a sentence and the one that goes on about the same thing."""
    for before, sentence in pairwise(paragraph):
        joined = carried(before, sentence)
        if joined is not None:
            own_changes = between_levels(before, sentence)
            held = in_tables.of(joined, cell_changes)
            from_cells = (each for each in held if each.stated not in own_changes)
            for each in (*stated_changes(held_exact(joined, step)), *from_cells):
                if each.verdict == "differs" and each.stated in sentence.text and each.stated not in before.text:
                    yield replace(each, quote=with_full_stop(each.quote, joined, before, sentence))


def _of_paragraph(paragraph: Sequence[ProseSentence]) -> Iterator[CheckFinding]:
    for at, sentence in enumerate(paragraph):
        if len(sentence.figures) < 2:
            continue
        yield from stated_changes(sentence)
        yield from same_periods(sentence)
        yield from shares(sentence, paragraph[at - 1] if at else None)
        yield from sums(sentence)
        yield from listed_orders(sentence)
        yield from means(sentence)
        yield from rates(sentence)
        yield from points_of_counts(sentence)
        yield from impossible_percentages(sentence)
        yield from part_years(sentence)
