"""The slides that carry a section's points: figures, points, charts, versus, asks, one's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.charts.spec import ChartSpec, chart_spec, highlightable
from attache.deck.keys import chart_key
from attache.deck.models import ChartChoice
from attache.deck.wording import Said
from attache.pack.models import Chart
from attache.pack.vocabulary import Kind, Role
from attache.slides.cards import figure_slides
from attache.slides.gather import Gathered, Part, even, of_kind, sentences_of
from attache.slides.models import (
    Block,
    ChartBlock,
    Item,
    ItemsBlock,
    Notes,
    PairsBlock,
    Slide,
    TableBlock,
    TextBlock,
)
from attache.slides.ordering import ordered
from attache.slides.own import own_slides
from attache.slides.sourceline import has_own, source_line
from attache.slides.titles import takeaway

ITEMS_A_SLIDE = 5
ITEMS_BESIDE_A_CHART = 3
PAIRS_A_SLIDE = 3
ASKS_A_SLIDE = 4

ASKS_HEADER = ("Ask", "Why it serves both sides", "Owner", "By when")
ASKS_WIDTHS = (4, 4, 2, 2)
CHALLENGES_HEADING = "What stands in the way"
OPPORTUNITIES_HEADING = "What both sides could gain"
UNDRAWN = "This chart cannot be drawn."


@dataclass(frozen=True, slots=True)
class Split:
    """A section's points by the kind of slide that shows them; together they are all of them."""

    asks: tuple[Said, ...]
    challenges: tuple[Said, ...]
    opportunities: tuple[Said, ...]
    rest: tuple[Said, ...]


def content_slides(deck: Gathered, part: Part) -> tuple[Slide, ...]:
    """Every content slide of a section in order. No point and no chart of it is left out."""
    split = _split(part)
    slides = (
        *figure_slides(deck, part),
        *_points_and_charts(deck, part, split.rest),
        *_versus(deck, part, split),
        *_asks(deck, part, split.asks),
        *own_slides(deck, part),
    )
    return ordered(slides, part.order)


