"""One chart of the user's own data as a deck of a single slide, with no brief behind it."""

from attache.charts.spec import chart_spec
from attache.deck.keys import chart_key
from attache.pack.models import Chart
from attache.pack.vocabulary import Role
from attache.slides.models import Block, ChartBlock, Document, Slide, Slides, TextBlock
from attache.slides.sourceline import chart_source

_SECTION = "Chart"


def alone(chart: Chart, *, language: str = "en-US") -> Slides:
    """The chart on a slide of its own, with its caption, its callout and its source."""
    spec = chart_spec(chart, language=language)
    blocks: tuple[Block, ...] = (ChartBlock("chart", spec, chart.caption),)
    if chart.callout:
        blocks = (*blocks, TextBlock("callout", (chart.callout,)))
    slide = Slide(
        key=chart_key(chart.sectors[0], chart.id),
        role=Role.CHART,
        section=_SECTION,
        title=chart.title,
        blocks=blocks,
        source=chart_source(chart, language),
    )
    return Slides(
        Document(
            title=chart.title,
            subject=chart.caption,
            keywords="",
            category="",
            date="",
            language=language,
            marking="",
        ),
        (slide,),
    )
