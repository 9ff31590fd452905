"""What a link says, in words that fit its column.

A link in the column of all neighbourhoods sets no category apart, and one to a category as a whole is not “there”.
"""

from tui.model.capabilities import ALL_NEIGHBOURHOODS, WHOLE_COLUMN, Emphasis, MatrixLink
from tui.model.pack import Pack

from .row import row_title
from .signs import MEANING

EVERYWHERE_MEANING: dict[Emphasis, str] = {
    "core": "the report stresses it",
    "present": "the report mentions it",
    "less": "the report says that there is less of it",
    "different": "the report says that it differs, not how",
    "questioned": "the report raises a question or a doubt about it",
}


def link_meaning(link: MatrixLink) -> str:
    """What the emphasis of a link means: `the report places less of it there`."""
    if not link.counts:
        return "our own reading: the report does not say it, and it is not counted"
    anywhere = link.category == ALL_NEIGHBOURHOODS or link.activity == WHOLE_COLUMN
    return (EVERYWHERE_MEANING if anywhere else MEANING)[link.emphasis]


def words_for_whole(pack: Pack, link: MatrixLink) -> str:
    """What a link to a whole is of: `2 Proactive prevention as a whole`."""
    return f"{row_title(pack, link.activity)} as a whole" if link.activity else "the category as a whole"
