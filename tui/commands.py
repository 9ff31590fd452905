"""The command registry: every key that the browser answers to, once.

Bindings, footer, help, the README's key table and the tests are made from it; no key is written anywhere else.
"""

from dataclasses import dataclass
from typing import Literal

Group = Literal["Go", "Move", "Read", "Matrix", "Present", "Program"]
Place = Literal["everywhere", "home", "topic", "drawn", "tables", "matrix", "glossary", "audit", "help", "present", "speaker"]

TOPIC_KEYS = "123456"


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
"""In the matrix a digit begins an activity."""
NOT_GLOSSARY: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "audit", "help")
NOT_AUDIT: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "glossary", "help")
NOT_HOME: tuple[Place, ...] = (*LISTS, "help")
BROWSER: tuple[Place, ...] = ("home", *NOT_HOME)
"""Wherever one looks around: not on a slide, where a clicker's keys turn to the next."""
NOT_FILTERED: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "help", "present")
"""Where f is free: elsewhere it chooses what is shown."""

SLIDES: tuple[Place, ...] = ("present",)
PRESENT: tuple[Command, ...] = (
    Command(
        "present",
        ("p", "f5"),
        "p",
        "present",
        "Present: one message a screen, at the slide nearest to here",
        "Present",
        "app.present",
        BROWSER,
        20,
        served=True,
    ),
    Command("add", ("plus",), "+", "add", "Add what is on show to the deck, for this session", "Present", "app.add", BROWSER, served=True),
    Command(
        "next-slide",
        ("right", "space", "down", "pagedown"),
        "→ space PgDn",
        "next",
        "The next slide",
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
        "The slide before",
        "Present",
        "screen.step(-1)",
        SLIDES,
        served=True,
    ),
    Command("first-slide", ("home",), "Home", "first", "The first slide", "Present", "screen.first", SLIDES, served=True),
    Command("last-slide", ("end",), "End", "last", "The last slide", "Present", "screen.last", SLIDES, served=True),
    Command("number", tuple("0123456789"), "12 enter", "jump", "Type a slide's number, then enter", "Present", "", SLIDES, served=True),
    Command(
        "look",
        ("enter",),
        "enter",
        "look",
        "Into the browser at the slide's address; esc or p comes back",
        "Present",
        "screen.look",
        SLIDES,
        served=True,
    ),
    Command("index", ("o",), "o", "index", "The slides in a list", "Present", "screen.index", SLIDES, served=True),
    Command(
        "blank", ("b", "full_stop"), "b .", "blank", "A blank screen until a key is pressed", "Present", "screen.blank", SLIDES, served=True
    ),
    Command("end-deck", ("escape", "p"), "esc p", "browser", "Back to the browser", "Present", "app.end_deck", SLIDES, served=True),
    Command(
        "follow",
        ("F",),
        "F",
        "follow",
        "Follow who presents, return to him after looking around, or choose another",
        "Present",
        "app.follow",
        served=True,
    ),
    Command(
        "follow-too",
        ("f",),
        "f",
        "follow",
        "The same, where f does not choose what is shown",
        "Present",
        "app.follow",
        NOT_FILTERED,
        served=True,
    ),
)
ASK = "app.ask('{}')"
"""The action that opens a dialog by its command's id."""

