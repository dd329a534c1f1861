"""What the checks find, as a value."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs: it keeps the deck from going out, wants a look, or informs."""

    BLOCKS = "blocks"
    WARNS = "warns"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in plain words. `slide` is a slide's key, `mend` says what to do about it."""

    level: Level
    code: str
    message: str
    slide: str | None = None
    point: str | None = None
    mend: str = ""
