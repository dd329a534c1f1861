"""Slides as frozen values: a role and its blocks, named after the slots of a brand's layout."""

from dataclasses import dataclass

from attache.charts.spec import ChartSpec
from attache.pack.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Item:
    """A bold headline with at most one supporting line. `points` are the ids it comes from.

    `sentences` are the numbers of the brief's sentences it rests on.
    """

    headline: str
    support: str = ""
    points: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One to three paragraphs of equal rank in a slot: a subtitle, a heading, an answer."""

    slot: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemsBlock:
    """Items that fill `slots` in order; what does not fit continues on the next slide."""

    slots: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ReferencesBlock:
    """Reference text in small type: (lead, text) entries that fill `slots` in order.

    An entry with an empty text is a heading.
    """

    slots: tuple[str, ...]
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PairsBlock:
    """Items facing each other, row by row: a challenge beside an opportunity. None is a gap."""

    slots: tuple[str, str]
    pairs: tuple[tuple[Item | None, Item | None], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One number in a card: value, as-of date, label, status, and whether it needs a warning."""

    value: str
    as_of: str
    label: str
    status: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class CardsBlock:
    """Two to four numbers in cards."""

    slot: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with a header row; `widths` are shares of the slot's width, one a column.

    `links` are the keys of the slides that the rows' first cells jump to, none where it is empty;
    the text "{page}" in a row stands for the number of that slide.
    """

    slot: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart with its caption ("what, unit") above it."""

    slot: str
    spec: ChartSpec
    caption: str


Block = TextBlock | ItemsBlock | ReferencesBlock | PairsBlock | CardsBlock | TableBlock | ChartBlock


@dataclass(frozen=True, slots=True)
class Notes:
    """Speaker notes: the words to say, the sentences verbatim with their numbers, cautions."""

    words: tuple[str, ...] = ()
    sentences: tuple[tuple[int, str], ...] = ()
    cautions: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slide:
    """What goes on one slide. Knows nothing of coordinates.

    `key` is stable under edits elsewhere in the deck and names the slide in links and titles;
    `section` is its PowerPoint section; `source` is the line at the foot, empty where nothing is
    claimed; `links` are (text, key) pairs set in the foot, text may hold "{page}". One that is
    `hidden` is left out of the show, and of what is printed.

    `points`, `sentences` and `figures` are what the slide rests on: ids of the pack's points, the
    numbers of the brief's sentences (those of the title too) and ids of figures. Every number on
    the slide is looked for there.
    """

    key: str
    role: Role
    section: str
    title: str
    blocks: tuple[Block, ...] = ()
    source: str = ""
    notes: Notes | None = None
    links: tuple[tuple[str, str], ...] = ()
    points: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()
    figures: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What the file says about itself, and on every slide: marking, language, properties."""

    title: str
    subject: str
    keywords: str
    category: str
    date: str
    language: str
    marking: str


@dataclass(frozen=True, slots=True)
class Slides:
    """All slides of a deck in order, with what the file says about itself."""

    document: Document
    slides: tuple[Slide, ...]
