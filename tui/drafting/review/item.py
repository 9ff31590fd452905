"""What the review of a draft shows and answers, as plain values."""

from typing import Literal, NamedTuple

from msgspec import Struct

from tui.model.table import Number

ReviewKind = Literal["meeting", "measure", "table", "statement", "topic", "term"]
ReviewState = Literal["waiting", "accepted", "edited", "skipped", "rejected"]
ReviewSort = Literal["wrong", "doubtful", "unchecked", "confirmed"]
"""How much a thing needs a look: a check finds it wrong, something of it is uncertain, figures that nothing confirms, or neither."""
FigureMark = Literal["=", "~", "×", "!", "?"]
LinePath = tuple[str | int, ...]
"""Where a line stands within its thing: `("title",)`, `("figures", 0, "value")`."""


class ItemKey(NamedTuple):
    """One thing to decide. The facts of the meeting are one: `meeting`, `meeting`."""

    kind: ReviewKind
    id: str


class ReviewItem(Struct, frozen=True, kw_only=True):
    """One thing to decide, with its state.

    `doubt`, from 0 to 1, is how likely it is that something wrong would be accepted unseen, `sort` how much of a look it needs, and
    `reasons` say what to look at, in short sentences: only where something is wrong or doubtful. `group` is the list that it is in, in
    words. `restated` says that somebody has edited it, `changed` that its passage has changed in the document since it was accepted.
    """

    key: ItemKey
    title: str
    topic: str = ""
    group: str = ""
    doubt: float = 0.0
    sort: ReviewSort = "confirmed"
    reasons: tuple[str, ...] = ()
    state: ReviewState = "waiting"
    restated: bool = False
    changed: bool = False

    @property
    def decided(self) -> bool:
        """Whether a decision was made. What is skipped waits for one."""
        return self.state not in ("waiting", "skipped")

    @property
    def waits(self) -> bool:
        """Whether to show it next: it was not decided, or its passage has changed since."""
        return self.state == "waiting" or (self.changed and self.state in ("accepted", "edited"))


class CharacterRange(NamedTuple):
    """Characters of a text, from `start` up to `end`."""

    start: int
    end: int


class NearbyPassage(Struct, frozen=True):
    """A passage before or after, with its place: `line 51`."""

    place: str
    text: str


class SourcePassage(Struct, frozen=True, kw_only=True):
    """What the report says: the text that a thing was drafted from.

    `place` is in words: "Crime, bullet 8, line 56". `own` are the ranges of this thing's words, `figures` those of its own figures,
    `used` those of the figures that other things have. `rows` are those of a table as printed, cell by cell, and `earlier` is the text
    that was written for an earlier version of the document, where the passage has changed since.
    """

    place: str
    text: str = ""
    own: tuple[CharacterRange, ...] = ()
    figures: tuple[CharacterRange, ...] = ()
    used: tuple[CharacterRange, ...] = ()
    before: tuple[NearbyPassage, ...] = ()
    after: tuple[NearbyPassage, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    earlier: str = ""


class DraftLine(Struct, frozen=True, kw_only=True):
    """One line of a draft that can be edited.

    `path` is its place within the thing, empty for one that is only shown. A choice is one of `choices`, whose `names` say what each is;
    a yes-no is `yes` or `no`. `group` is the figure, claim or column that the line is about, empty for the thing itself. What stands
    `apart` cannot be changed together with other lines. `doubt` is what to look at here, a sentence a row.
    """

    label: str
    value: str
    path: LinePath = ()
    kind: Literal["text", "number", "choice", "yes-no"] = "text"
    choices: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    note: str = ""
    group: str = ""
    apart: bool = False
    doubt: str = ""


class CheckCandidate(Struct, frozen=True):
    """A check that fits a figure: what it compares, what the table gives, its verdict."""

    words: str
    computed: str
    mark: FigureMark = "?"
    verdict: str = ""
    chosen: bool = False


class CheckChoice(Struct, frozen=True):
    """A figure or a claim in words, and the checks that fit it. `part` is its id."""

    part: str
    words: str
    candidates: tuple[CheckCandidate, ...]


class FigureLine(Struct, frozen=True, kw_only=True):
    """A figure of a statement with the audit's verdict on it.

    `mark` is "=" where it agrees, "~" where it is close, "×" where it differs and "?" where nothing checks it. `check` says what it is held
    against, or why it is not. `candidates` are the checks that fit, where several do.
    """

    id: str
    value: str
    number: Number
    relation: str
    printed: str
    mark: FigureMark = "?"
    check: str = ""
    candidates: tuple[CheckCandidate, ...] = ()


class ReviewCheck(Struct, frozen=True):
    """What one check found, in one sentence.

    `mark` is "=" for what holds, "?" for what nothing confirms, "!" for what to look at, and "×" for what is wrong. `doubt`, from 0 to 1,
    is what it adds to that of its thing. `path` is the line that it is about, empty for the thing as a whole.
    """

    mark: Literal["=", "?", "!", "×"]
    sentence: str
    doubt: float = 0.0
    path: LinePath = ()

    @property
    def holds_up(self) -> bool:
        """Whether somebody must look at its line before the thing is accepted."""
        return self.mark in ("!", "×")


class ListedItem(NamedTuple):
    """A thing of a list to decide on together.

    Its words, what confirms it or is not known of it, and whether it is ticked at first.
    """

    key: ItemKey
    text: str
    about: str
    ticked: bool


class ReviewProgress(Struct, frozen=True, kw_only=True):
    """How far the review is.

    `changed` are those decided whose passage has changed since, which are not among those left. `minutes` are those left at this session's
    own pace, None before there is one.
    """

    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    skipped: int = 0
    left: int = 0
    total: int = 0
    changed: int = 0
    minutes: float | None = None


class ReviewLink(Struct, frozen=True):
    """A cell of the matrix: whether a statement is evidence for its link.

    `others` is how many other statements are.
    """

    row: str
    title: str
    category: str
    category_title: str
    on: bool
    category_short: str = ""
    others: int = 0


class UndoneDecision(NamedTuple):
    """A decision that was taken back: its thing, its line, and what it was in words."""

    key: ItemKey
    path: LinePath
    words: str


class ReviewError(Exception):
    """A folder that cannot be reviewed: what is in the way, and what to do."""


class DecisionRefused(Exception):
    """A decision that was not made, in one sentence. Nothing has changed."""


class NotSound(DecisionRefused):
    """A decision that would leave a problem.

    `fault` says which, without its file and line.
    """

    def __init__(self, sentence: str, fault: str) -> None:
        super().__init__(sentence)
        self.fault = fault
