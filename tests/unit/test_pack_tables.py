"""Problems of tables and measures as the YAML describes them, each with its line."""

from pathlib import Path

import pytest

from tests.unit.districts import Edit, pack, problems

__all__ = ["pack"]

YAML = {
    "unknown column": (
        "of: crimes, as: previous",
        "of: crime, as: previous",
        "of is 'crime', which is not a column of table 'districts', expected 'crimes'",
    ),
    "of a related one": (
        "of: crimes, as: rank",
        "of: percent, as: rank",
        "of is 'percent', which is itself of 'crimes', expected a column with",
    ),
    "of itself": ("of: crimes, as: rank", "of: rank, as: rank", "of is 'rank', which is the column itself, expected a column with"),
    "as of nothing": ("{id: rank, of: crimes, as", "{id: rank, as", "column 'rank' has as: rank, but no of, expected of:"),
    "of as nothing": ("of: crimes, as: rank", "of: crimes", "column 'rank' has of: crimes, but no as, expected as: previous"),
    "twice": (
        "of: crimes, as: rank",
        "of: crimes, as: previous",
        "column 'rank' is a second previous of 'crimes', after 'previous', expected one",
    ),
    "unknown relation": ("as: rank", "as: place", "as is 'place', expected one of"),
    "unknown measure": (
        "measure: recorded-crime}\n      -",
        "measure: recorded-crimes}\n      -",
        "measure is 'recorded-crimes', which is not a measure",
    ),
    "measure and of": (
        "{id: rank, of",
        "{id: rank, measure: satisfied, of",
        "column 'rank' has both measure and of: crimes, expected no measure",
    ),
    "no measure": (
        "{id: crimes, measure: recorded-crime}",
        "{id: crimes}",
        "column 'crimes' has no measure, expected measure, of and as",
    ),
    "no columns": (
        "columns: [{id: result}, {id: target, of: result, as: target}]",
        "columns: []",
        "table 'card' has no column with figures",
    ),
    "period": ("{id: rank, of", "{id: period, of", "'period' is the name of the column of periods, expected another id"),
    "a name twice": ("{id: rank, of", "{id: district, of", "'district' is given twice in table 'districts', expected a different id"),
    "unknown frequency": ("frequency: financial-year", "frequency: annual", "frequency is 'annual', expected one of"),
    "starts": (
        "frequency: financial-year",
        "frequency: year, starts: 4",
        "starts is 4, but the frequency is year, expected frequency: financial",
    ),
    "thirteenth": (
        "frequency: financial-year",
        "frequency: financial-year, starts: 13",
        "starts is the number 13, expected a whole number from 1 to 12",
    ),
    "no year": ("frequency: financial-year", "frequency: financial-year, starts: 1", "starts is 1, but the frequency is financial-year"),
    "whole": (
        "whole: Anyshire",
        "whole: Anyshir",
        "whole is 'Anyshir', which is not a member of 'district' in the table, expected 'Anyshire'",
    ),
    "measures": (
        "Health: health",
        "Helth: health",
        "measures names 'Helth', which is not a member of 'indicator' in the table, expected 'Health'",
    ),
    "no measure for": ("Health: health", "Helth: health", "no measure for 'Health', expected one for each indicator"),
    "measure of a member": ("Health: health}", "Health: helth}", "Health is 'helth', which is not a measure, expected 'health'"),
    "measures of no use": (
        "{id: result}",
        "{id: result, measure: satisfied}",
        "dimension 'indicator' gives measures, but each column has one",
    ),
    "neither topic nor definition": ("    topic: crime\n    sources: [crime.2]\n", "", "table 'card' has no topic and no definition"),
    "no sources": ("    sources: [crime.2]\n    dim", "    dim", "table 'card' has no sources, expected at least one entry of the outline"),
    "shown without a topic": (
        "{label: Belts, table: notices}",
        "{label: Belts, table: area}",
        "table is 'area', which has no topic, expected a table",
    ),
    "printed for no year": (
        "{2014/15: 70}",
        "{2013/14: 70}",
        "the printed total of '2013/14' has no data, expected a year with figures (2014/15)",
    ),
    "printed for no period": ("{2014/15: 70}", "{2014/16: 70}", "the printed total of '2014/16', expected a year that ends in the next"),
    "printed for words": ("{2014/15: 70}", "{last year: 70}", "'last year' is a key of totals, expected a period such as"),
    "resource": (
        "id: districts\n",
        "id: districts\n    resource: district\n",
        "resource is 'district', which is not a resource of datapackage.yaml",
    ),
    "no unit": ('unit: "%", ', "", "key 'unit' is missing, expected text"),
    "no direction": ("kind: percentage, better: higher", "kind: percentage", "key 'better' is missing, expected lower, higher or neutral"),
    "count in per cent": ("kind: percentage", "kind: count", "unit is '%', but kind is 'count', expected kind: percentage"),
    "percentage in something": ('unit: "%"', "unit: points", "unit is 'points', but kind is 'percentage', expected '%'"),
    "stock of a percentage": (
        "better: higher}\n  - {id: he",
        "better: higher, stock: true}\n  - {id: he",
        "kind is 'percentage', which is never added up, expected kind: count or money, or no stock",
    ),
    "scale of a percentage": (
        "better: higher}\n  - {id: he",
        "better: higher, scale: [A, B]}\n  - {id: he",
        "kind is 'percentage', which has no scale, expected kind: rating",
    ),
    "no scale": (", scale: [Good, Concern, Risk]", "", "the scale of a rating has 0 items, expected at least two ratings, best first"),
    "a rating twice": ("[Good, Concern, Risk]", "[Good, Concern, Risk, Good]", "'Good' is given twice, expected each rating once"),
    "per of a percentage": (
        "kind: percentage",
        "kind: percentage, per: 1000 people",
        "per is '1000 people', but kind is 'percentage', expected kind: rate",
    ),
    "same_as of a space": (
        "kind: percentage",
        "kind: percentage, same_as: satisfied victims",
        "same_as is 'satisfied victims', expected an id such as recorded-crime, or the address of a definition",
    ),
    "same_as twice": (
        "kind: percentage, better: higher}\n  - {id: health, title: Health,",
        "kind: percentage, better: higher, same_as: served}\n  - {id: health, title: Health, same_as: served,",
        "same_as is 'served', which measure 'satisfied' has already, expected each definition once",
    ),
    "unknown kind": ("kind: percentage", "kind: percent", "kind is 'percent', expected one of"),
}


@pytest.mark.parametrize("case", YAML)
def test_a_problem_of_the_description_has_its_line(pack: Path, edit: Edit, case: str) -> None:
    old, new, said = YAML[case]
    before = (pack / "workshop.yaml").read_text(encoding="utf-8")
    line = before[: before.index(old)].count("\n") + 1
    edit("workshop.yaml", old, new)
    found = [problem for problem in problems(pack) if said in problem]
    assert found, problems(pack)
    file, number = found[0].split(":")[:2]
    assert file == "workshop.yaml" and abs(int(number) - line) <= 4
