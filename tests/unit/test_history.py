"""Back and forward."""

from hypothesis import given
from hypothesis import strategies as st

from tui.navigation.address import HOME, Address
from tui.navigation.history import History

CRIME, ROADS, MATRIX = Address("crime"), Address("roads"), Address("matrix")


def test_a_new_history_has_nowhere_to_go() -> None:
    history = History(HOME)
    assert (history.now, history.back(), history.forward(), history.now) == (HOME, False, False, HOME)


def test_back_and_forward() -> None:
    history = History(HOME)
    history.visit(CRIME)
    history.visit(ROADS)
    assert (history.back(), history.now) == (True, CRIME)
    assert (history.back(), history.now) == (True, HOME)
    assert (history.forward(), history.now) == (True, CRIME)
    history.visit(MATRIX)
    assert history.addresses == [HOME, CRIME, MATRIX]
    assert not history.forward()


def test_the_same_place_twice_is_one_visit_and_keeps_what_lies_ahead() -> None:
    history = History(HOME)
    history.visit(CRIME)
    history.back()
    history.visit(HOME)
    assert (history.forward(), history.now) == (True, CRIME)


def test_a_screen_is_left_where_its_cursor_stood() -> None:
    history = History(CRIME)
    history.leave(Address("crime", "robbery"))
    history.visit(ROADS)
    history.back()
    assert history.now == Address("crime", "robbery")


@given(st.lists(st.sampled_from([CRIME, ROADS, MATRIX, "back", "forward"]), max_size=30))
def test_any_walk_stays_within_the_history(moves: list[Address | str]) -> None:
    history = History(HOME)
    for move in moves:
        if isinstance(move, Address):
            history.visit(move)
            assert history.now == move
        else:
            before = history.place
            moved = history.back() if move == "back" else history.forward()
            assert (history.place != before) is moved
        assert 0 <= history.place < len(history.addresses)
    assert all(one != two for one, two in zip(history.addresses, history.addresses[1:], strict=False))
