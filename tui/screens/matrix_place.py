"""Where an address of the matrix is in the grid, and which address a place has."""

from tui.model.capabilities import WHOLE_COLUMN
from tui.navigation.address import Address
from tui.nodes.matrix.address import MATRIX
from tui.nodes.matrix.sheet import NAME_COLUMN


def place_at(address: Address) -> tuple[str, str] | None:
    """The row and column of an address; a category is its column as a whole."""
    if address.topic == "category":
        return WHOLE_COLUMN, address.thing
    if address.topic != MATRIX.topic:
        return None
    return address.thing or WHOLE_COLUMN, address.part or NAME_COLUMN


def address_at(row: str, column: str) -> Address:
    """The address of a place of the grid."""
    part = "" if column == NAME_COLUMN else column
    if row == WHOLE_COLUMN:
        return Address("category", part) if part else MATRIX
    return MATRIX._replace(thing=row, part=part)
