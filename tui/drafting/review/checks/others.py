"""What is not certain about tables, measures, topics and the meeting."""

from collections.abc import Iterator
from decimal import Decimal

from tui.analysis.audit import of_place
from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.item import ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import FACTS, Thing
from tui.nodes.finding_words import why
from tui.text.digits import numbers
from tui.text.lists import joined
from tui.text.numbers import NO_UNIT, plural

_UNNAMED = "Unnamed force"
_GUESSED_UNITS = frozenset({"points"})
_DATES = ("held", "reported", "covers")


def table_totals(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the totals printed with a table are those of its figures."""
    findings = of_place(reading.pack, f"{thing.topic}/{thing.key.id}")
    wrong = {number for each in differences_of(reading, thing) if each.standing == "differs" for number in numbers(each.differing.stated)}
    for finding in findings:
        if finding.verdict == "differs" and (finding.claim.value is None or Decimal(str(finding.claim.value)) not in wrong):
            yield ReviewCheck("×", f"{why(finding)}.", 0.6, ("title",))
        elif finding.verdict == "close":
            yield ReviewCheck("!", f"{why(finding)}.", 0.3, ("title",))
    agree = sum(finding.verdict == "agrees" for finding in findings)
    if agree:
        verb = "agrees" if agree == 1 else "agree"
        yield ReviewCheck("=", f"{plural(agree, 'printed total or mean', 'printed totals and means')} {verb} with the rows.")
    elif not findings and _adds_up(reading, thing):
        yield ReviewCheck("!", "The report prints no total to check the rows against. Compare them with the source.", 0.25, ("title",))
    elif not findings:
        yield ReviewCheck("?", "No total can check the rows. Compare them with the source.", 0.15, ("title",))


def _adds_up(reading: DraftReading, thing: Thing) -> bool:
    """Whether a table has a column that can have a total, as percentages do not."""
    table = reading.pack.tables.get(thing.key.id)
    return table is not None and any(table.additive(column) for column in table.own_columns)


def table_shape(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Caveats of a table, and what its cells lack."""
    tree, table = thing.tree, reading.pack.tables.get(thing.key.id)
    for at, caveat in enumerate(tree.get("caveats") or ()):
        yield ReviewCheck("?", f"A caveat: {caveat}", 0.2, ("caveats", at))
    for year in tree.get("part_years") or ():
        yield ReviewCheck("?", f"The table has only part of {year['year']}: {year['note']}.", 0.1)
    if table is not None:
        missing = sum(cell.number is None for row in table.rows for cell in row.cells)
        if missing:
            yield ReviewCheck("?", f"{plural(missing, 'cell')} {'has' if missing == 1 else 'have'} no number.", 0.1)


def measure_keys_known(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether a measure has a unit and a direction, and is used."""
    tree = thing.tree
    if tree.get("unit") == NO_UNIT:
        yield ReviewCheck("!", "No heading says what it counts. Write the unit.", 0.3, ("unit",))
    elif tree.get("unit") in _GUESSED_UNITS:
        yield ReviewCheck("!", f"The unit “{tree['unit']}” is a guess: the heading gives none. What is counted?", 0.3, ("unit",))
    if tree.get("kind") == "rate" and not tree.get("per"):
        yield ReviewCheck("!", "A rate needs its base, such as 1000 residents.", 0.4, ("per",))
    if not reading.users(thing.key.id):
        yield ReviewCheck("!", "No table or figure uses this measure. Reject it, if it is not needed.", 0.3, ("title",))
    if tree.get("better", "neutral") == "neutral" and not tree.get("activity_driven"):
        yield ReviewCheck("?", "Is lower or higher better? It is neutral until you choose.", 0.1, ("better",))


def topic_described(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether somebody has said what a topic covers."""
    if not reading.standing.restated(thing):
        yield ReviewCheck("?", "The description only counts what the topic has. Say what it is about.", 0.2, ("about",))


def meeting_facts(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Which facts of the meeting the document gives."""
    tree = thing.tree
    if tree.get("force") == _UNNAMED:
        yield ReviewCheck("×", "The document names no police force. Write its name.", 0.9, ("force",))
    if not any(tree.get(key) for key in ("held", "reported")):
        yield ReviewCheck("!", "The document gives no date. When was the meeting?", 0.4, ("held",))
    absent = [key for key in FACTS if not tree.get(key) and key not in _DATES and key != "office"]
    if absent:
        yield ReviewCheck("?", f"Not found in the document: {joined(absent)}.", 0.1, (absent[0],))
    drafted = [key for key in tree.get("draft") or () if tree.get(key)]
    texts = "\n".join([*reading.folder.memory.front, *(part.source for part in reading.standing.by_entry.values())]).casefold()
    elsewhere = [key for key in drafted if key not in _DATES and str(tree[key]).casefold() not in texts]
    if elsewhere:
        yield ReviewCheck(
            "?", f"Compare with the document: {joined(elsewhere)}. Its text does not have the same words.", 0.1, (elsewhere[0],)
        )
