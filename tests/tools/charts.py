"""`python -m tools.charts [BRAND ...]`: every type of chart in every house brand, in pairs.

On the left the slide as LibreOffice draws the native chart, on the right as the app shows it, both
in the bundled fonts alone: build/charts/BRAND-1.png and so on, to be looked at.
"""

import datetime
import io
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from PIL import Image

from attache.brand.library import house_brands
from attache.charts.own.models import OwnChart
from attache.data.models import Column, ColumnKind, Table
from attache.deck import edits
from attache.deck.models import Deck
from attache.output.office import Office
from attache.output.pdfium import pixels
from attache.output.render import Rpptx
from attache.output.views import Views
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Role
from output.decks import finish, pack

FOLDER = Path("build") / "charts"
_WIDTH, _MARGIN, _PAIRS = 1000, 8, 5
_SECTOR = "trade"
_YEARS = ("2021", "2022", "2023", "2024", "2025")
_PARTNERS = ("Korea", "Japan", "Germany", "Viet Nam", "Taiwan", "Mexico")
_KINDS = ("Vehicles and parts", "Machinery", "Semiconductors", "Batteries", "Other goods")
_K = AnnotationKind
_NUMBERS = count(1)


def main(brands: Sequence[str]) -> None:
    """Draw the sheets of the brands that are named, or of all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for brand in brands or house_brands():
        pairs = list(_pairs(brand))
        for number, start in enumerate(range(0, len(pairs), _PAIRS), 1):
            path = FOLDER / f"{brand}-{number}.png"
            _sheet(pairs[start : start + _PAIRS]).save(path)
            print(path)


def charts() -> tuple[OwnChart, ...]:
    """A chart of every type that own data can make, and every annotation, of plausible data."""
    trade = _table(
        _column("Year", ColumnKind.YEAR, *_YEARS),
        _money("Imports from South Korea", 95.1, 115.3, 116.3, 131.6, 113.4),
        _money("Exports to South Korea", 65.8, 72.0, 65.0, 65.6, 62.9),
        _column(
            "Growth of imports", ColumnKind.PERCENT, "25.3", "21.2", "0.9", "13.2", "", unit="%"
        ),
        _money("Services", 21.4, 24.0, 26.1, 27.7, 25.2),
    )
    partners = _table(
        _column("Partner", ColumnKind.TEXT, *_PARTNERS),
        _money("2021", 29.3, 60.2, 70.1, 90.9, 40.3, 108.2),
        _money("2024", 66.0, 68.5, 84.8, 123.5, 73.9, 171.8),
        _money("Target", 60.0, 70.0, 70.0, 100.0, 80.0, 150.0),
        _column(
            "Share of GDP", ColumnKind.PERCENT, "3.5", "1.7", "1.8", "26.0", "9.4", "9.6", unit="%"
        ),
    )
    parts = _table(
        _column("Goods", ColumnKind.TEXT, *_KINDS),
        _money("Korea", 47.1, 31.0, 12.9, 8.4, 32.2),
        _money("Japan", 52.0, 33.4, 5.1, 3.2, 54.5),
        _money("Germany", 34.6, 32.3, 2.2, 0.6, 90.7),
    )
    bridge = _table(
        _column(
            "Step",
            ColumnKind.TEXT,
            "Deficit 2021",
            "Vehicles",
            "Batteries",
            "Energy",
            "Deficit 2024",
        ),
        _money("USD", 29.3, 25.1, 14.6, -3.0, 66.0),
    )
    events = _table(
        _column("When", ColumnKind.TEXT, "2007", "2012", "2018"),
        _column(
            "What",
            ColumnKind.TEXT,
            "The free trade agreement is signed",
            "It enters into force",
            "It is amended",
        ),
    )
    imports, exports = "Imports from South Korea", "Exports to South Korea"
    return (
        _chart("bar", partners, "Partner", ("2024",), highlight="Korea",
               annotations=(Annotation(_K.LINE, value=98.1, text="Average 98.1"),)),
        _chart("column", trade, "Year", (imports,), annotations=(
            Annotation(_K.DIFFERENCE, at="2021", to="2024"),
            Annotation(_K.PARTIAL, at="2025", text="11 months"))),
        _chart("column", trade, "Year", (imports, exports), highlight=imports),
        _chart("stacked", trade, "Year", (imports, exports, "Services"), annotations=(
            Annotation(_K.TOTAL), Annotation(_K.GROWTH, at="2021", to="2024"))),
        _chart("stacked-100", parts, "Goods", ("Korea", "Japan", "Germany")),
        _chart("line", trade, "Year", (imports, exports), annotations=(
            Annotation(_K.BAND, value=80, upper=100, text="Range before 2020"),
            Annotation(_K.CALLOUT, at="2024", series=imports, text="Highest on record"))),
        _chart("line", trade, "Year", (exports,), annotations=(
            Annotation(_K.BREAK, at="2023", text="New classification"),
            Annotation(_K.PARTIAL, at="2025", text="11 months"))),
        _chart("area", trade, "Year", (imports, exports)),
        _chart("combination", trade, "Year", (imports, "Growth of imports")),
        _chart("doughnut", parts, "Goods", ("Korea",), highlight="Vehicles and parts"),
        _chart("doughnut", parts, "Goods", ("Japan",)),
        _chart("scatter", partners, "2024", ("Share of GDP",), names="Partner", highlight="Korea"),
        _chart("waterfall", bridge, "Step", ("USD",), highlight="Batteries"),
        _chart("bullet", partners, "Partner", ("2024", "Target"), highlight="Korea"),
        _chart("slope", partners, "Partner", ("2021", "2024"), highlight="Korea"),
        _chart("dot", partners, "Partner", ("2021", "2024")),
        _chart("marimekko", parts, "Goods", ("Korea", "Japan", "Germany")),
        _chart("table", partners, "Partner", ("2021", "Share of GDP", "2024"), highlight="Korea"),
        _chart("timeline", events, "When", ("What",)),
        _chart("bar", partners, "Partner", ("2021", "2024"), axis_from=20.0),
    )  # fmt: skip


def deck_of(shown: Sequence[OwnChart]) -> Deck:
    """A deck of these charts, each on a slide of its own."""
    marking = next(iter(pack().markings)).id
    deck = Deck(pack=pack().id, marking=marking, roles=(Role.CHART,))
    for chart in shown:
        deck = edits.add_own_chart(deck, pack(), chart, sector=_SECTOR)
    return deck


def _pairs(brand: str) -> Iterator[tuple[Image.Image, Image.Image]]:
    made = finish(deck_of(charts()), brand)
    office = pixels(Office(system_fonts=False).slides_pdf(made.data), _WIDTH)
    views = Views(made.pages, made.slides.document, made.brand, Rpptx(made.brand))
    for page, native, shown in zip(made.pages, office, views.pngs(_WIDTH), strict=True):
        if page.role in (Role.CHART, Role.POINTS_CHART):
            yield _opened(native), _opened(shown)


def _sheet(pairs: Sequence[tuple[Image.Image, Image.Image]]) -> Image.Image:
    height = max(picture.height for pair in pairs for picture in pair) + _MARGIN
    sheet = Image.new("RGB", (2 * (_WIDTH + _MARGIN), height * len(pairs)), "#888888")
    for row, pair in enumerate(pairs):
        for column, picture in enumerate(pair):
            sheet.paste(picture, (column * (_WIDTH + _MARGIN), row * height))
    return sheet


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _table(*columns: Column) -> Table:
    return Table(columns=columns)


def _column(name: str, kind: ColumnKind, *cells: str, unit: str = "") -> Column:
    return Column(name=name, kind=kind, cells=cells, unit=unit)


def _money(name: str, *values: float) -> Column:
    cells = tuple(map(str, values))
    return Column(name=name, kind=ColumnKind.CURRENCY, cells=cells, unit="USD", magnitude=9)


def _chart(
    kind: str,
    table: Table,
    x: str,
    y: tuple[str, ...],
    *,
    names: str = "",
    highlight: str = "",
    axis_from: float | None = None,
    annotations: tuple[Annotation, ...] = (),
) -> OwnChart:
    return OwnChart(
        id=f"own-chart-{next(_NUMBERS)}",
        type=ChartType(kind),
        title=f"What this {kind} chart of the partners' trade in goods shows, in a sentence",
        source="Ministry of Trade, Industry and Energy, trade statistics",
        as_of=datetime.date(2025, 12, 15),
        table=table,
        x=x,
        y=y,
        names=names,
        axis_from=axis_from,
        highlight=highlight,
        annotations=annotations,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
