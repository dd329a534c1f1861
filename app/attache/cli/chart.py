"""`attache chart`: a spreadsheet becomes one chart, as a slide, a page or a picture."""

import datetime
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attache.cli.build import comma_separated
from attache.errors import AttacheError, unknown
from attache.pack.chart_type import ChartType
from attache.pack.vocabulary import DEFAULT_BRAND

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.charts.own.models import OwnChart
    from attache.data.models import Table
    from attache.data.reading import Read
    from attache.pack.models import Chart

STANDARD_INPUT = Path("-")
_MOST_INPUT = 20 * 2**20
_ENDINGS = (".pptx", ".pdf", ".svg", ".png")
_LANGUAGES = {"en": "en-US", "ko": "ko-KR"}
_SCALES = {
    "1": 0,
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
    "만": 4,
    "억": 8,
    "조": 12,
}
_ID = "chart"
_PATH = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for; None, or "" for texts, where an option is not given."""

    file: Path
    kind: str | None
    title: str
    source: str
    as_of: datetime.datetime
    x: str | None
    y: tuple[str, ...]
    names: str
    highlight: str
    sheet: str
    cells: str
    caption: str
    unit: str | None
    scale: str | None
    decimals: int | None
    footnote: str
    brand: str
    language: str
    out: Path


def _date(
    _: click.Context, __: click.Parameter, value: datetime.datetime | None
) -> datetime.datetime:
    """Callback of --as-of, which says why it is wanted."""
    if value is None:
        raise click.UsageError(
            "Missing option '--as-of': a figure without a date cannot be defended. "
            "Say as of when the numbers are so, such as --as-of 2024-05-31."
        )
    return value


@click.command()
@click.argument("file", metavar="FILE", type=_PATH)
@click.option(
    "--type",
    "kind",
    type=click.Choice([each.value for each in ChartType]),
    metavar="TYPE",
    help=f"One of {', '.join(ChartType)}; without it, the one that suits the data best.",
)
@click.option("--title", metavar="T", default="", help="What the chart shows, in a sentence.")
@click.option("--source", metavar="S", required=True, help="Where the numbers are from.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=_date,
    help="When the numbers were so.  [required]",
)
@click.option("--x", metavar="COL", help="The column that names what is compared.")
@click.option("--y", metavar="COL,COL", callback=comma_separated, help="The columns measured.")
@click.option("--names", metavar="COL", default="", help="The column that names the points.")
@click.option("--highlight", metavar="NAME", default="", help="The bar or line to pick out.")
@click.option("--sheet", metavar="NAME", default="", help="The sheet of a workbook.")
@click.option("--range", "cells", metavar="A1:D9", default="", help="The cells to take.")
@click.option("--caption", metavar="C", default="", help="What is measured, in which unit.")
@click.option("--unit", metavar="U", help='What is counted, such as "USD million".')
@click.option(
    "--scale",
    type=click.Choice(list(_SCALES)),
    metavar="SIZE",
    help=f"In what the numbers are shown: {', '.join(_SCALES)}.",
)
@click.option("--decimals", type=click.IntRange(0, 4), metavar="N", help="How many are shown.")
@click.option("--footnote", metavar="F", default="", help="What else a reader has to know.")
@click.option("--brand", metavar="NAME", default=DEFAULT_BRAND, help="How the chart looks.")
@click.option("--language", type=click.Choice(list(_LANGUAGES)), default="en", show_default=True)
@click.option("-o", "out", metavar="OUT", required=True, type=_PATH, help="Where to write.")
def chart(**options: Any) -> None:
    """Draw a chart of FILE, a spreadsheet (.csv, .xlsx, .ods) or - for standard input.

    OUT ends in .pptx for a slide with a chart that PowerPoint can edit, in .pdf, .svg or .png for
    a picture. What was understood of FILE, and what in the chart may mislead, is said on standard
    error.
    """
    import logging

    # That it has no folder to keep its cache in is no concern of the user's.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    order = Order(**options)
    if order.out.suffix.lower() not in _ENDINGS:
        raise click.UsageError(f"{order.out} must end in {', '.join(_ENDINGS[:-1])} or .png.")
    from attache.brand.library import brand
    from attache.charts.own.plotted import plotted
    from attache.files import write_atomically
    from attache.output.chart_alone import chart_alone
    from attache.slides.alone import alone

    house, language = brand(order.brand), _LANGUAGES[order.language]
    read = _read(order)
    for note in read.notes:
        _tell(note.text)
    if order.sheet and not read.sheets:
        _tell(f"{order.file} has no sheets: --sheet is of no account.")
    order = replace(order, y=_columns(order.y, [each.name for each in read.table.columns]))
    own = _own_chart(order, read)
    if not own.title:
        _tell("The chart has no title: say with --title what it shows.")
    shown = plotted(own, language=language, sector=_ID)
    _check_highlight(order, shown)
    for line in _advice(own, shown):
        _tell(line)
    data = chart_alone(alone(shown, language=language), house, order.out.suffix.lower())
    write_atomically(order.out, data)
    click.echo(f"{order.out}: {shown.type.value} chart, {shown.caption}, brand {house.id}")


def _tell(line: str) -> None:
    click.echo(line, err=True)


def _read(order: Order) -> "Read":
    from attache.data.models import Reading
    from attache.data.reading import read_file, read_text

    reading = Reading(sheet=order.sheet, range=order.cells)
    if order.file != STANDARD_INPUT:
        return read_file(order.file, reading)
    data = sys.stdin.buffer.read(_MOST_INPUT + 1)
    if len(data) > _MOST_INPUT:
        raise AttacheError(
            f"Standard input is larger than {_MOST_INPUT // 2**20} MB.",
            "Save it to a file, and take a range of its cells.",
        )
    try:
        return read_text(data.decode("utf-8-sig"), reading)
    except UnicodeDecodeError as error:
        raise AttacheError(
            "Standard input is not text in UTF-8.",
            "Save it to a file: the encoding of a file is found out.",
        ) from error


def _columns(given: tuple[str, ...], known: Collection[str]) -> tuple[str, ...]:
    """The columns that are named; where a column's name has commas itself, that one."""
    whole = {", ".join(given), ",".join(given)}
    return tuple(name for name in known if name in whole) or given


