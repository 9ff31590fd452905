"""The chapters of a document.

Which of its headings are topics, and which are sections of them.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from tui.documents.document import Block, Heading, Paragraph, PrintedTable

from .wording import harmless_line, unnumbered

MANY_STATEMENTS = 15
"""A heading with more statements than this is divided into topics by the headings below it."""
_FORMAL = re.compile(
    r"^(?:purpose|background|introduction|summary of (?:the )?report|recommend\w*|conclusions? and recommend\w*"
    r"|\w+(?: and \w+)? implications?(?: .*)?|implications"
    r"|risks?(?: .*)?|equality.*|consultation|appendi\w+|background papers|contact.*|report author.*"
    r"|decisions? required|financial comments|legal comments"
    r"|monitoring officer.*|glossary|contents)$",
    re.IGNORECASE,
)
FORMAL = "The report"
"""The topic for what every paper has: its purpose, its implications, its recommendations."""


class Passage(Struct):
    """A block of a document with the id of its file, empty for the only one."""

    file: str
    block: Paragraph | PrintedTable
    until: int = 0
    """The last line before the next block, in a file with lines."""


class HeadingNode(Struct):
    """A heading, what stands directly below it, and the headings below it."""

    title: str
    level: int
    passages: list[Passage] = field(default_factory=list)
    children: list["HeadingNode"] = field(default_factory=list)

    @property
    def statements(self) -> int:
        """How many paragraphs stand below it, at any depth."""
        return sum(isinstance(each.block, Paragraph) for each in self.passages) + sum(child.statements for child in self.children)

    @property
    def filled(self) -> bool:
        """Whether anything stands below it."""
        return bool(self.passages) or any(child.filled for child in self.children)

    def every(self) -> Iterator["HeadingNode"]:
        """It and the headings below it, in order."""
        yield self
        for child in self.children:
            yield from child.every()


class HeadingTopic(Struct):
    """A topic: its title, and its headings with what stands below each."""

    title: str
    sections: list[HeadingNode]


def topics(files: Iterable[tuple[str, str, Iterable[Block]]]) -> list[HeadingTopic]:
    """The topics of some documents, in order.

    Each is given by its id, its title and its blocks. One without headings is one topic.
    """
    found: list[HeadingTopic] = []
    formal = HeadingTopic(FORMAL, [])
    for file, title, blocks in files:
        root = _tree(file, title, list(blocks))
        for node in _divided(root, root.statements):
            if not node.filled:
                continue
            if _FORMAL.match(node.title) or (
                node.level == 0 and node.statements < 3 and not any(isinstance(p.block, PrintedTable) for p in node.passages)
            ):
                formal.sections += [each for each in node.every() if each.passages]
            else:
                found.append(HeadingTopic(node.title, [each for each in node.every() if each.passages]))
    return [*([formal] if formal.sections and not found else []), *found, *([formal] if formal.sections and found else [])]


def _tree(file: str, title: str, blocks: list[Block]) -> HeadingNode:
    root = HeadingNode(unnumbered(title)[:200] or "The document", 0)
    path = [root]
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            title = unnumbered(block.text)
            if title.isupper() and len(title) > 5:
                title = title.capitalize()
            while path[-1].level >= block.level:
                path.pop()
            path.append(HeadingNode(title[:200] or "Untitled", block.level))
            path[-2].children.append(path[-1])
        elif not _is_caption(block, blocks[at + 1 : at + 2]):
            following = blocks[at + 1].place.line - 1 if at + 1 < len(blocks) else 0
            path[-1].passages.append(Passage(file, block, following))
    return root


def _is_caption(block: Paragraph | PrintedTable, following: list[Block]) -> bool:
    """Whether a paragraph only names the table below it."""
    if not isinstance(block, Paragraph) or not following or not isinstance(following[0], PrintedTable):
        return False
    return harmless_line(block.text) == harmless_line(following[0].title)


def _divided(node: HeadingNode, every: int) -> Iterator[HeadingNode]:
    """A heading as topics.

    Itself, or the headings below it where it has most of the document, or much.
    """
    rich = [child for child in node.children if child.filled]
    if node.level and (len(rich) < 2 or (node.statements <= MANY_STATEMENTS and 2 * node.statements < every)):
        yield node
        return
    if node.passages:
        yield HeadingNode(node.title, node.level, node.passages)
    for child in rich:
        yield from _divided(child, every)
