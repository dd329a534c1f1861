"""Text as it comes in from the user or a file, made fit for a slide: one line, legal in XML."""

import re
import unicodedata

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_ILLEGAL = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str) -> str:
    """`text` on one line, without characters that XML forbids or discourages.

    Line breaks and tabs become spaces. Text in which nothing can be seen (spaces, joiners, marks of
    direction) comes out empty, so that it counts as no text everywhere. Legal characters are those
    of XML 1.0, section 2.2.
    """
    line = _ILLEGAL.sub("", _BREAKS.sub(" ", text)).strip()
    return line if any(_visible(character) for character in line) else ""


def _visible(character: str) -> bool:
    return unicodedata.category(character)[0] not in "ZC"
