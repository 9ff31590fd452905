"""Which figures of a thing still differ from what the document's others give."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from tui.analysis.audit import of_place
from tui.analysis.finding import Finding
from tui.drafting.computed_value import is_computed
from tui.drafting.memory import Differing, Remembered
from tui.drafting.parts import Tree
from tui.text.digits import numbers

from .reading import DraftReading
from .shared_words import printed_ranges
from .things import Thing

DifferenceStanding = Literal["differs", "mended", "gone"]


class StandingDifference(NamedTuple):
    """A figure that differed when the draft was made, and how it stands now.

    `gone` is one that the thing no longer states. `part` is the id of the figure, empty where there is none.
    """

    differing: Differing
    standing: DifferenceStanding
    part: str


def differences_of(reading: DraftReading, thing: Thing) -> Iterator[StandingDifference]:
    """The differences in a statement's or a table's passage, as they stand now."""
    if thing.key.kind == "table":
        own = reading.standing.parts.get(thing.key)
        for differing in own.differs if own else ():
            yield StandingDifference(differing, _of_table(reading, thing, own, differing), "")  # type: ignore[arg-type]  # there is one
    elif thing.key.kind == "statement":
        audited: dict[str, Finding] | None = None
        for part in reading.sources(thing):
            for differing in part.differs:
                if audited is None:
                    audited = {finding.claim.part: finding for finding in of_place(reading.pack, f"{thing.topic}/{thing.key.id}")}
                figure = _figure(thing, differing)
                yield StandingDifference(differing, _of_statement(thing, figure, differing, audited), str(figure["id"]) if figure else "")


def _figure(thing: Thing, differing: Differing) -> Tree | None:
    """The figure that a finding is about, where the thing has it."""
    figures: list[Tree] = [figure for figure in thing.tree.get("figures") or () if differing.figure]
    own = next((figure for figure in figures if figure["id"] == differing.figure), None)
    return own or next((figure for figure in figures if figure.get("printed") == differing.stated), None)


def _of_statement(thing: Thing, figure: Tree | None, differing: Differing, audited: dict[str, Finding]) -> DifferenceStanding:
    text = str(thing.tree.get("text", ""))
    told = bool(printed_ranges([differing.stated], text))
    if figure is None:
        return "differs" if told else "gone"
    finding = audited.get(str(figure["id"]))
    if differing.checked and finding is not None and finding.verdict == "agrees":
        return "gone"
    if is_computed(float(figure["value"]), differing.computed):
        return "mended"
    return "mended" if not told and bool(printed_ranges([differing.computed], text)) else "differs"


def _of_table(reading: DraftReading, thing: Thing, own: Remembered, differing: Differing) -> DifferenceStanding:
    """How a figure of a table stands.

    It is mended where its total now holds, or where the table no longer has it.
    """
    stated = _numbers(differing.stated)
    held = [
        finding.verdict
        for finding in of_place(reading.pack, f"{thing.topic}/{thing.key.id}")
        if finding.claim.value is not None and stated == [Decimal(str(finding.claim.value))]
    ]
    if held:
        return "differs" if "differs" in held else "gone"
    before, now = _numbers(own.csv, own.written), _numbers(reading.folder.text(f"{thing.key.id}.csv"), thing.tree)
    fewer = any(now.count(each) < before.count(each) for each in stated)
    more = any(now.count(each) > before.count(each) for each in _numbers(differing.computed))
    return "mended" if fewer or more else "differs"


def _numbers(text: str, tree: Any = None) -> list[Decimal]:
    return [*numbers(text.replace(",", " ") if tree is not None else text), *(numbers(json.dumps(tree, default=str)) if tree else ())]
