"""Charts of every native type in many shapes of data, on the pages of a deck."""

from axis_twins import axis_specs
from mosaic_twins import mosaic_specs

from attache.brand.models import Brand
from attache.charts.drawing import Drawing
from attache.charts.spec import ChartSpec, Series
from attache.output.chart_look import chart_style, look
from attache.output.page import ChartFrame, Page
from attache.output.write import write
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import Role
from attache.slides.models import Document

B, C, S, L, W = (
    ChartType.BAR,
    ChartType.COLUMN,
    ChartType.STACKED,
    ChartType.LINE,
    ChartType.WATERFALL,
)
N, P, D = ChartType.DOUGHNUT, ChartType.SCATTER, ChartType.DOT
_PROJECTS = ("SK Innovation and Ford, Kentucky and Tennessee", "Hyundai, GA", "SK Hynix", "Hanwha")
_YEARS = ("2021", "2022", "2023", "2024", "2025")
_QUARTERS = ("Q1", "Q2", "Q4")
_KOREAN = ("반도체", "조선업", "배터리와 에너지", "Digital 디지털")
_MONTHS = tuple(f"{month} {year}" for year in (2024, 2025) for month in _QUARTERS)
Values = tuple[float | None, ...]


def _spec(
    name: str,
    kind: ChartType,
    categories: tuple[str, ...],
    *rows: Values,
    decimals: int = 1,
    lit: str | None = None,
    labels: bool = True,
    series: tuple[str, ...] = ("Exports", "Imports", "Services"),
) -> ChartSpec:
    columns = tuple(Series(called, row) for called, row in zip(series, rows, strict=False))
    return ChartSpec(
        id=name,
        type=kind,
        title=name,
        unit="USD bn",
        decimals=decimals,
        categories=categories,
        series=columns,
        events=(),
        highlight=lit,
        show_labels=labels,
        alt_text=name,
        language="en-US",
    )


