"""The command registry: every key of the browser, defined once.

Bindings, footer, help, the README's key table and the tests are made from it. No key is written anywhere else.
"""

from dataclasses import dataclass
from typing import Literal

Group = Literal["Go", "Move", "Read", "Matrix", "Present", "Program"]
Place = Literal["everywhere", "home", "topic", "drawn", "tables", "matrix", "glossary", "audit", "help", "present", "speaker"]

TOPIC_KEYS = "123456"
ACTIVITY_KEYS = "1234"
"""The digits that begin an activity in the matrix."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a key does.

    `keys` are Textual's names; `shown` is how the key is written for people, `title` the footer's word, `help` one line.
    `action` is a Textual action, empty where the focused list or table answers the key itself. `rank` orders the footer: the lowest
    go first in and last out when the terminal is narrow; none means that the footer leaves it to the help. `sign` is the footer's key
    where it speaks for several. `served` commands are available to everyone who uses Beatbook over SSH, viewers and presenters;
    a command that does not say so is only for people at their own terminal.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    title: str
    help: str
    group: Group
    action: str = ""
    places: tuple[Place, ...] = ("everywhere",)
    rank: int | None = None
    sign: str = ""
    served: bool = False

    def at(self, place: Place) -> bool:
        """Whether the command answers on this kind of screen."""
        return "everywhere" in self.places or place in self.places


LISTS: tuple[Place, ...] = ("topic", "drawn", "tables", "matrix", "glossary", "audit")
READING: tuple[Place, ...] = ("home", *LISTS)
OPENING: tuple[Place, ...] = (*READING, "help")
NOT_MATRIX: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "glossary", "audit", "help")
"""Where every digit leads to a topic: in the matrix the lower ones begin an activity."""
NOT_GLOSSARY: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "audit", "help")
NOT_AUDIT: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "glossary", "help")
NOT_HOME: tuple[Place, ...] = (*LISTS, "help")
BROWSER: tuple[Place, ...] = ("home", *NOT_HOME)
"""Wherever one looks around: not on a slide, where a clicker's keys turn to the next."""

SLIDES: tuple[Place, ...] = ("present",)
PRESENT: tuple[Command, ...] = (
    Command(
        "present",
        ("p", "f5"),
        "p",
        "present",
        "Present from the nearest slide",
        "Present",
        "app.present",
        BROWSER,
        20,
        served=True,
    ),
    Command("add", ("plus",), "+", "add", "Add this page to the slides (this session only)", "Present", "app.add", BROWSER, served=True),
    Command(
        "next-slide",
        ("right", "space", "down", "pagedown"),
        "→ space PgDn",
        "next",
        "Next slide",
        "Present",
        "screen.step(1)",
        SLIDES,
        served=True,
    ),
    Command(
        "previous-slide",
        ("left", "up", "pageup", "backspace"),
        "← PgUp",
        "back",
        "Previous slide",
        "Present",
        "screen.step(-1)",
        SLIDES,
        served=True,
    ),
    Command("first-slide", ("home",), "Home", "first", "First slide", "Present", "screen.first", SLIDES, served=True),
    Command("last-slide", ("end",), "End", "last", "Last slide", "Present", "screen.last", SLIDES, served=True),
    Command("number", tuple("0123456789"), "12 enter", "jump", "Go to a slide by number", "Present", "", SLIDES, served=True),
    Command(
        "look",
        ("enter",),
        "enter",
        "look",
        "Open this slide in the browser",
        "Present",
        "screen.look",
        SLIDES,
        served=True,
    ),
    Command("index", ("o",), "o", "index", "List the slides", "Present", "screen.index", SLIDES, served=True),
    Command("blank", ("b", "full_stop"), "b .", "blank", "Blank the screen", "Present", "screen.blank", SLIDES, served=True),
    Command("end-deck", ("escape", "p"), "esc p", "browser", "Return to the browser", "Present", "app.end_deck", SLIDES, served=True),
    Command(
        "follow",
        ("F",),
        "F",
        "follow",
        "Follow a presenter, or go back to following them",
        "Present",
        "app.follow",
        served=True,
    ),
)
ASK = "app.ask('{}')"
"""The action that opens a dialog by its command's id."""

