"""Whether a term is used, and who gives its full name."""

from collections.abc import Iterator

from tui.drafting.glossary import is_spelled_out
from tui.drafting.review.item import ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.references import strings
from tui.drafting.review.shared_words import printed_ranges
from tui.drafting.review.things import Thing


def term_used(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether a term is used in the draft."""
    names = [str(thing.tree["term"]), *map(str, thing.tree.get("also") or ())]
    texts = [str(other.tree.get(key, "")) for other in reading.things.values() if other.key != thing.key for key in ("title", "text")]
    texts += [str(caveat) for other in reading.things.values() for caveat in other.tree.get("caveats") or ()]
    texts += [text for _, text in strings(reading.folder.tree("capabilities.yaml") or {})]
    if not any(name in text for text in texts for name in names):
        yield ReviewCheck("!", "Nothing in the draft uses this term. Reject it, if it is not needed.", 0.4, ("term",))


def full_name_known(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the full name of a term is known, and really is the report's."""
    tree = thing.tree
    name, full, basis = str(tree["term"]), str(tree.get("expansion") or ""), tree.get("basis")
    if basis == "unknown" and full:
        yield ReviewCheck("!", "Its full name is there. Who gives it?", 0.3, ("basis",))
    elif basis == "unknown":
        yield ReviewCheck("?", "The report does not say what it stands for.", 0.3, ("expansion",))
    elif basis == "report" and not full:
        yield ReviewCheck("!", "The full name is missing. Write it, or change the basis.", 0.4, ("expansion",))
    elif basis == "report":
        yield _of_report(reading, thing, name, full)


def _of_report(reading: DraftReading, thing: Thing, name: str, full: str) -> ReviewCheck:
    texts = reading.report_texts
    if any(is_spelled_out(name, full, text) for text in texts):
        return ReviewCheck("=", "The report spells it out.")
    if any(printed_ranges([full], text) for text in texts):
        return ReviewCheck("?", f"The report has “{full}”, but does not link it with {name}.", 0.2, ("expansion",))
    own = reading.standing.parts.get(thing.key)
    if own and own.written.get("expansion") == full and own.written.get("basis") == "report":
        return ReviewCheck("=", "The report spells it out.")
    return ReviewCheck("!", f"The report does not have “{full}”. Change the name or the basis.", 0.5, ("expansion",))
