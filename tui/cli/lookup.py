"""What a look-up by `ssh host show roads/collisions` may be: four commands, plain words, and `--format`. No shell ever sees it."""

import shlex

COMMANDS = ("show", "find", "list", "audit")
LONGEST = 400
"""Characters. A long question takes a quarter of it."""
FORMAT = "--format"
SHELL = ";|&$`<>\\"
"""Signs that only a shell would do something with."""


class Refused(Exception):
    """A look-up that is none: a sentence for whoever asked."""


def words(command: str) -> list[str]:
    """The words of a look-up, to be given to the command line as they are. Raises Refused."""
    if len(command) > LONGEST:
        raise Refused(f"a look-up has {LONGEST} characters at most")
    if not command.isprintable() or any(sign in command for sign in SHELL):
        raise Refused("a look-up is one line of plain words, and no shell reads it")
    try:
        name, *rest = shlex.split(command)
    except ValueError:
        raise Refused("a look-up needs a command, and each quotation mark a second one") from None
    if name not in COMMANDS:
        raise Refused(f"here one can ask for {', '.join(COMMANDS[:-1])} and {COMMANDS[-1]}, as in: show roads/collisions {FORMAT} csv")
    for word in rest:
        if word.startswith("-") and word.partition("=")[0] != FORMAT:
            raise Refused(f"here {FORMAT} is the only option of {name}")
    return [name, *rest]
