"""A digit on the questions leads to the slide behind one, and the same digit back."""

from tui.slides.asked import AskedBehind, BehindQuestion, digit_lead

ASKED = (AskedBehind("How many?", 3), AskedBehind("Since when?", 0))
HERE, OF = 11, 12
"""The place of the questions, the last of twelve slides."""


def test_a_digit_leads_behind_a_question_and_back() -> None:
    there = digit_lead(1, "", HERE, OF, ASKED, None)
    assert there and (there.number, there.digits) == (3, "1")
    assert there.behind == BehindQuestion(digit=1, place=2, questions=12)
    back = digit_lead(1, "", 2, OF, (), there.behind)
    assert back and (back.number, back.behind, back.digits) == (12, None, "")


def test_two_digits_can_be_the_number_of_a_slide() -> None:
    back = digit_lead(1, "1", 2, OF, (), BehindQuestion(1, 2, 12))
    assert back and back.digits == "11"
    back = digit_lead(1, "3", 2, OF, (), BehindQuestion(1, 2, 12))
    assert back and back.digits == "", "there is no slide 31"


def test_other_digits_lead_nowhere() -> None:
    assert digit_lead(2, "", HERE, OF, ASKED, None) is None, "no slide is behind the question"
    assert digit_lead(3, "", HERE, OF, ASKED, None) is None
    assert digit_lead(0, "", HERE, OF, ASKED, None) is None
    assert digit_lead(2, "", 2, OF, (), BehindQuestion(1, 2, 12)) is None
    assert digit_lead(1, "", 4, OF, (), BehindQuestion(1, 2, 12)) is None, "another slide"
