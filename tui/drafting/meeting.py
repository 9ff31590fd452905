"""The facts of the meeting, where the document says them.

The force, the board, the dates and the author.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from tui.documents.prose.windows import named_periods
from tui.model.period import Period, month

from .parts import Tree
from .wording import harmless_line, unnumbered

TOP_PASSAGES = 25
"""How many passages from the top can name the paper's date and its board."""
_NAME = r"(?:[A-Z][\w’'&-]+\s)"
_FORCE = re.compile(
    rf"\b((?!The\s|Police\s|Our\s|This\s|With\s|By\s|And\s)(?:{_NAME}(?:and\s|of\s)?){{1,3}}(?:Police|Constabulary)"
    r"(?!\s(?:and|&|Authority|Crime|Officers?|Staff|Force))"
    r"|(?:Metropolitan|City of London) Police(?: Service)?"
    r"|Police Service of [A-Z]\w+(?: [A-Z]\w+)?|Police Scotland|Heddlu [A-ZŴŶ][\w-]+(?:[ -][A-Z]\w+)?)"
)
_AREA = rf"((?!The\s|Our\s|This\s|By\s|And\s)(?:{_NAME}(?:and\s|of\s|upon\s)?){{1,5}}"
_SERVICE = re.compile(rf"\b{_AREA}(?:Fire (?:and|&) Rescue (?:Service|Authority)|Fire (?:Service|Authority|Brigade)|Ambulance Service))\b")
_COUNCIL = re.compile(rf"\b{_AREA}Council)\b")
_BOARD = re.compile(
    r"\b((?:[A-Z][\w’'&-]+,?\s(?:and\s|of\s|for\s|the\s)*){0,6}(?:Board|Panel|Committee|Police Authority))\b"
    r"|^([A-Z][A-Z &,]{6,70}(?:BOARD|PANEL|COMMITTEE))$"
)
_HELD = re.compile(r"\b(?:held|meeting|workshop|met)\b[^.;]{0,60}$|\bdate of meeting\b[^.;]{0,20}$", re.IGNORECASE)
_AUTHOR = re.compile(
    r"^(?:report\s)?(?:author|prepared by|written by|contact officer|report by|lead officer)s?\s?[:–-]\s?"
    r"(?P<name>[^,;|]{3,60})(?:,\s*(?P<office>.{3,160}))?$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"^(?:office|department)\s?[:–-]\s?(?P<name>[^,;|].{3,160})$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:at|to|until|ending|ended|by|since|from|between|before|after)\s(?:the\s)?(?:\w+\s)?$", re.IGNORECASE)
"""Words before a day up to which figures go: it is not that of the paper."""
_OF = re.compile(r"^report (?:of|by)\s(?:the\s)?(?P<name>[^\d]{3,80})$", re.IGNORECASE)


def meeting(title: str, texts: Sequence[str], latest: Period | None, modified: dt.date) -> tuple[Tree, list[str]]:
    """The facts of the meeting, and what could not be found in the document.

    `texts` are its passages in order, `latest` the last period of its tables, and `modified` the day on which its file was last changed.
    """
    found: Tree = {"title": harmless_line(title)[:200] or "Report", "force": _force(texts)}
    missing = [] if found["force"] else ["The document names no police force. Write its name after force: in workshop.yaml."]
    found["force"] = found["force"] or "Unnamed force"
    if board := _board(texts):
        found["board"] = board
    held, reported = _dates(texts)
    if held:
        found["held"] = held.isoformat()
    if reported and reported != held:
        found["reported"] = reported.isoformat()
    found |= _author(texts)
    if office := next((named["name"] for text in texts[:TOP_PASSAGES] if (named := _OFFICE.match(harmless_line(text)))), ""):
        found["office"] = office.rstrip(".")
    if not held and not reported:
        if latest := latest or _last_named(texts):
            found["covers"] = str(latest)
        else:
            found["reported"] = modified.isoformat()
            missing.append(f"The document has no date. {modified.isoformat()}, when the file was last changed, was taken instead.")
    return found | {
        "draft": [key for key in ("title", "force", "board", "held", "reported", "covers", "author", "office") if key in found]
    }, missing


def _force(texts: Sequence[str]) -> str:
    """The force that is named most.

    In a paper that names none, the fire service or the council.
    """
    for name in (_FORCE, _SERVICE, _COUNCIL):
        counts: Counter[str] = Counter()
        for at, text in enumerate(texts):
            for found in name.finditer(text):
                counts[harmless_line(found[1])] += 3 if at < TOP_PASSAGES else 1
        if counts:
            return counts.most_common(1)[0][0]
    return ""


def _board(texts: Sequence[str]) -> str:
    """The board that is named most at the top.

    The shortest name where several are as frequent.
    """
    counts: Counter[str] = Counter()
    for text in texts[:TOP_PASSAGES]:
        for found in _BOARD.finditer(text):
            name = harmless_line(found[1] or found[2])
            name = _titled(name) if name.isupper() else re.sub(r"^(?:The|To the|To)\s", "", name)
            if len(name.split()) > 1:
                counts[name] += 1
    return max(counts, key=lambda name: (counts[name], -len(name))) if counts else ""


def _titled(name: str) -> str:
    return " ".join(word if word in ("and", "of", "for", "the") else word.capitalize() for word in name.lower().split())


def _dates(texts: Sequence[str]) -> tuple[dt.date | None, dt.date | None]:
    """When the meeting was held, and the date of the paper.

    One that stands alone near its top, or the first after `Date:`.
    """
    held = reported = None
    for at, text in enumerate(texts):
        for window in named_periods(text[:600]):
            if window.day is None:
                continue
            before, alone = text[: window.start], _alone(text, window.start, window.end, at)
            if held is None and _HELD.search(before):
                held = window.day
            elif reported is None and at < TOP_PASSAGES and (alone or re.search(r"\bdated?\b[^.]{0,15}$", before, re.IGNORECASE)):
                reported = window.day
        if held and reported:
            break
    return held, reported


def _alone(text: str, start: int, end: int, at: int) -> bool:
    """Whether a date is all that a passage says, or ends a short line at the very top."""
    if _UNTIL.search(text[:start]):
        return False
    return len(text) < 50 or (at < TOP_PASSAGES // 3 and len(text) < 120 and not text[end:].strip(" .)"))


def _author(texts: Sequence[str]) -> Tree:
    for text in (*texts[:TOP_PASSAGES], *texts[-TOP_PASSAGES:]):
        if found := _AUTHOR.match(harmless_line(text)):
            return {"author": harmless_line(found["name"])} | (
                {"office": harmless_line(found["office"]).rstrip(".")} if found["office"] else {}
            )
    return next(({"author": unnumbered(found["name"])} for text in texts[:TOP_PASSAGES] if (found := _OF.match(harmless_line(text)))), {})


def _last_named(texts: Sequence[str]) -> Period | None:
    known = [window.last for text in texts for window in named_periods(text[:2000]) if window.known and window.last < 2100 * 12]
    return month(max(known) // 12, max(known) % 12 + 1) if known else None
