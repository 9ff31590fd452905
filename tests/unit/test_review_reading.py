"""What a review shows: sources, figures, checks, the queue and the pace."""

from pathlib import Path

import pytest

from tests.in_turn import few
from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import LONGER, add_candidates, add_matrix, key, review
from tui.drafting.memory import read_memory
from tui.drafting.review.distance_words import distance_direction
from tui.drafting.review.figure_lines import stated_figure
from tui.drafting.review.item import DecisionRefused, ItemKey
from tui.drafting.review.session import ReviewSession
from tui.model.report import Figure

pytestmark = pytest.mark.slow


def sentences(session: ReviewSession, item: ItemKey) -> dict[str, str]:
    return {check.sentence: check.mark for check in session.checks(item)}


def test_source_marks_this_draft_and_what_others_use(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        collisions = key(session, "collisions")
        session.split(collisions, session.source(collisions).text.index("Speeding"))
        source = session.source(collisions)
        assert source.place == "Roads, bullet 1, line 25"
        assert [source.text[start:end] for start, end in source.own] == ["There were 230 collisions in September 2014"]
        assert [source.text[start:end] for start, end in source.figures] == ["230"]
        assert [source.text[start:end] for start, end in source.used] == ["12%", "24"]
        assert source.after[0].text == "Speeding is said to be stable." and "line" in source.after[0].place


def test_the_facts_of_the_meeting_are_shown_beside_the_front_of_the_report(tmp_path: Path) -> None:
    with review(tmp_path, f"{LONGER}\nContact: Ann Other, Clerk\n") as (session, _):
        source = session.source(ItemKey("meeting", "meeting"))
        assert source.text.startswith("Performance report\nAnyshire Police and Crime Panel, 9 June 2015\nAuthor: Ann Example")
        assert "Anyshire Police and Crime Panel" in [source.text[start:end] for start, end in source.own]


def test_table_is_shown_as_printed(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        source = session.source(key(session, "Vehicle", "table"))
        assert source.rows[0] == ("Year", "Jul", "Aug", "Sep", "Total") and source.rows[1][-1] == "646"


def test_figures_have_the_verdict_of_the_audit(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        marks = {figure.printed: figure.mark for figure in session.figures(key(session, "Anyshire Police (AP)"))}
        assert marks == {"230": "="}
        robbery = session.figures(key(session, "obbery"))
        assert [figure.mark for figure in robbery] == ["?", "?"] and robbery[0].value.startswith("−3.3")


def test_checks_say_what_holds_and_what_does_not(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        robbery = key(session, "obbery")
        found = sentences(session, robbery)
        assert found["Each figure of the draft is in the source."] == "="
        assert not any("own" in words for words in found), "the words of the report are no doubt about a draft"
        assert any(mark == "=" and "starting figure of 925 to 954" in words for words, mark in found.items())
        session.edit(robbery, ("text",), "Robberies are 35 fewer.")
        found = sentences(session, robbery)
        assert found["Not in the source: “35”."] == "×"
        assert any(mark == "=" and "The text is restated" in words for words, mark in found.items())


def test_sign_is_held_against_the_words(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery = key(session, "obbery")
        session.edit(robbery, ("figures", 1, "value"), "31")
        session.edit(robbery, ("figures", 0, "value"), "3.3")
        assert any(mark == "×" and "say the opposite" in words for words, mark in sentences(session, robbery).items())
    assert pack_of(folder).statements[robbery.id].figures[1].value == 31


def test_words_after_a_change_say_its_direction(tmp_path: Path) -> None:
    text = f"{LONGER}- Staff numbers fell by 4 to 112, five below the plan.\n- Crime was 4.4% above the first quarter.\n"
    with review(tmp_path, text) as (session, _):
        for words in ("Staff numbers", "4.4%"):
            found = sentences(session, key(session, words))
            assert not any("a rise or a fall" in sentence or "opposite" in sentence for sentence in found)


@pytest.mark.parametrize(
    ("after", "way"),
    [
        (" fewer than a year before.", -1),
        (" seconds longer than in the year before", 1),
        (" under the budget of £409.5m.", -1),
        (" over the aim.", 1),
        (" over the year.", 0),
        (" over 2016/17.", 0),
        (", below the plan", 0),
        (" offences in May.", 0),
    ],
)
def test_distance_has_the_direction_of_the_words_after_it(after: str, way: int) -> None:
    assert distance_direction(after) == way


def test_table_with_a_wrong_total_is_named(tmp_path: Path) -> None:
    with review(tmp_path, LONGER.replace("| 646 |", "| 664 |")) as (session, _):
        item = session.item(key(session, "Vehicle", "table"))
        assert item.doubt >= 0.5 and any("664" in reason for reason in item.reasons)


def test_editor_place_is_the_line_of_the_value(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        for path, words in ((("title",), "title: Robbery"), (("figures", 0, "value"), "value: -3.3")):
            file, line = session.editor_place(key(session, "obbery"), path)
            assert words in file.read_text().splitlines()[line - 1] and file.parent == folder


def test_links_make_a_statement_evidence(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    add_matrix(folder)
    session = ReviewSession.open(folder)
    robbery, collisions = key(session, "obbery"), key(session, "collisions")
    assert [(link.row, link.category, link.on) for link in session.links(robbery)] == [("1a", "city", False)]
    session.link(robbery, "1a", "city", True)
    session.link(collisions, "1a", "city", True)
    assert pack_of(folder).links["1a", "city"].evidence == (robbery.id, collisions.id)
    session.reject(collisions)
    session.link(robbery, "1a", "city", False)
    assert not pack_of(folder).matrix.links
    with pytest.raises(DecisionRefused, match="no such cell"):
        session.link(robbery, "9z", "city", True)
    session.close()


def test_the_topic_of_the_matrix_stays(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    add_matrix(folder)
    session = ReviewSession.open(folder)
    topic = pack_of(folder).matrix.topic
    _, things = session.to_reject(key(session, "obbery"))
    session.reject_together([each.key for each in things if each.key.kind != "topic"])
    with pytest.raises(DecisionRefused, match="The matrix is shown in this topic"):
        session.reject(ItemKey("topic", topic))
    session.close()


def test_one_of_several_checks_is_chosen(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    statement = add_candidates(folder)
    session = ReviewSession.open(folder)
    figure = session.figures(statement)[0]
    assert len(figure.candidates) == 2 and "230" in figure.candidates[0].computed
    session.choose_check(statement, figure.id, 0)
    assert session.figures(statement)[0].mark == "="
    session.undo()
    assert session.figures(statement)[0].mark == "?"
    session.close()


@pytest.mark.parametrize(
    ("text", "word"),
    few(
        [
            ("It rose in every quarter, from 190 to 221.", "It"),
            ("They fell by 12.", "They"),
            ("This is 12 more than in 2014.", "This"),
            ("Of these 12 were solved.", "Of"),
            ("It is expected that 12 officers will join.", ""),
            ("It is important to note that 12 officers left.", ""),
            ("Both Leeds and Bradford recorded 12 robberies.", ""),
            ("This report covers 12 months.", ""),
            ("Items worth 12 pounds were stolen.", ""),
        ],
        5,
    ),
)
def test_a_statement_that_needs_the_one_before_is_named(tmp_path: Path, text: str, word: str) -> None:
    with review(tmp_path) as (session, _):
        robbery = key(session, "obbery")
        session.edit(robbery, ("text",), text)
        found = [sentence for sentence in sentences(session, robbery) if "refers to what" in sentence]
        assert [sentence.partition("”")[0] for sentence in found] == ([f"“{word}"] if word else [])


def test_the_year_of_the_tables_and_terms_of_notes_are_no_doubt(tmp_path: Path) -> None:
    text = (
        "# Anyshire Police, 16 June 2018\n\n## Crime\n\nTable 3: Crime\n\n| District | 2016/17 | 2017/18 |\n| --- | --- | --- |\n"
        "| North | 11,020 | 12,806 |\n| South | 48,311 | 54,702 |\n\n"
        "Note: Districts are those of the Office for National Statistics (ONS).\n\n- The districts recorded 906 robberies in the year.\n"
    )
    with review(tmp_path, text) as (session, _):
        assert sentences(session, key(session, "robberies"))["“The year” is read as 2017/18."] == "?"
        assert not any(check.mark == "!" for check in session.checks(key(session, "ONS", "term")))


def test_a_claim_in_words_is_given_the_check_that_fits(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    path = folder / "drafting.yaml"
    part = next(each for each in read_memory(path.read_text()).parts if "stable" in each.source)
    fitting = f"  candidates: {{{part.written['claims'][0]['id']}: [{{kind: trend, table: vehicle-crime-month}}]}}\n"
    path.write_text(path.read_text().replace(f"  id: {part.id}\n", f"  id: {part.id}\n{fitting}", 1))
    session, statement = ReviewSession.open(folder), ItemKey("statement", part.id)
    (choice,) = session.check_choices(statement)
    assert choice.words.startswith("“") and "stable" in choice.words
    assert choice.candidates[0].words == "The trend, in “Vehicle crime by month”" and not choice.candidates[0].chosen
    assert any("c shows it" in check.sentence for check in session.checks(statement))
    session.choose_check(statement, choice.part, 0)
    assert session.check_choices(statement)[0].candidates[0].chosen
    claim = pack_of(folder).statements[statement.id].claims[0]
    assert claim.check and not claim.reason
    assert not any("c shows it" in check.sentence for check in session.checks(statement))
    session.undo()
    assert pack_of(folder).statements[statement.id].claims[0].reason
    session.close()


def test_a_percentage_keeps_its_unit(tmp_path: Path) -> None:
    with review(tmp_path) as (session, _):
        robbery = key(session, "obbery")
        session.edit(robbery, ("figures", 0, "unit"), "2014")
        assert sentences(session, robbery)["“3.3%” is printed as a percentage, and the unit is “2014”."] == "×"
        session.edit(robbery, ("figures", 0, "unit"), "percentage points")
        assert not any("printed as a percentage" in sentence for sentence in sentences(session, robbery))


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (19044, "not stated", "19,044"),
        (-1.2, "£m", "−£1.2m"),
        (5, "%", "5%"),
        (3490, "officers", "3,490 officers"),
        (408300000, "£", "£408,300,000"),
    ],
)
def test_a_unit_stands_where_it_is_read(value: float, unit: str, words: str) -> None:
    figure = Figure(id="one", label="One", value=value, unit=unit, window="2017/18", printed="one", reason="None.")
    assert stated_figure(figure) == words


@pytest.mark.parametrize(("percent", "said"), [("", "The report prints no total"), ("%", "No total can check the rows")])
def test_a_table_of_percentages_has_no_total_to_miss(tmp_path: Path, percent: str, said: str) -> None:
    rows = "".join(
        f"| {name} | {one}{percent} | {two}{percent} |\n" for name, one, two in (("Burglary", 86, 84), ("Vehicle crime", 80, 76))
    )
    text = f"# Anyshire Police\n\n## Victims\n\nTable 1: Victims satisfied\n\n| Crime | 2016/17 | 2017/18 |\n|---|---|---|\n{rows}"
    _, folder = drafted(tmp_path, text)
    session = ReviewSession.open(folder)
    table = next(item.key for item in session.items if item.key.kind == "table")
    assert any(check.sentence.startswith(said) for check in session.checks(table))
    session.close()
