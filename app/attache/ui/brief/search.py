"""Searching as you type: words in any order, without regard to case and accents.

Hangul is taken apart into its letters, so that a syllable is found while it is still being typed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from attache.pack.vocabulary import Audience, Kind

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SIGNS = str.maketrans("‘’“”‐‑–—", "''\"\"----")
"""Signs that nobody types as a brief prints them."""
_SENTENCE = re.compile(r"s?(\d{1,5})")


def folded(text: str) -> str:
    """Text as it is compared."""
    return _BEYOND_ASCII.sub(_plain, text.casefold())


def _plain(found: re.Match[str]) -> str:
    apart = unicodedata.normalize("NFKD", found[0]).translate(_SIGNS)
    return "".join(character for character in apart if not unicodedata.combining(character))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a search; `sentence` is the number of a sentence that it may stand for."""

    text: str
    sentence: int | None

    def found_in(self, searched: str, sentences: Sequence[int]) -> bool:
        """Whether something with that text, resting on those sentences, has the word."""
        return self.sentence in sentences or self.text in searched


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for: every word has to be there. Without words everything is found."""

    words: tuple[Word, ...] = ()

    def found_in(self, searched: str, sentences: Sequence[int]) -> bool:
        """Whether every word is in what is searched, or names one of the sentences."""
        return all(word.found_in(searched, sentences) for word in self.words)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the words stand in a text, as (start, length)."""
        apart, places = _placed(text) if self.words else ("", ())
        found: list[tuple[int, int]] = []
        for word in self.words:
            at = apart.find(word.text)
            while at >= 0:
                end = at + len(word.text)
                found.append((places[at], places[end - 1] + 1 - places[at]))
                at = apart.find(word.text, end)
        return found


def query(text: str) -> Query:
    """The words of a search."""
    return Query(tuple(_word(each) for each in dict.fromkeys(folded(text).split())))


def _word(text: str) -> Word:
    number = _SENTENCE.fullmatch(text)
    return Word(text, int(number[1]) if number else None)


@lru_cache(maxsize=4096)
def _placed(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded text, and for each of its characters the place of its origin."""
    pieces = [folded(character) for character in text]
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), tuple(places)


@dataclass(frozen=True, slots=True)
class Filter:
    """What is listed. No kinds means all; `audience` is None where it does not matter."""

    query: Query = Query()
    kinds: frozenset[Kind] = frozenset()
    cautions: bool = False
    audience: Audience | None = None

    @property
    def is_open(self) -> bool:
        """Whether everything is listed."""
        return self == Filter()

    @property
    def for_points(self) -> bool:
        """Whether only points can be listed."""
        return bool(self.kinds) or self.cautions
