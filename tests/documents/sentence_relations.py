"""Ties the figures of a sentence to its cells and to each other."""

from tests.documents.facts import Fact
from tests.documents.figure import Figure
from tests.documents.relations import Linear, Lookup, Movement, Ranked, Ratio, Relation

COUNTS = ("new", "old", "part", "whole_count", "total", "first", "second", "value", "count", "people")


def relations_of(fact: Fact, figures: dict[str, Figure], periods: dict[str, Figure], pattern: str) -> list[Relation]:
    """The relations of a sentence with these figures and periods by field."""
    found: list[Relation] = []
    cells = fact.cells
    found += [Linear("repeat", figures[name], [(1, cell) for cell in cells[name]]) for name in COUNTS if name in figures]
    if "change" in figures:
        found.append(Linear("change", figures["change"], [*((1, cell) for cell in cells["new"]), *((-1, cell) for cell in cells["old"])]))
        if "new" in figures and "old" in figures:
            found.append(Linear("change", figures["change"], [(1, figures["new"]), (-1, figures["old"])]))
    for name in ("pct", "points"):
        if name in figures:
            found.append(Movement(name, figures[name], cells["new"], cells["old"]))
            if "new" in figures and "old" in figures:
                found.append(Movement(name, figures[name], [figures["new"]], [figures["old"]]))
    if "share" in figures:
        found.append(Ratio("share", figures["share"], cells["part"], cells["whole_count"]))
        if "part" in figures and "whole_count" in figures:
            found.append(Ratio("share", figures["share"], [figures["part"]], [figures["whole_count"]]))
    if "before" in figures:
        found.append(Ratio("share", figures["before"], cells["part_before"], cells["whole_before"]))
    if "times" in figures:
        found.append(Ratio("times", figures["times"], cells["first"], cells["second"]))
    if "mean" in figures:
        found.append(Linear("mean", figures["mean"], [(1 / fact.values["n"], cell) for cell in cells["total"]]))
    if "rate" in figures:
        found.append(Linear("repeat", figures["rate"], [(1, cells["rate_cell"][0])]))
        found.append(Ratio("rate", figures["rate"], cells["count"], cells["people"], int(fact.values["per"])))
    if fact.place and ("{ordinal}" in pattern or "{position}" in pattern or fact.kind in ("extreme", "trend")):
        others = cells["others"]
        stated = cells["rate_cell"][0] if "rate_cell" in cells else figures["new" if fact.kind == "trend" else "value"]
        found.append(Ranked("rank", stated, others, fact.place if fact.place > 0 else len(others) + 1))
    if "month" in periods:
        found.append(Lookup("period", periods.pop("month"), figures["value"], fact.months))
    for name, stamp in periods.items():
        shown = figures.get("new" if name == "p1" else "old")
        if shown is not None:
            elsewhere = [each for each in fact.along if each != fact.periods[name]]
            texts = {text: fact.along[each] for each, text in zip(elsewhere, stamp.others, strict=True)}
            found.append(Lookup("period", stamp, shown, {stamp.text: fact.along[fact.periods[name]], **texts}))
    return found
