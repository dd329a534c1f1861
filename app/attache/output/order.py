"""What an export is asked for: which formats, how large, and where to."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from attache.errors import AttacheError
from attache.paths import reachable

WIDTHS = range(100, 7681)
"""The widths of a picture of a slide, in pixels: from a small thumbnail to a screen of 8K."""
PER_PAGE = (2, 3, 6)
PAPERS = ("a4", "letter")


class Format(StrEnum):
    """A form in which a deck leaves the app."""

    PPTX = "pptx"
    PDF = "pdf"
    PDFA = "pdfa"
    PNG = "png"
    HANDOUT = "handout"
    NOTES = "notes"
    CHARTS = "charts"

    @property
    def ending(self) -> str:
        """The ending of its files; that of charts, which have two, is ""."""
        return _ENDINGS.get(self, ".pdf")


_ENDINGS = {Format.PPTX: ".pptx", Format.PNG: ".png", Format.CHARTS: ""}
_FILE_ENDINGS = (".pptx", ".pdf", ".png", ".svg", ".attache")


@dataclass(frozen=True, slots=True)
class Order:
    """An export of any mix of formats to `out`.

    `width` is that of pictures in pixels, `per_page` how many slides a sheet of the handout has,
    `paper` one of PAPERS. With `exact`, LibreOffice draws instead of rpptx.
    """

    formats: tuple[Format, ...]
    out: Path
    width: int = 1920
    per_page: int = 3
    paper: str = "a4"
    exact: bool = False


def file_of(order: Order, slides: int) -> Path | None:
    """The file that `out` names, or None where it names a folder. `slides` are those to be shown.

    It is a file where one file comes out and it has that format's ending. Raises AttacheError
    where it has the ending of a file and something else comes out.
    """
    only = order.formats[0] if len(order.formats) == 1 else None
    ending = order.out.suffix.lower()
    if reachable(order.out).is_dir():
        return None
    if only is not None and ending == only.ending and (only is not Format.PNG or slides <= 1):
        return order.out
    if ending in _FILE_ENDINGS:
        several = "Several files come out" if only is None or not only.ending else ""
        if only is Format.PNG and ending == ".png":
            several = f"{slides} pictures come out"
        reason = several or f"A file of this kind ends in {only.ending if only else ''}"
        raise AttacheError(
            f"{reason}, so {order.out} cannot be its name.", "Give the name of a folder."
        )
    return None
