"""The full names of a draft's terms, and what the review says of them."""

from pathlib import Path

from tests.unit.reviewed import key, review
from tui.drafting.glossary import terms
from tui.drafting.review.item import DraftLine, ItemKey
from tui.drafting.review.session import ReviewSession

APART = """# Anyshire Police, 16 June 2015

## Crime

- The Regional Crime Unit (RCU) works with the Counter Terrorism Unit.
- The CTU has a view of its own, and so has the RCU.
- The BWC is in use.
"""


def _edit(session: ReviewSession, term: ItemKey, label: str, typed: str) -> None:
    line: DraftLine = next(line for line in session.lines(term) if line.label == label)
    session.edit(term, line.path, typed)


def _said(session: ReviewSession, term: ItemKey) -> list[str]:
    return [f"{check.mark} {check.sentence}" for check in session.checks(term)]


def test_a_name_that_stands_apart_is_a_full_name() -> None:
    texts = [
        ("", "The CTU met Police and Community Together (PACT)."), ("", "The Counter Terrorism Unit, TRC and Total Recorded Crime."),
        ("", "OM, Offender Management. IOM: Integrated Offender Management, or Institute Of Metals. SARA, CSE."),
        ("", "Child Sexual Exploitation Team"),
    ]  # fmt: skip
    found = {part.tree["term"]: part.tree.get("expansion") for part in terms(texts)}
    assert found == {
        "PACT": "Police and Community Together", "CTU": "Counter Terrorism Unit", "TRC": "Total Recorded Crime",
        "OM": None, "IOM": None, "SARA": None, "CSE": None,
    }  # fmt: skip


def test_the_review_says_whether_the_report_has_a_full_name(tmp_path: Path) -> None:
    with review(tmp_path, APART) as (session, _):
        assert _said(session, key(session, "RCU", "term")) == ["= The report spells it out."]
        term = key(session, "CTU", "term")
        assert _said(session, term) == ["? The report has “Counter Terrorism Unit”, but does not link it with CTU."]
        _edit(session, term, "Stands for", "Cyber Threat Unit")
        assert _said(session, term) == ["! The report does not have “Cyber Threat Unit”. Change the name or the basis."]
        _edit(session, term, "Basis", "usual")
        assert not _said(session, term)
        _edit(session, term, "Stands for", "")
        _edit(session, term, "Basis", "report")
        assert _said(session, term) == ["! The full name is missing. Write it, or change the basis."]
        unknown = key(session, "BWC", "term")
        assert _said(session, unknown) == ["? The report does not say what it stands for."]
        _edit(session, unknown, "Stands for", "Birmingham West and Central")
        assert _said(session, unknown) == ["! Its full name is there. Who gives it?"]


def test_the_list_says_what_is_open(tmp_path: Path) -> None:
    with review(tmp_path, APART) as (session, _):
        terms_listed = {each.text: each for each in session.to_accept(key(session, "CTU", "term"))[1]}
        assert terms_listed["CTU"].about.startswith("Counter Terrorism Unit ? The report has") and terms_listed["CTU"].ticked
        (topic,) = session.to_accept(key(session, "Crime", "topic"))[1]
        assert not topic.ticked and "? The description only counts" in topic.about
