"""Phrases that read as if translated, with what to write instead."""

import re

REFUSED = {
    r"\b(he|him|his|himself)\b": "they, them, their",
    r"\bnames nothing\b": "nothing called",
    r"\b(is|are|be|was|were|been) told(?! apart)\b": "shown, reported",
    r"\btells (what|which|the|its)\b": "shows, lists",
    r"\bto mind\b": "to check",
    r"\bstands? (nowhere|in|there|behind|beside|for it)\b": "is",
    r"\bfound nowhere\b": "no results for",
    r"\bat hand\b": "loaded, available",
    r"\b(lies|lie) (in|below|above|behind|beside)\b": "is in, is below",
    r"\bis to lie\b": "path for",
    r"\bby itself\b": "separately",
    r"\bof that name\b": "with that name, or: No match",
    r"\bis no (name|address|number|workshop|place|folder|file)\b": "is not a",
    r"\bmay (be|mean) several\b": "more than one",
    r"\bnobody (presents|has|is)\b": "no one, or: there are no",
    r"\bwho(ever)? (presents|reads|runs|asks|presses|follows)\b": "the presenter, the reader",
    r"\bhas to be told\b": "needs these settings",
    r"\bslips\b": "spelling mistakes",
    r"\btaken for\b": "showing results for",
    r"\bleans? on one another\b": "are correlated",
    r"\bsomething else\b": "a different figure",
    r"\bwithout a word\b": "silently",
    r"\b(does|do|goes|go) (nothing|no more)\b": "does not, no longer",
    r"\bno more than\b": "only, at most",
    r"^the one before\b": "previous",
    r"\banew\b": "again",
    r"\bin turn\b": "switch between",
    r"\bset beside\b": "compared with",
    r"\bis asked\b": "rephrase",
    r"\bhad to stop\b": "stopped because of an error",
}
"""Patterns, each with plainer words."""


def faults(text: str) -> list[str]:
    """What is wrong with a sentence, in words."""
    return [f"{found[0]!r}: {better}" for pattern, better in REFUSED.items() if (found := re.search(pattern, text, re.IGNORECASE))]
