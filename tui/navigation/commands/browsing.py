"""The commands of the pages.

Moving, going, reading, the matrix and the program itself.
"""

from .command import Command, Place
from .contents import TOPIC_KEYS

LIST_PAGES: tuple[Place, ...] = ("topic", "drawn", "tables", "matrix", "glossary", "audit", "questions", "compare")
READING: tuple[Place, ...] = ("home", *LIST_PAGES)
OPENING: tuple[Place, ...] = (*READING, "help")
NOT_MATRIX: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "glossary", "audit", "questions", "compare", "help")
NOT_GLOSSARY: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "audit", "questions", "compare", "help")
NOT_AUDIT: tuple[Place, ...] = ("home", "topic", "drawn", "tables", "matrix", "glossary", "questions", "compare", "help")
NOT_HOME: tuple[Place, ...] = (*LIST_PAGES, "help")
BROWSER: tuple[Place, ...] = ("home", *NOT_HOME)
"""Wherever one looks around: not on a slide, where a clicker's keys turn to the next."""

ANYWHERE: tuple[Place, ...] = ("everywhere", "document", "review")
"""In a workshop, in a checked document and in the review of a draft."""

ASK = "app.ask('{}')"
"""The action that opens a dialog by its command's id."""

STEP_TITLES: dict[Place, str] = {"topic": "same sign", "drawn": "same sign", "tables": "same sign", "audit": "differs"}
"""The footer's word for where `n` leads without a search: a statement with the same sign, or a claim that differs from the data."""

