"""The files of a draft under review: nobody's work is lost, whatever happens."""

import errno
import os
from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import contents, key, review
from tui.drafting.make import NotNew
from tui.drafting.review.item import DecisionRefused, ReviewError
from tui.drafting.review.saving import JOURNAL
from tui.drafting.review.session import ReviewSession

pytestmark = pytest.mark.slow


class Crash(BaseException):
    """The process ends here."""


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_second_reviewer_is_told(tmp_path: Path) -> None:
    with review(tmp_path) as (_, folder):
        with pytest.raises(ReviewError, match="being changed by another program"):
            ReviewSession.open(folder)
        with pytest.raises(NotNew, match="is being reviewed"):
            drafted(tmp_path)
    ReviewSession.open(folder).close()


def test_change_by_somebody_else_is_never_overwritten(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        robbery = key(session, "obbery")
        path = folder / "workshop.yaml"
        path.write_text(path.read_text().replace("title: Robbery fell", "title: Mine. Robbery fell"))
        theirs = contents(folder)
        for decide in (session.accept, session.reject, session.join):
            with pytest.raises(DecisionRefused, match="changed by another program"):
                decide(robbery)
        assert contents(folder) == theirs
        assert session.reload() == ("Mine. Robbery fell by 3.3% (31 offences) so far this year: title changed.",)
        session.accept(robbery)
        assert pack_of(folder).statements[robbery.id].title.startswith("Mine.") and session.item(robbery).state == "edited"


def test_undo_stops_at_what_an_editor_changed(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        session.accept(key(session, "obbery"))
        path = folder / "workshop.yaml"
        path.write_text(path.read_text() + "# mine\n")
        assert session.reload() == ("workshop.yaml has changed.",)
        theirs = contents(folder)
        with pytest.raises(DecisionRefused, match="changed since this decision"):
            session.undo()
        assert contents(folder) == theirs


def test_faulty_edit_is_listed_until_it_is_mended(tmp_path: Path) -> None:
    with review(tmp_path) as (session, folder):
        path, robbery = folder / "workshop.yaml", key(session, "obbery")
        text = path.read_text()
        path.write_text(text.replace("force: Anyshire", "farce: Anyshire"))
        problems = session.reload()
        assert str(path) in problems[0] and session.problems() == problems
        with pytest.raises(DecisionRefused, match="Mend this first"):
            session.accept(robbery)
        assert session.editor_place(robbery) == (path, 4)
        assert session.lines(robbery) and session.item(robbery).title
        path.write_text(text)
        session.reload()
        assert not session.problems()
        session.accept(robbery)


def test_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with review(tmp_path) as (session, folder):
        first = contents(folder)
        for name in ("fsync", "replace"):
            with monkeypatch.context() as patch:
                patch.setattr(os, name, full_disk)
                for decide in (session.accept, session.reject):
                    with pytest.raises(DecisionRefused, match="No space left on device"):
                        decide(key(session, "obbery"))
                assert contents(folder) == first
        session.reject(key(session, "obbery"))


@pytest.mark.parametrize("renamed", [1, 2, 3])
def test_crash_between_two_files_is_finished_by_the_next_review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renamed: int) -> None:
    """The first file renamed is the note of what is being written."""
    with review(tmp_path) as (session, folder):
        robbery, left, real = key(session, "obbery"), [renamed], os.replace

        def replace(*names: str) -> None:
            if not left[0]:
                raise Crash
            left[0] -= 1
            real(*names)

        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", replace)
            if renamed < 3:
                with pytest.raises(Crash):
                    session.reject(robbery)
                assert (folder / JOURNAL).exists()
            else:
                session.reject(robbery)
    (folder / "workshop.yaml.beatbook-review-new").write_text("left by a crash")
    session = ReviewSession.open(folder)
    assert robbery.id not in pack_of(folder).statements and not (folder / JOURNAL).exists()
    assert not [name for name in contents(folder) if "new" in name]
    session.close()


def test_crash_before_the_note_leaves_the_draft_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise Crash

    with review(tmp_path) as (session, folder):
        first = contents(folder)
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", crash)
            with pytest.raises(Crash):
                session.reject(key(session, "obbery"))
        assert contents(folder) == first


def test_interrupted_decision_is_not_finished_over_an_edit(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    (folder / JOURNAL).write_text('{"before": {"workshop.yaml": "a: 1"}, "after": {"workshop.yaml": "a: 2"}}')
    first = contents(folder)
    with pytest.raises(ReviewError, match=r"workshop\.yaml was changed since"):
        ReviewSession.open(folder)
    assert contents(folder) == first
    (folder / JOURNAL).write_text("{")
    with pytest.raises(ReviewError, match="is damaged"):
        ReviewSession.open(folder)


def test_folders_that_cannot_be_reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "other").mkdir()
    for name, words in (("none", "does not exist"), ("file", "is a file"), ("other", "was not drafted")):
        with pytest.raises(ReviewError, match=words):
            ReviewSession.open(tmp_path / name)
    _, folder = drafted(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
        with pytest.raises(ReviewError, match="cannot be written to"):
            ReviewSession.open(folder)
    for name, text, words in (("workshop.yaml", "a: [", "beatbook validate"), ("drafting.yaml", "parts: 3", "cannot be read")):
        kept = (folder / name).read_bytes()
        (folder / name).write_text(text)
        with pytest.raises(ReviewError, match=words):
            ReviewSession.open(folder)
        (folder / name).write_bytes(kept)
    ReviewSession.open(folder).close()


def test_line_ends_and_byte_order_mark_are_kept(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    path = folder / "workshop.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    session = ReviewSession.open(folder)
    session.accept(key(session, "obbery"))
    after = path.read_bytes()
    assert len(before) - len(after) == len(b"      draft: true\r\n") and after.startswith(b"\xef\xbb\xbf")
    session.undo()
    assert path.read_bytes() == before
    session.close()
