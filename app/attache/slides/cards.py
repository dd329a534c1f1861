"""Figures slides: the numbers that a section's points bring with them, two to four in cards."""

from attache.deck.wording import Said
from attache.pack.models import Figure
from attache.pack.vocabulary import FigureStatus, Role
from attache.slides.gather import Gathered, Part, even, shown_figures
from attache.slides.models import Card, CardsBlock, Notes, Slide
from attache.slides.sourceline import has_own, source_line
from attache.slides.titles import takeaway

CARDS_A_SLIDE = 4
AS_STATED = "As stated in the brief"
_UNITS = frozenset({"USD bn", "percent"})


def figure_slides(deck: Gathered, part: Part) -> tuple[Slide, ...]:
    """The section's figures in cards; none where there are fewer than two, or for mere years."""
    figures = tuple(
        figure for figure in shown_figures(deck.pack, part.points) if figure.unit in _UNITS
    )
    if Role.FIGURES not in part.roles or len(figures) < 2:
        return ()
    groups = even(figures, CARDS_A_SLIDE)
    return tuple(_slide(deck, part, place, group) for place, group in enumerate(groups, 1))


def _slide(deck: Gathered, part: Part, place: int, figures: tuple[Figure, ...]) -> Slide:
    key = f"{part.sector.id}/{Role.FIGURES.value}-{place}"
    points = _points_with(part, figures)
    found = takeaway(deck.pack, part.sector.id, Role.FIGURES)
    title, rests_on = found or (points[0].headline, points[0].point.sentences)
    if deck.deck.titles.get(key):
        rests_on = ()
    sentences = tuple(sorted({*(figure.sentence for figure in figures), *rests_on}))
    # Only a title taken from a point puts the user's or a corrected wording of it on this slide.
    worded = () if found or deck.deck.titles.get(key) else points[:1]
    return Slide(
        key=key,
        role=Role.FIGURES,
        section=part.sector.name,
        title=title,
        blocks=(CardsBlock("cards", tuple(_card(deck, figure) for figure in figures)),),
        source=source_line(
            deck.pack, sentences, points=worded, own=has_own(deck.deck, key, worded)
        ),
        notes=Notes(words=tuple(_spoken(figure) for figure in figures)),
        points=tuple(point.point.id for point in points),
        sentences=sentences,
        figures=tuple(figure.id for figure in figures),
    )


def _points_with(part: Part, figures: tuple[Figure, ...]) -> tuple[Said, ...]:
    names = {figure.id for figure in figures}
    return tuple(point for point in part.points if names.intersection(point.point.figures))


def _card(deck: Gathered, figure: Figure) -> Card:
    """A number in its card. What a fact check found is for an internal deck only."""
    if not deck.internal:
        return Card(figure.display, figure.as_of, figure.label, AS_STATED)
    return Card(
        value=figure.display,
        as_of=figure.as_of,
        label=figure.label,
        status=figure.note or AS_STATED,
        warning=figure.status is not FigureStatus.AS_STATED
        or figure.sentence in deck.pack.caution_by_sentence,
    )


def _spoken(figure: Figure) -> str:
    dated = f" ({figure.as_of})" if figure.as_of else ""
    return f"{figure.label}{dated}: {figure.display}."
