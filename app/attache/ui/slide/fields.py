"""Which texts of a slide the user can word, what the pack says there, and which edit writes them.

Without Qt: what a field is called and how it looks is for the panel to say.
"""

from collections.abc import Iterator

from attache.charts.own.models import OwnChart
from attache.deck import edits
from attache.deck.lookup import find_own_chart, shown_chart
from attache.deck.models import ChartChoice, Choice, Deck
from attache.deck.wording import said
from attache.pack.models import Chart, Closing, Pack
from attache.pack.vocabulary import Role
from attache.slides import texts
from attache.slides.models import ItemsBlock, PairsBlock, Slide
from attache.slides.titles import takeaway
from attache.ui.slide.field import (
    LONGEST_HEADLINE,
    LONGEST_SHORT,
    LONGEST_SUPPORT,
    LONGEST_TITLE,
    LONGEST_WORDS,
    Edit,
    Field,
    Part,
    Rank,
    Write,
)
from attache.ui.slide.own_fields import own_items, own_title, own_words

_SAYS_POINTS = frozenset({Role.POINTS, Role.POINTS_CHART, Role.VERSUS, Role.ASKS})


def wording_fields(pack: Pack, deck: Deck, slide: Slide) -> tuple[Field, ...]:
    """The texts that show on the slide, in the order in which they stand."""
    own = edits.find_own_slide(deck, slide.key)
    if own is not None:
        return (own_title(slide.key, own), *own_items(own))
    match slide.role:
        case Role.COVER:
            return _cover(pack, deck)
        case Role.QA | Role.SOURCES:
            return ()
        case Role.CLOSING:
            return (_remember(pack, deck), *_points(pack, deck, slide))
        case _:
            return (_title(pack, deck, slide), *_points(pack, deck, slide))


def words_fields(pack: Pack, deck: Deck, slide: Slide) -> tuple[Field, ...]:
    """What to say with the slide, where it is the user's to word."""
    own = edits.find_own_slide(deck, slide.key)
    if own is not None:
        return (own_words(own),)
    if slide.role not in _SAYS_POINTS:
        return ()
    choices = _choices(deck, slide.points)
    return tuple(_words(pack, choice, place) for place, choice in enumerate(choices, 1))


def chart_fields(pack: Pack, deck: Deck, slide: Slide) -> tuple[Field, ...]:
    """The title of the chart that the slide shows, if it shows one."""
    return (_title(pack, deck, slide),) if chart_choice(deck, chart_of(slide)) else ()


def unused_charts(pack: Pack, deck: Deck, slide: Slide | None) -> tuple[Chart, ...]:
    """The charts of the slide's section that the deck does not have yet."""
    sector = sector_of(pack, slide)
    return tuple(
        chart
        for chart in pack.charts
        if sector in chart.sectors and chart_choice(deck, chart.id) is None
    )


def sector_of(pack: Pack, slide: Slide | None) -> str:
    """The sector of the slide's section, empty where it stands in none."""
    sector = slide.key.partition("/")[0] if slide else ""
    return sector if sector in pack.sector_by_id else ""


def chart_of(slide: Slide | None) -> str:
    """The id of the chart on a slide, empty where there is none."""
    return (texts.chart_of(slide) if slide else None) or ""


def chart_choice(deck: Deck, chart: str) -> ChartChoice | None:
    """A chart as the deck has it, None where it does not."""
    choices = (choice for section in deck.sections for choice in section.charts)
    return next((choice for choice in choices if choice.chart == chart), None)


def shown_own(deck: Deck, chart: str) -> OwnChart | None:
    """A chart of the user's own data with the title and highlight that its slide was given."""
    own, choice = find_own_chart(deck, chart), chart_choice(deck, chart)
    if own is None or choice is None:
        return own
    given = {"title": choice.title, "highlight": choice.highlight}
    return own.model_copy(update={name: text for name, text in given.items() if text is not None})


def choice_of(deck: Deck, point: str) -> Choice | None:
    """A point as the deck has it, None where it does not."""
    return next((choice for choice in deck.choices if choice.point == point), None)


def _cover(pack: Pack, deck: Deck) -> tuple[Field, ...]:
    preset = pack.preset_by_id.get(deck.preset or "")
    title = preset.title if preset else pack.name
    subtitle = preset.subtitle if preset else ""
    shown = deck.titles.get("cover") or deck.meeting.title

    def write_title(deck: Deck, text: str) -> Deck:
        return edits.set_meeting(edits.retitle(deck, "cover", ""), title=text)

    def write_subtitle(deck: Deck, text: str) -> Deck:
        return edits.set_meeting(deck, subtitle=text)

    return (
        _slide_text("title", Part.TITLE, (shown, title), LONGEST_SHORT, write_title, "title"),
        _slide_text(
            "subtitle",
            Part.SUBTITLE,
            (deck.meeting.subtitle, subtitle),
            LONGEST_SHORT,
            write_subtitle,
            "subtitle",
        ),
    )


def _title(pack: Pack, deck: Deck, slide: Slide) -> Field:
    """The slide's title; that of a chart's slide is the chart's own."""
    key, chart = slide.key, chart_of(slide)
    choice = chart_choice(deck, chart)

    def write(deck: Deck, text: str) -> Deck:
        if chart_choice(deck, chart) is None:
            return edits.retitle(deck, key, text)
        return edits.set_chart_options(edits.retitle(deck, key, ""), pack, chart, title=text)

    own = deck.titles.get(key) or (choice.title if choice else "") or ""
    default = _default_title(pack, deck, slide)
    return _slide_text("title", Part.TITLE, (own, default), LONGEST_TITLE, write, "title")


