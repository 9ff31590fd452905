"""A rate against its number and its population in one sentence.

233,393 crimes, a population of 2,897,303, 805.55 per 10,000.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure

from .prose_finding import plain_number, stated_finding

_BASES = {"thousand": 1_000, "million": 1_000_000}
_POPULATION = re.compile(r"\bpopulation\b[^.;\d]{0,30}$", re.IGNORECASE)
_PEOPLE = re.compile(r"^(?:residents|people|inhabitants|households|population)\b", re.IGNORECASE)


def rates(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Check the rate of a sentence against its number and its population.

    The sentence names one of each.
    """
    found = [each for each in sentence.figures if each.role == "rate" and each.unit == ""]
    counts = [each for each in sentence.figures if each.role == "level" and each.unit == "" and each.exact]
    populations = [each for each in counts if _is_population(sentence, each)]
    others = [each for each in counts if each not in populations]
    if len(found) != 1 or len(populations) != 1 or len(others) != 1 or populations[0].value <= others[0].value:
        return
    rate, number, population = found[0], others[0], populations[0]
    word = rate.per.split(" ")[0]
    base = _BASES.get(word) or (int(word) if word.isdecimal() else 0)
    each = number.allowed.over(population.allowed)
    if not base or each is None:
        return
    value = base * number.value / population.value
    why = f"{number.quote} for {population.quote} people is {plain_number(value)} per {plain_number(Decimal(base))}."
    figures = sorted((rate, number, population), key=lambda one: one.start)
    yield stated_finding(sentence, rate, "rate", each.times(base), why, value=value, passage=sentence.around(figures[0], figures[-1]))


def _is_population(sentence: ProseSentence, figure: StatedFigure) -> bool:
    return bool(_POPULATION.search(sentence.text[: figure.start][-50:]) or _PEOPLE.match(figure.noun))
