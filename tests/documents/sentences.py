"""Turns a fact and a pattern into a sentence.

Its figures are tied to the table and to each other.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random

from tests.documents.blocks import Sentence
from tests.documents.bounds import FRACTIONS, SMALL, WORDS
from tests.documents.facts import Fact
from tests.documents.figure import Figure
from tests.documents.patterns import PATTERNS
from tests.documents.relations import Relation
from tests.documents.sentence_relations import COUNTS, relations_of
from tests.documents.style import Style

FIELD = re.compile(r"\{(in |In )?([@~]?)(\w+)\}|\[([^|\]]+)\|([^\]]+)\]")
ORDINALS = ("highest", "second highest", "third highest", "fourth highest", "fifth highest")
POSITIONS = ("first", "second", "third", "fourth", "fifth", "sixth")


def sentence(fact: Fact, style: Style, random: Random) -> tuple[Sentence, list[Relation]] | None:
    """One sentence for the fact, or None where no pattern of its kind fits."""
    patterns = list(PATTERNS[fact.kind])
    random.shuffle(patterns)
    for pattern in patterns:
        made = _Sentence(fact, style, random, pattern).make()
        if made is not None:
            return made
    return None


class _Unfit(Exception):
    """The pattern needs what the fact does not have."""


class _Sentence:
    def __init__(self, fact: Fact, style: Style, random: Random, pattern: str) -> None:
        self.fact, self.style, self.random, self.pattern = fact, style, random, pattern
        self.form = random.randrange(12)
        self.figures: dict[str, Figure] = {}
        self.periods: dict[str, Figure] = {}
        self.decimals = style.decimals if random.random() < 0.7 else 1

    def make(self) -> tuple[Sentence, list[Relation]] | None:
        if "year-on-year" in self.pattern and not self._a_year_apart():
            return None
        try:
            parts = self._parts()
            relations = self._relations()
        except _Unfit:
            return None
        for relation in relations:
            assert not relation.gap(tight=True), (relation.kind, [figure.text for figure in relation.figures()], self.pattern)
        return Sentence(parts, self.pattern), relations

    def _a_year_apart(self) -> bool:
        periods = self.fact.periods
        if periods:
            return periods["p1"].year - periods["p0"].year == 1
        return "quarter" not in self.fact.words.get("p1", "")

    def _parts(self) -> list[str | Figure]:
        parts: list[str | Figure] = []
        end = 0
        for match in FIELD.finditer(self.pattern):
            parts.append(self.pattern[end : match.start()])
            end = match.end()
            within, mark, name, up, down = match.groups()
            if up:
                parts.append(up if self.fact.rising else down)
                continue
            made = self._field(name, mark)
            if within:
                text = made if isinstance(made, str) else made.text
                parts.append(
                    ("at " if text.startswith("31 ") else "in ") if within == "in " else "At " if text.startswith("31 ") else "In "
                )
            parts.append(made)
        parts.append(self.pattern[end:])
        if isinstance(parts[1] if len(parts) > 1 else "", str) and not parts[0] and len(parts) > 1:
            first = parts[1]
            parts[1] = first[:1].upper() + first[1:] if isinstance(first, str) else first
        return [part for part in parts if part != ""]

    def _field(self, name: str, mark: str) -> str | Figure:
        lower = name[0].lower() + name[1:]
        if lower in ("p0", "p1"):
            return self._period(lower, mark == "@")
        if lower in COUNTS and lower in self.fact.cells:
            return self._count(lower, loose=mark == "~")
        if lower in ("change", "pct", "share", "mean", "rate", "points", "times", "before"):
            figure = self._derived(lower, loose=mark == "~")
            if name[0].isupper():
                figure.text = figure.text[0].upper() + figure.text[1:]
            return figure
        if lower in ("ordinal", "position", "n"):
            return self._place(lower)
        if lower == "month":
            return self._month()
        words = self.fact.words[lower]
        if name == "label":
            return words
        return words[0].upper() + words[1:] if name[0].isupper() else words

    def _period(self, name: str, stamped: bool) -> str | Figure:
        period = self.fact.periods.get(name)
        if period is None:
            if stamped or name not in self.fact.words:
                raise _Unfit
            return self.fact.words[name]
        forms = period.forms(self.style.years)
        text = forms[self.form % len(forms)]
        if not stamped:
            return text
        others = [each.forms(self.style.years)[self.form % len(forms)] for each in self.fact.along if each != period]
        figure = Figure(text, unit="period", others=tuple(others))
        self.periods[name] = figure
        return figure

    def _month(self) -> Figure:
        month = self.fact.words["month"]
        others = [name for name in self.fact.months if name != month]
        self.periods["month"] = Figure(month, unit="period", others=tuple(others))
        return self.periods["month"]

    def _count(self, name: str, *, loose: bool) -> Figure:
        cells = self.fact.cells[name]
        if loose:
            if not cells[0].exact:
                raise _Unfit
            value = Fraction(int(re.sub(r"\D", "", cells[0].text)))
            figure = Figure(self._loosely(value, self._round_number), unit="count")
        elif len(cells) == 1:
            figure = Figure(cells[0].text, exact=cells[0].exact, unit=cells[0].unit)
        else:
            figure = self.style.count(sum(int(re.sub(r"\D", "", cell.text)) for cell in cells))
        self.figures[name] = figure
        return figure

    def _loosely(self, value: Fraction, nearest: Callable[[Fraction], list[Fraction]]) -> str:
        choices = []
        for target in nearest(value):
            for word, (low, high, _, _) in WORDS.items():
                if Fraction(low) * target <= value <= Fraction(high) * target and value != target:
                    choices.append((word, target))
        if not choices:
            raise _Unfit
        word, target = self.random.choice(choices)
        return f"{word} {self.style.number(target)}"

    def _round_number(self, value: Fraction) -> list[Fraction]:
        size = 10 ** max(0, len(str(int(value))) - 2)
        if value < 60:
            raise _Unfit
        below = int(value) // size * size
        return [Fraction(below), Fraction(below + size)]

    def _derived(self, name: str, *, loose: bool) -> Figure:
        values = self.fact.values
        if name not in values:
            raise _Unfit
        value, sign = values[name], -1 if name in ("change", "pct", "points") and values[name] < 0 else 1
        if value == 0:
            raise _Unfit
        if name == "change":
            text = SMALL[abs(int(value))] if abs(value) <= 10 and self.random.random() < 0.6 else self.style.number(value)
            figure = Figure(text, exact=True, sign=sign)
        elif name in ("pct", "share", "before"):
            figure = self._percentage(name, value, sign, loose)
        elif name == "times":
            figure = Figure(self._fraction(value), unit="percent")
        elif name == "points":
            decimals = max(Decimal(self.fact.cells["new"][0].text.rstrip("%")).as_tuple().exponent, -2)
            number = self.style.number(value, -int(decimals))
            if not float(number.replace(",", "")):
                raise _Unfit
            figure = Figure(f"{number} percentage points", unit="points", sign=sign, others=(f"{number}%",))
        elif loose:
            figure = Figure(self._loosely(abs(value), self._round_number), unit="mean")
        else:
            figure = Figure(self.style.number(value, self.random.choice([0, 1]) if name == "mean" else 1), unit=name)
            if name == "rate":
                figure = Figure(self.fact.cells["rate_cell"][0].text, unit="rate")
        self.figures[name] = figure
        return figure

    def _percentage(self, name: str, value: Fraction, sign: int, loose: bool) -> Figure:
        if loose and name == "share":
            return Figure(self._fraction(value), unit="percent")
        if loose:
            return Figure(
                self._loosely(abs(value), lambda number: [Fraction(int(number)), Fraction(int(number) + 1)]) + "%",
                sign=sign,
                unit="percent",
            )
        decimals = self.decimals if abs(value) >= 1 else max(1, self.decimals)
        text = self.style.number(value, decimals)
        stale = self.fact.values.get("stale")
        old = ""
        if stale is not None and (stale > 0) == (value > 0 or name == "share") and name != "before":
            old = self.style.number(stale, decimals)
        others = (f"{text} percentage points",) if name == "pct" and self.random.random() < 0.25 else ()
        if not float(text):
            raise _Unfit
        unit = self.style.percent
        return Figure(text + unit, sign=sign, unit="percent", stale=old + unit if old and old != text else "", others=others)

    def _fraction(self, value: Fraction) -> str:
        choices = [words for words, part in FRACTIONS.items() if abs(part - value) <= Fraction("0.5")]
        for hedge in ("just under", "just over", "nearly", "over"):
            low, high = (Fraction(end) for end in WORDS[hedge][:2])
            choices += [
                f"{hedge} {words}"
                for words, part in FRACTIONS.items()
                if low * part < value < high * part and abs(part - value) > Fraction("0.3")
            ]
        if not choices:
            raise _Unfit
        return self.random.choice(choices)

    def _place(self, name: str) -> str:
        place = self.fact.place
        if name == "n":
            if "others" in self.fact.cells:
                return str(len(self.fact.cells["others"]) + 1)
            return str(int(self.fact.values["n"])) if "n" in self.fact.values else self.fact.words["n"]
        if name == "position":
            if not 0 < place <= len(POSITIONS):
                raise _Unfit
            return POSITIONS[place - 1]
        if place > len(ORDINALS):
            raise _Unfit
        return "lowest" if place < 0 else ORDINALS[place - 1]

    def _relations(self) -> list[Relation]:
        return relations_of(self.fact, self.figures, self.periods, self.pattern)
