"""The front page of a paper, and what it repeats on others.

Its facts go to the meeting, and are no statements.
"""

import re
from collections.abc import Sequence

from tui.documents.document import Block, Heading, Paragraph, PrintedTable
from tui.documents.prose.windows import named_periods

from .wording import harmless_line

FRONT_BLOCKS = 30
"""How many blocks from the top can be the front page."""
END_BLOCKS = 12
"""How many blocks from the end can name the author, a contact and the papers behind a report."""
_LABELS = (
    r"(?:report|paper|presented|submitted)\s(?:to|of|by|from|for|author|title|date|sponsor)|(?:date"
    r"|time)(?:\sof\s(?:the\s)?(?:meeting|report|paper))?"
    r"|(?:meeting|committee|panel|board)(?:\s(?:date|name))?|(?:report\s)?authors?(?:\sand\s[\w\s]{3,30})?|(?:prepared|written"
    r"|compiled|drafted|produced|published|approved)\s(?:by|on)"
    r"|(?:contact|lead|responsible|reporting|accountable)\s(?:officers?|person|details|for\s[\w\s]{3,30})|contacts?|officer"
    r"|sponsor|office|department"
    r"|agenda\sitem(?:\s(?:no|number)\.?)?|item(?:\s(?:no|number)\.?)?|(?:security\s|protective\s)?(?:classification|marking)"
    r"|status|subject|title|venue|location"
    r"|force|version|published|publication\sdate|date\spublished|last\supdated|next\supdate|release(?:d|\sdate)?|telephone|tel"
    r"|phone|e-?mail|website"
    r"|(?:purpose|aim)(?:\sof\s(?:the\s|this\s)?(?:report|paper))?|for|to|from|appendices|appendix|background\s(?:papers"
    r"|documents)|attachments?|open/closed|fo[ir]a?(?:\s[\w\s]{3,20})?"
)
_LABELLED = re.compile(rf"^(?:{_LABELS})\s?[:–]\s?\S.{{0,200}}$", re.IGNORECASE)
_LABEL = re.compile(rf"^(?:{_LABELS})\s?:?$", re.IGNORECASE)
_STATED_DATE = re.compile(r"^(?:published|updated|last updated|released?|issued|version)\b.{0,40}$", re.IGNORECASE)
_ALWAYS = re.compile(
    r"^(?:official(?:[\s:–-]+(?:sensitive|public))?|(?:not )?protectively marked|unclassified|restricted|confidential|public|open"
    r"|part (?:1|i|one)"
    r"|agenda item\s?(?:no\.?\s?)?\d*\w?|item\s?(?:no\.?\s?)?\d+\w?|page \d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?"
    r"|this page is (?:intentionally )?(?:left )?blank"
    r"|back to (?:top|contents)|(?:end of (?:report|document|page|sheet)|ends)|draft|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:report|paper) (?:of|by|from|to) (?:the )?[^.:;]{3,80})$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"^(?:©|\(c\)\s|crown copyright|copyright\b)|\ball rights reserved\.?$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;][’”\"')]*$")
SHORTEST_SENTENCE = 6
"""The fewest words of a sentence that ends the front page."""
LONGEST_FACT = 220
"""The most characters of a line of the front page."""


def front_page(blocks: Sequence[Block]) -> set[int]:
    """The places of the blocks that are facts of the paper, not statements."""
    found: set[int] = set()
    ends = _front_ends(blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            continue
        if isinstance(block, PrintedTable):
            if at < FRONT_BLOCKS and is_fact_table(block):
                found.add(at)
        elif (at < ends and _is_front(block)) or is_fact(block.text, near_end=at < FRONT_BLOCKS or at >= len(blocks) - END_BLOCKS):
            found.add(at)
    return found


def is_fact(text: str, *, near_end: bool) -> bool:
    """Whether a line is a fact of the paper: `Report author: Ann Example`.

    Some lines are wherever they stand, such as a classification. Others are only near the top or the end.
    """
    line = harmless_line(text)
    if len(line) > LONGEST_FACT:
        return False
    if _ALWAYS.match(line) or _RIGHTS.search(line):
        return True
    return near_end and bool(_LABELLED.match(line) or _is_date(line)) and not (_SENTENCE.search(line) and len(line) > LONGEST_FACT // 2)


def is_fact_table(table: PrintedTable) -> bool:
    """Whether a table has facts of the paper: what each is, and beside it the fact."""
    rows = [[text for cell in row if (text := harmless_line(cell.text))] for row in table.rows]
    filled = [row for row in rows if row]
    if not filled or max(map(len, filled)) > 2:
        return False
    labelled = sum(bool(_LABEL.match(row[0]) or (len(row) == 1 and _LABELLED.match(row[0]))) for row in filled)
    return labelled >= 2 and 2 * labelled >= len(filled)


def _front_ends(blocks: Sequence[Block]) -> int:
    """How many blocks stand before the first sentence, bullet or table of figures."""
    for at, block in enumerate(blocks[:FRONT_BLOCKS]):
        if isinstance(block, Paragraph) and not _is_front(block) and not is_fact(block.text, near_end=True):
            return at
        if isinstance(block, PrintedTable) and not is_fact_table(block):
            return at
    return 0 if len(blocks) <= FRONT_BLOCKS else FRONT_BLOCKS


def _is_front(block: Block) -> bool:
    """Whether a block near the top is a title or a name rather than a sentence."""
    if not isinstance(block, Paragraph) or block.bullet or block.depth or len(block.text) > LONGEST_FACT:
        return False
    line = harmless_line(block.text)
    return not (_SENTENCE.search(line) or line.endswith(":")) and len(line.split()) <= 2 * SHORTEST_SENTENCE and not _VERB.search(line)


_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|rose|fell|increased|decreased|remains?|continues?|improved|declined|recorded|reduced"
    r"|up|down)\b",
    re.IGNORECASE,
)


def _is_date(line: str) -> bool:
    """Whether a line has a day and hardly anything else."""
    if len(line) > 50 or _SENTENCE.search(line):
        return False
    day = next((window for window in named_periods(line) if window.day is not None), None)
    return day is not None and (len(line) - (day.end - day.start) < 12 or bool(_STATED_DATE.match(line)))
