"""Records: everything with an address has one, in every format.

For every pack, it says what it should.
"""

import io
import json
import re
from collections.abc import Iterator
from csv import reader
from pathlib import Path
from typing import Any

import pytest

from tests.in_turn import few
from tui.cli import formats, rows
from tui.cli.command_line import parser
from tui.cli.json_text import json_lines
from tui.model.pack import Pack
from tui.nodes.kinds import address_of, addresses, node
from tui.pack.reader import read_pack
from tui.text.cells import cell_len

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parents[1] / "packs"


@pytest.fixture(params=few(["hostile", "small", "bundled"], 2))
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    return pack if request.param == "bundled" else read_pack(PACKS / request.param)


def text(pack: Pack, asked: str) -> str:
    return "\n".join(formats.text(node(pack, address_of(pack, asked)).record())) + "\n"


def data(pack: Pack, asked: str) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads("\n".join(json_lines(formats.data(node(pack, address_of(pack, asked)).record()))))
    return shown


def test_everything_can_be_shown_in_every_format(any_pack: Pack) -> None:
    for address, kind in addresses(any_pack).items():
        shown = node(any_pack, address).record()
        assert shown.address == address and shown.title
        lines = list(formats.text(shown))
        assert lines[-1].startswith("Source: ") and lines[-1].endswith(".")
        assert all(line.isprintable() for line in lines), address
        assert all(cell_len(line) <= 80 or max(map(cell_len, line.split(" "))) > 70 for line in lines[:-1]), address
        found = json.loads("\n".join(json_lines(formats.data(shown))))
        assert found["address"] == str(address) and found["title"] == shown.title and found["source"]
        assert found.get("kind", "table") == kind
        table = list(reader(io.StringIO(rows.csv(formats.csv_rows(shown)), newline="")))
        assert {len(row) for row in table} == {len(table[0])}, address
        assert "" not in table[0] and len(set(table[0])) == len(table[0])
        marked = list(formats.markdown(shown))
        assert marked[0].startswith("# ") and not any("\n" in line for line in marked)
        pipes = {line.replace("\\|", "").count("|") for line in marked if line.startswith("| ")}
        assert len(pipes) <= 1, address


def leaves(shown: Any) -> Iterator[str]:
    """The values of JSON as CSV writes them, those that are missing left out."""
    if isinstance(shown, dict | list):
        for part in shown.values() if isinstance(shown, dict) else shown:
            yield from leaves(part)
    elif shown is not None:
        yield str(shown)


def test_no_csv_is_a_head_alone_and_facts_are_all_there(any_pack: Pack) -> None:
    for address, kind in addresses(any_pack).items():
        found = node(any_pack, address).record()
        head, *shown = (tuple(map(str, row)) for row in formats.csv_rows(found))
        assert shown, address
        facts = data(any_pack, str(address))
        if head == ("key", "value"):
            keys = [key for key, _ in shown]
            assert len(set(keys)) == len(keys) and {key.partition(".")[0] for key in keys} == set(facts)
            assert all(any(leaf in value for _, value in shown) for leaf in leaves(facts)), address
        else:
            assert kind not in ("statement", "term", "cell") and found.grid
            assert head == tuple(column.key for column in found.grid.columns)


def keyed(pack: Pack, asked: str) -> dict[str, Any]:
    return {str(key): value for key, value in formats.csv_rows(node(pack, address_of(pack, asked)).record())}


def test_a_term_and_a_cell_answer_in_csv_too(pack: Pack) -> None:
    tidu = keyed(pack, "tidu")
    assert tidu["expansion"] == "Technical Intelligence Development Unit" and "prevent" in tidu["meaning"]
    assert tidu["uses.1.address"] == "cyber/tidu-aim"
    cell = keyed(pack, "1c/high-demand")
    assert (cell["emphasis"], cell["basis"], cell["evidence.2.address"]) == ("core", "stated", "neighbourhoods/conclusion-6")
    accuracy = keyed(pack, "crime/recording-accuracy")
    assert accuracy["caveats"] == " | ".join(pack.statements["recording-accuracy"].caveats) != ""


def test_no_words_repeat_their_label(pack: Pack) -> None:
    for address in addresses(pack):
        for fact in node(pack, address).record().facts:
            assert not (fact.label and re.match(rf"{re.escape(fact.label)}\b", fact.words, re.IGNORECASE)), (address, fact)


OPTIONAL = {"ladder", "no_target", "points", "signs", "unit", "of", "as", "per"}
"""Keys that only some things of a kind have."""


COMPARED = ("comparison", "forces", "values")
"""What needs the other workshops of a library: `test_comparison_everywhere.py` checks their keys."""


def documented() -> list[tuple[str, set[str]]]:
    """What the help of `show` says of JSON.

    The names of kinds and of lists, each with its keys.
    """
    commands = next(action.choices for action in parser()._actions if isinstance(action.choices, dict))
    shown = commands["show"].epilog.partition("json: ")[2].partition("csv: ")[0]
    lines = re.sub(r"\([^)]*\)", "", shown.replace(",\n    ", ", ")).splitlines()[1:]
    return [(name.strip(), set(keys.replace(",", " ").split())) for name, _, keys in (line.partition(":") for line in lines)]


