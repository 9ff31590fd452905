"""Titles of statements, cut from their first words."""

from pathlib import Path

import pytest

from tui.drafting.wording import title_of, unmarked

from .drafted import drafted, pack_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Satisfaction of victims has fallen for two years, from 86.1% to 83.7%, down 2.4 points.",
            "Satisfaction of victims has fallen for two years",
        ),
        (
            "Callers to 101 waited 167 seconds on average, 25 seconds longer than before.",
            "Callers to 101 waited 167 seconds on average",
        ),
        (
            "Emergency calls answered within ten seconds rose from 88.4% to 91.2% in the year.",
            "Emergency calls answered within ten seconds rose",
        ),
        (
            "Sefton recorded 18,214 offences in the year to March 2018, up from 16,088.",
            "Sefton recorded 18,214 offences in the year to March 2018",
        ),
        (
            "Operation Hawmill stopped 1,140 vehicles in six weeks and seized 96 of them.",
            "Operation Hawmill stopped 1,140 vehicles in six weeks",
        ),
        (
            "Almost half of all the recruits in the year were women (48 of 97 of them).",
            "Almost half of all the recruits in the year were women",
        ),
        (
            "Of the eight measures in the scorecard four are on target, three are close to it.",
            "Of the eight measures in the scorecard four are on target",
        ),
    ],
)
def test_title_is_a_shorter_clause_that_stands(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Recorded crime of all kinds rose in Bradford, Calderdale, Kirklees and Wakefield.",
        "Outside of the force area the Regional Organised Crime Unit (ROCU) has new officers.",
        "Robbery, burglary, theft from the person and possession of weapons rose everywhere.",
        "In the twelve months to the end of March 2018, from April, the force recorded more crime.",
    ],
)
def test_title_is_not_cut_where_less_would_be_said(text: str) -> None:
    assert title_of(text).endswith("…")


@pytest.mark.parametrize("mark", ["[note 1]", "[Note 1, 2]", "[notes 1 and 2]", "[note 1][note 2]", "[1]", "²"])
def test_marks_of_notes_are_no_part_of_names(tmp_path: Path, mark: str) -> None:
    assert unmarked(f"Roads {mark}" if "[" in mark else f"Roads{mark}") == "Roads"
    pack = pack_of(drafted(tmp_path, f"# Report\n\n## Roads {mark}\n\nIn 2017 there were 21 collisions.\n")[1])
    assert [topic.title.rstrip() for topic in pack.report.topics] == ["Roads" if "[" in mark else f"Roads {mark}"]