def _default_title(pack: Pack, deck: Deck, slide: Slide) -> str:
    """The title that the slide has without a word of the user's."""
    chart = chart_of(slide)
    if chart:
        return shown_chart(pack, deck, chart).title
    sector = slide.key.partition("/")[0]
    if slide.role is Role.SECTION:
        return slide.section
    if slide.role is Role.AGENDA:
        return slide.title if not deck.titles.get(slide.key) else "Agenda"
    found = takeaway(pack, sector, slide.role)
    if found:
        return found[0]
    first = next(iter(_choices(deck, slide.points)), None)
    return said(pack, first).headline if first else slide.title


def _remember(pack: Pack, deck: Deck) -> Field:
    def write(deck: Deck, text: str) -> Deck:
        return edits.set_remember(edits.retitle(deck, "closing", ""), text)

    own = deck.titles.get("closing") or deck.remember or ""
    default = _closing(pack, deck).remember
    return _slide_text("remember", Part.REMEMBER, (own, default), LONGEST_TITLE, write, "title")


def _closing(pack: Pack, deck: Deck) -> Closing:
    preset = pack.preset_by_id.get(deck.preset or "")
    return preset.closing if preset else pack.closing


def _slide_text(
    name: str, part: Part, texts: tuple[str, str], longest: int, write: Write, slot: str
) -> Field:
    """A text of the slide itself; `texts` are the user's own and what stands there without it."""
    own, default = texts
    differs = bool(own) and own != default
    return Field(
        id=name,
        part=part,
        text=own or default,
        default=default,
        own=differs,
        longest=longest,
        write=write,
        restore=(lambda deck: write(deck, "")) if differs else None,
        slot=slot,
    )


def _points(pack: Pack, deck: Deck, slide: Slide) -> Iterator[Field]:
    """Headline and support of every point on the slide that is still in the deck."""
    for rank, place, slot, point in _places(slide):
        choice = choice_of(deck, point)
        if choice is None:
            continue
        yield _headline(pack, choice, rank, place, slot)
        if slide.role is not Role.CLOSING:
            yield _support(pack, choice, rank, place, slot)


def _places(slide: Slide) -> Iterator[tuple[Rank, int, str, str]]:
    """(rank, number, slot, point) of every point that is worded on the slide."""
    if slide.role is Role.ASKS:
        for place, point in enumerate(slide.points, 1):
            yield Rank.ASK, place, "table", point
    for block in slide.blocks:
        match block:
            case ItemsBlock(slots=slots, items=items):
                rank = Rank.STEP if slide.role is Role.CLOSING else Rank.POINT
                for place, item in enumerate(items, 1):
                    yield from ((rank, place, slots[0], point) for point in item.points)
            case PairsBlock(slots=slots, pairs=pairs):
                for side, rank in enumerate((Rank.CHALLENGE, Rank.OPPORTUNITY)):
                    column = [pair[side] for pair in pairs]
                    for place, item in enumerate(filter(None, column), 1):
                        yield from ((rank, place, slots[side], point) for point in item.points)
            case _:
                pass


def _headline(pack: Pack, choice: Choice, rank: Rank, place: int, slot: str) -> Field:
    point = choice.point
    default = said(pack, choice.model_copy(update={"headline": None})).headline
    return Field(
        id=f"headline:{point}",
        part=Part.HEADLINE,
        text=choice.headline or default,
        default=default,
        own=bool(choice.headline) and choice.headline != default,
        longest=LONGEST_HEADLINE,
        write=lambda deck, text: edits.reword(deck, point, headline=text),
        restore=_restore(choice, "headline"),
        rank=rank,
        place=place,
        slot=slot,
        point=point,
    )


def _support(pack: Pack, choice: Choice, rank: Rank, place: int, slot: str) -> Field:
    point = choice.point
    return Field(
        id=f"support:{point}",
        part=Part.SUPPORT,
        text=said(pack, choice).support,
        default="",
        own=choice.support is not None,
        longest=LONGEST_SUPPORT,
        write=lambda deck, text: edits.reword(deck, point, support=text),
        restore=_restore(choice, "support"),
        rank=rank,
        place=place,
        slot=slot,
        point=point,
    )


def _words(pack: Pack, choice: Choice, place: int) -> Field:
    point = choice.point
    return Field(
        id=f"words:{point}",
        part=Part.WORDS,
        text=said(pack, choice).words,
        default="",
        own=choice.words is not None,
        longest=LONGEST_WORDS,
        write=lambda deck, text: edits.reword(deck, point, words=text),
        restore=_restore(choice, "words"),
        place=place,
        point=point,
    )


def _restore(choice: Choice, field: edits.Field) -> Edit | None:
    if getattr(choice, field) is None:
        return None
    return lambda deck: edits.restore(deck, choice.point, field)


def _choices(deck: Deck, points: tuple[str, ...]) -> tuple[Choice, ...]:
    found = (choice_of(deck, point) for point in points)
    return tuple(choice for choice in found if choice is not None)