def test_the_help_tells_every_key(pack: Pack) -> None:
    """Each kind has its keys there and no others, and so have the things in its lists."""
    shown, used, columns = documented(), set(), {*pack.categories, "all-neighbourhoods"}

    def check(name: str, found: dict[str, Any], alike: set[str]) -> None:
        keys = {key for key in found if key not in alike and not key.isdigit() and key not in columns}
        fits = [place for place, (known, has) in enumerate(shown) if known == name and keys <= has and has - keys <= OPTIONAL]
        assert fits, (name, keys)
        used.update(fits)
        for key, inner in found.items():
            parts = [inner] if isinstance(inner, dict) else inner if isinstance(inner, list) else []
            for part in parts:
                if isinstance(part, dict) and key not in ("totals", "means", "member") and not (key == "rows" and "frequency" in found):
                    check("a category's id" if key in columns else key, part, set())

    for address, kind in addresses(pack).items():
        found = data(pack, str(address))
        check(kind, found, {"address", "kind", "title", "source"})
    asked_for = ("period", "rows", "phases", "table or member with --rebase", *COMPARED)
    assert [shown[place] for place in range(len(shown)) if place not in used and shown[place][0] not in asked_for] == []


def test_a_rank_is_counted_as_the_help_has_it(pack: Pack) -> None:
    assert "rank (1 is the highest)" in str(next(a.choices for a in parser()._actions if isinstance(a.choices, dict))["show"].epilog)
    ranks = {month: data(pack, f"roads/collisions/2014-{month:02d}")["rank"] for month in (4, 7, 12)}
    assert ranks == {4: 12, 7: 11, 12: 1}


def test_figures_are_numbers_everywhere(pack: Pack) -> None:
    first = data(pack, "crime")["statements"][0]
    assert [(figure["value"], figure["unit"]) for figure in first["figures"]] == [(1200, "offences"), (3.6, "%")]
    assert first["caveats"] == list(pack.statements["total-recorded-crime"].caveats)
    (cell,) = (cell for cell in data(pack, "1c")["cells"] if cell["category"] == "high-demand")
    assert cell["evidence"] == data(pack, "1c/high-demand")["evidence"] != []
    row = next(row for row in data(pack, "matrix")["rows"] if row["id"] == "1c")
    stated = {"emphasis": "core", "basis": "stated", "inherited": False}
    assert (row["high-demand"], row["self-sustaining"], row["all-neighbourhoods"]) == (stated, None, None)
    assert row["challenger"] == {"emphasis": "questioned", "basis": "stated", "inherited": True}
    year = data(pack, "roads/collisions/2015")
    assert (year["months"], year["values"]) == (["2015-01", "2015-02", "2015-03"], data(pack, "roads/collisions")["values"][-3:])


def test_a_series_has_the_keys_that_others_rely_on(pack: Pack) -> None:
    shown = data(pack, "roads/collisions")
    assert list(shown) == ["address", "title", "unit", "source", "months", "values", "totals", "means"]
    assert (shown["address"], shown["title"], shown["unit"]) == ("roads/collisions", "Road traffic collisions", "collisions")
    assert shown["source"].startswith("Roads Policing, table 1; Outcomes of Performance Workshop")
    assert (shown["months"][0], shown["months"][-1], shown["values"][:3]) == ("2014-01", "2015-03", [1329, 1202, 1345])
    assert shown["totals"] == {"2014": 15108, "2015": 3562}
    assert shown["means"] == {"2014": 1259, "2015": pytest.approx(1187.33, abs=0.01)}


def test_a_missing_month_is_null_empty_and_said(small: Path, pack: Pack) -> None:
    shown = data(read_pack(small), "roads/notices")
    assert None in shown["values"]
    assert len(shown["months"]) == len(shown["values"])
    notices = node(read_pack(small), address_of(read_pack(small), "roads/notices")).record()
    missing = shown["months"][shown["values"].index(None)]
    assert [missing, None] in list(formats.csv_rows(notices))
    assert any(line.endswith(": no figure in the table") for line in formats.text(notices))


def test_a_month_among_its_neighbours(pack: Pack) -> None:
    shown = text(pack, "roads/collisions/2014-07")
    for line in (
        "Value: 1,173 collisions",
        "Rank in 2014: 2nd lowest of 12",
        "Same month a year before: no figure in the table for July 2013",
        "Mean of 2014: 1,259 collisions a month, over 12 months",
        "Distance from the mean: 86 below it",
        "Source: Roads Policing, table 1.",
    ):
        assert f"{line}\n" in shown
    assert "a year after" not in shown, "the report ends before it"
    assert "Same month a year after: 126 notices in March 2015; this month is 113 above it\n" in text(pack, "roads/seat-belts/2014-03")
    assert "Same month a year before: 239 notices in March 2014; this month is 113 below it\n" in text(pack, "roads/seat-belts/2015-03")
    found = data(pack, "roads/seat-belts/2015-03")
    assert (found["value"], found["rank"], found["of"], found["year_before"], found["year_after"]) == (126, 2, 5, 239, None)


