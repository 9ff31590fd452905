"""Records of the glossary, of a term, and of the help."""

from collections.abc import Callable

from tui.model.pack import Pack
from tui.navigation.address import Address, Kind
from tui.text.numbers import plural

from .glossary import WHOSE, uses
from .kinds import node
from .record import Column, Grid, Record, Said, is_, says
from .record_source import stands

TERMS = (
    Column("term", "Term", bare=True),
    Column("address", "Address"),
    Column("expansion", "Expansion", bare=True),
    Column("meaning", "Meaning", bare=True, before=". "),
    Column("basis", "Basis"),
)


def glossary(pack: Pack, address: Address) -> Record:
    """Every term with its meaning."""
    rows = tuple(
        (term.term, Said(f"glossary/{term.id}", ""), term.expansion, term.meaning, Said(term.basis, "")) for term in pack.terms.values()
    )
    grid = Grid("terms", "Terms", TERMS, rows)
    return Record(address, "glossary", node(pack, address).title, (says("Terms", plural(len(rows), "term")),), grid, *stands(pack))


def term(pack: Pack, address: Address) -> Record:
    """A term: expansion and its origin, meaning, and the places that use it."""
    found = pack.terms[address.thing]
    facts = (
        is_("term", found.term),
        is_("expansion", found.expansion, "Stands for" if found.expansion else ""),
        is_("basis", found.basis, "Expansion" if WHOSE[found.basis] else "", WHOSE[found.basis]),
        is_("meaning", found.meaning, "Meaning"),
        is_("also", found.also, "Also" if found.also else "", ", ".join(found.also)),
    )
    columns = (Column("title", "Title", bare=True), Column("address", "Address", bare=True))
    rows = tuple((lead.title, lead.address) for lead in uses(pack).get(found.id, ()))
    return Record(
        address,
        "term",
        node(pack, address).title,
        facts,
        Grid("uses", "Used in", columns, rows, aside=True),
        *stands(pack, found.sources),
    )


def help_(pack: Pack, address: Address) -> Record:
    """The keys of the browser."""
    from tui.navigation.commands import COMMANDS  # late, because it needs the terms

    columns = (Column("key", "Key", bare=True), Column("does", "What it does", bare=True))
    rows = tuple((command.shown, command.help) for command in COMMANDS)
    told = says("Shell", "beatbook --help lists the commands and their options")
    return Record(
        address,
        "help",
        node(pack, address).title,
        (told,),
        Grid("keys", "Keys of the browser", columns, rows),
        "",
        "the program's own list of keys",
    )


MAKERS: dict[Kind, Callable[[Pack, Address], Record]] = {
    "glossary": glossary,
    "term": term,
    "help": help_,
}
