"""Documents as no one would write them.

Cells left out, rows exchanged, huge numbers, words in place of figures, odd letters.
"""

from collections.abc import Callable
from random import Random

from msgspec.structs import replace

from tui.documents.document import Block, CheckedDocument, Heading, Paragraph, PrintedCell, PrintedTable

ODD = (
    "", " ", "0", "-0", "00", "%", "£", "-", "..", "[c]", "<5", ">5", "NaN", "nan%", "Infinity", "∞", "1e400", "10^400", "1" + "0" * 400,
    "9" * 5000, "0." + "0" * 400 + "1", "٣٤", "½", "²", "1,2,3", "1.2.3", "(5", "5)", "((5))", "5%%", "−5−", "\u202e12\u202c", "\u200b",
    "e\u0301" * 50, "🔺5", "31/02/2015", "2014/16", "13/13/13", "0000", "99999 BC", "1e9 bn", "£1e9m", "one in zero", "0 out of 0",
    "a hundred thousand million billion", "\x00", "\ufeff", "\ud7ff", "ﬁve", "Total", "% change", "Rank", "Average", "Jan", "2014",
    "Q5 2014", "Year to Foo 2014",
)  # fmt: skip
"""Texts to put into cells and sentences."""
PIECES = (
    "the highest of the {}", "ranks {} of {}", "fell from {} to {}", "{} in {}", "a rise of {}%", "{} percentage points", "{} ({}%) of {}",
    "an average of {} a month", "{} per 1,000 residents", "one in {}", "doubled to {}", "half of {}", "between {} and {}", "peaked in {}",
)  # fmt: skip
"""Words around them."""


def mutated(document: CheckedDocument, random: Random) -> CheckedDocument:
    """The document with several changes that a seed decides."""
    blocks = list(document.blocks)
    for _ in range(random.randint(1, 6)):
        if blocks:
            at = random.randrange(len(blocks))
            blocks[at : at + 1] = _block(blocks[at], random)
    return replace(document, blocks=tuple(blocks))


def _block(block: Block, random: Random) -> list[Block]:
    if random.random() < 0.1:
        return random.choice(([], [block, block]))
    if isinstance(block, PrintedTable):
        return [_table(block, random)]
    text = _text(block.text, random)
    return [replace(block, text=text)] if isinstance(block, Heading | Paragraph) else [block]


def _text(text: str, random: Random) -> str:
    words = text.split(" ")
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(words) + 1)
        odd = (
            random.choice(PIECES).replace("{}", random.choice(ODD), 1).replace("{}", random.choice(ODD))
            if random.random() < 0.5
            else random.choice(ODD)
        )
        words[at : at + random.randint(0, 2)] = [odd]
    return " ".join(words)


def _table(table: PrintedTable, random: Random) -> PrintedTable:
    rows = [list(row) for row in table.rows]
    change: Callable[[list[list[PrintedCell]], Random], list[list[PrintedCell]]] = random.choice(
        (_cells, _cells, _fewer_rows, _exchanged, _fewer_columns, _merged)
    )
    return replace(table, rows=tuple(tuple(row) for row in change(rows, random)), title=random.choice((table.title, random.choice(ODD))))


def _cells(rows: list[list[PrintedCell]], random: Random) -> list[list[PrintedCell]]:
    for _ in range(random.randint(1, 8)):
        if rows and rows[0]:
            row = random.choice(rows)
            at = random.randrange(len(row))
            row[at] = replace(row[at], text=random.choice(ODD))
    return rows


def _fewer_rows(rows: list[list[PrintedCell]], random: Random) -> list[list[PrintedCell]]:
    return [row for row in rows if random.random() < 0.5]


def _fewer_columns(rows: list[list[PrintedCell]], random: Random) -> list[list[PrintedCell]]:
    kept = [random.random() < 0.6 for _ in (rows[0] if rows else ())]
    return [[cell for cell, keep in zip(row, kept, strict=True) if keep] for row in rows]


def _exchanged(rows: list[list[PrintedCell]], random: Random) -> list[list[PrintedCell]]:
    random.shuffle(rows)
    return rows


def _merged(rows: list[list[PrintedCell]], random: Random) -> list[list[PrintedCell]]:
    return [[replace(cell, text="", merged=True) if random.random() < 0.2 else cell for cell in row] for row in rows]
