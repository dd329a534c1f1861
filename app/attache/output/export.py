"""From a deck to what leaves the app: the stages in order."""

from attache.brand.models import Brand
from attache.deck.models import Deck
from attache.output.fit import fit
from attache.output.page import Page
from attache.output.write import write
from attache.pack.models import Pack
from attache.slides.checks import check, require_sendable
from attache.slides.models import Slides
from attache.slides.outline import outline


def pptx(pack: Pack, deck: Deck, brand: Brand) -> bytes:
    """The .pptx of a deck. Raises AttacheError where a finding blocks it."""
    slides = outline(pack, deck)
    require_sendable(check(pack, deck, slides))
    return written(slides, brand)


def written(slides: Slides, brand: Brand) -> bytes:
    """The .pptx of slides."""
    pages: tuple[Page, ...] = fit(slides, brand)
    return write(pages, slides.document, brand)
