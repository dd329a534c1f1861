"""How a chart of the user's own data would look in a deck that does not have it yet."""

from attache.charts.own.models import OwnChart
from attache.charts.own.plotted import plotted, undrawn
from attache.charts.suggest.advice import advice
from attache.deck import edits
from attache.deck.lookup import find_own_chart
from attache.deck.models import ChartChoice, Deck, Section
from attache.errors import AttacheError
from attache.output.fit import Fitter
from attache.output.preview import Previews
from attache.output.requests import DrawOwn, OwnPicture
from attache.pack.models import Pack
from attache.pack.vocabulary import Role
from attache.slides.models import ChartBlock, Slide, Slides
from attache.slides.outline import outline


def own_picture(request: DrawOwn, pack: Pack, fitter: Fitter, previews: Previews) -> OwnPicture:
    """The slide of the chart as the deck would have it, with what could mislead in it.

    A chart that cannot be drawn is told in words, with what mends it, as the user can go on from
    there.
    """
    chart, sector = request.chart, request.sector
    try:
        drawn = plotted(chart, language=pack.language, sector=sector)
        slides = outline(pack, _deck(request.deck, pack, chart, sector))
        slide = _slide_of(slides, chart.id)
        if slide is None:
            slides = outline(pack, _alone(request.deck, chart, sector))
            slide = _slide_of(slides, chart.id)
        if slide is None:
            raise AttacheError("No slide has room for this chart.")
        pages = fitter.fit(Slides(slides.document, (slide,)))
        png = previews.png(pages[0], 1, slides.document, request.width)
    except AttacheError as error:
        advised = advice(chart, undrawn(chart, language=pack.language, sector=sector))
        mends = tuple(each for each in advised if each.mend is not None)
        return OwnPicture(b"", mends, _plain(error.message, chart), error.hint)
    return OwnPicture(png, advice(chart, drawn))


def _deck(deck: Deck, pack: Pack, chart: OwnChart, sector: str) -> Deck:
    """The deck with the chart, which it may have already."""
    if find_own_chart(deck, chart.id) is not None:
        return edits.set_own_chart(deck, chart)
    return edits.add_own_chart(deck, pack, chart, sector=sector)


def _alone(deck: Deck, chart: OwnChart, sector: str) -> Deck:
    """A deck of the chart alone, for one whose roles leave no slide for it."""
    section = Section(sector=sector, charts=(ChartChoice(chart=chart.id),))
    changes = {"sections": (section,), "charts": (chart,), "roles": (Role.CHART,), "hidden": ()}
    return deck.model_copy(update=changes)


def _slide_of(slides: Slides, chart: str) -> Slide | None:
    for slide in slides.slides:
        for block in slide.blocks:
            if isinstance(block, ChartBlock) and block.spec.id == chart:
                return slide
    return None


def _plain(message: str, chart: OwnChart) -> str:
    """A refusal without the name that the chart has in the file: there is no other one here."""
    told = message.removeprefix(f'Chart "{chart.id}": ').removeprefix(f'Chart "{chart.id}" ')
    return told[:1].upper() + told[1:]