BROWSING: tuple[Command, ...] = (
    Command(
        "move", ("up", "down"), "↑↓", "move", "Move through a list or table", "Move", places=BROWSER, rank=4, served=True,
        late=("matrix",),
    ),
    Command(
        "across", ("left", "right"), "←→", "across", "Move across tables or lists", "Move", places=("tables", "matrix", "help"), rank=5,
        served=True, late=("matrix",),
    ),
    Command("page", ("pageup", "pagedown"), "PgUp PgDn", "page", "Move a page up or down", "Move", places=BROWSER, served=True),
    Command("ends", ("home", "end"), "Home End", "ends", "Go to the first or last", "Move", places=BROWSER, served=True),
    Command("open", ("enter",), "enter", "open", "Open the selected item", "Read", places=OPENING, rank=7, served=True, late=("matrix",)),
    Command(
        "links", ("tab",), "tab", "pane", "Move to the next pane", "Read", places=("home", "topic", "drawn", "glossary",
        "matrix", "audit", "questions", "compare", "help"), rank=11, served=True, late=("matrix",),
    ),
    Command(
        "next-table", ("tab",), "tab", "table", "Show the next table or text", "Read", "screen.next_table", ("tables",), 8,
        served=True,
    ),
    Command(
        "previous-table", ("shift+tab",), "shift+tab", "back", "Show the previous table", "Read", "screen.previous_table", ("tables",),
        served=True,
    ),
    Command(
        "swap", ("t",), "t", "chart", "Switch between chart, table and text", "Read", "screen.swap", ("drawn", "tables", "compare"), 6,
        served=True, late=("compare",),
    ),
    Command(
        "view", ("v",), "v", "view", "Change what is shown", "Read", "screen.next_view", ("tables", "matrix", "compare"), 12, served=True,
    ),
    Command("sort", ("s",), "s", "sort", "Sort by this column", "Read", "screen.sort", ("tables",), 9, served=True),
    Command("rebase", ("R",), "R", "rebase", "Set or remove a rebase here", "Read", "screen.rebase", ("tables",), 15, served=True),
    Command(
        "next-period", ("full_stop",), ".", "later", "Show a later period", "Read", "screen.period(1)", ("tables",), 10, served=True,
    ),
    Command(
        "previous-period", ("comma",), ",", "earlier", "Show an earlier period", "Read", "screen.period(-1)", ("tables",), 11, served=True,
    ),
    Command(
        "scroll", ("space",), "space", "more", "Scroll the text", "Read", "screen.more", NOT_HOME,
        served=True,
    ),
    Command(
        "jump", tuple(TOPIC_KEYS), "3b", "jump", "Go to an activity, such as 3b", "Matrix", places=("matrix",), rank=8,
        served=True,
    ),
    Command("silent", ("s",), "s", "rows", "Hide or show rows without links", "Matrix", "screen.silent", ("matrix",), 6, served=True),
    Command("context", ("x",), "x", "context", "Show or hide our own reading", "Matrix", "screen.context", ("matrix",), 25, served=True),
    Command(
        "questions", ("w",), "w", "ask", "Questions to ask the Force", "Go", "app.go('audit/questions')", ("home", "audit"), 8,
        served=True, needs="claims", late=("home",),
    ),
    Command(
        "ask", ("w",), "w", "ask", "Questions to ask the Force", "Go", "app.go('audit/questions')",
        ("topic", "drawn", "tables", "matrix", "glossary", "compare", "help"), 27, served=True, needs="claims",
    ),
    Command(
        "filter", ("f",), "f", "filter", "Filter what is shown", "Read", "screen.filter",
        ("topic", "drawn", "matrix", "audit", "compare"), 9,
        served=True, late=("matrix",),
    ),
    Command(
        "spell", ("backspace",), "a-z", "jump", "Type to go to a term", "Read", "screen.unspell", ("glossary",), 6, served=True,
    ),
    Command(
        "filter-report", ("f",), "f", "filter", "Filter the report's statements", "Read", "screen.filter", ("tables",), 25,
        served=True,
    ),
    Command(
        "compare", ("c",), "c", "compare", "Compare with the next category", "Matrix", "screen.compare", ("matrix",),
        10, served=True,
    ),
    Command(
        "compare-reports", ("equals_sign",), "=", "compare", "Compare with other reports", "Go", "screen.compare_reports",
        (*BROWSER, "present"), 26, served=True, late=("home",),
    ),
    Command("rates", ("x",), "x", "rates", "Switch between rates and counts", "Read", "screen.rates", ("compare",), 10, served=True),
    Command(
        "info", ("i",), "i", "source", "Show source, definition and caveats", "Read", ASK.format("info"), READING, 13, served=True,
        late=("home",),
    ),
    Command(
        "copy", ("y",), "y", "copy", "Copy a value, row or address", "Read", ASK.format("copy"), READING, 14, served=True,
        late=("home",),
    ),
    Command("home", ("0",), "0", "home", "Go to Home", "Go", "app.go('home')", NOT_HOME, 21, served=True),
    *(
        Command(
            f"topic-{key}", (key,), key, "topic", f"Go to topic {key}", "Go", f"screen.topic({key})", BROWSER, rank=16 if key == "1"
            else None, sign="1-9" if key == "1" else "", served=True,
        )
        for key in TOPIC_KEYS
    ),
    Command(
        "matrix", ("m",), "m", "matrix", "Open the matrix of activities", "Go", "app.go('matrix')", NOT_MATRIX, 17,
        served=True, needs="matrix",
    ),
    Command(
        "glossary", ("g",), "g", "glossary", "Look up abbreviations and names", "Go", "app.go('glossary')", NOT_GLOSSARY, 24,
        served=True, needs="glossary",
    ),
    Command(
        "audit", ("a",), "a", "audit", "Check claims against the figures", "Go", "app.go('audit')", NOT_AUDIT, 18,
        served=True, needs="audit",
    ),
    Command("search", ("slash",), "/", "find", "Search the whole workshop", "Go", ASK.format("search"), rank=3, served=True),
    Command("next-hit", ("n",), "n", "next", "Next match or link", "Go", "app.hit(1)", rank=-1, places=BROWSER, served=True),
    Command("previous-hit", ("N",), "N", "previous", "Previous match or link", "Go", "app.hit(-1)", places=BROWSER, served=True),
    Command(
        "clear", ("escape",), "esc", "clear", "Clear highlights or return to slide", "Go", "screen.up",
        ("home",), 2, served=True,
    ),
    Command(
        "library", ("L",), "L", "library", "Open another workshop of the library", "Go", ASK.format("library"), BROWSER, rank=28,
        served=True, late=LIST_PAGES,
    ),
    Command("goto", ("colon",), ":", "go", "Go to an address", "Go", ASK.format("goto"), rank=20, served=True),
    Command("up", ("escape",), "esc", "up", "Go up, ending at Home", "Go", "screen.up", NOT_HOME, 2, served=True),
    Command("back", ("left_square_bracket",), "[", "back", "Go back to the last page", "Go", "app.back", BROWSER, 22, served=True),
    Command("forward", ("right_square_bracket",), "]", "forward", "Go forward again", "Go", "app.forward", BROWSER, 23, served=True),
)  # fmt: skip

PROGRAM: tuple[Command, ...] = (
    Command("palette", ("ctrl+p",), "ctrl+p", "all", "Find a command or place", "Program", ASK.format("palette"), served=True),
    Command("theme", ("T",), "T", "theme", "Change the colour theme", "Program", "app.next_theme", ANYWHERE, served=True),
    Command("glyphs", ("G",), "G", "glyphs", "Change the chart characters", "Program", "app.next_glyphs", ANYWHERE, served=True),
    Command("chart-kind", ("K",), "K", "kind", "Change the kind of chart", "Program", "app.next_chart_kind", served=True),
    Command("cursor", ("C",), "C", "cursor", "Show or hide the cursor", "Program", "app.switch_cursor", ANYWHERE, served=True),
    Command("repaint", ("r", "ctrl+l"), "r", "repaint", "Redraw the screen", "Program", "app.repaint", ANYWHERE, served=True),
    Command("suspend", ("ctrl+z",), "ctrl+z", "suspend", "Suspend; fg resumes", "Program", "app.suspend_process", ANYWHERE),
    Command(
        "help", ("question_mark",), "?", "help", "Show keys, signs and methods", "Program", "app.go('help')", (*BROWSER, "present"), 0,
        served=True,
    ),
    Command("quit", ("q", "ctrl+q", "ctrl+c"), "q", "quit", "Quit Beatbook", "Program", "app.quit", ANYWHERE, rank=1, served=True),
)  # fmt: skip
