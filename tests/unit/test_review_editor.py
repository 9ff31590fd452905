"""The command that opens a file at a line, for each editor."""

from pathlib import Path

import pytest

from tui.screens.review_editor import NoEditor, editor_words, open_editor

FILE = Path("/drafts/a draft/workshop.yaml")


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("vi", ["vi", "+7", str(FILE)]),
        ("/usr/bin/vim.tiny", ["/usr/bin/vim.tiny", "+7", str(FILE)]),
        ("nano -w", ["nano", "-w", "+7", str(FILE)]),
        ("emacs -nw", ["emacs", "-nw", "+7", str(FILE)]),
        ("code", ["code", "--wait", "-g", f"{FILE}:7"]),
        ("code -w -n", ["code", "-w", "-n", "-g", f"{FILE}:7"]),
        ("subl --wait", ["subl", "--wait", f"{FILE}:7"]),
        ("hx", ["hx", f"{FILE}:7"]),
        ("kate -b", ["kate", "-b", "--line", "7", str(FILE)]),
        ("'/my editors/vim' -n", ["/my editors/vim", "-n", "+7", str(FILE)]),
        ("unknown --here", ["unknown", "--here", str(FILE)]),
    ],
)
def test_an_editor_opens_at_the_line(named: str, words: list[str]) -> None:
    assert editor_words({"EDITOR": named}, FILE, 7) == words


def test_a_path_with_spaces_needs_no_quotation_marks(tmp_path: Path) -> None:
    editor = tmp_path / "my editors" / "nano"
    editor.parent.mkdir()
    editor.touch()
    assert editor_words({"EDITOR": str(editor)}, FILE, 7) == [str(editor), "+7", str(FILE)]


def test_visual_comes_before_editor_if_it_names_one() -> None:
    assert editor_words({"VISUAL": " ", "EDITOR": "vi"}, FILE, 7)[0] == "vi"
    assert editor_words({"VISUAL": "nano", "EDITOR": "vi"}, FILE, 7)[0] == "nano"


@pytest.mark.parametrize(("named", "said"), [("", "export EDITOR=nano"), ("vi 'x", "$EDITOR has a quotation mark")])
def test_an_editor_that_cannot_be_read_is_one_sentence(named: str, said: str) -> None:
    with pytest.raises(NoEditor) as error:
        editor_words({"EDITOR": named}, FILE, 7)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("words", "said"),
    [(["no-such-editor"], "cannot be started"), (["false"], "ended with code 1"), (["sh", "-c", "kill $$"], "ended by signal 15")],
)
def test_an_editor_that_fails_is_one_sentence(words: list[str], said: str) -> None:
    with pytest.raises(NoEditor) as error:
        open_editor(words)
    assert said in str(error.value)
