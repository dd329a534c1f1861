"""Bullet charts, Marimekkos and tables with bars in shapes of data that could be drawn wrongly."""

from attache.charts.spec import ChartSpec, Series
from attache.pack.chart_type import ChartType

B, M, T = ChartType.BULLET, ChartType.MARIMEKKO, ChartType.TABLE
_KOREAN = ("반도체", "조선업", "배터리와 에너지", "Digital 디지털")
_SECTORS = ("Semiconductors", "Shipbuilding", "Batteries", "Digital trade")
Values = tuple[float | None, ...]


def _spec(
    name: str,
    kind: ChartType,
    categories: tuple[str, ...],
    *rows: Series,
    decimals: int = 1,
    lit: str | None = None,
    labels: bool = True,
    suffix: str = "",
    signed: bool = False,
    language: str = "en-US",
) -> ChartSpec:
    return ChartSpec(
        id=name,
        type=kind,
        title=name,
        unit="USD bn",
        decimals=decimals,
        categories=categories,
        series=rows,
        events=(),
        highlight=lit,
        show_labels=labels,
        alt_text=name,
        language=language,
        suffix=suffix,
        signed=signed,
    )


def _pair(values: Values, targets: Values) -> tuple[Series, Series]:
    return Series("Committed", values), Series("Target", targets)


def _parts(*rows: Values) -> tuple[Series, ...]:
    names = ("United States", "Korea", "Japan", "European Union", "Others")
    return tuple(Series(name, row) for name, row in zip(names, rows, strict=False))


def mosaic_specs() -> tuple[ChartSpec, ...]:
    """Each of the three types, with gaps, signs, long and Korean names, and at its limits."""
    names = tuple(f"Sector number {i}" for i in range(12))
    wave = [tuple((i * 7 + j * 3) % 11 + 0.5 for i in range(12)) for j in range(5)]
    growth = Series("Change on 2024", (3.4, -2.0, 11.2, None), "%", 1, "%")
    long = tuple(f"A ministry with a very long name, number {i}" for i in range(12))
    return (
        _spec("bullets", B, _SECTORS, *_pair((82, 45, 60.5, 31), (100, 40, 60, None)),
              lit="Shipbuilding"),
        _spec("Korean bullets", B, _KOREAN, *_pair((1234.5, 980, None, 77), (1500, 900, 100, 120)),
              decimals=0, language="ko-KR"),
        _spec("bullets on both sides of zero", B, ("A", "B", "C", "D", "E"),
              *_pair((-4, 3, -2, 5, 0), (-6, 5, 2, -3, 0)), suffix="%", signed=True),
        _spec("bullets without labels", B, ("A", "B"), *_pair((42, 10), (40, 20)), labels=False),
        _spec("Marimekko", M, _SECTORS[:3], *_parts((40, 12, 8), (20, 30, 9.5), (15, 8, None))),
        _spec("Marimekko with a tail", M, (*_SECTORS, "Steel", "Nuclear power"),
              *_parts((40, 3, 8, 2, 1, 0.5), (20, 30, 9.5, 3, 0.5, 0.1), (15, 8, 3, 1, 0.2, 2)),
              lit="Korea"),
        _spec("Korean Marimekko", M, _KOREAN,
              *_parts((1200, 400, 300, 100), (100, 400, 500, 60)), decimals=0),
        _spec("Marimekko at its limits", M, names, *_parts(*wave)),
        _spec("Marimekko of slivers", M, ("Tiny first", "Huge", "Nothing", "Tiny last"),
              *_parts((1, 100, 0, 1), (1, 60, None, 2))),
        _spec("table", T, (*_SECTORS[:3], "Batteries and energy storage"),
              Series("Exports", (1234.5, 45, 60.5, 31)), growth,
              Series("Committed investment", (100, 40, 60, 12.5)), lit="Shipbuilding"),
        _spec("Korean table", T, _KOREAN, Series("수출 실적", (1234.5, 980, None, 77)),
              Series("목표 금액", (1500, 900, 100, 120)), decimals=0),
        _spec("table on both sides of zero", T, ("A", "B", "C", "D", "E"),
              *_pair((-4, 3, -2, 5, 0), (-6, 5, 2, -3, 0)), suffix="%", signed=True),
        _spec("table at its limits", T, long,
              *_parts(*(tuple(range(5 + 999 * j, 17 + 999 * j)) for j in range(5))), lit=long[3]),
    )  # fmt: skip
