"""Charts with annotations of every kind, on data over which they could be drawn wrongly."""

from collections.abc import Iterable

from attache.charts.spec import ChartSpec, Series
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType as T

A, K = Annotation, AnnotationKind
_YEARS = ("2021", "2022", "2023", "2024", "2025")
_QUARTERS = ("Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "Q1 2025", "Q2 2025")
_GOODS = ("Semiconductors", "Vehicles and parts", "Batteries", "Ships", "Steel")
_EXPORTS, _IMPORTS = (65.8, 72.0, 65.0, 65.6, 62.9), (95.1, 115.3, 116.3, 131.6, 113.4)
_SERVICES = (12.0, 14.5, 3.2, 18.0, 19.5)
_SHARES = (34.1, 22.4, 15.9, 9.8, 7.2)
_PARTIAL = A(K.PARTIAL, "2025", text="11 months")


def spec(
    name: str,
    kind: T,
    categories: tuple[str, ...],
    rows: dict[str, tuple[float | None, ...]],
    annotations: Iterable[Annotation] = (),
    *,
    decimals: int = 1,
    language: str = "en-US",
    suffix: str = "",
    axis_from: float | None = None,
    labels: bool = True,
) -> ChartSpec:
    """A chart of a few series by their names."""
    return ChartSpec(
        id=name,
        type=kind,
        title=name,
        unit="%" if suffix == "%" else "USD bn",
        decimals=decimals,
        categories=categories,
        series=tuple(Series(called, row) for called, row in rows.items()),
        events=(),
        highlight=None,
        show_labels=labels,
        alt_text=f"What {name} shows.",
        language=language,
        suffix=suffix,
        axis_from=axis_from,
        annotations=tuple(annotations),
    )


def columns(*annotations: Annotation, axis_from: float | None = None) -> ChartSpec:
    """Imports by year."""
    rows: dict[str, tuple[float | None, ...]] = {"Imports": _IMPORTS}
    return spec("columns", T.COLUMN, _YEARS, rows, annotations, axis_from=axis_from)


def bars(*annotations: Annotation) -> ChartSpec:
    """Exports by goods, lying."""
    return spec("bars", T.BAR, _GOODS, {"Exports": _SHARES}, annotations)


def stacks(*annotations: Annotation, kind: T = T.STACKED) -> ChartSpec:
    """Three series by year on one another."""
    rows: dict[str, tuple[float | None, ...]] = {
        "Exports": _EXPORTS,
        "Imports": _IMPORTS,
        "Services": _SERVICES,
    }
    return spec(str(kind), kind, _YEARS, rows, annotations)


def line(*annotations: Annotation) -> ChartSpec:
    """Investment by quarter."""
    row = (5.75, 4.58, 5.25, 6.52, 5.59, 5.91)
    return spec("line", T.LINE, _QUARTERS, {"Investment": row}, annotations, decimals=2)


def pairs(kind: T, *annotations: Annotation) -> ChartSpec:
    """Exports and imports by year side by side."""
    rows: dict[str, tuple[float | None, ...]] = {"Exports": _EXPORTS, "Imports": _IMPORTS}
    return spec(f"two of {kind}", kind, _YEARS, rows, annotations)


def specs() -> tuple[ChartSpec, ...]:
    """Every kind on every type that takes it, each with what may get in its way."""
    years = tuple(str(year) for year in range(2006, 2026))
    many = tuple(float(20 + i * 3 + (i * 7) % 11) for i in range(20))
    korean = tuple(f"{year}년" for year in _YEARS)
    other = (24.1, 20.4, 18.9, 10.8, 9.2)
    deficit = (29.3, 36.4, -9.2, 56.5)
    steps = ("Deficit 2021", "Imports", "Exports", "Deficit 2024")
    return (
        columns(A(K.DIFFERENCE, "2021", "2024"), A(K.GROWTH, "2021", "2025")),
        columns(
            A(K.LINE, value=100, text="Ten-year average"),
            A(K.BAND, value=60, upper=80, text="Target range"),
            A(K.CALLOUT, "2025", text="Tariffs take effect in April"),
        ),
        columns(A(K.BREAK, "2024", text="New method"), _PARTIAL, A(K.DIFFERENCE, "2021", "2023")),
        columns(
            A(K.DIFFERENCE, "2021", "2022"),
            A(K.DIFFERENCE, "2022", "2024"),
            A(K.DIFFERENCE, "2021", "2025"),
            axis_from=80.0,
        ),
        columns(
            A(K.CALLOUT, "2023", text="Statistics were revised after customs changed its count"),
            A(K.LINE, value=120, text="The average of the ten years before the agreement"),
            A(K.DIFFERENCE, text="Imports rose because energy became dearer"),
        ),
        bars(A(K.DIFFERENCE, "Semiconductors", "Batteries"), A(K.LINE, value=12.5, text="Average")),
        bars(
            A(K.CALLOUT, "Ships", text="Orders booked, deliveries from 2027 on"),
            A(K.BAND, value=10, upper=20, text="Quota"),
            A(K.BREAK, "Ships", text="Not under quota"),
        ),
        spec("bars by year", T.BAR, _YEARS, {"Imports": _IMPORTS}, (A(K.GROWTH), _PARTIAL)),
        stacks(A(K.TOTAL), A(K.GROWTH), _PARTIAL),
        stacks(
            A(K.TOTAL),
            A(K.DIFFERENCE, "2021", "2024"),
            A(K.CALLOUT, "2024", series="Imports", text="Record imports of vehicles"),
        ),
        stacks(A(K.TOTAL), A(K.BREAK, "2024", text="New method"), kind=T.STACKED_100),
        line(
            A(K.DIFFERENCE, "Q1 2024", "Q4 2024"),
            A(K.CALLOUT, "Q2 2024", text="Election, then a pause"),
        ),
        pairs(
            T.LINE,
            A(K.GROWTH, series="Imports"),
            A(K.LINE, value=80, text="Balanced"),
            A(K.BREAK, "2023", text="New tariff schedule"),
        ),
        pairs(T.COLUMN, A(K.DIFFERENCE, series="Imports"), A(K.DIFFERENCE, series="Exports")),
        pairs(T.BAR, A(K.DIFFERENCE, series="Imports")),
        pairs(T.AREA, A(K.GROWTH), A(K.BREAK, "2023", text="New method")),
        pairs(T.COMBINATION, A(K.CALLOUT, "2023", text="Supply chains recover"), _PARTIAL),
        spec("area", T.AREA, _YEARS, {"Imports": _IMPORTS}, (A(K.DIFFERENCE), A(K.LINE, value=99))),
        spec(
            "Korean columns",
            T.COLUMN,
            korean,
            {"수입": _IMPORTS},
            (
                A(K.GROWTH, "2021년", "2024년"),
                A(K.CALLOUT, "2025년", text="관세 인상 이후 자동차 수입 감소"),
                A(K.PARTIAL, "2025년", text="11개월"),
            ),
            language="ko-KR",
        ),
        spec(
            "shares",
            T.LINE,
            _YEARS,
            {"Share": (3.2, 4.1, 2.8, 3.3, 5.0)},
            (A(K.DIFFERENCE), A(K.BAND, value=2, upper=3, text="Target")),
            suffix="%",
        ),
        spec(
            "waterfall",
            T.WATERFALL,
            steps,
            {"Deficit": deficit},
            (A(K.DIFFERENCE), A(K.CALLOUT, "Exports", text="Fewer chips sold")),
        ),
        spec(
            "columns below zero",
            T.COLUMN,
            _YEARS,
            {"Balance": (-4.2, 3.1, None, -7.45, 2.0)},
            (A(K.DIFFERENCE, "2022", "2025"), A(K.CALLOUT, "2024", text="Worst year on record")),
            decimals=2,
        ),
        spec(
            "many columns",
            T.COLUMN,
            years,
            {"Exports": many},
            (A(K.GROWTH), A(K.CALLOUT, "2009", text="Financial crisis"), A(K.LINE, value=40)),
        ),
        spec(
            "columns without labels",
            T.COLUMN,
            _YEARS,
            {"Imports": _IMPORTS},
            (A(K.DIFFERENCE, "2022", "2021"), A(K.LINE, value=100, text="Average")),
            labels=False,
        ),
        spec(
            "dots",
            T.DOT,
            _GOODS,
            {"2020": _SHARES, "2024": other},
            (A(K.LINE, value=20, text="Average"), A(K.CALLOUT, "Ships", text="Order books full")),
        ),
        spec(
            "scatter",
            T.SCATTER,
            _GOODS,
            {"Exports": _SHARES, "Growth": (3.1, 5.4, 8.9, 2.8, 9.2)},
            (A(K.LINE, value=5, text="Mean growth"), A(K.CALLOUT, "Batteries", text="New plants")),
        ),
        spec(
            "bullet",
            T.BULLET,
            _GOODS,
            {"2025": _SHARES, "Target": other},
            (A(K.LINE, value=20, text="Quota"), A(K.CALLOUT, "Ships", text="Yards are full")),
        ),
    )
