"""What a look-up by `ssh host show roads/collisions` may be: four commands, plain words, and few options. No shell ever sees it."""

import re
import shlex
from itertools import islice

COMMANDS = ("show", "find", "list", "audit")
LONGEST = 400
"""Characters. A long question takes a quarter of it."""
FORMAT = "--format"
ALLOWED = {"find": (FORMAT, "--limit")}
"""The options of a command that has more of them here than the format."""
SHELL = ";|&$`<>\\"
"""Signs that no address has and only a shell would do something with. In a question they are as good as any other."""
OPTION = re.compile(r"--|-[^\W\d_]")
"""How an option begins, and a figure such as -8.1% does not."""


class Refused(Exception):
    """A look-up that is none: a sentence for whoever asked."""


def words(command: str) -> list[str]:
    """The words of a look-up, to be given to the command line as they are. Raises Refused."""
    if len(command) > LONGEST:
        raise Refused(f"a look-up has {LONGEST} characters at most")
    if not command.isprintable():
        raise Refused("a look-up is one line of plain words")
    name, _, rest = command.strip().partition(" ")
    if name not in COMMANDS:
        raise Refused(f"here one can ask for {', '.join(COMMANDS[:-1])} and {COMMANDS[-1]}, as in: show roads/collisions {FORMAT} csv")
    return [name, *(_question(rest.split()) if name == "find" else _address(name, rest))]


def _question(given: list[str]) -> list[str]:
    """What to find, behind `--`, where nothing is an option. No quotation mark means anything: most are apostrophes."""
    options, asked = [], []
    left = iter(given)
    for word in left:
        if OPTION.match(word):
            _check("find", word)
            options.append("=".join([word, *islice(left, 1)]) if word in ALLOWED["find"] else word)
        else:
            asked.append(word)
    return [*options, "--", *asked]


def _address(name: str, text: str) -> list[str]:
    """The address of one of the other commands, whose words may stand in quotation marks."""
    if sign := next((sign for sign in SHELL if sign in text), ""):
        raise Refused(f"no shell reads this, and no address has a {sign} in it")
    try:
        found = shlex.split(text)
    except ValueError:
        raise Refused("each quotation mark of an address needs a second one") from None
    for word in found:
        if word.startswith("-"):
            _check(name, word)
    return found


def _check(name: str, option: str) -> None:
    allowed = ALLOWED.get(name, (FORMAT,))
    if option.partition("=")[0] not in allowed:
        raise Refused(f"here {name} has no option but {' and '.join(allowed)}")
