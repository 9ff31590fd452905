"""Importance and regularity as shades and numbers, the widest gaps first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.analysis.scores import BANDS, MeanScore, mean_score, score_band, score_categories, score_groups, widest_gaps
from tui.model.pack import Pack
from tui.model.scores import Scores
from tui.text.cells import cell_len, set_cell_size
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span, SpanRole
from tui.text.wrapping import wrap

from .address import MATRIX
from .headings import heading_in, narrowest
from .layout import shortened_name
from .lists import MatrixEntry
from .score_words import SCORE_LIMITS, gap_words, mean_words, score_scale_words, score_words
from .words import row_title

SHADES = 5
"""The cells of a shade."""
FEWEST_NAME_CELLS = 4
"""The fewest cells of an activity's name."""
FULL_NAME = 28
"""The cells of a name before arrows and columns give way to it."""
BOTH_GAPS = "Gap by category and group"
"""The title over the gaps by category and by group where they fit in one table."""
WIDE_GAP = 3 / 8
"""The part of the scale from which a gap is bold: three steps of a scale from 1 to 9."""


class ScoreRoom(NamedTuple):
    """The cells of a score and of a gap, each with two blank cells after it."""

    score: int
    gap: int


def score_room(scores: Scores) -> ScoreRoom:
    """The cells that the numbers of a scale take.

    A score is a shade, a space and a number to one place; a gap is a number with its sign.
    """
    longest = max(len(score_words(end)) for end in (scores.low, scores.high))
    return ScoreRoom(max(len("Importance") + 1, SHADES + 1 + longest + 2), len(gap_words(scores.low - scores.high)) + 2)


