"""Figures of a draft: which numbers are figures, in which unit, and which way."""

from collections.abc import Sequence

import pytest

from tui.documents.document import DocumentPlace
from tui.documents.prose.read import read_prose
from tui.drafting.figures import figures
from tui.drafting.ids import Ids
from tui.drafting.measures import Measures
from tui.drafting.parts import Tree
from tui.drafting.recall import Recall
from tui.text.numbers import NO_UNIT, unit_word


def figures_of(text: str) -> Sequence[Tree]:
    found = figures(list(read_prose(text, DocumentPlace())), Measures(Ids(), Recall(None, [], {})))
    return [each.tree for each in found]


UNITS = {
    "Burglaries rose from 1,204 in 2016 to 1,310 in 2017.": ["burglaries", "burglaries"],
    "The number of special constables fell by 12 to 240.": ["constables", "constables"],
    "Officer numbers rose by 40 to 2,120.": ["officers", "officers"],
    "There were 310 PCSOs, down from 330 a year earlier.": ["PCSOs", "PCSOs"],
    "The force has 85 police community support officers.": ["officers"],
    "Complaints peaked at 61 in May and were fewest in August (22).": ["complaints", "complaints"],
    "The force received 412 complaints, 30 more than last year; 19 were upheld.": ["complaints"] * 3,
    "Of 52 hurt on motorways, 9 were motorcyclists.": ["people", "motorcyclists"],
    "The rate was 8.2 offences per 1,000 residents in Hull and 6.1 in Goole.": ["offences per 1000 residents"] * 2,
    "Days lost to sickness fell from 9.1 to 8.4 per officer.": ["days per officer"] * 2,
    "Patrols made 320 visits in the year, an average of 80 a quarter.": ["visits", "visits a quarter"],
    "The ratio was 4.1 in 2018.": [NO_UNIT],
    "Reserves are £18.2m, or 5.1% of the budget.": ["£", "%"],
    "The unit is a team of 14.": ["people"],
    "Three of the nine stations were sold.": ["of nine stations"],
    "They were stopped 3.1 times as often.": ["times as often"],
}


@pytest.mark.parametrize("text", UNITS)
def test_unit_is_the_noun_that_the_report_uses(text: str) -> None:
    assert [figure["unit"] for figure in figures_of(text)] == UNITS[text]


def test_unit_that_is_not_stated_is_not_written_after_a_number() -> None:
    assert unit_word(NO_UNIT) == ""


NONE = (
    "There are three types of fraud.",
    "Crime was lower than in the two other forces.",
    "The other three forces recorded more.",
    "Over the last 15 months it has been constant.",
    "It is the highest for six years.",
    "The need was found around 6-7 months ago.",
    "Levels are lower than five years ago.",
    "The 4 Ps approach was adopted.",
    "Zero level tasking is local.",
    "Table 6 and section 4 have the details.",
    "Children under 16 and people aged 65 or over were asked.",
    "Most were 18 to 24 year olds.",
    "The 20 mph zones are to be reviewed.",
    "It met on 3 May 2019 at 10.30am. Call 01609 555 0142.",
    "Operation 2 Steps was held under the Police Act 1996.",
    "Powers were used twice.",
    "It is in its 2nd year, and most victims were under 25.",
    "Most were answered inside ten seconds.",
    "Staff work at home for two days a week.",
    "Paper 7 goes to the tier 2 group at NS1 4AB.",
)


@pytest.mark.parametrize("text", NONE)
def test_number_that_states_nothing_is_no_figure(text: str) -> None:
    assert [figure["printed"] for figure in figures_of(text)] == []


def test_quarter_is_a_period_after_a_number_and_a_part_elsewhere() -> None:
    assert [figure["printed"] for figure in figures_of("There were 214 thefts a quarter.")] == ["214"]
    assert [figure["value"] for figure in figures_of("Of these a quarter of the 214 thefts were solved.")] == [25, 214]


def test_count_of_what_is_talked_of_is_a_fact() -> None:
    assert [figure.get("fact") for figure in figures_of("The county has five districts and 12 homicides.")] == [True, None]


CHANGES = {
    "The force is ten short of its target of 3,500 officers.": [("change", -10), ("target", 3500)],
    "Spending was £5.2m, an underspend of £1.2m.": [("level", 5200000), ("change", -1200000)],
    "Transport is £0.4m over budget.": [("change", 400000)],
    "Fleet was overspent by £0.3m, or 4.4%.": [("change", 300000), ("percent-change", 4.4)],
    "There is a shortfall of £2m in grants.": [("change", -2000000)],
    "A saving of £310,000 was made.": [("change", -310000)],
    "Reserves show a deficit of £0.9m.": [("change", -900000)],
    "Answer times were 12 seconds longer.": [("change", 12)],
    "Absence was 0.6 days lower than before.": [("change", -0.6)],
    "Satisfaction was 2.1 points below the average.": [("change", -2.1)],
    "Leeds had the largest percentage fall, at 16.2%.": [("percent-change", -16.2)],
    "Thefts are down from 1,200 to 1,100.": [("level", 1200), ("level", 1100)],
    "Overtime is within budget by £120k.": [("change", -120000)],
    "It was two thirds of the whole fall.": [("share", 66.67)],
    "Drugs are a third of searches.": [("share", 33.33)],
    "Costs of £3.1 million and £600 thousand were met.": [("level", 3100000), ("level", 600000)],
}


@pytest.mark.parametrize("text", CHANGES)
def test_kind_and_sign_are_those_of_the_words(text: str) -> None:
    assert [(figure.get("role", "level"), figure["value"]) for figure in figures_of(text)] == CHANGES[text]


def test_figures_of_a_change_have_one_period() -> None:
    windows = [figure["window"] for figure in figures_of("So far this year there are over 1,200 more offences, an increase of 3.6%.")]
    assert windows == ["this year"] * 2


def test_bracket_is_for_the_period_before_it() -> None:
    found = figures_of("Quarter 3 had the highest total (32,373) and quarter 2 the lowest (30,512).")
    assert [figure["window"] for figure in found] == ["Quarter 3", "quarter 2"]
