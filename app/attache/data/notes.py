"""What was decided in reading and could be wrong, in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST_QUOTE = 60
_MOST_LISTED = 5


@dataclass(frozen=True, slots=True)
class Note:
    """One decision or doubt; `column` and `row` (from 0) are where in the table, if anywhere."""

    text: str
    column: str = ""
    row: int | None = None


def quote(text: str) -> str:
    """A text of the user's in quotation marks, shortened."""
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
    return f"“{shown}”"


def listed(things: Iterable[str]) -> str:
    """Some of the things in a row of words, and how many more there are: "A, B and 3 others"."""
    known = list(things)
    if len(known) <= _MOST_LISTED:
        return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} and {known[-1]}"
    return f"{', '.join(known[:_MOST_LISTED])} and {len(known) - _MOST_LISTED} others"


def counted(number: int, thing: str) -> str:
    """ "1 row", "2 rows"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