def _split(part: Part) -> Split:
    asks = of_kind(part.points, Kind.ASK) if Role.ASKS in part.roles else ()
    challenges = of_kind(part.points, Kind.CHALLENGE)
    opportunities = of_kind(part.points, Kind.OPPORTUNITY)
    if Role.VERSUS not in part.roles or not (challenges and opportunities):
        challenges = opportunities = ()
    # A slide of which one side is nothing but gaps faces nothing: its points are ordinary ones.
    fewer = min(len(challenges), len(opportunities))
    rows = -(-fewer // PAIRS_A_SLIDE) * PAIRS_A_SLIDE
    challenges, opportunities = challenges[:rows], opportunities[:rows]
    placed = {point.point.id for point in (*asks, *challenges, *opportunities)}
    rest = tuple(point for point in part.points if point.point.id not in placed)
    return Split(asks, challenges, opportunities, rest)


def _points_and_charts(deck: Gathered, part: Part, rest: tuple[Said, ...]) -> tuple[Slide, ...]:
    charts = part.charts
    slides: list[Slide] = []
    if charts and rest and Role.POINTS_CHART in part.roles:
        beside = _beside(len(rest))
        slides.append(_chart(deck, part, charts[0], rest[:beside]))
        charts, rest = charts[1:], rest[beside:]
    slides += _points(deck, part, rest)
    slides += [_chart(deck, part, chart, ()) for chart in charts]
    return tuple(slides)


def _beside(points: int) -> int:
    """How many points stand beside the chart: never so many that one is left alone after it."""
    if points == ITEMS_BESIDE_A_CHART + 1:
        return ITEMS_BESIDE_A_CHART - 1
    return min(points, ITEMS_BESIDE_A_CHART)


def _points(deck: Gathered, part: Part, points: tuple[Said, ...]) -> list[Slide]:
    return [
        _slide(deck, part, Role.POINTS, place, group, (ItemsBlock(("body",), _items(group)),))
        for place, group in enumerate(even(points, ITEMS_A_SLIDE), 1)
    ]


def _versus(deck: Gathered, part: Part, split: Split) -> list[Slide]:
    left, right = split.challenges, split.opportunities
    slides: list[Slide] = []
    for place, rows in enumerate(even(range(max(len(left), len(right))), PAIRS_A_SLIDE), 1):
        first, last = rows[0], rows[-1] + 1
        group = (*left[first:last], *right[first:last])
        pairs = tuple((_item_at(left, row), _item_at(right, row)) for row in rows)
        blocks = (
            TextBlock("left_heading", (CHALLENGES_HEADING,)),
            TextBlock("right_heading", (OPPORTUNITIES_HEADING,)),
            PairsBlock(("left", "right"), pairs),
        )
        slides.append(_slide(deck, part, Role.VERSUS, place, group, blocks))
    return slides


def _asks(deck: Gathered, part: Part, asks: tuple[Said, ...]) -> list[Slide]:
    slides: list[Slide] = []
    for place, group in enumerate(even(asks, ASKS_A_SLIDE), 1):
        rows = tuple((ask.headline, ask.support, "", "") for ask in group)
        table = TableBlock("table", ASKS_HEADER, rows, ASKS_WIDTHS)
        slides.append(_slide(deck, part, Role.ASKS, place, group, (table,)))
    return slides


def _slide(
    deck: Gathered,
    part: Part,
    role: Role,
    place: int,
    points: Sequence[Said],
    blocks: tuple[Block, ...],
) -> Slide:
    """The `place`-th slide of a role in a section, titled with the pack's takeaway if any."""
    key = f"{part.sector.id}/{role.value}-{place}"
    found = takeaway(deck.pack, part.sector.id, role)
    title, rests_on = found or (points[0].headline, ())
    if deck.deck.titles.get(key):
        rests_on = ()
    sentences = tuple(sorted({*sentences_of(points), *rests_on}))
    return Slide(
        key=key,
        role=role,
        section=part.sector.name,
        title=title,
        blocks=blocks,
        source=source_line(
            deck.pack, sentences, points=points, own=has_own(deck.deck, key, points)
        ),
        notes=Notes(words=tuple(point.words for point in points if point.words)),
        points=tuple(point.point.id for point in points),
        sentences=sentences,
    )


def _chart(
    deck: Gathered, part: Part, chosen: tuple[Chart, ChartChoice], points: tuple[Said, ...]
) -> Slide:
    """A chart with at most a few points beside it; alone, with its callout."""
    chart, choice = chosen
    key = chart_key(part.sector.id, chart.id)
    sentences = tuple(sorted({*sentences_of(points), *chart.sentences}))
    words = tuple(point.words for point in points if point.words)
    return Slide(
        key=key,
        role=Role.POINTS_CHART if points else Role.CHART,
        section=part.sector.name,
        title=choice.title or chart.title,
        blocks=_chart_blocks(deck, chart, choice, points),
        source=source_line(
            deck.pack,
            sentences,
            points=points,
            chart=chart,
            own=has_own(deck.deck, key, points) or bool(choice.title),
        ),
        notes=Notes(words=words or tuple(filter(None, (chart.title, chart.callout)))),
        points=tuple(point.point.id for point in points),
        sentences=sentences,
        figures=chart.figures,
    )


def _chart_blocks(
    deck: Gathered, chart: Chart, choice: ChartChoice, points: tuple[Said, ...]
) -> tuple[Block, ...]:
    refusal = deck.refusals.get(chart.id)
    if refusal is not None:
        drawn: Block = TextBlock("caption", (f"{UNDRAWN} {refusal.message}",))
    else:
        drawn = ChartBlock("chart", _spec(deck, chart, choice), chart.caption)
    if points:
        return (ItemsBlock(("body",), _items(points)), drawn)
    if chart.callout:
        return (drawn, TextBlock("callout", (chart.callout,)))
    return (drawn,)


def _spec(deck: Gathered, chart: Chart, choice: ChartChoice) -> ChartSpec:
    """The chart with the user's options; own data may have changed since one was highlighted."""
    highlight = choice.highlight
    if chart.own and highlight and highlight not in highlightable(chart):
        highlight = None
    return chart_spec(
        chart,
        language=deck.pack.language,
        title=choice.title or None,
        highlight=highlight,
        show_labels=choice.show_labels,
    )


def _items(points: Sequence[Said]) -> tuple[Item, ...]:
    return tuple(_item(point) for point in points)


def _item_at(points: Sequence[Said], row: int) -> Item | None:
    return _item(points[row]) if row < len(points) else None


def _item(point: Said) -> Item:
    return Item(
        headline=point.headline,
        support=point.support,
        points=(point.point.id,),
        sentences=point.point.sentences,
    )
