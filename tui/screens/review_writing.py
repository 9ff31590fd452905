"""Opening the draft's files in an editor, and reading them again."""

import os
from pathlib import Path

from textual.app import SuspendNotSupported

from tui.drafting.review.item import DecisionRefused, LinePath

from .review_editing import ReviewEditing
from .review_editor import NoEditor, editor_words, open_editor


class ReviewWriting(ReviewEditing):
    """The part of the review's screen that knows of the files."""

    def action_editor(self) -> None:
        """Open the line under the cursor in an editor, and read the files again."""
        line = self.marked_line()
        if self.key is None and not self.session.problems():
            self.tell("Everything is decided: there is no line to open.")
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
