"""How a draft is marked wherever it is shown.

What a program has written, and nobody has accepted yet.
"""

from tui.text.spans import Line, Span

from .record import Fact, data_fact

DRAFT = "draft"
DRAFT_NOTE = "Draft: no one has compared this with the report yet."


def draft_span(draft: bool) -> Line:
    """The word after the title of a draft; nothing for anything else."""
    return (Span(f"  {DRAFT}", "quiet"),) if draft else ()


def draft_facts(draft: bool) -> tuple[Fact, ...]:
    """What a record says of a draft.

    Nothing for anything else, so that its keys stay as they are.
    """
    return (data_fact(DRAFT, True, "Draft", DRAFT_NOTE.partition(": ")[2]),) if draft else ()
