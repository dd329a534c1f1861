"""LibreOffice's drawing of a deck, page by page, in the fonts that travel with Attaché."""

from pathlib import Path

import pikepdf

from attache.output.office import Office
from attache.output.pdfium import pixels

_POINTS_PER_INCH = 72


def render(deck: Path, folder: Path, dpi: int = 60) -> list[Path]:
    """The slides of `deck` as PNG files in `folder`, in order; the PDF stays beside them.

    `folder` must exist. In the bundled fonts alone, so that every machine draws the same.
    AttacheError where LibreOffice fails or is not installed.
    """
    pdf = folder / f"{deck.stem}.pdf"
    pdf.write_bytes(Office(system_fonts=False).slides_pdf(deck.read_bytes()))
    with pikepdf.open(pdf) as file:
        box = [float(edge) for edge in file.pages[0].mediabox]
        count = len(file.pages)
    pages = pixels(pdf.read_bytes(), round((box[2] - box[0]) * dpi / _POINTS_PER_INCH))
    paths = [folder / f"page-{number:0{len(str(count))}}.png" for number in range(1, count + 1)]
    for path, page in zip(paths, pages, strict=True):
        path.write_bytes(page)
    return paths
