"""`python -m tools.pictures ARGUMENTS`: the pictures of the demo deck and of every house brand.

ARGUMENTS are those of `attache build`. Each brand's preview.png shows a slide of every role, of
that deck in the brand; contact-sheet.png shows all slides of the deck in the brand that the preset
asks for.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from attache import paths
from attache.brand.library import house_brands
from attache.brand.template import LAYOUT_NAMES
from attache.deck import edits, store
from attache.pack.vocabulary import Role
from tools.office import render

_GROUND = "#c9c9c9"
_SHEET_COLUMNS, _SHEET_WIDTH, _MARGIN = 4, 1600, 8
_PREVIEW_COLUMNS, _PREVIEW_WIDTH = 3, 1500


def main(arguments: Sequence[str]) -> None:
    """Write all pictures into the folder of the house brands."""
    templates = paths.slide_templates()
    pages, _ = _drawn(arguments)
    _save(_montage(pages, _SHEET_COLUMNS, _SHEET_WIDTH), templates / "contact-sheet.png")
    with tempfile.TemporaryDirectory() as folder:
        deck = _with_every_role(arguments, Path(folder))
        for name in house_brands():
            pages, layouts = _drawn([str(deck), "--brand", name])
            shown = [pages[layouts.index(layout)] for layout in LAYOUT_NAMES.values()]
            preview = _montage(shown, _PREVIEW_COLUMNS, _PREVIEW_WIDTH)
            _save(preview, templates / name / "preview.png")


def _with_every_role(arguments: Sequence[str], folder: Path) -> Path:
    """The deck that `attache build` makes, with section slides and all others that it may have."""
    path = folder / "deck.attache"
    _build([*arguments, "-o", str(folder / "deck.pptx"), "--save-deck", str(path)])
    store.write(path, edits.set_roles(store.read(path), list(Role)))
    return path


def _drawn(arguments: Sequence[str]) -> tuple[list[Image.Image], list[str]]:
    """The slides of the deck that `attache build` makes, and the names of their layouts."""
    from pptx import Presentation

    with tempfile.TemporaryDirectory() as name:
        deck = Path(name) / "deck.pptx"
        _build([*arguments, "-o", str(deck)])
        layouts = [slide.slide_layout.name for slide in Presentation(str(deck)).slides]
        pages = [Image.open(path).convert("RGB") for path in render(deck, Path(name))]
    return pages, layouts


def _build(arguments: Sequence[str]) -> None:
    command = [sys.executable, "-m", "attache", "build", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _montage(pages: Sequence[Image.Image], columns: int, width: int) -> Image.Image:
    """The pages in rows, on a quiet ground, `width` pixels wide."""
    each = (width - _MARGIN) // columns - _MARGIN
    height = round(each * pages[0].height / pages[0].width)
    rows = -(-len(pages) // columns)
    sheet = Image.new("RGB", (width, rows * (height + _MARGIN) + _MARGIN), _GROUND)
    for index, page in enumerate(pages):
        row, column = divmod(index, columns)
        small = page.resize((each, height), Image.Resampling.LANCZOS)
        left, top = column * (each + _MARGIN), row * (height + _MARGIN)
        sheet.paste(small, (_MARGIN + left, _MARGIN + top))
    return sheet


def _save(picture: Image.Image, path: Path) -> None:
    """Write a PNG with all its colours: a palette would lose the thin rules of a brand."""
    picture.save(path, optimize=True)
    print(f"{path} ({path.stat().st_size // 1000} kB)")


if __name__ == "__main__":
    main(sys.argv[1:])
