"""The command registry: every key that the browser answers to, once.

Bindings, footer, help, the README's key table and the tests are made from it; no key is written anywhere else.
"""

from dataclasses import dataclass
from typing import Literal

Group = Literal["Go", "Move", "Read", "Matrix", "Program"]
Place = Literal["everywhere", "home", "topic", "drawn", "tables", "matrix", "glossary", "help"]

TOPIC_KEYS = "123456"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a key does.

    `keys` are Textual's names; `shown` is how the key is written for people, `title` the footer's word, `help` one line.
    `action` is a Textual action, empty where the focused list or table answers the key itself. `rank` orders the footer: the lowest
    go first in and last out when the terminal is narrow; none means that the footer leaves it to the help. `sign` is the footer's key
    where it speaks for several.
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

    def at(self, place: Place) -> bool:
        """Whether the command answers on this kind of screen."""
        return "everywhere" in self.places or place in self.places


LISTS: tuple[Place, ...] = ("topic", "drawn", "tables", "matrix", "glossary")
OPENING: tuple[Place, ...] = ("home", *LISTS)
NOT_MATRIX: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "glossary", "help")
"""In the matrix a digit begins an activity."""
NOT_GLOSSARY: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "help")
NOT_HOME: tuple[Place, ...] = (*LISTS, "help")

COMMANDS: tuple[Command, ...] = (
    Command("move", ("up", "down"), "↑↓", "move", "Move in a list or a table", "Move", rank=2),
    Command("across", ("left", "right"), "←→", "across", "Move across a table", "Move", places=("tables", "matrix"), rank=18),
    Command("page", ("pageup", "pagedown"), "PgUp PgDn", "page", "A page up or down", "Move"),
    Command("ends", ("home", "end"), "Home End", "ends", "To the first or the last of a list, of a row in a table", "Move"),
    Command("open", ("enter",), "enter", "follow", "Follow the line under the cursor to where it leads", "Read", places=OPENING, rank=4),
    Command(
        "links",
        ("tab",),
        "tab",
        "links",
        "To the links below a text, and back",
        "Read",
        places=("topic", "drawn", "glossary", "matrix"),
        rank=8,
    ),
    Command(
        "next-table", ("tab",), "tab", "table", "The next table, then the report's own text", "Read", "screen.next_table", ("tables",), 5
    ),
    Command("previous-table", ("shift+tab",), "shift+tab", "back", "The table before", "Read", "screen.previous_table", ("tables",)),
    Command("swap", ("t",), "t", "chart", "Give the room to chart, table or text in turn", "Read", "screen.swap", ("drawn", "tables"), 3),
    Command("scroll", ("space",), "space", "more", "Scroll a text longer than its pane", "Read", "screen.more", ("home", *NOT_HOME)),
    Command("jump", tuple("1234"), "3b", "jump", "Type an activity: the number, then the letter", "Matrix", places=("matrix",), rank=5),
    Command("filter", ("f",), "f", "filter", "Choose what is shown", "Matrix", "screen.filter", ("matrix", "glossary"), 6),
    Command(
        "compare", ("c",), "c", "compare", "Set this category beside another, then the next", "Matrix", "screen.compare", ("matrix",), 7
    ),
    Command("home", ("0",), "0", "home", "The workshop at a glance", "Go", "app.go('home')", NOT_HOME, 16),
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
            rank=10 if key == "1" else None,
            sign="1-6" if key == "1" else "",
        )
        for key in TOPIC_KEYS
    ),
    Command(
        "matrix", ("m",), "m", "matrix", "The matrix of activities and neighbourhood categories", "Go", "app.go('matrix')", NOT_MATRIX, 12
    ),
    Command("glossary", ("g",), "g", "glossary", "What the abbreviations and names mean", "Go", "app.go('glossary')", NOT_GLOSSARY, 13),
    Command("up", ("escape",), "esc", "up", "One level up, at last to Home", "Go", "screen.up", NOT_HOME, 11),
    Command("back", ("left_square_bracket",), "[", "back", "Back to where you were", "Go", "app.back", rank=9),
    Command("forward", ("right_square_bracket",), "]", "forward", "Forward again", "Go", "app.forward"),
    Command("theme", ("T",), "T", "theme", "Next theme: dark, light, high contrast, the terminal's own", "Program", "app.next_theme"),
    Command("glyphs", ("G",), "G", "glyphs", "Next set of chart glyphs: blocks, braille, ASCII", "Program", "app.next_glyphs"),
    Command("repaint", ("ctrl+l",), "ctrl+l", "repaint", "Paint the screen anew", "Program", "app.repaint"),
    Command("help", ("question_mark",), "?", "help", "The keys, the signs and the method", "Program", "app.go('help')", rank=0),
    Command("quit", ("q", "ctrl+q", "ctrl+c"), "q", "quit", "Leave", "Program", "app.quit", rank=1),
)


def at(place: Place) -> tuple[Command, ...]:
    """The commands of one kind of screen, in the registry's order."""
    return tuple(command for command in COMMANDS if command.at(place))