COMMANDS: tuple[Command, ...] = (
    Command("move", ("up", "down"), "↑↓", "move", "Move in a list or a table", "Move", places=BROWSER, rank=2, served=True),
    Command("across", ("left", "right"), "←→", "across", "Move across a table", "Move", places=("tables", "matrix"), rank=18, served=True),
    Command("page", ("pageup", "pagedown"), "PgUp PgDn", "page", "A page up or down", "Move", places=BROWSER, served=True),
    Command(
        "ends",
        ("home", "end"),
        "Home End",
        "ends",
        "To the first or the last of a list, of a row in a table",
        "Move",
        places=BROWSER,
        served=True,
    ),
    Command(
        "open",
        ("enter",),
        "enter",
        "follow",
        "Follow the line under the cursor to where it leads",
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
        "To the links below a text, and back",
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
        "The next table, then the report's own text",
        "Read",
        "screen.next_table",
        ("tables",),
        5,
        served=True,
    ),
    Command(
        "previous-table", ("shift+tab",), "shift+tab", "back", "The table before", "Read", "screen.previous_table", ("tables",), served=True
    ),
    Command(
        "swap",
        ("t",),
        "t",
        "chart",
        "Give the room to chart, table or text in turn",
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
        "The chart: with limits, figures alone, or the difference from the year before",
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
        "Scroll a text longer than its pane",
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
        "Type an activity: the number, then the letter",
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
        "filter", ("f",), "f", "filter", "Choose what is shown", "Matrix", "screen.filter", ("matrix", "glossary", "audit"), 6, served=True
    ),
    Command(
        "compare",
        ("c",),
        "c",
        "compare",
        "Set this category beside another, then the next",
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
        "Its place in the report, how it is counted, what to mind",
        "Read",
        ASK.format("info"),
        READING,
        15,
        served=True,
    ),
    Command("copy", ("y",), "y", "copy", "Copy the value, the row or the address", "Read", ASK.format("copy"), READING, 19, served=True),
    Command("home", ("0",), "0", "home", "The workshop at a glance", "Go", "app.go('home')", NOT_HOME, 16, served=True),
    *(
        Command(
            f"topic-{key}",
            (key,),
            key,
            "topic",
            f"Topic {key} of the report",
            "Go",
            f"screen.topic({key})",
            NOT_MATRIX,
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
        "The matrix of activities and neighbourhood categories",
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
        "What the abbreviations and names mean",
        "Go",
        "app.go('glossary')",
        NOT_GLOSSARY,
        22,
        served=True,
    ),
    Command(
        "audit", ("a",), "a", "audit", "Every claim against what its figures give", "Go", "app.go('audit')", NOT_AUDIT, 13, served=True
    ),
    Command(
        "search",
        ("slash",),
        "/",
        "find",
        "Search everything by words, figures, abbreviations",
        "Go",
        ASK.format("search"),
        rank=10,
        served=True,
    ),
    Command("next-hit", ("n",), "n", "next", "The next of what the search found", "Go", "app.hit(1)", rank=-1, served=True),
    Command("previous-hit", ("N",), "N", "before", "The one before", "Go", "app.hit(-1)", served=True),
    Command(
        "clear",
        ("escape",),
        "esc",
        "clear",
        "Let what was searched for stand out no more, or back to the slide",
        "Go",
        "screen.up",
        ("home",),
        11,
        served=True,
    ),
    Command("goto", ("colon",), ":", "go", "Go to an address, typed with completion", "Go", ASK.format("goto"), rank=17, served=True),
    Command(
        "up",
        ("escape",),
        "esc",
        "up",
        "One level up, at last to Home; from a slide's address back to the slide",
        "Go",
        "screen.up",
        NOT_HOME,
        11,
        served=True,
    ),
    Command("back", ("left_square_bracket",), "[", "back", "Back to where you were", "Go", "app.back", BROWSER, 9, served=True),
    Command("forward", ("right_square_bracket",), "]", "forward", "Forward again", "Go", "app.forward", BROWSER, 21, served=True),
    *PRESENT,
    Command(
        "palette",
        ("ctrl+p",),
        "ctrl+p",
        "all",
        "Find a command, a topic, a table, a month, an activity, a term",
        "Program",
        ASK.format("palette"),
        served=True,
    ),
    Command(
        "theme",
        ("T",),
        "T",
        "theme",
        "Next theme: dark, light, high contrast, the terminal's own",
        "Program",
        "app.next_theme",
        served=True,
    ),
    Command("glyphs", ("G",), "G", "glyphs", "Next set of chart glyphs: blocks, braille, ASCII", "Program", "app.next_glyphs", served=True),
    Command(
        "repaint",
        ("r", "ctrl+l"),
        "r",
        "repaint",
        "Draw the whole screen again, after noise on the line",
        "Program",
        "app.repaint",
        served=True,
    ),
    Command(
        "help", ("question_mark",), "?", "help", "The keys, the signs and the method", "Program", "app.go('help')", rank=0, served=True
    ),
    Command("quit", ("q", "ctrl+q", "ctrl+c"), "q", "quit", "Leave", "Program", "app.quit", rank=1, served=True),
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
