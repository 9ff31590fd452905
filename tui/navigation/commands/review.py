"""The commands of the review of a draft."""

from .command import Command, Place

ON_REVIEW: tuple[Place, ...] = ("review",)

REVIEWING: tuple[Command, ...] = (
    Command("accept", ("a",), "a", "accept", "Accept this", "Review", "screen.accept", ON_REVIEW, 2),
    Command("edit", ("e",), "e", "edit", "Edit the line under the cursor", "Review", "screen.edit", ON_REVIEW, 3),
    Command("skip", ("s",), "s", "skip", "Skip this; it comes back at the end", "Review", "screen.skip", ON_REVIEW, 4),
    Command("reject", ("x",), "x", "reject", "Take this out of the draft", "Review", "screen.reject", ON_REVIEW, 5),
    Command("undo", ("u",), "u", "undo", "Take the last decision back", "Review", "screen.undo", ON_REVIEW, 6),
    Command(
        "choose-line", ("up", "down", "pageup", "pagedown", "home", "end"), "↑↓", "move", "Move through the lines", "Move", "", ON_REVIEW,
    ),
    Command("next-item", ("n",), "n", "next", "Next thing to decide", "Go", "screen.next_item", ON_REVIEW, 8),
    Command("previous-item", ("p",), "p", "previous", "Previous thing", "Go", "screen.previous_item", ON_REVIEW, 9),
    Command("next-doubtful", ("N",), "N", "doubtful", "Next thing with something to look at", "Go", "screen.next_doubtful", ON_REVIEW, 13),
    Command("next-pane", ("tab",), "tab", "pane", "Go to the next pane", "Read", "screen.pane(1)", ON_REVIEW, 7),
    Command("previous-pane", ("shift+tab",), "shift+tab", "back", "Go to the previous pane", "Read", "screen.pane(-1)", ON_REVIEW),
    Command("scroll-review", ("space",), "space", "more", "Scroll the source or the checks", "Read", "screen.more_text", ON_REVIEW),
    Command("editor", ("E",), "E", "editor", "Open the line in $EDITOR", "Review", "screen.editor", ON_REVIEW, 12),
    Command("split", ("vertical_line",), "|", "split", "Split this statement at the cursor", "Review", "screen.split", ON_REVIEW, 15),
    Command("join", ("plus",), "+", "join", "Join this statement with the next one", "Review", "screen.join", ON_REVIEW, 16),
    Command("choose-check", ("c",), "c", "check", "Choose a check that fits a figure", "Review", "screen.candidates", ON_REVIEW, 14),
    Command("choose-links", ("m",), "m", "links", "Link this statement to the matrix", "Review", "screen.links", ON_REVIEW, 18),
    Command("find-item", ("slash",), "/", "find", "Find a thing by words of its title", "Go", "screen.find", ON_REVIEW, 11),
    Command("copy-item", ("y",), "y", "copy", "Copy this as a note", "Read", "screen.copy", ON_REVIEW, 17),
    Command("write", ("w",), "w", "reload", "Say what is saved, and read the files again", "Program", "screen.write", ON_REVIEW, 19),
    Command("open-draft", ("o",), "o", "open", "Leave the review, and open the workshop", "Program", "screen.open_draft", ON_REVIEW, 20),
    Command("review-keys", ("question_mark",), "?", "help", "Show the keys", "Program", "screen.keys", ON_REVIEW, 0),
    Command("leave-choice", ("escape",), "esc", "close", "Close", "Dialog", "screen.leave", ("choosing",), 2, served=True),
    Command("take-choice", ("enter",), "enter", "choose", "Choose the selected one", "Dialog", "", ("choosing",), 1, served=True),
)  # fmt: skip
