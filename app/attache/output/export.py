"""From a deck to what leaves the app: the stages in order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from attache.brand.library import brand as find_brand
from attache.brand.models import Brand
from attache.brand.stored import digest
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.files import Staging
from attache.output import coverage
from attache.output.fit import fit
from attache.output.order import Format, Order, file_of
from attache.output.script import is_plain
from attache.output.seen import shown
from attache.output.write import write
from attache.pack.models import Pack
from attache.slides.checks import check, require_sendable
from attache.slides.findings import Finding, Level
from attache.slides.models import Slides
from attache.slides.outline import outline
from attache.slides.texts import shown_texts

if TYPE_CHECKING:  # what draws and what edits PDFs is loaded by an export, not by a build
    from attache.output.formats import Product
    from attache.output.render import Renderer
    from attache.output.views import DrawCharts


@dataclass(frozen=True, slots=True)
class Built:
    """A .pptx as bytes, with how many slides it has and how many findings want a look."""

    data: bytes
    slides: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Step:
    """How far an export is: `done` of `total` steps, and the format it works at."""

    done: int
    total: int
    format: Format


class CancelledError(AttacheError):
    """The user stopped an export; not one of its files was written."""

    def __init__(self) -> None:
        super().__init__("The export was cancelled, and nothing was written.")


class UnexpectedError(AttacheError):
    """A format failed for a reason that nobody foresaw; its cause is for the log."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an export wrote, and which formats it could not make for which reason."""

    written: tuple[Path, ...]
    failed: tuple[tuple[Format, AttacheError], ...]
    slides: int
    warnings: int


def built(pack: Pack, deck: Deck, brand: Brand) -> Built:
    """The .pptx of a deck. Raises AttacheError where a finding blocks it."""
    slides, warnings = _sendable(pack, deck, brand)
    pages = fit(slides, brand)
    return Built(write(pages, slides.document, brand), len(pages), warnings)


def export(
    pack: Pack,
    deck: Deck,
    order: Order,
    *,
    progress: Callable[[Step], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    draw_charts: "DrawCharts | None" = None,
) -> Receipt:
    """Writes a deck in every format of `order`; all files take their places together at the end.

    `progress` is told of every step, `stop` asked after it. A format that fails is in the receipt
    and leaves the others whole. Raises AttacheError where a finding blocks the deck, where the
    place is no good, and, as CancelledError, where `stop` says so; then everything is as it was.
    """
    from attache.output.formats import products
    from attache.output.views import Views

    brand = find_brand(deck.brand)
    slides, warnings = _sendable(pack, deck, brand)
    pages = fit(slides, brand)
    file = file_of(order, len(shown(pages)))
    views = Views(pages, slides.document, brand, _renderer(order, brand, stop), draw_charts)
    making = products(order, views, deck.audience)
    steps = _Steps(sum(product.steps for product in making), progress, stop)
    paths: list[Path] = []
    failed: list[tuple[Format, AttacheError]] = []
    with Staging() as staging:
        staging.prepare(order.out if file is None else file.parent)
        for product in making:
            try:
                paths += _staged(product, file, order.out, staging, steps)
            except CancelledError:
                raise
            except AttacheError as error:
                failed.append((product.format, error))
            except Exception as error:  # the others are to come out whole, whatever it is
                failed.append((product.format, _unexpected(error)))
        staging.commit()
    return Receipt(tuple(paths), tuple(failed), len(pages), warnings)


def written(slides: Slides, brand: Brand) -> bytes:
    """The .pptx of slides that are already there."""
    return write(fit(slides, brand), slides.document, brand)


def findings(pack: Pack, deck: Deck) -> tuple[Finding, ...]:
    """Everything found in a deck, its brand included, what blocks first."""
    try:
        brand = find_brand(deck.brand)
    except AttacheError as error:
        missing = Finding(Level.BLOCKS, "unknown-brand", error.message, mend=error.hint)
        return (missing, *check(pack, deck))
    found = check(pack, deck)
    if any(each.code == "unknown-name" for each in found):
        return found
    return _in_order([*found, *_changed_brand(deck, brand), *_without_font(outline(pack, deck))])


def _sendable(pack: Pack, deck: Deck, brand: Brand) -> tuple[Slides, int]:
    """The slides of a deck, and how many findings want a look. AttacheError where one blocks."""
    slides = outline(pack, deck)
    found = [*check(pack, deck, slides), *_changed_brand(deck, brand), *_without_font(slides)]
    require_sendable(found)
    return slides, sum(finding.level is Level.WARNS for finding in found)


def _changed_brand(deck: Deck, brand: Brand) -> Iterator[Finding]:
    """A finding where the brand is no longer what it was when the deck was saved."""
    if deck.brand == brand.id and deck.brand_digest not in ("", digest(brand)):
        yield Finding(
            Level.WARNS,
            "brand-changed",
            f"The brand {brand.name} has changed since the deck was saved.",
            mend="Look at the slides again, then save the deck.",
        )


def _without_font(slides: Slides) -> Iterator[Finding]:
    """A finding for each slide with characters that no bundled font has."""
    for slide in slides.slides:
        texts = [slide.title, *(text for _, text in shown_texts(slide))]
        lacking = {each for text in texts if not is_plain(text) for each in coverage.lacking(text)}
        if lacking:
            yield Finding(
                Level.WARNS,
                "character-without-font",
                f"No font that travels with Attaché has {' '.join(sorted(lacking))}: another "
                "machine may show another shape or a box.",
                slide=slide.key,
                mend="Say it in other characters, or look at it on the machine that shows it.",
            )


def _in_order(found: Sequence[Finding]) -> tuple[Finding, ...]:
    levels = list(Level)
    return tuple(sorted(found, key=lambda finding: levels.index(finding.level)))


def _renderer(order: Order, brand: Brand, stop: Callable[[], bool]) -> "Renderer":
    if order.exact:
        from attache.output.office import Office

        return Office(stop, faces=brand.faces)
    from attache.output.render import Rpptx

    return Rpptx(brand)


class _Steps:
    """Tells how far an export is, and stops it."""

    def __init__(
        self, total: int, progress: Callable[[Step], None], stop: Callable[[], bool]
    ) -> None:
        self._total, self._done = total, 0
        self._progress, self._stop = progress, stop

    def at(self, format_: Format, done: int) -> None:
        """Tell that `done` more steps are made. Raises CancelledError where the user stopped it."""
        self._done += done
        self._progress(Step(self._done, self._total, format_))
        if self._stop():
            raise CancelledError

    def skip(self, count: int) -> None:
        """Count steps that turned out not to be needed."""
        self._done += count


def _staged(
    product: "Product", file: Path | None, folder: Path, staging: Staging, steps: _Steps
) -> list[Path]:
    """The files of one format, staged; none of them where one fails."""
    paths: list[Path] = []
    steps.at(product.format, 0)
    try:
        for name, data in product.files():
            path = file or folder / name
            staging.add(path, data)
            paths.append(path)
            steps.at(product.format, 1 if len(paths) <= product.steps else 0)
    except BaseException:
        for path in paths:
            staging.drop(path)
        raise
    finally:
        steps.skip(max(0, product.steps - len(paths)))
    return paths


def _unexpected(error: Exception) -> UnexpectedError:
    refusal = UnexpectedError(f"An unexpected error occurred: {type(error).__name__}.")
    refusal.__cause__ = error
    return refusal
