"""A text that the user can word, as a value: what stands there, and how it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final, get_args

from pydantic import StringConstraints

from attache.deck.models import Deck, HeadlineText, Short, SupportText, TitleText, WordsText

Edit = Callable[[Deck], Deck]
Write = Callable[[Deck, str], Deck]


class Part(Enum):
    """What a text is on its slide."""

    TITLE = auto()
    SUBTITLE = auto()
    REMEMBER = auto()
    HEADLINE = auto()
    SUPPORT = auto()
    WORDS = auto()


class Rank(Enum):
    """What the point that a text belongs to is called on its slide."""

    POINT = auto()
    CHALLENGE = auto()
    OPPORTUNITY = auto()
    ASK = auto()
    STEP = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One text that the user can word.

    `text` is what holds now; `default` what an empty field falls back to, empty where an empty
    text is shown as none. `own` says that `text` is the user's. `slot` is where it stands on the
    slide, and `place` the point's number there, from 1, 0 for what is of the slide itself.
    """

    id: str
    part: Part
    text: str
    default: str
    own: bool
    longest: int
    write: Write
    restore: Edit | None = None
    rank: Rank = Rank.POINT
    place: int = 0
    slot: str = ""
    point: str = ""


def _longest(annotated: object) -> int:
    """How many characters a text of the deck may have."""
    parts: tuple[Any, ...] = get_args(annotated)
    found = next(each for each in parts if isinstance(each, StringConstraints))
    return found.max_length or 0


LONGEST_TITLE: Final = _longest(TitleText)
LONGEST_SHORT: Final = _longest(Short)
LONGEST_HEADLINE: Final = _longest(HeadlineText)
LONGEST_SUPPORT: Final = _longest(SupportText)
LONGEST_WORDS: Final = _longest(WordsText)
