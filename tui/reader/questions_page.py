"""The questions to ask the Force for the reader, under the topics that raise them."""

from collections.abc import Iterator
from itertools import groupby

from tui.model.pack import Pack
from tui.nodes.across.since_lines import since_titles
from tui.nodes.every_question import about_of, every_question, topic_of
from tui.nodes.kinds import SINCE
from tui.nodes.node import Node
from tui.nodes.question_words import settles
from tui.nodes.record import Record
from tui.text.numbers import plural

from .page import ReadingLine


def asked_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """A line for each question, which leads to its first claim or its table."""
    asked = every_question(pack)
    opened = "the first claim that it is about" + (", or its table" if any(each.table for each in asked) else "")
    yield ReadingLine(f"{plural(len(asked), 'question')}. The number of each opens {opened}.")
    yield from (ReadingLine(f"{title}: {each.brief}.", SINCE) for title, each in since_titles(pack))
    for topic, group in groupby(asked, lambda each: topic_of(pack, each)):
        held = tuple(group)
        yield ReadingLine(f"{pack.topics[topic].title}, {plural(len(held), 'question')}:")
        for each in held:
            yield ReadingLine(f"{each.question} {each.reason} {settles(each)}", about_of(pack, each))
