"""Compares the screens with the pictures that somebody last checked."""

import pytest

from tests.in_turn import some
from tests.shots import FOLDER, SHOTS, Shot, draw

pytestmark = pytest.mark.slow

WATCHED = [shot for shot in SHOTS if shot.size == (80, 24) or shot.name in ("home", "matrix", "roads-collisions", "too-small")]
"""One picture for each screen, and the frame at other sizes.

The other pictures are only for looking at.
"""


@pytest.mark.parametrize("shot", some(WATCHED, 8), ids=lambda shot: f"{shot.name}-{shot.size[0]}x{shot.size[1]}")
async def test_picture(shot: Shot) -> None:
    same = await draw(shot) == shot.file.read_text(encoding="utf-8")
    assert same, "drawn otherwise: run `make shots`, look at the difference, commit it"


def test_every_picture_is_somebody_s() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {shot.file.name for shot in SHOTS}
