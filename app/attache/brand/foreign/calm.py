"""The calm parts of a slide, cell by cell: where text of a colour can stand free of ornaments."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from attache.brand.contrast import luminance
from attache.brand.foreign.frames import common
from attache.brand.foreign.grounds import CELL, Ground, Marks, cell_means
from attache.brand.models import Box
from attache.brand.pixels import Numbers, contrasts
from attache.units import Emu

_BUSY = 0.08
"""The share of edges from which on a cell belongs to an ornament."""


@dataclass(frozen=True)
class Calm:
    """The cells of a ground."""

    ground: Ground

    def largest(
        self, zone: Box, wish: Box, color: str, least: tuple[Emu, Emu], aim: float
    ) -> Box | None:
        """The free rectangle in `zone` that has most of `wish` and most room besides.

        Text in `color` has the contrast `aim` in it; it is at least as wide and as high as
        `least`, or else there is none.
        """
        free = self._free(zone, color, aim)
        found = (self._box(cells) for cells in _rectangles(free, *map(self._cells, least)))
        return max(
            (box for box in found if box.width >= least[0] and box.height >= least[1]),
            key=lambda box: (common(box, wish) + 0.5 * box.width * box.height, -box.top),
            default=None,
        )

    def run(self, strip: Box, color: str, aim: float) -> Box | None:
        """The widest stretch of a strip that is free from its top to its foot."""
        free = self._free(strip, color, aim)
        top, bottom, _, _ = self._rows(strip)
        best = max(_runs(free[top:bottom]), key=lambda run: run[1] - run[0], default=None)
        if best is None:
            return None
        left, right = (round(each * self._size) for each in best)
        left = max(left, strip.left)
        right = min(right, strip.left + strip.width)
        return Box(Emu(left), strip.top, Emu(right - left), strip.height) if right > left else None

    @property
    def _size(self) -> float:
        """EMU of a cell."""
        return CELL * self.ground.width / self.ground.pixels.shape[1]

    def _cells(self, length: Emu) -> int:
        return max(1, int(length / self._size) - 1)

    @cached_property
    def _busy(self) -> Marks:
        """Cells that hold a part of an ornament, and their neighbours: text keeps its distance."""
        busy = cell_means(self.ground.edges.astype(np.float64)) > _BUSY
        wide = busy.copy()
        wide[1:] |= busy[:-1]
        wide[:-1] |= busy[1:]
        wide[:, 1:] |= busy[:, :-1]
        wide[:, :-1] |= busy[:, 1:]
        return wide

    @cached_property
    def _luminances(self) -> Numbers:
        return cell_means(self.ground.luminances)

    def _free(self, zone: Box, color: str, aim: float) -> Marks:
        reads = contrasts(self._luminances, luminance(color)) >= aim
        inside = np.zeros_like(self._busy)
        top, bottom, left, right = self._rows(zone)
        inside[top:bottom, left:right] = True
        return reads & ~self._busy & inside

    def _rows(self, zone: Box) -> tuple[int, int, int, int]:
        """(top, bottom, left, right) of the cells that lie wholly in a box."""
        ends = (zone.top, zone.bottom, zone.left, zone.left + zone.width)
        top, bottom, left, right = (each / self._size for each in ends)
        return (
            int(np.ceil(top - 0.01)), int(bottom + 0.01), int(np.ceil(left - 0.01)),
            int(right + 0.01),
        )  # fmt: skip

    def _box(self, cells: tuple[int, int, int, int]) -> Box:
        top, bottom, left, right = (round(each * self._size) for each in cells)
        right, bottom = min(right, self.ground.width), min(bottom, self.ground.height)
        return Box(Emu(left), Emu(top), Emu(right - left), Emu(bottom - top))


def _rectangles(
    free: Marks, least_width: int, least_height: int
) -> Iterator[tuple[int, int, int, int]]:
    """(top, bottom, left, right) of all free rectangles that cannot grow to a side or upwards."""
    heights = np.zeros(free.shape[1], dtype=np.int64)
    for row, marks in enumerate(free):
        heights = np.where(marks, heights + 1, 0)
        if heights.max() < least_height:
            continue
        open_ones: list[tuple[int, int]] = []
        for column, height in enumerate([*heights.tolist(), 0]):
            start = column
            while open_ones and open_ones[-1][1] > height:
                start, tall = open_ones.pop()
                if tall >= least_height and column - start >= least_width:
                    yield row + 1 - tall, row + 1, start, column
            if height and (not open_ones or open_ones[-1][1] < height):
                open_ones.append((start, height))


def _runs(free: Marks) -> Iterator[tuple[int, int]]:
    """(start, end) of every stretch of columns that are free from top to bottom."""
    start = None
    for column, is_free in enumerate([*(bool(each.all()) for each in free.T), False]):
        if is_free and start is None:
            start = column
        elif not is_free and start is not None:
            yield start, column
            start = None
