"""Where the report uses each term of the glossary."""

from tui.model.base import grouped
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.navigation.address import Address

from .links import USED_IN, Link, statement_address
from .terms import terms_in


def term_uses(pack: Pack, term: Term) -> tuple[Link, ...]:
    """The statements and activities that use a term."""
    return pack.once(_uses).get(term.id, ())


def _uses(pack: Pack) -> dict[str, tuple[Link, ...]]:
    """For every term id, the statements and activities that use the term."""
    texts = [(Link(USED_IN, s.title, statement_address(pack, s.id)), f"{s.title} {s.text}") for s in pack.statements.values()]
    texts += [(Link(USED_IN, f"{a.id} {a.title}", Address("matrix", a.id)), a.text) for a in pack.activities.values()]
    return grouped((term.id, link) for link, text in texts for term in terms_in(text, pack))
