"""A second draft, of a new version.

What was edited or accepted stays, and what nobody touched is renewed.
"""

from pathlib import Path

import pytest

from tests.unit.drafted import REPORT, drafted, pack_of
from tui.drafting.make import NotNew
from tui.drafting.memory import MEMORY_FILE, read_memory
from tui.drafting.yaml_text import kept_text, kept_tree

pytestmark = pytest.mark.slow


def edited(folder: Path, old: str, new: str, name: str = "workshop.yaml") -> None:
    """Edit a file of a pack."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def accept(folder: Path, id: str) -> None:
    """Take the draft key of a statement away, as `review` does."""
    path = folder / "workshop.yaml"
    tree = kept_tree(path.read_text(encoding="utf-8"))
    for topic in tree["topics"]:
        for section in topic["sections"]:
            for statement in section["statements"]:
                if statement["id"] == id:
                    del statement["draft"]
    path.write_text(kept_text(tree), encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def robbery(folder: Path) -> str:
    return next(id for id, statement in pack_of(folder).statements.items() if "obber" in statement.title)


def test_same_file_again_changes_nothing(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    before = files(folder)
    made, _ = drafted(tmp_path)
    assert made.changes is not None
    assert not (made.changes.added or made.changes.renewed or made.changes.removed or made.changes.changed or made.changes.gone)
    assert files(folder) == before


def test_same_file_keeps_comments_order_and_edits(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    edited(folder, "title: Robbery fell by 3.3% (31 offences) so far this year", "title: Robbery is down  # checked with the force")
    drafted(tmp_path)
    text = (folder / "workshop.yaml").read_text(encoding="utf-8")
    assert "title: Robbery is down  # checked with the force" in text
    assert list(kept_tree(text))[:3] == ["title", "force", "board"]


def test_untouched_statement_is_renewed_and_keeps_its_id(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    id = robbery(folder)
    made, _ = drafted(tmp_path, REPORT.replace("(31 offences)", "(35 offences)"))
    assert made.changes is not None and made.changes.renewed == [f"statement {id}"]
    assert "35 offences" in pack_of(folder).statements[id].text


def test_edited_statement_stays_and_is_named_as_changed(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    id = robbery(folder)
    edited(folder, "title: Robbery fell by 3.3% (31 offences) so far this year", "title: Robbery is down")
    made, _ = drafted(tmp_path, REPORT.replace("(31 offences)", "(35 offences)"))
    assert made.changes is not None and made.changes.changed == [f"statement {id}"]
    statement = pack_of(folder).statements[id]
    assert statement.title == "Robbery is down" and "31 offences" in statement.text
    part = read_memory((folder / MEMORY_FILE).read_text(encoding="utf-8")).by_id("statement")[id]
    assert part.changed and "35 offences" in part.source


def test_accepted_statement_stays_when_its_passage_is_gone(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    id = robbery(folder)
    accept(folder, id)
    made, _ = drafted(tmp_path, REPORT.replace("- Robbery fell by 3.3% (31 offences) so far this year.\n", ""))
    assert made.changes is not None and made.changes.gone == [f"statement {id}"]
    assert id in pack_of(folder).statements


def test_untouched_statement_goes_with_its_passage(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    id = robbery(folder)
    made, _ = drafted(tmp_path, REPORT.replace("- Robbery fell by 3.3% (31 offences) so far this year.\n", ""))
    assert made.changes is not None and f"statement {id}" in made.changes.removed + made.changes.gone
    pack_of(folder)


def test_statement_that_was_taken_out_does_not_come_back(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    id = robbery(folder)
    path = folder / "workshop.yaml"
    tree = kept_tree(path.read_text(encoding="utf-8"))
    entry = ""
    for topic in tree["topics"]:
        topic["headlines"] = [each for each in topic["headlines"] if "figures" not in each]
        for section in topic["sections"]:
            entry = next((str(each["sources"][0]) for each in section["statements"] if each["id"] == id), entry)
            section["statements"] = [each for each in section["statements"] if each["id"] != id]
    path.write_text(kept_text(tree), encoding="utf-8")
    outline = folder / "outline.yaml"
    tree = kept_tree(outline.read_text(encoding="utf-8"))
    tree["entries"] = [each for each in tree["entries"] if each["id"] != entry]
    outline.write_text(kept_text(tree), encoding="utf-8")
    drafted(tmp_path, f"{REPORT}\n- One more thing happened in June 2015.\n")
    statements = pack_of(folder).statements
    assert id not in statements and any("One more thing" in each.text for each in statements.values())


def test_new_passage_goes_to_its_place(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    made, _ = drafted(tmp_path, REPORT.replace("- Anyshire Police (AP)", "- Burglary rose to 87 offences.\n- Anyshire Police (AP)"))
    assert made.changes is not None and len([each for each in made.changes.added if each.startswith("statement")]) == 1
    topic = pack_of(folder).topics["crime"]
    texts = [statement.text for section in topic.sections for statement in section.statements]
    assert [at for at, text in enumerate(texts) if "Burglary" in text] == [1]


def test_untouched_table_is_renewed_and_an_accepted_one_stays(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    drafted(tmp_path, REPORT.replace("| 197 | 219 | 230 | 646 |", "| 198 | 219 | 230 | 647 |"))
    assert pack_of(folder).tables["vehicle-crime-month"].rows[0].cells[0].number == 198
    (folder / "vehicle-crime-month.csv").write_text((folder / "vehicle-crime-month.csv").read_text().replace("198", "200"))
    made, _ = drafted(tmp_path, REPORT)
    assert made.changes is not None and made.changes.changed == ["table vehicle-crime-month"]
    assert pack_of(folder).tables["vehicle-crime-month"].rows[0].cells[0].number == 200


def test_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "draft").mkdir()
    (tmp_path / "draft" / "notes.txt").write_text("mine")
    with pytest.raises(NotNew, match="not drafted"):
        drafted(tmp_path)
    assert files(tmp_path / "draft") == {"notes.txt": b"mine"}


def test_pack_with_problems_is_left_alone(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    edited(folder, "force: Anyshire Police", "farce: Anyshire Police")
    before = files(folder)
    with pytest.raises(NotNew, match="beatbook validate"):
        drafted(tmp_path)
    assert files(folder) == before
