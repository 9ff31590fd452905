"""What a review shows of a draft, without changing anything."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from tui.pack.problems import Problem

from .checks.source import has_own_words, source_text
from .figure_lines import check_choices, figure_lines
from .folder import DraftFolder
from .found import checks_of
from .item import (
    CheckChoice,
    DraftLine,
    FigureLine,
    ItemKey,
    LinePath,
    ListedItem,
    ReviewCheck,
    ReviewItem,
    ReviewLink,
    ReviewProgress,
    SourcePassage,
)
from .lines import lines_of_thing
from .links import links_of_thing
from .pace import Pace
from .passages import passage_of
from .reading import DraftReading
from .review_queue import ReviewQueue
from .several import listed_item, to_accept
from .things import MEETING


class ReviewAnswers:
    """A draft under review, as it is now.

    A look-up of a thing that there is not raises KeyError.
    """

    def __init__(self, folder: DraftFolder, pace: Pace) -> None:
        self._folder = folder
        self._reading = DraftReading(folder)
        self._queue = ReviewQueue(self._reading)
        self._pace = pace
        self._faults: tuple[Problem, ...] = ()

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
        """The next thing that waits for a decision, in the order of the review.

        What was skipped comes at the end. None where everything is decided.
        """
        return self._queue.next(after)

    def beside(self, key: ItemKey) -> Sequence[ReviewItem]:
        """The list that a thing is in, in the order of the review."""
        return self._queue.beside(key)

    def to_accept(self, key: ItemKey) -> tuple[str, Sequence[ListedItem]]:
        """The things that can be accepted together: those of the thing's list.

        Where it has none, those of the next list that has. With the name of the list. Those with figures that nothing confirms are not
        ticked.
        """
        at = next((number for number, item in enumerate(self.items) if item.key == key), 0)
        turned = (*self.beside(key), *self.items[at:], *self.items[:at])
        first = next(iter(to_accept(turned)), None)
        items = to_accept(self.beside(first.key)) if first else ()
        return first.group if first else "", [self._listed(item, ticked=item.sort == "confirmed") for item in items]

    def to_reject(self, key: ItemKey) -> tuple[str, Sequence[ListedItem]]:
        """The things that can be rejected together: the thing's topic and all in it.

        Of what has no topic, everything of its kind. With the topic's name.
        """
        things = self._reading.things
        own = things.get(key)
        if own is None or key == MEETING:
            return "", ()
        found = [each.key for each in things.values() if (each.topic == own.topic if own.topic else each.key.kind == key.kind)]
        items = [self.item(each) for each in sorted(found, key=lambda each: each.kind == "topic")]
        return self.item(key).topic, [self._listed(item, ticked=bool(own.topic)) for item in items]

    def source(self, key: ItemKey) -> SourcePassage:
        """The passage that a thing comes from."""
        thing = self._reading.things.get(key)
        return passage_of(self._reading, thing) if thing else SourcePassage(place="", text=self._reading.rejected[key].source)

    def lines(self, key: ItemKey) -> Sequence[DraftLine]:
        """The lines of a thing, each with what to look at there."""
        thing = self._reading.things.get(key)
        if thing is None:
            return ()
        doubts: dict[LinePath, list[str]] = {}
        for check in checks_of(self._reading, thing):
            if check.mark != "=" and check.path:
                doubts.setdefault(check.path, []).append(f"{check.mark} {check.sentence}")
        return tuple(replace(line, doubt="\n".join(doubts.get(line.path, ()))) for line in lines_of_thing(thing, self._reading.pack))

    def figures(self, key: ItemKey) -> Sequence[FigureLine]:
        """The figures of a statement."""
        thing = self._reading.things.get(key)
        return figure_lines(self._reading, thing) if thing else ()

    def check_choices(self, key: ItemKey) -> Sequence[CheckChoice]:
        """The figures and claims of a statement for which there are checks to choose."""
        thing = self._reading.things.get(key)
        return check_choices(self._reading, thing) if thing else ()

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
        left = [each for each in self.items if not each.decided]
        look = sum(each.sort in ("wrong", "doubtful") for each in left)
        return ReviewProgress(
            accepted=states.count("accepted"), edited=states.count("edited"), rejected=states.count("rejected"),
            skipped=states.count("skipped"), left=len(left), total=len(states),
            changed=sum(each.changed and each.decided for each in self.items), minutes=self._pace.minutes(look, len(left) - look),
        )  # fmt: skip

    def own_words(self) -> int:
        """How many statements still have the report's own words."""
        statements = [thing for thing in self._reading.things.values() if thing.key.kind == "statement"]
        sources = [(str(thing.tree.get("text", "")), source_text(self._reading, thing)) for thing in statements]
        return sum(bool(source) and has_own_words(text, source) for text, source in sources)

    def _listed(self, item: ReviewItem, *, ticked: bool) -> ListedItem:
        thing = self._reading.things[item.key]
        return listed_item(item, thing, checks_of(self._reading, thing), ticked=ticked)

    def problems(self) -> Sequence[str]:
        """The problems of the files as they are now, as validate lists them."""
        return tuple(map(str, self._faults))
