"""Every export in every brand of the house, of the shortest preset that may have notes pages."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attache.cli.self_test.decks import pack_of, preset_deck
from attache.cli.self_test.looks import (
    font_names,
    look_at_pdf,
    look_at_picture,
    look_at_svg,
    read_deck,
)
from attache.cli.self_test.steps import Step, require
from attache.output import names
from attache.output.order import Format, Order

if TYPE_CHECKING:
    from attache.output.export import Receipt
    from attache.pack.models import Pack

_WIDTH = 640
_MARK_OF_ARCHIVE = b"pdfaid:part"


@dataclass(slots=True)
class _Exported:
    """An export of all formats to a folder; `slides` and `stem` are known once it is made."""

    brand: str
    folder: Path
    slides: int = 0
    stem: str = ""
    failed: dict[Format, str] = field(default_factory=dict[Format, str])

    def file(self, name: Callable[[str], str]) -> Path:
        """The file whose name is made so of what all names begin with."""
        return self.folder / name(self.stem)


def steps(folder: Path) -> Iterator[Step]:
    """For each brand a step that makes every format, and one for each that looks at it."""
    from attache.brand.library import house_brands
    from attache.pack.loading import installed

    pack_id = installed()[0]
    preset = _shortest(pack_of(pack_id))
    for brand_id in house_brands():
        made = _Exported(brand_id, folder / brand_id)
        yield Step(f"export {preset} in {brand_id}", partial(_export, made, pack_id, preset))
        for format_ in Format:
            yield Step(f"read {format_} in {brand_id}", partial(_look, made, format_))


def _shortest(pack: "Pack") -> str:
    from attache.deck.selection import from_preset
    from attache.pack.vocabulary import Audience
    from attache.slides.outline import outline

    internal = [each.id for each in pack.presets if each.audience is Audience.INTERNAL]
    return min(internal, key=lambda each: len(outline(pack, from_preset(pack, each)).slides))


def _export(made: _Exported, pack_id: str, preset: str) -> None:
    from attache.output.export import export

    order = Order(tuple(Format), made.folder, width=_WIDTH)
    receipt = export(pack_of(pack_id), preset_deck(pack_id, preset, made.brand), order)
    made.slides, made.stem = receipt.slides, _stem(receipt)
    made.failed.update(
        (format_, str(error.__cause__ or error)) for format_, error in receipt.failed
    )


def _stem(receipt: "Receipt") -> str:
    stems = (path.stem for path in receipt.written if path.suffix == Format.PPTX.ending)
    return next(stems, "")


def _look(made: _Exported, format_: Format) -> None:
    """Raises AttacheError unless the files of a format are there, whole and not empty."""
    require(format_ not in made.failed, made.failed.get(format_, ""))
    require(made.stem, "nothing was exported")
    _LOOKS[format_](made)


def _look_at_deck(made: _Exported) -> None:
    read_deck(made.file(names.deck_name), made.slides)


def _look_at_slides(made: _Exported) -> None:
    path = made.file(names.pdf_name)
    look_at_pdf(path, made.slides)
    _look_at_fonts(path, made.brand)


def _look_at_archive(made: _Exported) -> None:
    path = made.file(names.archival_name)
    look_at_pdf(path, made.slides)
    require(_MARK_OF_ARCHIVE in path.read_bytes(), f"{path.name} does not say that it is PDF/A")


def _look_at_handout(made: _Exported) -> None:
    path = made.file(names.handout_name)
    look_at_pdf(path, math.ceil(made.slides / Order((), path).per_page))


def _look_at_notes(made: _Exported) -> None:
    look_at_pdf(made.file(names.notes_name), made.slides)


def _look_at_pictures(made: _Exported) -> None:
    for number in range(1, made.slides + 1):
        path = made.folder / names.slide_name(made.stem, number, made.slides)
        look_at_picture(path.read_bytes(), path.name, _WIDTH)


def _look_at_charts(made: _Exported) -> None:
    drawings = sorted(made.folder.glob("*.svg"))
    require(drawings, "no chart was exported")
    for path in drawings:
        look_at_svg(path.read_bytes(), path.name)
        picture = path.with_suffix(".png")
        look_at_picture(picture.read_bytes(), picture.name, _WIDTH)


def _look_at_fonts(pdf: Path, brand_id: str) -> None:
    """Raises AttacheError where text is set in a font that does not come with Attaché."""
    from attache.brand.library import brand

    ours = {face.twin.replace(" ", "") for face in brand(brand_id).faces}
    foreign = {name for name in font_names(pdf) if name.partition("-")[0] not in ours}
    require(not foreign, f"{pdf.name} is set in {', '.join(sorted(foreign))}")


_LOOKS: Mapping[Format, Callable[[_Exported], None]] = {
    Format.PPTX: _look_at_deck,
    Format.PDF: _look_at_slides,
    Format.PDFA: _look_at_archive,
    Format.PNG: _look_at_pictures,
    Format.HANDOUT: _look_at_handout,
    Format.NOTES: _look_at_notes,
    Format.CHARTS: _look_at_charts,
}
