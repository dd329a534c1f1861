"""The user's own numbers: tables written, read, and drawn as every type of chart."""

import datetime
import io
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from attache.cli.self_test.decks import first_slide
from attache.cli.self_test.looks import (
    font_names,
    look_at_pdf,
    look_at_picture,
    look_at_svg,
    read_deck,
    workbooks,
)
from attache.cli.self_test.steps import Step, require
from attache.pack.chart_type import DRAWN_AS_SHAPES, ChartType

if TYPE_CHECKING:
    from attache.brand.models import Brand
    from attache.charts.own.models import OwnChart
    from attache.data.models import Table
    from attache.pack.models import Chart
    from attache.slides.models import Slides

_WIDTH = 1920
"""How wide a chart by itself is drawn, in pixels."""
_SMALL = 480
_CSV, WORKBOOK = "trade.csv", "trade.xlsx"
_HEADERS = (
    "Year",
    "Partner",
    "Exports, USD million",
    "Imports, USD million",
    "Growth, %",
    "Change",
)
_ROWS = (
    (2021, "Korea", 95100, 66000, 2.3, 60),
    (2022, "Japan", 98350.5, 80250, -1.4, 15.5),
    (2023, "베트남", 65056, 45600, 11, -5.5),
    (2024, "Türkiye", 131600, 65500, 0.8, 70),
)
_NUMBERS = {float(cell) for row in _ROWS for cell in row[2:] if not isinstance(cell, str)}
_COLUMNS: Mapping[ChartType, tuple[int, tuple[int, ...]]] = {
    ChartType.BAR: (1, (2,)),
    ChartType.COLUMN: (1, (2, 3)),
    ChartType.STACKED: (1, (2, 3)),
    ChartType.STACKED_100: (1, (2, 3)),
    ChartType.LINE: (0, (2, 3)),
    ChartType.AREA: (0, (2,)),
    ChartType.DOUGHNUT: (1, (2,)),
    ChartType.SCATTER: (3, (2,)),
    ChartType.COMBINATION: (0, (2, 4)),
    ChartType.WATERFALL: (1, (5,)),
    ChartType.BULLET: (1, (3, 2)),
    ChartType.SLOPE: (1, (3, 2)),
    ChartType.DOT: (1, (2, 3)),
    ChartType.MARIMEKKO: (1, (2, 3)),
    ChartType.TABLE: (1, (2, 4)),
    ChartType.NUMBER: (1, (2,)),
    ChartType.TIMELINE: (0, (1,)),
}
"""Which column of the table names what is compared, and which are measured."""
_KOREAN = {
    "title": "대미 수출은 해마다 늘었습니다",
    "source": "산업통상자원부",
    "callout": "반도체가 이끌었습니다",
}


def steps(folder: Path) -> Iterator[Step]:
    """Steps that write and read tables, and one for each type of chart."""
    yield Step("write and read a CSV file", partial(_read_csv, folder))
    yield Step("write and read an XLSX file", partial(read_workbook, folder))
    for kind in ChartType:
        yield Step(f"chart {kind}", partial(_draw, folder, kind))
    yield Step("a slide and a PDF in Korean", partial(_draw_korean, folder))


def _read_csv(folder: Path) -> None:
    text = "\n".join(";".join(str(cell) for cell in row) for row in (_HEADERS, *_ROWS))
    (folder / _CSV).write_text(text, encoding="utf-8")
    check_table(_table(folder / _CSV), _CSV)


class _Sheet(Protocol):
    def write_row(self, row: int, col: int, data: tuple[object, ...]) -> int: ...


class _Book(Protocol):
    """What is used of XlsxWriter, which has no types."""

    def add_worksheet(self, name: str) -> _Sheet: ...
    def close(self) -> None: ...


def read_workbook(folder: Path) -> None:
    """Write a workbook with XlsxWriter, and read it again."""
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]  (it has none)

    book = cast("_Book", xlsxwriter.Workbook(str(folder / WORKBOOK)))
    sheet = book.add_worksheet("Trade")
    for number, row in enumerate((_HEADERS, *_ROWS)):
        sheet.write_row(number, 0, row)
    book.close()
    check_table(_table(folder / WORKBOOK), WORKBOOK)


@cache
def _table(path: Path) -> "Table":
    """The table in a file, as Attaché understands it."""
    from attache.data.reading import read_file

    return read_file(path).table


def check_table(table: "Table", name: str) -> None:
    """Raises AttacheError unless a table has the numbers and the names that were written."""
    numbers = _numbers_in(table)
    require(numbers == _NUMBERS, f"{name} was read as {sorted(numbers)}")
    names = table.columns[1].cells
    require(names == tuple(row[1] for row in _ROWS), f"{name} was read as {', '.join(names)}")


