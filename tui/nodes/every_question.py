"""Every question to ask the Force: about claims, and a few about tables."""

from tui.analysis.questions import BoardQuestion, questions
from tui.model.pack import Pack
from tui.navigation.address import Address

from .links import claim_address

HANDFUL = 5
"""The number of questions below which others are drafted from the tables, and how many there then are at most."""


def every_question(pack: Pack) -> tuple[BoardQuestion, ...]:
    """The questions in the order of the report's topics; made once for each pack.

    Where few are about claims, others are about what stands out in tables.
    """
    return pack.once(_every_question)


def topic_of(pack: Pack, asked: BoardQuestion) -> str:
    """The id of the topic that raises a question."""
    return pack.tables[asked.table].spec.topic or "" if asked.table else asked.findings[0].claim.topic


def about_of(pack: Pack, asked: BoardQuestion) -> Address:
    """What a question is about: the first of its claims, or its table."""
    return Address(topic_of(pack, asked), asked.table) if asked.table else claim_address(asked.findings[0].claim)


def _every_question(pack: Pack) -> tuple[BoardQuestion, ...]:
    asked = questions(pack)
    if len(asked) >= HANDFUL:
        return asked
    from .signal_questions import signal_questions  # late: few reports need them

    every = (*asked, *[*signal_questions(pack)][: HANDFUL - len(asked)])
    order = [topic.id for topic in pack.report.topics]
    return tuple(sorted(every, key=lambda each: order.index(topic_of(pack, each))))
