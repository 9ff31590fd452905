"""The members that claims on shares leave out of a second base, by table."""

from tui.analysis.checks.share import Share
from tui.model.capabilities import Capabilities
from tui.model.report import Report


def members_left_out(report: Report, matrix: Capabilities) -> dict[str, dict[str, tuple[str, ...]]]:
    """By table and dimension, what its shares are also read without.

    The first claim of a table decides.
    """
    statements = [statement for topic in report.topics for section in topic.sections for statement in section.statements]
    statements += [statement for category in matrix.categories for statement in category.characteristics]
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for statement in statements:
        for check in (*(figure.check for figure in statement.figures), *(word.check for word in statement.claims)):
            if isinstance(check, Share) and check.without:
                found.setdefault(check.table, check.without)
    return found
