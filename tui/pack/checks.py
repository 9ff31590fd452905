"""The list of what is checked across the files of a pack once each has been read. A new check is a function and a line here."""

from .audit import audited, shaped
from .draft import Draft
from .names import duplicates, reserved, shared
from .printed import printed, worded
from .problems import Problem
from .references import dangling, uncited
from .rules import evident, named, neutral, numbered, single, sourced

CHECKS = (
    named,
    reserved,
    duplicates,
    shared,
    dangling,
    uncited,
    sourced,
    numbered,
    neutral,
    single,
    evident,
    printed,
    worded,
    shaped,
    audited,
)


def check(draft: Draft) -> list[Problem]:
    """Every problem between the parts of a pack."""
    return [problem for each in CHECKS for problem in each(draft)]