COMMANDS: tuple[Command, ...] = (
    Command("move", ("up", "down"), "↑↓", "move", "Move through a list or table", "Move", places=BROWSER, rank=2, served=True),
    Command("across", ("left", "right"), "←→", "across", "Move across a table", "Move", places=("tables", "matrix"), rank=18, served=True),
    Command("page", ("pageup", "pagedown"), "PgUp PgDn", "page", "Move a page up or down", "Move", places=BROWSER, served=True),
    Command(
        "ends",
        ("home", "end"),
        "Home End",
        "ends",
        "Go to the first or last",
        "Move",
        places=BROWSER,
        served=True,
    ),
    Command(
        "open",
        ("enter",),
        "enter",
        "open",
        "Open the selected item",
        "Read",
        places=OPENING,
        rank=4,
        served=True,
    ),
    Command(
        "links",
        ("tab",),
        "tab",
        "links",
        "Move between text and links",
        "Read",
        places=("topic", "drawn", "glossary", "matrix", "audit"),
        rank=8,
        served=True,
    ),
    Command(
        "next-table",
        ("tab",),
        "tab",
        "table",
        "Next table, then report text",
        "Read",
        "screen.next_table",
        ("tables",),
        5,
        served=True,
    ),
    Command(
        "previous-table", ("shift+tab",), "shift+tab", "back", "Previous table", "Read", "screen.previous_table", ("tables",), served=True
    ),
    Command(
        "swap",
        ("t",),
        "t",
        "chart",
        "Switch between chart, table and text",
        "Read",
        "screen.swap",
        ("drawn", "tables"),
        3,
        served=True,
    ),
    Command(
        "view",
        ("x",),
        "x",
        "view",
        "Change what the chart shows",
        "Read",
        "screen.next_view",
        ("tables",),
        6,
        served=True,
    ),
    Command(
        "scroll",
        ("space",),
        "space",
        "more",
        "Scroll the text",
        "Read",
        "screen.more",
        ("home", *NOT_HOME, "speaker"),
        served=True,
    ),
    Command(
        "jump",
        tuple("1234"),
        "3b",
        "jump",
        "Go to an activity, such as 3b",
        "Matrix",
        places=("matrix",),
        rank=5,
        served=True,
    ),
    Command(
        "questions",
        ("w",),
        "w",
        "ask",
        "Questions to ask the Force",
        "Go",
        "app.go('audit/questions')",
        ("home", "audit"),
        5,
        served=True,
    ),
    Command(
        "filter", ("f",), "f", "filter", "Filter what is shown", "Matrix", "screen.filter", ("matrix", "glossary", "audit"), 6, served=True
    ),
    Command(
        "compare",
        ("c",),
        "c",
        "compare",
        "Compare this category with the next one",
        "Matrix",
        "screen.compare",
        ("matrix",),
        7,
        served=True,
    ),
    Command(
        "info",
        ("i",),
        "i",
        "source",
        "Source, definition and caveats",
        "Read",
        ASK.format("info"),
        READING,
        15,
        served=True,
    ),
    Command("copy", ("y",), "y", "copy", "Copy a value, row or address", "Read", ASK.format("copy"), READING, 19, served=True),
    Command("home", ("0",), "0", "home", "Go to Home", "Go", "app.go('home')", NOT_HOME, 16, served=True),
    *(
        Command(
            f"topic-{key}",
            (key,),
            key,
            "topic",
            f"Go to topic {key}",
            "Go",
            f"screen.topic({key})",
            NOT_MATRIX if key in ACTIVITY_KEYS else BROWSER,
            rank=14 if key == "1" else None,
            sign="1-6" if key == "1" else "",
            served=True,
        )
        for key in TOPIC_KEYS
    ),
    Command(
        "matrix",
        ("m",),
        "m",
        "matrix",
        "Activities by kind of neighbourhood",
        "Go",
        "app.go('matrix')",
        NOT_MATRIX,
        12,
        served=True,
    ),
    Command(
        "glossary",
        ("g",),
        "g",
        "glossary",
        "Look up abbreviations and names",
        "Go",
        "app.go('glossary')",
        NOT_GLOSSARY,
        22,
        served=True,
    ),
    Command("audit", ("a",), "a", "audit", "Check each claim against the figures", "Go", "app.go('audit')", NOT_AUDIT, 13, served=True),
    Command(
        "search",
        ("slash",),
        "/",
        "find",
        "Search the whole workshop",
        "Go",
        ASK.format("search"),
        rank=10,
        served=True,
    ),
    Command("next-hit", ("n",), "n", "next", "Next search result", "Go", "app.hit(1)", rank=-1, served=True),
    Command("previous-hit", ("N",), "N", "previous", "Previous search result", "Go", "app.hit(-1)", served=True),
    Command(
        "clear",
        ("escape",),
        "esc",
        "clear",
        "Clear the search highlights, or return to the slide",
        "Go",
        "screen.up",
        ("home",),
        11,
        served=True,
    ),
    Command("goto", ("colon",), ":", "go", "Go to an address", "Go", ASK.format("goto"), rank=17, served=True),
    Command(
        "up",
        ("escape",),
        "esc",
        "up",
        "Go up, ending at Home",
        "Go",
        "screen.up",
        NOT_HOME,
        11,
        served=True,
    ),
    Command("back", ("left_square_bracket",), "[", "back", "Go back to the last page", "Go", "app.back", BROWSER, 9, served=True),
    Command("forward", ("right_square_bracket",), "]", "forward", "Go forward again", "Go", "app.forward", BROWSER, 21, served=True),
    *PRESENT,
    Command(
        "palette",
        ("ctrl+p",),
        "ctrl+p",
        "all",
        "Find a command or place",
        "Program",
        ASK.format("palette"),
        served=True,
    ),
    Command(
        "theme",
        ("T",),
        "T",
        "theme",
        "Change the colour theme",
        "Program",
        "app.next_theme",
        served=True,
    ),
    Command("glyphs", ("G",), "G", "glyphs", "Change the chart characters", "Program", "app.next_glyphs", served=True),
    Command(
        "repaint",
        ("r", "ctrl+l"),
        "r",
        "repaint",
        "Redraw the screen",
        "Program",
        "app.repaint",
        served=True,
    ),
    Command("suspend", ("ctrl+z",), "ctrl+z", "suspend", "Suspend; fg resumes", "Program", "app.suspend_process"),
    Command("help", ("question_mark",), "?", "help", "Keys, signs and methods", "Program", "app.go('help')", rank=0, served=True),
    Command("quit", ("q", "ctrl+q", "ctrl+c"), "q", "quit", "Quit Beatbook", "Program", "app.quit", rank=1, served=True),
)


def at(place: Place) -> tuple[Command, ...]:
    """The commands of one kind of screen, in the registry's order."""
    return tuple(command for command in COMMANDS if command.at(place))


def named(id: str) -> Command:
    """The command of an id. Raises KeyError where there is none."""
    for command in COMMANDS:
        if command.id == id:
            return command
    raise KeyError(id)


EVERY: frozenset[str] = frozenset(command.id for command in COMMANDS)
"""The ids of all commands, which are allowed by default."""
SERVED: frozenset[str] = frozenset(command.id for command in COMMANDS if command.served)
"""The ids of the commands allowed to people who use Beatbook over SSH."""


def may_run(action: str, parameters: tuple[object, ...], allowed: frozenset[str]) -> bool:
    """Whether an action, such as `app.go` with `("home",)`, may run: all the commands that have it must be allowed."""
    written = f"{action}({', '.join(map(repr, parameters))})" if parameters else action
    return all(command.id in allowed for command in COMMANDS if command.action == written)


def runs(command: Command) -> bool:
    """Whether a command can be run from a list of commands as well as by its key: moves are for the list itself."""
    return bool(command.action) or command.id == "links"
