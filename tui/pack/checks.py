"""The list of checks across a pack, made once each file has been read.

A new check is a function and a line here.
"""

from .audit import audited
from .columns import table_columns, tables_without_topic
from .draft import Draft
from .matrix_links import matrix_links, reserved_category, score_scale
from .measures import measure_keys
from .members import table_members
from .names import repeated_ids, reserved_topics, shared_addresses
from .needs import needed_figures
from .package_keys import package_keys
from .populations import table_populations
from .printed import printed_figures, printed_periods
from .problems import Problem
from .references import circular_reasons, uncited_entries, unknown_names, unmatched_resources
from .rules import (
    activity_numbers,
    driven_measures,
    entry_anchors,
    headline_contents,
    missing_dates,
    missing_sources,
    package_name,
)
from .signs_of_changes import signs_of_changes

NAMING = (package_name, reserved_topics, reserved_category, repeated_ids, shared_addresses, unknown_names, unmatched_resources)
"""Where none of these finds a problem, every address leads where the pack says."""
CHECKS = (
    circular_reasons,
    uncited_entries,
    package_keys,
    missing_sources,
    missing_dates,
    entry_anchors,
    activity_numbers,
    driven_measures,
    headline_contents,
    matrix_links,
    score_scale,
    measure_keys,
    table_columns,
    tables_without_topic,
    table_members,
    table_populations,
    printed_periods,
    printed_figures,
    signs_of_changes,
    audited,
    needed_figures,
)


def names(draft: Draft) -> list[Problem]:
    """Every problem with a name that parts of a pack share."""
    return [problem for each in NAMING for problem in each(draft)]


def check(draft: Draft) -> list[Problem]:
    """Every other problem between the parts of a pack."""
    return [problem for each in CHECKS for problem in each(draft)]
