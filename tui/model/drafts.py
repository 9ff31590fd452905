"""What of a workshop is still a draft.

Written by a program, and not yet accepted by anyone.
"""

from collections.abc import Iterator

from .pack import Pack


def drafts_left(pack: Pack) -> int:
    """How many drafts there are, worked out once.

    A statement with its figures is one, and each fact of the meeting is one.
    """
    return pack.once(_count)


def _count(pack: Pack) -> int:
    return sum(_drafts(pack))


def _drafts(pack: Pack) -> Iterator[bool | int]:
    yield len(pack.report.draft)
    yield from (measure.draft for measure in pack.report.measures)
    yield from (spec.draft for spec in pack.report.tables)
    yield from (topic.draft for topic in pack.report.topics)
    yield from (term.draft for term in pack.glossary.terms)
    for statement in pack.statements.values():
        if statement.draft:
            yield True
        else:
            yield from (figure.draft for figure in statement.figures)
            yield from (claim.draft for claim in statement.claims)
