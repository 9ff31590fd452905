"""Records of the workshop as a whole and of a topic."""

from collections.abc import Callable

from tui.analysis.chance import CHANCE
from tui.analysis.leading import Leading, leading
from tui.analysis.months import like_for_like, year_means
from tui.model.pack import Pack
from tui.model.report import Figure, Headline
from tui.model.series import Series
from tui.navigation.address import Address, Kind
from tui.text.dates import date
from tui.text.figures import figure_stated
from tui.text.numbers import count, mean_places, percent, rounded, signed_percent, unit_word

from .headlines import chance_of, target_words, unchecked
from .record import Cell, Column, Fact, Grid, Record, Said, Scalar, is_, says
from .record_source import stands


def home(pack: Pack, address: Address) -> Record:
    """The workshop at a glance: the meeting, counts of things, and topics' headlines."""
    report = pack.report
    contents = {"topics": len(pack.topics), "statements": len(pack.statements), "claims": len(pack.claims), "tables": len(pack.old_tables)}
    contents |= {"activities": len(pack.activities), "categories": len(pack.categories), "links": len(pack.links), "terms": len(pack.terms)}
    facts = (
        is_("id", pack.id, "Workshop"),
        is_("force", report.force, "Force"),
        is_("board", report.board, "Board"),
        is_("held", report.held.isoformat(), "Held", date(report.held)),
        is_("reported", report.reported.isoformat(), "Reported", date(report.reported)),
        is_("author", report.author, "Author", f"{report.author}, {report.office}"),
        is_("office", report.office),
        is_("contents", contents, "Contents", ", ".join(f"{count(number)} {noun}" for noun, number in contents.items())),
    )
    columns = (
        Column("topic", "Topic", bare=True),
        Column("headline", "Headline", bare=True, before=", "),
        Column("value", "Figure", bare=True),
        Column("unit", "Unit", bare=True),
        Column("percent", "Change", bare=True),
        Column("note", "Note", bare=True),
    )
    rows = [
        _headline(pack, topic.id, headline) for topic in report.topics for headline in topic.headlines or (Headline(label=topic.title),)
    ]
    grid = Grid("headlines", "Headlines", columns, tuple(rows))
    return Record(address, "home", pack.title, facts, grid, *stands(pack))


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
    told = figure_words(main) if main.measure or main.unit == "%" else main.printed
    note = ", ".join(filter(None, (target_words(found), note))) or None
    return name, headline.label, Said(main.value, told), Said(main.unit, ""), shares, note


def _by_chance(pack: Pack, found: Leading) -> str:
    tested = chance_of(pack, found)
    return f" ({CHANCE})" if tested and not tested.beyond else ""


def figure_words(figure: Figure) -> str:
    """A figure as stated, with its unit: `over +1,200 offences`."""
    return f"{figure_stated(figure)} {unit_word(figure.unit)}".rstrip()


def _with_unit(number: float, unit: str) -> str:
    return percent(number) if unit == "%" else f"{count(number)} {unit}"


def topic(pack: Pack, address: Address) -> Record:
    """A whole topic: subject, tables, and every statement with figures and caveats."""
    found = pack.topics[address.topic]
    tables = tuple(f"{address.topic}/{table.note.id}" for table in pack.old_topic_tables(found.id))
    facts = [is_("about", found.about, "About"), Fact("Tables" if tables else "", ", ".join(tables), "tables", tables)]
    if found.ladder:
        rungs = tuple({"level": rung.level, "body": rung.body, "takes": rung.takes} for rung in found.ladder.rungs)
        facts.append(Fact("", "", "ladder", rungs))
        facts += [says(f"{found.ladder.title}, {rung.level}", f"{rung.body}: {rung.takes}") for rung in found.ladder.rungs]
    columns = (
        Column("title", "Title"),
        Column("address", "Address"),
        Column("section", "Section"),
        Column("text", "Text"),
        Column("figures", "Figures"),
        Column("caveats", "Caveats"),
    )
    told = [(section.title, statement) for section in found.sections for statement in section.statements]
    if pack.matrix.topic == found.id:
        told += [(category.title, statement) for category in pack.matrix.categories for statement in category.characteristics]
    rows = tuple(
        (
            statement.title,
            f"{found.id}/{statement.id}",
            section,
            statement.text,
            Said(
                tuple(_figure(f"{found.id}/{statement.id}", figure) for figure in statement.figures),
                "; ".join(map(_figure_line, statement.figures)),
            ),
            Said(statement.caveats, " ".join(statement.caveats)),
        )
        for section, statement in told
    )
    headings = dict.fromkeys(pack.entries[id].heading for _, statement in told for id in statement.sources)
    grid = Grid("statements", "Statements", columns, rows, block=True)
    return Record(address, "topic", found.title, tuple(facts), grid, "; ".join(headings), stands(pack)[1])


def _figure(place: str, figure: Figure) -> dict[str, Scalar]:
    return {
        "label": figure.label,
        "address": f"{place}/{figure.id}",
        "value": figure.value,
        "upto": figure.upto,
        "unit": figure.unit,
        "window": figure.window,
        "printed": figure.printed,
    }


def _figure_line(figure: Figure) -> str:
    return f"{figure.label}: {figure_words(figure)}, {figure.window} (“{figure.printed}”)"


MAKERS: dict[Kind, Callable[[Pack, Address], Record]] = {
    "home": home,
    "topic": topic,
}
