"""What a cell of the matrix without a link says.

That the report does not mention it, which is not a no.

The only place that words it, for every screen, slide and format.
"""

from tui.model.sentence_case import capital
from tui.text.numbers import plural

NOT_MENTIONED = "not mentioned"
NO_OWN_LINK = "no link of its own"
"""What a blank cell says where those that a capability or a category lends its cells are left out."""
NO_LINK_SAID = "The report links it to no category; that does not mean no."
NO_ANSWER = "that does not mean no"
HERE = f"The report does not mention this activity here; {NO_ANSWER}."
WHOLE_HERE = f"The report does not mention this capability as a whole here; {NO_ANSWER}."
SILENT_HERE = f"{capital(NOT_MENTIONED)} here; {NO_ANSWER}."
"""The same of either in fewer words."""
NOT_MENTIONED_SIGN = f"{NOT_MENTIONED}, which does not mean no"
"""What the sign of a cell without a link means."""
BLANK_IS_NO_NO = "Blank does not mean no."
"""Where a heading or the legend says that blank cells are not mentioned."""
BLANK_CELLS = f"Blank cells: {NOT_MENTIONED_SIGN}."
MENTIONED_SEPARATELY = "The report does not mention the two together. It mentions each of them here:"
"""Before the places of an activity and of a category without a link."""
EACH_MENTIONED = "The report mentions each of the two alone"
"""The same before the sources of a citation."""


def not_mentioned_here(silent: int) -> str:
    """How many activities are not mentioned in a category, after that label."""
    return f"{plural(silent, 'activity', 'activities')} here; {NO_ANSWER}"


def inherited_here(number: int) -> str:
    """How many activities share a link of a whole, after the label `Inherited`."""
    return f"{plural(number, 'activity', 'activities')} here, from the capability or the category as a whole"


def not_mentioned_of_shown(silent: int, shown: int) -> str:
    """The same, of the activities that are shown."""
    of = "any" if silent == shown else str(silent)
    return f"The report does not mention {of} of the {plural(shown, 'activity', 'activities')} shown."
