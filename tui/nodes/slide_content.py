"""The parts of a slide before layout.

The code that makes slides and the code that lays them out share only this type.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.chance import CHANCE
from tui.model.period import Period
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

if TYPE_CHECKING:
    from tui.charts.plan import Plan

SlideDrawing = Callable[[int, int, Glyphs], Sequence[Line]]
"""A function from columns, rows and glyphs to lines.

Rows are those available. A drawing may use fewer; where it needs more it returns more, or nothing, and the headline gives up room.
"""


class ToldDrawing:
    """A drawing with what it says in words, for a slide that has no room for it.

    `items` are the same words for a narrow column, each with its figure; a heading has None. `besides` are more of them where all fit.
    """

    def __init__(
        self, draw: SlideDrawing, words: str, items: Sequence[tuple[str, str | None]] = (), besides: Sequence[tuple[str, str | None]] = ()
    ) -> None:
        self.draw = draw
        self.words = words
        self.items = items
        self.besides = besides

    def __call__(self, columns: int, rows: int, glyphs: Glyphs) -> Sequence[Line]:
        """The lines of the drawing."""
        return self.draw(columns, rows, glyphs)


class SlidePicture(NamedTuple):
    """A drawing, larger forms of it to try before, and shorter ones to try after."""

    drawing: SlideDrawing
    grand: tuple[SlideDrawing, ...] = ()
    briefs: tuple[SlideDrawing, ...] = ()


MOST_WORDS, MOST_CHARACTERS = 12, 55
"""The longest sentence that a room takes in at a glance."""
FROM_YEAR_BEFORE = "The difference from the year before"
"""How a caution begins that is about like for like."""
REBASE_TRIED = "Rebase tried here, not in the report."
"""What a slide says whose limits are not those of the whole trend."""
REPORTED = "The report says: "
"""What begins a sentence that the report does not settle."""
QUESTION = "?"
"""What ends a headline in words that the report does not settle."""
MOST_HEADLINE_WORDS = 3
"""The most words beside the figure of a headline."""


class SlideContent(NamedTuple):
    """The content of one slide.

    `where` are the levels above it and `title` names it; both stand in the first row. `large` is the figure in block letters, with `before`
    (a relation: over, about), and `words` beside it, at most three; `unit` says what it counts where the words do not. `sentence` is the
    message. `drawing` or `plan` is the picture, and `more` are short lines below it. `cautions` and `full`, the message at length, are
    among its notes, and not on the slide. `grand` are larger pictures, where these fit; `briefs` those to try
    where there is no room for the usual one. With `read_out` the picture is words that a speaker reads out, and so needs whole.
    `asked` is what would settle the message, below all else where there is room.
    """

    where: tuple[str, ...]
    title: str
    large: str = ""
    before: str = ""
    words: str = ""
    unit: str = ""
    sentence: str = ""
    more: tuple[Line, ...] = ()
    drawing: SlideDrawing | None = None
    plan: "Plan | None" = None
    month: Period | None = None
    source: str = ""
    cautions: tuple[str, ...] = ()
    full: str = ""
    grand: tuple[SlideDrawing, ...] = ()
    briefs: tuple[SlideDrawing, ...] = ()
    read_out: bool = False
    asked: Line = ()

    def pictured(self, picture: SlidePicture) -> "SlideContent":
        """The content with another picture."""
        return self._replace(drawing=picture.drawing, grand=picture.grand, briefs=picture.briefs, plan=None)

    @property
    def has_picture(self) -> bool:
        """Whether it has a chart or another picture, and not only words."""
        return self.plan is not None or self.drawing is not None

    @property
    def name(self) -> str:
        """What a deck may call otherwise.

        The large title of a title slide, the small one of others.
        """
        return self.title if self.where else self.large or self.title

    @property
    def headline(self) -> str:
        """The largest words: the figure with what stands beside it."""
        return " ".join(part for part in (self.before, self.large, self.words) if part)

    def named(self, name: str) -> "SlideContent":
        """The content under another name, also where large words repeat it.

        A figure stays.
        """
        if not self.where:
            return self._replace(large=name)
        repeated = {self.title: name, f"{self.title}{QUESTION}": f"{name}{QUESTION}"}
        return self._replace(title=name, large=repeated.get(self.large, self.large))

    @property
    def unsettled(self) -> bool:
        """Whether the report has no figures to test the message on."""
        return any("not settled: " in each.casefold() for each in self.cautions)

    @property
    def unit_besides(self) -> str:
        """What only the unit says: `seconds`, `2019/20`.

        Neither the words beside the figure nor the title nor the sentence.
        """
        apart = " · " if " · " in self.unit else ", "
        said = " ".join((self.title, self.before, self.words, self.sentence)).casefold()
        return apart.join(part for part in self.unit.split(apart) if part.casefold() not in said)

    @property
    def repeats_title(self) -> bool:
        """Whether the headline or the sentence says the title again.

        Also where the headline asks it or the sentence reports it: the title is not settled then.
        """
        sentence, title = self.sentence.casefold(), self.title.casefold()
        return (
            self.headline_has_title
            or self.asks_title
            or sentence.rstrip(".") in (title, f"{REPORTED}{title}".casefold())
            or sentence.startswith(tuple(f"{title}{sign} " for sign in ",:;"))
        )

    @property
    def is_title(self) -> bool:
        """Whether the headline is the title, and nothing more."""
        return self.headline.casefold() == self.title.casefold()

    @property
    def asks_title(self) -> bool:
        """Whether the headline is the title as a question."""
        return self.large == f"{self.title}{QUESTION}"

    @property
    def headline_has_title(self) -> bool:
        """Whether the headline begins with the title or the title with the headline."""
        headline = " ".join(part for part in (self.before, self.large, self.words or self.unit) if part)
        headline = headline.removesuffix(QUESTION).casefold()
        return headline.startswith(f"{self.title.casefold()} ") or bool(self.words and self.title.casefold().startswith(headline))

    @property
    def standing(self) -> str:
        """What limits the message in a few words, unless the sentence says it."""
        words = " ".join(self.cautions).casefold()
        sentence = f"{self.title} {self.sentence}".casefold()
        found = []
        if CHANCE in words and CHANCE not in sentence:
            doubtful = next((each.partition(": ")[2] for each in self.cautions if each.casefold().startswith(f"{CHANCE}: ")), "")
            number = len(doubtful.split("; "))
            yearly = any(each.startswith(FROM_YEAR_BEFORE) for each in self.cautions)
            change = f"{number} changes" if doubtful and number > 1 else "The change in a year" if yearly else "The change"
            found.append(f"{change} {CHANCE}.")
        if self.unsettled:
            found.append("The claim is not settled.")
        if "not all settled: " in words:
            found.append("Not all of it is settled.")
        if REBASE_TRIED in self.cautions:
            found.append(REBASE_TRIED)
        return " ".join(found)


def short_sentence(candidates: Iterable[str]) -> str:
    """The first of several wordings that is short enough for a slide.

    With its full stop. Where none is, the shortest: a sentence is never cut.
    """
    found = [sentence for words in candidates if (sentence := stopped(words))]
    for most in (MOST_CHARACTERS, None):
        for sentence in found:
            if len(sentence.split()) <= MOST_WORDS and (most is None or len(sentence) <= most):
                return sentence
    return min(found, key=len, default="")


def clauses(text: str) -> tuple[str, ...]:
    """Shorter forms of a message.

    The text, its first sentence, and what stands before its first semicolon, bracket or comma.
    """
    first = text.split(". ", maxsplit=1)[0]
    return (text, first, first.partition(";")[0], first.partition(" (")[0], first.partition(", ")[0])


def stopped(words: str) -> str:
    """Words with a full stop, unless they end in a sign of that kind."""
    words = words.strip()
    return words if not words or words[-1] in ".?!:" else f"{words}."


def first_lines(lines: Sequence[Line], rows: int) -> tuple[Line, ...]:
    """The first lines of a list that may not fit.

    The last row then says how many are left out. Nothing where that row would be the only one: `and 5 more` of nothing says nothing.
    """
    if len(lines) <= rows:
        return tuple(lines)
    if (kept := rows - 1) < 1:
        return ()
    return (*lines[:kept], (Span(f"and {len(lines) - kept} more", "quiet"),))
