"""The actions on a deck's charts and questions."""

from attache.charts.spec import highlightable
from attache.deck.changes import changed, inserted
from attache.deck.keys import chart_key, forgotten, question_key, rekeyed
from attache.deck.lookup import find_chart, find_question, find_sector
from attache.deck.models import ChartChoice, Deck, Section
from attache.deck.sections import find_section, one_section
from attache.errors import unknown
from attache.pack.models import Pack


def choose_chart(deck: Deck, pack: Pack, chart: str, *, sector: str | None = None) -> Deck:
    """Put a chart of the pack at the end of a section; one that is chosen stays where it is.

    Without `sector` it goes where it belongs most: its sectors are tried in its own order. If none
    has a section, its first sector gets one.
    """
    found = find_chart(pack, deck, chart)
    if chart in _charts(deck):
        return deck
    names = [section.sector for section in deck.sections]
    home = sector or next((name for name in found.sectors if name in names), found.sectors[0])
    find_sector(pack, home)
    sections = deck.sections if home in names else (*deck.sections, Section(sector=home))
    choice = ChartChoice(chart=chart)
    return deck.model_copy(
        update={
            "sections": tuple(
                changed(section, charts=(*section.charts, choice))
                if section.sector == home
                else section
                for section in sections
            )
        }
    )


def drop_chart(deck: Deck, chart: str) -> Deck:
    """Take a chart out of the deck, with what was said of its slide, and its data if it has own."""
    home = _home(deck, chart)
    left = tuple(own for own in deck.charts if own.id != chart)
    deck = _each(deck, chart, None).model_copy(update={"charts": left})
    return forgotten(deck, chart_key(home, chart))


def move_chart(deck: Deck, chart: str, sector: str, place: int | None = None) -> Deck:
    """Move a chart to a place, from 0, in the section of a sector; None is the end.

    The place is counted as it will be after the move. The title of its slide, and whether that is
    hidden, go with it.
    """
    choice, home = _chosen(deck, chart), _home(deck, chart)
    find_section(deck, sector)
    deck = one_section(
        _each(deck, chart, None),
        sector,
        lambda section: changed(section, charts=inserted(section.charts, choice, place)),
    )
    return rekeyed(deck, chart_key(home, chart), chart_key(sector, chart))


def set_chart_options(
    deck: Deck,
    pack: Pack,
    chart: str,
    *,
    title: str | None = None,
    highlight: str | None = None,
    show_labels: bool | None = None,
) -> Deck:
    """Set what a chart shows; None leaves an option as it is.

    An empty title follows the pack, or the own chart, again; an empty highlight highlights nothing.
    """
    choice = _chosen(deck, chart)
    if highlight:
        known = highlightable(find_chart(pack, deck, chart))
        if highlight not in known:
            raise unknown(f"highlight of chart {chart}", highlight, known)
    given = {"title": title, "highlight": highlight, "show_labels": show_labels}
    new = changed(choice, **{name: value for name, value in given.items() if value is not None})
    return _each(deck, chart, changed(new, title=new.title or None))


def restore_chart(deck: Deck, chart: str) -> Deck:
    """Show a chart as the pack has it; one of own data as its settings say."""
    _chosen(deck, chart)
    return _each(deck, chart, ChartChoice(chart=chart))


def choose_question(deck: Deck, pack: Pack, question: str) -> Deck:
    """Put a likely question at the end of the backup; one that is there already stays."""
    find_question(pack, question)
    if question in deck.questions:
        return deck
    return deck.model_copy(update={"questions": (*deck.questions, question)})


def drop_question(deck: Deck, question: str) -> Deck:
    """Take a question out of the backup, with what was said of its slide."""
    kept = deck.model_copy(update={"questions": _other_questions(deck, question)})
    return forgotten(kept, question_key(question))


def move_question(deck: Deck, question: str, place: int) -> Deck:
    """Move a question to a place among the questions, from 0, counted as it will be afterwards."""
    moved = inserted(_other_questions(deck, question), question, place)
    return deck.model_copy(update={"questions": moved})


def _other_questions(deck: Deck, question: str) -> tuple[str, ...]:
    if question not in deck.questions:
        raise unknown("question of this deck", question, deck.questions)
    return tuple(each for each in deck.questions if each != question)


def _charts(deck: Deck) -> dict[str, ChartChoice]:
    return {choice.chart: choice for section in deck.sections for choice in section.charts}


def _home(deck: Deck, chart: str) -> str:
    """The sector of the section that has the chart."""
    _chosen(deck, chart)
    return next(
        section.sector
        for section in deck.sections
        if any(choice.chart == chart for choice in section.charts)
    )


def _chosen(deck: Deck, chart: str) -> ChartChoice:
    charts = _charts(deck)
    if chart not in charts:
        raise unknown("chart of this deck", chart, charts)
    return charts[chart]


def _each(deck: Deck, chart: str, new: ChartChoice | None) -> Deck:
    """The deck with the chart's choice replaced, or taken out for None."""
    _chosen(deck, chart)
    sections = (
        changed(
            section,
            charts=tuple(
                each
                for old in section.charts
                for each in ((old,) if old.chart != chart else (new,) if new else ())
            ),
        )
        for section in deck.sections
    )
    return deck.model_copy(update={"sections": tuple(sections)})
