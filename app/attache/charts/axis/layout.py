"""Where things are in a chart's frame, and which labels have room: shares of width and height."""

from collections.abc import Sequence
from dataclasses import replace

from attache.charts.axis.combination import combined_layout
from attache.charts.axis.endings import band_endings, line_endings, settled, text_of, value_at
from attache.charts.axis.framing import Box, Page, highlighted, page_of
from attache.charts.axis.label_room import labelled_points, no_points
from attache.charts.axis.places import Ending, Layout
from attache.charts.axis.rooms import (
    category_names,
    have_room,
    is_apart,
    legend_box,
    plot_box,
    under_legend,
)
from attache.charts.axis.slope import slope_layout
from attache.charts.axis.value_axis import is_finite_reach, value_axis
from attache.charts.spec import ChartSpec
from attache.charts.style import ChartStyle
from attache.charts.table import Table
from attache.pack.chart_type import ChartType


def chart_layout(spec: ChartSpec, table: Table, style: ChartStyle) -> Layout:
    """The layout of a chart in a frame of the style's size, with the room of its annotations."""
    page = page_of(spec, table, style)
    if not spec.annotations:
        return arranged(page)
    from attache.charts.annotate.axis import ARRANGING  # most charts have no annotations
    from attache.charts.annotate.room import with_room

    return with_room(spec, page, style, ARRANGING)


def arranged(page: Page) -> Layout:
    """The layout of a page, its spare room left empty."""
    if page.type is ChartType.COMBINATION:
        return combined_layout(page)
    if page.type is ChartType.SLOPE:
        return slope_layout(page)
    names = [column.name for column in page.table.data]
    legend = legend_box(page, names) if page.several else None
    draft = _laid_out(page, legend)
    if page.type is ChartType.LINE and page.several and draft.labels[0]:
        return _named_lines(page) or _laid_out(page, legend, labels=False)
    if page.type is ChartType.AREA and page.several and page.spec.show_labels:
        return _named_bands(page) or draft
    return draft


def _laid_out(
    page: Page, legend: Box | None, endings: Sequence[str] = (), *, labels: bool = True
) -> Layout:
    names = category_names(page)
    labels = labels and page.spec.show_labels
    plot = plot_box(page, under_legend(page, legend), names, endings, labels=labels)
    scale = value_axis(page, plot, labels=labels)
    chosen = labelled_points(page, plot, scale) if labels else no_points(page)
    axis = not any(chosen)
    if axis and labels:
        return _laid_out(page, legend, endings, labels=False)
    return Layout(
        plot=plot,
        legend=legend,
        labels=chosen,
        value_axis=axis,
        skip=names.skip,
        turn=names.turn,
        gap=page.gap,
        crowded=page.crowded,
        scale=scale,
        edges=page.edges,
    )


def _named_lines(page: Page) -> Layout | None:
    """Lines that end in their names, None where those would not keep clear of one another."""
    columns = page.table.data
    if any(not column.known or column.known[-1][0] != page.count - 1 for column in columns):
        return None
    wanted = line_endings(page)
    return _named(page, wanted, [value_at(page, ending) for ending in wanted])


def _named_bands(page: Page) -> Layout | None:
    """Areas whose bands end in their names, None where some are too thin for that."""
    middles = [value for column in page.table.helpers for _, value in column.known]
    return _named(page, band_endings(page), middles)


def _named(page: Page, wanted: Sequence[Ending], heights: Sequence[float]) -> Layout | None:
    texts = [text_of(page, ending) for ending in wanted if ending.name]
    draft = _laid_out(page, None, texts)
    if not have_room(page, texts) or not is_finite_reach(draft.scale.low, draft.scale.high):
        return None
    endings = settled(page, draft.plot, draft.scale, wanted, heights)
    return replace(draft, endings=endings) if is_apart(page, draft.plot, endings) else None


__all__ = ["Box", "Layout", "arranged", "chart_layout", "highlighted"]
