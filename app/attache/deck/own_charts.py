"""The actions on charts of the user's own data, which the deck carries with it."""

from itertools import count

from attache.charts.own.models import OwnChart
from attache.deck.changes import changed, inserted
from attache.deck.keys import chart_key, forgotten
from attache.deck.lookup import find_own_chart, find_sector
from attache.deck.models import ChartChoice, Deck
from attache.deck.sections import one_section, with_section
from attache.errors import AttacheError, unknown
from attache.pack.models import Pack


def add_own_chart(
    deck: Deck, pack: Pack, chart: OwnChart, *, sector: str, place: int | None = None
) -> Deck:
    """Put a chart of the user's own data into the section of `sector`, made where missing.

    `place` among the section's charts is counted from 0, None is the end. Raises AttacheError for
    an id that a chart of the deck or of the pack has already.
    """
    find_sector(pack, sector)
    if chart.id in _taken(deck, pack):
        raise AttacheError(f"There is a chart '{chart.id}' already.", "Take another id.")
    deck = forgotten(with_section(deck, sector), chart_key(sector, chart.id))
    choice = ChartChoice(chart=chart.id)
    deck = one_section(
        deck, sector, lambda each: changed(each, charts=inserted(each.charts, choice, place))
    )
    return deck.model_copy(update={"charts": (*deck.charts, chart)})


def set_own_chart(deck: Deck, chart: OwnChart) -> Deck:
    """Take that chart for the one of the same id, with its data and its settings."""
    if find_own_chart(deck, chart.id) is None:
        raise unknown("chart of your own data", chart.id, (own.id for own in deck.charts))
    charts = tuple(chart if own.id == chart.id else own for own in deck.charts)
    return deck.model_copy(update={"charts": charts})


def fresh_chart_id(deck: Deck, pack: Pack) -> str:
    """The first of own-chart-1, own-chart-2 ... that no chart of the deck or of the pack has."""
    taken = _taken(deck, pack)
    return next(name for number in count(1) if (name := f"own-chart-{number}") not in taken)


def _taken(deck: Deck, pack: Pack) -> frozenset[str]:
    chosen = (choice.chart for section in deck.sections for choice in section.charts)
    return frozenset((*pack.chart_by_id, *chosen, *(own.id for own in deck.charts)))
