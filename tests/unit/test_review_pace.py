"""The time that is left, at the reviewer's own pace."""

from tui.drafting.review.pace import FEWEST_TIMED, Pace


class Watch:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def decide(pace: Pace, watch: Watch, *seconds: float, look: bool = False) -> None:
    for each in seconds:
        watch.now += each
        pace.decided(look=look)


def test_pace_is_a_mean_without_breaks_once_it_is_known() -> None:
    watch = Watch()
    pace = Pace(watch)
    decide(pace, watch, *[20.0] * (FEWEST_TIMED - 1), 4000)
    assert pace.minutes(0, 6) is None
    decide(pace, watch, 20)
    assert pace.minutes(0, 6) == 2.0 and pace.minutes(0, 0) is None
    pace.undone()
    assert pace.minutes(0, 6) is None


def test_one_decision_hardly_changes_the_time_left() -> None:
    watch = Watch()
    pace = Pace(watch)
    decide(pace, watch, *[10, 14, 8, 12, 30, 9] * 3)
    before = pace.minutes(0, 60)
    decide(pace, watch, 60)
    after = pace.minutes(0, 60)
    assert before and after and abs(after - before) < 3


def test_what_needs_a_look_has_a_pace_of_its_own() -> None:
    watch = Watch()
    pace = Pace(watch)
    decide(pace, watch, *[60.0] * FEWEST_TIMED, look=True)
    decide(pace, watch, *[6.0] * FEWEST_TIMED)
    assert (pace.minutes(3, 0), pace.minutes(0, 20), pace.minutes(3, 20)) == (3.0, 2.0, 5.0)
