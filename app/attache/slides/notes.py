"""Speaker notes: the words to say, the sentences verbatim, cautions, and where numbers stand."""

from attache.pack.models import Caution
from attache.pack.vocabulary import Role
from attache.slides.gather import Gathered
from attache.slides.models import Notes, Slide
from attache.slides.provenance import OWN_DATA, UNACCOUNTED, standings
from attache.slides.sources import caution_text

_MOST_OF_OWN_DATA = 12


def speaker_notes(deck: Gathered, slide: Slide) -> Notes | None:
    """The slide's notes; None in a deck for outside, and where there is nothing to say."""
    if not deck.internal or slide.role is Role.SOURCES:
        return None
    pack = deck.pack
    notes = Notes(
        words=slide.notes.words if slide.notes else (),
        sentences=tuple((each, pack.sentence_by_number[each].text) for each in slide.sentences),
        cautions=tuple(_caution(caution) for caution in pack.cautions_of(slide.sentences)),
        numbers=_number_lines(deck, slide),
    )
    return notes if notes != Notes() else None


def _number_lines(deck: Gathered, slide: Slide) -> tuple[str, ...]:
    """A line for each place where numbers of the slide stand: "5.4, 11.4: sentence 13"."""
    lines: dict[str, list[str]] = {}
    for standing in standings(deck, slide):
        if standing.where != UNACCOUNTED:
            lines.setdefault(standing.where, []).append(standing.number)
    return tuple(f"{_listed(found, where)}: {where}" for where, found in lines.items())


def _listed(numbers: list[str], where: str) -> str:
    """The numbers; of own data, which may be hundreds, the first ones and how many follow."""
    if not where.startswith(OWN_DATA) or len(numbers) <= _MOST_OF_OWN_DATA:
        return ", ".join(numbers)
    shown, more = numbers[:_MOST_OF_OWN_DATA], len(numbers) - _MOST_OF_OWN_DATA
    return f"{', '.join(shown)} and {more} more"


def _caution(caution: Caution) -> str:
    return f"Sentence {caution.sentence}, {caution.verdict.value}: {caution_text(caution)}"
