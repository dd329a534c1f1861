"""The slides around the content: cover, agenda, section dividers and closing."""

import datetime
from collections.abc import Mapping

from attache.deck.keys import section_key
from attache.pack.vocabulary import Kind, Role
from attache.slides.gather import Gathered, Part, of_kind, sentences_of
from attache.slides.models import (
    Block,
    Document,
    Item,
    ItemsBlock,
    Notes,
    Slide,
    TableBlock,
    TextBlock,
)
from attache.slides.own import shown_items
from attache.slides.sourceline import has_own, source_line

OPENING = "Opening"
CLOSING = "Closing"
BACKUP = "Backup"
_STEPS = 3

# Written out, because the month names of Python's own modules follow the machine's language.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def document(deck: Gathered) -> Document:
    """What the file says about itself, from the meeting."""
    meeting = deck.deck.meeting
    return Document(
        title=_cover_title(deck),
        subject=_subtitle(deck),
        keywords=", ".join(part.sector.name for part in deck.parts),
        category=deck.marking.text,
        date=meeting.date.isoformat() if meeting.date else "",
        language=deck.pack.language,
        marking=deck.marking.text,
    )


def cover(deck: Gathered) -> Slide:
    """The meeting, its date and place, who is briefed and with whom they meet."""
    subtitle = _subtitle(deck)
    blocks = [TextBlock("subtitle", (subtitle,))] if subtitle else []
    blocks.append(TextBlock("details", _details(deck)))
    return Slide(
        key="cover",
        role=Role.COVER,
        section=OPENING,
        title=_cover_title(deck),
        blocks=tuple(blocks),
    )


def agenda(deck: Gathered, first_slides: Mapping[str, str]) -> Slide:
    """The sectors that have a first slide in `first_slides`, by sector: their lines jump to it."""
    parts = [part for part in deck.parts if part.sector.id in first_slides]
    table = TableBlock(
        "table",
        header=("Topic", "Slide"),
        rows=tuple((part.sector.name, "{page}") for part in parts),
        widths=(10, 2),
        links=tuple(first_slides[part.sector.id] for part in parts),
    )
    return Slide(
        key="agenda",
        role=Role.AGENDA,
        section=OPENING,
        title="Agenda",
        blocks=(table,),
    )


def divider(deck: Gathered, part: Part, number: int) -> Slide:
    """The sector's name and why it matters, with how much follows."""
    sector = part.sector
    key = section_key(sector.id)
    return Slide(
        key=key,
        role=Role.SECTION,
        section=sector.name,
        title=sector.name,
        blocks=(
            TextBlock("number", (str(number),)),
            TextBlock("subtitle", (sector.why,)),
            TextBlock("details", (_extent(part),)),
        ),
        source=source_line(deck.pack, sector.why_sentences, own=has_own(deck.deck, key, ())),
        notes=Notes(words=(sector.why,)),
        sentences=tuple(sorted(sector.why_sentences)),
    )


def closing(deck: Gathered) -> Slide:
    """The one thing to remember, and as next steps the first asks that were chosen."""
    asks = of_kind(deck.points, Kind.ASK)[:_STEPS]
    own_title = bool(deck.deck.remember or deck.deck.titles.get("closing"))
    remember = deck.deck.remember or deck.closing.remember
    rests_on = () if own_title else deck.closing.sentences
    sentences = tuple(sorted({*rests_on, *sentences_of(asks)}))
    own = own_title or any(ask.choice.headline for ask in asks)
    steps = tuple(
        Item(headline=ask.headline, points=(ask.point.id,), sentences=ask.point.sentences)
        for ask in asks
    )
    blocks: tuple[Block, ...] = ()
    if steps:
        blocks = (TextBlock("heading", ("Next steps",)), ItemsBlock(("body",), steps))
    return Slide(
        key="closing",
        role=Role.CLOSING,
        section=CLOSING,
        title=remember,
        blocks=blocks,
        source=source_line(deck.pack, sentences, points=asks, own=own),
        notes=Notes(words=(remember,)),
        points=tuple(ask.point.id for ask in asks),
        sentences=sentences,
    )


def _cover_title(deck: Gathered) -> str:
    preset = deck.pack.preset_by_id.get(deck.deck.preset or "")
    return deck.deck.meeting.title or (preset.title if preset else deck.pack.name)


def _subtitle(deck: Gathered) -> str:
    preset = deck.pack.preset_by_id.get(deck.deck.preset or "")
    return deck.deck.meeting.subtitle or (preset.subtitle if preset else "")


def _details(deck: Gathered) -> tuple[str, ...]:
    meeting = deck.deck.meeting
    when = _written(meeting.date) if meeting.date else ""
    briefing = f"Briefing for {meeting.principal}" if meeting.principal else ""
    lines = (
        ", ".join(filter(None, (meeting.place, when))),
        f"With {meeting.counterpart}" if meeting.counterpart else "",
        " · ".join(filter(None, (briefing, f"Brief as of {deck.pack.as_of}"))),
    )
    return tuple(filter(None, lines))


def _written(date: datetime.date) -> str:
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def _extent(part: Part) -> str:
    points = len(part.points) + sum(len(shown_items(slide)) for slide in part.slides)
    if points:
        return _counted(points, "point")
    if part.charts:
        return _counted(len(part.charts), "chart")
    return _counted(len(part.slides), "slide")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
