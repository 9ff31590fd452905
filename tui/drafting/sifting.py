"""Sifts the blocks of a document: what is drafted, and what goes elsewhere.

The front page goes to the meeting, notes to their tables, abbreviations to the glossary. Contents, running heads, lines that only lead to
others and recommendations are left out.
"""

import re
from collections.abc import Collection, Sequence

from msgspec import Struct, field

from tui.documents.document import Block, Heading, Paragraph
from tui.documents.prose.read import HAS_NUMBER

from .abbreviation_lists import abbreviation_lists
from .broken_sentences import joined_sentences
from .contents_list import contents_list
from .front_page import front_page
from .leading_lines import only_leads, undated
from .table_notes import NOTES_HEADING, note_owners, unmarked_note
from .wording import harmless_line, unnumbered, unnumbered_passage

_ASKS_HEADING = re.compile(
    r"^(?:(?:summary of |officer |key )?recommendations?|decisions? (?:required|requested|sought)|action (?:required|requested))$",
    re.IGNORECASE,
)
_PURPOSE_HEADING = re.compile(r"^(?:purpose|aims?|reason)(?: (?:of|for) (?:the |this )?(?:report|paper|meeting))?$", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:panel|board|committee|commissioner|authority|members|meeting|it)\s(?:and [\w\s]{3,40}\s)?(?:is"
    r"|are)\s(?:therefore\s)?(?:asked|invited|recommended|requested|to)\b.{0,80}:$"
    r"|^(?:it is )?recommend(?:ed|ations?)\b.{0,80}:$",
    re.IGNORECASE,
)
REPEATED = 3
"""A short line that stands so often in a document is a running head."""
_LONGEST_REPEATED = 90


class SiftedBlock(Struct):
    """A block to draft, with the notes that belong to it.

    `until` is the last line before the next block, in a file with lines.
    """

    block: Block
    until: int = 0
    notes: tuple[str, ...] = ()


class Sifted(Struct):
    """A document to draft.

    `terms` are abbreviations that it lists with their full names, and `left` says what was left out, and why.
    """

    blocks: list[SiftedBlock] = field(default_factory=list)
    terms: list[tuple[str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def sifted(blocks: Sequence[Block]) -> Sifted:
    """What of a document to draft, in order."""
    contents = contents_list(blocks)
    front = front_page(blocks) - contents
    abbreviations, terms = abbreviation_lists(blocks)
    running = _running_heads(blocks)
    aside = contents | front | abbreviations | running
    notes = note_owners(blocks, aside)
    asked = _asked(blocks, aside | set(notes))
    stray = _under(blocks, NOTES_HEADING, aside | set(notes) | asked)
    result = Sifted(terms=terms)
    left_out = aside | set(notes) | asked | stray
    joined = joined_sentences(blocks, aside | set(notes))
    owner = {place: at for at, each in enumerate(joined) for place in each.places}
    kept: dict[int, SiftedBlock] = {}
    leads = 0
    for at, each in enumerate(joined):
        if each.places[0] in left_out:
            continue
        if isinstance(each.block, Paragraph) and only_leads(each.block.text, to_a_list=_list_follows(joined[at + 1 :][:2], each.block)):
            leads += 1
            continue
        last = each.places[-1]
        kept[at] = SiftedBlock(each.block, blocks[last + 1].place.line - 1 if last + 1 < len(blocks) else 0)
    for place, of in notes.items():
        block, about = blocks[place], None if of is None else kept.get(owner[of])
        assert isinstance(block, Paragraph)
        if about is not None:
            about.notes = (*about.notes, unmarked_note(block.text))
        elif not re.match(r"^(?:data )?sources?\b", block.text, re.IGNORECASE):
            result.left.append(f"A note ({block.place.words()}): it names no table or passage.")
    result.blocks = [kept[at] for at in sorted(kept)]
    result.left += _sentences(blocks, contents, asked, stray)
    return result


def _list_follows(following: Sequence[tuple[Block, tuple[int, ...]]], block: Paragraph) -> bool:
    """Whether a list, a table or a heading of a part follows a line."""
    if not following:
        return False
    below = following[0][0]
    return not isinstance(below, Paragraph) or below.bullet or below.depth > block.depth or len(block.text) < _LONGEST_REPEATED


def _running_heads(blocks: Sequence[Block]) -> set[int]:
    """The places of short lines that a document repeats, without a figure."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        if (
            isinstance(block, Paragraph)
            and not block.bullet
            and len(block.text) < _LONGEST_REPEATED
            and not re.search(r"[.:;]$", block.text)
        ):
            places.setdefault(re.sub(r"\d+", "#", harmless_line(block.text).casefold()), []).append(at)
    return {at for found in places.values() if len(found) >= REPEATED for at in found}


def _asked(blocks: Sequence[Block], aside: Collection[int]) -> set[int]:
    """The places of what a paper asks of the meeting, and of its purpose.

    None of those with a figure."""
    found = _under(blocks, _ASKS_HEADING, aside) | _under(blocks, _PURPOSE_HEADING, aside)
    for at, block in enumerate(blocks):
        if at in aside or not isinstance(block, Paragraph) or not _ASKS.search(harmless_line(block.text)):
            continue
        found.add(at)
        for place in range(at + 1, len(blocks)):
            below = blocks[place]
            listed = isinstance(below, Paragraph) and (below.bullet or below.depth > 0 or bool(re.match(r"[a-z(]", below.text)))
            if not listed:
                break
            found.add(place)
    return found


def _under(blocks: Sequence[Block], heading: re.Pattern[str], aside: Collection[int]) -> set[int]:
    """The places of the paragraphs under a heading, down to the next of its level.

    None of those with a figure, other than a date.
    """
    found: set[int] = set()
    level = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            if level and block.level > level:
                continue
            level = block.level if heading.match(unnumbered(block.text).rstrip(" :.")) else 0
        elif level and at not in aside and isinstance(block, Paragraph) and not HAS_NUMBER.search(undated(unnumbered_passage(block.text))):
            found.add(at)
    return found


def _sentences(blocks: Sequence[Block], contents: set[int], asked: set[int], stray: set[int]) -> list[str]:
    """What is left out, in sentences."""
    kinds = (("Contents", contents, "a list of pages"), ("Recommendations and purpose", asked, "what the paper asks of the meeting"),
             ("Notes", stray, "notes on all figures"))  # fmt: skip
    return [f"{name} ({blocks[min(places)].place.words()}): {why}." for name, places, why in kinds if places]
