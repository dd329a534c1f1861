"""The native chart, as LibreOffice draws it, beside its twin: alike in every mark and label."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from twins import deck, drawings, frame, specs
from vectors import Drawn, Mark, Word, drawn

from attache import paths
from attache.brand.library import brand, house_brands
from attache.brand.models import Brand
from attache.charts.drawing import Drawing
from attache.charts.families import chart_table
from attache.charts.figure import pdf
from attache.charts.layout import chart_layout
from attache.pack.chart_type import ChartType
from attache.units import EMU_PER_POINT

_OFFICE = shutil.which("soffice")
_NEAR, _ACROSS, _DOWN = 1.0, 12.0, 6.0  # Points; LibreOffice sets text a little wider.
_SQUARE = 6  # A filled path of more points than this is a circle.
_RING = 12.0


@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("brand_id", house_brands())
def test_a_drawn_chart_is_alike_to_the_native_one(brand_id: str, tmp_path: Path) -> None:
    look, charts = brand(brand_id), specs()
    box = frame(look, charts[0]).box
    place = (box.left, box.top, box.width, box.height)
    left, top, width, height = (length / EMU_PER_POINT for length in place)
    twins = drawings(look, charts)
    office = _by_libreoffice(deck(look, charts), look, tmp_path)
    native = drawn(office, (left, top, width, height))
    for twin, theirs, ours in zip(twins, native, drawn(pdf(twins)), strict=True):
        chart = _Chart(twin)
        for kind in (_is_bar, _is_marker, _is_stroke):
            _must_match(chart, chart.marks(theirs, kind), chart.marks(ours, kind))
        _must_say_the_same(chart, chart.words(theirs), chart.words(ours))
        assert chart.names(ours) == chart.names_wanted, chart.name


class _Chart:
    """What a drawing's layout says of where its parts are, in points."""

    def __init__(self, drawing: Drawing) -> None:
        self.name = drawing.spec.id
        table = chart_table(drawing.spec)
        layout = chart_layout(drawing.spec, table, drawing.style)
        wide, high = (x / EMU_PER_POINT for x in (drawing.style.width, drawing.style.height))
        self._lies = drawing.spec.type is ChartType.BAR
        self._left, self._width = layout.plot.left * wide, layout.plot.width * wide
        self._height = layout.plot.height * high
        self._foot = (layout.plot.top + layout.plot.height) * high
        self._keys = 0.0 if layout.legend is None else layout.legend.height * high
        self.names_all = layout.skip == 1
        self.names_wanted = [name.split()[-1] for name in table.categories[:: layout.skip]]

    def marks(self, page: Drawn, kind: Callable[[Mark], bool]) -> list[Mark]:
        """The marks of a kind in the plot, by colour and place."""
        plot = [mark for mark in page.marks if mark.bounds[3] > self._keys]
        if not self.names_all:
            plot = self._stretched(plot)
        found = (mark for mark in plot if kind(mark))
        return sorted(found, key=lambda mark: (mark.color, *mark.bounds))

    def _stretched(self, marks: list[Mark]) -> list[Mark]:
        """All marks as wide and high as the plot.

        Where names are left out, LibreOffice chooses others, and makes room for their ends.
        """
        edges = list(zip(*(mark.bounds for mark in marks), strict=True))
        left, top, right, foot = min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])
        x, y = self._width / (right - left), self._height / (foot - top)
        return [
            replace(
                mark,
                bounds=(
                    (mark.bounds[0] - left) * x,
                    (mark.bounds[1] - top) * y,
                    (mark.bounds[2] - left) * x,
                    (mark.bounds[3] - top) * y,
                ),
            )
            for mark in marks
        ]

    def words(self, page: Drawn) -> list[Word]:
        """The words, by text and place. LibreOffice does not follow which names are left out."""
        found = (word for word in page.words if self.names_all or not self._is_name(word))
        return sorted(found, key=lambda word: (word.text, word.middle))

    def names(self, page: Drawn) -> list[str]:
        """The last words of the categories' names in the order of the axis."""
        found = [word for word in page.words if self._is_name(word)]
        found.sort(key=lambda word: word.middle[self._lies])
        return [word.text for word in found if word.text in self.names_wanted]

    def is_key(self, word: Word) -> bool:
        """Whether a word is the legend's, whose keys every program spaces in its own way."""
        return word.middle[1] < self._keys

    def _is_name(self, word: Word) -> bool:
        x, y = word.middle
        return x < self._left if self._lies else y > self._foot


def _must_match(chart: _Chart, theirs: list[Mark], ours: list[Mark]) -> None:
    """The same marks in the same colours and places."""
    assert [mark.color for mark in ours] == [mark.color for mark in theirs], chart.name
    for one, other in zip(theirs, ours, strict=True):
        apart = [abs(a - b) for a, b in zip(one.bounds, other.bounds, strict=True)]
        assert max(apart[::2]) <= _NEAR, (chart.name, one, other)
        assert max(apart[1::2]) <= _NEAR, (chart.name, one, other)
        assert one.filled or one.points == other.points, (chart.name, one, other)


def _must_say_the_same(chart: _Chart, theirs: list[Word], ours: list[Word]) -> None:
    """The same names and labels, in the same number format, at the same marks."""
    assert [word.text for word in ours] == [word.text for word in theirs], chart.name
    for one, other in zip(theirs, ours, strict=True):
        if chart.names_all and not chart.is_key(one):
            (x, y), (u, v) = one.middle, other.middle
            assert abs(x - u) <= _ACROSS, (chart.name, one, other)
            assert abs(y - v) <= _DOWN, (chart.name, one, other)


def _is_bar(mark: Mark) -> bool:
    return mark.filled and mark.points <= _SQUARE


def _is_marker(mark: Mark) -> bool:
    return mark.filled and mark.points > _SQUARE


def _is_stroke(mark: Mark) -> bool:
    """A line of the plot; LibreOffice outlines its markers too."""
    left, top, right, bottom = mark.bounds
    is_ring = mark.points > _SQUARE and right - left < _RING and bottom - top < _RING
    return not mark.filled and not is_ring


def _by_libreoffice(data: bytes, look: Brand, folder: Path) -> bytes:
    """A deck as PDF, in the bundled fonts alone."""
    faces = {face.name: face.twin for face in (look.heading, look.body, look.korean)}
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family>'
        f"<prefer><family>{twin}</family></prefer></alias>"
        for name, twin in faces.items()
    )
    fonts, path = folder / "fonts.conf", folder / "charts.pptx"
    fonts.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{paths.fonts()}</dir>'
        f"<cachedir>{folder / 'font-cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    path.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [str(_OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(path)]
    own_fonts = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=own_fonts)
    return path.with_suffix(".pdf").read_bytes()
