"""The members of tables that words name.

A figure of a district is not the force's.
"""

from collections.abc import Iterator

from tui.analysis.across.identity import force_key
from tui.model.base import grouped
from tui.model.pack import Pack

from .words import has_word, name_parts


def own_member(force: str, member: str) -> bool:
    """Whether a member of a table is the force itself: `West Midlands` of its police."""
    name, one = force_key(force), force_key(member)
    return name == one or name.startswith(f"{one} ")


def named_members(packs: tuple[Pack, ...], words: str) -> tuple[str, ...]:
    """The members of any table of some workshops that words name, but for the force."""
    text = words.casefold()
    first = frozenset(name_parts(text))
    known = (member for pack in packs for member in _beginning(pack, first))
    return tuple(dict.fromkeys(member for member in known if has_word(text, member.casefold())))


def _beginning(pack: Pack, parts: frozenset[str]) -> Iterator[str]:
    """The members that begin with one of these parts of words."""
    known = pack.once(_members)
    yield from (member for part in parts for member in known.get(part, ()))


def _members(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The members by the first part of their names."""
    found = (member for table in pack.tables.values() for each in table.dimensions for member in table.members(each.id))
    wholes = {whole for table in pack.tables.values() for whole in table.wholes.values()}
    named = dict.fromkeys(each for each in found if each not in wholes and not own_member(pack.report.force, each))
    return grouped((parts[0], each) for each in named if (parts := name_parts(each.casefold())))
