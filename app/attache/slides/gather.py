"""A deck's choices joined with what its pack says of them, before any slide is made."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from attache.deck.keys import own_key
from attache.deck.lookup import (
    find_chart,
    find_marking,
    find_own_chart,
    find_question,
    find_sector,
    shown_chart,
)
from attache.deck.models import ChartChoice, Deck, OwnSlide, Section
from attache.deck.wording import Said, said
from attache.errors import AttacheError
from attache.pack.models import Chart, Closing, Figure, Marking, Pack, Question, Sector
from attache.pack.vocabulary import Audience, FigureStatus, Kind, Role

CONTENT_ROLES = frozenset(
    {Role.POINTS, Role.POINTS_CHART, Role.CHART, Role.FIGURES, Role.VERSUS, Role.ASKS}
)

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the deck that has something to show, with the content roles it may take.

    `slides` are the user's own, `order` the keys of content slides as the user put them.
    """

    sector: Sector
    points: tuple[Said, ...]
    charts: tuple[tuple[Chart, ChartChoice], ...]
    roles: frozenset[Role]
    slides: tuple[OwnSlide, ...] = ()
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """A deck with everything it names found in its pack.

    `said_by_id` are the chosen points by id, `chart_by_id` the chosen charts, `chart_titles` the
    user's own titles by chart id, `own_by_key` the user's own slides by key, `figures_of_sentence`
    the ids of the figures that each sentence of the brief states. `refusals` say, by chart id, why
    own data cannot be drawn: then the chart has none.
    """

    pack: Pack
    deck: Deck
    marking: Marking
    parts: tuple[Part, ...]
    questions: tuple[Question, ...]
    said_by_id: Mapping[str, Said]
    chart_by_id: Mapping[str, Chart]
    chart_titles: Mapping[str, str]
    own_by_key: Mapping[str, OwnSlide]
    figures_of_sentence: Mapping[int, tuple[str, ...]]
    refusals: Mapping[str, AttacheError]

    @property
    def internal(self) -> bool:
        """Whether notes and cautions may be shown."""
        return self.deck.audience is Audience.INTERNAL

    @property
    def points(self) -> tuple[Said, ...]:
        """Every chosen point in the order of the deck."""
        return tuple(point for part in self.parts for point in part.points)

    @property
    def closing(self) -> Closing:
        """The closing of the deck's preset, or the pack's own."""
        preset = self.pack.preset_by_id.get(self.deck.preset or "")
        return preset.closing if preset else self.pack.closing


def gather(pack: Pack, deck: Deck) -> Gathered:
    """Find everything that `deck` names. Raises AttacheError for a name that `pack` lacks."""
    refusals: dict[str, AttacheError] = {}
    parts = tuple(_part(pack, deck, section, refusals) for section in deck.sections)
    charts = [choice for section in deck.sections for choice in section.charts]
    return Gathered(
        pack=pack,
        deck=deck,
        marking=find_marking(pack, deck.marking),
        parts=tuple(part for part in parts if part.points or part.charts or part.slides),
        questions=tuple(find_question(pack, question) for question in deck.questions),
        said_by_id={point.point.id: point for part in parts for point in part.points},
        chart_by_id={chart.id: chart for part in parts for chart, _ in part.charts},
        chart_titles={choice.chart: choice.title for choice in charts if choice.title},
        own_by_key={
            own_key(section.sector, slide.id): slide
            for section in deck.sections
            for slide in section.slides
        },
        figures_of_sentence=_figures_of_sentence(pack),
        refusals=refusals,
    )


def content_roles(roles: Iterable[Role]) -> frozenset[Role]:
    """The roles of content among those of a deck or of a section; none named means all."""
    return frozenset(roles) & CONTENT_ROLES or CONTENT_ROLES


def section_roles(deck: Deck, section: Section) -> frozenset[Role]:
    """The content roles that a section may take: the deck's, narrowed by its own."""
    return content_roles(section.roles) & content_roles(deck.roles)


def _part(pack: Pack, deck: Deck, section: Section, refusals: dict[str, AttacheError]) -> Part:
    return Part(
        sector=find_sector(pack, section.sector),
        points=tuple(said(pack, choice) for choice in section.choices),
        charts=tuple(
            (_chart(pack, deck, choice.chart, refusals), choice) for choice in section.charts
        ),
        roles=section_roles(deck, section),
        slides=section.slides,
        order=section.order,
    )


def _chart(pack: Pack, deck: Deck, chart: str, refusals: dict[str, AttacheError]) -> Chart:
    """A chart of the deck; one without data, and a refusal, where its own cannot be drawn."""
    try:
        return find_chart(pack, deck, chart)
    except AttacheError as error:
        if find_own_chart(deck, chart) is None:
            raise
        refusals[chart] = error
        return shown_chart(pack, deck, chart)


def _figures_of_sentence(pack: Pack) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for figure in pack.figures:
        found[figure.sentence] = (*found.get(figure.sentence, ()), figure.id)
    return found


def shown_figures(pack: Pack, points: Sequence[Said]) -> tuple[Figure, ...]:
    """The figures that the points bring with them, each once, in order.

    A corrected wording keeps only figures that stand as stated: the others are what it corrects.
    """
    found: dict[str, Figure] = {}
    for point in points:
        for name in point.point.figures:
            figure = pack.figure_by_id[name]
            if point.correction is None or figure.status is FigureStatus.AS_STATED:
                found.setdefault(name, figure)
    return tuple(found.values())


def of_kind(points: Sequence[Said], kind: Kind) -> tuple[Said, ...]:
    """The points of one kind, in order."""
    return tuple(point for point in points if point.point.kind is kind)


def sentences_of(points: Sequence[Said]) -> tuple[int, ...]:
    """The numbers of the sentences that the points rest on, ascending, each once."""
    return tuple(sorted({number for point in points for number in point.point.sentences}))


def even(things: Sequence[_Thing], most: int) -> tuple[tuple[_Thing, ...], ...]:
    """`things` in order in as few groups of at most `most` as will do, as even as can be.

    Six points at most five a group are three and three, not five and one.
    """
    groups = -(-len(things) // most)
    bounds = [len(things) * place // groups for place in range(groups + 1)] if groups else [0]
    return tuple(tuple(things[start:end]) for start, end in pairwise(bounds))
