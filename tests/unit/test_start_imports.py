"""What a start of the browser imports, and what waits until it is needed."""

import subprocess
import sys

LATE = {
    "hashlib", "ssl", "textual.widgets._directory_tree", "textual.widgets._select", "tui.analysis", "tui.app.relay.hub",
    "tui.nodes.home_planning",
}  # fmt: skip
TYPE = "IgnoreReturnCallbackType"
BROWSER = """
from tui.cli import main, open, program
from tui.cli.environment import clean_environment
clean_environment()
import tui.app.launch, tui.screens.home
"""


def printed(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_a_start_imports_nothing_that_it_does_not_need() -> None:
    """Home's plan is kept, and with it what only its making needs."""
    loaded = printed(f"{BROWSER}import sys; print(*sys.modules)").split()
    assert "textual.app" in loaded and not LATE & set(loaded)


def test_the_types_of_textual_are_there_when_they_are_asked_for() -> None:
    taken = f"from textual.types import DirEntry as Entry, {TYPE} as Type"
    real = "import textual._types as own, textual.widgets._directory_tree as tree"
    assert printed(f"import tui.widgets; {taken}; {real}; print(Entry is tree.DirEntry, Type is own.{TYPE})") == "True True\n"
    assert printed(f"import tui.widgets, textual.types; {real}; print(textual.types.DirEntry is tree.DirEntry)") == "True\n"


def test_textual_that_is_imported_already_is_left_as_it_is() -> None:
    code = "import textual.types as before, tui.widgets, sys; print(sys.modules['textual.types'] is before)"
    assert printed(code) == "True\n"


def test_the_first_frame_is_shown_with_few_imports() -> None:
    """Enumerations alone take longer than all that it needs."""
    loaded = printed("import tui.cli, tui.app.first_frame.start, sys; print(*sys.modules)").split()
    assert "tui.app.first_frame.terminal" in loaded
    assert not {"collections", "enum", "functools", "re", "signal", "typing"} & set(loaded)
