"""Where data comes from, in a sentence."""

import pytest

from tui.model.origin import Origin


@pytest.mark.parametrize(
    ("origin", "sentence"),
    [
        (Origin("Open Government Licence v3.0"), "Open Government Licence v3.0."),
        (
            Origin("OGL", "", "Contains public sector information licensed under the OGL."),
            "Contains public sector information licensed under the OGL.",
        ),
        (Origin(""), ""),
    ],
)
def test_a_licence_ends_with_a_full_stop(origin: Origin, sentence: str) -> None:
    assert origin.sentence == sentence
