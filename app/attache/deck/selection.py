"""From a preset, or from sectors, kinds and points named on the command line, to a deck."""

from collections.abc import Iterable, Sequence

from attache.deck.changes import one_of
from attache.deck.edits import choose_chart, set_marking, set_meeting, take_corrected
from attache.deck.lookup import find_point, find_preset, find_sector
from attache.deck.marking import rank
from attache.deck.models import ChartChoice, Choice, Deck, Section, Wording
from attache.errors import AttacheError
from attache.pack.models import Pack, Point, PresetSection
from attache.pack.vocabulary import Audience, Kind

# The kinds that a chart serves: a deck of asks alone is not served by bars.
_SHOWN_BY_CHARTS = frozenset({Kind.EVIDENCE, Kind.CONTEXT})


def from_preset(pack: Pack, preset: str) -> Deck:
    """The deck of a preset, with the preset's title and subtitle for the meeting.

    Its marking is the preset's, raised where a point in it needs more.
    """
    found = find_preset(pack, preset)
    deck = Deck(
        pack=pack.id,
        preset=found.id,
        audience=found.audience,
        marking=_highest(pack, found.marking, _points_of(pack, found.sections)),
        brand=found.brand,
        roles=found.roles,
        sections=tuple(_section(section) for section in found.sections),
        questions=found.questions,
    )
    deck = set_meeting(deck, title=found.title, subtitle=found.subtitle)
    return take_corrected(deck, pack) if found.wording == Wording.CORRECTED else deck


def select(
    pack: Pack,
    *,
    sectors: Sequence[str] = (),
    kinds: Sequence[str] = (),
    points: Sequence[str] = (),
    wording: Wording | str = Wording.ORIGINAL,
    audience: Audience | str = Audience.INTERNAL,
    marking: str | None = None,
) -> Deck:
    """A deck of every point of those sectors and kinds, and of the points named one by one.

    No sectors means all of them if kinds are given; no kinds means all. Sectors keep the order
    given. A point stands in its first sector if that is chosen, else in the first chosen one that
    it belongs to, and never twice; charts likewise, with the questions that support a chosen
    point. What the audience may not see is taken only where it is named. Raises AttacheError for
    an unknown name, with the nearest ones, and where nothing is left to show.
    """
    who = one_of("audience", Audience, audience)
    chosen = _swept(pack, sectors, kinds, who) if sectors or kinds else []
    chosen += [found for name in points if (found := find_point(pack, name)) not in chosen]
    chosen = list({point.id: point for point in chosen}.values())
    if not chosen:
        raise _nothing(sectors, kinds)
    order = list(dict.fromkeys(sectors)) or _all_sectors(pack, chosen, swept=bool(kinds))
    deck = Deck(
        pack=pack.id,
        audience=who,
        marking=_highest(pack, marking or pack.markings[0].id, chosen if not marking else ()),
        sections=_sections(order, chosen),
        questions=_questions(pack, chosen, who),
    )
    if marking:
        deck = set_marking(deck, pack, marking)
    if sectors or kinds:
        deck = _with_charts(deck, pack, kinds)
    corrected = one_of("wording", Wording, wording) is Wording.CORRECTED
    return take_corrected(deck, pack) if corrected else deck


def _section(section: PresetSection) -> Section:
    return Section(
        sector=section.sector,
        choices=tuple(Choice(point=point) for point in section.points),
        charts=tuple(ChartChoice(chart=chart) for chart in section.charts),
        roles=section.roles,
    )


def _points_of(pack: Pack, sections: Iterable[PresetSection]) -> list[Point]:
    return [find_point(pack, name) for section in sections for name in section.points]


def _swept(
    pack: Pack, sectors: Sequence[str], kinds: Sequence[str], audience: Audience
) -> list[Point]:
    """Every point of the sectors and kinds that the audience may see, in the pack's order."""
    of_sectors = {find_sector(pack, sector).id for sector in sectors}
    of_kinds = {one_of("kind", Kind, kind) for kind in kinds}
    return [
        point
        for point in pack.points
        if audience in point.audience
        and (not of_sectors or of_sectors.intersection(point.sectors))
        and (not of_kinds or point.kind in of_kinds)
    ]


def _all_sectors(pack: Pack, chosen: Sequence[Point], *, swept: bool) -> list[str]:
    """The sectors for points that came without any: the pack's order, or the points' own."""
    homes = list(dict.fromkeys(point.sectors[0] for point in chosen))
    return [sector.id for sector in pack.sectors if sector.id in homes] if swept else homes


def _sections(order: Sequence[str], chosen: Sequence[Point]) -> tuple[Section, ...]:
    """A section for each sector that has points, then those of points outside all of them."""
    placed: dict[str, list[Choice]] = {sector: [] for sector in order}
    for point in chosen:
        placed.setdefault(_home(order, point), []).append(Choice(point=point.id))
    return tuple(
        Section(sector=sector, choices=tuple(choices))
        for sector, choices in placed.items()
        if choices
    )


def _home(order: Sequence[str], point: Point) -> str:
    own = point.sectors[0]
    if own in order:
        return own
    return next((sector for sector in order if sector in point.sectors), own)


def _questions(pack: Pack, chosen: Sequence[Point], audience: Audience) -> tuple[str, ...]:
    ids = {point.id for point in chosen}
    return tuple(
        question.id
        for question in pack.questions
        if audience in question.audience and ids.intersection(question.supports)
    )


def _with_charts(deck: Deck, pack: Pack, kinds: Sequence[str]) -> Deck:
    """The deck with every chart of its sectors, each once, where its kinds are served by charts."""
    if kinds and not _SHOWN_BY_CHARTS.intersection(Kind(kind) for kind in kinds):
        return deck
    names = {section.sector for section in deck.sections}
    for chart in pack.charts:
        if names.intersection(chart.sectors):
            deck = choose_chart(deck, pack, chart.id)
    return deck


def _highest(pack: Pack, marking: str, points: Iterable[Point]) -> str:
    marks = [marking, *(point.marking for point in points if point.marking)]
    return max(marks, key=lambda mark: rank(pack, mark))


def _nothing(sectors: Sequence[str], kinds: Sequence[str]) -> AttacheError:
    if not sectors and not kinds:
        return AttacheError("Nothing is chosen.", "Give a preset, sectors, kinds or points.")
    what = f"{' or '.join(kinds)} points" if kinds else "points"
    where = f" on {' or '.join(sectors)}" if sectors else ""
    return AttacheError(
        f"The pack has no {what}{where} for this audience.", "Choose other sectors or kinds."
    )
