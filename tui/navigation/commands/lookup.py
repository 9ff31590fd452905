"""Looking up commands.

By id, by kind of page or dialog, by workshop, and whether an action may run.
"""

from functools import cache

from .browsing import BROWSING, PROGRAM
from .command import Command, Place
from .contents import EVERYTHING, Contents, in_contents
from .dialogs import DIALOG_COMMANDS
from .documents import DOCUMENTS
from .review import REVIEWING
from .slides import SLIDES

COMMANDS: tuple[Command, ...] = (*BROWSING, *SLIDES, *DIALOG_COMMANDS, *DOCUMENTS, *REVIEWING, *PROGRAM)
EVERY: frozenset[str] = frozenset(command.id for command in COMMANDS)
"""The ids of all commands, which are allowed by default."""
KIOSK_COMMANDS: frozenset[str] = frozenset(command.id for command in COMMANDS if command.served)
"""The ids of the commands allowed to people who use Beatbook over SSH."""


def commands_for(place: Place, contents: Contents = EVERYTHING) -> tuple[Command, ...]:
    """The commands of a page or dialog in a workshop, in the registry's order."""
    here = (command for command in COMMANDS if command.at(place))
    return tuple(found for command in here if (found := in_contents(command, place, contents)))


def in_workshop(contents: Contents = EVERYTHING) -> tuple[Command, ...]:
    """The commands of a workshop, wherever they are, in the registry's order."""
    return tuple(found for command in COMMANDS if (found := in_contents(command, None, contents)))


@cache
def command_named(id: str) -> Command:
    """The command of an id. Raises KeyError where there is none."""
    for command in COMMANDS:
        if command.id == id:
            return command
    raise KeyError(id)


def may_run(action: str, parameters: tuple[object, ...], allowed: frozenset[str], contents: Contents = EVERYTHING) -> bool:
    """Whether an action, such as `app.go` with `("home",)`, may run.

    All the commands that have it must be allowed, and in the workshop.
    """
    written = f"{action}({', '.join(map(repr, parameters))})" if parameters else action
    return all(command.id in allowed and in_contents(command, None, contents) for command in COMMANDS if command.action == written)


def runs(command: Command) -> bool:
    """Whether a command can be run from a list of commands as well as by its key.

    Moves are for the list itself.
    """
    return bool(command.action) or command.id == "links"
