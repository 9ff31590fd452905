"""The headlines of the topics as rows of a record."""

from tui.analysis.chance import CHANCE
from tui.analysis.leading import Leading, leading
from tui.analysis.months import like_for_like, year_means
from tui.model.pack import Pack
from tui.model.report import Headline
from tui.model.series import Series
from tui.text.figures import figure_stated, figure_with_unit
from tui.text.numbers import count, mean_places, percent, rounded, signed_percent

from .headlines import chance_of, target_words, unchecked
from .record import Cell, Column, Said

COLUMNS = (
    Column("topic", "Topic", bare=True),
    Column("headline", "Headline", bare=True, before=", "),
    Column("value", "Figure", bare=True),
    Column("unit", "Unit", bare=True),
    Column("percent", "Change", bare=True),
    Column("note", "Note", bare=True),
)


def headline_rows(pack: Pack) -> tuple[tuple[Cell, ...], ...]:
    """A row for each headline, and for each topic without one."""
    return tuple(
        _headline(pack, topic.id, headline)
        for topic in pack.report.topics
        for headline in topic.headlines or (Headline(label=topic.title),)
    )


def _headline(pack: Pack, topic: str, headline: Headline) -> tuple[Cell, ...]:
    name = Said(topic, pack.topics[topic].title)
    note = f"{headline.note}{unchecked(pack, headline)}" or None
    if headline.table:
        data, measure = pack.old_tables[headline.table].data, pack.measures[pack.old_tables[headline.table].note.measure]
        mean = year_means(data)[data.years[-1]] if isinstance(data, Series) and data.years else None
        if not isinstance(data, Series) or mean is None:
            return name, headline.label, None, None, None, note
        compared = like_for_like(data, data.years[-1])
        usual = ""
        if compared and compared.few:
            usual = f"; {compared.few} months are too few to judge"
        elif compared and compared.usual is not None:
            narrow = ", which may be too narrow" if compared.dependent else ""
            usual = f", beyond the usual range{narrow}" if compared.beyond else f", within the usual range: {CHANCE}"
        change = None if compared is None or compared.percent is None else rounded(compared.percent, 1)
        apart = None if change is None else Said(change, f"{signed_percent(change)} on the same months of {data.years[-1] - 1}{usual}")
        shown = rounded(mean, mean_places(data))
        unit = "%" if measure.unit == "%" else f"{measure.unit} a month"
        return name, headline.label, Said(shown, _with_unit(shown, unit)), Said(unit, ""), apart, note
    figures = [pack.figures[id] for id in headline.figures]
    found = next(iter(leading(pack, figures)), Leading())
    main, share = found.first, found.percent
    if main is None:
        return name, headline.label, None, None, None, note
    shares = None if share is None or share is main else Said(share.value, f"{figure_stated(share)}{_by_chance(pack, found)}")
    told = figure_with_unit(main) if main.measure or main.unit == "%" else main.printed
    note = ", ".join(filter(None, (target_words(found), note))) or None
    return name, headline.label, Said(main.value, told), Said(main.unit, ""), shares, note


def _by_chance(pack: Pack, found: Leading) -> str:
    tested = chance_of(pack, found)
    return f" ({CHANCE})" if tested and not tested.beyond else ""


def _with_unit(number: float, unit: str) -> str:
    return percent(number) if unit == "%" else f"{count(number)} {unit}"
