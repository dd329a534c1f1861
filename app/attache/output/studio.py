"""The studio: makes what the window asks for, and remembers what it made as long as that serves."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Any, cast

from attache.brand import library
from attache.brand.models import Brand
from attache.brand.stored import digest
from attache.deck import edits
from attache.deck.models import Deck
from attache.errors import AttacheError
from attache.output.export import Receipt, Step, export, findings
from attache.output.fit import Fitter
from attache.output.page import Page, TextFit
from attache.output.preview import Previews
from attache.output.render import Rpptx
from attache.output.requests import (
    AddBrand,
    Added,
    Answer,
    Arrange,
    Arrangement,
    BrandFacts,
    Check,
    Draw,
    DrawChart,
    DrawOwn,
    Export,
    Fits,
    ListBrands,
    OwnPicture,
    PageFacts,
    Picture,
    ReadData,
    ReadMatch,
    Rematch,
    RemoveBrand,
    Request,
    Sample,
    Suggest,
)
from attache.pack.loading import load_installed
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.findings import Finding
from attache.slides.models import Slide, Slides
from attache.slides.outline import outline
from attache.slides.speaking import seconds

_SETTINGS_KEPT = 6
"""How many brands are kept ready: those of the house, and the user's own on which he works."""
_DECKS_KEPT = 8
_GALLERY_COLORS = ("bg1", "tx1", "tx2", "accent1", "accent2", "accent3")


@dataclass(frozen=True, slots=True)
class Job:
    """How a request that takes its time tells how far it is, and asks whether to stop."""

    progress: Callable[[Step], None] = lambda _: None
    stop: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class _Setting:
    """A brand in the state that `digest` tells, with what fits and draws in it.

    `own` fits charts while they are made, so that the slides of the deck stay fitted meanwhile.
    """

    brand: Brand
    digest: str
    fitter: Fitter
    previews: Previews
    own: Fitter


@dataclass(frozen=True, slots=True)
class _Arranged:
    """A deck as slides and pages in a setting; `looks` tell the pages' pictures apart."""

    setting: _Setting
    slides: Slides
    pages: tuple[Page, ...]
    looks: tuple[bytes, ...]


