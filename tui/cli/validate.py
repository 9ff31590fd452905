"""`beatbook validate`: every problem of a workshop, one on each line."""

import argparse
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.library.common_measures import COMMON_MEASURES, common_measures, has_common_measures
from tui.library.finder import packs_by_id, tidy_path
from tui.text.numbers import plural

from .exits import FOUND, PROBLEMS, UsageError
from .load import LoadedWorkshop, contents_words, load_workshop
from .options import add_format, add_library, searched
from .output import print_lines

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("validate", help="list every problem in a workshop's files, as path:line", allow_abbrev=False)
    parser.add_argument("packs", nargs="+", metavar="PACK", help="a workshop's folder or its id, or a library with measures.yaml")
    add_library(parser, cached=False)
    add_format(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Read each workshop and list its problems, or count what it contains.

    It always reads the files themselves.
    """
    known = packs_by_id(searched(chosen))
    if "" in chosen.packs:
        raise UsageError("Give the folder or the id of a workshop, not an empty name.")
    folders = [tidy_path(name) if os.path.lexists(name) else known.get(name, tidy_path(name)) for name in chosen.packs]
    read = [_list_of_measures(folder) if has_common_measures(folder) else load_workshop(folder) for folder in folders]
    print_lines(_json(read) if chosen.format == "json" else _text(read))
    return PROBLEMS if any(each.problems for each in read) else FOUND


def _list_of_measures(folder: str) -> LoadedWorkshop:
    """The problems of a library's own file, as those of a workshop."""
    from tui.pack.problems import PackError  # late, for --help and --version

    try:
        common_measures([folder])
    except PackError as error:
        return LoadedWorkshop(COMMON_MEASURES, folder, None, error.problems)
    return LoadedWorkshop(COMMON_MEASURES, folder, None, ())


def _text(read: list[LoadedWorkshop]) -> Iterator[str]:
    for each in read:
        yield from map(str, each.problems)
        if each.pack is None and not each.problems:
            yield f"{each.id}: no problems"
        elif each.pack is None:
            yield f"{each.id}: {plural(len(each.problems), 'problem')}"
        else:
            from tui.library.kept.header import contents_of  # late, for --help and --version

            yield f"{each.id}: no problems, {contents_words(contents_of(each.pack))}"


def _json(read: list[LoadedWorkshop]) -> Iterator[str]:
    from tui.model.drafts import drafts_left  # late, as above

    records = [
        {"id": each.id, "folder": str(each.folder), "problems": [problem._asdict() for problem in each.problems]}
        | ({"drafts": left} if each.pack and (left := drafts_left(each.pack)) else {})
        for each in read
    ]
    from .json_text import json_lines  # late: only JSON needs it

    return json_lines(records)
