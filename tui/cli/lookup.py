"""Parses look-ups such as `ssh host show roads/collisions`.

A few commands with few options. No shell ever reads them.

A command that may be used like this says so: its module has a constant `KIOSK_OPTIONS`, the options that come with it.
Nothing else is allowed.
"""

import re
import shlex
from itertools import islice

from tui.text.lists import joined

from .commands import SUBCOMMANDS, module
from .find import KIOSK_FLAGS

LONGEST_LOOKUP = 500
"""Characters. A long question has about a hundred, and an address at most 400."""
SHELL = ";|&$`<>\\"
"""Characters that no address contains and a shell would act on. They are allowed in a question."""
OPTION = re.compile(r"--|-[^\W\d_]")
"""How an option begins. A negative figure such as -8.1% is not one."""


class Refused(Exception):
    """A look-up that is not allowed, explained in a sentence for whoever asked."""


def served(name: str) -> tuple[str, ...] | None:
    """The options that a look-up may give to a command.

    None if the command cannot be used in a look-up at all.
    """
    return getattr(module(name), "KIOSK_OPTIONS", None) if name in SUBCOMMANDS else None


def lookup_words(command: str) -> list[str]:
    """The words of a look-up, ready for the command line. Raises Refused."""
    if len(command) > LONGEST_LOOKUP:
        raise Refused(f"a look-up can have up to {LONGEST_LOOKUP} characters")
    if not command.isprintable():
        raise Refused("a look-up must be a single line of printable characters")
    name, _, rest = command.strip().partition(" ")
    options = served(name)
    if options is None:
        usable = joined((name for name in SUBCOMMANDS if served(name) is not None), "or")
        raise Refused(f"you can use {usable} here, for example: show home --format json")
    return [name, *(_question(rest.split(), options) if name == "find" else _address(name, rest, options))]


def _question(given: list[str], allowed: tuple[str, ...]) -> list[str]:
    """The words to find, after a `--`, so that none is read as an option.

    Quotation marks are kept: most are apostrophes.
    """
    options, asked = [], []
    left = iter(given)
    for word in left:
        if OPTION.match(word):
            _check("find", word, allowed)
            takes_value = word in allowed and word not in KIOSK_FLAGS
            options.append("=".join([word, *islice(left, 1)]) if takes_value else word)
        else:
            asked.append(word)
    return [*options, "--", *asked]


def _address(name: str, text: str, allowed: tuple[str, ...]) -> list[str]:
    """The address and options of any other command; words may be in quotation marks."""
    if sign := next((sign for sign in SHELL if sign in text), ""):
        raise Refused(f"an address cannot contain {sign} (this service does not run shell commands)")
    try:
        found = shlex.split(text)
    except ValueError:
        raise Refused("a quotation mark is missing: they come in pairs") from None
    for word in found:
        if word.startswith("-"):
            _check(name, word, allowed)
    return found


def _check(name: str, option: str, allowed: tuple[str, ...]) -> None:
    if option.partition("=")[0] not in allowed:
        raise Refused(f"{name} accepts only these options here: {joined(allowed)}")
