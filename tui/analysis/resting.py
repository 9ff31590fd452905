"""Claims that rest on figures of other statements hold only where those do.

A report that repeats its own figure has not shown that the figure is right.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from tui.model.base import grouped
from tui.model.claims import FigureName
from tui.model.pack import Pack

from .checks.base import ClaimCheck
from .finding import Finding

Grounds = Literal["not settled", "close", "do not hold"]
REST_ON: dict[Grounds, str] = {
    "not settled": "It agrees with the report's own figures, which are not settled",
    "close": "It agrees with the report's own figures, which are only close",
    "do not hold": "It agrees with the report's own figures, which do not hold",
}
"""Why a claim that agrees with other figures is not settled, by how these stand."""


def with_grounds(pack: Pack, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of a report, not settled where they agree only with open figures.

    Figures that are no claims are taken as they are. Claims that rest on each other in a circle settle nothing.
    """
    found = _by_name(findings)
    rests = {name: given for name, each in found.items() if each.verdict == "agrees" and (given := _given(pack, each, found))}
    followers = grouped((other, name) for name, given in rests.items() for other in given)
    waits = {name: sum(other in rests for other in given) for name, given in rests.items()}
    ready = [name for name, others in waits.items() if not others]
    for name in ready:  # It grows as it is read: claims follow the last of those that they rest on.
        found[name] = _resting_on(found[name], [found[other] for other in rests[name]])
        for follower in followers.get(name, ()):
            waits[follower] -= 1
            if not waits[follower]:
                ready.append(follower)
    for name in rests.keys() - set(ready):
        found[name] = _open(found[name], "not settled")
    return tuple(each if each.claim.with_table else found[figure_name(each)] for each in findings)


def followers(pack: Pack, findings: Iterable[Finding]) -> Mapping[FigureName, tuple[Finding, ...]]:
    """For each figure, the claims that are not settled and rest on it."""
    named = _by_name(findings)
    return grouped((other, each) for each in named.values() if each.verdict == "unchecked" for other in _given(pack, each, named))


def figure_name(finding: Finding) -> FigureName:
    """What a check calls the figure or the words of a finding."""
    return f"{finding.claim.thing}/{finding.claim.part}"


def _by_name(findings: Iterable[Finding]) -> dict[FigureName, Finding]:
    """Findings by name, without those of tables.

    No check names these, and a statement can have the id of a table.
    """
    return {figure_name(each): each for each in findings if not each.claim.with_table}


def _given(pack: Pack, finding: Finding, known: Mapping[FigureName, Finding]) -> tuple[FigureName, ...]:
    check = finding.claim.check.itself if finding.claim.check else None
    given = check.given(pack) if isinstance(check, ClaimCheck) else ()
    return tuple(name for name in dict.fromkeys(given) if name in known)


def _resting_on(finding: Finding, others: Sequence[Finding]) -> Finding:
    verdicts = {each.verdict for each in others}
    if verdicts == {"agrees"}:
        return finding
    return _open(finding, "do not hold" if "differs" in verdicts else "not settled" if "unchecked" in verdicts else "close")


def _open(finding: Finding, grounds: Grounds) -> Finding:
    return finding._replace(verdict="unchecked", sentence=(*finding.sentence, ". ", REST_ON[grounds]))
