"""Text as it comes in from the user or a file, made fit for a slide: one line, legal in XML."""

import unicodedata

from attache.text import one_line


def clean(text: str) -> str:
    """`text` on one line, without characters that XML forbids or discourages.

    Line breaks and tabs become spaces. Text in which nothing can be seen (spaces, joiners, marks of
    direction) comes out empty, so that it counts as no text everywhere.
    """
    line = one_line(text)
    return line if any(_visible(character) for character in line) else ""


def _visible(character: str) -> bool:
    return unicodedata.category(character)[0] not in "ZC"
