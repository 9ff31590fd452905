"""Which way a figure is from another, by the words right after it."""

import re

_BETWEEN = r"^[\s-](?:[a-z][\w’'-]*\s){0,2}?"
_TIME = r"(?!\s(?:the\s|a\s|this\s|that\s)?(?:last|past|previous|same|next|whole|years?|months?|quarters?|weeks?|period|time|\w*\d))"
_BELOW = re.compile(rf"{_BETWEEN}(?:fewer|less|lower|shorter|smaller|quicker|faster|under|below|beneath|behind|short of)\b", re.IGNORECASE)
_ABOVE = re.compile(rf"{_BETWEEN}(?:more|higher|longer|larger|greater|slower|above|ahead of|over\b{_TIME})\b", re.IGNORECASE)


def distance_direction(after: str) -> int:
    """1 for a figure that is above another, -1 for one below, 0 where no word says it.

    `after` is the text after the figure: `fewer than a year before`, `seconds longer`, `under the budget`.
    """
    return bool(_ABOVE.search(after)) - bool(_BELOW.search(after))
