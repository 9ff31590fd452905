"""`beatbook complete`, for the scripts of `beatbook completion`.

The completions of an unfinished command line, one per line.

All of them come from the parsers, and addresses from the workshop. Errors print nothing and exit with 0: someone who presses tab in the
middle of a line does not want a message there.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.library.finder import LibraryError, each_place

from .exits import FOUND, UsageError
from .options import searched
from .output import print_lines
from .shellwords import split

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.model.pack import Pack

ANY_FILE = "@files"
"""Printed alone where a file name is expected, before what is typed of it: the shell completes those itself."""

PATH_METAVARS = ("DIR", "FILE", "FILE.csv", "PACK", "PATH")
ADDRESSES = ("ADDRESS", "WHAT")
"""Metavars of arguments that are files, and of those that are addresses."""

_SAFE = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
"""A completion that means the same to every shell, quoted or not. A folder can have any name, and its name becomes part of a command."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser; no list shows it."""
    parser = commands.add_parser("complete", allow_abbrev=False)
    parser.add_argument("line", help="the command line as typed, up to the cursor")
    parser.add_argument("word", nargs="?", help="the part of the last word that the shell replaces, if not all of it")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the completions of the last word."""
    from .command_line import parser  # late: the program imports this module too

    *before, last = split(chosen.line)[1:] or [""]
    kept = len(last) - len(chosen.word) if chosen.word is not None and last.endswith(chosen.word) else 0
    found = set(_completions(parser(), before, last))
    print_lines(
        sorted(word if word.startswith(ANY_FILE) else word[kept:] for word in found if word.startswith(ANY_FILE) or _SAFE.fullmatch(word))
    )
    return FOUND


def _completions(parser: argparse.ArgumentParser, before: Sequence[str], last: str) -> Iterator[str]:
    """The completions of the last word, given those before it."""
    given = argparse.Namespace(library=[], more_library=[], workshop=None)
    waiting: argparse.Action | None = None
    plain, only_plain = 0, False
    for word in before:
        if waiting is not None:
            _note(given, waiting.option_strings, word)
            waiting = None
        elif word == "--":
            only_plain = True
        elif word.startswith("-") and not only_plain:
            option, equals, value = word.partition("=")
            waiting = None if equals else _taking(parser, word)
            if equals:
                _note(given, [option], value)
        elif (inner := _commands(parser).get(word)) is not None:
            parser, plain = inner, 0
        else:
            plain += 1
    if waiting is not None:
        yield from _values(waiting, last, given)
    elif last.startswith("-") and not only_plain:
        yield from _options(parser, last, given)
    else:
        yield from (name for name in _commands(parser) if name.startswith(last))
        if (action := _positional(parser, plain)) is not None:
            yield from _values(action, last, given)


def _note(given: argparse.Namespace, option: Sequence[str], value: str) -> None:
    """Keep the value of an option that says which workshop is meant."""
    if "--library" in option:
        given.library.append(value)
    elif "--workshop" in option:
        given.workshop = value


def _options(parser: argparse.ArgumentParser, last: str, given: argparse.Namespace) -> Iterator[str]:
    name, equals, value = last.partition("=")
    if not equals:
        yield from (option for option in parser._option_string_actions if option.startswith(last) and option.startswith("--"))
    elif (action := _taking(parser, name)) is not None:
        yield from (found if found.startswith(ANY_FILE) else f"{name}={found}" for found in _values(action, value, given))


def _taking(parser: argparse.ArgumentParser, option: str) -> argparse.Action | None:
    """The option of that name, if it takes a value."""
    action = parser._option_string_actions.get(option)
    return action if action is not None and action.nargs != 0 else None


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found[0]) if found else {}


def _positional(parser: argparse.ArgumentParser, place: int) -> argparse.Action | None:
    """The positional argument at a place.

    The last one takes the rest if it takes several.
    """
    found = [a for a in parser._actions if not a.option_strings and not isinstance(a, argparse._SubParsersAction)]
    if place < len(found):
        return found[place]
    return found[-1] if found and found[-1].nargs in ("+", "*") else None


def _values(action: argparse.Action, last: str, given: argparse.Namespace) -> Iterable[str]:
    if action.choices is not None:
        return [str(choice) for choice in action.choices if str(choice).startswith(last)]
    if action.metavar in PATH_METAVARS:
        return [f"{ANY_FILE} {last}"]
    with suppress(LibraryError, UsageError):
        if action.metavar == "ID":
            return _workshops(last, given)
        if action.metavar in ADDRESSES:
            return _addresses(last, given)
    return ()


def _workshops(last: str, given: argparse.Namespace, ending: str = "") -> list[str]:
    """The ids of workshops.

    A folder whose name cannot be an id holds no workshop that a command would read.
    """
    from tui.navigation.address import Address  # late, as below

    found = []
    for name in {place.id for place in each_place(searched(given), last) if not place.trouble}:
        with suppress(ValueError):
            if name.startswith(last) and Address.parse(f"{name}:home").workshop == name:
                found.append(f"{name}{ending}")
    return found


def _addresses(last: str, given: argparse.Namespace) -> list[str]:
    """Addresses one level at a time, with a slash where there are more below.

    After a colon those of that workshop. Else short forms.
    """
    from tui.navigation.address import COMPARE  # late: commands and options do not need a workshop
    from tui.nodes.comparison_address import comparison_addresses
    from tui.nodes.kinds import addresses

    from .target import target

    where, colon, begun = last.casefold().rpartition(":")
    whose = [] if colon or "/" in begun else _workshops(begun, given, ":")
    found = target(given, f"{where}{colon}", quiet=True)
    if found is None:
        return whose
    depth = begun.count("/") + 1
    known = [address.steps for address in addresses(found.pack)]
    if begun.startswith(f"{COMPARE}/"):
        known += [address.steps for address in comparison_addresses(found.pack)]
    begin = f"{where}{colon}"
    level = {"/".join(steps[:depth]) for steps in known if "/".join(steps).startswith(begun)}
    deeper = {"/".join(steps[:depth]) for steps in known if len(steps) > depth}
    offers = [f"{begin}{text}" for text in level if text in {"/".join(steps) for steps in known}]
    offers += [f"{begin}{text}/" for text in level if text in deeper]
    offers += [f"{begin}{COMPARE}/"] if begun and COMPARE.startswith(begun) else []
    offers += whose
    return offers or [f"{begin}{text}" for text in _short(found.pack, begun, {"/".join(steps[-depth:]) for steps in known})]


def _short(pack: "Pack", begun: str, endings: Iterable[str]) -> Iterator[str]:
    """The short forms that resolve to one address: tidu, 1c, seat-belts."""
    from tui.navigation.address import NoSuchAddress  # late, as above
    from tui.nodes.kinds import address_of

    for ending in endings:
        if ending.startswith(begun):
            with suppress(NoSuchAddress):
                address_of(pack, ending)
                yield ending
