"""The commands of a checked document.

`beatbook check --open` shows it without a workshop.
"""

from .command import Command, Place

ON_DOCUMENT: tuple[Place, ...] = ("document",)

DOCUMENTS: tuple[Command, ...] = (
    Command(
        "choose-finding", ("up", "down", "pageup", "pagedown", "home", "end"), "↑↓", "move", "Move through the findings", "Move",
        "", ON_DOCUMENT, 3,
    ),
    Command("next-finding", ("n",), "n", "next", "Next finding that does not agree", "Go", "screen.go_finding(1)", ON_DOCUMENT, 2),
    Command(
        "previous-finding", ("N",), "N", "previous", "Previous finding that does not agree", "Go", "screen.go_finding(-1)",
        ON_DOCUMENT, 8,
    ),
    Command("agreeing", ("d",), "d", "all", "Show or hide what agrees", "Read", "screen.agreeing", ON_DOCUMENT, 5),
    Command(
        "to-passage", ("tab", "enter"), "tab", "passage", "To the passage, the reason, and back", "Read",
        "screen.passage", ON_DOCUMENT, 4,
    ),
    Command("scroll-passage", ("space",), "space", "more", "Scroll the passage or reason", "Read", "screen.scroll_passage", ON_DOCUMENT, 6),
    Command("find-in-document", ("slash",), "/", "find", "Search the document", "Go", "screen.find", ON_DOCUMENT, 7),
    Command("clear-found", ("escape",), "esc", "clear", "Clear the search", "Go", "screen.clear", ON_DOCUMENT),
    Command("copy-finding", ("y",), "y", "copy", "Copy the finding and what to ask", "Read", "screen.copy", ON_DOCUMENT, 9),
    Command("document-keys", ("question_mark",), "?", "help", "Show the keys", "Program", "screen.keys", ON_DOCUMENT, 0),
    Command(
        "close-keys", ("escape", "enter", "question_mark"), "esc", "close", "Close", "Dialog", "screen.leave", ("keys",), 2,
        served=True,
    ),
)  # fmt: skip
