"""Charts along an axis of categories in shapes of data that could be drawn wrongly."""

from dataclasses import dataclass

from attache.charts.spec import ChartSpec, Series
from attache.pack.chart_type import ChartType

_YEARS = ("2021", "2022", "2023", "2024", "2025")
_MONTHS = tuple(f"{month} {year}" for year in (2023, 2024, 2025) for month in ("Jan", "May", "Sep"))
_WAVE = tuple(round(50 + 40 * ((i * 7) % 23) / 23, 1) for i in range(60))
Values = tuple[float | None, ...]


@dataclass(frozen=True)
class _Row:
    """One series, in percent where it is growth."""

    name: str
    values: Values
    growth: bool = False

    @property
    def series(self) -> Series:
        own = ("%", 1, "%") if self.growth else (None, None, None)
        return Series(self.name, self.values, *own)


_EXPORTS = _Row("Exports", (65.8, 72.0, 65.0, 65.6, 62.9))
_IMPORTS = _Row("Imports", (95.1, 115.3, 116.3, 131.6, 113.4))
_SERVICES = _Row("Services", (12.0, 14.5, 3.2, 18.0, 19.5))
_GROWTH = _Row("Growth", (4.1, 9.4, -9.7, 0.9, -4.1), growth=True)


def _spec(
    name: str,
    kind: ChartType,
    categories: tuple[str, ...],
    *rows: _Row,
    lit: str | None = None,
    labels: bool = True,
    suffix: str = "",
    signed: bool = False,
    axis_from: float | None = None,
    language: str = "en-US",
) -> ChartSpec:
    return ChartSpec(
        id=name,
        type=kind,
        title=name,
        unit="USD bn",
        decimals=1,
        categories=categories,
        series=tuple(row.series for row in rows),
        events=(),
        highlight=lit,
        show_labels=labels,
        alt_text=name,
        language=language,
        suffix=suffix,
        signed=signed,
        axis_from=axis_from,
    )


def axis_specs() -> tuple[ChartSpec, ...]:
    """Columns of equal height, areas, columns with a line, slopes, lines, and cut axes."""
    return (*_of_shares(), *_of_areas(), *_of_two_axes(), *_of_slopes(), *_of_formats())


def _of_shares() -> tuple[ChartSpec, ...]:
    kind, trade = ChartType.STACKED_100, (_EXPORTS, _IMPORTS, _SERVICES)
    gaps = (_Row("A", (5.0, None, 4.0, None, 2.0)), _Row("B", (1.0, 6.0, None, None, 3.0)))
    korean = (_Row("반도체", (33.3, 20.5, 50.0)), _Row("선박", (66.7, 79.5, 50.0)))
    return (
        _spec("shares", kind, _YEARS, *trade),
        _spec("shares with gaps", kind, _YEARS, *gaps, lit="B"),
        _spec("shares of one", kind, ("Alone",), _EXPORTS_ALONE, _Row("B", (3.0,))),
        _spec("shares already", kind, ("미국", "중국", "EU"), *korean, language="ko-KR"),
        _spec("shares without labels", kind, _YEARS, *trade, labels=False),
        _spec("shares from 40", kind, _YEARS, *trade, axis_from=40.0),
    )


_EXPORTS_ALONE = _Row("A", (5.0,))


def _of_areas() -> tuple[ChartSpec, ...]:
    kind = ChartType.AREA
    thin = (_Row("Thin", (1.0, 1.0, 2.0, 1.0, 1.0)), _Row("Thinner", (0.0, 0.5, 0.2, 0.1, 0.1)))
    korean = (
        _Row("반도체", (3.0, 5.0, 6.0, 7.0)),
        _Row("조선업과 해양 플랜트", (4.0, 4.0, 5.0, 5.0)),
    )
    return (
        _spec("area", kind, _YEARS, _EXPORTS),
        _spec("area through zero", kind, _YEARS, _GROWTH),
        _spec("area of months", kind, _MONTHS, _Row("Exports", _WAVE[:9])),
        _spec("bands", kind, _YEARS, _EXPORTS, _IMPORTS, _SERVICES),
        _spec("thin bands", kind, _YEARS, _EXPORTS, *thin, lit="Thin"),
        _spec("Korean bands", kind, ("봄", "여름", "가을", "겨울"), *korean, language="ko-KR"),
        _spec("area from 50", kind, _YEARS, _EXPORTS, axis_from=50.0),
    )


