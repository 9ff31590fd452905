"""`beatbook complete`, for the scripts of `beatbook completion`: what the last of some words may go on to, one a line.

All of it comes from the parsers, and addresses from the workshop. Whatever is wrong, it says nothing and ends well: whoever presses tab
in the middle of a line wants no error there.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.pack.library import LibraryError, name_of, packs

from .exits import FOUND, UsageError
from .options import searched
from .output import say

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.model.pack import Pack

FILES = "@files"
"""Said alone: what belongs here is the name of a file."""

PLACES = ("DIR", "FILE", "FILE.csv", "PACK", "PATH")
ADDRESSES = ("ADDRESS", "WHAT")
"""Metavars of what is a file, and of what is an address."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the command known, in no list."""
    parser = commands.add_parser("complete", allow_abbrev=False)
    parser.add_argument("words", nargs="*")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print what the last word may go on to."""
    from .program import parser  # late: the program knows this module too

    *before, last = chosen.words or [""]
    say(sorted(set(_completions(parser(), before, last))))
    return FOUND


def _completions(parser: argparse.ArgumentParser, before: Sequence[str], last: str) -> Iterator[str]:
    """What may stand for the last word, those before it being given."""
    libraries: list[str] = []
    waiting: argparse.Action | None = None
    plain, only_plain = 0, False
    for word in before:
        if waiting is not None:
            libraries += [word] if "--library" in waiting.option_strings else []
            waiting = None
        elif word == "--":
            only_plain = True
        elif word.startswith("-") and not only_plain:
            option, equals, value = word.partition("=")
            waiting = None if equals else _taking(parser, word)
            libraries += [value] if equals and option == "--library" else []
        elif (inner := _commands(parser).get(word)) is not None:
            parser, plain = inner, 0
        else:
            plain += 1
    if waiting is not None:
        yield from _values(waiting, last, libraries)
    elif last.startswith("-") and not only_plain:
        yield from _options(parser, last, libraries)
    else:
        yield from (name for name in _commands(parser) if name.startswith(last))
        if (action := _positional(parser, plain)) is not None:
            yield from _values(action, last, libraries)


def _options(parser: argparse.ArgumentParser, last: str, libraries: list[str]) -> Iterator[str]:
    name, equals, value = last.partition("=")
    if not equals:
        yield from (option for option in parser._option_string_actions if option.startswith(last) and option.startswith("--"))
    elif (action := _taking(parser, name)) is not None:
        yield from (f"{name}={found}" for found in _values(action, value, libraries) if found != FILES)


def _taking(parser: argparse.ArgumentParser, option: str) -> argparse.Action | None:
    """The option of that name, where a value comes next."""
    action = parser._option_string_actions.get(option)
    return action if action is not None and action.nargs != 0 else None


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found[0]) if found else {}


def _positional(parser: argparse.ArgumentParser, place: int) -> argparse.Action | None:
    """The argument at a place; the last takes all that follow where it takes several."""
    found = [a for a in parser._actions if not a.option_strings and not isinstance(a, argparse._SubParsersAction)]
    if place < len(found):
        return found[place]
    return found[-1] if found and found[-1].nargs in ("+", "*") else None


def _values(action: argparse.Action, last: str, libraries: list[str]) -> Iterable[str]:
    if action.choices is not None:
        return [str(choice) for choice in action.choices if str(choice).startswith(last)]
    if action.metavar in PLACES:
        return [FILES]
    with suppress(LibraryError, UsageError):
        if action.metavar == "ID":
            return _workshops(last, libraries)
        if action.metavar in ADDRESSES:
            return _addresses(last, libraries)
    return ()


def _workshops(last: str, libraries: list[str], ending: str = "") -> list[str]:
    known = packs(searched(argparse.Namespace(library=libraries, more_library=[])))
    return [f"{name}{ending}" for name in map(name_of, known) if name.startswith(last)]


def _addresses(last: str, libraries: list[str]) -> list[str]:
    """Addresses a level at a time, a stroke behind those that go on; behind a colon those of that workshop. Else what is short for one."""
    from tui.address import nodes  # late: a command or an option has no use for a workshop

    from .asked import asked

    where, colon, begun = last.casefold().rpartition(":")
    found = asked(argparse.Namespace(library=libraries, more_library=[]), f"{where}{colon}", quiet=True)
    if found is None:
        return []
    depth = begun.count("/") + 1
    known = [address.steps for address in nodes(found.pack)]
    begin = f"{where}{colon}"
    level = {"/".join(steps[:depth]) for steps in known if "/".join(steps).startswith(begun)}
    deeper = {"/".join(steps[:depth]) for steps in known if len(steps) > depth}
    told = [f"{begin}{text}" for text in level if text in {"/".join(steps) for steps in known}]
    told += [f"{begin}{text}/" for text in level if text in deeper]
    told += [] if colon or begun.count("/") else _workshops(begun, libraries, ":")
    return told or [f"{begin}{text}" for text in _short(found.pack, begun, {"/".join(steps[-depth:]) for steps in known})]


def _short(pack: "Pack", begun: str, endings: Iterable[str]) -> Iterator[str]:
    """What stands for one address by its last steps alone: tidu, 1c, seat-belts."""
    from tui.address import NoSuchAddress, resolve  # late, as above

    for ending in endings:
        if ending.startswith(begun):
            with suppress(NoSuchAddress):
                resolve(pack, ending)
                yield ending