def test_a_table_of_members_has_the_keys_of_any_table(pack: Pack) -> None:
    found = data(pack, "roads/speeding")
    assert list(found) == [
        "address", "kind", "title", "unit", "frequency", "dimensions", "columns", "totals", "caveats", "rows", "source",
    ]  # fmt: skip
    assert (found["frequency"], found["totals"]) == ("year", {"2014": 51102, "2015": 8121})
    assert found["columns"] == [{"id": "volume", "title": "Speeding disposals", "unit": "disposals", "kind": "count"}]
    first = found["rows"][0]
    assert (first["disposal"], first["period"], first["volume"], first["share"]) == ("Cancelled", "2014", 8930, 17.5)
    assert first["address"] == "roads/speeding/cancelled/2014"
    assert "  Cancelled, 2014: 8,930 disposals, 17.5%\n" in text(pack, "roads/speeding/2014")
    assert [row["volume"] for row in data(pack, "roads/speeding/cancelled")["rows"]] == [8930, 611]
    assert [row["volume"] for row in data(pack, "roads/speeding/cancelled/2015")["rows"]] == [611]


def test_an_activity_with_its_capability_and_four_cells(pack: Pack) -> None:
    shown = text(pack, "1c")
    assert "Capability: 1 Reactive problem solving & crime management\n" in shown
    assert "  Self-sustaining: not mentioned\n" in shown
    assert "  High demand or volume: core, stated. Enforcement is seen more there, often\n" in shown
    found = data(pack, "matrix/1c")
    assert [(cell["category"], cell["emphasis"]) for cell in found["cells"]] == [
        ("all-neighbourhoods", None),
        ("city-centre", "present"),
        ("high-demand", "core"),
        ("self-sustaining", None),
        ("challenger", "questioned"),
    ]
    assert "City centre: less, stated, for all of capability 2. There is less" in text(pack, "matrix/2a").replace("\n    ", " ")
    assert "Also said: Of capability 2 as a whole: less, stated." in text(pack, "matrix/2c/city-centre")


def test_a_category_ranks_its_activities_and_lists_its_characteristics(pack: Pack) -> None:
    found = data(pack, "category/city-centre")
    assert [(row["id"], row["emphasis"]) for row in found["activities"]] == [
        ("1", "present"),
        ("1d", "present"),
        ("1f", "present"),
        ("3d", "present"),
        ("2", "less"),
        ("", "different"),
        ("1b", "different"),
        ("3", "different"),
        ("3a", "different"),
        ("2c", "questioned"),
    ]
    assert len(found["characteristics"]) == len(pack.categories["city-centre"].characteristics)
    assert (found["inherited"], found["silent"]) == (17, 0)
    assert data(pack, "category/high-demand")["silent"] > 0
    assert text(pack, "category/city-centre").count("Characteristic: ") == len(found["characteristics"])


def test_a_term_says_whose_expansion_it_is(pack: Pack) -> None:
    shown = text(pack, "tidu")
    assert "Stands for: Technical Intelligence Development Unit\n" in shown
    assert "Expansion: The report gives the full name.\n" in shown
    assert "  TIDU prevents, investigates, solves: cyber/tidu-aim\n" in shown


def test_a_topic_is_shown_whole(pack: Pack) -> None:
    found = data(pack, "crime")
    ids = [statement.id for section in pack.topics["crime"].sections for statement in section.statements]
    assert [row["address"] for row in found["statements"]] == [f"crime/{id}" for id in ids]
    shown = text(pack, "crime")
    for id in ids:
        assert f"  Address: crime/{id}\n" in shown
    assert data(pack, "roads")["tables"] == ["roads/collisions", "roads/mobile-phones", "roads/seat-belts", "roads/speeding"]


def test_the_workshop_at_a_glance(pack: Pack) -> None:
    shown = text(pack, "home")
    assert "Held: 16 June 2015\n" in shown
    assert "  Crime, Violence with injury: +474 offences, +10%, to date\n" in shown
    assert (
        "  Roads, Collisions: 1,187 collisions a month, −8.1% on the same months of 2014,\n    within the usual range: could be chance\n"
        in shown
    )
    assert "−31.5% on the same months of 2014,\n    beyond the usual range, which may be too narrow\n" in shown
    found = data(pack, "home")
    assert found["held"] == "2015-06-16" and found["contents"]["statements"] == len(pack.statements)


def test_a_claim_has_its_verdict(pack: Pack) -> None:
    found = data(pack, "roads/tickets-cancelled/since")
    assert (found["kind"], found["value"], found["verdict"]) == ("figure", 6, "differs")
    assert found["computed"] == pytest.approx(7.52, abs=0.01)
    assert "Verdict: does not hold\n" in text(pack, "roads/tickets-cancelled/since")
    assert "does not hold in the audit" in text(pack, "roads/tickets-cancelled").replace("\n    ", " ")


def test_an_unknown_address_is_a_key_error(pack: Pack) -> None:
    with pytest.raises(KeyError):
        node(pack, address_of(pack, "roads")._replace(thing="nowhere")).record()
