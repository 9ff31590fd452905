"""Every kind of problem, made by one small edit of a sound pack.

Said in these words, on that line, and nothing else with it.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.matrix_problems import MATRIX
from tests.unit.workshop_problems import WORKSHOP, Case
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

Edit = Callable[[str, str, str], None]


OTHERS = (
    Case(
        "datapackage.yaml",
        "title: A small workshop\nlicenses:",
        "title: A small workshop\nlicences:",
        {"licences": "unknown key 'licences', expected 'licenses'"},
    ),
    Case("datapackage.yaml", "resources:", "resource:", {"resource:": "unknown key 'resource', expected 'resources'"}),
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
        {"board:": "not YAML: a second colon, or another indentation, expected quotes around text with a colon and a space"},
    ),
    Case(
        "workshop.yaml",
        "board: Any",
        "board: \x07\x9bAny",
        {"board:": "not YAML: it contains the character ␇, expected an escape in double quotes"},
    ),
)


def lines(text: str, piece: str) -> int:
    """The line on which a piece of a text, standing there once, begins.

    The first for `1`.
    """
    if piece == "1":
        return 1
    assert text.count(piece) == 1, f"{piece!r} stands {text.count(piece)} times"
    return text.count("\n", 0, text.index(piece)) + 1


@pytest.mark.parametrize("case", (*WORKSHOP, *MATRIX, *OTHERS, *TABLES, *YAML), ids=lambda case: " ".join(case.problems.values())[:70])
def test_problem(case: Case, small: Path, edit: Edit) -> None:
    edit(case.file, case.old, case.new)
    with pytest.raises(PackError) as caught:
        read_pack(small)
    expected = []
    for place, said in case.problems.items():
        file, colon, piece = place.partition(".yaml: ")
        file, piece = (f"{file}.yaml", piece) if colon else (case.file, place)
        expected.append(f"{small}/{file}:{lines((small / file).read_text(encoding='utf-8'), piece)}: {said}")
    got = [str(problem).replace(f" {small}/", " ").replace(f"({small}/", "(") for problem in caught.value.problems]
    assert sorted(got) == sorted(expected)
