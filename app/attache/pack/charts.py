"""Reads the charts of a pack, and checks each against its own data."""

from collections.abc import Sequence

from attache.errors import unknown
from attache.pack.chart_data import ChartData, Material, chart_data, header
from attache.pack.chart_needs import unmet_needs
from attache.pack.chart_type import ChartType
from attache.pack.entries import Entry, shaped
from attache.pack.faults import Faults
from attache.pack.models import Chart

_WORKED_OUT = ("categories", "series")
_LIT_ROWS = (ChartType.SCATTER, ChartType.BULLET, ChartType.TABLE)
"""The types of several series whose colours stand for categories all the same."""
_OWN_KEY = {ChartType.TIMELINE.value: "events", ChartType.WATERFALL.value: "bridge"}


def read_charts(entries: Sequence[Entry], material: Material, faults: Faults) -> list[Chart]:
    """The charts without fault; the faults of the others are noted."""
    charts = (_read_chart(entry, material, faults) for entry in entries)
    return [chart for chart in charts if chart is not None]


def _read_chart(entry: Entry, material: Material, faults: Faults) -> Chart | None:
    for key in _WORKED_OUT:
        if key in entry.data:
            faults.add(entry.at(key), f"{key} is worked out from the data; leave it out")
    if "own" in entry.data:
        faults.add(entry.at("own"), "own is for charts of a user's own data; leave it out")
    said = {k: v for k, v in header(entry).items() if k not in (*_WORKED_OUT, "own")}
    data = chart_data(entry, material, faults)
    if data is None:
        shaped(Entry(entry.place, said), Chart, faults)
        return None
    chart = shaped(Entry(entry.place, said | _worked_out(entry, data, material)), Chart, faults)
    if chart is not None:
        _check_texts(entry, chart, faults)
        _check_type(entry, chart, faults)
        _check_labels(entry, chart, faults)
        _check_annotations(entry, chart, faults)
    return chart


def _worked_out(entry: Entry, data: ChartData, material: Material) -> dict[str, object]:
    """The data of a chart; figures drawn count as used, with their sentences, unless listed."""
    said: dict[str, object] = {
        "categories": data.categories,
        "series": [{"name": name, "values": values} for name, values in data.series],
        "events": data.events,
    }
    if data.figures and "figures" not in entry.data:
        said["figures"] = data.figures
    if data.figures and "sentences" not in entry.data:
        known = {figure.text("id"): figure.whole("sentence") for figure in material.figures or ()}
        said["sentences"] = sorted({known[name] or 0 for name in data.figures})
    return said


def _check_texts(entry: Entry, chart: Chart, faults: Faults) -> None:
    """Note what a pack must say of a chart, though one of own data need not."""
    for key, text in (("unit", chart.unit), ("footnote", chart.footnote)):
        if not text:
            faults.add(entry.at(key), f"{key} is empty")


def _check_type(entry: Entry, chart: Chart, faults: Faults) -> None:
    """Note a type whose kind of data is another one."""
    own = _OWN_KEY.get(chart.type.value)
    if own is not None and own not in entry.data:
        faults.add(entry.at("type"), f"a {chart.type.value} takes its data from {own}")
        return
    for kind, key in _OWN_KEY.items():
        if key in entry.data and chart.type.value != kind:
            faults.add(entry.at("type"), f"{key} makes a {kind}, not a {chart.type.value}")
    if chart.type is ChartType.TIMELINE and not chart.events:
        faults.add(entry.at("events"), "events is empty; a timeline needs at least one")
    if chart.type is ChartType.NUMBER and [len(s.values) for s in chart.series] != [1]:
        faults.add(entry.at("type"), "a number shows exactly one value")
    for need in unmet_needs(chart):
        faults.add(entry.at("type"), need)


def _check_labels(entry: Entry, chart: Chart, faults: Faults) -> None:
    """Note labels that come twice, and a highlight that names none of them."""
    series = [each.name for each in chart.series]
    for word, names in (("category", chart.categories), ("series", series)):
        for name in sorted({name for name in names if list(names).count(name) > 1}):
            faults.add(entry.at(), f"the {word} '{name}' comes twice")
    # With several series a colour mostly stands for a series, so that is what can be picked out.
    of_series = chart.type is ChartType.SLOPE or (len(series) > 1 and chart.type not in _LIT_ROWS)
    names = series if of_series else (*chart.categories, *(e.when for e in chart.events))
    if chart.highlight is not None and chart.highlight not in names:
        word = "series" if of_series else "category"
        message = f"'{chart.highlight}' is no {word} of the chart; it has {', '.join(names)}"
        faults.add(entry.at("highlight"), message)


def _check_annotations(entry: Entry, chart: Chart, faults: Faults) -> None:
    """Note annotations that name what the chart does not have."""
    series = [each.name for each in chart.series]
    for place, annotation in enumerate(chart.annotations):
        named = (
            ("at", annotation.at, chart.categories),
            ("to", annotation.to, chart.categories),
            ("series", annotation.series, series),
        )
        for key, name, known in named:
            if name and name not in known:
                where = entry.at("annotations", place, key)
                faults.add_error(
                    where, unknown("series" if key == "series" else "category", name, known)
                )
