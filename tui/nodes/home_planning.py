"""Plans Home: divides the room of the terminal, and says what each pane holds."""

from collections.abc import Callable, Iterable, Sequence

from tui.analysis.chance import CHANCE
from tui.model.pack import Pack
from tui.navigation.address import HOME
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Span
from tui.text.verdict_signs import DIFFERS
from tui.text.wrapping import wrap

from .home_audit import asking_entries, board_entries, differing_unseen, question_entries, rows_of_questions
from .home_cards import fitting_cards
from .home_layout import BESIDE_FROM, LEAST_PLACES, LEAST_SAID, TRENDS_FROM, HomeContent, HomePane, home_layout, left_columns
from .home_notes import cards_notes
from .home_plan import PADDING, RULE_CELLS, HomeEntry, HomePlan, PaneContent, pane_id, rows_in_all
from .home_said import said_entries, said_fact
from .kinds import node, offers
from .table_statements import SAID_TITLE

_RULES = 4
"""The rows of the rules of topics and audit, the breadcrumb and the footer."""
_BRIEF_CHANCE = "chance"
"""What the sign of chance means where there is no room for more."""
_MOST_FINDINGS = 3
"""The most findings of the audit in a pane of its own."""


def plan_home(pack: Pack, size: tuple[int, int], glyphs: Glyphs) -> HomePlan:
    """Divide a terminal of so many columns and rows among the panes, and fill them."""
    width, height = size
    whole = left_columns(width, matrix=offers(pack, "matrix"))
    if width >= BESIDE_FROM and offers(pack, "matrix"):
        from .home_wide import room_for_grid  # late, as below

        whole = room_for_grid(pack, width, whole, glyphs)
    left, right = whole - PADDING, width - whole - 1 - PADDING
    topics = _topics(pack, left, glyphs)
    has = HomeContent()
    if width >= TRENDS_FROM:
        from .home_wide import wide_content  # late: a terminal of 80 columns has no room for it

        has = wide_content(pack, left, right, glyphs)
    high = rows_in_all(topics.entries)
    has = _with_rows(pack, has, high, size, left, glyphs)
    shape = home_layout(size, has)
    if high >= shape.left[0].rows:
        topics = _topics(pack, left, glyphs, shape.left[0].rows - 1)
        if (used := rows_in_all(topics.entries)) < shape.left[0].rows - 1:
            # A headline too long for the rows that were left leaves them to what comes below.
            has = _with_rows(pack, has, used, size, left, glyphs)
            shape = home_layout(size, has)
    panes: dict[str, PaneContent] = {}
    if shape.left[-1].id == "said":
        rows = shape.rows_of(shape.left[-1], height)
        said = said_entries(pack, left, rows, glyphs)
        if rows - (used := rows_in_all(said)) >= LEAST_PLACES:
            placed = _places_over_bars(pack, left, rows - used - 1, glyphs) if has.words else 0
            shape = home_layout(size, has._replace(said_rows=used, places=0, placed=placed))
        panes[pane_id("left", "said")] = PaneContent(SAID_TITLE, said_fact(pack, said), said)
    if shape.spaced:
        blank = HomeEntry(None, ((),))
        parted = tuple(each for entry in topics.entries for each in ((blank, entry) if entry.address else (entry,)))
        topics = topics._replace(entries=parted[1:])
    panes[pane_id("left", "topics")] = topics
    for column, rooms, columns in (("left", shape.left, left), ("right", shape.right, right)):
        for room in rooms:
            if room.id != "trends" and (id := pane_id(column, room.id)) not in panes:
                panes[id] = _content(pack, room, columns, shape.rows_of(room, height), glyphs)
    return HomePlan(shape, left, right, panes, node(pack, HOME).trail)


def _with_rows(pack: Pack, has: HomeContent, high: int, size: tuple[int, int], left: int, glyphs: Glyphs) -> HomeContent:
    """The rows of what comes below topics of so many rows."""
    width, height = size
    wide, first = width >= BESIDE_FROM, rows_in_all(board_entries(pack, left, 1))
    has = has._replace(cards=len(pack.topics), topics=high, least=0, first=first, audit=first, questions=first)
    if wide or high + first + LEAST_SAID + _RULES <= height:  # Otherwise nothing comes below the questions.
        audit = rows_in_all(board_entries(pack, left, _MOST_FINDINGS if wide else 1))
        return has._replace(audit=audit, questions=rows_of_questions(pack, left, height), said=bool(pack.statements))
    if high + first + _RULES > height:
        return has._replace(least=rows_in_all(_topics(pack, left, glyphs, 0).entries))
    return has


