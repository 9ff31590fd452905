"""The review of one draft, in which every decision is saved at once."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.drafting.needs import Missing
from tui.pack.problems import Problem

from .decisions import Decision, accepted, with_check
from .figure_lines import figure_lines
from .folder import DraftFolder
from .found import checks_of
from .item import (
    DecisionRefused,
    DraftLine,
    FigureLine,
    ItemKey,
    LinePath,
    ReviewCheck,
    ReviewItem,
    ReviewLink,
    ReviewProgress,
    SourcePassage,
)  # fmt: skip
from .lines import lines_of_thing
from .links import linked, links_of_thing
from .moving import with_lines
from .pace import Pace
from .passages import passage_of
from .reading import DraftReading
from .rejecting import rejected
from .review_queue import ReviewQueue
from .splitting import joined_with_next, split_at
from .things import Thing
from .undoing import DecisionHistory, Step
from .unfinished import UnfinishedLine, forget_unfinished, keep_unfinished, read_unfinished
from .what_changed import what_changed
from .yaml_changes import NotChanged, changed_text
from .yaml_lines import line_of


class ReviewSession:
    """One person's review of a draft.

    Every decision is checked and saved before it returns, and can be undone. Each raises DecisionRefused, and changes nothing, where it
    cannot be made. A look-up of a thing that there is not raises KeyError.
    """

    def __init__(self, folder: DraftFolder, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._reading = DraftReading(folder)
        self._queue = ReviewQueue(self._reading)
        self._history = DecisionHistory(folder)
        self._pace = Pace(clock)
        self._faults: tuple[Problem, ...] = ()

    @classmethod
    def open(cls, folder: Path) -> "ReviewSession":
        """Begin to review the draft in a folder. Raises ReviewError."""
        return cls(DraftFolder(folder))

    def close(self) -> None:
        """Let other programs change the draft. Everything is saved already."""
        self._folder.close()

    @property
    def folder(self) -> Path:
        """The draft's folder."""
        return self._folder.folder

    @property
    def title(self) -> str:
        """What the workshop is called."""
        return self._reading.pack.title

    @property
    def items(self) -> Sequence[ReviewItem]:
        """Everything to decide, in the order of the review; what was rejected too."""
        return self._queue.items

    def item(self, key: ItemKey) -> ReviewItem:
        """One thing with its state."""
        return self._queue.item(key)

    def next_item(self, after: ItemKey | None = None) -> ReviewItem | None:
        """The next thing that waits for a decision.

        What was skipped comes at the end. None where everything is decided.
        """
        return self._queue.next(after)

    def neighbours(self, key: ItemKey) -> Sequence[ReviewItem]:
        """The things of the same kind and topic, in the order of the report."""
        own = self._reading.things.get(key)
        if own is None:
            return ()
        return [self.item(each.key) for each in self._reading.things.values() if (each.key.kind, each.topic) == (key.kind, own.topic)]

    def source(self, key: ItemKey) -> SourcePassage:
        """The passage that a thing comes from."""
        thing = self._reading.things.get(key)
        return passage_of(self._reading, thing) if thing else SourcePassage(place="", text=self._reading.rejected[key].source)

    def lines(self, key: ItemKey) -> Sequence[DraftLine]:
        """The lines of a thing."""
        thing = self._reading.things.get(key)
        return lines_of_thing(thing, self._reading.pack) if thing else ()

    def figures(self, key: ItemKey) -> Sequence[FigureLine]:
        """The figures of a statement."""
        thing = self._reading.things.get(key)
        return figure_lines(self._reading, thing) if thing else ()

    def checks(self, key: ItemKey) -> Sequence[ReviewCheck]:
        """What the checks find, what to look at first."""
        thing = self._reading.things.get(key)
        return checks_of(self._reading, thing) if thing else ()

    def links(self, key: ItemKey) -> Sequence[ReviewLink]:
        """The cells of the matrix, and whether a statement is evidence for each."""
        thing = self._reading.things.get(key)
        return links_of_thing(self._reading, thing) if thing else ()

    def progress(self) -> ReviewProgress:
        """How far the review is."""
        states = [each.state for each in self.items]
        left = states.count("waiting") + states.count("skipped")
        return ReviewProgress(
            accepted=states.count("accepted"), edited=states.count("edited"), rejected=states.count("rejected"),
            skipped=states.count("skipped"), left=left, total=len(states), minutes=self._pace.minutes(left),
        )  # fmt: skip

    def problems(self) -> Sequence[str]:
        """The problems of the files as they are now, as validate lists them."""
        return tuple(map(str, self._faults))

    def accept(self, key: ItemKey) -> None:
        """Accept a thing: the marks of a draft are taken away, and nothing else changes."""
        self._make(key, accepted(self._thing(key)), counted=True)

    def edit(self, key: ItemKey, path: LinePath, text: str) -> None:
        """Give one line another value. The thing still waits to be accepted.

        Another topic or section of a statement moves it there.
        """
        self.edit_lines(key, {path: text})

    def edit_lines(self, key: ItemKey, texts: Mapping[LinePath, str]) -> None:
        """Give several lines other values at once, as some can only change together.

        Raises DecisionRefused, and changes nothing, where one cannot have its value.
        """
        self._make(key, with_lines(self._reading, self._thing(key), texts))

    def skip(self, key: ItemKey) -> None:
        """Leave a thing for the end."""
        if self.item(key).decided:
            raise DecisionRefused("This was decided already.")
        self._history.add(Step(key, {}, {}, self._queue.kept, counted=False))
        self._queue.skip(key)

    def reject(self, key: ItemKey) -> None:
        """Take a thing out of the draft, with what refers to it alone."""
        self._make(key, rejected(self._reading, self._thing(key)), counted=True)

    def split(self, key: ItemKey, at: int) -> None:
        """Make two statements of one, at a character of its text."""
        self._make(key, split_at(self._reading, self._thing(key), at))

    def join(self, key: ItemKey) -> None:
        """Join a statement with the next one of its section."""
        self._make(key, joined_with_next(self._reading, self._thing(key)))

    def choose_check(self, key: ItemKey, figure: str, candidate: int) -> None:
        """Give a figure one of the checks that fit it."""
        self._make(key, with_check(self._reading, self._thing(key), figure, candidate))

    def link(self, key: ItemKey, row: str, category: str, on: bool) -> None:
        """Make a statement evidence for a link of the matrix, or no longer.

        `row` is an activity or a capability.
        """
        self._make(key, linked(self._reading, self._thing(key), row, category, on))

    def undo(self) -> ItemKey | None:
        """Take the last decision of this session back; None where there is none.

        The thing that it was about is the result, with its place in the queue.
        """
        self._sound()
        step = self._history.undo()
        if step is None:
            return None
        if step.counted:
            self._pace.undone()
        self._reading = DraftReading(self._folder)
        self._queue.restore(step.queue, self._reading)
        return step.key

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

    def keep_unfinished(self, key: ItemKey, path: LinePath, text: str) -> None:
        """Keep what is being typed for the next review. Raises DecisionRefused."""
        keep_unfinished(self.folder, UnfinishedLine(key, path, text))

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

    def _make(self, key: ItemKey, decision: Decision, *, counted: bool = False) -> None:
        """Write a decision, and read what it left."""
        with uncollected():
            self._write(key, decision, counted=counted)

    def _write(self, key: ItemKey, decision: Decision, *, counted: bool) -> None:
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
        step = Step(key, {each: folder.files.get(each) for each in after}, after, self._queue.kept, counted=counted)
        folder.write(after, trees)
        self._history.add(step)
        if counted:
            self._pace.decided()
        self._reading = DraftReading(folder)
        self._queue.update(self._reading)


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the collection of garbage for later.

    The files are read as tens of thousands of small values, and looking for garbage among them would take as long as reading them.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