def _of_two_axes() -> tuple[ChartSpec, ...]:
    kind = ChartType.COMBINATION
    gaps = (_Row("수출", (65.8, None, 65.0, 65.6, 62.9)),
            _Row("증가율", (4.1, 9.4, None, 0.9, 4.1), growth=True))  # fmt: skip
    deficit = _Row("Balance", (-29.3, -43.3, -51.3, -66.0, -50.5))
    index = _Row("Price index", (98.2, 99.1, 101.3, 104.0, 103.2))
    months = (_Row("Exports of semiconductors", _WAVE[:9]),
              _Row("Growth", tuple((v - 60) / 3 for v in _WAVE[9:18]), growth=True))  # fmt: skip
    return (
        _spec("line above columns", kind, _YEARS, _EXPORTS, _GROWTH),
        _spec("two axes", kind, _YEARS, _EXPORTS, _IMPORTS, _GROWTH, lit="Imports"),
        _spec("two axes, one without zero", kind, _YEARS, _EXPORTS, _IMPORTS, index),
        _spec("two axes below zero", kind, _YEARS, deficit, _GROWTH),
        _spec("two axes with gaps", kind, _YEARS, *gaps, language="ko-KR"),
        _spec("two axes of months", kind, _MONTHS, *months, labels=False),
        _spec("one column and a point", kind, ("Alone",), _EXPORTS_ALONE,
              _Row("B", (2.0,), growth=True)),
    )  # fmt: skip


def _of_slopes() -> tuple[ChartSpec, ...]:
    kind, years = ChartType.SLOPE, ("2021", "2025")
    trade = (_Row("Exports", (65.8, 62.9)), _Row("Imports", (95.1, 113.4)),
             _Row("Investment", (64.0, 90.0)))  # fmt: skip
    long = (_Row("Semiconductors and displays of every kind made there", (5.2, 9.1)),
            _Row("Batteries", (5.0, 9.0)), _Row("Ships", (5.1, 2.0)))  # fmt: skip
    korean = (_Row("반도체", (33.0, 20.0)), _Row("선박", (15.0, None)),
              _Row("배터리와 에너지 저장", (4.0, 12.0)))  # fmt: skip
    names = ("Japan", "China", "India", "Mexico", "Canada", "Germany", "Taiwan", "Vietnam")
    many = tuple(_Row(name, (90.0 - 3 * i, 20.0 + 7 * i)) for i, name in enumerate(names))
    return (
        _spec("slope", kind, years, *trade),
        _spec("slope of long names", kind, years, *long, lit="Batteries"),
        _spec("slope with a gap", kind, years, *korean, suffix="%", signed=True, language="ko-KR"),
        _spec("slope of many", kind, years, *many, lit="India"),
        _spec("slope without labels", kind, years, *trade, labels=False),
    )


def _of_formats() -> tuple[ChartSpec, ...]:
    knot = (_Row("Imports", (66.0, 70.0, 66.0, 65.0, 63.2)),
            _Row("Services", (64.0, 69.0, 70.0, 71.0, 64.0)))  # fmt: skip
    fall = ("Deficit 2021", "Imports", "Exports", "Deficit 2024")
    steps = _Row("Steps", (29.3, 36.4, -9.2, 56.5))
    return (
        _spec("three lines in a knot", ChartType.LINE, _YEARS, _EXPORTS, *knot),
        _spec("signed lines", ChartType.LINE, _YEARS, _GROWTH, knot[0], suffix=" t", signed=True),
        _spec("columns from 60", ChartType.COLUMN, _YEARS, _EXPORTS, axis_from=60.0, suffix="%"),
        _spec("columns from 64", ChartType.COLUMN, _YEARS, _EXPORTS, axis_from=64.0, labels=False),
        _spec("bars from 37", ChartType.BAR, _YEARS, _EXPORTS, axis_from=37.0, signed=True),
        _spec("stacks from 50", ChartType.STACKED, _YEARS, _EXPORTS, _IMPORTS, axis_from=50.0),
        _spec("line from 64", ChartType.LINE, _YEARS, _IMPORTS, axis_from=64.0, labels=False),
        _spec("waterfall from 20", ChartType.WATERFALL, fall, steps, axis_from=20.0, suffix="%"),
    )  # fmt: skip
