"""The questions to ask the Force for the reader, under the topics that raise them."""

from collections.abc import Iterator
from itertools import groupby

from tui.analysis.questions import questions
from tui.model.pack import Pack
from tui.nodes.across.since_lines import since_titles
from tui.nodes.kinds import SINCE
from tui.nodes.links import claim_address
from tui.nodes.node import Node
from tui.nodes.question_words import settles
from tui.nodes.record import Record
from tui.text.numbers import plural

from .page import ReadingLine


def asked_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """A line for each question, which leads to the first claim that it is about."""
    asked = questions(pack)
    yield ReadingLine(f"{plural(len(asked), 'question')}. The number of each opens the first claim that it is about.")
    yield from (ReadingLine(f"{title}: {each.brief}.", SINCE) for title, each in since_titles(pack))
    for topic, group in groupby(asked, lambda each: each.findings[0].claim.topic):
        held = tuple(group)
        yield ReadingLine(f"{pack.topics[topic].title}, {plural(len(held), 'question')}:")
        for each in held:
            yield ReadingLine(f"{each.question} {each.reason} {settles(each)}", claim_address(each.findings[0].claim))
