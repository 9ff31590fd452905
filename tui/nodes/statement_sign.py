"""The sign before a statement's title, and how many of its claims are left open."""

from tui.analysis.statement_standing import standing_at
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.spans import Line, Span, plain

from .standing_words import STANDING_ROLES, STANDING_SIGNS, standing_span


def statement_sign(pack: Pack, address: Address | None) -> Span:
    """The sign of how a statement or a table stands; blank without a claim."""
    return standing_span(standing_at(pack, str(address)).shown)


def left_open(pack: Pack, address: Address | None) -> Line:
    """`  1 of 6 ?`, after a title that holds while other claims are left open."""
    stands = standing_at(pack, str(address))
    if stands.left is None:
        return ()
    return Span(f"  {stands.number} of {stands.of} ", "quiet"), Span(STANDING_SIGNS[stands.left], STANDING_ROLES[stands.left])


def standing_title(pack: Pack, address: Address) -> str:
    """How a statement stands, beside its title: `? not settled`, `= holds  1 of 6 ?`."""
    return f"{standing_span(standing_at(pack, str(address)).shown, words=True).text}{plain(left_open(pack, address))}".strip()
