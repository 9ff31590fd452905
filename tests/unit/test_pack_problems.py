"""Every kind of problem, made by one small edit of a sound pack: said in these words, on that line, and nothing else with it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tui.pack.problems import PackError
from tui.pack.reader import read

Edit = Callable[[str, str, str], None]


class Case(NamedTuple):
    """An edit of a file, and every problem that it leads to: a piece of the line that it stands on, and what is said of it.

    A line of another file is given as `file: piece`; `1` is the first line.
    """

    file: str
    old: str
    new: str
    problems: dict[str, str]


WORKSHOP = (
    Case(
        "workshop.yaml",
        "force: Any",
        "forse: Any",
        {"1": "key 'force' is missing, expected text", "forse:": "unknown key 'forse', expected 'force'"},
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
    Case("workshop.yaml", "top: largest", "top: largest\n      tip: x", {"tip: x": "unknown key 'tip', expected no other key"}),
    Case("workshop.yaml", "level: National, ", "", {"{body: Agency": "key 'level' is missing, expected text"}),
    Case("workshop.yaml", "held: 2015-06-16", "held: 2015-13-16", {"held:": "held is '2015-13-16', expected a date such as 2015-06-16"}),
    Case("workshop.yaml", "held: 2015-06-16", "held: '20150616'", {"held:": "held is '20150616', expected a date such as 2015-06-16"}),
    Case("workshop.yaml", "title: Roads\n", "title: 2015\n", {"title: 2015": "title is the number 2015, expected text in quotes"}),
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
            "older:": "unknown key 'older', expected no other key",
        },
    ),
)

OTHERS = (
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
        "category: centre",
        "category: center",
        {"center\n": "category is 'center', which is not a category, expected 'centre'"},
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
        "    reason: Ours\n  - {activity: 1b, category: centre, emphasis: less, basis: stated, evidence: [total], reason: Too}\n"
        "  - activity: 1a\n    category: centre\n    emphasis: less\n    basis: inferred\n    evidence: [total]\n    reason: The",
        {"reason: Too": "a second link between 1b and centre (first on line 24), expected one link in each cell of the matrix"},
    ),
    Case(
        "glossary.yaml",
        "id: asb",
        "id: trc",
        {"id: trc, term: ASB": "term id 'trc' is given twice (first at glossary.yaml:2), expected a different id"},
    ),
    Case(
        "glossary.yaml",
        "sources: [crime.1]",
        "sources: [crime.9]",
        {"crime.9": "item 1 of sources is 'crime.9', which is not an entry of the outline, expected 'crime.2'"},
    ),
    Case("outline.yaml", "lines: [3, 3]", "lines: [4, 3]", {"[4, 3]": "lines are 4 to 3, expected the first and the last line, from 1"}),
    Case("outline.yaml", "lines: [3, 3]", "page: 0", {"page: 0": "page is the number 0, expected a whole number of at least 1"}),
    Case(
        "outline.yaml",
        ", lines: [3, 3]",
        "",
        {"id: crime.2": "entry 'crime.2' has no place in the original, expected one of lines, page, paragraph, cell"},
    ),
    Case(
        "outline.yaml",
        "lines: [3, 3]",
        "lines: [3, 3], page: 2",
        {"id: crime.2": "entry 'crime.2' has lines and page, expected one of lines, page, paragraph, cell"},
    ),
    Case(
        "outline.yaml",
        "lines: [3, 3]",
        "file: report, cell: A1",
        {"file: report": "file is 'report', which is not one of the outline's files, expected one that is defined, but there are none"},
    ),
    Case("outline.yaml", "lines: [3, 3]", "lines: [3]", {"[3]": "lines is a list, expected a list of 2"}),
    Case("outline.yaml", "lines: [3, 3]", "lines: [3, x]", {"[3, x]": "item 2 of lines is 'x', expected a whole number"}),
    Case(
        "outline.yaml",
        "sha256: 0123",
        "sha256: x123",
        {"sha256:": f"sha256 is 'x123{'456789abcdef0123' * 3}456789ab…', expected 64 hexadecimal digits in lower case"},
    ),
    Case(
        "outline.yaml",
        "  - {id: areas.1",
        "  - {id: areas.0, heading: A, ordinal: 1, kind: row, gist: B, lines: [1, 2]}\n  - {id: areas.1",
        {"areas.0": "entry 'areas.0' is not cited, expected a statement, table or activity that cites it"},
    ),
    Case("datapackage.yaml", "name: small", "name: smal", {"1": "name is 'smal', expected the folder's name, 'small'"}),
    Case(
        "datapackage.yaml",
        "notices.csv",
        "../notices.csv",
        {"path: ..": "path is '../notices.csv', expected a path inside the folder, such as collisions.csv"},
    ),
    Case(
        "datapackage.yaml",
        "notices.csv",
        "/etc/passwd",
        {"path: /": "path is '/etc/passwd', expected a path inside the folder, such as collisions.csv"},
    ),
    Case(
        "datapackage.yaml",
        "primaryKey: period",
        "primaryKey: periods",
        {"periods": "primaryKey is periods, expected columns of the table (period, notices)"},
    ),
    Case(
        "datapackage.yaml",
        "{name: notices, type: integer}",
        "{name: notes, type: integer}",
        {
            "{name: notes": "column 'notes' is not in table 'notices', expected 'notices'",
            "fields:\n        - {name: period, type: yearmonth": (
                "column 'notices' of table 'notices' is missing, expected the columns period, notices"
            ),
        },
    ),
    Case(
        "datapackage.yaml",
        "name: speeding",
        "name: speeds",
        {
            "name: speeds": "name is 'speeds', which is not the resource of a table of workshop.yaml, expected 'speeding'",
            "workshop.yaml: id: speeding": "id is 'speeding', which is not a resource of datapackage.yaml, expected 'speeds'",
        },
    ),
    Case(
        "datapackage.yaml",
        "name: speeding",
        "name: notices",
        {
            "notices\n    path: speed": "resource id 'notices' is given twice (first at datapackage.yaml:9), expected a different id",
            "workshop.yaml: id: speeding": "id is 'speeding', which is not a resource of datapackage.yaml, expected one of area, notices",
        },
    ),
)

TABLES = (
    Case(
        "notices.csv",
        "2014-12,21",
        f"2014-12,{'1' * 140_000}",
        {"2014-12": f"notices is '{'1' * 60}…', expected a whole number without separators"},
    ),
    Case("notices.csv", "2014-12,21", "2014-12,-3", {"-3": "notices is '-3', expected 0 or more, as it is a count"}),
    Case("notices.csv", "2014-12,21", "2014-12,nan", {"nan": "notices is 'nan', expected a whole number without separators"}),
    Case("notices.csv", "2014-12,21", "2014-12,inf", {"inf": "notices is 'inf', expected a whole number without separators"}),
    Case("notices.csv", "2014-12,21", "2014-12,2.5", {"2.5": "notices is '2.5', expected a whole number without separators"}),
    Case("notices.csv", "2014-12,21", '2014-12,"1,021"', {"1,021": "notices is '1,021', expected a whole number without separators"}),
    Case(
        "notices.csv",
        "2014-12,21",
        "2014-12,twenty\x1b[31m",
        {"twenty": "notices is 'twenty␛[31m', expected a whole number without separators"},
    ),
    Case("notices.csv", "2014-12,21", "2014-11,21", {"2014-11,21": "2014-11 is given twice, expected each month once"}),
    Case("notices.csv", "2014-12,21", "2014-13,21", {"2014-13": "period is '2014-13', expected a month such as 2014-07"}),
    Case("notices.csv", "2014-12,21", "2014-10,21", {"2014-10": "2014-10 comes after 2014-11, expected months in order"}),
    Case("notices.csv", "2014-12,21", "2014-12", {"2014-12": "the row has 1 value, expected 2"}),
    Case("notices.csv", "2014-12,21", "2014-12,2,1", {"2014-12": "the row has 3 values, expected 2"}),
    Case("notices.csv", "2014-12,21\n", "2014-12,21\n\n", {"\n2015-01": "a blank row, expected 2 values"}),
    Case(
        "notices.csv",
        "2015-02,14",
        '2015-02,"14',
        {"2015-02": "not CSV: unexpected end of data, expected each quotation mark closed, and doubled inside quotes (RFC 4180)"},
    ),
    Case("notices.csv", "period,notices", "Month,Value", {"1": "the header is 'Month,Value', expected 'period,notices'"}),
    Case(
        "notices.csv",
        "period,notices\n2014-11,10\n2014-12,21\n2015-01,-\n2015-02,14\n",
        "period,notices\n",
        {"1": "no rows under the header, expected at least one"},
    ),
    Case(
        "speeding.csv",
        "Cancelled,30",
        "Paid,30",
        {"Paid,70": "'Speed limit, all, Paid' of 2014 is given twice, expected each offence, disposal once"},
    ),
    Case("speeding.csv", "Cancelled,30", ",30", {",30": "disposal is empty, expected text"}),
    Case("speeding.csv", "2015,", "15,", {"15,": "period is '15', expected a year such as 2014"}),
)

YAML = (
    Case("workshop.yaml", "board: Any", "board: &x Any", {"board:": "an anchor (&x), expected none"}),
    Case("workshop.yaml", "board: Any", "&x board: Any", {"board:": "an anchor (&x), expected none"}),
    Case("workshop.yaml", "board: Any", "board: *x # ", {"board:": "an alias (*), expected the value itself, written out"}),
    Case(
        "workshop.yaml",
        "board: Any",
        "board: !!python/name:os.system Any",
        {"board:": "a tag (tag:yaml.org,2002:python/name:os.system), expected none"},
    ),
    Case("workshop.yaml", "board: Any", "? [board]\n: Any", {"? [board]": "a key that is not text, expected text before the colon"}),
    Case("workshop.yaml", "board: Any", "board: " + "[" * 99, {"board:": "nested too deeply, expected at most 24 levels"}),
    Case("workshop.yaml", "tables:\n", "---\ntables:\n", {"---": "a second document begins, expected one document in a file"}),
    Case(
        "workshop.yaml",
        "board: Any",
        "board: here: Any",
        {"board:": "not YAML: mapping values are not allowed in this context, expected quotes around text with a colon and a space"},
    ),
    Case(
        "workshop.yaml",
        "board: Any",
        "board: \x07\x9bAny",
        {"board:": "not YAML: it contains the character ␇, expected an escape in double quotes"},
    ),
)


def lines(text: str, piece: str) -> int:
    """The line on which a piece of a text, standing there once, begins; the first for `1`."""
    if piece == "1":
        return 1
    assert text.count(piece) == 1, f"{piece!r} stands {text.count(piece)} times"
    return text.count("\n", 0, text.index(piece)) + 1


@pytest.mark.parametrize("case", (*WORKSHOP, *OTHERS, *TABLES, *YAML), ids=lambda case: " ".join(case.problems.values())[:70])
def test_problem(case: Case, small: Path, edit: Edit) -> None:
    edit(case.file, case.old, case.new)
    with pytest.raises(PackError) as caught:
        read(small)
    expected = []
    for place, said in case.problems.items():
        file, colon, piece = place.partition(".yaml: ")
        file, piece = (f"{file}.yaml", piece) if colon else (case.file, place)
        expected.append(f"{small}/{file}:{lines((small / file).read_text(encoding='utf-8'), piece)}: {said}")
    got = [str(problem).replace(f" {small}/", " ").replace(f"({small}/", "(") for problem in caught.value.problems]
    assert sorted(got) == sorted(expected)
