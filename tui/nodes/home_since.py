"""What became of the last report's questions, in the rule of a pane of Home.

Nothing is read for it: it is known once a page has asked for the neighbouring reports.
"""

from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.numbers import count

from .across.since_said import since_said

ASKED_PANES = ("asked", "questions", "audit")
"""The panes that can say it; of several, the last."""
RULE_ENDS = 5
"""The cells of a rule beside its title and its fact, but for the padding of the text."""
GAP = "   "
"""Stands between it and the key of the pane."""


def with_last_report(pack: Pack, title: str, fact: str, columns: int) -> str:
    """A pane's fact, after how many of the last report's questions are answered.

    And how many are open. In the longest words for which the rule has room, beside its title; the key goes before they do.
    """
    room = columns - cell_len(title) - RULE_ENDS
    for said in _in_words(pack):
        for each in (f"{said}{GAP}{fact}", said):
            if cell_len(each) <= room:
                return each
    return fact


def _in_words(pack: Pack) -> tuple[str, ...]:
    """From the longest to the shortest; nothing where there were no questions."""
    before = pack.once(since_said).before
    if before is None or not before.statuses:
        return ()
    answered, of, still = before.count("answered"), len(before.statuses), before.count("open")
    brief = f"last report: {count(answered)} of {count(of)} answered"
    return (f"last report: {before.brief}", f"last report: {before.brief.partition(';')[0]}", f"{brief}, {count(still)} still open", brief)