def _places_over_bars(pack: Pack, columns: int, rows: int, glyphs: Glyphs) -> int:
    """The rows of the places to go to, where the bars of the links fit below them."""
    from .home_wide import link_entries, place_entries  # late, as above

    bars = rows_in_all(link_entries(pack, columns, glyphs)) + 1
    placed = rows_in_all(place_entries(pack, columns, rows - bars))
    return placed if placed + bars <= rows else 0


def _topics(pack: Pack, columns: int, glyphs: Glyphs, rows: int | None = None) -> PaneContent:
    """The cards; what their figures are of stands in the rule, or below.

    Where not every topic has one of so many rows, it has the numbers of topics, if it then leaves them a row.
    """
    notes = cards_notes(pack, columns, glyphs)
    if _ruled(notes, columns):
        wider = (notes if full else cards_notes(pack, columns, glyphs, brief=True) for full in (True, False))
        notes = next((each for each in map(_briefer, wider) if not _ruled(each, columns)), notes)
    found = _with_notes(pack, columns, glyphs, notes, rows)
    if rows is None or rows_in_all(found.entries) <= rows:
        return found
    numbered = _briefer(cards_notes(pack, columns, glyphs, brief=True, numbered=True))
    return found if _ruled(numbered, columns) else _with_notes(pack, columns, glyphs, numbered, rows)


def _briefer(notes: Sequence[str]) -> tuple[str, ...]:
    return tuple(note.replace(CHANCE, _BRIEF_CHANCE) for note in notes)


def _with_notes(pack: Pack, columns: int, glyphs: Glyphs, notes: Sequence[str], rows: int | None) -> PaneContent:
    """The cards with as many of the notes in the rule as fit, and the others below."""
    ruled = _ruled(notes, columns)
    below = wrap((Span("  ".join(notes[:ruled]), "quiet"),), columns) if ruled else ()
    entries, left_out = fitting_cards(pack, columns, glyphs, None if rows is None else rows - len(below))
    fact = "  ".join(notes[ruled:])
    if left_out:
        # That a topic has more headlines takes no row from them.
        named = (f"{plural(left_out, 'more headline', 'more headlines')}: enter", f"{left_out} more: enter")
        longer = ["  ".join((*notes[: ruled or None], each)) for each in named]
        if below:
            told = (wrap((Span(each, "quiet"),), columns) for each in longer)
            below = next((each for each in told if len(each) == len(below)), below)
        else:
            fact = next((each for each in longer if cell_len(each) + RULE_CELLS <= columns), fact)
    return PaneContent("Topics", fact, (*entries, HomeEntry(None, below)) if below else entries)


def _ruled(notes: Sequence[str], columns: int) -> int:
    """How many notes do not fit in the rule, where the window comes first."""
    firsts = (0, max(0, len(notes) - 1))
    return next((at for at in firsts if cell_len("  ".join(notes[at:])) + RULE_CELLS <= columns), len(notes))


def _content(pack: Pack, room: HomePane, columns: int, rows: int, glyphs: Glyphs) -> PaneContent:
    if room.id in ASKED:
        title, fact, entries = ASKED[room.id]
        found = tuple(entries(pack, columns, rows))
        if room.id == "asked" and rows <= rows_in_all(board_entries(pack, columns, 1)):
            title = ASKED["audit"][0]  # No question is in view.
        more = 0 if room.id == "questions" else differing_unseen(pack, found, rows)
        return PaneContent(title, f"{more} more {DIFFERS}: a opens" if more else fact, found)
    from .home_wide import wide_pane  # late, as above

    return PaneContent(*wide_pane(pack, room.id, columns, rows, glyphs))


ASKED: dict[str, tuple[str, str, Callable[[Pack, int, int], Iterable[HomeEntry]]]] = {
    "asked": ("Audit and questions", "a all", asking_entries),
    "audit": ("Audit", "a opens", lambda pack, columns, rows: board_entries(pack, columns, _MOST_FINDINGS, rows)),
    "questions": ("Questions to ask", "w all", question_entries),
}
"""The panes of the audit: title, fact and entries, for so many columns and the rows that the last pane has."""
