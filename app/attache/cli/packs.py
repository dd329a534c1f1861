"""`attache pack`: look at content packs, or check one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.pack.models import Pack

_GAP = "–"


@click.group()
def pack() -> None:
    """Look at content packs, or check one."""


@pack.command("list")
def list_packs() -> None:
    """List the built-in packs."""
    from attache.pack.loading import installed, load_installed

    for pack_id in installed():
        click.echo(f"{pack_id}  {load_installed(pack_id).name}")


@pack.command("show")
@click.argument("pack_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the whole pack as JSON.")
def show_pack(pack_id: str, as_json: bool) -> None:
    """Show what a built-in pack holds, and where it has gaps."""
    from attache.pack.loading import load_installed

    shown = load_installed(pack_id)
    if as_json:
        import json

        click.echo(json.dumps(shown.model_dump(mode="json"), indent=2))
        return
    for line in _summary(shown):
        click.echo(line)


@pack.command("validate")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def validate_pack(context: click.Context, folder: Path) -> None:
    """Find every fault of the pack in DIR, each with its file, line and key."""
    from attache.pack.loading import validate

    faults = validate(folder)
    for fault in faults:
        click.echo(str(fault))
    if faults:
        context.exit(1)
    click.echo(f"{folder}: the pack is sound")


def _summary(shown: "Pack") -> list[str]:
    """What `pack show` prints, line by line."""
    counts = (
        (len(shown.sentences), "sentences"),
        (len(shown.points), "points"),
        (len(shown.figures), "figures"),
        (len(shown.cautions), "cautions"),
        (len(shown.charts), "charts"),
        (len(shown.questions), "questions"),
    )
    sectors = [(sector.id, sector.name) for sector in shown.sectors]
    presets = [(preset.id, preset.name) for preset in shown.presets]
    return [
        f"{shown.name} ({shown.id})",
        f"As of {shown.as_of}. {shown.attribution}",
        ", ".join(f"{count} {word}" for count, word in counts),
        *("", "Sectors", *_columns(sectors)),
        *("", "Presets", *_columns(presets)),
        *("", f"Points by sector and kind ({_GAP} is a gap)", *_columns(_coverage(shown))),
    ]


def _coverage(shown: "Pack") -> list[tuple[str, ...]]:
    from attache.pack.tables import coverage

    table = coverage(shown)
    rows = [("", *(str(kind) for kind in table.columns))]
    for sector, counts in zip(table.index, table.to_numpy().tolist(), strict=True):
        rows.append((str(sector), *(str(count or _GAP) for count in counts)))
    return rows


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Rows of text in aligned columns, set in by two."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
