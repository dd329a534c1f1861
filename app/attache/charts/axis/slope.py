"""Lines from one of two categories to the other, each with its name and value at both ends."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.charts.axis.endings import settled, text_of, value_at
from attache.charts.axis.framing import Box, Page, highlighted
from attache.charts.axis.places import Ending, Layout
from attache.charts.axis.rooms import category_names, is_apart
from attache.charts.axis.value_axis import value_axis
from attache.charts.measure import cut_text, widest
from attache.charts.scale import Scale
from attache.charts.spec import ChartSpec
from attache.charts.table import Table, plain_table
from attache.errors import AttacheError

_SIDE = 0.36  # Of the frame, at the most, for the labels of one side.
_BOLD = 1.06


def slope_table(spec: ChartSpec) -> Table:
    """The cells of a slope.

    Raises AttacheError as `plain_table` does, and where there are not two categories.
    """
    if len(spec.categories) != 2:
        raise AttacheError(
            f'Chart "{spec.id}" has {len(spec.categories)} categories; '
            "a slope runs from one to a second.",
            "Choose two of them, or draw the chart as lines.",
        )
    return plain_table(spec)


def slope_layout(page: Page) -> Layout:
    """Both sides have the room of their labels; names that are too long are cut."""
    names = category_names(page)
    wanted = tuple(_endings(page))
    rooms = [_room(page, [ending for ending in wanted if ending.place == side]) for side in "lr"]
    foot, top = names.room, page.size
    plot = page.shares(rooms[0], top, rooms[1], foot)
    scale = value_axis(page, plot, labels=page.spec.show_labels)
    endings = tuple(_settled(page, plot, scale, wanted))
    return Layout(
        plot=plot,
        legend=None,
        labels=tuple(
            frozenset(e.point for e in endings if e.series == order)
            for order in range(len(page.table.data))
        ),
        value_axis=False,
        skip=1,
        turn=0,
        gap=page.gap,
        crowded=False,
        scale=scale,
        edges=True,
        endings=endings,
    )


def _endings(page: Page) -> Iterator[Ending]:
    """A label at each end of each line, its name cut where the side is too narrow."""
    valued = page.spec.show_labels
    for order, column in enumerate(page.table.data):
        for point, value in column.known:
            place = "lr"[point]
            beside = f"{column.numbers.text(value)} " if valued else ""
            room = page.width * _SIDE - page.size - page.width_of(beside) * _BOLD
            name = cut_text(column.name, page.size * _BOLD, room)
            yield Ending(
                order,
                point,
                place,
                name,
                is_whole=name == column.name,
                is_valued=valued,
                name_follows=place == "r",
            )


def _room(page: Page, endings: Sequence[Ending]) -> float:
    texts = [text_of(page, ending) for ending in endings]
    return max(widest(texts, page.size) * _BOLD + page.size, page.size * 3)


def _settled(page: Page, plot: Box, scale: Scale, wanted: Sequence[Ending]) -> Iterator[Ending]:
    """The labels that have room near their points, one after the other in order of weight."""
    for point, side in enumerate("lr"):
        here = {ending.series: ending for ending in wanted if ending.place == side}
        kept: tuple[Ending, ...] = ()
        for series in _by_weight(page, point):
            tried = [replace(ending, shift=0.0) for ending in (*kept, here[series])]
            heights = [value_at(page, ending) for ending in tried]
            placed = settled(page, plot, scale, tried, heights)
            kept = placed if is_apart(page, plot, placed) else kept
        yield from kept


def _by_weight(page: Page, point: int) -> list[int]:
    """The series with a value at one end: the highlighted, the outermost, then in order."""
    values = [(column.values[point], i) for i, column in enumerate(page.table.data)]
    known = [(value, i) for value, i in values if value is not None]
    if not known:
        return []
    lit = highlighted(page.spec)
    first = [i for _, i in known if i == lit]
    return list(dict.fromkeys([*first, max(known)[1], min(known)[1], *(i for _, i in known)]))
