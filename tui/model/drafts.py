"""What of a workshop is still a draft.

Written by a program, and not yet accepted by anyone.
"""

from collections.abc import Iterator

from .pack import Pack


def drafts_left(pack: Pack) -> int:
    """How many things are drafts, worked out once: as many as a review has to decide.

    A statement with its figures and claims is one, and the facts of the meeting are one.
    """
    return pack.once(_count)


def _count(pack: Pack) -> int:
    return sum(_drafts(pack))


def _drafts(pack: Pack) -> Iterator[bool]:
    yield bool(pack.report.draft)
    yield from (measure.draft for measure in pack.report.measures)
    yield from (spec.draft for spec in pack.report.tables)
    yield from (topic.draft for topic in pack.report.topics)
    yield from (term.draft for term in pack.glossary.terms)
    for statement in pack.statements.values():
        yield statement.draft or any(each.draft for each in statement.figures) or any(each.draft for each in statement.claims)
