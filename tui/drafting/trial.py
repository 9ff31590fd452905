"""Tries the proposed checks on the drafted pack.

A figure gets the one that agrees, and none where several different ones do.
"""

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from tui.analysis.checks import decode_check
from tui.analysis.checks.base import ClaimCheck, Known
from tui.analysis.finding import find_verdict
from tui.model.claims import Check, Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure

from .draft import Drafted, PassageProgress
from .linked_checks import linked_checks
from .parts import Tree
from .proposals import Proposals

FigureTrials = dict[str, dict[str, list[Tree]]]
"""The checks that fit a figure, by statement and figure, where several do."""


def settle(drafted: Drafted, pack: Pack, progress: PassageProgress = lambda done, of: None) -> FigureTrials:
    """Give each figure its check, in place. The pack is the draft without any."""
    proposals = Proposals(drafted)
    known = Known(pack.tables, pack.statements, pack.figures)
    several: FigureTrials = {}
    for done, (id, figures) in enumerate(drafted.statements.figures.items()):
        progress(done, len(drafted.statements.figures))
        for propose in (proposals.of, proposals.wider, lambda written, every=figures: linked_checks(written, every)):
            for written in figures:
                if "check" not in written.tree and written.tree["id"] not in several.get(id, {}):
                    _give(written.tree, list(_fitting(written.tree, id, propose(written), pack, known)), several.setdefault(id, {}))
        for claim in drafted.statements.claims[id]:
            fitting = list(_fitting(claim.tree, id, proposals.of_words(claim), pack, known))
            sure = len(fitting) == 1 and proposals.names_all(claim, fitting[0])
            _give(claim.tree, fitting, several.setdefault(id, {}), sure=sure)
    return {id: found for id, found in several.items() if found}


def _give(tree: Tree, fitting: list[Tree], several: dict[str, list[Tree]], *, sure: bool = True) -> None:
    """Give a figure or a claim the one check that fits, or keep those that do."""
    if len(fitting) == 1 and sure:
        tree["check"] = fitting[0]
        tree.pop("reason", None)
    elif fitting:
        several[tree["id"]] = fitting
        many = f"{len(fitting)} figures of the tables fit this one" if len(fitting) > 1 else "One table fits, if this is what it counts"
        tree["reason"] = f"{many}. Choose one for check:, or none."


def _fitting(tree: Tree, statement: str, checks: list[Tree], pack: Pack, known: Known) -> Iterator[Tree]:
    """The checks that are sound and agree. Of two with the same cells, the first."""
    part = next((each for each in _parts(pack, statement) if each.id == tree["id"]), None)
    seen: set[object] = set()
    for proposed in checks:
        check = _decoded(proposed)
        if part is None or check is None or (check.relations is not None and part.relation not in check.relations):
            continue
        if [*check.faults(part, statement, known)]:
            continue
        finding = find_verdict(pack, _claim(pack, statement, part, check))
        if finding.verdict != "agrees" or (finding.computed is None and isinstance(part, Figure)):
            continue
        cells = (round(finding.computed or 0, 6), frozenset(map(str, finding.cells)))
        if cells not in seen:
            seen.add(cells)
            yield proposed


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
