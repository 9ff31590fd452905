"""The commands of the review of a draft."""

from .command import Command, Place

ON_REVIEW: tuple[Place, ...] = ("review",)
CHOICES: tuple[Place, ...] = ("choosing", "linking", "several")
ON_LINE: tuple[Place, ...] = ("typing", "narrowing")

REVIEWING: tuple[Command, ...] = (
    Command("accept", ("a",), "a", "accept", "Accept this", "Review", "screen.accept", ON_REVIEW, 2),
    Command("edit", ("e",), "e", "edit", "Edit the line under the cursor", "Review", "screen.edit", ON_REVIEW, 3),
    Command("skip", ("s",), "s", "skip", "Skip this; it comes back at the end", "Review", "screen.skip", ON_REVIEW, 4),
    Command("reject", ("x",), "x", "reject", "Reject what the cursor is on", "Review", "screen.reject", ON_REVIEW, 5),
    Command("accept-several", ("A",), "A", "several", "Accept several at once", "Review", "screen.accept_several", ON_REVIEW, 10),
    Command("reject-several", ("X",), "X", "topic", "Reject a whole topic", "Review", "screen.reject_several", ON_REVIEW, 21),
    Command("undo", ("u",), "u", "undo", "Take the last decision back", "Review", "screen.undo", ON_REVIEW, 6),
    Command(
        "choose-line", ("up", "down", "pageup", "pagedown", "home", "end"), "↑↓", "move", "Move through the lines", "Move", "", ON_REVIEW,
    ),
    Command("next-item", ("n",), "n", "next", "Next thing", "Go", "screen.next_item", ON_REVIEW, 8),
    Command("previous-item", ("p",), "p", "previous", "Previous thing", "Go", "screen.previous_item", ON_REVIEW, 9),
    Command("next-doubtful", ("N",), "N", "doubtful", "Next thing with something to look at", "Go", "screen.next_doubtful", ON_REVIEW, 13),
    Command("next-pane", ("tab",), "tab", "pane", "Go to the next pane", "Read", "screen.pane(1)", ON_REVIEW, 7),
    Command("previous-pane", ("shift+tab",), "shift+tab", "back", "Go to the previous pane", "Read", "screen.pane(-1)", ON_REVIEW),
    Command("scroll-review", ("space",), "space", "more", "Scroll the source or the checks", "Read", "screen.more_text", ON_REVIEW),
    Command("editor", ("E",), "E", "editor", "Open the line in $EDITOR", "Review", "screen.editor", ON_REVIEW, 12),
    Command("split", ("vertical_line",), "|", "split", "Split this statement in two", "Review", "screen.split", ON_REVIEW, 15),
    Command("join", ("plus",), "+", "join", "Join this statement with the next one", "Review", "screen.join", ON_REVIEW, 16),
    Command("choose-check", ("c",), "c", "check", "Choose a check that fits a figure", "Review", "screen.candidates", ON_REVIEW, 14),
    Command("choose-links", ("m",), "m", "links", "Link this statement to the matrix", "Review", "screen.links", ON_REVIEW, 18),
    Command("find-item", ("slash",), "/", "find", "Find words in the draft and its source", "Go", "screen.find", ON_REVIEW, 11),
    Command("end-find", ("escape",), "esc", "clear", "Clear the search", "Go", "screen.end_find", ON_REVIEW, -1),
    Command("copy-item", ("y",), "y", "copy", "Copy this as a note", "Read", "screen.copy", ON_REVIEW, 17),
    Command("write", ("w",), "w", "reload", "Say what is saved, and read the files again", "Program", "screen.write", ON_REVIEW, 19),
    Command("open-draft", ("o",), "o", "open", "Leave the review, and open the workshop", "Program", "screen.open_draft", ON_REVIEW, 20),
    Command("review-keys", ("question_mark",), "?", "help", "Show the keys", "Program", "screen.keys", ON_REVIEW, 0),
    Command("keep-line", ("enter",), "enter", "keep", "Keep what is typed", "Review", "", ("typing",), 1),
    Command("take-entry", ("enter",), "enter", "choose", "Take the selected entry", "Review", "", ("narrowing",), 1),
    Command("leave-line", ("escape",), "esc", "leave", "Leave it as it was", "Review", "", (*ON_LINE, "splitting"), 2),
    Command("other-line", ("tab", "shift+tab"), "tab", "line", "Change another line with this one", "Review", "", ON_LINE, 3),
    Command("walk-entries", ("up", "down", "pageup", "pagedown"), "↑↓", "move", "Move through the list", "Review", "", ("narrowing",), 4),
    Command("clear-before", ("ctrl+u",), "ctrl+u", "clear", "Delete everything before the cursor", "Review", "", ON_LINE, 7),
    Command("clear-after", ("ctrl+k",), "ctrl+k", "after", "Delete everything after the cursor", "Review", "", ON_LINE),
    Command("clear-word", ("ctrl+w",), "ctrl+w", "word", "Delete the word before the cursor", "Review", "", ON_LINE, 6),
    Command("move-by-word", ("ctrl+left", "ctrl+right"), "ctrl+←→", "word", "Move by a word", "Review", "", ON_LINE),
    Command("line-ends", ("home", "end"), "home end", "ends", "Go to the start or the end of the line", "Review", "", ON_LINE),
    Command("split-here", ("enter",), "enter", "split", "Split here", "Review", "", ("splitting",), 1),
    Command("split-word", ("left", "right"), "←→", "word", "Move the split by a word", "Review", "", ("splitting",), 3),
    Command("split-sentence", ("up", "down"), "↑↓", "sentence", "Move the split by a sentence", "Review", "", ("splitting",), 4),
    Command("toggle-link", ("enter", "space"), "enter", "link", "Link or unlink here", "Review", "screen.toggle_link", ("linking",), 1),
    Command("move-link", ("up", "down", "left", "right"), "↑↓←→", "move", "Move through the matrix", "Review", "", ("linking",), 5),
    Command("jump-link", tuple("123456789"), "3b", "jump", "Go to an activity, such as 3b", "Review", "", ("linking",), 6),
    Command("leave-choice", ("escape",), "esc", "close", "Close", "Dialog", "screen.leave", CHOICES, 4, served=True),
    Command("tick-thing", ("space",), "space", "tick", "Tick or untick this", "Review", "screen.tick_thing", ("several",), 2),
    Command("tick-things", ("asterisk",), "*", "all", "Tick all, or none", "Review", "screen.tick_things", ("several",), 3),
    Command("take-several", ("enter",), "enter", "decide", "Accept or reject what is ticked", "Review", "", ("several",), 1),
    Command("take-choice", ("enter",), "enter", "choose", "Choose the selected one", "Review", "", ("choosing",), 1),
)  # fmt: skip
