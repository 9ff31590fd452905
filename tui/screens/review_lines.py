"""The review of a draft as lines of text: progress, source, figures and checks."""

from collections.abc import Iterable, Sequence

from tui.drafting.review.item import (
    FigureLine,
    ReviewCheck,
    ReviewItem,
    ReviewProgress,
    SourcePassage,
)
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import clip, fit

WIDEST_CELL = 16
"""The widest column of a printed table, in cells."""
MARK_ROLES: dict[str, SpanRole] = {"=": "quiet", "~": "strong", "?": "strong", "!": "strong", "×": "worse"}


def progress_aside(progress: ReviewProgress) -> str:
    """How far the review is, for the end of the breadcrumb."""
    done = f"{progress.total - progress.left} of {progress.total} reviewed"
    if progress.changed:
        done += f", {progress.changed} changed since"
    if progress.minutes is None:
        return done
    return f"{done}, about {plural(max(1, round(progress.minutes)), 'minute', 'minutes')} left"


def progress_lines(progress: ReviewProgress, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The counts of each decision, and a bar."""
    full, empty = ("█", "░") if glyphs.unicode else ("#", ".")
    done = columns * (progress.total - progress.left) // max(1, progress.total)
    counts = ("accepted", progress.accepted), ("edited", progress.edited), ("rejected", progress.rejected), ("skipped", progress.skipped)
    spans = [span for word, count in counts for span in (Span(f"{count}", "strong"), Span(f" {word}   "))]
    if width((*spans, Span(f"{progress.left} to go"))) > columns:
        spans = []
    bar = (Span(full * done, "accent"), Span(empty * (columns - done), "quiet"))
    return (*spans, Span(f"{progress.left}", "strong"), Span(" to go")), bar


def source_lines(passage: SourcePassage, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The passage with its marks, and what stands before and after it."""
    lines: list[Line] = []
    if passage.rows:
        lines += [(Span(passage.text, "strong"),), *_table_lines(passage.rows, columns, glyphs)]
    else:
        lines += _marked(passage)
    if passage.earlier:
        lines += [BLANK, (Span("Before the document changed", "strong"),), (Span(passage.earlier),)]
    if passage.text and not passage.rows and (legend := _legend(passage)):
        lines += [BLANK, (Span(legend, "quiet"),)]
    nearby = [*passage.before, *passage.after]
    if nearby:
        lines += [BLANK, ruled_heading("Before and after", "", columns, glyphs)]
        lines += [(Span(f"{each.place}  " if each.place else "", "accent"), Span(each.text, "quiet")) for each in nearby]
    return tuple(lines)


def figure_rows(figures: Sequence[FigureLine], columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The figures; below each that does not agree, what it is held against."""
    if not figures:
        return ()
    used = sum(figure.mark == "=" for figure in figures)
    lines: list[Line] = [BLANK, ruled_heading("Figures", f"{len(figures)} found, {used} confirmed", columns, glyphs)]
    for figure in figures:
        head = f"{fit(figure.value, 16, glyphs)} {fit(figure.relation, 11, glyphs)} “{figure.printed}”"
        lines.append((Span(f"{figure.mark} ", MARK_ROLES[figure.mark]), Span(clip(head, columns - 2, glyphs))))
        if figure.mark != "=" and figure.check:
            lines.append((Span(f"  {figure.check}", "quiet"),))
        if figure.candidates:
            lines.append((Span(f"  c chooses one of {plural(len(figure.candidates), 'check', 'checks')} that fit", "strong"),))
    return tuple(lines)


def check_rows(checks: Sequence[ReviewCheck], problems: Sequence[str], said: Sequence[str] = ()) -> tuple[Line, ...]:
    """What was said of the files, their problems, and what each check found."""
    lines: list[Line] = [(Span(sentence, "strong"),) for sentence in said] + ([BLANK] if said else [])
    if problems:
        lines += [(Span("The files have problems: E opens them, w reads them again", "strong"),)]
        lines += [(Span("× ", "worse"), Span(problem)) for problem in problems] + [BLANK]
    lines += [(Span(f"{check.mark} ", MARK_ROLES[check.mark]), Span(check.sentence)) for check in checks]
    return tuple(lines)


def look_words(checks: Sequence[ReviewCheck]) -> str:
    """How many of the checks have something to look at."""
    look = sum(check.holds_up for check in checks)
    return f"{look} to look at" if look else "nothing to look at"


def ruled_heading(title: str, aside: str, columns: int, glyphs: Glyphs) -> Line:
    """A heading in a rule, within a pane, and what is said beside it."""
    sign = "─" if glyphs.unicode else "-"
    head = (Span(clip(title, columns, glyphs), "strong"), *((Span(f" {sign * 2} {aside}", "quiet"),) if aside else ()))
    return (*head, Span(f" {sign * max(0, columns - width(head) - 1)}", "quiet"))


def state_words(item: ReviewItem) -> str:
    """What has become of a thing, in words; empty where it waits."""
    changed = "changed in the source" if item.changed else ""
    return ", ".join(filter(None, ("" if item.state == "waiting" else item.state, changed)))


def neighbour_line(item: ReviewItem, columns: int, glyphs: Glyphs, *, here: bool) -> Line:
    """A thing of the same topic, with its state on the right."""
    state = "now" if here else state_words(item)
    sign = "=" if item.decided else {"wrong": "×", "doubtful": "!", "unchecked": "?", "confirmed": " "}[item.sort]
    title = fit(item.title, max(8, columns - cell_len(state) - 3), glyphs)
    return (Span(f"{sign} ", "quiet"), Span(title, "strong" if here else "quiet" if item.decided else "plain"), Span(f" {state}", "quiet"))


def nothing_left(folder: str, progress: ReviewProgress, own_words: int) -> tuple[Line, ...]:
    """What to do once everything is decided.

    `own_words` is how many statements have the report's own words.
    """
    restate = (
        f"{plural(own_words, 'statement still has', 'statements still have')} the report's own words. "
        "Restate them in yours before you publish the workshop."
    )
    return (
        (Span(f"{progress.accepted + progress.edited} accepted, {progress.rejected} rejected. Everything is saved in {folder}."),),
        *((BLANK, (Span(restate, "strong"),)) if own_words else ()),
        BLANK,
        (Span("o  ", "accent"), Span(f"opens it: beatbook open {folder}")),
        (Span("u  ", "accent"), Span("takes the last decision back")),
        (Span("q  ", "accent"), Span(f"quits; then check it with: beatbook validate {folder}")),
    )


def item_note(item: ReviewItem, passage: SourcePassage, checks: Iterable[ReviewCheck]) -> str:
    """A thing as a note to copy: its title, place, source and what to look at."""
    look = [f"{check.mark} {check.sentence}" for check in checks if check.mark != "="]
    return "\n".join(filter(None, (item.title, passage.place, passage.text, *look)))


def _all_own(passage: SourcePassage) -> bool:
    """Whether nearly all the words are the draft's too."""
    return sum(end - start for start, end in passage.own) * 10 >= 9 * len(passage.text)


def _legend(passage: SourcePassage) -> str:
    own = "The draft has these words." if _all_own(passage) else "Highlighted: words of the draft." if passage.own else ""
    return " ".join(filter(None, (own, "Underlined: figures that are used." if passage.figures or passage.used else "")))


def _marked(passage: SourcePassage) -> list[Line]:
    text = passage.text
    whole = _all_own(passage)
    own = {at for start, end in passage.own for at in range(start, end)} if not whole else set()
    used = {at for start, end in (*passage.figures, *passage.used) for at in range(start, end)}
    lines: list[Line] = []
    spans: list[Span] = []
    for at, character in enumerate(text):
        if character == "\n":
            lines.append(tuple(spans))
            spans = []
            continue
        role: SpanRole = "used" if at in used else "here" if at in own else "plain"
        if spans and spans[-1].role == role:
            spans[-1] = Span(spans[-1].text + character, role)
        else:
            spans.append(Span(character, role))
    return [*lines, tuple(spans)]


def _table_lines(rows: Sequence[Sequence[str]], columns: int, glyphs: Glyphs) -> list[Line]:
    count = max(map(len, rows))
    widths = [min(WIDEST_CELL, max((cell_len(row[at]) for row in rows if at < len(row)), default=0)) for at in range(count)]
    return [
        (Span(clip(" ".join(fit(cell, cells, glyphs) for cell, cells in zip(row, widths, strict=False)), columns, glyphs)),) for row in rows
    ]