class Studio:
    """Answers requests, one after another."""

    def __init__(self) -> None:
        self._packs: dict[str, Pack] = {}
        self._settings: OrderedDict[str, _Setting] = OrderedDict()
        self._arranged: list[tuple[Deck, _Arranged]] = []
        self._exact: dict[str, Previews] = {}
        self._looks: dict[int, tuple[Page, int, bytes]] = {}

    def answer(self, request: Request[Answer], job: Job | None = None) -> Answer:
        """What `request` asks for. Raises AttacheError where that cannot be made."""
        return cast("Answer", self._answer(request, job or Job()))

    @singledispatchmethod
    def _answer(self, request: Request[Any], _: Job) -> object:
        raise TypeError(f"no request: {request!r}")

    @_answer.register
    def _arrange(self, request: Arrange, _: Job) -> Arrangement:
        made = self._arrangement(request.deck)
        slides = {slide.key: slide for slide in made.slides.slides}
        pages = tuple(
            _facts(page, number, slides[page.key], look)
            for number, (page, look) in enumerate(zip(made.pages, made.looks, strict=True), 1)
        )
        brand = made.setting.brand
        return Arrangement(request.deck, made.slides, pages, brand.width / brand.height)

    @_answer.register
    def _check(self, request: Check, _: Job) -> tuple[Finding, ...]:
        return findings(self._pack(request.deck), request.deck)

    @_answer.register
    def _fits(self, request: Fits, _: Job) -> tuple[TextFit, ...]:
        made = self._made(request.deck)
        pages = [page for page in made.pages if page.key == request.key]
        return made.setting.fitter.text_fits(pages)

    @_answer.register
    def _draw(self, request: Draw, _: Job) -> Picture:
        made = self._made(request.deck)
        page, number = _page(made.pages, request.number)
        previews = self._exactly(made.setting) if request.exact else made.setting.previews
        png = previews.png(page, number, made.slides.document, request.width)
        return Picture(png, made.looks[number - 1])

    @_answer.register
    def _draw_chart(self, request: DrawChart, _: Job) -> bytes:
        from attache.output.chart_files import chart_files

        made = self._made(request.deck)
        page, _number = _page(made.pages, request.number)
        brand, document = made.setting.brand, made.slides.document
        for chart in chart_files((page,), document, brand, width=request.width):
            return chart.png
        raise AttacheError("There is no chart on this slide.", "Choose a slide with a chart.")

    @_answer.register
    def _read_data(self, request: ReadData, _: Job) -> object:
        from attache.data.reading import read_file, read_text

        if request.path is None:
            return read_text(request.text, request.reading)
        return read_file(request.path, request.reading)

    @_answer.register
    def _suggest(self, request: Suggest, _: Job) -> object:
        from attache.charts.suggest.proposal import proposals

        return proposals(request.table, request.base)

    @_answer.register
    def _draw_own(self, request: DrawOwn, _: Job) -> OwnPicture:
        from attache.output.studio_own import own_picture

        setting = self._setting(request.deck.brand)
        return own_picture(request, self._pack(request.deck), setting.own, setting.previews)

    @_answer.register
    def _sample(self, request: Sample, _: Job) -> tuple[bytes, ...]:
        made = self._arrangement(edits.set_brand(request.deck, request.brand))
        previews, document = made.setting.previews, made.slides.document
        return tuple(
            previews.png(made.pages[number - 1], number, document, request.width)
            for number in _first_of(made.pages, request.roles)
        )

    @_answer.register
    def _list_brands(self, _request: ListBrands, _: Job) -> tuple[BrandFacts, ...]:
        return tuple(map(self._brand_facts, library.brands()))

    @_answer.register
    def _add_brand(self, request: AddBrand, _: Job) -> Added:
        from attache.brand.told import told

        added = library.add(request.file, request.name)
        return Added(self._brand_facts(added.brand.id), tuple(told(added)))

    @_answer.register
    def _read_match(self, request: ReadMatch, _: Job) -> object:
        return library.template_facts(request.brand)

    @_answer.register
    def _rematch(self, request: Rematch, _: Job) -> BrandFacts:
        return self._brand_facts(library.correct(request.brand, dict(request.layouts)).id)

    @_answer.register
    def _remove_brand(self, request: RemoveBrand, _: Job) -> None:
        library.remove(request.brand)

    @_answer.register
    def _export(self, request: Export, job: Job) -> Receipt:
        from attache.output.chart_process import ChartProcess

        with ChartProcess() as charts:
            return export(
                self._pack(request.deck),
                request.deck,
                request.order,
                progress=job.progress,
                stop=job.stop,
                draw_charts=charts.pdf,
            )

    def _pack(self, deck: Deck) -> Pack:
        if deck.pack not in self._packs:
            self._packs[deck.pack] = load_installed(deck.pack)
        return self._packs[deck.pack]

    def _setting(self, brand_id: str) -> _Setting:
        """The brand as it is now, with what is remembered of it."""
        brand = library.brand(brand_id)
        state = digest(brand)
        kept = self._settings.get(brand_id)
        if kept is None or kept.digest != state:
            previews = Previews(brand, Rpptx(brand))
            kept = _Setting(brand, state, Fitter(brand), previews, Fitter(brand))
            self._settings[brand_id] = kept
        self._settings.move_to_end(brand_id)
        while len(self._settings) > _SETTINGS_KEPT:
            self._settings.popitem(last=False)
        return kept

    def _made(self, deck: Deck) -> _Arranged:
        """The deck as it was arranged last; whether its brand has changed since is not asked."""
        known = next((made for each, made in self._arranged if each == deck), None)
        return known or self._arrangement(deck)

    def _arrangement(self, deck: Deck) -> _Arranged:
        setting = self._setting(deck.brand)
        for known, made in self._arranged:
            if known == deck and made.setting is setting:
                return made
        slides = outline(self._pack(deck), deck)
        pages = setting.fitter.fit(slides)
        looks = tuple(
            self._look(setting, page, number, slides) for number, page in enumerate(pages, 1)
        )
        made = _Arranged(setting, slides, pages, looks)
        self._arranged = [(deck, made), *self._arranged][:_DECKS_KEPT]
        self._looks = {
            id(page): self._looks[id(page)] for _, each in self._arranged for page in each.pages
        }
        return made

    def _look(self, setting: _Setting, page: Page, number: int, slides: Slides) -> bytes:
        """What tells the picture of a page from others; a page that did not change is not asked."""
        known = self._looks.get(id(page))
        if known is None or known[0] is not page or known[1] != number:
            look = setting.previews.digest(page, number, slides.document, 0)
            known = self._looks[id(page)] = (page, number, look)
        return known[2]

    def _exactly(self, setting: _Setting) -> Previews:
        """Previews that LibreOffice draws."""
        if setting.digest not in self._exact:
            from attache.output.office import Office

            office = Office(lambda: False, faces=setting.brand.faces)
            self._exact = {setting.digest: Previews(setting.brand, office)}
        return self._exact[setting.digest]

    def _brand_facts(self, brand_id: str) -> BrandFacts:
        house, purpose = brand_id in library.house_brands(), library.purpose(brand_id)
        try:
            setting = self._setting(brand_id)
        except AttacheError as error:
            return BrandFacts(brand_id, brand_id, purpose, house, "", (), str(error))
        brand = setting.brand
        colors = tuple(brand.rgb(name) for name in _GALLERY_COLORS)
        return BrandFacts(brand_id, brand.name, purpose, house, setting.digest, colors)


def _facts(page: Page, number: int, slide: Slide, look: bytes) -> PageFacts:
    return PageFacts(
        key=page.key,
        number=number,
        role=page.role,
        section=page.section,
        title=page.title,
        first=page.first,
        hidden=page.hidden,
        look=look,
        seconds=seconds(slide) if page.first else 0.0,
    )


def _page(pages: Sequence[Page], number: int) -> tuple[Page, int]:
    """The page with that number, or the last one where a deck has fewer."""
    if not pages:
        raise AttacheError("The deck has no slides.", "Choose a point, or add a slide.")
    number = min(max(number, 1), len(pages))
    return pages[number - 1], number


def _first_of(pages: Sequence[Page], roles: Sequence[Role]) -> list[int]:
    """The number of the first page of each role that there is, in the order of `roles`."""
    numbers: dict[Role, int] = {}
    for number, page in enumerate(pages, 1):
        numbers.setdefault(page.role, number)
    return [numbers[role] for role in roles if role in numbers]
