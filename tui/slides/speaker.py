"""The words of the speaker's view: time, bars, notes and what comes next."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from tui.charts.bigtext import bigtext
from tui.nodes.slide_content import SlideContent, SlideDrawing
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import wrap

from .notes import NotePart, note_parts
from .pace import MINUTE, minutes_gone, pace_words, slide_times, time_left
from .presentation import Presentation
from .speaker_room import BARS, LARGE_TIME

NO_NOTES = "No notes for this slide."
ANOTHER_DECK = "another deck is presented"
ELSEWHERE: tuple[Line, ...] = (
    (Span("The presenter is using another deck. To see its notes, use:", "quiet"),),
    (Span("beatbook present FILE --live NAME --speaker", "quiet"),),
)
END, UNKNOWN = "End of the deck", "Not in this deck"
BAR_LABEL = 8
"""The cells of a bar's name."""
ABOVE_WORDS = 4
"""The rows of a headline and a sentence in text, with an empty one below each."""
BESIDE_BARS = 4
"""The cells between the time in large figures and the bars."""
LABEL = 7
"""The cells of a note's word."""
BESIDE_THE_TIME: tuple[SpanRole, ...] = ("plain", "strong", "quiet")
"""How the rows beside the time are shown: what is left; what is gone, and whether that is on time; since when the slide is shown."""


class Timing(NamedTuple):
    """Where a presentation is in time: all that the speaker's view says of it.

    `gone` is in seconds; `turned` is when the slide was shown. `plan` are the seconds planned for each slide, `number` is the slide's.
    """

    now: dt.datetime
    gone: float
    minutes: int
    plan: Sequence[float]
    number: int
    of: int
    turned: dt.datetime

    @property
    def total(self) -> float:
        """The planned length in seconds; 0 without one."""
        return self.minutes * MINUTE or sum(self.plan)

    @property
    def pace(self) -> str:
        """`on time` and the like; empty without a plan for this deck."""
        return pace_words(self.plan, self.number, self.gone) if len(self.plan) == self.of else ""


def talk_timing(talk: Presentation, now: dt.datetime) -> Timing | None:
    """The time of this browser's own presentation.

    None without a length or a rehearsal.
    """
    of = len(talk.slides)
    plan = slide_times(of, talk.minutes, talk.times)
    return Timing(now, now.timestamp() - (talk.began or now.timestamp()), talk.minutes, plan, talk.place + 1, of, now) if plan else None


def time_line(timing: Timing, columns: int, *, clock: bool = True) -> Line:
    """The time in one row, the countdown first.

    Where it does not fit, the time gone goes first, then the clock.
    """
    parts: list[tuple[str, SpanRole]] = [(f"{minutes_gone(timing.gone)} gone", "quiet" if timing.total else "strong")]
    if timing.total:
        parts.insert(0, (" ".join(time_left(timing.total, timing.gone)), "strong"))
    if timing.pace:
        parts.append((timing.pace, "strong" if timing.pace != "on time" else "plain"))
    if clock:
        parts.append((clock_words(timing.now), "quiet"))
    while len(parts) > 1 and sum(cell_len(words) + 3 for words, _ in parts) - 3 > columns:
        del parts[1 if len(parts) > 2 else -1]
    line: list[Span] = []
    for words, role in parts:
        line += [*([Span("   ")] if line else []), Span(words, role)]
    return tuple(line)


