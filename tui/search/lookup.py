"""Finds what a text given as an address means, or the closest things to offer.

The text may be an address or a title, and may have a period.
"""

from tui.model.pack import Pack
from tui.navigation.address import Address, NoSuchAddress, as_written, quoted
from tui.nodes.kinds import address_of, addresses


def look_up(pack: Pack, text: str) -> Address:
    """The one thing that a text can mean.

    Raises NoSuchAddress, with candidates where there are any.
    """
    try:
        return _whole(pack, text)
    except NoSuchAddress as error:
        if error.several or not text.strip():
            raise
        from .titled import titled  # late: an address needs none of the search

        return titled(pack, text, error)


def _whole(pack: Pack, text: str) -> Address:
    """The address that a text means.

    One word that only a figure or a claim has is not enough: `violence` is one of many claims about it.
    """
    address = address_of(pack, text)
    if addresses(pack)[address] in ("figure", "claim") and as_written(text.rpartition(":")[2]).strip("/") == address.part:
        raise NoSuchAddress(f"Nothing called {quoted(text)}.", (address,))
    return address
