"""What the words of a heading say about the figures below or beside it.

A total, a change, a share, a rate.

Words alone settle nothing; the figures have to bear them out.
"""

import re
from typing import Literal

HeadingRole = Literal[
    "plain",
    "total",
    "subtotal",
    "whole",
    "average",
    "part",
    "change",
    "percent-change",
    "points",
    "share",
    "rate",
    "rank",
    "target",
    "difference",
    "population",
    "cumulative",
    "statistic",
    "text",
]
"""`whole` is a name such as "Force" or "England and Wales", which need not be the sum.

`part` is "of which"; `statistic` is a median, an index or the like.
"""

_PERCENT = r"(?:%|per ?cent|percentage|pct|y cant|canran)"
_CHANGE = (
    r"(?:change|changes|chg|difference|diff|variance|var|movement|increase|decrease|reduction|growth|inc/dec|\+/-|\+ ?/ ?[-−–]|±|newid"
    r"|gwahaniaeth|cynnydd|gostyngiad)"
)
_ANY = rf"(?<!\w){_CHANGE}(?!\w)"
_BASE = (
    r"(?:1,?000|10,?000|100,?000|1,?000,?000|thousand|million|head|capita|officer|person|employee|firefighter"
    r"|resident|household|day|week|hour|km|mile)\b"
)
_AREAS = (
    r"overall|force|force[- ]?wide|county|county[- ]?wide"
    r"|all (?!(?:other|remaining|unknown)\b)[a-z ]+|england and wales|england & wales|england|wales|united kingdom|uk"
    r"|great britain|cymru|lloegr a chymru|cymru a lloegr|y cyfan|pob [a-z ]+|llu|whole force|region|national|borough|city|council"
)
_ALL = "offences|crimes?|areas|districts|forces|categories|ages|incidents|persons|people"
_WORDS: tuple[tuple[HeadingRole, tuple[str, ...]], ...] = (
    (
        "points",
        (
            rf"\b{_PERCENT}[ -]?(?:points?|pts?|ppts?)(?!\w)",
            r"% ?(?:points?|pts?|ppts?)(?!\w)",
            rf"\bpp(?:t|ts|s)?\b.*{_CHANGE}",
            rf"{_CHANGE}.*\b(?:pp|ppts?|points|pts)(?!\w)",
            r"^\(?(?:pp|ppts?|points)\)?$",
            "pwynt canran",
        ),
    ),
    (
        "percent-change",
        (
            rf"{_PERCENT}\s*(?:year[- ]on[- ]year\s*)?{_ANY}",
            rf"{_ANY}\W*(?:on|from|since|in)?\W*(?:last|previous|prior)?\W*(?:year)?\W*{_PERCENT}",
            rf"{_ANY}.*\(?{_PERCENT}\)?$",
            rf"{_PERCENT}.*{_ANY}",
        ),
    ),
    ("cumulative", (r"\bcumulative|\brunning total|\bcum\.|\bcronnol",)),
    ("subtotal", (r"\bsub[- ]?total|\bis-?gyfanswm",)),
    ("rank", (r"\brank(?:ing|ed)?\b|\bposition\b|\bleague\b|\bsafle\b|\bplaced?\b",)),
    ("rate", (rf"\bper {_BASE}", r"\brates?\b|\bcyfradd|/ ?1,?000\b|\bfesul\b|\bper \d")),
    (
        "share",
        (r"\bshare\b|\bproportion\b|\bcyfran\b", rf"{_PERCENT} (?:of|o'r|o)\b", rf"^\W*{_PERCENT}\W*$", rf"\bas a? ?{_PERCENT}"),
    ),
    (
        "target",
        (
            r"\btarget\b|\bgoal\b|\bobjective\b|\bbudget\b|\bplan(?:ned)?\b|\btrajectory\b|\bthreshold\b|\btarged\b|\bcyllideb\b",
            r"\baims?\b|\bambition\b|^(?:service |national )?standard$",
        ),
    ),
    (
        "statistic",
        (
            r"\bmedian\b|\bminimum\b|\bmaximum\b|^min$|^max$|\bstd\b|\bstandard deviation\b|\bconfidence\b|\b95%|\bucl\b|\blcl\b",
            r"\b(?:lower|upper)\b.*\b(?:limit|ci|bound)|\bindex\b|\bscore\b|\bbaseline\b|\bhighest\b|\blowest\b|\bquartile\b",
        ),
    ),
    ("average", (r"\baverages?\b|\bavg\b|\bave\b|\bmeans?\b|\bcyfartaledd\b|\ba month\b|\bper month\b|\bmonthly av",)),
    ("change", (_ANY,)),
    ("part", (r"^of (?:which|these|whom|the)\b|^including\b|^incl\b|^o'r rhain\b|^o blith\b|^which\b",)),
    ("population", (r"\bpopulation\b|\bresidents\b|\bhouseholds\b|\bpoblogaeth\b|\bmid-?(?:year|\d{4}) estimate",)),
    (
        "total",
        (
            r"^(?:grand |overall |combined |column |row |final )?totals?\b|\btotals?$|^(?:cyfanswm|cyfansymiau)\b|\bcyfanswm$",
            rf"^sum$|^all$|^cyfan$|\ball (?:{_ALL})$",
        ),
    ),
    ("whole", (rf"^(?:{_AREAS})(?: total| average)?$", r"\bas a whole\b|\bcombined\b|\btogether\b|\bgyda'i gilydd\b")),
)
_MATCHERS = tuple((role, re.compile("|".join(words), re.IGNORECASE)) for role, words in _WORDS)
_BARE_TOTAL = re.compile(
    r"(?:grand |overall |column |row |final |combined |sub[- ]?|net |gross )?totals?|cyfanswm|is-?gyfanswm|cyfansymiau|sum", re.IGNORECASE
)
_PERCENT_WORD = re.compile(r"%|\bper ?cent\b|\bpercentages?\b|\bcanran\b|\by cant\b|\bproportion\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"£|€|\$|\bfte\b|\bhours?\b|\bmiles?\b|\bkm\b|\(?'?000s?\)?\b|\bthousands?\b|\bmillions?\b|\bmean\b|\baverage\b"
    r"|\brate\b|\bindex\b|\bcost\b|\bmin(?:ute)?s\b|\bdays\b|\bscore\b|\bper\b|\bspend\b|\bexpenditure\b|\bbudget\b|\bstrength\b",
    re.IGNORECASE,
)


def role_of(words: str) -> HeadingRole:
    """The role that the words of a heading suggest; `plain` where they suggest none."""
    plain = re.sub(r"\s+", " ", words).strip(" :*-–—•·").strip()
    return next((role for role, matcher in _MATCHERS if matcher.search(plain)), "plain")


def bare_total(words: str) -> bool:
    """Whether a label is a word for a total and nothing else."""
    return bool(_BARE_TOTAL.fullmatch(re.sub(r"\W+$", "", words.strip())))


def is_percent(words: str) -> bool:
    """Whether the words say that figures are percentages."""
    return bool(_PERCENT_WORD.search(words))


def is_measured(words: str) -> bool:
    """Whether the words name something that is measured rather than counted.

    It is rounded even where it is printed as a whole number.
    """
    return bool(_MEASURED.search(words))