def time_block(timing: Timing, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The countdown in block letters, with the rest of the time beside it.

    One row where there is no room for them: ASCII letters are higher.
    """
    since = f"slide since {timing.turned:%H:%M}"
    if timing.total:
        figure, words = time_left(timing.total, timing.gone)
        gone = ", ".join(filter(None, (f"{minutes_gone(timing.gone)} gone", timing.pace)))
        beside = (f"{words} of {round(timing.total / MINUTE)} min", gone, since)
    else:
        figure, _, words = minutes_gone(timing.gone).partition(" ")
        beside = (f"{words} gone", "", since)
    drawn = bigtext(figure, columns, 1, glyphs)
    wide = max(map(len, drawn), default=0) + 3
    if len(drawn) != LARGE_TIME or wide + max(map(cell_len, beside)) > columns:
        return (time_line(timing, columns, clock=False),)
    return tuple(
        (Span(row.ljust(wide), "strong"), Span(text, role)) for row, text, role in zip(drawn, beside, BESIDE_THE_TIME, strict=True)
    )


def pace_bars(timing: Timing, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Slides done and time gone as two bars, one above the other.

    None without a length, which they would be compared with.
    """
    if not timing.total or not timing.of:
        return ()
    rows = (
        ("slides", timing.number / timing.of, f"{timing.number} of {timing.of}"),
        ("time", timing.gone / timing.total, f"{int(timing.gone) // MINUTE} of {round(timing.total / MINUTE)} min"),
    )
    words = max(cell_len(text) for *_, text in rows)
    cells = columns - BAR_LABEL - words - 2
    if cells < 10:
        return ()
    drawn = []
    for name, share, text in rows:
        done = min(cells, max(0, round(cells * share)))
        bar = f"{glyphs.core * done}{glyphs.missing * (cells - done)}"
        drawn.append((Span(f"{name:<{BAR_LABEL}}", "quiet"), Span(bar), Span(f"  {text}", "strong")))
    return tuple(drawn)


def time_band(timing: Timing, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The time in large figures, with the bars beside it or below."""
    block = time_block(timing, columns, glyphs)
    wide = max(map(width, block)) + BESIDE_BARS
    bars = pace_bars(timing, columns - wide, glyphs) if len(block) > 1 else ()
    if not bars:
        return (*block, *pace_bars(timing, columns, glyphs))[: max(len(block), 1 + BARS)]
    beside = [*bars, *[BLANK] * (len(block) - len(bars))]
    return tuple((*row, Span(" " * (wide - width(row))), *bar) for row, bar in zip(block, beside, strict=True))


def speaker_notes(parts: Sequence[NotePart], more: Sequence[str], columns: int) -> tuple[Line, ...]:
    """The notes, a part to a paragraph, its word in front.

    `more` is the message at length and what limits it, which the slide leaves out.
    """
    lines: list[Line] = []
    for part in parts:
        word = f"{part.word:<{LABEL}}" if part.word else ""
        lines += [*([BLANK] if lines else []), *wrap(((Span(word, "strong"),) if word else ()) + (Span(part.text),), columns, len(word))]
    for text in more:
        lines += [*([BLANK] if lines else []), *wrap((Span(text, "quiet"),), columns)]
    return tuple(lines) or ((Span(NO_NOTES, "quiet"),),)


def words_to_read_out(found: SlideContent, columns: int, rows: int, most: Sequence[int], glyphs: Glyphs) -> tuple[SlideContent, int]:
    """A slide whose words are read out, and the rows for it.

    These are `rows`, or else up to the first of `most` in which all the words fit. Whole words come before its headline and sentence, and
    the usual ones before brief ones. Where none of these fit, the briefest are as many as fit.
    """
    pictures = [drawing for drawing in (found.drawing, *found.briefs) if drawing]
    needed = [len(drawing(columns, 1, glyphs)) for drawing in pictures]
    if found.drawing and needed[0] + ABOVE_WORDS <= rows:
        return found, rows
    for each in most:
        for drawing, high in zip(pictures, needed, strict=True):
            if high <= each:
                return _alone(found, drawing), max(rows, high)
    given = max(rows, *most)
    briefest = tuple(pictures[-1](columns, given, glyphs)) if pictures else ()
    # As many as fit without empty rows.
    return _alone(found, lambda *_: briefest) if briefest else found, given


def _alone(found: SlideContent, drawing: SlideDrawing) -> SlideContent:
    """A slide without its headline, its sentence and the lines below its picture."""
    return found._replace(large="", before="", words="", unit="", sentence="", more=(), drawing=drawing, briefs=())


def notes_of(text: str) -> tuple[NotePart, ...]:
    """The parts of a deck's notes; a part without a word has a line for each sentence."""
    found: list[NotePart] = []
    for part in note_parts(text):
        pieces = [part.text] if part.word else part.text.replace(". ", ".\n").split("\n")
        found += [NotePart(part.word, piece) for piece in pieces]
    return tuple(found)


def clock_words(now: dt.datetime) -> str:
    """`now 14:15`."""
    return f"now {now:%H:%M}"
