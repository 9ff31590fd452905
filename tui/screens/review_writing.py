"""Opening the draft's files in an editor, and reading them again."""

import os
from collections.abc import Iterable
from pathlib import Path

from textual.app import SuspendNotSupported

from tui.drafting.review.item import DecisionRefused, LinePath

from .review_editing import ReviewEditing
from .review_editor import NoEditor, editor_words, open_editor


class ReviewWriting(ReviewEditing):
    """The part of the review's screen that knows of the files."""

    said: tuple[str, ...] = ()
    """What has changed in the files, which stands above the checks until something else is shown."""

    def action_editor(self) -> None:
        """Open the line under the cursor in an editor, and read the files again."""
        line = self.marked_line()
        if self.key is None and not self.session.problems():
            self.tell("Everything is decided: there is no line to open.")
            return
        failed = ""
        try:
            path: LinePath = line.path if line else ()
            file, number = self.session.editor_place(self.key or self.session.items[0].key, path)
            words = editor_words(os.environ, Path(file), number)
            with self.app.suspend():
                open_editor(words)
        except SuspendNotSupported:
            self.say(["An editor cannot be opened in this terminal."])
            return
        except (DecisionRefused, NoEditor) as error:
            failed = str(error)
        self.read_again(failed, "Nothing was changed in the editor.")
        self.app.refresh(layout=True)

    def action_write(self) -> None:
        """Say what is saved, and read the files again."""
        self.read_again("", "Everything is saved, and no other program has changed it.")

    def read_again(self, failed: str, same: str) -> None:
        """Read the files again, and say what failed before and what has changed.

        Where nothing has, it says that it is the `same`.
        """
        try:
            found = self.session.reload()
        except DecisionRefused as refused:
            self.say(filter(None, (failed, str(refused))))
            return
        known = {item.key: item for item in self.session.items}
        self.show_item(known.get(self.key) if self.key in known else self.session.next_item())
        if self.session.problems():
            self.say([failed] if failed else [])
            self.show_pane("checks")
        else:
            self.say([*([failed] if failed else []), *(found or ([] if failed else [same]))])

    def say(self, sentences: Iterable[str]) -> None:
        """Show sentences above the checks, and the first of them at once."""
        self.said = tuple(sentences)
        if self.said:
            self.tell(self.said[0], severe=True)
        self.redraw()
