"""Tries the proposed checks on the drafted pack.

A figure gets the one that agrees, and none where several different ones do.
"""

from collections.abc import Iterator

import msgspec

from tui.analysis.checks import decode_check
from tui.analysis.checks.base import ClaimCheck, Known
from tui.analysis.finding import find_verdict
from tui.model.claims import Check, Claim
from tui.model.pack import Pack
from tui.model.report import Figure

from .draft import Drafted, PassageProgress
from .figures import Written
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
                if "check" in written.tree or written.tree["id"] in several.get(id, {}):
                    continue
                fitting = list(_fitting(written, id, propose(written), pack, known))
                if len(fitting) == 1:
                    written.tree["check"] = fitting[0]
                    written.tree.pop("reason", None)
                elif fitting:
                    several.setdefault(id, {})[written.tree["id"]] = fitting
                    written.tree["reason"] = f"{len(fitting)} figures of the tables fit this one. Choose one for check:, or none."
    return several


def _fitting(written: Written, statement: str, checks: list[Tree], pack: Pack, known: Known) -> Iterator[Tree]:
    """The checks that are sound and agree. Of two with the same cells, the first."""
    figure = pack.figures.get(f"{statement}/{written.tree['id']}")
    seen: set[object] = set()
    for tree in checks:
        check = _decoded(tree)
        if figure is None or check is None or [*check.faults(figure, statement, known)]:
            continue
        finding = find_verdict(pack, _claim(pack, statement, figure, check))
        if finding.verdict != "agrees" or finding.computed is None:
            continue
        cells = (round(finding.computed, 6), frozenset(map(str, finding.cells)))
        if cells not in seen:
            seen.add(cells)
            yield tree


def _decoded(tree: Tree) -> ClaimCheck | None:
    try:
        found = msgspec.convert(tree, Check, dec_hook=decode_check)
    except msgspec.ValidationError:
        return None
    return found if isinstance(found, ClaimCheck) else None


def _claim(pack: Pack, statement: str, figure: Figure, check: Check) -> Claim:
    return Claim(
        topic=pack.homes[statement], thing=statement, part=figure.id, label=figure.label, stated=figure.printed, relation=figure.relation,
        value=figure.value, upto=figure.upto, unit=figure.unit, signed=figure.role in ("change", "percent-change"), check=check,
        window=figure.window,
    )  # fmt: skip