def _own_chart(order: Order, read: "Read") -> "OwnChart":
    """The chart that is asked for, what was not said worked out from the data."""
    from attache.deck.changes import changed

    table = _measured(order, read.table)
    chosen = _chosen(order, table)
    return changed(
        chosen,
        id=_ID,
        table=table,
        reading=read.reading,
        title=order.title,
        caption=order.caption,
        source=order.source,
        as_of=order.as_of.date(),
        footnote=order.footnote,
        highlight=order.highlight,
        scale=chosen.scale if order.scale is None else _SCALES[order.scale],
        decimals=chosen.decimals if order.decimals is None else order.decimals,
    )


def _measured(order: Order, table: "Table") -> "Table":
    """The table with the columns that are named, checked, and counted in the unit that is given."""
    known = [column.name for column in table.columns]
    for name in filter(None, (order.x, order.names, *order.y)):
        if name not in known:
            raise unknown("column", name, known)
    if order.unit is None:
        return table
    from attache.data.measures import measure
    from attache.data.models import NUMERIC

    said = measure(order.unit)
    unit, magnitude = (said.unit, said.magnitude) if said else (order.unit.strip(), None)
    columns = tuple(
        column.model_copy(
            update={
                "unit": unit[:40],
                "magnitude": column.magnitude if magnitude is None else magnitude,
            }
        )
        if column.kind in NUMERIC and (column.name in order.y or not order.y)
        else column
        for column in table.columns
    )
    return table.model_copy(update={"columns": columns})


def _naming(table: "Table") -> str:
    """The column that names the points where none is given: the first of text."""
    from attache.data.models import ColumnKind

    texts = (column.name for column in table.columns if column.kind is ColumnKind.TEXT)
    return next(texts, "")


def _chosen(order: Order, table: "Table") -> "OwnChart":
    """The chart of the type and the columns that are named, else of those that suit best.

    A type that is named is taken where it can be drawn at all: what is wrong with it is told.
    """
    from attache.charts.own.models import OwnChart
    from attache.charts.suggest.proposal import proposals

    if order.kind and order.x and order.y:
        kind = ChartType(order.kind)
        names = order.names or (_naming(table) if kind is ChartType.SCATTER else "")
        return OwnChart(id=_ID, type=kind, table=table, x=order.x, y=order.y, names=names)
    offered = proposals(_offered(order, table))
    wanted = [each for each in offered if order.kind in (None, each.type.value)]
    able = [each for each in wanted if each.chart is not None and (each.suits or order.kind)]
    best = able[0] if able else None
    if best is None or best.chart is None:
        raise AttacheError(
            wanted[0].why if wanted else "No type of chart suits these data.",
            "Name the columns with --x and --y, or another type with --type.",
        )
    if order.kind is None:
        _tell(f"{best.type.value}: {best.why}")
    columns = {"x": order.x or best.chart.x, "y": order.y or best.chart.y}
    return best.chart.model_copy(update={**columns, "names": order.names or best.chart.names})


def _offered(order: Order, table: "Table") -> "Table":
    """The table without the columns that are not to be shown, as far as that is said."""
    from attache.data.models import NUMERIC

    def stays(name: str, is_number: bool) -> bool:
        if name in (order.x, order.names) or name in order.y:
            return True
        return not order.y if is_number else not order.x

    columns = tuple(each for each in table.columns if stays(each.name, each.kind in NUMERIC))
    return table.model_copy(update={"columns": columns})


def _check_highlight(order: Order, shown: "Chart") -> None:
    from attache.charts.spec import highlightable

    names = highlightable(shown)
    if order.highlight and order.highlight not in names:
        raise unknown("name to highlight", order.highlight, names)


def _advice(own: "OwnChart", shown: "Chart") -> Iterator[str]:
    """What in the chart may mislead, each with how to mend it."""
    from attache.charts.suggest.advice import advice

    for each in advice(own, shown):
        yield f"{each.message} {each.hint}".strip()
