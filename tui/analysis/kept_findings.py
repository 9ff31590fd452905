"""The findings of an audit as bytes, and back, for the next start."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from tui.model.claims import Claim
from tui.model.kept_bytes import from_kept
from tui.model.table import Number

from .consistency import Consistency
from .finding import Finding
from .relations import Verdict
from .support import Support
from .working import Sentence, Unit, UsedCell


class KeptFinding(Struct, frozen=True, array_like=True):
    """A finding without its claim, which the workshop has in the same place."""

    verdict: Verdict
    computed: Number | None
    sentence: Sentence
    cells: tuple[UsedCell, ...]
    distance: Number
    support: Support
    consistency: Consistency | None
    unit: Unit


def findings_as_bytes(findings: Sequence[Finding]) -> bytes:
    """The findings of every claim, in order, as bytes."""
    return msgspec.msgpack.encode([KeptFinding(*finding[1:]) for finding in findings])


def findings_from_bytes(data: bytes | None, claims: Sequence[Claim]) -> tuple[Finding, ...] | None:
    """The findings of these claims again; None for anything else."""
    kept = from_kept(data, list[KeptFinding])
    if kept is None or len(kept) != len(claims):
        return None
    return tuple(
        Finding(claim, each.verdict, each.computed, each.sentence, each.cells, each.distance, each.support, each.consistency, each.unit)
        for claim, each in zip(claims, kept, strict=True)
    )
