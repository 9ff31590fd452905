"""Filters, tallies, rankings and comparisons of the capability matrix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.matrix import Filter, cell_link, count_emphases, groups, ranked, shown_links
from tui.analysis.matrix_views import compare
from tui.model.capabilities import COUNTED_BASES, EMPHASES, whole_of
from tui.model.pack import Pack

FILTERS = st.builds(
    Filter,
    st.frozensets(st.sampled_from(EMPHASES)),
    st.frozensets(st.sampled_from(COUNTED_BASES)),
    st.frozensets(st.sampled_from("1234")),
    st.booleans(),
)
CATEGORIES = st.sampled_from(["all-neighbourhoods", "city-centre", "high-demand", "self-sustaining", "challenger"])


def test_no_filter_shows_everything(pack: Pack) -> None:
    assert shown_links(pack, Filter()) == pack.links
    assert [activity.id for group in groups(pack, Filter()) for activity in group.activities] == list(pack.activities)
    assert [group.capability.id for group in groups(pack, Filter())] == ["1", "2", "3", "4"]


@given(FILTERS)
def test_a_filter_leaves_links_of_its_kinds(pack: Pack, chosen: Filter) -> None:
    shown = shown_links(pack, chosen)
    assert all(link.emphasis in chosen.emphases and link.basis in chosen.bases for link in shown.values())
    assert set(shown) <= set(pack.links)


def test_a_filter_by_capability_leaves_links_of_its_capabilities(pack: Pack) -> None:
    assert {whole_of(row) for row, _ in shown_links(pack, Filter(capabilities=frozenset("4")))} <= {"4", ""}


@given(FILTERS)
def test_groups_hold_what_the_filter_leaves(pack: Pack, chosen: Filter) -> None:
    found = groups(pack, chosen)
    linked = {activity for activity, _ in shown_links(pack, chosen)}
    assert all(group.activities or group.capability.id in linked for group in found)
    assert {group.capability.id for group in found} <= (chosen.capabilities or set("1234"))
    ids = [activity.id for group in found for activity in group.activities]
    assert ids == [id for id in pack.activities if id in ids]
    assert chosen.silent_rows or set(ids) <= linked


@given(FILTERS)
def test_tallies_add_up_to_the_links(pack: Pack, chosen: Filter) -> None:
    shown = shown_links(pack, chosen)
    assert sum(count_emphases(shown).values()) == len(shown)
    assert list(count_emphases(shown)) == list(EMPHASES)
    for emphasis in EMPHASES:
        whole = count_emphases(shown)[emphasis]
        assert sum(count_emphases(shown, category=category)[emphasis] for category in pack.columns) == whole
        of_columns = sum(link.emphasis == emphasis for (row, _), link in shown.items() if not row)
        assert sum(count_emphases(shown, capability=capability)[emphasis] for capability in pack.capabilities) == whole - of_columns
        of_wholes = sum(link.emphasis == emphasis for (row, _), link in shown.items() if row not in pack.activities)
        assert sum(count_emphases(shown, capability=activity)[emphasis] for activity in pack.activities) == whole - of_wholes


@given(FILTERS, CATEGORIES)
def test_ranked_by_emphasis_then_basis_then_activity(pack: Pack, chosen: Filter, category: str) -> None:
    found = ranked(pack, category, chosen)
    order = [(EMPHASES.index(link.emphasis), COUNTED_BASES.index(link.basis), link.activity) for link in found]
    assert order == sorted(order)
    assert {link.activity for link in found} == {activity for activity, place in shown_links(pack, chosen) if place == category}


@given(FILTERS, CATEGORIES, CATEGORIES)
def test_a_comparison_parts_the_activities_on_show(pack: Pack, chosen: Filter, first: str, second: str) -> None:
    found = compare(pack, first, second, chosen)
    shown = shown_links(pack, chosen)
    ids = [activity.id for group in groups(pack, chosen) for activity in group.activities]
    ids += [id for id in ("", *pack.capabilities) if (id, first) in shown or (id, second) in shown]
    assert sorted(id for part in found for id in part) == sorted(ids)
    turned = compare(pack, second, first, chosen)
    assert (found.differently, found.same, found.first, found.second) == (turned.differently, turned.same, turned.second, turned.first)
    assert all((id, first) in shown or (id, second) in shown for id in (*found.both, *found.first, *found.second))
    held = {id: [cell_link(pack, id, column, chosen) for column in (first, second)] for id in ids}
    assert all(all(held[id]) for id in found.both) and not any(any(held[id]) for id in found.silent)
    assert all(any(held[id]) and all(each is None or each.inherited for each in held[id]) for id in found.inherited)


def test_a_category_compared_with_itself(pack: Pack) -> None:
    found = compare(pack, "city-centre", "city-centre")
    assert (found.first, found.second) == ((), ())
    assert len(found.both) == len(ranked(pack, "city-centre"))


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (Filter(), ()),
        (Filter(bases=frozenset({"stated"})), ("stated",)),
        (Filter(emphases=frozenset({"less", "core"})), ("core", "less")),
        (Filter(capabilities=frozenset("42")), ("2, 4",)),
        (Filter(silent_rows=False), ("link",)),
    ],
)
def test_a_filter_says_what_it_leaves(chosen: Filter, words: tuple[str, ...]) -> None:
    assert (str(chosen) == "all") is (chosen == Filter())
    assert all(word in str(chosen) for word in words)


@given(FILTERS, FILTERS)
def test_different_filters_have_different_words(one: Filter, other: Filter) -> None:
    assert (str(one) == str(other)) is (one == other)
