"""`attache check`: what is found in a deck file, in plain words."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from attache.errors import AttacheError

UNREADABLE = 2


@click.command()
@click.argument("deck_file", metavar="DECK.attache", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.pass_context
def check(context: click.Context, deck_file: Path, as_json: bool) -> None:
    """Find what keeps a deck from going out, and what wants a look.

    Leaves with 0 where nothing blocks, 1 where something does, 2 where the deck cannot be read.
    """
    from attache.deck import store
    from attache.output.export import findings
    from attache.pack.loading import load_installed
    from attache.slides.findings import Level

    try:
        deck = store.read(deck_file)
        pack = load_installed(deck.pack)
    except AttacheError as error:
        click.echo(f"attache: {error}", err=True)
        context.exit(UNREADABLE)
    found = findings(pack, deck)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in found], indent=2))
    else:
        for finding in found:
            where = f" [{finding.slide}]" if finding.slide else ""
            mend = f" {finding.mend}" if finding.mend else ""
            click.echo(f"{finding.level.value}{where}: {finding.message}{mend}")
        if not found:
            click.echo(f"{deck_file}: nothing found")
    context.exit(1 if any(finding.level is Level.BLOCKS for finding in found) else 0)
