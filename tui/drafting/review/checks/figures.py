"""What the audit says of a statement's figures, and what of them is not certain."""

import re
from collections.abc import Iterator

from tui.drafting.figures import NO_PERIOD
from tui.drafting.meant_periods import says_the_year
from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.distance_words import distance_direction
from tui.drafting.review.figure_lines import candidates_of, findings_of
from tui.drafting.review.item import LinePath, ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.shared_words import printed_ranges
from tui.drafting.review.things import Thing, paths_of_parts
from tui.model.report import CHANGES
from tui.nodes.finding_words import why
from tui.pack.signs_of_changes import printed_direction
from tui.text.digits import numbers
from tui.text.numbers import MINUS, NO_UNIT, plural

from .source import named, source_text

_FINANCIAL_YEAR = re.compile(r"\d{4}/\d{2}")
_PERCENT = re.compile(r"%|points?\b|\bpp\b|per ?cent", re.IGNORECASE)
_NEAR = 35
"""How many characters before a figure are most likely about it."""
_AROUND = 70
"""How many characters before a figure can say whether it is a rise or a fall."""


def audited_figures(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """The audit's verdict on each figure, and which have no check."""
    unchecked: dict[str, LinePath] = {}
    wrong = {each.part for each in differences_of(reading, thing) if each.standing != "gone"}
    paths = paths_of_parts(thing)
    for part, finding in findings_of(reading, thing).items():
        place = paths.get(part, ("figures", 0))  # What two figures imply together is looked at from the first one.
        path = (*place, "value" if place[0] == "figures" else "printed")
        several = len(candidates_of(reading, thing, part)) if finding.claim.check is None else 0
        if part in wrong and finding.verdict != "agrees":
            continue  # The check of the document says why.
        if several > 1:
            yield ReviewCheck("!", f"{several} checks fit “{finding.claim.stated}”: c chooses one.", 0.35, path)
        elif finding.verdict == "agrees":
            yield ReviewCheck("=", f"{why(finding)}.", path=path)
        elif finding.verdict == "close":
            yield ReviewCheck("!", f"Close, not equal. {why(finding)}.", 0.25, path)
        elif finding.verdict == "differs":
            yield ReviewCheck("×", f"{why(finding)}.", 0.6, path)
        elif finding.claim.pair:
            yield ReviewCheck("=", f"{why(finding)}.", path=path)
        elif several:
            yield ReviewCheck("?", f"A table fits “{finding.claim.stated}”, if it is what the words are about: c shows it.", 0.12, path)
        else:
            unchecked.setdefault(finding.claim.stated, path)
    if unchecked:
        doubt = min(0.4, 0.12 * len(unchecked))
        yield ReviewCheck(
            "?", f"Nothing confirms {named(list(unchecked))}: compare with the source.", doubt, next(iter(unchecked.values()))
        )


def figures_in_words(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Which values were worked out from words such as `two thirds`, unconfirmed."""
    found = findings_of(reading, thing)
    for at, figure in enumerate(thing.tree.get("figures") or ()):
        printed = str(figure.get("printed", ""))
        finding = found.get(str(figure["id"]))
        unconfirmed = finding is not None and finding.verdict == "unchecked" and not finding.claim.pair
        if unconfirmed and len(printed.split()) > 1 and not any(numbers(printed)):
            value = f"{figure['value']:,}{'' if figure['unit'] == '%' else ' '}{figure['unit']}".replace("-", MINUS, 1)
            yield ReviewCheck("!", f"Is “{printed}” {value}? It was worked out from the words.", 0.25, ("figures", at, "value"))


def stated_windows(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the passage states the period of each figure, or it is only assumed."""
    text = source_text(reading, thing).casefold()
    figures = [(at, figure) for at, figure in enumerate(thing.tree.get("figures") or ()) if not figure.get("fact")]
    windows = [(at, str(figure["window"]), str(figure["printed"])) for at, figure in figures]
    missing = [printed for _, window, printed in windows if window == NO_PERIOD]
    assumed = {window: at for at, window, _ in windows if window != NO_PERIOD and window.casefold() not in text}
    for window, at in assumed.items():
        if _FINANCIAL_YEAR.fullmatch(window) and says_the_year(text):
            yield ReviewCheck("?", f"“The year” is read as {window}.", 0.1, ("figures", at, "window"))
            continue
        yield ReviewCheck("!", f"The source does not say “{window}”. Is it the period?", 0.2, ("figures", at, "window"))
    if missing:
        yield ReviewCheck("=", f"The source gives no period for {named(missing)}.", 0.05)
    elif figures and not assumed:
        yield ReviewCheck("=", "The source states the period of each figure.")


def stated_units(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the passage says what each figure counts, and the unit fits it."""
    for at, figure in enumerate(thing.tree.get("figures") or ()):
        if figure.get("unit") == NO_UNIT:
            yield ReviewCheck("!", f"What does “{figure['printed']}” count? The source does not say.", 0.2, ("figures", at, "unit"))
        elif "%" in str(figure["printed"]) and not _PERCENT.search(str(figure["unit"])):
            sentence = f"“{figure['printed']}” is printed as a percentage, and the unit is “{figure['unit']}”."
            yield ReviewCheck("×", sentence, 0.5, ("figures", at, "unit"))


def signs_in_words(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the words around a change say the same direction as its sign.

    `fell by 4 to 12, five below the aim` has words before it and after it. A change that the audit confirms has its sign from the tables
    and needs no words.
    """
    text = source_text(reading, thing)
    confirmed = {part for part, finding in findings_of(reading, thing).items() if finding.verdict == "agrees"}
    unclear: dict[str, LinePath] = {}
    held = 0
    for at, figure in enumerate(thing.tree.get("figures") or ()):
        path: LinePath = ("figures", at, "value")
        places = printed_ranges([str(figure["printed"])], text) if figure.get("role") in CHANGES else []
        for place in places:
            before, after = text[max(0, place.start - _AROUND) : place.start], text[place.end : place.end + _AROUND // 2]
            clause = f"{before}{figure['printed']}{after}"
            nearest = (str(figure["printed"]), before[-_NEAR:], before, clause)
            direction = next((found for words in nearest if (found := printed_direction(words))), 0)
            ways = {way for way in (direction, distance_direction(after)) if way}
            if ways and not any(way * figure["value"] >= 0 for way in ways):
                sentence = f"The value is {figure['value']:,}, but the words around “{figure['printed']}” say the opposite."
                yield ReviewCheck("×", sentence, 0.5, path)
            elif ways:
                held += 1
            elif str(figure["id"]) not in confirmed:
                unclear.setdefault(str(figure["printed"]), path)
    for printed, path in unclear.items():
        yield ReviewCheck("!", f"Is “{printed}” a rise or a fall? The words around it do not say.", 0.2, path)
    if held and not unclear:
        yield ReviewCheck("=", f"The words agree with the sign of {plural(held, 'change')}.")
