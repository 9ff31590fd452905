"""The commands of the reader, each defined once.

Help, completion and the tests are made from these.
"""

from typing import NamedTuple


class ReaderCommand(NamedTuple):
    """A command: its name, its short forms, what may follow it, and what it does.

    The short forms are the keys of the browser where it has one that can be typed on a line.
    """

    name: str
    short: tuple[str, ...]
    takes: str
    does: str


READER_COMMANDS: tuple[ReaderCommand, ...] = (
    ReaderCommand("more", ("m",), "", "Read more of a long page"),
    ReaderCommand("next", ("n",), "", "Next in the list, or next slide"),
    ReaderCommand("previous", ("p",), "", "Previous in the list, or previous slide"),
    ReaderCommand("back", ("b", "["), "", "Go back to the last page"),
    ReaderCommand("forward", ("f", "]"), "", "Go forward again"),
    ReaderCommand("up", ("u",), "", "Go up, ending at Home"),
    ReaderCommand("home", ("h",), "", "Go to Home"),
    ReaderCommand("where", ("w",), "", "Say where you are"),
    ReaderCommand("again", ("r",), "", "Read this page again"),
    ReaderCommand("find", ("/",), "WORDS", "Search the workshop; with the word all at the end, every workshop"),
    ReaderCommand("filter", (), "WORDS", "Read only the lines with these words, of the page or list read last"),
    ReaderCommand("go", (":",), "ADDRESS", "Go to an address or a title"),
    ReaderCommand("source", ("s", "i"), "", "Read the source, definition and caveats"),
    ReaderCommand("copy", ("y",), "", "Print the value, text and address plainly"),
    ReaderCommand("audit", ("a",), "", "Check claims against the figures"),
    ReaderCommand("questions", (), "", "Questions to ask the Force"),
    ReaderCommand("rebase", (), "PERIOD", "Try a new mean and limits from a period on, or remove them"),
    ReaderCommand("compare", ("c",), "A, B", "Compare two lines of a list; alone, this page with other reports"),
    ReaderCommand("present", (), "ADDRESS", "Read the slides from the nearest one"),
    ReaderCommand("notes", (), "", "Read the speaker's notes of a slide"),
    ReaderCommand("look", (), "", "Open the page of a slide"),
    ReaderCommand("workshops", ("library",), "", "List the workshops in the library"),
    ReaderCommand("lines", (), "NUMBER", "Set how many lines are read at once; 0 for all"),
    ReaderCommand("help", ("?",), "", "List the commands"),
    ReaderCommand("quit", ("q",), "", "Quit Beatbook"),
)
"""In the order of the help: moving, finding, reading, slides, the program."""


class NoCommand(LookupError):
    """A word that begins no command, or several: `candidates`."""

    def __init__(self, candidates: tuple[ReaderCommand, ...] = ()) -> None:
        super().__init__()
        self.candidates = candidates


def command_of(word: str) -> ReaderCommand:
    """The command of a name, a short form, or the first letters of one name.

    Raises NoCommand."""
    asked = word.casefold()
    for command in READER_COMMANDS:
        if asked == command.name or asked in command.short:
            return command
    found = tuple(command for command in READER_COMMANDS if len(asked) > 1 and command.name.startswith(asked))
    if len(found) != 1:
        raise NoCommand(found)
    return found[0]


def help_lines() -> tuple[str, ...]:
    """What may be typed, a line for each command."""
    return (
        "A number opens the line with that number. An address or a title opens what it names.",
        "An empty line shows more of a long page. /words searches.",
        *(f"{_written(command)}: {command.does}" for command in READER_COMMANDS),
        "At a terminal, control c stops what is being read and control d quits.",
    )


def _written(command: ReaderCommand) -> str:
    """A command as it is typed: `next, or n`."""
    typed = f"{command.name} {command.takes}".rstrip()
    short = tuple(each for each in command.short if each.isalpha())
    return f"{typed}, or {short[0]}" if short else typed
