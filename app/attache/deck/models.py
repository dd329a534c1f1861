"""The user's document as a frozen value: what was chosen for one meeting, and how it is worded."""

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from attache.pack.models import Audience, Role

SCHEMA_VERSION = 1


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, max_length=longest)


Short = Annotated[str, _text(120)]
TitleText = Annotated[str, _text(160)]
HeadlineText = Annotated[str, _text(300)]
SupportText = Annotated[str, _text(300)]
WordsText = Annotated[str, _text(1000)]


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

    `stands` is the user's statement, for this point, that a contradicted or garbled wording stands.
    """

    point: str
    wording: Wording = Wording.ORIGINAL
    headline: HeadlineText | None = None
    support: SupportText | None = None
    words: WordsText | None = None
    stands: bool = False


class ChartChoice(Model):
    """A chosen chart. A field that is None follows the pack."""

    chart: str
    title: TitleText | None = None
    highlight: str | None = None
    show_labels: bool = True


class Section(Model):
    """The points and charts chosen for one sector, in order.

    `roles` are the roles its slides may take; empty means every role that suits.
    """

    sector: str
    choices: tuple[Choice, ...] = ()
    charts: tuple[ChartChoice, ...] = ()
    roles: tuple[Role, ...] = ()


class Deck(Model):
    """One deck for one meeting, exactly what a `.attache` file holds.

    `titles` are the user's own slide titles by slide key (`slides.models.Slide.key`).
    `remember` is the closing line, None for the preset's or the pack's own.
    """

    schema_version: int = SCHEMA_VERSION
    pack: str
    preset: str | None = None
    meeting: Meeting = Meeting()
    audience: Audience = Audience.INTERNAL
    marking: str
    brand: str = "chancery"
    roles: tuple[Role, ...] = tuple(Role)
    sections: tuple[Section, ...] = ()
    questions: tuple[str, ...] = ()
    titles: Annotated[dict[str, TitleText], Field(default_factory=dict)]
    remember: TitleText | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every chosen point, in the order of the deck."""
        return tuple(choice for section in self.sections for choice in section.choices)
