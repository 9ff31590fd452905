"""The slides of a deck: a list to choose from and to change."""

from collections.abc import Callable
from os.path import lexists
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.model.deck import DECK_FILE
from tui.model.pack import Pack
from tui.navigation.commands import EVERY, Place, commands_for
from tui.slides.deck_list import deck_lines
from tui.slides.decks import deck_title
from tui.slides.layout import margin
from tui.slides.presentation import Presentation
from tui.slides.slide import content_of
from tui.slides.slide_words import OWN_WORDS, SlideWords
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.content import content
from tui.widgets.frame_lines import dialog_lines, typing_line
from tui.widgets.keys import bindings
from tui.widgets.panel import Panel
from tui.widgets.typed import TypedLine

from .asking import LIST_SIDES
from .dialog import Dialog, DialogBox
from .keys import KeysDialog

_EDITING = [command for command in commands_for("deck") if command.id not in {"stop-editing", "deck-keys"}]
CHANGING = frozenset(command.action.partition("(")[0] for command in _EDITING)
"""The actions that change or save the slides."""
OTHER_ROWS = 3
"""The rows besides list and keys: the title, a remark, and one for a long remark or the line that is typed."""
LINE_SIDES = 2
"""The cells beside the line that is typed."""
KEY_ROWS, KEY_SIDES = 2, 2
"""The most rows of keys, as a narrow terminal has no room for the editor's in one, and the cells beside them."""
LONGEST_TITLE = 300
"""The most characters of a title in a deck file."""


