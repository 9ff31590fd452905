"""The list of checks across a pack, made once each file has been read.

A new check is a function and a line here.
"""

from .audit import audited
from .columns import described, shown
from .draft import Draft
from .measures import measured
from .members import peopled
from .names import duplicates, reserved, shared
from .printed import printed, worded
from .problems import Problem
from .references import circular, dangling, resourced, uncited
from .rules import anchored, dated, evident, named, neutral, numbered, single, sourced

NAMING = (named, reserved, duplicates, shared, dangling, resourced)
"""Where none of these finds a problem, every address leads where the pack says."""
CHECKS = (
    circular,
    uncited,
    sourced,
    dated,
    anchored,
    numbered,
    neutral,
    single,
    evident,
    measured,
    described,
    shown,
    peopled,
    printed,
    worded,
    audited,
)


def names(draft: Draft) -> list[Problem]:
    """Every problem with a name that parts of a pack share."""
    return [problem for each in NAMING for problem in each(draft)]


def check(draft: Draft) -> list[Problem]:
    """Every other problem between the parts of a pack."""
    return [problem for each in CHECKS for problem in each(draft)]
