"""What the audit says of a statement's figures, and what of them is not certain."""

from collections.abc import Iterator

from tui.drafting.figures import NO_PERIOD
from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.figure_lines import candidates_of, findings_of
from tui.drafting.review.item import ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.shared_words import printed_ranges
from tui.drafting.review.things import Thing
from tui.model.report import CHANGES
from tui.nodes.finding_words import why
from tui.pack.signs_of_changes import printed_direction
from tui.text.numbers import NO_UNIT, plural

from .source import named, source_text

_AROUND = 70
"""How many characters before a figure can say whether it is a rise or a fall."""


def audited_figures(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """The audit's verdict on each figure, and which have no check."""
    unchecked: list[str] = []
    wrong = {each.part for each in differences_of(reading, thing) if each.standing != "gone"}
    for part, finding in findings_of(reading, thing).items():
        several = len(candidates_of(reading, thing, part)) if finding.claim.check is None else 0
        if part in wrong and finding.verdict != "agrees":
            continue  # The check of the document says why.
        if several > 1:
            yield ReviewCheck("!", f"{several} checks fit “{finding.claim.stated}”. Choose one, or none.", 0.35)
        elif finding.verdict == "agrees":
            yield ReviewCheck("=", f"{why(finding)}.")
        elif finding.verdict == "close":
            yield ReviewCheck("!", f"Close, not equal. {why(finding)}.", 0.25)
        elif finding.verdict == "differs":
            yield ReviewCheck("×", f"{why(finding)}.", 0.6)
        elif finding.claim.pair:
            yield ReviewCheck("=", f"{why(finding)}.")
        else:
            unchecked.append(finding.claim.stated)
    if unchecked:
        yield ReviewCheck("!", f"Nothing checks {named(unchecked)}.", min(0.4, 0.12 * len(unchecked)))


def stated_windows(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the passage states the period of each figure, or it is only assumed."""
    text = source_text(reading, thing).casefold()
    figures = [figure for figure in thing.tree.get("figures") or () if not figure.get("fact")]
    windows = [(str(figure["window"]), str(figure["printed"])) for figure in figures]
    missing = [printed for window, printed in windows if window == NO_PERIOD]
    assumed = [window for window, _ in windows if window != NO_PERIOD and window.casefold() not in text]
    if missing:
        yield ReviewCheck("!", f"The passage states no period for {named(missing)}.", 0.15)
    if assumed:
        yield ReviewCheck("!", f"The period is not in this passage: {named(list(dict.fromkeys(assumed)))}. Is it right?", 0.2)
    if figures and not missing and not assumed:
        yield ReviewCheck("=", "The passage states the period of each figure.")


def stated_units(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the passage says what each figure counts."""
    figures = [figure for figure in thing.tree.get("figures") or () if figure.get("unit") == NO_UNIT]
    if figures:
        yield ReviewCheck("!", f"The passage does not say what {named([str(figure['printed']) for figure in figures])} counts.", 0.2)


def signs_in_words(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the words before a change say the same direction as its sign."""
    text = source_text(reading, thing)
    unclear: list[str] = []
    held = 0
    for figure in thing.tree.get("figures") or ():
        places = printed_ranges([str(figure["printed"])], text) if figure.get("role") in CHANGES else []
        for place in places:
            clause = text[max(0, place.start - _AROUND) : place.end + _AROUND // 2]
            direction = printed_direction(str(figure["printed"])) or printed_direction(clause)
            if direction * figure["value"] < 0:
                yield ReviewCheck(
                    "×", f"The value is {figure['value']:,}, but the words around “{figure['printed']}” say the opposite.", 0.5
                )
            elif direction == 0:
                unclear.append(str(figure["printed"]))
            else:
                held += 1
    if unclear:
        yield ReviewCheck("!", f"Is it a rise or a fall? The words around {named(unclear)} do not say.", 0.2)
    elif held:
        yield ReviewCheck("=", f"The sign of {plural(held, 'change')} is that of the words.")
