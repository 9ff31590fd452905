"""The texts that can be copied at an address: citation, value, row and address.

Each is one line of plain text.
"""

from typing import NamedTuple

from tui.analysis.rebasing import Rebases
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.meeting import cited_report
from tui.text.visible import legible

from .kinds import node_at_cursor
from .node import CopyKind
from .source import source_line

LARGEST_COPY = 8 * 1024
"""The most bytes to send to a terminal's clipboard.

Some terminals refuse more, and no text here needs more.
"""


class Copy(NamedTuple):
    """A text to copy, and what it is. `cut` says that its end did not fit."""

    what: CopyKind
    text: str
    cut: bool = False


def copies(
    pack: Pack, address: Address, cursor: tuple[str, ...] = (), command: str = "", *, among_others: bool = False
) -> tuple[Copy, ...]:
    """The texts that can be copied at an address, the address last.

    The first is a citation: what is there, its place in the report, and how to open it in brackets. The others follow, shortest first. A
    row that has no address, such as one of a second base, has that of its table. `cursor` is the cell under the cursor where there is a
    table. `command` is one of the shell that shows what is tried here. Where the workshop is `among_others`, the address names it, and the
    citation its force.
    """
    here = node_at_cursor(pack, address)
    texts = tuple(_fitted(what, text) for what, text in here.copies(cursor) if text)
    force = pack.report.force if among_others else ""
    cited = with_source(pack, here.cited(cursor), here.sources, force) if texts else ""
    at, full = (each._replace(workshop=pack.id) if among_others else each for each in (here.cited_at(cursor), address))
    return (
        *((_fitted("citation", f"{cited} (beatbook open {at})"),) if cited else ()),
        *texts,
        *((_fitted("command", command),) if command else ()),
        _fitted("address", str(at if full.within(at) else full)),
    )


def with_source(pack: Pack, cited: str, sources: tuple[str, ...], force: str = "") -> str:
    """A citation with its place in the report and the report itself, of the `force`.

    As a paper needs it, with author and body. Its reader may not have the workshop.
    """
    if not cited or not sources:
        return cited
    return f"{cited.rstrip('.')}. {source_line(pack, sources).removesuffix('.')}; {f'{force}, ' if force else ''}{cited_report(pack)}"


def rebase_command(address: Address, rebases: Rebases) -> str:
    """The command of the shell that shows a trend with rebases; empty without any."""
    return "".join((f"beatbook show {address}", *(f" --rebase {each}" for each in rebases))) if rebases else ""


def _fitted(what: CopyKind, text: str) -> Copy:
    # A line end or a control character could act as a command where it is pasted.
    shown = legible(" ".join(text.split()))
    raw = shown.encode("utf-8", "replace")
    return Copy(what, shown) if len(raw) <= LARGEST_COPY else Copy(what, raw[:LARGEST_COPY].decode("utf-8", "ignore"), cut=True)
