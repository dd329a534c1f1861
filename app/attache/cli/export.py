"""`attache export`: a deck file becomes PowerPoint, PDF, pictures, handouts, notes and charts."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from attache.cli.build import comma_separated
from attache.cli.log import log_traceback
from attache.output.order import PAPERS, PER_PAGE, WIDTHS, Format, Order

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.output.export import Receipt, Step
    from attache.output.views import DrawCharts

_PATH = click.Path(path_type=Path)
_FORMATS = "|".join(Format)


def _formats(
    context: click.Context, option: click.Parameter, values: tuple[str, ...]
) -> tuple[Format, ...]:
    """Callback of --to, which may be given again and may hold several with commas between."""
    names = [name.lower() for value in values for name in comma_separated(context, option, value)]
    for name in names:
        if name not in tuple(Format):
            raise click.BadParameter(f"'{name}' is no format; there are {', '.join(Format)}")
    return tuple(dict.fromkeys(map(Format, names)))


@click.command()
@click.argument("deck_file", metavar="DECK.attache", type=_PATH)
@click.option(
    "--to",
    "formats",
    metavar=_FORMATS,
    multiple=True,
    required=True,
    callback=_formats,
    help="What to make; any mix, by commas or by giving --to again.",
)
@click.option(
    "--width",
    type=click.IntRange(WIDTHS.start, WIDTHS.stop - 1),
    default=1920,
    show_default=True,
    metavar="PIXELS",
    help="How wide pictures of slides and charts are.",
)
@click.option(
    "--per-page",
    type=click.Choice([str(count) for count in PER_PAGE]),
    default="3",
    show_default=True,
    help="How many slides are on a page of the handout.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    default=PAPERS[0],
    show_default=True,
    help="What the handout is printed on.",
)
@click.option("--exact", is_flag=True, help="Let LibreOffice draw the slides, where it is there.")
@click.option("-o", "out", metavar="PATH", required=True, type=_PATH, help="A file, or a folder.")
def export(
    deck_file: Path,
    formats: tuple[Format, ...],
    width: int,
    per_page: str,
    paper: str,
    exact: bool,
    out: Path,
) -> None:
    """Export DECK.attache in one or more formats.

    PATH is the file where one comes out and PATH has its ending; otherwise the folder, made if
    missing, in which each file is named after the meeting, its date and its marking.
    """
    import logging

    # That it has no folder to keep its cache in is no concern of the user's.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    order = Order(formats, out, width, int(per_page), paper, exact)
    with _charts(order) as draw_charts, _bar() as progress:
        from attache.deck import store
        from attache.output.export import export as write_all
        from attache.pack.loading import load_installed

        deck = store.read(deck_file)
        pack = load_installed(deck.pack)
        receipt = write_all(pack, deck, order, progress=progress, draw_charts=draw_charts)
    _tell(receipt)


@contextmanager
def _charts(order: Order) -> "Generator[DrawCharts | None]":
    """What draws the charts of PDFs, started before anything else is loaded."""
    if order.exact or not any(format_.ending == ".pdf" for format_ in order.formats):
        yield None
        return
    from attache.output.chart_process import ChartProcess

    with ChartProcess() as process:
        yield process.pdf


@contextmanager
def _bar() -> "Generator[Callable[[Step], None]]":
    """A progress bar on a terminal; nothing where standard error goes elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(
        cast("tuple[Step, ...]", ()),
        length=1,
        file=sys.stderr,
        item_show_func=lambda step: step.format if step else "",
    ) as bar:

        def progress(step: "Step") -> None:
            bar.length = step.total
            bar.update(step.done - bar.pos, step)

        yield progress


def _tell(receipt: "Receipt") -> None:
    from attache.output.export import UnexpectedError

    for path in receipt.written:
        click.echo(path)
    if receipt.warnings:
        noun = "caution" if receipt.warnings == 1 else "cautions"
        click.echo(f"{receipt.warnings} {noun} to look at: `attache check` lists them.", err=True)
    for format_, error in receipt.failed:
        logged = f" ({log_traceback(error)})" if isinstance(error, UnexpectedError) else ""
        click.echo(f"attache: {format_.value}: {error}{logged}", err=True)
    if receipt.failed:
        raise click.exceptions.Exit(1)
