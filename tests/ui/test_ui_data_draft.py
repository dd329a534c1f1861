"""What the dialog of a chart does with a table and a chart, without Qt."""

import pytest

from attache.charts.own.models import OwnChart
from attache.data.models import Column, ColumnKind, ColumnWish, Reading, Table
from attache.errors import AttacheError
from attache.pack.annotation import Annotation, AnnotationKind
from attache.pack.chart_type import ChartType
from attache.ui.data.draft import (
    LONGEST,
    carried_over,
    corrected,
    key_of,
    retold,
    said,
    wished,
    with_totals,
)


def _table(*names: str, years: tuple[str, ...] = ("2022", "2023", "2024")) -> Table:
    numbers = (
        Column(name=name, kind=ColumnKind.NUMBER, cells=tuple(str(place) for place in (1, 2, 3)))
        for name in names
    )
    return Table(columns=(Column(name="Year", kind=ColumnKind.YEAR, cells=years), *numbers))


def _chart(*y: str, **more: object) -> OwnChart:
    chart = OwnChart(id="own", type=ChartType.COLUMN, table=_table(*y), x="Year", y=y)
    return chart.model_copy(update=more)


def test_a_wish_is_kept_under_the_name_that_the_file_has() -> None:
    once = wished(Reading(), "Exports, mn", ColumnWish(name="Exports"))
    twice = wished(once, "Exports", ColumnWish(name="Sales", unit="USD"))
    assert set(twice.columns) == {"Exports, mn"}
    assert twice.columns["Exports, mn"].name == "Sales"
    assert key_of(twice, "Sales") == "Exports, mn"
    assert key_of(twice, "Year") == "Year"


def test_rows_are_set_aside_in_the_table_and_in_its_reading() -> None:
    table, reading = with_totals(_table("Exports"), Reading(), [2, 0, 2])
    assert table.charted == (1,)
    assert reading.totals == (0, 2)


def test_a_column_without_its_file_is_corrected_where_its_cells_allow_it() -> None:
    table = _table("Exports")
    as_text = corrected(table, "Year", ColumnWish(kind=ColumnKind.TEXT))
    assert as_text.columns[0].kind is ColumnKind.TEXT
    as_money = corrected(
        table, "Exports", ColumnWish(kind=ColumnKind.CURRENCY, unit="USD", magnitude=6, name="Sold")
    )
    column = as_money.column("Sold")
    assert column is not None
    assert (column.unit, column.magnitude) == ("USD", 6)
    back = corrected(as_money, "Sold", ColumnWish(kind=ColumnKind.TEXT))
    assert back.columns[1].unit == ""
    with pytest.raises(AttacheError, match="row 1 of Exports"):
        corrected(table, "Exports", ColumnWish(kind=ColumnKind.YEAR))
    with pytest.raises(AttacheError, match="named Year already"):
        corrected(table, "Exports", ColumnWish(name="Year"))


def test_a_chart_is_carried_over_to_a_table_with_its_columns() -> None:
    chart = _chart("Exports", title="Up")
    other = _table("Exports", "Imports")
    kept = carried_over(chart, other, Reading(decimal=","))
    assert kept is not None
    assert (kept.table, kept.reading.decimal, kept.title) == (other, ",", "Up")


def test_a_column_that_is_called_otherwise_is_known_by_its_place() -> None:
    kept = carried_over(_chart("Exports", "Imports"), _table("Sold", "Imports"), Reading())
    assert kept is not None
    assert kept.y == ("Sold", "Imports")


def test_a_chart_is_not_carried_over_to_a_table_without_its_columns() -> None:
    chart = _chart("Exports", "Imports")
    assert carried_over(chart, _table("Tourists"), Reading()) is None
    text = Column(name="Exports", kind=ColumnKind.TEXT, cells=("a", "b", "c"))
    table = _table("Exports", "Imports")
    table = table.model_copy(update={"columns": (table.columns[0], text, table.columns[2])})
    assert carried_over(chart, table, Reading()) is None


def test_another_type_keeps_what_was_said_and_the_annotations_that_it_takes() -> None:
    marks = (
        Annotation(AnnotationKind.LINE, value=2.0),
        Annotation(AnnotationKind.BREAK, at="2023"),
    )
    chart = _chart("Exports", title="Up", source="KITA", annotations=marks)
    proposed = _chart("Exports", type=ChartType.DOT)
    told = retold(proposed, chart)
    assert (told.type, told.title, told.source) == (ChartType.DOT, "Up", "KITA")
    assert told.annotations == marks[:1]


def test_texts_are_kept_on_one_line_and_no_longer_than_they_may_be() -> None:
    chart = said(_chart("Exports"), title="Up\nand up", source="x" * 999, decimals=2)
    assert chart.title == "Up and up"
    assert len(chart.source) == LONGEST["source"]
    assert OwnChart.model_validate(chart.model_dump()) == chart


def test_no_text_may_be_longer_than_a_deck_can_hold() -> None:
    for name, longest in LONGEST.items():
        OwnChart.model_validate({**_chart("Exports").model_dump(), name: "x" * longest})
        with pytest.raises(ValueError, match=name):
            OwnChart.model_validate({**_chart("Exports").model_dump(), name: "x" * (longest + 1)})
