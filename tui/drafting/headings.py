"""The chapters of a document.

Which of its headings are topics, and which are sections of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from tui.documents.document import Block, Heading, Paragraph, PrintedTable

from .contents_list import heading_key
from .section_numbers import heading_titles
from .sifting import SiftedBlock
from .wording import harmless_line, unmarked, unnumbered

MANY_STATEMENTS = 15
"""A heading with more statements than this is divided into topics by the headings below it."""
_FORMAL = re.compile(
    r"^(?:purpose|background|introduction|summary of (?:the )?report|recommend\w*|conclusions? and recommend\w*"
    r"|\w+(?: and \w+)? implications?(?: .*)?|implications"
    r"|risks?(?: .*)?|equality.*|consultation|appendi\w+|background papers|contacts?(?: officers?| details| points?| for .*)?"
    r"|report author.*"
    r"|decisions? required|financial comments|legal comments"
    r"|monitoring officer.*|glossary|contents)$",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^(?:table|figure|chart|graph)\s*[A-Z]?\d+(?:\.\d+)*[a-z]?\b", re.IGNORECASE)
_FRAME = re.compile(
    r"^(?:(?:the|our|an?|current|overall|update|overview|summary|review|future|response|progress|performance|introduction"
    r"|headlines?|findings?|conclusions?"
    r"|outcomes?|on|of|to|for|in)\s)+(?=\w)|\s(?:performance|update|overview|summary|headlines?|outcomes?|continued|conclusions?)$"
)
FORMAL = "The report"
"""The topic for what every paper has: its purpose, its implications, its recommendations."""


class Passage(Struct):
    """A block of a document with the id of its file, empty for the only one."""

    file: str
    block: Paragraph | PrintedTable
    until: int = 0
    """The last line before the next block, in a file with lines."""
    notes: tuple[str, ...] = ()


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


def topics(files: Iterable[tuple[str, str, Sequence[SiftedBlock]]]) -> list[HeadingTopic]:
    """The topics of some documents, in order.

    Each is given by its id, its title and its blocks. One without headings is one topic, and topics of one title are one.
    """
    found: dict[str, HeadingTopic] = {}
    formal = HeadingTopic(FORMAL, [])
    for file, title, blocks in files:
        root = _tree(file, title, blocks)
        for node in _divided(root, root.statements):
            if not node.filled:
                continue
            sections = [each for each in node.every() if each.passages]
            if _FORMAL.match(node.title) or (
                node.level == 0 and node.statements < 3 and not any(isinstance(p.block, PrintedTable) for p in node.passages)
            ):
                formal.sections += sections
            else:
                found.setdefault(topic_key(node.title), HeadingTopic(node.title, [])).sections += sections
    return [*found.values(), *([formal] if formal.sections else [])]


def topic_key(title: str) -> str:
    """What two headings of one topic have in common.

    `Response to cyber-crime` and `7. Cyber-crime`."""
    plain = heading_key(re.sub(r"\[note[^\]]*\]|\((?:continued|cont['’.]?d?)\)|\bcontinued$", "", title, flags=re.IGNORECASE))
    return _FRAME.sub("", plain).strip() or plain


def _tree(file: str, title: str, blocks: Sequence[SiftedBlock]) -> HeadingNode:
    root = HeadingNode(unnumbered(title)[:200] or "The document", 0)
    path = [root]
    captions = _captions([each.block for each in blocks])
    plain = heading_titles([each.block for each in blocks])
    for at, each in enumerate(blocks):
        block = each.block
        if isinstance(block, Heading):
            if at in captions:
                continue
            title = unmarked(plain[at])
            if title.isupper() and len(title) > 5:
                title = title.capitalize()
            while path[-1].level >= block.level:
                path.pop()
            path.append(HeadingNode(title[:200] or "Untitled", block.level))
            path[-2].children.append(path[-1])
        elif not _is_caption(block, [other.block for other in blocks[at + 1 : at + 2]]):
            path[-1].passages.append(Passage(file, block, each.until, each.notes))
    return root


def _captions(blocks: Sequence[Block]) -> set[int]:
    """The places of headings that only name the table below them.

    `Table 2: Arrests`, or each heading of a level that has tables and nothing else below. Not on a sheet, where they divide it.
    """
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and not block.place.sheet]
    above = {at for at in titles if isinstance(blocks[at + 1 : at + 2] and blocks[at + 1], PrintedTable)}
    numbered = {at for at in titles if _CAPTION.match(harmless_line(blocks[at].text))}  # type: ignore[union-attr]  # headings
    others = [at for at in titles if at not in numbered]
    levels: dict[int, list[int]] = {}
    for at in others:
        levels.setdefault(blocks[at].level, []).append(at)  # type: ignore[union-attr]  # as above
    plain = {at for level, places in levels.items() if len(places) > 1 and set(places) <= above and level > min(levels) for at in places}
    return (numbered | plain) if len(set(others) - plain) else set()


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
    wraps = len(rich) == 1 and 2 * rich[0].statements >= every and 2 * len(node.passages) <= rich[0].statements
    if node.level and not wraps and (len(rich) < 2 or (node.statements <= MANY_STATEMENTS and 2 * node.statements < every)):
        yield node
        return
    if node.passages:
        yield HeadingNode(node.title, node.level, node.passages)
    for child in rich:
        yield from _divided(child, every)
