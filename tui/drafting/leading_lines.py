"""Lines that only lead to what follows them, such as a list or a table."""

import re

from tui.documents.prose.read import HAS_NUMBER
from tui.documents.prose.sentences import sentences
from tui.documents.prose.windows import named_periods

from .wording import unnumbered_passage

LONGEST_LEAD = 40
"""The most words of a line that only points to a table or a list."""
_THING = r"(?:table|chart|figure|graph|diagram|map|matrix|section|appendix|annex|list|points?|bullets?)s?"
_POINTS = re.compile(
    rf"^(?:the\s|these\s|this\s)?(?:following\s|above\s|below\s|attached\s)?{_THING}(?:\s\d+\w?|\s[a-z])?(?:\s(?:and"
    rf"|to)\s\d+\w?)?(?:\s(?:below|above|overleaf|on [^.,]{{3,30}}))?"
    r"\s(?:shows?|sets? out|gives?|provides?|presents?|lists?|summarises?|details?|illustrates?|compares?|outlines?|describes?)\b"
    r"|\b(?:is|are|can be|were)\s(?:also\s)?(?:shown|set out|given|listed|summarised|detailed|presented|outlined|provided|found"
    r"|seen)\b[^.]{0,60}"
    rf"\b(?:below|above|overleaf|(?:in|at|by)\s(?:the\s)?(?:following\s|attached\s)?{_THING})\b|\b(?:outlined|shown|set out|given"
    rf"|listed|as follows)\b[^.]{{0,40}}\bbelow\W*$"
    r"|^(?:the\s)?following\s(?:\w+\s){0,4}(?:are|is)\sof\snote\b",
    re.IGNORECASE,
)
_NAMES = re.compile(rf"\b{_THING}\s\d+\w?\b|\b(?:this|the)\s(?:report|paper|page|scorecard|document)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:by|each|per|every)\squarters?\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:the purpose of )?this\s(?:report|paper|page|scorecard|document|section|bulletin|release)\s"
    r"(?:is (?:to|intended)|provides?|presents?|sets? out|gives?|summarises?|covers?|describes?|shows?|reports? on|informs?"
    r"|updates?|outlines?|details?|seeks? to|contains?)\b(?!\s(?:that|how)\b)",
    re.IGNORECASE,
)


def only_leads(text: str, *, to_a_list: bool) -> bool:
    """Whether a paragraph has nothing but sentences that lead to something else.

    `The findings show that:` does where a list or a table follows. A sentence with a figure never does.
    """
    plain = unnumbered_passage(text)
    parts = [plain[begins:ends].strip() for begins, ends in sentences(plain)]
    return bool(parts) and all(_leads(part, to_a_list=to_a_list and at == len(parts) - 1) for at, part in enumerate(parts))


def _leads(sentence: str, *, to_a_list: bool) -> bool:
    if len(sentence.split()) > LONGEST_LEAD or HAS_NUMBER.search(undated(sentence)):
        return False
    return (to_a_list and sentence.endswith(":")) or bool(_POINTS.search(sentence) or _ABOUT.match(sentence))


def undated(sentence: str) -> str:
    """A sentence without its periods and the numbers of its tables."""
    for window in sorted(named_periods(sentence), key=lambda each: -each.start):
        sentence = sentence[: window.start] + sentence[window.end :]
    return _EACH.sub("", _NAMES.sub("", sentence))