def scored(pack: Pack, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """All answers by activity, then gaps by category and by group.

    Activities with too few answers come last, without a rank.
    """
    scores, found = pack.scores, widest_gaps(pack)
    if scores is None:
        return
    cells, longest = score_room(scores), _longest(pack)
    numbers = 2 * cells.score + cells.gap
    arrows = columns - numbers - SHADES - 1 >= min(longest, FULL_NAME)
    numbers += SHADES * arrows
    name = max(FEWEST_NAME_CELLS, min(columns - numbers - 1, longest))
    room = 2 + max((cell_len(plural(mean.answers, "answer")) for _, mean in found.ranked), default=0)
    answers = columns - name - numbers > room
    head = f"{set_cell_size('Activity', name)}{'Importance':<{cells.score}}{'Regularity':<{cells.score}}Gap"
    yield MatrixEntry(None, ((Span(head, "strong"),),))
    for id, mean in found.ranked:
        line = (*_name(pack, id, name), *_mean(mean, scores, cells, glyphs)[: None if arrows else -1])
        yield MatrixEntry(
            MATRIX._replace(thing=id), ((*line, Span(f"{plural(mean.answers, 'answer'):>{room}}", "quiet")) if answers else line,)
        )
    if found.too_few:
        yield MatrixEntry(None, (BLANK, (Span("Too few answers to rank", "strong"),)))
        for id, mean in found.too_few:
            yield MatrixEntry(MATRIX._replace(thing=id), _beside_name(_name(pack, id, name), mean_words(mean), name, columns - 1))
    for title, keys, titles in _tables(pack, columns):
        yield from _gaps(pack, title, keys, titles, columns, glyphs)
    said = filter(None, (score_scale_words(scores), scores.source, SCORE_LIMITS))
    yield MatrixEntry(None, (BLANK, *(line for words in said for line in wrap((Span(words, "quiet"),), columns - 1))))


def _beside_name(name: Line, words: str, cells: int, columns: int) -> tuple[Line, ...]:
    """Words beside a name, their further lines below the first."""
    first, *others = wrap((Span(words, "quiet"),), max(1, columns - cells))
    return ((*name, *first), *((Span(" " * cells), *line) for line in others))


def scores_legend(scores: Scores, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What the shades and the arrows mean, in place of the signs of the matrix."""
    shades = glyphs.shades[::-1]
    scale = f"{shades} quarters of the scale, {scores.low:g} to {scores.high:g}"
    gap = f"gap: regularity minus importance  {glyphs.down} less regular than important  {glyphs.up} more"
    short = f"gap: regularity minus importance  {glyphs.down} less  {glyphs.up} more"
    both = f"{scale}   {gap}"
    lines = (both,) if cell_len(both) < columns else (scale, gap if cell_len(gap) < columns else short)
    return tuple((Span(" "), *part) for line in lines for part in wrap((Span(line, "quiet"),), columns - 1))


def _breakdowns(pack: Pack) -> Iterator[tuple[str, Sequence[tuple[str, str]], Sequence[str]]]:
    """Each breakdown: a title, the category and group of each column, its title."""
    if categories := score_categories(pack):
        yield "Gap by category", [(id, "") for id in categories], [pack.categories[id].title for id in categories]
    if groups := score_groups(pack):
        yield "Gap by group", [("", group) for group in groups], list(groups)


def _tables(pack: Pack, columns: int) -> Iterator[tuple[str, Sequence[tuple[str, str]], Sequence[str]]]:
    """The breakdowns, in one table where all their columns fit."""
    parts = list(_breakdowns(pack))
    titles = [title for _, _, each in parts for title in each]
    name = _longest(pack)
    if len(parts) > 1 and len(BOTH_GAPS) < name and name + _gap_width(pack, titles, broken=True) * len(titles) <= columns:
        yield BOTH_GAPS, [key for _, keys, _ in parts for key in keys], titles
    else:
        yield from parts


def _gap_width(pack: Pack, titles: Sequence[str], *, broken: bool) -> int:
    """The cells of a column of gaps under a whole title, or one in two lines."""
    assert pack.scores is not None
    widths = (narrowest(each, "words") if broken else cell_len(each) for each in titles)
    return max(SHADES + score_room(pack.scores).gap + 1, *(min(16, cells + 1) for cells in widths))


def _gaps(
    pack: Pack, title: str, keys: Sequence[tuple[str, str]], titles: Sequence[str], columns: int, glyphs: Glyphs
) -> Iterator[MatrixEntry]:
    """A gap for each activity and column; as many columns as fit."""
    scores = pack.scores
    assert scores is not None
    gap = score_room(scores).gap
    longest = _longest(pack)
    whole, broken = (_gap_width(pack, titles, broken=way) for way in (False, True))
    each = whole if columns - whole * len(keys) >= min(longest, FULL_NAME) else broken
    name = min(max(columns - each * len(keys), min(longest, FULL_NAME)), longest, max(16, columns - each))
    shown = max(1, (columns - name) // each)
    for start in range(0, len(keys), shown):
        heads = [heading_in(text, each - 1) or ("", shortened_name(text, each - 1)) for text in titles[start : start + shown]]
        lines = zip(("", title), zip(*heads, strict=True), strict=True)
        drawn = (label.ljust(name) + "".join(set_cell_size(text, each) for text in line) for label, line in lines if label or any(line))
        yield MatrixEntry(None, (BLANK, *((Span(line, "strong"),) for line in drawn)))
        for id in pack.activities:
            means = [mean_score(pack, id, category, group) for category, group in keys[start : start + shown]]
            if any(means):
                cells = [span for mean in means for span in _gap_cell(mean, scores, (gap, each), glyphs)]
                yield MatrixEntry(MATRIX._replace(thing=id), ((*_name(pack, id, name), *cells),))


def _longest(pack: Pack) -> int:
    """The cells of the longest name of an activity, with two after it."""
    return 2 + max(cell_len(row_title(pack, id)) for id in pack.activities)


def _name(pack: Pack, id: str, cells: int) -> Line:
    shown = shortened_name(row_title(pack, id), cells - 1)
    return (Span(shown + " " * (cells - cell_len(shown))),)


def _mean(mean: MeanScore, scores: Scores, cells: ScoreRoom, glyphs: Glyphs) -> Line:
    assert mean.importance is not None and mean.regularity is not None and mean.gap is not None
    spans: list[Span] = []
    for score in (mean.importance, mean.regularity):
        text = f"{_shade(score, scores, glyphs)} {score_words(score)}"
        spans.append(Span(text.ljust(cells.score)))
    return (
        *spans,
        Span(f"{gap_words(mean.gap):>{cells.gap - 2}}  ", _role(mean.gap, scores)),
        Span(_arrows(mean.gap, scores, glyphs).ljust(SHADES)),
    )


def _gap_cell(mean: MeanScore | None, scores: Scores, widths: tuple[int, int], glyphs: Glyphs) -> list[Span]:
    gap, cells = widths
    if mean is None:
        return [Span(" " * cells)]
    if mean.gap is None:
        return [Span(" too few".ljust(cells), "quiet")]
    text = f"{gap_words(mean.gap):>{gap - 1}} {_arrows(mean.gap, scores, glyphs)}"
    return [Span(text.ljust(cells), _role(mean.gap, scores) if mean.comparable else "quiet")]


def _shade(score: float, scores: Scores, glyphs: Glyphs) -> str:
    """Five cells of one of four shades, by the quarter of the scale."""
    return glyphs.shades[BANDS - 1 - score_band(score, scores)] * SHADES


def _arrows(gap: float, scores: Scores, glyphs: Glyphs) -> str:
    """A sign for each eighth of the scale, at most five: down where it is done less."""
    steps = min(SHADES, round(abs(gap) / max(1e-9, (scores.high - scores.low) / 8)))
    return (glyphs.down if gap < 0 else glyphs.up) * steps


def _role(gap: float, scores: Scores) -> SpanRole:
    return "strong" if abs(gap) >= WIDE_GAP * (scores.high - scores.low) else "plain"


def scores_of(pack: Pack, row: str, column: str, *, headed: bool = True, categories: bool = False) -> list[Line]:
    """The scores of a row, or of a cell, in sentences: of all, then by group.

    With `categories`, those of a row by category before them. Without headings only the first has words beside its numbers.
    """
    if column and column not in score_categories(pack):
        return []
    every = mean_score(pack, row, column)
    found = [(pack.categories[id].title, mean_score(pack, row, id)) for id in score_categories(pack)] if categories and not column else []
    found += [(group, mean_score(pack, row, column, group)) for group in score_groups(pack)]
    # What gave all the answers would say the same again.
    others = [(name, mean) for name, mean in found if mean and mean != every]
    lines: list[Line] = [(*([Span("All answers: ", "strong")] if headed else []), Span(f"{mean_words(every)}."))] if every else []
    return [*lines, *((Span(f"{name}: ", "strong"), Span(f"{mean_words(mean, labelled=headed or not every)}.")) for name, mean in others)]
