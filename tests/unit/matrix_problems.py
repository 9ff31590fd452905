"""Edits of the matrix that make it wrong, and what is said of each."""

from tests.unit.workshop_problems import Case

_FIRST = "  - activity: 1b\n    category: centre\n    emphasis: core\n    basis: stated\n    evidence: [centre-retail]\n    reason: The"

MATRIX = (
    Case(
        "capabilities.yaml",
        "id: 1a,",
        "id: 2a,",
        {"id: 2a": "activity id '2a' is under capability '1', expected an id that begins with 1"},
    ),
    Case(
        "capabilities.yaml",
        "id: 1a,",
        "id: 1b,",
        {"title: Demand": "activity id '1b' is given twice (first at capabilities.yaml:8), expected a different id"},
    ),
    Case("capabilities.yaml", "id: '1'", "id: 1", {"id: 1\n": "id is the number 1, expected a number in quotes, such as '1'"}),
    Case(
        "capabilities.yaml",
        "activity: 1b",
        "activity: 1c",
        {"activity: 1c": "activity is '1c', which is not an activity or capability, expected '1'"},
    ),
    Case(
        "capabilities.yaml",
        "activity: 1b",
        "activity: 1",
        {
            "activity: 1\n": "activity is the number 1, expected the id of an activity or of a capability, such as 3b or '2', "
            "or '' for the category as a whole"
        },
    ),
    Case(
        "capabilities.yaml",
        "category: centre",
        "category: center",
        {"center\n": "category is 'center', which is not a category, expected 'centre'"},
    ),
    Case(
        "capabilities.yaml",
        "category: centre",
        "category: all-neighborhoods",
        {"borhoods\n": "category is 'all-neighborhoods', which is not a category, expected 'all-neighbourhoods'"},
    ),
    Case(
        "capabilities.yaml",
        "id: centre\n",
        "id: all-neighbourhoods\n",
        {
            "id: all-neighbourhoods": "category id 'all-neighbourhoods' is reserved for links that name no category, "
            "expected another id; links may use it without a category of this id",
            "category: centre": "category is 'centre', which is not a category, expected one of all-neighbourhoods",
        },
    ),
    Case(
        "capabilities.yaml",
        "emphasis: core",
        "emphasis: differs",
        {"differs\n": "emphasis is 'differs', expected one of core, different, less, present, questioned"},
    ),
    Case(
        "capabilities.yaml",
        "basis: stated",
        "basis: guessed",
        {"guessed\n": "basis is 'guessed', expected one of context, inferred, stated"},
    ),
    Case(
        "capabilities.yaml",
        "basis: stated\n    evidence: [centre-retail]\n    reason: The report says that shops make demand.",
        "basis: context\n    evidence: [centre-retail]",
        {"- activity": "key 'reason' is missing, expected text"},
    ),
    Case(
        "capabilities.yaml",
        "basis: stated\n    evidence: [centre-retail]\n    reason: The report says that shops make demand.",
        "basis: context\n    evidence: [centre-retail]\n    reason: ' '",
        {"' '": "reason is '', expected text"},
    ),
    Case(
        "capabilities.yaml",
        "evidence: [centre-retail]",
        "evidence: []",
        {"evidence: []": "the link has no evidence, expected the id of at least one statement"},
    ),
    Case(
        "capabilities.yaml",
        "evidence: [centre-retail]",
        "evidence: [shops]",
        {"[shops]": "item 1 of evidence is 'shops', which is not a statement, expected one of centre-retail, driven, reason, total"},
    ),
    Case("capabilities.yaml", "topic: crime", "topic: crimes", {"1": "topic is 'crimes', which is not a topic, expected 'crime'"}),
    Case(
        "capabilities.yaml",
        "    reason: The",
        "    reason: Ours\n  - {activity: 1b, category: centre, emphasis: less, basis: context, evidence: [total], reason: Too}\n"
        "  - activity: 1a\n    category: centre\n    emphasis: less\n    basis: inferred\n    evidence: [total]\n    reason: The",
        {"reason: Too": "a second link between 1b and centre (first on line 24), expected one link in each cell of the matrix"},
    ),
    Case(
        "capabilities.yaml",
        _FIRST,
        "  - {activity: '', category: centre, emphasis: less, basis: stated, evidence: [total], reason: One}\n"
        "  - {activity: '', category: centre, emphasis: core, basis: stated, evidence: [total], reason: Two}\n" + _FIRST,
        {
            "reason: Two": "a second link between the whole column and centre (first on line 24), "
            "expected one link in each cell of the matrix"
        },
    ),
    Case(
        "capabilities.yaml",
        _FIRST,
        "  - {activity: '', category: all-neighbourhoods, emphasis: less, basis: stated, evidence: [total], reason: All}\n" + _FIRST,
        {
            "reason: All": "the link names neither an activity nor a category, "
            "expected an activity or a capability, or a category other than all-neighbourhoods"
        },
    ),
)
