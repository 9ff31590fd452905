"""The review of one draft, in which every decision is saved at once."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tui.drafting.needs import Missing

from .answers import ReviewAnswers
from .batch import accepted_together, rejected_together
from .decisions import Decision, accepted, with_check
from .folder import DraftFolder
from .garbage import uncollected
from .item import DecisionRefused, ItemKey, LinePath, UndoneDecision
from .lines import line_at
from .links import linked
from .moving import with_lines
from .pace import Pace
from .reading import DraftReading
from .rejecting import rejected
from .rejecting_parts import part_of_line, part_words, rejected_part
from .splitting import joined_with_next, split_at
from .things import Thing
from .undoing import DecisionHistory, Step
from .unfinished import UnfinishedLine, forget_unfinished, keep_unfinished, read_unfinished
from .what_changed import title_of_thing, what_changed
from .yaml_changes import NotChanged, changed_text
from .yaml_lines import line_of


class ReviewSession(ReviewAnswers):
    """One person's review of a draft.

    Every decision is checked and saved before it returns, and can be undone. Each raises DecisionRefused, and changes nothing, where it
    cannot be made.
    """

    def __init__(self, folder: DraftFolder, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(folder, Pace(clock))
        self._history = DecisionHistory(folder)

    @classmethod
    def open(cls, folder: Path) -> "ReviewSession":
        """Begin to review the draft in a folder. Raises ReviewError."""
        return cls(DraftFolder(folder))

    def close(self) -> None:
        """Let other programs change the draft. Everything is saved already."""
        self._folder.close()

    def accept(self, key: ItemKey) -> None:
        """Accept a thing: the marks of a draft are taken away, and nothing else changes."""
        thing = self._thing(key)
        self._make(key, accepted(self._reading, thing), f"accepting {_named(thing)}", counted=True)

    def accept_together(self, keys: Sequence[ItemKey]) -> None:
        """Accept several things in one step."""
        things = [self._thing(key) for key in keys]
        self._make(keys[0], accepted_together(self._reading, things), f"accepting {_counted(things)}")

    def edit(self, key: ItemKey, path: LinePath, text: str) -> None:
        """Give one line another value. The thing still waits to be accepted.

        Another topic or section of a statement moves it there.
        """
        self.edit_lines(key, {path: text})

    def edit_lines(self, key: ItemKey, texts: Mapping[LinePath, str]) -> None:
        """Give several lines other values at once, as some can only change together.

        Raises DecisionRefused, and changes nothing, where one cannot have its value.
        """
        thing = self._thing(key)
        path = next(iter(texts))
        line = line_at(thing, self._reading.pack, path)
        words = f"the edit of {line.label if line else 'a line'} of {_named(thing)}"
        self._make(key, with_lines(self._reading, thing, texts), words, path)

    def skip(self, key: ItemKey) -> None:
        """Leave a thing for the end."""
        if self.item(key).decided:
            raise DecisionRefused("This was decided already.")
        self._history.add(Step(key, {}, {}, self._queue.kept, f"skipping {_named(self._thing(key))}"))
        self._queue.skip(key)

    def reject(self, key: ItemKey, path: LinePath = ()) -> str:
        """Take a thing out of the draft, with what refers to it alone.

        On a line of a figure, a claim, a caveat or a headline, only that is taken out. The result says what was.
        """
        thing = self._thing(key)
        part = part_of_line(thing, path)
        what = part_words(thing, part) if part else _named(thing)
        decision = rejected_part(self._reading, thing, part) if part else rejected(self._reading, thing)
        self._make(key, decision, f"rejecting the {what}" if part else f"rejecting {what}", path if part else (), counted=not part)
        return f"the {what}" if part else what

    def reject_together(self, keys: Sequence[ItemKey]) -> None:
        """Take several things out in one step."""
        things = [self._thing(key) for key in keys]
        self._make(keys[0], rejected_together(self._reading, things), f"rejecting {_counted(things)}")

    def split(self, key: ItemKey, at: int) -> None:
        """Make two statements of one, at a character of its text."""
        thing = self._thing(key)
        self._make(key, split_at(self._reading, thing, at), f"splitting {_named(thing)}")

    def join(self, key: ItemKey) -> None:
        """Join a statement with the next one of its section."""
        thing = self._thing(key)
        self._make(key, joined_with_next(self._reading, thing), f"joining {_named(thing)} with the next")

    def choose_check(self, key: ItemKey, part: str, candidate: int) -> None:
        """Give a figure or a claim one of the checks that fit it."""
        thing = self._thing(key)
        self._make(key, with_check(self._reading, thing, part, candidate), f"the choice of a check in {_named(thing)}")

    def link(self, key: ItemKey, row: str, category: str, on: bool) -> None:
        """Make a statement evidence for a link of the matrix, or no longer.

        `row` is an activity or a capability.
        """
        thing = self._thing(key)
        self._make(key, linked(self._reading, thing, row, category, on), f"the link of {_named(thing)}")

    def undo(self) -> UndoneDecision | None:
        """Take the last decision of this session back; None where there is none.

        The result says what it was and where, with its place in the queue.
        """
        self._sound()
        step = self._history.undo()
        if step is None:
            return None
        if step.counted:
            self._pace.undone()
        self._reading = DraftReading(self._folder)
        self._queue.restore(step.queue, self._reading)
        return UndoneDecision(step.key, step.path, step.words)

    def editor_place(self, key: ItemKey, path: LinePath = ()) -> tuple[Path, int]:
        """The file of a line and its number there, from 1, for an editor.

        Where there are problems, it is that of the first one.
        """
        if self._faults:
            return Path(self._faults[0].path), self._faults[0].line
        thing = self._thing(key)
        return self.folder / thing.file, line_of(self._folder.text(thing.file), (*thing.path, *path))

    def reload(self) -> Sequence[str]:
        """Read the files again, after an editor or another program.

        The result is what has changed, or the problems that there are now: until they are gone, nothing can be decided. Raises
        DecisionRefused where the folder cannot be read.
        """
        before = self._reading.things
        try:
            changed = self._folder.changed()
            self._faults = self._folder.read_again()
        except OSError as error:
            raise DecisionRefused(f"{self.folder} cannot be read ({error.strerror}). Nothing that was decided is lost here.") from None
        if self._faults:
            return self.problems()
        self._queue.forget()
        self._reading = DraftReading(self._folder)
        self._queue.update(self._reading)
        return what_changed(changed, before, self._reading.things)

    def keep_unfinished(self, line: UnfinishedLine) -> None:
        """Keep what is being typed for the next review. Raises DecisionRefused."""
        keep_unfinished(self.folder, line)

    def unfinished(self) -> UnfinishedLine | None:
        """What was being typed when the last review ended, if its line is still there."""
        line = read_unfinished(self.folder)
        known = line is not None and any(each.path == line.path for each in self.lines(line.key))
        return line if known else None

    def forget_unfinished(self) -> None:
        """Delete what was kept: the line is finished."""
        forget_unfinished(self.folder)

    def _sound(self) -> None:
        if self._faults:
            raise DecisionRefused(f"{self._faults[0]}. Mend this first.")

    def _thing(self, key: ItemKey) -> Thing:
        self._sound()
        found = self._reading.things.get(key)
        if found is None:
            raise DecisionRefused("This is no longer in the draft. Undo brings it back.")
        return found

    def _make(self, key: ItemKey, decision: Decision, words: str, path: LinePath = (), *, counted: bool = False) -> None:
        """Write a decision, and read what it left."""
        with uncollected():
            self._write(key, decision, words, path, counted=counted)

    def _write(self, key: ItemKey, decision: Decision, words: str, path: LinePath, *, counted: bool) -> None:
        folder = self._folder
        after: dict[str, bytes | None] = {}
        trees: dict[str, Any] = {}
        try:
            for name, changes in decision.changes.items():
                if changes:
                    text, trees[name] = changed_text(folder.text(name), folder.tree(name), changes)
                    after[name] = folder.encoded(name, text)
        except (NotChanged, Missing) as error:
            raise DecisionRefused(f"{name} is not changed: {error}") from None
        after |= dict.fromkeys(decision.deleted)
        if not after:
            return
        step = Step(key, {each: folder.files.get(each) for each in after}, after, self._queue.kept, words, path, counted=counted)
        look = self.item(key).sort in ("wrong", "doubtful")
        folder.write(after, trees)
        self._history.add(step)
        if counted:
            self._pace.decided(look=look)
        self._reading = DraftReading(folder)
        self._queue.update(self._reading)


def _named(thing: Thing) -> str:
    return f"“{title_of_thing(thing)}”"


def _counted(things: Sequence[Thing]) -> str:
    return _named(things[0]) if len(things) == 1 else f"{len(things)} things at once"
