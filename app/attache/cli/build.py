"""`attache build`: a deck file, a preset or a selection becomes a .pptx."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attache.errors import AttacheError

if TYPE_CHECKING:  # imported where used, so that `attache --version` stays quick
    from attache.deck.models import Deck
    from attache.pack.models import Pack

DEFAULT_PACK = "us-rok-trade-2025"


def comma_separated(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Callback of an option that takes names with commas between them, each counted once.

    Empty where the option is not given; a usage error where it names nothing.
    """
    if value is None:
        return ()
    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    if not names:
        raise click.BadParameter("give at least one name")
    return names


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for; None where an option is not given."""

    deck_file: Path | None
    pack_id: str | None
    preset: str | None
    sectors: tuple[str, ...]
    kinds: tuple[str, ...]
    points: tuple[str, ...]
    brand_id: str | None
    marking: str | None
    audience: str | None
    wording: str | None
    title: str | None
    date: datetime.datetime | None
    place: str | None
    out: Path
    save_deck: Path | None


_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("deck_file", metavar="[DECK.attache]", required=False, type=_PATH)
@click.option("--pack", "pack_id", metavar="ID", help="The content pack of a new deck.")
@click.option("--preset", metavar="NAME", help="Start from a preset of the pack.")
@click.option("--sectors", metavar="A,B", callback=comma_separated, help="All of these sectors.")
@click.option("--kinds", metavar="K,L", callback=comma_separated, help="All of these kinds.")
@click.option("--points", metavar="ID,ID", callback=comma_separated, help="These points.")
@click.option("--brand", "brand_id", metavar="NAME", help="How the deck looks.")
@click.option("--marking", metavar="M", help="The handling mark on every slide.")
@click.option("--audience", type=click.Choice(["internal", "counterpart", "public"]))
@click.option("--wording", type=click.Choice(["original", "corrected"]))
@click.option("--title", metavar="T", help="The title of the meeting.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD")
@click.option("--place", metavar="P", help="Where the meeting is.")
@click.option("-o", "out", metavar="OUT.pptx", required=True, type=_PATH, help="Where to write.")
@click.option("--save-deck", metavar="FILE.attache", type=_PATH, help="Save the deck as well.")
def build(**options: Any) -> None:
    """Build a .pptx from DECK.attache, from a preset, or from sectors, kinds and points."""
    order = Order(**options)
    _check(order)
    from attache.brand.library import brand
    from attache.brand.stored import digest
    from attache.deck import edits, store
    from attache.files import write_atomically
    from attache.output.export import built

    pack, deck = _deck(order)
    house = brand(deck.brand)
    made = built(pack, deck, house)
    write_atomically(order.out, made.data)
    if order.save_deck is not None:
        store.write(order.save_deck, edits.set_brand(deck, house.id, digest(house)))
    marking = next(mark.text for mark in pack.markings if mark.id == deck.marking)
    click.echo(
        f"{order.out}: {made.slides} slides, brand {deck.brand}, {deck.audience.value}, {marking}"
    )
    if made.warnings:
        noun = "caution" if made.warnings == 1 else "cautions"
        click.echo(f"{made.warnings} {noun} to look at: `attache check` lists them.", err=True)


def _check(order: Order) -> None:
    """Refuse what cannot be meant, before anything is read or written."""
    chosen = bool(order.sectors or order.kinds or order.points)
    if (order.deck_file is not None) + (order.preset is not None) + chosen != 1:
        raise click.UsageError(
            "Give one of these: a deck file, --preset, or --sectors, --kinds and --points."
        )
    if order.out.suffix.lower() != ".pptx":
        raise AttacheError(
            f"{order.out} does not end in .pptx.", "Name the PowerPoint file to write with -o."
        )
    if order.save_deck is not None and order.save_deck.suffix.lower() != ".attache":
        raise AttacheError(f"{order.save_deck} does not end in .attache.", "Name the deck file so.")


def _deck(order: Order) -> tuple["Pack", "Deck"]:
    """The pack and the deck that are asked for, every option applied."""
    from attache.deck import edits, selection, store
    from attache.pack.loading import load_installed

    saved = store.read(order.deck_file) if order.deck_file is not None else None
    pack = load_installed(order.pack_id or (saved.pack if saved else DEFAULT_PACK))
    if saved is not None:
        deck = saved
    elif order.preset is not None:
        deck = selection.from_preset(pack, order.preset)
    else:
        deck = selection.select(
            pack,
            sectors=order.sectors,
            kinds=order.kinds,
            points=order.points,
            audience=order.audience or "internal",
        )
    if order.audience is not None:
        deck = edits.set_audience(deck, order.audience)
    if order.marking is not None:
        deck = edits.set_marking(deck, pack, order.marking)
    if order.wording is not None:
        take = edits.take_corrected if order.wording == "corrected" else edits.take_original
        deck = take(deck, pack)
    if order.brand_id is not None:
        deck = edits.set_brand(deck, order.brand_id)
    date = order.date.date() if order.date is not None else None
    return pack, edits.set_meeting(deck, title=order.title, date=date, place=order.place)