def _numbers_in(table: "Table") -> set[float]:
    from attache.data.models import NUMERIC

    columns = (column for column in table.columns if column.kind in NUMERIC)
    return {float(each) for column in columns for each in column.numbers if each is not None}


def _draw(folder: Path, kind: ChartType) -> None:
    """A chart as a drawing and a picture of the CSV file, and native of the workbook."""
    from attache.output.chart_alone import chart_alone

    house, drawn = _house(), _alone(_own(folder / _CSV, kind))
    for ending, look in ((".svg", look_at_svg), (".png", _look_at_drawing)):
        path = folder / f"{kind}{ending}"
        path.write_bytes(chart_alone(drawn, house, ending))
        look(path.read_bytes(), path.name)
    own = _own(folder / WORKBOOK, kind)
    path = folder / f"{kind}.pptx"
    path.write_bytes(chart_alone(_alone(own), house, ".pptx"))
    _look_at_native(path, _plotted(own))
    look_at_picture(first_slide(path.read_bytes(), house, _SMALL), path.name, _SMALL)


def _look_at_drawing(png: bytes, name: str) -> None:
    look_at_picture(png, name, _WIDTH)


def _look_at_native(path: Path, chart: "Chart") -> None:
    """Raises AttacheError unless the slide has the chart, with its numbers in the chart's sheet."""
    books = list(workbooks(read_deck(path, 1)))
    wanted = chart.type not in DRAWN_AS_SHAPES
    require(len(books) == wanted, f"{path.name} has {len(books)} native charts")
    for book in books:
        found = _numbers_of(book)
        values = (value for series in chart.series for value in series.values)
        lost = {round(value, 6) for value in values if value is not None} - found
        require(not lost, f"the sheet of {path.name} lacks {sorted(lost)}")


def _numbers_of(book: bytes) -> set[float]:
    """The numbers in the first sheet of a workbook, results of formulas among them."""
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    return {round(cell, 6) for row in rows for cell in row if isinstance(cell, int | float)}


def _house() -> "Brand":
    from attache.brand.library import brand
    from attache.pack.vocabulary import DEFAULT_BRAND

    return brand(DEFAULT_BRAND)


def _own(file: Path, kind: ChartType, **more: str) -> "OwnChart":
    """A chart of the table in a file that can go out; `more` are fields of it."""
    from attache.charts.own.models import OwnChart

    table = _table(file)
    names = [column.name for column in table.columns]
    x, y = _COLUMNS[kind]
    if kind is ChartType.NUMBER:
        table = _first_row(table)
    fields = {
        "id": f"own-{kind}",
        "type": kind,
        "title": "Exports rose by a third",
        "source": "Ministry of Trade, Industry and Energy",
        "as_of": datetime.date(2024, 12, 31),
        "table": table,
        "x": names[x],
        "y": tuple(names[each] for each in y),
        "names": names[1] if kind is ChartType.SCATTER else "",
    }
    return OwnChart.model_validate(fields | more)


def _first_row(table: "Table") -> "Table":
    columns = (each.model_copy(update={"cells": each.cells[:1]}) for each in table.columns)
    return table.model_copy(update={"columns": tuple(columns)})


def _plotted(own: "OwnChart", language: str = "en-US") -> "Chart":
    from attache.charts.own.plotted import plotted

    return plotted(own, language=language, sector="chart")


def _alone(own: "OwnChart", language: str = "en-US") -> "Slides":
    from attache.slides.alone import alone

    return alone(_plotted(own, language), language=language)


def _draw_korean(folder: Path) -> None:
    """Raises AttacheError where Korean is not drawn in the font that travels with Attaché."""
    from attache.output import coverage
    from attache.output.chart_alone import chart_alone

    lacking = coverage.lacking("".join(_KOREAN.values()))
    require(not lacking, f"no font that travels with Attaché has {''.join(sorted(lacking))}")
    house = _house()
    slides = _alone(_own(folder / _CSV, ChartType.LINE, **_KOREAN), "ko-KR")
    for ending in (".pptx", ".pdf"):
        (folder / f"korean{ending}").write_bytes(chart_alone(slides, house, ending))
    pdf = folder / "korean.pdf"
    look_at_pdf(pdf, 1)
    font = house.korean.twin.replace(" ", "")
    fonts = font_names(pdf)
    require(any(name.startswith(font) for name in fonts), f"Korean is set in {', '.join(fonts)}")
