"""Keys of slides, by which a deck tells titles, what is hidden, and the order of a section."""

from attache.deck.changes import changed
from attache.deck.models import Deck, Section


def section_key(sector: str) -> str:
    """The key of a section's divider."""
    return f"{sector}/section"


def chart_key(sector: str, chart: str) -> str:
    """The key of the slide of a chart."""
    return f"{sector}/chart/{chart}"


def chart_in(key: str) -> str | None:
    """The id of the chart whose slide has that key; None for other slides."""
    _, is_chart, chart = key.partition("/chart/")
    return chart if is_chart else None


def own_key(sector: str, slide_id: str) -> str:
    """The key of a slide of the user's own."""
    return f"{sector}/own/{slide_id}"


def question_key(question: str) -> str:
    """The key of a question's slide."""
    return f"qa/{question}"


def rekeyed(deck: Deck, old: str, new: str) -> Deck:
    """The deck with all that it says of the slide `old` said of the slide `new`.

    The order of a section names slides of that section only: one that left it is not named there.
    """
    if old == new:
        return deck
    titles = {name: text for name, text in deck.titles.items() if name != new}
    if old in titles:
        titles[new] = titles.pop(old)
    hidden = {new if name == old else name for name in deck.hidden if name != new}
    sections = tuple(_reordered(section, old, new) for section in deck.sections)
    return deck.model_copy(
        update={"titles": titles, "hidden": tuple(sorted(hidden)), "sections": sections}
    )


def forgotten(deck: Deck, key: str) -> Deck:
    """The deck without what it says of a slide that is gone, so that a new one starts afresh."""
    return deck.model_copy(
        update={
            "titles": {name: text for name, text in deck.titles.items() if name != key},
            "hidden": tuple(name for name in deck.hidden if name != key),
            "sections": tuple(_reordered(section, key, "") for section in deck.sections),
        }
    )


def _reordered(section: Section, old: str, new: str) -> Section:
    if old not in section.order and new not in section.order:
        return section
    stays = new.startswith(f"{section.sector}/")
    order = (
        new if name == old else name
        for name in section.order
        if name != new and (stays or name != old)
    )
    return changed(section, order=tuple(order))
