"""The bundled workshop with links of every kind, whatever its own links are."""

from msgspec.structs import replace

from tui.model.capabilities import ALL_NEIGHBOURHOODS, WHOLE_COLUMN, Basis, Emphasis, MatrixLink
from tui.model.pack import Pack


def with_every_kind(pack: Pack) -> Pack:
    """The workshop with a link of every basis, to every kind of row and column."""
    first, second, _, last = pack.categories
    links = (
        _link("1", first, "core", "stated"),
        _link("1b", first, "present", "stated"),
        _link("1b", second, "less", "inferred"),
        _link("1c", second, "core", "stated"),
        _link("2", first, "less", "stated"),
        _link("2c", first, "questioned", "inferred"),
        _link("2c", ALL_NEIGHBOURHOODS, "core", "stated"),
        _link("3", second, "different", "stated"),
        _link("4a", first, "present", "context"),
        _link(WHOLE_COLUMN, last, "questioned", "stated"),
    )
    return replace(pack, matrix=replace(pack.matrix, links=links))


def _link(row: str, column: str, emphasis: Emphasis, basis: Basis) -> MatrixLink:
    return MatrixLink(
        activity=row, category=column, emphasis=emphasis, basis=basis, evidence=("city-centre-1",), reason=f"Because of {row or 'all'}."
    )
