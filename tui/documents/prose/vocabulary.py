"""The words that say what a figure in a sentence is.

A rise, a fall, a comparison, and words that name nothing.
"""

import re


def words(text: str) -> frozenset[str]:
    """A set of the words of a text."""
    return frozenset(text.split())


UP = words(
    "rise rises rose risen rising increase increases increased increasing up more additional higher growth grew grown "
    "growing gain gained gains extra greater climb climbed climbs jump jumped jumps surge surged surges uplift added grow "
    "grows upturn improved improvement improve larger"
)
"""Words of a rise."""
DOWN = words(
    "fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing down fewer less "
    "lower reduction reductions reduced reduce reduces reducing decline declines declined declining cut cuts shrank shrunk "
    "dip dipped dips slipped slip smaller downturn loss losses"
)
"""Words of a fall."""
_MONTHS = (
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
MONTH_NAME = "|".join(sorted((*_MONTHS.split(), *_MONTHS.upper().split()), key=len, reverse=True))
"""The names of the months with a capital, longest first, for a pattern: `may` is a verb."""
TIME_NOUNS = words(
    "second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades fortnight"
)
_NO_VICTIM = (
    r"(?! (?:(?:the|a|an|our|older|young|vulnerable) )*"
    r"(?:person|people|wom[ae]n|girls|child|children|police|officers|staff|society|property|adults|business(?:es)?)\b)"
)
"""Violence against the person compares nothing."""
COMPARISON = re.compile(
    rf"\b(?:compared (?:with|to|against)|in comparison (?:with|to)|against{_NO_VICTIM}"
    r"|versus|vs\.?|(?:up|down) from|than|from|on(?! \d)"
    r"|relative to|since"
    r"|(?:above|below|over|under|beyond|past|back to|ahead of|behind|short of|close to|near|at|exceed(?:s|ed|ing)?|match(?:es|ed|ing)?)"
    r" (?:the|its|their|our|that)(?: [a-z]{3,12})? (?:level|figure|total|rate|value|position|peak|result|baseline|number|count)s?)\b",
    re.IGNORECASE,
)
"""Words that lead to what a figure is compared with."""
FUNCTION = words(
    "a an the of in on at to for from by with and or but as is are was were be been being has have had having that which "
    "this these those there it its their they than then so also both each every all any no not per between during over "
    "under about around within into onto up down out off above below after before since until while when where who whom "
    "whose what how many much most more less fewer same such only just still yet very too however overall "
    "total totals number numbers figure figures level levels rate rates compared comparison against versus equivalent "
    "respectively reported recorded showed shows show seen saw made up stood stands standing period periods year years "
    "month months week weeks day days quarter quarters annual annually monthly quarterly weekly last previous prior earlier "
    "current latest now date far past next first calendar financial average mean averaging cent percentage point points "
    "proportion share further remaining remained remain remains represents representing represent accounts accounting "
    "accounted account equal equals equates equating equivalent amounts amounting we our us can could will would should may "
    "might must do does did reaching reached around approximately nearly almost some he she his her i you your one two "
    "three slightly ending ended end net change changes changed percent"
)
"""Words that do not say what is measured."""
