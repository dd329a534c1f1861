"""Labels at the ends of lines and areas: what they say, and how they keep clear of one another."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from attache.charts.axis.framing import Box, Page
from attache.charts.axis.places import Ending
from attache.charts.axis.rooms import SPREAD
from attache.charts.scale import Scale

_SIDES = ("l", "r")


def line_endings(page: Page) -> tuple[Ending, ...]:
    """The first value of each line, and the name with the last."""
    found: list[Ending] = []
    for order, column in enumerate(page.table.data):
        first, last = column.known[0][0], column.known[-1][0]
        if first != last:
            found.append(Ending(order, first, "l"))
        found.append(Ending(order, last, "r", column.name))
    return tuple(found)


def band_endings(page: Page) -> tuple[Ending, ...]:
    """The name of each band of stacked areas."""
    last = page.count - 1
    columns = enumerate(page.table.data)
    return tuple(Ending(i, last, "r", column.name, is_valued=False) for i, column in columns)


def settled(
    page: Page, plot: Box, scale: Scale, endings: Iterable[Ending], heights: Sequence[float]
) -> tuple[Ending, ...]:
    """The endings moved apart on each side; `heights` are the values at which they would stand."""
    both = list(zip(endings, heights, strict=True))
    moved: list[Ending] = []
    for side in _SIDES:
        here = [(ending, value) for ending, value in both if ending.place == side]
        wanted = [_down(page, plot, scale, value) for _, value in here]
        top, foot = plot.top * page.height, (plot.top + plot.height) * page.height
        places = spread(wanted, page.line * SPREAD, top, foot - page.line / 2)
        moved += [
            replace(ending, shift=round(place - want, 2))
            for (ending, _), place, want in zip(here, places, wanted, strict=True)
        ]
    return tuple(moved)


def value_at(page: Page, ending: Ending) -> float:
    """The value at whose height an ending would stand."""
    return page.table.data[ending.series].values[ending.point] or 0.0


def text_of(page: Page, ending: Ending) -> str:
    """What an ending says."""
    column = page.table.data[ending.series]
    return ending.text(column.numbers.text(value_at(page, ending)))


def spread(wanted: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Places at least `apart`, as near to the wanted ones as they can be, from `low` to `high`.

    What has no room there in all goes on beyond `high`.
    """

    def start(group: Sequence[int]) -> float:
        """Where the first of neighbours stands for all to be as near as they can."""
        mean = sum(wanted[i] - rank * apart for rank, i in enumerate(group)) / len(group)
        return max(low, min(mean, high - (len(group) - 1) * apart))

    groups: list[list[int]] = []
    for i in sorted(range(len(wanted)), key=lambda i: wanted[i]):
        groups.append([i])
        while len(groups) > 1 and start(groups[-2]) + len(groups[-2]) * apart > start(groups[-1]):
            last = groups.pop()
            groups[-1] += last
    places = [0.0] * len(wanted)
    for group in groups:
        for rank, i in enumerate(group):
            places[i] = start(group) + rank * apart
    return places


def _down(page: Page, plot: Box, scale: Scale, value: float) -> float:
    """How far below the frame's top a value is."""
    share = (value - scale.low) / (scale.high - scale.low)
    return (plot.top + plot.height * (1 - min(1.0, max(0.0, share)))) * page.height
