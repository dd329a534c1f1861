"""What stands in a deck, as data: the texts, charts, tables and notes that both sides write."""

from collections.abc import Iterable, Iterator
from typing import Any, TypedDict, cast

from pptx import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide


class Text(TypedDict):
    """A text frame: the index of its placeholder, or None for a box, and (level, text) lines."""

    holder: int | None
    lines: list[tuple[int, str]]


class ChartData(TypedDict):
    """A chart: its placeholder, its python-pptx type, categories, and (name, values) series."""

    holder: int
    kind: int
    categories: list[str]
    series: list[tuple[str, list[float | None]]]


class TableData(TypedDict):
    """A table: its placeholder and its cells."""

    holder: int
    rows: list[list[str]]


class SlideData(TypedDict):
    """One slide: the name of its layout and all that stands on it."""

    layout: str
    texts: list[Text]
    charts: list[ChartData]
    tables: list[TableData]
    notes: list[str]


def contents(deck: str) -> list[SlideData]:
    """What stands on each slide of the .pptx at the path `deck`."""
    return [_slide(slide) for slide in Presentation(deck).slides]


def _slide(slide: Slide) -> SlideData:
    found = SlideData(
        layout=slide.slide_layout.name, texts=[], charts=[], tables=[], notes=_notes(slide)
    )
    for shape in _leaves(slide.shapes):
        holder = shape.placeholder_format.idx if shape.is_placeholder else None
        kind = cast("Any", shape)  # python-pptx tells shapes apart by has_chart and has_table
        if getattr(kind, "has_chart", False):
            found["charts"].append(_chart(holder or 0, kind.chart))
        elif getattr(kind, "has_table", False):
            cells = [[cell.text for cell in row.cells] for row in kind.table.rows]
            found["tables"].append(TableData(holder=holder or 0, rows=cells))
        elif shape.has_text_frame:
            lines = [(p.level, p.text) for p in kind.text_frame.paragraphs]
            if any(text for _, text in lines):
                found["texts"].append(Text(holder=holder, lines=lines))
    return found


def _leaves(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    """All shapes, those in groups too."""
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from _leaves(shape.shapes)
        else:
            yield shape


def _chart(holder: int, chart: Any) -> ChartData:
    plots = list(chart.plots)
    return ChartData(
        holder=holder,
        kind=int(chart.chart_type),
        categories=[str(category) for category in plots[0].categories],
        series=[(each.name, list(each.values)) for plot in plots for each in plot.series],
    )


def _notes(slide: Slide) -> list[str]:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    return [paragraph.text for paragraph in frame.paragraphs] if frame else []
