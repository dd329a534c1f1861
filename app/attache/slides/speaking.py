"""How long a slide takes to say."""

from attache.pack.vocabulary import Role
from attache.slides.models import Slide
from attache.slides.texts import shown_texts

_WORDS_A_MINUTE = 130
"""A calm pace before an audience whose first language may be another."""
_HANGUL_A_MINUTE = 330
"""Syllables of spoken Korean in a minute, at the same calm pace."""
_LEAST = {Role.COVER: 15.0, Role.AGENDA: 15.0, Role.SECTION: 10.0}
_SILENT = frozenset({Role.QA, Role.SOURCES})


def seconds(slide: Slide) -> float:
    """The time to say the slide's words, or what it shows where it has none.

    Backup takes none: it is shown only when somebody asks.
    """
    if slide.role in _SILENT:
        return 0.0
    said = slide.notes.words if slide.notes else ()
    texts = said or tuple(text for _, text in shown_texts(slide))
    return max(_LEAST.get(slide.role, 0.0), sum(map(_spoken, texts)))


def _spoken(text: str) -> float:
    hangul = sum("가" <= character <= "힣" for character in text)
    words = sum(not _is_korean(word) for word in text.split())
    return 60 * (words / _WORDS_A_MINUTE + hangul / _HANGUL_A_MINUTE)


def _is_korean(word: str) -> bool:
    return any("가" <= character <= "힣" for character in word)
