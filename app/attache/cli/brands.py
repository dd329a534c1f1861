"""`attache brand`: the brands there are, those of the user's own, and what a template holds."""

import json
import unicodedata
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.brand.inspect import FontFacts, RoleFacts, TemplateFacts


@click.group()
def brand() -> None:
    """List brands, add your own, or look into a template."""


@brand.command("list")
def list_brands() -> None:
    """List the brands, each with what it is for."""
    from attache.brand.library import brands, purpose

    for brand_id in brands():
        click.echo(f"{brand_id}  {purpose(brand_id)}")


@brand.command("add")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", required=True, help="What the brand is called.")
def add_brand(file: Path, name: str) -> None:
    """Make a .pptx or .potx a brand of your own."""
    from attache.brand.library import add
    from attache.brand.told import told

    added = add(file, name)
    click.echo(f"Brand {added.brand.id} added: attache build ... --brand {added.brand.id}")
    for line in told(added):
        click.echo(f"  {line}")


@brand.command("new")
@click.option("--name", metavar="NAME", required=True, help="What the brand is called.")
@click.option(
    "--logo", metavar="FILE", required=True, type=click.Path(path_type=Path), help="A PNG or JPEG."
)
@click.option("--primary", metavar="COLOUR", required=True, help='Such as "#14233F".')
@click.option("--accent", metavar="COLOUR", required=True, help='Such as "#A98443".')
@click.option(
    "--fonts", metavar="NAMES", default="", help="For titles, then for text: Cambria,Calibri"
)
def new_brand(name: str, logo: Path, primary: str, accent: str, fonts: str) -> None:
    """Make a brand of your own from a logo and two colours."""
    from attache.brand.library import new

    made, notes = new(name, logo, primary, accent, fonts.split(","))
    click.echo(f"Brand {made.id} made: attache build ... --brand {made.id}")
    for line in (f"Change it in {made.template.parent / 'brand.toml'}", *notes):
        click.echo(f"  {line}")


@brand.command("remove")
@click.argument("name", metavar="NAME")
def remove_brand(name: str) -> None:
    """Remove a brand of your own."""
    from attache.brand.library import remove

    remove(name)
    click.echo(f"Brand {name} removed.")


@brand.command("inspect")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON.")
def inspect_template(file: Path, as_json: bool) -> None:
    """Show which layout of a .pptx or .potx would serve which role, how surely, and why.

    A brand.toml beside the file corrects the match, with lines such as: match.section = "Title".
    """
    from attache.brand.inspect import inspect

    facts = inspect(file)
    if as_json:
        click.echo(json.dumps(asdict(facts), indent=2, ensure_ascii=False))
        return
    for line in _summary(facts):
        click.echo(line)


def _summary(facts: "TemplateFacts") -> list[str]:
    from attache.brand.told import smaller

    colors = ", ".join(f"{name} {rgb}" for name, rgb in facts.colors.items())
    rows = [
        (role.role, f"{role.layout} {role.name}".strip(), f"{role.confidence:.0%}", _reason(role))
        for role in facts.roles
    ]
    left_behind = [f"Left behind: {', '.join(facts.left_behind)}"] if facts.left_behind else []
    return [
        (
            f"{facts.file}: {facts.width} x {facts.height} in, {facts.masters} master(s), "
            f"{len(facts.layouts)} layout(s), {facts.slides} slide(s)"
        ),
        *smaller(facts.scale),
        f"Fonts: {_font(facts.heading)} for titles, {_font(facts.body)} for text",
        f"Colours: {colors}",
        *left_behind,
        "",
        *_table(("ROLE", "LAYOUT", "SURE", "WHY"), rows),
    ]


def _reason(role: "RoleFacts") -> str:
    return f"{role.reason}; text on a ground of its own" if role.sheet else role.reason


def _font(font: "FontFacts") -> str:
    wider = round((font.widening - 1) * 100)
    spare = f" with {wider}% more width" if wider else ""
    return f"{font.name} (measured with {font.twin}{spare})"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    """Rows in columns as wide as what is in them; the last is as long as it is."""
    table = [head, *rows]
    widths = [max(map(_columns, column)) for column in zip(*table, strict=True)]
    padded = (
        [cell + " " * (width - _columns(cell)) for cell, width in zip(row, widths, strict=True)]
        for row in table
    )
    return ["  ".join(row).rstrip() for row in padded]


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: Korean takes two a syllable."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
