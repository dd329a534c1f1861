"""The user's document as a frozen value: what was chosen for one meeting, and how it is worded."""

import datetime
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from attache.charts.own.models import OwnChart
from attache.deck.text import clean
from attache.pack.models import Id
from attache.pack.vocabulary import Audience, Role

SCHEMA_VERSION = 4


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=longest)


def _cleaned(value: object) -> object:
    """Text without line breaks and illegal characters; anything else is pydantic's to refuse."""
    return clean(value) if isinstance(value, str) else value


Short = Annotated[str, _text(120), BeforeValidator(_cleaned)]
TitleText = Annotated[str, _text(160), BeforeValidator(_cleaned)]
HeadlineText = Annotated[str, _text(300), BeforeValidator(_cleaned)]
SupportText = Annotated[str, _text(300), BeforeValidator(_cleaned)]
WordsText = Annotated[str, _text(1000), BeforeValidator(_cleaned)]


class Model(BaseModel):
    """Frozen, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Wording(StrEnum):
    """Which of a point's wordings a deck uses."""

    ORIGINAL = "original"
    CORRECTED = "corrected"


class Meeting(Model):
    """What the cover says. Empty fields are left out of the slides."""

    title: Short = ""
    subtitle: Short = ""
    counterpart: Short = ""
    date: datetime.date | None = None
    place: Short = ""
    principal: Short = ""


class Choice(Model):
    """A chosen point. A field that is None follows the pack's wording; text is the user's own.

    An empty `support` or `words` says nothing; an empty `headline` follows the pack, because a
    point without a headline cannot be shown.
    `stands` is the user's statement, for this point, that a contradicted or garbled wording stands.
    """

    point: str
    wording: Wording = Wording.ORIGINAL
    headline: HeadlineText | None = None
    support: SupportText | None = None
    words: WordsText | None = None
    stands: bool = False


class ChartChoice(Model):
    """A chosen chart, of the pack or of the user's own data.

    A field that is None follows the pack, or what the user's own chart says of itself.
    """

    chart: str
    title: TitleText | None = None
    highlight: str | None = None
    show_labels: bool = True


class OwnItem(Model):
    """A point in the user's own words. One without any text is not shown."""

    headline: HeadlineText
    support: SupportText = ""


class OwnSlide(Model):
    """A slide of points that the user wrote, from nothing in the pack.

    An empty title shows as "Untitled slide"; `words` are what to say with it.
    """

    id: Id
    title: TitleText = ""
    items: tuple[OwnItem, ...] = ()
    words: WordsText = ""


class Section(Model):
    """The points and charts chosen for one sector, in order, with slides of the user's own.

    `roles` are the roles its slides may take; empty means every role that suits. `order` are keys
    of its content slides as the user put them: those that are not there are passed over, and a
    slide that is not named stands after the one that it naturally follows.
    """

    sector: str
    choices: tuple[Choice, ...] = ()
    charts: tuple[ChartChoice, ...] = ()
    roles: tuple[Role, ...] = ()
    slides: tuple[OwnSlide, ...] = ()
    order: tuple[str, ...] = ()


class Deck(Model):
    """One deck for one meeting, exactly what a `.attache` file holds.

    `brand_digest` tells the state of the brand that the deck was made in, empty where it is not
    known; `titles` are the user's own slide titles by slide key (`slides.models.Slide.key`), and
    `hidden` the keys of slides that are left out of the show. `remember` is the closing line, None
    for the preset's or the pack's own. `charts` are those of the user's own data, which sections
    name by their ids as they do the pack's. A sector, a point, a chart, a question and the id of an
    own slide each stand in it at most once.
    """

    schema_version: int = SCHEMA_VERSION
    pack: str
    preset: str | None = None
    meeting: Meeting = Meeting()
    audience: Audience = Audience.INTERNAL
    marking: str
    brand: str = "chancery"
    brand_digest: str = ""
    roles: tuple[Role, ...] = tuple(Role)
    sections: tuple[Section, ...] = ()
    questions: tuple[str, ...] = ()
    titles: dict[str, TitleText] = Field(default_factory=dict[str, str])
    hidden: tuple[str, ...] = ()
    remember: TitleText | None = None
    charts: tuple[OwnChart, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every chosen point, in the order of the deck."""
        return tuple(choice for section in self.sections for choice in section.choices)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        """Slide keys are made of these ids, so that a second one would have no slide of its own."""
        _once("sector", (section.sector for section in self.sections))
        _once("point", (choice.point for choice in self.choices))
        _once("chart", (chart.chart for section in self.sections for chart in section.charts))
        _once("chart of your own", (chart.id for chart in self.charts))
        _once("slide", (slide.id for section in self.sections for slide in section.slides))
        _once("question", self.questions)
        return self


def _once(kind: str, ids: Iterable[str]) -> None:
    twice = [id_ for id_, times in Counter(ids).items() if times > 1]
    if twice:
        raise ValueError(f"{kind} {twice[0]} is in the deck more than once")
