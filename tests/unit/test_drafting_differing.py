"""What `beatbook check` finds wrong in a report is kept with its draft."""

from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import key, review
from tui.analysis.audit import audit
from tui.cli import main
from tui.documents.document import DocumentPlace
from tui.documents.readers.blocks import Blocks, CellText
from tui.drafting.computed_value import is_computed
from tui.drafting.memory import MEMORY_FILE, read_memory
from tui.drafting.review.session import ReviewSession

WRONG = """\
# Performance report

Anyshire Police and Crime Panel, 9 June 2018

## Crime

- Sefton recorded 18,214 offences in 2017/18.
- Knowsley recorded 9,412 offences in 2017/18.

Recorded crime by district

| District | 2016/17 | 2017/18 |
| --- | --- | --- |
| Knowsley | 8,120 | 9,412 |
| Sefton | 16,088 | 18,241 |
| Wirral | 19,377 | 20,106 |
| Total | 43,585 | 47,795 |

## Tickets

- Of all tickets in 2017/18, 7% were cancelled.

Tickets by outcome

| Outcome | 2016/17 | 2017/18 |
| --- | --- | --- |
| Cancelled | 95 | 110 |
| Paid | 805 | 1,052 |
| Total | 900 | 1,162 |
"""
"""A report with one wrong figure in its text, 18,214, and one wrong total, 47,795 (it is 47,759)."""
CLOSE_BY = {"18,214": "18,241", "47,795": "47,759"}


def test_each_thing_keeps_the_figures_that_differ(tmp_path: Path) -> None:
    made, folder = drafted(tmp_path, WRONG)
    kept = {part.kind: part.differs for part in read_memory((folder / MEMORY_FILE).read_text()).parts if part.differs}
    assert set(kept) == {"statement", "table"}
    assert {each.stated: each.computed for found in kept.values() for each in found} == CLOSE_BY
    assert len(made.differing) == 2 and all(each.why and each.place for each in made.differing)


def test_report_without_faults_keeps_no_figure(tmp_path: Path) -> None:
    made, folder = drafted(tmp_path, WRONG.replace("18,214", "18,241").replace("47,795", "47,759"))
    assert made.differing == () and "differs:" not in (folder / MEMORY_FILE).read_text()


def test_figure_that_differs_has_the_check_that_shows_it(tmp_path: Path) -> None:
    """A number printed in full is right or wrong, however near its cell it is."""
    for number, stated in enumerate(("18,214", "12,841")):
        folder = drafted(tmp_path, WRONG.replace("18,214", stated), into=f"draft-{number}")[1]
        pack = pack_of(folder)
        figure = next(figure for each in pack.statements.values() for figure in each.figures if figure.printed == stated)
        assert figure.check is not None
        assert [finding.verdict for finding in audit(pack) if finding.claim.stated == stated] == ["differs"]


def test_command_lists_the_figures_that_differ(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.md"
    report.write_text(WRONG, encoding="utf-8")
    assert main(["new", str(tmp_path / "draft"), "--from", str(report)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"2 figures differ from what the others give. See: beatbook check {report}" in lines
    assert any("line 7" in line and "18,241" in line for line in lines if line.startswith("Differs"))


def test_review_begins_with_what_differs(tmp_path: Path) -> None:
    with review(tmp_path, WRONG) as (session, _):
        assert [item.key.kind for item in session.items[:2]] == ["table", "statement"]
        sefton = key(session, "Sefton")
        assert session.items[1].key == sefton and session.items[1].doubt > 0.95
        first = session.checks(sefton)[0]
        assert first.mark == "×" and "18,241" in first.sentence
        assert not any("Nothing checks" in check.sentence for check in session.checks(sefton))
        assert [(line.printed, line.mark) for line in session.figures(sefton)] == [("18,214", "×")]


def test_mended_text_no_longer_differs(tmp_path: Path) -> None:
    with review(tmp_path, WRONG) as (session, _):
        sefton = key(session, "Sefton")
        session.edit(sefton, ("text",), "Sefton had 18,241 offences in 2017/18.")
        assert not any(check.mark == "×" for check in session.checks(sefton))


@pytest.mark.parametrize(("value", "wrong"), [("18,241", False), ("18,142", True)])
def test_figure_is_mended_once_its_value_is_what_follows(tmp_path: Path, value: str, *, wrong: bool) -> None:
    workshop = drafted(tmp_path, WRONG)[1] / "workshop.yaml"
    text = workshop.read_text(encoding="utf-8").replace("value: 18214", f"value: {value.replace(',', '')}")
    workshop.write_text(text.replace("printed: 18,214", f"printed: {value}"), encoding="utf-8")
    session = ReviewSession.open(workshop.parent)
    try:
        assert any(check.mark == "×" for check in session.checks(key(session, "Sefton"))) is wrong
    finally:
        session.close()


def test_wrong_total_is_told_once(tmp_path: Path) -> None:
    with review(tmp_path, WRONG) as (session, _):
        table = session.items[0].key
        wrong = [check.sentence for check in session.checks(table) if check.mark == "×"]
        assert len(wrong) == 1 and "47,759" in wrong[0]


def test_memory_without_the_key_is_readable(tmp_path: Path) -> None:
    text = (drafted(tmp_path)[1] / MEMORY_FILE).read_text()
    assert "differs:" not in text and all(part.differs == [] for part in read_memory(text).parts)


@pytest.mark.parametrize(
    ("value", "computed", "same"),
    [(7.52, "7.5%", True), (6, "7.5%", False), (-88, "88", True), (18241, "18,241", True), (7, "from 7 to 8", False)],
)
def test_value_is_the_computed_one_to_its_digits(value: float, computed: str, *, same: bool) -> None:
    assert is_computed(value, computed) is same


def test_table_has_the_number_of_its_title() -> None:
    blocks = Blocks()
    for title in (
        "Table 6: Arrests by year",
        "Arrests by month",
        "Table 6: Arrests again",
        "Table 12% of arrests",
        "Table B. Stops",
        "Table a change",
    ):
        blocks.table([[CellText("Year")], [CellText("5")]], DocumentPlace(), title)
    assert [block.place.words() for block in blocks.found] == ["Table 6", "table 2", "table 3", "table 4", "Table B", "table 6"]
