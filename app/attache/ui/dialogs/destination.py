"""Where an export goes: the names that are proposed, what is wrong with one, which files are there.

Knows nothing of widgets; the rules of the names themselves are `output.names` and `output.order`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from attache.output import names
from attache.output.order import Format, Order
from attache.pack.models import Pack
from attache.paths import reachable
from attache.ui.session import Session

_ENDINGS = (".pptx", ".pdf", ".png", ".svg", ".attache")


class Wrong(StrEnum):
    """What is wrong with a place."""

    EMPTY = "empty"
    FOLDER_NEEDED = "folder-needed"
    OTHER_ENDING = "other-ending"


@dataclass(frozen=True, slots=True)
class Naming:
    """What the names of an export are made from: `numbers` are those of the slides shown."""

    stem: str
    numbers: tuple[int, ...]
    count: int
    charts: tuple[str, ...]

    @classmethod
    def of(cls, session: Session) -> "Naming":
        """The names for the deck of a session as it is now."""
        deck, pages = session.deck, session.pages
        made = session.arrangement
        title = made.slides.document.title if made else deck.meeting.title
        return cls(
            stem=names.stem(title, deck.meeting.date, _marking(session.pack, deck.marking)),
            numbers=tuple(page.number for page in pages if not page.hidden),
            count=len(pages),
            charts=tuple(chart.chart for part in deck.sections for chart in part.charts),
        )

    def file_name(self, format_: Format) -> str:
        """The name of the one file of a format that has one."""
        return _ONE[format_](self.stem)

    def files(self, format_: Format) -> tuple[str, ...]:
        """The names of all files of a format."""
        if format_ is Format.PNG:
            return tuple(names.slide_name(self.stem, each, self.count) for each in self.numbers)
        if format_ is Format.CHARTS:
            return tuple(
                names.chart_name(self.stem, chart, ending)
                for chart in self.charts
                for ending in ("svg", "png")
            )
        return (self.file_name(format_),)


_ONE = {
    Format.PPTX: names.deck_name,
    Format.PDF: names.pdf_name,
    Format.PDFA: names.archival_name,
    Format.HANDOUT: names.handout_name,
    Format.NOTES: names.notes_name,
}


def is_one_file(formats: Sequence[Format]) -> bool:
    """Whether those formats come out as one file, so that a place is the name of one."""
    return len(formats) == 1 and formats[0] in _ONE


def proposed(naming: Naming, formats: Sequence[Format], folder: Path) -> Path:
    """The place to propose: a file for one, a folder of the deck's own for several."""
    if is_one_file(formats):
        return folder / naming.file_name(formats[0])
    return folder / naming.stem


def moved(place: Path, before: Sequence[Format], after: Sequence[Format], naming: Naming) -> Path:
    """A place that the user named, as it serves for other formats."""
    if is_one_file(before) and is_one_file(after):
        return place.with_name(_bare(place) + after[0].ending)
    if is_one_file(before):
        return place.with_name(_bare(place))
    if is_one_file(after):
        return place / naming.file_name(after[0])
    return place


def read(text: str, formats: Sequence[Format], folder: Path) -> Path | Wrong:
    """The place that a text names, from `folder` on, or what is wrong with it.

    The name of one file gets its ending where it has none.
    """
    if not text.strip():
        return Wrong.EMPTY
    place = folder / Path(text.strip()).expanduser()
    if reachable(place).is_dir():
        return place
    ending = place.suffix.lower()
    if not is_one_file(formats):
        return Wrong.FOLDER_NEEDED if ending in _ENDINGS else place
    if ending == formats[0].ending:
        return place
    if ending in _ENDINGS:
        return Wrong.OTHER_ENDING
    return place.with_name(place.name + formats[0].ending)


def files(order: Order, naming: Naming) -> tuple[Path, ...]:
    """The files that an export is about to write."""
    if is_one_file(order.formats) and not reachable(order.out).is_dir():
        return (order.out,)
    return tuple(order.out / name for each in order.formats for name in naming.files(each))


def there(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Those of the files that are there already and would be replaced."""
    return tuple(path for path in paths if reachable(path).exists())


def _bare(place: Path) -> str:
    ending = place.suffix
    return place.name.removesuffix(ending) if ending.lower() in _ENDINGS else place.name


def _marking(pack: Pack, marking: str) -> str:
    return next((each.text for each in pack.markings if each.id == marking), marking)
