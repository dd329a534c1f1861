"""Works out the categories, series and events of a chart from the one data key it gives."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal, cast

from pydantic import Field

from attache.errors import unknown
from attache.pack.entries import Entry, shaped
from attache.pack.faults import Faults, Place
from attache.pack.files import PackFiles, Table
from attache.pack.models import Chart, Id, Label, Model
from attache.pack.plain import shown
from attache.pack.vocabulary import Kind

DATA_KEYS = ("from_figures", "count_sentences_by", "data", "bridge", "events")
_NAMED = ("from_figures", "count_sentences_by")  # one series, named by series_name

_DECIMALS: object = Chart.model_fields["decimals"].default
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_Series = tuple[str, tuple[float, ...]]


class FigureBar(Model):
    """One bar drawn from figures.csv, under its own label unless another is given."""

    figure: Id
    label: Label | None = None


class FigureBars(Model):
    """The `from_figures` of a chart."""

    from_figures: Annotated[tuple[FigureBar, ...], Field(min_length=1)]
    series_name: Label


class SentenceCount(Model):
    """The `count_sentences_by` of a chart."""

    count_sentences_by: Literal["kind", "topic"]
    series_name: Label


class Column(Model):
    """One column of a data file, drawn as one series."""

    column: str
    name: Label


class FileData(Model):
    """The `data` of a chart: a CSV file, each row a category. `scale` multiplies every value."""

    file: str
    category: str
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    scale: float = 1
    labels: Annotated[dict[str, Label], Field(default_factory=dict[str, str])]
    format: Literal["month"] | None = None


class Step(Model):
    """One column whose change from start to end is a step; `sign` -1 turns it round."""

    column: str
    sign: Literal[1, -1]
    name: Label


class Bridge(Model):
    """The `bridge` of a chart: what changed the `total` column between two rows of a CSV file.

    `start` and `end` are values of the `category` column; `invert` turns the totals' sign round
    (a deficit out of a balance).
    """

    file: str
    category: str
    start: str
    end: str
    total: str
    start_label: Label
    end_label: Label
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    scale: float = 1
    invert: bool = False


@dataclass(frozen=True, slots=True)
class ChartData:
    """What a data key works out to. `figures` are the ids of the figures it draws."""

    categories: tuple[str, ...] = ()
    series: tuple[_Series, ...] = ()
    events: tuple[object, ...] = ()
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """What charts are worked out from; a part that could not be read is None."""

    files: PackFiles
    figures: Sequence[Entry] | None
    sentences: Sequence[Entry] | None
    sectors: Sequence[Entry] | None


def header(chart: Entry) -> dict[str, object]:
    """What a [[charts]] table says besides its data."""
    data = {*DATA_KEYS, "series_name"} if chart.data.keys() & set(_NAMED) else set(DATA_KEYS)
    return {key: value for key, value in chart.data.items() if key not in data}


def chart_data(chart: Entry, material: Material, faults: Faults) -> ChartData | None:
    """The data of one [[charts]] table; None after a fault in it."""
    given = [key for key in DATA_KEYS if key in chart.data]
    if len(given) != 1:
        keys = ", ".join(DATA_KEYS)
        found = f"gives {' and '.join(given)}" if given else "gives none"
        faults.add(chart.place, f"a chart has exactly one of {keys}; this one {found}")
        return None
    key = given[0]
    if key == "events":
        return ChartData(events=tuple(event.data for event in chart.tables(key)))
    if key == "from_figures":
        return _from_figures(chart, material.figures, faults)
    if key == "count_sentences_by":
        return _from_sentences(chart, material, faults)
    table = chart.table(key)
    if table is None:
        faults.add(chart.at(key), f"{key} must be a table")
        return None
    if key == "data":
        return _from_file(table, material.files, faults)
    return _from_bridge(chart, table, material.files, faults)


def _named(chart: Entry) -> Entry:
    """The data key of one series together with its `series_name`."""
    keys = (*_NAMED, "series_name")
    return Entry(chart.place, {key: chart.data[key] for key in keys if key in chart.data})


def _from_figures(
    chart: Entry, figures: Sequence[Entry] | None, faults: Faults
) -> ChartData | None:
    bars = shaped(_named(chart), FigureBars, faults)
    if bars is None or figures is None:
        return None
    known = {figure.text("id"): figure for figure in figures}
    found: list[Entry] = []
    for index, bar in enumerate(bars.from_figures):
        if bar.figure in known:
            found.append(known[bar.figure])
        else:
            place = chart.at("from_figures", index, "figure")
            faults.add_error(place, unknown("figure", bar.figure, known))
    if len(found) < len(bars.from_figures):
        return None
    units = sorted({figure.text("unit") for figure in found})
    if len(units) > 1:
        faults.add(chart.at("from_figures"), f"the figures have several units: {', '.join(units)}")
        return None
    values = [_exact(figure.text("value")) for figure in found]
    if None in values:  # told where the figures are read
        return None
    labels = [bar.label or known[bar.figure].text("label") for bar in bars.from_figures]
    return ChartData(
        categories=tuple(labels),
        series=((bars.series_name, tuple(float(v) for v in values if v is not None)),),
        figures=tuple(figure.text("id") for figure in found),
    )


def _from_sentences(chart: Entry, material: Material, faults: Faults) -> ChartData | None:
    count = shaped(_named(chart), SentenceCount, faults)
    if count is None or material.sentences is None or material.sectors is None:
        return None
    if count.count_sentences_by == "kind":
        names = {kind.value: kind.value.capitalize() for kind in Kind}
        found = Counter(sentence.text("kind") for sentence in material.sentences)
    else:
        names = {sector.text("id"): sector.text("name") for sector in material.sectors}
        found = Counter(
            topic for sentence in material.sentences for _, topic in sentence.texts("topics")
        )
    largest_first = sorted(names, key=lambda name: -found[name])
    return ChartData(
        categories=tuple(names[name] for name in largest_first),
        series=((count.series_name, tuple(float(found[name]) for name in largest_first)),),
    )


def _from_file(data: Entry, files: PackFiles, faults: Faults) -> ChartData | None:
    source = shaped(data, FileData, faults)
    if source is None:
        return None
    wanted = {"category": source.category}
    table = _data_file(data, source.file, files, faults)
    if table is None or not _has_columns(data, wanted, source.columns, table, faults):
        return None
    labels = _labels(data, source, table, faults)
    scale = Decimal(repr(source.scale))
    values = [
        [_decimal(row, column.column, faults) for row in table.rows] for column in source.columns
    ]
    if labels is None or any(None in column for column in values):
        return None
    return ChartData(
        categories=tuple(labels),
        series=tuple(
            (column.name, tuple(float(value * scale) for value in cells if value is not None))
            for column, cells in zip(source.columns, values, strict=True)
        ),
    )


def _from_bridge(chart: Entry, data: Entry, files: PackFiles, faults: Faults) -> ChartData | None:
    bridge = shaped(data, Bridge, faults)
    if bridge is None:
        return None
    wanted = {"category": bridge.category, "total": bridge.total}
    table = _data_file(data, bridge.file, files, faults)
    if table is None or not _has_columns(data, wanted, bridge.steps, table, faults):
        return None
    rows = {row.text(bridge.category): row for row in table.rows}
    for key, name in (("start", bridge.start), ("end", bridge.end)):
        if name not in rows:
            faults.add_error(data.at(key), unknown(bridge.category, name, rows))
    if bridge.start not in rows or bridge.end not in rows:
        return None
    values = _bridge_values(bridge, rows[bridge.start], rows[bridge.end], faults)
    decimals = chart.data.get("decimals", _DECIMALS)
    if values is None or decimals not in range(5):
        return None
    if not _adds_up(data, values, cast("int", decimals), faults):
        return None
    names = (bridge.start_label, *(step.name for step in bridge.steps), bridge.end_label)
    unit = chart.text("unit")  # a waterfall's one series needs no name but what it measures
    return ChartData(names, ((unit, tuple(float(value) for value in values)),))


def _bridge_values(
    bridge: Bridge, start: Entry, end: Entry, faults: Faults
) -> tuple[Decimal, ...] | None:
    """The start total, the signed steps and the end total."""
    scale = Decimal(repr(bridge.scale))
    columns = (bridge.total, *(step.column for step in bridge.steps))
    before = [_decimal(start, column, faults) for column in columns]
    after = [_decimal(end, column, faults) for column in columns]
    pairs = [(a, b) for a, b in zip(before, after, strict=True) if a is not None and b is not None]
    if len(pairs) < len(columns):
        return None
    (first, last), *changes = pairs
    turned = -scale if bridge.invert else scale
    steps = [
        step.sign * (b - a) * scale for step, (a, b) in zip(bridge.steps, changes, strict=True)
    ]
    return (first * turned, *steps, last * turned)


def _adds_up(data: Entry, values: tuple[Decimal, ...], decimals: int, faults: Faults) -> bool:
    """Whether start and steps make the end, within half a unit of the last decimal shown."""
    reached = sum(values[:-1], Decimal(0))
    if abs(reached - values[-1]) <= Decimal(5).scaleb(-decimals - 1):
        return True
    message = f"the steps do not add up: they lead to {reached}, the end is {values[-1]}"
    faults.add(data.at("steps"), message)
    return False


def _data_file(data: Entry, name: str, files: PackFiles, faults: Faults) -> Table | None:
    if not files.inside(name):
        message = f"'{name}' leads out of the pack's folder; name a file inside it"
        faults.add(data.at("file"), message)
        return None
    table = files.table(name)
    if table is None:
        faults.add(data.at("file"), f"the data file '{name}' is missing or cannot be read")
    elif not table.rows:
        faults.add(data.at("file"), f"the data file '{name}' has no rows")
        return None
    return table


def _has_columns(
    data: Entry,
    wanted: Mapping[str, str],
    items: Sequence[Column] | Sequence[Step],
    table: Table,
    faults: Faults,
) -> bool:
    """Whether the file has the columns that the keys in `wanted` and the items name."""
    key = "columns" if "columns" in data.data else "steps"
    named: list[tuple[Place, str]] = [(data.at(each), name) for each, name in wanted.items()]
    named += [(data.at(key, i, "column"), item.column) for i, item in enumerate(items)]
    missing = [(place, name) for place, name in named if name not in table.columns]
    for place, name in missing:
        faults.add_error(place, unknown("column", name, table.columns))
    return not missing


def _labels(data: Entry, source: FileData, table: Table, faults: Faults) -> list[str] | None:
    """One label a row: the one given for it, or its category, or its month in words."""
    names = [row.text(source.category) for row in table.rows]
    for name in source.labels:
        if name not in names:
            faults.add_error(data.at("labels", name), unknown(source.category, name, names))
    labels: list[str] = []
    for row, name in zip(table.rows, names, strict=True):
        label = _month(name) if source.format == "month" else name
        if label is None:
            faults.add(row.at(source.category), f"'{name}' is not a month such as 2024-01")
        else:
            labels.append(source.labels.get(name, label))
    return labels if len(labels) == len(names) else None


def _month(text: str) -> str | None:
    """'2024-01' as 'Jan 2024'."""
    year, _, month = text.partition("-")
    if len(year) != 4 or len(month) != 2 or not (year + month).isdecimal():
        return None
    return f"{_MONTHS[int(month) - 1]} {year}" if 1 <= int(month) <= 12 else None


def _decimal(row: Entry, column: str, faults: Faults) -> Decimal | None:
    """The number in a cell, exactly; None after a fault."""
    value = _exact(row.text(column))
    if value is None:
        faults.add(row.at(column), f"{column} must be a number, not {shown(row.text(column))}")
    return value


def _exact(text: str) -> Decimal | None:
    """The finite number that a text is, or None."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if math.isfinite(float(value)) else None
