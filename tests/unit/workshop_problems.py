"""Edits of workshop.yaml that make it wrong, and what is said of each."""

from typing import NamedTuple


class Case(NamedTuple):
    """An edit of a file, and every problem that it leads to.

    A piece of the line that it stands on, and what is said of it. A line of another file is given as `file: piece`; `1` is the first line.
    """

    file: str
    old: str
    new: str
    problems: dict[str, str]


def _need(need: str, problem: str, piece: str = "") -> Case:
    """A question with one need, and what is said of that."""
    question = "\nquestions:\n  - {id: asked, question: How many?, why: It is open., needs: [{" + need + "}]}"
    return Case(
        "workshop.yaml", "office: Office of the Commissioner", f"office: Office of the Commissioner{question}", {piece or need: problem}
    )


WORKSHOP = (
    _need("measure: crimes", "measure is 'crimes', which is not a measure, expected one of disposals, hectares, notices, recorded-crime"),
    _need("measure: notices, first: 2014-01", "the range has no last, expected first and last, or period"),
    _need("measure: notices, last: 2014-01", "the range has no first, expected first and last, or period"),
    _need(
        "measure: notices, first: 2014-03, last: 2014-01",
        "last is 2014-01, which is before 2014-03, expected a later period, written as first is",
    ),
    _need("measure: notices, period: 2014/16", "2014/16 cannot be read, expected a year that ends in the next, such as 2014/15"),
    _need(
        "measure: notices, first: 2014-03, last: 2014-Q4", "2014-03 to 2014-Q4 cannot be read, expected two periods that are written alike"
    ),
    _need(
        "measure: notices, period: 2014-03, first: 2014-01, last: 2014-12",
        "the figures are needed for a period and for a range, expected period, or first and last",
    ),
    _need("measure: notices, by: day, first: 1914-01-01, last: 2014-12-31", "the range has 1,200 periods or more, expected fewer periods"),
    Case(
        "workshop.yaml",
        "follows: [total]",
        "follows_up: [total]",
        {"follows_up": "item 1 of follows_up is 'total', expected an address in another workshop, such as anyshire-2015:crime/burglary"},
    ),
    Case(
        "workshop.yaml",
        "force: Any",
        "forse: Any",
        {"forse:": "unknown key 'forse', expected 'force'"},
    ),
    Case("workshop.yaml", "office: Office", "ofice: Office", {"ofice:": "unknown key 'ofice', expected 'office'"}),
    Case(
        "workshop.yaml",
        "held: 2015-06-16",
        "covers: 2014/16",
        {"covers": "covers is '2014/16', expected a year that ends in the next, such as 2014/15"},
    ),
    Case(
        "workshop.yaml",
        "held: 2015-06-16",
        "covers: May",
        {"covers": "covers is 'May', expected a period such as 2014-07, 2014-Q3, 2014/15-Q3, 2014 or 2014/15"},
    ),
    Case(
        "workshop.yaml",
        "value: 12, unit",
        "value: -12, unit",
        {"value: -12": "value is -12, but '12 more' is a rise, expected 12, as the value of a rise is above zero"},
    ),
    Case(
        "workshop.yaml",
        "value: 3.6, unit: '%', window: to date, printed: 3.6%",
        "value: 3.6, unit: '%', window: to date, printed: fell by 3.6%",
        {"printed: fell": "value is 3.6, but 'fell by 3.6%' is a fall, expected -3.6, as the value of a fall is below zero"},
    ),
    Case("workshop.yaml", "top: largest", "top: largest\n      tip: x", {"tip: x": "unknown key 'tip', expected no other key"}),
    Case("workshop.yaml", "level: National, ", "", {"{body: Agency": "key 'level' is missing, expected text"}),
    Case("workshop.yaml", "held: 2015-06-16", "held: 2015-13-16", {"held:": "held is '2015-13-16', expected a date such as 2015-06-16"}),
    Case("workshop.yaml", "held: 2015-06-16", "held: '20150616'", {"held:": "held is '20150616', expected a date such as 2015-06-16"}),
    Case("workshop.yaml", "about: What was recorded.", "about: 2015", {"about: 2015": "about is the number 2015, expected text in quotes"}),
    Case("workshop.yaml", "about: What was issued.", "about:", {"about:\n": "about is empty, expected text"}),
    Case("workshop.yaml", "about: What was issued.", "about: [a]", {"about: [a]": "about is a list, expected text"}),
    Case("workshop.yaml", "about: What was issued.", "about: ''", {"about: ''": "about is '', expected text"}),
    Case("workshop.yaml", "about: What was issued.", "about: true", {"about: true": "about is true, expected text in quotes"}),
    Case(
        "workshop.yaml",
        "id: belts",
        "id: Belts",
        {"id: Belts": "id is 'Belts', expected an id such as seat-belts, of at most 60 characters"},
    ),
    Case("workshop.yaml", "value: 12,", "value: .nan,", {"value: .nan": "value is '.nan', expected a number"}),
    Case("workshop.yaml", "value: 12,", "value: 1e999,", {"value: 1e999": "value is '1e999', expected a number"}),
    Case("workshop.yaml", "value: 12,", "value: false,", {"value: false": "value is false, expected a number"}),
    Case("workshop.yaml", "_driven: true", "_driven: yes", {"_driven: yes": "activity_driven is 'yes', expected true or false"}),
    Case("workshop.yaml", "better: lower", "better: less", {"better: less": "better is 'less', expected one of higher, lower, neutral"}),
    Case("workshop.yaml", "[crime.2]", "crime.2", {"sources: crime.2": "sources is 'crime.2', expected a list"}),
    Case("workshop.yaml", "[crime.2]", "[crime.2, 7]", {"crime.2, 7": "item 2 of sources is the number 7, expected text in quotes"}),
    Case("workshop.yaml", "2015: 20}", "2015: x}", {"2015: x": "2015 is 'x', expected a number"}),
    Case(
        "workshop.yaml",
        "[crime.2]",
        "[]",
        {
            "sources: []": "sources is empty, expected at least one entry of the outline",
            "outline.yaml: id: crime.2": "entry 'crime.2' is not cited, expected a statement, table or activity that cites it",
        },
    ),
    Case(
        "workshop.yaml",
        "[crime.2]",
        "[crime.3]",
        {
            "[crime.3]": "item 1 of sources is 'crime.3', which is not an entry of the outline, expected 'crime.2'",
            "outline.yaml: id: crime.2": "entry 'crime.2' is not cited, expected a statement, table or activity that cites it",
        },
    ),
    Case(
        "workshop.yaml",
        "_driven: true",
        "_driven: true\n    better: lower",
        {"better: lower\n": "key 'better' is given twice, expected each key once"},
    ),
    Case(
        "workshop.yaml",
        "better: neutral\n    activity",
        "better: higher\n    activity",
        {"better: higher": "better is 'higher', but police activity drives the measure, expected 'neutral'"},
    ),
    Case(
        "workshop.yaml",
        "{2014: 16",
        "{2013: 16",
        {"{2013": "the printed mean of '2013' has no data, expected a year with figures (2014, 2015)"},
    ),
    Case(
        "workshop.yaml",
        "{2014: 31, 2015: 14}",
        "{2012/14: 31}",
        {"2012/14": "the printed total of '2012/14', expected a year that ends in the next, such as 2012/13"},
    ),
    Case(
        "workshop.yaml",
        "totals: {2014: 100, 2015: 20}",
        "means: {2014: 100}",
        {"means: {2014: 100": "a printed mean of 2014, expected no mean, as the table has one year in it"},
    ),
    Case(
        "workshop.yaml",
        '{year: "2015",',
        '{year: "2016",',
        {'year: "2016': "part year 2016 is not in the data, expected one of 2014, 2015"},
    ),
    Case(
        "workshop.yaml",
        "id: reason",
        "id: total",
        {"id: total\n            title: The": "statement id 'total' is given twice (first at workshop.yaml:59), expected a different id"},
    ),
    Case(
        "workshop.yaml",
        "id: driven",
        "id: speeding",
        {"id: speeding\n    title": "table id 'speeding' is also the id of a statement (workshop.yaml:86), expected a different id"},
    ),
    Case(
        "workshop.yaml",
        "window: to date, printed: 3.6%, role: percent-change}",
        "window: to date, printed: 3.6%}\n              - {id: change, label: More, value: 1, unit: x, window: w, printed: p}",
        {"label: More": "figure id 'change' is given twice (first at workshop.yaml:64), expected a different id"},
    ),
    Case(
        "workshop.yaml",
        "id: belts",
        "id: belts\n        title: None\n        statements: []\n      - id: belts",
        {"id: belts\n        title: Belts": "section id 'belts' is given twice (first at workshop.yaml:83), expected a different id"},
    ),
    Case(
        "workshop.yaml",
        "follows: [total]",
        "follows: [totl]",
        {"[totl]": "item 1 of follows is 'totl', which is not a statement, expected 'total'"},
    ),
    Case(
        "workshop.yaml", "statement: total", "statement: tota", {"tota}": "statement is 'tota', which is not a statement, expected 'total'"}
    ),
    Case(
        "workshop.yaml",
        "            table: notices",
        "            table: notes",
        {"table: notes": "table is 'notes', which is not a table of workshop.yaml, expected 'notices'"},
    ),
    Case(
        "workshop.yaml",
        "measure: recorded-crime",
        "measure: crimes",
        {"measure: crimes": "measure is 'crimes', which is not a measure, expected one of disposals, hectares, notices, recorded-crime"},
    ),
    Case(
        "workshop.yaml",
        "topic: roads\n    sources: [roads.2]",
        "topic: road\n    sources: [roads.2]",
        {"topic: road\n": "topic is 'road', which is not a topic, expected 'roads'"},
    ),
    Case(
        "workshop.yaml",
        "total/percent]",
        "total/percnt]",
        {"percnt": "item 2 of figures is 'total/percnt', which is not a figure of a statement, expected 'total/percent'"},
    ),
    Case(
        "workshop.yaml",
        "total/percent]",
        "total/percent], table: notices",
        {"{label: Crime": "headline 'Crime' shows figures and a table, expected figures, a table, or only a note"},
    ),
    Case(
        "workshop.yaml",
        "{label: Belts, table: notices}",
        "{label: Belts}",
        {"{label: Belts": "headline 'Belts' shows nothing, expected figures, a table, or only a note"},
    ),
    Case(
        "workshop.yaml",
        "ladder:",
        "ladder: high\n    older:",
        {
            "ladder: high": "ladder is 'high', expected a mapping with title, top, bottom, rungs",
            "older:": "unknown key 'older', expected one of draft",
        },
    ),
)
