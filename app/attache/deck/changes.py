"""Small steps that the edits of a deck are made of."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from attache.deck.refusals import faults
from attache.errors import AttacheError, unknown

_Model = TypeVar("_Model", bound=BaseModel)
_Word = TypeVar("_Word", bound=StrEnum)
_Thing = TypeVar("_Thing")


def changed(model: _Model, **fields: object) -> _Model:
    """A copy with those fields changed and checked.

    Raises AttacheError in words, such as "headline is 340 characters, at most 300".
    """
    unchanged = {name: getattr(model, name) for name in type(model).model_fields}
    try:
        return type(model).model_validate({**unchanged, **fields})
    except ValidationError as error:
        raise AttacheError(
            "; ".join(f"{key} {fault}".strip() for key, fault in faults(error))
        ) from error


def one_of(kind: str, words: type[_Word], word: str) -> _Word:
    """The word of that vocabulary. Raises AttacheError with the nearest ones."""
    known = [each.value for each in words]
    if word not in known:
        raise unknown(kind, word, known)
    return words(word)


def inserted(things: Sequence[_Thing], thing: _Thing, place: int | None) -> tuple[_Thing, ...]:
    """`things` with `thing` at `place`, counted from 0; None is the end.

    Raises AttacheError for a place that is not there.
    """
    at = len(things) if place is None else place
    if not 0 <= at <= len(things):
        raise AttacheError(f"There is no place {at} here.", f"Places run from 0 to {len(things)}.")
    return (*things[:at], thing, *things[at:])
