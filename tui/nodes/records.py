"""The record of any address.

The shell goes from an address to what it shows only through here.
"""

from tui.model.pack import Pack
from tui.navigation.address import Address, Kind

from .record import Record


def record(pack: Pack, address: Address, kind: Kind) -> Record:
    """The record of an address of a kind."""
    # Each kind's module is imported late: together they take as long as reading a pack.
    match kind:
        case "table" | "month" | "year" | "disposal" as kind:
            from . import record_tables

            return record_tables.MAKERS[kind](pack, address)
        case "audit" | "questions" | "statistic" as kind:
            from . import record_claims

            return record_claims.MAKERS[kind](pack, address)
        case _:
            raise KeyError(kind)
