"""The names of disposals by address."""

from tui.model.pack import Pack
from tui.model.series import Disposals
from tui.navigation.address import Address, disposal_parts


def disposal_of(pack: Pack, address: Address) -> str:
    """The name of the disposal at an address."""
    data = pack.old_tables[address.thing].data
    assert isinstance(data, Disposals)
    return data.once(_names)[address.part]


def _names(data: Disposals) -> dict[str, str]:
    """The name of each disposal, by the last step of its address."""
    return {part: name for name, part in disposal_parts(data).items()}
