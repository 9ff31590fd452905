"""The commands of the dialogs.

The most useful have the lowest rank: they stay in the footer of a narrow terminal.
"""

from .command import Command, Place

LISTS: tuple[Place, ...] = ("search", "goto", "palette")
"""Dialogs with an input over a list."""

DIALOG_COMMANDS: tuple[Command, ...] = (
    Command("open-result", ("enter",), "enter", "open", "Open the selected result", "Dialog", "", ("search",), 1, served=True),
    Command("search-all", ("tab",), "tab", "switch", "Search all workshops, or this one", "Dialog", "screen.switch_search",
        ("search",), 3, served=True),
    Command("go-there", ("enter",), "enter", "go", "Go to the typed address", "Dialog", "", ("goto",), 1, served=True),
    Command("choose", ("enter",), "enter", "choose", "Run the command or go to the place", "Dialog", "", ("palette",), 1, served=True),
    Command("go-to-slide", ("enter",), "enter", "go", "Go to the selected slide", "Dialog", "", ("index",), 1, served=True),
    Command("show-kind", ("enter",), "enter", "show", "Show this kind", "Dialog", "", ("kinds",), 1, served=True),
    Command("open-workshop", ("enter",), "enter", "open", "Open the selected workshop", "Dialog", "screen.open_workshop", ("library",), 1,
        served=True),
    Command("filter-library", ("slash",), "/", "filter", "Filter the library", "Dialog", "screen.filter_library", ("library",), 3,
        served=True),
    Command("sort-library", ("s",), "s", "sort", "Sort by force or by date", "Dialog", "screen.sort_library", ("library",), 6, served=True),
    Command("search-inside", ("tab",), "tab", "inside", "Search inside all workshops", "Dialog", "screen.search_inside", ("library",), 7,
        served=True),
    Command("compare-workshop", ("equals_sign",), "=", "compare", "Compare its first measure", "Dialog", "screen.compare_workshop",
        ("library",), 8, served=True),
    Command("follow-this", ("enter",), "enter", "follow", "Follow this presenter", "Dialog", "", ("presentations",), 1, served=True),
    Command("take-rebase", ("enter",), "enter", "choose", "Rebase at the selected period", "Dialog", "", ("rebasing",), 1, served=True),
    Command("tick", ("enter", "space"), "enter", "tick", "Tick or untick", "Dialog", "screen.tick", ("checklist",), 1, served=True),
    Command("tick-only", ("o",), "o", "only", "Tick only this of its kind", "Dialog", "screen.only", ("checklist",), 3, served=True),
    Command("tick-all", ("a",), "a", "all", "Tick all", "Dialog", "screen.all", ("checklist",), 4, served=True),
    Command("next-copy", ("y", "right"), "y", "next", "Copy the next form", "Dialog", "screen.turn(1)", ("copy",), 1, served=True),
    Command("previous-copy", ("left",), "←", "back", "Copy the previous form", "Dialog", "screen.turn(-1)", ("copy",), 3, served=True),
    Command("complete", ("tab",), "tab", "complete", "Complete the address", "Dialog", "screen.complete", ("goto",), 3, served=True),
    Command("walk", ("up", "down", "pageup", "pagedown"), "↑↓", "move", "Move in a dialog", "Dialog", "", (*LISTS, "info", "library"), 4,
        served=True),
    Command(
        "more", ("space",), "space", "more", "Scroll the text", "Dialog", "screen.more",
        ("copy", "info", "library", "notes", "keys"), 5, served=True,
    ),
    Command("to-source", ("left",), "←", "source", "Go to the source", "Dialog", "screen.turn('#source')", ("info",), served=True),
    Command("to-original", ("right",), "→", "original", "Go to the original", "Dialog", "screen.turn('#original')", ("info",), served=True),
    Command("close", ("escape",), "esc", "close", "Close", "Dialog", "screen.leave", LISTS, 2, served=True),
    Command("close-library", ("escape", "L"), "esc", "close", "Close", "Dialog", "screen.leave", ("library",), 2, served=True),
    Command("close-filter", ("escape", "f"), "esc", "close", "Close", "Dialog", "screen.leave", ("checklist",), 2, served=True),
    Command("close-kinds", ("escape", "f"), "esc", "close", "Close", "Dialog", "screen.leave", ("kinds",), 2, served=True),
    Command("close-copy", ("escape", "enter"), "esc", "close", "Close", "Dialog", "screen.leave", ("copy",), 2, served=True),
    Command("close-info", ("escape", "enter", "i"), "esc", "close", "Close", "Dialog", "screen.leave", ("info",), 2, served=True),
    Command("close-notes", ("escape", "enter", "n"), "esc", "close", "Close", "Dialog", "screen.leave", ("notes",), 2, served=True),
    Command("close-index", ("escape", "o"), "esc", "close", "Close", "Dialog", "screen.leave", ("index",), 2, served=True),
    Command("stop-editing", ("escape",), "esc", "done", "Stop editing the slides", "Dialog", "screen.leave", ("deck",), 1, served=True),
    Command("quit-unsaved", ("q",), "q", "quit", "Quit without saving", "Dialog", "screen.end", ("unsaved",), 1, served=True),
    Command("list-unsaved", ("o",), "o", "list", "List the slides, to save them", "Dialog", "screen.list", ("unsaved",), 2, served=True),
    Command("stay-unsaved", ("escape",), "esc", "cancel", "Do not quit", "Dialog", "screen.leave", ("unsaved",), 3, served=True),
    Command("cancel", ("escape",), "esc", "cancel", "Close", "Dialog", "screen.leave", ("presentations",), 2, served=True),
    Command("cancel-rebase", ("escape", "R"), "esc", "cancel", "Close", "Dialog", "screen.leave", ("rebasing",), 2, served=True),
    Command("end-live", ("q",), "q", "quit", "Quit, which ends the presentation", "Dialog", "screen.end", ("ending",), 1, served=True),
    Command("stay-live", ("escape",), "esc", "cancel", "Keep presenting", "Dialog", "screen.leave", ("ending",), 2, served=True),
)  # fmt: skip
