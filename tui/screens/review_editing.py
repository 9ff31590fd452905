"""Editing the lines of a draft in place."""

from collections.abc import Sequence

from msgspec.structs import replace

from tui.drafting.figures import NO_PERIOD
from tui.drafting.review.item import DecisionRefused, DraftLine, LinePath, NotSound
from tui.drafting.review.unfinished import UnfinishedLine
from tui.model.sentence_case import capital
from tui.text.numbers import NO_UNIT
from tui.text.spans import Line, Span
from tui.widgets.choices import Choices, Key

from .review_listing import choice_listing, choices_of
from .review_typing import ReviewTyping

NOT_STATED = (NO_UNIT, NO_PERIOD)
"""Lines that say that the report gives nothing, and are typed from nothing."""


class ReviewEditing(ReviewTyping):
    """The part of the review's screen that edits lines.

    Several lines of one figure, or of one thing, are kept together: tab goes from one to the next, and enter keeps all that was typed.
    """

    edited: DraftLine | None = None
    """The line that is typed now."""
    pending: dict[LinePath, str]
    """What was typed into other lines, to be kept with this one."""
    asked: bool = False
    """Whether the reader was told that an edit would be lost."""

    @property
    def shown_lines(self) -> Sequence[DraftLine]:
        """The lines to show: those above the one that is typed, as they will be."""
        if self.edited is None:
            return self.lines
        at = next((number for number, line in enumerate(self.lines) if line.path == self.edited.path), len(self.lines))
        return [replace(line, value=self.pending.get(line.path, line.value)) for line in self.lines[:at]]

    def marked_line(self) -> DraftLine | None:
        """The line under the cursor."""
        marked = str(self.query_one("#draft", Choices).marked)
        return self.lines[int(marked)] if marked.isdecimal() and int(marked) < len(self.lines) else None

    def action_edit(self) -> None:
        """Edit the line under the cursor."""
        line = self.marked_line()
        if line is None or not line.path:
            self.tell("This line is only shown: it cannot be edited." if line else "There is no line to edit.")
            return
        self.pending = {}
        self.asked = False
        self._edit(line, line.value)

    def other_line(self, by: int) -> None:
        """Go on to another line of the same figure or thing, and keep what was typed."""
        line = self.edited
        if self.editing != "edit" or line is None:
            return
        group = self._together
        if len(group) < 2:
            self.box.remark("This line is kept on its own.")
            return
        at = next(number for number, each in enumerate(group) if each.path == line.path)
        self.pending[line.path] = self._typed(line)
        found = group[(at + by) % len(group)]
        self._edit(found, self.pending.pop(found.path, found.value))

    def left_safely(self) -> bool:
        """Whether the reader can leave: what is being edited is saved.

        Where it cannot be, the first try says so. The second keeps what was typed for the next review.
        """
        if self.asked:
            self.left_at_once()
            return True
        if refused := self._refused():
            self.asked = True
            self.box.refuse(f"{refused} Quit again, and the next review goes on with this line.")
            return False
        return True

    def left_at_once(self) -> str:
        """Save what is being edited, or keep it for the next review.

        The result is what was typed where neither can be done, and else empty.
        """
        if not self._refused() or self.edited is None or self.key is None:
            return ""
        text = self.box.text
        try:
            self.session.keep_unfinished(UnfinishedLine(self.key, self.edited.path, text, tuple(self.pending.items())))
        except DecisionRefused:
            return text
        return ""

    def go_on_typing(self) -> None:
        """Go on with the line that was being edited when the last review ended."""
        line = self.session.unfinished()
        if line is None:
            return
        self.show_item(self.session.item(line.key))
        self._mark(line.path)
        self.action_edit()
        there = {each.path for each in self.lines}
        self.pending = {path: text for path, text in line.others if path in there}
        self.redraw()
        self.box.editor.begin(line.text)
        self.box.remark("This line was not finished when the last review ended.")

    def end_typing(self) -> None:
        """Close the box, with the cursor on the line that was edited."""
        edited, self.edited = self.edited, None
        if self.editing == "edit":
            self.session.forget_unfinished()
        super().end_typing()
        if edited is not None:
            self._mark(edited.path)

    def _edit(self, line: DraftLine, text: str) -> None:
        """Open the box with a text."""
        self.edited = replace(line, value=text)
        title = f"{line.label} ({line.group})" if line.group else line.label
        about: Line = (Span(title, "strong"), *((Span(f"  {line.note}", "quiet"),) if line.note else ()))
        listing = choice_listing(self.edited) if choices_of(line) else None
        self.begin_typing("edit", about, "" if listing or text in NOT_STATED else text, self._keep, listing)
        draft = self.query_one("#draft", Choices)
        self.call_after_refresh(draft.scroll_end, animate=False)  # The lines next to the one that is typed.

    def _keep(self, text: str, chosen: Key) -> None:
        line = self.edited
        if line is None:
            return
        if choices_of(line) and not chosen:
            self.box.refuse("Nothing in the list has these words. Delete some of them.")
            return
        texts = self._texts(line)
        if not texts or self.decide(lambda key: self.session.edit_lines(key, texts), refuse=self._refuse):
            self.end_typing()

    def _refuse(self, refused: DecisionRefused) -> None:
        if not isinstance(refused, NotSound):
            self.box.refuse(str(refused))
            return
        fault = capital(refused.fault)
        self.box.refuse(f"{fault} Tab goes to the lines that can change with it." if len(self._together) > 1 else fault)

    @property
    def _together(self) -> list[DraftLine]:
        """The lines that can be kept with the one that is typed, itself too."""
        own = self.edited
        if own is None or own.apart:
            return []
        return [line for line in self.lines if line.path and line.group == own.group and not line.apart]

    def _typed(self, line: DraftLine) -> str:
        """What a line is to be: the typed text, or the selected choice."""
        choices = choices_of(line)
        if not choices:
            return line.value if line.value in NOT_STATED and not self.box.text.strip() else self.box.text
        chosen = str(self.box.chosen)
        return choices[int(chosen)] if chosen else line.value

    def _texts(self, line: DraftLine) -> dict[LinePath, str]:
        """Every line that was typed, without those that are as they were."""
        values = {each.path: each.value for each in self.lines}
        texts = {**self.pending, line.path: self._typed(line)}
        return {path: text for path, text in texts.items() if text != values.get(path)}

    def _refused(self) -> str:
        """Save what is being edited: why that is refused, or empty.

        Once it is saved, the next review has nothing to go on with.
        """
        line = self.edited
        if self.editing != "edit" or line is None or self.key is None:
            return ""
        texts = self._texts(line)
        try:
            if texts:
                self.session.edit_lines(self.key, texts)
        except DecisionRefused as refused:
            return str(refused)
        self.session.forget_unfinished()
        return ""

    def _mark(self, path: LinePath) -> None:
        """Put the cursor on a line."""
        place = next((number for number, line in enumerate(self.lines) if line.path == path), None)
        if place is not None:
            self.query_one("#draft", Choices).mark(str(place))
