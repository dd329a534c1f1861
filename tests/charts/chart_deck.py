"""A minimal deck around charts, in a house palette, for tests that open what the user gets."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from openxml_audit import validate_pptx  # pyright: ignore[reportMissingTypeStubs]
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.util import Emu, Inches

from attache.charts.native import chart_part
from attache.charts.spec import ChartSpec, Series
from attache.charts.style import ChartStyle
from attache.charts.workbook import workbook
from attache.pack.chart_type import ChartType

PALETTE = {
    "dk1": "14233F",
    "lt1": "FBF8F1",
    "dk2": "14233F",
    "lt2": "E9E4D6",
    "accent1": "14233F",
    "accent2": "8D99B0",
    "accent3": "A98443",
    "accent4": "5B7083",
    "accent5": "C9B88F",
    "accent6": "3E4C68",
}
STYLE = ChartStyle(
    muted="accent6", gain="accent3", loss="accent4", on_series=("bg1", "tx1", "tx1", "bg1")
)


def make_spec(
    chart_type: ChartType = ChartType.BAR,
    categories: Sequence[str] = ("One", "Two", "Three"),
    *values: Sequence[float | None],
    names: Iterable[str] | None = None,
    decimals: int = 1,
    highlight: str | None = None,
    show_labels: bool = True,
    language: str = "en-US",
) -> ChartSpec:
    """A spec of a few values; series are named Series 1, Series 2, ... unless `names` says so."""
    rows = values or ((1.0, 2.0, 3.0),)
    called = list(names) if names else [f"Series {i}" for i in range(1, len(rows) + 1)]
    return ChartSpec(
        id="test-chart",
        type=chart_type,
        title="What the chart shows",
        unit="USD bn",
        decimals=decimals,
        categories=tuple(categories),
        series=tuple(Series(name, tuple(row)) for name, row in zip(called, rows, strict=True)),
        events=(),
        highlight=highlight,
        show_labels=show_labels,
        alt_text="Alt text",
        language=language,
    )


def deck_of(specs: Sequence[ChartSpec], style: ChartStyle = STYLE) -> bytes:
    """A deck with one chart a slide, each from its chart part and its workbook."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    _paint(deck.part.part_related_by(RELATIONSHIP_TYPE.SLIDE_MASTER))
    for spec in specs:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        title = slide.shapes.title
        assert title is not None
        title.text = f"{spec.type}: {spec.title}"
        frame = slide.shapes._spTree  # pyright: ignore[reportPrivateUsage]
        package = deck.part.package
        part = ChartPart.load(
            PackURI(f"/ppt/charts/chart{len(deck.slides)}.xml"),
            CONTENT_TYPE.DML_CHART,
            package,
            chart_part(spec, style),
        )
        assert (
            part.relate_to(EmbeddedXlsxPart.new(workbook(spec), package), RELATIONSHIP_TYPE.PACKAGE)
            == "rId1"
        )
        relationship = slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
        frame.append(parse_xml(_frame_xml(relationship, style)))
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


@dataclass(frozen=True)
class Reopened:
    """What python-pptx finds in a chart of a saved deck: of its first plot, as plain values."""

    kind: object
    categories: list[str]
    series: dict[str, tuple[float | None, ...]]


def reopened(deck: bytes) -> list[Reopened]:
    """The charts of a saved deck, opened again."""
    shapes: list[Any] = [
        shape for slide in Presentation(io.BytesIO(deck)).slides for shape in slide.shapes
    ]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    return [
        Reopened(
            chart.chart_type,
            list(chart.plots[0].categories),
            {series.name: tuple(series.values) for series in chart.plots[0].series},
        )
        for chart in charts
    ]


def findings(path: Path) -> list[str]:
    """What a schema validator finds in a deck."""
    return [str(error) for error in cast("Any", validate_pptx(str(path))).errors]


def _paint(master: Part) -> None:
    """Give the deck the palette and fonts of a house brand."""
    theme = master.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = theme.blob.decode()
    for name, color in PALETTE.items():
        xml = re.sub(
            rf"<a:{name}>.*?</a:{name}>",
            f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>',
            xml,
            flags=re.DOTALL,
        )
    theme.blob = xml.encode()  # pyright: ignore


def _frame_xml(relationship: str, style: ChartStyle) -> str:
    left, top = Emu(Inches(0.6)), Emu(Inches(2))
    return (
        '<p:graphicFrame xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<p:nvGraphicFramePr><p:cNvPr id="99" name="Chart" descr="Alt text"/>'
        "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{style.width}" cy="{style.height}"/></p:xfrm>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        f'r:id="{relationship}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