class DeckIndex(Dialog[int]):
    """Slides by number and title; the result is the chosen slide's number.

    While they are being edited they can be moved, removed, given other titles and saved. Nothing is written until they are saved.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("index"), *bindings("deck")]
    place: ClassVar[Place] = "index"
    main: ClassVar[str] = "#slides"
    dims: ClassVar[bool] = False

    def __init__(self, pack: Pack, presentation: Presentation, show: Callable[[int, int], None]) -> None:
        super().__init__()
        self.pack = pack
        self.presentation = presentation
        self.show_behind = show
        """Draws a slide behind the list, by its index, in the rows that the list does not cover."""
        self.behind = presentation.place
        """The index of the slide that is drawn there."""
        self.rows = self.said = 0
        """The rows of the list, and those of the message below it."""
        self.heading = self._title
        self.editing = False
        """Whether letters change the slides."""
        self.asked = ""
        """What is being typed: a slide's `title`, `headline` or `sentence`, the deck's `name`, a `file`, or nothing."""
        self.replaces = ""
        """The existing file that the next enter replaces."""

    def box(self) -> ComposeResult:
        """The list, a line to type in, and a message."""
        yield Choices(id="slides")
        with Horizontal(id="line", classes="-hidden"):
            yield Static(id="prompt", markup=False)
            yield TypedLine(compact=True, select_on_focus=False)
        yield Static(id="remark", markup=False)

    @property
    def _title(self) -> str:
        return f"{self.presentation.title}{'  not saved' if self.presentation.unsaved else ''}"

    def on_mount(self) -> None:
        """Fill the list and select the current slide."""
        self._fill(self.presentation.place)
        super().on_mount()

    def _fill(self, place: int) -> None:
        drawn = deck_lines(self.pack, self.presentation.slides, max(1, self.app.size.width - LIST_SIDES))
        self.query_one(Choices).fill((ListEntry(str(number), lines) for number, lines in enumerate(drawn, 1)), str(place + 1))
        self.query_one(DialogBox).set_title(self._title)
        self.behind = place
        self._fit()

    def _fit(self) -> None:
        """Draw the keys, and make the box no higher than its content."""
        self.query_one("#keys", Panel).refresh(layout=True)
        listed = sum(len(entry.lines) for entry in self.query_one(Choices).entries)
        keys = len(self._keys(self.app.size.width - KEY_SIDES, BLOCKS))
        self.rows = min(listed + max(OTHER_ROWS, 1 + self.said) + keys, self.app.size.height)
        self.query_one(DialogBox).styles.height = self.rows
        self.show_behind(self.behind, self.rows)

    @property
    def marked(self) -> int:
        """The index of the selected slide."""
        return int(str(self.query_one(Choices).marked or self.presentation.place + 1)) - 1

    def remark(self, text: str, *, wrong: bool = False) -> None:
        """Show a message below the list, in a higher box where it is long."""
        line: Line = (Span(text, "strong" if wrong else "quiet"),)
        self.query_one("#remark", Static).update(content([line]))
        before, self.said = self.said, len(wrap(line, max(1, self.app.size.width - LINE_SIDES)))
        if max(before, self.said) >= OTHER_ROWS:
            self._fit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action may run.

        Those that change the slides may only while they are being edited.
        """
        return (self.editing or f"screen.{action}" not in CHANGING) and super().check_action(action, parameters)

    def unused(self, key: str) -> str:
        """What a key of the editor needs; for any other, the keys of the list."""
        edits = any(key in command.keys for command in _EDITING if command.id in self.allowed)
        return "Press e to edit the slides." if edits and not self.editing else super().unused(key)

    def action_edit_slides(self) -> None:
        """Let letters change the slides."""
        self.editing = True
        self._fit()
        self.remark("Nothing is written until you save with w.")

    def action_deck_keys(self) -> None:
        """List the keys of the list, or of the editor."""
        self.app.push_screen(KeysDialog(self.keys_of, self.allowed))

    def action_only_slide(self) -> None:
        """Begin a new deck with the slides that were added, or else with the selected one."""
        before, added = len(self.presentation.slides), len(self.presentation.added)
        if before in (1, added):
            self.remark("This is the only slide." if before == 1 else "All slides are yours.")
            return
        self.presentation.only(self.marked)
        self.presentation.rename(deck_title(self.pack, self.presentation.slides))
        self._fill(self.presentation.place)
        gone, yours = plural(before - len(self.presentation.slides), "slide"), "slide" if added == 1 else plural(added, "slide")
        kept = f"Kept the {yours} that you added" if added else "Kept only this slide: you added none"
        self.remark(f"{kept}. Press u to bring the other {gone} back. On a page, + adds it.")

    def action_move_slide(self, by: int) -> None:
        """Move the selected slide up or down."""
        place = self.marked
        if self.presentation.move(place, by):
            self._fill(place + by)

    def action_remove_slide(self) -> None:
        """Remove the selected slide."""
        place, title = self.marked, content_of(self.pack, self.presentation.slides[self.marked]).name
        if self.presentation.remove(place):
            self._fill(min(place, len(self.presentation.slides) - 1))
            self.remark(f"Removed: {title}. u brings it back.")
        else:
            self.remark("A deck needs at least one slide.", wrong=True)

    def action_undo_slides(self) -> None:
        """Take the last change back."""
        place, undone = self.marked, self.presentation.undo()
        self._fill(min(place, len(self.presentation.slides) - 1))
        self.remark("Undone." if undone else "There is nothing to undo.")

    def action_reword(self, what: str) -> None:
        """Ask for another `title`, `headline` or `sentence` of the selected slide."""
        words, found = OWN_WORDS[what], content_of(self.pack, self.presentation.slides[self.marked])
        self._ask(what, words.asked(found, self.marked + 1, self.app.size.width // 2), words.now(found), words.hint(found))

    def action_save_deck(self) -> None:
        """Ask for a file to save the deck in, or a folder.

        The first time, ask for the deck's title before.
        """
        if self.presentation.file:
            self._ask_file()
        else:
            self._ask("name", "Deck title: ", self.presentation.title, "What these slides are called together; next, the file.")

    def _ask_file(self) -> None:
        self._ask("file", "File: ", self.presentation.file or DECK_FILE)

    def _reword(self, words: SlideWords, typed: str) -> None:
        place = self.marked
        slide = self.presentation.slides[place]
        changed = words.changed(slide, content_of(self.pack, slide), typed)
        if changed != slide and (problem := words.problem(typed)):
            self.remark(problem, wrong=True)
            return
        self._asked_enough()
        if changed != slide:
            self.presentation.reword(place, changed)
            self._fill(place)
            found, (width, height) = content_of(self.pack, changed), self.app.size
            self.remark(f"{words.name}: {words.now(found)}{words.small(found, width - 2 * margin(width), height)}")

    def keyed(self) -> Widget:
        """The list, or the line that is being typed."""
        return self.query_one(TypedLine) if self.asked else super().keyed()

    def _keys(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return (typing_line(width, "save" if self.asked == "file" else "keep"),) if self.asked else self._own_keys(width)

    def _own_keys(self, width: int) -> tuple[Line, ...]:
        return dialog_lines(self.keys_of, width, EVERY - self.allowed, KEY_ROWS)

    @property
    def keys_of(self) -> Place:
        """Those of the editor while the slides are edited."""
        return "deck" if self.editing else self.place

    def _ask(self, what: str, prompt: str, value: str, remark: str = "") -> None:
        self.asked = what
        self._fit()
        self.replaces = ""
        self.query_one("#prompt", Static).update(prompt)
        below = cell_len(f"{prompt}{value} ") > self.app.size.width - LINE_SIDES
        self.query_one("#line").set_class(below, "-below").remove_class("-hidden")
        line = self.query_one(TypedLine)
        line.value = value
        self.set_focus(line)
        line.select_all()  # What is typed replaces it; an arrow keeps it.
        self.remark(remark)

    def _asked_enough(self) -> None:
        self.asked = ""
        self._fit()
        self.query_one("#line").add_class("-hidden")
        self.remark("")
        self.set_focus(self.query_one(Choices))

    def action_leave(self) -> None:
        """Leave the line that is being typed, then the editing, then the list."""
        if self.asked:
            self._asked_enough()
        elif self.editing:
            self.editing = False
            self._fit()
            self.remark("The slides are not saved. To save them, press e, then w." if self.presentation.unsaved else "")
        else:
            super().action_leave()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        typed = event.value.strip()[:LONGEST_TITLE]
        if words := OWN_WORDS.get(self.asked):
            self._reword(words, typed)
        elif self.asked == "name":
            self.presentation.rename(typed or self.presentation.title)
            self.query_one(DialogBox).set_title(self._title)
            self._ask_file()
        elif self.asked == "file":
            self._save(event.value)

    def _save(self, folder: str) -> None:
        from tui.slides.deck_file import DeckNotSaved, deck_path, save_deck, saved_words  # late: few save their slides

        try:
            path = deck_path(folder)
            if lexists(path) and self.replaces != str(path):
                self.replaces = str(path)
                self.remark(f"{path} exists. Press enter again to replace it.", wrong=True)
                return
            save_deck(self.presentation.deck, path)
        except DeckNotSaved as error:
            self.remark(str(error), wrong=True)
            return
        self.presentation.saved(str(path))
        self.query_one(DialogBox).set_title(self._title)
        self._asked_enough()
        self.remark(saved_words(path))

    @on(Choices.Marked)
    def _marked(self) -> None:
        if self.is_current and self.marked != self.behind:
            self.behind = self.marked
            self.show_behind(self.behind, self.rows)

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(int(event.name))
