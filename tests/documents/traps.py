"""True sentences that look wrong to a careless reader.

Other definitions, part years, targets, forecasts, and numbers that are names.
"""

from random import Random

from tests.documents.blocks import Sentence
from tests.documents.facts import Fact
from tests.documents.figure import Figure
from tests.documents.relations import Linear, Relation
from tests.documents.style import Style

ASIDES = (
    "Nationally the picture is different: the Office for National Statistics reported a rise of 14% over a comparable period.",
    "The target remains 85%, to be reached by March 2020.",
    "If the trend continued, the figure would be some 12% lower within two years.",
    "Callers to 101 waited a median of 31 seconds; the mean, which a few very long calls raise, was 74 seconds.",
    "Percentages are rounded to the nearest whole number or decimal and may add up to 99.9 or 100.1.",
    "The survey (Wave 37) found that 83.0% (±1.4) of victims were satisfied.",
    "Respondents could choose more than one answer, so that the percentages come to more than 100%.",
    "HMIC inspected all 43 forces in 2014/15 and graded the Force as good in 2 of 3 areas.",
    "Counting rules changed on 1 April 2014; figures before and after that date are not strictly comparable.",
    "Section 165 of the Road Traffic Act 1988 and section 23 of the Misuse of Drugs Act 1971 apply.",
    "Operation Sentinel 2 ran for 6 weeks from 3 November and cost £48,500, against a budget of £50,000.",
    "The A38(M), the M6 and the B4100 are covered by the same team of 24 officers.",
    "These data were extracted at 09:15 on 12 May; records added later are not counted.",
    "The index is set at 100 in the base year; it cannot be compared with the counts in the tables.",
    "Provisional figures are marked p, and small numbers are withheld.",
    "Members asked on 16 June (minute 42/15) for the position over 24 months, which will follow in Q3.",
    "Around 1 in 6 crimes is reported online, a measure that is not part of the tables in this report.",
    "Fewer than 5 cases are still under investigation.",
    "By 2020 the Force expects to employ between 6,500 and 6,700 officers.",
    "The two definitions differ: the tables count offences, whereas the survey counts victims aged 16 or over.",
    "Detection performance was 2.3 percentage points better than the average of the peer group.",
    "Demand is measured per 1,000 households in some returns and per 1,000 residents in others.",
)
REVISED = (
    "The last report gave {old} for this figure; it has since been revised to {new} as late records were added.",
    "Following a correction of the records, the figure is now {new} rather than the {old} printed in the previous report.",
)


def aside(random: Random) -> Sentence:
    """A sentence whose figures have nothing to do with the tables."""
    return Sentence([random.choice(ASIDES)], "aside")


def revised(fact: Fact, style: Style, random: Random) -> tuple[Sentence, list[Relation]]:
    """A sentence that gives the superseded figure beside the one in the table."""
    cell = fact.cells["new"][0]
    figure = Figure(cell.text, exact=cell.exact)
    value = int("".join(each for each in cell.text if each.isdigit()))
    before, after = random.choice(REVISED).split("{new}")
    earlier = style.number(value - random.randrange(1, max(3, value // 200)))
    if "{old}" in before:
        before = before.replace("{old}", earlier)
    after = after.replace("{old}", earlier)
    subject = fact.words["noun"]
    period = fact.periods.get("p1")
    lead = f"On {subject} {period.within(period.header(style.years)) if period else 'in ' + fact.words['p1']}: "
    return Sentence([lead + before[0].lower() + before[1:], figure, after], "revised"), [Linear("repeat", figure, [(1, cell)])]
