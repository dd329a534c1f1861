"""From a deck to what leaves the app: the stages in order."""

from dataclasses import dataclass

from attache.brand.library import brand as find_brand
from attache.brand.models import Brand
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.fit import fit
from attache.output.write import write
from attache.pack.models import Pack
from attache.slides.checks import Finding, Level, check, require_sendable
from attache.slides.models import Slides
from attache.slides.outline import outline


@dataclass(frozen=True, slots=True)
class Built:
    """A .pptx as bytes, with how many slides it has and how many findings want a look."""

    data: bytes
    slides: int
    warnings: int


def built(pack: Pack, deck: Deck, brand: Brand) -> Built:
    """The .pptx of a deck. Raises AttacheError where a finding blocks it."""
    slides = outline(pack, deck)
    found = check(pack, deck, slides)
    require_sendable(found)
    pages = fit(slides, brand)
    data = write(pages, slides.document, brand)
    return Built(data, len(pages), sum(finding.level is Level.WARNS for finding in found))


def written(slides: Slides, brand: Brand) -> bytes:
    """The .pptx of slides that are already there."""
    return write(fit(slides, brand), slides.document, brand)


def findings(pack: Pack, deck: Deck) -> tuple[Finding, ...]:
    """Everything found in a deck, its brand included, what blocks first."""
    try:
        find_brand(deck.brand)
    except AttacheError as error:
        missing = Finding(Level.BLOCKS, "unknown-brand", error.message, mend=error.hint)
        return (missing, *check(pack, deck))
    return check(pack, deck)
