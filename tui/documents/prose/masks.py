"""Numbers that are not figures.

Times, references, codes, telephone numbers, legislation, ages, versions and footnote marks.

Dates and periods are found with the windows.
"""

import re
from collections.abc import Iterator

from .vocabulary import MONTH_NAME

_NUMBER = r"\d[\d,.]*"
_NAMED = (
    "page pages section sections paragraph paragraphs para paras figure figures table tables chapter chapters appendix "
    "annex annexe item items note notes wave stage phase article articles schedule rule regulation regulations clause "
    "clauses question questions recommendation recommendations objective priority version ref reference slide step tier "
    "grade band class zone ward room route unit code form operation type junction line lines issue volume option scenario "
    "chart graph box exhibit part parts level week day number numbers no nos footnote footnotes row column sheet cell "
    "release revision bug build port s ss art q pp p v vol fig figs sec iso bs en rfc euro windows python debian ubuntu "
    "linux gpl lgpl paper papers tier tiers theme themes pillar pillars"
)
_MASKS = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?:https?://|www\.)\S+",
        r"\S{1,200}@\S{1,200}",
        r"(?<![\w.])\d{1,5}(?:\.\d{1,6}){2,8}(?![\w])",
        r"(?<![\d:])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:am|pm|hrs|hours|o’clock|o'clock|noon|gmt|bst|utc)\b",
        r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])",
        r"(?<![\w.])\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)",
        rf"(?<![\w-])(?:{'|'.join(_NAMED.split())})(?:\.|:|\s?#)?\s?\(?(?:[a-z]{{0,2}}\d[\w.]*+)(?:\(\w{{1,4}}\))*+(?!,\d{{3}})"
        rf"(?:(?:,|\s?[-–]|\s(?:and|to|or|&))\s?[a-z]{{0,2}}\d[\w.]*+(?![\w%]|,\d{{3}})(?:\(\w{{1,4}}\))*+){{0,20}}+(?!\s?(?:%|per cent))",
        r"\bcalls?\sto\s(?:101|999|111|112)\b",
        r"\b(?:call(?:ers?|ing)|wait(?:s|ed|ing)?(?:\stimes?)?|contact(?:s|ed|ing)?|plans?|demand|services?|performance|queues?)\s(?:to|on|for|via|with)"
        r"\s(?:101|999|111|112)\b(?![.,]\d|\s(?:per\scent|percent)|\s?%|\s(?!(?:was|is|has)\b)(?:[a-z]+\s)?[a-z]+s\b)",
        r"\bwithin\s\d++\s(?:seconds|minutes|hours|days|weeks|months|years)\b",
        r"(?<![\w.,])\d++\s(?:days|weeks|months|years)\s(?:ago|earlier|before|previously)\b",
        r"(?<![\w.,])\d++\s?[-–]\s?\d++\s(?:days|weeks|months|years)\s(?:ago|earlier|before|previously)\b",
        r"(?<!this )(?<!last )(?<!per )(?<!each )(?<!a )(?<!the )\bmonth\s(?:1[0-2]|[1-9])\b(?![,.]\d)",
        r"(?<![\w.,])\+?\(?0\d[\d ()-]{5,16}\d(?!\w)",
        r"(?<![\w.,])\+\d{1,3}[ -]\(?\d[\d ()-]{5,16}\d(?!\w)",
        r"(?<![\w.,])0\d+(?![\w.,])",
        r"\b(?:call|calling|dial|dialling|ring|phone|text|on)\s(?:101|999|111|112|105|116)\b",
        r"(?<![\w.,])(?:101|999|111|112)(?=\s(?:call|calls|number|service|demand|emergency|non-emergency|contact|and)\b)",
        r"(?<=\band\s)(?:101|999|111|112)(?=\s(?:call|calls|number|service|demand)\b)",
        r"(?<![\w])[a-z_][\w_]*[-\u2010\u2011_/.]?\d[\w./-]*",
        r"(?<![\w.,])\d++(?:\.\d++)?(?!(?:k|m|mn|bn|pp|ppt|ppts|pps|p|pc|st|nd|rd|th|x)\b)[a-z][\w-]*",
        r"(?<![\w.,])\d+(?:\.\d+)?[-\u2010\u2011](?:[a-z]{2,})(?:[-\u2010\u2011][a-z]+){0,4}",
        r"(?<![\w.,])\d+/\d+(?:/\d+)*(?![\w])",
        r"(?<![\w.,])\d+:\d+(?![\w])",
        r"\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]",
        r"<sup>[^<]{0,20}</sup>",
        r"(?<=[a-z.,])\(\d{1,2}\)",
        r"\b(?:aged?|ages|under|over)[ -]\d{1,3}s\b",
        r"\b(?:aged?|ages)\s(?:of\s|between\s|over\s|under\s)?\d{1,3}(?:\s?(?:to|-|–|and)\s?(?:\d{1,3}|over|under|above|older))?",
        r"(?<![\w.,])\d{1,3}\s?(?:to|-|–)\s?\d{1,3}[- ]year[- ]olds?\b",
        r"(?<![\w.,])\d{1,3}[- ]years?[- ]olds?\b",
        r"(?<![\w.,])\d{1,3} years? of age\b",
        r"(?<![\w.,])(?:1[6-9]|20)\d0['’]?s\b",
        r"\(\s?(?:c|cap|no)\.?\s?\d+\s?\)",
        r"(?<![\w.,])\d+(?=\s(?:act|regulations|order)\b)",
        r"#\d+",
        r"(?<![\w.,])\d++-\d++(?=[\s).,;]|$)(?<=\d{4}-\d)",
        r"(?<![\w.,])\d++\spp\.?(?!\w)",
        r"(?<![\w.,])\d{10,}(?![\w.,])",
    )
)
_CASED = (
    # A code in capitals and a number beside it, and a date such as 16th.
    re.compile(r"\b(?:[A-Z][A-Z&]+)\s?\d{1,4}(?:\.\d+)*(?![\w%,])(?!\.\d)(?!\s(?:per cent|percent))"),
    re.compile(rf"(?<![\w.,])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTH_NAME})\b"),
    # The number of a paragraph at its start.
    re.compile(r"^\s*\(?\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s+[A-Z(])(?!\s+[%(])"),
    re.compile(
        r"^\s*(?:\d{1,3}(?:\.\d{1,3})+\s(?!(?:per\s?cent|percentage|million|billion|times|points?)\b)|\(?\d{1,3}[.)]\s)", re.IGNORECASE
    ),
)


_PAIR = re.compile(r"(?<![\w.,-])(\d{1,6})-(\d{1,6})(?![\w-]|[,.]\d)")


def masked(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text whose numbers are not figures."""
    for shape in (*_MASKS, *_CASED):
        for found in shape.finditer(text):
            yield found.span()
    for found in _PAIR.finditer(text):
        if int(found[2]) < int(found[1]):  # A version or a score, no range.
            yield found.span()
