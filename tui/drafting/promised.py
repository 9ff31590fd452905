"""Which paragraphs promise something that the next report can be checked for.

Only under a heading about what is to be done, and only in words that say so.
"""

import re

_HEADING = re.compile(
    r"^(?:agreed |key |proposed )?"
    r"(?:outcomes?|next steps?|actions?(?: plans?)?|further (?:work|actions?)|ways? forward|commitments?|promises)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:will|(?:is|are) (?:now )?to|(?:is|are) committed to|(?:has|have) agreed to|commits? to|plans? to)\s+[a-z]", re.IGNORECASE
)
_NOT_YET = re.compile(r"\b(?:if|whether|would|could|may|might)\b", re.IGNORECASE)


def promised(heading: str, text: str) -> bool:
    """Whether a paragraph under a heading promises something."""
    return bool(_HEADING.match(heading.strip()) and _PROMISE.search(text) and not _NOT_YET.search(text))
