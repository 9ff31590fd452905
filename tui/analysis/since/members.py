"""The members of tables that words name.

A figure of a district is not the force's.
"""

from tui.analysis.across.identity import force_key
from tui.model.pack import Pack

from .words import has_word


def own_member(force: str, member: str) -> bool:
    """Whether a member of a table is the force itself: `West Midlands` of its police."""
    name, one = force_key(force), force_key(member)
    return name == one or name.startswith(f"{one} ")


def named_members(packs: tuple[Pack, ...], words: str) -> tuple[str, ...]:
    """The members of any table of some workshops that words name, but for the force."""
    known = dict.fromkeys(member for pack in packs for member in pack.once(_members))
    return tuple(member for member in known if has_word(words.casefold(), member.casefold()))


def _members(pack: Pack) -> tuple[str, ...]:
    found = (member for table in pack.tables.values() for each in table.dimensions for member in table.members(each.id))
    wholes = {whole for table in pack.tables.values() for whole in table.wholes.values()}
    return tuple(dict.fromkeys(each for each in found if each not in wholes and not own_member(pack.report.force, each)))
