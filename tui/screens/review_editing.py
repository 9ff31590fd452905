"""Editing a line of a draft, in place or in an editor; splitting and finding."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.app import SuspendNotSupported
from textual.events import DescendantFocus
from textual.message_pump import MessagePump

from tui.drafting.review.item import DecisionRefused, DraftLine, ItemKey, LinePath, ReviewItem
from tui.navigation.commands import commands_for
from tui.text.spans import Line, Span
from tui.widgets.choices import Choices
from tui.widgets.frame import KeyBar
from tui.widgets.line_editor import LineEditor
from tui.widgets.panel import Panel

from .review_editor import NoEditor, editor_words, open_editor

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.drafting.review.session import ReviewSession

    _Base = Screen[bool]
else:
    _Base = MessagePump

EditMode = Literal["", "edit", "split", "find"]
SENTENCE_END = ". "


class ReviewEditing(_Base):
    """The part of the review's screen that takes typed text."""

    session: "ReviewSession"
    key: ItemKey | None
    lines: tuple[DraftLine, ...]
    decide: Callable[..., bool]
    show_item: Callable[[ReviewItem | None], None]
    show_pane: Callable[[str], None]
    tell: Callable[..., None]
    redraw: Callable[[], None]
    editing: EditMode = ""
    """What is typed now."""
    edited: DraftLine | None = None
    asked: bool = False
    """Whether the reader was told that an edit would be lost."""
    warned: ItemKey | None = None
    """The thing whose fault was named when it was first accepted."""

    def accept(self, key: ItemKey) -> None:
        """Accept a thing. Where a check finds it wrong, the first try says so.

        Raises DecisionRefused.
        """
        wrong = next((check for check in self.session.checks(key) if check.mark == "×"), None)
        if wrong is not None and self.warned != key:
            self.warned = key
            raise DecisionRefused(f"{wrong.sentence} Press a again to accept it all the same.")
        self.session.accept(key)

    @property
    def typed_lines(self) -> int | None:
        """How many lines to show: those above the one that is typed, and None for all."""
        return self.lines.index(self.edited) if self.edited is not None and self.edited in self.lines else None

    def marked_line(self) -> DraftLine | None:
        """The line under the cursor."""
        marked = str(self.query_one("#draft", Choices).marked)
        return self.lines[int(marked)] if marked.isdecimal() and int(marked) < len(self.lines) else None

    def action_edit(self) -> None:
        """Edit the line under the cursor."""
        line = self.marked_line()
        if line is None or not line.path:
            self.tell("This line cannot be edited here." if line else "There is no line to edit.")
            return
        self.edited = line
        choices = ("yes", "no") if line.kind == "yes-no" else line.choices
        how = "up and down choose" if choices else "enter keeps it, escape leaves it as it was"
        self._begin("edit", f"{line.label}: {how}", line.value, choices)

    def action_split(self) -> None:
        """Move the cursor to where a statement is to be split."""
        text = next((line.value for line in self.lines if line.path == ("text",)), "")
        if self.key is None or self.key.kind != "statement" or not text:
            self.tell("Only a statement can be split.")
            return
        end = text.find(SENTENCE_END)
        at = end + len(SENTENCE_END) if end >= 0 else len(text) // 2
        self._begin("split", "Split before the cursor: arrows move it, enter splits, escape leaves it as it was", text, at=at, fixed=True)

    def action_find(self) -> None:
        """Find a thing by words of its title."""
        self._begin("find", "Find words of a title: enter finds the next one", "")

    def action_editor(self) -> None:
        """Open the line under the cursor in an editor, and read the files again."""
        line = self.marked_line()
        if self.key is None and not self.session.problems():
            return
        try:
            path: LinePath = line.path if line else ()
            file, number = self.session.editor_place(self.key or self.session.items[0].key, path)
            words = editor_words(os.environ, Path(file), number)
            with self.app.suspend():
                open_editor(words)
        except SuspendNotSupported:
            self.tell("An editor cannot be opened in this terminal.", severe=True)
            return
        except (DecisionRefused, NoEditor) as error:
            self.tell(str(error), severe=True)
        self.read_again(quiet=True)
        self.app.refresh(layout=True)

    def action_write(self) -> None:
        """Say what is saved, and read the files again."""
        self.read_again()

    def read_again(self, *, quiet: bool = False) -> None:
        """Read the files again, and say what has changed."""
        try:
            found = self.session.reload()
        except DecisionRefused as refused:
            self.tell(str(refused), severe=True)
            return
        if found:
            self.tell(found[0], severe=bool(self.session.problems()))
        elif not quiet:
            self.tell("Everything is saved.")
        known = {item.key: item for item in self.session.items}
        self.show_item(known.get(self.key) if self.key in known else self.session.next_item())

    def left_safely(self) -> bool:
        """Whether the reader can leave: a line that is being edited is saved.

        Where it cannot be, the first try says so. The second keeps what was typed for the next review.
        """
        if self.asked:
            self.left_at_once()
            return True
        if refused := self._refused():
            self.asked = True
            self.tell(f"{refused} Quit again, and the next review goes on with this line.", severe=True)
            return False
        return True

    def left_at_once(self) -> str:
        """Save the line that is being edited, or keep it for the next review.

        The result is what was typed where neither can be done, and else empty.
        """
        if not self._refused() or self.edited is None or self.key is None:
            return ""
        text = self.query_one(LineEditor).text
        try:
            self.session.keep_unfinished(self.key, self.edited.path, text)
        except DecisionRefused:
            return text
        return ""

    def go_on_typing(self) -> None:
        """Go on with the line that was being edited when the last review ended."""
        line = self.session.unfinished()
        if line is None:
            return
        self.show_item(self.session.item(line.key))
        place = next(number for number, each in enumerate(self.lines) if each.path == line.path)
        self.query_one("#draft", Choices).mark(str(place))
        self.action_edit()
        self.query_one(LineEditor).begin(line.text, self.query_one(LineEditor).choices)
        self.tell("This line was not finished when the last review ended.", severe=True)

    def _refused(self) -> str:
        """Save the line that is being edited: why that is refused, or empty."""
        if self.editing != "edit" or self.edited is None or self.key is None:
            return ""
        text = self.query_one(LineEditor).text
        if text == self.edited.value:
            return ""
        try:
            self.session.edit(self.key, self.edited.path, text)
        except DecisionRefused as refused:
            return str(refused)
        return ""

    def _typing(self) -> bool:
        """Whether a line is being typed, of which the reader is then told."""
        if self.editing:
            self.tell("Finish the line first: enter keeps it, escape leaves it as it was.")
        return bool(self.editing)

    def _begin(
        self, mode: EditMode, about: str, text: str, choices: tuple[str, ...] = (), at: int | None = None, *, fixed: bool = False
    ) -> None:
        self.editing = mode
        self.asked = False
        self.show_pane("draft")
        self.set_class(True, "-editing")
        self.query_one(KeyBar).idle = frozenset(command.id for command in commands_for("review"))
        self.redraw()
        row: Line = (Span(about, "title"),)
        self.query_one("#editing-about", Panel).drawing = lambda width, glyphs: (row,)
        editor = self.query_one(LineEditor)
        editor.begin(text, choices, at, fixed=fixed)
        self.set_focus(editor)
        self.call_after_refresh(editor.focus)

    def _end(self) -> None:
        if self.editing == "edit":
            self.session.forget_unfinished()
        path = self.edited.path if self.edited else None
        self.editing = ""
        self.edited = None
        self.set_class(False, "-editing")
        self.query_one(KeyBar).idle = frozenset()
        self.redraw()
        draft = self.query_one("#draft", Choices)
        for number, line in enumerate(self.lines):
            if line.path == path:
                draft.mark(str(number))
        self.set_focus(draft)

    @on(DescendantFocus)
    def _keep_focus(self, event: DescendantFocus) -> None:
        """A click elsewhere does not take the keys away from the line that is typed."""
        editor = self.query_one(LineEditor)
        if self.editing and event.widget is not editor:
            self.set_focus(editor)

    @on(LineEditor.Left)
    def _left(self) -> None:
        self._end()

    @on(LineEditor.Kept)
    def _kept(self, event: LineEditor.Kept) -> None:
        line, mode = self.edited, self.editing
        if mode == "find":
            self._end()
            self._find(event.text)
        elif mode == "split":
            if self.decide(lambda key: self.session.split(key, event.at)):
                self._end()
        elif mode == "edit" and line is not None:
            path = line.path
            if self.decide(lambda key: self.session.edit(key, path, event.text)):
                self._end()

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        items = list(self.session.items)
        at = next((number for number, item in enumerate(items) if item.key == self.key), -1) + 1
        found = next(
            (item for item in (*items[at:], *items[:at]) if wanted and all(word in item.title.casefold() for word in wanted)), None
        )
        if found is None:
            self.tell(f"No title has: {words}" if wanted else "Nothing was typed.")
            return
        self.show_item(found)
