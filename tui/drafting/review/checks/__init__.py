"""The checks of the review, by the kind of thing.

Each takes what was read and a thing, and says in sentences what holds and what to look at.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tui.drafting.review.item import ReviewCheck, ReviewKind
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import Thing

from .alone import stands_alone
from .differing import differing_in_document
from .figures import audited_figures, figures_in_words, signs_in_words, stated_units, stated_windows
from .others import measure_keys_known, meeting_facts, table_shape, table_totals, topic_described
from .source import changed_source, figures_in_source, own_words, source_used
from .terms import full_name_known, term_used

ReviewTest = Callable[[DraftReading, Thing], Iterable[ReviewCheck]]

CHECKS_BY_KIND: Mapping[ReviewKind, Sequence[ReviewTest]] = {
    "meeting": (meeting_facts,),
    "measure": (measure_keys_known,),
    "table": (changed_source, differing_in_document, table_totals, table_shape),
    "statement": (
        changed_source,
        differing_in_document,
        figures_in_source,
        source_used,
        audited_figures,
        figures_in_words,
        stated_windows,
        stated_units,
        signs_in_words,
        stands_alone,
        own_words,
    ),
    "topic": (topic_described,),
    "term": (changed_source, full_name_known, term_used),
}
