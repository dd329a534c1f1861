"""`attache brand`: the brands there are, those of the user's own, and what a template holds."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.brand.foreign.adopt import Adopted
    from attache.brand.inspect import TemplateFacts


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

    added = add(file, name)
    click.echo(f"Brand {added.brand.id} added: attache build ... --brand {added.brand.id}")
    for line in _told(added):
        click.echo(f"  {line}")


@brand.command("remove")
@click.argument("name", metavar="NAME")
def remove_brand(name: str) -> None:
    """Remove a brand of your own."""
    from attache.brand.library import remove

    remove(name)
    click.echo(f"Brand {name} removed.")


def _told(added: "Adopted") -> list[str]:
    """What was made of a template, in a few lines; `inspect` tells it in full."""
    composed = [match.role for match in added.matches if match.composed]
    lines = list(added.fonts)
    if added.cleaned:
        lines.append(f"Left behind: {', '.join(added.cleaned)}")
    if composed:
        lines.append(f"No layout of its own, so composed on the nearest: {', '.join(composed)}")
    return lines


@brand.command("inspect")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON.")
def inspect_template(file: Path, as_json: bool) -> None:
    """Show the size, fonts, colours and layouts of a .pptx or .potx."""
    from attache.brand.inspect import inspect

    facts = inspect(file)
    if as_json:
        click.echo(json.dumps(asdict(facts), indent=2))
        return
    for line in _summary(facts):
        click.echo(line)


def _summary(facts: "TemplateFacts") -> list[str]:
    colors = ", ".join(f"{name} {rgb}" for name, rgb in facts.colors.items())
    layouts = [
        f"  {layout.name or '(no name)'}"
        f"{f' ({layout.role})' if layout.role else ''}: "
        + (", ".join(f"{item.type} {item.index}" for item in layout.placeholders) or "no frames")
        for layout in facts.layouts
    ]
    missing = ", ".join(facts.missing_roles)
    return [
        (
            f"{facts.file}: {facts.width} x {facts.height} in, {facts.masters} master(s), "
            f"{facts.slides} slide(s)"
        ),
        f"Fonts: {facts.heading_font} for titles, {facts.body_font} for text",
        f"Colours: {colors}",
        "Layouts, with the role they serve and the type and index of their placeholders",
        *layouts,
        f"Roles without a layout: {missing}" if missing else "Every role has a layout",
    ]
