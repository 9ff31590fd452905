"""`beatbook review`: decides what a draft has, beside the report it comes from."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from .environment import clean_environment
from .exits import FOUND, USAGE
from .open import terminal_problem
from .options import GLYPHS, THEME_NAMES, add_browser, mouse, setting
from .output import complain, print_lines

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.drafting.review.item import ReviewProgress

_ABOUT = """\
Shows what `beatbook new` has drafted, one thing at a time, beside the words of the report: first what has changed or is wrong, then
what is doubtful, then the rest. Accept it, edit it, skip it or reject it; every decision is saved at once, and u takes it back. A accepts
several things at once. The keys are on ?.

Needs: pip install "beatbook[documents]" (in a checkout: ".[documents]")

example:
  beatbook review workshops/anyshire-2026-06
"""
_END = "exit codes: 0 when you quit; 2 if the folder cannot be reviewed, or for wrong usage"


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "review",
        help="accept, edit or reject what a draft has, beside its report",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="FOLDER", help="the folder of a draft that beatbook new has made")
    add_browser(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Review the draft in the terminal, and say what is left."""
    if problem := terminal_problem():
        complain([problem])
        return USAGE
    from tui.drafting.needs import Missing  # late, with what reads drafts
    from tui.drafting.review.item import ReviewError
    from tui.drafting.review.session import ReviewSession

    folder = Path(os.path.expanduser(chosen.folder))
    theme = setting(chosen, "theme", THEME_NAMES)
    glyphs = setting(chosen, "glyphs", GLYPHS)
    try:
        session = ReviewSession.open(folder)
    except (ReviewError, Missing) as error:
        complain([f"beatbook: {error}"])
        return USAGE
    clean_environment()
    from tui.app.review_browser import run as browse  # late, with Textual

    try:
        code, opening = browse(session, theme=theme, glyphs=glyphs, mouse=mouse(chosen))
        progress = session.progress()
    finally:
        session.close()
    if opening:
        from .program import run_words  # late, as this module is imported by it

        return run_words(["open", str(folder)])
    if code == FOUND:
        print_lines([_saved(progress, str(folder))])
    return code


def _saved(progress: "ReviewProgress", folder: str) -> str:
    left = [f"{progress.left:,} left to decide"] if progress.left else []
    left += [f"{progress.changed:,} changed in the document since"] if progress.changed else []
    return f"Everything is saved. {', '.join(left)}." if left else f"Everything is decided. Next: beatbook open {folder}"
