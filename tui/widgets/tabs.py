"""A line of tabs. The current one is in brackets as well as in colour."""

from tui.text.cells import cell_len
from tui.text.spans import Line, Span
from tui.text.wrapping import clip_distinct, within


def tab_line(titles: dict[str, str], chosen: str, columns: int) -> Line:
    """The titles side by side, closer together where that is enough to fit them.

    Where it is not, those around the chosen one are shown between the numbers of the others.
    """
    for gap in (" ", ""):
        if sum(cell_len(title) + 2 + len(gap) for title in titles.values()) <= columns:
            return _tabs(titles, chosen, gap)
    ids = list(titles)
    first = last = ids.index(chosen)
    room = columns - 6
    while True:
        grown = [(first - 1, last), (first, last + 1)] if first >= len(ids) - last - 1 else [(first, last + 1), (first - 1, last)]
        fitting = next(((a, b) for a, b in grown if a >= 0 and b < len(ids) and _wide(titles, ids[a : b + 1]) <= room), None)
        if fitting is None:
            break
        first, last = fitting
    shown = dict(zip(ids[first : last + 1], clip_distinct([titles[id] for id in ids[first : last + 1]], room - 2), strict=True))
    before = Span(f"+{first} " if first else "", "quiet")
    after = Span(f"+{len(ids) - last - 1}" if last < len(ids) - 1 else "", "quiet")
    return within(((before, *_tabs(shown, chosen), after),), columns)[0]


def _wide(titles: dict[str, str], ids: list[str]) -> int:
    return sum(cell_len(titles[id]) + 3 for id in ids)


def _tabs(titles: dict[str, str], chosen: str, gap: str = " ") -> Line:
    spans: list[Span] = []
    for id, title in titles.items():
        spans.append(Span(f"[{title}]", "strong") if id == chosen else Span(f" {title} ", "quiet"))
        spans.append(Span(gap))
    return tuple(spans)
