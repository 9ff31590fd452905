"""The statements that links rest on, and their places in the report."""

from collections.abc import Iterable, Iterator

from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address


def evidence(pack: Pack, link: MatrixLink | None) -> tuple[tuple[str, str, str], ...]:
    """Title, address and text of the statements behind a link; none without a link."""
    return tuple((pack.statements[id].title, f"{pack.homes[id]}/{id}", pack.statements[id].text) for id in (link.evidence if link else ()))


def statements(pack: Pack, ids: Iterable[str]) -> Iterator[Address]:
    """The addresses of statements."""
    yield from (Address(pack.homes[id], id) for id in ids)


def evidence_addresses(pack: Pack, links: Iterable[MatrixLink]) -> Iterator[Address]:
    """The statements behind links."""
    for link in links:
        yield from statements(pack, link.evidence)


def sources_of(pack: Pack, link: MatrixLink) -> tuple[str, ...]:
    """The entries of the report behind a link, each once."""
    return tuple(dict.fromkeys(source for id in link.evidence for source in pack.statements[id].sources))
