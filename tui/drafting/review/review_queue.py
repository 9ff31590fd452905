"""The order in which things are decided, and what this session has skipped."""

from collections.abc import Iterator
from typing import NamedTuple

from .found import checks_of, doubt_of, sort_of
from .item import ItemKey, ReviewItem, ReviewSort, ReviewState
from .reading import DraftReading
from .review_groups import group_of, rank_of
from .things import MEETING, Thing
from .what_changed import title_of_thing


class FoundDoubt(NamedTuple):
    """The doubt about a thing as it was, its sort and what to look at."""

    tree: object
    doubt: float
    sort: ReviewSort
    reasons: tuple[str, ...]


class QueueState(NamedTuple):
    """What an undo restores."""

    order: tuple[ItemKey, ...]
    skipped: tuple[ItemKey, ...]


class ReviewQueue:
    """The things of a draft in the order of the review.

    Deciding does not change it.
    """

    def __init__(self, reading: DraftReading) -> None:
        self.skipped: list[ItemKey] = []
        self._states: dict[ItemKey, tuple[object, ReviewState, bool]] = {}
        self._doubts: dict[ItemKey, FoundDoubt] = {}
        self._groups: dict[ItemKey, str] = {}
        self.order: list[ItemKey] = []
        self.update(reading)

    def forget(self) -> None:
        """Work everything out again at the next update.

        The draft's memory may have changed.
        """
        self._states.clear()
        self._doubts.clear()

    def update(self, reading: DraftReading) -> None:
        """Take what a change has left: new things go beside the one before them."""
        self.reading = reading
        if not self.order:
            things = list(reading.things.values())
            ranks = {thing.key: rank_of(thing, self._doubt(thing).sort, reading.standing.changed(thing)) for thing in things}
            things.sort(key=lambda thing: ranks[thing.key])
            self.order = [*(thing.key for thing in things), *reading.rejected]
            self._groups = {thing.key: self._group(thing) for thing in things}
        else:
            known = set(self.order)
            before: ItemKey = MEETING
            for key in reading.things:
                if key not in known:
                    self.order.insert(self.order.index(before) + 1 if before in known else len(self.order), key)
                    known.add(key)
                    beside = self._groups.get(before) if before.kind == key.kind else None
                    self._groups[key] = beside or self._group(reading.things[key])
                before = key
            self.order = [key for key in self.order if key in reading.things or key in reading.rejected]
        self.skipped = [key for key in self.skipped if key in reading.things]
        self.items = tuple(self.item(key) for key in self.order)

    def item(self, key: ItemKey) -> ReviewItem:
        """A thing to decide, or one that was. Raises KeyError."""
        thing = self.reading.things.get(key)
        if thing is None:
            part = self.reading.rejected[key]
            title = str(part.written.get("title") or part.written.get("term") or part.id)
            return ReviewItem(key=key, title=title, group=self._groups.get(key, "Rejected"), state="rejected")
        found = self._doubt(thing)
        state, restated = self._state(thing)
        return ReviewItem(
            key=key, title=title_of_thing(thing), topic=self._topic(thing), group=self._groups.get(key, ""),
            doubt=found.doubt, sort=found.sort, reasons=found.reasons,
            state="skipped" if key in self.skipped and state == "waiting" else state,
            restated=restated, changed=self.reading.standing.changed(thing),
        )  # fmt: skip

    def next(self, after: ItemKey | None) -> ReviewItem | None:
        """The next thing that waits in the order, and at the end those skipped.

        From the last it goes on at the top. None where everything is decided.
        """
        at = self.order.index(after) + 1 if after in self.order else 0
        turned = [*self.items[at:], *self.items[:at]]
        waiting = next((each for each in turned if each.waits and each.key != after), None)
        if waiting is None:
            waiting = next((each for each in turned if each.waits), None)
        return waiting or next(self._after_skipped(after), None)

    def _after_skipped(self, after: ItemKey | None) -> Iterator[ReviewItem]:
        at = self.skipped.index(after) + 1 if after in self.skipped else 0
        found = (self.item(key) for key in (*self.skipped[at:], *self.skipped[:at]))
        return (each for each in found if each.state == "skipped")

    def beside(self, key: ItemKey) -> tuple[ReviewItem, ...]:
        """The things of the same list, in the order of the review."""
        own = self._groups.get(key, "")
        return tuple(each for each in self.items if each.group == own)

    def skip(self, key: ItemKey) -> None:
        """Put a thing at the end."""
        self.skipped = [*(each for each in self.skipped if each != key), key]
        self.items = tuple(self.item(each) for each in self.order)

    @property
    def kept(self) -> QueueState:
        """The order as it is now."""
        return QueueState(tuple(self.order), tuple(self.skipped))

    def restore(self, kept: QueueState, reading: DraftReading) -> None:
        """Take an earlier order back."""
        self.order, self.skipped = list(kept.order), list(kept.skipped)
        self.update(reading)

    def _group(self, thing: Thing) -> str:
        return group_of(thing, self._doubt(thing).sort, self.reading.standing.changed(thing), self._topic(thing))

    def _doubt(self, thing: Thing) -> FoundDoubt:
        """The doubt about a thing and its reasons, worked out again once it has changed."""
        known = self._doubts.get(thing.key)
        if known is None or known.tree != thing.tree:
            checks = checks_of(self.reading, thing)
            reasons = tuple(each.sentence for each in checks if each.holds_up)
            known = self._doubts[thing.key] = FoundDoubt(thing.tree, doubt_of(checks), sort_of(thing, checks), reasons)
        return known

    def _state(self, thing: Thing) -> tuple[ReviewState, bool]:
        """What has been decided on a thing, and whether it was edited."""
        known = self._states.get(thing.key)
        if known is None or known[0] is not thing.tree:
            standing = self.reading.standing
            known = self._states[thing.key] = thing.tree, standing.state(thing), standing.restated(thing)
        return known[1], known[2]

    def _topic(self, thing: Thing) -> str:
        found = self.reading.pack.topics.get(thing.topic)
        return found.title if found else ""
