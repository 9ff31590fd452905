"""Changes that are worded as a distance: short of, under budget, a saving of.

Which way they go, and what else makes a level a change.
"""

import re

from tui.documents.prose.direction import direction
from tui.documents.prose.figure import ProseSentence, StatedFigure

_AIM = (
    r"(?:budget|plan|planned|target|profile|forecast|expected|average|mean|minimum|maximum|baseline|limit|ceiling|establishment|capacity|aim|goal|ambition|standard|threshold"
    r"|norm)"
)
_THE = r"(?:\s(?:the|its|our|their|this|that|a))?(?:\s[\w-]+){0,3}?"
_BELOW_AFTER = re.compile(
    rf"^[\s-](?:[\w-]+\s){{0,2}}?(?:(?:short|shy)\sof\b|(?:under|below|beneath|less\sthan|lower\sthan|within){_THE}\s{_AIM}\b|under-?\s?spen[dt]\b|underspen[dt]\b)",
    re.IGNORECASE,
)
_ABOVE_AFTER = re.compile(
    rf"^[\s-](?:[\w-]+\s){{0,2}}?(?:(?:over|above|more\sthan|higher\sthan|beyond){_THE}\s{_AIM}\b|over-?\s?spen[dt]\b|overspen[dt]\b)",
    re.IGNORECASE,
)
_OF = r"\s(?:to\s|forecast\s|position\s|currently\s)?(?:of|by|at|is|was)\s(?:only\s|just\s|some\s|over\s|nearly\s)?$"
_BELOW_BEFORE = re.compile(
    rf"\b(?:under-?\s?spen[dt](?:ing|s)?|shortfall|deficit|(?:an?|the)\s(?:[\w-]+\s){{0,2}}saving|(?:fell|fall|falling|is|was|are|were)\sshort"
    rf"|(?:under|within|below)\s{_AIM}){_OF}",
    re.IGNORECASE,
)
_ABOVE_BEFORE = re.compile(rf"\b(?:over-?\s?spen[dt](?:ing|s)?|surplus|excess|overrun|(?:over|above)\s{_AIM}){_OF}", re.IGNORECASE)
_SPENT_BEFORE = re.compile(r"\b(?:(?P<over>over)|under)-?\s?spen(?:d|t|ds|ding)\s(?:by\s)?(?:only\s|just\s|some\s)?$", re.IGNORECASE)
_EXTREME_CHANGE = re.compile(
    r"\b(?:largest|smallest|biggest|highest|lowest|greatest|sharpest|steepest|only)\s(?:[\w-]+\s){0,3}?"
    r"(?:(?P<up>increase|rise|growth|jump)|decrease|fall|drop|reduction|decline)(?:\sin\s(?:\w+\s){0,2}\w+)?,?\s?(?:at|of|with|by|\(|,|:|–|—)?\s?$",
    re.IGNORECASE,
)
_CHANGE_WAS = re.compile(
    r"\b(?:(?P<up>increase|rise|growth|jump)|decrease|fall|drop|reduction|decline)\s(?:was|is)\s(?:the\s)?"
    r"(?:largest|smallest|biggest|highest|lowest|greatest|sharpest|steepest)\s(?:in|for|among)\s[^.;:\d]{1,50},?\s(?:at|of|with|by)\s$",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\b(?:target|goal|ambition|aim|standard)\s(?:level\s|figure\s)?(?:of|at|is|was)\s(?:at least\s|the\s)?$", re.IGNORECASE
)
_TIMED = re.compile(r"^\s[a-z]+\s(?P<way>lower|fewer|less|more|higher|longer|shorter|quicker|faster|slower)\b", re.IGNORECASE)
_WAYS = {"lower": -1, "fewer": -1, "less": -1, "shorter": -1, "quicker": -1, "faster": -1, "more": 1, "higher": 1, "longer": 1, "slower": 1}
_BEFORE = 110


def way_from_aim(sentence: ProseSentence, stated: StatedFigure) -> int:
    """Which way a figure is from a plan, a budget, an average or what was before.

    1 above, -1 below, 0 where the words do not make it a distance.
    """
    before, after = sentence.text[max(0, stated.start - _BEFORE) : stated.start], sentence.text[stated.end : stated.end + 80]
    if spent := _SPENT_BEFORE.search(before):
        return 1 if spent["over"] else -1
    if _BELOW_AFTER.match(after) or _BELOW_BEFORE.search(before):
        return -1
    if _ABOVE_AFTER.match(after) or _ABOVE_BEFORE.search(before):
        return 1
    if found := _EXTREME_CHANGE.search(before) or _CHANGE_WAS.search(before):
        return 1 if found["up"] else -1
    if stated.role == "duration":
        if timed := _TIMED.match(after):
            return _WAYS[timed["way"].casefold()]
        return direction(before, "#")
    return 0


def is_target(sentence: ProseSentence, stated: StatedFigure) -> bool:
    """Whether a figure is the target that a sentence names."""
    return bool(_TARGET.search(sentence.text[: stated.start]))