def specs() -> tuple[ChartSpec, ...]:
    """Every native type; each with data that could be drawn wrongly."""
    deficit = (-4.2, 3.1, None, -7.45, 2.0)
    exports, imports = (65.8, 72.0, 65.0, 65.6, 62.9), (95.1, 115.3, 116.3, 131.6, 113.4)
    services = (12.0, 14.5, 3.2, 18.0, 19.5)
    many = tuple(f"No. {i}" for i in range(1, 201))
    wave = tuple(round(50 + 40 * ((i * 7) % 23) / 23, 1) for i in range(200))
    months = (5.75, 4.58, 5.25, 6.52, 5.59, 5.91)
    economies = ("United States", "Korea", "Japan", "Viet Nam", "China", "Canada", "India")
    sizes, growths = (29.2, 1.9, 4.2, 0.48, 18.7, 2.24, 3.9), (1.4, 2.3, -0.2, 7.1, 5.0, 1.6, 6.5)
    parts = (
        "Semiconductors",
        "Vehicles and batteries for the U.S. market",
        "Ships",
        "Solar",
        "Steel, chemicals and everything else that is not named here",
    )
    return (
        _spec("bars", B, _PROJECTS, (11.4, 5.4, 3.87, 2.5), decimals=2, lit=_PROJECTS[0]),
        _spec("one bar", B, ("Alone",), (42.0,)),
        _spec("bars below zero", B, _YEARS, deficit, decimals=2),
        _spec("bars of two series", B, _YEARS[:3], exports[:3], imports[:3]),
        _spec("Korean bars", B, _KOREAN, (1234.5, 980.0, 15000.0, 77.0), decimals=0),
        _spec("huge bars", B, ("Large", "Larger"), (4e17, 9.5e17)),
        _spec("200 bars", B, many, wave),
        _spec("columns", C, _YEARS, exports, lit="2024"),
        _spec("one column", C, ("Alone",), (42.0,)),
        _spec("columns below zero", C, _YEARS, deficit, decimals=2),
        _spec("columns all below zero", C, _YEARS[:3], (-1.5, -20.0, -7.0)),
        _spec("columns of two series", C, _YEARS, exports, imports),
        _spec("columns of a lit series", C, _YEARS, exports, imports, lit="Imports"),
        _spec("Korean columns", C, _KOREAN, (12.5, 9.0, 15.0, 7.0)),
        _spec("columns with long names", C,
              ("Semiconductor plants in Indiana", "Vehicles and batteries", "Solar"),
              (3.9, 16.8, 2.5)),
        _spec("columns with turned names", C,
              tuple(f"Manufacturing {letter}" for letter in "ABCDEFGHIJ"), wave[:10]),
        _spec("200 columns", C, many, wave),
        _spec("columns without labels", C, _YEARS, exports, labels=False),
        _spec("stacked", S, _YEARS, exports, imports, services),
        _spec("stacked with gaps", S, _YEARS, (5.0, None, 4.0, -3.0, 2.0), (1.0, 6.0, None, -2, 3)),
        _spec("line", L, _MONTHS, months, decimals=2),
        _spec("line below zero", L, _MONTHS, tuple(-v for v in months), decimals=2),
        _spec("line with a gap", L, _YEARS, (5.0, 6.5, None, 7.0, 2.0)),
        _spec("lines with names", L, _YEARS, exports, imports, series=("Out", "In")),
        _spec("lines in a knot", L, _YEARS, exports, (66.0, 70.0, 66.0, 65.0, 63.2)),
        _spec("long line", L, many[:60], wave[:60]),
        _spec("line without labels", L, _YEARS, (95.0, 97.0, 96.5, 99.0, 98.0), labels=False),
        _spec("waterfall", W, ("Deficit 2021", "Imports", "Exports", "Deficit 2024"),
              (29.3, 36.4, -9.2, 56.5)),
        _spec("waterfall below zero", W, ("Start", "Fall", "Decline", "Rise", "End"),
              (10.0, -14.0, -6.0, 3.0, -7.0), lit="End"),
        _spec("waterfall with a gap", W, ("Start", "Rise", "Unknown", "End"),
              (10.0, 4.0, None, 14.0)),
        _spec("doughnut", N, parts, (38.2, 24.5, 18.0, 12.3, 7.0)),
        _spec("doughnut with a lit part", N, parts, (38.2, 24.5, 18.0, 12.3, 7.0), lit=parts[1]),
        _spec("doughnut with a sliver", N, _KOREAN, (1234.5, 980.0, 15000.0, 7.0)),
        _spec("doughnut with a gap", N, _YEARS[:3], (2.0, None, 1.0)),
        _spec("whole doughnut", N, ("Alone",), (42.0,)),
        _spec("scatter", P, economies, sizes, growths, lit="Korea",
              series=("Gross domestic product in trillions", "Growth in 2024")),
        _spec("Korean scatter", P, (*_KOREAN, _PROJECTS[0]), (1234.5, 980.0, 15000.0, 77.0, 5000.0),
              (3.5, None, 1.2, 4.4, 2.0), series=("수출 Exports", "증가율 Growth")),
        _spec("scatter below zero", P, ("A", "B", "C"), (-5.0, 3.0, 12.0), (-1.5, -20.0, 7.0)),
        _spec("200 points", P, many, wave, tuple(-v * 3 for v in (*wave[7:], *wave[:7])),
              lit="No. 90"),
        _spec("one point", P, ("Alone",), (42.0,), (7.0,), decimals=0),
        _spec("dots", D, economies, sizes, lit="Korea"),
        _spec("dots below zero", D, _YEARS, deficit, decimals=2),
        _spec("dots with long names", D, _PROJECTS, (11.4, 5.4, 3.87, 2.5), decimals=2),
        _spec("pairs of dots", D, economies, sizes, growths),
        _spec("Korean dots of three series", D, _KOREAN, (62.0, 65.5, 68.0, 71.0),
              (70.0, 64.0, None, 72.5), (66.0, 61.0, 69.0, 75.0), lit="Imports"),
        _spec("60 dots", D, many[:60], wave[:60]),
        *axis_specs(),
        *mosaic_specs(),
    )  # fmt: skip


def frame(brand: Brand, spec: ChartSpec) -> ChartFrame:
    """The chart in the place that a slide with points gives it."""
    slot = brand.layouts[Role.POINTS_CHART].slots["chart"]
    return ChartFrame(slot, slot.box, spec)


def deck(brand: Brand, charts: tuple[ChartSpec, ...]) -> bytes:
    """The .pptx with one chart a slide."""
    pages = [
        Page(spec.id, Role.POINTS_CHART, "Charts", spec.title, (frame(brand, spec),))
        for spec in charts
    ]
    return write(pages, Document("Charts", "", "", "", "2026-01-01", "en-US", ""), brand)


def drawings(brand: Brand, charts: tuple[ChartSpec, ...]) -> list[Drawing]:
    """What draws the same charts in the same frames."""
    return [Drawing(spec, chart_style(brand, frame(brand, spec)), look(brand)) for spec in charts]
