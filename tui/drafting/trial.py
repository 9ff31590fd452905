"""Tries the proposed checks on the drafted pack.

A figure gets the one that agrees, and none where several different ones do.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from tui.analysis.checks import decode_check
from tui.analysis.checks.base import ClaimCheck, Known
from tui.analysis.finding import Finding, find_verdict
from tui.model.claims import Check, Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.text.numbers import NO_UNIT

from .computed_value import is_computed
from .differing import PlacedFinding
from .draft import Drafted, PassageProgress
from .figures import NO_PERIOD, Written
from .linked_checks import based_checks, checks_from, linked_checks
from .meant_periods import report_year, says_the_year
from .parts import Tree
from .proposals import Proposals
from .same_fact import one_of_same
from .wording import label

_YEAR = re.compile(r"\d{4}(?:/\d\d)?$")
FigureTrials = dict[str, dict[str, list[Tree]]]
"""The checks that fit a figure, by statement and figure, where several do."""


def settle(
    drafted: Drafted, pack: Pack, progress: PassageProgress = lambda done, of: None, differing: Sequence[PlacedFinding] = ()
) -> FigureTrials:
    """Give each figure its check, in place. The pack is the draft without any.

    A figure that is found to differ gets the check that shows it.
    """
    proposals = Proposals(drafted)
    known = Known(pack.tables, pack.statements, pack.figures)
    tables = dict(drafted.tables)
    several: FigureTrials = {}
    year = report_year(proposals.periods.values())
    for done, (id, figures) in enumerate(drafted.statements.figures.items()):
        progress(done, len(drafted.statements.figures))
        linked = lambda written, every=figures: linked_checks(written, every)  # noqa: E731
        based = lambda written, every=figures: based_checks(written, every, proposals.periods)  # noqa: E731
        for propose in (proposals.of, proposals.wider, proposals.exact, linked, based, proposals.latest):
            for written in figures:
                if "check" not in written.tree and written.tree["id"] not in several.get(id, {}):
                    fitting = list(_fitting(written.tree, id, propose(written), pack, known))
                    _give(written.tree, one_of_same(fitting, tables), several.setdefault(id, {}))
        for claim in drafted.statements.claims[id]:
            fitting = list(_fitting(claim.tree, id, proposals.of_words(claim), pack, known))
            sure = len(fitting) == 1 and proposals.names_all(claim, fitting[0])
            _give(claim.tree, fitting, several.setdefault(id, {}), sure=sure)
    for placed in differing:
        if placed.figure is not None:
            check = _showing(placed, placed.figure, proposals, pack, known)
            if check is not None:
                _give(placed.figure.tree, [check], {})
                placed.shown = True
                several.get(placed.part[1], {}).pop(placed.figure.tree["id"], None)
    for figures in drafted.statements.figures.values():
        for written in figures:
            _take_unit(written.tree, pack)
            _take_year(written, year)
    return {id: found for id, found in several.items() if found}


def _take_unit(tree: Tree, pack: Pack) -> None:
    """Give a figure without a unit that of the cell which it is checked by."""
    check = tree.get("check", {})
    if tree["unit"] != NO_UNIT or check.get("kind") not in ("value", "total", "change"):
        return
    table = pack.tables[check["table"]]
    place = table.place(check.get("column", ""))
    members = tuple(check["where"].get(each.id, "") for each in table.dimensions) if check.get("where") else ()
    measure = table.measures[place] or (table.measure(place, members) if all(members) and members else None)
    if measure is not None and measure.kind in ("count", "rate"):
        tree["unit"] = measure.full_unit
        tree["label"] = label(measure.unit) if tree["label"] == "Figure" and measure.unit != NO_UNIT else tree["label"]


def _take_year(written: Written, year: str) -> None:
    """Give a figure of a year that is not named that of its cell or of the report."""
    of = str(written.tree.get("check", {}).get("period", year))
    if written.tree["window"] == NO_PERIOD and _YEAR.match(of) and says_the_year(written.sentence.text):
        written.tree["window"] = of


def _showing(placed: PlacedFinding, written: Written, proposals: Proposals, pack: Pack, known: Known) -> Tree | None:
    """The check that computes what the finding did, None where there is none.

    Those of the cells that the finding names come first; of the others, only the one that there is.
    """
    levels: list[Tree] = [{"kind": "value", **selector} for selector in placed.selectors]
    computed = placed.finding.computed
    for sure, proposed in ((False, [*levels, *checks_from(written, levels)]), (True, proposals.of(written))):
        found = [
            check
            for check, finding in _tried(written.tree, placed.part[1], proposed, pack, known)
            if finding.verdict in ("differs", "close") and finding.computed is not None and is_computed(finding.computed, computed)
        ]
        if found and not (sure and len(found) > 1):
            return found[0]
    return None


def _give(tree: Tree, fitting: list[Tree], several: dict[str, list[Tree]], *, sure: bool = True) -> None:
    """Give a figure or a claim the one check that fits, or keep those that do."""
    if len(fitting) == 1 and sure:
        tree["check"] = fitting[0]
        tree.pop("reason", None)
    elif fitting:
        several[tree["id"]] = fitting
        many = f"{len(fitting)} figures of the tables fit this one" if len(fitting) > 1 else "One table fits, if this is what it counts"
        tree["reason"] = f"{many}. None has been chosen."


def _fitting(tree: Tree, statement: str, checks: list[Tree], pack: Pack, known: Known) -> Iterator[Tree]:
    """The checks that are sound and agree. Of two with the same cells, the first."""
    for proposed, finding in _tried(tree, statement, checks, pack, known):
        if finding.verdict == "agrees" and (finding.computed is not None or isinstance(_part(pack, statement, tree), Wording)):
            yield proposed


def _tried(tree: Tree, statement: str, checks: list[Tree], pack: Pack, known: Known) -> Iterator[tuple[Tree, Finding]]:
    """The checks that are sound, with what each finds.

    Of two with the same result and cells, only the first.
    """
    part = _part(pack, statement, tree)
    seen: set[object] = set()
    for proposed in checks:
        check = _decoded(proposed)
        if part is None or check is None or (check.relations is not None and part.relation not in check.relations):
            continue
        if [*check.faults(part, statement, known)]:
            continue
        finding = find_verdict(pack, _claim(pack, statement, part, check))
        cells = (finding.verdict, round(finding.computed or 0, 6), frozenset(map(str, finding.cells)))
        if cells not in seen:
            seen.add(cells)
            yield proposed, finding


def _part(pack: Pack, statement: str, tree: Tree) -> Figure | Wording | None:
    """The figure or the claim of a statement that a draft's values describe."""
    return next((each for each in _parts(pack, statement) if each.id == tree["id"]), None)


def _parts(pack: Pack, statement: str) -> Iterator[Figure | Wording]:
    """The figures and the claims in words of a statement."""
    yield from pack.statements[statement].figures
    yield from pack.statements[statement].claims


def _decoded(tree: Tree) -> ClaimCheck | None:
    try:
        found = msgspec.convert(tree, Check, dec_hook=decode_check)
    except msgspec.ValidationError:
        return None
    return found if isinstance(found, ClaimCheck) else None


def _claim(pack: Pack, statement: str, part: Figure | Wording, check: Check) -> Claim:
    found = Claim(
        topic=pack.homes[statement], thing=statement, part=part.id, label=part.label, stated=part.printed, relation=part.relation,
        check=check,
    )  # fmt: skip
    if isinstance(part, Wording):
        return found
    signed = part.role in ("change", "percent-change")
    return replace(found, value=part.value, upto=part.upto, unit=part.unit, signed=signed, window=part.window)
